# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in every language, and in one with longer words: all of it is translated, nothing is cut off."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from desktop import BUILD, DesktopTest, walk
from languages import LANGUAGES, LOCALES, English, write_longer
from screens import SECTIONS, Stage
from support import EXAMPLE

SIZES = BUILD / "tests" / "app" / "test-sizes"


def read_window(window):
    """All that is seen or heard of it."""
    return "\n".join(text for node in walk(window.root) for text in (node.get_name(), node.get_description()) if text)


class TestLanguages(DesktopTest):
    def check(self, language, locales=LOCALES):
        english = English(language, locales)
        stage = Stage(self.folder, language=language, locales=locales)
        try:
            for state, window in self.visit(stage):
                with self.subTest(language=language, state=state):
                    self.assertEqual(english.find(read_window(window)), [])
        finally:
            stage.close()

    def visit(self, stage):
        """What a person reads most, with an example open."""
        window = stage.open(stage.copy(EXAMPLE), sections=SECTIONS)
        window.find(name=stage.say("Scores"))
        yield "sections", window
        window.type_keys("ctrl+g")
        window.find(name=stage.say("One question at a time"))
        yield "guide", window
        window.type_keys("ctrl+g", "ctrl+k")
        window.find(name=stage.say("Who Else Has Answered?"))
        yield "compare", window
        window.type_keys("ctrl+k", "F11")
        window.find(name=stage.say("Presentation"))
        yield "presentation", window

    def test_all(self):
        self.assertGreater(len(LANGUAGES), 5)
        for language in LANGUAGES:
            self.check(language)

    def test_longer(self):
        locales = self.folder / "locales"
        write_longer(locales)
        self.check("longer", locales)

    def test_english_is_found(self):
        stage = Stage(self.folder)
        self.addCleanup(stage.close)
        window = stage.open(stage.copy(EXAMPLE), sections=SECTIONS)
        window.find(name="Scores")
        self.assertGreater(len(English(LANGUAGES[0]).find(read_window(window))), 60)


class TestLonger(unittest.TestCase):
    """What test-sizes finds in the languages, also where each word is 40% longer than in English."""

    def test_sizes(self):
        with tempfile.TemporaryDirectory() as folder:
            write_longer(pathlib.Path(folder))
            environment = {**os.environ, "LANGUAGE": "longer", "STEELYARD_LOCALEDIR": folder, "GTK_A11Y": "test"}
            done = subprocess.run([SIZES, "-p", "/sizes/text"], env=environment, capture_output=True, text=True, check=False, timeout=240)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("/sizes/text/narrow", done.stdout)


if __name__ == "__main__":
    unittest.main()
