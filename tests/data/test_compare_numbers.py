# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number of a comparison equals one computed with exact fractions."""

import json
import pathlib
import random
import shutil
import tempfile
import unittest
from fractions import Fraction

import numpy

import support
from model import LEVELS, Model, Together
from test_numbers import random_answers

N_RANDOM = 60
SEED = 20261121
DRAWS = 20_000
# In percent: a draw of 10,000 against one of 20,000, and half for rounding.
MOST_OFF = 3


def draw_shares(catalog, together, generator):
    """In what share of everyone's readings each option is first, by the plainest arithmetic."""
    ranges = {entry["id"]: entry["range"] for entry in catalog["importance"]}
    values = numpy.array([level["value"] for level in catalog["scale"]])
    stays = {entry["id"]: entry["stays"] for entry in catalog["confidence"]}
    needs = {need["id"]: need for need in catalog["needs"]}
    luck = {need: generator.random(DRAWS) for need in needs}
    raw = [{need: numpy.interp(luck[need], [0, 1], ranges[level]) for need, level in said.items()}
           for said in together.said]
    mean = {need: numpy.mean([own[need] for own in raw if need in own] or [numpy.zeros(DRAWS)], axis=0)
            for need in needs}
    personal = [{**mean, **own} for own in raw]
    for overlap in catalog["overlaps"]:
        for own in personal:
            members = numpy.array([own[need] for need in overlap["needs"]])
            total, largest = members.sum(axis=0), members.max(axis=0)
            factor = (largest + (total - largest) / 2) / numpy.where(total > 0, total, 1)
            own.update({need: own[need] * factor for need in overlap["needs"]})
    scores = {option["id"]: numpy.zeros(DRAWS) for option in catalog["options"]}
    for need, entry in needs.items():
        known = [own[need] for own, said in zip(personal, together.said) if need in said]
        for option in scores:
            level, stay, chance = entry["ratings"][option]["level"], stays[entry["confidence"]], generator.random(DRAWS)
            moved = numpy.where(chance < (1 + stay) / 2, min(level + 1, 4), max(level - 1, 0))
            value = values[numpy.where(chance < stay, level, moved)]
            scores[option] += (numpy.mean(known, axis=0) if known else 0) * value
    good = [option for option in scores if not together.missed(option)] or list(scores)
    first = numpy.argmax([scores[option] for option in good], axis=0)
    return {option: 100 * numpy.mean(first == good.index(option)) if option in good else 0 for option in scores}


