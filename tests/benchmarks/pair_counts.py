"""What is bought together on a million receipts of ten thousand products: against scipy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from planner.analysis.affinity_kernel import baskets, pair_counts
from tests.benchmarks.measure import Row, timed

RECEIPTS, PRODUCTS, LEAST, SEED = 1_000_000, 10_000, 20, 3
LONGEST = 120
TARGET = ">= 4x, <= 800 MB"

Codes = NDArray[np.uint32]
Found = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


def rows() -> list[Row]:
    """Count pairs from the same numbered lines; ours is measured first, for its own memory."""
    receipt, item = _lines()
    found, took = timed(lambda: _ours(receipt, item))
    theirs, peer = timed(lambda: _theirs(receipt, item), 3)
    same = all(np.array_equal(a, b) for a, b in zip(found, theirs, strict=True))
    what = f"{RECEIPTS:,} receipts, {len(item):,} lines, {PRODUCTS:,} products"
    agreement = f"{len(found[0]):,} pairs, {'the same' if same else 'DIFFERS'}"
    return [
        Row(
            "pairs on receipts", what, took.cpu_s, took.wall_s, took.peak_mb,
            "scipy sparse A'A, upper half", peer.cpu_s, TARGET, agreement,
        )
    ]  # fmt: skip


def _lines() -> tuple[Codes, Codes]:
    """Draw receipts of 8.5 products on average; some are long, some products are wanted much."""
    draw = np.random.default_rng(SEED)
    size = np.minimum(1 + draw.poisson(draw.lognormal(1.7, 0.8, RECEIPTS)), LONGEST)
    receipt = np.repeat(np.arange(RECEIPTS, dtype=np.uint32), size)
    wanted = draw.lognormal(0.0, 1.2, PRODUCTS)
    upto = np.cumsum(wanted / wanted.sum())
    item = np.minimum(np.searchsorted(upto, draw.random(len(receipt))), PRODUCTS - 1)
    return receipt, item.astype(np.uint32)


def _ours(receipt: Codes, item: Codes) -> Found:
    start, entries = baskets(receipt, item, RECEIPTS)
    first, second, together = pair_counts(start, entries, PRODUCTS, LEAST)
    return first.astype(np.int64), second.astype(np.int64), together.astype(np.int64)


def _theirs(receipt: Codes, item: Codes) -> Found:
    ones = np.ones(len(item), dtype=np.int32)
    lists = sparse.csr_matrix((ones, (receipt, item)), shape=(RECEIPTS, PRODUCTS))
    lists.sum_duplicates()
    lists.data[:] = 1
    pairs = sparse.triu(lists.T.tocsr() @ lists, 1).tocsr()
    pairs.sort_indices()
    every = pairs.tocoo()
    kept = every.data >= LEAST
    return (
        every.row[kept].astype(np.int64),
        every.col[kept].astype(np.int64),
        every.data[kept].astype(np.int64),
    )
