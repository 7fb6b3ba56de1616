# SPDX-License-Identifier: GPL-3.0-or-later
"""Several people's answers as reports, as the programs see them that read these."""

import csv
import io
import json
import pathlib
import tempfile
import unittest

import hostile
import readers
import support
import test_page
import test_records

ANA = {"author": "Ana", "title": "Client portal", "missing": "The budget.",
       "answers": {"staff-admin": "must", "separate-frontend-api": "not-needed", "user-sign-in": "important"},
       "notes": {"staff-admin": "Prices change daily."}}
BEN = {"author": "Ben", "answers": {"staff-admin": "important", "separate-frontend-api": "must"}}
SILENT = {"author": "Cleo"}


class People(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "adr"
        self.folder.mkdir()

    def write(self, *documents):
        files = [self.folder.parent / f"{number}.steelyard" for number, _ in enumerate(documents)]
        for file, document in zip(files, documents):
            file.write_text(json.dumps({"format": 1, **document}), encoding="utf-8")
        return files

    def report(self, form, *documents, arguments=(), **environment):
        done = support.run("compare", *self.write(*documents), "--format", form, *arguments, **environment)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def compare(self, *documents):
        return json.loads(self.report("json", *documents))

    def record(self, number, text):
        (self.folder / f"{number:04}-x.md").write_text(text, encoding="utf-8", newline="")

    def page(self, *documents):
        return test_page.Folder.check_page(self, self.report("html", *documents))

    def check_listed(self, listing, result):
        """Everyone's answer to each need that is disputed, in the order of the comparison."""
        catalog = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        labels = {step["id"]: step["label"] for step in catalog["importance"]}
        questions = {need["id"]: need["question"] for need in catalog["needs"]}
        place = 0
        for entry in result["disagreements"]:
            for words in [questions[entry["need"]], entry["text"],
                          *(f"{answer['person']}: {labels[answer['importance']]}" for answer in entry["answers"])]:
                place = listing.index(words, place)
                place += len(words)

    def test_madr(self):
        text = self.report("madr", ANA, BEN, SILENT)
        self.assertIn("\ndecision-makers: Ana, Ben\n\n---\n", text)
        self.assertIn("\n* Deciders: Ana, Ben\n", text)
        self.assertNotIn("consulted:", text)
        parts = test_records.parts(text)
        self.assertEqual(list(parts), test_records.MADR_PARTS)
        context = test_records.unescape(parts["Context and Problem Statement"])
        listing = context.split("### Where we disagree\n\n2 of 3 needs, largest effect first\n")[1].split("\n### ")[0]
        self.check_listed(listing, self.compare(ANA, BEN, SILENT))
        self.assertEqual(listing.count("\n* "), 2)
        self.assertIn("\n  * Ana: Must have. Note: Prices change daily.\n", listing)
        self.assertIn("Cleo has not answered anything yet and does not count so far.", context)
        self.assertIn("a must-have of Ana: Plain Python misses it.", parts["More Information"])
        self.assertIn("a must-have of Ben: Plain Python misses it.", parts["More Information"])

    def test_page(self):
        page = self.page(ANA, BEN)
        text = page.all("main")[0]["text"]
        self.assertIn("Answered by", text)
        self.assertIn("Ana, Ben", text)
        self.assertIn("“Ready-made staff screens”, a must-have of Ana", text)
        self.check_listed(text[text.index("Where we disagree"):], self.compare(ANA, BEN))
        # What speaks to one person has no place.
        self.assertNotIn("your answers", text)
        self.assertNotIn("What would change the answer?", text)

    def test_numbers_are_those_of_the_comparison(self):
        result = self.compare(ANA, BEN)
        table = list(csv.reader(io.StringIO(self.report("csv", ANA, BEN)[1:], newline="")))
        total = next(row for row in table if row[0] == "Total")
        self.assertEqual([float(cell) for cell in total[10::3]], [option["score"] for option in result["options"]])
        weights = {entry["need"]: entry["weight"] for entry in result["weights"]}
        self.assertEqual({row[0]: float(row[7]) for row in table if row[0] in weights}, weights)
        listed = [row[1] for row in table if row[0].startswith("Staff need ready-made screens")]
        self.assertEqual(listed[1:], ["Ana: Must have. Note: Prices change daily.", "Ben: Important"])

    def test_readers(self):
        for number, documents in enumerate([(ANA,), (ANA, BEN), (SILENT,), (ANA, BEN, SILENT, ANA),
                                            tuple({**ANA, "author": f"Person {i}"} for i in range(30))], 1):
            self.record(2 * number - 1, self.report("madr", *documents))
            self.record(2 * number, self.report("nygard", *documents))
        self.assertEqual(readers.lint(self.folder), [])
        self.assertEqual(len(readers.log(self.folder)), 10)
        seen = readers.log4brains(self.folder)
        names = [["Ana"], ["Ana", "Ben"], [], ["Ana", "Ben"], sorted(f"Person {i}" for i in range(30))]
        for number, expected in enumerate(names, 1):
            for record in [seen[f"{2 * number - 1:04}-x"], seen[f"{2 * number:04}-x"]]:
                self.assertEqual((record["status"], record["deciders"]), ("proposed", expected))

    def test_pages_are_valid(self):
        files = []
        for number, documents in enumerate([(ANA, BEN), (SILENT,),
                                            (json.loads(hostile.document(hostile.MARKUP)), BEN)]):
            files.append(self.folder / f"{number}.html")
            files[-1].write_text(self.report("html", *documents), encoding="utf-8")
        self.assertEqual(readers.validate(files), [])

    def test_hostile_names(self):
        """A name, a title or a note is text and nothing else, in every format."""
        for number, text in enumerate(hostile.TEXTS, 1):
            with self.subTest(text[:40]):
                theirs = {**json.loads(hostile.document(text)), "author": text}
                self.assertIn(test_records.line_of(text), self.page(theirs, BEN).all("main")[0]["text"])
                self.record(number, self.report(["madr", "nygard"][number % 2], theirs, BEN))
        self.assertEqual(readers.lint(self.folder), [])
        seen = readers.log4brains(self.folder)
        self.assertEqual({record["status"] for record in seen.values()}, {"proposed"})
        self.assertEqual({"Ben" in record["deciders"] for record in seen.values()}, {True})

    def test_formula_in_a_table(self):
        text = self.report("csv", {**ANA, "author": hostile.FORMULA, "notes": {"staff-admin": hostile.FORMULA}}, BEN)
        for row in csv.reader(io.StringIO(text[1:], newline="")):
            for cell in row:
                self.assertNotRegex(cell, r"^[=+@]")

    def test_places(self):
        """Where an export goes, a comparison goes too."""
        self.record(6, "mine")
        self.assertEqual(self.report("madr", ANA, BEN, arguments=["--directory", self.folder]),
                         f"{self.folder}/0007-client-portal.md\n")
        file = self.folder / "0012-ours.md"
        self.assertEqual(self.report("nygard", ANA, BEN, arguments=["--output", file]), "")
        self.assertTrue(file.read_text(encoding="utf-8").startswith("# 12. Client portal: "))
        self.assertEqual((self.folder / "0007-client-portal.md").read_text(encoding="utf-8"), self.report("madr", ANA, BEN))

    def test_wrong_usage(self):
        for arguments, sentence in [(["--directory", self.folder], "--directory takes a report: say with --format which"),
                                    (["--format", "pdf"], "--format takes text, json, html, madr, nygard or csv")]:
            done = support.run("compare", *self.write(ANA, BEN), *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertTrue(done.stderr.decode().startswith(f"steelyard-cli: {sentence}\n"), done.stderr)

    def test_german(self):
        text = self.report("madr", ANA, BEN, LANGUAGE="de", STEELYARD_LOCALEDIR=str(support.BUILD / "po"))
        self.assertEqual(list(test_records.parts(text)), test_records.MADR_PARTS)
        for words in ["\n### Wer hat mitgemacht?\n", "\n### Wo wir uns nicht einig sind\n\n2 von 3 Anforderungen",
                      "  * Ana: Ein Muss. Notiz: Prices change daily.\n"]:
            self.assertIn(words, text)


if __name__ == "__main__":
    unittest.main()
