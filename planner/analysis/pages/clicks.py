"""What logs say of each position of a page: shown, clicked, ordered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.examination import attractiveness
from planner.analysis.pages.kept import Kept
from planner.analysis.pages.logs import Logs, names_of_slots, with_slots
from planner.analysis.pages.order_share import orders_in
from planner.analysis.slot_positions import SlotPositions, slots_of
from planner.errors import Fact, Problem
from planner.model.element import ElementId
from planner.model.placements import Placement
from planner.model.plan import Surface
from planner.tables.columns import (
    CLICKED,
    IMPRESSIONS,
    POSITION,
    PRODUCT_ID,
    REVENUE,
    SLOT,
)
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shown:
    """Impressions of the slots of a page.

    Attributes:
        slots: Id of a slot to what its positions say.
        impressions: Shape (positions,). NaN for slots that no row names.
        clicks: Shape (positions,).
        rows: (product, index of the position, impressions) of every item.
        problems: What could not be placed.
    """

    slots: Mapping[ElementId, SlotPositions]
    impressions: Floats
    clicks: Floats
    rows: tuple[tuple[str, int, int], ...]
    problems: tuple[Problem, ...]


def numbers_of(surface: Surface, sites: Sequence[Placement]) -> Ints:
    """Return the number of each position in its slot, row after row, from 1."""
    return np.array(
        [
            (site.slot.level - 1) * surface.elements[site.element].bays + site.slot.bay
            for site in sites
        ],
        dtype=np.int64,
    )


def shown_on(surface: Surface, sites: Sequence[Placement], logs: Logs) -> Shown:
    """Return what impressions say of the positions of a page.

    It stays what it is while blocks are moved; so it is worked out once.
    """
    table = logs.tables.get("impressions")
    if table is None:
        nothing = np.full(len(sites), np.nan)
        return Shown({}, nothing, nothing.copy(), (), ())
    names, cells = names_of_slots(surface), index_of(surface, sites)
    asked = (surface.name, tuple(names.items()), tuple(cells))
    return _SHOWN.of(table, asked, partial(_shown, surface, sites, table))


_SHOWN: Final = Kept[Shown]()


def _shown(surface: Surface, sites: Sequence[Placement], logged_rows: Table) -> Shown:
    rows, strange = with_slots(logged_rows.frame, surface)
    problems = list(_strange(surface, "impressions", strange))
    at = index_of(surface, sites)
    where = _indices(rows, at)
    beyond = rows[POSITION].notna().to_numpy() & (where < 0)
    if beyond.any():
        facts: dict[str, Fact] = {"surface": surface.name, "count": int(beyond.sum())}
        problems.append(Problem("position_not_drawn", facts))
    placed, where = rows.loc[where >= 0], where[where >= 0]
    counts = placed[IMPRESSIONS].to_numpy(dtype="float64")
    clicked = np.minimum(placed[CLICKED].to_numpy(dtype="float64"), counts)
    table = replace(logged_rows, frame=rows)
    logged = set(rows[SLOT].tolist())
    unknown = np.array([site.element not in logged for site in sites])
    summed = (np.bincount(where, weights=w, minlength=len(sites)) for w in (counts, clicked))
    impressions, clicks = (np.where(unknown, np.nan, one) for one in summed)
    return Shown(
        {ElementId(one.slot): one for one in slots_of(table)},
        np.asarray(impressions, dtype=np.float64),
        np.asarray(clicks, dtype=np.float64),
        _items(placed, where),
        tuple(problems),
    )


def index_of(surface: Surface, sites: Sequence[Placement]) -> Mapping[tuple[str, int], int]:
    """Return the index of each position by its slot and number."""
    numbers = numbers_of(surface, sites).tolist()
    return {
        (site.element, number): at
        for at, (site, number) in enumerate(zip(sites, numbers, strict=True))
    }


def attractions(
    surface: Surface, sites: Sequence[Placement], shown: Shown, theta: Floats
) -> Floats:
    """Return how often what stands at each position is clicked once it is looked at, in [0, 1].

    It is the mean over the impressions there of the attractiveness of each item in its slot:
    clicks by theta times impressions.

    Args:
        surface: The page.
        sites: Its positions.
        shown: Impressions.
        theta: Shape (positions,). How each is looked at.
    """
    found = np.full(len(sites), np.nan)
    at = index_of(surface, sites)
    for key, slot in shown.slots.items():
        drawn = [at.get((key, position), -1) for position in slot.positions]
        looked = np.array([theta[one] if one >= 0 else np.nan for one in drawn])
        gamma = attractiveness(slot.shown, slot.clicked, looked)
        known = np.isfinite(gamma)
        weights = slot.shown[known]
        whole = weights.sum(axis=0)
        mean = np.full(len(drawn), np.nan)
        np.divide(gamma[known] @ weights, whole, out=mean, where=whole > 0.0)
        for one, value in zip(drawn, mean.tolist(), strict=True):
            if one >= 0:
                found[one] = value
    return found


@dataclass(frozen=True, slots=True)
class Ordered:
    """Orders of the slots of a page; arrays of shape (positions,), NaN where nobody knows."""

    orders: Floats
    revenue: Floats
    whole_orders: float
    whole_revenue: float
    problems: tuple[Problem, ...]


def ordered_on(
    surface: Surface,
    sites: Sequence[Placement],
    logs: Logs,
    everything: DataFrame | None,
    weights: Floats,
) -> Ordered:
    """Return orders that slots of a page led to, each slot's divided over its positions.

    Args:
        surface: The page.
        sites: Its positions.
        logs: Rows of the page.
        everything: All rows of orders of the shop; None where there are none.
        weights: Shape (positions,). A slot's orders are divided over its positions by these;
            evenly where all are 0.
    """
    nothing = np.full(len(sites), np.nan)
    if everything is None:
        return Ordered(nothing, nothing.copy(), np.nan, np.nan, ())
    whole = (orders_in(everything), float(everything[REVENUE].fillna(0.0).sum()))
    frame = logs.frame("slot_orders")
    orders, revenue = np.zeros(len(sites)), np.zeros(len(sites))
    if frame is None:
        return Ordered(orders, revenue, *whole, ())
    rows, strange = with_slots(frame.loc[frame[SLOT].notna()], surface)
    owner = np.array([site.element for site in sites])
    for key, part in rows.groupby(SLOT, sort=True):
        mine = np.flatnonzero(owner == key)
        share = weights[mine] if weights[mine].sum() > 0.0 else np.ones(len(mine))
        share = share / share.sum()
        orders[mine] = share * orders_in(part)
        revenue[mine] = share * float(part[REVENUE].fillna(0.0).sum())
    return Ordered(orders, revenue, *whole, tuple(_strange(surface, "slot_orders", strange)))


def _indices(rows: DataFrame, at: Mapping[tuple[str, int], int]) -> Ints:
    keys = zip(rows[SLOT].tolist(), rows[POSITION].fillna(0).astype("int64").tolist(), strict=True)
    return np.array([at.get((str(slot), int(number)), -1) for slot, number in keys], dtype=np.int64)


def _items(placed: DataFrame, where: Ints) -> tuple[tuple[str, int, int], ...]:
    named = placed[PRODUCT_ID].notna().to_numpy()
    sums = (
        placed.loc[named]
        .assign(at=where[named])
        .groupby([PRODUCT_ID, "at"], as_index=False)[IMPRESSIONS]
        .sum()
    )
    rows = zip(
        sums[PRODUCT_ID].tolist(), sums["at"].tolist(), sums[IMPRESSIONS].tolist(), strict=True
    )
    return tuple((str(p), int(at), round(count)) for p, at, count in rows if round(count) > 0)


def _strange(surface: Surface, kind: str, names: Sequence[str]) -> list[Problem]:
    if not names:
        return []
    facts = {"surface": surface.name, "table": kind, "slots": ", ".join(names)}
    return [Problem("slots_not_drawn", facts)]
