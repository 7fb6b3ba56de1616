# SPDX-License-Identifier: GPL-3.0-or-later
"""Several people at one table, in the real window."""

import json
import pathlib
import shutil
import sys
import tempfile
import unittest

from desktop import GROUPS, Atspi, Window, find, is_button, wait_for, walk
from support import CATALOG, SOURCE, evaluate, run

sys.path.append(str(SOURCE / "tests" / "data"))
from model import Model, Together  # noqa: E402

NEEDS = {need["id"]: need for need in json.loads(CATALOG.read_text())["needs"]}

PEOPLE = {
    "a": {
        "author": "Product team",
        "answers": {"staff-admin": "must", "relational-data": "important", "separate-frontend-api": "not-needed",
                    "roles-permissions": "must", "simple-operations": "nice", "user-sign-in": "important"},
        "notes": {"staff-admin": "Prices change every week."},
    },
    "b": {
        "author": "Support team",
        "answers": {"staff-admin": "important", "relational-data": "must", "separate-frontend-api": "not-needed",
                    "roles-permissions": "must", "simple-operations": "not-needed", "live-updates": "nice"},
    },
    "c": {
        "author": "Client",
        "answers": {"staff-admin": "nice", "relational-data": "not-needed", "separate-frontend-api": "must",
                    "roles-permissions": "nice", "live-updates": "important"},
        "notes": {"separate-frontend-api": "The app is already ordered."},
    },
}

CONTROLS = {
    Atspi.Role.CHECK_BOX, Atspi.Role.ENTRY, Atspi.Role.LEVEL_BAR, Atspi.Role.PUSH_BUTTON, Atspi.Role.RADIO_BUTTON,
    Atspi.Role.TEXT, Atspi.Role.TOGGLE_BUTTON,
}

CONTROL_KEY, A_KEY = 37, 38


def question(need):
    return NEEDS[need]["question"]


def title(need):
    return NEEDS[need]["title"]


def answers_of(*names):
    return [(PEOPLE[name]["answers"], {}) for name in names]


def rounded(scores):
    return [int(score + 1 / 2) for score in scores.values()]


