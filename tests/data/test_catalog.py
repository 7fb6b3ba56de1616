# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled catalog: complete, consistent, and fair to its options."""

import copy
import re
import unittest

import jsonschema

import support
from rules import SCHEMA, CatalogRules, ids, prose, read

CLAIMS_OF_ARTICLE = {"S0": 31, "S1": 105, "S2": 57, "S3": 27, "S4": 30}


class Catalog(CatalogRules, unittest.TestCase):
    path = support.CATALOG

    def test_counts(self):
        counts = {key: len(self.catalog[key]) for key in ["groups", "needs", "options"]}
        self.assertEqual(counts, {"groups": 7, "needs": 35, "options": 4})
        self.assertGreaterEqual(len(self.catalog["starting-points"]), 12)
        self.assertGreater(len(list(prose(self.catalog))), 500)

    def test_comparable_room(self):
        """Neither framework is argued at greater length than the other."""
        lengths = {
            option: sum(len(need["ratings"][option]["because"]) for need in self.catalog["needs"])
            for option in self.options
        }
        print("characters of reasons:", lengths)
        self.assertLessEqual(abs(lengths["django"] - lengths["fastapi"]), 0.15 * lengths["django"])


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
