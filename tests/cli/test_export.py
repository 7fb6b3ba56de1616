# SPDX-License-Identifier: GPL-3.0-or-later
"""Where an export goes, and what happens to what is there already."""

import concurrent.futures
import json
import os
import pathlib
import re
import tempfile
import unittest

import support

FORMATS = {"html": "<!DOCTYPE html>", "madr": "---\nstatus: proposed\n", "nygard": "# 1. Client portal: ",
           "csv": '\ufeff"Id",', "json": "{\n"}


class Export(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def export(self, *arguments, source=support.EXAMPLE, **more):
        done = support.run("export", source, *arguments, **more)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())


class Places(Export):
    def test_standard_output_and_file_are_the_same(self):
        for format, start in FORMATS.items():
            with self.subTest(format):
                text = self.export("--format", format)
                self.assertTrue(text.startswith(start), text[:60])
                path = self.folder / "out"
                path.write_text("old", encoding="utf-8")
                self.assertEqual(self.export("--format", format, "--output", path), "")
                self.assertEqual(path.read_bytes().decode(), text)
        self.assertEqual(self.files(), ["out"])

    def test_json_is_the_evaluation(self):
        self.assertEqual(self.export("--format", "json", LANGUAGE="de", STEELYARD_LOCALEDIR=str(support.BUILD / "po")),
                         support.run("evaluate", support.EXAMPLE, "--format", "json").stdout.decode())

    def test_every_document_names_the_catalog(self):
        for format in ["html", "madr", "nygard", "csv"]:
            self.assertIn(support.ratings_from(), self.export("--format", format), format)

    def test_next_number(self):
        for name in ["0001-first.md", "0007-seventh.md", "20260101-dated.md", "8.md", "0009.md", "notes-0042.md"]:
            (self.folder / name).write_text("old", encoding="utf-8")
        printed = self.export("--format", "nygard", "--directory", self.folder)
        path = self.folder / "0008-client-portal.md"
        self.assertEqual(printed, f"{path}\n")
        self.assertTrue(path.read_text(encoding="utf-8").startswith("# 8. Client portal: "))
        self.assertEqual(self.export("--format", "madr", "--directory", self.folder),
                         f"{self.folder / '0009-client-portal.md'}\n")

    def test_number_of_the_file(self):
        path = self.folder / "0012-mine.md"
        self.export("--format", "nygard", "--output", path)
        self.assertTrue(path.read_text(encoding="utf-8").startswith("# 12. "))

    def test_names_that_are_taken(self):
        (self.folder / "client-portal.html").symlink_to(self.folder / "elsewhere")
        (self.folder / "client-portal-2.html").mkdir()
        self.assertEqual(self.export("--format", "html", "--directory", self.folder),
                         f"{self.folder / 'client-portal-3.html'}\n")
        self.assertFalse((self.folder / "elsewhere").exists())

    def test_titles_stay_in_the_folder(self):
        for title in ["../../etc/passwd", "/etc/passwd", "..", "a\x00b", "CON", "x" * 10000, "日本語", "-rf", ""]:
            text = json.dumps({"format": 1, "title": title.replace("\x00", "")})
            printed = self.export("--format", "madr", "--directory", self.folder, source="-", stdin=text)
            path = pathlib.Path(printed.rstrip("\n"))
            self.assertEqual(path.parent, self.folder)
            self.assertRegex(path.name, r"^\d{4}-[a-z]+(-[a-z]+)*\.md$")
            self.assertLessEqual(len(path.name), 68)

    def test_all_at_once(self):
        """Many that save into one folder at a time: each gets a number of its own."""
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            printed = list(pool.map(lambda number: self.export(
                "--format", "nygard", "--directory", self.folder, source="-",
                stdin=json.dumps({"format": 1, "title": f"Project {chr(97 + number % 4)}"})), range(24)))
        numbers = sorted(int(pathlib.Path(line).name[:4]) for line in printed)
        self.assertEqual(numbers, list(range(1, 25)))
        self.assertEqual(len(self.files()), 24)
        for path in self.folder.iterdir():
            self.assertTrue(path.read_text(encoding="utf-8").startswith(f"# {int(path.name[:4])}. "), path)

    def test_permissions_follow_the_mask(self):
        old = os.umask(0o027)
        self.addCleanup(os.umask, old)
        path = pathlib.Path(self.export("--format", "html", "--directory", self.folder).rstrip("\n"))
        self.assertEqual(path.stat().st_mode & 0o777, 0o640)


class Failures(Export):
    def fail(self, code, *arguments, pattern, stdin="", stdout=None):
        more = {} if stdout is None else {"stdout": stdout}
        done = support.run("export", *arguments, stdin=stdin, **more)
        self.assertEqual((done.returncode, done.stdout or b""), (code, b""))
        self.assertRegex(done.stderr.decode(), pattern)

    def test_usage(self):
        usage = r"^steelyard-cli: .+\nUsage:\n(.*\n)*  steelyard-cli export FILE --format html\|madr\|nygard\|csv\|json "
        example = support.EXAMPLE
        for arguments in [[], [example], [example, "--format", "text"], [example, "--format", "pdf"], [example, "--format", ""],
                          [example, example, "--format", "csv"], [example, "--format", "html madr"],
                          [example, "--format", "csv", "--output", "a", "--directory", "b"],
                          [example, "--format", "csv", "--directory", ""],
                          [example, "--format", "csv", "--need", "staff-admin"]]:
            with self.subTest(arguments):
                self.fail(2, *arguments, pattern=usage)
        done = support.run("evaluate", example, "--directory", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(support.run("evaluate", example, "--format", "html").returncode, 2)

    def test_bad_input_leaves_all_as_it_was(self):
        path = self.folder / "out.html"
        path.write_text("old", encoding="utf-8")
        self.fail(1, "-", "--format", "html", "--output", path, stdin="{", pattern=r"^steelyard-cli: standard input: \$")
        self.fail(1, "-", "--format", "html", "--directory", self.folder, stdin="{", pattern=r"^steelyard-cli: standard input: \$")
        self.assertEqual((path.read_text(encoding="utf-8"), self.files()), ("old", ["out.html"]))

    def test_no_such_folder(self):
        for folder in [self.folder / "absent", support.EXAMPLE]:
            self.fail(1, support.EXAMPLE, "--format", "madr", "--directory", folder,
                      pattern=rf"^steelyard-cli: {re.escape(str(folder))}: \$: nothing was saved, because .+\n$")

    def test_full_standard_output(self):
        for format in FORMATS:
            with open("/dev/full", "wb") as full:
                self.fail(1, support.EXAMPLE, "--format", format, stdout=full, pattern="^steelyard-cli: standard output: ")
