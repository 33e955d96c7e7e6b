"""How a sales floor is scored, and what is known of it then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure, exposure, owned
from planner.analysis.facings import Facings, facings_of
from planner.analysis.noticing.floor import area_noticing, floor_noticing
from planner.analysis.noticing.noticing import Noticing, averaged, grouped, stacked
from planner.analysis.parameters import DEFAULTS, NOTICING, Parameters, defaults_used
from planner.analysis.passby import passby
from planner.analysis.plan_checks import drawing_problems, without_doors
from planner.analysis.presence import evidence_for
from planner.analysis.presence.presence import Presence
from planner.analysis.scene import Scene, scene_of
from planner.analysis.score import Score
from planner.analysis.trip_figures import figures_of
from planner.errors import Fact, Problem
from planner.model.plan import Surface, SurfaceId
from planner.project import Project
from planner.tables.report import DefaultUsed

Floats = NDArray[np.float64]

LEVEL = 0.05
"""Zone data do not rank placements that differ by less than this (EXPOSURE.md, section 2)."""


@dataclass(frozen=True, eq=False)
class FloorScore(Score):
    """A sales floor, scored.

    Attributes:
        presence: Who was where.
        scene: What it was scored in; its surface may lack the names of ``surface``.
        noticing: What each place of the presence notices of each placement.
    """

    presence: Presence
    scene: Scene
    noticing: Noticing

    @property
    def figures(self) -> Mapping[str, Fact]:
        """Time and coverage of its visits."""
        return figures_of(self.presence, self.scene.grid)

    def doubts(self) -> Iterator[Problem]:
        """Yield what is drawn oddly, and where the evidence does not tell placements apart."""
        yield from drawing_problems(self.scene)
        yield from without_doors(self.surface)
        yield from Score.doubts(self)
        level = level_zones(self)
        if level and self.presence.areas:
            yield Problem("zones_do_not_rank", {"zones": ", ".join(level)})


def floors_of(scores: Iterable[Score]) -> tuple[FloorScore, ...]:
    """Return the scores that are of floors."""
    return tuple(one for one in scores if isinstance(one, FloorScore))


def on_floor(scores: Iterable[Score], surface: SurfaceId) -> FloorScore | None:
    """Return the score of a floor; None where it has none, or is no floor."""
    return next((one for one in floors_of(scores) if one.surface.id == surface), None)


def level_zones(score: Score) -> tuple[str, ...]:
    """Return the zones whose placements are noticed by nearly as many, within ``LEVEL``."""
    noticed: dict[str, list[float]] = {}
    values = score.placements.noticed.tolist()
    for zone, value in zip(score.zone_of, values, strict=True):
        noticed.setdefault(zone, []).append(value)
    return tuple(
        zone
        for zone, inside in sorted(noticed.items())
        if zone and len(inside) > 1 and max(inside) - min(inside) < LEVEL * max(inside)
    )


def score_floor(
    project: Project, surface: Surface, basis: str, seed: int, parameters: Parameters = DEFAULTS
) -> FloorScore:
    """Score a sales floor.

    Raises:
        DataError: ``empty_surface``, ``no_ground`` or what the evidence says.
    """
    evidence = evidence_for(basis, project.tables)
    scene = scene_of(surface, parameters)
    return score_scene(scene, evidence.build(scene, project.tables, project.settings, seed))


def score_scene(scene: Scene, presence: Presence) -> FloorScore:
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
) -> FloorScore:
    """Return the score of a surface from its parts; what they are says ``FloorScore``."""
    return FloorScore(
        surface=surface,
        sites=scene.placements,
        zone_of=scene.zone_of,
        presence=presence,
        audience=presence.audience,
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
