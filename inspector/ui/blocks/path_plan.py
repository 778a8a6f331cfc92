"""Where the parts of the delivery path stand: side by side where all names have room, else one under another."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF

from inspector.ui.theme import Theme

PAD = 12         # px between a box and its name, both sides together, at least
ICON = 44        # px from the edge of a row to its words: margin, icon, margin
_TALL, _BARE = 106, 74   # px of a box with a name and without
_ROW, _TWO = 36, 50      # px of a row with its name beside the party, and under it
_GAP, _STEP = 10, 40     # px between rows, and where the break stands between them
DISC = 24
_NEXT, _BROKEN = 16, 42  # px between boxes, and where the break stands between them: the line shows at both sides of its disc
_NEXT_SMALL, _BROKEN_SMALL, _SMALL = 12, 34, 420   # and where the strip is not wider than that


class Plan(NamedTuple):
    """The boxes in order, the middle of the break, the room of its label, where the chip stands, and the whole height."""

    flat: bool               # rows one under another
    boxes: tuple[QRect, ...]
    centre: QPointF
    label: QRectF
    chip: QRect
    height: int
    names_at: int = 0        # where the names begin in rows of one line, from the reading edge


class Wanted(NamedTuple):
    """What must find room: the names (none while a page is browsed) and words of the parties, the break with its label, the chip."""

    names: tuple[str, ...]
    parties: tuple[str, ...]
    at: int                  # the last box before the break
    on_node: bool
    broken: bool
    label: str
    chip: QSize              # empty: none
    acts: int                # the box of who must act; -1: none
    must: str                # what it says then


def in_two(name: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """A name on one line where it has room, else on two: an address breaks before its @, a host at the dot nearest the middle."""
    if metrics.horizontalAdvance(name) <= room:
        return [name]
    breaks = [name.rfind("@")] if "@" in name else [at for at, char in enumerate(name) if char == "."]
    at = min((each for each in breaks if each > 0), key=lambda each: abs(each - len(name) / 2), default=0)
    return [part for part in (name[:at], name[at:]) if part]


def plan(wanted: Wanted, width: int, look: Theme) -> Plan:
    """The places for a width, read from left to right."""
    count = len(wanted.parties)
    is_small = width <= look.px(_SMALL)
    gaps = [look.px(_NEXT_SMALL if is_small else _NEXT)] * (count - 1)
    if wanted.broken and not wanted.on_node and wanted.at < count - 1:
        gaps[wanted.at] = look.px(_BROKEN_SMALL if is_small else _BROKEN)
    box = (width - sum(gaps)) / count
    if wanted.names and not _fits(wanted, box, look):
        return _down(wanted, width, look)
    return _across(wanted, width, box, gaps, look)


def _fits(wanted: Wanted, box: float, look: Theme) -> bool:
    metrics, bold = QFontMetricsF(look.font(11)), QFontMetricsF(look.font(11, bold=True))
    lines = (part for name in wanted.names for part in in_two(name, metrics, box - look.px(PAD)))
    words = (word for party in wanted.parties for word in party.split())
    return all(metrics.horizontalAdvance(part) <= box - look.px(PAD) for part in lines) and all(bold.horizontalAdvance(word) <= box - look.px(PAD) for word in words)


def _across(wanted: Wanted, width: int, box: float, gaps: list[int], look: Theme) -> Plan:
    tall = look.px(_TALL if wanted.names else _BARE)
    boxes = tuple(QRect(round(place * box + sum(gaps[:place])), 0, round(box), tall) for place in range(len(wanted.parties)))
    here = QRectF(boxes[wanted.at])
    if wanted.on_node or wanted.at + 1 >= len(boxes):
        centre = QPointF(here.right() - look.px(12), here.top() + look.px(13))
    else:
        centre = QPointF((here.right() + QRectF(boxes[wanted.at + 1]).left()) / 2, here.center().y())
    foot = tall + look.px(12)
    size = wanted.chip
    chip = QRect(0 if centre.x() > width / 2 else width - size.width(), foot, size.width(), size.height())   # at the other side of the break
    label = QRectF(0, tall + look.px(9), width, look.px(19))
    if not size.isEmpty():
        room = size.width() + look.px(12)
        label.moveCenter(QPointF(label.center().x(), foot + size.height() / 2))
        label = label.adjusted(room, 0, 0, 0) if chip.left() <= 0 else label.adjusted(0, 0, -room, 0)
    return Plan(False, boxes, centre, label, chip, foot + size.height() if not size.isEmpty() else tall + (look.px(30) if wanted.label else 0))


def _down(wanted: Wanted, width: int, look: Theme) -> Plan:
    """Rows; the break stands between two of them with its words beside it."""
    small, bold = QFontMetricsF(look.font(12)), QFontMetricsF(look.font(12, bold=True))
    names_at = look.px(ICON) + round(max(map(bold.horizontalAdvance, wanted.parties))) + look.px(16)
    ends = [look.px(12) + (small.horizontalAdvance(wanted.must) + look.px(12) if place == wanted.acts else 0) for place in range(len(wanted.parties))]
    beside = max(names_at + small.horizontalAdvance(name) + end for name, end in zip(wanted.names, ends, strict=True))
    tall = look.px(_ROW if beside <= width else _TWO)
    boxes, top = [], 0
    for place in range(len(wanted.parties)):
        boxes.append(QRect(0, top, width, tall))
        top += tall + look.px(_STEP if wanted.broken and place == wanted.at and not wanted.on_node else _GAP)
    bottom = boxes[-1].bottom() + 1
    middle = look.px(22)
    here = boxes[wanted.at]
    after = here.bottom() + 1 + (look.px(_STEP) / 2 if not wanted.on_node and wanted.at + 1 < len(boxes) else -tall / 2)
    centre = QPointF(middle, after) if not wanted.on_node else QPointF(width - look.px(22), after)
    left = look.px(ICON)
    label = QRectF(QPointF(left, centre.y() - look.px(10)), QSizeF(width - left, look.px(20)))
    size = wanted.chip
    chip = QRect(width - size.width(), round(centre.y() - size.height() / 2), size.width(), size.height())
    if not size.isEmpty() and (not wanted.label or wanted.on_node or small.horizontalAdvance(wanted.label) + look.px(12) > label.width() - size.width()):
        chip = QRect(0, bottom + look.px(8), size.width(), size.height())
        bottom = chip.bottom() + 1
    if wanted.label and wanted.on_node:
        label = QRectF(0, bottom + look.px(6), width, look.px(20))
        bottom = round(label.bottom())
    return Plan(True, tuple(boxes), centre, label, chip, bottom, names_at)


