"""Orders of the online shop: as many as planted, and as many of them through each slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from makers.shop_truth import KEPT, ORDERS, SHELVES
from makers.shop_visits import Key, View

THROUGH = {shelf.key: shelf.orders for shelf in SHELVES if shelf.orders}


@dataclass(frozen=True, slots=True)
class Basket:
    """What a session put into its basket before it last looked at it.

    Attributes:
        device: Where.
        moment: When it ordered, if it did.
        lines: Product to the slot that led to it; empty for none.
    """

    device: str
    moment: datetime
    lines: Mapping[str, Key | tuple[()]]

    def without_slots(self) -> list[str]:
        """Return the products that no recommendation led to."""
        return [product for product, through in self.lines.items() if through not in THROUGH]

    def through(self, key: Key) -> list[str]:
        """Return the products that a slot led to."""
        return [product for product, through in self.lines.items() if through == key]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an order; ``through`` is empty where no recommendation led to it."""

    order: str
    moment: datetime
    device: str
    product: str
    quantity: int
    through: Key | tuple[()]


def orders_of(
    sessions: Sequence[Sequence[View]], kept_of: Mapping[str, float], rng: Random
) -> list[Line]:
    """Draw the orders of sessions: exactly ``THROUGH`` of each slot, and ``ORDERS`` in all.

    Args:
        sessions: All of them.
        kept_of: Product to the share of its lookers that put it into the basket, if not ``KEPT``.
        rng: Chance.

    Raises:
        ValueError: Fewer baskets than planted orders.
    """
    baskets = [one for views in sessions for one in _basket(views, kept_of, rng)]
    chosen: dict[int, Key | tuple[()]] = {}
    for key, count in sorted(THROUGH.items(), key=lambda item: item[1]):
        free = [at for at, one in enumerate(baskets) if at not in chosen and one.through(key)]
        chosen.update(dict.fromkeys(rng.sample(free, count), key))
    free = [at for at, one in enumerate(baskets) if at not in chosen and one.without_slots()]
    chosen.update(dict.fromkeys(rng.sample(free, ORDERS - len(chosen)), ()))
    ordered = sorted(chosen.items(), key=lambda item: baskets[item[0]].moment)
    return [
        line
        for number, (at, through) in enumerate(ordered, 1)
        for line in _lines(f"O{number:04d}", baskets[at], through, rng)
    ]


def _basket(views: Sequence[View], kept_of: Mapping[str, float], rng: Random) -> list[Basket]:
    """Return the basket of a session that looked at it with something in it, else nothing."""
    carts = [view for view in views if view.page == "cart"]
    if not carts:
        return []
    last = carts[-1]
    lines = {
        view.product: view.through
        for view in views[: last.number]
        if view.product and rng.random() < kept_of.get(view.product, KEPT)
    }
    moment = last.moment + timedelta(seconds=last.seconds)
    return [Basket(last.device, moment, lines)] if lines else []


def _lines(order: str, basket: Basket, through: Key | tuple[()], rng: Random) -> list[Line]:
    led = basket.through(through) if through else []
    products = [(one, through) for one in led] + [(one, ()) for one in basket.without_slots()]
    return [
        Line(order, basket.moment, basket.device, product, 1 + int(rng.random() < 0.2), slot)
        for product, slot in sorted(products)
    ]
