"""DXF drawings: walls, fixtures and zones by layer and block; what was not taken is said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from planner.errors import DataError, Fact, PlanError, Problem
from planner.files.importers import walls
from planner.files.importers.destination import Destination, destination, with_top
from planner.files.importers.drawing import Drawing, Drawn
from planner.files.importers.drawing_kinds import PREFIX, ROOM, DrawingKinds, guessed_kinds, joined
from planner.files.importers.drawing_shapes import (
    Lie,
    closed_lines,
    is_sign,
    segments_of,
    shape_of,
)
from planner.files.importers.fixtures import free_ids
from planner.model.edits import add_elements, remove_elements, set_frame, set_outlines
from planner.model.element import Element, ElementId, make_element
from planner.model.kinds import kind_of
from planner.model.plan import Plan, SurfaceId
from planner.model.shape import Shape
from planner.project import Project, with_plan
from planner.units import FLOOR, METRES_PER

MADE: Final = "dxf_import"
"""Key in ``Surface.extra``: ids of the elements that the last drawing made."""
LISTED: Final = 20
"""So many layers with something left out are named."""
FAR_M: Final = 500.0
"""A drawing that begins further from its origin than this is moved to it."""


@dataclass(frozen=True, slots=True)
class DrawingPlan:
    """A drawing and what its user says about it.

    Attributes:
        drawing: What the file draws.
        kinds: What layers and blocks are, where the user says so.
        unit: ``mm``, ``cm`` or ``m``; empty: as the file says.
        surface: Id or name of the floor; empty: the first one.
    """

    drawing: Drawing
    kinds: DrawingKinds = field(default_factory=DrawingKinds)
    unit: str = ""
    surface: str = ""

    @property
    def scale(self) -> float:
        """Metres per unit of the file.

        Raises:
            DataError: ``unknown_unit``, or ``dxf_no_unit`` where nobody says it.
        """
        if self.unit:
            if self.unit not in METRES_PER:
                raise DataError("unknown_unit", unit=self.unit, known=", ".join(METRES_PER))
            return METRES_PER[self.unit]
        if not self.drawing.metres_per_unit:
            wide, high = extent_of(self.drawing)
            raise DataError("dxf_no_unit", file=self.drawing.file, width=wide, height=high)
        return self.drawing.metres_per_unit

    @property
    def whole_kinds(self) -> DrawingKinds:
        """What every layer and block is: as the user says, else as its name says."""
        return joined(guessed_kinds(self.drawing), self.kinds)


@dataclass(frozen=True, slots=True)
class DrawingTaken:
    """What an import of a drawing did.

    Attributes:
        project: With what was drawn.
        problems: Everything worth saying.
        count: Elements that came.
        kinds: What every layer and block was taken for.
    """

    project: Project
    problems: tuple[Problem, ...]
    count: int
    kinds: DrawingKinds


@dataclass(frozen=True, slots=True)
class _Piece:
    """A shape that becomes an element."""

    kind: str
    shape: Shape
    mark: tuple[str, str]


def extent_of(drawing: Drawing) -> tuple[float, float]:
    """Return how wide and high a drawing is, file units; 0, 0 for an empty one."""
    points = [point for shape in drawing.shapes for point in shape.points]
    if not points:
        return 0.0, 0.0
    xs, ys = zip(*points, strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


def take_drawing(project: Project, plan: DrawingPlan) -> DrawingTaken:
    """Draw on a floor what a file draws; what an earlier drawing made is replaced.

    Lines on layers of walls close to the outlines of the room, rings and blocks become elements,
    words inside them their names.

    Raises:
        DataError: ``dxf_no_unit``, ``unknown_unit``, ``dxf_nothing`` and what ``destination``
            raises; then nothing has changed.
    """
    scale, kinds, drawing = plan.scale, plan.whole_kinds, plan.drawing
    by_kind, unmapped = _sorted(drawing.shapes, kinds)
    if not by_kind:
        raise DataError("dxf_nothing", file=drawing.file, layers=_listed(unmapped))
    goal = _placed(destination(project.plan, plan.surface, FLOOR, y_up=None), by_kind, scale)
    lie = Lie(scale, goal.surface.frame)
    problems: list[Problem] = [*goal.problems]
    made, places = _with_room(goal.plan, goal.where, by_kind, lie, problems)
    pieces = [piece for kind in places for piece in _pieces(kind, places[kind], lie, problems)]
    made = _with_elements(made, goal.where, _named(pieces, drawing, lie))
    count = len(_made(made, goal.where))
    facts: dict[str, Fact] = {"count": count, "surface": goal.surface.name}
    problems.append(Problem("dxf_taken", facts, "note"))
    problems += _left_out(drawing, unmapped)
    told = tuple(replace(one, facts={**one.facts, "file": drawing.file}) for one in problems)
    return DrawingTaken(with_plan(project, made), told, count, kinds)


def _sorted(
    shapes: Iterable[Drawn], kinds: DrawingKinds
) -> tuple[dict[str, list[Drawn]], Counter[str]]:
    """Return shapes by what they become, and how many of each layer become nothing."""
    by_kind: dict[str, list[Drawn]] = defaultdict(list)
    unmapped: Counter[str] = Counter()
    for shape in shapes:
        if shape.block and kinds.blocks.get(shape.block):
            by_kind[kinds.blocks[shape.block]].append(shape)
        elif shape.block:
            inner, left = _sorted(shape.parts, kinds)
            unmapped += left
            for kind, some in inner.items():
                by_kind[kind] += some
        elif kinds.layers.get(shape.layer):
            by_kind[kinds.layers[shape.layer]].append(shape)
        else:
            unmapped[shape.layer] += 1
    return by_kind, unmapped


def _placed(goal: Destination, by_kind: dict[str, list[Drawn]], scale: float) -> Destination:
    """Let an empty surface begin where the drawing does."""
    if not goal.is_first:
        return goal
    shapes = [shape for some in by_kind.values() for shape in some]
    points = [(x * scale, y * scale) for shape in shapes for x, y in shape.points]
    left = min(x for x, _ in points)
    frame = goal.surface.frame
    if abs(left) > FAR_M:
        moved = replace(frame, x0=round(left, 6))
        goal = replace(goal, plan=set_frame(goal.plan, goal.where, moved))
    return with_top(goal, min(frame.inside(x, y)[1] for x, y in points))


def _with_room(
    plan: Plan,
    where: SurfaceId,
    by_kind: dict[str, list[Drawn]],
    lie: Lie,
    problems: list[Problem],
) -> tuple[Plan, dict[str, list[Drawn]]]:
    """Close the walls; return the plan and what is no wall."""
    import numpy as np

    rest = {kind: shapes for kind, shapes in by_kind.items() if kind != ROOM}
    room = by_kind.get(ROOM, [])
    ours = [shape for shape in room if shape.layer == f"{PREFIX}{ROOM.upper()}"]
    if ours and len(ours) == len(room):
        rings = tuple(lie.points(shape.points) for shape in ours if shape.is_closed)
        return set_outlines(plan, where, rings), rest
    if not room:
        return plan, rest
    segments = np.array(segments_of(room, lie.scale), dtype=np.float64).reshape(-1, 4)
    built = walls.build(plan, where, segments)
    problems += built.problems
    return built.plan, rest


def _pieces(
    kind_key: str, shapes: list[Drawn], lie: Lie, problems: list[Problem]
) -> Iterator[_Piece]:
    """Yield the elements of a kind; what is open, or only a sign, is counted."""
    kind = kind_of(kind_key)
    if kind.form != "line":
        shapes = _closed(kind_key, shapes, problems)
    left: Counter[str] = Counter()
    for drawn in shapes:
        shape = shape_of(drawn, kind, lie)
        if shape is None or (is_sign(shape) and not drawn.mark[0]):
            left["dxf_no_shape" if shape is None else "dxf_too_small"] += 1
            continue
        yield _Piece(kind_key, shape, drawn.mark)
    problems += [Problem(code, {"kind": kind_key, "count": left[code]}) for code in sorted(left)]


def _closed(kind: str, shapes: list[Drawn], problems: list[Problem]) -> list[Drawn]:
    """Return rings: those that are, and those that lines of one layer close to."""
    whole = [shape for shape in shapes if shape.is_closed]
    open_: dict[str, list[Drawn]] = defaultdict(list)
    for shape in shapes:
        if not shape.is_closed:
            open_[shape.layer].append(shape)
    for layer, lines in sorted(open_.items()):
        rings, left = closed_lines(lines, layer)
        whole += rings
        if left:
            problems.append(
                Problem("dxf_open_lines", {"layer": layer, "count": left, "kind": kind})
            )
    return whole


def _named(pieces: list[_Piece], drawing: Drawing, lie: Lie) -> list[_Piece]:
    """Give each element the words that lie in it and in no smaller one."""
    import shapely

    from planner.model.shape import footprint

    grounds = [footprint(piece.shape) for piece in pieces]
    words: dict[int, list[str]] = defaultdict(list)
    tree = shapely.STRtree(grounds)
    for text in drawing.texts:
        point = shapely.Point(lie.point(text.at))
        inside = [int(at) for at in tree.query(point, predicate="intersects")]
        if inside:
            words[min(inside, key=lambda at: grounds[at].area)].append(text.words)
    return [
        piece
        if piece.mark[0] or at not in words
        else replace(piece, mark=("", " ".join(words[at])[:60]))
        for at, piece in enumerate(pieces)
    ]


def _with_elements(plan: Plan, where: SurfaceId, pieces: list[_Piece]) -> Plan:
    """Put the elements on the surface, in the place of those of an earlier drawing."""
    before = [key for key in _made(plan, where) if key in plan.surfaces[where].elements]
    if before:
        plan = remove_elements(plan, where, before)
    there = set(plan.surfaces[where].elements)
    wanted = [ElementId(piece.mark[0]) for piece in pieces]
    is_ours = [bool(key) and key not in there and wanted.count(key) == 1 for key in wanted]
    ours = [
        _element(key, piece) for key, piece, own in zip(wanted, pieces, is_ours, strict=True) if own
    ]
    plan = add_elements(plan, where, ours)
    others = [piece for piece, own in zip(pieces, is_ours, strict=True) if not own]
    ids = free_ids(plan, where, [piece.kind for piece in others])
    new = [_element(key, piece) for key, piece in zip(ids, others, strict=True)]
    plan = add_elements(plan, where, new)
    return _remembering(plan, where, [element.id for element in (*ours, *new)])


def _element(key: ElementId, piece: _Piece) -> Element:
    try:
        return make_element(key, piece.kind, piece.shape, name=piece.mark[1])
    except PlanError as error:
        raise DataError(error.code, **error.facts) from error


def _remembering(plan: Plan, where: SurfaceId, made: list[ElementId]) -> Plan:
    surface = plan.surfaces[where]
    extra = MappingProxyType({**surface.extra, MADE: [str(key) for key in made]})
    surfaces = {**plan.surfaces, where: replace(surface, extra=extra)}
    return replace(plan, surfaces=MappingProxyType(surfaces))


def _made(plan: Plan, where: SurfaceId) -> list[ElementId]:
    ids = plan.surfaces[where].extra.get(MADE, ())
    return [ElementId(str(key)) for key in ids] if isinstance(ids, list | tuple) else []


def _left_out(drawing: Drawing, unmapped: Counter[str]) -> Iterator[Problem]:
    """Say what was not taken, by layer and by type."""
    if drawing.is_repaired:
        yield Problem("dxf_repaired")
    for layer, count in unmapped.most_common(LISTED):
        yield Problem("dxf_not_mapped", {"layer": layer, "count": count}, "note")
    skipped = Counter(drawing.skipped)
    for (kind, layer), count in skipped.most_common(LISTED):
        yield Problem("dxf_skipped", {"type": kind, "layer": layer, "count": count}, "note")
    for layer, count in Counter(drawing.hidden).most_common(LISTED):
        yield Problem("dxf_hidden", {"layer": layer, "count": count}, "note")


def _listed(unmapped: Counter[str]) -> str:
    names = [name for name, _ in unmapped.most_common(LISTED)]
    return ", ".join(names) or "-"