class Comparison(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.model = Model(support.CATALOG)

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, people):
        """One file for each; names that sort in their order."""
        files = []
        for number, (answers, choices) in enumerate(people):
            file = self.folder / f"p{number:02}.steelyard"
            document = {"format": 1, "author": f"P{number:02}", "answers": answers, "choices": choices}
            file.write_text(json.dumps(document))
            files.append(file)
        return files

    def compare(self, files):
        done = support.run("compare", *files, "--format", "json")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return json.loads(done.stdout)

    def same(self, given, exact, what):
        self.assertIsNotNone(given, what)
        off = abs(Fraction(str(given)) - exact)
        self.assertLessEqual(off, Fraction(1, 2_000_000) + Fraction(1, 10**9), f"{what}: {given}, exactly {exact}")

    def check_options(self, options, order, scores, missed):
        self.assertEqual([option["id"] for option in options], order)
        for option in options:
            self.same(option["score"], scores[option["id"]], option["id"])
            self.assertEqual(option["missed-must-haves"], missed(option["id"]))

    def check_people(self, given, people, leader):
        alone = [self.model.evaluate(*person) for person in people]
        gaps = {}
        for entry, exact in zip(given["people"], alone):
            self.assertEqual(entry["state"], "counts")
            self.assertEqual(entry["verdict"]["option"], exact["leader"])
            self.check_options(entry["options"], exact["order"], exact["scores"], exact["missed"].get)
            if leader:
                gaps[entry["name"]] = exact["scores"][exact["order"][0]] - exact["scores"][leader]
                self.same(entry["gap"], gaps[entry["name"]], entry["name"])
            else:
                self.assertIsNone(entry["gap"])
        worst = max(gaps.values(), default=0)
        self.assertEqual(given["least-satisfied"], [name for name, gap in gaps.items() if worst and gap == worst])
        leaders = [exact["leader"] for exact in alone]
        self.assertEqual({entry["option"]: entry["people"] for entry in given["leaders"]},
                         {option: leaders.count(option) for option in leaders})
        for entry in given["leaders"]:
            self.same(entry["share"], Fraction(entry["people"], len(people)), entry["option"])

    def check_must_haves(self, given, together):
        self.assertEqual([entry["need"] for entry in given["must-haves"]], together.must_haves)
        for entry in given["must-haves"]:
            self.assertEqual(entry["people"], [f"P{number:02}" for number, own in enumerate(together.own)
                                               if own.get(entry["need"]) == "must"])
            self.assertEqual(entry["missed-by"], [option for option in self.model.options
                                                  if entry["need"] in together.missed(option)])

    def check_disagreements(self, given, people, together):
        exact = together.disagreements()
        first, second = together.order()[:2]
        # Equal effects may come in either order where the digits end.
        self.assertEqual([entry["need"] for entry in given], list(exact))
        for entry in given:
            effect, *ends = exact[entry["need"]]
            self.same(entry["effect"], effect, entry["need"])
            self.assertEqual([answer["importance"] for answer in entry["answers"]],
                             [own.get(entry["need"]) for own in together.own])
            leads = []
            for end, level in zip(entry["if-all-say"], ends):
                settled = Together(self.model, people, {entry["need"]: level})
                scores = settled.scores()
                leads.append(scores[first] - scores[second])
                self.assertEqual((end["importance"], end["leader"]), (level, settled.leader()))
                self.same(end["lead"], leads[-1], f"{entry['need']} {level}")
            self.same(entry["lowest"], min(leads), entry["need"])
            self.same(entry["highest"], max(leads), entry["need"])

    def check(self, people):
        files = self.write(people)
        given = self.compare(files)
        together = Together(self.model, people)
        leader = together.leader()
        self.assertEqual(given["verdict"]["option"], leader)
        self.check_options(given["options"], together.order(), together.scores(), together.missed)
        for entry in given["weights"]:
            self.same(entry["weight"], together.weights[entry["need"]], entry["need"])
        self.assertEqual([entry["need"] for entry in given["weights"]],
                         [need for need in self.model.needs if any(need in own for own in together.own)])
        self.check_people(given, people, leader)
        self.check_must_haves(given, together)
        self.check_disagreements(given["disagreements"], people, together)
        return given, files

    def random_people(self, source, count):
        people = []
        while len(people) < count:
            answers, choices = random_answers(self.model, source)
            if answers or choices:
                people.append((answers, choices))
        return people

    def test_random_people(self):
        source = random.Random(SEED)
        kinds = set()
        for number in range(N_RANDOM):
            people = self.random_people(source, source.choice([1, 2, 2, 3, 3, 4, 7, 12]))
            if number % 3 == 0:
                # Must-haves of many leave no option; without them more is seen.
                people = [({need: "important" if level == "must" else level for need, level in answers.items()}, {})
                          for answers, _ in people if answers]
            with self.subTest(number, people=people):
                if people:
                    given, _ = self.check(people)
                    kinds.add(given["verdict"]["kind"])
        self.assertLessEqual({"none-qualifies", "close", "clear"}, kinds)

    def test_thirty_people(self):
        self.check(self.random_people(random.Random(30), 30))

    def test_one_person_is_alone(self):
        """To the last printed digit, with defaults, choices and how sure."""
        source = random.Random(1)
        for number in range(40):
            answers, choices = random_answers(self.model, source)
            if not answers and not choices:
                continue
            with self.subTest(number):
                given = self.compare(self.write([(answers, choices)]))
                alone = support.evaluate(answers, choices)
                self.assertEqual(given["options"], alone["options"])
                self.assertEqual([(entry["need"], entry["importance"], entry["weight"]) for entry in given["weights"]],
                                 [(entry["need"], entry["importance"], entry["weight"])
                                  for entry in alone["contributions"]])
                for key in ["kind", "option", "runner-up", "lead", "first-share"]:
                    self.assertEqual(given["verdict"][key], alone["verdict"][key], key)
                self.assertEqual((given["disagreements"], given["least-satisfied"]), ([], []))

    def test_readings(self):
        source, generator = random.Random(3), numpy.random.default_rng(4)
        catalog = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        between = 0
        for number in range(12):
            people = self.random_people(source, source.choice([2, 3, 6]))
            people = [({need: "important" if level == "must" else level for need, level in answers.items()}, choices)
                      for answers, choices in people]
            given = self.compare(self.write(people))
            wanted = draw_shares(catalog, Together(self.model, people), generator)
            for option in given["options"]:
                between += 10 < option["first-share"] < 90
                self.assertLess(abs(option["first-share"] - wanted[option["id"]]), MOST_OFF, f"{number} {option['id']}")
        # Shares of nothing and of everything are easily alike.
        self.assertGreater(between, 10)

    def test_order_changes_nothing(self):
        source = random.Random(2)
        for number in range(15):
            people = self.random_people(source, 6)
            people[5] = people[4]
            files = self.write(people)
            wanted = support.run("compare", *files, "--format", "json").stdout
            text = support.run("compare", *files).stdout
            for _ in range(3):
                source.shuffle(files)
                self.assertEqual(support.run("compare", *files, "--format", "json").stdout, wanted, number)
                self.assertEqual(support.run("compare", *files).stdout, text, number)

    def test_all_agree(self):
        """Nobody changes anything by saying the same, all of it or a part."""
        answers = {"staff-admin": "must", "roles-permissions": "important", "content-management": "nice",
                   "separate-frontend-api": "important", "concise-endpoints": "nice"}
        part = {need: answers[need] for need in list(answers)[1:4]}
        other = {need: answers[need] for need in ["concise-endpoints", "staff-admin"]}
        given = self.compare(self.write([(answers, {}), (part, {}), (other, {})]))
        alone = support.evaluate(answers)
        self.assertEqual([option["score"] for option in given["options"]],
                         [option["score"] for option in alone["options"]])
        self.assertEqual(given["disagreements"], [])

    def test_halves_of_one_wish_count_once(self):
        """Two needs of one overlap, each answered by somebody else."""
        given = self.compare(self.write([({"staff-admin": "important"}, {}), ({"roles-permissions": "important"}, {})]))
        alone = support.evaluate({"staff-admin": "important", "roles-permissions": "important"})
        self.assertEqual([option["score"] for option in given["options"]],
                         [option["score"] for option in alone["options"]])
        weights = {entry["need"]: entry["weight"] for entry in given["weights"]}
        self.assertEqual((weights["staff-admin"], weights["roles-permissions"]), (2.25, 2.25))

    def test_levels(self):
        """The weights as one can work them out by hand: 0, 1, 3 and 5."""
        people = [({"raw-speed": level}, {}) for level in LEVELS] + [({"live-updates": "nice"}, {})]
        given = self.compare(self.write(people))
        weights = {entry["need"]: entry["weight"] for entry in given["weights"]}
        # In an overlap with live-updates, where the others stand at 1: from 0
        # and 1, 1 and 1, 3 and 1, 5 and 1.
        self.same(weights["raw-speed"], (0 + Fraction(3, 4) + Fraction(21, 8) + Fraction(55, 12)) / 4, "raw-speed")
