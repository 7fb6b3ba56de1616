# SPDX-License-Identifier: GPL-3.0-or-later
"""The page, as a checker of HTML and a browser see it."""

import base64
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import hostile
import readers
import support
import test_records

# What may stand in a page, and nothing else.
TAGS = set("""html head meta title style body main header section h1 h2 h3 p dl dt dd ul ol li table caption thead tbody
              tfoot tr th td span div bdi a svg rect circle path line pattern defs""".split())
NOT_TEXT = {"html", "head", "style", "title"}


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / f"{name}.html"
        path.write_text(text, encoding="utf-8")
        return path

    def check_page(self, text):
        """Nothing runs, nothing is fetched, and no style but ours applies."""
        page = readers.Page(text)
        self.assertEqual(page.open, [])
        self.assertLessEqual({element["tag"] for element in page.elements}, TAGS)
        for element in page.elements:
            for name, value in element.items():
                self.assertFalse(name.startswith("on") or name in {"style", "src", "srcset"}, element)
                if name == "href":
                    self.assertRegex(value, r"^(https://[^\s<>\"]+|#source-\d+)$")
        style = page.all("style")
        self.assertEqual(len(style), 1)
        self.assertNotRegex(style[0]["text"], r"url\(|@import|expression")
        policy = next(meta["content"] for meta in page.all("meta")
                      if meta.get("http-equiv") == "Content-Security-Policy")
        checksum = base64.b64encode(hashlib.sha256(style[0]["text"].encode()).digest()).decode()
        self.assertEqual(policy, f"default-src 'none'; style-src 'sha256-{checksum}'; base-uri 'none'; form-action 'none'")
        return page


class Page(Folder):
    def test_checker(self):
        files = []
        for name, document in test_records.CASES.items():
            text = readers.export(document, "html")
            self.check_page(text)
            files.append(self.write(name, text))
        files.append(self.write("german", readers.export(test_records.CASES["clear"], "html", LANGUAGE="de",
                                                         STEELYARD_LOCALEDIR=str(support.BUILD / "po"))))
        self.assertEqual(readers.validate(files), [])

    def test_checker_finds_what_is_wrong(self):
        text = readers.export(test_records.CASES["clear"], "html").replace("</h1>", "</h2>")
        self.assertNotEqual(readers.validate([self.write("wrong", text)]), [])

    def test_content(self):
        page = readers.Page(readers.export(test_records.CASES["clear"], "html"))
        html = page.all("html")[0]
        self.assertEqual((html["lang"], html["dir"]), ("en", "ltr"))
        self.assertEqual([heading["text"] for heading in page.all("h1")], ["Client portal"])
        self.assertEqual([heading["text"] for heading in page.all("h2")], [
            "Django fits best", "Scores", "Why Django?", "Are the must-haves met?", "What would change the answer?",
            "What would we have to add?", "What should we keep in mind?", "About the team and the project",
            "Need by need", "On whose word does each rating rest?", "Sources", "How are the scores made?",
        ])
        self.assertIn(f"Python web projects, {support.ratings_from()}", page.all("header")[0]["text"])
        self.assertIn("Each client may see only their own contracts.", page.all("main")[0]["text"])
        for header in page.all("th"):
            self.assertIn(header["scope"], {"col", "row"})

    def test_numbers_are_those_of_the_evaluation(self):
        result = json.loads(support.run("evaluate", support.EXAMPLE, "--format", "json").stdout)
        page = readers.Page(readers.export(test_records.CASES["clear"], "html"))
        names = {option["id"]: option["name"] for option in json.loads(support.CATALOG.read_text())["options"]}
        scores, reasons, needs = [table["text"] for table in page.all("table")]
        widths = re.findall(r'<rect width="([\d.]+)%"', readers.export(test_records.CASES["clear"], "html"))
        for option, width in zip(result["options"], widths, strict=True):
            self.assertRegex(scores, rf"{re.escape(names[option['id']])}\D*{round(option['score'])}\b"
                             if option["qualifies"] else rf"must-haves?\s+{round(option['score'])}\b")
            self.assertAlmostEqual(float(width), option["score"], places=2)
        first, second = [round(option["score"]) for option in result["options"][:2]]
        points = [int(number.replace("−", "-")) for number in re.findall(r"^([+−]?\d+)$", reasons, re.MULTILINE)]
        self.assertEqual(sum(points), first - second)
        self.assertIn(f"+{first - second} = {first} − {second}", reasons)
        totals = needs.split("Total")[1].split()[1:]
        self.assertEqual(totals, [f"{option['score']:.1f}" for option in result["options"]])

    def test_columns_add_up_as_shown(self):
        page = readers.export(test_records.CASES["clear"], "html").split('<table class="needs">')[1].split("</table>")[0]
        body, foot = page.split("<tfoot>")
        points = [re.findall(r'class="points">([\d.]+)<', row) for row in body.split("<tr")]
        totals = re.findall(r'class="points strong">([\d.]+)<', foot)
        for column, total in enumerate(totals):
            self.assertAlmostEqual(sum(float(row[column]) for row in points if row), float(total), places=6)

    def test_marks_without_colour(self):
        """A missed must-have is hatched and said in words."""
        text = readers.export(test_records.CASES["clear"], "html")
        self.assertEqual(len(re.findall(r'fill="url\(#hatch-\d\)"', text)), 2)
        self.assertIn("misses 2 must-haves", text)
        self.assertIn("missed by FastAPI and Plain Python", text)

    def test_every_reference_has_a_source(self):
        page = readers.Page(readers.export(test_records.CASES["clear"], "html"))
        ids = [element["id"] for element in page.elements if "id" in element]
        self.assertEqual(len(ids), len(set(ids)))
        cited = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
        self.assertEqual(cited, {identity for identity in ids if identity.startswith("source-")})

    def test_german(self):
        text = readers.export(test_records.CASES["clear"], "html", LANGUAGE="de",
                              STEELYARD_LOCALEDIR=str(support.BUILD / "po"))
        page = self.check_page(text)
        self.assertEqual(page.all("html")[0]["lang"], "de")
        self.assertEqual(page.all("h2")[0]["text"], "Django passt am besten")
        self.assertEqual(page.all("title")[0]["text"], "Client portal")
        # Without a German translation of ours, the text is English and says so.
        page = readers.Page(readers.export(test_records.CASES["clear"], "html", LANGUAGE="fr"))
        self.assertEqual(page.all("html")[0]["lang"], "en")


