# SPDX-License-Identifier: GPL-3.0-or-later
"""All ways to answer what is open, with exact fractions.

Nothing here is taken from the program either: see model.py.
"""

import itertools
import math
from fractions import Fraction

from model import LEVELS

HALF = Fraction(1, 2)


class Figure:
    """A mean over all worlds, and what is needed to say how far a mean over some may be off."""

    def __init__(self):
        self.mean = self.square = self.most = Fraction(0)

    def add(self, share, value):
        self.mean += share * value
        self.square += share * value * value
        self.most = max(self.most, value)

    def tolerance(self, n_draws):
        """Four standard deviations, and two worlds for what is too rare for them; 0 if all worlds agree."""
        variance = self.square - self.mean**2
        return 4 * math.sqrt(variance / n_draws) + float(2 * self.most / n_draws) if variance else 0


class Plausible:
    """How plausible each answer and each choice is: counts of the starting points, and a half each."""

    def __init__(self, model):
        self.model = model
        self.questions = model.catalog.get("questions", [])
        points = [(self.wants(point), point) for point in model.catalog.get("starting-points", [])]
        self.answers = {need: self.shares({level: [w[need] for w, _ in points].count(level) for level in LEVELS})
                        for need in model.needs}
        self.choices = {question["id"]: self.shares(self.count(question, points)) for question in self.questions}

    def wants(self, point):
        importances, _ = self.model.importances(point["answers"], point.get("choices", {}))
        defaults = {need["id"]: need.get("default", "not-needed") for need in self.model.catalog["needs"]}
        return {**defaults, **importances}

    @staticmethod
    def count(question, points):
        counts = {choice["id"]: 0 for choice in question["choices"]}
        for wants, point in points:
            named = point.get("choices", {}).get(question["id"])
            fitting = [choice["id"] for choice in question["choices"]
                       if choice["sets"] and all(wants[need] != "not-needed" for need in choice["sets"])]
            neutral = [choice["id"] for choice in question["choices"] if not choice["sets"]]
            for choice in [named] if named else fitting or neutral:
                counts[choice] += 1
        return counts

    @staticmethod
    def shares(counts):
        total = sum(counts.values()) + HALF * len(counts)
        return {each: (count + HALF) / total for each, count in counts.items()}


class Completions:
    """What the open answers could do to the result of @answers and @choices."""

    def __init__(self, model, answers, choices):
        self.model = model
        self.plausible = Plausible(model)
        self.answers = {need: level for need, level in answers.items() if need in model.needs}
        self.choices = choices
        self.standings = {}
        self.sets = {(question["id"], choice["id"]): choice["sets"]
                     for question in self.plausible.questions for choice in question["choices"]}
        known = self.known(choices)
        self.needs = [need for need in model.needs if need not in known]
        self.questions = [q["id"] for q in self.plausible.questions
                          if (q["id"], choices.get(q["id"])) not in self.sets]
        self.leader, *_ = self.stand(known)

    def known(self, choices, drawn=None):
        """Own answers, else the highest that a choice sets, else what is @drawn."""
        highest = {}
        for pair in choices.items():
            for need, level in self.sets.get(pair, {}).items():
                highest[need] = max(highest.get(need, level), level, key=LEVELS.index)
        return {**(drawn or {}), **highest, **self.answers}

    def stand(self, known):
        """The leader, all that tie for the first place, and the lead."""
        key = tuple(known.get(need) for need in self.model.needs)
        if key not in self.standings:
            self.standings[key] = self.compute(known)
        return self.standings[key]

    def compute(self, known):
        importances, _ = self.model.importances(known, {})
        weights = self.model.weights(importances)
        total = sum(weights.values())
        if not total or set(known.values()) <= {"not-needed"}:
            return None, frozenset(), Fraction(0)
        scores = {
            option: 100 * sum(w * self.model.value[self.model.level[need, option]] for need, w in weights.items()) / total
            for option in self.model.options if not self.model.missed(importances, option)
        }
        if not scores:
            return None, frozenset(), Fraction(0)
        best, *others = sorted(scores.values(), reverse=True)
        first = [option for option in scores if scores[option] == best]
        return first[0], frozenset(first), best - (others[0] if others else 0)

    def worlds(self):
        """Each with its share, the choices, and what is drawn for the open needs."""
        answers, choices = self.plausible.answers, self.plausible.choices
        for picks in itertools.product(*(choices[question].items() for question in self.questions)):
            for levels in itertools.product(*(answers[need].items() for need in self.needs)):
                share = math.prod((p for _, p in picks + levels), start=Fraction(1))
                made = dict(zip(self.questions, (choice for choice, _ in picks)))
                yield share, {**self.choices, **made}, dict(zip(self.needs, (level for level, _ in levels)))

    def trials(self, choices, drawn):
        """For each open item the standing without an answer, and with each, by its share."""
        for question in self.questions:
            without = {each: choice for each, choice in choices.items() if each != question}
            yield ("question", question), self.stand(self.known(without, drawn)), [
                (share, self.stand(self.known({**without, question: choice}, drawn)))
                for choice, share in self.plausible.choices[question].items()]
        for need in self.needs:
            others = {each: level for each, level in drawn.items() if each != need}
            without = self.known(choices, others)
            yield ("need", need), self.stand(without), [
                (share, self.stand({**without, need: level})) for level, share in self.plausible.answers[need].items()]

    def figures(self):
        """How often the leader stays; for each open item how often an answer
        puts another option first and by how much it moves the lead."""
        stays = Figure()
        items = {}
        for share, choices, drawn in self.worlds():
            leader, *_ = self.stand(self.known(choices, drawn))
            stays.add(share, Fraction(self.leader is not None and leader == self.leader))
            for item, (_, first, lead), answers in self.trials(choices, drawn):
                change, move = items.setdefault(item, (Figure(), Figure()))
                change.add(share, sum(100 * p for p, (_, other, _) in answers if other != first))
                move.add(share, sum(p * (abs(after - lead) if other == first else after + lead)
                                    for p, (_, other, after) in answers))
        return stays, items

    def settled(self):
        """Whether no combination of answers, of which each may stay away, changes the leader."""
        for picks in itertools.product(*([None, *self.plausible.choices[question]] for question in self.questions)):
            choices = {**self.choices, **dict(zip(self.questions, picks))}
            for levels in itertools.product([None, *LEVELS], repeat=len(self.needs)):
                # An answer of one's own counts before what a choice sets.
                given = {need: level for need, level in zip(self.needs, levels) if level}
                if self.stand({**self.known(choices), **given})[0] != self.leader:
                    return False
        return True
