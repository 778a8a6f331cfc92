"""Reports on paper: the outline set with a text cursor, so that no text of a mail is ever read as markup, and then printed or made a PDF.

Nothing is loaded: the document has no pictures; its drawing of the path is our own.
"""

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtSvg import QSvgRenderer

from inspector.diagnosis import Card, DeliveryPath
from inspector.knowledge import Library
from inspector.report import Block, Quotes, foot, outline, path_svg

INK, QUIET, LINE = "#1B1F24", "#57606A", "#8A929C"   # paper is white in every theme
WIDE, HIGH = 480, 79                                 # points of the drawing
SIZES = {"headline": 17, "heading": 12, "code": 14, "words": 9, "foot": 8}   # points
BODY = 10
MARGIN = 18.0                                        # mm
_KIND, _SVG = QTextFormat.ObjectTypes.UserObject.value + 1, QTextFormat.Property.UserProperty.value + 1   # of a drawing in a text, and of what it draws


class Document(QTextDocument):
    """A document that loads nothing: what is not among its own pictures is an empty picture."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return QImage(1, 1, QImage.Format.Format_ARGB32)


def document(cards: tuple[Card, ...], library: Library, message: Quotes | None) -> QTextDocument:
    """All cards, one after the other."""
    paper = Document()
    paper.setUndoRedoEnabled(False)
    paper.setDefaultFont(_font(BODY))
    paper.setUseDesignMetrics(True)   # letters stand where they will on paper, not where a screen would round them to
    paper.setDocumentMargin(0)
    paper.documentLayout().registerHandler(_KIND, Drawing(paper))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    paper.setDefaultTextOption(option)
    at = QTextCursor(paper)
    for number, card in enumerate(cards):
        for block in outline(card, library, message):
            _set(at, block, new_page=number > 0 and block.kind == "code")
    _block(at, top=20)
    at.insertText(foot(library), _look("foot", colour=QUIET))
    return paper


def pdf(cards: tuple[Card, ...], library: Library, message: Quotes | None) -> bytes:
    """The same as a PDF, A4, with text that can be searched and copied."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    writer.setTitle(cards[0].headline if cards else "")
    writer.setCreator("Bounce Inspector")
    lay_out(document(cards, library, message), writer)
    del writer   # it writes its last lines when it goes
    return bytes(buffer.data().data())


def lay_out(paper: QTextDocument, device: QPagedPaintDevice) -> None:
    """Paint the pages inside the margins of the device, each with its number."""
    painter = QPainter(device)
    try:
        ratio = device.logicalDpiX() / 72
        area = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        room = QSizeF(area.width(), area.height() - 20)   # the last line is for the number
        paper.setPageSize(room)
        _keep_headings(paper, room.height())
        pages = paper.pageCount()
        painter.scale(ratio, ratio)
        for page in range(pages):
            if page:
                device.newPage()
            painter.save()
            painter.setClipRect(0, 0, int(room.width()) + 1, int(room.height()) + 1)
            painter.translate(0, -page * room.height())
            draw(paper, painter)
            painter.restore()
            _number(painter, page + 1, pages, area.width(), area.height())
    finally:
        painter.end()


def draw(paper: QTextDocument, painter: QPainter) -> None:
    """Paint the whole document in the colours of paper: the numbers of lists would otherwise take those of the window's theme."""
    look = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(INK))
    look.palette = palette
    paper.documentLayout().draw(painter, look)


def _keep_headings(paper: QTextDocument, height: float) -> None:
    """A heading that would stand alone at the foot of a page goes to the next."""
    block = paper.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.nonBreakableLines() and paper.documentLayout().blockBoundingRect(block).bottom() % height > height - 36:
            form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _number(painter: QPainter, page: int, pages: int, width: float, height: float) -> None:
    if pages > 1:
        painter.setFont(_font(SIZES["foot"]))
        painter.setPen(QColor(QUIET))
        painter.drawText(0, int(height) - 12, int(width), 12, Qt.AlignmentFlag.AlignRight, f"{page} / {pages}")


