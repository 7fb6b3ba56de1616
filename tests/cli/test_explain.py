# SPDX-License-Identifier: GPL-3.0-or-later
"""The reasons as plain text: whole sentences, and the numbers of the evaluation."""

import json
import random
import re
import unittest
from decimal import ROUND_HALF_UP, Decimal

import support

DATA = support.SOURCE / "tests" / "data"
SMALL = DATA / "small-catalog.json"
LEVELS = ["not-needed", "nice", "important", "must"]
N_RANDOM = 120
SEED = 1586

HEADINGS = [
    "Are the must-haves met?",
    "What would change the answer?",
    "What would we have to add?",
    "What should we keep in mind?",
    "Need by need",
    "How are the scores made?",
]

# A template that was not filled in, a hole, or two sentences glued together.
LEFTOVERS = re.compile(r"%[^.,\s]|(?<!\d)%|\(null\)|\S  |“”|“ | ”|\.\.|\?\.| [.,;:]|: *$", re.MULTILINE)


def explain(answers, choices=None, *arguments, **environment):
    document = {"format": 1, "answers": answers, "choices": choices or {}}
    return support.run("explain", "-", *arguments, stdin=json.dumps(document), **environment)


def shown(number):
    return int(Decimal(str(number)).quantize(Decimal(1), ROUND_HALF_UP))


