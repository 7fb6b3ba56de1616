# SPDX-License-Identifier: GPL-3.0-or-later
"""What to ask next: every figure equals one of an exact computation."""

import copy
import itertools
import json
import pathlib
import random
import re
import sys
import tempfile
import unittest

import support

DATA = support.SOURCE / "tests" / "data"
sys.path.append(str(DATA))

from completions import Completions  # noqa: E402
from model import LEVELS, Model  # noqa: E402

DONE, BAD_INPUT, WRONG_USAGE = 0, 1, 2
N_DRAWS, N_TRIALS = 4000, 500
N_RANDOM = 150
SEED = 1966
SMALL = json.loads((DATA / "small-catalog.json").read_text(encoding="utf-8"))
BUNDLED = json.loads(support.CATALOG.read_text(encoding="utf-8"))

KEYS = ["leader", "settled", "stays-first", "next"]
ITEM = r"^  (?:.+) \(([a-z-]+)\)\n    puts another option first in (\d+\.\d) of 100 cases, moves the lead by (\d+\.\d) points$"


def richer(catalog):
    """The same with more questions and starting points."""
    catalog = copy.deepcopy(catalog)
    catalog["questions"].append({"id": "mood", "title": "Which mood?", "choices": [
        {"id": "odd", "label": "Odd", "sets": {"odd": "nice", "ease": "important"}},
        {"id": "fast", "label": "Fast", "sets": {"speed": "important"}},
        {"id": "any", "label": "Any", "sets": {}},
        {"id": "same", "label": "The same", "sets": {}}]})
    catalog["starting-points"] += [
        {"id": "stroll", "title": "A stroll", "choices": {"crowd": "few"}, "answers": {"ease": "important"}},
        {"id": "twins", "title": "Twins", "answers": {"twin-one": "must", "twin-two": "important", "odd": "nice",
                                                      "ease": "nice"}},
        {"id": "rest", "title": "A rest", "answers": {"calm": "not-needed", "same": "must"}},
    ]
    return catalog


def smaller(catalog):
    """The same with few needs, so that all may be open."""
    catalog = copy.deepcopy(catalog)
    kept = ["speed", "ease", "twin-one", "calm"]
    catalog["needs"] = [need for need in catalog["needs"] if need["id"] in kept]
    catalog["overlaps"] = [{**catalog["overlaps"][0], "needs": ["twin-one", "calm"]}]
    for each in ["advice", "claims"]:
        catalog[each] = []
    for question in catalog["questions"]:
        for choice in question["choices"]:
            choice["sets"] = {need: level for need, level in choice["sets"].items() if need in kept}
    for point in catalog["starting-points"]:
        point["answers"] = {need: level for need, level in point["answers"].items() if need in kept}
    return catalog


class Catalog:
    """A catalog in a file, for the program and for the exact computation."""

    def __init__(self, folder, name, content):
        self.path = pathlib.Path(folder) / f"{name}.json"
        self.path.write_text(json.dumps(content), encoding="utf-8")
        self.model = Model(self.path)
        self.texts = {need["id"]: need["question"] for need in content["needs"]}
        self.texts.update({question["id"]: question["title"] for question in content["questions"]})
        self.choices = {question["id"]: [choice["id"] for choice in question["choices"]]
                        for question in content["questions"]}
        self.names = {option["id"]: option["name"] for option in content["options"]}
        self.n_points = len(content["starting-points"])

    def order(self, entry):
        kind = "question" if "question" in entry else "need"
        return kind == "need", list(self.choices if kind == "question" else self.model.needs).index(entry[kind])


def ask(answers, choices=None, *arguments, catalog=None, **environment):
    document = {"format": 1, "answers": answers, "choices": choices or {}}
    if catalog is not None:
        arguments += "--catalog", catalog.path
    return support.run("next", "-", *arguments, stdin=json.dumps(document), **environment)


