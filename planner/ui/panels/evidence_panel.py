"""Evidence: all bases of the project side by side, and how good each of them is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.model.element import ElementId
from planner.model.plan import Surface, SurfaceId
from planner.session.analyst import Analysis, Runner
from planner.session.comparing import Compared, common_shares
from planner.session.names import in_window
from planner.session.session import Session
from planner.session.view import Shown
from planner.tables.bases import best_basis
from planner.ui.panels.basis_picture import PICTURE, BasisPicture
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.evidence_head import EvidenceHead
from planner.ui.panels.evidence_parts import EvidenceParts, scale_colours
from planner.ui.panels.evidence_words import (
    basis_name,
    calibration_lines,
    calibration_rows,
    caption_of,
    disagreement_rows,
    figure_rows,
)
from planner.ui.panels.report_words import problems_of, rests_on
from planner.ui.plan_picture import plan_picture
from planner.ui.theme import Theme

LOOK_MS = 120
"""How often the progress of a comparison is looked at."""


class EvidencePanel(QWidget):
    """Compares the bases once it is seen, and shows what was found until the project changes.

    Signals:
        basis_asked: Key of the basis that the plan should show.
        export_asked: The table of all bases is wanted as a file.
        import_asked: There is nothing to score, and the user wants to import.
        compared: A comparison began or ended.

    Attributes:
        head: How far it is.
        parts: Pictures and tables.
        empty: What stands there while nothing can be compared.
    """

    basis_asked = Signal(str)
    export_asked = Signal()
    import_asked = Signal()
    compared = Signal()

    def __init__(
        self, session: Session, theme: Theme, runner: Runner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._runner = runner
        self._painted: object = None
        self._told: object = None
        self._fitted: tuple[str, ...] = ()
        self.head = EvidenceHead(theme, self)
        self.parts = EvidenceParts(theme, self)
        self.empty = EmptyState(self)
        self.empty.asked.connect(self.import_asked)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.parts)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show_state)
        self.head.go_asked.connect(self._go)
        self.head.export_asked.connect(self.export_asked)
        self.parts.disagreement.table.picked.connect(self._select_placement)
        self.parts.gate_picked.connect(self._select_gate)
        self.setFocusProxy(self.parts)
        self._leave: list[Callable[[], None]] = []
        self._enter(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("tab_evidence"))
        self.head.apply(theme)
        self.parts.apply(theme)
        self._told = self._painted = None
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session.comparer.cancel()
        self._enter(session)
        self._told = None
        self.refresh()
        if self.isVisible():
            session.comparer.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare, now that somebody looks."""
        super().showEvent(event)
        self._session.comparer.ask()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look at the progress no longer."""
        super().hideEvent(event)
        self._look.stop()

    def refresh(self) -> None:
        """Show what is known now."""
        if not self.isVisible():
            return
        self._show_state()
        found = self._session.comparer.latest
        if found is not None and found.error is not None:
            self._show_error(found)
        elif found is not None and found.bases is not None:
            self._stack.setCurrentWidget(self.parts)
            self._show_found(found)
        self.parts.setVisible(found is not None and found.error is None)

    def _show_state(self) -> None:
        comparer = self._session.comparer
        self.head.show_state(comparer)
        if comparer.is_busy and self.isVisible() and not self._look.isActive():
            self._look.start()
        elif not comparer.is_busy:
            self._look.stop()

    def _show_error(self, found: Compared) -> None:
        if found.error is not None:
            self._stack.setCurrentWidget(self.empty)
            sentence = in_window(self._theme.words, found.error.code, found.error.facts)
            heading, button = self._theme.say("evidence_none"), self._theme.say("import_fixtures")
            self.empty.tell(self._theme, heading, sentence, button, icon="layers")

    def _show_found(self, found: Compared) -> None:
        """Fill tables and captions where they are others; mark the basis that is taken."""
        told = (found, self._session.view.now.surface)
        if self._told != told:
            self._told = told
            self._fill(found)
        chosen = self._session.view.now.basis or best_basis(found.project.tables)
        for picture in self.parts.flow.pictures:
            picture.setChecked(picture.key == chosen)
        report = found.reports.get(chosen)
        lines = [] if report is None else rests_on(report, self._theme)
        lines += [] if report is None else problems_of(report, self._theme)
        bases = found.bases
        for problem in () if bases is None else bases.problems:
            lines.append((in_window(self._theme.words, problem.code, problem.facts), "warn"))
        self.parts.rests.show_lines(self._theme.say("evidence_rests"), lines)

    def _fill(self, found: Compared) -> None:
        theme, parts, bases = self._theme, self.parts, found.bases
        if bases is None:
            return
        if [one.key for one in parts.flow.pictures] != list(bases.keys):
            parts.flow.hold(tuple(self._picture(key) for key in bases.keys))
        for picture in parts.flow.pictures:
            name = basis_name(theme, picture.key)
            picture.tell(name, caption_of(found.reports[picture.key], theme))
        parts.figures.show_table(theme.say("evidence_figures"), *figure_rows(found, theme))
        heads, rows = disagreement_rows(bases, found.project.plan, theme)
        parts.disagreement.show_table(theme.say("evidence_disagreement"), heads, rows)
        self._fill_calibrations(found)
        self._paint(found)

    def _fill_calibrations(self, found: Compared) -> None:
        theme = self._theme
        fitted = [one for report in found.reports.values() for one in report.calibrations]
        self._fitted = tuple(one.surface for one in fitted)
        self.parts.hold_calibrations(len(fitted))
        for card, one in zip(self.parts.calibrations, fitted, strict=True):
            name = basis_name(theme, one.basis)
            heading = theme.say("evidence_calibration", basis=name, surface=one.surface)
            heads, rows = calibration_rows(one, theme)
            card.show_table(heading, heads, rows, calibration_lines(one, theme))

    def _picture(self, key: str) -> BasisPicture:
        made = BasisPicture(key, self._theme, self.parts.flow)
        made.chosen.connect(self.basis_asked)
        return made

    def _paint(self, found: Compared) -> None:
        """Draw the pictures on the worker thread; only the newest are shown."""
        surface = found.project.plan.surfaces.get(self._session.view.now.surface)
        bases, dark, ratio = found.bases, self._theme.dark, self.devicePixelRatioF()
        if surface is None or bases is None:
            return
        order = self._painted = object()

        def draw() -> tuple[list[QImage], float]:
            shares, top = common_shares(bases, surface.name)
            return [plan_picture(surface, one, PICTURE, ratio, dark=dark) for one in shares], top

        self._runner.run(draw, lambda drawn: self._take(order, *drawn))

    def _take(self, order: object, images: list[QImage], top: float) -> None:
        if self._painted is not order:
            return
        for picture, image in zip(self.parts.flow.pictures, images, strict=True):
            picture.show_image(image)
        highest = self._theme.say("evidence_top", top=top)
        self.parts.scale.show_ends("0", highest, scale_colours(self._theme.dark))

    def _go(self) -> None:
        comparer = self._session.comparer
        if comparer.is_busy:
            comparer.cancel()
        else:
            comparer.ask()

    def _select_placement(self, placement: str) -> None:
        self._select(placement.rsplit("-", 3)[0], placement)

    def _select_gate(self, number: int, name: str) -> None:
        self._select(name, "", self._fitted[number])

    def _select(self, name: str, placement: str, surface_name: str = "") -> None:
        """Select what has an id or a name, on the shown surface before others."""
        shown = self._session.view.now.surface
        surfaces = self._session.document.project.plan.surfaces.values()
        for surface in sorted(surfaces, key=lambda one: one.id != shown):
            found = _named(surface, name) if surface_name in ("", surface.name) else None
            if found is not None:
                self._show_surface(surface.id)
                self._session.selection.select(surface.id, [found], placement)
                return

    def _show_surface(self, surface: SurfaceId) -> None:
        view = self._session.view
        view.show(replace(view.now, surface=surface))

    def _enter(self, session: Session) -> None:
        for leave in self._leave:
            leave()
        self._session = session
        comparer, view, analyst = session.comparer, session.view, session.analyst
        comparer.changed.connect(self._on_compared)
        view.changed.connect(self._on_view)
        analyst.finished.connect(self._on_analysis)
        self._leave = [
            lambda: comparer.changed.disconnect(self._on_compared),
            lambda: view.changed.disconnect(self._on_view),
            lambda: analyst.finished.disconnect(self._on_analysis),
        ]

    def _on_compared(self, _: None) -> None:
        self.refresh()
        self.compared.emit()

    def _on_view(self, _: Shown) -> None:
        self.refresh()

    def _on_analysis(self, analysis: Analysis) -> None:
        """Compare again after a change, where somebody looks."""
        latest = self._session.comparer.latest
        if self.isVisible() and (latest is None or latest.project is not analysis.project):
            self._session.comparer.ask()


def _named(surface: Surface, name: str) -> ElementId | None:
    """Return the element of an id, else of a name."""
    elements = surface.elements.values()
    by_id = (one.id for one in elements if one.id == name)
    return next(by_id, next((one.id for one in elements if one.name == name), None))
