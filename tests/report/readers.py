# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that read what we write, and what they say of it."""

import html.parser
import json
import pathlib
import shutil
import subprocess

import support

MODULES = support.BUILD / "readers" / "node_modules"
HERE = pathlib.Path(__file__).parent


def need(path):
    """A reader that is not there is no reason to be content."""
    if not path or not pathlib.Path(path).exists():
        raise AssertionError(f"{path} is missing; build-aux/test installs the readers")
    return str(path)


def run(*arguments, cwd=None, check=True):
    done = subprocess.run(
        list(map(str, arguments)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240
    )
    if check and done.returncode != 0:
        raise AssertionError(done.stdout + done.stderr)
    return done


def export(text, format, *arguments, **environment):
    """What an export of a document is, from standard output."""
    done = support.run("export", "-", "--format", format, *arguments, stdin=text, **environment)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode()


def lint(folder):
    """What markdownlint has against the Markdown in a folder, by MADR's rules:
    its defaults, with long lines and equal headings allowed."""
    config = {"config": {"default": True, "MD013": False, "MD024": False}, "globs": ["*.md"]}
    (folder / ".markdownlint-cli2.jsonc").write_text(json.dumps(config))
    done = run("node", need(MODULES / ".bin" / "markdownlint-cli2"), cwd=folder, check=False)
    if "Summary:" not in done.stdout:
        raise AssertionError(done.stdout + done.stderr)
    return done.stderr.splitlines()


def log(folder):
    """The list of records that adr-log writes."""
    index = folder.parent / "index.md"
    run("node", need(MODULES / ".bin" / "adr-log"), "-d", folder, "-i", index)
    return [line for line in index.read_text(encoding="utf-8").splitlines() if line.startswith("* ")]


def log4brains(folder):
    """What Log4brains sees in a folder of records, by name of file."""
    with_git = folder.parent
    (with_git / ".log4brains.yml").write_text(
        f"project:\n  name: test\n  tz: Etc/UTC\n  adrFolder: ./{folder.name}\n", encoding="utf-8"
    )
    run("git", "init", "-q", with_git)
    run("git", "-C", with_git, "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-q", "--allow-empty",
        "-m", "Start")
    done = run("node", HERE / "log4brains.js", need(MODULES), with_git)
    return {record["slug"]: record for record in json.loads(done.stdout)}


def adr(folder, *arguments):
    """What adr-tools prints about the records in a folder."""
    (folder.parent / ".adr-dir").write_text(folder.name + "\n")
    return run(need(shutil.which("adr")), *arguments, cwd=folder.parent).stdout


def validate(files):
    """What an HTML checker has against some pages."""
    config = files[0].parent / "checker.json"
    result = files[0].parent / "checked.json"
    # How long a title may be is advice for search engines.
    rules = {"long-title": "off"}
    config.write_text(json.dumps({"extends": ["html-validate:recommended"], "rules": rules, "root": True}))
    done = run("node", need(MODULES / ".bin" / "html-validate"), "--config", config, "-f", f"json={result}", *files,
               check=False)
    if not result.exists():
        raise AssertionError(done.stdout + done.stderr)
    return [
        (pathlib.Path(file["filePath"]).name, message["ruleId"], message["message"], message["line"])
        for file in json.loads(result.read_text(encoding="utf-8"))
        for message in file["messages"]
    ]


def chromium(folder, *arguments):
    """Runs the browser without a window, without a network and with nobody's profile."""
    return run(
        need(shutil.which("chromium")),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-component-update",
        "--disable-background-networking",
        "--proxy-server=127.0.0.1:9",
        "--hide-scrollbars",
        f"--user-data-dir={folder}/profile",
        *arguments,
    ).stdout


class Page(html.parser.HTMLParser):
    """The elements of a page, with their attributes and the text in them."""

    VOID = {"meta", "link", "img", "br", "hr", "input", "base"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "text": "", **dict(attrs)}
        self.elements.append(element)
        if tag not in self.VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append({"tag": tag, "text": "", **dict(attrs)})

    def handle_endtag(self, tag):
        if self.open.pop()["tag"] != tag:
            raise AssertionError(f"</{tag}> ends another element")

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag):
        return [element for element in self.elements if element["tag"] == tag]
