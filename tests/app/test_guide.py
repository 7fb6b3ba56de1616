# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers one question at a time in the real window, and compares with what the command line says of the saved file."""

import json
import pathlib
import shutil
import tempfile
import unittest

from desktop import Atspi, Window, find, wait_for, walk
from support import CATALOG, run

CONTENT = json.loads(CATALOG.read_text())
NEEDS = {need["id"]: need for need in CONTENT["needs"]}
QUESTIONS = {question["id"]: question for question in CONTENT["questions"]}
STEPS = {"not-needed": "Not needed", "nice": "Nice to have", "important": "Important", "must": "Must have"}
N_ASKED = len(NEEDS) + len(QUESTIONS)

RELATED = "An answer could still change who comes first."
BACKSPACE, DELETE, RETURN = 0xFF08, 0xFFFF, 0xFF0D
CONTROL, DIGIT_THREE = 37, 12  # the keys themselves, which are held down


def outlook(document):
    """What the command line says of a document."""
    done = run("next", "-", "--format", "json", stdin=json.dumps(document))
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return json.loads(done.stdout)


def text_of(item):
    """The plain sentence that asks for an item of the outlook."""
    return NEEDS[item["need"]]["question"] if "need" in item else QUESTIONS[item["question"]]["title"]


def labels_of(item):
    """What its answers are called, in order."""
    return list(STEPS.values()) if "need" in item else [choice["label"] for choice in QUESTIONS[item["question"]]["choices"]]


def give(document, item, answer):
    """The document after the answer with that index."""
    after = json.loads(json.dumps(document))
    if "need" in item:
        after.setdefault("answers", {})[item["need"]] = list(STEPS)[answer]
    else:
        after.setdefault("choices", {})[item["question"]] = QUESTIONS[item["question"]]["choices"][answer]["id"]
    return after


def skip(document, item):
    after = json.loads(json.dumps(document))
    kind = next(kind for kind in ("need", "question") if kind in item)
    after.setdefault("skipped", {})[item[kind]] = kind
    return after


def key(symbol):
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)


def hold(code, pressed):
    Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS if pressed else Atspi.KeySynthType.RELEASE)


def has_state(node, state):
    return node.get_state_set().contains(state)


