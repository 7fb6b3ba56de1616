# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever speaks another language reads no English sentence."""

import html
import json
import unittest

import support
from languages import LANGUAGES, LOCALES, English

PEOPLE = [support.EXAMPLE, support.EXAMPLE]
COMMANDS = [
    ["evaluate", support.EXAMPLE],
    ["evaluate", "-"],
    ["explain", support.EXAMPLE],
    ["next", support.EXAMPLE],
    ["next", "-"],
    ["catalog"],
    ["catalog", "--list"],
    ["compare", *PEOPLE, "-"],
    ["export", support.EXAMPLE, "--format", "html"],
    ["compare", *PEOPLE, "--format", "html"],
    ["validate", support.EXAMPLE, "-"],
    ["--help"],
]
REFUSED = [["evaluate", "-"], ["explain", "-", "--need", "magic"], ["export", "-"], ["compare"], ["nonsense"], ["evaluate", "-", "--list"]]
CLOSE = json.dumps({"format": 1, "answers": {"staff-admin": "important", "live-updates": "important", "lost": "must"}})


def run(*arguments, language, stdin="{}"):
    return support.run(*arguments, stdin=stdin, STEELYARD_LOCALEDIR=str(LOCALES), LANGUAGE=language)


class TestLanguages(unittest.TestCase):
    def check(self, language, commands, code, stdin):
        english = English(language)
        self.assertGreater(len(english.sentences), 800)
        for command in commands:
            done = run(*command, language=language, stdin=stdin)
            said = html.unescape((done.stdout + done.stderr).decode())
            with self.subTest(language=language, command=" ".join(map(str, command))):
                self.assertTrue(said)
                self.assertIn(done.returncode, code, said)
                self.assertEqual(english.find(said), [])

    def test_answers(self):
        for language in LANGUAGES:
            self.check(language, COMMANDS, (0,), CLOSE)

    def test_records_keep_what_programs_read(self):
        expected = ["* Status: proposed", "* Deciders: Product team", "* Tags: python-web", "## Decision Drivers"]
        for language in LANGUAGES:
            done = run("export", support.EXAMPLE, "--format", "madr", language=language)
            lines = done.stdout.decode().splitlines()
            with self.subTest(language=language):
                self.assertEqual([line for line in expected if line not in lines], [])

    def test_complaints(self):
        for language in LANGUAGES:
            self.check(language, REFUSED, (1, 2), '{"format": 1, "answers": {"staff-admin": "vital"}}')

    def test_english_would_be_found(self):
        english = English(LANGUAGES[0])
        said = run("explain", support.EXAMPLE, language="").stdout.decode()
        self.assertGreater(len(english.find(said)), 30)


if __name__ == "__main__":
    unittest.main()
