# SPDX-License-Identifier: GPL-3.0-or-later
"""How many instructions the two things that must stay fast take.

Instructions are counted and not timed, so neither the machine nor what else
it does matters. What the compiler and the libraries add or save is far less
than the bounds allow; who gets near one has made something slow. tests/bench
says where the time goes.
"""

import pathlib
import re
import tempfile
import unittest

import support

VALGRIND = "/usr/bin/valgrind"
DRAWS = support.BUILD / "tests" / "bench" / "bench-draws"
N_NEEDS = 35

# About twice what was counted when this was written: 70 million, and for the
# draws 21 million, or 36 where the processor cannot compute four at a time.
MOST_EVALUATE = 140_000_000
MOST_DRAWS = 60_000_000


def count(*command, stdin="", only=None):
    """Instructions of a program, or of one of its functions and all it calls."""
    options = [f"--toggle-collect={only}"] if only else []
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "counts"
        done = support.run(
            "--tool=callgrind", f"--callgrind-out-file={out}", *options, *command, program=VALGRIND, stdin=stdin
        )
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode())
        return int(re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.MULTILINE)[1])


class Instructions(unittest.TestCase):
    def test_evaluate(self):
        counted = count(support.CLI, "evaluate", support.EXAMPLE)
        print(f"evaluate: {counted:,} instructions")
        self.assertLess(counted, MOST_EVALUATE)
        # Less than this cannot have read the catalog.
        self.assertGreater(counted, MOST_EVALUATE / 20)

    def test_draws(self):
        answers = [1 + number % 2 for number in range(N_NEEDS)]
        counted = count(DRAWS, *answers, stdin="\n", only="sy_robustness_count")
        print(f"10,000 draws: {counted:,} instructions")
        self.assertLess(counted, MOST_DRAWS)
        # Nor can less than one for each rating of each draw.
        self.assertGreater(counted, 4 * N_NEEDS * 10_000)
