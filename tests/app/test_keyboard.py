# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window with the keyboard alone: the focus goes everywhere, in order, and is never lost."""

import json
import re
import subprocess
import time
import unittest

from desktop import QUESTIONS, Atspi, DesktopTest, GLib, find, wait_for, walk
from support import CATALOG, SOURCE

CONTENT = json.loads(CATALOG.read_text(encoding="utf-8"))
STAFF = QUESTIONS["staff-admin"]
FIRST = CONTENT["needs"][0]["question"]
STEPS = ["Not needed", "Nice to have", "Important", "Must have"]


class Focus:
    """Follows the focus as a screen reader does, by what the bus tells."""

    def __init__(self):
        self.name = None
        self.node = None
        self.listener = Atspi.EventListener.new(self._told)
        self.listener.register("object:state-changed:focused")

    def _told(self, event):
        if event.detail1:
            self.node = event.source
            self.name = event.source.get_name()

    def settle(self, quiet=0.25, patience=20):
        """Waits until the bus has said nothing for a while; gives the name of what has the focus."""
        context = GLib.MainContext.default()
        end, last = time.monotonic() + patience, time.monotonic()
        while time.monotonic() - last < quiet and time.monotonic() < end:
            if context.iteration(False):
                last = time.monotonic()
            else:
                time.sleep(0.01)
        return self.name

    def wait_for(self, name):
        wait_for(lambda: self.settle(0.05) == name, f"the focus on {name}, not on {self.name}")

    def end(self):
        self.listener.deregister("object:state-changed:focused")


