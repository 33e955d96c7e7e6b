"""Plans as trees of JSON, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from planner.files.project_file.fields import Fields
from planner.files.project_file.page_json import (
    page_from,
    page_tree,
    showing_from,
    showing_tree,
)
from planner.files.project_file.underlay_json import underlay_from, underlay_tree
from planner.model.edits import add_surface
from planner.model.element import (
    NO_STOCK,
    Element,
    ElementId,
    ProductId,
    Slot,
    Stock,
    Stocked,
    usual_bays,
    usual_levels,
    usual_showing,
)
from planner.model.kinds import kind_of
from planner.model.plan import Frame, Layer, Plan, Surface, SurfaceId
from planner.model.shape import Line, Outline, Point, Rectangle, Shape

_SLOT = re.compile(r"([A-Z])-([1-9]\d{0,5})-([1-9]\d{0,5})", re.ASCII)


def plan_tree(plan: Plan) -> dict[str, object]:
    """Return a plan as a tree of JSON."""
    return {
        **plan.extra,
        "counters": dict(plan.counters),
        "links": [list(link) for link in plan.links],
        "surfaces": [surface_tree(surface) for surface in plan.surfaces.values()],
    }


def surface_tree(surface: Surface) -> dict[str, object]:
    """Return a surface as a tree of JSON; its elements stand in drawing order."""
    frame = surface.frame
    tree: dict[str, object] = {
        **surface.extra,
        "id": surface.id,
        "name": surface.name,
        "medium": surface.medium,
        "frame": {"x0": frame.x0, "y0": frame.y0, "y_up": bool(frame.y_up)},
        "outlines": [_point_list(ring) for ring in surface.outlines],
        "elements": [element_tree(element) for element in surface.elements.values()],
    }
    if surface.underlay is not None:
        tree["underlay"] = underlay_tree(surface.underlay)
    if surface.page is not None:
        tree["page"] = page_tree(surface.page)
    if surface.layers:
        tree["layers"] = [
            {"name": layer.name, "visible": layer.is_visible, "locked": layer.is_locked}
            for layer in surface.layers
        ]
    return tree


def element_tree(element: Element) -> dict[str, object]:
    """Return an element as a tree of JSON; what is empty or off is left out."""
    tree: dict[str, object] = {
        **element.extra,
        "id": element.id,
        "kind": element.kind,
        **_shape_tree(element.shape),
        "height_m": element.height_m,
        "bays": int(element.bays),
        "levels_m": list(element.levels_m),
    }
    for key in ("name", "zone", "layer", "group", "symbol"):
        if getattr(element, key):
            tree[key] = getattr(element, key)
    if element.is_locked:
        tree["locked"] = True
    if element.showing != usual_showing(element.traits):
        tree["showing"] = showing_tree(element.showing)
    if element.stock:
        tree["stock"] = stock_tree(element.stock)
    return tree


def stock_tree(stock: Stock) -> dict[str, object]:
    """Return products on placements as a tree of JSON."""
    return {
        str(slot): [{"product": put.product, "facings": int(put.facings)} for put in there]
        for slot, there in stock.items()
    }


def plan_from(fields: Fields) -> Plan:
    """Read a plan; ids that its elements bear count as used, even where the file forgot.

    Raises:
        ProjectError: ``project_missing_field``, ``project_wrong_type`` or ``project_bad_value``.
    """
    numbers = fields.fields("counters")
    links = [fields.as_pair("links", link, "pair") for link in fields.items("links")]
    plan = Plan(
        counters=MappingProxyType({key: numbers.integer(key) for key in numbers.names()}),
        links=tuple((SurfaceId(str(a)), SurfaceId(str(b))) for a, b in links),
    )
    for index, tree in enumerate(fields.items("surfaces")):
        surface = _surface_from(_named(fields, "surfaces", index, tree))
        with fields.making("surfaces"):
            plan = add_surface(plan, surface)
    return replace(plan, extra=fields.extra())


def _surface_from(fields: Fields) -> Surface:
    frame = fields.fields("frame")
    usual = Frame()
    elements: dict[ElementId, Element] = {}
    for index, tree in enumerate(fields.items("elements")):
        part = _named(fields, "elements", index, tree)
        element = element_from(part)
        if element.id in elements:
            raise part.bad("id", "element_exists", element.id)
        elements[element.id] = element
    return Surface(
        id=SurfaceId(fields.text("id")),
        name=fields.text("name", ""),
        medium=fields.text("medium"),
        frame=Frame(
            frame.number("x0", usual.x0),
            frame.number("y0", usual.y0),
            frame.flag("y_up", usual.y_up),
        ),
        outlines=tuple(fields.points("outlines", ring) for ring in fields.items("outlines")),
        elements=MappingProxyType(elements),
        underlay=underlay_from(fields),
        layers=_layers_from(fields),
        page=page_from(fields),
        extra=fields.extra(),
    )


def _layers_from(fields: Fields) -> tuple[Layer, ...]:
    parts = [
        _named(fields, "layers", index, tree) for index, tree in enumerate(fields.items("layers"))
    ]
    return tuple(
        Layer(part.text("name"), part.flag("visible", True), part.flag("locked", False))
        for part in parts
    )


def element_from(fields: Fields) -> Element:
    """Read an element; height, bays and levels left out are its kind's usual ones."""
    with fields.making():
        kind = kind_of(fields.text("kind"))
        shape = _shape_from(fields)
        height_m = fields.number("height_m", kind.height_m)
        return Element(
            id=ElementId(fields.text("id")),
            kind=kind.key,
            shape=shape,
            name=fields.text("name", ""),
            zone=fields.text("zone", ""),
            height_m=height_m,
            bays=fields.integer("bays", usual_bays(kind, shape)),
            levels_m=tuple(
                fields.as_number("levels_m", level) for level in fields.items("levels_m")
            )
            if "levels_m" in fields
            else usual_levels(kind, height_m),
            stock=stock_from(fields.fields("stock")),
            layer=fields.text("layer", ""),
            group=fields.text("group", ""),
            is_locked=fields.flag("locked", False),
            symbol=fields.text("symbol", ""),
            showing=showing_from(fields, usual_showing(kind)),
            extra=fields.extra(),
        )


