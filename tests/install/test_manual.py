# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages say what the programs say of themselves."""

import re
import subprocess
import unittest

from support import CLI, SOURCE, run

FOLDER = SOURCE / "data" / "man"
PAGES = [FOLDER / "steelyard.1", FOLDER / "steelyard-cli.1"]


def read(page):
    """The page as a person reads it."""
    done = subprocess.run(["mandoc", "-T", "utf8", str(page)], capture_output=True, text=True, check=True, timeout=30)
    return re.sub(".\b", "", done.stdout)


class TestManual(unittest.TestCase):
    def test_there_is_one_for_each_program(self):
        self.assertEqual(set(FOLDER.iterdir()), set(PAGES))

    def test_pages_are_well_formed(self):
        for page in PAGES:
            with self.subTest(page=page.name):
                done = subprocess.run(
                    ["mandoc", "-T", "lint", "-W", "warning", str(page)], capture_output=True, text=True, check=False, timeout=30
                )
                self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_options_are_those_of_the_program(self):
        offered = set(re.findall(r"^  (?:-\w, )?(--[\w-]+)", run("--help", program=CLI).stdout.decode(), re.MULTILINE))
        described = set(re.findall(r"^     +(?:-\w, )?(--[\w-]+)", read(PAGES[1]), re.MULTILINE))
        self.assertIn("--catalog", offered)
        self.assertEqual(offered, described)

    def test_synopsis_is_the_usage(self):
        usage = run("nonsense", program=CLI).stderr.decode()
        synopsis = re.search(r"SYNOPSIS\n(.*?)\nDESCRIPTION", read(PAGES[1]), re.DOTALL).group(1)
        commands = set(re.findall(r"^  steelyard-cli (\w+)", usage, re.MULTILINE))
        self.assertGreater(len(commands), 5)
        self.assertEqual(commands, set(re.findall(r"steelyard-cli (\w+)", synopsis)))

    def test_version_is_that_of_the_program(self):
        version = run("--version", program=CLI).stdout.decode().split()[-1]
        for page in PAGES:
            self.assertIn(f'"Steelyard {version}"', page.read_text().splitlines()[1])


if __name__ == "__main__":
    unittest.main()
