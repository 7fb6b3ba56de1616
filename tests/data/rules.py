# SPDX-License-Identifier: GPL-3.0-or-later
"""What every catalog of this house keeps to, whatever its field."""

import json
import re

import jsonschema

import support

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


def validator():
    schema = read(SCHEMA)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class CatalogRules:
    """Cases for a catalog; a subclass says where it is with `path`."""

    path = None

    @classmethod
    def setUpClass(cls):
        cls.catalog = read(cls.path)
        cls.needs = set(ids(cls.catalog["needs"]))
        cls.options = ids(cls.catalog["options"])
        cls.sources = set(ids(cls.catalog["sources"]))
        cls.ratings = [
            (f"{need['id']}/{option}", rating)
            for need in cls.catalog["needs"]
            for option, rating in need["ratings"].items()
        ]

    def entries(self, key):
        """The entries of a list that may be absent."""
        return self.catalog.get(key, [])

    def used_sources(self):
        used = {source for _, rating in self.ratings for source in rating["sources"]}
        for key in ["starting-points", "advice"]:
            used.update(source for entry in self.entries(key) for source in entry.get("sources", []))
        used.update(claim["source"] for claim in self.entries("claims"))
        return used

    def test_the_schema_takes_it(self):
        found = [f"{error.json_path}: {error.message[:200]}" for error in validator().iter_errors(self.catalog)]
        self.assertEqual(found, [])

    def test_the_program_takes_it(self):
        done = support.run("validate", self.path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_ids_differ(self):
        for key in ["scale", "importance", "confidence", "options", "groups", "needs", "overlaps", "questions",
                    "starting-points", "advice", "sources", "claims"]:
            listed = ids(self.entries(key))
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
        used = self.used_sources()
        self.assertLessEqual(used, self.sources)
        print("sources that nothing rests on:", ", ".join(sorted(self.sources - used)) or "none")

    def test_groups_are_known_and_none_is_empty(self):
        self.assertEqual({need["group"] for need in self.catalog["needs"]}, set(ids(self.catalog["groups"])))

    def test_overlaps_are_disjoint(self):
        members = [need for overlap in self.entries("overlaps") for need in overlap["needs"]]
        self.assertLessEqual(set(members), self.needs)
        self.assertEqual(len(members), len(set(members)))

    def test_opposites_refer_to_needs(self):
        for opposite in self.entries("opposites"):
            self.assertLessEqual(set(opposite["needs"]), self.needs)

    def test_guidance_refers_to_what_exists(self):
        choices = {question["id"]: ids(question["choices"]) for question in self.entries("questions")}
        levels = [choice["sets"] for question in self.entries("questions") for choice in question["choices"]]
        for point in self.entries("starting-points"):
            levels.append(point["answers"])
            self.assertLessEqual(set(point.get("sources", [])), self.sources, point["id"])
            for question, choice in point.get("choices", {}).items():
                self.assertIn(choice, choices[question], point["id"])
        for advice in self.entries("advice"):
            when = advice["when"]
            levels += [when.get("all", {}), when.get("any", {})]
            self.assertLessEqual(set(advice.get("sources", [])), self.sources, advice["id"])
            self.assertLessEqual({*when.get("leader", []), *when.get("first-two", [])}, set(self.options))
        for level in levels:
            self.assertLessEqual(set(level), self.needs)

    def test_clean_prose(self):
        for path, text in prose(self.catalog):
            self.assertIsNone(re.search(r"""["'`<>&*\[\]{}|\\]|__|  |\s$|^\s|[\t\n]""", text), f"{path}: {text}")
