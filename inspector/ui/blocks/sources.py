"""Sources: named, and opened only on a click."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui.blocks.desk import Desk
from inspector.ui.controls import Picture, Row
from inspector.ui.labels import Prose, meta
from inspector.ui.plain import tip
from inspector.ui.theme import META

SCHEMES = ("https://", "http://")


def source_link(cite: str, desk: Desk) -> QWidget:
    """A citation as a link, or as plain words where there is nothing to open."""
    source = desk.library.source(cite)
    if not source.url.startswith(SCHEMES):
        return meta(source.name)
    link = Row(source.name)
    link.setToolTip(tip(source.url))
    link.setAccessibleDescription(source.url)
    link.setProperty("address", source.url)
    across = QHBoxLayout(link)
    across.setContentsMargins(0, 3, 0, 3)
    across.setSpacing(6)
    across.addWidget(link.hold(Picture("external", "link", 14, tall=18)), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(link.hold(Prose(source.name, META + 1, "link")), 1)
    link.clicked.connect(lambda: desk.wishes.link_wanted.emit(source.url))
    return link


def source_links(cites: tuple[str, ...], desk: Desk) -> list[QWidget]:
    """Each source once, in order."""
    return [source_link(cite, desk) for cite in dict.fromkeys(cites)]
