"""What simulated visits come for: the lines of receipts, or products drawn by their sales."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.parameters import Parameters
from planner.analysis.presence.chance import chance, named, seed_word
from planner.analysis.presence.presence import Floats, Ints
from planner.analysis.scene import Scene
from planner.errors import Fact, Problem
from planner.tables.columns import PRODUCT_ID, QUANTITY, RECEIPT_ID, SOLD_AT

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Shelves:
    """What can be wished for: products first, then each bay for its own sake.

    Attributes:
        number: Number of each placed product among the wishes.
        options: Per wish the bays where it can be had.
        shelf_m: Shape (bays,). Length of shelf, all levels.
        zone: Shape (bays,). Index of the zone.
        about: Shape (wishes,). What tells draws about each wish from all others.
    """

    number: Mapping[str, int]
    options: tuple[Ints, ...]
    shelf_m: Floats
    zone: Ints
    about: Ints


@dataclass(frozen=True, slots=True)
class VisitLists:
    """What each visit comes for.

    Attributes:
        basis: What the lists rest on, ``baskets`` or ``layout``.
        wishes: Per visit the numbers of its wishes.
        weight: How many real visits each stands for.
        facts: Counts worth telling.
        problems: What weakens the lists.
    """

    basis: str
    wishes: tuple[Ints, ...]
    weight: float
    facts: Mapping[str, Fact]
    problems: tuple[Problem, ...] = ()


def shelves_of(scene: Scene) -> Shelves:
    """Return what can be wished for on a floor."""
    bays = int(scene.bay_of.max()) + 1 if len(scene.bay_of) else 0
    there: dict[str, dict[int, None]] = {}
    for placement, bay in zip(scene.placements, scene.bay_of.tolist(), strict=True):
        for stocked in placement.products:
            there.setdefault(stocked.product, {})[bay] = None
    products = sorted(there)
    widths = np.array([placement.width for placement in scene.placements])
    first = np.searchsorted(scene.bay_of, np.arange(bays))
    names = np.array(scene.zone_of, dtype=object)[first].tolist()
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return Shelves(
        number={product: number for number, product in enumerate(products)},
        options=(
            *(np.array(list(there[product]), dtype=np.int64) for product in products),
            *np.arange(bays, dtype=np.int64)[:, None],
        ),
        shelf_m=np.bincount(scene.bay_of, weights=widths, minlength=bays).astype(np.float64),
        zone=np.array([numbers[name] for name in names], dtype=np.int64),
        about=named([*products, *(scene.placements[k].id for k in first.tolist())]),
    )


def units_sold(shelves: Shelves, sales: DataFrame | None) -> Floats:
    """Return the units of each placed product, returns taken off; shape (products,), >= 0."""
    if sales is None or not shelves.number:
        return np.zeros(len(shelves.number))
    number = sales[PRODUCT_ID].map(shelves.number)
    placed = number.notna().to_numpy()
    units = sales[QUANTITY].to_numpy(dtype=np.float64)[placed]
    sums = np.bincount(
        number[placed].to_numpy(dtype=np.int64), weights=units, minlength=len(shelves.number)
    )
    return np.maximum(sums, 0.0)


def lists_of_receipts(
    shelves: Shelves, sales: DataFrame, parameters: Parameters, seed: int
) -> VisitLists:
    """Make each receipt one visit, or a seeded sample of them where there are more than asked.

    A receipt is told by its day and number. Lines that were returned, and products that stand
    nowhere, are left out; receipts without any other line are no visit.
    """
    bought = sales.loc[(sales[QUANTITY] > 0.0) & sales[RECEIPT_ID].notna()]
    receipt = bought.groupby([bought[SOLD_AT].dt.normalize(), RECEIPT_ID]).ngroup()
    number = bought[PRODUCT_ID].map(shelves.number) if shelves.number else bought[QUANTITY] * np.nan
    placed = number.notna().to_numpy()
    products = max(len(shelves.number), 1)
    lines = receipt.to_numpy(np.int64)[placed] * products
    lines = np.unique(lines + number[placed].to_numpy(dtype=np.int64))
    usable, first = np.unique(lines // products, return_index=True)
    wishes = np.asarray(lines % products, dtype=np.int64)
    limits = np.append(first, len(lines)).tolist()
    wanted = min(parameters.simulated_visits, len(usable))
    chosen = np.sort(chance(seed).choice(len(usable), wanted, replace=False))
    receipts = int(receipt.nunique())
    return VisitLists(
        "baskets",
        tuple(wishes[limits[k] : limits[k + 1]] for k in chosen.tolist()),
        len(usable) / max(wanted, 1),
        {"receipts": receipts, "receipts_used": wanted, "lines": len(bought)},
        _receipt_problems(receipts, len(usable), wanted, int((~placed).sum()), len(bought)),
    )


def drawn_lists(shelves: Shelves, units: Floats, parameters: Parameters, seed: int) -> VisitLists:
    """Draw lists: 1 or more wishes, Poisson of a log-normal; products by their sales.

    Where nothing placed was sold, bays are drawn by their length of shelf.

    Source:
        Sorensen et al. 2017 for the form; EXPOSURE.md section 2.
    """
    sold = bool(units.sum() > 0.0)
    appeal = np.concatenate([units, np.zeros(len(shelves.shelf_m))])
    if not sold:
        appeal = np.concatenate([np.zeros(len(units)), shelves.shelf_m])
    wishes = _wishes(
        parameters.simulated_visits,
        parameters.list_mu,
        parameters.list_sigma,
        appeal.tobytes(),
        shelves.about.tobytes(),
        seed,
    )
    return VisitLists("layout", wishes, 1.0, {"drawn_by": "sales" if sold else "shelf"})


@lru_cache(maxsize=1)
def _wishes(
    visits: int, mu: float, sigma: float, appeal: bytes, about: bytes, seed: int
) -> tuple[Ints, ...]:
    """Draw the wishes of visits; kept, since moving fixtures changes none of them."""
    from planner.analysis.presence.lists_kernel import sizes, wished

    word = seed_word(seed)
    counts = sizes(visits, mu, sigma, word)
    start, drawn = wished(counts, np.frombuffer(appeal), np.frombuffer(about, np.int64), word)
    return tuple(np.split(drawn, start[1:-1]))


def with_wander(
    lists: VisitLists, shelves: Shelves, units: Floats, parameters: Parameters, seed: int
) -> tuple[Ints, ...]:
    """Add the stops that nobody planned: Poisson(wander * wishes), drawn by zone attraction.

    The attraction of a zone is the mean of its share of units sold and its share of shelf
    length (without sales the latter alone); inside a zone bays are drawn by shelf length.
    """
    from planner.analysis.presence.lists_kernel import wandered

    attraction = _attraction(shelves, units)
    if not attraction.sum() > 0.0:
        return lists.wishes
    limits = np.cumsum(attraction) / attraction.sum()
    planned = np.array([len(wishes) for wishes in lists.wishes], dtype=np.int64)
    start, bays = wandered(planned, parameters.wander, limits, seed_word(seed))
    extra = np.split(len(shelves.number) + bays, start[1:-1])
    return tuple(map(np.concatenate, zip(lists.wishes, extra, strict=True)))


def _attraction(shelves: Shelves, units: Floats) -> Floats:
    """Return how strongly each bay draws passers, shape (bays,)."""
    if not len(shelves.zone):
        return np.zeros(0)
    zones = int(shelves.zone.max()) + 1
    shelf = np.bincount(shelves.zone, weights=shelves.shelf_m, minlength=zones)
    sold = np.zeros(zones)
    for options, count in zip(shelves.options, units.tolist(), strict=False):
        np.add.at(sold, shelves.zone[options], count / len(options))
    shares = [part / part.sum() for part in (shelf, sold) if part.sum() > 0.0]
    if not shares:
        return np.zeros(len(shelves.shelf_m))
    pull = np.mean(shares, axis=0)
    drawn: Floats = pull[shelves.zone] * shelves.shelf_m / np.maximum(shelf, 1e-12)[shelves.zone]
    return drawn


def _receipt_problems(
    receipts: int, usable: int, used: int, unplaced: int, lines: int
) -> tuple[Problem, ...]:
    problems = []
    if unplaced:
        share = 100.0 * unplaced / lines
        problems.append(Problem("lines_without_placement", {"count": unplaced, "share": share}))
    if usable < receipts:
        lost = receipts - usable
        problems.append(Problem("receipts_without_placement", {"count": lost, "total": receipts}))
    if used < usable:
        problems.append(Problem("receipts_sampled", {"count": used, "total": usable}, "note"))
    return tuple(problems)
