"""The ticks beside a text can be told apart, however many places are marked."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from inspector.ui import theme
from inspector.ui.panels.tick_bar import TickBar
from tests.ui.states import sample


@pytest.fixture
def bar(qtbot):
    def made(ticks, chosen=None):
        one = TickBar(lambda: ticks, lambda: chosen)
        qtbot.addWidget(one)
        one.resize(12, 300)
        return one
    return made


def gaps(bar):
    places = [place for place, _ in bar.strokes()]
    return [below - above for above, below in zip(places, places[1:], strict=False)]


def test_a_few_stand_where_they_are_and_are_strong(bar):
    assert bar([0, 0.5, 1]).strokes() == [(0, 1), (148, 1), (297, 1)]


def test_marks_everywhere_stay_ticks_and_fade(bar):
    everywhere = bar([number / 2_000 for number in range(2_000)])
    assert min(gaps(everywhere)) > 2, "a tick is 2 px high: some ground is left between two"
    assert max(strength for _, strength in everywhere.strokes()) < 0.5


def test_where_more_stand_it_is_stronger(bar):
    crowded = bar([number / 75 for number in range(75)] + [0.5 + number / 3_000 for number in range(60)])
    strokes = dict(crowded.strokes())
    assert strokes[150] == max(strokes.values()) > strokes[0]


def test_the_chosen_place_is_drawn_across(bar):
    picture = bar([number / 2_000 for number in range(2_000)], chosen=0.5).grab().toImage()
    assert picture.pixelColor(1, 149) == theme.current().colour("focus")


def test_a_short_text_with_very_many_marks_has_ticks_to_its_end(window, qtbot):
    blocks = "".join(f"Final-Recipient: rfc822; p{n}@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n\n" for n in range(1_000))
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text("Reporting-MTA: dns; mail.example.net\n\n" + blocks)
    ticks = next(each._ticks() for each in window.frame.source.findChildren(TickBar) if each.isVisible())
    assert max(ticks) > 0.98 and min(ticks) < 0.02


def test_ticks_stand_beside_the_handle(window, qtbot):
    sample("unknown-user.eml")(window, qtbot)
    ticks = window.frame.source.reader.verticalScrollBar()
    handle = ticks.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, _option(ticks), QStyle.SubControl.SC_ScrollBarSlider, ticks)
    grabbed = ticks.grab().toImage()
    drawn = {x for x in range(grabbed.width()) for y in range(handle.top() + 8, handle.bottom() - 8) if grabbed.pixelColor(x, y) == theme.current().colour("border")}
    lane = {x for x in range(grabbed.width()) for y in range(grabbed.height()) if grabbed.pixelColor(x, y) == theme.current().colour("medium")}
    assert drawn and lane and max(drawn) < min(lane)


def _option(bar):
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    return option
