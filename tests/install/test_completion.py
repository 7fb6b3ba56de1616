# SPDX-License-Identifier: GPL-3.0-or-later
"""Shells complete what the command line takes."""

import os
import pathlib
import pty
import re
import select
import subprocess
import tempfile
import unittest

from support import CLI, SOURCE, run

FOLDER = SOURCE / "data" / "completions"

# What bash offers for the last of the words.
BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
compopt () { echo FILES; }
_steelyard_cli
printf '%s\\n' "${COMPREPLY[@]}"
"""

# What a person has in their start-up files; the list is drawn with # so that it can be told apart.
ZSH = """PS1='READY> '; PROMPT_EOL_MARK=; unsetopt zle_bracketed_paste; autoload -U compinit; compinit -D -u
zstyle ':completion:*' list-separator '#'; zstyle ':completion:*' menu no; LISTMAX=999; steelyard-cli () { :; }
"""


def usage():
    """Each command with the options that it takes, as the program names them."""
    text = run("nonsense", program=CLI).stderr.decode()
    takes = {}
    for command, rest in re.findall(r"^  steelyard-cli (\w+)(.*)$", text, re.MULTILINE):
        takes.setdefault(command, set()).update(re.findall(r"--[\w-]+", rest))
    return takes


def bash(*words):
    done = subprocess.run(
        ["bash", "-c", BASH, "bash", str(FOLDER / "steelyard-cli.bash"), "steelyard-cli", *words],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return {word for word in done.stdout.split() if word}


class Zsh:
    """A shell in a terminal of its own."""

    def __init__(self, home):
        (home / ".zshrc").write_text(f"fpath=({FOLDER} $fpath)\n{ZSH}")
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe("zsh", ["zsh", "-d", "-i"], {**os.environ, "TERM": "dumb", "ZDOTDIR": str(home), "COLUMNS": "100"})
        self.read_until("READY> ")

    def read_until(self, end):
        text = ""
        while end not in text:
            if not select.select([self.terminal], [], [], 30)[0]:
                raise AssertionError(f"no {end!r} after {text!r}")
            text += os.read(self.terminal, 4096).decode()
        return text

    def complete(self, line):
        """What is listed below the line after Ctrl+D, up to the next prompt."""
        os.write(self.terminal, f"steelyard-cli {line}\x04".encode())
        return self.read_until("READY> ")

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


class TestCompletion(unittest.TestCase):
    def test_bash_offers_the_commands(self):
        self.assertEqual(bash(""), set(usage()))
        self.assertEqual(bash("exp"), {"explain", "export"})

    def test_bash_offers_the_options_of_a_command(self):
        for command, options in usage().items():
            with self.subTest(command=command):
                self.assertEqual(bash(command, "--"), options)

    def test_bash_offers_formats_and_files(self):
        text = run("nonsense", program=CLI).stderr.decode()
        for command, formats in re.findall(r"steelyard-cli (\w+) .*--format ([\w|]+)", text):
            with self.subTest(command=command):
                self.assertEqual(bash(command, "x", "--format", ""), set(formats.split("|")))
        self.assertEqual(bash("evaluate", ""), {"FILES"})
        self.assertEqual(bash("evaluate", "--need", ""), set())

    def open_zsh(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        shell = Zsh(pathlib.Path(home.name))
        self.addCleanup(shell.end)
        return shell

    def test_zsh_offers_the_commands(self):
        shown = self.open_zsh().complete("")
        for command in usage():
            self.assertRegex(shown, rf"{command} +# \w")

    def test_zsh_offers_the_options_of_a_command(self):
        for command, options in usage().items():
            with self.subTest(command=command):
                shown = self.open_zsh().complete(f"{command} --")
                self.assertEqual(set(re.findall(r"(--[\w-]+) +#", shown)), options)


if __name__ == "__main__":
    unittest.main()
