# SPDX-License-Identifier: GPL-3.0-or-later
"""Text speaks the user's language; what programs read does not."""

import json
import unittest

import support

# A few translations of the tests' own, so that those of the program may change.
TRANSLATIONS = str(support.BUILD / "tests" / "cli" / "locale")
COMMANDS = [["evaluate", support.EXAMPLE], ["evaluate", "-"], ["next", support.EXAMPLE], ["catalog"]]
EXPLAIN = [["explain", support.EXAMPLE], ["explain", support.EXAMPLE, "--need", "staff-admin"]]


def run(*arguments, language, stdin='{"format": 1}'):
    return support.run(*arguments, stdin=stdin, STEELYARD_LOCALEDIR=TRANSLATIONS, LANGUAGE=language)


class Language(unittest.TestCase):
    def test_text_is_translated(self):
        text = run("evaluate", "-", language="de").stdout.decode()
        self.assertTrue(text.startswith("Was braucht Ihr Projekt?\n"), text)
        text = run("evaluate", support.EXAMPLE, language="de").stdout.decode()
        self.assertIn("passt am besten", text)
        self.assertIn("Reines Python", text)
        text = run("validate", support.EXAMPLE, language="de").stdout.decode()
        self.assertIn("eine gültige Anforderungsdatei", text)

    def test_explanation_is_translated(self):
        """Sentences, their parts in another order, with texts of the catalog among them."""
        text = run("explain", support.EXAMPLE, language="de").stdout.decode()
        self.assertIn("\nWarum Django?\n", text)
        self.assertIn("\n  „Fertige Masken“: verfehlt von Reines Python; erfüllt von Django, FastAPI und Django + FastAPI\n", text)
        self.assertIn("„Fertige Masken“: von „Unverzichtbar“ zu „Wichtig“", text)
        text = run("explain", support.EXAMPLE, "--need", "staff-admin", language="de").stdout.decode()
        self.assertIn("Unverzichtbar. Reines Python verfehlt es\n", text)
        done = run("explain", "-", "--need", "magic", language="de")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Im Katalog gibt es kein „magic“", done.stderr.decode())

    def test_messages_are_translated(self):
        done = run("validate", "-", language="de", stdin="{}")
        self.assertEqual(done.stderr.decode().split(": ", 2)[2], "$.format: das fehlt\n")

    def test_catalog_from_a_file_speaks_for_itself(self):
        """Also where its texts are those of the bundled one; the program goes on in the user's language."""
        text = run("evaluate", support.EXAMPLE, "--catalog", support.CATALOG, language="de").stdout.decode()
        self.assertIn("passt am besten", text)
        self.assertIn("Plain Python", text)
        self.assertNotIn("Reines Python", text)

    def test_json_is_not(self):
        for command in COMMANDS:
            with self.subTest(command):
                german = run(*command, "--format", "json", language="de")
                plain = support.run(*command, "--format", "json", stdin='{"format": 1}')
                self.assertEqual(german.returncode, 0)
                self.assertEqual(german.stdout, plain.stdout)

    def test_json_numbers_have_points(self):
        lead = json.loads(run("evaluate", support.EXAMPLE, "--format", "json", language="de").stdout)["verdict"]["lead"]
        self.assertIsInstance(lead, float)

    def test_untranslated_without_a_language(self):
        for command in COMMANDS + EXPLAIN:
            self.assertEqual(run(*command, language="").stdout, support.run(*command, stdin='{"format": 1}').stdout)
