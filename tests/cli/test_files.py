# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing: what is wrong is named, nothing is half written."""

import json
import pathlib
import re
import socket
import tempfile
import unittest

import support

# FILE: PATH: what, with the line and column where a text could not be read.
MESSAGE = r"^steelyard-cli: %s: \$[^:]*: .+\n$"


class BadInput(unittest.TestCase):
    def check(self, name, done, part=""):
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        message = done.stderr.decode()
        self.assertRegex(message, MESSAGE % re.escape(str(name)))
        self.assertIn(part, message)

    def test_hostile_files(self):
        """Each is refused as answers and as a catalog, never with a crash."""
        files = sorted((support.SOURCE / "tests" / "data" / "hostile").glob("*.json"))
        self.assertGreater(len(files), 50)
        for file in files:
            with self.subTest(file.name):
                self.check(file, support.run("evaluate", file))
                self.check(file, support.run("catalog", "--catalog", file))

    def test_hostile_standard_input(self):
        deep = '{"a": ' + "[" * 76_000
        self.check("standard input", support.run("evaluate", "-", stdin=deep), "nested deeper")
        large = '{"a": 1}' + " " * (8 * 1024 * 1024)
        self.check("standard input", support.run("evaluate", "-", stdin=large), "larger than 8 MiB")

    def test_wrong_content(self):
        for text, part in [
            ("{}", "$.format: this is missing"),
            ('{"format": 7}', "made by a newer version"),
            ('{"format": 1, "answers": {"staff-admin": "very"}}', "$.answers.staff-admin: “very” is not known here"),
            ('{"format": 1, "choices": []}', "$.choices: an object in braces was expected"),
        ]:
            with self.subTest(text):
                self.check("standard input", support.run("evaluate", "-", stdin=text), part)

    def test_unreadable_files(self):
        with tempfile.TemporaryDirectory() as folder:
            absent = pathlib.Path(folder) / "absent.steelyard"
            link = pathlib.Path(folder) / "link.steelyard"
            link.symlink_to(link)
            listener = socket.socket(socket.AF_UNIX)
            self.addCleanup(listener.close)
            listener.bind(f"{folder}/socket")
            # In the words of the window, not in those of the system.
            for place, part in [
                (folder, ": $: this is a folder; choose a file in it\n"),
                (absent, ": $: the file is not there; it may have been moved or deleted\n"),
                (f"{folder}/socket", ": $: this is a device, not a file; choose a file\n"),
                (link / "below", ": $: this is a link that leads back to itself; choose a file\n"),
                (link, ": $: this is a link that leads back to itself; choose a file\n"),
            ]:
                with self.subTest(place):
                    self.check(place, support.run("evaluate", place), part)
                    self.check(place, support.run("validate", place), part)
                    self.check(place, support.run("catalog", "--catalog", place), part)

    def test_pipes_are_read(self):
        """As a shell gives them for <(...)."""
        done = support.run("evaluate", "/dev/stdin", stdin='{"format": 1}')
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_catalog_for_answers(self):
        self.check(support.CATALOG, support.run("evaluate", support.CATALOG), "$.needs: this is a catalog")
        self.check(support.EXAMPLE, support.run("catalog", "--catalog", support.EXAMPLE))


class Output(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "result.json"

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_written_as_a_whole(self):
        self.file.write_text("old", encoding="utf-8")
        reader = self.file.open(encoding="utf-8")
        self.addCleanup(reader.close)
        done = support.run("evaluate", support.EXAMPLE, "--format", "json", "--output", self.file)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.assertEqual(self.file.read_bytes(), support.run("evaluate", support.EXAMPLE, "--format", "json").stdout)
        self.assertEqual(self.files(), ["result.json"])
        # Written beside and renamed: who had it open still reads the old one.
        self.assertEqual(reader.read(), "old")

    def test_catalog_is_written_too(self):
        support.run("catalog", "--format", "json", "--output", self.file)
        self.assertEqual(json.loads(self.file.read_text(encoding="utf-8"))["id"], "python-web")

    def test_bad_input_leaves_what_was_there(self):
        self.file.write_text("old", encoding="utf-8")
        done = support.run("evaluate", "-", "--output", self.file, stdin="{")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.file.read_text(encoding="utf-8"), "old")
        self.assertEqual(self.files(), ["result.json"])

    def test_bad_input_makes_no_file(self):
        support.run("evaluate", "-", "--output", self.file, stdin="{")
        self.assertEqual(self.files(), [])

    def test_nowhere_to_write(self):
        for place in [self.folder / "absent" / "result.json", self.folder]:
            with self.subTest(place.name):
                done = support.run("evaluate", support.EXAMPLE, "--output", place)
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr.decode(), MESSAGE % re.escape(str(place)))
        self.assertEqual(self.files(), [])

    def test_full_standard_output(self):
        """A result that could not be written is not a success, be it longer
        or shorter than what is written at once."""
        for arguments in [["catalog"], ["evaluate", "-"]]:
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                done = support.run(*arguments, stdin='{"format": 1}', stdout=full)
                self.assertEqual(done.returncode, 1)
                self.assertTrue(done.stderr.decode().startswith("steelyard-cli: standard output: "))
