"""The delivery path at every width: no name is cut, nothing lies over anything, and lines join what they should."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from inspector.diagnosis import DeliveryPath, Stop
from inspector.spans import Span
from inspector.ui import theme
from inspector.ui.blocks.path import PathStrip
from inspector.ui.blocks.path_nodes import Break, Node
from inspector.ui.blocks.path_plan import PAD, in_two
from inspector.ui.controls import Chip

SPAN = (Span(0, 4),)
LONG = "mail-eopbgr1400091.outbound.protection.outlook.com"


def path(*names, broke_at=1, must_act="recipient-admin", mark="break", label="said 550 5.1.1 after RCPT TO"):
    roles = ("sender", "your-server", "their-server", "mailbox")
    stops = tuple(Stop(role, name, SPAN if name else ()) for role, name in zip(roles, names, strict=True))
    return DeliveryPath(stops, broke_at, False, mark, label, SPAN, must_act, "The way of the message.")


SHORT = path("ana@shop.example", "mail.shop.example", "mx.example.org", "bo@example.org")
WIDE = path("firstname.lastname@department.university.example", LONG, LONG, "firstname.lastname@department.university.example")
WAITS = path("", "mail.shop.example", "mx.example.org", "bo@example.org", must_act="nobody", mark="delay", label="said 450 4.7.1 when its address was looked up")


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def strip(request, qtbot):
    def make(one, width):
        QApplication.setLayoutDirection(request.param)
        made = PathStrip(one, "high", named=True)
        qtbot.addWidget(made)
        made.resize(width, made.heightForWidth(width))
        made.show()
        qtbot.waitExposed(made)
        made.grab()
        return made
    yield make
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def whole(node):
    """Whether the name is shown without dots."""
    look = theme.current()
    if node.is_row:
        small = QFontMetricsF(look.font(11))
        beside = node.height() <= look.px(42)
        return small.horizontalAdvance(node.name) <= node.width() - (node.names_at if beside else look.px(44)) - look.px(12)
    metrics, room = QFontMetricsF(look.font(11)), node.width() - look.px(PAD)
    return all(metrics.horizontalAdvance(part) <= room for part in in_two(node.name, metrics, room))


@pytest.mark.parametrize("one", [SHORT, WIDE, WAITS], ids=["short", "wide", "waits"])
@pytest.mark.parametrize("width", [360, 420, 512, 640])
def test_no_name_is_cut_and_nothing_overlaps(strip, one, width):
    made = strip(one, width)
    nodes, stop = made.findChildren(Node), made.findChild(Break)
    assert [node.name for node in nodes if not whole(node)] == []
    boxes = [node.geometry() for node in nodes]
    assert all(made.rect().contains(box) for box in boxes)
    assert not [1 for box, other in zip(boxes, boxes[1:], strict=False) if box.intersects(other)]
    assert made.rect().contains(stop.geometry())
    for chip in made.findChildren(Chip):
        assert made.rect().contains(chip.geometry())
        assert not [1 for box in [*boxes, stop.geometry()] if box.intersects(chip.geometry())]


def test_short_names_stand_side_by_side_where_there_is_room(strip):
    assert not any(node.is_row for node in strip(SHORT, 640).findChildren(Node))
    assert all(node.is_row for node in strip(SHORT, 300).findChildren(Node))
    assert all(node.is_row for node in strip(WIDE, 640).findChildren(Node))


@pytest.mark.parametrize("width", [300, 640])
def test_the_break_stands_between_the_two_that_it_parts(strip, width):
    made = strip(SHORT, width)
    boxes, centre = [node.geometry() for node in made.findChildren(Node)], made.findChild(Break).geometry().center()
    before, after = boxes[1].center(), boxes[2].center()
    along = "y" if made.findChildren(Node)[0].is_row else "x"
    low, high = sorted((getattr(before, along)(), getattr(after, along)()))
    assert low < getattr(centre, along)() < high
    assert not any(box.contains(centre) for box in boxes)
    disc = made.findChild(Break).geometry()
    near = [disc.top() - boxes[1].bottom(), boxes[2].top() - disc.bottom()] if along == "y" else [max(disc.left() - box.right(), box.left() - disc.right()) for box in boxes[1:3]]
    assert min(near) >= 6, "what was gone and what was not is seen at both sides"


def test_names_of_rows_stand_in_one_column_beside_their_party(strip):
    made = strip(path("ana@shop.example", "mail.shop.example", "mail-eopbgr140.protection.example", "bo@example.org"), 512)
    rows = made.findChildren(Node)
    assert all(row.is_row and row.height() <= 42 for row in rows), "on one line where they fit"
    assert len({row.names_at for row in rows}) == 1


def test_the_strip_grows_with_the_zoom(strip):
    before = strip(WIDE, 400).height()
    look = theme.current()
    try:
        theme._Now.theme = theme.choose("light", 200)
        assert strip(WIDE, 800).height() == pytest.approx(2 * before, abs=4)
    finally:
        theme._Now.theme = look


def test_each_part_can_be_pressed_with_ease(strip):
    for width in (300, 640):
        made = strip(WIDE, width)
        assert all(min(each.width(), each.height()) >= 24 for each in (*made.findChildren(Node), *made.findChildren(Break)))
