# SPDX-License-Identifier: GPL-3.0-or-later
"""Every state of the program that a person can see, one after the other.

A tour drives the real window from state to state and yields the name of each
with the window in it. What looks at them is up to who asks: a test walks
the accessibility tree, build-aux/screenshots takes pictures.
"""

import gettext
import json
import shutil

from desktop import Atspi, Window, find, is_button, wait_for, walk
from support import BUILD, CATALOG, EXAMPLE, SOURCE

DATABASE = SOURCE / "data" / "examples" / "database.json"
WIDER = SOURCE / "data" / "examples" / "python-web-wider.json"
CONTENT = json.loads(CATALOG.read_text(encoding="utf-8"))
SECTIONS = ["why", "must-haves", "changes", "additions", "advice", "needs", "method"]

PEOPLE = {
    "product": {
        "author": "Product team",
        "answers": {"staff-admin": "must", "relational-data": "important", "separate-frontend-api": "not-needed",
                    "roles-permissions": "must", "simple-operations": "nice", "user-sign-in": "important"},
        "notes": {"staff-admin": "Prices change every week."},
    },
    "support": {
        "author": "Support team",
        "answers": {"staff-admin": "important", "relational-data": "must", "separate-frontend-api": "not-needed",
                    "roles-permissions": "must", "simple-operations": "not-needed", "live-updates": "nice"},
    },
    "client": {
        "author": "Client",
        "answers": {"staff-admin": "nice", "relational-data": "not-needed", "separate-frontend-api": "must",
                    "roles-permissions": "nice", "live-updates": "important"},
        "notes": {"separate-frontend-api": "The app is already ordered."},
    },
}


class Stage:
    """A person's home in which the program is opened, in one language and one size."""

    def __init__(self, folder, size=(1180, 800), dots=96, language="", locales=BUILD / "po", **environment):
        self.folder = folder
        self.size = size
        self.dots = dots
        self.windows = []
        self.environment = {
            **{f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "data", "state")},
            "GSETTINGS_BACKEND": "keyfile",
            "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
            "LANGUAGE": language,
            "STEELYARD_LOCALEDIR": str(locales),
            **environment,
        }
        self.texts = gettext.translation("steelyard", locales, [language], fallback=True)

    def say(self, text):
        """A text of the interface as it is read in the language of the stage; a mnemonic is not read."""
        return self.texts.gettext(text).replace("_", "")

    def need(self, need, member):
        """A text of a need of the bundled catalog, likewise."""
        text = next(entry for entry in CONTENT["needs"] if entry["id"] == need)[member]
        return self.texts.pgettext(f"catalog {member}", text)

    def write(self, name, **members):
        file = self.folder / "files" / f"{name}.steelyard"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps({"format": 1, "catalog": "python-web", "title": "Client portal", **members}))
        return file

    def copy(self, file):
        copied = self.folder / "files" / file.name
        copied.parent.mkdir(exist_ok=True)
        shutil.copy(file, copied)
        return copied

    def open(self, *arguments, sections=(), height=None):
        """Opens the program with these sections unfolded, in a window that is as high or higher."""
        settings = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        settings.parent.mkdir(parents=True, exist_ok=True)
        size = (self.size[0], max(height or 0, self.size[1]))
        settings.write_text(
            f"[io/github/steelyard/Steelyard]\nwindow-size={size}\nexpanded-sections={list(sections) or '@as []'}\n"
        )
        window = Window(*arguments, **self.environment)
        window.shown = size
        self.windows.append(window)
        window.focus()
        frame = window.root.get_child_at_index(0)
        wait_for(lambda: frame.get_state_set().contains(Atspi.StateType.ACTIVE), "the keyboard")
        return window

    def close(self):
        while self.windows:
            self.windows.pop().close()

    def press(self, window, text):
        window.press(window.find(button=self.say(text)))


