#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How work grows with a catalog, from 100 to 1,000 needs with 50 options.

usage: bench_catalogs.py BUILD

Linear growth is ten times. What does not fit into the processor's fast memory
any longer costs more without being more work, so a quarter is added to that.
"""

import pathlib
import tempfile

from big_catalog import make_answers, make_catalog, write
from measure import BENCH, Worker, milliseconds, row, take_turns

OPTIONS = 50
FEW, MANY = 100, 1_000
ROUNDS = 5
LINEAR = 1.25 * MANY / FEW
STEPS = ["load", "evaluate", "shortest way", "outlook"]


def start(folder, n_needs):
    catalog, answers = folder / f"catalog-{n_needs}.json", folder / f"answers-{n_needs}.json"
    write(catalog, make_catalog(n_needs, OPTIONS))
    write(answers, make_answers(n_needs))
    return Worker(BENCH / "bench-catalog", catalog, answers)


def report(what, few, many, target):
    row(
        f"catalog of {MANY:,} needs and {OPTIONS} options: {what}",
        milliseconds(many),
        f"{FEW} needs {milliseconds(few)}",
        f"{many / few:.1f} times",
        f"linear, at most {LINEAR:g} times" if target else "–",
        many <= LINEAR * few if target else None,
    )


def main():
    with tempfile.TemporaryDirectory() as name, start(pathlib.Path(name), FEW) as few:
        with start(pathlib.Path(name), MANY) as many:
            # Each turn gives the times of all steps.
            turns = [[few.work(), many.work()] for _ in range(ROUNDS + 1)][1:]

    def median(which, steps):
        return sorted(sum(turn[which][step] for step in steps) for turn in turns)[ROUNDS // 2] / 1e6

    report("load and evaluate", median(0, [0, 1]), median(1, [0, 1]), True)
    for step in range(3):
        report(STEPS[step], median(0, [step]), median(1, [step]), False)


main()
