"""The states that the window can be in, and the dialogs that it can show, for tests that look at all of them."""

from inspector import assets
from inspector.ui.panels.search import SearchBox

NEWSLETTER = "From: News <news@shop.example>\nTo: ana@example.org\nSubject: Autumn sale\n\nDear Ana, this week all garden chairs are half the price.\n"


def sample(name):
    def go(window, qtbot):
        with qtbot.waitSignal(window.settled, timeout=10_000):
            window.workspace.inspect_files([str(assets.path("samples", name))])
    return go


def newsletter(window, qtbot):
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text(NEWSLETTER)


def several_messages(window, qtbot):
    sample("unknown-user.eml")(window, qtbot)
    sample("server-full.log")(window, qtbot)


def many_messages(window, qtbot):
    """So many that a filter stands above their list, in use."""
    names = sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_files([str(each) for each in names])
    qtbot.keyClicks(window.frame.batch.field, "5.1")
    assert window.frame.batch.found.isVisible()


def tries(window, qtbot):
    """A log of more tries than are listed, its timeline opened."""
    line = "Jun 10 {:02}:15:04 mail postfix/smtp[8841]: 9F2C140A21: to=<bo@example.org>, relay=mx.example.org[198.51.100.20]:25, dsn=4.2.2, status=deferred (host mx.example.org said: 452 4.2.2 Mailbox full)\n"
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text("".join(line.format(hour) for hour in range(20)))
    fold = next(each for each in window.frame.card.widget().findChildren(object) if getattr(each, "key", "") == "when")
    fold.set_open(True)
    window.frame.order()


def search(window, qtbot):
    sample("server-full.log")(window, qtbot)
    field: SearchBox = window.frame.top.search
    field.setFocus()
    qtbot.keyClicks(field, "mailbox full")
    assert field.popup.isVisible()


def bars(window, qtbot):
    """Everything that shows itself only at times: find bar, findings list, a meaning, a notice, the raw view."""
    sample("unknown-user.eml")(window, qtbot)
    window.find_in_message()
    window.frame.source.show_view("raw")
    window.frame.source._list_button.setChecked(True)
    window.next_finding()
    window.frame.notice.tell("Something could not be read.")


def parts(window, qtbot):
    sample("unknown-user.eml")(window, qtbot)
    window.frame.source.show_view("parts")


def page(key):
    def go(window, qtbot):
        with qtbot.waitSignal(window.settled, timeout=10_000):
            window.workspace.show_page(key)
    return go


def open_folds(window, qtbot):
    sample("server-full.log")(window, qtbot)
    for fold in window.frame.card.widget().findChildren(object):
        if hasattr(fold, "set_open"):
            fold.set_open(True)
            fold.toggled.emit(fold.key, True)


STATES = {
    "empty": lambda window, qtbot: None,
    "report": sample("unknown-user.eml"),
    "log": sample("server-full.log"),
    "several recipients": sample("several-recipients.eml"),
    "several messages": several_messages,
    "many messages": many_messages,
    "tries": tries,
    "contradiction": sample("contradiction.eml"),
    "no code": sample("no-code.eml"),
    "provider": sample("blocked-gmail.eml"),
    "not a bounce": newsletter,
    "page browsed": page("5.7.26"),
    "reason browsed": page("reason:greylisted"),
    "search": search,
    "bars": bars,
    "parts": parts,
    "all folds open": open_folds,
}

DIALOGS = {
    "palette": lambda window: window.desktop.show_palette(),
    "shortcuts": lambda window: window.desktop.show_shortcuts(),
    "help": lambda window: window.desktop.show_help(),
    "about": lambda window: window.desktop.show_about(),
    "settings": lambda window: window.desktop.show_settings(),
    "save report": lambda window: window.acting.save_report(),
    "note": lambda window: window.acting.write_note(),
    "sender note": lambda window: window.acting.write_sender_note(),
}
