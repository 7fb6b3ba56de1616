# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new version of a catalog changes, compared with a second way to find
it: catalogs are changed at random, and the differences worked out here."""

import copy
import json
import pathlib
import random
import sys
import tempfile
import unittest

import support

sys.path.append(str(support.SOURCE / "tests" / "data"))

from model import LEVELS, Model  # pylint: disable=wrong-import-position

DRIVER = support.BUILD / "tests" / "decision" / "catalogs" / "catalog-driver"
SMALL = support.SOURCE / "tests" / "data" / "small-catalog.json"
SEED = 20261121
N_BUNDLED = 120
N_SMALL = 400


def drop_need(catalog, need):
    catalog["needs"] = [each for each in catalog["needs"] if each["id"] != need]
    for overlap in catalog["overlaps"]:
        overlap["needs"] = [each for each in overlap["needs"] if each != need]
    catalog["opposites"] = [each for each in catalog["opposites"] if need not in each["needs"]]
    for question in catalog["questions"]:
        for choice in question["choices"]:
            choice["sets"].pop(need, None)
    for point in catalog["starting-points"]:
        point["answers"].pop(need, None)
    # What speaks of needs and is no part of the result.
    catalog["advice"], catalog["claims"] = [], []


def drop_option(catalog, option):
    catalog["options"] = [each for each in catalog["options"] if each["id"] != option]
    for each in catalog["options"]:
        each.pop("members", None)
        each["kind"] = "framework"
    for need in catalog["needs"]:
        del need["ratings"][option]
    catalog["advice"], catalog["claims"] = [], []


class Mutations:
    """Each changes one thing of a catalog; most of them matter to few answers."""

    def __init__(self, source):
        self.source = source

    def rating(self, catalog):
        need = self.source.choice(catalog["needs"])
        rating = self.source.choice(sorted(need["ratings"]))
        need["ratings"][rating]["level"] = self.source.randrange(5)

    def need_removed(self, catalog):
        if len(catalog["needs"]) > 3:
            drop_need(catalog, self.source.choice(catalog["needs"])["id"])

    def need_added(self, catalog):
        need = copy.deepcopy(self.source.choice(catalog["needs"]))
        need["id"] = f"new-{self.source.randrange(10**9)}"
        if self.source.random() < 0.5:
            need["default"] = self.source.choice(LEVELS)
        catalog["needs"].insert(self.source.randrange(len(catalog["needs"])), need)

    def option_added(self, catalog):
        option = copy.deepcopy(catalog["options"][0])
        option["id"] = f"new-{self.source.randrange(10**9)}"
        catalog["options"].append(option)
        for need in catalog["needs"]:
            need["ratings"][option["id"]] = {"level": self.source.randrange(5), "because": "New."}

    def option_removed(self, catalog):
        if len(catalog["options"]) > 2:
            drop_option(catalog, self.source.choice(catalog["options"])["id"])

    def default(self, catalog):
        need = self.source.choice(catalog["needs"])
        need["default"] = self.source.choice(LEVELS)

    def confidence(self, catalog):
        self.source.choice(catalog["needs"])["confidence"] = self.source.choice(["high", "medium", "low"])

    def choice(self, catalog):
        choice = self.source.choice(self.source.choice(catalog["questions"])["choices"])
        choice["sets"][self.source.choice(catalog["needs"])["id"]] = self.source.choice(LEVELS)

    def choice_removed(self, catalog):
        question = self.source.choice(catalog["questions"])
        if len(question["choices"]) > 1:
            gone = question["choices"].pop()["id"]
            for point in catalog["starting-points"]:
                if point.get("choices", {}).get(question["id"]) == gone:
                    del point["choices"][question["id"]]

    def weight(self, catalog):
        step = catalog["importance"][2]
        step["weight"] = self.source.choice([2.5, 3, 3.5])
        step["range"] = [min(2.5, step["range"][0]), max(3.5, step["range"][1])]

    def range(self, catalog):
        step = self.source.choice(catalog["importance"][1:])
        step["range"] = [step["weight"] / 2, step["weight"] * 1.5]

    def level(self, catalog):
        catalog["scale"][2]["value"] = self.source.choice([0.5, 0.55])

    def stays(self, catalog):
        self.source.choice(catalog["confidence"])["stays"] = self.source.choice([0.9, 0.7])

    def minimum(self, catalog):
        catalog["must-have-minimum"] = self.source.choice([1, 2, 3])

    def overlap(self, catalog):
        need = self.source.choice(catalog["needs"])["id"]
        for overlap in catalog["overlaps"]:
            overlap["needs"] = [each for each in overlap["needs"] if each != need]
        if self.source.random() < 0.7:
            self.source.choice(catalog["overlaps"])["needs"].append(need)

    def overlap_renamed(self, catalog):
        self.source.choice(catalog["overlaps"])["id"] = f"new-{self.source.randrange(10**9)}"

    def overlaps_exchanged(self, catalog):
        if len(catalog["overlaps"]) > 1:
            first, second = self.source.sample(catalog["overlaps"], 2)
            first["id"], second["id"] = second["id"], first["id"]

    def all(self):
        names = [name for name in dir(self) if not name.startswith("_") and name not in ("source", "all")]
        return [getattr(self, name) for name in names]


class Expected:
    """The differences, from the two files and the description of the model."""

    def __init__(self, old, new, answers, choices):
        self.old, self.new, self.answers, self.choices = old, new, answers, choices
        self.was, _ = old.importances(answers, choices)
        self.now, _ = new.importances(answers, choices)
        self.both = [need for need in new.needs if need in old.needs]
        self.counting = [
            need
            for need in self.both
            if self.weighs(old, self.was, need) or self.weighs(new, self.now, need)
        ]

    @staticmethod
    def weighs(model, importances, need):
        return model.weights(importances).get(need, 0) > 0 or importances.get(need) == "must"

    @staticmethod
    def step(importance):
        return LEVELS.index(importance) if importance else -1

    @staticmethod
    def entry(model, kind, entry_id):
        return next((each for each in model.catalog[kind] if each["id"] == entry_id), None)

    def needs(self):
        for need in self.old.needs:
            if need not in self.new.needs and (need in self.answers or self.weighs(self.old, self.was, need)):
                yield "need-removed", need, None, self.step(self.was.get(need)), -1
        for need in self.new.needs:
            if need not in self.old.needs:
                yield "need-added", need, None, -1, self.step(self.now.get(need))
        for need in self.counting:
            for option in self.new.options:
                if option in self.old.options and self.old.level[need, option] != self.new.level[need, option]:
                    yield "rating", need, option, self.old.level[need, option], self.new.level[need, option]
            if self.was.get(need) != self.now.get(need):
                yield "importance", need, None, self.step(self.was.get(need)), self.step(self.now.get(need))
            order = ["high", "medium", "low"]
            before, after = (self.entry(model, "needs", need)["confidence"] for model in (self.old, self.new))
            if before != after:
                yield "confidence", need, None, order.index(before), order.index(after)

    def options(self):
        for option in self.old.options:
            if option not in self.new.options:
                yield "option-removed", option, None, -1, -1
        for option in self.new.options:
            if option not in self.old.options:
                yield "option-added", option, None, -1, -1

    def offers(self, model, question, choice):
        found = self.entry(model, "questions", question)
        return found is not None and choice in [each["id"] for each in found["choices"]]

    def removed_choices(self):
        for question, choice in self.choices.items():
            if self.offers(self.old, question, choice) and not self.offers(self.new, question, choice):
                yield "choice-removed", question, None, -1, -1

    def scales(self):
        old, new = self.old.catalog, self.new.catalog
        used = {self.was.get(need) for need in self.counting} | {self.now.get(need) for need in self.counting}
        for index, (before, after) in enumerate(zip(old["importance"], new["importance"])):
            if before["id"] in used and before["weight"] != after["weight"]:
                yield "weight", None, index
            elif before["id"] in used and before["range"] != after["range"]:
                yield "range", None, index
        for index, (before, after) in enumerate(zip(old["scale"], new["scale"])):
            seen = {m.level[need, option] for m in (self.old, self.new) for need in self.counting for option in m.options}
            if index in seen and before["value"] != after["value"]:
                yield "level", None, index
        for index, (before, after) in enumerate(zip(old["confidence"], new["confidence"])):
            seen = {self.entry(m, "needs", need)["confidence"] for m in (self.old, self.new) for need in self.counting}
            if before["id"] in seen and before["stays"] != after["stays"]:
                yield "stays", None, index
        if old["must-have-minimum"] != new["must-have-minimum"] and "must" in used:
            yield "minimum", None, 0

    def together(self, model):
        """What is weighed as one, by the id of its overlap."""
        sets = {each["id"]: frozenset(each["needs"]) & set(self.counting) for each in model.catalog["overlaps"]}
        return {key: members for key, members in sets.items() if len(members) > 1}

    def overlaps(self):
        before, after = self.together(self.old), self.together(self.new)
        gone = {key: members for key, members in before.items() if members not in after.values()}
        come = {key: members for key, members in after.items() if members not in before.values()}
        for key in gone.keys() | come.keys():
            yield key, gone.get(key, frozenset()), come.get(key, frozenset())


class Changes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.kinds = {}

    def write(self, name, content):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    def ask(self, old, new, answers, choices):
        document = {"format": 1, "catalog-version": "before", "answers": answers, "choices": choices}
        done = support.run(old, new, self.write("answers.json", document), program=DRIVER)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return json.loads(done.stdout)

    def check_result(self, given, model, answers, choices):
        exact = model.evaluate(answers, choices, given["first-share"])
        self.assertEqual((given["kind"], given["leader"]), (exact["kind"], exact["leader"]))
        self.assertEqual(list(given["scores"]), model.options)
        for option, score in given["scores"].items():
            self.assertAlmostEqual(score, float(exact["scores"][option]), places=5)

    def check_effect(self, given, old, new):
        """The sentence about the leader, from the numbers."""
        was, now = given["before"]["leader"], given["now"]["leader"]
        if was is None or now is None:
            self.assertRegex(given["effect"], "^The result (stays|changes): ")
            self.assertEqual("stays" in given["effect"], given["before"]["kind"] == given["now"]["kind"])
            return
        name = Expected.entry(new, "options", now)["name"]
        if was == now:
            self.assertTrue(given["effect"].startswith(f"{name} still comes first, with "), given["effect"])
        else:
            self.assertTrue(given["effect"].startswith(f"The result changes: {name} comes first now, with "))
            self.assertIn(f"Before, it was {Expected.entry(old, 'options', was)['name']}, with ", given["effect"])
        self.assertEqual("The verdict was" in given["effect"], given["before"]["kind"] != given["now"]["kind"])
        self.assertEqual(len(given["scores"]), len(new.options))

    def check(self, old_path, new_path, answers, choices):
        old, new = Model(old_path), Model(new_path)
        given = self.ask(old_path, new_path, answers, choices)
        expected = Expected(old, new, answers, choices)
        self.check_result(given["before"], old, answers, choices)
        self.check_result(given["now"], new, answers, choices)
        self.check_effect(given, old, new)

        by_kind = {"weight", "range", "level", "stays", "minimum"}
        found = [each for each in given["changes"] if each["kind"] not in by_kind | {"overlap"}]
        self.assertEqual(
            sorted([(e["kind"], e["id"], e["option"] or "", e["from"], e["to"]) for e in found]),
            sorted([(kind, name, option or "", before, after) for kind, name, option, before, after in
                    [*expected.needs(), *expected.options(), *expected.removed_choices()]]),
        )
        self.assertEqual(
            sorted((e["kind"], e["index"]) for e in given["changes"] if e["kind"] in by_kind),
            sorted((kind, index) for kind, _, index in expected.scales()),
        )
        self.assertEqual(
            sorted((e["id"], sorted(e["before"]), sorted(e["now"])) for e in given["changes"] if e["kind"] == "overlap"),
            sorted((key, sorted(before), sorted(now)) for key, before, now in expected.overlaps()),
        )
        for each in given["changes"]:
            self.kinds[each["kind"]] = self.kinds.get(each["kind"], 0) + 1
            self.assertRegex(each["sentence"], r"^.+\.$")
            self.assertNotIn("null", each["sentence"])

    def try_at_random(self, path, rounds, most):
        source = random.Random(SEED)
        original = json.loads(path.read_text(encoding="utf-8"))
        mutations = Mutations(source)
        for _ in range(rounds):
            catalog = copy.deepcopy(original)
            for mutation in source.choices(mutations.all(), k=source.randint(0, 6)):
                mutation(catalog)
            needs = [need["id"] for need in original["needs"]]
            levels = source.choice([LEVELS, LEVELS[:3]])
            answers = {need: source.choice(levels) for need in source.sample(needs, source.randint(0, most))}
            choices = {
                question["id"]: source.choice(question["choices"])["id"]
                for question in original["questions"]
                if source.random() < 0.5
            }
            old, new = path, self.write("new.json", catalog)
            if source.random() < 0.3:
                old, new = new, old
                answers = {**answers, **{need["id"]: "nice" for need in catalog["needs"] if source.random() < 0.2}}
            with self.subTest(answers=answers, choices=choices):
                self.check(old, new, answers, choices)

    def test_small_catalog(self):
        self.try_at_random(SMALL, N_SMALL, 8)
        # Nothing was tried in vain.
        self.assertEqual(len(self.kinds), 14, self.kinds)
        self.assertGreater(min(self.kinds.values()), 3, self.kinds)

    def test_bundled_catalog(self):
        self.try_at_random(support.CATALOG, N_BUNDLED, 35)

    def test_same_version(self):
        given = self.ask(support.CATALOG, support.CATALOG, {"staff-admin": "must"}, {})
        self.assertEqual(given["changes"], [])
        self.assertEqual(given["before"], given["now"])
        self.assertRegex(given["effect"], r"^Django still comes first, with \d+ points as before\.$")

    def test_without_the_old_version(self):
        """What the catalog now tells alone: answers that it does not ask for, and what has no answer."""
        answers = {"speed": "must", "gone": "nice", "calm": "not-needed"}
        given = self.ask("-", SMALL, answers, {"race": "yes", "colour": "red"})
        self.assertNotIn("before", given)
        self.assertEqual(given["scores"], [])
        self.assertIn("Version before is not at hand", given["effect"])
        self.assertEqual(
            [(each["kind"], each["id"], each["from"]) for each in given["changes"]],
            [("need-removed", "gone", 1), ("choice-removed", "colour", -1)]
            + [("need-open", need, -1) for need in ["same", "twin-one", "twin-two", "twin-three"]],
        )

    def test_sentences(self):
        """Each kind, word by word."""
        catalog = json.loads(SMALL.read_text(encoding="utf-8"))
        mend = {need["id"]: need for need in catalog["needs"]}
        mend["speed"]["ratings"]["alpha"]["level"] = 1
        mend["speed"]["confidence"] = "low"
        mend["calm"]["default"] = "important"
        catalog["questions"][0]["choices"][0]["sets"]["ease"] = "must"
        catalog["importance"][1].update({"weight": 1.5, "range": [1, 2]})
        catalog["importance"][2]["range"] = [2, 4]
        catalog["scale"][2]["value"] = 0.6
        catalog["confidence"][0]["stays"] = 0.75
        catalog["must-have-minimum"] = 1
        catalog["overlaps"] = [{"id": "new", "title": "New", "needs": ["speed", "ease"], "why": "New."},
                               {"id": "twins", "title": "Twins", "needs": ["twin-one", "twin-two"], "why": "Two."}]
        drop_need(catalog, "odd")
        drop_option(catalog, "both")
        del catalog["questions"][1]
        answers = {need: "important" for need in ["speed", "odd", "twin-one", "twin-two", "twin-three"]}
        given = self.ask(SMALL, self.write("new.json", catalog), answers, {"race": "yes", "crowd": "many"})
        self.assertEqual([each["sentence"] for each in given["changes"]], [
            "“Odd” is no longer asked. It was “Important”; an answer to it is kept but does not count.",
            "What you chose for “Will many come?” can no longer be chosen. It is kept but does not count.",
            "Both is no longer compared.",
            "“Speed”: the rating of Alpha falls from “All” to “Little”.",
            "“Speed”: how sure the ratings are changes from “High” to “Low”.",
            "“Ease” counts as “Must have” instead of “Nice to have”, because of what you chose for “Is it a race?”.",
            "“Calm” counts as “Important” instead of “Nice to have”, without an answer of your own.",
            "“Speed” and “Ease” are now taken to say much the same: the strongest counts in full, the rest at half.",
            "“First twin” and “Second twin” are taken to say much the same now; before, these were “First twin”, "
            "“Second twin” and “Third twin”.",
            "“Nice to have” has the weight 1.5 instead of 1.",
            "“Important” has a plausible weight from 2 to 4 instead of 3 to 3.",
            "The level “Half” is worth 60 of 100 instead of 50.",
            "“High”: such ratings are taken to be right in 75 of 100 cases instead of 100.",
            "A must-have asks for “Little” at least, instead of “Half”.",
        ])
        back = self.ask(self.write("new.json", catalog), SMALL, answers, {})
        sentences = [each["sentence"] for each in back["changes"]]
        self.assertIn("“Odd” is asked now and counts as “Important”.", sentences)
        self.assertIn("Both is compared now.", sentences)
        self.assertIn("“Speed”: the rating of Alpha rises from “Little” to “All”.", sentences)
        lines = [(line.split(":")[0], line.endswith(", new")) for line in back["scores"]]
        self.assertEqual(sorted(lines), [("Alpha", False), ("Beta", False), ("Both", True)])


class Scores(unittest.TestCase):
    def test_rounded_as_shown(self):
        """The points of the sentences are those of the lists."""
        with tempfile.TemporaryDirectory() as folder:
            catalog = json.loads(SMALL.read_text(encoding="utf-8"))
            catalog["needs"][0]["ratings"]["beta"]["level"] = 3
            new = pathlib.Path(folder) / "new.json"
            new.write_text(json.dumps(catalog), encoding="utf-8")
            answers = pathlib.Path(folder) / "answers.json"
            answers.write_text(json.dumps({"format": 1, "answers": {"speed": "must"}}), encoding="utf-8")
            given = json.loads(support.run(SMALL, new, answers, program=DRIVER).stdout)
        # 550/6, 450/6 and 250/6 of 100 now; Beta had 75/6, that is 12.5.
        self.assertEqual(given["scores"], [
            "Alpha: 92 points, before 92",
            "Beta: 75 points, before 13",
            "Both: 42 points, before 42",
        ])
