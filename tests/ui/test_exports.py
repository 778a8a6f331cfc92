"""Each format is made, read back, and holds the answer; a PDF holds real text and loads nothing."""

import json
import os
import re
import subprocess
import sys
import zlib
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument

from inspector import inspection
from inspector.diagnosis import browse
from inspector.ui import exports, paper, theme
from inspector.ui.dialogs.export import ExportDialog
from inspector.ui.exports import FORMATS

ROOT = Path(__file__).parents[2]
REPORT = """From: MAILER-DAEMON@mail.shop.example
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.shop.example

Final-Recipient: rfc822; ana.torres@rathaus.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.rathaus.example
Diagnostic-Code: smtp; 550 5.1.1 no such user {extra}

Final-Recipient: rfc822; bob@hafen.example
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 mailbox full
--b--
"""
HOSTILE = "<img src='file:///etc/hostname'><style>@import url(http://evil.example/x)</style><svg><image href='file:///etc/hostname'/></svg>"


def pdf_text(data):
    """The text of a PDF as a reader copies it: glyph numbers through the ToUnicode tables of its fonts."""
    objects = {int(number): body for number, body in re.findall(rb"(?ms)^([0-9]+) 0 obj\n(.*?)\nendobj", data)}
    streams = {}
    for number, body in objects.items():
        if found := re.search(rb"(?s)stream\r?\n(.*)\r?\nendstream", body):
            try:
                streams[number] = zlib.decompress(found[1])
            except zlib.error:
                streams[number] = found[1]
    fonts = {}
    for number, body in objects.items():
        if b"/ToUnicode" in body:
            table = streams[int(re.search(rb"/ToUnicode ([0-9]+)", body)[1])]
            fonts[number] = {int(a, 16): bytes.fromhex(b.decode()).decode("utf-16-be") for a, b in re.findall(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n", table)}
            for first, last, to in re.findall(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>", table):
                fonts[number] |= {n: chr(int(to, 16) + n - int(first, 16)) for n in range(int(first, 16), int(last, 16) + 1)}
            for first, _, many in re.findall(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> \[([^\]]*)\]", table):
                fonts[number] |= {int(first, 16) + n: bytes.fromhex(one.decode()).decode("utf-16-be") for n, one in enumerate(re.findall(rb"<([0-9A-Fa-f]+)>", many))}
    names = {name: int(number) for body in objects.values() for name, number in re.findall(rb"/(F[0-9]+) ([0-9]+) 0 R", body)}
    out = []
    for stream in streams.values():
        table = {}
        for font, shown in re.findall(rb"/(F[0-9]+) [0-9.]+ Tf|<([0-9A-Fa-f]+)>", stream) if b"BT" in stream else []:
            if font:
                table = fonts.get(names.get(font), {})
            else:
                out.append("".join(table.get(int(shown[k:k + 4], 16), "") for k in range(0, len(shown), 4)))
    return "".join(out)


READ = {
    "html": lambda data: unescape(re.sub("<[^>]*>", " ", data.decode())),
    "pdf": pdf_text,
    "txt": lambda data: data.decode(),
    "md": lambda data: data.decode().replace("\\", ""),
    "json": lambda data: json.dumps(json.loads(data)),
}


@pytest.fixture
def one(library):
    return inspection.inspect(REPORT.format(extra="").encode(), library)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.key)
def test_each_format_tells_all_causes(qapp, format_, one, library):
    squeezed = re.sub(r"\s", "", READ[format_.key](format_.make(exports.told(one.cards[0], one, all_causes=True), library)))
    for word in ("ana.torres@rathaus.example", "bob@hafen.example", "5.1.1", "5.2.2", "nosuchuser"):
        assert word in squeezed


@pytest.mark.parametrize("format_", [each for each in FORMATS if each.key in ("html", "pdf")], ids=lambda one: one.key)
def test_what_is_laid_out_answers_in_the_words_of_the_card(qapp, format_, one, library):
    squeezed = re.sub(r"\s", "", READ[format_.key](format_.make(exports.told(one.cards[0], one), library)))
    for words in ("High severity", "Who must act?", "Is it my fault?", "Will it retry?", "You must correct the address or stop using it."):
        assert words.replace(" ", "") in squeezed


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.key)
def test_a_redacted_file_holds_no_address(qapp, format_, one, library):
    text = READ[format_.key](format_.make(exports.told(one.cards[0], one, all_causes=True, redacted=True), library))
    assert not re.search(r"torres|bob@|rathaus|hafen|shop\.example", text)
    assert "5.1.1" in re.sub(r"\s", "", text)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.key)
