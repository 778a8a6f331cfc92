"""The states that pictures are taken of: how to get the real window there, and in which looks. For ``tools/pictures.py``, which chooses the platform first."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui.blocks.fold import Fold
from inspector.ui.dialogs.trouble import TroubleDialog
from inspector.ui.errors import report
from inspector.ui.panels.busy import PATIENCE
from tools.picture_mails import FORGED, MANY, NEWSLETTER, PHISH, QUESTION, UNREAD, long_log, tries
from tools.picture_many import SAMPLES, filtered, late, one_cause, overview, settle, several_messages, stopped


class State(NamedTuple):
    """One picture: its name, how to get there, and the size of the window."""

    name: str
    go: Callable[[object], None]
    themes: tuple[str, ...] = ("light", "dark")
    size: tuple[int, int] = (1280, 800)
    scale: str = "1"
    tongue: str = "en"   # en, de, pseudo, or rtl: English, mirrored


def sample(name: str) -> Callable[[object], None]:
    return lambda window: window.open_path(str(SAMPLES / name))


def page(key: str) -> Callable[[object], None]:
    return lambda window: window.workspace.show_page(key)


def search(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.focus_search()
    QTest.keyClicks(window.frame.top.search, "mailbox full")


def long_text(window) -> None:
    """At the failure, far from both ends."""
    window.workspace.inspect_data(long_log((SAMPLES / "server-full.log").read_text(encoding="utf-8")).encode(), "mail.log")
    settle(window)
    ready(window)
    window.workspace.point(window.workspace.card.facts[0].because[0])
    settle(window)


def long_text_found(window) -> None:
    long_text(window)
    window.frame.source.show_view("raw")
    ready(window)
    window.find_in_message()
    QTest.keyClicks(window.frame.source.find_bar.field, "voice")
    QTest.qWait(300)


def ready(window) -> None:
    """Wait until all of a long text is known."""
    until = time.monotonic() + 20
    while not window.frame.source.long_reader.is_ready and time.monotonic() < until:
        QTest.qWait(20)


def not_a_bounce(window) -> None:
    window.workspace.inspect_text(NEWSLETTER)


def mentioned(window) -> None:
    window.workspace.inspect_text(QUESTION)


def pointed(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.workspace.point(window.workspace.card.facts[0].because[0])


def scrolled(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    for fold in ("glance", "explanation", "samples", "plays", "softhard", "causes"):
        window.frame.card.wishes.fold_wanted.emit(fold, True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.3))


def folds_end(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    for fold in ("questions", "related", "sources", "steps", "dialects"):
        window.frame.card.wishes.fold_wanted.emit(fold, True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.55))


def raw(window) -> None:
    sample("german.eml")(window)
    settle(window)
    window.frame.source.show_view("raw")


def listed(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    window.frame.source.show_list(True)
    window.next_finding()


def unreadable(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.open_path("/nowhere/gone.eml")


def words_open(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    for fold in ("words", "original", "meaning"):
        window.frame.card.wishes.fold_wanted.emit(fold, True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.62))


def timeline(text: str, *others: str) -> Callable[[object], None]:
    """The card's timeline opened and in sight."""
    def go(window) -> None:
        if text.endswith(".eml"):
            sample(text)(window)
        else:
            window.workspace.inspect_text(text)
        settle(window)
        for fold in ("when", *others):
            window.frame.card.wishes.fold_wanted.emit(fold, True)
        window.workspace.again()
        settle(window)
        fold = next(each for each in window.frame.card.widget().findChildren(Fold) if each.key == "when")
        window.frame.card.ensureWidgetVisible(fold, 0, 0)
    return go


