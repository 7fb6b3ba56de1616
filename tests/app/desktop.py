# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, as assistive technology sees it on the accessibility bus."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from support import BUILD, CATALOG, EXAMPLE  # noqa: E402

PROGRAM = BUILD / "src" / "app" / "steelyard"
HAND = BUILD / "tests" / "app" / "x-hand"

# Long enough for the slowest machine; nothing waits for it to pass.
PATIENCE = 30


MENU_ITEMS = (Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM)
# What is a group is a panel in older versions of GTK.
GROUPS = (Atspi.Role.GROUPING, Atspi.Role.PANEL)

QUESTIONS = {need["id"]: need["question"] for need in json.loads(CATALOG.read_text())["needs"]}


def wait_for(what, describe, patience=PATIENCE):
    """Gives what() once it is true; the accessibility bus is asynchronous."""
    end = time.monotonic() + patience
    while True:
        try:
            found = what()
        except GLib.Error:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {describe}")
        time.sleep(0.05)


def walk(node):
    """All nodes below and including this one that can be seen."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def is_button(node):
    """Roles of buttons differ between versions of GTK; being pressable does not."""
    actions = node.get_action_iface()
    return node.get_role() != Atspi.Role.LABEL and actions is not None and actions.get_n_actions() > 0


def is_called(name, wanted):
    """Names of stock buttons carry their mnemonic in older versions of GTK: "_Open Open"."""
    return name == wanted or (name or "").replace("_", "", 1).startswith(f"{wanted} {wanted}")


def find(node, role=None, name=None, name_starts=None, button=None):
    """The first node with that role, or one of those, and with that name, or None."""
    roles = role if isinstance(role, tuple) else (role,)
    for candidate in walk(node):
        if role is not None and candidate.get_role() not in roles:
            continue
        if name is not None and candidate.get_name() != name:
            continue
        if name_starts is not None and not (candidate.get_name() or "").startswith(name_starts):
            continue
        if button is not None and not (is_button(candidate) and is_called(candidate.get_name(), button)):
            continue
        return candidate
    return None


class View:
    """What there is to see and to do below a node: a window, or all of a program."""

    def __init__(self, root):
        self.root = root

    def find(self, **what):
        return wait_for(lambda: find(self.root, **what), str(what))

    def has(self, **what):
        return find(self.root, **what) is not None

    def names(self):
        """What can be read or heard, in one walk."""
        return {node.get_name() for node in walk(self.root)}

    def wait_for_names(self, wanted, gone=()):
        """Waits until all of the one are there and none of the other."""
        wait_for(lambda: self.check_names(wanted, gone), f"{wanted}, without {gone}")

    def check_names(self, wanted, gone):
        names = self.names()
        return names.issuperset(wanted) and names.isdisjoint(gone)

    def press(self, node):
        assert node.get_action_iface().do_action(0)

    def focus(self, name="."):
        """Without a window manager nobody else gives the keyboard to the window that is called so."""
        search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", name]
        found = wait_for(
            lambda: subprocess.run(search, capture_output=True, text=True, check=False).stdout.split(), "its window"
        )
        subprocess.run(["xdotool", "windowfocus", "--sync", found[0]], check=True)

    def type_keys(self, *keys):
        """Presses keys, by their names in X."""
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], check=True)

    def choose(self, question, step):
        """Presses a step of the need with that question."""
        row = self.find(role=Atspi.Role.LIST_ITEM, name=question)
        self.press(wait_for(lambda: find(row, name=step), f"{question}: {step}"))

    def chosen(self, question):
        row = self.find(role=Atspi.Role.LIST_ITEM, name=question)
        return [
            node.get_name()
            for node in walk(row)
            if node.get_role() == Atspi.Role.RADIO_BUTTON and node.get_state_set().contains(Atspi.StateType.CHECKED)
        ]

    def bars(self):
        """Name and value of each bar of the result, in order on screen."""
        scores = self.find(name="Scores")
        return [
            (node.get_name(), round(node.get_value_iface().get_current_value()))
            for node in walk(scores)
            if node.get_role() == Atspi.Role.LEVEL_BAR
        ]

    def open_menu(self, button, *items):
        """Opens a menu, and in it the entries with these names one after the other."""
        self.press(self.find(button=button))
        for item in items:
            self.press(wait_for(lambda: next(iter(self.menu_items(item)), None), f"the entry {item}"))

    def menu_items(self, start):
        """The entries of open menus whose names start so."""
        items = [node for node in walk(self.root) if node.get_role() in MENU_ITEMS]
        return [item for item in items if item.get_name().startswith(start)]

    def text(self, name):
        """What the field with that name holds."""
        field = self.find(role=Atspi.Role.TEXT, name=name)
        return Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field))

    def type(self, name, text):
        """Makes that the whole text of the field with that name."""
        wait_for(lambda: self._type(self.find(role=Atspi.Role.TEXT, name=name), text), f"the field {name}")

    def _type(self, field, text):
        fields = [node.get_editable_text_iface() for node in walk(field)]
        return any(editable.set_text_contents(text) for editable in fields if editable is not None)


class Window(View):
    """One running program, with a window or several."""

    def __init__(self, *arguments, before=(), **environment):
        # The registry is asked first, so that it is there when the window comes.
        Atspi.get_desktop(0).get_child_count()
        self.process = subprocess.Popen(
            [*before, str(PROGRAM), *map(str, arguments)],
            env={**os.environ, "GTK_A11Y": "atspi", "GSK_RENDERER": "cairo", "G_DEBUG": "fatal-criticals", **environment},
            stderr=subprocess.PIPE,
            text=True,
        )
        super().__init__(wait_for(self._find_root, "the window"))

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        return None

    def windows(self):
        """Each window of the program, as they came."""
        return [View(self.root.get_child_at_index(index)) for index in range(self.root.get_child_count())]

    def wait_for_window(self, title):
        """The window with that title, once it is there."""
        return wait_for(
            lambda: next((view for view in self.windows() if view.root.get_name() == title), None), f"a window “{title}”"
        )

    def size(self):
        """Width and height of the first window, but for its borders."""
        extents = self.root.get_child_at_index(0).get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return extents.width, extents.height

    @staticmethod
    def top_of(node):
        """How far below the top of its window it begins."""
        return node.get_component_iface().get_position(Atspi.CoordType.WINDOW).y

    def hand(self, what, *words):
        """Does something to the window from outside of it."""
        subprocess.run([str(HAND), what, str(self.process.pid), *map(str, words)], check=True, timeout=60)

    def end(self, number=signal.SIGTERM):
        """Ends the program by a signal, at once; gives its exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def close(self):
        if self.process.stderr.closed:
            return
        code = self.end() if self.process.poll() is None else 0
        said = self.process.stderr.read()
        self.process.stderr.close()
        # Whatever there is to complain about when the program ends.
        assert code == 0, f"ended with {code}: {said}"


class DesktopTest(unittest.TestCase):
    """A person's home, in which what one program leaves is there for the next."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, *arguments, **environment):
        home = {f"XDG_{name.upper()}_HOME": str(self.folder / name) for name in ("config", "data", "state")}
        settings = {"GSETTINGS_BACKEND": "keyfile", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data")}
        window = Window(*arguments, **{**home, **settings, **environment})
        self.addCleanup(window.close)
        return window

    def copy_example(self, name="mine.steelyard"):
        file = self.folder / name
        shutil.copy(EXAMPLE, file)
        return file
