"""Everything that can be used has a name, a place in the order of Tab, a size that can be hit and a ring that shows the keyboard; in every state and dialog."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QFormLayout, QHeaderView, QLineEdit, QPlainTextEdit, QProgressBar, QScrollArea, QWidget

from inspector import assets
from inspector.knowledge import SEVERITIES
from inspector.ui import shapes, theme, words
from inspector.ui.blocks.path import PathStrip
from inspector.ui.blocks.path_nodes import Break, Node
from inspector.ui.controls import Chip
from inspector.ui.panels import card as card_panel
from inspector.ui.panels.card import CardPanel
from inspector.ui.panels.search import Hits
from tests.ui.states import DIALOGS, STATES, sample
from tests.ui.test_theme import ratio

KINDS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea)
LEAST = 24        # px of a target, WCAG 2.2, 2.5.8
COUNTED: dict[str, int] = {}


@pytest.fixture(scope="module", autouse=True)
def count():
    """Says how many controls were looked at."""
    yield
    print(f"\naccessibility: {sum(COUNTED.values())} controls in {len(COUNTED)} states and dialogs: " + ", ".join(f"{name} {many}" for name, many in COUNTED.items()))


def controls(top):
    """What can be used in a window; parts that Qt makes inside its own controls are theirs."""
    found = [each for each in top.findChildren(QWidget) if each.isVisible() and each.window() is top and not each.objectName().startswith("qt_") and not isinstance(each, QHeaderView)]
    return [each for each in found if isinstance(each, KINDS) and not isinstance(each.parentWidget(), QComboBox)]


def said(widget, what=QAccessible.Text.Name):
    """What a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


def shown(widget):
    return f"{type(widget).__name__} {widget.objectName()} {said(widget)!r} in {type(widget.parentWidget()).__name__}, {widget.width()}x{widget.height()}"


def is_passive(widget):
    """Lists that their field moves, areas whose rows Tab comes to, and parties of the way that no message names."""
    return isinstance(widget, QScrollArea) and any(widget.isAncestorOf(each) for each in controls(widget.window())) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget.parentWidget(), Hits) or widget.window().objectName() == "palette" and isinstance(widget, QAbstractItemView) or (
        isinstance(widget, Node) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus)


