"""Random plans, edits and projects for laws; everything is made as a user would make it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType

from hypothesis import settings
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model import edits
from planner.model.element import Element, ElementId, ProductId, Stocked, make_element
from planner.model.kinds import KINDS, ON_FLOORS
from planner.model.page import ALGORITHMS, DEVICES, PAGE_TYPES, PLAIN, Page, Showing
from planner.model.pattern import Pattern, pattern_of, usual_pattern
from planner.model.placements import slots_of
from planner.model.plan import Frame, Layer, Plan, Surface, SurfaceId
from planner.model.shape import Line, Outline, Rectangle, Shape
from planner.model.underlay import Underlay
from planner.model.validity import Validity
from planner.model.verdict import Verdict
from planner.project import (
    Project,
    Settings,
    Source,
    lifted,
    with_coverage,
    with_picture,
    with_settings,
    with_type_renamed,
    with_types,
    with_verdict,
    without_type,
)
from planner.units import PAGE
from planner.variants import (
    add_variant,
    choose_variant,
    remove_variant,
    rename_variant,
    set_validity,
)

Edit = Callable[[Plan], Plan]

FEW = settings(max_examples=25)
"""For laws over whole projects, which take long to draw."""

FLOOR_ID = SurfaceId("floor")
SURFACES = (FLOOR_ID, SurfaceId("подвал"))
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["Хлеб", "=1+1", "0012", 'a "b"', "стеллаж №5"]
)
PRODUCTS = st.sampled_from([ProductId(name) for name in ("0012", "12", "кофе", "чай", "x;y")])
METRES = st.floats(-60.0, 60.0, allow_nan=False)
SIZES = st.floats(0.05, 12.0, allow_nan=False)
ANGLES = st.sampled_from([0.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0, exclude_max=True)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(-1e30, 1e30) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
EXTRA = st.dictionaries(NAMES.map(lambda name: f"later_{name}"), JSON, max_size=2).map(
    MappingProxyType
)

RECTANGLES = st.builds(Rectangle, METRES, METRES, SIZES, SIZES, ANGLES)


@st.composite
def _outlines(draw: st.DrawFn) -> Outline:
    x, y, width, depth = draw(METRES), draw(METRES), draw(SIZES), draw(SIZES)
    corner = draw(st.floats(0.1, 0.9))
    ring = (
        (x, y),
        (x + width, y),
        (x + width, y + depth * corner),
        (x + width * corner, y + depth),
        (x, y + depth),
    )
    return Outline(ring[:: draw(st.sampled_from([1, -1]))])


@st.composite
def _lines(draw: st.DrawFn) -> Line:
    x, y = draw(METRES), draw(METRES)
    steps = draw(st.lists(st.tuples(SIZES, SIZES), min_size=1, max_size=3))
    points = [(x, y)]
    for dx, dy in steps:
        points.append((points[-1][0] + dx, points[-1][1] + dy))
    return Line(tuple(points), draw(st.sampled_from([0.0, 0.1, 0.25])))


OUTLINES = _outlines()
LINES = _lines()
SHAPES: st.SearchStrategy[Shape] = st.one_of(RECTANGLES, OUTLINES, LINES)

FORMS: dict[str, st.SearchStrategy[Shape]] = {
    "rectangle": RECTANGLES,
    "outline": st.one_of(OUTLINES, RECTANGLES),
    "line": st.one_of(LINES, RECTANGLES),
}


SHOWINGS = st.builds(
    Showing,
    st.integers(1, 3),
    st.integers(0, 4),
    st.sampled_from(["", *ALGORITHMS]),
    st.booleans(),
    st.sampled_from([0.0, 16.0]),
)
PAGES = st.builds(
    Page,
    NAMES,
    st.sampled_from(PAGE_TYPES),
    st.sampled_from(sorted(DEVICES)),
    st.sampled_from([390.0, 1440.0]),
    st.sampled_from([844.0, 900.0]),
    st.integers(1, 12),
    st.sampled_from([0.0, 8.0]),
    st.sampled_from([0.0, 16.0]),
)


@st.composite
def elements(draw: st.DrawFn, element_id: str = "", kinds: tuple[str, ...] = ()) -> Element:
    """Draw an element of a kind, in the form of its kind or as a rectangle, with products."""
    kind = KINDS[draw(st.sampled_from(kinds or tuple(ON_FLOORS)))]
    element = make_element(
        element_id or draw(st.sampled_from([f"{kind.prefix}{n}" for n in range(1, 9)]) | NAMES),
        kind.key,
        draw(FORMS[kind.form]),
        name=draw(NAMES),
        zone=draw(NAMES),
        bays=draw(st.integers(1, 4)),
    )
    return replace(
        element,
        layer=draw(NAMES),
        group=draw(NAMES),
        is_locked=draw(st.booleans()),
        symbol=draw(NAMES),
        showing=draw(SHOWINGS) if kind.scan else PLAIN,
        extra=draw(EXTRA),
    )


def element_at(plan: Plan, index: int) -> tuple[SurfaceId, Element]:
    """Return an element by any number.

    Raises:
        PlanError: ``no_element``: the plan has none.
    """
    found = [(s.id, e) for s in plan.surfaces.values() for e in s.elements.values()]
    if not found:
        raise PlanError("no_element", element="")
    return found[index % len(found)]


INDEX = st.integers(0, 40)


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    """Draw an own type, after an element with products or not."""
    element = draw(elements("X1"))
    slots = slots_of(element)
    if slots:
        stock = {draw(st.sampled_from(slots)): (Stocked(draw(PRODUCTS), draw(st.integers(1, 4))),)}
        element = replace(element, stock=MappingProxyType(stock))
    return pattern_of(element, draw(NAMES), with_stock=draw(st.booleans()))


PATTERNS = patterns()


def _on(change: Callable[[Plan, SurfaceId, Element], Plan], index: int) -> Edit:
    def edit(plan: Plan) -> Plan:
        where, element = element_at(plan, index)
        return change(plan, where, element)

    return edit


def _assign(plan: Plan, where: SurfaceId, e: Element, at: int, put: ProductId, n: int) -> Plan:
    slots = slots_of(e)
    if not slots:
        raise PlanError("no_placement", element=e.id, slot="")
    return edits.assign_product(plan, where, e.id, slots[at % len(slots)], put, n)


def _unassign(plan: Plan, where: SurfaceId, e: Element) -> Plan:
    for slot, there in e.stock.items():
        return edits.unassign_product(plan, where, e.id, slot, there[0].product)
    raise PlanError("not_there", element=e.id, product="", slot="")


def _shelf(element: Element, at: int) -> edits.Shelf:
    slots = slots_of(element)
    if not slots:
        raise PlanError("no_placement", element=element.id, slot="")
    return edits.Shelf(element.id, slots[at % len(slots)])


def _stocked(plan: Plan, where: SurfaceId, at: int) -> tuple[edits.Shelf, ProductId]:
    found = [
        (edits.Shelf(element.id, slot), put.product)
        for element in plan.surfaces[where].elements.values()
        for slot, stands in element.stock.items()
        for put in stands
    ]
    if not found:
        raise PlanError("not_there", element="", product="", slot="")
    return found[at % len(found)]


def _move_product(plan: Plan, where: SurfaceId, e: Element, at: int, index: int | None) -> Plan:
    shelf, product = _stocked(plan, where, at)
    return edits.move_product(plan, where, product, shelf, _shelf(e, at), index)


def _next(plan: Plan, where: SurfaceId, element: Element) -> Plan:
    fresh = replace(element, id=edits.next_id(plan, element.kind))
    return edits.add_elements(plan, where, [fresh])


def _refit(plan: Plan, where: SurfaceId, e: Element, bays: int, levels: tuple[float, ...]) -> Plan:
    return edits.set_fittings(plan, where, e.id, bays=bays, levels_m=levels, height_m=2.0)


LAYERS = st.builds(Layer, NAMES, st.booleans(), st.booleans())


def _surface(key: SurfaceId, name: str, extra: MappingProxyType[str, object]) -> Surface:
    return Surface(key, name, "floor", extra=extra)


ON_PAGES = tuple(kind.key for kind in KINDS.values() if kind.medium == PAGE)


@st.composite
def pages(draw: st.DrawFn) -> Surface:
    """Draw a page of a shop with elements."""
    drawn = draw(st.lists(elements(kinds=ON_PAGES), max_size=4, unique_by=lambda one: one.id))
    held = MappingProxyType({one.id: one for one in drawn})
    return Surface(SurfaceId("page-1"), draw(NAMES), PAGE, elements=held, page=draw(PAGES))


@st.composite
def underlays(draw: st.DrawFn) -> Underlay:
    """Draw a picture under a floor."""
    return Underlay(
        draw(st.sampled_from(["план.png", "plan 2.png", "scan~1.png"])),
        draw(METRES),
        draw(METRES),
        draw(SIZES),
        draw(SIZES),
        angle_deg=draw(ANGLES),
        opacity=draw(st.floats(0.0, 1.0)),
        is_visible=draw(st.booleans()),
        is_locked=draw(st.booleans()),
    )


def _all(plan: Plan, where: SurfaceId) -> list[ElementId]:
    return list(edits.surface_of(plan, where).elements)


FACTORS = st.floats(0.2, 5.0)
RING = st.just(((0.0, 0.0), (9.0, 0.0), (9.0, 7.5), (0.0, 7.5)))
WHERE = st.sampled_from(SURFACES)

EDITS: dict[str, st.SearchStrategy[Edit]] = {
    "add_surface": st.builds(
        lambda s: lambda plan: edits.add_surface(plan, s), st.builds(_surface, WHERE, NAMES, EXTRA)
    ),
    "remove_surface": WHERE.map(lambda where: lambda plan: edits.remove_surface(plan, where)),
    "set_outlines": st.builds(
        lambda where, rings: lambda plan: edits.set_outlines(plan, where, tuple(rings)),
        WHERE, st.lists(RING, max_size=2),
    ),
    "set_frame": st.builds(
        lambda where, frame: lambda plan: edits.set_frame(plan, where, frame),
        WHERE, st.builds(Frame, METRES, METRES, st.booleans()),
    ),
    "set_underlay": st.builds(
        lambda where, underlay: lambda plan: edits.set_underlay(plan, where, underlay),
        WHERE, underlays(),
    ),
    "remove_underlay": WHERE.map(lambda where: lambda plan: edits.remove_underlay(plan, where)),
    "move_underlay": st.builds(
        lambda where, dx, dy: lambda plan: edits.move_underlay(plan, where, dx, dy),
        WHERE, METRES, METRES,
    ),
    "calibrate_underlay": st.builds(
        lambda where, x, length: lambda plan: edits.calibrate_underlay(
            plan, where, (0.0, 0.0), (x, 1.0), length
        ),
        WHERE, METRES, SIZES,
    ),
    "rename_surface": st.builds(
        lambda where, name: lambda plan: edits.rename_surface(plan, where, name), WHERE, NAMES
    ),
    "take_surface": st.builds(
        lambda s, name: lambda plan: edits.take_surface(plan, s, name),
        st.builds(_surface, WHERE, NAMES, EXTRA), NAMES,
    ),
    "take_layout": st.builds(
        lambda where, s, ring: lambda plan: edits.take_layout(
            plan, where, replace(s, outlines=(ring,))
        ),
        WHERE, st.builds(_surface, WHERE, NAMES, EXTRA), RING,
    ),
    "add_elements": st.builds(
        lambda where, new: lambda plan: edits.add_elements(plan, where, [new]), WHERE, elements()
    )
    | st.builds(
        lambda where, new: lambda plan: _next(plan, where, new), WHERE, elements("new")
    ),
    "remove_elements": INDEX.map(
        partial(_on, lambda plan, where, e: edits.remove_elements(plan, where, [e.id]))
    ),
    "move_elements": st.builds(
        lambda index, dx, dy: _on(
            lambda plan, where, e: edits.move_elements(plan, where, [e.id], dx, dy), index
        ),
        INDEX, METRES, METRES,
    ),
    "turn_elements": st.builds(
        lambda index, degrees, x: _on(
            lambda plan, where, e: edits.turn_elements(plan, where, [e.id], degrees, (x, 0.0)),
            index,
        ),
        INDEX, st.floats(-720.0, 720.0), METRES,
    ),
    "reshape_element": st.builds(
        lambda index, shape: _on(
            lambda plan, where, e: edits.reshape_element(plan, where, e.id, shape), index
        ),
        INDEX, SHAPES,
    ),
    "rename_element": st.builds(
        lambda index, name: _on(
            lambda plan, where, e: edits.rename_element(plan, where, e.id, name), index
        ),
        INDEX, NAMES,
    ),
    "set_zone": st.builds(
        lambda index, zone: _on(
            lambda plan, where, e: edits.set_zone(plan, where, [e.id], zone), index
        ),
        INDEX, NAMES,
    ),
    "set_kind": st.builds(
        lambda index, kind: _on(
            lambda plan, where, e: edits.set_kind(plan, where, [e.id], kind), index
        ),
        INDEX, st.sampled_from([*KINDS, "throne"]),
    ),
    "set_fittings": st.builds(
        lambda index, bays, levels: _on(
            lambda plan, where, e: _refit(plan, where, e, bays, levels), index
        ),
        INDEX, st.integers(0, 4), st.sampled_from([(), (0.2,), (0.1, 0.6, 1.2), (1.0, 0.5)]),
    ),
    "set_page": st.builds(
        lambda where, page: lambda plan: edits.set_page(plan, where, page), WHERE, PAGES
    ),
    "set_showing": st.builds(
        lambda index, showing, columns: _on(
            lambda plan, where, e: edits.set_showing(plan, where, [e.id], showing, columns), index
        ),
        INDEX, SHOWINGS, st.integers(0, 4),
    ),
    "scale_blocks": st.builds(
        lambda index, across, down, x: _on(
            lambda plan, where, e: edits.scale_blocks(
                plan, where, [e.id], (across, down), (x, 0.0)
            ),
            index,
        ),
        INDEX, FACTORS, FACTORS, METRES,
    ),
    "replace_blocks": st.builds(
        lambda index, shape: _on(
            lambda plan, where, e: edits.replace_blocks(plan, where, [replace(e, shape=shape)]),
            index,
        ),
        INDEX, RECTANGLES,
    ),
    "reorder_block": st.builds(
        lambda index, step: _on(
            lambda plan, where, e: edits.reorder_block(plan, where, e.id, step), index
        ),
        INDEX, st.sampled_from([-1, 1]),
    ),
    "swap_blocks": st.builds(
        lambda index, other: _on(
            lambda plan, where, e: edits.swap_blocks(
                plan, where, e.id, _all(plan, where)[other % len(_all(plan, where))]
            ),
            index,
        ),
        INDEX, INDEX,
    ),
    "set_positions": st.builds(
        lambda index, count: _on(
            lambda plan, where, e: edits.set_positions(plan, where, e.id, count), index
        ),
        INDEX, st.integers(0, 8),
    ),
    "remove_blocks": INDEX.map(
        partial(_on, lambda plan, where, e: edits.remove_blocks(plan, where, [e.id]))
    ),
    "link_surfaces": st.builds(
        lambda start, end: lambda plan: edits.link_surfaces(plan, start, end), WHERE, WHERE
    ),
    "unlink_surfaces": st.builds(
        lambda start, end: lambda plan: edits.unlink_surfaces(plan, start, end), WHERE, WHERE
    ),
    "replace_element": st.builds(
        lambda index, other: _on(
            lambda plan, where, e: edits.replace_element(
                plan, where, replace(other, id=e.id, stock=e.stock)
            ),
            index,
        ),
        INDEX, elements("any"),
    ),
    "replace_elements": st.builds(
        lambda index, name: _on(
            lambda plan, where, e: edits.replace_elements(plan, where, [replace(e, name=name)]),
            index,
        ),
        INDEX, NAMES,
    ),
    "add_layers": st.builds(
        lambda where, layers: lambda plan: edits.add_layers(plan, where, layers),
        WHERE, st.lists(LAYERS, max_size=2),
    ),
    "rename_layer": st.builds(
        lambda where, name, new: lambda plan: edits.rename_layer(plan, where, name, new),
        WHERE, NAMES, NAMES,
    ),
    "remove_layer": st.builds(
        lambda where, name: lambda plan: edits.remove_layer(plan, where, name), WHERE, NAMES
    ),
    "set_layer": st.builds(
        lambda where, name, seen, held: lambda plan: edits.set_layer(
            plan, where, name, is_visible=seen, is_locked=held
        ),
        WHERE, NAMES, st.none() | st.booleans(), st.none() | st.booleans(),
    ),
    "raise_layer": st.builds(
        lambda where, name, steps: lambda plan: edits.raise_layer(plan, where, name, steps),
        WHERE, NAMES, st.integers(-3, 3),
    ),
    "put_on_layer": st.builds(
        lambda index, name: _on(
            lambda plan, where, e: edits.put_on_layer(plan, where, [e.id], name), index
        ),
        INDEX, NAMES,
    ),
    "add_endcaps": INDEX.map(
        partial(
            _on,
            lambda plan, where, e: edits.add_endcaps(
                plan, where, [e.id], usual_pattern("endcap")
            ),
        )
    ),
    "add_like": st.builds(
        lambda where, pattern, shapes: lambda plan: edits.add_like(plan, where, pattern, shapes),
        WHERE, PATTERNS, st.lists(SHAPES, max_size=3),
    ),
    "assign_product": st.builds(
        lambda index, at, put, n: _on(
            lambda plan, where, e: _assign(plan, where, e, at, put, n), index
        ),
        INDEX, INDEX, PRODUCTS, st.integers(0, 4),
    ),
    "unassign_product": INDEX.map(partial(_on, _unassign)),
    "stock_shelves": st.builds(
        lambda index, at, puts: _on(
            lambda plan, where, e: edits.stock_shelves(
                plan, where, {_shelf(e, at): tuple(Stocked(put, n) for put, n in puts)}
            ),
            index,
        ),
        INDEX, INDEX, st.lists(st.tuples(PRODUCTS, st.integers(1, 3)), max_size=3),
    ),
    "move_product": st.builds(
        lambda index, at, to: _on(
            lambda plan, where, e: _move_product(plan, where, e, at, to), index
        ),
        INDEX, INDEX, st.none() | st.integers(-1, 3),
    ),
    "swap_products": st.builds(
        lambda index, one, two: _on(
            lambda plan, where, _: edits.swap_products(
                plan, where, _stocked(plan, where, one), _stocked(plan, where, two)
            ),
            index,
        ),
        INDEX, INDEX, INDEX,
    ),
    "swap_shelves": st.builds(
        lambda index, one, two: _on(
            lambda plan, where, e: edits.swap_shelves(plan, where, _shelf(e, one), _shelf(e, two)),
            index,
        ),
        INDEX, INDEX, INDEX,
    ),
    "clear_shelves": st.builds(
        lambda index, at: _on(
            lambda plan, where, e: edits.clear_shelves(plan, where, [_shelf(e, at)]), index
        ),
        INDEX, INDEX,
    ),
    "withdraw_products": st.builds(
        lambda where, products: lambda plan: edits.withdraw_products(plan, where, products),
        WHERE, st.lists(PRODUCTS, max_size=2),
    ),
    "set_level": st.builds(
        lambda index, level, bottom: _on(
            lambda plan, where, e: edits.set_level(plan, where, e.id, level, bottom), index
        ),
        INDEX, st.integers(0, 6), st.floats(-0.5, 2.5),
    ),
    "align_elements": st.builds(
        lambda where, side: lambda plan: edits.align_elements(plan, where, _all(plan, where), side),
        WHERE, st.sampled_from(["left", "centre", "right", "top", "middle", "bottom"]),
    ),
    "distribute_elements": st.builds(
        lambda where, across: lambda plan: edits.distribute_elements(
            plan, where, _all(plan, where), is_across=across
        ),
        WHERE, st.booleans(),
    ),
    "match_elements": st.builds(
        lambda where, what: lambda plan: edits.match_elements(plan, where, _all(plan, where), what),
        WHERE, st.sampled_from(["width", "depth", "height"]),
    ),
    "mirror_elements": st.builds(
        lambda index, across, x: _on(
            lambda plan, where, e: edits.mirror_elements(
                plan, where, [e.id], (x, 1.0), is_across=across
            ),
            index,
        ),
        INDEX, st.booleans(), METRES,
    ),
    "scale_elements": st.builds(
        lambda index, across, down, x, angle: _on(
            lambda plan, where, e: edits.scale_elements(
                plan, where, [e.id], (across, down), (x, 0.0), angle
            ),
            index,
        ),
        INDEX, FACTORS, FACTORS, METRES, ANGLES,
    ),
    "group_elements": WHERE.map(
        lambda where: lambda plan: edits.group_elements(plan, where, _all(plan, where)[:3])
    ),
    "ungroup_elements": INDEX.map(
        partial(_on, lambda plan, where, e: edits.ungroup_elements(plan, where, [e.id]))
    ),
    "lock_elements": st.builds(
        lambda index, locked: _on(
            lambda plan, where, e: edits.lock_elements(plan, where, [e.id], is_locked=locked), index
        ),
        INDEX, st.booleans(),
    ),
    "order_elements": st.builds(
        lambda index, front: _on(
            lambda plan, where, e: edits.order_elements(plan, where, [e.id], to_front=front), index
        ),
        INDEX, st.booleans(),
    ),
}  # fmt: skip
"""One strategy for every edit of ``planner.model.edits``; an edit may raise PlanError."""

ANY_EDIT: st.SearchStrategy[Edit] = st.one_of(*EDITS.values())


@st.composite
def plans(draw: st.DrawFn, max_edits: int = 6) -> Plan:
    """Draw a plan that edits can reach."""
    plan = Plan(extra=draw(EXTRA))
    plan = edits.add_surface(plan, _surface(FLOOR_ID, draw(NAMES), draw(EXTRA)))
    first = draw(st.lists(elements(kinds=("gondola", "table", "promo_stand")), max_size=3))
    for number, element in enumerate(first, start=1):
        named = replace(element, id=ElementId(f"Q{number}"))
        plan = edits.add_elements(plan, FLOOR_ID, [named])
    for edit in draw(st.lists(ANY_EDIT, max_size=max_edits)):
        with suppress(PlanError):
            plan = edit(plan)
    return plan


SETTINGS = st.builds(
    Settings,
    name=NAMES,
    about=st.dictionaries(st.sampled_from(["en", "ru"]), NAMES).map(MappingProxyType),
    currency=st.sampled_from(["EUR", "RUB"]),
    time_zone=st.sampled_from(["UTC", "Europe/Moscow"]),
    opening_hours=st.dictionaries(st.sampled_from(["mon", "sun"]), st.just(("07:00", "24:00"))).map(
        MappingProxyType
    ),
    conversion=st.none() | st.floats(0.01, 1.0),
    coverage=st.dictionaries(st.sampled_from(["tracks", "zone_visits"]), st.floats(0.01, 1.0)).map(
        MappingProxyType
    ),
    seed=st.integers(0, 2**63),
    generated=st.booleans(),
    sources=st.lists(st.builds(Source, NAMES, NAMES, NAMES), max_size=2).map(tuple),
    extra=EXTRA,
)


DAYS = st.dates(date(2024, 1, 1), date(2024, 3, 1)).map(date.isoformat)


@st.composite
def validities(draw: st.DrawFn, count: int) -> list[Validity]:
    """Draw validities that share no day, in any order; the outermost may be open."""
    days = sorted(draw(st.lists(DAYS, min_size=2 * count, max_size=2 * count, unique=True)))
    ends = [[days[2 * at], days[2 * at + 1]] for at in range(count)]
    is_last_open, is_first_open = draw(st.booleans()), draw(st.booleans())
    if ends and is_last_open:
        ends[-1][1] = ""
    if len(ends) > 1 and is_first_open:
        ends[0][0] = ""
    return draw(st.permutations([Validity(first, last) for first, last in ends]))


FINDING_KEYS = st.sampled_from(["dead_zone:floor|Книги", "hidden_gem:floor|0012", "weak_data:x"])
VERDICTS = st.builds(
    Verdict, NAMES.map(str.strip).filter(bool), st.booleans()
)  # fmt: skip


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Draw a project without tables."""
    names = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    variants = {name: draw(plans(max_edits=4)) for name in names}
    dated = draw(st.lists(st.sampled_from(names), unique=True))
    return Project(
        plans=MappingProxyType(variants),
        variant=draw(st.sampled_from(names)),
        settings=draw(SETTINGS),
        types=tuple(draw(st.lists(PATTERNS, max_size=2, unique_by=lambda one: one.name))),
        extra=draw(EXTRA),
        validity=MappingProxyType(dict(zip(dated, draw(validities(len(dated))), strict=True))),
        verdicts=MappingProxyType(draw(st.dictionaries(FINDING_KEYS, VERDICTS, max_size=2))),
    )