class TestKeyboard(DesktopTest):
    def start(self, *arguments):
        self.focus = Focus()
        self.addCleanup(self.focus.end)
        window = self.open(*arguments)
        window.focus()
        frame = window.root.get_child_at_index(0)
        wait_for(lambda: frame.get_state_set().contains(Atspi.StateType.ACTIVE), "the keyboard")
        return window

    def has_focus(self, node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def tab(self, window, times, key="Tab"):
        """Where the focus goes."""
        names = []
        for _ in range(times):
            before = self.focus.node
            window.type_keys(key)
            wait_for(lambda: self.focus.settle(0.02) and self.focus.node != before, f"the focus to move on from {names[-1:]}")
            names.append(self.focus.name)
        return names

    def test_begins_with_what_to_do_first_and_goes_on_in_order(self):
        window = self.start()
        window.find(name="What does your project need?")
        guide = window.find(button="Guide Me")
        wait_for(lambda: guide.get_state_set().contains(Atspi.StateType.FOCUSED), "the focus on what to do first")
        questions = [entry["title"] for entry in CONTENT["questions"]]
        wanted = ["Search the questions", "Most telling first", "Title", "Who is answering", "Start from", *questions]
        self.assertEqual(self.tab(window, len(wanted)), wanted)
        # Each need is its note and its control, of which one step takes the focus.
        self.assertEqual(self.tab(window, 4), [f"Note: {FIRST}", "Not needed",
                                               f"Note: {CONTENT['needs'][1]['question']}", "Not needed"])
        self.assertEqual(self.tab(window, 3, "shift+Tab"), [f"Note: {CONTENT['needs'][1]['question']}", "Not needed",
                                                            f"Note: {FIRST}"])

    def test_bars_and_sections_come_after_the_form(self):
        window = self.start(self.copy_example())
        window.find(name="Django fits best")
        # Backwards from the first thing of the form is the header, and before that the end of the window.
        names = self.tab(window, 30, "shift+Tab")
        explained = [name for name in names if name.endswith("?") or name in ("Need by need",)]
        self.assertEqual(explained[:7], ["How are the scores made?", "Need by need", "What should we keep in mind?",
                                         "What would we have to add?", "What would change the answer?",
                                         "Are the must-haves met?", "Why Django?"])
        bars = [name for name in names if " out of 100, " in name]
        self.assertEqual([bar.split(",")[0] for bar in bars], ["Plain Python", "FastAPI", "Django + FastAPI", "Django"])
        for name in ("Open", "Open a Recent File", "Save", "Project", "Compare", "Export", "Main Menu"):
            self.assertIn(name, names)

    def test_choices_open_move_and_close_without_a_mouse(self):
        window = self.start()
        question = CONTENT["questions"][1]
        labels = ["Not answered", *(choice["label"] for choice in question["choices"])]
        window.find(button="Guide Me")
        self.tab(window, 7)
        self.assertEqual(self.focus.name, question["title"])
        row = window.find(role=Atspi.Role.COMBO_BOX, name=question["title"])

        # The list opens where the answer is, and leaves it alone when it is closed.
        window.type_keys("Return")
        self.focus.wait_for(labels[0])
        window.type_keys("Down", "Down")
        self.focus.wait_for(labels[2])
        window.type_keys("Escape")
        self.focus.wait_for(question["title"])
        self.assertIn(labels[0], row.get_description())

        window.type_keys("space")
        self.focus.wait_for(labels[0])
        window.type_keys("Down", "Down", "Return")
        self.focus.wait_for(question["title"])
        wait_for(lambda: labels[2] in row.get_description(), f"{labels[2]} in {row.get_description()}")
        window.type_keys("space")
        self.focus.wait_for(labels[2])
        window.type_keys("Escape", "ctrl+z")
        wait_for(lambda: labels[0] in row.get_description(), "the choice to be undone")

    def reach(self, window, question):
        """Puts the focus on the control of a need by searching for it."""
        window.type_keys("ctrl+f")
        self.focus.wait_for("Search the questions")
        window.type_keys(*question.split()[0].lower())
        wait_for(lambda: window.has(role=Atspi.Role.LIST_ITEM, name=question), "the row")
        for _ in range(40):
            if self.tab(window, 1)[0] == f"Note: {question}":
                return self.tab(window, 1)[0]
        raise AssertionError(f"{question}: not reached")

    def expect(self, window, question, step):
        wait_for(lambda: window.chosen(question) == ([step] if step else []), f"{question}: {step}")

    def test_what_was_scrolled_away_comes_back_when_it_is_opened(self):
        window = self.start()
        question = CONTENT["questions"][1]
        window.find(button="Guide Me")
        self.tab(window, 7)
        row = window.find(role=Atspi.Role.COMBO_BOX, name=question["title"])
        subprocess.run(["xdotool", "mousemove", "300", "500", "click", "--repeat", "12", "--delay", "20", "5"], check=True)
        wait_for(lambda: window.top_of(row) < -100, "the row to be out of sight")
        window.type_keys("space")
        self.focus.wait_for("Not answered")
        wait_for(lambda: 0 < window.top_of(row) < window.size()[1], "the row to come back")

    def test_four_steps_by_digits_arrows_and_letters(self):
        window = self.start()
        self.assertEqual(self.reach(window, STAFF), "Not needed")
        for digit, step in enumerate(STEPS):
            window.type_keys(str(digit))
            self.expect(window, STAFF, step)
            self.focus.wait_for(step)
        window.type_keys("Left")
        self.expect(window, STAFF, "Important")
        window.type_keys("Left", "Left", "Left", "Left")
        self.expect(window, STAFF, "Not needed")
        window.type_keys("Right")
        self.expect(window, STAFF, "Nice to have")
        window.type_keys("m")
        self.expect(window, STAFF, "Must have")
        window.type_keys("n")
        self.expect(window, STAFF, "Not needed")
        window.type_keys("n")
        self.expect(window, STAFF, "Nice to have")
        window.type_keys("i")
        self.expect(window, STAFF, "Important")
        self.focus.wait_for("Important")
        window.type_keys("ctrl+z")
        self.expect(window, STAFF, "Nice to have")
        window.type_keys("Delete")
        self.expect(window, STAFF, None)
        self.assertTrue(any(node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in walk(window.root)))

    def test_focus_stays_on_a_bar_that_moves(self):
        file = self.folder / "mine.steelyard"
        file.write_text(json.dumps({"format": 1, "answers": {"staff-admin": "must"}}))
        window = self.start(file)
        bar = window.find(role=Atspi.Role.PUSH_BUTTON, name_starts="FastAPI, ")
        while not (self.tab(window, 1, "shift+Tab")[0] or "").startswith("FastAPI, "):
            pass
        window.choose(QUESTIONS["separate-frontend-api"], "Must have")
        window.choose(STAFF, "Not needed")
        wait_for(lambda: window.bars()[0][0] == "FastAPI", "FastAPI first")
        self.assertTrue(bar.get_state_set().contains(Atspi.StateType.FOCUSED))

    def test_focus_goes_with_the_view(self):
        window = self.start(self.copy_example())
        window.type_keys("ctrl+f", "l", "i", "v", "e")
        self.focus.wait_for("Search the questions")
        wait_for(lambda: not window.has(name=STAFF), "the other rows to go")
        self.assertTrue(find(window.root, name="Search the questions").get_state_set().contains(Atspi.StateType.FOCUSED))
        window.type_keys("F11")
        window.find(name="Presentation")
        window.type_keys("Escape")
        self.focus.wait_for("Search the questions")
        window.type_keys("ctrl+k")
        window.find(name="Who Else Has Answered?")
        self.assertIn("Add Answers…", self.tab(window, 12))
        window.type_keys("ctrl+k")
        window.find(name="Django fits best")
        window.type_keys("ctrl+f")
        self.focus.wait_for("Search the questions")
        window.type_keys("ctrl+g")
        window.find(name="One question at a time")
        wait_for(lambda: self.focus.settle(0.05) not in (None, "", "Search the questions"), "the focus in the guide")

    def test_every_shortcut_is_listed(self):
        keys = re.findall(r'\{ "([a-z]+\.[a-z-]+)", \{', (SOURCE / "src" / "app" / "application.c").read_text())
        self.assertGreater(len(keys), 14)
        listed = (SOURCE / "ui" / "help-overlay.ui").read_text()
        self.assertEqual([key for key in keys if f'"action-name">{key}<' not in listed], [])


if __name__ == "__main__":
    unittest.main()
