# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed, as the desktop reads it."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from support import BUILD, EXAMPLE, SOURCE

APP_ID = "io.github.steelyard.Steelyard"
MIME_TYPE = "application/vnd.steelyard+json"
ICONS = SOURCE / "data" / "icons" / "hicolor"

# The id is older than the habit of small letters, and every file is named after it. AppStream of Debian 12 is older
# than the element for who makes it, and that of Debian 13 asks for that.
KNOWN = re.compile("cid-contains-uppercase-letter|unknown-tag developer$")


def call(*arguments, **environment):
    return subprocess.run(
        [str(argument) for argument in arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


class TestDesktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        call("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", cls.folder / "root")
        cls.share = next((cls.folder / "root").rglob("applications")).parent
        call("update-mime-database", cls.share / "mime")
        call("update-desktop-database", cls.share / "applications")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_desktop_entry_is_valid(self):
        done = call("desktop-file-validate", self.share / "applications" / f"{APP_ID}.desktop")
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    def test_metainfo_is_valid(self):
        file = self.share / "metainfo" / f"{APP_ID}.metainfo.xml"
        done = call("appstreamcli", "validate", "--pedantic", "--no-net", "--no-color", file)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("Validation was successful", done.stdout)
        found = re.findall(r"^[EWIP]: .*", done.stdout, re.MULTILINE)
        self.assertEqual([line for line in found if not KNOWN.search(line)], [])

    def test_texts_are_translated(self):
        entry = (self.share / "applications" / f"{APP_ID}.desktop").read_text()
        metainfo = (self.share / "metainfo" / f"{APP_ID}.metainfo.xml").read_text()
        mime = (self.share / "mime" / "packages" / f"{APP_ID}.xml").read_text()
        for language in (SOURCE / "po" / "LINGUAS").read_text().split():
            self.assertIn(f"\nComment[{language}]=", entry)
            self.assertIn(f"\nKeywords[{language}]=", entry)
            # Newer gettext writes languages in XML as XML does: pt-BR, zh-Hans-CN.
            in_xml = language.replace("_", r"[\w-]*[_-]")
            self.assertRegex(metainfo, f'<summary xml:lang="{in_xml}">')
            self.assertRegex(mime, f'<comment xml:lang="{in_xml}">')

    def test_release_is_this_version(self):
        version = re.search(r"version: '([\d.]+)'", (SOURCE / "meson.build").read_text()).group(1)
        metainfo = (self.share / "metainfo" / f"{APP_ID}.metainfo.xml").read_text()
        self.assertEqual(re.search(r'<release version="([^"]+)"', metainfo).group(1), version)

    def test_files_are_known_and_open_with_it(self):
        file = self.folder / "mine.steelyard"
        shutil.copy(EXAMPLE, file)
        system = {"XDG_DATA_DIRS": f"{self.share}:/usr/share", "LC_ALL": "C.UTF-8"}
        done = call("gio", "info", "-a", "standard::content-type", file, **system)
        self.assertIn(f"standard::content-type: {MIME_TYPE}", done.stdout)
        # The program must be there for its entry to count.
        path = f"{next((self.folder / 'root').rglob('bin'))}:{os.environ['PATH']}"
        done = call("gio", "mime", MIME_TYPE, **system, PATH=path)
        self.assertIn(f"{APP_ID}.desktop", done.stdout)

    def test_service_starts_the_installed_program(self):
        service = (self.share / "dbus-1" / "services" / f"{APP_ID}.service").read_text()
        self.assertIn(f"Name={APP_ID}\n", service)
        program = re.search(r"^Exec=(\S+) --gapplication-service$", service, re.MULTILINE).group(1)
        self.assertTrue((self.folder / "root" / program.lstrip("/")).is_file())

    def test_icons_are_there_at_every_size(self):
        for file in ICONS.rglob("*.svg"):
            for size in (16, 32, 128):
                with self.subTest(icon=file.name, size=size):
                    image = self.folder / "icon.png"
                    self.assertEqual(call("rsvg-convert", "-w", size, "-h", size, file, "-o", image).returncode, 0)
                    opaque = call("convert", image, "-alpha", "extract", "-format", "%[fx:mean]", "info:").stdout
                    self.assertGreater(float(opaque), 0.2)
            # GTK knows a picture by how its file begins.
            self.assertEqual(call("gdk-pixbuf-thumbnailer", "-s", 32, file, image).stderr, "")
        installed = {file.name for file in (self.share / "icons").rglob("*.svg")}
        self.assertEqual(installed, {f"{APP_ID}.svg", f"{APP_ID}-symbolic.svg", "application-vnd.steelyard+json.svg"})

    def test_symbolic_icon_has_one_colour(self):
        text = next(ICONS.rglob("*-symbolic.svg")).read_text()
        self.assertEqual(len(set(re.findall(r'(?:fill|stroke)="(#\w+)"', text))), 1)


if __name__ == "__main__":
    unittest.main()
