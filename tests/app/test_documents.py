# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to documents in the real window: undo, kills, other programs."""

import json
import os
import pathlib
import shutil
import signal
import tempfile
import time
import unittest

from desktop import Atspi, Window, wait_for
from support import CATALOG, EXAMPLE

NEEDS = {need["id"]: need for need in json.loads(CATALOG.read_text())["needs"]}
LIVE = NEEDS["live-updates"]["question"]
STAFF = NEEDS["staff-admin"]["question"]


class TestDocuments(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, *arguments):
        window = Window(*arguments, XDG_STATE_HOME=str(self.folder / "state"))
        self.addCleanup(window.close)
        return window

    def copy_example(self):
        file = self.folder / "mine.steelyard"
        shutil.copy(EXAMPLE, file)
        return file

    def test_undo_and_redo(self):
        window = self.open(self.copy_example())
        window.choose(LIVE, "Must have")
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the answer")
        undo = window.find(button="Undo")
        self.assertIn("Must have", undo.get_description())
        window.press(undo)
        wait_for(lambda: window.chosen(LIVE) == ["Nice to have"], "the answer of before")
        window.press(window.find(button="Redo"))
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the answer again")

    def test_unsaved_work_survives_a_kill(self):
        file = self.copy_example()
        window = self.open(file)
        window.choose(LIVE, "Must have")
        # The promise is two seconds; it is kept with the first write.
        time.sleep(2)
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()

        again = self.open()
        wait_for(lambda: again.chosen(LIVE) == ["Must have"], "the unsaved answer")
        self.assertEqual(again.chosen(STAFF), ["Must have"])
        self.assertEqual(json.loads(file.read_text()), json.loads(EXAMPLE.read_text()))

    def test_untitled_work_survives_a_kill(self):
        window = self.open()
        window.choose(STAFF, "Important")
        time.sleep(2)
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()

        again = self.open()
        wait_for(lambda: again.chosen(STAFF) == ["Important"], "the unsaved answer")

    def test_discarded_work_is_gone(self):
        window = self.open()
        window.choose(STAFF, "Important")
        window.press(window.find(button="Close"))
        window.press(window.find(button="Discard"))
        self.assertEqual(window.process.wait(30), 0)

        again = self.open()
        again.find(name="What does your project need?")
        self.assertEqual(again.chosen(STAFF), [])

    def test_changes_by_others_are_noticed(self):
        file = self.copy_example()
        window = self.open(file)
        window.choose(STAFF, "Nice to have")
        content = json.loads(file.read_text())
        content["answers"]["live-updates"] = "must"
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(content))
        beside.rename(file)

        window.find(name_starts="Another program has changed this file")
        self.assertEqual(window.chosen(STAFF), ["Nice to have"])
        window.press(window.find(button="Load Theirs"))
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the other program's answer")
        self.assertEqual(window.chosen(STAFF), ["Must have"])

    def test_saving_over_others_asks(self):
        file = self.copy_example()
        window = self.open(file)
        window.choose(STAFF, "Nice to have")
        content = json.loads(file.read_text())
        content["title"] = "Theirs"
        file.write_text(json.dumps(content))

        window.press(window.find(button="Save"))
        window.find(name_starts="Another program has changed this file")
        self.assertEqual(json.loads(file.read_text())["title"], "Theirs")
        window.press(window.find(button="Keep Mine"))
        wait_for(lambda: json.loads(file.read_text())["answers"]["staff-admin"] == "nice", "the kept answer")

    def test_decision_is_recorded(self):
        file = self.copy_example()
        window = self.open(file)
        row = window.find(role=Atspi.Role.TEXT, name="Decided by")
        wait_for(lambda: self.type(row, "The board"), "the entry")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text()).get("decision") == {"by": "The board"}, "the recorded decision")

    def type(self, row, text):
        for index in range(row.get_child_count()):
            child = row.get_child_at_index(index)
            if child.get_editable_text_iface() is not None and child.get_editable_text_iface().set_text_contents(text):
                return True
        editable = row.get_editable_text_iface()
        return editable is not None and editable.set_text_contents(text)


if __name__ == "__main__":
    unittest.main()
