"""Findings: what is worth looking at, by kind; a click shows where on the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlanError
from planner.look import SPACING_PX
from planner.model.element import ElementId, ProductId
from planner.model.plan import SurfaceId
from planner.session.findings_sheet import said, state_of
from planner.session.names import in_window
from planner.session.session import Session
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.finding_card import FindingCard
from planner.ui.panels.findings_bar import FindingsBar
from planner.ui.panels.row_delegate import Index, RowDelegate
from planner.ui.panels.watching_panel import WatchingPanel
from planner.ui.style import styled
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.findings import Finding, Found

ROW_PX: Final = 7 * SPACING_PX
SHEET: Final = "QListWidget {{ background: transparent; padding-left: 12px; }}"
ICONS: Final = {
    "open": ("crosshair", "secondary"),
    "noted": ("message-square-text", "accent"),
    "dismissed": ("eye-off", "secondary"),
}
"""Icon and token by what people think of a finding."""
KEY_ROLE: Final = Qt.ItemDataRole.UserRole
HEAD_ROLE: Final = KEY_ROLE + 1
SOFT_ROLE: Final = KEY_ROLE + 2


class _Lines(RowDelegate):
    """Findings under the names of their kinds; what was dismissed is softer."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_PX)

    def ink(self, index: Index) -> str:
        return "secondary" if index.data(SOFT_ROLE) else "text"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(HEAD_ROLE):
            option.font.setWeight(QFont.Weight.DemiBold)
        super().paint(painter, option, index)


