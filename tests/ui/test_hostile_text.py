"""Mails whose every field is an attack, in the real window: shown as they stand, nothing opened, nobody called."""

import ast
import ctypes
import os
import re
import struct
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QTextCursor
from PySide6.QtGui import Qt as RichGuess
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QToolTip, QWidget

from inspector.ui import exports
from inspector.ui.blocks.evidence import Swatch
from inspector.ui.blocks.fold import Fold

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOM = Path(__file__).parents[2] / "inspector" / "ui"
RISKY = ("setHtml", "appendHtml", "insertHtml", "setMarkdown", "insertMarkdown", "setWhatsThis", "QTextBrowser", "QErrorMessage", "QWhatsThis", "QInputDialog",
         "QProgressDialog", "QMessageBox", "QSystemTrayIcon", "QStaticText", "QLabel", "setToolTip", "showText", "setStatusTip", "setTextFormat",
         "QSettings", "QTcpSocket", "QUdpSocket", "QNetworkAccessManager", "QSslSocket", "QDnsLookup", "QWebEngineView", "urlopen", "socket", "exec", "eval", "pickle")

# every other use of a name above fails the test: look at it, and write here why mail text cannot become rich text by it
KNOWN = {
    ("settings.py", "QLabel"): "names of the settings, PlainText all the same",
    ("settings.py", "setTextFormat"): "sets PlainText",
    ("labels.py", "QLabel"): "the two labels of the program, always PlainText",
    ("labels.py", "setTextFormat"): "sets PlainText",
    ("single.py", "socket"): "a local variable: the window's own local socket",
    ("start.py", "exec"): "the event loop",
}
TRANSLATED = {"tr", "translate", "_TR"}


