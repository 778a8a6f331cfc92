"""Every theme has every role, and what is read can be read: contrasts computed as WCAG 2 defines them."""

import re

import pytest
from PySide6.QtGui import QColor

from inspector import assets
from inspector.knowledge import SEVERITIES
from inspector.ui import theme
from inspector.ui.labels import OneLine, Prose
from tests.ui.states import sample, several_messages


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, two: QColor) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


READ = [  # what is read, on which grounds
    (["text"], ["page", "panel", "raised", "hover", "pressed", "selection", "mark", "match", "soft"]),
    (["muted"], ["page", "panel", "raised", "hover"]),
    (["link"], ["page", "panel", "soft"]),
    (["on-soft"], ["soft"]), (["on-accent"], ["accent"]), (["on-mark"], ["mark"]), (["on-critical"], ["critical"]),
    (list(SEVERITIES), ["page", "panel"]),
]


@pytest.mark.parametrize("name", theme.NAMES)
def test_what_is_read_stands_out(name):
    look = theme.load(name)
    weak = [(ink, ground, round(ratio(look.colour(ink), look.colour(ground)), 2))
            for inks, grounds in READ for ink in inks for ground in grounds if ratio(look.colour(ink), look.colour(ground)) < 4.5]
    weak += [(one, f"tint-{one}", round(ratio(look.colour(one), look.colour(f"tint-{one}")), 2))
             for one in SEVERITIES if one != "critical" and ratio(look.colour(one), look.colour(f"tint-{one}")) < 4.5]
    assert not weak


@pytest.mark.parametrize("name", theme.NAMES)
def test_borders_and_focus_can_be_seen(name):
    look = theme.load(name)
    for role in ("border", "focus", "accent"):
        for ground in ("page", "panel", "raised"):
            assert ratio(look.colour(role), look.colour(ground)) >= 3.0, (role, ground)


def test_themes_have_the_same_roles():
    roles = {name: {role for role, _ in theme.load(name).colours} for name in theme.NAMES}
    assert len(set(map(frozenset, roles.values()))) == 1


@pytest.mark.parametrize("name", theme.NAMES)
def test_the_style_sheet_names_known_roles_only(name):
    assert "@" not in theme.style_sheet(theme.load(name))


def test_zoom_grows_sizes_and_leaves_hairlines():
    sheet = theme.style_sheet(theme.load("light")._replace(zoom=200))
    assert "min-height: 60px" in sheet
    assert "1px solid" in sheet


def test_icons_have_no_colour_of_their_own():
    for file in sorted(assets.path("icons").glob("*.svg")):
        if file.stem != "arrow":   # shown by the style sheet, which cannot tint
            assert set(re.findall(r'stroke="([^"]+)"', file.read_text(encoding="utf-8"))) == {"currentColor"}, file


def test_all_text_follows_the_zoom_at_once(window, qtbot):
    """Also what stood there before: the status bar, the note, the notices."""
    sample("server-full.log")(window, qtbot)
    for zoom in (200, 100, 150):
        window.wear(zoom=zoom)
        labels = [*window.findChildren(Prose), *window.findChildren(OneLine)]
        assert len(labels) > 40
        assert [each.text() for each in labels if each.font().pixelSize() != theme.current().px(each._look[0])] == []


def test_the_side_panel_is_as_wide_as_its_words_need_at_every_zoom(window, qtbot):
    window.resize(1900, 1000)
    sample("server-full.log")(window, qtbot)
    usual = window.frame.dock.width()
    window.wear(zoom=150)
    qtbot.waitUntil(lambda: abs(window.frame.dock.width() - 1.5 * usual) <= 2)
    window.wear(theme="dark")
    window.wear(zoom=100)
    qtbot.waitUntil(lambda: abs(window.frame.dock.width() - usual) <= 2)


def test_lists_and_boxes_follow_the_zoom_at_once(window, qtbot):
    several_messages(window, qtbot)
    window.wear(zoom=150)
    assert window.frame.messages.height() == theme.current().px(46) * 2 + theme.current().px(12)
    assert window.frame.own_note.box.height() == theme.current().px(76)
    window.wear(zoom=100)
    assert window.frame.own_note.box.height() == 76
