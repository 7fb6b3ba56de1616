# SPDX-License-Identifier: GPL-3.0-or-later
"""The mistakes that an author of a catalog makes, and what is said to each.

Every message names the file, the place in it, what was expected and what
stands there instead, so that nobody has to search.
"""

import copy
import json
import pathlib
import tempfile
import unittest

import support

DATABASE = support.EXAMPLES / "database.json"
NAME = "mine.json"
GONE = object()

LEVEL = "a whole number from 0 to 4 was expected, not "
LEVELS = "is not known here; expected one of: not-needed, nice, important, must"
DAY = "a day such as 2026-01-31 was expected, not "

# What stood there, what was typed, where in it the fault is found, and what is said.
SLIPS = {
    "comma missing": ('"version": "1.0",\n  "title"', '"version": "1.0"\n  "title"', '"title"',
                      "$.version", "a comma or a closing brace was expected here"),
    "comma before a bracket": ('"postgresql-constraints"\n          ]', '"postgresql-constraints",\n          ]', "]",
                               "$.needs[0].ratings.postgresql.sources[1]", "a value was expected here"),
    "single quotes": ('"format": 1', "'format': 1", "'", "$", "a key in double quotes was expected here"),
    "comment": ('"format": 1', '// mine\n  "format": 1', "//", "$", "a key in double quotes was expected here"),
    "line break in a text": ("declared once, and", "declared once,\nand", "\n", "$.needs[0].ratings.postgresql.because",
                             "a line break or control character inside a text must be escaped"),
    "after letters with marks": ('"title": "Linked records"', '"title": "Größe “für” alle" "x"', '"x"', "$.needs[0].title",
                                 "a comma or a closing brace was expected here"),
    "key twice": ('"version": "1.0"', '"version": "1.0", "version": "1.1"', ': "1.1"', "$.version",
                  "this key stands here twice; keep one of the two"),
    "quotation mark in a text": ("for a small", 'for a "small"', 'small"', "$.title",
                                 "a comma or a closing brace was expected here"),
}

# Path, new value, place and sentence. Each is one slip in an otherwise good file.
MISTAKES = [
    # numbers and words
    ("needs/0/ratings/mysql/level", 5, f"$.needs[0].ratings.mysql.level: {LEVEL}5"),
    ("needs/0/ratings/mysql/level", "good", f'$.needs[0].ratings.mysql.level: {LEVEL}"good"'),
    ("needs/0/ratings/mysql/level", 3.5, f"$.needs[0].ratings.mysql.level: {LEVEL}3.5"),
    ("must-have-minimum", 5, f"$.must-have-minimum: {LEVEL}5"),
    ("scale/1/value", 25, "$.scale[1].value: a number from 0 to 1 was expected, not 25"),
    ("scale/4", GONE, "$.scale: 5 entries were expected, and these are 4"),
    ("importance/3/weight", 1, "$.importance[3].weight: a higher importance must not weigh less"),
    ("importance/2/range", [4, 2], "$.importance[2].range[0]: a number from 0 to 3 was expected, not 4"),
    ("version", 1.5, "$.version: a text in double quotes was expected, not 1.5"),
    ("title", "", "$.title: this text must not be empty"),
    ("starting-points/0/answers/no-server", "required", f"$.starting-points[0].answers.no-server: “required” {LEVELS}"),
    ("needs/9/default", "often", f"$.needs[9].default: “often” {LEVELS}"),
    ("needs/0/confidence", "sure", "$.needs[0].confidence: “sure” is not known here; expected one of: high, medium, low"),
    ("options/0/kind", "database",
     "$.options[0].kind: “database” is not known here; expected one of: framework, combination, none"),
    ("options/0/mark", "star",
     "$.options[0].mark: “star” is not known here; expected one of: square, circle, diamond, triangle, square-circle, "
     "triangle-down, cross, ring"),
    ("options/0/colour", "blue", "$.options[0].colour: a colour like #1a7a48 was expected, not “blue”"),
    ("options/0/colour", "#12f", "$.options[0].colour: a colour like #1a7a48 was expected, not “#12f”"),
    ("sources/0/url", "http://example.org",
     "$.sources[0].url: an address that starts with https:// was expected, not “http://example.org”"),
    ("options/0/homepage", "www.example.org",
     "$.options[0].homepage: an address that starts with https:// was expected, not “www.example.org”"),
    ("date", "21 November 2026", f"$.date: {DAY}“21 November 2026”"),
    ("sources/0/read", "2026-11", f"$.sources[0].read: {DAY}“2026-11”"),
    # names that lead nowhere
    ("overlaps/0/needs/1", "strict-value", "$.overlaps[0].needs[1]: the catalog has no need with the id “strict-value”"),
    ("opposites/0/needs/0", "noserver", "$.opposites[0].needs[0]: the catalog has no need with the id “noserver”"),
    ("needs/0/group", "data", "$.needs[0].group: the catalog has no group with the id “data”"),
    ("needs/2/ratings/sqlite/sources/0", "sqlite-jason",
     "$.needs[2].ratings.sqlite.sources[0]: the catalog has no source with the id “sqlite-jason”"),
    ("needs/2/ratings/sqlight", {"level": 1, "because": "Slip.", "sources": []},
     "$.needs[2].ratings.sqlight: the catalog has no option with the id “sqlight”"),
    ("starting-points/0/answers/noserver", "must",
     "$.starting-points[0].answers.noserver: the catalog has no need with the id “noserver”"),
    ("starting-points/0/choices", {"size": "small"},
     "$.starting-points[0].choices.size: the catalog has no question with the id “size”"),
    ("advice", [{"id": "a", "when": {"leader": ["oracle"]}, "text": "Think."}],
     "$.advice[0].when.leader[0]: the catalog has no option with the id “oracle”"),
    # ids
    ("needs/1/id", "linked-records", "$.needs[1].id: the id “linked-records” is taken already; ids must differ"),
    ("needs/1/id", "Strict Values",
     "$.needs[1].id: an id of lower-case letters, digits and dashes was expected, not “Strict Values”"),
    ("overlaps/1/needs/0", "strict-values", "$.overlaps[1].needs[0]: “strict-values” belongs to another overlap already"),
    # too little, and the wrong kind of thing
    ("needs/2/ratings/sqlite", GONE, "$.needs[2].ratings.sqlite: this is missing"),
    ("needs/2/ratings/sqlite/because", GONE, "$.needs[2].ratings.sqlite.because: this is missing"),
    ("needs/2/ratings/sqlite/add", "FTS5", '$.needs[2].ratings.sqlite.add: a list in brackets was expected, not "FTS5"'),
    ("needs/0/why", None, "$.needs[0].why: a text in double quotes was expected, not null"),
    ("needs", {}, "$.needs: a list in brackets was expected, not {…}"),
    ("opposites/0/needs", ["no-server"], "$.opposites[0].needs: two needs were expected"),
    ("options/0/kind", "combination",
     "$.options[0].members: at least two options were expected, as this is a combination"),
    ("questions", [{"id": "q", "title": "Q?", "choices": [{"id": "c", "label": "C"}]}],
     "$.questions[0].choices[0].sets: this is missing"),
    ("advice", [{"id": "a", "when": {}, "text": "Think."}],
     "$.advice[0].when: at least one condition was expected: all, any, verdict, leader, first-two"),
    ("sources/0/read", GONE, "$.sources[0]: a source has a date, or the day on which it was read, or both"),
    ("format", 2, "$.format: made by a newer version of Steelyard; update Steelyard to open it"),
]

