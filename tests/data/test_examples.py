# SPDX-License-Identifier: GPL-3.0-or-later
"""The example catalogs keep to the rules that their guide asks of others."""

import collections
import itertools
import re
import unittest

import support
from rules import CatalogRules, prose, read

# What a score bar is drawn on: a card, and the empty part of the bar on it.
LIGHT = ["#ffffff", "#efefef"]
DARK = ["#353535", "#464646"]

# Words that take sides instead of giving a reason.
LOADED = r"\b(obviously|simply|merely|superior|inferior|amazing|powerful|modern|outdated|bloated|elegant|unfortunately)\b"


def luminance(colour):
    """The relative luminance of WCAG 2, section 1.4.3."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def lightness(colour):
    """L* of CIE 1976, from 0 to 100."""
    return 116 * luminance(colour) ** (1 / 3) - 16


class ExampleRules(CatalogRules):
    def test_no_source_is_unused(self):
        self.assertEqual(self.sources - self.used_sources(), set())

    def test_sources_can_be_looked_up(self):
        for source in self.catalog["sources"]:
            self.assertTrue(source.get("publisher"), source["id"])
            self.assertTrue(source.get("read"), source["id"])
            self.assertTrue(source.get("url", "").startswith("https://") or source["id"] in WITHOUT_ADDRESS, source["id"])

    def test_every_rating_is_argued_anew(self):
        reasons = collections.Counter(rating["because"] for _, rating in self.ratings)
        self.assertEqual([reason for reason, n in reasons.items() if n > 1], [])

    def test_gaps_can_be_filled(self):
        """Below level 3, what to add: unless the option is too much, or people are the question."""
        for need in self.catalog["needs"]:
            if need["id"] not in TOO_MUCH and need["group"] not in ABOUT_PEOPLE:
                for option, rating in need["ratings"].items():
                    self.assertTrue(rating["level"] >= 3 or rating.get("add"), f"{need['id']}/{option}")

    def test_comparable_room(self):
        """No single option is argued at greater length than the others."""
        lengths = {
            option["id"]: sum(len(need["ratings"][option["id"]]["because"]) for need in self.catalog["needs"])
            for option in self.catalog["options"]
            if option.get("kind", "framework") == "framework"
        }
        print("characters of reasons:", lengths)
        self.assertLessEqual(max(lengths.values()), 1.25 * min(lengths.values()))

    def test_no_loaded_words(self):
        for path, text in prose({key: value for key, value in self.catalog.items() if key != "sources"}):
            self.assertIsNone(re.search(LOADED, text, re.IGNORECASE), f"{path}: {text}")

    def test_colours_are_seen(self):
        for option in self.catalog["options"]:
            for key, backgrounds in [("colour", LIGHT), ("colour-dark", DARK)]:
                for background in backgrounds:
                    self.assertGreaterEqual(contrast(option[key], background), 3, f"{option['id']} {key} on {background}")

    def test_options_are_told_apart_without_hue(self):
        """By lightness everywhere, and widely where two share a mark."""
        for one, other in itertools.combinations(self.catalog["options"], 2):
            for key in ["colour", "colour-dark"]:
                apart = abs(lightness(one[key]) - lightness(other[key]))
                self.assertGreater(apart, 15 if one["mark"] == other["mark"] else 3, f"{one['id']}, {other['id']}: {key}")

    def test_says_what_it_is(self):
        self.assertIn("example", self.catalog["summary"])
        self.assertIn("could be read only in part", self.catalog["summary"])


class Wider(ExampleRules, unittest.TestCase):
    path = support.EXAMPLES / "python-web-wider.json"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bundled = read(support.CATALOG)

    def test_the_same_needs(self):
        for key in ["scale", "importance", "must-have-minimum", "confidence", "groups", "overlaps", "opposites", "questions"]:
            self.assertEqual(self.catalog[key], self.bundled[key], key)
        for need, bundled in zip(self.catalog["needs"], self.bundled["needs"], strict=True):
            for key in ["id", "group", "title", "question", "why", "default"]:
                self.assertEqual(need.get(key), bundled.get(key), need["id"])

    def test_common_options_are_rated_alike(self):
        for need, bundled in zip(self.catalog["needs"], self.bundled["needs"], strict=True):
            for option, rating in bundled["ratings"].items():
                self.assertEqual(need["ratings"][option]["level"], rating["level"], f"{need['id']}/{option}")

    def test_rests_on_documentation(self):
        self.assertNotIn("article", {source["kind"] for source in self.catalog["sources"] if source["id"] not in REPORTS})


class Database(ExampleRules, unittest.TestCase):
    path = support.EXAMPLES / "database.json"

    def test_optional_parts_are_left_out(self):
        for key in ["questions", "advice", "claims"]:
            self.assertNotIn(key, self.catalog)
        self.assertEqual(len(self.catalog["starting-points"]), 2)

    def test_another_field(self):
        bundled = read(support.CATALOG)
        for key in ["options", "needs", "groups"]:
            self.assertEqual({entry["id"] for entry in self.catalog[key]} & {entry["id"] for entry in bundled[key]}, set())


# Needs that ask for less rather than more.
TOO_MUCH = {"focused-service", "script-or-job", "light-footprint"}
ABOUT_PEOPLE = {"team", "upkeep"}

# A list of versions inside a repository has no page of its own.
WITHOUT_ADDRESS = {"fastapi-lock-file"}

# A company reports on its own system.
REPORTS = {"instagram-efficiency-2016"}
