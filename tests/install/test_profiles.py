# SPDX-License-Identifier: GPL-3.0-or-later
"""The development profile stands beside the released program and shares nothing with it."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from gi.repository import Gio, GLib

from support import BUILD, EXAMPLE, SOURCE

RELEASED = "io.github.steelyard.Steelyard"
IDS = {RELEASED: "steelyard", f"{RELEASED}.Devel": "steelyard-devel"}
PATIENCE = 60


def call(*arguments, **environment):
    done = subprocess.run(
        [str(argument) for argument in arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if done.returncode != 0:
        raise AssertionError(done.stdout + done.stderr)
    return done.stdout


def prefix(build):
    options = json.loads(call("meson", "introspect", "--buildoptions", build))
    return next(option["value"] for option in options if option["name"] == "prefix")


class TestProfiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        build = cls.folder / "build"
        # As fast as it goes: what it is called is looked at, not how fast it is.
        call("meson", "setup", "-Dprofile=development", "-Doptimization=0", "-Ddebug=false", "--prefix", prefix(BUILD), build, SOURCE)
        call("ninja", "-C", build, "-j", "1")
        cls.files = {RELEASED: cls.install(BUILD, "one"), f"{RELEASED}.Devel": cls.install(build, "other")}
        cls.install(BUILD, "both")
        cls.install(build, "both")
        cls.root = cls.folder / "both" / prefix(BUILD).lstrip("/")

    @classmethod
    def install(cls, build, name):
        """The files that a build installs, by their places below the root of a system."""
        root = cls.folder / name
        call("meson", "install", "-C", build, "--no-rebuild", "--destdir", root)
        return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}

    def test_no_file_is_shared(self):
        released, development = self.files.values()
        self.assertGreater(len(development), 10)
        self.assertEqual(released & development, set())

    def test_each_file_has_a_name_of_its_profile(self):
        for path in self.files[f"{RELEASED}.Devel"]:
            self.assertRegex(path, r"steelyard-devel|Steelyard\.Devel")

    def test_desktop_entries_are_valid_and_told_apart(self):
        names = {}
        for app_id in IDS:
            entry = self.root / "share" / "applications" / f"{app_id}.desktop"
            self.assertEqual(call("desktop-file-validate", entry), "")
            file = GLib.KeyFile()
            file.load_from_file(str(entry), GLib.KeyFileFlags.KEEP_TRANSLATIONS)
            names[app_id] = {language: file.get_locale_string("Desktop Entry", "Name", language) for language in ("C", "de")}
            self.assertEqual(file.get_string("Desktop Entry", "Icon"), app_id)
        self.assertEqual(set(names[RELEASED].values()), {"Steelyard"})
        self.assertEqual(set(names[f"{RELEASED}.Devel"].values()), {"Steelyard (Development)"})

    def test_files_open_with_what_is_released(self):
        share = self.root / "share"
        call("update-mime-database", share / "mime")
        call("update-desktop-database", share / "applications")
        system = {"XDG_DATA_DIRS": f"{share}:/usr/share", "PATH": f"{self.root / 'bin'}:{os.environ['PATH']}"}
        known = call("gio", "mime", "application/vnd.steelyard+json", **system)
        self.assertIn(f"{RELEASED}.desktop", known)
        self.assertNotIn("Devel", known)

    def test_both_start_beside_each_other(self):
        call("glib-compile-schemas", "--strict", self.root / "share" / "glib-2.0" / "schemas")
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for program in IDS.values():
            self.start(program)
        for app_id, program in IDS.items():
            self.wait_for_window(program)
            owned = bus.call_sync(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                GLib.Variant("(s)", [app_id]), None, Gio.DBusCallFlags.NONE, -1,
            )
            self.assertEqual(owned.unpack(), (True,), app_id)

    def start(self, program):
        home = {f"XDG_{name.upper()}_HOME": str(self.folder / name) for name in ("config", "data", "state")}
        schemas = self.root / "share" / "glib-2.0" / "schemas"
        process = subprocess.Popen(
            [self.root / "bin" / program, EXAMPLE],
            env={**os.environ, **home, "G_DEBUG": "fatal-criticals", "GSETTINGS_SCHEMA_DIR": str(schemas)},
        )
        self.addCleanup(self.end, process)

    def end(self, process):
        process.terminate()
        self.assertEqual(process.wait(PATIENCE), 0)

    def wait_for_window(self, program):
        """One whose class is that program."""
        call("timeout", PATIENCE, "xdotool", "search", "--sync", "--onlyvisible", "--classname", f"^{program}$")

    def test_version_and_settings(self):
        for app_id, program in IDS.items():
            said = call(self.root / "bin" / f"{program}-cli", "--version").split()[-1]
            self.assertEqual(said.endswith("-devel"), app_id != RELEASED)
            schemas = self.root / "share" / "glib-2.0" / "schemas"
            paths = [line for line in (schemas / f"{app_id}.gschema.xml").read_text().splitlines() if "path=" in line]
            self.assertEqual(len(paths), 1)
            self.assertIn(f'id="{app_id}" path="/{app_id.replace(".", "/")}/"', paths[0])


if __name__ == "__main__":
    unittest.main()
