"""A shop of 10 x 8 m with two gondolas and a back shelf, and tables about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import MappingProxyType

import numpy as np
import pandas as pd

from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.presence.presence import Presence
from planner.analysis.scene import Scene, scene_of
from planner.model.element import Element, ElementId, ProductId, Slot, Stocked, make_element
from planner.model.plan import Surface, SurfaceId
from planner.model.shape import Outline, Rectangle
from planner.tables.table import Table

LEVEL = (0.5,)
WALLS = ((0.0, 0.0), (10.0, 0.0), (10.0, 8.0), (0.0, 8.0))


def shelf(name: str, kind: str, where: Rectangle, *products: str, zone: str = "") -> Element:
    """Return a fixture of one level; its products stand on its front, in the first bay."""
    stock = {Slot("A", 1, 1): tuple(Stocked(ProductId(p)) for p in products)} if products else {}
    return make_element(
        name, kind, where, height_m=1.8, levels_m=LEVEL, stock=MappingProxyType(stock), zone=zone
    )


def zone(name: str, x1: float, y1: float, x2: float, y2: float) -> Element:
    """Return a drawn zone."""
    corners = ((x1, y1), (x2, y1), (x2, y2), (x1, y2))
    return make_element(f"zone {name}", "zone", Outline(corners), name=name)


ENTRANCE = make_element("E1", "entrance", Rectangle(1.5, 0.15, 2.0, 0.3))
EXIT = make_element("X1", "exit", Rectangle(8.5, 0.15, 2.0, 0.3))
CHECKOUT = make_element("K1", "checkout", Rectangle(6.0, 1.6, 1.0, 1.2))
FIXTURES = (
    shelf("G1", "gondola", Rectangle(3.0, 4.5, 2.5, 1.0), "tea", "salt"),
    shelf("G2", "gondola", Rectangle(7.0, 4.5, 2.5, 1.0), "jam"),
    shelf("S1", "wall_shelf", Rectangle(5.0, 7.75, 5.0, 0.5, 180.0), "milk", "tea"),
)
ZONES = (
    zone("left", 0.0, 2.5, 5.0, 8.0),
    zone("right", 5.0, 2.5, 10.0, 8.0),
    zone("tills", 4.0, 0.5, 8.0, 2.5),
)
SHOP = (ENTRANCE, EXIT, CHECKOUT, *FIXTURES)


def shop(elements: Iterable[Element] = SHOP, **numbers: int) -> Scene:
    """Return the floor with these elements on it."""
    there = {ElementId(element.id): element for element in elements}
    surface = Surface(
        SurfaceId("floor"),
        "Ground floor",
        "floor",
        outlines=(WALLS,),
        elements=MappingProxyType(there),
    )
    return scene_of(surface, Parameters(**numbers))


def tracks(
    *visits: Sequence[tuple[float, float, float]],
    surface: str | None = None,
    day: str = "2026-03-02",
) -> Table:
    """Return tracks of (t, x, y) points; visits are numbered from 0."""
    rows = [(surface, day, str(v), *point) for v, points in enumerate(visits) for point in points]
    frame = pd.DataFrame(rows, columns=["surface", "day", "visit_id", "t", "x", "y"])
    types = {"surface": "str", "day": "datetime64[us]", "visit_id": "str"}
    return Table("tracks", frame.astype({**types, "t": float, "x": float, "y": float}))


def zone_visits(*rows: tuple[str, str, str]) -> Table:
    """Return rows of (visit, time of day, zone)."""
    frame = pd.DataFrame(rows, columns=["visit_id", "time", "zone"])
    frame["time"] = pd.to_datetime("2026-03-02 " + frame["time"].astype("str"))
    frame.insert(0, "day", frame["time"].dt.normalize())
    return Table("zone_visits", frame.astype({"visit_id": "str", "zone": "str"}))


def sales(*rows: tuple[str | None, str, float]) -> Table:
    """Return rows of (receipt, product, quantity), all sold on one morning."""
    frame = pd.DataFrame(rows, columns=["receipt_id", "product_id", "quantity"])
    frame.insert(0, "sold_at", pd.Timestamp("2026-03-02 09:00"))
    frame["revenue"], frame["customer_id"] = frame["quantity"], None
    text = {"receipt_id": "str", "product_id": "str", "customer_id": "str"}
    return Table("sales", frame.astype(text))


def spent(
    found: Presence, visit: int, headings: int = DEFAULTS.headings
) -> dict[tuple[int, int, bool], float]:
    """Return the seconds of a visit by cell, heading and whether it stood; areas unfolded."""
    seconds: dict[tuple[int, int, bool], float] = {}
    for entry in range(found.start[visit], found.start[visit + 1]):
        place = int(found.place[entry])
        area = place - len(found.cell)
        if area < 0:
            looks = (int(found.cell[place]), int(found.heading[place]))
            keys = [(*looks, bool(found.standing[place]))]
        else:
            cells = found.areas[area].tolist()
            keys = [(cell, heading, True) for cell in cells for heading in range(headings)]
        for key in keys:
            seconds[key] = seconds.get(key, 0.0) + float(found.seconds[entry]) / len(keys)
    return seconds


def path(found: Presence, visit: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return the points of a visit's path."""
    return found.paths.points[found.paths.start[visit] : found.paths.start[visit + 1]]


def said(found: Presence) -> set[str]:
    """Return the codes of a presence's problems."""
    return {problem.code for problem in found.problems}
