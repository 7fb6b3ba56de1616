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
    """src/decision is compiled without GTK in reach."""

    @classmethod
    def setUpClass(cls):
        commands = json.loads((support.BUILD / "compile_commands.json").read_text(encoding="utf-8"))
        cls.commands = [
            command for command in commands if (support.BUILD / command["file"]).resolve().match("src/decision/*.c")
        ]

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
        sources = {path.name for path in (support.SOURCE / "src" / "decision").glob("*.c")}
        self.assertEqual({command["file"].rsplit("/", 1)[-1] for command in self.commands}, sources)

    def test_no_path_leads_to_gtk(self):
        for command in self.commands:
            for word in ["gtk-4.0", "libadwaita", "gtk/"]:
                self.assertNotIn(word, command["command"], command["file"])

    def test_including_gtk_fails(self):
        good, _ = self.compiles(self.commands[0], "json-glib/json-glib.h")
        self.assertTrue(good)
        good, message = self.compiles(self.commands[0], "gtk/gtk.h")
        self.assertFalse(good)
        self.assertIn("gtk/gtk.h", message)
