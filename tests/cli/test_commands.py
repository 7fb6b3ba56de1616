# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command answers, and with which exit code."""

import json
import unittest

import support

DONE, BAD_INPUT, WRONG_USAGE = 0, 1, 2

# The keys of each part of an evaluation, in their order: a contract.
EVALUATION = [
    "catalog", "title", "answered", "needs", "verdict", "options", "contributions", "single-changes",
    "shortest-way", "to-add", "advice", "opposites",
]
VERDICT = ["kind", "option", "runner-up", "lead", "first-share", "changes-to-overturn", "text"]
OPTION = ["id", "rank", "score", "first-share", "qualifies", "missed-must-haves"]
CONTRIBUTION = ["need", "importance", "from", "weight", "points"]
CHANGE = ["need", "from", "to", "leader", "scores"]
STEP = ["need", "from", "to"]
ADDITION = ["need", "level", "add"]
ADVICE = ["id", "text"]

ANSWERS = json.dumps({
    "format": 1,
    "title": "A “title” & more",
    "choices": {"users": "staff"},
    "answers": {"broad-product": "must", "focused-service": "important", "user-sign-in": "nice"},
})


class Evaluate(unittest.TestCase):
    def evaluate(self, text, *arguments):
        done = support.run("evaluate", "-", *arguments, stdin=text)
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        return done.stdout.decode()

    def test_json_keys(self):
        result = json.loads(self.evaluate(ANSWERS, "--format", "json"))
        self.assertEqual(list(result), EVALUATION)
        self.assertEqual(list(result["catalog"]), ["id", "version"])
        self.assertEqual(list(result["verdict"]), VERDICT)
        for option in result["options"]:
            self.assertEqual(list(option), OPTION)
        self.assertTrue(result["contributions"])
        for contribution in result["contributions"]:
            self.assertEqual(list(contribution), CONTRIBUTION)
        self.assertTrue(result["single-changes"])
        for change in result["single-changes"]:
            self.assertEqual(list(change), CHANGE)
        self.assertTrue(result["shortest-way"])
        for step in result["shortest-way"]:
            self.assertEqual(list(step), STEP)
        for additions in result["to-add"].values():
            for addition in additions:
                self.assertEqual(list(addition), ADDITION)
        self.assertEqual([list(entry) for entry in result["opposites"]], [["needs"]])

    def test_json_values(self):
        result = json.loads(self.evaluate(ANSWERS, "--format", "json"))
        self.assertEqual(result["catalog"]["id"], "python-web")
        self.assertEqual(result["title"], "A “title” & more")
        self.assertEqual((result["answered"], result["needs"]), (3, 35))
        self.assertEqual([option["rank"] for option in result["options"]], [1, 2, 3, 4])
        self.assertEqual(result["options"][0]["id"], result["verdict"]["option"])
        self.assertEqual(result["opposites"], [{"needs": ["broad-product", "focused-service"]}])
        origins = {entry["need"]: entry["from"] for entry in result["contributions"]}
        self.assertEqual(origins["broad-product"], "answer")
        self.assertEqual(origins["staff-admin"], "choice:users")
        self.assertEqual(origins["simple-operations"], "default")
        self.assertEqual(list(result["to-add"]), ["django", "fastapi", "django-fastapi", "plain-python"])

    def test_nothing_answered(self):
        result = json.loads(self.evaluate('{"format": 1}', "--format", "json"))
        verdict = result["verdict"]
        self.assertEqual(verdict["kind"], "unanswered")
        self.assertEqual([verdict[key] for key in VERDICT[1:-1]], [None] * 5)
        self.assertEqual(result["contributions"], [])
        self.assertEqual((result["single-changes"], result["shortest-way"]), ([], None))
        self.assertEqual([list(entry) for entry in result["advice"]], [ADVICE])
        self.assertEqual({option["first-share"] for option in result["options"]}, {0})
        self.assertIn("What does your project need?", self.evaluate('{"format": 1}'))

    def test_nobody_else_qualifies(self):
        text = json.dumps({"format": 1, "answers": {"script-or-job": "must"}})
        verdict = json.loads(self.evaluate(text, "--format", "json"))["verdict"]
        self.assertEqual([verdict[key] for key in ["option", "runner-up", "lead"]], ["plain-python", None, None])
        self.assertEqual((verdict["first-share"], verdict["changes-to-overturn"]), (100, None))

    def test_nobody_qualifies(self):
        """A way to a first option is a way, although there is none to overturn."""
        text = json.dumps({"format": 1, "answers": {"script-or-job": "must", "staff-admin": "must"}})
        result = json.loads(self.evaluate(text, "--format", "json"))
        verdict = result["verdict"]
        self.assertEqual(verdict["kind"], "none-qualifies")
        self.assertEqual([verdict[key] for key in VERDICT[1:-1]], [None] * 5)
        self.assertEqual(len(result["shortest-way"]), 1)

    def test_shares_are_whole(self):
        text = self.evaluate(ANSWERS, "--format", "json")
        self.assertRegex(text, r'"first-share" ?: \d+,')
        self.assertNotRegex(text, r'"first-share" ?: \d+\.')

    def test_text(self):
        text = self.evaluate(ANSWERS, "--format", "text")
        self.assertEqual(text, self.evaluate(ANSWERS))
        self.assertTrue(text.startswith("A “title” & more\n\n"))
        for name in ["Django", "FastAPI", "Django + FastAPI", "Plain Python"]:
            self.assertIn(f"\n  {name} ", text)

    def test_example(self):
        done = support.run("evaluate", support.EXAMPLE, "--format", "json")
        self.assertEqual(done.returncode, DONE)
        self.assertEqual(json.loads(done.stdout)["title"], "Client portal")

    def test_two_runs_are_equal(self):
        for arguments in [["evaluate", support.EXAMPLE], ["evaluate", support.EXAMPLE, "--format", "json"],
                          ["explain", support.EXAMPLE], ["catalog"], ["catalog", "--format", "json"]]:
            self.assertEqual(support.run(*arguments).stdout, support.run(*arguments).stdout)

    def test_other_catalog(self):
        small = support.SOURCE / "tests" / "data" / "small-catalog.json"
        text = json.dumps({"format": 1, "catalog": "small", "answers": {"speed": "important"}})
        result = json.loads(self.evaluate(text, "--catalog", small, "--format", "json"))
        self.assertEqual((result["catalog"]["id"], result["verdict"]["option"]), ("small", "alpha"))
        done = support.run("evaluate", "-", stdin=text)
        self.assertEqual(done.returncode, BAD_INPUT)
        self.assertIn("steelyard-cli: standard input: $.catalog: these answers are about the catalog “small”",
                      done.stderr.decode())

    def test_unknown_answers_are_reported(self):
        text = json.dumps({"format": 1, "answers": {"staff-admin": "must", "magic": "must"}})
        self.assertIn("“magic”", self.evaluate(text))


