# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of files stay texts: in what is printed, in what is exported and in names of files."""

import html.parser
import pathlib
import re
import tempfile
import unittest

import hostile_texts
import support

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Reader(html.parser.HTMLParser):
    """Tags and attributes of a page, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags = set()
        self.attributes = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(attrs)

    def handle_data(self, data):
        self.text += data


class Hostile(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def write(self, text, name="mine"):
        self.catalog = self.folder / "small.json"
        self.catalog.write_text(hostile_texts.catalog(lambda said: f"{said} {text}"), encoding="utf-8")
        file = self.folder / f"{name}.steelyard"
        file.write_text(hostile_texts.requirements(text), encoding="utf-8")
        return file

    def run_well(self, *arguments):
        done = support.run(*arguments, "--catalog", self.catalog)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def test_printed(self):
        for name, text in hostile_texts.TEXTS.items():
            with self.subTest(name):
                file = self.write(text)
                said = self.run_well("explain", file)
                self.assertIn(text, said)
                self.assertIn(f"Alpha {text}", said)

    def test_page(self):
        plain = Reader(self.run_well("export", self.write("plain"), "--format", "html"))
        for name, text in hostile_texts.TEXTS.items():
            with self.subTest(name):
                page = Reader(self.run_well("export", self.write(text), "--format", "html"))
                self.assertEqual(page.tags, plain.tags)
                # What turns the direction of the rest of the page around is left out.
                self.assertIn(f"Alpha {TURNS.sub('', text)}", page.text)
                self.assertNotRegex(page.text, TURNS)
                links = {value for key, value in page.attributes if key in ("href", "src")}
                self.assertTrue(all(link.startswith(("https://", "#")) for link in links), links)

    def test_longest_words(self):
        file = self.write("x")
        file.write_text(hostile_texts.requirements(hostile_texts.WORD), encoding="utf-8")
        self.assertIn(hostile_texts.WORD, self.run_well("explain", file))
        self.catalog.write_text(hostile_texts.longest_catalog(), encoding="utf-8")
        for form in ("html", "madr", "nygard", "csv", "json"):
            with self.subTest(form):
                said = self.run_well("export", file, "--format", form)
                for text in (hostile_texts.WORD, hostile_texts.LONGEST_NAME):
                    self.assertIn(text, said)

    def test_names_of_files(self):
        for name in ("%s%n%n", "<b>&amp;", "-e", "a\u202eb", "$(id)"):
            with self.subTest(name):
                file = self.write("plain", name)
                self.run_well("evaluate", file)
                file.write_text("{", encoding="utf-8")
                done = support.run("evaluate", file)
                self.assertEqual((done.returncode, done.stdout), (1, b""))
                self.assertTrue(done.stderr.decode().startswith(f"steelyard-cli: {file}: $"), done.stderr)
