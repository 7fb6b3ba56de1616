# SPDX-License-Identifier: GPL-3.0-or-later
"""The presentation of the real window, driven by its keys alone."""

import json
import pathlib
import shutil
import tempfile
import unittest

from desktop import GROUPS, Atspi, Window, wait_for, walk
from support import CATALOG, EXAMPLE, evaluate

CONTENT = json.loads(CATALOG.read_text())
NEEDS = {need["id"]: need for need in CONTENT["needs"]}
NAMES = {option["id"]: option["name"] for option in CONTENT["options"]}
PLACES = ["first", "second", "third", "fourth"]
LIVE = NEEDS["live-updates"]["question"]

# What the digits stand for.
STEPS = {"0": "Not needed", "1": "Nice to have", "2": "Important", "3": "Must have"}

# What a person acts on or reads a value from.
CONTROLS = {
    Atspi.Role.ENTRY,
    Atspi.Role.LEVEL_BAR,
    Atspi.Role.LIST_ITEM,
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.RADIO_BUTTON,
    Atspi.Role.TEXT,
}


def expected_bars(answers, choices):
    """How each bar is heard, best first, as the command line has it."""
    options = evaluate(answers, choices)["options"]
    return [f"{NAMES[option['id']]}, {round(option['score'])} out of 100, {place}" for option, place in zip(options, PLACES)]


