# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window through the accessibility bus."""

import json
import os
import subprocess
import unittest

from desktop import PROGRAM, QUESTIONS, Atspi, DesktopTest, wait_for, walk
from screens import Stage, first_run
from support import EXAMPLE, evaluate, run, sections

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


class TestWindow(DesktopTest):
    def test_answers_move_the_bars(self):
        window = self.open()
        window.find(name="What does your project need?")
        self.assertEqual([value for _, value in window.bars()], [0, 0, 0, 0])

        window.choose(QUESTIONS["separate-frontend-api"], "Must have")
        window.find(name="FastAPI fits best")
        wanted = evaluate({"separate-frontend-api": "must"})
        names = {"django": "Django", "fastapi": "FastAPI", "django-fastapi": "Django + FastAPI", "plain-python": "Plain Python"}
        expected = [(names[option["id"]], round(option["score"])) for option in wanted["options"]]
        wait_for(lambda: window.bars() == expected, f"bars {expected}")

        window.choose(QUESTIONS["separate-frontend-api"], "Not needed")
        window.choose(QUESTIONS["staff-admin"], "Must have")
        window.find(name_starts="Django")
        wait_for(lambda: window.bars()[0][0] == "Django", "Django first")

    def test_bar_is_heard_as_name_score_and_place(self):
        window = self.open()
        window.choose(QUESTIONS["staff-admin"], "Must have")
        wanted = evaluate({"staff-admin": "must"})
        score = round(wanted["options"][0]["score"])
        window.find(name=f"Django, {score} out of 100, first")
        bar = window.find(role=Atspi.Role.LEVEL_BAR, name="Django")
        self.assertEqual(bar.get_description(), f"Django, {score} out of 100, first")

    def test_saves_and_opens_again(self):
        file = self.copy_example()
        window = self.open(file)
        window.choose(QUESTIONS["live-updates"], "Must have")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["answers"]["live-updates"] == "must", "the saved answer")

        before = json.loads(EXAMPLE.read_text())
        after = json.loads(file.read_text())
        before["answers"]["live-updates"] = "must"
        self.assertEqual(after, before)
        bars = window.bars()
        window.close()

        again = self.open(file)
        self.assertEqual(again.chosen(QUESTIONS["live-updates"]), ["Must have"])
        wait_for(lambda: again.bars() == bars, f"the same bars {bars}")

    def test_search_hides_the_other_rows(self):
        window = self.open()
        search = window.find(name="Search the questions")
        search.get_editable_text_iface().set_text_contents("passwords")
        wait_for(lambda: not window.has(name=QUESTIONS["raw-speed"]), "the other rows to go")
        self.assertTrue(window.has(name=QUESTIONS["user-sign-in"]))
        search.get_editable_text_iface().set_text_contents("xyzzy")
        wait_for(lambda: not window.has(name=QUESTIONS["user-sign-in"]), "all rows to go")
        window.find(name="No Question Found")
        search.get_editable_text_iface().set_text_contents("")
        window.find(name=QUESTIONS["raw-speed"])

    def test_sections_open(self):
        window = self.open(EXAMPLE)
        header = window.find(button="Why Django?")
        self.assertFalse(header.get_state_set().contains(Atspi.StateType.EXPANDED))
        window.press(header)
        wait_for(lambda: header.get_state_set().contains(Atspi.StateType.EXPANDED), "the section to open")
        window.find(name="Difference in score")
        window.press(window.find(button="What would we have to add?"))
        window.press(window.find(button="Need by need"))
        window.press(window.find(button=QUESTIONS["staff-admin"]))
        window.find(role=Atspi.Role.LINK, name_starts="Django documentation")

    def check_section(self, window, title, summary, sentences):
        """Its header sums up, and it opens to whole sentences."""
        header = window.find(button=title)
        wait_for(lambda: header.get_description() == summary, f"{title} {summary}")
        self.assertFalse(header.get_state_set().contains(Atspi.StateType.EXPANDED))
        self.assertTrue(window.names().isdisjoint(sentences))
        window.press(header)
        wait_for(lambda: header.get_state_set().contains(Atspi.StateType.EXPANDED), f"{title} to open")
        window.wait_for_names(sentences)

    def test_window_says_what_explain_prints(self):
        file = self.folder / "mine.steelyard"
        answers = {
            "staff-admin": "must",
            "roles-permissions": "must",
            "separate-frontend-api": "important",
            "live-updates": "important",
            "broad-product": "important",
            "focused-service": "important",
            "script-or-job": "not-needed",
        }
        file.write_text(json.dumps({"format": 1, "answers": answers}))
        printed = sections(run("explain", file).stdout.decode())
        window = self.open(file)
        window.wait_for_names(printed[None][:2])

        summary, *sentences = printed["Are the must-haves met?"]
        self.assertEqual(len(sentences), 2)
        self.check_section(window, "Are the must-haves met?", summary, sentences)

        summary, *sentences = printed["What would change the answer?"]
        self.assertGreater(len([line for line in sentences if line.startswith("If ")]), 2)
        self.assertGreater(len([line for line in sentences if "”: from “" in line]), 0)
        self.check_section(window, "What would change the answer?", summary, sentences)

        summary, *sentences = printed["What should we keep in mind?"]
        self.assertGreater(len(sentences), 4)
        self.check_section(window, "What should we keep in mind?", summary, sentences)

        sentences = printed["How are the scores made?"]
        self.assertEqual(len(sentences), 14)
        window.press(window.find(button="How are the scores made?"))
        window.wait_for_names(sentences)

        (title,) = [heading for heading in printed if heading and heading.startswith("Why ")]
        window.press(window.find(button=title))
        reasons = printed[title][1:]
        self.assertGreater(len(reasons), 0)
        window.find(name="\n".join(reasons))

    def test_open_sections_follow_the_answers(self):
        """Also the shortest way, which is found a moment later."""
        window = self.open(EXAMPLE)
        window.press(window.find(button="Are the must-haves met?"))
        window.press(window.find(button="What would change the answer?"))
        old = sections(run("explain", EXAMPLE).stdout.decode())["What would change the answer?"]
        window.wait_for_names(old[1:])

        window.choose(QUESTIONS["live-updates"], "Must have")
        window.choose(QUESTIONS["raw-speed"], "Must have")
        document = json.loads(EXAMPLE.read_text())
        document["answers"].update({"live-updates": "must", "raw-speed": "must"})
        printed = sections(run("explain", "-", stdin=json.dumps(document)).stdout.decode())
        new = printed["What would change the answer?"]
        self.assertNotEqual(new, old)
        window.wait_for_names([*printed["Are the must-haves met?"][1:], *new[1:]], gone=set(old[1:]) - set(new))

    def test_nothing_to_explain_before_anything_counts(self):
        window = self.open()
        window.find(name="What does your project need?")
        self.assertFalse(window.has(button="How are the scores made?"))
        window.choose(QUESTIONS["staff-admin"], "Important")
        window.find(button="How are the scores made?")
        window.choose(QUESTIONS["staff-admin"], "Not needed")
        wait_for(lambda: not window.has(button="How are the scores made?"), "the sections to go")

    def test_nothing_is_named_after_its_class(self):
        window = self.open(EXAMPLE)
        controls = [node for node in walk(window.root) if node.get_role() in CONTROLS]
        self.assertGreater(len(controls), 150)
        names = [node.get_name() for node in controls]
        self.assertEqual([name for name in names if not name or name.startswith(("Sy", "Gtk", "Adw"))], [])

    def test_close_asks_about_changes(self):
        window = self.open()
        window.choose(QUESTIONS["staff-admin"], "Important")
        window.press(window.find(button="Close"))
        window.find(name="Save Changes?")
        window.press(window.find(button="Discard"))
        self.assertEqual(window.process.wait(30), 0)

    def test_shortcuts_are_listed(self):
        window = self.open()
        window.focus()
        window.type_keys("ctrl+question")
        window.wait_for_window("Keyboard Shortcuts").find(name="Search the questions")
        window.focus("Keyboard Shortcuts")
        window.type_keys("Escape")
        wait_for(lambda: len(window.windows()) == 1, "the list to close")

    def test_no_window_waits_hidden(self):
        """Who counts windows may be late by one; GTK 4.8 falls over a hidden one that is asked for then."""
        window = self.open()
        window.root.get_child_at_index(window.root.get_child_count())
        window.find(name="What does your project need?")

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


# What each view says before there is anything to show, and what to press.
FIRST_RUN = {
    "form-empty": ("Answer a few questions, or start from a project like yours.", "Guide Me"),
    "search-nothing": ("Try another word, or clear the search to see all questions.", None),
    "compare-empty": ("Add the Steelyard files of the others, or drop them here: then you see where you disagree, "
                      "and whether it matters.", "Add Answers…"),
    "present-empty": ("Answer a few questions, or start from a project like yours.", None),
}


class TestFirstRun(DesktopTest):
    def test_empty_states_say_what_to_do(self):
        stage = Stage(self.folder)
        self.addCleanup(stage.close)
        seen = []
        for state, window in first_run(stage):
            if state not in FIRST_RUN:
                break
            sentence, button = FIRST_RUN[state]
            with self.subTest(state=state):
                window.find(name=sentence)
                if button is not None:
                    window.find(button=button)
            seen.append(state)
        self.assertEqual(seen, list(FIRST_RUN))


if __name__ == "__main__":
    unittest.main()
