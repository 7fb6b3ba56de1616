# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of the program, and how to find what is still English in them."""

import math
import re
import struct
import subprocess

from support import BUILD, SOURCE

LOCALES = BUILD / "po"
LANGUAGES = (SOURCE / "po" / "LINGUAS").read_text().split()
DIRECTIVE = re.compile(r"%(?:(\d+)\$)?(?:\.?\d+)?(l?[sduifg%])")

# A sentence has more words than this. Shorter texts may be the same by chance.
FEW_WORDS = 3


def read_mo(path):
    """The messages of a compiled catalogue: (context, English, English plural) and their translations."""
    data = path.read_bytes()
    _, _, count, originals, translations = struct.unpack_from("<5I", data)
    messages = {}
    for index in range(count):
        pair = [struct.unpack_from("<2I", data, start + 8 * index) for start in (originals, translations)]
        english, other = (data[start : start + length].decode() for length, start in pair)
        if english:
            context, _, text = english.rpartition("\x04")
            text, _, plural = text.partition("\0")
            messages[context, text, plural] = other.split("\0")
    return messages


def read(language, locales=LOCALES):
    return read_mo(locales / language / "LC_MESSAGES" / "steelyard.mo")


def directives(text):
    """Which value goes where, whether numbered or not."""
    found = [match for match in DIRECTIVE.finditer(text) if match[2] != "%"]
    return sorted((int(match[1] or place), match[2]) for place, match in enumerate(found, 1))


def pieces(text):
    """What is fixed in a message, between what is put in."""
    return [piece.strip() for piece in re.split(r"%(?:\d+\$)?(?:\.?\d+)?l?[sduifg]", text.replace("%%", "%").replace("_", ""))]


class English:
    """Finds English sentences in what is shown in one language."""

    def __init__(self, language, locales=LOCALES):
        messages = read(language, locales)
        same = "\n".join(form for forms in messages.values() for form in forms)
        found = {piece for _, *texts in messages for text in texts for piece in pieces(text)}
        self.sentences = [piece for piece in found if len(piece.split()) > FEW_WORDS and piece not in same]

    def find(self, shown):
        """Those that stand somewhere in a text."""
        flat = " ".join(shown.split())
        return sorted(sentence for sentence in self.sentences if " ".join(sentence.split()) in flat)


def lengthen(text):
    """Every word 40% longer, with nothing lost that the program needs."""
    kept = r"%(?:\d+\$)?(?:\.?\d+)?l?[sduifg%]|<[^>]*>|\w+://\S+"
    return re.sub(rf"{kept}|([^\W_]+)", lambda word: word[0] + "ö" * math.ceil(0.4 * len(word[1] or "")), text)


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write_longer(locales):
    """Compiles a language "longer", which is English with longer words."""
    lines = ['msgid ""', r'msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"', ""]
    for context, text, plural in read(LANGUAGES[0]):
        lines += [f"msgctxt {quote(context)}"] if context else []
        lines += [f"msgid {quote(text)}"]
        lines += [f"msgid_plural {quote(plural)}"] if plural else []
        forms = [("[0]", text), ("[1]", plural)] if plural else [("", text)]
        # Names of products are the same everywhere.
        change = str if context == "catalog option" else lengthen
        lines += [f"msgstr{place} {quote(change(form))}" for place, form in forms]
    folder = locales / "longer" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    subprocess.run(["msgfmt", "-o", folder / "steelyard.mo", "-"], input="\n".join(lines), text=True, check=True)
