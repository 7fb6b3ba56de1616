# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number the program gives equals one computed with exact fractions."""

import json
import pathlib
import random
import unittest

import support
from model import LEVELS
from number_checks import NumberChecks
from test_scenarios import answers_of

SCENARIOS = pathlib.Path(__file__).with_name("scenarios.json")
N_RANDOM = 400
SEED = 20261120

# The lead is exactly 5 points or the leader's score exactly 50, and binary
# sums fall just short of it.
BORDER = [
    {"concise-endpoints": "important", "broad-product": "must", "background-jobs": "must", "live-updates": "nice"},
    {"user-sign-in": "important", "built-in-security": "nice", "own-data-choice": "important"},
    {
        "own-data-choice": "important",
        "light-footprint": "nice",
        "content-management": "must",
        "freedom-to-choose": "important",
        "team-knows-django": "important",
    },
    {
        "content-management": "important",
        "live-updates": "important",
        "long-term-support": "must",
        "team-knows-django": "nice",
        "freedom-to-choose": "must",
        "focused-service": "must",
        "ai-model-serving": "important",
    },
]


def random_answers(model, source):
    """Few or many answers and choices, all levels alike; must-haves rarer,
    or nearly every set of answers would end with no option left."""
    levels = source.choice([LEVELS, LEVELS[:3], ["not-needed", "nice", "important"] * 4 + ["must"]])
    needs = source.sample(model.needs, source.randint(0, len(model.needs)))
    answers = {need: source.choice(levels) for need in needs}
    choices = {
        question["id"]: source.choice(question["choices"])["id"]
        for question in model.catalog.get("questions", [])
        if source.random() < 0.4
    }
    return answers, choices


class Numbers(NumberChecks, unittest.TestCase):
    path = support.CATALOG

    def test_scenarios(self):
        for scenario in json.loads(SCENARIOS.read_text(encoding="utf-8"))["scenarios"]:
            for rest in [(), self.model.needs]:
                with self.subTest(scenario["id"], denied=bool(rest)):
                    self.check(answers_of(scenario, rest), {})

    def test_starting_points(self):
        for point in self.model.catalog["starting-points"]:
            with self.subTest(point["id"]):
                self.check(point["answers"], point.get("choices", {}))

    def test_single_choices(self):
        for question in self.model.catalog["questions"]:
            for choice in question["choices"]:
                with self.subTest(question["id"], choice=choice["id"]):
                    self.check({}, {question["id"]: choice["id"]})

    def test_border(self):
        for answers in BORDER:
            with self.subTest(answers=answers):
                self.check(answers, {})

    def test_random_answers(self):
        source = random.Random(SEED)
        kinds = {}
        for number in range(N_RANDOM):
            answers, choices = random_answers(self.model, source)
            with self.subTest(number, answers=answers, choices=choices):
                kind = self.check(answers, choices)
                kinds[kind] = kinds.get(kind, 0) + 1
        print("random answers by verdict:", kinds)
        print("shortest ways by length:", self.n_ways)
        # Random answers that reach one kind only would prove little.
        self.assertLessEqual({"none-qualifies", "close", "clear"}, set(kinds))
        self.assertLessEqual({None, 1, 2, 3, 4}, set(self.n_ways))

    def test_unknown_needs_do_not_count(self):
        known = {"staff-admin": "important"}
        given = support.evaluate({**known, "no-such-need": "must"}, {"no-such-question": "x", "size": "no-such-choice"})
        self.assertEqual(given, support.evaluate(known))
