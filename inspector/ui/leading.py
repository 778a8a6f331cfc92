"""Air between the lines of a mail's text. QPlainTextEdit knows no line height, so its layout is told one; the viewer for long texts asks for the same."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QMouseEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

LEADING = 1.4   # of the size of the font


def strip(font: QFont) -> int:
    """How tall a line is with its air, in px."""
    return round(font.pixelSize() * LEADING)


class AiryLayout(QPlainTextDocumentLayout):
    """Sets every line in the middle of a strip; letters that are taller than the strip make it as tall as they are."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a block stands. Qt lays it out anew by asking for this, its lines close together: they are moved apart then."""
        rect = super().blockBoundingRect(block)
        if not block.isValid():   # asked for in the midst of a change of the text
            return rect
        layout = block.layout()
        count = layout.lineCount()
        if not count:
            return rect
        wish = strip(self.document().defaultFont())
        last = layout.lineAt(count - 1)
        if layout.lineAt(0).y() == 0:
            bottom = 0.0
            for number in range(count):
                line = layout.lineAt(number)
                tall = max(line.height(), wish)
                line.setPosition(QPointF(line.x(), bottom + (tall - line.height()) / 2))
                bottom += tall
        below = 0.0 if block.next().isValid() else self.document().documentMargin()
        rect.setHeight(last.y() + (max(last.height(), wish) + last.height()) / 2 + below)
        return rect


def on_line(edit: QPlainTextEdit, y: float) -> float:
    """A height in the viewport; one that lies in the air between two lines, where Qt finds no letter, is moved to the middle of the line that the air belongs to."""
    block = edit.firstVisibleBlock()
    top = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).top()
    while block.isValid() and top <= y:
        tall = edit.blockBoundingRect(block).height()
        if y < top + tall:
            layout, wish = block.layout(), strip(edit.font())
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                middle = top + line.y() + line.height() / 2
                if y < middle + max(line.height(), wish) / 2:
                    return middle
            return y
        top += tall
        block = block.next()
    return y


def snapped(edit: QPlainTextEdit, event: QMouseEvent) -> QMouseEvent:
    """The same event of the pointer, on a line."""
    spot = event.position()
    place = QPointF(spot.x(), on_line(edit, spot.y()))
    return QMouseEvent(event.type(), place, edit.viewport().mapToGlobal(place), event.button(), event.buttons(), event.modifiers(), event.pointingDevice())
