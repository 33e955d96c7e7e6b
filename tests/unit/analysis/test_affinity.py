"""What is bought together: counts as by hand, chances as in the books, found at a stated rate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, fisher_exact

from planner.analysis.affinity import Pairs, category_pairs, chances, pairs_of
from planner.analysis.categories import levels_of, path_of
from planner.analysis.discovery import q_values
from planner.errors import DataError
from planner.tables import products, sales
from planner.tables.table import Table

Line = tuple[str, str, float]
LINES = st.lists(
    st.tuples(
        st.integers(0, 11).map("R{}".format),
        st.integers(0, 7).map("товар {}".format),
        st.sampled_from([1.0, 2.0, 0.5, -1.0, 0.0]),
    ),
    min_size=1,
    max_size=80,
)


def sold(lines: Sequence[Line]) -> Table:
    receipt, product, quantity = zip(*lines, strict=True)
    frame = pd.DataFrame(
        {"receipt_id": receipt, "product_id": product, "quantity": quantity, "revenue": 1.0}
    ).astype({"receipt_id": "str", "product_id": "str"})
    frame["sold_at"] = pd.Timestamp("2026-03-02 10:00").as_unit("us")
    return sales.check(frame).table


def stocked(categories: dict[str, str]) -> Table:
    frame = pd.DataFrame({"product_id": list(categories), "category": list(categories.values())})
    return products.check(frame.astype("str")).table


def by_hand(lines: Sequence[Line]) -> tuple[dict[str, set[str]], Counter[tuple[str, str]]]:
    lists: dict[str, set[str]] = {}
    for receipt, product, quantity in lines:
        if quantity > 0.0:
            lists.setdefault(receipt, set()).add(product)
    return lists, Counter(p for one in lists.values() for p in combinations(sorted(one), 2))


def counted(pairs: Pairs) -> dict[tuple[str, str], int]:
    rows = zip(pairs.first.tolist(), pairs.second.tolist(), pairs.together.tolist(), strict=True)
    return {(pairs.items[a], pairs.items[b]): n for a, b, n in rows}


@given(LINES, st.integers(1, 3))
def test_pairs_are_those_counted_by_hand(lines: list[Line], least: int) -> None:
    lists, together = by_hand(lines)
    if not lists:
        with pytest.raises(DataError, match="no_receipts"):
            pairs_of(sold(lines), least)
        return

    pairs = pairs_of(sold(lines), least)

    assert counted(pairs) == {pair: n for pair, n in together.items() if n >= least}
    assert pairs.receipts == len(lists)
    single = Counter(product for one in lists.values() for product in one)
    assert dict(zip(pairs.items, pairs.counts.tolist(), strict=True)) == single
    for row, lift in enumerate(pairs.lift.tolist()):
        n_a, n_b = (int(pairs.counts[side[row]]) for side in (pairs.first, pairs.second))
        assert lift == pytest.approx(int(pairs.together[row]) * pairs.receipts / (n_a * n_b))


@given(LINES, st.randoms())
def test_order_and_repetition_of_lines_are_no_matter(lines: list[Line], draw: object) -> None:
    lines = [*lines, ("R0", "товар 0", 1.0)]
    other = [*lines, *lines[::2]]
    assert hasattr(draw, "shuffle")
    draw.shuffle(other)

    one, two = pairs_of(sold(lines), 1), pairs_of(sold(other), 1)

    assert counted(one) == counted(two)
    assert one.q.tolist() == two.q.tolist()


def test_numbers_that_return_every_day_are_other_receipts() -> None:
    table = sold([("1", "a", 1.0), ("1", "b", 1.0)])
    later = table.frame.assign(sold_at=table.frame["sold_at"] + pd.Timedelta(days=1))
    both = sales.check(pd.concat([table.frame, later], ignore_index=True)).table

    pairs = pairs_of(both, 1)

    assert (pairs.receipts, counted(pairs)) == (2, {("a", "b"): 2})


def test_long_receipts_are_counted_like_short_ones() -> None:
    items = [f"p{k:04d}" for k in range(700)]
    draw = np.random.default_rng(2)
    lines = [(f"R{k}", str(one), 1.0) for k in range(3) for one in draw.permutation(items)]

    pairs = pairs_of(sold(lines), 3)

    assert len(pairs.together) == 700 * 699 // 2
    assert set(pairs.together.tolist()) == {3}
    assert pairs.lift == pytest.approx(1.0)


@given(
    st.tuples(
        st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 400)
    ).filter(lambda cells: (cells[0] + cells[1]) * (cells[0] + cells[2]) > 0)
)
def test_chance_is_that_of_pearson_or_of_fisher(cells: tuple[int, int, int, int]) -> None:
    both, one, other, neither = cells
    table = np.array([[both, one], [other, neither]])
    n = float(table.sum())

    (p,) = chances(
        np.array([float(both)]), np.array([float(both + one)]), np.array([float(both + other)]), n
    )

    sides = table.sum(1)[:, None] * table.sum(0)[None, :] / n
    if sides.min() >= 5.0:
        expected = float(chi2_contingency(table, correction=False).pvalue)
    else:
        tails = [fisher_exact(table, alternative=side).pvalue for side in ("greater", "less")]
        expected = min(1.0, 2.0 * min(tails))
    assert p == pytest.approx(expected, rel=1e-6, abs=1e-12)


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=30), st.integers(0, 20))
def test_q_is_the_least_rate_at_which_a_test_is_found(p: list[float], others: int) -> None:
    m = len(p) + others
    ordered = sorted(p)

    q = q_values(np.array(p), m)

    for value, rate in zip(p, q.tolist(), strict=True):
        later = [m * v / k for k, v in enumerate(ordered, 1) if v >= value]
        assert rate == pytest.approx(min(1.0, *later, 1.0))


def test_rate_of_false_pairs_is_held_where_nothing_goes_together() -> None:
    found = []
    for seed in range(40):
        draw = np.random.default_rng(seed)
        there = draw.random((800, 40)) < np.linspace(0.05, 0.4, 40)
        receipt, item = np.nonzero(there)
        lines = [(f"R{r}", f"p{i}", 1.0) for r, i in zip(receipt, item, strict=True)]
        found.append(bool((pairs_of(sold(lines)).q < 0.1).any()))

    assert sum(found) <= 9


def test_a_pair_that_goes_together_is_found_and_listed_with_either_side() -> None:
    draw = np.random.default_rng(5)
    there = draw.random((1500, 20)) < 0.1
    there[:, 1] |= there[:, 0] & (draw.random(1500) < 0.5)
    receipt, item = np.nonzero(there)

    pairs = pairs_of(
        sold([(f"R{r}", f"p{i:02d}", 1.0) for r, i in zip(receipt, item, strict=True)])
    )

    (row,) = np.flatnonzero(pairs.q < 0.1).tolist()
    assert (pairs.first[row], pairs.second[row]) == (0, 1)
    assert pairs.lift[row] > 2.0
    for item_id, other in (("p00", 1), ("p01", 0)):
        rows, others = pairs.with_item(item_id)
        assert others[rows.tolist().index(row)] == other
    assert len(pairs.with_item("nobody knows")[0]) == 0


def test_categories_are_counted_on_each_level_with_the_names_above_them() -> None:
    store = stocked({"a": "Food > Bread", "b": "Food>Milk", "c": "Tools", "d": "", "e": " > "})
    lines = [("1", "a", 1.0), ("1", "b", 1.0), ("1", "c", 1.0), ("2", "a", 1.0), ("2", "d", 1.0)]

    high, low = category_pairs(sold(lines), store, 1)

    assert counted(high) == {("Food", "Tools"): 1}
    assert counted(low) == {
        ("Food > Bread", "Food > Milk"): 1,
        ("Food > Bread", "Tools"): 1,
        ("Food > Milk", "Tools"): 1,
    }
    assert (high.receipts, low.receipts) == (2, 2)


def test_no_products_or_no_categories_make_no_tables_of_categories() -> None:
    lines = [("1", "a", 1.0), ("1", "b", 1.0)]

    assert category_pairs(sold(lines), None, 1) == ()
    assert category_pairs(sold(lines), stocked({"a": "", "b": " "}), 1) == ()
    assert levels_of(stocked({"a": ""})) == ()


@given(st.lists(st.text("абв яz", min_size=1).map(str.strip).filter(bool), max_size=4))
def test_path_gives_back_the_names_it_was_written_from(names: list[str]) -> None:
    assert path_of(" > ".join(names)) == tuple(names)


@pytest.mark.parametrize("count", [0, -3])
def test_least_count_below_one_is_refused(count: int) -> None:
    with pytest.raises(DataError, match="bad_min_count"):
        pairs_of(sold([("1", "a", 1.0)]), count)


def test_sales_without_receipts_are_refused() -> None:
    table = sold([("1", "a", 1.0)])
    bare = Table(table.kind, table.frame.assign(receipt_id=pd.Series([None], dtype="str")))

    with pytest.raises(DataError, match="no_receipts"):
        pairs_of(bare)
