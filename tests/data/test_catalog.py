# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled catalog: complete, consistent, and fair to its options."""

import copy
import json
import re
import unittest

import jsonschema

import support

CLAIMS_OF_ARTICLE = {"S0": 31, "S1": 105, "S2": 57, "S3": 27, "S4": 30}
SCHEMA = support.SOURCE / "data" / "catalog.schema.json"

# Ids, addresses, colours and dates are not prose.
NOT_PROSE = {"id", "url", "homepage", "colour", "colour-dark", "date", "read", "source", "used-by", "sources", "kind"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def prose(node, path="$"):
    """Yields (path, text) of everything that people read."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for key, child in node.items():
            if key not in NOT_PROSE:
                yield from prose(child, f"{path}.{key}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from prose(child, f"{path}[{index}]")


def ids(entries):
    return [entry["id"] for entry in entries]


class Catalog(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.catalog = read(support.CATALOG)
        cls.needs = set(ids(cls.catalog["needs"]))
        cls.options = ids(cls.catalog["options"])
        cls.sources = set(ids(cls.catalog["sources"]))
        cls.ratings = [
            (f"{need['id']}/{option}", rating)
            for need in cls.catalog["needs"]
            for option, rating in need["ratings"].items()
        ]

    def test_counts(self):
        counts = {key: len(self.catalog[key]) for key in ["groups", "needs", "options"]}
        self.assertEqual(counts, {"groups": 7, "needs": 35, "options": 4})
        self.assertGreaterEqual(len(self.catalog["starting-points"]), 12)

    def test_ids_differ(self):
        for key in ["scale", "importance", "confidence", "options", "groups", "needs", "overlaps", "questions",
                    "starting-points", "advice", "sources", "claims"]:
            listed = ids(self.catalog[key])
            self.assertEqual(len(listed), len(set(listed)), key)

    def test_every_need_is_rated_for_every_option(self):
        for need in self.catalog["needs"]:
            self.assertEqual(list(need["ratings"]), self.options, need["id"])

    def test_every_rating_has_reason_and_source(self):
        for place, rating in self.ratings:
            self.assertTrue(rating["because"].strip(), place)
            self.assertTrue(rating["sources"], place)
            self.assertLessEqual(set(rating["sources"]), self.sources, place)
            self.assertEqual(len(rating["sources"]), len(set(rating["sources"])), place)

    def test_every_source_has_a_date(self):
        for source in self.catalog["sources"]:
            self.assertTrue(source.get("date") or source.get("read"), source["id"])

    def test_sources_exist(self):
        used = {source for _, rating in self.ratings for source in rating["sources"]}
        for key in ["starting-points", "advice"]:
            used.update(source for entry in self.catalog[key] for source in entry["sources"])
        used.update(claim["source"] for claim in self.catalog["claims"])
        self.assertLessEqual(used, self.sources)
        print("sources that nothing rests on:", ", ".join(sorted(self.sources - used)) or "none")

    def test_groups_are_known_and_none_is_empty(self):
        self.assertEqual({need["group"] for need in self.catalog["needs"]}, set(ids(self.catalog["groups"])))

    def test_overlaps_are_disjoint(self):
        members = [need for overlap in self.catalog["overlaps"] for need in overlap["needs"]]
        self.assertLessEqual(set(members), self.needs)
        self.assertEqual(len(members), len(set(members)))

    def test_opposites_refer_to_needs(self):
        for opposite in self.catalog["opposites"]:
            self.assertLessEqual(set(opposite["needs"]), self.needs)

    def test_guidance_refers_to_what_exists(self):
        choices = {question["id"]: ids(question["choices"]) for question in self.catalog["questions"]}
        levels = [choice["sets"] for question in self.catalog["questions"] for choice in question["choices"]]
        for point in self.catalog["starting-points"]:
            levels.append(point["answers"])
            self.assertLessEqual(set(point["sources"]), self.sources, point["id"])
            for question, choice in point.get("choices", {}).items():
                self.assertIn(choice, choices[question], point["id"])
        for advice in self.catalog["advice"]:
            when = advice["when"]
            levels += [when.get("all", {}), when.get("any", {})]
            self.assertLessEqual(set(advice["sources"]), self.sources, advice["id"])
            self.assertLessEqual({*when.get("leader", []), *when.get("first-two", [])}, set(self.options))
        for level in levels:
            self.assertLessEqual(set(level), self.needs)

    def test_comparable_room(self):
        """Neither framework is argued at greater length than the other."""
        lengths = {
            option: sum(len(need["ratings"][option]["because"]) for need in self.catalog["needs"])
            for option in self.options
        }
        print("characters of reasons:", lengths)
        self.assertLessEqual(abs(lengths["django"] - lengths["fastapi"]), 0.15 * lengths["django"])

    def test_clean_prose(self):
        texts = list(prose(self.catalog))
        self.assertGreater(len(texts), 500)
        for path, text in texts:
            self.assertIsNone(re.search(r"""["'`<>&*\[\]{}|\\]|__|  |\s$|^\s|[\t\n]""", text), f"{path}: {text}")


