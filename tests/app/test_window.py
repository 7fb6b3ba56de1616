# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window through the accessibility bus."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from desktop import PROGRAM, Atspi, Window, wait_for, walk
from support import CATALOG, EXAMPLE, evaluate

NEEDS = {need["id"]: need for need in json.loads(CATALOG.read_text())["needs"]}

# What a person acts on or reads a value from.
CONTROLS = {
    Atspi.Role.CHECK_BOX,
    Atspi.Role.COMBO_BOX,
    Atspi.Role.ENTRY,
    Atspi.Role.LEVEL_BAR,
    Atspi.Role.LINK,
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.RADIO_BUTTON,
    Atspi.Role.TEXT,
    Atspi.Role.TOGGLE_BUTTON,
}


def question(need):
    return NEEDS[need]["question"]


class TestWindow(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, *arguments):
        window = Window(*arguments)
        self.addCleanup(window.close)
        return window

    def test_answers_move_the_bars(self):
        window = self.open()
        window.find(name="What does your project need?")
        self.assertEqual([value for _, value in window.bars()], [0, 0, 0, 0])

        window.choose(question("separate-frontend-api"), "Must have")
        window.find(name="FastAPI fits best")
        wanted = evaluate({"separate-frontend-api": "must"})
        names = {"django": "Django", "fastapi": "FastAPI", "django-fastapi": "Django + FastAPI", "plain-python": "Plain Python"}
        expected = [(names[option["id"]], round(option["score"])) for option in wanted["options"]]
        wait_for(lambda: window.bars() == expected, f"bars {expected}")

        window.choose(question("separate-frontend-api"), "Not needed")
        window.choose(question("staff-admin"), "Must have")
        window.find(name_starts="Django")
        wait_for(lambda: window.bars()[0][0] == "Django", "Django first")

    def test_bar_is_heard_as_name_score_and_place(self):
        window = self.open()
        window.choose(question("staff-admin"), "Must have")
        wanted = evaluate({"staff-admin": "must"})
        score = round(wanted["options"][0]["score"])
        window.find(name=f"Django, {score} out of 100, first")
        bar = window.find(role=Atspi.Role.LEVEL_BAR, name="Django")
        self.assertEqual(bar.get_description(), f"Django, {score} out of 100, first")

    def test_saves_and_opens_again(self):
        file = self.folder / "mine.steelyard"
        shutil.copy(EXAMPLE, file)
        window = self.open(file)
        window.choose(question("live-updates"), "Must have")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["answers"]["live-updates"] == "must", "the saved answer")

        before = json.loads(EXAMPLE.read_text())
        after = json.loads(file.read_text())
        before["answers"]["live-updates"] = "must"
        self.assertEqual(after, before)
        bars = window.bars()
        window.close()

        again = self.open(file)
        self.assertEqual(again.chosen(question("live-updates")), ["Must have"])
        wait_for(lambda: again.bars() == bars, f"the same bars {bars}")

    def test_search_hides_the_other_rows(self):
        window = self.open()
        search = window.find(name="Search the questions")
        search.get_editable_text_iface().set_text_contents("passwords")
        wait_for(lambda: not window.has(name=question("raw-speed")), "the other rows to go")
        self.assertTrue(window.has(name=question("user-sign-in")))
        search.get_editable_text_iface().set_text_contents("xyzzy")
        wait_for(lambda: not window.has(name=question("user-sign-in")), "all rows to go")
        window.find(name="No Question Found")
        search.get_editable_text_iface().set_text_contents("")
        window.find(name=question("raw-speed"))

    def test_sections_open(self):
        window = self.open(EXAMPLE)
        header = window.find(button="Why Django?")
        self.assertFalse(header.get_state_set().contains(Atspi.StateType.EXPANDED))
        window.press(header)
        wait_for(lambda: header.get_state_set().contains(Atspi.StateType.EXPANDED), "the section to open")
        window.find(name="Difference in score")
        window.press(window.find(button="What would we have to add?"))
        window.press(window.find(button="Need by need"))
        window.press(window.find(button=question("staff-admin")))
        window.find(role=Atspi.Role.LINK, name_starts="Django documentation")

    def test_nothing_is_named_after_its_class(self):
        window = self.open(EXAMPLE)
        controls = [node for node in walk(window.root) if node.get_role() in CONTROLS]
        self.assertGreater(len(controls), 150)
        names = [node.get_name() for node in controls]
        self.assertEqual([name for name in names if not name or name.startswith(("Sy", "Gtk", "Adw"))], [])

    def test_close_asks_about_changes(self):
        window = self.open()
        window.choose(question("staff-admin"), "Important")
        window.press(window.find(button="Close"))
        window.find(name="Save Changes?")
        window.press(window.find(button="Discard"))
        self.assertEqual(window.process.wait(30), 0)

    def test_damaged_file_is_explained(self):
        file = self.folder / "broken.steelyard"
        file.write_text('{"format": 1, "answers": {"staff-admin": "vital"}}')
        window = self.open(file)
        window.find(name="The File Could Not Be Opened")
        window.find(name_starts="broken.steelyard: $.answers.staff-admin: ")
        self.assertIn("vital", file.read_text())

    def test_without_a_display(self):
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        done = subprocess.run([str(PROGRAM)], env=environment, capture_output=True, text=True, check=False, timeout=30)
        self.assertEqual(done.returncode, 1)
        self.assertIn("steelyard-cli", done.stderr)
        self.assertEqual(len(done.stderr.strip().splitlines()), 1)


if __name__ == "__main__":
    unittest.main()
