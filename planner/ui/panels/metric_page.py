"""How a metric is made: its page of ``resources/methods`` in a quiet window."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from planner.look import BODY_PX, SPACING_PX, TITLE_PX
from planner.shipped import shipped
from planner.ui.theme import Theme

WIDTH_PX, HEIGHT_PX = 150 * SPACING_PX, 140 * SPACING_PX
SUFFIX = ".md"
HEAD_PX, GAP_PX = 4 * SPACING_PX, 2 * SPACING_PX
LINE_PERCENT = 125.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def has_page(metric: str) -> bool:
    """Say whether a metric has a page."""
    return metric in _pages()


class MetricPage(QDialog):
    """Shows one page at a time; links lead to other pages, Backspace leads back.

    Attributes:
        browser: Where the page is.
        key: Of the metric that is shown; empty before the first.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._past: list[str] = []
        self.key = ""
        self.browser = QTextBrowser(self)
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.browser.document().setDocumentMargin(6 * SPACING_PX)
        self.browser.anchorClicked.connect(self._follow)
        self._back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        self._back.activated.connect(self.go_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.browser.document().setDefaultFont(theme.font(BODY_PX))
        self.browser.setAccessibleName(theme.say("metric_page"))
        if self.key:
            self._show(self.key)

    def show_metric(self, metric: str) -> None:
        """Show the page of a metric, in front; one without a page shows nothing."""
        if has_page(metric):
            self._past.append(self.key)
            self._show(metric)
            self.show()
            self.raise_()
            self.activateWindow()

    def go_back(self) -> None:
        """Show the page before."""
        while self._past:
            metric = self._past.pop()
            if metric:
                self._show(metric)
                return

    def _show(self, metric: str) -> None:
        language = self._theme.words.language
        path = shipped("resources") / "methods" / f"{metric}_{language}{SUFFIX}"
        self.key = metric
        self.browser.setMarkdown(path.read_text(encoding="utf-8"))
        self._space()
        self.setWindowTitle(self._theme.say(f"column_{metric}"))

    def _space(self) -> None:
        """Give headings and paragraphs room, and let formulas wrap."""
        block = self.browser.document().begin()
        while block.isValid():
            layout = block.blockFormat()
            level = layout.headingLevel()
            is_formula = layout.hasProperty(QTextFormat.Property.BlockCodeLanguage) or (
                layout.nonBreakableLines()
            )
            layout.setTopMargin(HEAD_PX if level > 1 else 0)
            layout.setBottomMargin(0 if is_formula else SPACING_PX if block.textList() else GAP_PX)
            layout.setNonBreakableLines(False)
            layout.setLineHeight(LINE_PERCENT, _PROPORTIONAL)
            cursor = QTextCursor(block)
            cursor.setBlockFormat(layout)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = QTextCharFormat()
                px = TITLE_PX + SPACING_PX if level == 1 else TITLE_PX - 2
                letters.setFont(self._theme.font(px, QFont.Weight.DemiBold))
                cursor.mergeCharFormat(letters)
            block = block.next()

    def _follow(self, url: QUrl) -> None:
        name = url.fileName().removesuffix(SUFFIX)
        self.show_metric(name.rpartition("_")[0] or name)


@cache
def _pages() -> frozenset[str]:
    folder = shipped("resources") / "methods"
    return frozenset(path.stem.rpartition("_")[0] for path in folder.glob(f"*{SUFFIX}"))
