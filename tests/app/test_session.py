# SPDX-License-Identifier: GPL-3.0-or-later
"""From one run of the program to the next: unsaved work, windows, sections."""

import json
import os
import signal
import subprocess
import time
import unittest

from desktop import QUESTIONS, Atspi, DesktopTest, wait_for
from session_manager import SessionManager
from support import EXAMPLE

LIVE = QUESTIONS["live-updates"]
STAFF = QUESTIONS["staff-admin"]
LAST = "Entered at the last moment"
BACK = "These changes were not saved when Steelyard stopped. They are back."


class TestEnd(DesktopTest):
    """What is edited just before the end does not rest on a timer."""

    def unsaved(self):
        return sorted((self.folder / "state" / "steelyard" / "unsaved").glob("*"))

    def assert_back(self, file):
        again = self.open()
        again.find(name=BACK)
        self.assertEqual(again.text("Title"), LAST)
        self.assertEqual(again.chosen(STAFF), ["Must have"])
        self.assertEqual(json.loads(file.read_text()), json.loads(EXAMPLE.read_text()))
        return again

    def check_signal(self, number):
        before = signal.signal(number, signal.SIG_DFL)
        self.addCleanup(signal.signal, number, before)
        file = self.copy_example()
        window = self.open(file)
        window.type("Title", LAST)
        self.assertEqual(window.end(number), 0)
        self.assertEqual([path.suffix for path in self.unsaved()], [".json", ".lock"])
        self.assert_back(file)

    def test_terminated(self):
        self.check_signal(signal.SIGTERM)

    def test_hung_up(self):
        self.check_signal(signal.SIGHUP)

    def test_interrupted(self):
        self.check_signal(signal.SIGINT)

    def test_terminated_while_asking(self):
        """Who has not answered yet has not given the changes up."""
        file = self.copy_example()
        window = self.open(file)
        window.type("Title", LAST)
        window.press(window.find(button="Close"))
        window.find(name="Save Changes?")
        self.assertEqual(window.end(), 0)
        self.assert_back(file)

    def test_nothing_is_left_of_what_is_saved(self):
        file = self.copy_example()
        window = self.open(file)
        window.type("Title", LAST)
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["title"] == LAST, "the saved title")
        self.assertEqual(window.end(), 0)
        self.assertEqual(self.unsaved(), [])

    def test_every_window_is_kept(self):
        window = self.open(self.copy_example())
        window.open_menu("Main Menu", "New Project")
        new = window.wait_for_window("New Project")
        new.type("Title", "One")
        window.wait_for_window("Client portal").type("Title", "Two")
        self.assertEqual(window.end(), 0)

        again = self.open()
        wait_for(lambda: {view.root.get_name() for view in again.windows()} == {"One", "Two"}, "both windows")
        self.assertEqual(again.wait_for_window("Two").chosen(STAFF), ["Must have"])

    def test_hang_up_that_was_to_be_ignored(self):
        """As with nohup."""
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        self.addCleanup(signal.signal, signal.SIGHUP, before)
        window = self.open(self.copy_example())
        window.process.send_signal(signal.SIGHUP)
        window.choose(LIVE, "Must have")
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the answer")

    def test_logout(self):
        """Kept before the program agrees to it: afterwards it may be too late."""
        manager = SessionManager()
        self.addCleanup(manager.stop)
        file = self.copy_example()
        window = self.open(file)
        manager.wait_for("RegisterClient")
        window.type("Title", LAST)
        manager.emit("QueryEndSession")
        self.assertTrue(manager.wait_for("EndSessionResponse")[0])
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()

        again = self.assert_back(file)
        manager.wait_for("RegisterClient")
        again.type("Title", "Later still")
        manager.emit("EndSession")
        self.assertEqual(again.process.wait(30), 0)
        self.assertEqual(self.open().text("Title"), "Later still")

    def open_unkept(self):
        """A window whose unsaved work cannot be kept, and its file."""
        (self.folder / "state").write_text("in the way")
        file = self.copy_example()
        window = self.open(file)
        window.type("Title", LAST)
        return window, file

    def test_signal_waits_for_what_cannot_be_kept(self):
        window, file = self.open_unkept()
        window.process.terminate()
        window.find(name_starts="Unsaved answers are not kept for the case of a crash")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["title"] == LAST, "the saved title")
        # Whoever insists is obeyed.
        self.assertEqual(window.end(), -signal.SIGTERM)

    def test_logout_is_warned_of_what_cannot_be_kept(self):
        manager = SessionManager()
        self.addCleanup(manager.stop)
        window, file = self.open_unkept()
        manager.wait_for("RegisterClient")
        manager.emit("QueryEndSession")
        reason, flags = manager.wait_for("Inhibit")[2:]
        self.assertRegex(reason, "^Some answers are not saved")
        self.assertEqual(flags, 1)
        window.find(name_starts="Unsaved answers are not kept for the case of a crash")
        manager.wait_for("EndSessionResponse")

        # Next time all is well.
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["title"] == LAST, "the saved title")
        manager.emit("QueryEndSession")
        manager.wait_for("Uninhibit")
        manager.wait_for("EndSessionResponse")
        self.assertFalse(manager.has_told("Inhibit"))
        manager.emit("EndSession")
        self.assertEqual(window.process.wait(30), 0)

    def test_recovered_is_said_until_it_is_saved(self):
        window = self.open(self.copy_example())
        window.type("Title", LAST)
        self.assertEqual(window.end(), 0)
        again = self.open()
        again.find(name=BACK)
        # Longer than what is said in passing stays.
        time.sleep(7)
        self.assertTrue(again.has(name=BACK))
        again.press(again.find(button="Save"))
        wait_for(lambda: not again.has(name=BACK), "the sentence to go")

    def test_what_cannot_be_recovered_is_said(self):
        window = self.open(self.copy_example())
        window.type("Title", LAST)
        self.assertEqual(window.end(), 0)
        work = self.unsaved()[0]
        work.write_text(work.read_text()[:-100])

        again = self.open()
        again.find(name="Unsaved Answers Could Not Be Recovered")
        kept = work.with_suffix(".damaged")
        again.find(name_starts=f"Unsaved answers could not be recovered; the damaged file is kept as “{kept}”.")
        self.assertTrue(kept.exists())