ProjectEdit = Callable[[Project], Project]


def _in(change: Callable[[Project, str], Project], index: int) -> ProjectEdit:
    """Return an edit of the variant that any number stands for."""

    def edit(project: Project) -> Project:
        names = list(project.plans)
        return change(project, names[index % len(names)])

    return edit


def _of(change: Callable[[Project, str], Project], index: int) -> ProjectEdit:
    """Return an edit of the own type that any number stands for."""

    def edit(project: Project) -> Project:
        names = [pattern.name for pattern in project.types] or [""]
        return change(project, names[index % len(names)])

    return edit


VALIDITIES = st.lists(DAYS, min_size=2, max_size=2, unique=True).map(
    lambda days: Validity(*sorted(days))
)

PROJECT_EDITS: dict[str, st.SearchStrategy[ProjectEdit]] = {
    "with_plan": ANY_EDIT.map(lifted),
    "add_variant": NAMES.map(lambda name: lambda project: add_variant(project, name)),
    "rename_variant": st.builds(
        lambda index, name: _in(lambda project, old: rename_variant(project, old, name), index),
        INDEX, NAMES,
    ),
    "remove_variant": INDEX.map(partial(_in, remove_variant)),
    "choose_variant": INDEX.map(partial(_in, choose_variant)),
    "set_validity": st.builds(
        lambda index, days: _in(lambda project, name: set_validity(project, name, days), index),
        INDEX, st.just(Validity()) | VALIDITIES,
    ),
    "with_picture": st.builds(
        lambda name, content: lambda project: with_picture(project, name, content),
        NAMES, st.binary(max_size=8),
    ),
    "with_coverage": st.builds(
        lambda evidence, share: lambda project: with_coverage(project, evidence, share),
        st.sampled_from(["tracks", "zone_visits"]), st.floats(-0.5, 1.0),
    ),
    "with_types": PATTERNS.map(lambda pattern: lambda project: with_types(project, [pattern])),
    "with_type_renamed": st.builds(
        lambda index, name: _of(lambda project, old: with_type_renamed(project, old, name), index),
        INDEX, NAMES,
    ),
    "without_type": INDEX.map(partial(_of, without_type)),
    "with_settings": SETTINGS.map(lambda made: lambda project: with_settings(project, made)),
    "with_verdict": st.builds(
        lambda finding, said: lambda project: with_verdict(project, finding, said),
        FINDING_KEYS, st.just(Verdict()) | VERDICTS,
    ),
}  # fmt: skip
"""One strategy for every edit of a project but imports; an edit may raise PlanError."""

ANY_PROJECT_EDIT: st.SearchStrategy[ProjectEdit] = st.one_of(*PROJECT_EDITS.values())
