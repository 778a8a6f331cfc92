"""Which causes and domains many messages have: bars, the largest shares by name, and each a filter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from inspector.ui import theme
from inspector.ui.panels.shares import NAMED, OTHERS, Ranking
from inspector.ui.tally import facets

MAIL = (
    "From: MAILER-DAEMON@example.com\nTo: a@example.com\nDate: {date}\nSubject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host mail.example.com.\n\n"
    "<user{number}@{domain}>: host mx.{domain}[192.0.2.1] said: {reply} (in reply to RCPT TO command)\n\n"
)
REPLIES = ("550 5.1.1 User unknown", "552 5.2.2 Mailbox full", "550 5.1.1 User unknown", "554 5.3.4 Message too big", "550 5.1.1 User unknown", "552 5.2.2 Mailbox full",
           "550 5.7.1 Relaying denied", "550 5.4.6 Routing loop", "550 5.1.1 User unknown", "550 5.2.1 Mailbox disabled")
DOMAINS = ("example.org", "example.net", "mail.example", "example.org", "shop.example", "example.org", "uni.example", "firm.example")


def mailbox(path, count, reply=lambda number: REPLIES[number % len(REPLIES)], domain=lambda number: DOMAINS[number % len(DOMAINS)]):
    """A mailbox of so many bounces, ten minutes apart."""
    mails = (MAIL.format(date=f"{1 + number // 144} Nov 2026 {number // 6 % 24:02}:{number % 6}0:00 +0000", number=number, domain=domain(number), reply=reply(number)) for number in range(count))
    path.write_text("".join(f"From MAILER-DAEMON Mon Nov  2 00:00:00 2026\n{mail}" for mail in mails))
    return path


@pytest.fixture
def many(window, qtbot, tmp_path):
    """Forty bounces open."""
    window.resize(1280, 900)
    opened(window, qtbot, mailbox(tmp_path / "box.mbox", 40))
    return window


def opened(window, qtbot, path, count=40):
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_files([str(path)])
    qtbot.waitUntil(lambda: len(window.workspace.messages) == count and not window.workspace.worker.is_busy, timeout=20_000)


def listed(window, facet):
    return [getattr(facets(one), facet) for one in window.frame.messages.list.messages]


def names(ranking):
    return [each.key for each in ranking.buttons if each.isVisible()]


def test_the_largest_are_named_and_the_rest_is_counted(many):
    for facet, ranking in many.frame.batch.shares.rankings.items():
        counts = {key: listed(many, facet).count(key) for key in set(listed(many, facet))}
        shown = names(ranking)
        assert shown and [counts[key] for key in shown] == sorted(counts.values(), reverse=True)[:len(shown)]
        assert all(str(counts[key]) in each.text() and f"{counts[key]} of 40" in each.accessibleName() for key, each in zip(shown, ranking.buttons, strict=False))
        assert sum(ranking.bar.counts.values()) == 40 and ranking.bar.counts[OTHERS] == 40 - sum(counts[key] for key in shown)
    assert "5.1.1 No such mailbox: 16 of 40" in many.frame.batch.shares.rankings["cause"].buttons[0].accessibleName()


def test_a_press_lists_only_these_and_another_all_again(many):
    line, first = many.frame.batch, many.frame.batch.shares.rankings["cause"].buttons[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert set(listed(many, "cause")) == {"5.1.1"} and first.isChecked() and line.found.text() == "16 of 40"
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert len(listed(many, "cause")) == 40 and not first.isChecked() and not line.found.isVisible()


def test_cause_domain_fate_and_words_go_together_and_each_counts_what_the_others_leave(many):
    line = many.frame.batch
    line.shares.rankings["cause"].buttons[0].click()
    domains = line.shares.rankings["domain"]
    assert sum(domains.bar.counts.values()) == 16
    chosen = domains.buttons[0].key
    domains.buttons[0].click()
    assert set(zip(listed(many, "cause"), listed(many, "domain"), strict=True)) == {("5.1.1", chosen)}
    assert str(len(listed(many, "cause"))) in line.fates.buttons["failed"].text()
    QTest.keyClicks(line.field, "no such words")
    assert listed(many, "cause") == []
    line.field.clear()
    line.shares.clear()
    assert len(listed(many, "cause")) == 40


def test_one_of_the_others_is_chosen_from_a_list_and_named_from_then_on(many, qtbot):
    ranking = many.frame.batch.shares.rankings["cause"]
    unnamed = set(listed(many, "cause")) - {*names(ranking)}
    ranking.others.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(ranking.others, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    rows = {action.data(): action.text() for action in menu.actions()}
    assert set(rows) == unnamed and all(rows[key].endswith(f"\t{listed(many, 'cause').count(key)}") for key in rows)
    key = menu.actions()[-1].data()
    menu.setActiveAction(menu.actions()[-1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert set(listed(many, "cause")) == {key} and key in names(ranking)
    assert next(each for each in ranking.buttons if each.key == key).isChecked()


def test_the_keyboard_reaches_all_and_escape_lets_go(many):
    shares = many.frame.batch.shares
    now, met = many.frame.batch.fates.buttons["failed"], []
    now.setFocus(Qt.FocusReason.TabFocusReason)
    while not many.frame.batch.field.hasFocus() and len(met) < 20:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    causes, domains = shares.rankings.values()
    wanted = [shares.toggle, *(each for one in (causes, domains) for each in (*one.buttons, one.others) if each.isVisible())]
    assert met[:-1] == wanted
    causes.buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(causes.buttons[1], Qt.Key.Key_Space)
    assert set(listed(many, "cause")) == {causes.buttons[1].key} and QAccessible.queryAccessibleInterface(causes.buttons[1]).state().checked
    QTest.keyClick(causes.buttons[1], Qt.Key.Key_Escape)
    assert len(listed(many, "cause")) == 40


def test_a_share_of_a_bar_is_pressed_too(many):
    bar = many.frame.batch.shares.rankings["domain"].bar
    key, piece = bar.pieces()[0]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=piece.center().toPoint())
    assert set(listed(many, "domain")) == {key}
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=dict(bar.pieces())[OTHERS].center().toPoint())
    menu = QApplication.activePopupWidget()
    assert menu is not None and key not in [action.data() for action in menu.actions()]
    menu.close()


def test_a_share_says_what_it_is_where_the_pointer_rests(many):
    for bar in (many.frame.batch.fates.bar, many.frame.batch.shares.rankings["cause"].bar):
        place = bar.pieces()[0][1].center().toPoint()
        QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, place, bar.mapToGlobal(place)))
        assert QToolTip.text() and f"{bar.counts[bar.pieces()[0][0]]} of 40" in QToolTip.text()
        QToolTip.hideText()


def test_a_low_window_folds_the_names_and_keeps_the_list(many, qtbot):
    shares, rows = many.frame.batch.shares, many.frame.messages
    assert shares.is_open
    many.resize(1000, 650)
    qtbot.waitUntil(lambda: not shares.is_open)
    causes, domains = shares.rankings.values()
    assert not causes.isVisible() and causes.bar.isVisible() and domains.bar.isVisible()
    qtbot.waitUntil(lambda: abs(causes.bar.y() - domains.bar.y()) <= 1)   # both on one line
    qtbot.waitUntil(lambda: rows.viewport().height() // theme.current().px(46) >= 3)
    QTest.mouseClick(causes.bar, Qt.MouseButton.LeftButton, pos=causes.bar.pieces()[0][1].center().toPoint())
    assert causes.isVisible() and not domains.isVisible(), "what is taken can be seen and let go"
    causes.buttons[0].click()
    assert not causes.isVisible()
    shares.toggle.click()
    many.resize(1000, 660)
    assert shares.is_open and domains.isVisible(), "what the reader unfolds stays so"


def test_a_window_too_low_for_both_keeps_list_and_message(many, qtbot):
    many.resize(720, 480)
    qtbot.waitUntil(lambda: not many.frame.batch.shares.isVisible())
    assert many.frame.messages.viewport().height() // theme.current().px(46) >= 2


def test_while_more_come_nothing_below_moves(window, qtbot, tmp_path):
    window.resize(1280, 900)
    opened(window, qtbot, mailbox(tmp_path / "first.mbox", 12), 12)
    line = window.frame.batch
    qtbot.waitUntil(lambda: line.shares.isVisible() and not line._dating.is_busy)
    before = line.shares.height(), line.field.y() - line.fates.y()
    opened(window, qtbot, mailbox(tmp_path / "second.mbox", 60, domain=lambda number: f"a-quite-long-name-of-a-domain-{number}.example"), 72)
    qtbot.waitUntil(lambda: not line._dating.is_busy)
    assert (line.shares.height(), line.field.y() - line.fates.y()) == before


def test_under_the_pointer_or_the_keyboard_no_button_changes_places(many):
    ranking = many.frame.batch.shares.rankings["domain"]
    ranking.buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    now = names(ranking)
    ranking.show_counts(type(ranking._counts)({**ranking._counts, "other.example": 500}), 600)
    assert names(ranking) == now
    many.frame.batch.field.setFocus()
    assert names(ranking)[0] == "other.example", "it takes its place when nobody is there any more"


@pytest.mark.parametrize("width", [200, 288, 404, 700, 1200])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_on_one_line_at_any_width_and_nothing_stands_outside(qtbot, width, direction):
    ranking = Ranking("Domains", lambda key: (key, key))
    qtbot.addWidget(ranking)
    ranking.setLayoutDirection(direction)
    ranking.resize(width, 24)
    ranking.show()
    counts = type(ranking._counts)({f"{'long' * number}.example": 9_000 - number for number in range(1, 40)} | {"": 7})
    ranking.show_counts(counts, 400_000)
    shown = [each for each in (*ranking.buttons, ranking.others) if each.isVisible()]
    assert 2 <= len(shown) <= NAMED + 1 and ranking.others in shown
    places = sorted((each.x(), each.geometry().right()) for each in shown)
    assert places[0][0] >= 0 and all(one[1] < other[0] for one, other in zip(places, places[1:], strict=False))
    assert places[-1][1] <= width
    assert (shown[0].x() < ranking.others.x()) == (direction == Qt.LayoutDirection.LeftToRight)
    assert sum(ranking.bar.counts.values()) == sum(counts.values()) - 7, "what names no domain is none of them"


def test_names_of_a_mail_do_no_harm(qtbot):
    ranking = Ranking("Domains", lambda key: (key, key))
    qtbot.addWidget(ranking)
    ranking.resize(900, 24)
    ranking.show()
    ranking.show_counts(type(ranking._counts)({"a\u202eb.example": 9, "<b>&amp;.example": 8, "&x\t1.example": 2, **{f"{n}.example": 5 for n in range(5)}}), 60)
    assert "<U+202E>" in ranking.buttons[0].text() and "<U+202E>" in ranking.buttons[0].accessibleName()
    assert "&lt;b&gt;" in ranking.buttons[1].toolTip()
    ranking.others.click()
    menu = QApplication.activePopupWidget()
    assert menu.actions()[-1].text() == "&&x 1.example\t2"
    menu.close()


def test_what_is_closed_is_not_asked_for_any_more_and_the_other_filters_stay(many):
    line = many.frame.batch
    line.fates.buttons["failed"].click()
    causes, domains = line.shares.rankings.values()
    rare = min(set(listed(many, "cause")), key=listed(many, "cause").count)
    causes._take(rare)
    domains._take(listed(many, "domain")[0])
    gone = [one for one in many.workspace.messages if facets(one).cause == rare]
    for one in gone:
        assert causes.taken == rare
        many.workspace.show_message(one)
        many.workspace.close_message()
    assert causes.taken == "" and line.fates.taken == "failed" and domains.taken
    assert set(listed(many, "domain")) == {domains.taken} and line.found.text() == f"{len(listed(many, 'domain'))} of {40 - len(gone)}"
    assert domains.buttons[0].isVisible() and sum(causes.bar.counts.values()) == len(listed(many, "domain"))


def test_what_is_left_of_few_is_listed_whole(many):
    many.frame.batch.shares.rankings["cause"].buttons[0].click()
    while len(many.workspace.messages) > 5:
        many.workspace.close_message()
    assert not many.frame.batch.shares.isVisible() and len(listed(many, "cause")) == 5
