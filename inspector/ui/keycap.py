"""Keys drawn as keys: a row with what they do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import theme


class KeyRow(QWidget):
    """What an action does at the left, its shortcuts at the right; a screen reader hears both."""

    def __init__(self, text: str, shortcuts: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.shortcuts = text, shortcuts[:3]
        self.setAccessibleName(f"{text}: {', '.join(shortcuts)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        words = QFontMetricsF(look.font()).horizontalAdvance(self.text)
        return QSize(round(words + look.px(16) + self._keys_width()), look.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(180), theme.current().px(28))

    def _shown(self) -> list[str]:
        """As many keys as have room beside the words, the first at least."""
        look = theme.current()
        words, metrics = QFontMetricsF(look.font()).horizontalAdvance(self.text), QFontMetricsF(look.font(12))
        room, shown = self.width() - words - look.px(16), list[str]()
        for one in self.shortcuts:
            room -= metrics.horizontalAdvance(one) + look.px(18)
            if room >= 0 or not shown:
                shown.append(one)
        return shown

    def _keys_width(self) -> float:
        look, metrics = theme.current(), QFontMetricsF(theme.current().font(12))
        return sum(metrics.horizontalAdvance(one) + look.px(18) for one in self.shortcuts)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(look.font())
        painter.setPen(look.colour("text"))
        first = QFontMetricsF(look.font(12)).horizontalAdvance(self.shortcuts[0]) + look.px(24) if self.shortcuts else 0
        words = QFontMetricsF(look.font()).elidedText(self.text, Qt.TextElideMode.ElideRight, self.width() - first)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft), words)
        painter.setFont(look.font(12))
        metrics = QFontMetricsF(painter.font())
        edge = 0.0 if right_to_left else float(self.width())
        for one in reversed(self._shown()):
            wide = metrics.horizontalAdvance(one) + look.px(12)
            left = edge if right_to_left else edge - wide
            cap = QRectF(left + 0.5, (self.height() - look.px(20)) / 2 + 0.5, wide - 1, look.px(20) - 1)
            painter.setPen(QPen(look.colour("border"), 1))
            painter.setBrush(look.colour("panel"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(look.colour("text"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, one)
            edge = left + wide + look.px(6) if right_to_left else left - look.px(6)