class TestPresent(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, *arguments):
        window = Window(*arguments, XDG_STATE_HOME=str(self.folder / "state"))
        self.addCleanup(window.close)
        window.focus()
        return window

    def open_example(self):
        file = self.folder / "mine.steelyard"
        shutil.copy(EXAMPLE, file)
        self.document = json.loads(EXAMPLE.read_text())
        return self.open(file)

    def present(self, window):
        window.type_keys("F11")
        window.find(name="Presentation")
        wait_for(lambda: not window.has(name="Search the questions"), "the form to go")

    def wait_for_bars(self, window, **changes):
        """What is heard of the bars follows from these answers."""
        answers = {**self.document["answers"], **{need.replace("_", "-"): value for need, value in changes.items()}}
        answers = {need: value for need, value in answers.items() if value is not None}
        wanted = expected_bars(answers, self.document.get("choices"))
        wait_for(lambda: self.heard_bars(window) == wanted, f"{wanted}, not {self.heard_bars(window)}")

    def heard_bars(self, window):
        """Without the must-haves that are missed."""
        scores = window.find(name="Scores")
        names = [node.get_name() for node in walk(scores) if " out of 100, " in (node.get_name() or "")]
        return [name.split(". ")[0] for name in names]

    def test_pages(self):
        window = self.open_example()
        self.present(window)
        window.wait_for_names({"1 of 4", "Django fits best", "Client portal"})
        self.wait_for_bars(window)

        window.type_keys("Right")
        window.wait_for_names({"2 of 4", "Why Django?", "Difference in score"}, gone={"Django fits best"})
        window.type_keys("space")
        window.wait_for_names({"3 of 4", "What would change the answer?"}, gone={"Why Django?"})
        window.type_keys("Page_Down")
        window.wait_for_names({"4 of 4", "What would we have to add to Django?"}, gone={"What would change the answer?"})
        window.type_keys("Left")
        window.wait_for_names({"3 of 4"})
        window.type_keys("Page_Up")
        window.wait_for_names({"2 of 4"})
        window.type_keys("End")
        window.wait_for_names({"4 of 4"})
        window.type_keys("Right")
        window.wait_for_names({"1 of 4"})
        window.type_keys("Left")
        window.type_keys("End", "Home")
        window.wait_for_names({"1 of 4", "Django fits best"})

        window.type_keys("Escape")
        window.find(name="Search the questions")
        self.assertFalse(window.has(name="Presentation"))

    def test_page_says_what_it_is_about_when_it_comes(self):
        window = self.open_example()
        self.present(window)
        window.type_keys("Right")
        page = window.find(name="Why Django?", role=GROUPS)
        wait_for(lambda: page.get_state_set().contains(Atspi.StateType.FOCUSED), "the focus on the page")
        self.assertIn("speak", page.get_description())

    def test_a_need_is_changed_by_keys(self):
        window = self.open_example()
        self.present(window)
        window.type_keys("l", "i", "v", "e")
        entry = window.find(name="Find a need")
        wait_for(lambda: self.text_of(entry) == "live", "the typed word")
        row = window.find(role=Atspi.Role.LIST_ITEM, name=LIVE)
        self.assertTrue(row.get_description().startswith(STEPS["1"]))

        for key, answer in (("3", "must"), ("0", "not-needed"), ("2", "important")):
            window.type_keys(key)
            self.wait_for_bars(window, live_updates=answer)
            wait_for(lambda step=STEPS[key]: row.get_description().startswith(step), f"the row to say {STEPS[key]}")
        window.type_keys("Delete")
        self.wait_for_bars(window, live_updates=None)
        wait_for(lambda: row.get_description().startswith("Not answered"), "the row to say so")
        window.type_keys("3")
        self.assertEqual(self.text_of(entry), "live")
        window.type_keys("space", "s", "c")
        wait_for(lambda: self.text_of(entry) == "live sc", "two words")
        window.wait_for_names({"1 of 4"})
        window.find(button="Undo: “Live screen updates” to “Must have”")

        window.type_keys("Escape")
        wait_for(lambda: not window.has(name="Find a need"), "the line to close")
        window.find(name="Presentation")
        window.type_keys("Escape")
        wait_for(lambda: window.chosen(LIVE) == ["Must have"], "the answer in the form")

    def test_changes_are_undone_and_redone(self):
        window = self.open_example()
        self.present(window)
        window.type_keys("l", "i", "v", "e", "3")
        self.wait_for_bars(window, live_updates="must")
        window.type_keys("Escape", "ctrl+z")
        self.wait_for_bars(window)
        window.find(button="Redo: “Live screen updates” to “Must have”")
        window.type_keys("ctrl+shift+z")
        self.wait_for_bars(window, live_updates="must")
        window.press(window.find(button="Undo: “Live screen updates” to “Must have”"))
        self.wait_for_bars(window)

    def test_up_and_down_choose(self):
        window = self.open_example()
        self.present(window)
        window.type_keys("ctrl+f", "Down", "Down", "Down", "Up")
        third = NEEDS[CONTENT["needs"][2]["id"]]
        row = window.find(role=Atspi.Role.LIST_ITEM, name=third["question"])
        wait_for(lambda: row.get_state_set().contains(Atspi.StateType.FOCUSED), "the focus on the third need")
        window.type_keys("3")
        self.wait_for_bars(window, **{third["id"].replace("-", "_"): "must"})

        window.type_keys("l", "i", "v", "e")
        wait_for(lambda: self.text_of(window.find(name="Find a need")) == "live", "typing to go on in the line")
        window.type_keys("x", "y", "z")
        window.find(name="No need is found by these words.")
        window.type_keys("2")
        window.type_keys("Escape")
        self.wait_for_bars(window, **{third["id"].replace("-", "_"): "must"})

    def test_nothing_answered_is_one_page(self):
        window = self.open()
        self.present(window)
        window.wait_for_names({"1 of 1", "What does your project need?"})
        window.type_keys("Right")
        window.wait_for_names({"1 of 1", "What does your project need?"})
        window.type_keys("slash", "l", "i", "v", "e", "2")
        window.wait_for_names({"1 of 4"}, gone={"What does your project need?"})
        window.type_keys("Escape", "End")
        window.wait_for_names({"4 of 4"})
        window.type_keys("ctrl+z")
        window.wait_for_names({"1 of 1", "What does your project need?"})

    def test_f11_leaves_as_well(self):
        window = self.open_example()
        self.present(window)
        window.type_keys("F11")
        window.find(name="Search the questions")
        self.assertFalse(window.has(name="Presentation"))
        self.present(window)
        window.press(window.find(button="Leave the Presentation"))
        window.find(name="Search the questions")

    def test_a_bar_asks_why(self):
        window = self.open_example()
        self.present(window)
        window.press(window.find(role=Atspi.Role.PUSH_BUTTON, name_starts="Plain Python, "))
        window.wait_for_names({"2 of 4", "Why Django?", "Plain Python"})

    def test_nothing_is_named_after_its_class(self):
        window = self.open_example()
        self.present(window)
        window.type_keys("ctrl+f")
        window.find(name="Find a need")
        controls = [node for node in walk(window.find(name="Presentation")) if node.get_role() in CONTROLS]
        self.assertGreater(len(controls), 100)
        names = [node.get_name() for node in controls]
        self.assertEqual([name for name in names if not name or name.startswith(("Sy", "Gtk", "Adw"))], [])

    def text_of(self, entry):
        return Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))


if __name__ == "__main__":
    unittest.main()
