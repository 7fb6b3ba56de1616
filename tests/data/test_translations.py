# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text can be translated, and every language is complete."""

import re
import subprocess
import tempfile
import unittest

from support import SOURCE

PO = SOURCE / "po"
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dngettext:2,3", "ngettext:1,2"]


def gettext(*arguments):
    done = subprocess.run(arguments, cwd=SOURCE, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


def messages(path, *filters):
    """The messages of a catalogue, each as its context and English text."""
    text = gettext("msgattrib", "--no-obsolete", "--no-wrap", *filters, str(path))
    found = re.findall(r'^(?:msgctxt "(.*)"\n)?msgid "(.+)"$', text, re.MULTILINE)
    return set(found)


class TestTranslations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.template = f"{cls.folder.name}/steelyard.pot"
        gettext("xgettext", "--from-code=UTF-8", *[f"-k{word}" for word in KEYWORDS], "-f", "po/POTFILES", "-o", cls.template)
        cls.expected = messages(cls.template)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_all_files_with_texts_are_listed(self):
        listed = set((PO / "POTFILES").read_text().split())
        with_texts = {"po/catalog-strings.h"}
        for path in SOURCE.glob("src/**/*.c"):
            if re.search(r'\b(_|N_|ngettext) \("', path.read_text()):
                with_texts.add(str(path.relative_to(SOURCE)))
        for path in SOURCE.glob("ui/*.ui"):
            if 'translatable="yes"' in path.read_text():
                with_texts.add(str(path.relative_to(SOURCE)))
        for pattern in ("*.gschema.xml", "*.desktop.in", "*.metainfo.xml.in", "*.Steelyard.xml"):
            with_texts.update(str(path.relative_to(SOURCE)) for path in SOURCE.glob(f"data/{pattern}"))
        self.assertEqual(sorted(listed), sorted(with_texts))

    def test_languages_are_complete(self):
        self.assertGreater(len(self.expected), 800)
        for language in (PO / "LINGUAS").read_text().split():
            with self.subTest(language=language):
                path = PO / f"{language}.po"
                gettext("msgfmt", "--check", "-o", "/dev/null", str(path))
                done = messages(path, "--translated", "--no-fuzzy")
                self.assertEqual(sorted(self.expected - done), [])

    def test_directives_and_marks_agree(self):
        for language in (PO / "LINGUAS").read_text().split():
            text = gettext("msgcat", "--no-wrap", str(PO / f"{language}.po"))
            for english, other in re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', text, re.MULTILINE):
                with self.subTest(language=language, text=english):
                    self.assertEqual(sorted(re.findall(r"<[^>]+>", english)), sorted(re.findall(r"<[^>]+>", other)))
                    self.assertEqual(english.endswith("…"), other.endswith("…"))


if __name__ == "__main__":
    unittest.main()
