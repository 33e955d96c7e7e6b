"""The differences of two plans as rows in words: for a table, a file, the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from planner.model.difference import Difference, Standing
from planner.model.element import Element
from planner.model.plan import Plan, Surface
from planner.model.shape import Line, Rectangle, centre
from planner.tables.report import ReportColumn, Sheet
from planner.units import MEDIA, METRES_PER
from planner.wording import Words

WHATS: Final = ("came", "went", "moved", "resized", "refitted", "renamed", "restocked")
COLUMNS: Final = (
    ReportColumn("surface"),
    ReportColumn("element"),
    ReportColumn("name"),
    ReportColumn("kind"),
    ReportColumn("what"),
    ReportColumn("from"),
    ReportColumn("to"),
    ReportColumn("distance_m", "m", 3),
    ReportColumn("products"),
)
LIST: Final = "; "
"""Between the entries of one cell."""


def difference_sheet(found: Iterable[Difference], before: Plan, after: Plan, words: Words) -> Sheet:
    """Return a row a difference; kinds and what happened are keys, all else is text.

    Args:
        found: What ``differences`` returned for the two plans.
        before: The plan that it is compared with.
        after: The plan that is looked at.
        words: Of the language of places, sizes and fittings.
    """
    told = DifferenceWords(before, after, words)
    return Sheet(COLUMNS, tuple(told.cells(one) for one in found))


def counts_of(found: Iterable[Difference]) -> dict[str, int]:
    """Return how many differences there are of each sort, all sorts named."""
    counted = Counter(one.what for one in found)
    return {what: counted[what] for what in WHATS}


class DifferenceWords:
    """Puts the differences of two plans into words."""

    def __init__(self, before: Plan, after: Plan, words: Words) -> None:
        self._plans = (before, after)
        self._words = words

    def cells(self, one: Difference) -> tuple[str | float | None, ...]:
        """Return the cells of a row, as ``COLUMNS`` orders them."""
        surface, element = self.surface(one), one.after or one.before
        is_metric = MEDIA[surface.medium].unit in METRES_PER
        distance = one.shift.distance if one.what == "moved" and is_metric else None
        return (
            surface.name,
            one.element,
            surface.name if element is None else element.name,
            "" if element is None else element.kind,
            one.what,
            self.end(one, 0),
            self.end(one, 1),
            distance,
            LIST.join(self.products(one)),
        )

    def surface(self, one: Difference) -> Surface:
        """Return the surface as it is, or as it was before it went."""
        before, after = self._plans
        return after.surfaces.get(one.surface) or before.surfaces[one.surface]

    def products(self, one: Difference) -> Sequence[str]:
        """Return the ids of the products that a difference concerns."""
        if one.product:
            return (one.product,)
        element = (one.after or one.before) if one.what in ("came", "went") else None
        stock = {} if element is None else element.stock
        return sorted({put.product for there in stock.values() for put in there})

    def end(self, one: Difference, end: int) -> str:
        """Return what it was (0) or what it is (1); empty for nothing."""
        if one.what == "restocked":
            return LIST.join(self._stand(s, one) for s in (one.left, one.reached)[end])
        surface = self._plans[end].surfaces.get(one.surface)
        element = (one.before, one.after)[end]
        if surface is None or (one.element and element is None):
            return ""
        if element is None:
            return surface.name if one.what == "renamed" else self._room(surface)
        tell = {"resized": self._size, "refitted": self._fittings, "renamed": self._names}
        return tell.get(one.what, self._place)(surface, element)

    def _fittings(self, _: Surface, element: Element) -> str:
        return self._words.say(
            "difference_fittings",
            kind=self._words.say(f"kind_{element.kind}"),
            bays=element.bays,
            levels=len(element.levels_m),
        )

    def _names(self, _: Surface, element: Element) -> str:
        return f"{element.name} · {element.zone}" if element.zone else element.name

    def _place(self, surface: Surface, element: Element) -> str:
        x, y = surface.frame.outside(*centre(element.shape))
        unit = MEDIA[surface.medium].unit
        turn = element.shape.angle_deg if isinstance(element.shape, Rectangle) else 0.0
        angle = surface.frame.angle(turn)
        return self._words.say(f"difference_at_{unit}", x=x + 0.0, y=y + 0.0, angle=angle)

    def _size(self, surface: Surface, element: Element) -> str:
        shape = element.shape
        if isinstance(shape, Rectangle):
            width, depth = shape.width, shape.depth
        elif isinstance(shape, Line):
            width, depth = element.footprint.length, shape.thickness
        else:
            x1, y1, x2, y2 = element.footprint.bounds
            width, depth = x2 - x1, y2 - y1
        unit = MEDIA[surface.medium].unit
        facts = {"width": width, "depth": depth, "height": element.height_m}
        return self._words.say(f"difference_size_{unit}", **facts)

    def _room(self, surface: Surface) -> str:
        points = [point for ring in surface.outlines for point in ring]
        if not points:
            return ""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        unit = MEDIA[surface.medium].unit
        width, depth = max(xs) - min(xs), max(ys) - min(ys)
        return self._words.say(f"canvas_size_{unit}", width=width, depth=depth)

    def _stand(self, stand: Standing, one: Difference) -> str:
        text = stand.placement if stand.facings == 1 else f"{stand.placement} ×{stand.facings}"
        if stand.surface == one.surface:
            return text
        return f"{self._name(stand)}: {text}"

    def _name(self, stand: Standing) -> str:
        there = {**self._plans[0].surfaces, **self._plans[1].surfaces}
        return there[stand.surface].name