class Claims(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.catalog = read(support.CATALOG)
        cls.claims = cls.catalog["claims"]

    def test_each_article_is_accounted_for(self):
        """Every claim once, in order, used or left out with a reason."""
        expected = [f"{article}-{i:02}" for article, n in CLAIMS_OF_ARTICLE.items() for i in range(1, n + 1)]
        self.assertEqual(ids(self.claims), expected)
        for claim in self.claims:
            self.assertNotEqual(bool(claim.get("used-by")), bool(claim.get("left-out", "").strip()), claim["id"])
        for article, n in CLAIMS_OF_ARTICLE.items():
            used = sum("used-by" in claim for claim in self.claims if claim["id"].startswith(f"{article}-"))
            print(f"{article}: {used} of {n} claims used, {n - used} left out with a reason")

    def test_each_article_is_one_source(self):
        of_article = {}
        for claim in self.claims:
            of_article.setdefault(claim["id"][:2], set()).add(claim["source"])
        self.assertTrue(all(len(sources) == 1 for sources in of_article.values()), of_article)
        self.assertEqual(len(set.union(*of_article.values())), len(CLAIMS_OF_ARTICLE))

    def test_uses_exist(self):
        uses = set(ids(self.catalog["needs"]))
        uses |= {f"starting-point:{entry}" for entry in ids(self.catalog["starting-points"])}
        uses |= {f"advice:{entry}" for entry in ids(self.catalog["advice"])}
        uses |= {"opposite:" + "/".join(entry["needs"]) for entry in self.catalog["opposites"]}
        for claim in self.claims:
            self.assertLessEqual(set(claim.get("used-by", [])), uses, claim["id"])


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.catalog = read(support.CATALOG)
        cls.schema = read(SCHEMA)
        jsonschema.Draft202012Validator.check_schema(cls.schema)
        cls.validator = jsonschema.Draft202012Validator(cls.schema)

    def test_the_catalog_is_valid(self):
        found = [f"{error.json_path}: {error.message[:200]}" for error in self.validator.iter_errors(self.catalog)]
        self.assertEqual(found, [])

    def test_every_key_is_described(self):
        def walk(node, path):
            if isinstance(node, dict):
                for name, child in node.get("properties", {}).items():
                    # Conditions repeat a key without describing it.
                    if not path.endswith(".if"):
                        self.assertTrue(child.get("description"), f"{path}.{name}")
                for name, child in node.items():
                    walk(child, f"{path}.{name}")

        walk(self.schema, "$")

    def test_mistakes_are_found(self):
        """Each change makes the catalog wrong at just that place."""
        for path, value in MISTAKES:
            with self.subTest(path):
                broken = copy.deepcopy(self.catalog)
                *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
                node = broken
                for step in steps:
                    node = node[step]
                if value is None:
                    del node[last]
                else:
                    node[last] = value
                places = [error.json_path for error in self.validator.iter_errors(broken)]
                wrong = re.sub(r"\.(\d+)", r"[\1]", ".".join(["$", *map(str, steps)]))
                self.assertTrue(places and all(place.startswith(wrong) for place in places), places)


# Path and new value; None removes it.
MISTAKES = [
    ("format", 2),
    ("id", "Python Web"),
    ("unheard-of", 1),
    ("title", None),
    ("date", "20 November"),
    ("scale/4", None),
    ("scale/0/value", 1.5),
    ("importance/1/id", "nearly"),
    ("importance/1/range", [1]),
    ("confidence/0/stays", -0.1),
    ("must-have-minimum", 5),
    ("options/0/kind", "library"),
    ("options/0/colour", "green"),
    ("options/0/mark", "star"),
    ("options/0/homepage", "http://example.org"),
    ("options/2/members", None),
    ("needs/0/question", ""),
    ("needs/0/default", "always"),
    ("needs/0/ratings/django/level", 4.5),
    ("needs/0/ratings/django/because", None),
    ("needs/0/ratings/django/sources", []),
    ("needs/0/ratings/django/add", "Jinja2"),
    ("overlaps/0/needs", ["raw-speed", "raw-speed"]),
    ("opposites/0/needs", ["raw-speed"]),
    ("questions/0/choices/0/sets/full-website", "maybe"),
    ("starting-points/0/answers", None),
    ("advice/0/when", {}),
    ("advice/0/when/verdict", ["sure"]),
    ("advice/1/when/first-two", ["django"]),
    ("sources/0/kind", "rumour"),
    ("sources/0/read", None),
    ("claims/0/left-out", "used all the same"),
    ("claims/0/used-by", []),
]