def editing(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.edit_message()
    editor = window.frame.source.editor
    editor.setPlainText(editor.text.replace("452 4.3.1 Insufficient system resources", "550 5.1.1 User unknown"))
    editor.tell()


def search_start(window) -> None:
    window.frame.top.search.searches = ("mailbox full", "TSS04")
    window.focus_search()


def search_scope(window) -> None:
    window.focus_search()
    QTest.keyClicks(window.frame.top.search, "TSS04")


def tab(name: str) -> Callable[[object], None]:
    def go(window) -> None:
        sample("unknown-user.eml")(window)
        settle(window)
        window.frame.show_tab(name)
    return go


def dialog(opens: Callable[[object], object], name: str = "unknown-user.eml") -> Callable[[object], None]:
    """A state with a dialog over the window."""
    def go(window) -> None:
        sample(name)(window)
        settle(window)
        opens(window)
    return go


def trouble(window) -> None:
    try:
        raise ValueError("never shown: it may quote a mail")
    except ValueError as error:
        TroubleDialog(report(error), window).open()


def palette(window) -> None:
    QTest.keyClicks(window.desktop.show_palette().field, "copy")


def previewed(window) -> None:
    """The preview of the pages, once it has laid them out."""
    window.acting.print_report()
    QTest.qWait(200)


def busy(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.frame.busy.tell("returned-2026-11-02.eml", 640, 2000)
    window.frame.busy.set_busy(True)
    QTest.qWait(PATIENCE + 50)


def offered(window) -> None:
    window.frame.empty.offer.setChecked(True)
    window.frame.offer.consider((SAMPLES / "unknown-user.eml").read_text(encoding="utf-8", errors="replace"))


def found(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    window.find_in_message()
    QTest.keyClicks(QApplication.focusWidget(), "example")


def parts(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    window.frame.source.show_view("parts")


def dragged(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.veil.cover()


def backscatter(window) -> None:
    window.workspace.inspect_text(FORGED)


def unread(window) -> None:
    """A mail system's notice of which nothing is understood."""
    window.workspace.inspect_text(UNREAD)


def pretended(window) -> None:
    """What claims to be a bounce and proves nothing."""
    window.workspace.inspect_text(PHISH)


def thousands(window) -> None:
    window.workspace.inspect_text(MANY)
    settle(window)
    window.frame.card.wishes.fold_wanted.emit("recipients", True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.6))


def long_names(window) -> None:
    window.workspace.inspect_text((SAMPLES / "unknown-user.eml").read_text(encoding="utf-8").replace("mx1.example.org", "mail-eopbgr140.outbound.protection.example.org"))


STATES = (
    State("empty", lambda window: None),
    State("4.3.1-log", sample("server-full.log")),
    State("4.3.1-log-pointed", pointed, ("light",)),
    State("4.3.1-log-scrolled", scrolled),
    State("4.3.1-log-folds", folds_end),
    State("5.1.1-report", sample("unknown-user.eml")),
    State("several-recipients", sample("several-recipients.eml")),
    State("no-code", sample("no-code.eml")),
    State("blocked-gmail", sample("blocked-gmail.eml"), ("light",)),
    State("contradiction", sample("contradiction.eml")),
    State("suppressed", sample("suppressed.eml"), ("light",)),
    State("not-a-bounce", not_a_bounce),
    State("question", mentioned),
    State("vacation", sample("vacation.eml"), ("light",)),
    State("search", search),
    State("browse", page("5.7.26")),
    State("reason", page("reason:greylisted"), ("light",)),
    State("right-to-left", sample("several-recipients.eml"), ("light",), tongue="rtl"),
    State("german", sample("server-full.log"), tongue="de"),
    State("german-contradiction", sample("contradiction.eml"), ("light",), (760, 800), tongue="de"),
    State("german-not-a-bounce", not_a_bounce, ("dark",), tongue="de"),
    State("german-folds", folds_end, ("light",), tongue="de"),
    State("german-empty", lambda window: None, ("light",), tongue="de"),
    State("pseudo", sample("several-recipients.eml"), ("light",), tongue="pseudo"),
    State("several-messages", several_messages),
    State("messages-filtered", filtered),
    State("messages-filtered-german", filtered, ("light",), (760, 600), tongue="de"),
    State("messages-late", late, ("light", "contrast-dark")),
    State("overview", overview),
    State("overview-low", overview, ("light",), (1000, 650)),
    State("overview-german", overview, ("light",), (760, 600), tongue="de"),
    State("overview-mirrored", overview, ("dark",), tongue="rtl"),
    State("overview-200", overview, ("light",), (1280, 800), "2"),
    State("overview-cause", one_cause, ("light", "contrast-dark")),
    State("overview-cause-low", one_cause, ("dark",), (1000, 650)),
    State("mailbox-stopped", stopped),
    State("mailbox-stopped-german", stopped, ("light",), (760, 600), tongue="de"),
    State("raw", raw, ("light",)),
    State("findings-list", listed, ("dark",)),
    State("unreadable", unreadable, ("light",)),
    State("delay", sample("delay.eml")),
    State("words-open", words_open, ("light",)),
    State("timeline", timeline(tries(3), "meaning")),
    State("timeline-report", timeline("delay.eml", "meaning"), ("light",)),
    State("timeline-long", timeline(tries(40), "meaning"), ("light",), tongue="de"),
    State("timeline-mirrored", timeline("unknown-user.eml", "meaning"), ("dark",), tongue="rtl"),
    State("long-text", long_text),
    State("long-text-found", long_text_found),
    State("editing", editing),
    State("search-start", search_start, ("light",)),
    State("search-token", search_scope, ("dark",)),
    State("one-column-card", tab("card"), ("light",), (680, 600)),
    State("one-column-message", tab("message"), ("dark",), (680, 600)),
    State("two-columns-related", tab("related"), ("light",), (900, 700)),
    State("narrowest", sample("contradiction.eml"), ("light",), (480, 640)),
    State("narrowest-german", sample("several-recipients.eml"), ("dark",), (480, 640), tongue="de"),
    State("zoom-300-narrow", lambda window: (window.wear(zoom=300), sample("unknown-user.eml")(window)), ("light",), (900, 900)),
    State("width-1000", sample("unknown-user.eml"), ("light",), (1000, 700)),
    State("width-1920", sample("unknown-user.eml"), ("light", "dark"), (1920, 1080)),
    State("smallest", sample("unknown-user.eml"), ("light",), (720, 480)),
    State("smallest-empty", lambda window: None, ("light",), (720, 480)),
    State("zoom-300", lambda window: (window.wear(zoom=300), sample("unknown-user.eml")(window)), ("light",)),
    State("contrast", sample("server-full.log"), ("contrast-light", "contrast-dark")),
    State("4.3.1-log-760", sample("server-full.log"), ("light", "dark"), (760, 600)),
    State("4.3.1-log-200", sample("server-full.log"), ("light", "dark"), (1280, 800), "2"),
    State("zoom-300", lambda window: (window.wear(zoom=300), sample("server-full.log")(window)), ("light",)),
    State("zoom-200", lambda window: (window.wear(zoom=200), sample("server-full.log")(window)), ("light",)),
    State("drop", dragged),
    State("backscatter", backscatter, ("light",)), State("not-understood", unread, ("light", "dark")),
    State("phish-like", pretended, ("light",)),
    State("10000-recipients", thousands, ("light",)),
    State("long-names", long_names),
    State("find", found, ("light",)),
    State("parts", parts, ("light",)),
    State("busy", busy),
    State("offer", offered, ("light",)),
    State("dialog-settings", dialog(lambda window: window.desktop.show_settings())),
    State("dialog-about", dialog(lambda window: window.desktop.show_about())),
    State("dialog-shortcuts", dialog(lambda window: window.desktop.show_shortcuts())),
    State("dialog-help", dialog(lambda window: window.desktop.show_help())),
    State("dialog-report", dialog(lambda window: window.acting.save_report())),
    State("dialog-note", dialog(lambda window: window.acting.write_note())),
    State("dialog-sender-note", dialog(lambda window: window.acting.write_sender_note()), ("light",)),
    State("dialog-palette", dialog(palette)),
    State("dialog-trouble", dialog(trouble)),
    State("dialog-print", dialog(previewed)),
    State("dialog-settings-german", dialog(lambda window: window.desktop.show_settings()), ("light",), tongue="de"),
    State("dialog-help-german", dialog(lambda window: window.desktop.show_help()), ("light",), tongue="de"),
)
