#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the real window against an empty one of the same size.

usage: bench_window.py BUILD [N_STARTS [N_EDITS]]

Starts an empty libadwaita window, the program with the example, and the
program with a catalog of 1,000 needs and 50 options in turn, each in a
home of their own, drawn by software. To be run on a desktop of its own:
build-aux/with-desktop tests/bench/bench_window.py _build-bench
"""

import ctypes
import os
import pathlib
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import big_catalog
from measure import BENCH, BUILD, SOURCE, quantile, row

EXAMPLE = SOURCE / "data" / "examples" / "client-portal.steelyard"
FRAME_MS = 1000 / 60

# Within this time the form has scrolled to what has the focus, and its scroll bar has come and gone.
SECONDS_TO_SCROLL = 5

# Where no window is. Over one, each new layout is a motion of the pointer to GTK 4.8, which fades scroll bars in for a
# second, and whoever edits meanwhile waits for the next frame of that.
POINTER = ("1590", "1190")

# Within this time after a key the bars have moved and everything is found out.
SECONDS_BETWEEN_EDITS = 0.5


class Kind:
    """A window to be measured, and what was found."""

    def __init__(self, name, command, data):
        self.name, self.command, self.data = name, [str(part) for part in command], data
        self.starts, self.start_work, self.memory, self.edits, self.edit_work = [], [], [], [], []


class Run:
    """A program with the probe in it."""

    def __init__(self, kind, probe):
        self.home = tempfile.TemporaryDirectory()
        reader, writer = os.pipe()
        environment = {
            **os.environ,
            "GSETTINGS_BACKEND": "memory",
            "GIO_USE_VFS": "local",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "",
            "LD_PRELOAD": str(probe),
            "WINDOW_PROBE_FD": str(writer),
            "XDG_DATA_HOME": str(kind.data),
            **{f"XDG_{name}_HOME": f"{self.home.name}/{name}" for name in ("CACHE", "CONFIG", "STATE")},
        }
        self.started = time.monotonic()
        self.process = subprocess.Popen(kind.command, env=environment, pass_fds=[writer])
        os.close(writer)
        self.lines = os.fdopen(reader)

    def next_line(self, word):
        """The numbers after the next line's first word."""
        first, *numbers = self.lines.readline().split() or [""]
        if first != word:
            raise SystemExit(f"{self.process.args}: {word} was expected, not {first}")
        return [int(number) for number in numbers]

    def skip_lines(self):
        """Reads what was written so far, of which nobody wants to know."""
        while select.select([self.lines], [], [], 0)[0]:
            self.lines.readline()

    def wait_for_first_frame(self):
        """Milliseconds until then: passed, and worked."""
        painted, worked = self.next_line("first")
        return painted / 1000 - self.started * 1000, worked / 1000

    def ticks(self):
        """How long the process has worked so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rsplit(")")[1].split()
        return int(fields[11]) + int(fields[12])

    def settle(self):
        """Waits until there is nothing more to do."""
        before, now = -1, self.ticks()
        while now != before:
            time.sleep(0.6)
            before, now = now, self.ticks()

    def peak_megabytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        (peak,) = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
        return int(peak) / 1024

    def focus(self):
        """Without a window manager nobody else gives the keyboard to the window."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        window = subprocess.run(search, stdout=subprocess.PIPE, text=True, check=True).stdout.split()[-1]
        subprocess.run(["xdotool", "mousemove", *POINTER], check=True)
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        self.process.send_signal(signal.SIGUSR1)

    def end(self):
        self.process.kill()
        self.process.wait()
        self.lines.close()
        self.home.cleanup()


class Keyboard:
    """Presses keys as the X server's own, without a process for each."""

    def __init__(self):
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x.XFlush.argtypes = [ctypes.c_void_p]
        self.test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.display = self.x.XOpenDisplay(None)

    def press(self, character):
        code = self.x.XKeysymToKeycode(self.display, ord(character))
        self.test.XTestFakeKeyEvent(self.display, code, 1, 0)
        self.test.XTestFakeKeyEvent(self.display, code, 0, 0)
        self.x.XFlush(self.display)


def measure_start(kind, probe):
    run = Run(kind, probe)
    passed, worked = run.wait_for_first_frame()
    kind.starts.append(passed)
    kind.start_work.append(worked)
    run.settle()
    kind.memory.append(run.peak_megabytes())
    run.end()


def measure_edits(kind, probe, keyboard, n_edits):
    """The keys 1 to 3 answer a need; each is another answer than before."""
    run = Run(kind, probe)
    run.wait_for_first_frame()
    run.settle()
    run.focus()
    time.sleep(SECONDS_TO_SCROLL)
    run.settle()
    # Whatever the answer is, the first that is measured is another one.
    keyboard.press("0")
    run.settle()
    run.skip_lines()
    for number in range(n_edits):
        keyboard.press("123"[number % 3])
        passed, worked = run.next_line("edit")
        kind.edits.append(passed / 1000)
        kind.edit_work.append(worked / 1000)
        time.sleep(SECONDS_BETWEEN_EDITS)
    run.end()


def slowest(times):
    return quantile(times, 0.99)


def compare(what, field, statistic, unit, ours, against, most_times=None, most=None):
    """One row. The target, if there is one, is how many times the other that ours may be, or how much."""
    value, other = statistic(getattr(ours, field)), statistic(getattr(against, field))
    target, met = "–", None
    if most_times is not None:
        target, met = f"{most_times} times", value / other <= most_times
    elif most is not None:
        target, met = f"{most:.1f} {unit}", value <= most
    row(what, f"{value:.1f} {unit}", f"{against.name} {other:.1f} {unit}", f"{value / other:.2f} times", target, met)


def report(ours, against, most_times_start, most_times_memory, most_edit):
    median, pair = statistics.median, (ours, against)
    compare(f"{ours.name}, start to first frame", "starts", median, "ms", *pair, most_times=most_times_start)
    compare("  of it work of all threads", "start_work", median, "ms", *pair)
    compare(f"{ours.name}, peak memory", "memory", median, "MB", *pair, most_times=most_times_memory)
    compare(f"{ours.name}, edit to frame, 99 of 100", "edits", slowest, "ms", *pair, most=most_edit)
    compare("  of it work of the main thread", "edit_work", slowest, "ms", *pair)


def measure_all(n_starts, n_edits):
    probe, keyboard = BENCH / "libwindow-probe.so", Keyboard()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        catalogs = folder / "steelyard" / "catalogs"
        catalogs.mkdir(parents=True)
        big_catalog.write(catalogs / "made-up.json", big_catalog.make_catalog(1000, 50))
        big_catalog.write(folder / "big.steelyard", big_catalog.make_answers(1000))
        program, none = BUILD / "src" / "app" / "steelyard", folder / "none"
        empty = Kind("empty window", [BENCH / "empty-window"], none)
        bundled = Kind("window", [program, EXAMPLE], none)
        big = Kind("window with 1,000 needs", [program, folder / "big.steelyard"], folder)
        kinds = [empty, bundled, big]
        for number in range(n_starts + 1):
            for kind in kinds:
                measure_start(kind, probe)
                if number == 0:  # the first warms the caches of the machine
                    kind.starts.clear()
                    kind.start_work.clear()
        for kind in kinds:
            measure_edits(kind, probe, keyboard, n_edits)
    report(bundled, empty, 1.6, 1.25, FRAME_MS)
    report(big, bundled, 2, 1.5, 50)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[2:]]
    measure_all(*given, *[11, 200][len(given):])
