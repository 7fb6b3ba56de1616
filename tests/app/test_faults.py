# SPDX-License-Identifier: GPL-3.0-or-later
"""The window where parts of the system are missing or damaged: it goes on, or ends in good order."""

import json
import os
import signal
import subprocess

import support
from desktop import QUESTIONS, DesktopTest, wait_for

STAFF = QUESTIONS["staff-admin"]
LAST = "Entered at the last moment"


class TestFaults(DesktopTest):
    def check_works(self, **environment):
        """Opens, edits, saves and ends as if nothing were wrong."""
        file = self.copy_example()
        window = self.open(file, **environment)
        window.choose(STAFF, "Nice to have")
        window.press(window.find(button="Save"))
        wait_for(lambda: json.loads(file.read_text())["answers"]["staff-admin"] == "nice", "the saved answer")
        window.close()

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def test_no_settings_schema(self):
        self.check_works(GSETTINGS_SCHEMA_DIR="/nowhere")

    def test_damaged_settings_schema(self):
        self.write("schemas/gschemas.compiled", "This is none.")
        self.check_works(GSETTINGS_SCHEMA_DIR=str(self.folder / "schemas"))

    def test_settings_schema_of_another_version(self):
        """GSettings ends a program that asks for a key that is not there."""
        text = (support.SOURCE / "data" / "io.github.steelyard.Steelyard.gschema.xml").read_text()
        start = text.index('<key name="restore-session"')
        end = text.index("</key>", start) + len("</key>")
        self.write("schemas/io.github.steelyard.Steelyard.gschema.xml", text[:start] + text[end:])
        subprocess.run(["glib-compile-schemas", str(self.folder / "schemas")], check=True)
        self.check_works(GSETTINGS_SCHEMA_DIR=str(self.folder / "schemas"))

    def test_settings_that_cannot_be_kept(self):
        self.write("config", "A file where a folder should be")
        self.check_works()

    def test_unknown_settings_backend(self):
        self.check_works(GSETTINGS_BACKEND="bogus")

    def test_unknown_language(self):
        self.check_works(LC_ALL="xx_YY.bogus", LANGUAGE="xx:../../etc")

    def test_no_translations(self):
        self.check_works(LANGUAGE="de", STEELYARD_LOCALEDIR="/nowhere")

    def test_no_shared_data(self):
        """No icons, no types of files, no schemas but our own."""
        self.check_works(XDG_DATA_DIRS="/nowhere")

    def test_pipe_is_refused(self):
        """Whoever reads from one may wait forever."""
        pipe = self.folder / "pipe.steelyard"
        os.mkfifo(pipe)
        window = self.open(pipe)
        window.find(name="The File Could Not Be Opened")
        window.find(name_starts="pipe.steelyard: $: ")

    def test_no_fonts(self):
        fonts = self.write("fonts.conf", "<?xml version='1.0'?><fontconfig></fontconfig>")
        done = support.run(program=support.BUILD / "src" / "app" / "steelyard", FONTCONFIG_FILE=str(fonts))
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no font to show text with", done.stderr.decode())

    def test_no_home(self):
        nowhere = {f"XDG_{name}_HOME": "/proc/nowhere" for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        # GTK itself complains that it cannot keep a list of recent files.
        self.check_works(HOME="/proc/nowhere", G_DEBUG="", **nowhere)

    def test_no_home_is_said(self):
        """Unsaved work that has no place is no secret."""
        window = self.open(self.copy_example(), XDG_STATE_HOME="/proc/nowhere")
        window.type("Title", LAST)
        window.find(name_starts="Unsaved answers are not kept for the case of a crash")
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
        window.process.stderr.close()


class TestBus(DesktopTest):
    """Without the session bus there is no assistive technology: the keyboard does it."""

    def setUp(self):
        super().setUp()
        self.file = self.copy_example()

    def start(self, address, accessibility="none"):
        homes = {f"XDG_{name}_HOME": str(self.folder / name) for name in ("CONFIG", "DATA", "STATE")}
        self.process = subprocess.Popen(
            [str(support.BUILD / "src" / "app" / "steelyard"), str(self.file)],
            env={**os.environ, **homes, "GTK_A11Y": accessibility, "G_DEBUG": "fatal-criticals", "GSK_RENDERER": "cairo",
                 "GSETTINGS_SCHEMA_DIR": str(support.BUILD / "data"), "DBUS_SESSION_BUS_ADDRESS": address},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(self.process.stderr.close)
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.kill)
        self.windows(1)

    def windows(self, n):
        """Waits for so many windows."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."]
        return wait_for(
            lambda: (found := subprocess.run(search, capture_output=True, text=True, check=False).stdout.split())
            and len(found) == n and found,
            f"{n} windows",
        )

    def press(self, *keys):
        for window in self.windows(1)[:1]:
            subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], check=True)

    def start_bus(self):
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"], stdout=subprocess.PIPE, text=True
        )
        self.addCleanup(bus.stdout.close)
        self.addCleanup(bus.wait)
        self.addCleanup(bus.kill)
        return bus, bus.stdout.readline().strip()

    def test_no_bus(self):
        self.start("unix:path=/nowhere")
        self.press("ctrl+n")
        self.windows(2)
        self.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.process.wait(30), 0)

    def test_no_bus_but_assistive_technology(self):
        """That of the display, of which GTK learns from the display."""
        self.start("unix:path=/nowhere", accessibility="atspi")
        self.press("ctrl+w")
        self.assertEqual(self.process.wait(30), 0)

    def test_bus_is_lost(self):
        """The session is over: GIO sends SIGTERM, at which work is kept and the program ends."""
        bus, address = self.start_bus()
        self.start(address)
        bus.kill()
        bus.wait()
        self.assertEqual(self.process.wait(30), 0)
