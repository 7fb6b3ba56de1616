# SPDX-License-Identifier: GPL-3.0-or-later
"""What compare answers, with good files and odd ones."""

import json
import pathlib
import shutil
import tempfile
import unittest

import support

DONE, BAD_INPUT, WRONG_USAGE = 0, 1, 2

# The keys of each part of a comparison, in their order: a contract.
COMPARISON = ["catalog", "needs", "people", "verdict", "options", "leaders", "least-satisfied", "must-haves", "weights",
              "shared-needs", "disagreements", "notes"]
PERSON = ["name", "file", "state", "answered", "verdict", "options", "gap"]
VERDICT = ["kind", "option", "runner-up", "lead", "first-share"]
OPTION = ["id", "rank", "score", "first-share", "qualifies", "missed-must-haves"]
DISAGREEMENT = ["need", "effect", "lowest", "highest", "answers", "if-all-say", "text"]

ANA = {"author": "Ana", "answers": {"staff-admin": "must", "separate-frontend-api": "not-needed"},
       "notes": {"staff-admin": "Prices change daily."}}
BEN = {"author": "Ben", "answers": {"staff-admin": "important", "separate-frontend-api": "must"}}


class Compare(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, document):
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps({"format": 1, **document}))
        return file

    def compare(self, *files, stdin=""):
        done = support.run("compare", *files, "--format", "json", stdin=stdin)
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        return json.loads(done.stdout)

    def text(self, *files, **environment):
        done = support.run("compare", *files, **environment)
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        return done.stdout.decode()

    def refused(self, *arguments, code=BAD_INPUT):
        done = support.run("compare", *arguments)
        self.assertEqual((done.returncode, done.stdout), (code, b""))
        return done.stderr.decode()

    def two(self):
        return self.write("a.steelyard", ANA), self.write("b.steelyard", BEN)

    def notes(self, result):
        return [(note["kind"], note["person"]) for note in result["notes"]]

    def test_json_keys(self):
        result = self.compare(*self.two())
        self.assertEqual(list(result), COMPARISON)
        self.assertEqual(list(result["verdict"]), [*VERDICT, "text"])
        for person in result["people"]:
            self.assertEqual(list(person), PERSON)
            self.assertEqual(list(person["verdict"]), VERDICT)
            self.assertEqual([list(option) for option in person["options"]], [OPTION] * 4)
        self.assertEqual([list(option) for option in result["options"]], [OPTION] * 4)
        self.assertEqual([list(entry) for entry in result["leaders"]], [["option", "people", "share"]] * 2)
        self.assertEqual(list(result["must-haves"][0]), ["need", "people", "missed-by"])
        self.assertEqual(list(result["weights"][0]), ["need", "importance", "weight"])
        self.assertEqual(len(result["disagreements"]), 2)
        for entry in result["disagreements"]:
            self.assertEqual(list(entry), DISAGREEMENT)
            self.assertEqual([list(answer) for answer in entry["answers"]], [["person", "importance", "note"]] * 2)
            self.assertEqual([list(end) for end in entry["if-all-say"]], [["importance", "leader", "lead"]] * 2)

    def test_json_values(self):
        result = self.compare(*self.two())
        self.assertEqual([person["name"] for person in result["people"]], ["Ana", "Ben"])
        self.assertEqual(result["must-haves"], [
            {"need": "separate-frontend-api", "people": ["Ben"], "missed-by": ["plain-python"]},
            {"need": "staff-admin", "people": ["Ana"], "missed-by": ["plain-python"]},
        ])
        staff = next(entry for entry in result["disagreements"] if entry["need"] == "staff-admin")
        self.assertEqual(staff["answers"], [
            {"person": "Ana", "importance": "must", "note": "Prices change daily."},
            {"person": "Ben", "importance": "important", "note": None},
        ])
        self.assertEqual((result["shared-needs"], result["notes"]), (3, []))

    def test_text(self):
        text = self.text(*self.two())
        for part in ["2 people have answered\n\n", "\nAna\n  Django first, ahead by ", "\nBen\n",
                     "\n    Ana: Must have\n", "      Prices change daily.\n", "\nWhere they disagree\n  2 of 3 needs",
                     "“Ready-made staff screens”, a must-have of Ana: Plain Python misses it."]:
            self.assertIn(part, text)
        self.assertNotIn("About the files", text)

    def test_json_is_not_translated(self):
        files = self.two()
        done = support.run("compare", *files, "--format", "json", LANGUAGE="de",
                           STEELYARD_LOCALEDIR=str(support.BUILD / "po"))
        self.assertEqual(json.loads(done.stdout), self.compare(*files))

    def test_german(self):
        text = self.text(*self.two(), LANGUAGE="de", STEELYARD_LOCALEDIR=str(support.BUILD / "po"))
        self.assertIn("2 Personen haben geantwortet", text)
        self.assertIn("Ana: Ein Muss", text)

    def test_output(self):
        out = self.folder / "out.json"
        self.assertEqual(self.text(*self.two(), "--format", "json", "--output", out), "")
        self.assertEqual(json.loads(out.read_text()), self.compare(*self.two()))

    def test_one_person(self):
        result = self.compare(self.two()[0])
        self.assertEqual((len(result["people"]), result["disagreements"]), (1, []))
        text = self.text(self.two()[0])
        self.assertTrue(text.startswith("1 person has answered\n"))
        self.assertIn("It takes at least two people to disagree.", text)
        self.assertNotIn("Least satisfied", text)

    def test_no_file(self):
        self.assertIn("a file is missing", self.refused(code=WRONG_USAGE))

    def test_most_people(self):
        files = [self.write(f"{i}.steelyard", {"author": f"Person {i:02}", "answers": {"staff-admin": "nice"}})
                 for i in range(31)]
        result = self.compare(*files[:30])
        self.assertEqual({person["state"] for person in result["people"]}, {"counts"})
        self.assertEqual(len(result["people"]), 30)
        self.assertIn("31 files: $: at most 30 people can be compared at once", self.refused(*files))

    def test_other_catalog(self):
        other = self.write("other.steelyard", {"author": "Cleo", "catalog": "small", "answers": {"staff-admin": "must"}})
        with_other = self.compare(*self.two(), other)
        without = self.compare(*self.two())
        self.assertEqual(self.notes(with_other), [("other-catalog", "Cleo")])
        self.assertEqual(with_other["people"][2]["state"], "other-catalog")
        for key in ["verdict", "options", "leaders", "must-haves", "weights", "disagreements"]:
            self.assertEqual(with_other[key], without[key], key)
        self.assertIn("Cleo is left out: those answers are about the catalog “small”, not “python-web”.",
                      self.text(*self.two(), other))
        self.assertIn(f"steelyard-cli: {other}: $.catalog: these answers are about the catalog “small”, which is not at hand",
                      self.refused(other))
        self.assertIn("steelyard-cli: Cleo: $.catalog: these answers are about the catalog “small”, not “python-web”",
                      self.refused(other, "--catalog", support.CATALOG))

    def test_another_catalog_can_be_named(self):
        small = support.SOURCE / "tests" / "data" / "small-catalog.json"
        files = [self.write(f"{level}.steelyard", {"catalog": "small", "answers": {"speed": level}})
                 for level in ["nice", "must"]]
        result = self.compare(*files, "--catalog", small)
        self.assertEqual((result["catalog"]["id"], result["verdict"]["option"]), ("small", "alpha"))

    def test_other_version(self):
        old = self.write("old.steelyard", {**BEN, "catalog": "python-web", "catalog-version": "0.9"})
        result = self.compare(self.two()[0], old)
        self.assertEqual(self.notes(result), [("other-version", "Ben")])
        self.assertEqual(result["people"][1]["state"], "counts")
        self.assertIn("Ben answered with version 0.9 of the catalog; the answers are weighed with version 1.0.",
                      self.text(self.two()[0], old))

    def check_counted_once(self, *files):
        """Ana and Ben, and something that adds nothing to them."""
        result = self.compare(*files)
        once = self.compare(*self.two())
        self.assertEqual([person["state"] for person in result["people"]].count("repeated"), 1)
        self.assertEqual([kind for kind, _ in self.notes(result)], ["repeated"])
        self.assertEqual([option["score"] for option in result["options"]],
                         [option["score"] for option in once["options"]])
        self.assertEqual(result, self.compare(*reversed(files)))

    def test_same_file_twice(self):
        ana, ben = self.two()
        self.check_counted_once(ana, ben, ana)
        self.check_counted_once(ana, ben, f"{self.folder}/./a.steelyard")
        self.assertIn("Ana is here more than once, with the same answers, and counts once.", self.text(ana, ben, ana))

    def test_same_content_twice(self):
        self.check_counted_once(*self.two(), self.write("copy.steelyard", ANA))

    def test_same_person_with_the_same_answers(self):
        again = self.write("again.steelyard", {**ANA, "author": " ana ", "title": "Later", "notes": {}})
        self.check_counted_once(*self.two(), again)

    def test_same_name_with_other_answers(self):
        """Nobody can know which of them holds, so both count and it is said."""
        later = self.write("later.steelyard", {**BEN, "author": "Ana"})
        result = self.compare(self.two()[0], later)
        self.assertEqual([(person["name"], person["state"]) for person in result["people"]],
                         [("Ana (a.steelyard)", "counts"), ("Ana (later.steelyard)", "counts")])
        self.assertEqual([kind for kind, _ in self.notes(result)], ["same-name"] * 2)
        beside = self.write("sub/a.steelyard", {**BEN, "author": "Ana"})
        names = [person["name"] for person in self.compare(self.two()[0], beside)["people"]]
        self.assertEqual(names, ["Ana (a.steelyard), no. 1", "Ana (a.steelyard), no. 2"])

    def test_two_who_agree_are_two(self):
        result = self.compare(self.two()[0], self.write("c.steelyard", {**ANA, "author": "Cleo"}))
        self.assertEqual([person["state"] for person in result["people"]], ["counts"] * 2)
        self.assertEqual((result["leaders"][0]["people"], result["disagreements"]), (2, []))
        self.assertIn("They agree on all 3 needs", self.text(*[self.folder / name for name in ["a.steelyard", "c.steelyard"]]))

    def test_empty_file(self):
        empty = self.write("empty.steelyard", {"author": "Eve"})
        result = self.compare(*self.two(), empty)
        self.assertEqual(self.notes(result), [("silent", "Eve")])
        self.assertEqual(result["options"], self.compare(*self.two())["options"])
        self.assertIn("Eve has not answered anything yet and does not count so far.", self.text(*self.two(), empty))
        only = self.compare(empty)
        self.assertEqual((only["verdict"]["kind"], only["leaders"]), ("unanswered", []))
        self.assertIn("Nobody has answered yet", self.text(empty))

    def test_only_refusals(self):
        """Who says that nothing is needed has said something."""
        never = self.write("never.steelyard", {"author": "Nora", "answers": {"staff-admin": "not-needed"}})
        result = self.compare(self.two()[0], never)
        self.assertEqual([person["state"] for person in result["people"]], ["counts"] * 2)
        self.assertEqual(result["leaders"][-1], {"option": None, "people": 1, "share": 0.5})
        self.assertIn("For 1 of 2 people no option comes first.", self.text(self.two()[0], never))

    def test_unnamed_people(self):
        named = self.write("from-the-file.steelyard", {"answers": {"staff-admin": "must"}})
        done = support.run("compare", named, "-", "--format", "json", stdin=json.dumps({"format": 1, **BEN, "author": " "}))
        self.assertEqual([(person["name"], person["file"]) for person in json.loads(done.stdout)["people"]],
                         [("Person 1", None), ("from-the-file", "from-the-file.steelyard")])

    def test_unknown_answers_are_reported(self):
        odd = self.write("odd.steelyard", {"author": "Otto", "answers": {"staff-admin": "must", "magic": "must"}})
        self.assertEqual(self.notes(self.compare(self.two()[0], odd)), [("unknown-answers", "Otto")])

    def test_broken_files_are_refused(self):
        hostile = support.SOURCE / "tests" / "data" / "hostile" / "trailing-word.json"
        self.assertIn("trailing-word.json: ", self.refused(*self.two(), hostile))
        self.assertIn("no-such-file: $: ", self.refused(self.two()[0], "no-such-file"))
        self.assertIn("this is a catalog", self.refused(self.two()[0], support.CATALOG))

    def test_nobody_qualifies(self):
        result = self.compare(self.write("x.steelyard", {"author": "X", "answers": {"staff-admin": "must"}}),
                              self.write("y.steelyard", {"author": "Y", "answers": {"script-or-job": "must"}}))
        self.assertEqual([result["verdict"][key] for key in VERDICT], ["none-qualifies", None, None, None, None])
        self.assertEqual([person["gap"] for person in result["people"]], [None, None])
        self.assertEqual({entry["people"][0] for entry in result["must-haves"]}, {"X", "Y"})

    def test_text_of_files_is_only_text(self):
        evil = self.write("evil.steelyard", {"author": "%s%n\x1b[31m<b>", "answers": {"staff-admin": "nice"},
                                             "notes": {"staff-admin": "%n"}})
        text = self.text(self.two()[0], evil)
        self.assertIn("%s%n\N{REPLACEMENT CHARACTER}[31m<b>", text)
        self.assertNotIn("\x1b", text)
