# SPDX-License-Identifier: GPL-3.0-or-later
"""The score chart as a picture: what the window saves and copies, read by other programs."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

from desktop import Atspi, Window, find, is_button, is_called, wait_for, walk
from support import CATALOG, EXAMPLE, run, sections

OPTIONS = json.loads(CATALOG.read_text())["options"]
SVG = "{http://www.w3.org/2000/svg}"

# Dots, twice the width of the chart.
WIDTH = 1520

HOSTILE = "<b>A & B</b> ]]> \"quoted\" 'and' \u202ereversed %s\n\x07" + "endless " * 1000


def read(*command, data=None):
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout


def identify(data):
    """Format, width and height, as ImageMagick reads it."""
    kind, width, height = read("identify", "-format", "%m %w %h", "-", data=data).decode().split()
    return kind, int(width), int(height)


def colours(data):
    """The colours of more than a few dots."""
    lines = read("convert", "png:-", "-format", "%c", "histogram:info:-", data=data).decode().splitlines()
    return {line.split("#")[1][:6].lower() for line in lines if int(line.split(":")[0]) > 500}


class TestPicture(unittest.TestCase):
    def setUp(self):
        self.proposed = "Client portal"
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, **fields):
        file = self.folder / "mine.steelyard"
        file.write_text(json.dumps({**json.loads(EXAMPLE.read_text()), **fields}))
        window = Window(file, XDG_STATE_HOME=str(self.folder / "state"))
        self.addCleanup(window.close)
        return window

    def choose_from_menu(self, window, *keys):
        window.focus()
        window.press(window.find(button="Export"))
        wait_for(lambda: find(window.root, role=Atspi.Role.MENU), "the menu")
        window.type_keys(*keys)

    def find_dialog(self, window):
        """The window of the application in which a name is asked for."""
        for index in range(window.root.get_child_count()):
            child = window.root.get_child_at_index(index)
            if child is not None and find(child, name="Name:", role=Atspi.Role.TEXT):
                return child
        return None

    def find_button(self, root, name):
        return next(node for node in walk(root) if is_button(node) and is_called(node.get_name(), name))

    def begin_to_save(self, window):
        self.choose_from_menu(window, "Down", "Return")
        dialog = wait_for(lambda: self.find_dialog(window), "the dialog")
        window.focus("Save the Chart")
        return dialog

    def save_as(self, window, name):
        dialog = self.begin_to_save(window)
        entry = find(dialog, name="Name:", role=Atspi.Role.TEXT)
        proposed = Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))
        self.assertEqual(proposed, self.proposed)
        entry.get_editable_text_iface().set_text_contents(name)
        window.press(self.find_button(dialog, "Save"))

    def wait_for_file(self, name):
        path = self.folder / name
        wait_for(path.exists, name)
        return path.read_bytes()

    def test_png(self):
        window = self.open()
        self.save_as(window, "chart")
        data = self.wait_for_file("chart.png")
        window.find(name="The chart is saved as “chart.png”")
        kind, width, height = identify(data)
        self.assertEqual((kind, width), ("PNG", WIDTH))
        self.assertGreater(height, 500)
        # Two options qualify: their bars are filled; the ground is white.
        self.assertLessEqual({"ffffff", OPTIONS[0]["colour"][1:]}, colours(data))
        self.assertEqual([path.name for path in self.folder.glob("chart*")], ["chart.png"])

    def test_svg(self):
        window = self.open()
        self.save_as(window, "chart.svg")
        data = self.wait_for_file("chart.svg")
        read("xmllint", "--noout", "--nonet", "-", data=data)
        root = xml.etree.ElementTree.fromstring(data)
        self.assertEqual(root.find(SVG + "title").text, "Client portal")
        description = root.find(SVG + "desc").text.splitlines()
        verdict = sections(run("explain", self.folder / "mine.steelyard").stdout.decode())[None]
        self.assertEqual(description[0], f"{verdict[0]}. {verdict[1]}")
        names = [line.split(",")[0] for line in description[1:]]
        self.assertEqual(names, ["Django", "Django + FastAPI", "FastAPI", "Plain Python"])

        # No font and nothing else from outside is needed, nothing is run.
        self.assertEqual({element.tag for element in root.iter()} & {SVG + "text", SVG + "script", SVG + "image"}, set())
        links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
        self.assertEqual([link for link in links if not link.startswith("#")], [])

        # Another program draws from it what the PNG shows.
        drawn = read("rsvg-convert", "--zoom", "2", data=data)
        self.save_as(window, "chart.png")
        png = self.wait_for_file("chart.png")
        self.assertEqual(identify(drawn), identify(png))
        self.assertLessEqual({"ffffff", OPTIONS[0]["colour"][1:]}, colours(drawn))
        (self.folder / "drawn.png").write_bytes(drawn)
        compared = subprocess.run(
            ["compare", "-metric", "RMSE", self.folder / "drawn.png", self.folder / "chart.png", "null:"],
            capture_output=True,
            check=False,
        )
        self.assertLess(float(compared.stderr.decode().split("(")[1].rstrip(")")), 0.05)

    def test_chosen_kind_adds_its_ending(self):
        window = self.open()
        dialog = self.begin_to_save(window)
        kinds = [node for node in walk(dialog) if node.get_role() == Atspi.Role.COMBO_BOX][-1]
        window.press(next(node for node in walk(kinds) if is_button(node)))
        wait_for(lambda: find(kinds, name_starts="SVG"), "the list of kinds")
        window.type_keys("Down", "Return")
        wait_for(lambda: self.first_kind(kinds).startswith("SVG"), "the other kind to be chosen")
        window.press(self.find_button(dialog, "Save"))
        self.assertIn(b"<svg", self.wait_for_file("Client portal.svg"))

    def first_kind(self, kinds):
        return next(node.get_name() for node in walk(kinds) if node.get_name()[:3] in ("PNG", "SVG"))

    def test_file_that_is_there_stays(self):
        window = self.open()
        (self.folder / "chart.png").write_text("mine")
        self.save_as(window, "chart")
        window.find(name="Replace the File?")
        window.find(name_starts="“chart.png” is there already.")
        window.press(window.find(button="Cancel"))
        wait_for(lambda: not window.has(name="Replace the File?"), "the question to go")
        self.assertEqual((self.folder / "chart.png").read_text(), "mine")

    def test_file_that_is_there_is_replaced(self):
        window = self.open()
        (self.folder / "chart.png").write_text("mine")
        self.save_as(window, "chart")
        window.press(window.find(button="Replace"))
        wait_for(lambda: (self.folder / "chart.png").read_bytes()[1:4] == b"PNG", "the picture")

    def test_fault_is_said(self):
        window = self.open()
        (self.folder / "loop.png").symlink_to("loop.png")
        self.save_as(window, "loop")
        window.press(window.find(button="Replace"))
        window.find(name="The Chart Could Not Be Saved")
        window.find(name_starts="“loop.png” was not saved: ")

    def test_hostile_title(self):
        window = self.open(title=HOSTILE)
        self.proposed = HOSTILE.replace("/", "-").replace("\n", "-")[:60]
        self.save_as(window, "chart.svg")
        data = self.wait_for_file("chart.svg")
        read("xmllint", "--noout", "--nonet", "-", data=data)
        title = xml.etree.ElementTree.fromstring(data).find(SVG + "title").text
        self.assertEqual(title, HOSTILE.replace("\x07", " "))
        self.save_as(window, "chart.png")
        hostile = identify(self.wait_for_file("chart.png"))
        window.close()

        window = self.open(title="Plain")
        self.proposed = "Plain"
        self.save_as(window, "plain.png")
        plain = identify(self.wait_for_file("plain.png"))
        self.assertEqual(hostile[:2], plain[:2])
        # Signs from other fonts may make the line a little higher.
        self.assertAlmostEqual(hostile[2], plain[2], delta=20)

    def test_clipboard(self):
        window = self.open()
        printed = sections(run("explain", self.folder / "mine.steelyard").stdout.decode())[None]
        window.wait_for_names(printed[:2])
        self.choose_from_menu(window, "Return")
        window.find(name="The chart is on the clipboard")
        targets = self.paste("TARGETS").decode().split()
        self.assertLessEqual({"image/png", "text/plain;charset=utf-8", "UTF8_STRING"}, set(targets))
        self.assertEqual(identify(self.paste("image/png"))[:2], ("PNG", WIDTH))
        self.assertLessEqual({"ffffff", OPTIONS[0]["colour"][1:]}, colours(self.paste("image/png")))
        self.assertEqual(self.paste("UTF8_STRING").decode(), f"{printed[0]}. {printed[1]}")

    def paste(self, target):
        return read("xclip", "-selection", "clipboard", "-out", "-target", target)


if __name__ == "__main__":
    unittest.main()
