"""What impressions say of the positions of every slot, and of the items in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.browsing_model import Browsing, count_browsing
from planner.analysis.click_models import NO_ITEM, Counted, count_cascade, count_dependent
from planner.analysis.examination import (
    LEAST_CLICKS,
    Examination,
    attractiveness,
    clipped_clicks,
    examination,
    wilson,
)
from planner.analysis.position_test import Verdict, verdict
from planner.tables.columns import (
    CLICKED,
    DEVICE,
    IMPRESSIONS,
    PAGE_ID,
    PAGE_VIEW,
    POSITION,
    PRODUCT_ID,
    PROPENSITY,
    SLOT,
    VISITOR,
)
from planner.tables.report import Cell, ReportColumn, Sheet

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.tables.table import Table

Floats = NDArray[np.float64]

_ALIKE: Final = 1e-12
_ROUNDED: Final = 0.05
"""Propensities of all items at a position may add up to so much more than 1: they are rounded."""

POSITIONS: Final = (
    ReportColumn("page"),
    ReportColumn("slot"),
    ReportColumn("position", decimals=0),
    ReportColumn("impressions", decimals=0),
    ReportColumn("clicks", decimals=0),
    ReportColumn("ctr", decimals=6),
    ReportColumn("ctr_low", decimals=6),
    ReportColumn("ctr_high", decimals=6),
    ReportColumn("examination", decimals=4),
    ReportColumn("examination_low", decimals=4),
    ReportColumn("examination_high", decimals=4),
    ReportColumn("examination_reason"),
    ReportColumn("clicks_to_first", decimals=4),
    ReportColumn("clicks_to_first_low", decimals=4),
    ReportColumn("clicks_to_first_high", decimals=4),
    ReportColumn("examined_cascade", decimals=4),
    ReportColumn("examined_dependent", decimals=4),
    ReportColumn("examined_browsing", decimals=4),
    ReportColumn("positions_verdict"),
    ReportColumn("positions_reason"),
    ReportColumn("p_value", decimals=6),
)
ITEMS: Final = (
    ReportColumn("page"),
    ReportColumn("slot"),
    ReportColumn("device"),
    ReportColumn("product_id"),
    ReportColumn("impressions", decimals=0),
    ReportColumn("clicks", decimals=0),
    ReportColumn("ctr", decimals=6),
    ReportColumn("attractiveness", decimals=6),
    ReportColumn("attractiveness_check", decimals=6),
    ReportColumn("attractiveness_cascade", decimals=6),
    ReportColumn("attractiveness_dependent", decimals=6),
    ReportColumn("attractiveness_browsing", decimals=6),
)


@dataclass(frozen=True, slots=True)
class SlotPositions:
    """One slot of a page.

    Attributes:
        page: Its name.
        slot: Its name.
        positions: Ranks that were shown, rising.
        items: Device and product of each item; an item on another device is another one.
        shown: Shape (items, ranks). Impressions.
        clicked: Shape (items, ranks). Impressions that were clicked.
        examined: Theta of the position-based model.
        cascade: By counting; None where no page views are known.
        dependent: The same.
        browsing: By expectation and maximisation; None as well for very many items.
        verdict: Whether positions differ.
        drawn_evenly: Whether every item had the same chance to be put at each position, as the
            propensities say.
    """

    page: str
    slot: str
    positions: tuple[int, ...]
    items: tuple[tuple[str, str], ...]
    shown: Floats
    clicked: Floats
    examined: Examination
    cascade: Counted | None
    dependent: Counted | None
    browsing: Browsing | None
    verdict: Verdict
    drawn_evenly: bool

    @property
    def impressions(self) -> Floats:
        """Shape (ranks,). Impressions of each position."""
        return np.asarray(self.shown.sum(axis=0))

    @property
    def clicks(self) -> Floats:
        """Shape (ranks,). Clicked impressions of each position."""
        return np.asarray(self.clicked.sum(axis=0))


def slots_of(table: Table, page: str | None = None, slot: str | None = None) -> list[SlotPositions]:
    """Return what a table of impressions says of its slots, by page and slot.

    Impressions that were clicked several times count as clicked once; sums without position say
    nothing of positions. An item without id is one item for each device.

    Args:
        table: Checked impressions.
        page: Only slots of this page; None: of all.
        slot: Only slots of this name; None: all.
    """
    rows = table.frame
    for column, wanted in ((PAGE_ID, page), (SLOT, slot)):
        rows = rows if wanted is None else rows.loc[rows[column] == wanted]
    rows = rows.loc[(rows[IMPRESSIONS] > 0.0) & rows[POSITION].notna()]
    return [
        _slot(str(one), str(name), part)
        for (one, name), part in rows.groupby([PAGE_ID, SLOT], sort=True)
    ]


def reason_of(slot: SlotPositions, at: int) -> str:
    """Say why a position has no theta of its own, or how it is to be read; empty: as it is.

    Args:
        slot: The slot.
        at: Number of the position among those of the slot, from 0.
    """
    known = slot.examined
    if at == 0 and np.isfinite(known.theta[at]):
        return "first"
    if known.above_first[at]:
        return "above_first"
    if np.isfinite(known.theta[at]):
        return ""
    if not known.linked[at]:
        return "items_fixed"
    return "first_few_clicks" if slot.clicks[0] < LEAST_CLICKS else "few_clicks"


def positions_sheet(slots: Iterable[SlotPositions]) -> Sheet:
    """Return a row a page, slot and position."""
    return Sheet(POSITIONS, tuple(row for slot in slots for row in _position_rows(slot)))


def items_sheet(slots: Iterable[SlotPositions]) -> Sheet:
    """Return a row a page, slot, device and item, with its attractiveness."""
    return Sheet(ITEMS, tuple(row for slot in slots for row in _item_rows(slot)))


def _position_rows(slot: SlotPositions) -> Iterator[tuple[Cell, ...]]:
    shown, clicks, known = slot.impressions, slot.clicks, slot.examined
    low, high = wilson(clicks, shown)
    told = "distinguishable" if slot.verdict.distinguishable else "not_distinguishable"
    for at, position in enumerate(slot.positions):
        yield (
            slot.page,
            slot.slot,
            position,
            float(shown[at]),
            float(clicks[at]),
            float(clicks[at] / shown[at]),
            float(low[at]),
            float(high[at]),
            *(_cell(min(values[at], 1.0)) for values in (known.theta, known.low, known.high)),
            reason_of(slot, at),
            *(_cell(values[at]) for values in (known.ratio, known.low, known.high)),
            _cell(slot.cascade.examined[at]) if slot.cascade else None,
            _cell(slot.dependent.examined[at]) if slot.dependent else None,
            _cell(slot.browsing.examined[at]) if slot.browsing else None,
            told,
            slot.verdict.reason,
            _cell(slot.verdict.p),
        )


def _item_rows(slot: SlotPositions) -> Iterator[tuple[Cell, ...]]:
    shown, clicks = slot.shown.sum(axis=1), slot.clicked.sum(axis=1)
    theta = slot.examined.theta
    found = attractiveness(slot.shown, slot.clicked, theta)
    check = clipped_clicks(slot.shown, slot.clicked, theta)
    for at, (device, product) in enumerate(slot.items):
        yield (
            slot.page,
            slot.slot,
            device,
            product,
            float(shown[at]),
            float(clicks[at]),
            float(clicks[at] / shown[at]),
            _cell(found[at]),
            _cell(check[at]),
            _cell(slot.cascade.gamma[at]) if slot.cascade else None,
            _cell(slot.dependent.gamma[at]) if slot.dependent else None,
            _cell(slot.browsing.gamma[at]) if slot.browsing else None,
        )


def _cell(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _slot(page: str, name: str, rows: DataFrame) -> SlotPositions:
    from pandas import MultiIndex, factorize

    named = [rows[column].fillna("").astype("str") for column in (DEVICE, PRODUCT_ID)]
    item, items = factorize(MultiIndex.from_arrays(named), sort=True)
    rank, ranks = factorize(rows[POSITION].to_numpy(dtype="int64"), sort=True)
    counts = rows[IMPRESSIONS].to_numpy(dtype="float64")
    hits = np.minimum(rows[CLICKED].to_numpy(dtype="float64"), counts)
    shape = (len(items), len(ranks))
    shown, clicked = (_table(item, rank, values, shape) for values in (counts, hits))
    cascade, dependent, browsing = _by_lists(rows, item, rank, hits, shape)
    return SlotPositions(
        page,
        name,
        tuple(int(one) for one in ranks),
        tuple((str(device), str(product)) for device, product in items),
        shown,
        clicked,
        examination(shown, clicked),
        cascade,
        dependent,
        browsing,
        verdict(shown, clicked),
        _drawn_evenly(rows),
    )


def _drawn_evenly(rows: DataFrame) -> bool:
    """Say whether all propensities are alike and leave room for every item at every position."""
    chances = rows[PROPENSITY]
    if chances.isna().any() or float(chances.max() - chances.min()) >= _ALIKE:
        return False
    return float(chances.max()) * rows[PRODUCT_ID].nunique(dropna=False) <= 1.0 + _ROUNDED


def _table(
    item: NDArray[np.int64], rank: NDArray[np.int64], values: Floats, shape: tuple[int, int]
) -> Floats:
    cells = np.zeros(shape)
    np.add.at(cells, (item, rank), values)
    return cells


def _by_lists(
    rows: DataFrame,
    item: NDArray[np.int64],
    rank: NDArray[np.int64],
    hits: Floats,
    shape: tuple[int, int],
) -> tuple[Counted | None, Counted | None, Browsing | None]:
    """Count page views as lists, where each row of the slot belongs to one."""
    if rows[PAGE_VIEW].isna().any() or bool((rows[IMPRESSIONS] != 1.0).any()):
        return None, None, None
    view = rows.groupby([VISITOR, PAGE_VIEW], dropna=False, sort=False).ngroup().to_numpy()
    items = np.full((int(view.max()) + 1, shape[1]), NO_ITEM, dtype="int64")
    clicked = np.zeros(items.shape, dtype=bool)
    items[view, rank] = item
    np.logical_or.at(clicked, (view, rank), hits > 0.0)
    return (
        count_cascade(items, clicked, shape[0]),
        count_dependent(items, clicked, shape[0]),
        count_browsing(items, clicked, shape[0]),
    )
