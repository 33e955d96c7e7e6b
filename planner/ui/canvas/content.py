"""Keeps the layers in step with the session: document, view, selection, analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QRectF
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QGraphicsScene

from planner.analysis.cells import Cells
from planner.analysis.grounds import MEASURES, PRESENCE
from planner.errors import VitrinaError
from planner.files.exporters.plan_svg_parts.guides import GATES
from planner.files.exporters.plan_svg_parts.inks import inks_of
from planner.files.exporters.plan_svg_parts.room import is_wall
from planner.files.exporters.plan_svg_parts.values import Scale
from planner.model.element import ElementId, ProductId
from planner.model.plan import Surface
from planner.project import Project
from planner.session.analyst import Analysis
from planner.session.change import Change
from planner.session.previewer import Noticed
from planner.session.reasons import NAMED, is_cold
from planner.session.selection import Selected
from planner.session.session import Session
from planner.session.surveyor import Survey
from planner.session.view import Shown
from planner.tables.report import Report
from planner.tools.commands import free_elements
from planner.tools.finder import Finder
from planner.tools.handles import hold_of
from planner.ui.canvas.colouring import (
    PREVIEWED,
    Colouring,
    Places,
    colouring_of,
    places_of,
    provisional,
)
from planner.ui.canvas.difference_layer import signs_of
from planner.ui.canvas.heat_layer import Span
from planner.ui.canvas.label_layout import Drawing, laid_out
from planner.ui.canvas.layers import Layers
from planner.ui.canvas.marking import edge_of, outlines_of, size_of
from planner.ui.canvas.overlay import Moving
from planner.ui.canvas.paths import scene_box
from planner.ui.theme import Theme

Band = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the legend tells.

    Attributes:
        shown: How the project is looked at.
        report: What the numbers come from; None while there is none.
        colouring: Of the faces; None where they have no colour.
        span: What the colours of the ground mean; None where it has none.
        error: Why there is no report.
        is_busy: Whether a score is under way.
        survey: The measures of the ground; None where there are none.
        is_measuring: Whether they are under way.
        measured_share: Says how much of them is done, 0 to 1.
        is_provisional: Whether something on the plan is not scored yet, but is being previewed.
    """

    shown: Shown
    report: Report | None = None
    colouring: Colouring | None = None
    span: Span | None = None
    error: VitrinaError | None = None
    is_busy: bool = False
    survey: Survey | None = None
    is_measuring: bool = False
    measured_share: Callable[[], float] = float
    is_provisional: bool = False


