"""Products along a line of shelves: wishes in order, each with its metres."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from types import MappingProxyType
from typing import Final

from planner.analysis.shelf_room import SLACK_M, Sizes, fitting, size_of, taken_m
from planner.model.edits import Shelf
from planner.model.element import ProductId, Stocked
from planner.model.placements import Placement


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall stand together.

    Attributes:
        name: A category, or a product.
        products: In the order in which they shall stand.
        metres: Of shelf, all levels together, >= 0.
    """

    name: str
    products: tuple[ProductId, ...]
    metres: float


@dataclass(frozen=True, slots=True)
class Run:
    """What a wish came to.

    Attributes:
        name: As of the wish.
        metres: Of shelf that its facings take.
        first: Id of the placement where it begins; empty where nothing of it stands.
        last: Id of the placement where it ends.
        left_out: Its products that did not fit.
    """

    name: str
    metres: float
    first: str
    last: str
    left_out: tuple[ProductId, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Wishes on shelves.

    Attributes:
        stands: What shall stand on each placement of the line, kept products first.
        runs: One a wish.
    """

    stands: Mapping[Shelf, tuple[Stocked, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    runs: tuple[Run, ...] = ()

    @property
    def left_out(self) -> tuple[ProductId, ...]:
        """Products that did not fit."""
        return tuple(product for run in self.runs for product in run.left_out)


_At = tuple[int, float]
"""A place along the line: index of a placement, and metres that are taken of its room."""
_START: Final[_At] = (0, 0.0)
_Facings = Sequence[tuple[ProductId, int]]


@dataclass(frozen=True, slots=True)
class _Packed:
    """Facings on placements: (index, what stands), where they begin and end, what did not fit."""

    stands: tuple[tuple[int, Stocked], ...]
    begin: _At
    end: _At
    left_out: tuple[ProductId, ...]


def metres_by(weights: Sequence[float], whole: float) -> tuple[float, ...]:
    """Part metres of shelf by weights >= 0, equally where they are all 0."""
    total = sum(weights)
    if total <= 0.0:
        return tuple(whole / len(weights) for _ in weights)
    return tuple(whole * weight / total for weight in weights)


def ordered(
    places: Sequence[Placement], wishes: Sequence[Wish], sizes: Sizes, *, keeps: bool
) -> Ordered:
    """Put products on placements in order.

    Products follow one another along the line in the order of the wishes; each stands on one
    placement. A wish takes as many facings as its metres hold, about evenly, at least one of each
    product, but no more than leave room for one facing of everything that comes after it: if
    one facing of each product fits one after another, nothing is left out. A product that fits
    nowhere further along is left out.

    Args:
        places: The line, in order.
        wishes: In order; a product that is wished for twice stands where it is named first.
        sizes: Of products.
        keeps: Whether what stands there stays; products that are there already stay where they
            are. Else the line is cleared first.
    """
    line = _Line(places, sizes, keeps)
    wanted = _once(wishes, line.kept_products)
    at, until = _START, 0.0
    parts: list[_Packed] = []
    for number, (products, wish) in enumerate(zip(wanted, wishes, strict=True)):
        until += wish.metres
        after = [product for later in wanted[number + 1 :] for product in later]
        packed = line.widest(at, products, until, after)
        parts.append(line.rounded_up(packed, wish.metres))
        at = line.jumped(packed.end, until, after)
    stands = {
        Shelf(p.element, p.slot): list(kept) for p, kept in zip(places, line.kept, strict=True)
    }
    for index, put in (one for part in parts for one in part.stands):
        stands[Shelf(places[index].element, places[index].slot)].append(put)
    runs = tuple(_run(wish, part, places, sizes) for wish, part in zip(wishes, parts, strict=True))
    return Ordered(MappingProxyType({key: tuple(puts) for key, puts in stands.items()}), runs)


class _Line:
    """Placements in order, with the room that each has."""

    def __init__(self, places: Sequence[Placement], sizes: Sizes, keeps: bool) -> None:
        self.kept = [place.products if keeps else () for place in places]
        self.kept_products = frozenset(put.product for kept in self.kept for put in kept)
        self._sizes = sizes
        self._rooms = [
            max(0.0, place.width - taken_m(kept, sizes))
            for place, kept in zip(places, self.kept, strict=True)
        ]
        self._starts = [0.0, *accumulate(self._rooms)]

    def pack(self, at: _At, wanted: _Facings) -> _Packed:
        """Put facings one after another, each product on the first placement that holds them.

        A placement that nothing was put on yet takes as many of them as it holds.
        """
        stands: list[tuple[int, Stocked]] = []
        begin = at
        left_out: list[ProductId] = []
        for product, facings in wanted:
            found = self._first(at, product, facings)
            if found is None:
                left_out.append(product)
                continue
            index, offset, count = found
            stands.append((index, Stocked(product, count)))
            at = (index, offset + count * size_of(self._sizes, product).width_m)
        return _Packed(tuple(stands), begin, at, tuple(left_out))

    def widest(
        self, at: _At, products: Sequence[ProductId], until: float, after: Sequence[ProductId]
    ) -> _Packed:
        """Return the most facings that end before ``until``, metres along the line.

        They leave room for one facing of what comes after, as far as there is.
        """
        least = self.pack(at, _spread(products, 0))
        if not products:
            return least
        lost = len(self.pack(least.end, _spread(after, 0)).left_out)
        narrowest = min(size_of(self._sizes, product).width_m for product in products)
        low, high, best = 0, fitting(self._starts[-1], narrowest), least
        while low < high:
            middle = (low + high + 1) // 2
            tried = self.pack(at, _spread(products, middle))
            fits = (
                len(tried.left_out) <= len(least.left_out)
                and self._along(tried.end) <= until + SLACK_M
                and len(self.pack(tried.end, _spread(after, 0)).left_out) <= lost
            )
            low, high = (middle, high) if fits else (low, middle - 1)
            best = tried if fits else best
        return best

    def rounded_up(self, packed: _Packed, metres: float) -> _Packed:
        """Give what is left of each placement to what stands there, within the metres of a wish.

        The last placement stays as it is: what comes after may stand there.
        """
        stands = list(packed.stands)
        spare = metres - taken_m((put for _, put in stands), self._sizes)
        for number, (index, put) in enumerate(stands):
            width = size_of(self._sizes, put.product).width_m
            here = taken_m((other for at, other in stands if at == index), self._sizes)
            room = (
                self._rooms[index] - here - (packed.begin[1] if index == packed.begin[0] else 0.0)
            )
            more = min(fitting(room, width), fitting(spare, width))
            if index != packed.end[0] and more > 0:
                stands[number] = (index, Stocked(put.product, put.facings + more))
                spare -= more * width
        return replace(packed, stands=tuple(stands))

    def jumped(self, at: _At, until: float, after: Sequence[ProductId]) -> _At:
        """Return where the next wish begins: at ``until``, if what comes after fits from there."""
        if self._along(at) >= until or not self._rooms:
            return at
        index = min(bisect_right(self._starts, until) - 1, len(self._rooms) - 1)
        target = (index, min(until - self._starts[index], self._rooms[index]))
        wanted = _spread(after, 0)
        lost = len(self.pack(at, wanted).left_out)
        return target if len(self.pack(target, wanted).left_out) <= lost else at

    def _along(self, at: _At) -> float:
        return self._starts[at[0]] + at[1]

    def _first(self, at: _At, product: ProductId, facings: int) -> tuple[int, float, int] | None:
        width = size_of(self._sizes, product).width_m
        for index in range(at[0], len(self._rooms)):
            offset = at[1] if index == at[0] else 0.0
            fit = fitting(self._rooms[index] - offset, width)
            if fit >= facings or (fit >= 1 and offset == 0.0):
                return index, offset, min(fit, facings)
        return None


def _spread(products: Sequence[ProductId], more: int) -> _Facings:
    """Give each product one facing, and spread more facings over them, the first ones first."""
    if not products:
        return ()
    each, rest = divmod(more, len(products))
    return [(product, 1 + each + (index < rest)) for index, product in enumerate(products)]


def _once(wishes: Sequence[Wish], there: frozenset[ProductId]) -> list[list[ProductId]]:
    seen = set(there)
    wanted: list[list[ProductId]] = []
    for wish in wishes:
        fresh = [product for product in dict.fromkeys(wish.products) if product not in seen]
        seen.update(fresh)
        wanted.append(fresh)
    return wanted


def _run(wish: Wish, part: _Packed, places: Sequence[Placement], sizes: Sizes) -> Run:
    metres = taken_m((put for _, put in part.stands), sizes)
    first = places[part.stands[0][0]].id if part.stands else ""
    last = places[part.stands[-1][0]].id if part.stands else ""
    return Run(wish.name, metres, first, last, part.left_out)