class Next(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.small = Catalog(folder.name, "small", SMALL)
        cls.rich = Catalog(folder.name, "rich", richer(SMALL))
        cls.tiny = Catalog(folder.name, "tiny", smaller(richer(SMALL)))
        cls.bare = Catalog(folder.name, "bare", {**SMALL, "questions": [], "starting-points": [], "claims": []})

    def read(self, answers, choices, catalog):
        done = ask(answers, choices, "--format", "json", catalog=catalog)
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        given = json.loads(done.stdout)
        self.assertEqual(list(given), KEYS)
        for entry in given["next"]:
            self.assertIn(list(entry), [["need", "could-change", "mean-change"],
                                        ["question", "could-change", "mean-change"]])
        return given

    def check(self, catalog, answers, choices=None):
        choices = choices or {}
        given = self.read(answers, choices, catalog)
        exact = Completions(catalog.model, answers, choices)
        stays, items = exact.figures()
        self.assertEqual(given["leader"], exact.leader)
        self.check_settled(given, exact)
        self.check_stays(given["stays-first"], exact.leader, stays)
        self.check_items(given, items)
        self.check_order(catalog, given)
        self.check_text(catalog, ask(answers, choices, catalog=catalog), given)
        return given

    def check_settled(self, given, exact):
        if given["settled"] or not exact.questions:
            self.assertEqual(given["settled"], exact.settled())

    def check_stays(self, given, leader, stays):
        if leader is None:
            self.assertIsNone(given)
            return
        self.assertIsInstance(given, int)
        if stays.mean in (0, 1):
            self.assertEqual(given, 100 * stays.mean)
        # Half a percent is rounded, and one from 0 to 1 and from 100 to 99.
        low, high = (min(99.5, max(0.5, 100 * (float(stays.mean) + sign * stays.tolerance(N_DRAWS)))) for sign in (-1, 1))
        self.assertTrue(low - 0.5 <= given <= high + 0.5, f"{given}, exactly {float(100 * stays.mean)}")

    def check_items(self, given, items):
        figures = {tuple(entry.items())[0]: entry for entry in given["next"]}
        self.assertEqual(len(figures), len(given["next"]))
        self.assertEqual(set(figures), set(items))
        for item, (change, move) in items.items():
            if given["settled"]:
                self.assertEqual(figures[item]["could-change"], 0, item)
            else:
                self.near(figures[item]["could-change"], change, item)
            self.near(figures[item]["mean-change"], move, item)

    def near(self, given, figure, item):
        off = abs(given - float(figure.mean))
        self.assertLessEqual(off, figure.tolerance(N_TRIALS) + 1e-6, f"{item}: {given}, exactly {float(figure.mean)}")

    def check_order(self, catalog, given):
        """Best first; settled ones are ordered as their ties are."""
        keys = [(-entry["could-change"], -entry["mean-change"], *catalog.order(entry)) for entry in given["next"]]
        if not given["settled"]:
            self.assertEqual(keys, sorted(keys))

    def check_text(self, catalog, done, given):
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        summary, *rest = done.stdout.decode().split("\n\n")
        self.check_summary(catalog, summary.rstrip("\n").split("\n"), given)
        if not given["next"]:
            self.assertEqual(rest, [])
            return
        entries, plausible = rest
        title, entries = entries.split("\n", 1)
        self.assertEqual(title, "What to ask next, the most telling first")
        found = re.findall(ITEM, entries, re.MULTILINE)
        self.assertEqual(len(entries.split("\n")), 2 * len(found))
        self.assertEqual([item for item, *_ in found], [list(entry.values())[0] for entry in given["next"]])
        for (item, change, move), entry in zip(found, given["next"]):
            self.assertIn(f"  {catalog.texts[item]} ({item})\n", entries)
            self.assertLessEqual(abs(float(change) - entry["could-change"]), 0.050001)
            self.assertLessEqual(abs(float(move) - entry["mean-change"]), 0.050001)
        self.check_plausible(catalog, plausible)

    def check_summary(self, catalog, lines, given):
        name, share = catalog.names.get(given["leader"]), given["stays-first"]
        if not given["next"]:
            wanted = "Everything is answered."
        elif given["settled"] and name is None:
            wanted = "Settled: every option misses a must-have, whatever else is answered."
        elif given["settled"]:
            wanted = f"Settled: {name} comes first, and no other answer can change it."
        elif name is None:
            wanted = "(Nothing is wanted yet, so no option is ahead|No option is ahead yet; answers to the rest can change that)."
        else:
            ways = {100: "all plausible ways to answer the rest that were tried; only unusual answers could change it",
                    0: "fewer than 1 of 100 plausible ways to answer the rest"}
            few_or_many = {99: "(99|more than 99)", 1: "(1|fewer than 1)"}.get(share, share)
            wanted = f"{name} stays first in {ways.get(share, f'{few_or_many} of 100 plausible ways to answer the rest')}."
        self.assertRegex(lines[0], f"^{wanted}$")
        may_stop = bool(given["next"]) and (given["settled"] or (name is not None and share >= 95))
        self.assertEqual(len(lines), 1 + may_stop)
        if may_stop:
            self.assertTrue(lines[1].startswith("You can stop here" + ("." if given["settled"] else ", unless ")))

    def check_plausible(self, catalog, sentence):
        if catalog.n_points == 0:
            wanted = "This catalog has no starting points, so every answer counts as equally plausible.\n"
        elif catalog.n_points == 1:
            wanted = "How plausible an answer is follows from 1 typical project, the starting point of the catalog.\n"
        else:
            wanted = (f"How plausible an answer is follows from {catalog.n_points} typical projects, "
                      "the starting points of the catalog.\n")
        self.assertEqual(sentence, wanted)

    def test_one_open(self):
        """With one open need all worlds agree, and the figures are exact."""
        choices = {"race": "no", "crowd": "many", "mood": "any"}
        for need, level in itertools.product(self.rich.model.needs, ["nice", "important", "must"]):
            with self.subTest(need, level=level):
                answers = {each: level for each in self.rich.model.needs if each not in (need, "odd")}
                self.check(self.rich, {**answers, "odd": "not-needed"} if need != "odd" else answers, choices)

    def test_one_open_question(self):
        answers = {need: "nice" for need in self.rich.model.needs if need not in ("speed", "ease")}
        for made in self.rich.choices:
            choices = {each: ids[0] for each, ids in self.rich.choices.items() if each != made}
            with self.subTest(made):
                self.check(self.rich, answers, choices)

    def test_random_answers(self):
        source = random.Random(SEED)
        seen = set()
        for number in range(N_RANDOM):
            catalog = [self.small, self.rich, self.bare][number % 3]
            n_open = source.randint(0, 3)
            levels = source.choice([LEVELS, LEVELS[:3], ["not-needed", "nice"]])
            answers = {need: source.choice(levels) for need in catalog.model.needs}
            for need in source.sample(catalog.model.needs, n_open):
                del answers[need]
            choices = {each: source.choice(ids) for each, ids in catalog.choices.items() if source.random() < 0.6}
            with self.subTest(number, answers=answers, choices=choices):
                given = self.check(catalog, answers, choices)
                share = given["stays-first"]
                seen.add((given["settled"], share if share in (None, 0, 100) else share >= 95, bool(given["next"])))
        # Settled or not; steady, not steady and never; without a leader; nothing open.
        self.assertLessEqual({(True, 100, True), (True, 100, False), (False, False, True), (False, True, True),
                              (False, 0, True), (True, None, True)}, seen)

    def test_nothing_answered(self):
        given = self.check(self.tiny, {})
        self.assertEqual([given[key] for key in KEYS[:-1]], [None, False, None])
        text = ask({}, catalog=self.tiny).stdout.decode()
        self.assertTrue(text.startswith("Nothing is wanted yet, so no option is ahead.\n\n"), text)
        self.check(self.tiny, {"speed": "nice"})
        self.check(self.tiny, {}, {"race": "yes"})

    def test_all_answered(self):
        answers = {need: "nice" for need in self.small.model.needs}
        given = self.check(self.small, answers, {"race": "no", "crowd": "few"})
        self.assertEqual(given, {"leader": "beta", "settled": True, "stays-first": 100, "next": []})
        nothing = self.check(self.bare, {need: "not-needed" for need in self.bare.model.needs})
        self.assertEqual(nothing, {"leader": None, "settled": True, "stays-first": None, "next": []})

    def test_nobody_qualifies(self):
        answers = {"odd": "must", "speed": "nice", "twin-one": "nice", "twin-two": "nice", "twin-three": "nice"}
        given = self.check(self.small, answers, {"race": "no", "crowd": "few"})
        self.assertEqual((given["leader"], given["settled"]), (None, True))
        self.assertEqual([entry["need"] for entry in given["next"]], ["ease", "same"])

    def test_nobody_qualifies_by_default(self):
        """Something is wanted, and yet nobody is ahead: a default may be answered away."""
        content = copy.deepcopy(SMALL)
        content["needs"][3]["default"] = "must"
        catalog = Catalog(self.folder, "strict", content)
        answers = {need: "nice" for need in catalog.model.needs if need not in ("odd", "ease")}
        given = self.check(catalog, answers, {"race": "no", "crowd": "few"})
        self.assertEqual((given["leader"], given["settled"]), (None, False))
        text = ask(answers, {"race": "no", "crowd": "few"}, catalog=catalog).stdout.decode()
        self.assertTrue(text.startswith("No option is ahead yet; answers to the rest can change that.\n\n"), text)

    def test_settled_forgets_ties(self):
        """All tie, and Alpha is named first: nothing changes for it where it is the best."""
        rest = {need: "not-needed" for need in self.bare.model.needs if need not in ("twin-one", "twin-two")}
        for need, settled, change in [("twin-one", True, 0), ("twin-two", False, 75)]:
            answers = {"twin-one": "not-needed", "twin-two": "not-needed", **rest, "same": "nice"}
            del answers[need]
            given = self.check(self.bare, answers)
            self.assertEqual((given["leader"], given["settled"]), ("alpha", settled))
            self.assertEqual(given["next"][0]["could-change"], change)
            self.assertGreater(given["next"][0]["mean-change"], 0)

    def test_unknown_answers(self):
        """Answers to needs of another catalog do not count, and are named."""
        known = {"speed": "nice", "ease": "important"}
        unknown = {**known, "magic": "must"}
        picks = {"crowd": "none", "weather": "fine"}
        self.assertEqual(self.read(unknown, picks, self.small), self.read(known, {}, self.small))
        summary = ask(unknown, catalog=self.small).stdout.decode().split("\n\n")[0]
        self.assertIn("“magic”", summary)
        self.assertEqual(len(summary.splitlines()), 2)
        self.assertNotIn("“magic”", ask(known, catalog=self.small).stdout.decode())

    def test_implied_answers_are_not_asked(self):
        items = [list(entry.values())[0] for entry in self.read({}, {"race": "yes"}, self.small)["next"]]
        self.assertEqual(set(items), {"crowd", *self.small.model.needs} - {"speed", "ease", "odd"})


class Fair(unittest.TestCase):
    """Whoever has which ratings, the same is asked in the same order."""

    def order(self, catalog, path):
        path.write_text(json.dumps(catalog), encoding="utf-8")
        done = support.run("next", support.EXAMPLE, "--catalog", path, "--format", "json")
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        return json.loads(done.stdout)

    def test_swapped_ratings(self):
        options = [option["id"] for option in BUNDLED["options"]]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "catalog.json"
            today = self.order(BUNDLED, path)
            self.assertGreater(today["next"][0]["could-change"], 0)
            for one, two in itertools.combinations(options, 2):
                swapped = copy.deepcopy(BUNDLED)
                for need in swapped["needs"]:
                    ratings = need["ratings"]
                    ratings[one], ratings[two] = ratings[two], ratings[one]
                given = self.order(swapped, path)
                with self.subTest(one, other=two):
                    self.assertEqual(given["next"], today["next"])
                    self.assertEqual(given["leader"], {one: two, two: one}.get(today["leader"], today["leader"]))


class Command(unittest.TestCase):
    def test_example(self):
        done = support.run("next", support.EXAMPLE)
        self.assertEqual((done.returncode, done.stderr), (DONE, b""))
        self.assertEqual(done.stdout, support.run("next", support.EXAMPLE).stdout)
        self.assertEqual(done.stdout, support.run("next", support.EXAMPLE, "--format", "text").stdout)
        given = support.run("next", support.EXAMPLE, "--format", "json").stdout
        self.assertEqual(given, support.run("next", support.EXAMPLE, "--format", "json").stdout)
        answered = json.loads(support.EXAMPLE.read_text(encoding="utf-8"))["answers"]
        asked = {entry["need"] for entry in json.loads(given)["next"] if "need" in entry}
        self.assertTrue(asked)
        self.assertTrue(asked.isdisjoint(answered))

    def test_output(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "next.json"
            done = support.run("next", support.EXAMPLE, "--format", "json", "--output", file)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (DONE, b"", b""))
            self.assertEqual(file.read_bytes(), support.run("next", support.EXAMPLE, "--format", "json").stdout)

    def test_bad_input(self):
        for arguments, text, part in [
            (["-"], "{", "standard input: $"),
            (["-"], '{"format": 1, "answers": {"staff-admin": "very"}}', "$.answers.staff-admin: “very”"),
            (["-"], '{"format": 1, "catalog": "small"}', "about the catalog “small”"),
            (["no-such-file"], "", "no-such-file: $: "),
            ([support.EXAMPLE, "--catalog", support.EXAMPLE], "", f"{support.EXAMPLE}: $"),
        ]:
            with self.subTest(arguments, text=text):
                done = support.run("next", *arguments, stdin=text)
                self.assertEqual((done.returncode, done.stdout), (BAD_INPUT, b""))
                self.assertRegex(done.stderr.decode(), r"^steelyard-cli: .+\n$")
                self.assertIn(part, done.stderr.decode())

    def test_wrong_usage(self):
        for arguments in [[], ["a", "b"], ["a", "--format", "xml"], ["a", "--need", "staff-admin"], ["a", "--output"],
                          [""], ["-", "--catalog", "-"]]:
            with self.subTest(arguments):
                done = support.run("next", *arguments)
                self.assertEqual((done.returncode, done.stdout), (WRONG_USAGE, b""))
                self.assertRegex(done.stderr.decode(), r"^steelyard-cli: .+\nUsage:\n")
                self.assertIn("\n  steelyard-cli next FILE ", done.stderr.decode())
