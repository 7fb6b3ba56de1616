# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop starts the program by its name on the bus, as its menu does."""

import os
import pathlib
import re
import unittest

from gi.repository import Gio, GLib

from desktop import BUILD, PATIENCE, PROGRAM, Atspi, DesktopTest, View, wait_for
from support import EXAMPLE, run

APP_ID = "io.github.steelyard.Steelyard"
SERVICES = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "dbus-1" / "services"


class Activated(View):
    """The program that the bus has started."""

    def __init__(self, process):
        self.pid = process
        super().__init__(wait_for(self._find_root, "the window"))

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        found = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
        return next((node for node in found if node and node.get_process_id() == self.pid and node.get_child_count()), None)

    def titles(self):
        return [self.root.get_child_at_index(index).get_name() for index in range(self.root.get_child_count())]


class TestActivation(DesktopTest):
    def setUp(self):
        super().setUp()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.install_service()
        self.addCleanup(self.quit)

    def call(self, method, arguments):
        return self.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, arguments, None,
            Gio.DBusCallFlags.NONE, PATIENCE * 1000,
        )

    def install_service(self):
        """The service file as it is installed, but for the place of the program and what a test adds."""
        home = {f"XDG_{name.upper()}_HOME": str(self.folder / name) for name in ("config", "data", "state")}
        settings = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "GTK_A11Y": "atspi", **home}
        words = " ".join(f"{name}={value}" for name, value in settings.items())
        text, changed = re.subn(r"^Exec=\S+", f"Exec=/usr/bin/env {words} {PROGRAM}",
                                (BUILD / "data" / f"{APP_ID}.service").read_text(), flags=re.MULTILINE)
        self.assertEqual(changed, 1)
        SERVICES.mkdir(parents=True, exist_ok=True)
        (SERVICES / f"{APP_ID}.service").write_text(text)
        self.call("ReloadConfig", None)

    def ask(self, *words):
        done = run(*words, program="gapplication")
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def is_running(self):
        return self.call("NameHasOwner", GLib.Variant("(s)", [APP_ID])).unpack()[0]

    def quit(self):
        if self.is_running():
            run("action", APP_ID, "quit", program="gapplication")
        wait_for(lambda: not self.is_running(), "the program to end")

    def window(self):
        owner = GLib.Variant("(s)", [APP_ID])
        return Activated(self.call("GetConnectionUnixProcessID", owner).unpack()[0])

    def test_start_and_new_project(self):
        self.ask("launch", APP_ID)
        window = self.window()
        window.find(name="What does your project need?")
        self.ask("action", APP_ID, "new")
        wait_for(lambda: window.titles() == ["New Project"] * 2, "a second window")

    def test_new_project_starts_it(self):
        self.ask("action", APP_ID, "new")
        window = self.window()
        wait_for(lambda: window.titles() == ["New Project"], "one window")

    def test_catalogs_start_it(self):
        self.ask("action", APP_ID, "catalogs")
        window = self.window()
        wait_for(lambda: "Catalogs" in window.titles(), "the catalogs")

    def test_file(self):
        self.ask("launch", APP_ID, EXAMPLE)
        self.window().find(name="Django fits best")


if __name__ == "__main__":
    unittest.main()
