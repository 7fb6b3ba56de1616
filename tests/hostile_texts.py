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

# What of a catalog is read as a text.
SHOWN = {"title", "label", "name", "question", "why", "because", "text", "publisher", "says"}


def _replace(value, text, key=None):
    """The same with another text wherever one is shown; each still tells where it stands."""
    if isinstance(value, dict):
        return {name: _replace(member, text, name) for name, member in value.items()}
    if isinstance(value, list):
        return [_replace(member, text, key) for member in value]
    if isinstance(value, str) and (key in SHOWN or key == "add"):
        return text(value)
    return value


def catalog(text):
    """A catalog in which text(what stood there) stands in place of each text."""
    return json.dumps(_replace(json.loads(SMALL.read_text(encoding="utf-8")), text))


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
