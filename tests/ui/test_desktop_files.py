"""What the system's menus and software centres read."""

import configparser
import tomllib
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtSvg import QSvgRenderer

from inspector import assets
from inspector.ui import emblem
from inspector.ui.start import parser

FOLDER = assets.path("desktop")
PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def entry():
    read = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    read.optionxform = str
    read.read_string((FOLDER / f"{emblem.APP_ID}.desktop").read_text(encoding="utf-8"))
    return read


def test_the_entry_starts_what_is_installed():
    read = entry()
    for section in read.sections():
        command = read[section]["Exec"].split()
        assert command[0] in PROJECT["gui-scripts"]
        assert parser().parse_args([word for word in command[1:] if not word.startswith("%")])
    assert read["Desktop Entry"]["Icon"] == emblem.APP_ID
    assert {f"Desktop Action {name}" for name in read["Desktop Entry"]["Actions"].split(";") if name} == set(read.sections()) - {"Desktop Entry"}


def test_the_description_agrees_with_the_entry_and_the_version():
    root = ElementTree.parse(FOLDER / f"{emblem.APP_ID}.metainfo.xml").getroot()
    assert root.findtext("id") == emblem.APP_ID and root.findtext("launchable") == f"{emblem.APP_ID}.desktop"
    assert root.find("releases/release").get("version") == PROJECT["version"]
    assert {each.text for each in root.findall("provides/mediatype")} == {each for each in entry()["Desktop Entry"]["MimeType"].split(";") if each}
    assert len(root.findtext("summary")) <= 60 and not root.findtext("summary").endswith(".")


def test_the_icon_can_be_drawn(qapp):
    assert QSvgRenderer(str(FOLDER / f"{emblem.APP_ID}.svg")).isValid()
    assert not emblem.icon().pixmap(32, 32).isNull()