def test_a_page_without_a_message(qapp, format_, library):
    data = format_.make(exports.told(browse(library.page("4.3.1"), library), None), library)
    assert data and (format_.key == "json" or "4.3.1" in re.sub(r"\s", "", READ[format_.key](data)))


def test_a_pdf_is_a4_with_a_page_for_each_cause(qapp, one, library):
    data = paper.pdf(one.cards, library, one.message)
    box = [float(each) for each in re.search(rb"/MediaBox \[([^\]]*)\]", data)[1].split()]
    assert data.startswith(b"%PDF-") and [round(each) for each in box] == [0, 0, 595, 842]
    assert len(re.findall(rb"/Type /Page\b", data)) >= 2


def test_a_pdf_shows_markup_of_a_mail_as_text(qapp, library):
    hostile = inspection.inspect(REPORT.format(extra=HOSTILE).encode(), library)
    document = paper.document(hostile.cards, library, hostile.message)
    assert HOSTILE.replace("'", "") in document.toPlainText().replace("'", "")
    assert b"/URI" not in paper.pdf(hostile.cards, library, hostile.message)


def test_the_document_gives_no_picture_of_a_file(qapp, library, one, tmp_path):
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    assert picture.save(str(tmp_path / "a.png"))
    document = paper.document(one.cards, library, one.message)
    given = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(tmp_path / "a.png")))
    assert given.width() == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="watches the system's calls")
def test_making_a_pdf_opens_nothing_that_the_mail_names(tmp_path, library):
    """The program watches its own file opens and sockets (audit events do not see Qt, so the canary is a pipe that would be waited for)."""
    canary = tmp_path / "canary.png"
    os.mkfifo(canary)
    mail = tmp_path / "a.eml"
    mail.write_text(REPORT.format(extra=f"<img src='file://{canary}'> <image href='{canary}'/> url({canary})"))
    code = (
        "import sys, pathlib\nfrom PySide6.QtWidgets import QApplication\napp = QApplication([])\n"
        "from inspector import inspection, knowledge\nfrom inspector.ui import paper\nlibrary = knowledge.load()\n"
        f"one = inspection.inspect(pathlib.Path({str(mail)!r}).read_bytes(), library)\n"
        "assert 'canary' in paper.document(one.cards, library, one.message).toPlainText()\n"
        "assert paper.pdf(one.cards, library, one.message)\nassert 'PySide6.QtNetwork' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60, capture_output=True, text=True)   # a reader of the pipe would wait for ever
    assert done.returncode == 0, done.stderr


def test_a_report_of_very_many_causes_is_cut_and_says_so(qtbot, library):
    rows = "".join(f"Final-Recipient: rfc822; a{n}@x{n}.example\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.x{n}.example\n\n" for n in range(exports.MOST_CAUSES + 20))
    one = inspection.inspect(f"Reporting-MTA: dns; m.example\n\n{rows}".encode(), library)
    assert len(one.cards) > exports.MOST_CAUSES
    assert len(exports.told(one.cards[0], one, all_causes=True).cards) == exports.MOST_CAUSES
    dialog = ExportDialog(one.cards[0], one, library)
    qtbot.addWidget(dialog)
    assert dialog.all_causes.text().startswith(f"The first {exports.MOST_CAUSES} of the {len(one.cards)} causes")


def test_paper_looks_the_same_whatever_the_window_wears(qapp, library):
    """In a dark window the numbers of the steps would be light on white."""
    cards = inspection.inspect(REPORT.format(extra="").encode(), library).cards

    def page(name):
        theme.apply(qapp, theme.choose(name))
        made = paper.document(cards[:1], library, None)
        made.setPageSize(QSizeF(480, 700))
        image = QImage(480, 700, QImage.Format.Format_RGB32)
        image.fill("white")
        painter = QPainter(image)
        painter.setClipRect(0, 0, 480, 700)
        paper.draw(made, painter)
        painter.end()
        return image
    before = theme.current()
    try:
        light, dark = page("light"), page("dark")
    finally:
        theme.apply(qapp, before)
    assert light == dark
    assert len({light.pixel(x, y) for x in range(480) for y in range(40, 140)}) > 20, "the path is drawn"