class Content(QObject):
    """Listens to one session after the other.

    Attributes:
        lent_scale: Returns the scale of another plan to colour on; None: its own.

    Signals:
        recolouring: Colours are about to be others.
        read: A ``Reading``: the colours or what they mean are others.
        reshaped: Another surface is shown, or its ground is another.
        unlabelled: Labels stand where something else is by now.
        renewed: What can be seen from where is another.
    """

    recolouring = QtSignal()
    read = QtSignal(object)
    reshaped = QtSignal()
    unlabelled = QtSignal()
    renewed = QtSignal()

    def __init__(
        self, session: Session, theme: Theme, scene: QGraphicsScene, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.session = session
        self.layers = Layers(scene, theme)
        self.lent_scale: Callable[[], Scale | None] = lambda: None
        self.surface: Surface | None = None
        self.colouring: Colouring | None = None
        self._final: Colouring | None = None
        self._is_provisional = False
        self._finder: Finder | None = None
        self._span: Span | None = None
        self._heated: tuple[object, str] | None = None
        self._places: Places | None = None
        self._leave: list[Callable[[], None]] = []
        self.enter(session)

    @property
    def finder(self) -> Finder:
        """What stands where on the shown surface."""
        if self._finder is None:
            self._finder = Finder(self.surface)
        return self._finder

    @property
    def reading(self) -> Reading:
        """What the legend tells now."""
        analyst, surveyor = self.session.analyst, self.session.surveyor
        latest = analyst.latest
        return Reading(
            self.session.view.now,
            latest.report,
            self.colouring,
            self._span,
            latest.error,
            analyst.is_busy,
            surveyor.latest,
            surveyor.is_busy,
            lambda: surveyor.share,
            self._is_provisional,
        )

    def enter(self, session: Session) -> None:
        """Show another session."""
        self.leave()
        self.session = session
        document, analyst, surveyor = session.document, session.analyst, session.surveyor
        document.changed.connect(self._on_change)
        session.view.changed.connect(self._on_view)
        session.selection.changed.connect(self._on_selection)
        analyst.finished.connect(self._on_analysis)
        analyst.started.connect(self._on_start)
        session.previewer.changed.connect(self._on_preview)
        surveyor.changed.connect(self._on_survey)
        session.routes.changed.connect(self._on_routes)
        session.reasons.changed.connect(self._on_reasons)
        session.spotlight.changed.connect(self._on_spotlight)
        session.differing.changed.connect(self._on_differing)
        session.checker.changed.connect(self._on_checks)
        self._leave = [
            lambda: document.changed.disconnect(self._on_change),
            lambda: session.view.changed.disconnect(self._on_view),
            lambda: session.selection.changed.disconnect(self._on_selection),
            lambda: analyst.finished.disconnect(self._on_analysis),
            lambda: analyst.started.disconnect(self._on_start),
            lambda: session.previewer.changed.disconnect(self._on_preview),
            lambda: surveyor.changed.disconnect(self._on_survey),
            lambda: session.routes.changed.disconnect(self._on_routes),
            lambda: session.reasons.changed.disconnect(self._on_reasons),
            lambda: session.spotlight.changed.disconnect(self._on_spotlight),
            lambda: session.differing.changed.disconnect(self._on_differing),
            lambda: session.checker.changed.disconnect(self._on_checks),
        ]
        self._show_surface()

    def leave(self) -> None:
        """Listen to the session no longer."""
        for disconnect in self._leave:
            disconnect()
        self._leave = []

    def dress(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.layers.dress(theme)
        self._heated = None
        self.recolour()
        self.mark()

    def light(self, cells: Cells | None) -> None:
        """Light the cells that viewers stand in."""
        self.layers.cells.light(cells)

    def recolour(self) -> None:
        """Colour faces and ground by what the view and the latest analysis say."""
        analysis, shown, surface = (
            self.session.analyst.latest, self.session.view.now, self.surface,
        )  # fmt: skip
        self._final = None
        if surface is not None and analysis.report is not None:
            self._final = colouring_of(
                self._found(analysis.report, surface), shown, inks_of(self._theme.dark),
                self._theme.words, self.lent_scale(),
            )  # fmt: skip
        self.layers.colour(self._final)
        self._colour_over()
        self._ground(analysis, shown)
        self.read.emit(self.reading)
        self.unlabelled.emit()

    def label(self, scale: float, sight: Band) -> QRectF:
        """Lay the labels out for a zoom and for what is in sight; return where they are right."""
        x1, y1, x2, y2 = sight
        wide, high = 0.5 * (x2 - x1), 0.5 * (y2 - y1)
        around = (x1 - wide, y1 - high, x2 + wide, y2 + high)
        near = self.finder.within(around)
        drawn = self.layers.drawn
        drawing = Drawing(
            [drawn[element.id] for element in near if element.id in drawn],
            [one for one in near if is_wall(one) or one.traits.role in GATES],
            self.layers.zone_elements,
            self.layers.doors,
        )
        inks = inks_of(self._theme.dark)
        labels = laid_out(drawing, scale, self.colouring, inks, self._theme.words)
        area = scene_box(around)
        self.layers.labels.show_labels(labels, area)
        return area

    def _show_surface(self) -> None:
        where = self.session.view.now.surface
        self.surface = self.session.document.project.plan.surfaces.get(where)
        self._finder, self._heated = None, None
        self.layers.cells.light(None)
        self._show_underlay()
        self.layers.show(self.surface)
        self.reshaped.emit()
        self.recolour()
        self.mark()
        self._on_routes(None)
        self._on_reasons(None)
        self._on_spotlight(self.session.spotlight.product)
        self._on_differing(None)
        self._on_checks(None)

    def _on_change(self, change: Change) -> None:
        where = self.session.view.now.surface
        before = self.surface
        after = self.session.document.project.plan.surfaces.get(where)
        if after is before:
            return
        if before is None or after is None or change.variant:
            self._show_surface()
            return
        touched = {i for s, i in change.added | change.removed | change.changed if s == where}
        self.surface, self._finder = after, None
        bounds = self.layers.bounds
        self._show_underlay()
        self.layers.follow(before, after, touched)
        if self.layers.bounds != bounds:
            self.reshaped.emit()
        self.mark()
        self._on_spotlight(self.session.spotlight.product)
        self.unlabelled.emit()
        self.renewed.emit()

    def _show_underlay(self) -> None:
        underlay = None if self.surface is None else self.surface.underlay
        self.layers.underlay.show_underlay(underlay, self.session.document.project.pictures)

    def _on_view(self, shown: Shown) -> None:
        current = None if self.surface is None else self.surface.id
        if shown.surface != current:
            self._show_surface()
        else:
            self.recolouring.emit()
            self.recolour()

    def _on_analysis(self, _: Analysis) -> None:
        self._heated = None
        self.recolouring.emit()
        self.recolour()

    def _on_start(self, _: Project) -> None:
        self.read.emit(self.reading)

    def _on_survey(self, _: None) -> None:
        self._ground(self.session.analyst.latest, self.session.view.now)
        self.read.emit(self.reading)
        self.renewed.emit()

    def _on_preview(self, _: Noticed) -> None:
        was_provisional = self._is_provisional
        self._colour_over()
        if self._is_provisional != was_provisional:
            self.read.emit(self.reading)
        if self.colouring is not None and self.colouring.is_banded:
            self.unlabelled.emit()

    def _previewed(self) -> Mapping[str, float]:
        """Return what differs from the final scores of the shown surface."""
        now = self.session.previewer.now
        return now.get(self.surface.id, {}) if self.surface is not None else {}

    def _colour_over(self) -> None:
        """Show provisional colours of what differs, where the metric is the one previewed."""
        noticed, final = self._previewed(), self._final
        self._is_provisional = bool(noticed)
        self.colouring, differing = final, frozenset[ElementId]()
        if final is not None and noticed and final.scale.metric == PREVIEWED:
            self.colouring, differing = provisional(final, noticed)
        over = self.colouring if self.colouring is not final else None
        self.layers.colour_over(over, differing)

    def _on_selection(self, _: Selected) -> None:
        self.mark()

    def _on_spotlight(self, product: ProductId) -> None:
        """Show every place of the product that is looked for."""
        self.layers.shelves.show_product(self.surface, product)

    def _on_routes(self, _: None) -> None:
        route, surface = self.session.routes.shown, self.surface
        here = route is not None and surface is not None and route.surface == surface.id
        self.layers.route.show_route(route if here else None)

    def _on_differing(self, _: None) -> None:
        """Mark what differs from another variant."""
        differing, where = self.session.differing, self.session.view.now.surface
        found = differing.found if differing.is_marked else ()
        self.layers.differences.show_signs(signs_of(one for one in found if one.surface == where))

    def _on_checks(self, _: None) -> None:
        """Mark problems on the plan while they are looked at."""
        checker, surface = self.session.checker, self.surface
        problems = () if surface is None else checker.on(surface.id)
        self.layers.checks.show_problems(surface, problems, checker.pointed)

    def _on_reasons(self, _: None) -> None:
        """Outline what stands in the way of what is selected."""
        reasons, surface = self.session.reasons, self.surface
        subject, why = reasons.subject, reasons.why
        here = surface is not None and subject is not None and subject.surface == surface.id
        if surface is None or why is None or not (here and reasons.is_marked and is_cold(why)):
            self.layers.reasons.show_reasons((), None)
            return
        ids = [ElementId(blocker.element) for blocker in why.blockers[:NAMED]]
        found = [surface.elements[key] for key in ids if key in surface.elements]
        self.layers.reasons.show_reasons(outlines_of(found), why.cells)

    def _found(self, report: Report, surface: Surface) -> Places:
        """Return the placements of a surface in a report; looked for once."""
        places = self._places
        if places is None or places.report is not report or places.surface.id != surface.id:
            places = self._places = places_of(report, surface)
        return places

    def _ground(self, analysis: Analysis, shown: Shown) -> None:
        """Colour the ground of the shown surface, if by something else than it is."""
        scores = [score for score in analysis.scores if score.surface.id == shown.surface]
        survey = self.session.surveyor.latest
        score = scores[0] if scores and shown.ground == PRESENCE else None
        syntax = survey.syntax if survey is not None and shown.ground in MEASURES else None
        coloured = (score or syntax, shown.ground)
        before, self._heated = self._heated, coloured
        if before is not None and before[0] is coloured[0] and before[1] == coloured[1]:
            return
        layer, dark = self.layers.heat, self._theme.dark
        if score is not None:
            from planner.analysis.heat import heat_of

            self._span = layer.show_heat(heat_of(score), dark)
        elif syntax is not None:
            self._span = layer.show_measure(syntax.raster(shown.ground), dark)
        else:
            self._span = None
            layer.clear()

    def mark(self) -> None:
        """Outline what is selected."""
        now, surface, overlay = self.session.selection.now, self.surface, self.layers.overlay
        if surface is None or now.surface != surface.id or not now.elements:
            overlay.show_moving(Moving(tag=overlay.now.tag))
            return
        elements = [surface.elements[i] for i in self._ordered(now) if i in surface.elements]
        marked = replace(
            overlay.now,
            outlines=outlines_of(elements),
            hold=hold_of(free_elements(self.session)),
            edge=edge_of(surface, now.placement),
            size=size_of(surface, elements, self._theme.words),
        )
        overlay.show_moving(marked)

    def _ordered(self, now: Selected) -> list[ElementId]:
        return sorted(now.elements)