class Validate(unittest.TestCase):
    def test_good_files(self):
        done = support.run("validate", support.CATALOG, support.EXAMPLE)
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        self.assertEqual(done.stdout.decode().splitlines(), [
            f"{support.CATALOG}: a valid catalog: “Python web projects”, version 1.0",
            f"{support.EXAMPLE}: a valid requirements file",
        ])

    def test_one_bad_file_does_not_hide_the_others(self):
        bad = support.SOURCE / "tests" / "data" / "hostile" / "trailing-word.json"
        done = support.run("validate", support.EXAMPLE, bad, "no-such-file", support.CATALOG)
        self.assertEqual(done.returncode, BAD_INPUT)
        self.assertEqual(len(done.stdout.splitlines()), 2)
        lines = done.stderr.decode().splitlines()
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"steelyard-cli: {bad}: $ (line 1, column 10): something follows"))
        self.assertTrue(lines[1].startswith("steelyard-cli: no-such-file: $: "))

    def test_standard_input(self):
        done = support.run("validate", "-", stdin=ANSWERS)
        self.assertEqual((done.returncode, done.stdout), (DONE, b"standard input: a valid requirements file\n"))

    def test_notes(self):
        catalog = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        catalog["needs"][3]["weigth"] = 5
        done = support.run("validate", "-", stdin=json.dumps(catalog))
        self.assertEqual(done.returncode, DONE)
        self.assertEqual(done.stderr, b"steelyard-cli: standard input: $.needs[3].weigth: unknown key, ignored\n")
        answers = {"format": 1, "catalog": "python-web", "answers": {"magic": "nice"}}
        done = support.run("validate", "-", stdin=json.dumps(answers))
        self.assertEqual(done.returncode, DONE)
        self.assertIn("“magic”", done.stderr.decode())