def _shape_tree(shape: Shape) -> dict[str, object]:
    if isinstance(shape, Rectangle):
        return {
            "rectangle": {
                "x": shape.x,
                "y": shape.y,
                "width": shape.width,
                "depth": shape.depth,
                "angle_deg": shape.angle_deg,
            }
        }
    if isinstance(shape, Outline):
        return {"outline": _point_list(shape.points)}
    return {"line": {"points": _point_list(shape.points), "thickness": shape.thickness}}


def _shape_from(fields: Fields) -> Shape:
    if "outline" in fields:
        return Outline(fields.points("outline", fields.value("outline")))
    if "line" in fields:
        line = fields.fields("line")
        return Line(line.points("points", line.value("points")), line.number("thickness", 0.0))
    if "rectangle" not in fields:
        raise fields.bad("", "no_shape")
    box = fields.fields("rectangle")
    return Rectangle(
        box.number("x"),
        box.number("y"),
        box.number("width"),
        box.number("depth"),
        box.number("angle_deg", 0.0),
    )


def stock_from(fields: Fields) -> Stock:
    """Read products on placements."""
    stock: dict[Slot, tuple[Stocked, ...]] = {}
    for key in fields.names():
        match = _SLOT.fullmatch(key)
        if match is None:
            raise fields.bad(key, "no_placement", key)
        puts = [Fields(tree, fields.file, fields.at(key)) for tree in fields.items(key)]
        stock[Slot(match[1], int(match[2]), int(match[3]))] = tuple(
            Stocked(ProductId(put.text("product")), put.integer("facings", 1)) for put in puts
        )
    if not stock:
        return NO_STOCK
    return MappingProxyType({slot: stock[slot] for slot in sorted(stock)})


def _named(fields: Fields, key: str, index: int, tree: object) -> Fields:
    """Return an object of a list, placed by its id, or by its number where it has none."""
    name = tree.get("id") if isinstance(tree, Mapping) else None
    return Fields(tree, fields.file, f"{fields.at(key)}/{name or index + 1}")


def _point_list(points: Iterable[Point]) -> list[object]:
    return [[x, y] for x, y in points]
