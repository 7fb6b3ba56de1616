# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says: every control of every view has a name that a person understands."""

import json
import re
import unittest

from desktop import QUESTIONS, Atspi, DesktopTest, GLib, find, is_button, wait_for, walk
from screens import CONTENT, SECTIONS, Stage, catalogs, compare, dialogs, first_run, guide, presenting
from support import EXAMPLE

# What a person acts on or reads a value from.
CONTROLS = {
    Atspi.Role.CHECK_BOX, Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.LEVEL_BAR, Atspi.Role.LINK,
    Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.PAGE_TAB, Atspi.Role.PUSH_BUTTON,
    Atspi.Role.RADIO_BUTTON, Atspi.Role.TEXT, Atspi.Role.TOGGLE_BUTTON,
}

# Without a name of its own GTK 4.8 gives that of the class.
CLASS = re.compile(r"^(Adw|Gdk|Gtk|Sy)[A-Z][A-Za-z]+$")

# Parts of widgets of GTK and libadwaita; none of them takes the focus by itself.
STOCK = {"GtkFlowBoxChild", "GtkImage", "GtkListView", "GtkPopoverMenu", "GtkScrollbar", "GtkStackPage"}

# Windows that GTK and libadwaita make.
STOCK_WINDOWS = {"about", "shortcuts"}


# What never is a button; asking each of them takes long. A list is heard by its items, and offers actions for
# them in newer versions of GTK.
SILENT = {
    Atspi.Role.FILLER, Atspi.Role.IMAGE, Atspi.Role.LABEL, Atspi.Role.LIST, Atspi.Role.LIST_ITEM, Atspi.Role.SEPARATOR,
}


def is_focusable_button(node):
    return is_button(node) and node.get_state_set().contains(Atspi.StateType.FOCUSABLE)


def describe(node):
    """A node and where it is."""
    names = [f"{node.get_role_name()} “{node.get_name()}”"]
    while (node := node.get_parent()) is not None and len(names) < 5:
        names.append(node.get_name() or node.get_role_name())
    return ", in ".join(names)


def hear(node, known):
    """Nodes with their roles and names, without the rows of these names."""
    role, name = node.get_role(), node.get_name() or ""
    if role == Atspi.Role.LIST_ITEM and name in known:
        return
    yield node, role, name
    # What a drop-down shows is an item of its list, and part of its button.
    if role == Atspi.Role.TOGGLE_BUTTON and node.get_parent().get_role() == Atspi.Role.COMBO_BOX:
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from hear(child, known)


def listen(root, known):
    """All that is wrong below a node, the names of its controls and those of its rows."""
    nodes = list(hear(root, known))
    controls = [(node, name) for node, role, name in nodes
                if role in CONTROLS or (role not in SILENT and is_focusable_button(node))]
    bad = [describe(node) for node, name in controls if not name.strip()]
    bad += [describe(node) for node, role, name in nodes
            if CLASS.match(name) and name not in STOCK and role != Atspi.Role.FILLER]
    # "Open Open" is a name and a label both; GTK 4.8 does that itself where there is a mnemonic.
    bad += [f"“{name}” is said twice" for _, name in controls
            if re.match(r"^(.{3,}) \1$", name) and "_" not in name]
    return bad, [name for _, name in controls], {name for _, role, name in nodes if role == Atspi.Role.LIST_ITEM}


