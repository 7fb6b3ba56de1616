# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's catalogs at the command line: found by the answers that are
about them, and listed with where they come from."""

import json
import pathlib
import tempfile
import unittest

import support

SMALL = support.SOURCE / "tests" / "data" / "small-catalog.json"


class Catalogs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.library = self.root / "data" / "steelyard" / "catalogs"
        self.shared = self.root / "system" / "steelyard" / "catalogs"
        self.copies = self.root / "state" / "steelyard" / "catalog-versions"
        for place in [self.library, self.shared, self.copies]:
            place.mkdir(parents=True)

    def run_cli(self, *arguments, stdin=""):
        places = {"XDG_DATA_HOME": "data", "XDG_DATA_DIRS": "system", "XDG_STATE_HOME": "state"}
        return support.run(*arguments, stdin=stdin, **{key: str(self.root / name) for key, name in places.items()})

    def put(self, place, name, **changes):
        catalog = {**json.loads(SMALL.read_text(encoding="utf-8")), **changes}
        (place / name).write_text(json.dumps(catalog), encoding="utf-8")
        return place / name

    def evaluate(self, *arguments, **document):
        text = json.dumps({"format": 1, "answers": {"speed": "important"}, **document})
        return self.run_cli("evaluate", "-", *arguments, stdin=text)

    def used(self, **document):
        done = self.evaluate("--format", "json", **document)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return tuple(json.loads(done.stdout)["catalog"].values())

    def test_found_by_the_answers(self):
        self.put(self.library, "any name.json", id="mine", version="1.9")
        self.put(self.library, "mine-1.10.json", id="mine", version="1.10")
        self.put(self.shared, "company.json", id="company", version="2026-01-31")
        self.assertEqual(self.used(), ("python-web", "1.0"))
        self.assertEqual(self.used(catalog="python-web", **{"catalog-version": "0.3"}), ("python-web", "1.0"))
        self.assertEqual(self.used(catalog="mine"), ("mine", "1.10"))
        self.assertEqual(self.used(catalog="mine", **{"catalog-version": "1.9"}), ("mine", "1.9"))
        self.assertEqual(self.used(catalog="mine", **{"catalog-version": "2"}), ("mine", "1.10"))
        self.assertEqual(self.used(catalog="company"), ("company", "2026-01-31"))

    def test_every_command_finds_it(self):
        self.put(self.library, "mine.json", id="mine")
        text = json.dumps({"format": 1, "catalog": "mine", "answers": {"speed": "must", "magic": "nice"}})
        for command, part in [("evaluate", "Alpha fits best"), ("explain", "Alpha fits best"), ("next", "What to ask next")]:
            with self.subTest(command):
                done = self.run_cli(command, "-", stdin=text)
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                self.assertIn(part, done.stdout.decode())
        done = self.run_cli("validate", "-", stdin=text)
        self.assertEqual(done.returncode, 0)
        self.assertIn("“magic”", done.stderr.decode())

    def test_several_people_find_it(self):
        """The catalog of the first answers, as in a window where others are added to them."""
        self.put(self.library, "mine.json", id="mine", version="1.9")
        self.put(self.library, "mine-2.json", id="mine", version="2")
        files = []
        for name, document in [("Ana", {"catalog": "mine", "catalog-version": "1.9"}), ("Ben", {"catalog": "mine"}),
                               ("Cleo", {"answers": {"staff-admin": "must"}})]:
            files.append(self.root / f"{name}.steelyard")
            content = {"format": 1, "author": name, "answers": {"speed": "must"}, **document}
            files[-1].write_text(json.dumps(content), encoding="utf-8")

        def compare(*several):
            done = self.run_cli("compare", *several, "--format", "json")
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            given = json.loads(done.stdout)
            return tuple(given["catalog"].values()), {person["name"]: person["state"] for person in given["people"]}

        ana, ben, cleo = files
        self.assertEqual(compare(ana, ben), (("mine", "1.9"), {"Ana": "counts", "Ben": "counts"}))
        self.assertEqual(compare(ben, ana), (("mine", "2"), {"Ana": "counts", "Ben": "counts"}))
        self.assertEqual(compare(cleo, ana)[0], ("python-web", "1.0"))
        self.assertEqual(compare(cleo, ana)[1]["Ana"], "other-catalog")
        done = self.run_cli("compare", "-", ana, stdin=ben.read_text(encoding="utf-8"))
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_missing(self):
        done = self.evaluate(catalog="mine", **{"catalog-version": "1"})
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertEqual(
            done.stderr.decode(),
            "steelyard-cli: standard input: $.catalog: these answers are about the catalog “mine”, which is not at hand; "
            f"name its file with --catalog, or put it into {self.library}\n",
        )
        (self.library / "mine-1.json").write_text('{"format": 1,\n"id": }', encoding="utf-8")
        done = self.evaluate(catalog="mine", **{"catalog-version": "1"})
        self.assertIn(f"{self.library}/mine-1.json: $.id (line 2, column 7)", done.stderr.decode())

    def test_named_catalog_counts(self):
        self.put(self.library, "mine.json", id="mine", version="1")
        named = self.put(self.root, "named.json", id="mine", version="0")
        done = self.evaluate("--catalog", named, "--format", "json", catalog="mine")
        self.assertEqual(json.loads(done.stdout)["catalog"]["version"], "0")
        done = self.evaluate("--catalog", SMALL, catalog="mine")
        self.assertEqual(done.returncode, 1)
        self.assertIn("about the catalog “mine”, not “small”", done.stderr.decode())

    def test_validate_says_what_it_could_not_check(self):
        done = self.run_cli("validate", "-", stdin='{"format": 1, "catalog": "mine"}')
        self.assertEqual(done.returncode, 0)
        self.assertEqual(
            done.stderr.decode(),
            "steelyard-cli: standard input: $.catalog: the answers were not checked, because the catalog “mine” is not at "
            "hand\n",
        )
        self.assertEqual(self.run_cli("validate", support.EXAMPLE).stderr, b"")

    def test_list(self):
        self.put(self.library, "mine.json", id="mine", version="3", title="Mine")
        self.put(self.library, "same.json", id="mine", version="3")
        (self.library / "wrong.json").write_text("{", encoding="utf-8")
        self.put(self.shared, "company.json", id="company")
        given = json.loads(self.run_cli("catalog", "--list", "--format", "json").stdout)["catalogs"]
        self.assertEqual(
            [(each["id"], each["version"], each["origin"], each["file"]) for each in given],
            [
                ("python-web", "1.0", "bundled", None),
                ("mine", "3", "installed", str(self.library / "mine.json")),
                ("mine", "3", "installed", str(self.library / "same.json")),
                (None, None, "installed", str(self.library / "wrong.json")),
                ("company", "1", "shared", str(self.shared / "company.json")),
            ],
        )
        self.assertEqual([each["problem"] is None for each in given], [True, True, False, False, True])
        done = self.run_cli("catalog", "--list")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = done.stdout.decode().splitlines()
        self.assertEqual(lines[:4], ["Python web projects 1.0 (python-web)", "  Comes with Steelyard", "Mine 3 (mine)",
                                     f"  Installed as {self.library}/mine.json"])
        used = f"Used is the other one: Installed as {self.library}/mine.json"
        self.assertIn("  This catalog is not used, because there is another of the same id and version. Their content differs: "
                      f"give one of them another version. {used}", lines)
        (self.library / "same.json").write_bytes((self.library / "mine.json").read_bytes())
        self.assertIn(f"  This catalog is here twice, with the same content. {used}\n",
                      self.run_cli("catalog", "--list").stdout.decode())
        self.assertTrue(any(line.startswith(f"  This catalog cannot be used: {self.library}/wrong.json: $") for line in lines))
        self.assertEqual(self.run_cli("catalog", "--list", "--catalog", SMALL).returncode, 2)
        self.assertEqual(self.run_cli("evaluate", "--list", support.EXAMPLE).returncode, 2)

    def test_nothing_is_made(self):
        """To look is not to install: folders that are not there stay so."""
        with tempfile.TemporaryDirectory() as folder:
            places = {key: f"{folder}/{key}" for key in ["XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_STATE_HOME"]}
            self.assertEqual(support.run("catalog", "--list", **places).returncode, 0)
            self.assertEqual(support.run("evaluate", "-", stdin='{"format": 1, "catalog": "x"}', **places).returncode, 1)
            self.assertEqual(list(pathlib.Path(folder).iterdir()), [])

    def test_another_version(self):
        """What is said depends on whether the version before is at hand."""
        self.put(self.library, "mine.json", id="mine", version="2")
        done = self.evaluate(catalog="mine", **{"catalog-version": "1"})
        self.assertIn("These answers were given for version 1 of the catalog “A small catalog”. It has version 2 now.\n"
                      "Version 1 is not at hand.", done.stdout.decode())

        needs = json.loads(SMALL.read_text(encoding="utf-8"))["needs"]
        needs[0]["ratings"]["alpha"]["level"] = 3
        self.put(self.copies, "mine-1+0123456789abcdef.json", id="mine", version="1", needs=needs)
        done = self.evaluate(catalog="mine", **{"catalog-version": "1"})
        self.assertIn("Alpha still comes first, with 88 points instead of 69.\n", done.stdout.decode())
        text = json.dumps({"format": 1, "catalog": "mine", "catalog-version": "1", "answers": {"speed": "important"}})
        done = self.run_cli("explain", "-", stdin=text)
        self.assertIn("\n  “Speed”: the rating of Alpha rises from “Much” to “All”.\n", done.stdout.decode())
        self.assertNotIn("These answers were given", self.evaluate(catalog="mine", **{"catalog-version": "2"}).stdout.decode())
