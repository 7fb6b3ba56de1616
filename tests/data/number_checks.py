# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the numbers that the program gives with those of the exact model."""

from fractions import Fraction

import support
from model import CLOSE_BELOW, CLOSE_SHARE, Model, Trial


class NumberChecks:
    """A subclass says with `path` which catalog is used."""

    path = None

    @classmethod
    def setUpClass(cls):
        cls.model = Model(cls.path)
        cls.n_ways = {}

    def same(self, given, exact, what):
        """Six decimals are given; the exact number lies within half of the
        last one, and a little for the binary digits of the sum."""
        if exact is None:
            self.assertIsNone(given, what)
            return
        self.assertIsNotNone(given, what)
        off = abs(Fraction(str(given)) - exact)
        self.assertLessEqual(off, Fraction(1, 2_000_000) + Fraction(1, 10**9), f"{what}: {given}, exactly {exact}")

    def check(self, answers, choices):
        given = support.evaluate(answers, choices, self.path)
        exact = self.model.evaluate(answers, choices, given["verdict"]["first-share"])
        self.check_verdict(given["verdict"], exact)
        self.check_options(given["options"], exact)
        self.check_contributions(given["contributions"], exact)
        self.check_shares(given)
        self.check_single_changes(given["single-changes"], self.model.single_changes(answers, choices))
        self.check_shortest_way(given, Trial(self.model, answers, choices))
        known = [need for need in answers if need in self.model.needs]
        self.assertEqual(given["answered"], len(known))
        self.assertEqual(given["needs"], len(self.model.needs))
        return given["verdict"]["kind"]

    def check_verdict(self, verdict, exact):
        self.assertEqual(verdict["kind"], exact["kind"])
        self.assertEqual(verdict["option"], exact["leader"])
        self.assertEqual(verdict["runner-up"], exact["rival"])
        self.same(verdict["lead"], exact["lead"], "lead")

    def check_options(self, options, exact):
        self.assertEqual([option["id"] for option in options], exact["order"])
        self.assertEqual([option["rank"] for option in options], list(range(1, len(options) + 1)))
        for option in options:
            missed = exact["missed"][option["id"]]
            self.same(option["score"], exact["scores"][option["id"]], option["id"])
            self.assertEqual(option["missed-must-haves"], missed)
            self.assertEqual(option["qualifies"], not missed)

    def check_shares(self, given):
        verdict, options = given["verdict"], given["options"]
        shares = [option["first-share"] for option in options]
        for share in shares:
            self.assertIsInstance(share, int)
        if verdict["kind"] == "unanswered":
            self.assertEqual(set(shares), {0})
        else:
            # Each share is rounded, and up to 1 where it is not nothing.
            self.assertLessEqual(abs(sum(shares) - 100), 2)
        self.assertEqual(verdict["first-share"], shares[0] if verdict["option"] else None)
        for option in options:
            if verdict["option"] and not option["qualifies"]:
                self.assertEqual(option["first-share"], 0, option["id"])
        if verdict["runner-up"] is None:
            self.assertNotEqual(verdict["kind"], "close")
        elif verdict["kind"] != "none-suits":
            # Half a millionth is lost in print; a lead of exactly 5 is printed so.
            near = verdict["lead"] < CLOSE_BELOW or verdict["first-share"] < CLOSE_SHARE
            self.assertEqual(verdict["kind"], "close" if near else "clear")

    def check_single_changes(self, given, exact):
        self.assertEqual([{**change, "scores": None} for change in given],
                         [{**change, "scores": None} for change in exact])
        for change, wanted in zip(given, exact):
            self.assertEqual(list(change), ["need", "from", "to", "leader", "scores"])
            self.assertEqual(list(change["scores"]), self.model.options)
            for option, score in change["scores"].items():
                self.same(score, wanted["scores"][option], f"{change['need']} {change['to']}, {option}")

    def check_shortest_way(self, given, trial):
        """It leads to another option, and no way of one or two changes is shorter."""
        way, verdict = given["shortest-way"], given["verdict"]
        today = verdict["option"]
        self.assertEqual(verdict["changes-to-overturn"], len(way) if way and today else None)
        self.assertEqual(trial.leader({}), today)
        if way is None:
            self.n_ways[None] = self.n_ways.get(None, 0) + 1
            if verdict["kind"] == "unanswered":
                return
        else:
            self.n_ways[len(way)] = self.n_ways.get(len(way), 0) + 1
            self.assertIn(len(way), range(1, 5))
            for step in way:
                self.assertEqual(list(step), ["need", "from", "to"])
                self.assertIn(step["need"], trial.answered)
                self.assertEqual(step["from"], trial.own[step["need"]])
                self.assertNotEqual(step["from"], step["to"])
            self.assertEqual(len({step["need"] for step in way}), len(way))
            self.assertNotIn(trial.leader({step["need"]: step["to"] for step in way}), [None, today])
        for length in range(1, min(len(way) if way else 3, 3)):
            for changes in trial.ways(length):
                self.assertIn(trial.leader(changes), [None, today], f"shorter: {changes}")

    def check_contributions(self, contributions, exact):
        given = {entry["need"]: entry for entry in contributions}
        self.assertEqual(list(given), [need for need in self.model.needs if need in exact["importances"]])
        for need, entry in given.items():
            self.assertEqual(entry["importance"], exact["importances"][need], need)
            self.assertEqual(entry["from"], exact["origins"][need], need)
            self.same(entry["weight"], exact["weights"][need], need)
            self.assertEqual(list(entry["points"]), self.model.options)
            for option, points in entry["points"].items():
                self.same(points, exact["points"][need, option], f"{need}, {option}")