def _set(at: QTextCursor, block: Block, new_page: bool) -> None:
    if block.kind == "code":
        _block(at, new_page=new_page)
        at.insertText(block.text, _look("code", bold=True, mono=True))
        at.insertText("    " + "  \u00b7  ".join(block.items), _look("", colour=QUIET))
    elif block.kind == "path" and block.path:
        _block(at, top=8, bottom=4, height=100)
        _draw_path(at, block.path)
    elif block.kind == "table":
        _table(at, block.pairs)
    elif block.kind in ("numbers", "bullets"):
        _list(at, block)
    elif block.kind == "words":
        _words(at, block.text)
    else:
        heading = block.kind == "heading"
        _block(at, top=14 if heading else 2, bottom=3, keep=heading)
        at.insertText(block.text, _look(block.kind, bold=block.kind in ("headline", "heading")))


def _block(at: QTextCursor, top: float = 0, bottom: float = 0, new_page: bool = False, keep: bool = False, height: int = 130) -> None:
    """A new paragraph; the distances are in points."""
    form = QTextBlockFormat()
    form.setTopMargin(top)
    form.setBottomMargin(bottom)
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if new_page:
        form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    if keep:
        form.setNonBreakableLines(True)   # and so we know headings when pages are made
    if at.atStart():
        at.setBlockFormat(form)
    else:
        at.insertBlock(form, QTextCharFormat())


def _look(kind: str, bold: bool = False, mono: bool = False, colour: str = INK) -> QTextCharFormat:
    look = QTextCharFormat()
    font = _font(SIZES.get(kind, BODY), mono)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    look.setFont(font)
    look.setForeground(QColor(colour))
    return look


def _font(points: int, mono: bool = False) -> QFont:
    """The page is measured in points, so one of its pixels is a point."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont if mono else QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _table(at: QTextCursor, pairs: tuple[tuple[str, str], ...]) -> None:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellPadding(0)
    form.setCellSpacing(0)
    form.setTopMargin(8)
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 22), QTextLength(QTextLength.Type.PercentageLength, 78)])
    table = at.insertTable(len(pairs), 2, form)
    for row, (name, value) in enumerate(pairs):
        table.cellAt(row, 0).firstCursorPosition().insertText(name, _look("", colour=QUIET))
        table.cellAt(row, 1).firstCursorPosition().insertText(value, _look(""))
        for cell in (table.cellAt(row, 0), table.cellAt(row, 1)):
            below = QTextTableCellFormat()
            below.setBottomPadding(5)
            cell.setFormat(below)
    at.movePosition(QTextCursor.MoveOperation.End)


def _list(at: QTextCursor, block: Block) -> None:
    form = QTextListFormat()
    form.setStyle(QTextListFormat.Style.ListDecimal if block.kind == "numbers" else QTextListFormat.Style.ListDisc)
    made = None
    for item in block.items:
        _block(at, bottom=3)
        at.insertText(item, _look(""))
        if made is None:
            made = at.createList(form)
        else:
            made.add(at.block())


def _words(at: QTextCursor, text: str) -> None:
    form = QTextFrameFormat()
    form.setBackground(QColor("#F5F6F8"))
    form.setPadding(6)
    form.setTopMargin(2)
    frame = at.insertFrame(form)
    inner = frame.firstCursorPosition()
    inner.insertText(text, _look("words", mono=True))
    at.movePosition(QTextCursor.MoveOperation.End)


class Drawing(QPyTextObject):
    """Draws the paths of a document where they stand in its text, as lines and letters that stay sharp at every size."""

    def intrinsicSize(self, doc: QTextDocument, place: int, look: QTextFormat, /) -> QSizeF:
        return QSizeF(WIDE, HIGH)

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, place: int, look: QTextFormat, /) -> None:
        QSvgRenderer(QByteArray(str(look.property(_SVG)).encode("utf-8"))).render(painter, QRectF(rect))


def _draw_path(at: QTextCursor, path: DeliveryPath) -> None:
    form = QTextCharFormat()
    form.setObjectType(_KIND)
    form.setProperty(_SVG, path_svg(path))
    at.insertText("\ufffc", form)