def first_run(stage):
    """What there is to see before anything is answered."""
    say = stage.say
    window = stage.open()
    window.find(name=say("What does your project need?"))
    yield "form-empty", window
    window.type_keys("ctrl+f", "x", "y", "z", "x")
    window.find(name=say("No Question Found"))
    yield "search-nothing", window
    window.type_keys("Escape", "ctrl+k")
    window.find(name=say("Who Else Has Answered?"))
    yield "compare-empty", window
    window.type_keys("ctrl+k", "F11")
    window.find(name=say("Presentation"))
    yield "present-empty", window
    window.type_keys("Escape")
    window.find(name=say("What does your project need?"))
    window.press(window.find(button=say("Main Menu")))
    wait_for(lambda: window.menu_items(""), "the menu")
    yield "menu", window
    window.type_keys("Escape", "ctrl+question")
    window.wait_for_window(say("Shortcuts") if len(window.windows()) < 2 else window.windows()[-1].root.get_name())
    yield "shortcuts", window


def guide(stage):
    window = stage.open(stage.copy(EXAMPLE))
    window.find(name="Client portal")
    window.type_keys("ctrl+g")
    window.find(name=stage.say("One question at a time"))
    yield "guide-settled", window
    stage.close()
    skipped = {need["id"]: "need" for need in CONTENT["needs"]} | {item["id"]: "question" for item in CONTENT["questions"]}
    example = json.loads(EXAMPLE.read_text())
    given = [*example["answers"], *example["choices"]]
    skipped = {name: kind for name, kind in skipped.items() if name not in given}
    window = stage.open(stage.write("ended", answers=example["answers"], choices=example["choices"], skipped=skipped))
    window.find(name="Client portal")
    window.type_keys("ctrl+g")
    window.find(name=stage.say("One question at a time"))
    yield "guide-end", window
    stage.close()
    # Last: what is answered here is unsaved, and the next start would bring it back in a window of its own.
    window = stage.open()
    window.type_keys("ctrl+g")
    window.find(name=stage.say("One question at a time"))
    yield "guide-first", window
    window.type_keys("1", "3", "3", "2")
    yield "guide", window


def project(stage):
    """The form and the parts of the explanation."""
    file = stage.copy(EXAMPLE)
    window = stage.open(file)
    window.find(name=stage.say("Scores"))
    yield "form-answered", window
    window.type_keys("Tab", "Tab", "Tab")
    yield "form-focus", window
    button = window.find(name=stage.say("Note: %s") % stage.need("roles-permissions", "question"))
    window.press(find_button(button))
    window.find(name_starts=stage.need("roles-permissions", "question"))
    yield "note", window
    window.type_keys("Escape")
    if not is_narrow(stage):
        window.press(window.find(button=stage.say("Export")))
        wait_for(lambda: find(window.root, role=Atspi.Role.MENU), "the menu")
        yield "export-menu", window
    stage.close()
    window = stage.open(file, height=3400)
    show_result(stage, window, False)
    yield "form-all", window
    stage.close()
    for section in SECTIONS:
        window = stage.open(file, sections=[section], height=2000 if section in ("needs", "method") else 1300)
        show_result(stage, window)
        if section == "needs":
            window.press(window.find(button=stage.need("staff-admin", "question")))
        yield f"panel-{section}", window
        stage.close()


def find_button(node):
    return next(candidate for candidate in walk(node) if is_button(candidate))


def is_narrow(stage):
    return stage.size[0] <= 900 * stage.dots / 96


def show_result(stage, window, result=True):
    """In narrow windows the result is a page of its own."""
    if is_narrow(stage) and result:
        window.press(window.find(name=stage.say("Result")))


def verdicts(stage):
    """Results that need other words and signs."""
    states = {
        "one-answer": {"answers": {"staff-admin": "important"}},
        "tie": {"answers": {"focused-service": "nice", "raw-speed": "not-needed"}},
        "close": {"answers": {"staff-admin": "important", "live-updates": "important", "api-documentation": "nice"}},
        "all-miss": {"answers": {"staff-admin": "must", "raw-speed": "must", "script-or-job": "must"}},
        "nothing-counts": {"answers": {"staff-admin": "not-needed"}},
    }
    for name, members in states.items():
        window = stage.open(stage.write(name, **members))
        show_result(stage, window)
        yield f"result-{name}", window
        stage.close()
    title = "A very long title that nobody would have chosen " * 200
    window = stage.open(stage.write("long", title=title[:10000], author=title[:500], answers={"staff-admin": "must"}))
    yield "long-title", window


