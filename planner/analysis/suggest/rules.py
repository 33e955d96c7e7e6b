"""What a suggestion must keep to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal

Goal = Literal["margin", "revenue", "promo"]
GOALS: Final[tuple[Goal, ...]] = ("margin", "revenue", "promo")
"""What shall become more: margin, revenue, or units of promoted products."""

Toggle = Literal["temperature", "width", "blocks", "no_empty", "affinity"]
TOGGLES: Final[tuple[Toggle, ...]] = ("temperature", "width", "blocks", "no_empty", "affinity")
"""Rules that are on unless somebody turns them off."""

FREE_KINDS: Final = frozenset({"endcap", "promo_stand", "table", "bin"})
"""Kinds of fixture that hold any category, however categories stay together."""

EYE_LEVEL_M: Final = (1.0, 1.6)
"""From where to where a shelf is at eye level unless a contract says otherwise, metres [O]."""


@dataclass(frozen=True, slots=True)
class Group:
    """Products that a rule speaks of: those of any of these.

    Attributes:
        products: Ids.
        categories: Their names.
    """

    products: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()

    def has(self, product: str, category: str) -> bool:
        """Say whether a product is meant."""
        return product in self.products or category in self.categories


@dataclass(frozen=True, slots=True)
class Contract:
    """So many metres of shelf, at least.

    Attributes:
        name: What people call it.
        group: Whose metres count.
        metres: Of facings, > 0.
        from_m: Lowest middle of a level that counts, metres above the floor.
        to_m: Highest.
    """

    name: str
    group: Group
    metres: float
    from_m: float = EYE_LEVEL_M[0]
    to_m: float = EYE_LEVEL_M[1]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of a suggestion.

    Attributes:
        on: Rules that hold of those that are on or off.
        temperature: Temperature that categories need: ``chilled``, ``frozen`` or empty for none;
            products of others need that of where they stand.
        heavy: Products that stay low.
        heavy_below_m: Highest middle of a level they may stand on, metres.
        locked: Products that stay where they are.
        locked_fixtures: Ids of fixtures that nothing comes to or goes from.
        locked_zones: Names of zones, likewise.
        contracts: At least so much shelf.
        most_moves: At most so many moves; an exchange is one.
        near_share: Part of what two products earn on common receipts that is taken to be gained
            where they stand side by side [O].
        near_m: Distance at which a third of that is left, metres [O].
    """

    on: frozenset[Toggle] = frozenset(TOGGLES)
    temperature: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    heavy: Group = Group()
    heavy_below_m: float = 0.9
    locked: Group = Group()
    locked_fixtures: frozenset[str] = frozenset()
    locked_zones: frozenset[str] = frozenset()
    contracts: tuple[Contract, ...] = ()
    most_moves: int = 10
    near_share: float = 0.02
    near_m: float = 3.0

    def turned(self, toggle: Toggle, *, is_on: bool) -> Rules:
        """Turn a rule on or off."""
        return replace(self, on=self.on | {toggle} if is_on else self.on - {toggle})


USUAL: Final = Rules()
