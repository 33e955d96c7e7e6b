"""The chain from a project to its report, of which only what an edit touches runs again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from planner.analysis.floor_chain import FloorChain
from planner.analysis.pages.page_chain import PageChain
from planner.analysis.report import report_of, scores_of
from planner.analysis.sales import Sales, sales_of
from planner.analysis.score import Score
from planner.analysis.stages import STEPS, Begin, OutdatedError, Progress, Stage, SurfaceChain
from planner.model.plan import Surface, SurfaceId
from planner.project import Project
from planner.tables.report import Report
from planner.tables.table import Table
from planner.units import FLOOR, PAGE


@dataclass(frozen=True, slots=True, eq=False)
class Done:
    """Scores of all surfaces, and the report on them."""

    scores: tuple[Score, ...]
    report: Report


class Chain:
    """Analyses one project after the other; the better the less they differ."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._surfaces: dict[SurfaceId, SurfaceChain] = {}
        self._sales = Stage(_sales)
        self._is_wanted: Callable[[], bool] = lambda: True
        self._told: Callable[[Progress], None] = lambda _: None
        self._order: tuple[SurfaceId, ...] = ()

    def run(
        self,
        project: Project,
        basis: str | None = None,
        is_wanted: Callable[[], bool] = lambda: True,
        told: Callable[[Progress], None] = lambda _: None,
    ) -> Done:
        """Return what ``scores_of`` and ``report_of`` return for a project.

        Args:
            project: Plan, tables and settings.
            basis: Key of the evidence; None takes the most trusted one that has its table.
            is_wanted: Asked between steps; what is done by then stays known.
            told: Hears of each step before it runs, in the thread of the caller.

        Raises:
            DataError: As ``build_report``.
            OutdatedError: It is not wanted any more.
        """
        self._is_wanted, self._told = is_wanted, told
        here = project.plan.surfaces
        self._order = tuple(here)
        self._surfaces = {key: chain for key, chain in self._surfaces.items() if key in here}
        scorers = dict.fromkeys(CHAINS, self._score)
        scores = scores_of(project, basis, how=scorers)
        return Done(scores, report_of(project, scores, summed=self._summed))

    def preview(
        self,
        project: Project,
        scores: Sequence[Score],
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> Mapping[SurfaceId, Mapping[str, float]]:
        """Return what becomes of noticed contacts while a fixture is on its way.

        As ``run`` would say, but for the visits: trips, stops and viewpoints stay as they were
        in the given scores. Nothing is remembered, so an edit that is not made leaves no trace;
        safe to call while ``run`` is at work in another thread.

        Args:
            project: The provisional project.
            scores: The last final ones.
            is_wanted: Asked between steps.

        Returns:
            For each surface that is another object than the scored one: id of each placement
            whose noticed contacts per 1,000 visits change, or that is new, and their number.

        Raises:
            OutdatedError: It is not wanted any more.
        """

        def go_on() -> None:
            if not is_wanted():
                raise OutdatedError

        found: dict[SurfaceId, Mapping[str, float]] = {}
        for score in scores:
            surface = project.plan.surfaces.get(score.surface.id)
            chain = self._surfaces.get(score.surface.id)
            if surface is not None and chain is not None and surface is not score.surface:
                found[surface.id] = chain.preview(surface, score, go_on)
        return MappingProxyType(found)

    def _score(self, project: Project, surface: Surface, basis: str, seed: int) -> Score:
        key = surface.id
        if key not in self._surfaces:
            self._surfaces[key] = CHAINS[surface.medium](partial(self._go_on, key))
        return self._surfaces[key].score(project, surface, basis, seed)

    def _go_on(self, surface: SurfaceId, step: str) -> None:
        if not self._is_wanted():
            raise OutdatedError
        before = self._order.index(surface) * len(STEPS)
        number, of = before + STEPS.index(step) + 1, len(self._order) * len(STEPS)
        self._told(Progress(step, number, of))

    def _summed(self, tables: Mapping[str, Table], days: Sequence[str]) -> Sales:
        return self._sales(tables.get("sales"), tables.get("products"), tuple(days))


def _sales(sales: Table | None, products: Table | None, days: tuple[str, ...]) -> Sales:
    tables = {table.kind: table for table in (sales, products) if table is not None}
    return sales_of(tables, days)


CHAINS: Final[Mapping[str, Begin]] = MappingProxyType({FLOOR: FloorChain, PAGE: PageChain})
"""How the surfaces of a medium are scored again and again."""