def presenting(stage):
    window = stage.open(stage.copy(EXAMPLE))
    window.type_keys("F11")
    window.find(name=stage.say("Presentation"))
    for page in ("verdict", "why", "changes", "additions"):
        yield f"present-{page}", window
        # The arrows turn with the direction of reading.
        window.type_keys("Next")
    window.type_keys("Home", "l", "i")
    window.find(name=stage.say("Find a need"))
    yield "present-search", window


def compare(stage):
    files = [stage.write(name, **members) for name, members in PEOPLE.items()]
    window = stage.open(files[0], height=1000)
    window.type_keys("ctrl+k")
    window.find(name=stage.say("Who Else Has Answered?"))
    window.hand("drop", window.shown[0] // 2, 400, *(file.as_uri() for file in files[1:]))
    window.find(name="Client")
    yield "compare", window
    stage.close()
    window = stage.open(files[0], height=2600)
    window.type_keys("ctrl+k")
    window.find(name=stage.say("Who Else Has Answered?"))
    window.hand("drop", window.shown[0] // 2, 400, *(file.as_uri() for file in files[1:]))
    window.press(window.find(button=stage.say("More about %s") % "Client"))
    wait_for(lambda: window.menu_items(""), "the menu")
    yield "compare-all", window


def catalogs(stage):
    """Catalogs and what is said of them."""
    say = stage.say
    catalog = stage.copy(DATABASE)
    window = stage.open(catalog)
    window.find(button=say("Use _Once"))
    yield "catalog-offered", window
    stage.press(window, "_Add to Library")
    wait_for(lambda: len(window.windows()) == 1, "one window")
    window.open_menu(say("Main Menu"), say("_Catalogs…"))
    window.wait_for_window(say("Catalogs"))
    yield "catalogs", window
    stage.close()

    content = json.loads(DATABASE.read_text(encoding="utf-8"))
    answers = {"linked-records": "must", "changing-shape": "important"}
    file = stage.write("old", catalog="database", **{"catalog-version": "0.9"}, answers=answers)
    window = stage.open(file)
    yield "catalog-other-version", window
    stage.press(window, "What Changed")
    wait_for(lambda: len(window.windows()) == 2, "the changes")
    yield "catalog-changes", window
    stage.close()

    window = stage.open(stage.write("missing", catalog="elsewhere", answers=content and {}))
    window.find(name=say("The Catalog of These Answers Is Missing"))
    yield "catalog-missing", window
    stage.close()
    window = stage.open(stage.copy(WIDER))
    stage.press(window, "Use _Once")
    wait_for(lambda: len(window.windows()) == 1, "one window")
    yield "catalog-wider", window


def dialogs(stage):
    """What is asked and told."""
    say = stage.say
    broken = stage.write("broken", answers={"staff-admin": "vital"})
    window = stage.open(broken)
    window.find(name=say("The File Could Not Be Opened"))
    yield "error", window
    stage.close()

    window = stage.open(stage.copy(EXAMPLE))
    window.type_keys("ctrl+p")
    window.wait_for_window(say("Print or Save as PDF"))
    yield "print", window
    stage.close()

    window = stage.open(stage.copy(EXAMPLE))
    window.open_menu(say("Main Menu"), say("_About Steelyard"))
    wait_for(lambda: len(window.windows()) == 2, "the dialog")
    yield "about", window
    stage.close()

    window = stage.open()
    row = window.find(role=Atspi.Role.LIST_ITEM, name=stage.need("full-website", "question"))
    window.press(next(node for node in walk(row) if node.get_role() == Atspi.Role.RADIO_BUTTON))
    window.type_keys("ctrl+shift+c")
    yield "toast", window
    window.type_keys("ctrl+w")
    wait_for(lambda: len(window.windows()) == 2, "the question")
    yield "close-question", window


TOURS = [first_run, guide, project, verdicts, presenting, compare, catalogs, dialogs]
