# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way through the command line with catalogs that are not the bundled one.

One is from another field and leaves out questions and advice, one leaves out
whatever can be left out.
"""

import json
import pathlib
import random
import re
import tempfile
import unittest
from fractions import Fraction

import jsonschema

import support
from number_checks import NumberChecks
from rules import read, validator
from test_numbers import random_answers

MINIMAL = pathlib.Path(__file__).with_name("minimal-catalog.json")
N_RANDOM = 60
SEED = 8
VERDICTS = {"unanswered", "none-qualifies", "none-suits", "close", "clear"}

# Of the command line's explanation, always there and in this order.
HEADINGS = [
    "Are the must-haves met?",
    "What would change the answer?",
    "What would we have to add?",
    "What should we keep in mind?",
    "Need by need",
    "How are the scores made?",
]


class Flow(NumberChecks):
    """A subclass gives `path`, `answers` and the `leader` and `scores` worked out by hand."""

    answers = None
    leader = None
    scores = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.catalog = read(cls.path)
        cls.folder = tempfile.TemporaryDirectory()
        cls.file = pathlib.Path(cls.folder.name) / "project.steelyard"
        cls.file.write_text(json.dumps({
            "format": 1,
            "catalog": cls.catalog["id"],
            "catalog-version": cls.catalog["version"],
            "title": "By hand",
            "answers": cls.answers,
        }), encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def command(self, name, *arguments):
        done = support.run(name, *arguments, "--catalog", self.path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def test_validate(self):
        jsonschema.validate(self.catalog, validator().schema, cls=jsonschema.Draft202012Validator)
        done = support.run("validate", self.path, self.file, "--catalog", self.path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn(f"{self.path}: a valid catalog: “{self.catalog['title']}”, version {self.catalog['version']}",
                      done.stdout.decode())
        self.assertIn(f"{self.file}: a valid requirements file", done.stdout.decode())

    def test_catalog(self):
        told = json.loads(self.command("catalog", "--format", "json"))
        text = self.command("catalog")
        self.assertEqual(told["id"], self.catalog["id"])
        self.assertEqual([need["id"] for need in told["needs"]], self.model.needs)
        self.assertEqual(len(told["sources"]), len(self.catalog["sources"]))
        for need in self.catalog["needs"]:
            self.assertIn(f"{need['question']} ({need['id']})", text)
            for rating in need["ratings"].values():
                self.assertIn(rating["because"], text)

    def test_evaluate_by_hand(self):
        given = json.loads(self.command("evaluate", self.file, "--format", "json"))
        self.assertEqual(given["catalog"], {"id": self.catalog["id"], "version": self.catalog["version"]})
        self.assertEqual((given["title"], given["verdict"]["option"]), ("By hand", self.leader))
        for option in given["options"]:
            self.same(option["score"], self.scores[option["id"]], option["id"])
        self.check(self.answers, {})

    def test_evaluate_as_text(self):
        text = self.command("evaluate", self.file)
        bars = re.findall(r"^  (\S.*?) +[█▏▎▍▌▋▊▉·]+ +(\d+) +[<>]?\d+%", text, re.MULTILINE)
        names = {option["name"]: option["id"] for option in self.catalog["options"]}
        self.assertEqual({names[name]: int(score) for name, score in bars},
                         {option: round(score) for option, score in self.scores.items()})
        self.assertEqual(names[bars[0][0]], self.leader)

    def test_explain(self):
        parts = support.sections(self.command("explain", self.file))
        name = next(option["name"] for option in self.catalog["options"] if option["id"] == self.leader)
        why = f"Why {name}?"
        self.assertIn(name, parts[None][0])
        self.assertEqual([heading for heading in parts if heading not in [None, why]], HEADINGS)
        told = parts["Need by need"]
        for need in self.catalog["needs"]:
            self.assertEqual(need["question"] in told, self.answers.get(need["id"], "not-needed") != "not-needed", need["id"])

    def test_explain_one_need(self):
        need = self.catalog["needs"][0]
        text = self.command("explain", self.file, "--need", need["id"])
        for option, rating in need["ratings"].items():
            self.assertIn(rating["because"], text, option)
        self.assertNotIn(self.catalog["needs"][1]["ratings"][self.leader]["because"], text)

    def test_nothing_answered(self):
        self.assertEqual(self.check({}, {}), "unanswered")

    def test_random_answers(self):
        source = random.Random(SEED)
        kinds = set()
        for number in range(N_RANDOM):
            answers, choices = random_answers(self.model, source)
            with self.subTest(number, answers=answers):
                kinds.add(self.check(answers, choices))
        print("verdicts met:", sorted(kinds))
        self.assertLessEqual({"close", "clear"}, kinds)
        self.assertLessEqual(kinds, VERDICTS)

    def test_not_taken_for_the_bundled_catalog(self):
        done = support.run("evaluate", self.file)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(f"$.catalog: these answers are about the catalog “{self.catalog['id']}”", done.stderr.decode())


class Database(Flow, unittest.TestCase):
    """The weights: no server 5 and easy copies 3 overlap, so that they weigh
    6.5 together and each 6.5/8 of its own; linked records 3; 9.5 in all."""

    path = support.EXAMPLES / "database.json"
    answers = {"no-server": "must", "easy-copies": "important", "linked-records": "important", "many-writers": "not-needed"}
    leader = "sqlite"
    scores = {
        "sqlite": 100 * (5 * Fraction(13, 16) + 3 * Fraction(13, 16) + 3 * Fraction(3, 4)) / Fraction(19, 2),
        "postgresql": 100 * (5 * Fraction(13, 64) + 3 * Fraction(39, 64) + 3) / Fraction(19, 2),
        "mysql": 100 * (5 * Fraction(13, 64) + 3 * Fraction(39, 64) + 3) / Fraction(19, 2),
        "mongodb": 100 * (3 * Fraction(39, 64) + 3 * Fraction(1, 4)) / Fraction(19, 2),
    }

    def test_starting_points(self):
        for point in self.catalog["starting-points"]:
            self.assertIn(self.check(point["answers"], point.get("choices", {})), ["close", "clear"], point["id"])

    def test_opposites(self):
        given = support.evaluate({"no-server": "must", "survives-failure": "important"}, {}, self.path)
        self.assertEqual(given["opposites"], [{"needs": ["no-server", "survives-failure"]}])


class Minimal(Flow, unittest.TestCase):
    """Night 3 and view 1: the bridge gets 3 of 3 and a quarter of 1, the ferry the reverse."""

    path = MINIMAL
    answers = {"at-night": "important", "with-a-view": "nice"}
    leader = "bridge"
    scores = {"bridge": 100 * Fraction(13, 16), "ferry": 100 * Fraction(7, 16)}

    def test_nothing_optional_is_there(self):
        optional = ["summary", "date", "overlaps", "opposites", "questions", "starting-points", "advice", "claims"]
        self.assertEqual([key for key in optional if key in self.catalog], [])
        self.assertEqual({key for option in self.catalog["options"] for key in option}, {"id", "name"})

    def test_nothing_to_keep_in_mind(self):
        parts = support.sections(self.command("explain", self.file))
        self.assertEqual(parts["What should we keep in mind?"], ["Nothing special for these answers"])
