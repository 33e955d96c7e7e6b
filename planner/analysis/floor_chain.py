"""Scores a floor again and again; of the work only what an edit touches runs again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from functools import partial
from itertools import product
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from planner.analysis.bare import Bared
from planner.analysis.exposure import Exposure
from planner.analysis.exposure_again import ExposureAgain
from planner.analysis.facings import Facings, facings_of
from planner.analysis.floor_score import FloorScore, on_floor, products_of, put_together
from planner.analysis.noticing.again import FloorLooker
from planner.analysis.noticing.floor import area_vantages
from planner.analysis.noticing.noticing import Noticing, averaged, grouped, stacked
from planner.analysis.parameters import DEFAULTS
from planner.analysis.passby import PassbyAgain
from planner.analysis.presence import evidence_for
from planner.analysis.presence.evidence import Build, Evidence
from planner.analysis.presence.presence import Presence
from planner.analysis.scene import Scene, scene_in
from planner.analysis.score import Score
from planner.analysis.space import faces_only
from planner.analysis.space_again import SpaceAgain
from planner.analysis.stages import STEPS, Stage
from planner.model.plan import Surface
from planner.project import Project, Settings
from planner.tables.table import Table

Ints = NDArray[np.int64]

KEPT_ENTRIES = 12_000_000
"""Noticing of areas is kept up to this size (about 150 MB), and made anew beyond it."""


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
        floor = on_floor((score,), surface.id)
        if floor is None:
            return MappingProxyType({})
        scene = scene_in(faces_only(surface, DEFAULTS), surface)
        found = floor.presence
        go_on()
        here = self._looker.loose()(scene, found.at, found.heading, found.standing)
        parts = [here]
        for number, cells in enumerate(found.areas):
            go_on()
            looker = self._lookers.get(number, FloorLooker()).loose()
            parts.append(averaged(looker(scene, *area_vantages(floor.scene, cells))))
        go_on()
        names = _names(scene)
        now = copy(self._exposure)(found, stacked(parts), names, scene.parameters).noticed
        before = dict(zip(_names(floor.scene), floor.placements.noticed.tolist(), strict=True))
        after = zip(names, now.tolist(), strict=True)
        return MappingProxyType({name: value for name, value in after if before.get(name) != value})

    def score(self, project: Project, surface: Surface, basis: str, seed: int) -> FloorScore:
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
