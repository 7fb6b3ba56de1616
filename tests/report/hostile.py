# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that would break a document if they were taken for more than text."""

import json

import support

MARKUP = "<script>alert('x')</script><img src=x onerror=alert(1)> &amp; &lt;b&gt; ]]> <!-- --> </title></style>"
MARKDOWN = "# *bold* _it_ `code` [link](javascript:alert(1)) ![x](http://x.example/y.png) | a | b | ~~s~~ $x$ {{ y }}"
LINKS = "see https://evil.example/?a=1&b=2, www.evil.example, mailto:a@evil.example and @everyone"
FORMULA = "=HYPERLINK(\"http://evil.example\";\"x\")"
DIRECTIONS = "abc \u202edef\u202c \u2066ghi \u2067unclosed \u202a\u202b שלום עולם مرحبا"
CONTROLS = "bell\x07 escape\x1b[31m next\x85line\u2028sep \x7f\x9b31m \ufffe"
LINES = "first\nsecond\r\nthird\n\n---\nstatus: accepted\n---\n# Heading\n* Status: accepted\n## Status\n\nAccepted\n"
PATH = "../../etc/passwd"
YAML = "yes: [a, {b: c}] # \"d\" 'e' \\ & * ! % @ `"
LONG = "word " * 1999 + "end!."
STARTS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "a;=1+1", "\"=1", " =1"]
TEXTS = [MARKUP, MARKDOWN, LINKS, FORMULA, DIRECTIONS, CONTROLS, LINES, PATH, YAML, LONG, *STARTS,
         "1. item", "- item", "+ item", "> quote", "    code", "#", "##", "\\", "\\|", "|", "`", "'", "\"", "!", "1.", "---", "___",
         "trailing: ", "٣", "日本語", "Ünïcödé ß"]


def document(text, decided=False):
    """Requirements in which the text stands wherever a person may write."""
    data = {
        "format": 1,
        "title": text,
        "author": text,
        "answers": {"staff-admin": "must", "user-sign-in": "important", "raw-speed": "nice", "script-or-job": "not-needed",
                    "bogus-need": "must"},
        "choices": {"users": "staff", "bogus-question": text},
        "notes": {"staff-admin": text, "user-sign-in": text, "bogus-need": text, "live-updates": text},
        "missing": text,
    }
    if decided:
        data["decision"] = {"option": "django", "date": text, "by": text, "because": text}
    return json.dumps(data)


def catalog(text):
    """The bundled catalog with the text in place of all that is shown of it."""
    data = json.loads(support.CATALOG.read_text(encoding="utf-8"))
    data["title"] = data["version"] = text
    for option in data["options"]:
        option["name"] = option["summary"] = text
        option["homepage"] = "https://x.example/\"><script>alert(1)</script>"
    for step in data["scale"] + data["confidence"]:
        step["label"] = text
    for need in data["needs"]:
        need["title"] = need["question"] = need["why"] = text
        for rating in need["ratings"].values():
            rating["because"] = text
            rating["add"] = [text]
    for source in data["sources"]:
        source["title"] = source["author"] = source["standpoint"] = text
        source["url"] = "https://x.example/\"><script>alert(1)</script> <b>)](javascript:x)\n\n# y"
    for entry in data["advice"]:
        entry["text"] = text
    for question in data["questions"]:
        question["title"] = text
        for choice in question["choices"]:
            choice["label"] = text
    return json.dumps(data)
