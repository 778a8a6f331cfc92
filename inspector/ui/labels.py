"""Labels that show plain text only, set with the line height of the design."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QShowEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from inspector.ui import theme
from inspector.ui.plain import tip, visible
from inspector.ui.theme import BODY, GROUP, META

LEADING = 1.45
WIDEST = 72   # characters
SHORT = 24    # characters of a command that stays on one line


def _fits(label: QLabel, worn: theme.Theme, size: int) -> bool:
    """Whether a label wears the theme that is in force, in its size: a new style sheet puts back the font from before."""
    return worn is theme.current() and label.font().pixelSize() == worn.px(size)


class Prose(QLabel):
    """A paragraph: wraps at its width, never wider than 72 characters, never rich text."""

    def __init__(self, text: str = "", size: int = BODY, role: str = "text", bold: bool = False, mono: bool = False,
                 leading: float = LEADING, widest: int = WIDEST, lead: str = "", mono_lead: bool = False, code: bool = False, parent: QWidget | None = None) -> None:
        """``lead`` is set in bold before the text, on wish in the fixed-width font; with ``code`` what stands in backquotes is set in the fixed-width font."""
        super().__init__(parent)
        self._lead, self._mono_lead, self._code = visible(lead), mono_lead, code
        self._mono: list[tuple[int, int]] = []
        self._look = (size, bold, mono)
        self._role, self._leading, self._widest = role, leading, widest
        self._laid: dict[int, tuple[QTextLayout, int, float]] = {}   # by width: layouts ask for several in turn
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        self.setText(text)

    def setText(self, text: str) -> None:
        text = visible(text)
        if self._code:
            text = self._take_quotes(text)
        super().setText(f"{self._lead}{self._gap()}{text}" if self._lead and text else self._lead or text)
        self._laid = {}
        self.updateGeometry()

    def _gap(self) -> str:
        """Between the lead and the text; a letter of the fixed-width font needs more."""
        return "\u2002" if self._mono_lead else " "

    def set_role(self, role: str) -> None:
        """Draw in the colour of another role."""
        self._role = role
        self.update()

    def _dress(self) -> None:
        self._worn = theme.current()
        self.setFont(self._worn.font(*self._look))
        self._limit = round(QFontMetricsF(self.font()).averageCharWidth() * 1.12 * self._widest)   # letters of running text are wider than the average of the font
        self._laid = {}

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and not _fits(self, self._worn, self._look[0]):   # it also comes with every new parent
            self._dress()
            self.updateGeometry()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if not _fits(self, self._worn, self._look[0]):   # what was never shown does not hear of a new style
            self._dress()
            self.updateGeometry()
        super().showEvent(event)

    def _lay(self, width: int) -> tuple[QTextLayout, int, float]:
        """The text broken into lines for a width: (layout, height, widest line)."""
        if width in self._laid:
            return self._laid[width]
        if len(self._laid) > 3:
            self._laid.clear()
        layout = QTextLayout(self._kept_together(self.text().replace("\n", "\u2028")), self.font())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignHCenter if self._is_centred() else Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)   # each text by its own letters; the edge it stands at is the window's
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        metrics = QFontMetricsF(self.font())
        step = round(metrics.height() if self._leading <= 1 else self.font().pixelSize() * self._leading)
        inset = (step - metrics.height()) / 2
        layout.beginLayout()
        height, wide = 0.0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height + inset))
            height += step
            wide = max(wide, line.naturalTextWidth())
        layout.endLayout()
        self._laid[width] = layout, round(height), wide
        return self._laid[width]

    def _is_centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        for start, length, font in self._runs():
            run = QTextLayout.FormatRange()
            run.start, run.length, run.format = start, length, QTextCharFormat()
            run.format.setFont(font)
            formats.append(run)
        return formats

    def _runs(self) -> list[tuple[int, int, QFont]]:
        """Runs in another font: (start, length, font); the bold lead and what stood in backquotes."""
        look = theme.current()
        lead = [(0, len(self._lead), look.font(self._look[0], bold=True, mono=self._mono_lead))] if self._lead else []
        return lead + [(start, length, look.font(self._look[0], mono=True)) for start, length in self._mono]

    def _take_quotes(self, text: str) -> str:
        """The text without its pairs of backquotes; remembers what stood between them."""
        parts = text.split("`")
        if len(parts) % 2 == 0:
            return text
        at = len(self._lead) + len(self._gap()) if self._lead else 0
        self._mono = []
        for number, part in enumerate(parts):
            if number % 2:
                self._mono.append((at, len(part)))
            at += len(part)
        return "".join(parts)

    def _kept_together(self, text: str) -> str:
        """The same text with no-break spaces in short commands, which are not torn apart at the end of a line."""
        for start, length in self._mono:
            if length <= SHORT:
                text = text[:start] + text[start:start + length].replace(" ", "\u00a0") + text[start + length:]
        return text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        whole = self._lay(self._limit)
        return whole[1] if width >= whole[2] else self._lay(width)[1]   # as wide as its widest line needs, the lines stay as they are

    def sizeHint(self) -> QSize:
        _, height, wide = self._lay(self._limit)
        return QSize(int(wide) + 1, height)

    def minimumSizeHint(self) -> QSize:
        least = round(QFontMetricsF(self.font()).averageCharWidth() * 8)
        return QSize(min(least, self.sizeHint().width()), round(self.font().pixelSize() * self._leading))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.current().colour(self._role if self.isEnabled() else "muted"))
        layout, origin = self.laid_out()
        layout.draw(painter, origin, self.selections())

    def selections(self) -> list[QTextLayout.FormatRange]:
        """What is drawn on a ground of its own."""
        return []

    def laid_out(self) -> tuple[QTextLayout, QPointF]:
        """The lines, and where the first begins."""
        layout, height, _ = self._lay(min(self.width(), self._limit))
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - height) / 2)
        spare = max(0, self.width() - self._limit)
        left = spare / 2 if self._is_centred() else spare if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        return layout, QPointF(left, top)


class OneLine(QLabel):
    """One line of plain text that ends in dots where there is no room; the whole text is its tooltip."""

    def __init__(self, text: str, size: int = BODY, role: str = "text", bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._role = (size, bold), role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._dress()
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(visible(text))
        self._short = ""
        self.setToolTip(tip(text))

    def set_short(self, text: str) -> None:
        """Show this where the whole has no room."""
        self._short = visible(text)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and not _fits(self, self._worn, self._look[0]):
            self._dress()
            self.updateGeometry()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._worn = theme.current()
        self.setFont(self._worn.font(*self._look))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.horizontalAdvance(self.text())) + 2, round(self.font().pixelSize() * 1.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 6), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.current().colour(self._role))
        metrics, text = QFontMetricsF(self.font()), self.text().replace("\n", " ")
        if self._short and metrics.horizontalAdvance(text) > self.width():
            text = self._short
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        side = Qt.AlignmentFlag.AlignLeft if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


def heading(text: str) -> Prose:
    """The heading of a group."""
    return Prose(text, GROUP, bold=True, leading=1.2)


def meta(text: str) -> Prose:
    """A small, muted line."""
    return Prose(text, META, "muted")


def line() -> QFrame:
    """A hairline across a column."""
    frame = QFrame()
    frame.setObjectName("line")
    return frame
