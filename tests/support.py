# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Python tests share: where things are, and how to ask the program."""

import json
import os
import pathlib
import shlex
import subprocess

SOURCE = pathlib.Path(os.environ["G_TEST_SRCDIR"])
BUILD = pathlib.Path(os.environ["G_TEST_BUILDDIR"])
CLI = BUILD / "src" / "cli" / "steelyard-cli"
CATALOG = SOURCE / "data" / "catalog" / "python-web.json"
EXAMPLES = SOURCE / "data" / "examples"
EXAMPLE = SOURCE / "data" / "examples" / "client-portal.steelyard"

# What our own programs run under, such as valgrind, and how long they may take then.
UNDER = shlex.split(os.environ.get("STEELYARD_TEST_UNDER", ""))
PATIENCE = 600 if UNDER else 60


def ratings_from():
    """What documents say of the bundled catalog, without its title."""
    catalog = json.loads(CATALOG.read_text(encoding="utf-8"))
    return f"version {catalog['version']} of {catalog['date']}"


def run(*arguments, program=CLI, stdin="", stdout=subprocess.PIPE, **environment):
    """Runs a program; text goes in as UTF-8, bytes come out."""
    under = UNDER if BUILD in pathlib.Path(program).parents else []
    return subprocess.run(
        [*under, str(program), *map(str, arguments)],
        input=stdin.encode(),
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
        timeout=PATIENCE,
    )


def evaluate(answers, choices=None, catalog=CATALOG):
    """The evaluation of some answers, as the program gives it to scripts."""
    name = json.loads(catalog.read_text(encoding="utf-8"))["id"]
    document = {"format": 1, "catalog": name, "answers": answers, "choices": choices or {}}
    arguments = [] if catalog == CATALOG else ["--catalog", catalog]
    done = run("evaluate", "-", "--format", "json", *arguments, stdin=json.dumps(document))
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return json.loads(done.stdout)


def sections(text):
    """What explain prints: the verdict under None, then the lines below each heading."""
    verdict, *rest = [block.splitlines() for block in text.split("\n\n")]
    if len(verdict) == 1:  # the title of the project stands above it
        verdict, *rest = rest
    return {None: verdict, **{block[0]: [line.strip() for line in block[1:]] for block in rest}}
