# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, as assistive technology sees it on the accessibility bus."""

import os
import pathlib
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

BUILD = pathlib.Path(os.environ["G_TEST_BUILDDIR"])
PROGRAM = BUILD / "src" / "app" / "steelyard"

# Long enough for the slowest machine; nothing waits for it to pass.
PATIENCE = 30


def wait_for(what, describe):
    """Gives what() once it is true; the accessibility bus is asynchronous."""
    end = time.monotonic() + PATIENCE
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
    return name == wanted or (name or "").startswith(f"_{wanted} {wanted}")


def find(node, role=None, name=None, name_starts=None, button=None):
    """The first node with that role and name, or None."""
    for candidate in walk(node):
        if role is not None and candidate.get_role() != role:
            continue
        if name is not None and candidate.get_name() != name:
            continue
        if name_starts is not None and not (candidate.get_name() or "").startswith(name_starts):
            continue
        if button is not None and not (is_button(candidate) and is_called(candidate.get_name(), button)):
            continue
        return candidate
    return None


class Window:
    """One running program with its window."""

    def __init__(self, *arguments, **environment):
        # The registry is asked first, so that it is there when the window comes.
        Atspi.get_desktop(0).get_child_count()
        self.process = subprocess.Popen(
            [str(PROGRAM), *map(str, arguments)],
            env={**os.environ, "GTK_A11Y": "atspi", "GSK_RENDERER": "cairo", "G_DEBUG": "fatal-criticals", **environment},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.root = wait_for(self._find_root, "the window")

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        return None

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

    def choose(self, question, step):
        """Presses a step of the need with that question."""
        row = self.find(role=Atspi.Role.LIST_ITEM, name=question)
        button = find(row, name=step)
        assert button is not None, f"{question}: no step {step}"
        self.press(button)

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

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(PATIENCE)
        self.process.stderr.close()
