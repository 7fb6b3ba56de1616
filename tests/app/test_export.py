# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window exports, against what the command line does."""

import datetime
import json
import subprocess
import unittest

from desktop import Atspi, DesktopTest, View, find, is_button, is_called, wait_for, walk
from support import BUILD, run

# How far down each entry of the Export menu is.
ENTRIES = {"html": 2, "madr": 4, "nygard": 5, "csv": 6, "json": 7}


class TestExport(DesktopTest):
    def choose(self, window, entry):
        window.focus()
        window.press(window.find(button="Export"))
        wait_for(lambda: find(window.root, role=Atspi.Role.MENU), "the menu")
        window.type_keys(*["Down"] * ENTRIES[entry], "Return")

    def find_dialog(self, window, title):
        return wait_for(
            lambda: next((view.root for view in window.windows() if view.root.get_name() == title), None), title
        )

    def press_in(self, window, root, name):
        button = wait_for(
            lambda: next((node for node in walk(root) if is_button(node) and is_called(node.get_name(), name)), None), name
        )
        window.press(button)

    def save(self, window, title, proposed):
        dialog = self.find_dialog(window, title)
        entry = wait_for(lambda: find(dialog, name="Name:", role=Atspi.Role.TEXT), "the name")
        self.assertEqual(Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry)), proposed)
        window.focus(title)
        self.press_in(window, dialog, "Save")
        path = self.folder / proposed
        wait_for(path.exists, proposed)
        return path.read_bytes()

    def export_both(self, window, file, form):
        self.choose(window, form)
        mine = self.save(window, "Export", f"client-portal.{form}")
        return mine, run("export", file, "--format", form).stdout

    def test_files_as_from_the_command_line(self):
        file = self.copy_example()
        window = self.open(file)
        for form in ("html", "csv", "json"):
            with self.subTest(form=form):
                mine, theirs = self.export_both(window, file, form)
                self.assertEqual(mine, theirs)
                self.assertGreater(len(mine), 1000)

    def test_json_is_not_translated(self):
        file = self.copy_example()
        window = self.open(file, LANGUAGE="de", STEELYARD_LOCALEDIR=str(BUILD / "po"))
        window.focus()
        window.press(window.find(button="Exportieren"))
        wait_for(lambda: find(window.root, role=Atspi.Role.MENU), "the menu")
        window.type_keys(*["Down"] * ENTRIES["json"], "Return")
        dialog = self.find_dialog(window, "Exportieren")
        wait_for(lambda: find(dialog, role=Atspi.Role.TEXT), "the name")
        window.focus("Exportieren")
        window.type_keys("Return")
        path = self.folder / "client-portal.json"
        wait_for(path.exists, path.name)
        self.assertEqual(path.read_bytes(), run("export", file, "--format", "json").stdout)
        self.assertIn("fits best", json.loads(path.read_text())["verdict"]["text"])
        # The window still speaks German.
        self.assertTrue(window.has(name_starts="Django passt am besten"))

    def test_records_take_the_next_number(self):
        file = self.copy_example()
        (self.folder / "0006-mine.md").write_text("mine")
        window = self.open(file)
        for number, form in ((7, "madr"), (8, "nygard")):
            self.choose(window, form)
            dialog = self.find_dialog(window, "Choose the Folder of Your Decision Records")
            window.focus("Choose the Folder of Your Decision Records")
            self.press_in(window, dialog, "Save Here")
            name = f"{number:04}-client-portal.md"
            wait_for((self.folder / name).exists, name)
            theirs = self.folder / "theirs"
            theirs.mkdir(exist_ok=True)
            run("export", file, "--format", form, "--output", theirs / name)
            self.assertEqual((self.folder / name).read_bytes(), (theirs / name).read_bytes())
        self.assertEqual((self.folder / "0006-mine.md").read_text(), "mine")

    def test_pdf(self):
        window = self.open(self.copy_example())
        window.focus()
        window.type_keys("ctrl+p")
        preview = self.find_dialog(window, "Print or Save as PDF")
        pages = [node for node in walk(preview) if (node.get_name() or "").startswith("Page ")]
        self.assertGreater(len(pages), 5)
        self.assertEqual(pages[1].get_name(), f"Page 2 of {len(pages)}")
        self.assertIn("Django fits best", pages[0].get_description())
        self.press_in(window, preview, "Save as PDF…")
        self.save(window, "Save as PDF", "client-portal.pdf")
        View(preview).find(name=f"Saved as “client-portal.pdf” in “{self.folder}”")
        read = subprocess.run(
            ["pdftotext", self.folder / "client-portal.pdf", "-"], capture_output=True, text=True, check=True
        ).stdout
        for words in ("Client portal", "Django fits best", str(datetime.date.today()), f"{len(pages)} of {len(pages)}"):
            self.assertIn(words, read)
        self.assertEqual(read.count("\f"), len(pages))


if __name__ == "__main__":
    unittest.main()