# What counts all the same, but is said.
NOTES = [
    ("needs/0/defualt", "nice", "$.needs[0].defualt: unknown key, ignored"),
    ("start-points", [], "$.start-points: unknown key, ignored"),
    ("needs/2/ratings/sqlite/sources", [], "$.needs[2].ratings.sqlite: this rating names no source"),
    ("overlaps/0/needs", ["strict-values"], "$.overlaps[0].needs: an overlap of fewer than two needs changes nothing"),
]


class Validate(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = DATABASE.read_text(encoding="utf-8")
        cls.catalog = json.loads(cls.text)
        cls.folder = tempfile.TemporaryDirectory()
        cls.file = pathlib.Path(cls.folder.name) / NAME

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def validate(self, text):
        self.file.write_text(text, encoding="utf-8")
        done = support.run("validate", self.file)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def changed(self, path, value):
        catalog = copy.deepcopy(self.catalog)
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
        node = catalog
        for step in steps:
            node = node[step]
        if value is GONE:
            del node[last]
        else:
            node[last] = value
        return json.dumps(catalog, ensure_ascii=False)

    def test_untouched(self):
        self.assertEqual(self.validate(self.text),
                         (0, f"{self.file}: a valid catalog: “Databases for a small project”, version 1.0\n", ""))

    def test_slips_of_typing(self):
        for name, (good, bad, fault, path, said) in SLIPS.items():
            with self.subTest(name):
                start = self.text.index(good)
                before = self.text[:start] + bad[: bad.index(fault)]
                line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
                answer = self.validate(self.text.replace(good, bad, 1))
                place = f"{path} (line {line}, column {column})"
                self.assertEqual(answer, (1, "", f"steelyard-cli: {self.file}: {place}: {said}\n"))

    def test_cut_short(self):
        code, _, said = self.validate(self.text.rstrip()[:-1])
        self.assertEqual(code, 1)
        self.assertRegex(said, r": \$\.sources \(line \d+, column 1\): the file ends too early; part of it is missing\n$")

    def test_mistakes(self):
        for path, value, said in MISTAKES:
            with self.subTest(path, value=value):
                answer = self.validate(self.changed(path, value))
                self.assertEqual(answer, (1, "", f"steelyard-cli: {self.file}: {said}\n"))

    def test_notes(self):
        for path, value, said in NOTES:
            with self.subTest(path):
                code, _, told = self.validate(self.changed(path, value))
                self.assertEqual((code, told), (0, f"steelyard-cli: {self.file}: {said}\n"))

    def test_many_ratings_without_sources(self):
        """One sentence is enough for all of them."""
        catalog = copy.deepcopy(self.catalog)
        for need in catalog["needs"]:
            del need["ratings"]["mysql"]["sources"]
        code, _, told = self.validate(json.dumps(catalog))
        self.assertEqual((code, told), (0, f"steelyard-cli: {self.file}: $.needs[0].ratings.mysql: "
                                           "this rating names no source; in all, 13 do not\n"))

    def test_several_files_at_once(self):
        self.file.write_text(self.changed("must-have-minimum", 9), encoding="utf-8")
        done = support.run("validate", DATABASE, self.file, support.EXAMPLES / "python-web-wider.json")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.decode().count("a valid catalog"), 2)
        self.assertIn(f"{self.file}: $.must-have-minimum: ", done.stderr.decode())
