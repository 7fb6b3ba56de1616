# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every state of the program in every look; see build-aux/screenshots.

usage: take_screenshots.py FOLDER LOCALES [LOOK...] [STATE...]

LOCALES holds a language "ar" that is written from right to left. With the
names of looks or tours, only those are taken.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

from desktop import HAND, GLib
from screens import TOURS, Stage

BOLD = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
LARGE = {"dots": 192}

# Size of the window and what is different about each look.
LOOKS = {
    "light": {},
    "dark": DARK,
    "contrast": BOLD,
    "contrast-dark": {**BOLD, **DARK},
    "large": LARGE,
    "large-narrow": {"size": (600, 1000), **LARGE},
    "rtl": {"language": "ar"},
    "rtl-narrow": {"language": "ar", "size": (360, 720)},
    "german": {"language": "de"},
    "german-narrow": {"language": "de", "size": (360, 720)},
    "360": {"size": (360, 720)},
    "600": {"size": (600, 800)},
    "900": {"size": (900, 800)},
    "1920": {"size": (1920, 1080)},
    "2560": {"size": (2560, 1440)},
}

# Long enough for what is drawn after what is heard.
SETTLE = 0.6


def style(folder, dots=96):
    """Settings of the desktop: nothing moves, and type may be larger."""
    subprocess.run([str(HAND), "type", str(dots)], check=True)
    settings = folder / "config" / "gtk-4.0" / "settings.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[Settings]\ngtk-font-name=Cantarell 11\ngtk-decoration-layout=:close\ngtk-enable-animations=0\ngtk-cursor-blink=0\n")


def xdotool(*arguments):
    done = subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.stdout.split()


def geometry(window):
    values = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window))
    return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))


def centre_dialogs(window):
    """Without a window manager all windows stand in the corner; those above the first one are put into its middle."""
    shown = xdotool("search", "--all", "--onlyvisible", "--pid", window.process.pid, "--name", ".")
    places = {name: geometry(name) for name in shown}
    largest = max(places, key=lambda name: places[name][2] * places[name][3])
    for name, (x, y, width, height) in places.items():
        if name != largest and (x, y) == (0, 0):
            left, top = ((window.shown[0] - width) // 2, (window.shown[1] - height) // 2)
            xdotool("windowmove", name, max(left, 0), max(top, 0))
            xdotool("windowraise", name)


def take(window, file):
    time.sleep(SETTLE)
    if len(window.windows()) > 1:
        centre_dialogs(window)
        time.sleep(SETTLE)
    width, height = window.shown
    subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+0+0", "+repage", str(file)], check=True)


def visit(tour, folder, look, locales):
    """Takes all pictures of a tour, up to where it fails."""
    settings = dict(LOOKS[look])
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        style(home, settings.get("dots", 96))
        if settings.get("language") == "ar":
            settings["locales"] = locales
        stage = Stage(home, **settings)
        try:
            for name, window in tour(stage):
                take(window, folder / f"{name}--{look}.png")
        except (AssertionError, GLib.Error, StopIteration, subprocess.SubprocessError):
            print(f"{tour.__name__}, {look}:\n{traceback.format_exc()}", file=sys.stderr)
            return False
        finally:
            stage.close()
    return True


def main():
    folder, locales = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    wanted = set(sys.argv[3:])
    looks = [look for look in LOOKS if not wanted & set(LOOKS) or look in wanted]
    names = {tour.__name__ for tour in TOURS}
    tours = [tour for tour in TOURS if not wanted & names or tour.__name__ in wanted]
    folder.mkdir(parents=True, exist_ok=True)
    good = [visit(tour, folder, look, locales) for look in looks for tour in tours]
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0 if all(good) else 1


sys.exit(main())