class Explain(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.catalog = json.loads(support.CATALOG.read_text(encoding="utf-8"))
        cls.needs = [need["id"] for need in cls.catalog["needs"]]
        cls.titles = {need["title"]: need["id"] for need in cls.catalog["needs"]}
        cls.names = {option["name"]: option["id"] for option in cls.catalog["options"]}
        cls.labels = {step["label"]: step["id"] for step in cls.catalog["importance"]}

    def check(self, answers, choices=None):
        done = explain(answers, choices)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout, explain(answers, choices).stdout)
        text = done.stdout.decode()
        self.check_whole(text)
        given = support.evaluate(answers, choices)
        parts = support.sections(text)
        headline, certainty = parts[None][:2]
        stop = "" if headline.endswith("?") else "."
        self.assertEqual(f"{headline}{stop} {certainty}", given["verdict"]["text"])
        if given["verdict"]["kind"] == "unanswered":
            self.assertEqual(list(parts), [None])
            return given["verdict"]["kind"]
        why, *others = list(parts)[1:]
        self.assertEqual(others, HEADINGS)
        self.check_verdict(certainty, given)
        self.check_why(why, parts[why], given)
        self.check_must_haves(parts["Are the must-haves met?"], given)
        self.check_changes(parts["What would change the answer?"], given)
        self.check_advice(parts["What should we keep in mind?"], given)
        self.check_needs(parts["Need by need"], given)
        self.check_method(parts["How are the scores made?"], given)
        return given["verdict"]["kind"]

    def check_whole(self, text):
        # Lines are indented, and one empty line stands above each heading.
        lines = "\n".join(line.strip() for line in text.splitlines() if line)
        self.assertIsNone(LEFTOVERS.search(lines), LEFTOVERS.search(lines))
        self.assertEqual(text.count("“"), text.count("”"))

    def check_numbers(self, text, numbers):
        found = [int(number) for number in re.findall(r"\d+", text)]
        self.assertLessEqual(set(found), set(numbers), text)

    def check_verdict(self, certainty, given):
        verdict, options = given["verdict"], given["options"]
        scores = [shown(option["score"]) for option in options]
        self.check_numbers(
            certainty,
            [100, 99, 4, verdict["first-share"], verdict["changes-to-overturn"], scores[0], scores[0] - scores[1],
             n_open(given)],
        )
        if "scores are equal" in certainty:
            self.assertEqual(verdict["lead"], 0)
        if "less than a point" in certainty:
            self.assertTrue(0 < verdict["lead"] < 1)
        if "first in all" in certainty:
            self.assertEqual(verdict["first-share"], 100)
        if "would overturn it" in certainty or "would not overturn it" in certainty:
            self.assertIsNone(given["shortest-way"])
        if "still open" in certainty:
            self.assertGreater(n_open(given), 0)

    def differences(self, given):
        first, second = (option["id"] for option in given["options"][:2])
        return {entry["need"]: entry["points"][first] - entry["points"][second] for entry in given["contributions"]}

    def check_why(self, title, lines, given):
        """Who wins and who loses on what, as the points say."""
        names = {identity: name for name, identity in self.names.items()}
        first, second = (names[option["id"]] for option in given["options"][:2])
        points = self.differences(given)
        self.assertEqual(title, f"Why {first}?" if given["verdict"]["option"] else "How do the options differ?")
        if given["verdict"]["option"] and given["verdict"]["runner-up"] is None:
            self.assertEqual(lines[0], "Every other option misses a must-have")
        outweighs = re.fullmatch(r"(“.*”) outweighs? “(.*)”", lines[0])
        if outweighs:
            gained = sum(points[self.titles[each]] for each in re.findall("“(.*?)”", outweighs[1]))
            self.assertGreater(gained, -points[self.titles[outweighs[2]]])
        for line in lines:
            self.check_reason(line, first, second, points)

    def check_reason(self, line, first, second, points):
        quoted = [points[self.titles[each]] for each in re.findall("“(.*?)”", line)]
        if line == f"{first} is at least as good as {second} on every need that counts.":
            self.assertGreaterEqual(min(points.values()), 0)
        elif line.startswith(f"{first} gains on "):
            self.assertGreater(min(quoted), 0)
        elif line.startswith(f"{first} loses on "):
            self.assertLess(quoted[0], 0)
            if "but gains more on" in line:
                self.assertGreater(quoted[1], -quoted[0])
            if "no single need makes up" in line:
                self.assertLess(max(points.values()), -quoted[0])

    def check_must_haves(self, lines, given):
        musts = [entry["need"] for entry in given["contributions"] if entry["importance"] == "must"]
        first = given["options"][0]
        n_met = len(musts) - len(first["missed-must-haves"])
        self.assertEqual([self.titles[re.match("“(.*?)”: ", line)[1]] for line in lines[1:]], musts)
        self.check_numbers(lines[0], [n_met, len(musts)])
        if first["missed-must-haves"]:
            self.assertTrue(lines[0].endswith(f" meets {n_met} of {len(musts)}"), lines[0])
        for need, line in zip(musts, lines[1:]):
            missing = [name for name, identity in self.names.items() for option in given["options"]
                       if option["id"] == identity and need in option["missed-must-haves"]]
            if not missing:
                self.assertTrue(line.endswith(": met by every option"), line)
            elif len(missing) == len(self.names):
                self.assertTrue(line.endswith(": missed by every option"), line)
            else:
                self.assertEqual(re.split(", | and ", line.split("; missed by ")[1]), missing)

    def check_changes(self, lines, given):
        n_answered = len({change["need"] for change in given["single-changes"]}) - n_open(given)
        changes = nearest(given["single-changes"])
        way = given["shortest-way"] or []
        self.check_numbers(lines[0], [n_answered, n_open(given), len(way) or 4])
        for change, line in zip(changes, lines[1:]):
            self.check_change(change, line, given)
        if n_answered:
            # One changed answer is the shortest way, and stands there already.
            self.assertEqual(len(way), 1)
            self.assertEqual(len(lines), 1 + len(changes))
            return
        self.assertEqual(len(lines), 2 + len(changes) + len(way))
        self.check_numbers(lines[1 + len(changes)], [4])
        if way:
            self.assertTrue(lines[1 + len(changes)].endswith(" first" if given["verdict"]["option"] else " qualify"))
        for step, line in zip(way, lines[2 + len(changes):]):
            title, old, new = re.fullmatch("“(.*)”: from “(.*)” to “(.*)”", line).groups()
            self.assertEqual([self.titles[title], self.labels[old], self.labels[new]], [step["need"], step["from"], step["to"]])

    def check_change(self, change, line, given):
        match = re.fullmatch(r"If “(.*?)” were “(.*?)”, (.*?) would (come first.*|meet every must-have.*)", line)
        self.assertIsNotNone(match, line)
        self.assertEqual([self.titles[match[1]], self.labels[match[2]], self.names[match[3]]],
                         [change["need"], change["to"], change["leader"]])
        scores = change["scores"]
        score, today = scores[change["leader"]], scores.get(given["verdict"]["option"])
        numbers = re.search(r", (\d+) to (\d+)\.$", line)
        if numbers:
            self.assertEqual(int(numbers[1]), shown(score))
            self.assertGreater(int(numbers[1]), int(numbers[2]), line)
            self.assertIn(int(numbers[2]), [shown(today)] if today is not None else map(shown, scores.values()))
        elif "because" in line:
            self.assertEqual(change["to"], "must")
        elif "less than a point" in line and today is not None:
            self.assertTrue(0 < score - today < 1, line)
        elif "level with" in line and today is not None:
            self.assertAlmostEqual(score, today, places=5)

    def check_advice(self, lines, given):
        n = len(given["advice"]) + len(given["opposites"])
        self.assertEqual(re.findall(r"^\d+", lines[0]), [str(n)] if n else [])
        self.assertEqual([line for line in lines[1:] if line in [entry["text"] for entry in given["advice"]]],
                         [entry["text"] for entry in given["advice"]])
        self.assertEqual(len(lines), 1 + 2 * len(given["advice"]) + len(given["opposites"]))

    def check_needs(self, lines, given):
        counting = {entry["need"] for entry in given["contributions"] if entry["weight"] > 0}
        questions = [need["question"] for need in self.catalog["needs"] if need["id"] in counting]
        self.assertEqual([line for line in lines if line in questions], questions)

    def check_method(self, lines, given):
        self.assertEqual(len(lines), 14)
        names = {identity: name for name, identity in self.names.items()}
        for option in given["options"]:
            self.assertRegex(lines[7], rf"(: |, | and ){re.escape(names[option['id']])} {shown(option['score'])}\b")
        total = sum(entry["weight"] for entry in given["contributions"])
        heaviest = max(given["contributions"], key=lambda entry: round(entry["weight"], 6))
        title, weight, whole, worth, earned = re.search(
            r"“(.*?)”: its weight is ([\d.]+) of ([\d.]+) in all.* worth ([\d.]+) of 100 .*: ([\d.]+) points\.$", lines[5],
        ).groups()
        self.assertEqual(self.titles[title], heaviest["need"])
        self.assertAlmostEqual(float(weight), heaviest["weight"], delta=0.006)
        self.assertAlmostEqual(float(whole), total, delta=0.06)
        self.assertAlmostEqual(float(worth), 100 * heaviest["weight"] / total, delta=0.051)
        self.assertAlmostEqual(float(earned), heaviest["points"][given["options"][0]["id"]], delta=0.051)
        if given["verdict"]["option"]:
            share = re.search(r"comes first in ([<>]?)(\d+)%\.", lines[11])
            self.assertEqual(int(share[2]), given["options"][0]["first-share"])

    def test_scenarios(self):
        for scenario in json.loads((DATA / "scenarios.json").read_text(encoding="utf-8"))["scenarios"]:
            with self.subTest(scenario["id"]):
                self.check({need: level for level in LEVELS[1:] for need in scenario[level]})

    def test_starting_points(self):
        for point in self.catalog["starting-points"]:
            with self.subTest(point["id"]):
                self.check(point["answers"], point.get("choices"))

    def test_random_answers(self):
        source = random.Random(SEED)
        kinds = set()
        for number in range(N_RANDOM):
            needs = source.sample(self.needs, source.randint(0, 20))
            levels = source.choice([LEVELS, LEVELS[:3], LEVELS[2:]])
            answers = {need: source.choice(levels) for need in needs}
            with self.subTest(number, answers=answers):
                kinds.add(self.check(answers))
        self.assertLessEqual({"unanswered", "none-qualifies", "close", "clear"}, kinds)

    def test_nothing_answered(self):
        self.check({})
        self.check({need: "not-needed" for need in self.needs})

    def test_nobody_qualifies(self):
        """Compared is with those that would qualify too."""
        self.check({"full-website": "must", "focused-service": "must", "content-management": "must"})
        self.check({"full-website": "must", "focused-service": "must", "long-term-support": "must"})
        text = explain({"script-or-job": "must", "staff-admin": "must"}).stdout.decode()
        self.assertIn("\nHow do the options differ?\n  Each is measured on the same needs\n", text)

    def test_one_need(self):
        """Only that need, also when it does not count."""
        for answers in [{}, {"staff-admin": "must"}]:
            for need in self.catalog["needs"]:
                done = explain(answers, None, "--need", need["id"])
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                lines = [line.strip() for line in done.stdout.decode().splitlines()]
                self.assertEqual(lines[0], need["question"])
                for rating in need["ratings"].values():
                    self.assertIn(rating["because"], lines)
                self.assertEqual(len(lines), 2 + 3 * len(need["ratings"]) + 1)
                self.check_whole(done.stdout.decode())

    def test_several_needs(self):
        one, two = (explain({}, None, "--need", need).stdout for need in ["raw-speed", "staff-admin"])
        both = explain({}, None, "--need", "raw-speed", "--need", "staff-admin")
        self.assertEqual(both.stdout, one + two)

    def test_unknown_need(self):
        done = explain({}, None, "--need", "staff-admin", "--need", "no-such-need")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        message = done.stderr.decode()
        self.assertRegex(message, r"^steelyard-cli: .+\n$")
        self.assertIn("“no-such-need”", message)
        self.assertIn("steelyard-cli catalog", message)

    def test_nobody_named(self):
        """A catalog need not name sources, and no line is begun for them."""
        text = support.run("explain", "-", "--catalog", SMALL,
                           stdin='{"format": 1, "answers": {"speed": "important", "same": "must"}}').stdout.decode()
        self.assertEqual(re.findall("Sources: .*", text), ["Sources: The manual"])
        self.check_whole(text)

    def test_example(self):
        done = support.run("explain", support.EXAMPLE)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(list(support.sections(done.stdout.decode()))[1:], ["Why Django?", *HEADINGS])


def n_open(given):
    """How many needs that nobody answered would change the answer alone."""
    answered = {entry["need"] for entry in given["contributions"] if entry["from"] == "answer"}
    return len({change["need"] for change in given["single-changes"]} - answered)


def nearest(changes):
    """Those that no smaller change of the same need makes superfluous."""
    def distance(change):
        return abs(LEVELS.index(change["to"]) - (LEVELS.index(change["from"]) if change["from"] else -1))

    def same(change, other):
        return (change["need"], change["leader"]) == (other["need"], other["leader"])

    return [change for change in changes
            if not any(same(change, other) and distance(other) < distance(change) for other in changes)]
