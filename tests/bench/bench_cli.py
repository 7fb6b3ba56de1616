#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`steelyard-cli evaluate` from start to end against `python3 -c pass`.

usage: bench_cli.py BUILD

In processor time of the whole process; the two take turns.
"""

from measure import CLI, SOURCE, milliseconds, processor_time, row, stay_on_one_core, take_turns

ROUNDS = 101


def main():
    stay_on_one_core()
    sample = SOURCE / "data" / "examples" / "client-portal.steelyard"
    ours, python = take_turns(
        ROUNDS,
        lambda: processor_time(CLI, "evaluate", sample),
        lambda: processor_time("/usr/bin/python3", "-c", "pass"),
    )
    row(
        "steelyard-cli evaluate, whole process",
        milliseconds(ours),
        f"python3 -c pass {milliseconds(python)}",
        f"{ours / python:.2f}",
        "below 1",
        ours < python,
    )


main()
