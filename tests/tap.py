# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of a Python file and prints TAP.

usage: tap.py FILE

Meson reads the Test Anything Protocol and counts each case. What a case
prints comes out as a comment, so that it cannot be taken for a result.
"""

import contextlib
import importlib.util
import io
import pathlib
import sys
import unittest


class TapResult(unittest.TestResult):
    """Prints one line for each case, the reasons of a failure below it."""

    def __init__(self, stream):
        super().__init__()
        self.stream = stream
        self.count = 0

    def report(self, good, test, details=""):
        self.count += 1
        name = str(test.id() if hasattr(test, "id") else test).split(".", 1)[-1]
        print(f"{'ok' if good else 'not ok'} {self.count} - {name.replace('#', '')}", file=self.stream)
        self.comment(details)
        self.stream.flush()

    def comment(self, text):
        for line in text.splitlines():
            print(f"# {line}", file=self.stream)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.report(True, test)

    def addError(self, test, err):
        super().addError(test, err)
        self.report(False, test, self.errors[-1][1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.report(False, test, self.failures[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.report(False, subtest, self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.report(False, test, f"no test is skipped here: {reason}")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self.report(False, test, "a failure is never expected here")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.report(False, test, "a failure is never expected here")


def load(path):
    sys.path[:0] = [str(path.parent), str(pathlib.Path(__file__).parent)]
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return unittest.defaultTestLoader.loadTestsFromModule(module)


def main():
    suite = load(pathlib.Path(sys.argv[1]).resolve())
    printed = io.StringIO()
    result = TapResult(sys.stdout)

    with contextlib.redirect_stdout(printed):
        suite.run(result)

    result.comment(printed.getvalue())
    print(f"1..{result.count}")
    # Nothing to run is a mistake of its own.
    return 0 if result.count and result.wasSuccessful() else 1


sys.exit(main())
