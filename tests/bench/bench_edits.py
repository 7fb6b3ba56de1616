#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that is worked out and worded after an edit, for 1,000 edits.

usage: bench_edits.py BUILD

In processor time, so that what else the machine does counts less.
"""

import subprocess

from measure import BENCH, milliseconds, quantile, row

EDITS = 1_000
TARGET = 8 / 1e3


def report(what, times, share, target):
    time = quantile(times, share)
    row(
        what,
        milliseconds(time),
        f"median {milliseconds(quantile(times, 0.5))}",
        "–" if target is None else f"{time / target:.2f} of it",
        "–" if target is None else f"below {milliseconds(target)}",
        None if target is None else time < target,
    )


def main():
    done = subprocess.run([BENCH / "bench-edits", str(EDITS)], stdout=subprocess.PIPE, check=True, text=True)
    lines = [[int(field) / 1e6 for field in line.split()] for line in done.stdout.splitlines()]
    shown, with_way, with_outlook = zip(*lines)
    report("all shown after an edit, 99 of 100", shown, 0.99, TARGET)
    report("the same with the shortest way, 95 of 100", with_way, 0.95, TARGET)
    outlook = [after - before for before, after in zip(with_way, with_outlook)]
    report("outlook on what is open, in a thread, 99 of 100", outlook, 0.99, None)


main()