class Browser(Folder):
    def test_shown_and_printed(self):
        path = self.write("page", readers.export(test_records.CASES["decided"], "html"))
        log = readers.chromium(self.folder, "--dump-dom", path.as_uri())
        self.assertIn("Decided", readers.Page(log).all("h1")[0]["text"])

        pdf = self.folder / "page.pdf"
        readers.chromium(self.folder, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", path.as_uri())
        text = readers.run(readers.need(shutil.which("pdftotext")), "-layout", pdf, "-").stdout
        for part in ["Decided", "Steering group", "The team knows it.", "Need by need", support.ratings_from()]:
            self.assertIn(part, text)
        self.assertRegex(text, r"(?m) 1 ?/ ?\d+$")

    def test_light_and_dark(self):
        """The colours of the background and of the leader's bar are on the screen."""
        path = self.write("page", readers.export(test_records.CASES["clear"], "html"))
        option = json.loads(support.CATALOG.read_text())["options"][0]
        for name, arguments, colours in [
            ("light", [], ["#ffffff", option["colour"]]),
            ("dark", ["--force-dark-mode", "--blink-settings=preferredColorScheme=0"], ["#1c1d20", option["colour-dark"]]),
        ]:
            picture = self.folder / f"{name}.png"
            readers.chromium(self.folder, *arguments, "--window-size=1000,900", f"--screenshot={picture}", path.as_uri())
            histogram = subprocess.run(["convert", picture, "-format", "%c", "histogram:info:"], capture_output=True, text=True,
                                       check=True, timeout=120).stdout.lower()
            for colour in colours:
                self.assertIn(colour.lower(), histogram, name)

    def test_hostile_page_does_nothing(self):
        """What a browser makes of it is the text, and no element of its own."""
        path = self.write("page", readers.export(hostile.document(hostile.MARKUP, True), "html"))
        page = readers.Page(readers.chromium(self.folder, "--dump-dom", path.as_uri()))
        self.assertEqual(page.all("h1")[0]["text"], hostile.MARKUP)
        self.assertEqual(page.all("script") + page.all("img"), [])


class Hostile(Folder):
    def test_texts(self):
        for text in hostile.TEXTS:
            with self.subTest(text[:40]):
                page = self.check_page(readers.export(hostile.document(text, True), "html"))
                expected = test_records.line_of(text) or "A project without a title"
                self.assertEqual(page.all("h1")[0]["text"], expected)
                self.assertGreaterEqual(page.all("main")[0]["text"].count(expected), 4 if test_records.line_of(text) else 1)

    def test_checker(self):
        files = []
        for number, text in enumerate([hostile.MARKUP, hostile.DIRECTIONS, hostile.CONTROLS, hostile.LINES]):
            files.append(self.write(f"document-{number}", readers.export(hostile.document(text), "html")))
            path = self.folder / "catalog.json"
            path.write_text(hostile.catalog(text), encoding="utf-8")
            html = readers.export(test_records.CASES["clear"], "html", "--catalog", path)
            self.check_page(html)
            files.append(self.write(f"catalog-{number}", html))
        self.assertEqual(readers.validate(files), [])

    def test_colours(self):
        """A colour that could end the style is no colour."""
        catalog = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        catalog["options"][0]["colour"] = "#fff}a{"
        path = self.folder / "catalog.json"
        path.write_text(json.dumps(catalog), encoding="utf-8")
        done = support.run("export", support.EXAMPLE, "--format", "html", "--catalog", path)
        self.assertEqual((done.returncode, done.stdout), (1, b""))


if __name__ == "__main__":
    unittest.main()
