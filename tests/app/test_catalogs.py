# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's catalogs in the real window: opened, missing, changing, and of another version."""

import json
import shutil
import unittest

from desktop import QUESTIONS, Atspi, DesktopTest, is_button, wait_for, walk
from support import SOURCE, evaluate

DATABASE = SOURCE / "data" / "examples" / "database.json"
CONTENT = json.loads(DATABASE.read_text())
LINKED = next(need for need in CONTENT["needs"] if need["id"] == "linked-records")
SHAPE = next(need for need in CONTENT["needs"] if need["id"] == "changing-shape")
NAMES = {option["id"]: option["name"] for option in CONTENT["options"]}
MISSING = "The Catalog of These Answers Is Missing"


class TestCatalogs(DesktopTest):
    def setUp(self):
        super().setUp()
        self.catalog = self.folder / "databases.json"
        shutil.copy(DATABASE, self.catalog)

    def write(self, change=None):
        """Writes the catalog as an editor does, with something changed in it."""
        content = json.loads(DATABASE.read_text())
        if change is not None:
            change(content)
        self.replace(json.dumps(content))

    def replace(self, text):
        beside = self.catalog.with_suffix(".new")
        beside.write_text(text)
        beside.rename(self.catalog)

    def answers(self, **members):
        file = self.folder / "mine.steelyard"
        file.write_text(
            json.dumps(
                {
                    "format": 1,
                    "catalog": "database",
                    "catalog-version": CONTENT["version"],
                    "title": "Mine",
                    "answers": {"linked-records": "must"},
                    **members,
                }
            )
        )
        return file

    def write_large(self, n):
        """A catalog of so many needs, ten to a group, and answers to it; gives the file of these and all questions."""
        content = json.loads(DATABASE.read_text())
        like = content["needs"][0]
        content["needs"] += [
            {**like, "id": f"more-{number}", "group": f"group-{number // 10}", "question": f"Question {number}"}
            for number in range(n)
        ]
        content["groups"] += [{"id": f"group-{number}", "title": f"Group {number}"} for number in range(n // 10)]
        content["groups"].insert(-2, {"id": "none", "title": "Nothing in it"})
        folder = self.folder / "data" / "steelyard" / "catalogs"
        folder.mkdir(parents=True)
        (folder / "large.json").write_text(json.dumps(content))
        return self.answers(), [need["question"] for need in content["needs"]]

    def open_once(self):
        """A window over the catalog, which is not installed."""
        window = self.open(self.catalog)
        window.press(window.find(button="Use Once"))
        window.find(name=LINKED["question"])
        # The empty window gave way.
        wait_for(lambda: len(window.windows()) == 1, "one window")
        return window

    def score(self, window, option):
        return dict(window.bars())[NAMES[option]]

    def expect(self, answers, option):
        """The score of an option over the catalog as it stands in its file now."""
        options = evaluate(answers, catalog=self.catalog)["options"]
        return round(next(entry["score"] for entry in options if entry["id"] == option))

    def choose_file(self, window, file):
        """Types the name of a file where one is asked for."""
        window.focus("Choose a Catalog File")
        window.type_keys("slash")
        entry = wait_for(lambda: self.find_location(window), "the field for the name")
        entry.get_editable_text_iface().set_text_contents(str(file))
        window.type_keys("Return")

    def find_location(self, window):
        for view in window.windows():
            if view.root.get_name() == "Choose a Catalog File":
                for node in walk(view.root):
                    if node.get_role() == Atspi.Role.TEXT and node.get_editable_text_iface() is not None:
                        return node
        return None

    def test_all_needs_of_a_large_catalog(self):
        """Those that are not seen come later, but they come, and whoever looks for one need not wait."""
        file, questions = self.write_large(300)
        window = self.open(file)
        window.focus()
        window.type_keys("ctrl+f", "2", "9", "9")
        window.find(name="Question 299")
        window.type_keys("Escape")
        window.wait_for_names(questions, gone=["Nothing in it"])
        window.close()

        window = self.open(file)
        window.wait_for_names(questions, gone=["Nothing in it"])

    def test_new_document_over_an_opened_catalog(self):
        window = self.open_once()
        self.assertFalse(window.has(name=QUESTIONS["staff-admin"]))
        self.assertEqual({name for name, _ in window.bars()}, set(NAMES.values()))
        window.choose(LINKED["question"], "Must have")
        expected = self.expect({"linked-records": "must"}, "mongodb")
        wait_for(lambda: self.score(window, "mongodb") == expected, "the score")
        window.press(window.find(button="Undo"))
        wait_for(lambda: window.chosen(LINKED["question"]) == [], "no answer")

    def test_answers_find_their_catalog_while_it_is_open(self):
        window = self.open_once()
        window.choose(LINKED["question"], "Must have")
        wait_for(lambda: window.chosen(LINKED["question"]) == ["Must have"], "the answer")
        file = self.answers(answers={"changing-shape": "must"})
        window.windows()[0].find(name=LINKED["question"])
        window.hand("drop", 600, 500, file.as_uri())
        opened = window.wait_for_window("Mine")
        self.assertEqual(opened.chosen(SHAPE["question"]), ["Must have"])

    def test_installed_catalog_is_found_at_the_next_start(self):
        window = self.open(self.catalog)
        window.press(window.find(button="Add to Library"))
        window.find(name=LINKED["question"])
        window.close()
        installed = list((self.folder / "data" / "steelyard" / "catalogs").iterdir())
        self.assertEqual([json.loads(file.read_text()) for file in installed], [CONTENT])

        self.catalog.unlink()
        file = self.answers()
        again = self.open(file)
        wait_for(lambda: again.chosen(LINKED["question"]) == ["Must have"], "the answer")
        again.choose(SHAPE["question"], "Nice to have")
        again.press(again.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["answers"].get("changing-shape") == "nice", "the saved answer")
        saved = json.loads(file.read_text())
        self.assertEqual((saved["catalog"], saved["catalog-version"]), ("database", CONTENT["version"]))

    def test_missing_catalog_is_asked_for(self):
        file = self.answers()
        before = file.read_bytes()
        window = self.open(file)
        window.find(name=MISSING)
        window.find(name_starts="mine.steelyard: these answers are about the catalog “database”, version 1.0")
        window.press(window.find(button="Choose Catalog File…"))
        self.choose_file(window, self.catalog)
        wait_for(lambda: window.chosen(LINKED["question"]) == ["Must have"], "the answer")
        window.find(name="Keep This Catalog in Your Library?")
        installed = self.folder / "data" / "steelyard" / "catalogs"
        self.assertEqual(list(installed.iterdir()) if installed.exists() else [], [])
        window.press(window.find(button="Add to Library"))
        wait_for(lambda: len(window.windows()) == 1, "one window")
        self.assertEqual([json.loads(each.read_text()) for each in installed.iterdir()], [CONTENT])
        self.assertEqual(file.read_bytes(), before)

    def test_missing_catalog_can_wait(self):
        file = self.answers()
        before = file.read_bytes()
        window = self.open(file)
        window.find(name=MISSING)
        window.press(window.find(button="Cancel"))
        wait_for(lambda: len(window.windows()) == 1, "no question")
        # The bundled catalog is the default.
        window.find(name=QUESTIONS["staff-admin"])
        self.assertEqual(file.read_bytes(), before)

    def test_unsaved_work_without_its_catalog_is_kept(self):
        window = self.open_once()
        window.choose(LINKED["question"], "Must have")
        wait_for(lambda: window.chosen(LINKED["question"]) == ["Must have"], "the answer")
        window.close()
        away = self.folder / "away.json"
        self.catalog.rename(away)

        again = self.open()
        again.find(name=MISSING)
        again.press(again.find(button="Cancel"))
        wait_for(lambda: len(again.windows()) == 1, "no question")
        again.close()

        third = self.open()
        third.find(name=MISSING)
        third.press(third.find(button="Choose Catalog File…"))
        self.choose_file(third, away)
        wait_for(lambda: third.chosen(LINKED["question"]) == ["Must have"], "the unsaved answer")

    def test_authors_loop(self):
        window = self.open_once()
        answers = {"linked-records": "important"}
        first = self.expect(answers, "mongodb")
        window.choose(LINKED["question"], "Important")
        wait_for(lambda: self.score(window, "mongodb") == first, "the score")

        def rate(content):
            need = next(need for need in content["needs"] if need["id"] == "linked-records")
            need["ratings"]["mongodb"]["level"] = 3
            need["question"] = "Our records refer to each other"

        self.write(rate)
        second = self.expect(answers, "mongodb")
        self.assertGreater(second, first + 10)
        wait_for(lambda: self.score(window, "mongodb") == second, "the new score")
        wait_for(lambda: window.chosen("Our records refer to each other") == ["Important"], "the answer")

        self.replace('{"format": 1, "id": "database",')
        said = window.find(name_starts="The catalog stays as it was read last").get_name()
        self.assertIn(f"{self.catalog}: ", said)
        self.assertEqual(self.score(window, "mongodb"), second)
        self.assertEqual(window.chosen("Our records refer to each other"), ["Important"])

        self.write()
        wait_for(lambda: self.score(window, "mongodb") == first, "the first score")
        wait_for(lambda: window.chosen(LINKED["question"]) == ["Important"], "the answer")
        wait_for(lambda: not window.has(name_starts="The catalog stays"), "no notice")
        # It all was no step of the person's.
        window.press(window.find(button="Undo"))
        wait_for(lambda: window.chosen(LINKED["question"]) == [], "no answer")

    def test_reload_keeps_the_order_of_the_form(self):
        """Sorted rows stay sorted when the catalog changes, and the button says so."""
        window = self.open_once()
        window.choose(LINKED["question"], "Important")

        def rows():
            questions = {need["question"] for need in CONTENT["needs"]} - {SHAPE["question"]} | {"Its shape changes"}
            rows = [node.get_name() for node in walk(window.root) if node.get_role() == Atspi.Role.LIST_ITEM]
            return [name for name in rows if name in questions]

        by_theme = rows()
        window.press(window.find(button="Most telling first"))
        wait_for(lambda: rows() and rows() != by_theme, "another order")
        telling = rows()

        def rename(content):
            next(need for need in content["needs"] if need["id"] == SHAPE["id"])["question"] = "Its shape changes"

        self.write(rename)
        wait_for(lambda: "Its shape changes" in rows(), "the new words")
        self.assertEqual([name for name in rows() if name != "Its shape changes"], telling)
        # The button is still pressed: it goes back to the order of the catalog.
        window.press(window.find(button="Most telling first"))
        wait_for(lambda: [name for name in rows() if name != "Its shape changes"] == by_theme, "the order of the catalog")

    def is_focused(self, window, name):
        node = window.find(name=name)
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def test_reload_leaves_no_window_without_a_keyboard(self):
        """What is open in the form when its rows are made anew closes, and gives keys and clicks back."""
        window = self.open_once()
        window.focus()
        texts = ["Other words"]

        def rename(content):
            content["needs"][0]["question"] = texts[-1]

        # A list of choices: from the search entry, the fifth that the Tab key comes to.
        start = window.find(role=Atspi.Role.COMBO_BOX, name="Start from")
        window.type_keys("ctrl+f")
        wait_for(lambda: self.is_focused(window, "Search the questions"), "the search")
        window.type_keys("Tab", "Tab", "Tab", "Tab", "Return")
        wait_for(lambda: start.get_state_set().contains(Atspi.StateType.EXPANDED), "the list")
        self.write(rename)
        window.find(role=Atspi.Role.LIST_ITEM, name=texts[-1])
        wait_for(lambda: not start.get_state_set().contains(Atspi.StateType.EXPANDED), "the list to be closed")
        window.type_keys("ctrl+f")
        wait_for(lambda: self.is_focused(window, "Search the questions"), "the search again")

        # A note.
        texts.append("Words once more")
        note = window.find(name_starts="Note: ")
        window.press(next(node for node in walk(note) if is_button(node)))
        window.find(role=Atspi.Role.TEXT)
        self.write(rename)
        window.find(role=Atspi.Role.LIST_ITEM, name=texts[-1])
        window.type_keys("ctrl+f")
        wait_for(lambda: self.is_focused(window, "Search the questions"), "the search once more")

    def test_other_version_is_told_and_accepted(self):
        window = self.open_once()
        window.choose(LINKED["question"], "Must have")
        wait_for(lambda: window.chosen(LINKED["question"]) == ["Must have"], "the answer")

        before = self.expect({"linked-records": "must"}, "sqlite")

        def renew(content):
            content["version"] = "1.1"
            need = next(need for need in content["needs"] if need["id"] == "linked-records")
            need["ratings"]["sqlite"]["level"] = 4

        self.write(renew)
        told = "These answers were given for version 1.0 of the catalog"
        window.find(name_starts=told)
        window.press(window.find(button="What Changed"))
        dialog = window.wait_for_window("What Changed in the Catalog")
        dialog.find(
            name=f"“{LINKED['title']}”: the rating of {NAMES['sqlite']} rises from “Included” to “One of its strengths”."
        )
        after = self.expect({"linked-records": "must"}, "sqlite")
        self.assertGreater(after, before)
        dialog.find(name=f"{NAMES['sqlite']}: {after} points, before {before}")
        dialog.press(dialog.find(button="Close"))

        window.press(window.find(button="Understood"))
        wait_for(lambda: not window.has(name_starts=told), "no notice")
        self.assertEqual(window.chosen(LINKED["question"]), ["Must have"])
        window.press(window.find(button="Undo"))
        window.find(name_starts=told)
        self.assertEqual(window.chosen(LINKED["question"]), ["Must have"])

    def test_catalogs_are_listed_added_and_removed(self):
        folder = self.folder / "data" / "steelyard" / "catalogs"
        folder.mkdir(parents=True)
        (folder / "broken.json").write_text('{"format": 1, "options": []}')
        window = self.open()
        window.open_menu("Main Menu", "Catalogs…")
        dialog = window.wait_for_window("Catalogs")
        dialog.find(name="Comes with Steelyard")
        dialog.find(name=f"Installed as {folder / 'broken.json'}")
        dialog.find(name_starts="This catalog cannot be used: ")
        self.assertFalse(dialog.has(button="New project with “broken.json”"))

        dialog.press(dialog.find(button="Add…"))
        self.choose_file(window, self.catalog)
        dialog.find(role=Atspi.Role.LIST_ITEM, name=CONTENT["title"])
        dialog.press(dialog.find(button=f"Remove “{CONTENT['title']}”"))
        window.press(window.find(button="Remove"))
        wait_for(lambda: not dialog.has(name=CONTENT["title"]), "the catalog to go")
        self.assertEqual([file.name for file in folder.iterdir()], ["broken.json"])
        self.assertTrue(self.catalog.exists())

        dialog.press(dialog.find(button="Close"))
        wait_for(lambda: len(window.windows()) == 1, "one window")

    def test_installed_catalog_is_replaced_only_when_asked(self):
        self.open_installed().close()
        installed = next((self.folder / "data" / "steelyard" / "catalogs").iterdir())

        def retitle(content):
            content["title"] = "Other databases"

        self.write(retitle)
        window = self.open(self.catalog)
        window.press(window.find(button="Add to Library"))
        window.find(name="Replace the Installed Catalog?")
        self.assertEqual(json.loads(installed.read_text())["title"], CONTENT["title"])
        window.press(window.find(button="Replace"))
        window.find(name=LINKED["question"])
        self.assertEqual(json.loads(installed.read_text())["title"], "Other databases")

    def open_installed(self):
        window = self.open(self.catalog)
        window.press(window.find(button="Add to Library"))
        window.find(name=LINKED["question"])
        return window

    def test_catalog_with_a_mistake_is_explained(self):
        def forget(content):
            del content["needs"]

        self.write(forget)
        window = self.open(self.catalog)
        window.find(name="The Catalog Could Not Be Used")
        window.find(name_starts=f"{self.catalog}: $.needs")

    def test_catalog_that_breaks_while_it_is_offered_is_explained(self):
        window = self.open(self.catalog)
        button = window.find(button="Use Once")
        self.replace("{")
        window.press(button)
        window.find(name="The Catalog Could Not Be Used")
        window.find(name_starts=f"{self.catalog}: ")

    def test_catalog_that_breaks_before_it_replaces_another_is_explained(self):
        self.open_installed().close()
        self.write(lambda content: content.update(title="Other databases"))
        window = self.open(self.catalog)
        window.press(window.find(button="Add to Library"))
        button = window.find(button="Replace")
        self.replace("{")
        window.press(button)
        window.find(name="The Catalog Could Not Be Used")
        window.find(name_starts=f"{self.catalog}: ")


if __name__ == "__main__":
    unittest.main()
