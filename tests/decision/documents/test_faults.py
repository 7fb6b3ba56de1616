# SPDX-License-Identifier: GPL-3.0-or-later
"""Real faults: full disks, missing rights, vanished drives, killed programs.

Everything is done as an ordinary user, also when the tests run as root. What
only root can prepare, such as a small disk, falls back to what everybody can:
a limit on the size of files instead of a full disk.
"""

import contextlib
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import support

DRIVER = support.BUILD / "tests" / "decision" / "documents" / "document-driver"
NOBODY = 65534
IS_ROOT = os.geteuid() == 0


class Faults(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)
        self.work = self.root / "work"
        self.state = self.root / "state"
        self.unsaved = self.state / "steelyard" / "unsaved"
        self.file = self.work / "plan.steelyard"
        # Where an ordinary user can reach it, wherever the build folder is.
        self.driver = self.root / "document-driver"
        catalog = self.root / "tests" / "data" / "small-catalog.json"
        catalog.parent.mkdir(parents=True)
        shutil.copy(support.SOURCE / "tests" / "data" / "small-catalog.json", catalog)
        shutil.copy(DRIVER, self.driver)
        for folder in [self.work, self.state]:
            folder.mkdir()
            self.give(folder)
        for path in [self.root, self.root / "tests", catalog.parent, self.driver]:
            path.chmod(0o755)

    def give(self, path):
        if IS_ROOT:
            os.chown(path, NOBODY, NOBODY)

    def start(self, *words, before=None, state=None, after=None, **options):
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if IS_ROOT else {}
        environment = {**os.environ, "XDG_STATE_HOME": str(state or self.state), "G_TEST_SRCDIR": str(self.root)}
        process = subprocess.Popen(
            [*(before or []), self.driver, *map(str, words)],
            env=environment,
            stdout=subprocess.PIPE,
            preexec_fn=after,
            restore_signals=False,
            **{**user, **options},
        )
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        process.kill()
        process.wait()
        process.stdout.close()

    def run_driver(self, *words, **options):
        """All that the program says, and whether it succeeded."""
        process = self.start(*words, **options)
        said, _ = process.communicate(timeout=60)
        return said.decode(), process.returncode == 0

    def save(self, need, importance="must", **options):
        return self.run_driver("--save", self.file, need, importance, **options)

    def make(self):
        said, good = self.save("first")
        self.assertTrue(good, said)
        return self.file.read_bytes()

    def assert_refused(self, said, good, *parts):
        self.assertFalse(good, said)
        for part in parts:
            self.assertIn(part, said)
        self.assertIn("\nmodified\n", said)

    def assert_kept(self, need):
        """The work is not lost: the next program has it."""
        said, _ = self.run_driver("--recover")
        self.assertIn(f'"{need}" : "must"', said)

    def names(self):
        return sorted(path.name for path in self.work.iterdir())

    @contextlib.contextmanager
    def small_disk(self, path):
        """A disk of its own, or None where that is not allowed."""
        done = IS_ROOT and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size=64k,uid={NOBODY},gid={NOBODY},mode=755", "tmpfs", path], check=False
        )
        if not done or done.returncode != 0:
            print("no disk of its own can be mounted here")
            yield None
            return
        try:
            yield path
        finally:
            subprocess.run(["umount", "-l", path], check=False, stderr=subprocess.DEVNULL)

    @staticmethod
    def fill(folder):
        with contextlib.suppress(OSError), open(folder / "filler", "wb", buffering=0) as filler:
            while True:
                filler.write(b"x" * 512)

    def test_file_that_may_not_be_written(self):
        before = self.make()
        self.file.chmod(0o444)
        said, good = self.save("second")
        self.assert_refused(said, good, "“plan.steelyard”", "this file is write-protected", "save it under another name")
        self.assertEqual(self.file.read_bytes(), before)
        self.assertEqual(self.names(), ["plan.steelyard"])
        self.assert_kept("second")

    def test_folder_that_may_not_be_written(self):
        before = self.make()
        self.work.chmod(0o555)
        said, good = self.save("second")
        self.assert_refused(said, good, f"you may not write in “{self.work}”", "save it in another place")
        self.assertEqual(self.file.read_bytes(), before)
        self.assert_kept("second")
        self.work.chmod(0o755)
        said, good = self.save("third")
        self.assertTrue(good, said)
        self.assertIn(b'"second" : "must"', self.file.read_bytes())

    def test_file_that_may_not_be_read(self):
        self.make()
        self.file.chmod(0)
        said, good = self.save("second")
        self.assertFalse(good)
        self.assertIn("failed plan.steelyard: $: you may not read this file", said)

    def test_file_of_somebody_else(self):
        before = self.make()
        if IS_ROOT:
            os.chown(self.file, 0, 0)
            said, good = self.save("second")
            self.assert_refused(said, good, "write-protected")
            self.assertEqual(self.file.read_bytes(), before)
            # Whoever may write it may also replace it; it stays for the same people.
            self.file.chmod(0o666)
            said, good = self.save("second")
            self.assertTrue(good, said)
            self.assertEqual(self.file.stat().st_mode & 0o7777, 0o666)

    def test_permissions_stay(self):
        self.make()
        for mode in [0o600, 0o640, 0o664, 0o666]:
            self.file.chmod(mode)
            said, good = self.save(f"need-{mode}")
            self.assertTrue(good, said)
            self.assertEqual(self.file.stat().st_mode & 0o7777, mode)

    def test_full_disk(self):
        with self.small_disk(self.work) as disk:
            if disk is None:
                return
            before = self.make()
            self.fill(disk)
            said, good = self.save("second")
            self.assert_refused(said, good, f"there is no space left in “{self.work}”", "Make room there")
            self.assertEqual(self.file.read_bytes(), before)
            self.assertEqual(self.names(), ["filler", "plan.steelyard"])
            self.assert_kept("second")
            (disk / "filler").unlink()
            said, good = self.save("third")
            self.assertTrue(good, said)
            self.assertIn(b'"second" : "must"', self.file.read_bytes())

    def test_file_size_limit(self):
        """As a full disk, in the middle of the file."""
        before = self.make()

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        said, good = self.save("second", after=limit)
        self.assert_refused(said, good, "“plan.steelyard” was not saved: it is larger than")
        self.assertEqual(self.file.read_bytes(), before)
        self.assertEqual(self.names(), ["plan.steelyard"])

    def test_full_disk_for_unsaved_work(self):
        """Work goes on, and one is told."""
        with self.small_disk(self.state) as disk:
            if disk is None:
                return
            self.fill(disk)
            process = self.start("--hold", self.file, "first", "must")
            for start in [b"start", b"edit", b"failed Unsaved answers are not kept"]:
                self.assertTrue(process.stdout.readline().startswith(start))
            said, good = self.save("second")
            self.assertTrue(good, said)
            self.assertIn("clean", said)

    def test_vanished_folder(self):
        self.make()
        process = self.start("--hold", self.file, "second", "must")
        self.wait_until_kept(process)
        self.end(process)
        self.work.rename(self.root / "elsewhere")
        said, good = self.save("third")
        self.assert_refused(said, good, f"the folder “{self.work}” is not there", "Connect its drive")
        self.assert_kept("third")
        self.assertFalse(self.work.exists())
        (self.root / "elsewhere").rename(self.work)
        said, good = self.save("fourth")
        self.assertTrue(good, said)
        self.assertEqual(set(json.loads(self.file.read_bytes())["answers"]), {"first", "second", "third", "fourth"})

    def test_vanished_drive(self):
        with self.small_disk(self.work) as disk:
            if disk is None:
                return
            self.make()
            process = self.start("--hold", self.file, "second", "must")
            self.wait_until_kept(process)
            subprocess.run(["umount", "-l", disk], check=True)
            self.assertEqual(process.stdout.readline(), b"file missing\n")
            self.end(process)
            self.assert_kept("second")

    def test_folder_in_place_of_the_file(self):
        self.file.mkdir()
        said, good = self.save("first")
        self.assertFalse(good)
        self.assertIn("failed plan.steelyard: $: this is a folder", said)

    def test_newer_file_stays(self):
        newer = b'{"format": 2, "answers": "in another way"}'
        self.file.write_bytes(newer)
        said, good = self.save("first")
        self.assertFalse(good)
        self.assertIn("made by a newer version of Steelyard", said)
        self.assertEqual(self.file.read_bytes(), newer)

    def test_without_nameless_files(self):
        """As on a network drive: the other way of writing does the same."""
        if not IS_ROOT or subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode != 0:
            print("only root outside of a container can take /proc away")
            return
        self.make()
        self.file.chmod(0o664)
        script = 'mount -t tmpfs none /proc 2>/dev/null && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$0" "$@"'
        before = ["unshare", "-m", "sh", "-c", script]
        said, good = self.save("second", before=before, user=None, group=None, extra_groups=None)
        self.assertTrue(good, said)
        self.assertIn(b'"second" : "must"', self.file.read_bytes())
        self.assertEqual(self.file.stat().st_mode & 0o7777, 0o664)
        self.assertEqual(self.names(), ["plan.steelyard"])
        self.work.chmod(0o555)
        said, good = self.save("third", before=before, user=None, group=None, extra_groups=None)
        self.assert_refused(said, good, "you may not write in")

    def wait_until_kept(self, process):
        """Unsaved work is kept within a second."""
        for start in [b"start", b"edit"]:
            line = process.stdout.readline()
            self.assertTrue(line.startswith(start), line)
        edited = time.monotonic()
        while not list(self.unsaved.glob("*.json")):
            self.assertLess(time.monotonic() - edited, 1.0)
            time.sleep(0.01)

    def test_killed(self):
        before = self.make()
        process = self.start("--hold", self.file, "second", "must")
        self.wait_until_kept(process)
        # Nobody else gets it while the program lives.
        self.assertEqual(self.run_driver("--recover"), ("", True))
        self.end(process)
        # What was recovered but not saved is still there the next time.
        for _ in range(2):
            self.assert_kept("second")
        self.assertEqual(self.file.read_bytes(), before)
        said, good = self.save("third")
        self.assertTrue(good, said)
        self.assertEqual(set(json.loads(self.file.read_bytes())["answers"]), {"first", "second", "third"})
        self.assertEqual(list(self.unsaved.iterdir()), [])

    def test_two_programs_with_one_file(self):
        self.make()
        process = self.start("--hold", self.file, "second", "must")
        self.wait_until_kept(process)
        said, good = self.save("theirs")
        self.assertTrue(good, said)
        self.assertEqual(process.stdout.readline(), b"file changed\n")
        self.end(process)
        # Recovered, it still does not overwrite what somebody else saved.
        theirs = self.file.read_bytes()
        said, good = self.save("third")
        self.assert_refused(said, good, "somebody else has changed the file")
        self.assertEqual(self.file.read_bytes(), theirs)
        self.assert_kept("second")

    def test_many_programs_after_a_crash(self):
        process = self.start("--hold", self.file, "first", "must")
        self.wait_until_kept(process)
        self.end(process)
        several = [self.start("--hold", self.file, f"need-{i}", "must") for i in range(8)]
        lines = [process.stdout.readline().decode().split() for process in several]
        # Whoever came second opens something else, or says why not.
        recovered = [line for line in lines if line[0] == "start" and line[-1] != "-"]
        self.assertEqual(len(recovered), 1, lines)

    def test_many_programs_save_one_file(self):
        """Each save is whole, whoever wins."""
        self.make()
        running = [self.start("--edit", self.file, seed, 3, state=self.state / str(seed)) for seed in range(3)]
        end = time.monotonic() + 3
        while time.monotonic() < end:
            json.loads(self.file.read_bytes())
        for process in running:
            self.end(process)
        rests = [name for name in self.names() if name != "plan.steelyard"]
        self.assertLessEqual(len(rests), 1, rests)