class TestGuide(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / "mine.steelyard"

    def open(self, document):
        self.file.write_text(json.dumps(document))
        self.window = Window(self.file, XDG_STATE_HOME=str(self.folder / "state"))
        self.addCleanup(self.window.close)
        return self.window

    def open_guide(self, document):
        window = self.open(document)
        window.press(window.find(button="Guide Me"))
        return window

    def press(self, button):
        self.window.press(self.window.find(button=button))

    def save(self):
        """What is in the file once the window has written it."""
        before = self.file.stat().st_mtime_ns
        self.press("Save")
        wait_for(lambda: self.file.stat().st_mtime_ns != before, "the file to be written")
        return json.loads(self.file.read_text())

    def card(self):
        """The answers of the one question that is shown, or None."""
        guide = find(self.window.root, name="One question at a time")
        groups = [node for node in walk(guide) if self.has_answers(node)] if guide else []
        return groups[0] if len(groups) == 1 else None

    def has_answers(self, node):
        """Other groups hold groups, or no buttons of this kind."""
        first = node.get_child_at_index(0) if node.get_role() == Atspi.Role.GROUPING else None
        return first is not None and first.get_role() == Atspi.Role.RADIO_BUTTON

    def wait_for_card(self, item):
        """Waits until an item of the outlook is asked, alone; gives its buttons."""
        text = text_of(item)
        card = wait_for(lambda: (lambda card: card and card.get_name() == text and card)(self.card()), f"“{text}”")
        buttons = [node for node in walk(card) if node.get_role() == Atspi.Role.RADIO_BUTTON]
        self.assertEqual([button.get_name() for button in buttons], labels_of(item))
        return buttons

    def chosen(self, buttons):
        return [index for index, button in enumerate(buttons) if has_state(button, Atspi.StateType.CHECKED)]

    def wait_for_focus(self, buttons, index):
        wait_for(lambda: has_state(buttons[index], Atspi.StateType.FOCUSED), f"the focus on answer {index}")

    def said(self):
        return [name for name in self.window.names() if name]

    def answer(self, document, answer):
        """Presses an answer of what is most telling; gives the document that follows."""
        item = outlook(document)["next"][0]
        self.window.press(self.wait_for_card(item)[answer])
        return give(document, item, answer)

    def test_asks_what_the_command_line_names_first(self):
        """By clicks, over needs and questions; the file holds what was said."""
        document = {"format": 1}
        self.open_guide(document)
        kinds = set()
        for turn in range(8):
            item = outlook(document)["next"][0]
            kinds.update(item)
            if turn % 4 == 2:
                self.wait_for_card(item)
                self.press("I Don’t Know")
                document = skip(document, item)
            else:
                document = self.answer(document, (turn * 3) % len(labels_of(item)))
        self.assertLessEqual({"need", "question"}, kinds)

        state = outlook(document)
        self.wait_for_card(state["next"][0])
        saved = self.save()
        for key_ in ("answers", "choices", "skipped"):
            self.assertEqual(saved.get(key_, {}), document.get(key_, {}), key_)
        self.assertEqual(outlook(saved), state)

    def test_by_keyboard_alone(self):
        """The focus is on the answers of each new question, which say what they are about."""
        document = {"format": 1}
        window = self.open(document)
        wait_for(lambda: window.has(button="Guide Me"), "the form")
        hold(CONTROL, True)
        key(ord("g"))
        hold(CONTROL, False)

        for digit in (3, 1, 2):
            item = outlook(document)["next"][0]
            buttons = self.wait_for_card(item)
            self.wait_for_focus(buttons, 0)
            self.assertEqual(self.described_by(buttons[0])[0], text_of(item))
            key(ord("0") + digit)
            document = give(document, item, digit if "need" in item else digit - 1)

        item = outlook(document)["next"][0]
        self.wait_for_focus(self.wait_for_card(item), 0)
        key(RETURN)
        document = give(document, item, 0)
        item = outlook(document)["next"][0]
        self.wait_for_focus(self.wait_for_card(item), 0)
        key(DELETE)
        document = skip(document, item)

        item = outlook(document)["next"][0]
        self.wait_for_focus(self.wait_for_card(item), 0)
        saved = self.save()
        self.assertEqual(saved["answers"], document["answers"])
        self.assertEqual(saved["skipped"], document["skipped"])

    def test_key_held_down_answers_once(self):
        """However often it repeats: the rest is still to be answered when it is let go."""
        start = {"format": 1}
        window = self.open(start)
        item = outlook(start)["next"][0]
        self.press("Guide Me")
        self.wait_for_focus(self.wait_for_card(item), 0)
        one = give(start, item, 3)
        hold(DIGIT_THREE, True)
        self.wait_for_focus(self.wait_for_card(outlook(one)["next"][0]), 0)
        for _ in range(3):
            hold(DIGIT_THREE, True)
        hold(DIGIT_THREE, False)
        self.wait_for_card(outlook(one)["next"][0])
        self.assertEqual(self.save()["answers"], one["answers"])
        key(ord("2"))
        window.find(name_starts="2 of ")

    def described_by(self, button):
        for relation in button.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.DESCRIBED_BY:
                return [relation.get_target(index).get_name() for index in range(relation.get_n_targets())]
        return []

    def test_back_shows_what_was_shown_before(self):
        """With its answer, which may be left or changed; nothing is undone."""
        start = {"format": 1}
        first = outlook(start)["next"][0]
        self.open_guide(start)
        self.assertFalse(has_state(self.window.find(button="Back"), Atspi.StateType.SENSITIVE))
        one = self.answer(start, 2)
        second = outlook(one)["next"][0]
        two = self.answer(one, 1)
        third = outlook(two)["next"][0]
        self.wait_for_card(third)

        self.press("Back")
        self.assertEqual(self.chosen(self.wait_for_card(second)), [1])
        self.press("Back")
        buttons = self.wait_for_card(first)
        self.assertEqual(self.chosen(buttons), [2])
        self.wait_for_focus(buttons, 2)
        self.press("Next")
        self.wait_for_card(third)
        self.assertEqual(self.save()["answers"], two["answers"])

        key(BACKSPACE)
        self.window.press(self.wait_for_card(first)[3])
        changed = give(two, first, 3)
        self.wait_for_card(outlook(changed)["next"][0])
        self.assertEqual(self.save()["answers"], changed["answers"])

    def test_skipping_takes_an_answer_back(self):
        start = {"format": 1}
        first = outlook(start)["next"][0]
        self.open_guide(start)
        one = self.answer(start, 3)
        self.wait_for_card(outlook(one)["next"][0])
        self.press("Back")
        self.wait_for_card(first)
        self.press("I Don’t Know")
        skipped = skip(start, first)
        self.wait_for_card(outlook(skipped)["next"][0])
        saved = self.save()
        self.assertNotIn("answers", {name for name in saved if saved[name] and name == "answers"})
        self.assertEqual(saved["skipped"], skipped["skipped"])

        self.press("Back")
        buttons = self.wait_for_card(first)
        self.assertEqual(self.chosen(buttons), [])
        self.window.find(name="You skipped this question.")
        self.window.press(buttons[1])
        self.wait_for_card(outlook(give(start, first, 1))["next"][0])
        saved = self.save()
        self.assertEqual(saved["answers"], give(start, first, 1)["answers"])
        self.assertNotIn("skipped", saved)

    def test_undo_shows_the_question_again(self):
        """And redo leads on as the answer did: an answer, a skip, and what was answered in the form."""
        start = {"format": 1}
        first = outlook(start)["next"][0]
        self.open_guide(start)
        one = self.answer(start, 2)
        second = outlook(one)["next"][0]
        self.wait_for_card(second)
        self.press("I Don’t Know")
        two = skip(one, second)
        third = outlook(two)["next"][0]
        self.wait_for_card(third)

        self.press("Undo")
        self.assertEqual(self.chosen(self.wait_for_card(second)), [])
        self.assertFalse(self.window.has(name="You skipped this question."))
        self.press("Undo")
        self.assertEqual(self.chosen(self.wait_for_card(first)), [])
        self.press("Redo")
        self.wait_for_card(second)
        self.press("Redo")
        self.wait_for_card(third)

        # In the form, and undone in the guide.
        self.press("Show All Questions")
        need = next(item for item in outlook(two)["next"][3:] if "need" in item)
        self.window.choose(text_of(need), "Must have")
        three = give(two, need, 3)
        self.press("Guide Me")
        self.wait_for_card(outlook(three)["next"][0])
        self.press("Undo")
        self.assertEqual(self.chosen(self.wait_for_card(need)), [])
        self.press("Redo")
        self.wait_for_card(outlook(three)["next"][0])

        # In the guide, and undone in the form.
        four = self.answer(three, 1)
        self.wait_for_card(outlook(four)["next"][0])
        self.press("Show All Questions")
        self.press("Undo")
        step = f"Undo: “{NEEDS[need['need']]['title']}” to “Must have”"
        wait_for(lambda: self.window.find(button="Undo").get_description() == step, step)
        self.press("Undo")
        wait_for(lambda: self.window.chosen(text_of(need)) == [], "the answer to be undone in the form")
        self.press("Guide Me")
        self.wait_for_card(third)
        self.assertEqual(self.save()["answers"], two["answers"])

    def test_form_and_guide_take_turns(self):
        """Neither is heard while the other is shown; both show the same answers."""
        start = {"format": 1}
        self.open_guide(start)
        item = outlook(start)["next"][0]
        one = self.answer(start, 3)
        self.wait_for_card(outlook(one)["next"][0])
        self.assertFalse(self.window.has(name="Search the questions"))

        self.press("Show All Questions")
        self.window.find(name="Search the questions")
        self.assertFalse(self.window.has(name="One question at a time"))
        self.assertEqual(self.window.chosen(text_of(item)), ["Must have"])
        self.window.choose(text_of(item), "Nice to have")
        two = give(start, item, 1)
        self.press("Guide Me")
        self.wait_for_card(outlook(two)["next"][0])

    def test_offers_to_stop_when_the_figures_say_so(self):
        """From 95 of 100 on or when settled, and not before; who goes on is not asked again for the same."""
        document = {"format": 1}
        self.open_guide(document)
        steps = {"staff-admin": 3, "broad-product": 3, "content-management": 2, "focused-service": 0}
        offered = []
        for _ in range(N_ASKED):
            state = outlook(document)
            share = state["stays-first"]
            due = self.is_due(state)
            buttons = self.wait_for_card(state["next"][0])
            if share is not None and 1 <= share < 99 and not state["settled"]:
                self.window.find(name_starts=f"{self.name(state['leader'])} stays first in {share} of 100 ")
            wait_for(lambda due=due: self.window.has(button="Go On") == due, f"an offer: {due}")
            offered.append(due)
            if due:
                break
            item = state["next"][0]
            answer = steps.get(item.get("need"), len(buttons) - 1 if "question" in item else 1)
            self.window.press(buttons[answer])
            document = give(document, item, answer)
        self.assertIn(False, offered)
        self.assertTrue(offered[-1])

        self.press("Go On")
        wait_for(lambda: not self.window.has(button="Go On"), "the offer to go")
        self.wait_for_card(outlook(document)["next"][0])

    def test_taking_the_offer_shows_all_questions(self):
        document = {"format": 1}
        while not self.is_due(outlook(document)):
            document = give(document, outlook(document)["next"][0], 1)
        self.assertTrue(outlook(document)["next"])
        self.open_guide(document)
        self.press("Show the Result")
        self.window.find(button="Guide Me")

    def is_due(self, state):
        return state["settled"] or (state["stays-first"] is not None and state["stays-first"] >= 95)

    def name(self, option):
        return next(entry["name"] for entry in CONTENT["options"] if entry["id"] == option)

    def test_end(self):
        """When nothing is left to ask, what was skipped can be come back to."""
        document = {"format": 1, "answers": {}, "choices": {question: entry["choices"][-1]["id"] for question, entry in QUESTIONS.items()}}
        state = outlook(document)
        left = state["next"][:2]
        document["answers"] = {item["need"]: "not-needed" for item in state["next"][2:]}
        rest = outlook(document)["next"]
        self.assertEqual({item["need"] for item in rest}, {item["need"] for item in left})
        self.open_guide(document)
        document = self.answer(document, 2)
        last = outlook(document)["next"]
        self.assertEqual(len(last), 1)
        self.wait_for_card(last[0])
        self.press("I Don’t Know")

        self.window.find(name="Nothing is left to ask, except for 1 question that you skipped.")
        wait_for(lambda: self.card() is None, "the last question to go")
        self.assertEqual(outlook(self.save())["next"], [])
        self.press(text_of(last[0]))
        self.window.press(self.wait_for_card(last[0])[0])
        self.window.find(name="Nothing is left to ask: every question is answered or follows from other answers.")

        self.press("Undo")
        self.window.find(name="You skipped this question.")
        self.wait_for_card(last[0])
        self.press("Undo")
        wait_for(lambda: not self.window.has(name="You skipped this question."), "the skip to be undone")
        self.assertEqual(self.chosen(self.wait_for_card(last[0])), [])
        self.assertEqual(outlook(self.save())["next"], last)

    def marked(self):
        """What the form marks, as need and question texts."""
        roles = (Atspi.Role.LIST_ITEM, Atspi.Role.COMBO_BOX)
        rows = [node for node in walk(self.window.root) if node.get_role() in roles and node.get_name()]
        return {row.get_name() for row in rows if find(row, role=Atspi.Role.IMAGE, name=RELATED) is not None}

    def telling(self, document):
        return {text_of(item) for item in outlook(document)["next"] if item["could-change"] >= 1}

    def test_form_marks_what_could_change_the_result(self):
        document = {"format": 1, "answers": {"staff-admin": "must", "broad-product": "important"}}
        window = self.open(document)
        wanted = self.telling(document)
        self.assertNotIn(len(wanted), (0, N_ASKED))
        wait_for(lambda: self.marked() == wanted, f"marks at {wanted}")

        need = next(item["need"] for item in outlook(document)["next"] if "need" in item)
        question = NEEDS[need]["question"]
        row = window.find(role=Atspi.Role.LIST_ITEM, name=question)
        self.assertIn(RELATED, find(row, role=Atspi.Role.GROUPING, name=question).get_description())
        window.choose(question, "Must have")
        document["answers"][need] = "must"
        self.assertNotEqual(self.telling(document), wanted)
        wait_for(lambda: self.marked() == self.telling(document), "other marks")

    def rows(self):
        """The needs of the form from top to bottom."""
        questions = {need["question"] for need in CONTENT["needs"]}
        rows = [node.get_name() for node in walk(self.window.root) if node.get_role() == Atspi.Role.LIST_ITEM]
        return [name for name in rows if name in questions]

    def sorted_rows(self, document):
        listed = [item["need"] for item in outlook(document)["next"] if "need" in item]
        return [NEEDS[need]["question"] for need in [*listed, *(need for need in NEEDS if need not in listed)]]

    def test_form_sorts_by_what_tells_most(self):
        """Once and for all until it is asked for again, and the search works as before."""
        catalog_order = [need["question"] for need in CONTENT["needs"]]
        document = {"format": 1, "answers": {"staff-admin": "must", "broad-product": "important"}}
        window = self.open(document)
        wait_for(lambda: self.rows() == catalog_order, "the order of the catalog")
        toggle = window.find(button="Most telling first")
        window.press(toggle)
        before = self.sorted_rows(document)
        self.assertNotEqual(before, catalog_order)
        wait_for(lambda: self.rows() == before, "the most telling first")

        window.choose(before[0], "Must have")
        need = next(need for need, entry in NEEDS.items() if entry["question"] == before[0])
        document["answers"][need] = "must"
        again = window.find(button="Sort Again")
        self.assertEqual(self.rows(), before)
        window.press(again)
        after = self.sorted_rows(document)
        self.assertNotEqual(after, before)
        wait_for(lambda: self.rows() == after, "another order")
        wait_for(lambda: self.marked() == self.telling(document), "the marks of the sorted rows")
        self.assertFalse(window.has(button="Sort Again"))

        search = window.find(name="Search the questions")
        search.get_editable_text_iface().set_text_contents("passwords")
        wait_for(lambda: self.rows() == [NEEDS["user-sign-in"]["question"]], "the one row that matches")
        search.get_editable_text_iface().set_text_contents("")
        wait_for(lambda: self.rows() == after, "all rows again")
        window.press(window.find(button="Most telling first"))
        wait_for(lambda: self.rows() == catalog_order, "the order of the catalog again")


if __name__ == "__main__":
    unittest.main()
