"""What is bought together: pairs of products, or of categories, on the same receipts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.categories import levels_of
from planner.analysis.discovery import q_values
from planner.errors import DataError
from planner.tables.columns import PRODUCT_ID, QUANTITY, RECEIPT_ID, SOLD_AT
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MIN_COUNT: Final = 20
"""Pairs on fewer receipts are left out (EXPOSURE.md, section 6)."""
CHI_SQUARE_FROM: Final = 5.0
"""From this expected count on in each of the four cells chi-square is used, below it Fisher."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of items that are often enough on one receipt.

    Attributes:
        items: Ids of products or names of categories, sorted.
        receipts: How many receipts there are, N.
        counts: Shape (items,). Receipts with each item, n_a.
        first: Shape (pairs,). Index of an item.
        second: Shape (pairs,). Index of another one, greater.
        together: Shape (pairs,). Receipts with both, n_ab.
        lift: Shape (pairs,). n_ab N / (n_a n_b), > 0.
        p: Shape (pairs,). How likely at least this departure from lift 1 is by chance, both
            sides.
        q: Shape (pairs,). Rate of false discovery at which the pair would be found.
        tested: How many pairs could have been on enough receipts.
        min_count: Least n_ab.
    """

    items: tuple[str, ...]
    receipts: int
    counts: Ints
    first: Ints
    second: Ints
    together: Ints
    lift: Floats
    p: Floats
    q: Floats
    tested: int
    min_count: int

    def with_item(self, item: str) -> tuple[Ints, Ints]:
        """Return the pairs that have an item, and the index of the other one of each."""
        if item not in self.items:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        at = self.items.index(item)
        rows = np.flatnonzero((self.first == at) | (self.second == at))
        return rows, np.where(self.first[rows] == at, self.second[rows], self.first[rows])


def pairs_of(
    sales: Table, min_count: int = MIN_COUNT, group_of: Mapping[str, str] | None = None
) -> Pairs:
    """Count pairs on receipts: what was bought, returns left out, each once a receipt.

    Args:
        sales: Receipt lines; numbers of receipts may return every day.
        min_count: Rarer pairs are left out, >= 1.
        group_of: Name of the group that counts in place of a product; products without one are
            left out. None: products count.

    Raises:
        DataError: ``no_receipts``, ``bad_min_count``.

    Source:
        EXPOSURE.md section 6.
    """
    if min_count < 1:
        raise DataError("bad_min_count", count=min_count)
    from planner.analysis.affinity_kernel import baskets, pair_counts

    receipt, item, receipts, items = _coded(_bought(sales.frame), group_of)
    start, entries = baskets(receipt, item, receipts)
    counts = np.bincount(entries, minlength=len(items)).astype(np.int64)
    first, second, together = (
        values.astype(np.int64) for values in pair_counts(start, entries, len(items), min_count)
    )
    n_a, n_b = counts[first].astype(np.float64), counts[second].astype(np.float64)
    lift = together * float(receipts) / np.maximum(n_a * n_b, 1.0)
    p = chances(together.astype(np.float64), n_a, n_b, float(receipts))
    often = int((counts >= min_count).sum())
    tested = often * (often - 1) // 2
    return Pairs(
        items, receipts, counts, first, second, together, lift, p, q_values(p, tested), tested,
        min_count,
    )  # fmt: skip


def category_pairs(
    sales: Table, products: Table | None, min_count: int = MIN_COUNT
) -> tuple[Pairs, ...]:
    """Count pairs of categories, one table a level of their hierarchy, the highest first.

    Args:
        sales: As in ``pairs_of``.
        products: Their categories, maybe in levels as ``Food > Bread``; None: no tables.
        min_count: As in ``pairs_of``.

    Raises:
        DataError: As ``pairs_of``.
    """
    levels = () if products is None else levels_of(products)
    return tuple(pairs_of(sales, min_count, level) for level in levels)


def chances(together: Floats, n_a: Floats, n_b: Floats, receipts: float) -> Floats:
    """Return how likely so many receipts with both, or an odder number, are by chance.

    Pearson's chi-square, or twice Fisher's smaller tail where a cell expects too few.

    Args:
        together: Shape (pairs,). n_ab.
        n_a: Shape (pairs,). Receipts with the one, >= n_ab.
        n_b: Shape (pairs,). With the other, >= n_ab.
        receipts: N, >= n_a + n_b - n_ab.
    """
    expected = n_a * n_b / max(receipts, 1.0)
    least = np.minimum(
        np.minimum(expected, n_a - expected),
        np.minimum(n_b - expected, receipts - n_a - n_b + expected),
    )
    p = np.ones(len(together))
    many = least >= CHI_SQUARE_FROM
    p[many] = _chi_square(together[many], n_a[many], n_b[many], receipts)
    few = ~many
    p[few] = _fisher(together[few], n_a[few], n_b[few], receipts)
    return p


def _chi_square(together: Floats, n_a: Floats, n_b: Floats, receipts: float) -> Floats:
    from scipy.special import erfc

    apart = together * receipts - n_a * n_b
    square = apart * apart * receipts / (n_a * n_b * (receipts - n_a) * (receipts - n_b))
    found: Floats = erfc(np.sqrt(square / 2.0))
    return found


def _fisher(together: Floats, n_a: Floats, n_b: Floats, receipts: float) -> Floats:
    """Return twice the smaller tail of the hypergeometric distribution, at most 1."""
    if not len(together):
        return np.zeros(0)
    from scipy.special import gammaln

    def log_choose(n: Floats | float, k: Floats) -> Floats:
        chosen: Floats = gammaln(n + 1.0) - gammaln(k + 1.0) - gammaln(n - k + 1.0)
        return chosen

    rest = receipts - n_a
    log_here = (
        log_choose(n_a, together) + log_choose(rest, n_b - together) - log_choose(receipts, n_b)
    )
    here = np.exp(np.minimum(log_here, 0.0))
    up = _tail(together, n_a, n_b, rest, 1.0)
    down = _tail(together, n_a, n_b, rest, -1.0)
    found: Floats = np.minimum(1.0, 2.0 * here * np.minimum(up, down))
    return found


def _tail(together: Floats, n_a: Floats, n_b: Floats, rest: Floats, step: float) -> Floats:
    """Return the chance of this count and all beyond it, as a multiple of that of this one.

    Terms are added until they are too small to matter, or the sum so great that the other tail
    is the smaller one.
    """
    k, term, whole = together.copy(), np.ones(len(together)), np.ones(len(together))
    going = np.arange(len(together))
    while len(going):
        at, a, b = k[going], n_a[going], n_b[going]
        if step > 0.0:
            ratio = (a - at) * (b - at) / ((at + 1.0) * (rest[going] - b + at + 1.0))
        else:
            ratio = at * (rest[going] - b + at) / ((a - at + 1.0) * (b - at + 1.0))
        term[going] *= np.maximum(ratio, 0.0)
        whole[going] += term[going]
        k[going] += step
        going = going[term[going] > 1e-12 * whole[going]]
    return whole


def _bought(frame: DataFrame) -> DataFrame:
    """Return the lines of purchases that have a receipt.

    Raises:
        DataError: ``no_receipts``.
    """
    bought = frame[(frame[QUANTITY] > 0.0) & frame[RECEIPT_ID].notna()]
    if bought.empty:
        raise DataError("no_receipts", rows=len(frame))
    return bought


def _coded(
    bought: DataFrame, group_of: Mapping[str, str] | None
) -> tuple[NDArray[np.uint32], NDArray[np.uint32], int, tuple[str, ...]]:
    """Return receipt and item of each line as numbers, how many receipts, and the items sorted."""
    from pandas import factorize

    day = bought[SOLD_AT].to_numpy().astype("datetime64[D]").astype(np.int64)
    number, numbers = factorize(bought[RECEIPT_ID])
    days = day - day.min()
    receipt, found = factorize(days * len(numbers) + number)
    code, ids = factorize(bought[PRODUCT_ID])
    named = [str(one) for one in ids]
    names = named if group_of is None else [group_of.get(one, "") for one in named]
    items = sorted({name for name in names if name})
    place = {name: index for index, name in enumerate(items)}
    of_id = np.array([place.get(name, -1) for name in names], dtype=np.int64)
    item = of_id[code]
    kept = item >= 0
    return (
        receipt[kept].astype(np.uint32),
        item[kept].astype(np.uint32),
        len(found),
        tuple(items),
    )