class Catalog(unittest.TestCase):
    def test_json(self):
        done = support.run("catalog", "--format", "json")
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        given = json.loads(done.stdout)
        wanted = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        for key in ["id", "version", "title", "date"]:
            self.assertEqual(given[key], wanted[key])
        for key in ["options", "needs", "sources"]:
            self.assertEqual([entry["id"] for entry in given[key]], [entry["id"] for entry in wanted[key]])
        for need, expected in zip(given["needs"], wanted["needs"]):
            for option, rating in expected["ratings"].items():
                self.assertEqual(need["ratings"][option], {"add": [], **rating})

    def test_text(self):
        text = support.run("catalog").stdout.decode()
        wanted = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        for need in wanted["needs"]:
            self.assertIn(f"\n{need['question']} ({need['id']})\n", text)
        for source in wanted["sources"]:
            self.assertIn(f"\n[{source['id']}] {source['title']}\n", text)
        for option in wanted["options"]:
            self.assertIn(f"\n{option['name']} ({option['id']})\n  {option['summary']}\n", text)
        titles = {need["id"]: need["title"] for need in wanted["needs"]}
        labels = {entry["id"]: entry["label"] for entry in wanted["importance"]}

        def levels(pairs):
            return "".join(f"    · {titles[need]}: {labels[level]}\n" for need, level in pairs.items())

        for overlap in wanted["overlaps"]:
            needs = "".join(f"  · {titles[need]}\n" for need in overlap["needs"])
            self.assertIn(f"\n{overlap['title']} ({overlap['id']})\n  {overlap['why']}\n{needs}", text)
        for opposite in wanted["opposites"]:
            self.assertIn("\n{} – {}\n  {}\n".format(*(titles[need] for need in opposite["needs"]), opposite["why"]), text)
        for question in wanted["questions"]:
            self.assertIn(f"\n{question['title']} ({question['id']})\n", text)
            for choice in question["choices"]:
                self.assertIn(f"\n  {choice['label']} ({choice['id']})\n{levels(choice['sets'])}", text)
        for point in wanted["starting-points"]:
            self.assertIn(f"\n{point['title']} ({point['id']})\n  {point['summary']}\n", text)
            self.assertIn(f"\n{levels(point['answers'])}", text)
        for advice in wanted["advice"]:
            self.assertIn(f"\n{advice['text']} ({advice['id']})\n", text)
            for key in ["all", "any"]:
                self.assertIn(f"\n{levels(advice['when'].get(key, {}))}", text)

    def test_text_of_little(self):
        """What a catalog does not have gets no heading."""
        minimal = support.SOURCE / "tests" / "data" / "minimal-catalog.json"
        text = support.run("catalog", "--catalog", minimal).stdout.decode()
        content = json.loads(minimal.read_text(encoding="utf-8"))
        headings = ["Options", *(group["title"] for group in content["groups"]), "Sources"]
        self.assertEqual([line for line in text.splitlines() if line.startswith("—")], [f"— {each} —" for each in headings])


class Usage(unittest.TestCase):
    def test_wrong_usage(self):
        for arguments in [[], ["weigh"], ["evaluate"], ["explain"], ["validate"], ["evaluate", "a", "b"],
                          ["explain", "a", "b"], ["explain", "a", "--need"], ["catalog", "a"],
                          ["evaluate", "a", "--format", "xml"], ["evaluate", "--no-such-option"],
                          ["evaluate", "a", "--output"]]:
            with self.subTest(arguments):
                done = support.run(*arguments)
                self.assertEqual((done.returncode, done.stdout), (WRONG_USAGE, b""))
                self.assertRegex(done.stderr.decode(), r"^steelyard-cli: .+\nUsage:\n")

    def test_version(self):
        done = support.run("--version")
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        self.assertRegex(done.stdout.decode(), r"^steelyard-cli \d+\.\d+\.\d+\n$")
