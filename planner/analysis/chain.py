"""The chain from a project to its report, of which only what an edit touches runs again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import partial
from itertools import product
from types import MappingProxyType
from typing import Final, Generic, ParamSpec, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from planner.analysis.bare import Bared
from planner.analysis.exposure import Exposure
from planner.analysis.exposure_again import ExposureAgain
from planner.analysis.facings import Facings, facings_of
from planner.analysis.noticing.again import FloorLooker
from planner.analysis.noticing.floor import area_vantages
from planner.analysis.noticing.noticing import Noticing, averaged, grouped, stacked
from planner.analysis.parameters import DEFAULTS
from planner.analysis.passby import PassbyAgain
from planner.analysis.presence import evidence_for
from planner.analysis.presence.evidence import Build, Evidence
from planner.analysis.presence.presence import Presence
from planner.analysis.report import report_of, scores_of
from planner.analysis.sales import Sales, sales_of
from planner.analysis.scene import Scene, scene_in
from planner.analysis.score import Score, products_of, put_together
from planner.analysis.space import faces_only
from planner.analysis.space_again import SpaceAgain
from planner.model.plan import Surface, SurfaceId
from planner.project import Project, Settings
from planner.tables.report import Report
from planner.tables.table import Table
from planner.units import FLOOR

Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")
Ints = NDArray[np.int64]

KEPT_ENTRIES = 12_000_000
"""Noticing of areas is kept up to this size (about 150 MB), and made anew beyond it."""


STEPS: Final = ("space", "presence", "noticing", "exposure", "passby", "products")
"""What a surface goes through, in this order; steps that an edit does not touch are left out."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an analysis is.

    Attributes:
        step: One of ``STEPS``.
        number: Of the step, from 1, counted over all surfaces.
        of: How many steps there are, counted likewise.
    """

    step: str
    number: int
    of: int


class OutdatedError(Exception):
    """Nobody waits for the result any more."""


class Stage(Generic[Inputs, Result]):
    """A step that runs only if an input is another one than the last time.

    Words, numbers and tuples of inputs are compared by value; all else must be the same object.
    """

    def __init__(
        self, make: Callable[Inputs, Result], go_on: Callable[[], None] = lambda: None
    ) -> None:
        """Remember how the step is made, and what is asked before it runs."""
        self._make = make
        self._go_on = go_on
        self._done: tuple[tuple[object, ...], Result] | None = None

    def __call__(self, *inputs: Inputs.args, **named: Inputs.kwargs) -> Result:
        """Return the result for these inputs."""
        asked = (*inputs, *named.items())
        if self._done is None or not _same(self._done[0], asked):
            self._go_on()
            self._done = (asked, self._make(*inputs, **named))
        return self._done[1]


def _same(one: object, other: object) -> bool:
    if one is other:
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return isinstance(one, str | int | float) and type(one) is type(other) and one == other


class SurfaceChain(Protocol):
    """Scores one surface again and again."""

    def score(self, project: Project, surface: Surface, basis: str, seed: int) -> Score:
        """Score the surface as ``SCORERS`` would."""

    def preview(
        self, surface: Surface, score: Score, go_on: Callable[[], None]
    ) -> Mapping[str, float]:
        """Return the noticed contacts of the placements that an edit changes, visits kept."""


class FloorChain:
    """Scores a floor; a rename runs no step, a product none that measures or looks."""

    def __init__(self, go_on: Callable[[str], None] = lambda _: None) -> None:
        """Begin with nothing known; ``go_on`` is told each step before it runs and may raise."""
        space, presence, noticing, exposed, passed, products = (
            partial(go_on, step) for step in STEPS
        )
        self._space = Stage(SpaceAgain(), space)
        self._seen = {
            flags: (Bared(zones=flags[0], products=flags[1]), Stage(scene_in))
            for flags in product((False, True), repeat=2)
        }
        self._presence = Stage(PresenceAgain(), presence)
        self._looker = FloorLooker()
        self._here = Stage(self._looker, noticing)
        self._lookers: dict[int, FloorLooker] = {}
        self._areas = Stage(Areas)
        self._noticing = Stage(_with_areas, noticing)
        self._exposure = ExposureAgain()
        self._placements = Stage(self._exposure, exposed)
        self._names = Stage(_names)
        self._passby = Stage(PassbyAgain(), passed)
        self._facings = Stage(facings_of)
        self._products = Stage(_products, products)

    def preview(
        self, surface: Surface, score: Score, go_on: Callable[[], None]
    ) -> Mapping[str, float]:
        """Return the noticed contacts that change on an edited floor; see ``Chain.preview``."""
        scene = scene_in(faces_only(surface, DEFAULTS), surface)
        found = score.presence
        go_on()
        here = self._looker.loose()(scene, found.at, found.heading, found.standing)
        parts = [here]
        for number, cells in enumerate(found.areas):
            go_on()
            looker = self._lookers.get(number, FloorLooker()).loose()
            parts.append(averaged(looker(scene, *area_vantages(score.scene, cells))))
        go_on()
        names = _names(scene)
        now = copy(self._exposure)(found, stacked(parts), names, scene.parameters).noticed
        before = dict(zip(_names(score.scene), score.placements.noticed.tolist(), strict=True))
        after = zip(names, now.tolist(), strict=True)
        return MappingProxyType({name: value for name, value in after if before.get(name) != value})

    def score(self, project: Project, surface: Surface, basis: str, seed: int) -> Score:
        """Score the floor.

        Raises:
            DataError: As ``score_floor``.
        """
        evidence = evidence_for(basis, project.tables)
        bare = self._scene(surface, zones=False, products=False)
        seen = self._scene(surface, zones=evidence.zones, products=evidence.products)
        stocked = self._scene(surface, zones=False, products=True)
        full = self._scene(surface, zones=True, products=True)
        coverage = project.settings.coverage.get(evidence.key, 0.0)
        tables = tuple(
            project.tables[kind]
            for kind in (evidence.table, *evidence.also)
            if kind in project.tables
        )
        opening = tuple(project.settings.opening_hours.items())
        found = self._presence(evidence, seen, tables, coverage, opening, seed)
        here = self._here(bare, found.at, found.heading, found.standing, found.since)
        areas = self._areas(bare, found.areas, self._lookers)
        noticing = self._noticing(here, areas)
        facings = self._facings(stocked.placements)
        return put_together(
            surface,
            full,
            found,
            noticing,
            placements=self._placements(found, noticing, self._names(bare), full.parameters),
            passby=self._passby(bare, found),
            facings=facings,
            products=self._products(found, here, areas, facings),
        )

    def _scene(self, surface: Surface, *, zones: bool, products: bool) -> Scene:
        """Return the floor as somebody sees who looks only for these."""
        bared, scene = self._seen[zones, products]
        space = self._space(self._seen[False, False][0](surface), DEFAULTS)
        return scene(space, bared(surface))


class Areas:
    """What is noticed from areas, one after the other; kept where it is not too much."""

    def __init__(
        self, scene: Scene, areas: tuple[Ints, ...], lookers: dict[int, FloorLooker]
    ) -> None:
        """Remember where to look from, and who looked from there before."""
        self._scene = scene
        self._cells = areas
        self._lookers = lookers
        self._kept: dict[int, Noticing] = {}
        self._entries = 0

    def __iter__(self) -> Iterator[Noticing]:
        """Yield the noticing of each area."""
        for number in range(len(self._cells)):
            there = self._kept.get(number)
            if there is None:
                looker = self._lookers.setdefault(number, FloorLooker())
                there = looker(self._scene, *area_vantages(self._scene, self._cells[number]))
                if self._entries + len(there.column) <= KEPT_ENTRIES:
                    self._kept[number] = there
                    self._entries += len(there.column)
                else:
                    del self._lookers[number]
            yield there


def _names(scene: Scene) -> tuple[str, ...]:
    return tuple(placement.id for placement in scene.placements)


class PresenceAgain:
    """Builds a presence from what its evidence reads, and from nothing else."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._evidence: Evidence | None = None
        self._build: Build | None = None

    def __call__(
        self,
        evidence: Evidence,
        scene: Scene,
        tables: tuple[Table, ...],
        coverage: float,
        opening: tuple[tuple[str, tuple[str, str]], ...],
        seed: int,
    ) -> Presence:
        """Return what ``evidence.build`` does; the last evidence remembers the last time."""
        if self._build is None or self._evidence is not evidence:
            self._evidence, self._build = evidence, evidence.begun()
        shares = {evidence.key: coverage} if coverage > 0.0 else {}
        settings = Settings(coverage=MappingProxyType(shares), opening_hours=dict(opening))
        by_kind = MappingProxyType({table.kind: table for table in tables})
        return self._build(scene, by_kind, settings, seed)


def _with_areas(here: Noticing, areas: Iterable[Noticing]) -> Noticing:
    return stacked([here, *(averaged(there) for there in areas)])


def _products(
    found: Presence, here: Noticing, areas: Iterable[Noticing], facings: Facings
) -> Exposure:
    by_facing, by_product = [grouped(here, facings.groups)], [grouped(here, facings.by_product)]
    for there in areas:
        by_facing.append(averaged(grouped(there, facings.groups)))
        by_product.append(averaged(grouped(there, facings.by_product)))
    return products_of(found, facings, stacked(by_facing), stacked(by_product), DEFAULTS)


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


Begin = Callable[[Callable[[str], None]], SurfaceChain]
"""Makes a chain that names each of its steps before it runs."""

CHAINS: Final[Mapping[str, Begin]] = MappingProxyType({FLOOR: FloorChain})
"""How the surfaces of a medium are scored again and again."""
