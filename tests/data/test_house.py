# SPDX-License-Identifier: GPL-3.0-or-later
"""What the build promises about the source tree."""

import json
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
