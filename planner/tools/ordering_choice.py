"""What shall stand along a line of shelves, as somebody chooses it, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from planner.analysis.crossing import Crossed, places_along
from planner.analysis.ordering import Ordered, Wish, metres_by, ordered
from planner.analysis.sales import sales_of
from planner.model.element import ProductId
from planner.model.placements import Placement
from planner.model.plan import Surface
from planner.session.session import Session
from planner.tools.shelf_commands import sizes_in

Measure = Literal["sales", "equal", "typed"]
MEASURES: tuple[Measure, ...] = ("sales", "equal", "typed")
"""How the metres of shelf are parted."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the list.

    Attributes:
        name: A category, or the name of a product.
        products: Ids.
        typed_m: Metres of shelf that somebody typed; below 0 for none.
    """

    name: str
    products: tuple[ProductId, ...]
    typed_m: float = -1.0


@dataclass(frozen=True, slots=True)
class Choice:
    """What shall stand along the line.

    Attributes:
        parts: In the order of the line.
        measure: How the metres are parted.
        keeps: Whether what stands there stays; else the line is cleared first.
        leaves_elsewhere: Whether the products leave the other shelves of the surface.
    """

    parts: tuple[Part, ...] = ()
    measure: Measure = "sales"
    keeps: bool = False
    leaves_elsewhere: bool = True

    def with_part(self, part: Part) -> Choice:
        """Add a part at the end; one that is there already stays where it is."""
        there = {one.name for one in self.parts}
        return self if part.name in there else replace(self, parts=(*self.parts, part))

    def without(self, index: int) -> Choice:
        """Take a part out."""
        return replace(self, parts=self.parts[:index] + self.parts[index + 1 :])

    def moved(self, index: int, by: int) -> Choice:
        """Move a part up (-1) or down (1); at an end nothing changes."""
        target = index + by
        if not (0 <= index < len(self.parts) and 0 <= target < len(self.parts)):
            return self
        parts = list(self.parts)
        parts.insert(target, parts.pop(index))
        return replace(self, parts=tuple(parts))

    def in_order(self, names: Sequence[str]) -> Choice:
        """Put the parts in an order, told by their names; parts that it lacks come last."""
        rank = {name: at for at, name in enumerate(names)}
        parts = sorted(self.parts, key=lambda part: rank.get(part.name, len(rank)))
        return replace(self, parts=tuple(parts))

    def typed(self, index: int, metres: float) -> Choice:
        """Give a part metres of shelf, and part the line by what is typed."""
        parts = list(self.parts)
        parts[index] = replace(parts[index], typed_m=max(metres, 0.0))
        return replace(self, parts=tuple(parts), measure="typed")


class Along:
    """A line of shelves and the sales of what may stand there.

    Attributes:
        places: In order.
        metres: Of shelf, all levels together.
    """

    def __init__(self, session: Session, surface: Surface, bays: Sequence[Crossed]) -> None:
        self.places: tuple[Placement, ...] = places_along(surface, bays)
        self.metres = sum(place.width for place in self.places)
        self._sizes = sizes_in(session)
        sales = sales_of(session.document.project.tables, ())
        shares = sales.shares.tolist()
        self._share: Mapping[str, float] = dict(zip(sales.products, shares, strict=True))

    @property
    def has_sales(self) -> bool:
        """Whether anything was sold."""
        return any(share > 0.0 for share in self._share.values())

    def share(self, part: Part) -> float:
        """Return the part of all sales that products have, 0 to 1."""
        return sum(max(self._share.get(product, 0.0), 0.0) for product in part.products)

    def metres_of(self, choice: Choice) -> tuple[float, ...]:
        """Return the metres of shelf of each part; a part nobody typed metres for gets an even one.

        By sales and equally they add up to the whole line.
        """
        if not choice.parts:
            return ()
        even = self.metres / len(choice.parts)
        if choice.measure == "typed":
            return tuple(even if p.typed_m < 0.0 else p.typed_m for p in choice.parts)
        by_sales = choice.measure == "sales"
        weights = [self.share(part) if by_sales else 1.0 for part in choice.parts]
        return metres_by(weights, self.metres)

    def wanted(self, choice: Choice) -> dict[str, tuple[Sequence[str], float]]:
        """Return the products and metres of each part by its name."""
        metres = self.metres_of(choice)
        return {
            part.name: (part.products, one) for part, one in zip(choice.parts, metres, strict=True)
        }

    def result(self, choice: Choice) -> Ordered:
        """Return what would stand where; the best sellers of a part stand first."""
        wishes = [
            Wish(
                part.name,
                tuple(sorted(part.products, key=lambda one: -self._share.get(one, 0.0))),
                metres,
            )
            for part, metres in zip(choice.parts, self.metres_of(choice), strict=True)
        ]
        return ordered(self.places, wishes, self._sizes, keeps=choice.keeps)
