"""The chart that somebody looks at: what it shows, and what of it is selected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.errors import VitrinaError
from planner.model.element import ElementId, ProductId
from planner.session.inquiry import Inquiry, Told
from planner.session.selection import NOTHING_SELECTED, Selected
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.charts.subjects import Item
    from planner.analysis.charts.whereabouts import Key, Whereabouts
    from planner.model.plan import SurfaceId
    from planner.session.analyst import Analysis, Analyst, Runner
    from planner.session.charts.figure import Figure
    from planner.session.charts.kinds import Asked
    from planner.session.differing import Differing
    from planner.session.document import Document
    from planner.session.selection import Selection
    from planner.session.spotlight import Spotlight
    from planner.session.view import View

WATCHER = "charts"
"""Who looks, as ``Differing.watch`` is told."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which chart is wanted.

    Attributes:
        kind: Key of one of ``CHARTS``.
        subject: Key of one of ``SUBJECTS``: what its points are.
        sales: Which of ``SALES`` measures sales.
    """

    kind: str = "exposure_sales"
    subject: str = "product"
    sales: str = "units"


@dataclass(frozen=True, slots=True, eq=False)
class Charted:
    """A chart that was worked out, and where its things are."""

    figure: Figure
    places: Whereabouts


class Charting:
    """Works a chart out in the background for as long as somebody looks.

    Attributes:
        changed: Tells that the chart, or what is known of it, is another.
        marked: Tells that other things of it are selected.
    """

    def __init__(
        self,
        document: Document,
        view: View,
        selection: Selection,
        spotlight: Spotlight,
        analyst: Analyst,
        differing: Differing,
        runner: Runner,
    ) -> None:
        self._document, self._view, self._selection = document, view, selection
        self._spotlight, self._analyst, self._differing = spotlight, analyst, differing
        self._choice = Choice()
        self._is_watched = False
        self._told = NOTHING_SELECTED
        self._chosen: frozenset[Key] = frozenset()
        self.changed: Signal[None] = Signal()
        self.marked: Signal[None] = Signal()
        self._inquiry: Inquiry[Asked, Charted] = Inquiry(runner, _charted)
        self._inquiry.changed.connect(self.changed.emit)
        self._asked: Asked | None = None
        analyst.finished.connect(self._on_analysis)
        differing.changed.connect(self._on_differing)
        selection.changed.connect(self._on_selected)

    @property
    def choice(self) -> Choice:
        """Which chart is wanted."""
        return self._choice

    @property
    def figure(self) -> Figure | None:
        """The chart; None where there is none, or not yet."""
        done = self._inquiry.answer
        return None if done is None or self._asked is None else done.figure

    @property
    def error(self) -> VitrinaError | None:
        """Why there is no chart."""
        if self._analyst.latest.report is None:
            return self._analyst.latest.error
        other = self._differing.effect.error if self._needs_other and not self._asked else None
        return other or (self._inquiry.error if self._asked is not None else None)

    @property
    def is_comparing(self) -> bool:
        """Whether the chart waits for the score of another variant."""
        return self._needs_other and bool(self._differing.against) and self._asked is None

    @property
    def has_sales(self) -> bool:
        """Whether the chosen chart shows sales."""
        from planner.session.charts.kinds import BY_KEY

        return BY_KEY[self._choice.kind].has_sales

    @property
    def _needs_other(self) -> bool:
        from planner.session.charts.kinds import BY_KEY

        return BY_KEY[self._choice.kind].needs_other

    def choose(self, choice: Choice) -> None:
        """Show another chart."""
        if choice != self._choice:
            self._choice = choice
            self.watch(self._is_watched)
            self.changed.emit(None)

    def watch(self, is_watched: bool) -> None:
        """Work the chart out from now on, or do not."""
        self._is_watched = is_watched
        self._differing.watch(is_watched and self._needs_other, WATCHER)
        self._ask()

    def select(self, items: Iterable[Item], *, with_marked: bool = False) -> None:
        """Select things of the chart on the plan and in the tables; none: let go.

        What stands on several floors is selected on the shown one, else on the first one.

        Args:
            items: What was picked.
            with_marked: Whether what is selected already stays so.
        """
        done = self._inquiry.answer
        if done is None:
            return
        picked = list(items)
        if with_marked:
            kept = self.marked_keys
            picked += [one for one in done.figure.items if (one.surface, one.key) in kept]
        self._chosen = frozenset((one.surface, one.key) for one in picked)
        spots = done.places.of_items(picked)
        surface = self._surface_of(dict.fromkeys(spot.surface for spot in spots))
        here = [spot for spot in spots if surface is not None and spot.surface == surface[1]]
        if surface is None:
            self._told = NOTHING_SELECTED
            self._selection.clear()
            self.marked.emit(None)
            return
        only = here[0].placement if len(here) == 1 else ""
        elements = frozenset(ElementId(spot.element) for spot in here)
        self._told = Selected(surface[0], elements, only)
        if self._view.now.surface != surface[0]:
            self._view.show(replace(self._view.now, surface=surface[0]))
        self._selection.select(surface[0], elements, only)
        if len(picked) == 1 and done.figure.subject == "product":
            self._spotlight.show(ProductId(picked[0].key))
        self.marked.emit(None)

    @property
    def marked_keys(self) -> frozenset[Key]:
        """What of the chart is selected: what was picked here, else what stands there."""
        done, now = self._inquiry.answer, self._selection.now
        if done is None:
            return frozenset()
        if now == self._told:
            return self._chosen
        surface = self._document.project.plan.surfaces.get(now.surface)
        if surface is None:
            return frozenset()
        found = done.places.at(surface.name, map(str, now.elements), now.placement)
        drawn = (surface.elements.get(one) for one in now.elements)
        zones = [one.label for one in drawn if one is not None and one.traits.role == "zone"]
        return found.union(*(done.places.zones.get((surface.name, name), ()) for name in zones))

    def _surface_of(self, names: Iterable[str]) -> tuple[SurfaceId, str] | None:
        """Return id and name of one of some surfaces, the shown one before others."""
        surfaces, shown = self._document.project.plan.surfaces, self._view.now.surface
        wanted = list(names)
        found = [(key, one.name) for key, one in surfaces.items() if one.name in wanted]
        return min(found, key=lambda one: (one[0] != shown, wanted.index(one[1])), default=None)

    def _ask(self) -> None:
        """Ask for the chart where it is not known yet."""
        if not self._is_watched:
            return
        asked = self._question()
        if asked is None:
            if self._asked is not None:
                self._asked = None
                self._inquiry.forget()
        elif not _is_same(asked, self._asked):
            self._asked = asked
            self._inquiry.ask(asked)

    def _question(self) -> Asked | None:
        """Return what the chart is made from; None while that is not there."""
        from planner.session.charts.kinds import Asked

        report, choice = self._analyst.latest.report, self._choice
        if report is None:
            return None
        currency = self._document.project.settings.currency
        plain = Asked(choice.kind, report, choice.subject, choice.sales, currency=currency)
        if not self._needs_other:
            return plain
        against, inquiry = self._differing.against, self._differing.effect
        if not against:
            return plain
        asked, effect = inquiry.answered, inquiry.answer
        if effect is None or asked is None or asked.analysis.report is not report:
            return None
        variants = (asked.against, asked.analysis.project.variant)
        return replace(plain, other=effect.reports[0], variants=variants)

    def _on_analysis(self, _: Analysis) -> None:
        self._ask()
        self.changed.emit(None)

    def _on_differing(self, _: None) -> None:
        if self._is_watched and self._needs_other:
            self._ask()
            self.changed.emit(None)

    def _on_selected(self, _: Selected) -> None:
        if self._is_watched:
            self.marked.emit(None)


def _charted(asked: Asked, _: Told) -> Charted:
    from planner.analysis.charts.whereabouts import whereabouts
    from planner.session.charts.kinds import BY_KEY

    figure = BY_KEY[asked.kind].make(asked)
    return Charted(figure, whereabouts(asked.report, asked.subject))


def _is_same(one: Asked, other: Asked | None) -> bool:
    """Say whether two questions have the same answer."""
    return (
        other is not None
        and one.report is other.report
        and one.other is other.other
        and (one.kind, one.subject, one.sales) == (other.kind, other.subject, other.sales)
    )
