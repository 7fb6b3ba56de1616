# SPDX-License-Identifier: GPL-3.0-or-later
"""The same model once more, from its description and with exact fractions.

Nothing here is taken from the program: whatever both get wrong, they get
wrong independently.
"""

import itertools
import json
import math
from fractions import Fraction

LEVELS = ["not-needed", "nice", "important", "must"]
SUITS_FROM = 50
CLOSE_BELOW = 5
CLOSE_SHARE = 70

# The sum of an overlap's raw weights, twice, and quarters of the scale divide it.
COMMON = math.lcm(*range(1, 51)) * 4


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
        for question in self.catalog.get("questions", []):
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
        for overlap in self.catalog.get("overlaps", []):
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

    def single_changes(self, answers, choices):
        """Every answer to one need that puts another option first."""
        trial = Trial(self, answers, choices)
        today = trial.leader({})
        importances, _ = self.importances(answers, choices)
        if not any(self.weight[level] for level in importances.values()):
            return []
        changes = []
        for need in self.needs:
            for level in LEVELS:
                leader = trial.leader({need: level})
                if level != importances.get(need) and leader not in (None, today):
                    scores = self.evaluate({**answers, need: level}, choices)["scores"]
                    change = {"need": need, "from": importances.get(need), "to": level, "leader": leader}
                    changes.append({**change, "scores": scores})
        return changes

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


class Together:
    """Several people, each counting the same; @settled overrides what they said."""

    def __init__(self, model, people, settled=None):
        self.model = model
        self.own = [model.importances(answers, choices)[0] for answers, choices in people]
        self.said = [{**own, **(settled or {})} for own in self.own]
        self.raw = {need: self.mean(model.weight[said[need]] for said in self.said if need in said)
                    for need in model.needs}
        self.personal = [self.weigh(said) for said in self.said]
        self.weights = {need: self.mean(weights[need] for weights in self.personal if need in weights)
                        for need in model.needs}
        self.total = sum(self.weights.values())
        self.must_haves = [need for need in model.needs if any(said.get(need) == "must" for said in self.said)]

    @staticmethod
    def mean(numbers):
        numbers = list(numbers)
        return Fraction(sum(numbers), len(numbers)) if numbers else Fraction(0)

    def weigh(self, said):
        """One person's weights after overlaps; what was not said is as the others say on average."""
        full = {need: self.model.weight[said[need]] if need in said else self.raw[need] for need in self.model.needs}
        for overlap in self.model.catalog["overlaps"]:
            total = sum(full[need] for need in overlap["needs"])
            if total:
                strongest = max(full[need] for need in overlap["needs"])
                scale = (strongest + (total - strongest) / 2) / total
                full.update({need: full[need] * scale for need in overlap["needs"]})
        return {need: weight for need, weight in full.items() if need in said}

    def value(self, need, option):
        return self.model.value[self.model.level[need, option]]

    def scores(self):
        return {
            option: 100 * sum(weight * self.value(need, option) for need, weight in self.weights.items()) / self.total
            if self.total else Fraction(0)
            for option in self.model.options
        }

    def missed(self, option):
        minimum = self.model.catalog["must-have-minimum"]
        return [need for need in self.must_haves if self.model.level[need, option] < minimum]

    def order(self):
        scores, options = self.scores(), self.model.options
        return sorted(options, key=lambda each: (bool(self.missed(each)), -scores[each], options.index(each)))

    def leader(self):
        first = self.order()[0]
        return first if self.total and not self.missed(first) else None

    def disagreements(self):
        """Needs with unlike answers by what they do to the first two options."""
        first, second = self.order()[:2]
        found = {}
        for need in self.model.needs:
            levels = {own[need] for own in self.own if need in own}
            weights = [weights[need] for weights in self.personal if need in weights]
            if len(levels) > 1:
                apart = abs(self.value(need, first) - self.value(need, second))
                effect = 100 * (max(weights) - min(weights)) * apart / self.total if self.total else Fraction(0)
                found[need] = effect, min(levels, key=LEVELS.index), max(levels, key=LEVELS.index)
        return dict(sorted(found.items(), key=lambda item: (-item[1][0], self.model.needs.index(item[0]))))


class Trial:
    """Who would be first with other answers to a few needs.

    The sums are whole numbers over one common denominator, and those of an
    overlap are kept, so that very many answers can be tried.
    """

    def __init__(self, model, answers, choices):
        self.model = model
        importances, origins = model.importances(answers, choices)
        self.own = {need: level for need, level in importances.items() if origins[need] != "default"}
        self.answered = [need for need in model.needs if origins.get(need) == "answer"]
        self.defaults = {need["id"]: need["default"] for need in model.catalog["needs"] if "default" in need}
        overlaps = [tuple(overlap["needs"]) for overlap in model.catalog.get("overlaps", [])]
        inside = {need for overlap in overlaps for need in overlap}
        self.groups = overlaps + [(need,) for need in model.needs if need not in inside]
        self.group_of = {need: group for group in self.groups for need in group}
        self.known = {}
        self.today = {group: self.look_at(group, {}) for group in self.groups}

    def look_at(self, group, changes):
        """The sums of a group of needs, one for each option, and who misses a must-have."""
        levels = tuple(changes.get(need) or self.own.get(need) or self.defaults.get(need) for need in group)
        if (group, levels) not in self.known:
            importances = {need: level for need, level in zip(group, levels) if level}
            weights = self.model.weights(importances)
            sums = [
                sum(weight * self.model.value[self.model.level[need, option]] for need, weight in weights.items())
                for option in self.model.options
            ]
            exact = [int(each * COMMON) for each in sums]
            assert [Fraction(each, COMMON) for each in exact] == sums
            missed = [bool(self.model.missed(importances, option)) for option in self.model.options]
            self.known[group, levels] = exact, missed
        return self.known[group, levels]

    def leader(self, changes):
        """The option that is first with these answers, None if there is none."""
        if all(level == "not-needed" for level in {**self.own, **changes}.values()):
            return None
        groups = {**self.today, **{self.group_of[need]: None for need in changes}}
        looks = [look or self.look_at(group, changes) for group, look in groups.items()]
        best = None
        for index, option in enumerate(self.model.options):
            if not any(missed[index] for _, missed in looks):
                score = sum(sums[index] for sums, _ in looks)
                if best is None or score > best[0]:
                    best = score, option
        return best[1] if best else None

    def ways(self, length):
        """All changes of that many of the person's own answers."""
        for needs in itertools.combinations(self.answered, length):
            others = [[level for level in LEVELS if level != self.own[need]] for need in needs]
            for levels in itertools.product(*others):
                yield dict(zip(needs, levels))
