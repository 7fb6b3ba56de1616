# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of which every text could be taken for more than a text."""

import json

import support

SMALL = support.SOURCE / "tests" / "data" / "small-catalog.json"

# What is heard and seen must be exactly this.
MARKUP = "<b>&amp;</b> <script>alert(1)</script> &lt;"
FORMAT = "%s%n %1$s %99999999d {0} ${HOME} $(id) `id`"
PATH = "../../../etc/passwd"
LINK = "javascript:alert(1) file:///etc/passwd"
DIRECTIONS = "abc \u202edef\u202c \u2067ghi\u2069 שלום"
TEXTS = {"markup": MARKUP, "format": FORMAT, "path": PATH, "link": LINK, "directions": DIRECTIONS}

# As long as a file may hold, without a place to break it.
WORD = "m" * 65536

# As long as texts of a catalog may be, in words as long as they may be.
LONGEST_NAME = f"{'m' * 99} {'w' * 100}"
LONGEST_PROSE = f"{LONGEST_NAME[:-1]} " * 50

# What of a catalog is read as a text.
NAMES = {"title", "label", "name", "question", "publisher", "add"}
SHOWN = NAMES | {"why", "because", "text", "says"}


def _replace(value, text, key=None):
    """The same with another text wherever one is shown."""
    if isinstance(value, dict):
        return {name: _replace(member, text, name) for name, member in value.items()}
    if isinstance(value, list):
        return [_replace(member, text, key) for member in value]
    if isinstance(value, str) and key in SHOWN:
        return text(value, key)
    return value


def _catalog(text):
    return json.dumps(_replace(json.loads(SMALL.read_text(encoding="utf-8")), text))


def catalog(text):
    """A catalog in which text(what stood there) stands in place of each text."""
    return _catalog(lambda said, key: text(said))


def longest_catalog():
    """A catalog in which no text may be longer."""
    return _catalog(lambda said, key: LONGEST_NAME if key in NAMES else LONGEST_PROSE)


def requirements(text):
    """Answers to it, with the text wherever a person may write."""
    return json.dumps(
        {
            "format": 1,
            "catalog": "small",
            "catalog-version": "1",
            "title": text,
            "author": text,
            "answers": {"speed": "must", "ease": "important"},
            "choices": {"race": "yes"},
            "notes": {"speed": text},
            "missing": text,
            "decision": {"option": "alpha", "date": text, "by": text, "because": text},
        }
    )