class TestRemembered(DesktopTest):
    def test_window_size(self):
        window = self.open()
        first = window.size()
        window.hand("resize", 1000, 700)
        wait_for(lambda: window.size() != first, "the new size")
        closed = window.size()
        window.press(window.find(button="Close"))
        self.assertEqual(window.process.wait(30), 0)

        again = self.open()
        wait_for(lambda: again.size() == closed, "the same size")
        again.hand("resize", 1100, 760)
        wait_for(lambda: again.size() != closed, "another size")
        ended = again.size()
        self.assertEqual(again.end(), 0)
        last = self.open()
        wait_for(lambda: last.size() == ended, "the last size")

    def test_open_sections(self):
        window = self.open(EXAMPLE)
        for title in ["What should we keep in mind?", "Need by need"]:
            window.press(window.find(button=title))
            wait_for(lambda: self.is_open(window, title), f"{title} to open")
        window.press(window.find(button="Need by need"))
        wait_for(lambda: not self.is_open(window, "Need by need"), "the section to close")
        self.assertEqual(window.end(), 0)

        again = self.open(EXAMPLE)
        wait_for(lambda: self.is_open(again, "What should we keep in mind?"), "the section to be open")
        self.assertFalse(self.is_open(again, "Need by need"))
        self.assertFalse(self.is_open(again, "Why Django?"))

    @staticmethod
    def is_open(window, title):
        return window.find(button=title).get_state_set().contains(Atspi.StateType.EXPANDED)

    def make(self, title):
        file = self.folder / f"{title}.steelyard"
        file.write_text(json.dumps({"format": 1, "title": title}))
        return file

    def titles(self, window):
        return sorted(view.root.get_name() for view in window.windows())

    def want_session(self, *files):
        window = self.open(*files)
        wait_for(lambda: len(window.windows()) == len(files), "all files")
        window.open_menu("Main Menu", "Reopen Files at the Start")
        return window

    def check_next_start(self, *titles):
        window = self.open()
        wait_for(lambda: self.titles(window) == sorted(titles), f"{titles}")
        return window

    def quit(self, window):
        """As with Ctrl+Q."""
        subprocess.run(["gapplication", "action", "io.github.steelyard.Steelyard", "quit"], check=True)
        self.assertEqual(window.process.wait(30), 0)

    def test_session_is_not_restored_unasked(self):
        self.quit(self.open(self.make("One")))
        self.check_next_start("New Project")

    def test_session_after_quitting(self):
        self.quit(self.want_session(self.make("One"), self.make("Two")))
        window = self.check_next_start("One", "Two")
        window.open_menu("Main Menu", "Reopen Files at the Start")
        self.quit(window)
        self.check_next_start("New Project")

    def test_session_after_closing_each_window(self):
        """What was closed before the last window is not wanted any longer."""
        window = self.want_session(self.make("One"), self.make("Two"))
        one = window.wait_for_window("One")
        one.press(one.find(button="Close"))
        wait_for(lambda: self.titles(window) == ["Two"], "one window")
        window.press(window.find(button="Close"))
        self.assertEqual(window.process.wait(30), 0)
        self.check_next_start("Two")

    def test_session_after_a_signal_and_a_kill(self):
        window = self.want_session(self.make("One"), self.make("Two"))
        window.wait_for_window("One").type("Title", "Three")
        self.assertEqual(window.end(), 0)
        window = self.check_next_start("Two", "Three")
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()
        self.check_next_start("Two", "Three")

    def test_session_without_what_is_gone(self):
        two = self.make("Two")
        self.quit(self.want_session(self.make("One"), two))
        two.unlink()
        self.check_next_start("One")


if __name__ == "__main__":
    unittest.main()
