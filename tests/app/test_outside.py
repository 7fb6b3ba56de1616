# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks of the system: no network, no other program, and no file but its own."""

import json
import pathlib
import re

import tracing
from desktop import QUESTIONS, DesktopTest, wait_for

STAFF = QUESTIONS["staff-admin"]
# What may be written to besides: devices, memory shared with the display, what
# fontconfig and GLib keep for all programs, and GTK's list of recent files.
OTHERS = re.compile(r"/dev/|/proc/|/memfd:|.*/(fontconfig|mesa_shader_cache(_db)?|dconf|gtk-4\.0)(/|$)|.*/recently-used\.xbel")


class TestOutside(DesktopTest):
    def run_traced(self):
        """Edits, takes back, saves and leaves unsaved work."""
        log = self.folder / "log"
        file = self.copy_example()
        window = self.open(file, before=tracing.command(log), XDG_CACHE_HOME=str(self.folder / "cache"))
        window.choose(STAFF, "Nice to have")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["answers"]["staff-admin"] == "nice", "the saved answer")
        window.type("Title", "Something else")
        self.assertEqual(window.end(), 0)
        # The tracer ends after the program.
        wait_for(lambda: "+++ exited with 0 +++" in log.read_text().splitlines()[-1], "the end of the trace")
        return file, tracing.Trace(log)

    def test_no_way_out(self):
        file, trace = self.run_traced()

        self.assertEqual(trace.networks() - {"AF_UNIX", "AF_LOCAL"}, set())
        self.assertEqual([pathlib.Path(path).name for path in trace.programs()], ["steelyard"])
        self.check_written(file, trace)

    def check_written(self, file, trace):
        own = [self.folder / "state", self.folder / "config"]
        for path, flags, mode in trace.written():
            if OTHERS.match(path) or pathlib.Path(path) == file.parent:
                continue
            self.assertTrue(any(pathlib.Path(path).is_relative_to(folder) for folder in own), path)
            # Unsaved work and settings are for nobody else.
            self.assertEqual(int(mode or "0", 8) & 0o077, 0, f"{path} {flags} {mode}")

    def test_state_is_private(self):
        self.run_traced()
        unsaved = self.folder / "state" / "steelyard" / "unsaved"
        self.assertEqual(len(list(unsaved.iterdir())), 2)
        self.assertEqual(unsaved.stat().st_mode & 0o077, 0)
        for path in unsaved.iterdir():
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)


