# SPDX-License-Identifier: GPL-3.0-or-later
"""The shares of first places, worked out a second time with NumPy.

Its own random numbers and the plainest arithmetic, straight from the catalog
file, so the two can only agree within what chance allows.
"""

import json
import unittest

import numpy

import support

PROGRAM = support.BUILD / "tests" / "decision" / "sensitivity" / "robustness-cases"
DRAWS = 50_000
# Both are samples. In 100 cases of up to 5 options the largest of all
# differences stays below this many standard errors, 99 times in 100.
MOST_ERRORS = 4.4
# Even where one option is nearly always first, a few draws may differ.
FEW_DRAWS = 5


def draw_weights(catalog, importances, generator):
    """One row of effective weights for each draw."""
    low = numpy.array([catalog["importance"][i]["range"][0] if i >= 0 else 0 for i in importances])
    high = numpy.array([catalog["importance"][i]["range"][1] if i >= 0 else 0 for i in importances])
    weights = generator.uniform(low, high, (DRAWS, len(importances)))
    position = {need["id"]: i for i, need in enumerate(catalog["needs"])}

    for overlap in catalog["overlaps"]:
        members = [position[need] for need in overlap["needs"]]
        if not members:
            continue
        total = weights[:, members].sum(axis=1)
        largest = weights[:, members].max(axis=1)
        factor = (largest + (total - largest) / 2) / numpy.where(total > 0, total, 1)
        weights[:, members] *= factor[:, None]
    return weights


def draw_scores(catalog, importances, generator):
    """One row of the options' sums for each draw."""
    weights = draw_weights(catalog, importances, generator)
    values = numpy.array([level["value"] for level in catalog["scale"]])
    stays = {entry["id"]: entry["stays"] for entry in catalog["confidence"]}
    scores = numpy.zeros((DRAWS, len(catalog["options"])))

    for i, need in enumerate(catalog["needs"]):
        stay = stays[need["confidence"]]
        for a, option in enumerate(catalog["options"]):
            level = need["ratings"][option["id"]]["level"]
            chance = generator.random(DRAWS)
            moved = numpy.where(chance < (1 + stay) / 2, min(level + 1, 4), max(level - 1, 0))
            scores[:, a] += weights[:, i] * values[numpy.where(chance < stay, level, moved)]
    return scores


def qualifying(catalog, importances):
    """The options that meet every must-have, or all if none does."""
    options = range(len(catalog["options"]))
    good = [
        a
        for a in options
        if all(
            need["ratings"][catalog["options"][a]["id"]]["level"] >= catalog["must-have-minimum"]
            for need, importance in zip(catalog["needs"], importances)
            if importance == 3
        )
    ]
    return good or list(options)


def shares(catalog, importances, generator):
    """For each option the share of draws in which it is first."""
    result = numpy.zeros(len(catalog["options"]))
    if not any(i >= 0 and catalog["importance"][i]["weight"] > 0 for i in importances):
        return result

    good = qualifying(catalog, importances)
    scores = draw_scores(catalog, importances, generator)[:, good]
    # Sums of the same numbers are equal whatever their order.
    winners = numpy.argmax(numpy.round(scores, 9), axis=1)
    result[good] = numpy.bincount(winners, minlength=len(good)) / DRAWS
    return result


class Reference(unittest.TestCase):
    def test_shares(self):
        bundled = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        cases = support.run(program=PROGRAM).stdout.decode().splitlines()
        generator = numpy.random.default_rng(1)
        largest = 0

        self.assertEqual(len(cases), 100)
        for number, line in enumerate(cases):
            case = json.loads(line)
            expected = shares(case["catalog"] or bundled, case["importances"], generator)
            drawn = sum(case["first"])
            for share, count in zip(expected, case["first"]):
                error = (share * (1 - share) * (1 / max(drawn, 1) + 1 / DRAWS)) ** 0.5
                difference = abs(count / max(drawn, 1) - share)
                largest = max(largest, difference / max(error, 1e-3))
                with self.subTest(case=number):
                    self.assertLess(difference, MOST_ERRORS * error + FEW_DRAWS / 10_000)

        print(f"largest difference {largest:.2f} standard errors")
