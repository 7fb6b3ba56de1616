#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a catalog of any size, and answers to it.

usage: big_catalog.py N_NEEDS N_OPTIONS CATALOG ANSWERS

Its scales are those of the bundled catalog, and so is how much there is of
everything: twenty needs to a group, every third need in an overlap of four,
a sentence and a source for each rating, something to add where a rating is
low. The ratings are drawn at random, alike in every run, so that many options
lie close together: the hard case.
"""

import json
import pathlib
import random
import sys

BUNDLED = pathlib.Path(__file__).parents[2] / "data" / "catalog" / "python-web.json"
SCALES = ["format", "scale", "importance", "must-have-minimum", "confidence"]
LEVELS = ["not-needed", "nice", "important", "must"]


def rating(level):
    """What stands in a catalog for one option and one need."""
    given = {"level": level, "because": f"It serves this need at level {level} of 4.", "sources": ["made-up"]}
    return {**given, "add": ["An add-on for it"]} if level < 2 else given


def need(number, options, source):
    levels = source.choices(range(5), weights=[1, 2, 4, 6, 3], k=len(options))
    return {
        "id": f"need-{number}",
        "group": f"group-{number // 20}",
        "title": f"Need {number}",
        "question": f"We want what need {number} is about",
        "why": f"Some projects want what need {number} is about",
        "confidence": source.choice(["high", "medium", "low"]),
        "ratings": {option: rating(level) for option, level in zip(options, levels)},
    }


def make_catalog(n_needs, n_options):
    source = random.Random(n_needs)
    options = [f"option-{number}" for number in range(n_options)]
    bundled = json.loads(BUNDLED.read_text(encoding="utf-8"))
    return {
        **{key: bundled[key] for key in SCALES},
        "id": "made-up",
        "version": "1",
        "title": f"A catalog of {n_needs} needs and {n_options} options",
        "options": [
            {"id": option, "kind": "framework", "name": f"Option {number}"} for number, option in enumerate(options)
        ],
        "groups": [{"id": f"group-{n}", "title": f"Group {n}"} for n in range((n_needs + 19) // 20)],
        "needs": [need(number, options, source) for number in range(n_needs)],
        "overlaps": [
            {
                "id": f"overlap-{start}",
                "title": f"Overlap {start}",
                "needs": [f"need-{start + i}" for i in range(4)],
                "why": "They draw on the same thing.",
            }
            for start in range(0, n_needs - 3, 12)
        ],
        "sources": [{"id": "made-up", "title": "Made up", "date": "2026", "kind": "documentation"}],
    }


def make_answers(n_needs):
    """All needs answered; no must-have, or no option would be left."""
    source = random.Random(n_needs)
    answers = {f"need-{number}": source.choice(LEVELS[:3]) for number in range(n_needs)}
    return {"format": 1, "catalog": "made-up", "answers": answers}


def write(path, content):
    pathlib.Path(path).write_text(json.dumps(content), encoding="utf-8")


def main():
    n_needs, n_options = map(int, sys.argv[1:3])
    write(sys.argv[3], make_catalog(n_needs, n_options))
    write(sys.argv[4], make_answers(n_needs))


if __name__ == "__main__":
    main()
