# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text can be translated, and every language is complete."""

import pathlib
import re
import subprocess
import tempfile
import unittest

from languages import LANGUAGES, directives, read_mo
from support import SOURCE

PO = SOURCE / "po"
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dngettext:2,3", "ngettext:1,2"]

# How many plural forms a language has, where it is not two.
FORMS = {"ar": 6, "ja": 1, "zh_CN": 1}


def gettext(*arguments):
    done = subprocess.run(arguments, cwd=SOURCE, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


def compile_po(path, folder):
    """The messages of a catalogue that are translated; fuzzy ones are not."""
    compiled = pathlib.Path(folder) / f"{path.stem}.mo"
    gettext("msgfmt", "--check", "-o", str(compiled), str(path))
    return read_mo(compiled)


class TestTranslations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        template = f"{cls.folder.name}/steelyard.pot"
        english = pathlib.Path(cls.folder.name) / "english.po"
        gettext("xgettext", "--from-code=UTF-8", *[f"-k{word}" for word in KEYWORDS], "-f", "po/POTFILES", "-o", template)
        gettext("msgen", "-o", str(english), template)
        english.write_text(english.read_text().replace("charset=CHARSET", "charset=UTF-8"))
        gettext("msgfmt", "-o", f"{cls.folder.name}/english.mo", str(english))
        cls.expected = read_mo(pathlib.Path(cls.folder.name) / "english.mo")
        cls.languages = {name: compile_po(PO / f"{name}.po", cls.folder.name) for name in LANGUAGES}

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

    def test_all_files_with_a_language_are_listed(self):
        self.assertEqual(LANGUAGES, sorted(path.stem for path in PO.glob("*.po")))
        self.assertEqual(LANGUAGES, sorted(path.stem.partition("-")[2] for path in PO.glob("glossary-*.md")))

    def test_languages_are_complete(self):
        self.assertGreater(len(self.expected), 1300)
        for language, messages in self.languages.items():
            with self.subTest(language=language):
                self.assertEqual(sorted(set(self.expected) - set(messages)), [])
                self.assertEqual([text for text, forms in messages.items() if not all(forms)], [])
                self.assertNotIn("\n#, fuzzy", (PO / f"{language}.po").read_text())

    def test_plural_forms(self):
        for language, messages in self.languages.items():
            with self.subTest(language=language):
                counts = {len(forms) for (_, _, plural), forms in messages.items() if plural}
                self.assertEqual(counts, {FORMS.get(language, 2)})

    def test_directives_agree(self):
        """A form for one number alone need not name it."""
        for language, messages in self.languages.items():
            for (_, text, plural), forms in messages.items():
                expected = directives(plural or text)
                for form in forms:
                    with self.subTest(language=language, text=form):
                        missing = [one for one in expected if one not in directives(form)]
                        self.assertEqual(sorted(directives(form) + missing), expected)
                        self.assertTrue(not missing or (plural and all(kind[-1] in "du" for _, kind in missing)), missing)

    def test_marks_agree(self):
        """Markup, marks of access, ellipses and the separators of lists."""
        for language, messages in self.languages.items():
            for (_, text, _), forms in messages.items():
                for form in forms:
                    with self.subTest(language=language, text=form):
                        self.assertEqual(sorted(re.findall(r"<[^>]+>", text)), sorted(re.findall(r"<[^>]+>", form)))
                        self.assertEqual(text.count("_"), form.count("_"))
                        self.assertEqual(text.endswith("…"), form.rstrip("\u200f").endswith("…"))
                        self.assertEqual(text.endswith(";"), form.endswith(";"))


if __name__ == "__main__":
    unittest.main()
