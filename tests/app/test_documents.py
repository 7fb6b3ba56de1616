# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to documents in the real window: undo, kills, other programs."""

import json
import os
import signal
import time
import unittest

from desktop import QUESTIONS, Atspi, DesktopTest, wait_for
from support import EXAMPLE

LIVE = QUESTIONS["live-updates"]
STAFF = QUESTIONS["staff-admin"]


def left_out(what, were):
    return f"{what} at the end did not fit and {were} left out; a text can have 10000."


class TestDocuments(DesktopTest):
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

    def test_menu_names_the_steps(self):
        window = self.open(self.copy_example())
        window.choose(LIVE, "Must have")
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the answer")
        window.open_menu("Main Menu")
        (undo,) = wait_for(lambda: window.menu_items("Undo: "), "the step in the menu")
        self.assertRegex(undo.get_name(), "^Undo: “.+” to “Must have”$")
        window.press(undo)
        wait_for(lambda: window.chosen(LIVE) == ["Nice to have"], "the answer of before")

        window.open_menu("Main Menu")
        (redo,) = wait_for(lambda: window.menu_items("Redo: "), "the step in the menu")
        self.assertRegex(redo.get_name(), "^Redo: “.+” to “Must have”$")
        window.press(redo)
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the answer again")

    def test_what_is_out_of_sight_opens_where_it_is_seen(self):
        """For whoever presses buttons without going there before, as a screen reader can."""
        window = self.open(self.copy_example())
        note = window.find(button=f"Note: {LIVE}")
        self.assertGreater(window.top_of(note), window.size()[1])
        window.press(note)
        window.find(name="Why do we need this?")
        wait_for(lambda: 0 < window.top_of(note) < window.size()[1], "the row to come into sight")

    def test_note_gives_way_to_a_search(self):
        """Whose hits are elsewhere: what an open note belongs to may go out of sight."""
        window = self.open(self.copy_example())
        search = window.find(name="Search the questions").get_editable_text_iface()
        note = window.find(button=f"Note: {LIVE}")
        window.press(note)
        search.set_text_contents("zzz")
        window.find(name="No Question Found")
        search.set_text_contents("")
        wait_for(lambda: window.has(name=STAFF), "all questions again")
        # It is not still pressed: once is enough.
        window.press(note)
        window.find(name="Why do we need this?")

    def test_note_in_its_popover_follows_undo(self):
        """What one reads there is what is kept."""
        window = self.open(self.copy_example())
        note = "Why do we need this?"
        window.press(window.find(button=f"Note: {LIVE}"))
        window.type(note, "Only prices")
        wait_for(lambda: window.find(button="Undo").get_description() == "Undo: Note on “Live screen updates”", "the step")
        self.assertEqual(window.text(note), "Only prices")
        window.press(window.find(button="Undo"))
        wait_for(lambda: window.text(note) == "", "no note")
        window.press(window.find(button="Redo"))
        wait_for(lambda: window.text(note) == "Only prices", "the note again")

    def test_too_long_a_text_is_said(self):
        window = self.open(self.copy_example())
        window.type("Title", "é" * 10000 + "üü")
        window.find(name=left_out("2 characters", "were"))
        self.assertEqual(window.text("Title"), "é" * 10000)
        # A text that is full stays as it is.
        window.find(role=Atspi.Role.TEXT, name="Title").get_editable_text_iface().insert_text(5000, "x", 1)
        window.find(name=left_out("1 character", "was"))
        wait_for(lambda: not window.has(name=left_out("2 characters", "were")), "the first sentence to go")
        self.assertEqual(window.text("Title"), "é" * 10000)
        # There is room for the answers to a question about it.
        window.press(window.find(button="Close"))
        window.find(name_starts="“" + "é" * 60 + "…” has changes that are not saved.")
        window.press(window.find(button="Cancel"))
        window.type("Decided by", "a" * 10005)
        window.find(name=left_out("5 characters", "were"))
        self.assertEqual(window.text("Decided by"), "a" * 10000)

    def test_too_long_a_note_shows_what_is_kept(self):
        file = self.copy_example()
        window = self.open(file)
        note = "Why do we need this?"
        window.find(name="Search the questions").get_editable_text_iface().set_text_contents("chat")
        wait_for(lambda: not window.has(name=STAFF), "the other rows to go")
        window.press(window.find(button=f"Note: {LIVE}"))
        window.type(note, "a" * 9999 + "bcd")
        window.find(name=left_out("2 characters", "were"))
        wait_for(lambda: window.text(note) == "a" * 9999 + "b", "what is kept")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["notes"].get("live-updates") == "a" * 9999 + "b", "the saved note")

    def test_longer_text_of_a_file_can_be_shortened(self):
        file = self.copy_example()
        content = json.loads(file.read_text())
        file.write_text(json.dumps({**content, "missing": "a" * 20000 + "bc"}))
        window = self.open(file)
        name = "Is anything missing here?"
        window.find(role=Atspi.Role.TEXT, name=name).get_editable_text_iface().delete_text(20000, 20001)
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["missing"] == "a" * 20000 + "c", "the shorter text")

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

    def test_file_that_became_a_folder(self):
        file = self.copy_example()
        window = self.open(file)
        window.type("Title", "Mine")
        file.unlink()
        file.mkdir()
        window.press(window.find(button="Save"))
        window.press(window.find(button="Keep Mine"))
        window.find(name="The Answers Could Not Be Saved")
        window.find(name_starts=f"“mine.steelyard” was not saved: in “{self.folder}” this is the name of a folder.")
        self.assertEqual(window.text("Title"), "Mine")
        file.rmdir()
        window.press(window.find(button="Save It Again"))
        wait_for(file.is_file, "the file")
        wait_for(lambda: json.loads(file.read_text())["title"] == "Mine", "the saved title")
        # Nothing is left of it for a screen reader to find.
        wait_for(lambda: not window.has(button="Save It Again"), "the notice to go")
        self.assertFalse(window.has(name_starts="The file was moved or deleted"))

    def test_newer_file_in_its_place(self):
        file = self.copy_example()
        window = self.open(file)
        window.type("Title", "Mine")
        newer = '{"format": 2, "answers": "in another way"}'
        file.write_text(newer)
        window.press(window.find(button="Load Theirs"))
        window.find(name="The File Could Not Be Opened")
        window.find(name_starts="mine.steelyard: $.format: ")
        self.assertEqual(window.text("Title"), "Mine")
        self.assertEqual(window.chosen(STAFF), ["Must have"])
        self.assertEqual(file.read_text(), newer)

    def test_decision_is_recorded(self):
        file = self.copy_example()
        window = self.open(file)
        window.type("Decided by", "The board")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text()).get("decision") == {"by": "The board"}, "the recorded decision")


if __name__ == "__main__":
    unittest.main()
