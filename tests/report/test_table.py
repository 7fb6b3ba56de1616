# SPDX-License-Identifier: GPL-3.0-or-later
"""The table for spreadsheets, read back with Python's reader of CSV."""

import csv
import io
import json
import pathlib
import sys
import tempfile
import unittest

import hostile
import readers
import support

sys.path.append(str(support.SOURCE / "tests" / "data"))

import model  # noqa: E402

FORMULA = set("=+-@\t\r\n＝＋－＠")
LEADING = 8


def rows(text, separator=","):
    """The rows of a table, by name of their first column."""
    if not text.startswith("\ufeff"):
        raise AssertionError("no byte order mark")
    found = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=separator, strict=separator == ","))
    if separator == "," and len({len(row) for row in found}) != 1:
        raise AssertionError("rows of different length")
    return found


class Table(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = support.EXAMPLE.read_text(encoding="utf-8")
        cls.text = readers.export(cls.document, "csv")
        cls.rows = rows(cls.text)
        cls.model = model.Model(support.CATALOG)
        cls.result = json.loads(support.run("evaluate", support.EXAMPLE, "--format", "json").stdout)
        cls.order = [option["id"] for option in cls.result["options"]]

    def test_lines_end_as_the_standard_says(self):
        self.assertEqual(self.text.count("\n"), self.text.count("\r\n"))
        self.assertTrue(self.text.endswith("\r\n"))

    def test_every_need_has_a_row(self):
        self.assertEqual([row[0] for row in self.rows[1:36]], self.model.needs)
        self.assertEqual(self.rows[0][LEADING:LEADING + 3],
                         ["Django: rating, 0 to 4", "Django: rating in words", "Django: points"])

    def test_numbers(self):
        """Ratings are the catalog's, weights and points those of the evaluation,
        and the points follow from both."""
        contributions = {entry["need"]: entry for entry in self.result["contributions"]}
        total = float(self.rows[36][LEADING - 1])
        for row in self.rows[1:36]:
            weight = float(row[LEADING - 1])
            entry = contributions.get(row[0], {"weight": 0, "points": dict.fromkeys(self.order, 0)})
            self.assertAlmostEqual(weight, entry["weight"], places=6)
            for place, option in enumerate(self.order):
                level, _, points = row[LEADING + 3 * place:][:3]
                self.assertEqual(int(level), self.model.level[row[0], option])
                self.assertAlmostEqual(float(points), entry["points"][option], places=6)
                value = float(self.model.value[self.model.level[row[0], option]])
                self.assertAlmostEqual(float(points), 100 * weight * value / total, places=4)

    def test_columns_add_up(self):
        total = self.rows[36]
        self.assertEqual(total[0], "Total")
        for place, option in enumerate(self.result["options"]):
            column = LEADING + 3 * place + 2
            self.assertAlmostEqual(sum(float(row[column]) for row in self.rows[1:36]), float(total[column]), places=4)
            self.assertAlmostEqual(float(total[column]), option["score"], places=6)
        self.assertAlmostEqual(sum(float(row[LEADING - 1]) for row in self.rows[1:36]), float(total[LEADING - 1]), places=4)

    def test_facts(self):
        facts = {row[0]: row[1] for row in self.rows[37:] if row[1]}
        self.assertEqual(facts["Title"], "Client portal")
        self.assertEqual(facts["Answered by"], "Product team")
        self.assertEqual(facts["Ratings from"], f"Python web projects, {support.ratings_from()}")
        self.assertTrue(facts["Result"].startswith("Django fits best. "))
        missed = next(row for row in self.rows if row[0] == "Must-haves missed")
        self.assertEqual(missed[LEADING + 3 * self.order.index("fastapi") + 1], "Roles and permissions")

    def test_numbers_do_not_depend_on_the_language(self):
        german = rows(readers.export(self.document, "csv", STEELYARD_LOCALEDIR=str(support.BUILD / "po"), LANGUAGE="de"))
        self.assertEqual(german[0][2], "Anforderung")
        for row, other in zip(self.rows[1:37], german[1:37]):
            self.assertEqual(row[LEADING - 1], other[LEADING - 1])
            self.assertEqual(row[LEADING + 2::3], other[LEADING + 2::3])


class Hostile(unittest.TestCase):
    def check(self, text):
        table = rows(text)
        for row in table + rows(text, ";") + rows(text, "\t"):
            for cell in row:
                self.assertFalse(cell and cell.lstrip(' "')[:1] in FORMULA, cell[:60])
        return table

    def test_texts(self):
        """No cell is a formula, whatever a spreadsheet splits at; the text stays."""
        for number, text in enumerate(hostile.TEXTS):
            with self.subTest(text[:40]):
                table = self.check(readers.export(hostile.document(text, number % 2 == 1), "csv"))
                notes = [row[6] for row in table if row[0] == "staff-admin"]
                expected = " ".join(text.split())
                if expected.isascii() and expected.isprintable() and expected:
                    self.assertIn(notes[0].replace("'", ""), expected.replace("'", ""))
                    self.assertEqual(len(notes[0].replace("'", "")), len(expected.replace("'", "")))

    def test_catalogs(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "catalog.json"
            for text in [hostile.FORMULA, "+1", "@x", "＝1", "a\n=1;=2", hostile.LINES]:
                path.write_text(hostile.catalog(text), encoding="utf-8")
                self.check(readers.export(support.EXAMPLE.read_text(), "csv", "--catalog", path))


if __name__ == "__main__":
    unittest.main()
