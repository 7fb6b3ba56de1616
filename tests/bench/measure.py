# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: taking turns, and rows of the table.

A row has six fields with tabs between them: what was measured, ours, what it
is measured against, the ratio, the target, and "met" or "missed". Where there
is no target, the last two are a dash.
"""

import os
import pathlib
import statistics
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SOURCE / "_build-bench").resolve()
BENCH = BUILD / "tests" / "bench"
CLI = BUILD / "src" / "cli" / "steelyard-cli"


def row(what, ours, against, ratio, target, met):
    verdict = "–" if met is None else "met" if met else "missed"
    print(what, ours, against, ratio, target, verdict, sep="\t", flush=True)


def milliseconds(seconds):
    digits = 3 - len(str(int(seconds * 1e3)))
    return f"{seconds * 1e3:.{max(digits, 0)}f} ms"


def quantile(times, share):
    """The smallest time that at least this share of them does not exceed."""
    return sorted(times)[max(0, -int(-share * len(times) // 1) - 1)]


def stay_on_one_core():
    """For this program and all that it starts: one core of a shared machine can be slower than another by half."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def take_turns(rounds, *measurements):
    """The medians of functions that return seconds; they take turns, so that
    a slow moment of the machine does not hit one of them alone."""
    times = [[measure() for measure in measurements] for _ in range(rounds + 1)]
    return [statistics.median(column) for column in zip(*times[1:])]


class Worker:
    """A program that does its work once for each line it is given and prints
    microseconds."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [str(argument) for argument in arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def work(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return [int(field) for field in self.process.stdout.readline().split()]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def processor_time(*arguments):
    """Seconds of processor time that a program takes from start to end."""
    process = subprocess.Popen([str(a) for a in arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime
