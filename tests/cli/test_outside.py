# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line asks of the system: no network, and no file but those that were asked for."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

import support
import tracing

# What every program may write to.
NOWHERE = {"/dev/null", "/dev/tty"}


class TestOutside(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name).resolve()
        self.home = self.folder / "home"
        self.home.mkdir()
        self.file = self.folder / "mine.steelyard"
        shutil.copy(support.EXAMPLE, self.file)

    def trace(self, *words):
        """Does it in an empty home; gives what it did."""
        log = self.folder / "log"
        homes = {f"XDG_{name}_HOME": str(self.home) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        # Not detached: it has then ended with the program.
        strace = [word for word in tracing.command(log) if word != "-D"]
        done = support.run(*strace[1:], support.CLI, *words, program=strace[0], HOME=str(self.home), **homes)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return tracing.Trace(log)

    def check_quiet(self, trace, folder=None):
        self.assertEqual(trace.networks(), set())
        self.assertEqual(trace.programs(), [str(support.CLI)])
        for path, _, _ in trace.written():
            if path not in NOWHERE:
                self.assertEqual(pathlib.Path(path), folder, path)
        self.assertEqual({pathlib.Path(name).parent for name in trace.named() if not name.startswith("/proc/self/fd/")} -
                         {folder}, set())
        self.assertEqual(list(self.home.iterdir()), [])

    def test_reading_writes_nothing(self):
        for words in [
            ["evaluate", self.file],
            ["explain", self.file],
            ["compare", self.file, self.file],
            ["validate", self.file, support.CATALOG],
            ["catalog"],
            ["next", self.file],
            ["export", self.file, "--format", "html"],
        ]:
            with self.subTest(words[0]):
                self.check_quiet(self.trace(*words))

    def test_exports_write_what_was_asked_for(self):
        out = self.folder / "out"
        for format in ["html", "madr", "csv"]:
            with self.subTest(format):
                out.mkdir()
                self.check_quiet(self.trace("export", self.file, "--format", format, "--output", out / "x"), out)
                self.assertEqual([path.name for path in out.iterdir()], ["x"])
                shutil.rmtree(out)

    def test_trace_sees(self):
        """The test itself can see a socket and a file."""
        log = self.folder / "log"
        script = f"import socket; socket.socket(socket.AF_INET); open('{self.folder}/y', 'w')"
        strace = [word for word in tracing.command(log) if word != "-D"]
        subprocess.run([*strace, "/usr/bin/python3", "-c", script], check=True, timeout=60)
        trace = tracing.Trace(log)
        self.assertEqual(trace.networks(), {"AF_INET"})
        self.assertIn(f"{self.folder}/y", [path for path, _, _ in trace.written()])
