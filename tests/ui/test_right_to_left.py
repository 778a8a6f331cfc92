"""In a script that runs from right to left everything stands the other way round, and nothing on top of another."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QStackedWidget, QWidget

from inspector.ui.blocks.path import PathStrip
from inspector.ui.blocks.path_nodes import Break, Node
from inspector.ui.panels.long_page import LongPage
from tests.ui.conftest import opened
from tests.ui.states import DIALOGS, STATES, sample

Direction = Qt.LayoutDirection


@pytest.fixture(params=[Direction.LeftToRight, Direction.RightToLeft], ids=["to the right", "to the left"])
def direction(request, qapp):
    """Set before the window is made."""
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Direction.LeftToRight)


def place(window, widget):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def overlaps(top):
    """Widgets of one layout that stand on each other, or outside of what holds them."""
    found = []
    for holder in [top, *top.findChildren(QWidget)]:
        layout = holder.layout()
        if layout is None or not holder.isVisible() or isinstance(holder, QStackedWidget):
            continue
        members = [each for each in holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
                   if each.isVisible() and (layout.indexOf(each) >= 0 or any(layout.itemAt(n).layout() and layout.itemAt(n).layout().indexOf(each) >= 0 for n in range(layout.count())))]
        found += [f"{one} on {other} in {holder}" for one, other in combinations(members, 2) if one.geometry().intersects(other.geometry())]
        area = holder.parentWidget().parentWidget() if holder.parentWidget() else None
        if not isinstance(area, QScrollArea):
            found += [f"{one} out of {holder}" for one in members if one.geometry().left() < -1 or one.geometry().right() > holder.width() + 1]
    return found


@pytest.mark.parametrize("width", [1280, 760])
@pytest.mark.parametrize("state", STATES)
def test_nothing_stands_on_another(direction, window, qtbot, state, width):
    window.resize(width, 800)
    STATES[state](window, qtbot)
    qtbot.wait(20)
    assert "\n".join(overlaps(window)) == ""


@pytest.mark.parametrize("dialog", DIALOGS)
def test_nothing_stands_on_another_in_a_dialog(direction, window, qtbot, dialog):
    sample("unknown-user.eml")(window, qtbot)
    opened = DIALOGS[dialog](window)
    qtbot.addWidget(opened)
    qtbot.wait(20)
    assert "\n".join(overlaps(opened)) == ""


def test_regions_and_path_follow_the_direction(direction, window, qtbot):
    window.resize(1280, 800)
    STATES["report"](window, qtbot)
    qtbot.wait(20)
    frame = window.frame
    lefts = [place(window, each).left() for each in (frame.source, frame.card, frame.related)]
    strip = frame.card.widget().findChild(PathStrip)
    nodes = [node.geometry().left() for node in strip.findChildren(Node)]
    bar = [place(window, each).left() for each in (frame.top.paste, frame.top.search, frame.top.menu)]
    for row in (lefts, nodes, bar):
        assert row == sorted(row, reverse=direction == Direction.RightToLeft)
    stop = strip.findChild(Break).geometry().center().x()
    at = next(n for n, left in enumerate(sorted(nodes)) if stop < left) if stop < max(nodes) else len(nodes)
    assert (at if direction == Direction.LeftToRight else len(nodes) - at) == 1 + strip._path.broke_at


def test_text_begins_at_the_reading_edge(direction, window, qtbot):
    """The ink of a short line stands at the edge where reading begins."""
    STATES["report"](window, qtbot)
    qtbot.wait(20)
    label = window.frame.card.widget().findChild(QWidget, "happened")
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    assert inked
    edge = inked[0] if direction == Direction.LeftToRight else image.width() - 1 - inked[-1]
    assert edge < 30


def test_what_is_searched_for_stands_beside_the_magnifier(direction, window):
    search = window.frame.top.search
    room = search.textMargins()
    first, last = (room.left(), room.right()) if direction == Direction.LeftToRight else (room.right(), room.left())
    assert first >= 20 and last == 0


def test_the_message_keeps_its_own_direction(direction, window, qtbot):
    """Mail and logs are written from left to right, whatever the window does."""
    STATES["log"](window, qtbot)
    assert window.frame.source.reader.layoutDirection() == Direction.LeftToRight
    assert QApplication.layoutDirection() == direction


def places(window):
    """Where each visible widget stands, outside of the text of the message, which keeps its own direction."""
    found = []

    def walk(holder):
        for child in holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if child.isVisible() and not child.isWindow():
                found.append((f"{type(child).__name__} {child.accessibleName()} in {type(holder).__name__}", place(window, child)))
                if not isinstance(child, (QPlainTextEdit, LongPage)):
                    walk(child)

    walk(window)
    return found


@pytest.mark.parametrize("width", [1280, 760])
@pytest.mark.parametrize("state", ["empty", "several recipients", "many messages", "bars", "all folds open", "not a bounce"])
def test_every_edge_is_the_mirror_of_the_other_direction(qapp, library, qtbot, tmp_path, state, width):
    """Margins too: Qt does not mirror them."""
    seen = []
    for direction in (Direction.LeftToRight, Direction.RightToLeft):
        qapp.setLayoutDirection(direction)
        try:
            window = opened(library, tmp_path / f"{direction.name}.json", qtbot)
            window.resize(width, 800)
            STATES[state](window, qtbot)
            before = None
            while before != (before := places(window)):   # what comes beside the card comes last
                qtbot.wait(150)
            seen.append((before, window.width()))
            window.workspace.stop()
            window.close()
        finally:
            qapp.setLayoutDirection(Direction.LeftToRight)
    (left, wide), (right, _) = seen
    assert [name for name, _ in left] == [name for name, _ in right]
    off = [f"{name}: {wide - 1 - one.right()} and {other.left()}" for (name, one), (_, other) in zip(left, right, strict=True) if abs(wide - 1 - one.right() - other.left()) > 1]
    assert "\n".join(off) == ""
