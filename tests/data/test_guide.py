# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide for authors of catalogs: what it shows is real."""

import copy
import json
import pathlib
import re
import tempfile
import unittest

import support
from rules import validator

GUIDE = support.SOURCE / "data" / "README.md"
NAME = "bicycle.json"

# How many blocks it takes until the file is complete.
INCOMPLETE = 2

# The slips of the table: what is done to the finished catalog, in order.
SLIPS = [
    ("version", lambda text: text.replace('"version": "0.1",', '"version": "0.1"')),
    ("needs/0/ratings/cargo/level", 5),
    ("needs/0/ratings/cargo", None),
    ("needs/0/ratings/cargoo", {"level": 1, "because": "Slip.", "sources": []}),
    ("overlaps/0/needs/1", "carries-childern"),
    ("needs/1/id", "carries-boxes"),
    ("starting-points/0/answers/carries-boxes", "required"),
    ("must-have-minimum", 7),
    ("options/0/colour", "blue"),
    ("sources/0/url", "http://example.org"),
]
NOTED = [("needs/0/defualt", "nice"), ("needs/0/ratings/city/sources", None), ("overlaps/0/needs/1", None)]


def changed(catalog, path, value):
    """The text of a catalog after a slip; None removes."""
    if callable(value):
        return value(json.dumps(catalog, ensure_ascii=False, indent=2))
    result = copy.deepcopy(catalog)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    node = result
    for step in steps:
        node = node[step]
    if value is None:
        del node[last]
    else:
        node[last] = value
    return json.dumps(result, ensure_ascii=False)


class Guide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = GUIDE.read_text(encoding="utf-8")
        cls.blocks = [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", cls.text, re.M | re.S)]
        cls.requirements = re.findall(r"^```json requirements\n(.*?)^```$", cls.text, re.M | re.S)
        cls.said = re.findall(r"^```text\n(.*?)^```$", cls.text, re.M | re.S)
        cls.stages = [{}]
        for block in cls.blocks:
            cls.stages.append({**cls.stages[-1], **block})
        del cls.stages[0]
        cls.finished = cls.stages[-1]
        cls.folder = tempfile.TemporaryDirectory()
        cls.file = pathlib.Path(cls.folder.name) / NAME

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_on(self, text, command="validate", *arguments):
        """Runs the command line on a file of the guide's name, and takes its folder out of the answer."""
        self.file.write_text(text, encoding="utf-8")
        file = [self.file] if command == "validate" else []
        done = support.run(command, *file, *arguments)
        folder = f"{self.folder.name}/"
        return done.returncode, done.stdout.decode().replace(folder, ""), done.stderr.decode().replace(folder, "")

    def test_every_block_is_looked_at(self):
        self.assertEqual(self.text.count("```json\n"), len(self.blocks))
        self.assertGreaterEqual(len(self.blocks), 6)
        self.assertEqual(len(self.requirements), 1)

    def test_the_first_block_has_ten_lines(self):
        block = re.search(r"^```json\n(.*?)^```$", self.text, re.M | re.S).group(1)
        self.assertEqual(len(block.splitlines()), 10)

    def test_it_grows_to_a_full_catalog(self):
        schema = json.loads((support.SOURCE / "data" / "catalog.schema.json").read_text(encoding="utf-8"))
        self.assertEqual(set(schema["properties"]) - set(self.finished), {"claims"})

    def test_incomplete_stages_say_what_is_missing(self):
        for stage in self.stages[:INCOMPLETE]:
            code, _, said = self.run_on(json.dumps(stage))
            self.assertEqual(code, 1)
            self.assertRegex(said, rf"^steelyard-cli: {NAME}: \$\.[a-z]+: this is missing\n$")
        self.assertEqual(self.run_on(json.dumps(self.stages[0]))[2], self.said[0])

    def test_complete_stages_are_valid(self):
        for number, stage in enumerate(self.stages[INCOMPLETE:], INCOMPLETE):
            with self.subTest(number):
                self.assertEqual([error.message for error in validator().iter_errors(stage)], [])
                self.assertEqual(self.run_on(json.dumps(stage)), (0, self.said[1], ""))

    def test_each_block_changes_something(self):
        for before, after in zip(self.stages, self.stages[1:]):
            self.assertNotEqual(before, after)

    def test_messages_are_what_the_program_says(self):
        rows = re.findall(r"^\| [^|]+ \| `(\$.*?)` \|$", self.text, re.M)
        self.assertEqual(len(rows), len(SLIPS))
        for row, (path, value) in zip(rows, SLIPS):
            with self.subTest(path):
                answer = self.run_on(changed(self.finished, path, value))
                self.assertEqual(answer, (1, "", f"steelyard-cli: {NAME}: {row}\n"))

    def test_notes_are_what_the_program_says(self):
        answers = [self.run_on(changed(self.finished, path, value)) for path, value in NOTED]
        self.assertEqual([code for code, _, _ in answers], [0] * len(NOTED))
        self.assertEqual("".join(said for _, _, said in answers), self.said[3])

    def test_it_can_be_tried(self):
        project = pathlib.Path(self.folder.name) / "errand.steelyard"
        project.write_text(self.requirements[0], encoding="utf-8")
        text = json.dumps(self.finished)
        self.assertEqual(self.run_on(text, "evaluate", "--catalog", self.file, project), (0, self.said[2], ""))
        code, told, _ = self.run_on(text, "explain", "--catalog", self.file, project)
        self.assertEqual(code, 0)
        self.assertIn("Measure the landing before you order", told)
        self.assertIn("It weighs 38 kg and is longer", self.run_on(text, "catalog", "--catalog", self.file)[1])

    def test_all_that_is_said_is_accounted_for(self):
        """Nothing that looks like an answer of the program is left unproved."""
        self.assertEqual(len(self.said), 4)

    def test_paths_exist(self):
        for path in re.findall(r"`((?:examples|catalog)[\w./-]*\.(?:json|md))`", self.text):
            self.assertTrue((support.SOURCE / "data" / path).exists(), path)


class Notes(unittest.TestCase):
    """What stands beside the examples."""

    def test_names_each_example(self):
        text = (support.EXAMPLES / "README.md").read_text(encoding="utf-8")
        for path in support.EXAMPLES.glob("*"):
            if path.name != "README.md":
                self.assertIn(path.name, text)
        for path in support.EXAMPLES.glob("*.json"):
            title = json.loads(path.read_text(encoding="utf-8"))["title"]
            self.assertIn(f"## {title}\n", text)
