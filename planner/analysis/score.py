"""From a project to the exposure of every placement: the chain that the report and window share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure, exposure, joined_exposure, over_visits
from planner.analysis.facings import Facings, facings_of
from planner.analysis.noticing.faces import faces_of
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.noticing.noticing import blended
from planner.analysis.parameters import BASES, DEFAULTS, NOTICING, Parameters
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


@dataclass(frozen=True, slots=True)
class Score:
    """One surface, scored.

    Nothing here knows the medium.

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
    parameters = scene.parameters
    noticing = blended(
        floor_noticing(scene, presence.at, presence.heading, presence.standing),
        presence.blend_start,
        presence.blend_vantage,
    )
    facings = facings_of(scene.placements)
    return Score(
        surface=scene.surface,
        sites=scene.placements,
        zone_of=scene.zone_of,
        presence=presence,
        placements=exposure(presence, noticing, parameters),
        passby=passby(scene, presence),
        facings=facings,
        products=joined_exposure(
            presence, noticing, facings.groups, facings.owner, len(facings.products), parameters
        ),
        defaults=_defaults(parameters, presence),
        problems=(*scene.problems, *presence.problems),
    )


def passby(scene: Scene, presence: Presence) -> Floats:
    """Return the pass-by reach of placements: visits per 1,000 within 1.25 m in front, unhidden.

    Returns:
        Shape (placements,), in [0, 1000].
    """
    from planner.analysis.exposure_kernel import passed_by

    weight = float(presence.weights.sum())
    if not scene.placements or weight <= 0.0:
        return np.zeros(len(scene.placements))
    faces, walls, parameters = faces_of(scene), scene.blockers, scene.parameters

    def measure(part: range) -> Floats:
        sums: Floats = passed_by(
            part.start,
            part.stop,
            presence.weights,
            presence.paths.start,
            presence.paths.points,
            faces,
            walls,
            parameters.passby_m,
            parameters.eye_m,
        )
        return sums

    return 1000.0 * over_visits(measure, presence)[scene.bay_of] / weight


def _defaults(parameters: Parameters, presence: Presence) -> tuple[DefaultUsed, ...]:
    """The defaults of noticing and those of the evidence."""
    names = dict.fromkeys((*(one.name for one in NOTICING), *presence.defaults))
    return tuple(
        DefaultUsed(name, float(getattr(parameters, name)), one.unit, one.mark, one.source)
        for name, one in ((name, BASES[name]) for name in names)
    )


SCORERS: Final[Mapping[str, Callable[[Project, Surface, str, int], Score]]] = MappingProxyType(
    {FLOOR: score_floor}
)
"""How the surfaces of a medium are scored."""
