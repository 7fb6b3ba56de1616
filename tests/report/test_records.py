# SPDX-License-Identifier: GPL-3.0-or-later
"""Decision records, as the programs that read records see them."""

import datetime
import json
import pathlib
import re
import tempfile
import unittest

import hostile
import readers
import support

# What MADR 4 calls its parts, in their order.
MADR_PARTS = ["Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome",
              "Pros and Cons of the Options", "More Information"]

CASES = {
    "clear": support.EXAMPLE.read_text(encoding="utf-8"),
    "unanswered": '{"format": 1, "title": "Nothing said yet"}',
    "none": json.dumps({"format": 1, "title": "Both at once", "author": "Ann, Bo",
                        "answers": {"script-or-job": "must", "staff-admin": "must", "user-sign-in": "important"}}),
    "close": json.dumps({"format": 1, "title": "A close call", "author": "Ann",
                         "answers": {"staff-admin": "must", "user-sign-in": "important", "raw-speed": "nice"}}),
    "decided": json.dumps({"format": 1, "title": "Decided", "author": "Ann", "answers": {"staff-admin": "important"},
                           "decision": {"option": "fastapi", "date": "2026-11-19", "by": "Steering group",
                                        "because": "The team knows it."}}),
}


def parts(text):
    """The second-level headings of a record, with what stands below each."""
    blocks = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(blocks[1::2], blocks[2::2]))


def unescape(text):
    """Markdown's backslashes and numbers taken away."""
    text = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def bullets(text):
    return [unescape(line[2:]) for line in text.splitlines() if line.startswith("* ")]


def line_of(text):
    """How a text is expected in one line: without what steers, every space one."""
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", "\ufffd", text)
    return " ".join(text.split())


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "adr"
        self.folder.mkdir()

    def write(self, number, slug, text):
        (self.folder / f"{number:04}-{slug}.md").write_text(text, encoding="utf-8", newline="")


class Madr(Folder):
    def test_parts(self):
        """What MADR demands of a record, whatever the verdict is."""
        for name, document in CASES.items():
            with self.subTest(name):
                text = readers.export(document, "madr")
                expected = [part for part in MADR_PARTS if name != "unanswered" or part != "Decision Drivers"]
                self.assertEqual(list(parts(text)), expected)
                options = bullets(parts(text)["Considered Options"])
                self.assertGreaterEqual(len(options), 4)
                outcome = parts(text)["Decision Outcome"]
                chosen = re.match(r'\n\nChosen option: "(.+)", because .+\.\n', outcome)
                self.assertIn(unescape(chosen[1]), options)
                for part in [outcome.split("### Consequences")[1].split("###")[0],
                             *parts(text)["Pros and Cons of the Options"].split("\n### ")[1:]]:
                    kinds = [line.split(",")[0] for line in bullets(part) if ", because " in line]
                    self.assertEqual(kinds, sorted(kinds, key=["Good", "Neutral", "Bad"].index))
                    self.assertTrue({"Good", "Bad"} <= set(kinds), part)

    def test_front_matter(self):
        text = readers.export(CASES["decided"], "madr")
        today = datetime.date.today().isoformat()
        self.assertEqual(text.split("# ")[0], f"---\nstatus: proposed\ndate: {today}\ndecision-makers: Steering group\n"
                                              "consulted: Ann\n\n---\n")
        self.assertIn("\n---\n# Decided: FastAPI\n\n* Status: proposed\n", text)

    def test_choice(self):
        """The leader, what people decided, or none."""
        for name, option in [("clear", "Django"), ("close", "Django"), ("decided", "FastAPI"), ("none", "None of these yet"),
                             ("unanswered", "None of these yet")]:
            self.assertIn(f'Chosen option: "{option}", because ', readers.export(CASES[name], "madr"), name)
        self.assertIn("because The team knows it.\n", readers.export(CASES["decided"], "madr"))

    def test_numbers_are_those_of_the_evaluation(self):
        """The table of scores says what scripts are told."""
        result = json.loads(support.run("evaluate", support.EXAMPLE, "--format", "json").stdout)
        names = {option["id"]: option["name"] for option in json.loads(support.CATALOG.read_text())["options"]}
        text = readers.export(CASES["clear"], "madr")
        for option in result["options"]:
            row = next(line for line in text.splitlines() if line.startswith(f"| {names[option['id']]} |"))
            self.assertEqual(int(row.split(" | ")[1]), round(option["score"]))
        self.assertIn(support.ratings_from(), text)

    def test_drivers_are_the_needs_that_count(self):
        result = json.loads(support.run("evaluate", support.EXAMPLE, "--format", "json").stdout)
        titles = {need["id"]: need["title"] for need in json.loads(support.CATALOG.read_text())["needs"]}
        drivers = "\n".join(bullets(parts(readers.export(CASES["clear"], "madr"))["Decision Drivers"]))
        for entry in result["contributions"]:
            said = f"“{titles[entry['need']]}”, weight {entry['weight']:.4g}" in drivers
            self.assertEqual(said, entry["weight"] > 0, entry)

    def test_readers(self):
        today = datetime.date.today().isoformat()
        expected = {"clear": "Client portal: Django fits best",
                    "unanswered": "Nothing said yet: What does your project need?",
                    "none": "Both at once: No option meets every must-have",
                    "close": "A close call: Django or Django + FastAPI",
                    "decided": "Decided: FastAPI"}
        for number, (name, document) in enumerate(CASES.items(), 1):
            self.write(number, name, readers.export(document, "madr"))

        self.assertEqual(readers.lint(self.folder), [])
        self.assertEqual(readers.log(self.folder),
                         [f"* [ADR-{number:04}](adr/{number:04}-{name}.md) - {title}"
                          for number, (name, title) in enumerate(expected.items(), 1)])
        seen = readers.log4brains(self.folder)
        for number, (name, title) in enumerate(expected.items(), 1):
            record = seen[f"{number:04}-{name}"]
            self.assertEqual((record["title"], record["status"], record["tags"]), (title, "proposed", ["python-web"]))
            self.assertTrue(record["date"].startswith(today), record)
        self.assertEqual([seen[f"{number:04}-{name}"]["deciders"] for number, name in enumerate(CASES, 1)],
                         [["Product team"], [], ["Ann", "Bo"], ["Ann"], ["Steering group"]])

    def test_german(self):
        """Headings stay as readers know them; sentences do not."""
        text = readers.export(CASES["clear"], "madr", STEELYARD_LOCALEDIR=str(support.BUILD / "po"), LANGUAGE="de")
        self.assertEqual(list(parts(text)), MADR_PARTS)
        self.assertIn("\n# Client portal: Django passt am besten\n", text)
        self.assertIn("* Ein Muss: „Fertige Verwaltungsoberfläche“", text)
        self.write(1, "german", text)
        self.assertEqual(readers.lint(self.folder), [])


