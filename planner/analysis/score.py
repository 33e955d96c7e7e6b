"""From a project to the exposure of every placement: the chain that the report and window share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure, exposure, owned
from planner.analysis.facings import Facings, facings_of
from planner.analysis.noticing.floor import area_noticing, floor_noticing
from planner.analysis.noticing.noticing import Noticing, averaged, grouped, stacked
from planner.analysis.parameters import DEFAULTS, NOTICING, Parameters, defaults_used
from planner.analysis.passby import passby
from planner.analysis.presence import evidence_for
from planner.analysis.presence.presence import Presence
from planner.analysis.scene import Scene, scene_of
from planner.errors import Problem
from planner.model.placements import Placement
from planner.model.plan import Surface
from planner.project import Project
from planner.tables.report import DefaultUsed
from planner.units import FLOOR

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Score:
    """One surface, scored.

    Nothing here knows the medium, but for the scene.

    Attributes:
        surface: What was scored.
        sites: Its placements, in the order of every per-placement array.
        zone_of: Zone name of each placement; empty where it is in none.
        presence: Who was where.
        placements: Exposure of each placement.
        passby: Shape (placements,). Visits per 1,000 that pass within reach, in [0, 1000].
        facings: Where products stand.
        products: Exposure of each of ``facings.products``.
        defaults: Numbers that nobody measured here.
        problems: What weakens the score.
        scene: What it was scored in; its surface may lack the names of ``surface``.
        noticing: What each place of the presence notices of each placement.
    """

    surface: Surface
    sites: tuple[Placement, ...]
    zone_of: tuple[str, ...]
    presence: Presence
    placements: Exposure
    passby: Floats
    facings: Facings
    products: Exposure
    defaults: tuple[DefaultUsed, ...]
    problems: tuple[Problem, ...]
    scene: Scene
    noticing: Noticing

    @property
    def visits_per_day(self) -> float:
        """Weighted visits a day; those of the whole simulation where no day is named."""
        return float(self.presence.weights.sum()) / max(len(self.presence.days), 1)


def score_floor(
    project: Project, surface: Surface, basis: str, seed: int, parameters: Parameters = DEFAULTS
) -> Score:
    """Score a sales floor.

    Raises:
        DataError: ``empty_surface``, ``no_ground`` or what the evidence says.
    """
    evidence = evidence_for(basis, project.tables)
    scene = scene_of(surface, parameters)
    return score_scene(scene, evidence.build(scene, project.tables, project.settings, seed))


def score_scene(scene: Scene, presence: Presence) -> Score:
    """Score a floor with a presence that is known."""
    facings = facings_of(scene.placements)
    here = floor_noticing(scene, presence.at, presence.heading, presence.standing)
    areas = (area_noticing(scene, cells) for cells in presence.areas)
    noticing, by_facing, by_product = _noticed(here, areas, facings)
    return put_together(
        scene.surface,
        scene,
        presence,
        noticing,
        placements=exposure(presence, noticing, scene.parameters),
        passby=passby(scene, presence),
        facings=facings,
        products=products_of(presence, facings, by_facing, by_product, scene.parameters),
    )


def put_together(
    surface: Surface,
    scene: Scene,
    presence: Presence,
    noticing: Noticing,
    *,
    placements: Exposure,
    passby: Floats,
    facings: Facings,
    products: Exposure,
) -> Score:
    """Return the score of a surface from its parts; what they are says ``Score``."""
    return Score(
        surface=surface,
        sites=scene.placements,
        zone_of=scene.zone_of,
        presence=presence,
        placements=placements,
        passby=passby,
        facings=facings,
        products=products,
        defaults=_defaults(scene.parameters, presence),
        problems=(*scene.problems, *presence.problems),
        scene=scene,
        noticing=noticing,
    )


def products_of(
    presence: Presence,
    facings: Facings,
    by_facing: Noticing,
    by_product: Noticing,
    parameters: Parameters,
) -> Exposure:
    """Return the exposure of each of ``facings.products``.

    Args:
        presence: Seconds of each visit at each place.
        facings: Where products stand.
        by_facing: What each place notices of each facing.
        by_product: What each place notices of each product as a whole.
        parameters: ``tau_s`` and ``t_ots_s``.
    """
    products = owned(presence, by_facing, facings.owner, len(facings.products), parameters)
    whole = exposure(presence, by_product, parameters)
    return replace(products, seen_share=whole.seen_share, seen_s=whole.seen_s)


def _noticed(
    here: Noticing, areas: Iterable[Noticing], facings: Facings
) -> tuple[Noticing, Noticing, Noticing]:
    """Return what each place notices of placements, of facings and of whole products.

    Areas come one after the other, since the vantages of each are many.
    """
    tables = [[here], [grouped(here, facings.groups)], [grouped(here, facings.by_product)]]
    for there in areas:
        tables[0].append(averaged(there))
        tables[1].append(averaged(grouped(there, facings.groups)))
        tables[2].append(averaged(grouped(there, facings.by_product)))
    single, by_facing, by_product = (stacked(table) for table in tables)
    return single, by_facing, by_product


def _defaults(parameters: Parameters, presence: Presence) -> tuple[DefaultUsed, ...]:
    """The defaults of noticing and those of the evidence."""
    return defaults_used(parameters, (*(one.name for one in NOTICING), *presence.defaults))


Scorer = Callable[[Project, Surface, str, int], Score]
"""From project, surface, key of the evidence and seed to the surface's score."""


def scorers(parameters: Parameters) -> Mapping[str, Scorer]:
    """Return how the surfaces of a medium are scored with these parameters."""
    return MappingProxyType({FLOOR: partial(score_floor, parameters=parameters)})


SCORERS: Final[Mapping[str, Scorer]] = scorers(DEFAULTS)
"""How the surfaces of a medium are scored."""