def called(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def harmless(argument):
    """Constants, translations, ``labels.tip(...)``, and names or actions that hold a translated text."""
    if isinstance(argument, ast.Constant):
        return True
    if isinstance(argument, ast.IfExp):
        return harmless(argument.body) and harmless(argument.orelse)
    if isinstance(argument, ast.Call):
        return called(argument) in TRANSLATED | {"tip", "_tip"}
    return ast.unparse(argument) in {"name", "f'{action.text()} ({action.shortcut().toString()})'"}


def risks(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        shows = isinstance(node, ast.Call) and called(node) in ("setToolTip", "setStatusTip", "showText")
        if shows and not harmless(node.args[1 if called(node) == "showText" else 0]):
            yield node.lineno, called(node), ast.unparse(node)
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if name in RISKY and name not in ("setToolTip", "setStatusTip", "showText"):
            yield node.lineno, name, ast.unparse(node)


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.py")), ids=lambda file: file.name)
def test_every_place_where_text_could_become_rich_is_known(file):
    unknown = [f"{line}: {said}" for line, name, said in risks(file) if (file.name, name) not in KNOWN]
    assert not unknown, f"{file.name}: can text of a mail become rich text, or reach the net, here?\n" + "\n".join(unknown)


@pytest.mark.parametrize("code", ["label.setToolTip(stop.name)", "view.setHtml(x)", "QToolTip.showText(p, tip_of(x))", "QLabel(text)", "import x; x.QTcpSocket()"])
def test_the_guard_barks(tmp_path, code):
    file = tmp_path / "x.py"
    file.write_text(code)
    assert list(risks(file))


_IN_OPEN, _NONBLOCK = 0x20, 0o4000
_HEAD = struct.Struct("iIII")


class Watch:
    """Notices every opening of a file in a folder, by whatever code: Qt opens files below Python's sight. Linux only (inotify)."""

    possible = sys.platform.startswith("linux")

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._handle = libc.inotify_init1(_NONBLOCK)
        if self._handle < 0 or libc.inotify_add_watch(self._handle, os.fsencode(folder), _IN_OPEN) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def opened(self) -> list[str]:
        """Names that were opened since the last call."""
        names, data = [], b""
        while True:
            try:
                data += os.read(self._handle, 65536)
            except BlockingIOError:
                break
        while data:
            _, _, _, size = _HEAD.unpack_from(data)
            names.append(data[_HEAD.size:_HEAD.size + size].rstrip(b"\0").decode())
            data = data[_HEAD.size + size:]
        return names

    def close(self) -> None:
        os.close(self._handle)


# in the real window -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "canary"
    made.mkdir()
    (made / "canary.png").write_bytes(QByteArray.fromBase64(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==").data())
    return made


@pytest.fixture
def watch(folder):
    if not Watch.possible:
        pytest.skip("opened files can be watched on Linux only")
    made = Watch(folder)
    yield made
    made.close()


def attack(folder):
    """One line of everything, short enough for a header."""
    return f'<img src="file://{folder}/canary.png"><b>&amp;&lt;T</b>\u202egnp.exe\u200b\x01\U0001f4a3'


def word(folder):
    """The same without spaces, for addresses and host names."""
    return f'<img/src="file://{folder}/canary.png"/>&amp;\u202ex'


def report(folder):
    it, one = attack(folder), word(folder)
    return (
        f"From: {it} <MAILER-DAEMON@example.com>\nTo: {it} <ana@example.com>\nSubject: Undelivered Mail Returned to Sender {it}\nDate: Tue, 16 Jun 2026 09:14:07 +0200 {it}\nMessage-ID: <{one}@example.com>\n"
        f"X-{it}: {it}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\n\n"
        f"--b1\nContent-Type: text/plain; charset=utf-8\n\n{it}\n<{one}@example.org>: host {one}[192.0.2.1] said: 550 5.1.1 {it}\n    (in reply to RCPT TO command) {it}\n{'W' * 9000}\n"
        f"--b1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; {one}\nX-Postfix-Queue-ID: {one}\nArrival-Date: {it}\n\n"
        f"Final-Recipient: rfc822; {one}@example.org\nOriginal-Recipient: rfc822; {it}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; {one}\nDiagnostic-Code: smtp; 550 5.1.1 {it}\n\n"
        f"Final-Recipient: rfc822; b{one}@example.net\nAction: failed\nStatus: 5.2.2\nRemote-MTA: dns; {one}\nDiagnostic-Code: smtp; 552 5.2.2 {it}\n"
        f"--b1\nContent-Type: text/html; name=\"{one}\"\nContent-Disposition: attachment; filename=\"{one}\"\n\n<html><body>{it}<script src=\"file://{folder}/canary.png\"></script></body></html>\n"
        f"--b1\nContent-Type: message/rfc822\n\nReceived: from {one} by mx.example.com{one} with {it}; Tue, 16 Jun 2026 09:14:05 +0200 ({it})\nFrom: {it} <ana@example.com>\nTo: {it}\nDate: Tue, 16 Jun 2026 09:14:04 +0200 {it}\nSubject: {it}\nMessage-ID: <{one}@example.com>\n\n{it}\n--b1--\n"
    ).encode()


def log(folder):
    one = word(folder)
    return f"Jun 10 11:02:18 mail postfix/smtp[8841]: {one}: to=<{one}@example.org>, relay={one}[198.51.100.20]:25, status=deferred (host {one} said: 452 4.3.1 {attack(folder)})\n".encode()


def mail(folder):
    it = attack(folder)
    return f"From: {it} <a@example.org>\nTo: {it}\nSubject: {it}\n\nNo bounce at all: {it}\n".encode()


MAILS = {"report": report, "log": log, "mail": mail}


@pytest.fixture(params=list(MAILS))
def hostile(request, window, qtbot, folder, tmp_path):
    """The window with such a mail open, from a file whose name is an attack too."""
    path = tmp_path / '<img src="x">&amp;\u202egnp.eml'
    path.write_bytes(MAILS[request.param](folder))
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_files([str(path)])
    return window


def settle():
    for _ in range(3):
        QApplication.processEvents()


def look_everywhere(window):
    """Do what shows text: every view, fold, cause, role, mark and tooltip."""
    for role in ("sender", "help-desk", "sender-admin", "developer"):
        window.choose_role(role)
        settle()
    cards = len(window.workspace.message.cards)
    for number in range(max(cards, 1)):
        window.workspace.show_cause(number)
        for fold in window.frame.card.widget().findChildren(Fold):
            if not fold.title.isChecked():
                fold.title.click()
        for swatch in window.frame.card.widget().findChildren(Swatch):
            swatch.parentWidget().click()
        settle()
    source = window.frame.source
    source._list_button.setChecked(True)
    for view in ("readable", "raw", "parts"):
        source.show_view(view)
        for _ in range(6):
            source.next()
        settle()
    while window._side.isActive():   # it makes widgets anew, and ends those that are walked over here
        settle()
    for each in window.findChildren(QWidget):
        if shiboken6.isValid(each) and each.isVisible() and (each.toolTip() or isinstance(each, QPlainTextEdit)):
            QApplication.sendEvent(each, QHelpEvent(QEvent.Type.ToolTip, QPoint(30, 30), each.mapToGlobal(QPoint(30, 30))))
            settle()
    QToolTip.hideText()
    window.grab()


def test_the_watch_sees_what_rich_text_would_open(qtbot, folder, watch):
    label = QLabel(attack(folder))
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.show()
    settle()
    assert "canary.png" in watch.opened()


@pytest.mark.parametrize("hostile", ["report"], indirect=True)
def test_the_attack_reaches_the_timeline(hostile):
    moments = hostile.workspace.message.cards[0].timeline
    assert len(moments) == 2 and all("<img" in one.when for one in moments)


def test_nothing_is_opened_and_nobody_is_called(hostile, watch):
    calls = []
    watching = [True]

    def note(event, arguments):
        if watching and (event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request") or event == "open" and "canary" in str(arguments[0])):
            calls.append((event, arguments))

    sys.addaudithook(note)   # hooks stay for good: this one goes silent
    watch.opened()
    look_everywhere(hostile)
    dialogs(hostile)
    watching.clear()
    assert watch.opened() == []
    assert calls == []


def dialogs(window):
    """Open everything that asks or tells, with the mail in it."""
    acting = window.acting
    for open_it in (acting.save_report, acting.write_note, acting.write_sender_note, window.desktop.show_palette, window.desktop.show_about):
        shown = open_it()
        settle()
        if shown is not None:
            check(shown)
            shown.grab()
            shown.close()
    settle()


def check(root):
    """Nothing below a widget can take text for markup."""
    for label in root.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or label.objectName() == "qtooltip_label", label.text()[:80]
    for each in [root, *root.findChildren(QWidget)]:
        tip = each.toolTip()
        if RichGuess.mightBeRichText(tip):
            assert not re.search(r"<(?!/?qt>|br>)", tip), tip[:80]
    for button in root.findChildren(QAbstractButton):
        if "canary" in button.text():
            assert "&" not in button.text().replace("&&", ""), "an ampersand would become a shortcut"
    for action in root.findChildren(QAction):
        if "<img" in action.text():
            assert "&" not in action.text().replace("&&", "")


def test_no_widget_takes_it_for_markup(hostile):
    look_everywhere(hostile)
    check(hostile)
    dialogs(hostile)


def test_the_message_is_shown_as_it_stands(hostile, folder):
    shown = hostile.frame.source.reader.toPlainText()
    assert f'<img src="file://{folder}/canary.png"><b>' in shown
    assert "\u202e" not in shown and "\u200b" not in shown
    assert "<U+202E>" in shown
    hostile.frame.source.show_view("raw")
    assert "<U+202E>" in hostile.frame.source.reader.toPlainText()


def test_direction_marks_reach_no_label_and_no_title(hostile):
    look_everywhere(hostile)
    assert "\u202e" not in hostile.windowTitle()
    shown = [label.text() for label in hostile.findChildren(QLabel) if label.isVisible()] + [each.accessibleName() for each in hostile.findChildren(QWidget)]
    turned = [text[:100] for text in shown if "\u202e" in text or "\x01" in text]
    assert not turned, "a right-to-left override turns the words around it"


def test_what_is_copied_is_what_was_sent(hostile, folder):
    reader = hostile.frame.source.reader
    reader.selectAll()
    reader.copy()
    copied = QApplication.clipboard().text()
    assert "\u202e" in copied
    assert "<U+202E>" not in copied
    assert copied == hostile.workspace.message.message.text
    reader.moveCursor(QTextCursor.MoveOperation.Start)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.links = set(), []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.links += [value for name, value in attrs if name in ("src", "href", "data", "action", "background", "style") and value]


def test_exports_hold_it_as_text(hostile, folder, watch):
    card = hostile.workspace.card
    if card is None:
        pytest.skip("nothing to export without a card")
    told = exports.told(card, hostile.workspace.message, all_causes=True)
    made = {each.key: each.make(told, hostile.workspace.library) for each in exports.FORMATS}
    assert watch.opened() == []
    tags = Tags()
    tags.feed(made["html"].decode())
    assert not tags.seen & {"img", "script", "iframe", "object", "embed", "link", "base", "form"}
    assert not [link for link in tags.links if "canary" in link or link.startswith("file")]
    assert "canary" in made["txt"].decode()
    outside_code = re.sub(r"```.*?```|`[^`\n]*`", "", made["md"].decode(), flags=re.S)
    assert not re.search(r"(?<!\\)<img", outside_code)
    assert made["json"].isascii()
    assert made["pdf"].startswith(b"%PDF") and b"file://" not in made["pdf"]
    for key in ("txt", "md", "html"):
        assert "\u202e" not in made[key].decode(), f"the {key} report turns its own words around"
