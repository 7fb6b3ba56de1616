# SPDX-License-Identifier: GPL-3.0-or-later
"""The window shows each text of a file as it stands there, whatever it looks like."""

import subprocess

import hostile_texts
from desktop import QUESTIONS, Atspi, DesktopTest, wait_for


class TestHostile(DesktopTest):
    def install(self, catalog):
        folder = self.folder / "data" / "steelyard" / "catalogs"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "small.json").write_text(catalog, encoding="utf-8")

    def write(self, text, said, name="mine"):
        """Answers with the text, and an installed catalog with what said() gives."""
        self.install(hostile_texts.catalog(said))
        file = self.folder / f"{name}.steelyard"
        file.write_text(hostile_texts.requirements(text), encoding="utf-8")
        return file

    def test_texts_are_raw(self):
        for name, text in hostile_texts.TEXTS.items():
            with self.subTest(name):
                window = self.open(self.write(text, lambda said, text=text: f"{said} {text}"))
                shown = ["Plain needs", "It is fast", "Why speed", "Is it a race?", "Alpha"]
                window.wait_for_names([f"{words} {text}" for words in shown])
                for field in ("Title", "Who is answering"):
                    self.assertEqual(window.text(field), text)
                wait_for(lambda: text in {view.root.get_name() for view in window.windows()}, "the title")
                window.close()

    def test_longest_texts(self):
        """All that a file may hold can be shown and worked with."""
        file = self.write(hostile_texts.WORD, lambda said: said)
        self.install(hostile_texts.longest_catalog())
        window = self.open(file)
        window.wait_for_names([hostile_texts.LONGEST_NAME])
        self.assertEqual({name.split(",")[0] for name, _ in window.bars()}, {hostile_texts.LONGEST_NAME})
        window.type("Title", "Short")
        wait_for(lambda: "Short" in {view.root.get_name() for view in window.windows()}, "the new title")

    def test_names_of_files(self):
        for name in ("%s%n%n", "<b>&amp;", "a\u202eb", "$(id)"):
            with self.subTest(name):
                window = self.open(self.write("", lambda said: said, name))
                wait_for(lambda: any(name in view.root.get_name() for view in window.windows()), "the title")
                window.close()

    def test_links_open_on_a_click_only(self):
        """What is opened is the address of the catalog, by the program that the person has for it."""
        opened = self.folder / "opened"
        applications = self.folder / "data" / "applications"
        applications.mkdir(parents=True)
        (applications / "reader.desktop").write_text(
            f'[Desktop Entry]\nType=Application\nName=Reader\nExec=sh -c "echo %u >>{opened}"\n'
            "MimeType=x-scheme-handler/https;x-scheme-handler/http;x-scheme-handler/file;x-scheme-handler/javascript;\n"
        )
        (applications / "mimeapps.list").write_text(
            "[Default Applications]\nx-scheme-handler/https=reader.desktop\nx-scheme-handler/file=reader.desktop\n"
        )
        subprocess.run(["update-desktop-database", str(applications)], check=True)

        window = self.open(self.copy_example())
        window.press(window.find(button="Need by need"))
        window.press(window.find(button=QUESTIONS["staff-admin"]))
        link = window.find(role=Atspi.Role.LINK, name_starts="Django documentation")
        self.assertFalse(opened.exists())
        window.press(link)
        wait_for(opened.exists, "the page")
        self.assertTrue(opened.read_text().startswith("https://"))