class TestNames(DesktopTest):
    def check(self, state, root, least=1, known=()):
        """Everything below a node; says all that is wrong at once. Gives the names of rows."""
        # What changes meanwhile is listened to once more.
        bad, controls, rows = wait_for(lambda: listen(root, known), f"{state} to stand still")
        self.assertEqual(bad, [], f"{state}: {bad}")
        self.assertGreaterEqual(len(controls), least, state)
        return rows

    def visit(self, tour):
        stage = Stage(self.folder)
        self.addCleanup(stage.close)
        # The rows of the form are the same in all states; they are heard in the first one.
        known = set()
        for state, window in tour(stage):
            if state not in STOCK_WINDOWS:
                with self.subTest(state=state):
                    known |= self.check(state, window.root, 3, known & set(QUESTIONS.values()))

    def test_first_run(self):
        self.visit(first_run)

    def test_guide(self):
        self.visit(guide)

    def test_presentation(self):
        self.visit(presenting)

    def test_compare(self):
        self.visit(compare)

    def test_catalogs(self):
        self.visit(catalogs)

    def test_dialogs(self):
        self.visit(dialogs)

    def test_project(self):
        """With all that explains the result."""
        stage = Stage(self.folder)
        self.addCleanup(stage.close)
        window = stage.open(stage.copy(EXAMPLE), sections=SECTIONS)
        window.find(name="Difference in score")
        window.press(window.find(button=QUESTIONS["staff-admin"]))
        window.find(role=Atspi.Role.LINK, name_starts="Django documentation")
        self.check("project", window.root, 150)
        self.check_rows(window)
        self.check_bars(window)

    def check_rows(self, window):
        """A row is heard as its question, its answer and its reason."""
        answers = json.loads(EXAMPLE.read_text())
        labels = {step["id"]: step["label"] for step in CONTENT["importance"]}
        for need in CONTENT["needs"][:12]:
            row = window.find(role=Atspi.Role.LIST_ITEM, name=need["question"])
            control = find(row, role=Atspi.Role.GROUPING, name=need["question"])
            self.assertIsNotNone(control, need["question"])
            answer = labels.get(answers["answers"].get(need["id"]), "Not answered")
            self.assertTrue(control.get_description().startswith(f"{answer}. {need['why']}"), control.get_description())
        for question in CONTENT["questions"]:
            row = window.find(role=Atspi.Role.COMBO_BOX, name=question["title"])
            chosen = answers["choices"].get(question["id"])
            answer = next((choice["label"] for choice in question["choices"] if choice["id"] == chosen), "Not answered")
            self.assertTrue(row.get_description().startswith(f"{answer}. {question['why']}"), row.get_description())

    def check_bars(self, window):
        """A bar is heard as its name, its score and its place."""
        bars = [node.get_name() for node in walk(window.find(name="Scores")) if is_button(node)]
        heard = [re.match(r"(.+?), (\d+) out of 100, (first|second|third|fourth)", bar) for bar in bars]
        self.assertEqual([(bar[1], bar[3]) for bar in heard], [("Django", "first"), ("Django + FastAPI", "second"),
                                                               ("FastAPI", "third"), ("Plain Python", "fourth")])

    def test_fields_are_found_where_the_focus_is(self):
        stage = Stage(self.folder)
        self.addCleanup(stage.close)
        window = stage.open()
        for keys, name in (("Tab", "Search the questions"), ("Tab", None), ("Tab", "Title"), ("Tab", "Who is answering")):
            window.type_keys(keys)
            if name is not None:
                field = window.find(role=Atspi.Role.TEXT if name in ("Title", "Who is answering") else None, name=name)
                wait_for(lambda field=field: field.get_state_set().contains(Atspi.StateType.FOCUSED), f"the focus on {name}")
        window.type_keys("S", "h", "o", "p")
        wait_for(lambda: window.text("Who is answering") == "Shop", "what was typed")


class TestAnnouncements(DesktopTest):
    """What happens elsewhere than where the focus is."""

    def setUp(self):
        super().setUp()
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)
        # GTK from 4.14 on announces; before, a description changes.
        self.events = ["object:announcement", "object:property-change:accessible-description"]
        for event in self.events:
            self.listener.register(event)
            self.addCleanup(self.listener.deregister, event)

    def hear(self, event):
        self.heard.append(event.any_data)

    def listen(self, sentence):
        def is_heard():
            while GLib.MainContext.default().iteration(False):
                pass
            return any(str(said).startswith(sentence) for said in self.heard)

        wait_for(is_heard, f"“{sentence}” to be announced")

    def test_change_of_leader(self):
        file = self.folder / "mine.steelyard"
        file.write_text(json.dumps({"format": 1, "answers": {"staff-admin": "must"}}))
        window = self.open(file)
        window.find(name="Django fits best")
        window.choose(QUESTIONS["separate-frontend-api"], "Must have")
        window.choose(QUESTIONS["staff-admin"], "Not needed")
        window.find(name="FastAPI fits best")
        self.listen("FastAPI fits best")

    def test_outlook_of_the_guide(self):
        window = self.open()
        window.press(window.find(button="Guide Me"))
        window.find(name="One question at a time")
        window.focus()
        window.type_keys("3")
        sentence = wait_for(lambda: next((name for name in window.names() if " plausible ways " in (name or "")), None),
                            "the outlook")
        self.listen(sentence)


if __name__ == "__main__":
    unittest.main()