class TestCompare(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.model = Model(CATALOG)

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, *names):
        """The answers of some people, the only files in their folder."""
        folder = self.folder / "files"
        folder.mkdir(exist_ok=True)
        for name in names:
            document = {"format": 1, "catalog": "python-web", "title": "Client portal", **PEOPLE[name]}
            (folder / f"{name}.steelyard").write_text(json.dumps(document))
        return folder / f"{names[0]}.steelyard"

    def open(self, *arguments):
        """The window alone is looked at: GTK 4.8 must not be asked about a dialog that is going away."""
        window = Window(*arguments, XDG_STATE_HOME=str(self.folder / "state"))
        self.addCleanup(self.close, window)
        window.application, window.root = window.root, window.root.get_child_at_index(0)
        return window

    def close(self, window):
        """Whatever was done, the program must not have ended by itself."""
        ended = window.process.poll()
        complaint = window.process.stderr.read() if ended is not None and not window.process.stderr.closed else ""
        window.close()
        self.assertEqual(complaint, "", f"ended with {ended}")

    def toggle(self, window, name):
        window.press(window.find(button=name))

    def dialog(self, window):
        wait_for(lambda: window.application.get_child_count() == 2, "the dialog")
        return window.application.get_child_at_index(1)

    def select_all(self):
        """The dialog stands in the corner, as no window manager moves it; its
        list of files is no part of the accessibility tree."""
        Atspi.generate_mouse_event(400, 100, "b1c")
        Atspi.generate_keyboard_event(CONTROL_KEY, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(A_KEY, None, Atspi.KeySynthType.PRESSRELEASE)
        Atspi.generate_keyboard_event(CONTROL_KEY, None, Atspi.KeySynthType.RELEASE)

    def add_all(self, window, wanted):
        """Adds all files of the folder that the dialog shows, which is the document's."""
        window.press(window.find(button="Add Answers…"))
        add = wait_for(lambda: find(self.dialog(window), button="Add"), "the button of the dialog")

        def try_to_add():
            # The list is filled little by little; nothing happens while nothing is selected.
            self.select_all()
            window.press(add)
            return wait_for(lambda: window.has(name=wanted), wanted, patience=3)

        for _ in range(10):
            try:
                return try_to_add()
            except AssertionError:
                continue
        raise AssertionError(f"{wanted}: nobody was added")

    def compare(self, *names):
        """A window that shows the people; the first is its document."""
        window = self.open(self.write(*names))
        self.toggle(window, "Compare")
        window.find(name="Who Else Has Answered?")
        self.add_all(window, f"{len(names)} people have answered")
        return window

    def bars(self, window, name):
        """The scores in a card, in the order of the catalog."""
        card = find(window.root, role=GROUPS, name=name)
        return card and [round(node.get_value_iface().get_current_value())
                         for node in walk(card) if node.get_role() == Atspi.Role.LEVEL_BAR]

    def wait_for_bars(self, window, name, scores):
        wait_for(lambda: self.bars(window, name) == rounded(scores), f"{name}: {rounded(scores)}")

    def settle(self, window, need, step):
        control = window.find(name=f"Agree on how important “{title(need)}” is")
        button = next(node for node in walk(control) if node.get_name() == step)
        window.press(button)

    def test_nobody_else_yet(self):
        window = self.open(self.write("a"))
        self.toggle(window, "Compare")
        window.wait_for_names({"Who Else Has Answered?", "Add Answers…"}, {question("staff-admin")})
        self.assertTrue(any((name or "").startswith("Add the Steelyard files of the others") for name in window.names()))
        self.toggle(window, "Project")
        window.wait_for_names({question("staff-admin")}, {"Who Else Has Answered?"})

    def test_people_side_by_side(self):
        window = self.compare("a", "b", "c")
        together = Together(self.model, answers_of("a", "b", "c"))
        self.wait_for_bars(window, "All together", together.scores())
        for name, person in PEOPLE.items():
            alone = {option["id"]: option["score"] for option in evaluate(person["answers"])["options"]}
            self.wait_for_bars(window, person["author"], {option: alone[option] for option in self.model.options})
        self.assertEqual(together.order()[:2], ["django", "django-fastapi"])
        self.assertNotIn("Product team: Prices change every week.", window.names())
        window.press(window.find(button="Show 1 Smaller Disagreement"))
        window.wait_for_names({
            "3 people have answered",
            "Django first, ahead by 15",
            "Agrees with the group",
            "Least satisfied: Django is 24 behind",
            "This document",
            "b.steelyard",
            "Client: Must have",
            "Product team: Not needed",
            "Client: The app is already ordered.",
            "Product team: Prices change every week.",
            "“a.steelyard” was not added: it is this document, which is here already.",
        })
        rows = [node.get_name() for node in walk(window.root) if node.get_role() == Atspi.Role.LIST_ITEM]
        order = [question(need) for need in together.disagreements()]
        self.assertEqual([name for name in rows if name in order], order)

    def test_says_what_the_command_line_says(self):
        window = self.compare("a", "b", "c")
        text = run("compare", *sorted((self.folder / "files").iterdir())).stdout.decode()
        lines = [line.strip() for line in text.splitlines()]
        at = lines.index("Where they disagree")
        window.wait_for_names({lines[2], lines[3], *(line for line in lines if line.startswith("If all said"))})
        window.find(name_starts=lines[at + 1])

    def test_settle_and_undo(self):
        window = self.compare("a", "b", "c")
        people = answers_of("a", "b", "c")
        before = Together(self.model, people).scores()
        after = Together(self.model, people, {"separate-frontend-api": "important"}).scores()
        self.assertNotEqual(rounded(before), rounded(after))
        self.wait_for_bars(window, "All together", before)
        own = self.bars(window, "Client")

        self.settle(window, "separate-frontend-api", "Important")
        self.wait_for_bars(window, "All together", after)
        window.find(name="Agreed on “Important”")
        self.assertEqual(self.bars(window, "Client"), own)

        window.press(window.find(button="Undo"))
        self.wait_for_bars(window, "All together", before)
        wait_for(lambda: not window.has(name="Agreed on “Important”"), "the disagreement")
        window.press(window.find(button="Redo"))
        self.wait_for_bars(window, "All together", after)

        both = Together(self.model, people, {"separate-frontend-api": "important", "live-updates": "not-needed"}).scores()
        self.settle(window, "live-updates", "Not needed")
        self.wait_for_bars(window, "All together", both)
        row = window.find(role=Atspi.Role.LIST_ITEM, name=question("live-updates"))
        window.press(find(row, button="Leave It Open Again"))
        self.wait_for_bars(window, "All together", after)

    def export(self, window, down, ending):
        """What the Export menu makes of what is shown; the entry is so far down."""
        window.press(window.find(button="Export"))
        wait_for(lambda: find(window.root, role=Atspi.Role.MENU), "the menu")
        window.type_keys(*["Down"] * down, "Return")
        save = wait_for(lambda: find(self.dialog(window), button="Save"), "the button of the dialog")
        window.press(save)
        file = self.folder / "files" / f"client-portal.{ending}"
        wait_for(file.exists, file.name)
        wait_for(lambda: window.application.get_child_count() == 1, "no dialog")
        text = file.read_text(encoding="utf-8")
        file.unlink()
        return text

    def test_export(self):
        """What is shown is exported: the comparison with what was settled, or the project."""
        window = self.compare("a", "b", "c")
        self.settle(window, "separate-frontend-api", "Important")
        window.find(name="Agreed on “Important”")
        page = self.export(window, 2, "html")
        for words in ["Where we disagree", "Agreed on “Important”", "Client: Must have. Note: The app is already ordered.",
                      *(person["author"] for person in PEOPLE.values())]:
            self.assertIn(words, page)
        result = json.loads(self.export(window, 7, "json"))
        people = answers_of("a", "b", "c")
        after = Together(self.model, people, {"separate-frontend-api": "important"}).scores()
        scores = {option["id"]: option["score"] for option in result["options"]}
        for option, score in after.items():
            self.assertAlmostEqual(scores[option], float(score), places=5)
        self.toggle(window, "Project")
        window.wait_for_names({question("staff-admin")})
        self.assertNotIn("Where we disagree", self.export(window, 2, "html"))

    def test_the_form_moves_the_table(self):
        window = self.compare("a", "b")
        self.toggle(window, "Project")
        window.choose(question("separate-frontend-api"), "Must have")
        self.toggle(window, "Compare")
        changed = {**PEOPLE["a"]["answers"], "separate-frontend-api": "must"}
        together = Together(self.model, [(changed, {}), *answers_of("b")])
        self.wait_for_bars(window, "All together", together.scores())
        window.find(name="Product team: Must have")

        # Each view undoes its own steps.
        self.settle(window, "separate-frontend-api", "Nice to have")
        self.toggle(window, "Project")
        window.press(window.find(button="Undo"))
        wait_for(lambda: window.chosen(question("separate-frontend-api")) == ["Not needed"], "the answer of before")

    def test_rename_and_remove(self):
        window = self.compare("a", "b", "c")
        window.press(window.find(button="More about Client"))
        window.press(window.find(role=Atspi.Role.MENU_ITEM, name="Rename…"))
        card = window.find(role=GROUPS, name="Client")
        entry = wait_for(lambda: find(card, name="Name in this comparison", role=Atspi.Role.TEXT), "the entry")
        entry.get_editable_text_iface().set_text_contents("The board")
        window.press(find(card, button="Rename"))
        window.wait_for_names({"The board: Must have", "More about The board"}, {"Client: Must have"})

        window.press(window.find(button="More about The board"))
        window.press(window.find(role=Atspi.Role.MENU_ITEM, name="Remove"))
        window.wait_for_names({"2 people have answered"}, {"The board: Must have"})
        self.wait_for_bars(window, "All together", Together(self.model, answers_of("a", "b")).scores())
        window.press(window.find(button="Undo"))
        window.wait_for_names({"3 people have answered", "The board: Must have"})

    def test_agreement_is_saved_and_opened(self):
        window = self.compare("a", "b", "c")
        self.settle(window, "separate-frontend-api", "Important")
        window.find(name="Agreed on “Important”")
        file = self.folder / "agreed.steelyard"
        window.press(window.find(button="Save Agreement…"))
        dialog = self.dialog(window)
        entry = wait_for(lambda: find(dialog, role=Atspi.Role.TEXT, name_starts="Name"), "the name")
        entry.get_editable_text_iface().set_text_contents(str(file))
        window.press(find(dialog, button="Save"))
        wait_for(file.exists, "the file")

        saved = json.loads(file.read_text())
        self.assertEqual(saved["participants"], ["Product team", "Support team", "Client"])
        self.assertEqual(saved["author"], "Product team, Support team and Client")
        self.assertEqual(saved["title"], "Client portal")
        # Settled; a must-have of two; nearest to the mean of 3, 5 and 0; of 5, 3 and 1.
        wanted = {"separate-frontend-api": "important", "roles-permissions": "must", "relational-data": "must",
                  "staff-admin": "must", "user-sign-in": "important", "live-updates": "important",
                  "simple-operations": "nice"}
        self.assertEqual(saved["answers"], wanted)
        self.assertEqual(saved["notes"]["separate-frontend-api"], "Client: The app is already ordered.")
        self.assertEqual(saved["notes"]["staff-admin"].splitlines(), [
            "Not settled, so it stays a must-have (Product team: Must have, Support team: Important and "
            "Client: Nice to have).",
            "Product team: Prices change every week.",
        ])

        wait_for(lambda: window.application.get_child_count() == 2, "the dialog to go away")
        beside = window.application.get_child_at_index(1)
        wait_for(lambda: find(beside, name="Product team, Support team and Client"), "a window with all who took part")
        window.close()
        again = self.open(file)
        wait_for(lambda: again.chosen(question("separate-frontend-api")) == ["Important"], "the settled answer")

    def test_every_control_has_a_name(self):
        window = self.compare("a", "b", "c")
        view = window.find(role=GROUPS, name="Compare")
        controls = [node for node in walk(view) if node.get_role() in CONTROLS or is_button(node)]
        self.assertGreater(len(controls), 40)
        # Without a name of its own GTK 4.8 gives the name of the class.
        self.assertEqual([node.get_name() for node in controls if not node.get_name() or "Gtk" in node.get_name()], [])