def tabbed(top, first):
    """The widgets that Tab comes to, from the first one on, in order."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    while (now := QApplication.focusWidget()) is not None and now not in order and len(order) < 500:
        order.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return order


def is_met(widget, order):
    """Tab comes to it, or to the one of its choice that is taken, from which the arrow keys lead on."""
    if widget in order:
        return True
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(one in order for one in group.buttons())


def check(top, name, first):
    found = controls(top)
    COUNTED[name] = len(found)
    assert not [shown(each) for each in found if not said(each).strip()], "controls without a name"
    assert not [shown(each) for each in found if min(each.width(), each.height()) < LEAST], "targets that are too small"
    bare = [each for each in found if isinstance(each, QAbstractButton) and not each.text() and not each.icon().isNull()]
    assert not [shown(each) for each in bare if not said(each, QAccessible.Text.Description)], "icons that say nothing when pointed at"
    order = tabbed(top, first)
    assert not [shown(each) for each in found if each.isEnabled() and not is_passive(each) and not is_met(each, order)], "controls that Tab does not come to"
    forms = list(top.findChildren(QFormLayout))
    rows = [(form.itemAt(row, QFormLayout.ItemRole.LabelRole), form.itemAt(row, QFormLayout.ItemRole.FieldRole)) for form in forms for row in range(form.rowCount())]
    assert all(label.widget().buddy() is field.widget() for label, field in rows), "labels that are not tied to their field"
    return order


@pytest.mark.parametrize("state", STATES)
def test_controls_of_every_state(window, qtbot, state):
    window.resize(1280, 800)
    STATES[state](window, qtbot)
    window.activateWindow()
    qtbot.wait(1)
    check(window, state, window.frame.top.search)


@pytest.mark.parametrize("dialog", DIALOGS)
def test_controls_of_every_dialog(window, qtbot, dialog):
    sample("unknown-user.eml")(window, qtbot)
    opened = DIALOGS[dialog](window)
    qtbot.addWidget(opened)
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    assert opened.windowTitle()
    check(opened, f"dialog: {dialog}", next(each for each in controls(opened) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()))


def test_the_order_of_tab_is_that_of_reading(window, qtbot):
    window.resize(1280, 800)
    STATES["several recipients"](window, qtbot)
    fold = next(each for each in window.frame.card.widget().findChildren(QWidget) if getattr(each, "key", "") == "sources")
    fold.title.click()
    order = tabbed(window, window.frame.top.search)
    frame, kinds = window.frame, [type(each).__name__ for each in order]
    regions = [next(n for n, each in enumerate(order) if region is each or region.isAncestorOf(each))
               for region in (frame.top.search, frame.recipients, frame.source.reader, frame.card, frame.related, frame.own_note)]
    assert regions == sorted(regions)
    inside = [order.index(frame.card), kinds.index("Node"), kinds.index("Break"), next(n for n, each in enumerate(order) if said(each) == "Copy steps"),
              next(n for n, each in enumerate(order) if said(each).endswith("(stated)")), kinds.index("FoldTitle")]
    assert inside == sorted(inside)
    at = order.index(fold.title)
    assert fold.isAncestorOf(order[at + 1]), "what a fold shows comes right after its title"


@pytest.mark.parametrize("look", ["light", "contrast-dark"])
@pytest.mark.parametrize("state", ["empty", "several recipients", "several messages", "bars", "parts", "page browsed", "all folds open"])
def test_the_keyboard_can_be_seen(window, qtbot, state, look):
    window.resize(1280, 800)
    window.wear(theme=look)
    STATES[state](window, qtbot)
    window.activateWindow()
    qtbot.wait(1)
    unseen, done = [], set()
    order = tabbed(window, window.frame.top.search)
    for each in order:
        kind = (type(each), each.objectName(), each.property("look"), type(each.parentWidget()))
        if kind not in done:
            done.add(kind)
            others = next(other for other in order if not other.isAncestorOf(each) and not each.isAncestorOf(other) and other is not each)
            others.setFocus(Qt.FocusReason.TabFocusReason)
            before = picture(window, each)
            each.setFocus(Qt.FocusReason.TabFocusReason)
            if changed(before, picture(window, each)) < 60:
                unseen.append(shown(each))
    assert len(done) > 5
    assert not unseen


def picture(window, widget):
    for area in window.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab(QRect(corner, widget.size()).adjusted(-3, -3, 3, 3)).toImage()


def changed(one, other):
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in (*range(min(8, one.height())), *range(max(8, one.height() - 8), one.height())))


def test_a_new_answer_is_announced_politely(window, qtbot, monkeypatch):
    events = []
    real = card_panel.QAccessible.updateAccessibility

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event):
            events.append((event.message(), event.politeness()))
            real(event)

    monkeypatch.setattr(card_panel, "QAccessible", Listening)
    sample("server-full.log")(window, qtbot)
    window.workspace.again()
    assert [politeness for _, politeness in events] == [QAccessible.AnnouncementPoliteness.Polite], "one announcement an answer"
    for part in ("Medium", "Delayed", "The receiving server is out of space", "The mail admin of example.org"):
        assert part in events[0][0]


def test_the_drawn_answers_are_told_in_sentences(window, qtbot):
    for state in ("report", "log", "contradiction", "page browsed"):
        STATES[state](window, qtbot)
        strip = window.frame.card.widget().findChild(PathStrip)
        sentence = said(strip, QAccessible.Text.Description)
        assert len(sentence.split()) >= 3 and sentence.endswith(".")
        assert all(said(node) for node in [*strip.findChildren(Node), *strip.findChildren(Break)])
        for name in ("who", "fault", "retry"):
            told = said(window.frame.card.widget().findChild(QWidget, name))
            assert "?" in told and len(told.split()) > 5, told


def test_severity_is_never_colour_alone(window, qtbot):
    square = QRect(0, 0, 20, 20).toRectF()
    outlines = [shapes.outline(one, square) for one in SEVERITIES]
    assert all(one != other for n, one in enumerate(outlines) for other in outlines[:n])
    small = [shapes.outline(one, QRect(0, 0, 10, 10).toRectF()) for one in ("info", "critical")]
    assert not any(one.contains(QPointF(5, 5)) for one in small), "a letter is left open in both: they would be one dot"
    assert len({words.severity(one) for one in SEVERITIES}) == len(SEVERITIES)
    STATES["log"](window, qtbot)
    chips = [each for each in window.frame.card.widget().findChildren(Chip) if each.severity]
    assert chips and all(words.severity(each.severity) in each.text for each in chips)


def test_reduced_motion_is_respected(window, qtbot):
    before = QApplication.cursorFlashTime()
    window.desktop.allow_motion(False)
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    busy = window.frame.busy
    busy.set_busy(True)
    busy.show()
    assert busy.cancel.isVisible() and not busy.findChild(QProgressBar).isVisible()
    window.desktop.allow_motion(True)
    busy.set_busy(True)
    assert busy.findChild(QProgressBar).isVisible()
    busy.set_busy(False)
    assert QApplication.cursorFlashTime() == before
    moving = [file for file in (assets.RESOURCES.parent / "inspector" / "ui").rglob("*.py") if "QPropertyAnimation" in file.read_text(encoding="utf-8")]
    assert not moving, "what moves must ask first"


READ = [  # text and the grounds that it stands on: 4.5 to 1 (WCAG 1.4.3)
    ("text", "page panel raised hover pressed selection mark match soft"), ("muted", "page panel raised hover selection match"), ("link", "page panel raised soft"),
    ("on-soft", "soft"), ("on-accent", "accent link"), ("on-mark", "mark"), ("on-critical", "critical"),
    *((one, "page panel") for one in SEVERITIES), *((one, f"tint-{one}") for one in SEVERITIES if one != "critical"),
]
SEEN = [  # edges and drawings that must be made out: 3 to 1 (WCAG 1.4.11)
    ("border", "page panel raised"), ("focus", "page panel raised soft hover selection"), ("accent", "page panel raised"), ("muted", "page panel raised soft"),
    ("medium", "mark"), ("on-soft", "soft"), *((one, "page panel raised selection hover") for one in SEVERITIES), *(("page", one) for one in SEVERITIES),
]


@pytest.mark.parametrize("name", theme.NAMES)
def test_contrast_of_all_roles(name):
    look = theme.load(name)
    weak = [(ink, ground, round(ratio(look.colour(ink), look.colour(ground)), 2))
            for pairs, least in ((READ, 4.5), (SEEN, 3.0)) for ink, grounds in pairs for ground in grounds.split() if ratio(look.colour(ink), look.colour(ground)) < least]
    assert not weak


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_hints_in_empty_fields_can_be_read(window, qtbot, look):
    window.wear(theme=look)
    STATES["bars"](window, qtbot)
    fields = [each for each in controls(window) if isinstance(each, QLineEdit | QPlainTextEdit)]
    assert len(fields) > 2
    for field in fields:
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.current().colour("muted"), shown(field)


def test_the_card_can_be_read_without_a_mouse(window, qtbot):
    STATES["all folds open"](window, qtbot)
    card: CardPanel = window.frame.card
    card.setFocus()
    qtbot.waitUntil(lambda: card.verticalScrollBar().maximum() > 0)   # the folds have taken their room
    QTest.keyClick(card, Qt.Key.Key_PageDown)
    assert card.verticalScrollBar().value() > 0
