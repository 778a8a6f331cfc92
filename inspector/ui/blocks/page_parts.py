"""The bodies of the folds: each makes one block of a page of the library."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.diagnosis import fill
from inspector.knowledge import Page
from inspector.ui import theme, words
from inspector.ui.blocks.desk import EDGE, Desk, column
from inspector.ui.blocks.quoted import block_of
from inspector.ui.blocks.relation import relation, short
from inspector.ui.blocks.sources import source_link, source_links
from inspector.ui.blocks.steps import numbered
from inspector.ui.labels import Prose, meta
from inspector.ui.theme import META

_TR = QCoreApplication.translate


def paragraphs(texts: Sequence[str]) -> QWidget:
    return column(*(Prose(text, code=True) for text in texts), gap=12)


def meaning(voice: Page, page: Page) -> QWidget:
    """What it means here; of the code what the registry says, and how real use differs."""
    parts: list[QWidget | None] = [Prose(voice.meaning)]
    if page.registered:
        parts += [Prose(page.registered, lead=_TR("meaning", "Registered meaning:"))]
    if page.off_spec:
        parts += [Prose(page.off_spec, lead=_TR("meaning", "Used against the standard:"))]
    return column(*parts, gap=8)


def glance(page: Page) -> QWidget:
    """The facts at a glance, as a table of two columns."""
    use = {"registered": _TR("glance", "registered"), "off-spec": _TR("glance", "sent against the registry"), "session": _TR("glance", "seen inside a conversation, not in bounces")}.get(page.use, page.use)
    code = f"{short(page.key)} \u00b7 {page.title}" if short(page.key) else page.title
    rows = [(_TR("glance", "Code") if page.code else _TR("glance", "Name"), code), (_TR("glance", "Bounce type"), words.bounce(page.bounce)),
            (_TR("glance", "Severity"), words.severity(page.severity)), (_TR("glance", "Category"), words.chip(page.category)),
            (_TR("glance", "Who must act"), words.sentence(_to_do(page))), (_TR("glance", "Standard"), page.standard + (f" ({use})" if use else ""))]
    return table(rows)


def _to_do(page: Page) -> str:
    if page.actor == "nobody":
        return fill(page.act, {})
    return _TR("glance", "%1 must %2").replace("%1", words.party(page.actor)).replace("%2", fill(page.act, {}))


def table(rows: Sequence[tuple[str, str]]) -> QWidget:
    """Labels and values with hairlines between the rows."""
    inner = _Lined()
    for row, (label, value) in enumerate(rows):
        inner.grid.addWidget(Prose(label, role="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        inner.grid.addWidget(Prose(value), row, 1)
    return column(inner)


class _Lined(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setVerticalSpacing(13)
        self.grid.setHorizontalSpacing(24)
        self.grid.setColumnStretch(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.current().colour("line"))
        for row in range(1, self.grid.rowCount()):
            label = self.grid.itemAtPosition(row, 0)
            assert label is not None   # every row has one
            y = label.geometry().top() - 7
            painter.drawLine(0, y, self.width(), y)


def bullets(texts: Sequence[str], edge: int = EDGE) -> QWidget:
    """A list, likeliest first."""
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(8)
    grid.setHorizontalSpacing(12)
    grid.setColumnStretch(1, 1)
    for row, text in enumerate(texts):
        grid.addWidget(Prose("\u2022", role="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Prose(text, code=True), row, 1)
    return column(widget, edge=edge)


def dialects(page: Page) -> QWidget:
    return table([(one.name, words.sentence(one.meaning)) for one in page.dialects])


def samples(page: Page) -> QWidget:
    """Lines as real mail servers print them."""
    made = []
    for sample in page.samples:
        made.append(column(meta(sample.by), block_of(sample.text), gap=4, edge=0))
    return column(*made, gap=12)


def all_steps(page: Page) -> QWidget:
    """The steps of every role."""
    made = [column(Prose(words.role_title(role), bold=True), numbered([fill(one.text, {}) for one in said]), gap=8, edge=0) for role, said in page.steps.items() if said]
    return column(*made, gap=20)


def questions(page: Page, desk: Desk) -> QWidget:
    made = []
    for one in page.questions:
        link = source_link(one.answer.cite, desk) if one.answer.cite else None
        made.append(column(Prose(one.ask, bold=True), Prose(one.answer.text, code=True), link, gap=4, edge=0))
    return column(*made, gap=16)


def related(page: Page, desk: Desk) -> QWidget:
    """Related pages with the difference, and the tests that tell confused ones apart."""
    groups = ((_TR("related", "Related codes"), page.related), (_TR("related", "Often confused with"), page.confused))
    made = []
    for title, rows in groups:
        if rows:
            label = column(Prose(title, META, "muted", bold=True))
            made.append(column(label, *(relation(one.key, one.text, desk.library, desk.wishes) for one in rows), gap=2, edge=0))
    return column(*made, gap=12, edge=0)


def sources(pages: tuple[Page, ...], desk: Desk) -> QWidget:
    """What the pages rest on, each source once."""
    cites = tuple(dict.fromkeys(cite for page in pages for cite in (*page.cite, *(cite for one in page.dialects for cite in one.cite))))
    return column(*source_links(cites, desk), gap=0)
