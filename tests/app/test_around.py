# SPDX-License-Identifier: GPL-3.0-or-later
"""Around documents: recent files, files dropped, new ones from old ones."""

import json
import unittest

from desktop import QUESTIONS, Atspi, DesktopTest, wait_for
from support import CATALOG, EXAMPLE

POINTS = json.loads(CATALOG.read_text())["starting-points"]
TITLE = json.loads(EXAMPLE.read_text())["title"]
LIVE = QUESTIONS["live-updates"]
STAFF = QUESTIONS["staff-admin"]


class TestAround(DesktopTest):
    def make(self, name, title, **members):
        file = self.folder / name
        file.write_text(json.dumps({"format": 1, "title": title, **members}))
        return file

    def recent(self, window):
        """What the menu of recent files offers, in its order."""
        window.open_menu("Open a Recent File")
        return [item.get_name() for item in wait_for(lambda: window.menu_items(""), "recent files")]

    def test_recent_files(self):
        self.open(self.make("older.steelyard", "Older")).close()
        # Whatever it is called, it was opened here.
        newer = self.make("newer_one.json", "Newer", answers={"staff-admin": "nice"})
        self.open(newer).close()

        window = self.open()
        self.assertEqual(self.recent(window), ["newer_one.json", "older.steelyard"])
        window.press(window.find(role=Atspi.Role.MENU_ITEM, name="newer_one.json"))
        opened = window.wait_for_window("Newer")
        self.assertEqual(opened.chosen(STAFF), ["Nice to have"])
        # The empty window gave way to it.
        wait_for(lambda: len(window.windows()) == 1, "one window")

    def test_what_is_gone_is_not_offered(self):
        self.open(self.make("one.steelyard", "One")).close()
        gone = self.make("gone.steelyard", "Gone")
        self.open(gone).close()
        gone.unlink()
        self.assertEqual(self.recent(self.open()), ["one.steelyard"])

    def test_saved_under_a_name_is_recent(self):
        file = self.copy_example()
        window = self.open(file)
        window.choose(STAFF, "Nice to have")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["answers"]["staff-admin"] == "nice", "the saved answer")
        window.close()
        self.assertEqual(self.recent(self.open()), ["mine.steelyard"])

    def test_files_are_dropped(self):
        window = self.open()
        window.find(name="What does your project need?")
        one = self.make("one.steelyard", "One", answers={"staff-admin": "nice"})
        two = self.make("two with ü.steelyard", "Two")
        window.hand("drop", 600, 500, one.as_uri(), two.as_uri())
        self.assertEqual(window.wait_for_window("One").chosen(STAFF), ["Nice to have"])
        window.wait_for_window("Two")
        self.assertEqual(len(window.windows()), 3)

    def test_files_are_dropped_onto_a_text(self):
        """They are opened there as well, not written into it."""
        window = self.open()
        field = window.find(name="Search the questions")
        place = field.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        file = self.make("one.steelyard", "One")
        window.hand("drop", place.x + place.width // 2, place.y + place.height // 2, file.as_uri())
        window.wait_for_window("One")
        self.assertEqual(field.get_text_iface().get_character_count(), 0)

    def test_dropped_folder_is_explained(self):
        window = self.open()
        window.find(name="What does your project need?")
        window.hand("drop", 600, 500, self.folder.as_uri())
        window.find(name="The File Could Not Be Opened")
        window.find(name_starts=f"{self.folder.name}: $: this is a folder")

    def test_new_from_a_starting_point(self):
        window = self.open(self.copy_example())
        point = POINTS[1]
        window.open_menu("Main Menu", "New From", point["title"])
        new = window.wait_for_window("New Project")
        wanted = {QUESTIONS[need]: level for need, level in point["answers"].items()}
        names = {"not-needed": "Not needed", "nice": "Nice to have", "important": "Important", "must": "Must have"}
        for question in [LIVE, STAFF, *wanted]:
            expected = [names[wanted[question]]] if question in wanted else []
            wait_for(lambda: new.chosen(question) == expected, f"{question}: {expected}")
        # The other document stays as it is, and this one has one step to undo.
        self.assertEqual(window.wait_for_window(TITLE).chosen(STAFF), ["Must have"])
        new.press(new.find(button="Undo"))
        wait_for(lambda: new.chosen(next(iter(wanted))) == [], "nothing answered")

    def test_duplicate(self):
        file = self.copy_example()
        window = self.open(file)
        window.choose(LIVE, "Must have")
        window.open_menu("Main Menu", "Duplicate")
        wait_for(lambda: len(window.windows()) == 2, "two windows")
        copy = next(view for view in window.windows() if not view.find(button="Undo").get_description().startswith("Undo:"))
        original = next(view for view in window.windows() if view.root != copy.root)
        wait_for(lambda: copy.chosen(LIVE) == ["Must have"], "the same answers")
        copy.choose(STAFF, "Nice to have")
        wait_for(lambda: copy.chosen(STAFF) == ["Nice to have"], "another answer")
        self.assertEqual(original.chosen(STAFF), ["Must have"])
        self.assertEqual(json.loads(file.read_text()), json.loads(EXAMPLE.read_text()))


if __name__ == "__main__":
    unittest.main()
