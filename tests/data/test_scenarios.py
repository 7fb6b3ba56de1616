# SPDX-License-Identifier: GPL-3.0-or-later
"""Each scenario gives its outcome, whichever way the rest is left."""

import json
import pathlib
import unittest

import support

FILE = pathlib.Path(__file__).with_name("scenarios.json")
OPTION = {"django": "django", "fastapi": "fastapi", "hybrid": "django-fastapi", "neither": "plain-python"}
KINDS = ["unanswered", "none-qualifies"]


def answers_of(scenario, rest=()):
    answers = {need: "not-needed" for need in rest}
    for level in ["nice", "important", "must"]:
        answers.update({need: level for need in scenario[level]})
    return answers


class Scenarios(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        catalog = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        cls.needs = [need["id"] for need in catalog["needs"]]
        cls.claims = {claim["id"] for claim in catalog["claims"]}

    def check(self, scenario, way):
        result = support.evaluate(answers_of(scenario, self.needs if way == "denied" else ()))
        verdict = result["verdict"]
        deviation = scenario.get("deviates", {})
        if deviation.get("way") == way:
            print(f"deviates: {scenario['id']}, the rest {way}: {deviation['why']}")
            self.assertEqual((verdict["kind"], verdict["option"]), (deviation["kind"], deviation["option"]))
        elif scenario["outcome"] in KINDS:
            self.assertEqual((verdict["kind"], verdict["option"]), (scenario["outcome"], None))
        elif scenario["outcome"] == "depends":
            self.assertEqual(verdict["kind"], "close")
        elif "close-behind" in scenario:
            self.check_close_behind(scenario, result)
        else:
            self.assertIn(verdict["kind"], ["clear", "close"])
            self.assertEqual(verdict["option"], OPTION[scenario["outcome"]])

    def check_close_behind(self, scenario, result):
        verdict = result["verdict"]
        self.assertEqual(verdict["kind"], "close")
        self.assertEqual(verdict["option"], scenario["close-behind"])
        self.assertEqual(verdict["runner-up"], OPTION[scenario["outcome"]])
        self.assertLess(verdict["lead"], 3)
        self.assertIn("carve-out-later", [advice["id"] for advice in result["advice"]])

    def test_the_undecided_are_advised(self):
        for answers in [{}, {need: "not-needed" for need in self.needs}]:
            advice = [entry["id"] for entry in support.evaluate(answers)["advice"]]
            self.assertEqual(advice, ["undecided"])

    def test_all_needs_and_claims_exist(self):
        for scenario in SCENARIOS:
            self.assertLessEqual(set(answers_of(scenario)), set(self.needs), scenario["id"])
            self.assertLessEqual(set(scenario["claims"]), self.claims, scenario["id"])

    def test_no_need_stands_at_two_levels(self):
        for scenario in SCENARIOS:
            listed = scenario["must"] + scenario["important"] + scenario["nice"]
            self.assertEqual(len(listed), len(set(listed)), scenario["id"])

    def test_every_outcome_has_a_scenario_of_an_article(self):
        stated = {scenario["outcome"] for scenario in SCENARIOS if not scenario.get("derived")}
        self.assertEqual(stated, {*OPTION, "depends"})


def add_case(scenario, way):
    def case(self):
        self.check(scenario, way)

    setattr(Scenarios, f"test_{scenario['id']}_rest_{way}".replace("-", "_"), case)


SCENARIOS = json.loads(FILE.read_text(encoding="utf-8"))["scenarios"]
for each in SCENARIOS:
    for each_way in ["open", "denied"]:
        add_case(each, each_way)
