"""A fixture list: a whole floor from a spreadsheet, and later changes to it, by id."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from planner.errors import Fact, Problem
from planner.files.importers.destination import Destination, destination, with_top
from planner.files.importers.fixture_rows import FIXTURES, check, prepared
from planner.files.importers.fixture_shapes import (
    Row,
    new_element,
    shape_of,
    updated_element,
)
from planner.files.importers.headers import Match
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import Prepared, checked_rows, named_file, taken
from planner.model.edits import add_elements, lost_products, replace_element
from planner.model.element import Element, ElementId
from planner.model.kinds import kind_of
from planner.model.plan import Frame, Plan, SurfaceId
from planner.model.shape import Shape, footprint
from planner.project import Project, with_plan
from planner.tables.tracks import TRACKS
from planner.units import FLOOR

if TYPE_CHECKING:
    from pandas import DataFrame

_NAMED: Final = 5
"""So many lost products are named."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A plan with the fixtures of a list.

    Attributes:
        plan: The plan.
        problems: What was added, updated, lost.
    """

    plan: Plan
    problems: tuple[Problem, ...]


def take(project: Project, source: Source) -> Taken:
    """Take a fixture list in: elements of known ids are updated, others are added.

    Elements that the file does not name stay. A row without an id is the element of the same
    kind at the same place, if there is one.

    Raises:
        DataError: As ``checked_rows``, ``destination`` and ``prepared``.
    """
    goal = destination(project.plan, source.surface, FLOOR, y_up=source.y_up)

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        return prepared(frame, match, goal.surface, source)

    rows = checked_rows(
        source,
        FIXTURES,
        check,
        needed=("x", "y"),
        zone=project.settings.time_zone,
        prepare=prepare,
    )
    listed = rows_of(rows.table.frame)
    if TRACKS.key not in project.tables:
        goal = with_top(goal, _top(goal, listed))
    placed = place(goal.plan, goal.where, listed)
    problems = (*goal.problems, *placed.problems, *_lost(project.plan, placed.plan))
    told = named_file(problems, source.path.name)
    return taken(with_plan(project, placed.plan), rows, told)


def rows_of(frame: DataFrame) -> list[Row]:
    """Return the fixtures of a checked table."""
    numbers = {
        key: frame[key].astype("float64").tolist()
        for key in ("x", "y", "width", "depth", "height", "rotation", "levels", "bays")
    }
    texts = {key: frame[key].fillna("").tolist() for key in ("id", "kind", "name", "zone")}
    is_centre = (frame["anchor"] == "centre").tolist()
    return [
        Row(
            id=texts["id"][at],
            kind=texts["kind"][at],
            x=numbers["x"][at],
            y=numbers["y"][at],
            is_centre=is_centre[at],
            width=numbers["width"][at],
            depth=numbers["depth"][at],
            height=numbers["height"][at],
            rotation_deg=numbers["rotation"][at],
            name=texts["name"][at],
            zone=texts["zone"][at],
            levels=_count(numbers["levels"][at]),
            bays=_count(numbers["bays"][at]),
        )
        for at in range(len(frame))
    ]


def place(plan: Plan, where: SurfaceId, rows: Sequence[Row]) -> Placed:
    """Put the fixtures of a list on a surface."""
    surface = plan.surfaces[where]
    named = _with_ids(rows, surface.elements, surface.frame)
    changed = new = same = 0
    added: list[Element] = []
    for row in named:
        old = surface.elements.get(ElementId(row.id)) if row.id else None
        if old is None:
            new += 1
            if row.id:
                added.append(new_element(row, row.id, surface.frame))
            continue
        updated = updated_element(row, old, surface.frame)
        same += updated == old
        changed += updated != old
        if updated != old:
            plan = replace_element(plan, where, updated)
    if added:
        plan = add_elements(plan, where, added)
    nameless = [row for row in named if not row.id]
    if nameless:
        ids = free_ids(plan, where, [row.kind for row in nameless])
        made = zip(nameless, ids, strict=True)
        plan = add_elements(plan, where, [new_element(r, i, surface.frame) for r, i in made])
    facts: dict[str, Fact] = {
        "added": new,
        "changed": changed,
        "same": same,
        "surface": surface.name,
    }
    notes = [Problem("fixtures_placed", facts, "note")]
    if nameless:
        notes.append(Problem("ids_made", {"count": len(nameless)}, "note"))
    return Placed(plan, tuple(notes))


def free_ids(plan: Plan, where: SurfaceId, kinds: Iterable[str]) -> list[ElementId]:
    """Return the next free id for each of several new elements, as ``next_id`` counts them."""
    there = plan.surfaces[where].elements
    last = Counter(plan.counters)
    ids = []
    for key in kinds:
        prefix = kind_of(key).prefix
        last[prefix] += 1
        while f"{prefix}{last[prefix]}" in there:
            last[prefix] += 1
        ids.append(ElementId(f"{prefix}{last[prefix]}"))
    return ids


def _with_ids(
    rows: Sequence[Row], elements: Mapping[ElementId, Element], frame: Frame
) -> list[Row]:
    """Give rows without an id that of the element of their kind that stands there already."""
    if all(row.id for row in rows):
        return list(rows)
    spoken = {row.id for row in rows}
    there: dict[tuple[str, Shape], list[str]] = {}
    for element in elements.values():
        if element.id not in spoken:
            there.setdefault((element.kind, element.shape), []).append(element.id)
    named = []
    for row in rows:
        found = [] if row.id else there.get((row.kind, shape_of(row, frame)), [])
        named.append(replace(row, id=found.pop(0)) if found else row)
    return named


def _top(goal: Destination, rows: Sequence[Row]) -> float:
    """Return the least y, surface units, that a list reaches."""
    shapes = (shape_of(row, goal.surface.frame) for row in rows)
    return min(float(footprint(shape).bounds[1]) for shape in shapes)


def _lost(before: Plan, after: Plan) -> tuple[Problem, ...]:
    lost = lost_products(before, after)
    if not lost:
        return ()
    named = ", ".join(f"{product} ({where}-{slot})" for where, slot, product in lost[:_NAMED])
    return (Problem("products_lost", {"count": len(lost), "products": named}),)


def _count(value: float) -> int:
    return 0 if math.isnan(value) else int(value)


FIXTURES_IMPORTER: Final = Importer("fixtures", take)