class FindingsPanel(WatchingPanel):
    """A list of findings, and beside it the one that is looked at.

    Signals:
        zoom_asked: Ids of elements of the shown surface that shall be looked at.
        refused: A ``VitrinaError``: why a verdict was not taken.

    Attributes:
        bar: Counts, filter, what is dismissed, export; stands over the list.
        list: One row a finding, under one a kind.
        card: The finding that is looked at.
        empty: What stands there while nothing is found.
    """

    zoom_asked = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._shown: tuple[object, ...] = ()
        self.bar = FindingsBar(theme, self)
        self.list = QListWidget(self)
        self.card = FindingCard(theme, self)
        self.empty = EmptyState(self)
        self._delegate = _Lines(theme, self)
        self._stack = QStackedWidget(self)
        self._build()
        self.bar.changed.connect(self.refresh)
        self.card.asked.connect(self._judge)
        self.take_work(session.insights)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._delegate.dress(theme)
        self.list.setFont(theme.font(tabular=True))
        self.list.setStyleSheet(styled(theme, SHEET))
        self.list.setAccessibleName(theme.say("tab_findings"))
        self.bar.apply(theme)
        self.card.apply(theme)
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session = session
        self.take_work(session.insights)
        self.refresh()

    def hear(self, _: None) -> None:
        """Show what was found, where that is another thing."""
        insights = self._session.insights
        verdicts = self._session.document.project.verdicts
        now = (insights.found, insights.is_busy, insights.error, verdicts)
        if now != self._shown:
            self._shown = now
            self.refresh()
        else:
            self._show_card()

    def refresh(self) -> None:
        """Show what was found."""
        insights, say = self._session.insights, self._theme.say
        found = insights.found
        findings = () if found is None else found.findings
        judged = {f.key: insights.verdict(f.key).is_dismissed for f in findings}
        rows = self._fill(found) if found is not None else 0
        counts = {"shown": rows, "whole": len(findings), "dismissed": sum(judged.values())}
        told = say("findings_under_way") if insights.is_busy else say("findings_counts", **counts)
        self.bar.tell(told, has_findings=bool(findings), has_dismissed=any(judged.values()))
        self._stack.setCurrentIndex(0 if rows else 1)
        self.setFocusProxy(self.list if rows else self.bar.filter)
        if not rows:
            self._tell_empty(len(findings))
        self._show_card()

    def _tell_empty(self, found: int) -> None:
        """Say why there is no row."""
        insights, theme = self._session.insights, self._theme
        say = theme.say
        if found:
            self.empty.tell(theme, say("findings_filtered"), say("findings_filtered_about"))
        elif insights.error is not None:
            why = in_window(theme.words, insights.error.code, insights.error.facts)
            self.empty.tell(theme, say("findings_none_yet"), why, icon="info")
        elif insights.found is None:
            self.empty.tell(theme, say("findings_under_way"), "", icon="clock")
        else:
            lacking = " ".join(
                in_window(theme.words, p.code, p.facts) for p in insights.found.problems
            )
            about = lacking or say("findings_belong")
            self.empty.tell(theme, say("findings_none"), about, icon="check")

    def _fill(self, found: Found) -> int:
        """Write the findings that are asked for, by kind; return how many there are."""
        insights, words = self._session.insights, self.bar.words
        pointed, rows = insights.pointed, 0
        self.list.blockSignals(True)
        at = self.list.verticalScrollBar().value()
        self.list.clear()
        for kind, findings in found.by_kind().items():
            named = self._theme.say(f"finding_kind_{kind}")
            wanted = [
                (one, text)
                for one in findings
                for text in (said(self._theme.words, one.sentence),)
                if (self.bar.shows_dismissed or not insights.verdict(one.key).is_dismissed)
                and all(word in f"{named} {text}".casefold() for word in words)
            ]
            if wanted:
                rows += len(wanted)
                self._head(self._theme.say("findings_head", kind=named, count=len(wanted)))
            for one, text in wanted:
                item = self._row(one, text)
                if pointed is not None and one.key == pointed.key:
                    self.list.setCurrentItem(item)
        for problem in found.problems if rows and not words else ():
            self._aside(in_window(self._theme.words, problem.code, problem.facts))
        self.list.verticalScrollBar().setValue(at)
        self.list.blockSignals(False)
        return rows

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(HEAD_ROLE, True)
        self.list.addItem(item)

    def _aside(self, text: str) -> None:
        """Say what keeps findings of some kind from being found."""
        item = QListWidgetItem(self._theme.icon("info", "secondary"), text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setToolTip(text)
        item.setData(SOFT_ROLE, True)
        self.list.addItem(item)

    def _row(self, one: Finding, text: str) -> QListWidgetItem:
        state = state_of(self._session.insights.verdict(one.key))
        icon, token = ICONS[state]
        item = QListWidgetItem(self._theme.icon(icon, token), text)
        item.setToolTip(text)
        item.setData(KEY_ROLE, one.key)
        item.setData(SOFT_ROLE, state == "dismissed")
        told = f"{self._theme.say(f'finding_state_{state}')}. {text}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        self.list.addItem(item)
        return item

    def _show_card(self) -> None:
        pointed = self._session.insights.pointed
        self.card.setVisible(pointed is not None)
        if pointed is not None:
            self.card.tell(pointed, self._session.insights.verdict(pointed.key))

    def _on_row(self, current: QListWidgetItem | None) -> None:
        if current is not None and current.data(KEY_ROLE):
            self._session.insights.point(str(current.data(KEY_ROLE)))

    def _on_click(self, index: QModelIndex) -> None:
        """Select what a finding is about, light the places of its product, bring it into sight."""
        key = str(index.data(KEY_ROLE) or "")
        self._session.insights.point(key)
        finding = self._session.insights.pointed
        plan = self._session.document.project.plan
        if finding is None or finding.spot is None or finding.spot.surface not in plan.surfaces:
            return
        where, view = SurfaceId(finding.spot.surface), self._session.view
        if view.now.surface != where:
            view.show(replace(view.now, surface=where))
        there = plan.surfaces[where].elements
        ids = [ElementId(one) for one in finding.spot.elements if ElementId(one) in there]
        place = finding.placements[0] if len(finding.placements) == 1 else ""
        self._session.selection.select(where, ids, place)
        if len(finding.products) == 1:
            self._session.spotlight.show(ProductId(finding.products[0]))
        if ids:
            self.zoom_asked.emit(ids)

    def _judge(self, deed: str, text: str) -> None:
        insights = self._session.insights
        pointed = insights.pointed
        if pointed is None:
            return
        try:
            if deed == "note":
                insights.note(pointed.key, text)
            elif deed == "dismiss":
                insights.dismiss(pointed.key, text)
            else:
                insights.restore(pointed.key)
        except PlanError as error:
            self.card.field.setFocus()
            self.refused.emit(error)

    def _build(self) -> None:
        rows = self.list
        rows.setItemDelegate(self._delegate)
        rows.setUniformItemSizes(True)
        rows.setFrameShape(QListWidget.Shape.NoFrame)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setIconSize(QSize(4 * SPACING_PX, 4 * SPACING_PX))
        rows.currentItemChanged.connect(self._on_row)
        rows.clicked.connect(self._on_click)
        rows.activated.connect(self._on_click)
        filled = QWidget(self._stack)
        across = QHBoxLayout(filled)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(rows, 1)
        across.addWidget(self.card)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
