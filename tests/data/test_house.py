# SPDX-License-Identifier: GPL-3.0-or-later
"""What the build promises about the source tree."""

import json
import re
import shlex
import subprocess
import sys
import unittest

import support


class CatalogStrings(unittest.TestCase):
    def test_header_is_up_to_date(self):
        done = subprocess.run(
            [sys.executable, support.SOURCE / "build-aux" / "extract-catalog-strings", support.CATALOG],
            stdout=subprocess.PIPE,
            check=True,
        )
        header = (support.SOURCE / "po" / "catalog-strings.h").read_bytes()
        self.assertTrue(
            done.stdout == header,
            "po/catalog-strings.h is old; "
            "build-aux/extract-catalog-strings data/catalog/python-web.json > po/catalog-strings.h writes it anew",
        )


class NoCatalogInTheProgram(unittest.TestCase):
    """A catalog is data: nothing in the program knows what stands in one."""

    CATALOGS = [support.CATALOG, *sorted(support.EXAMPLES.glob("*.json"))]
    LISTS = ["options", "groups", "needs", "overlaps", "questions", "starting-points", "advice", "sources"]

    @classmethod
    def setUpClass(cls):
        cls.ids = set()
        for path in cls.CATALOGS:
            catalog = json.loads(path.read_text(encoding="utf-8"))
            cls.ids.update(entry["id"] for key in cls.LISTS for entry in catalog.get(key, []))
            cls.ids.update(choice["id"] for question in catalog.get("questions", []) for choice in question["choices"])
        folders = [(support.SOURCE / "src", "*/*.[ch]"), (support.SOURCE / "ui", "*.ui"), (support.SOURCE / "ui", "*.css")]
        cls.files = [path for folder, pattern in folders for path in folder.glob(pattern)]

    def found(self, text):
        """The ids in a text: one of several words anywhere, a single word where it is a whole string."""
        words = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text)) | set(re.findall(r"""["'>]([a-z0-9]+)["'<]""", text))
        return words & self.ids

    def test_no_id_of_a_catalog_is_known(self):
        self.assertGreater(len(self.CATALOGS), 2)
        self.assertGreater(len(self.files), 100)
        for path in self.files:
            self.assertEqual(self.found(path.read_text(encoding="utf-8")) - ALSO_ORDINARY, set(), path)

    def test_it_would_be_found(self):
        for text in ['if (g_str_equal (id, "sqlite"))', "/* staff-admin is special */", "<property>django</property>"]:
            self.assertEqual(len(self.found(text)), 1, text)

    def test_no_name_of_an_option_is_known(self):
        names = {option["name"] for path in self.CATALOGS for option in json.loads(path.read_text(encoding="utf-8"))["options"]}
        for path in self.files:
            # A comment may use one as an example, for translators.
            text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
            self.assertEqual([name for name in names if name in text], [], path)


# Single words that are ids in a catalog and have a meaning of their own in code.
ALSO_ORDINARY = {"new", "size"}


class NoWindowInTheThinking(unittest.TestCase):
    """src/decision and src/report are compiled without GTK in reach."""

    FOLDERS = ["decision", "report"]

    @classmethod
    def setUpClass(cls):
        commands = json.loads((support.BUILD / "compile_commands.json").read_text(encoding="utf-8"))
        cls.commands = {
            folder: [
                command for command in commands if (support.BUILD / command["file"]).resolve().match(f"src/{folder}/*.c")
            ]
            for folder in cls.FOLDERS
        }

    def compiles(self, command, header):
        """Whether the file still compiles with one more include at its top."""
        arguments = shlex.split(command["command"])
        del arguments[arguments.index("-o") : arguments.index("-o") + 2]
        done = subprocess.run(
            [*arguments, "-fsyntax-only", "-include", header],
            cwd=command["directory"],
            stderr=subprocess.PIPE,
            check=False,
        )
        return done.returncode == 0, done.stderr.decode()

    def test_every_file_is_looked_at(self):
        for folder in self.FOLDERS:
            sources = {path.resolve() for path in (support.SOURCE / "src" / folder).glob("*.c")}
            compiled = {(support.BUILD / command["file"]).resolve() for command in self.commands[folder]}
            self.assertEqual({path for path in compiled if path.is_relative_to(support.SOURCE / "src")}, sources)

    def test_no_path_leads_to_gtk(self):
        for command in sum(self.commands.values(), []):
            for word in ["gtk-4.0", "libadwaita", "gtk/"]:
                self.assertNotIn(word, command["command"], command["file"])

    def test_including_gtk_fails(self):
        for commands in self.commands.values():
            good, _ = self.compiles(commands[0], "json-glib/json-glib.h")
            self.assertTrue(good)
            good, message = self.compiles(commands[0], "gtk/gtk.h")
            self.assertFalse(good)
            self.assertIn("gtk/gtk.h", message)
