# SPDX-License-Identifier: GPL-3.0-or-later
"""The same model once more, from its description and with exact fractions.

Nothing here is taken from the program: whatever both get wrong, they get
wrong independently.
"""

import json
from fractions import Fraction

LEVELS = ["not-needed", "nice", "important", "must"]
SUITS_FROM = 50
CLOSE_BELOW = 5
CLOSE_SHARE = 70


def read_exactly(path):
    """JSON whose numbers are fractions, not rounded to binary."""
    text = path.read_text(encoding="utf-8")
    return json.loads(text, parse_float=Fraction, parse_int=Fraction)


class Model:
    def __init__(self, path):
        self.catalog = read_exactly(path)
        self.options = [option["id"] for option in self.catalog["options"]]
        self.needs = [need["id"] for need in self.catalog["needs"]]
        self.value = {step["level"]: step["value"] for step in self.catalog["scale"]}
        self.weight = {step["id"]: step["weight"] for step in self.catalog["importance"]}
        self.level = {
            (need["id"], option): rating["level"]
            for need in self.catalog["needs"]
            for option, rating in need["ratings"].items()
        }

    def importances(self, answers, choices):
        """Own answer, else the highest of the choices, else the default."""
        result = {need: level for need, level in answers.items() if need in self.needs}
        origins = {need: "answer" for need in result}
        chosen = {}
        for question in self.catalog["questions"]:
            for choice in question["choices"]:
                if choices.get(question["id"]) == choice["id"]:
                    for need, level in choice["sets"].items():
                        chosen.setdefault(need, []).append((LEVELS.index(level), question["id"]))
        for need, levels in chosen.items():
            if need not in result:
                highest = max(level for level, _ in levels)
                result[need] = LEVELS[highest]
                origins[need] = "choice:" + next(q for level, q in levels if level == highest)
        if any(level != "not-needed" for level in result.values()):
            for need in self.catalog["needs"]:
                if "default" in need and need["id"] not in result:
                    result[need["id"]] = need["default"]
                    origins[need["id"]] = "default"
        return result, origins

    def weights(self, importances):
        """The strongest wish of an overlap in full, the rest at half."""
        weights = {need: self.weight[level] for need, level in importances.items()}
        for overlap in self.catalog["overlaps"]:
            inside = {need: weights[need] for need in overlap["needs"] if need in weights}
            total = sum(inside.values())
            if total:
                strongest = max(inside.values())
                scale = (strongest + (total - strongest) / 2) / total
                weights.update({need: weight * scale for need, weight in inside.items()})
        return weights

    def missed(self, importances, option):
        minimum = self.catalog["must-have-minimum"]
        return [
            need
            for need in self.needs
            if importances.get(need) == "must" and self.level[need, option] < minimum
        ]

    def evaluate(self, answers, choices, share=None):
        """Everything that can be said in numbers; @share as the draws gave it."""
        importances, origins = self.importances(answers, choices)
        weights = self.weights(importances)
        total = sum(weights.values(), Fraction(0))
        points = {
            (need, option): 100 * weight * self.value[self.level[need, option]] / total if total else Fraction(0)
            for need, weight in weights.items()
            for option in self.options
        }
        scores = {
            option: sum((points[need, option] for need in weights), Fraction(0)) for option in self.options
        }
        missed = {option: self.missed(importances, option) for option in self.options}
        order = sorted(
            self.options,
            key=lambda option: (bool(missed[option]), -scores[option], self.options.index(option)),
        )
        qualified = [option for option in order if total and not missed[option]]
        leader = qualified[0] if qualified else None
        rival = qualified[1] if len(qualified) > 1 else None
        lead = scores[leader] - scores[rival] if rival else None
        return {
            "importances": importances,
            "origins": origins,
            "weights": weights,
            "points": points,
            "scores": scores,
            "missed": missed,
            "order": order,
            "leader": leader,
            "rival": rival,
            "lead": lead,
            "kind": self.judge(total, leader, scores, lead, share),
        }

    @staticmethod
    def judge(total, leader, scores, lead, share):
        if not total:
            return "unanswered"
        if leader is None:
            return "none-qualifies"
        if scores[leader] < SUITS_FROM:
            return "none-suits"
        if lead is not None and (lead < CLOSE_BELOW or (share is not None and share < CLOSE_SHARE)):
            return "close"
        return "clear"
