#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Robustness in 10,000 draws against the same work in NumPy.

usage: bench_draws.py BUILD

The bundled catalog, every need answered with nice or important, so that no
option is left out. Both sides run in one thread and take turns; only the work
itself is timed, in processor time.

The NumPy side is as good as we could make it: single precision, 16 random bits
for each rating, no temporary arrays, and 2,000 draws at a time, the fastest of
the sizes tried from 100 to 10,000.
"""

import json
import math
import time

import numpy

from measure import BENCH, SOURCE, Worker, milliseconds, row, stay_on_one_core, take_turns

DRAWS = 10_000
BLOCK = 2_000
CHANCES = 65_536
ROUNDS = 31
TARGET = 4
# Far beyond what chance does to the shares of two samples of 10,000.
MOST_ERRORS = 6

CATALOG = json.loads((SOURCE / "data" / "catalog" / "python-web.json").read_text(encoding="utf-8"))
IMPORTANCES = [1 + number % 2 for number in range(len(CATALOG["needs"]))]


def column(numbers, kind):
    return numpy.array(numbers, dtype=kind)[:, None]


class Draws:
    """All that does not change from draw to draw, as arrays."""

    def __init__(self):
        self.generator = numpy.random.Generator(numpy.random.SFC64(1))
        self.n_needs, self.n_options = len(CATALOG["needs"]), len(CATALOG["options"])
        ranges = [CATALOG["importance"][importance]["range"] for importance in IMPORTANCES]
        self.low = column([low for low, _ in ranges], numpy.float32)
        self.width = column([high - low for low, high in ranges], numpy.float32)
        position = {need["id"]: number for number, need in enumerate(CATALOG["needs"])}
        self.overlaps = [[position[need] for need in overlap["needs"]] for overlap in CATALOG["overlaps"]]
        self.prepare_ratings()
        self.weights, self.values, self.falls = (
            numpy.empty((self.n_needs, BLOCK), numpy.float32) for _ in range(3)
        )
        self.beyond = numpy.empty((self.n_needs, BLOCK), bool)
        self.sums = numpy.empty((self.n_options, BLOCK), numpy.float32)

    def prepare_ratings(self):
        """A rating stays below one bound, rises below the next, else falls."""
        stays = {entry["id"]: entry["stays"] for entry in CATALOG["confidence"]}
        stay = numpy.array([stays[need["confidence"]] for need in CATALOG["needs"]])
        self.stays = column(stay * CHANCES, numpy.uint16)
        self.rises = column((1 + stay) / 2 * CHANCES, numpy.uint16)
        levels = numpy.array(
            [[need["ratings"][option["id"]]["level"] for option in CATALOG["options"]] for need in CATALOG["needs"]]
        )
        value = numpy.array([level["value"] for level in CATALOG["scale"]], numpy.float32)
        above, below = value[numpy.minimum(levels + 1, 4)], value[numpy.maximum(levels - 1, 0)]
        self.same = value[levels]
        self.up = above - self.same
        self.down = below - above

    def weigh(self):
        self.generator.random(out=self.weights, dtype=numpy.float32)
        self.weights *= self.width
        self.weights += self.low
        for members in self.overlaps:
            part = self.weights[members]
            total = part.sum(0)
            part *= (part.max(0) + total) / (2 * total)
            self.weights[members] = part

    def add_up(self, option, chances):
        numpy.greater_equal(chances, self.stays, out=self.beyond)
        numpy.multiply(self.beyond, self.up[:, option, None], out=self.values)
        self.values += self.same[:, option, None]
        numpy.greater_equal(chances, self.rises, out=self.beyond)
        numpy.multiply(self.beyond, self.down[:, option, None], out=self.falls)
        self.values += self.falls
        self.values *= self.weights
        self.values.sum(0, out=self.sums[option])

    def count(self):
        """In how many draws each option is first."""
        first = numpy.zeros(self.n_options, int)
        for _ in range(DRAWS // BLOCK):
            self.weigh()
            bits = self.generator.bytes(2 * self.n_options * self.n_needs * BLOCK)
            chances = numpy.frombuffer(bits, numpy.uint16).reshape(self.n_options, self.n_needs, BLOCK)
            for option in range(self.n_options):
                self.add_up(option, chances[option])
            first += numpy.bincount(self.sums.argmax(0), minlength=self.n_options)
        return first


def check(ours, theirs):
    """Both are samples of the same shares, or one of them does other work."""
    for a, b in zip(ours, theirs):
        share = max((a + b) / 2, 1) / DRAWS
        error = math.sqrt(2 * share * (1 - share) / DRAWS)
        if abs(a - b) / DRAWS > MOST_ERRORS * max(error, 1 / DRAWS):
            raise SystemExit(f"bench_draws.py: the results differ: {list(ours)} and {list(theirs)}")


def main():
    stay_on_one_core()
    draws = Draws()
    with Worker(BENCH / "bench-draws", *IMPORTANCES) as worker:

        def ours():
            took, *ours.first = worker.work()
            return took / 1e6

        def theirs():
            start = time.thread_time()
            first = draws.count()
            took = time.thread_time() - start
            check(ours.first, first)
            return took

        mine, numpys = take_turns(ROUNDS, ours, theirs)

    row(
        "robustness, 10,000 draws",
        milliseconds(mine),
        f"NumPy {milliseconds(numpys)}",
        f"{numpys / mine:.1f} times as fast",
        f"{TARGET} times",
        numpys >= TARGET * mine,
    )


main()
