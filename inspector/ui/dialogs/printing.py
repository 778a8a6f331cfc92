"""Printing, with the pages shown before."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from inspector.ui import theme
from inspector.ui.paper import MARGIN

_TR = QCoreApplication.translate


class PrintDialog(QPrintPreviewDialog):
    """The system's preview over our own pages. ``lay_out`` paints them on a printer."""

    def __init__(self, lay_out: Callable[[QPrinter], None], parent: QWidget | None = None) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
        printer.setDocName(_TR("print", "Bounce report"))
        super().__init__(printer, parent)
        self._printer = printer   # the dialog does not keep it
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_TR("print", "Print report"))
        self.resize(theme.current().px(820), theme.current().px(700))
        self.paintRequested.connect(lay_out)