class Nygard(Folder):
    def test_readers(self):
        for number, (name, document) in enumerate(CASES.items(), 1):
            path = self.folder / f"{number:04}-{name}.md"
            done = support.run("export", "-", "--format", "nygard", "--output", path, stdin=document)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))

        self.assertEqual(readers.lint(self.folder), [])
        self.assertEqual(readers.adr(self.folder, "list").split(),
                         [f"adr/{number:04}-{name}.md" for number, name in enumerate(CASES, 1)])
        toc = readers.adr(self.folder, "generate", "toc")
        self.assertIn("* [1. Client portal: Django fits best](0001-clear.md)\n", toc)
        self.assertIn("* [5. Decided: FastAPI](0005-decided.md)\n", toc)
        seen = readers.log4brains(self.folder)
        self.assertEqual({record["status"] for record in seen.values()}, {"proposed"})
        self.assertEqual(seen["0001-clear"]["title"], "1. Client portal: Django fits best")

    def test_status_for_adr_tools(self):
        """adr-tools accepts a later record that replaces ours: it finds our status."""
        self.write(1, "ours", readers.export(CASES["clear"], "nygard"))
        readers.run("adr", "new", "-s", "1", "Another way", cwd=self.start_adr())
        ours = (self.folder / "0001-ours.md").read_text(encoding="utf-8")
        status = ours.split("## Status\n\n")[1].split("\n\n## ")[0]
        self.assertIn("Superseded by [2. Another way]", status)
        self.assertIn("edes [1. Client portal: Django fits best](0001-ours.md)\n",
                      (self.folder / "0002-another-way.md").read_text(encoding="utf-8"))

    def start_adr(self):
        (self.folder.parent / ".adr-dir").write_text("adr\n")
        return self.folder.parent


class Hostile(Folder):
    def test_texts(self):
        """Whatever is written in a title or name, readers show just that."""
        for number, text in enumerate(hostile.TEXTS, 1):
            format = ["madr", "nygard"][number % 2]
            self.write(number, "x", readers.export(hostile.document(text, number % 3 == 0), format))

        self.assertEqual(readers.lint(self.folder), [])
        seen = readers.log4brains(self.folder)
        for number, text in enumerate(hostile.TEXTS, 1):
            with self.subTest(text[:40]):
                record = seen[f"{number:04}-x"]
                title = record["title"].removeprefix(f"{number}. ").removeprefix("1. " if number % 2 else "")
                expected = line_of(text) or "A project without a title"
                self.assertTrue(title.startswith(f"{expected}: "), title[:80])
                self.assertEqual(record["status"], "proposed")
                self.assertEqual(", ".join(record["deciders"]), ", ".join(re.split(r"\s*,\s*", expected)))

    def test_catalogs(self):
        for number, text in enumerate([hostile.MARKUP, hostile.MARKDOWN, hostile.LINKS, hostile.LINES, "|", "1."], 1):
            path = self.folder.parent / "catalog.json"
            path.write_text(hostile.catalog(text), encoding="utf-8")
            self.write(number, "x", readers.export(CASES["clear"], ["madr", "nygard"][number % 2], "--catalog", path))

        self.assertEqual(readers.lint(self.folder), [])
        self.assertEqual({record["status"] for record in readers.log4brains(self.folder).values()}, {"proposed"})

    def test_nothing_is_live(self):
        """No link, image or element but those we wrote."""
        for text in [hostile.MARKUP, hostile.MARKDOWN, hostile.LINKS]:
            markdown = readers.export(hostile.document(text, True), "madr").split("\n---\n", 1)[1]
            self.assertNotRegex(markdown, r"(?<!\\)<(?!https://)")
            self.assertNotRegex(markdown, r"(?<!\\)!?\[(?=[^\]]*evil)")
            self.assertNotIn("https://evil", markdown)
            self.assertNotIn("www.evil", markdown)


if __name__ == "__main__":
    unittest.main()
