# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program that edits a document at 500 random moments.

After each kill the next run finds what the last one left. Every state of the
document is known by the sum of its text, so what is found must be one of the
states that were there, and no state that was there for two seconds may be
missing from it.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import random
import signal
import subprocess
import tempfile
import time
import unittest

import support

DRIVER = support.BUILD / "tests" / "decision" / "documents" / "document-driver"

KILLS = 500
LANES = 10  # documents that are worked on at the same time
ALLOWED = 2.0  # seconds of work that may be lost


class Lane:
    """One person with one document, killed again and again."""

    def __init__(self, number, folder):
        self.random = random.Random(number)
        self.number = number
        self.home = pathlib.Path(folder) / f"lane-{number}"
        self.work = self.home / "work"
        self.unsaved = self.home / "state" / "steelyard" / "unsaved"
        self.file = self.work / "plan.steelyard"
        self.work.mkdir(parents=True)
        self.states = []  # (time, sum) in the order they were there
        self.on_disk = None  # sum of what was saved last
        self.saving = None  # sum of what was being saved when the program ended
        self.kills = self.recovered = self.in_save = self.edits = 0
        self.rests = 0
        self.oldest_lost = 0.0
        self.killed = None  # when the run ended that logged the states

    def run_until_killed(self):
        environment = {**os.environ, "XDG_STATE_HOME": str(self.home / "state")}
        pause = self.random.choice(["5", "40", "150", "400"])
        # The moment counts from the first line: half of the runs end early,
        # in the middle of starting and of the first writes.
        seconds = self.random.choice([self.random.uniform(0, 0.7), self.random.uniform(0.5, 3.5)])
        with open(self.home / "log", "wb") as log:
            process = subprocess.Popen(
                [DRIVER, "--edit", self.file, str(self.random.randrange(1 << 30)), pause], stdout=log, env=environment
            )
            time.sleep(seconds)
            if self.random.random() < 0.4:
                self.wait_for_save()
            self.assert_running(process)
            killed = time.monotonic()
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.kills += 1
        return killed

    def wait_for_save(self):
        """Aims at the time between the first and the last step of a save."""
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            if (self.home / "log").read_bytes().rsplit(b"\n", 2)[-2:][0].startswith(b"saving"):
                time.sleep(self.random.uniform(0, 0.004))
                return
            time.sleep(0.0003)

    def assert_running(self, process):
        if process.poll() is not None:
            raise AssertionError(f"ended by itself: {(self.home / 'log').read_text()[-2000:]}")

    def read_log(self, killed):
        """Checks what the run found, and takes over what it did."""
        lines = (self.home / "log").read_text(encoding="utf-8").split("\n")
        for line in lines[:-1]:
            word, _, rest = line.partition(" ")
            if word in ("failed", "file"):
                raise AssertionError(line)
            when, total, *identity = rest.split(" ")
            when = int(when) / 1e6
            if word == "start":
                self.check_start(total, identity[0])
                self.states, self.killed = [(when, total)], killed
            elif word == "edit":
                self.edits += 1
                self.states.append((when, total))
            elif word == "saving":
                self.saving = total
            elif word == "saved":
                self.on_disk, self.saving = total, None

    def check_start(self, total, identity):
        self.recovered += identity != "-"
        if not self.states:
            return
        places = [i for i, (_, known) in enumerate(self.states) if known == total]
        if not places:
            raise AssertionError(f"lane {self.number}: this document was never there")
        # The first edit that is missing shows how much was lost.
        following = self.states[places[-1] + 1 :]
        lost = self.killed - following[0][0] if following else 0.0
        self.oldest_lost = max(self.oldest_lost, lost)
        if lost > ALLOWED:
            raise AssertionError(f"lane {self.number}: {lost:.2f} s of work were lost")

    def check_disk(self):
        self.in_save += self.saving is not None
        names = sorted(path.name for path in self.work.iterdir() if path != self.file)
        self.rests += len(names)
        if len(names) > 1 or (names and not names[0].startswith(".steelyard-")):
            raise AssertionError(f"lane {self.number}: left beside the file: {names}")
        if len(list(self.unsaved.glob("*"))) > 3 or len(list(self.unsaved.glob("*.json"))) > 1:
            raise AssertionError(f"lane {self.number}: left: {list(self.unsaved.iterdir())}")

        if not self.file.exists():
            if self.on_disk is not None:
                raise AssertionError(f"lane {self.number}: the file is gone")
            return
        data = self.file.read_bytes()
        json.loads(data)
        total = hashlib.sha256(data).hexdigest()
        if total not in (self.on_disk, self.saving):
            raise AssertionError(f"lane {self.number}: the file is neither the old nor the new one")
        self.on_disk, self.saving = total, None

    def finish(self):
        """A last run that saves and ends as it should leaves nothing."""
        environment = {**os.environ, "XDG_STATE_HOME": str(self.home / "state")}
        subprocess.run([DRIVER, "--save", self.file, "last", "must"], env=environment, check=True, stdout=subprocess.PIPE)
        left = [path.name for path in [*self.work.iterdir(), *self.unsaved.iterdir()] if path != self.file]
        if left:
            raise AssertionError(f"lane {self.number}: left at the end: {left}")

    def work_on(self, kills):
        for _ in range(kills):
            self.read_log(self.run_until_killed())
            self.check_disk()
        self.finish()
        return self


class Kill(unittest.TestCase):
    def test_nothing_older_than_two_seconds_is_lost(self):
        with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(LANES) as pool:
            lanes = [Lane(number, folder) for number in range(LANES)]
            lanes = list(pool.map(lambda lane: lane.work_on(KILLS // LANES), lanes))

        kills = sum(lane.kills for lane in lanes)
        print(
            f"{kills} kills, {sum(lane.edits for lane in lanes)} edits, "
            f"{sum(lane.recovered for lane in lanes)} starts with unsaved work, "
            f"{sum(lane.in_save for lane in lanes)} kills while saving, "
            f"{sum(lane.rests for lane in lanes)} files left beside the document for a moment, "
            f"at most {max(lane.oldest_lost for lane in lanes):.2f} s of work lost"
        )
        self.assertEqual(kills, KILLS)
        # Otherwise the moments were not the interesting ones.
        self.assertGreater(sum(lane.recovered for lane in lanes), KILLS // 4)
        self.assertGreater(sum(lane.in_save for lane in lanes), KILLS // 20)
