"""Walls as segments: closed into the outlines of the room, its columns and open walls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.errors import Fact, Problem
from planner.files.importers.destination import Destination, destination, with_top
from planner.files.importers.fixtures import free_ids
from planner.files.importers.headers import Match
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.lengths import LONGEST_M, Clue, extent_clue, units_of
from planner.files.importers.taking import Prepared, checked_rows, named_file, taken
from planner.geometry.rings import Rings, close_rings
from planner.model.edits import add_elements, lost_products, remove_elements, set_outlines
from planner.model.element import Element, ElementId, make_element
from planner.model.plan import Frame, Plan, Ring, Surface, SurfaceId
from planner.model.shape import Line, Outline, Point, Shape
from planner.project import Project, with_plan
from planner.tables.rows import Marks, completed, finished, refuse_missing
from planner.tables.table import Checked, Column, TableKind
from planner.tables.tracks import TRACKS
from planner.units import FLOOR

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.geometry.arrays import FloatArray

ENDS: Final = ("x1", "y1", "x2", "y2")

WALLS: Final = TableKind(
    "walls",
    (*(Column(key, "number", required=True) for key in ENDS), Column("thickness", "number")),
    ids=ENDS,
)
"""After the import's own preparation in metres of the file's frame."""

MADE: Final = "walls_import"
"""Key in ``Surface.extra``: ids of the elements that the last import of walls made."""

_USUAL_WALL: Final = (6.0, 0.5)
"""Usual length of a wall, metres, and the spread of its logarithm to base 10."""


@dataclass(frozen=True, slots=True)
class Built:
    """A plan with the walls of a file.

    Attributes:
        plan: The plan.
        problems: What was made, replaced, lost.
    """

    plan: Plan
    problems: tuple[Problem, ...]


def take(project: Project, source: Source) -> Taken:
    """Take wall segments in; they replace the outlines and what an earlier import made.

    Outer rings become outlines, inner ones columns, what is in no ring walls without
    thickness. Walls and columns from elsewhere stay.

    Raises:
        DataError: As ``checked_rows``, ``destination`` and ``units_of``.
    """
    goal = destination(project.plan, source.surface, FLOOR, y_up=source.y_up)

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        return _prepared(frame, match, goal.surface, source)

    rows = checked_rows(
        source, WALLS, _check, needed=ENDS, zone=project.settings.time_zone, prepare=prepare
    )
    segments = rows.table.frame[list(ENDS)].to_numpy(np.float64)
    if TRACKS.key not in project.tables:
        goal = with_top(goal, _top(goal, segments))
    built = build(goal.plan, goal.where, segments)
    problems = (*goal.problems, *_repeated(segments), *built.problems)
    told = named_file(problems, source.path.name)
    return taken(with_plan(project, built.plan), rows, told)


def build(plan: Plan, where: SurfaceId, segments: FloatArray) -> Built:
    """Put the walls of a file on a surface.

    Args:
        plan: The plan.
        where: Id of the surface.
        segments: Shape (n, 4): x1, y1, x2, y2 in metres of the surface's file frame.
    """
    before = plan
    surface = plan.surfaces[where]
    rings = close_rings(segments)
    outlines = tuple(_ring(ring, surface.frame) for ring in rings.outer)
    if outlines != surface.outlines:
        plan = set_outlines(plan, where, outlines)
    plan = _with_elements(plan, where, _wanted(rings, surface.frame))
    return Built(plan, (*_said(rings, surface, before, plan),))


def _with_elements(plan: Plan, where: SurfaceId, wanted: list[tuple[str, Shape]]) -> Plan:
    """Replace what the last import made; what is made again keeps its id."""
    surface = plan.surfaces[where]
    made = [key for key in _made(surface) if key in surface.elements]
    there = {(surface.elements[key].kind, surface.elements[key].shape): key for key in made}
    kept = [there[key] for key in wanted if key in there]
    fresh = [key for key in wanted if key not in there]
    gone = set(made) - set(kept)
    if gone:
        plan = remove_elements(plan, where, sorted(gone))
    new: list[Element] = []
    if fresh:
        ids = free_ids(plan, where, [kind for kind, _ in fresh])
        new = [make_element(i, kind, shape) for i, (kind, shape) in zip(ids, fresh, strict=True)]
        plan = add_elements(plan, where, new)
    return _remembering(plan, where, (*kept, *(element.id for element in new)))


def _remembering(plan: Plan, where: SurfaceId, made: tuple[ElementId, ...]) -> Plan:
    surface = plan.surfaces[where]
    if made == _made(surface):
        return plan
    rest = {key: value for key, value in surface.extra.items() if key != MADE}
    extra: Mapping[str, object] = {**rest, MADE: list(made)} if made else rest
    remembering = replace(surface, extra=MappingProxyType(dict(extra)))
    return replace(plan, surfaces=MappingProxyType({**plan.surfaces, where: remembering}))


def _made(surface: Surface) -> tuple[ElementId, ...]:
    ids = surface.extra.get(MADE, ())
    return tuple(ElementId(str(key)) for key in ids) if isinstance(ids, list | tuple) else ()


def _wanted(rings: Rings, frame: Frame) -> list[tuple[str, Shape]]:
    columns: list[Shape] = [Outline(_ring(ring, frame)) for ring in rings.inner]
    walls: list[Shape] = [
        Line((_point(x1, y1, frame), _point(x2, y2, frame))) for x1, y1, x2, y2 in rings.open
    ]
    shapes = [("column", shape) for shape in columns] + [("wall", shape) for shape in walls]
    return list(dict.fromkeys(shapes))


def _prepared(frame: DataFrame, match: Match, surface: Surface, source: Source) -> Prepared:
    """Turn segments into metres; refuse those without length or out of any store."""
    marks = Marks(frame.index)
    refuse_missing(marks, frame, [column for column in WALLS.columns if column.required])
    whole = frame.loc[marks.good().to_numpy(), list(ENDS)].to_numpy(np.float64)
    lengths = np.hypot(whole[:, 2] - whole[:, 0], whole[:, 3] - whole[:, 1])
    clues = [extent_clue(ENDS, whole[:, [0, 2]].ravel(), whole[:, [1, 3]].ravel(), surface)]
    if lengths.any():
        clues.append(Clue(ENDS, float(np.median(lengths[lengths > 0.0])), *_USUAL_WALL))
    units = units_of(source.path.name, ENDS, match.units, source.unit, clues, match.headers)
    rows = frame.assign(**{key: units.metres(key, frame[key].to_numpy(np.float64)) for key in ENDS})
    no_length = (rows["x1"] == rows["x2"]) & (rows["y1"] == rows["y2"])
    marks.refuse(no_length, "no_length")
    for column in ENDS:
        middle = rows.loc[marks.good().to_numpy(), column].median()
        marks.refuse((rows[column] - middle).abs() > LONGEST_M, "far_away", column)
    problems = list(units.problems)
    if "thickness" in match.headers:
        facts: dict[str, Fact] = {"column": match.headers["thickness"]}
        problems.append(Problem("thickness_unused", facts, "note"))
    return Prepared(rows.loc[marks.good().to_numpy()], marks.refused(), tuple(problems))


def _check(frame: DataFrame) -> Checked:
    return finished(WALLS, completed(frame, WALLS.columns), Marks(frame.index))


def _repeated(segments: FloatArray) -> tuple[Problem, ...]:
    """Count segments that stand twice, in either direction."""
    sides = Counter(
        frozenset(((x1, y1), (x2, y2))) for x1, y1, x2, y2 in segments.round(3).tolist()
    )
    count = len(segments) - len(sides)
    return (Problem("walls_repeated", {"count": count}, "note"),) if count else ()


def _said(rings: Rings, surface: Surface, before: Plan, after: Plan) -> Iterable[Problem]:
    area: dict[str, Fact] = {
        "outlines": len(rings.outer),
        "columns": len(rings.inner),
        "walls": len(rings.open),
        "surface": surface.name,
    }
    yield Problem("walls_built", area, "note")
    if not rings.outer:
        yield Problem("room_open", {"surface": surface.name})
    if before is not after and (surface.outlines or _made(surface)):
        facts: dict[str, Fact] = {
            "outlines": len(surface.outlines),
            "elements": len(_made(surface)),
            "surface": surface.name,
        }
        yield Problem("walls_replaced", facts, "note")
    lost = lost_products(before, after)
    if lost:
        named = ", ".join(f"{product} ({where}-{slot})" for where, slot, product in lost[:5])
        yield Problem("products_lost", {"count": len(lost), "products": named})


def _top(goal: Destination, segments: FloatArray) -> float:
    frame = goal.surface.frame
    return min(frame.inside(0.0, float(y))[1] for y in segments[:, [1, 3]].ravel())


def _ring(ring: FloatArray, frame: Frame) -> Ring:
    return tuple(_point(x, y, frame) for x, y in ring.tolist())


def _point(x: float, y: float, frame: Frame) -> Point:
    across, down = frame.inside(float(x), float(y))
    return (round(across, 6) + 0.0, round(down, 6) + 0.0)


WALLS_IMPORTER: Final = Importer("walls", take)
