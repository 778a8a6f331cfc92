"""Colours, sizes and fonts by role, and the style sheet made from them."""

import json
import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from inspector import assets

NAMES = ("light", "dark", "contrast-light", "contrast-dark")
META, BODY, GROUP, HEADLINE = 11, 13, 15, 22   # text sizes in px at 100 % zoom
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_STYLED = "wears-fusion"   # a property of the application
_PIXELS = re.compile(r"\b([0-9]{1,4})px")
_ROLE = re.compile(r"@([a-z-]+)")


class Theme(NamedTuple):
    """Colours by role (``#RRGGBB``) and the zoom in per cent."""

    name: str
    dark: bool
    colours: tuple[tuple[str, str], ...]
    zoom: int = 100

    def hex(self, role: str) -> str:
        """The colour of a role as ``#RRGGBB``; KeyError for a role that no theme has."""
        return _table(self.colours)[role]

    def colour(self, role: str) -> QColor:
        return QColor(self.hex(role))

    def px(self, size: float) -> int:
        """A size given at 100 % zoom, in px."""
        return round(size * self.zoom / 100)

    def font(self, size: int = BODY, bold: bool = False, mono: bool = False) -> QFont:
        """The system's interface font, or its fixed-width one, at a size of the scale."""
        kind = QFontDatabase.SystemFont.FixedFont if mono else QFontDatabase.SystemFont.GeneralFont
        font = QFontDatabase.systemFont(kind)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


@cache
def _table(colours: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(colours)


@cache
def load(name: str) -> Theme:
    """A bundled theme by name."""
    roles = json.loads(assets.path("themes", f"{name}.json").read_text(encoding="utf-8"))
    return Theme(roles.pop("name"), roles.pop("dark"), tuple(sorted(roles.items())))


def choose(wish: str, zoom: int = 100) -> Theme:
    """The theme for a wish: ``system``, ``contrast`` or a name of ``NAMES``."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if wish == "system" and _wants_contrast():
        wish = "contrast"
    if wish == "system":
        wish = "dark" if dark else "light"
    elif wish == "contrast":
        wish = "contrast-dark" if dark else "contrast-light"
    return load(wish)._replace(zoom=zoom)


def _wants_contrast() -> bool:
    """Whether the system asks for high contrast (Qt 6.10 and later can tell)."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def wants_stillness() -> bool:
    """Whether the system asks for reduced motion (Qt 6.12 and later can tell)."""
    hints = QGuiApplication.styleHints()
    tell = getattr(hints.accessibility(), "motionPreference", None) if hasattr(hints, "accessibility") else None
    return tell is not None and tell().name != "NoPreference"


class _Now:
    theme: Theme | None = None
    moves = True


def let_move(wanted: bool) -> None:
    """Whether anything may move by itself from now on."""
    _Now.moves = wanted


def moves() -> bool:
    """Whether anything may move by itself."""
    return _Now.moves


def current() -> Theme:
    """The theme that the application wears; light before any was applied."""
    return _Now.theme or load("light")


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application; every widget hears of it as a style change."""
    wear(app, theme)
    if app.styleSheet() != (sheet := style_sheet(theme)):
        app.setStyleSheet(sheet)


def application(name: str, kind: type[QApplication] = QApplication) -> QApplication:
    """The application, of a kind of its own, in the style that the sheet is written for from its first moment: to ask it for a style later costs 5 ms."""
    app = kind([name, "-style", "fusion"])
    app.setProperty(_STYLED, True)
    return app


def wear(app: QApplication, theme: Theme) -> None:
    """Sizes, font and palette, without the style sheet: while that is in force, every part put into another is dressed anew with all that is in it."""
    if theme == _Now.theme:
        return
    _Now.theme = theme
    if not app.property(_STYLED):
        app.setStyle("Fusion")
        app.setProperty(_STYLED, True)
    app.setFont(theme.font())
    app.setPalette(_palette(theme))


def style_sheet(theme: Theme) -> str:
    """The bundled style sheet with roles and zoomed sizes filled in."""
    text = _template().replace("@icons", assets.path("icons").as_posix())
    text = _ROLE.sub(lambda found: theme.hex(found[1]), text)
    return _PIXELS.sub(lambda found: f"{_zoomed(int(found[1]), theme)}px", text)


@cache
def _template() -> str:
    text = "".join(assets.path("themes", name).read_text(encoding="utf-8") for name in ("window.qss", "dialogs.qss"))
    return re.sub(r"/\*[^*]*\*/", "", text)


def _zoomed(size: int, theme: Theme) -> int:
    return size if size <= 2 else theme.px(size)   # lines stay hairlines


def _palette(theme: Theme) -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for part, name in ((role.Window, "page"), (role.Base, "panel"), (role.AlternateBase, "page"), (role.Button, "raised"),
                       (role.ToolTipBase, "raised"), (role.Text, "text"), (role.WindowText, "text"), (role.ButtonText, "text"),
                       (role.ToolTipText, "text"), (role.PlaceholderText, "muted"), (role.Link, "link"), (role.LinkVisited, "link"),
                       (role.Highlight, "selection"), (role.HighlightedText, "text"), (role.Accent, "accent"), (role.Mid, "line")):
        palette.setColor(part, theme.colour(name))
    for part in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, theme.colour("muted"))
    return palette
