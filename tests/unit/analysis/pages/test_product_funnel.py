"""From noticed to bought: events are counted once, and the whole is the sum of products."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.pages.product_funnel import Interest, funnel_sheet, interest_of
from tests.unit.analysis.pages.logs import log

ROWS = st.lists(
    st.tuples(
        st.sampled_from(["tea", "кофе", None]),
        st.sampled_from(["view", "add", "buy", "wishlist"]),
    ),
    min_size=1,
    max_size=30,
)


@given(ROWS, st.randoms())
def test_events_of_products_add_up_in_any_order(
    rows: list[tuple[str | None, str]], chance: Random
) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)

    def counted(some: list[tuple[str | None, str]]) -> dict[str, Interest]:
        events = log(
            "events",
            time=["2026-01-05"] * len(some),
            product_id=[product for product, _ in some],
            event=[event for _, event in some],
        )
        return dict(interest_of({"events": events}))

    found = counted(rows)

    assert found == counted(shuffled)
    named = [event for product, event in rows if product is not None]
    assert sum(one.views for one in found.values()) == named.count("view")
    assert sum(one.adds for one in found.values()) == named.count("add")
    assert sum(one.buys for one in found.values()) == named.count("buy")


def test_rates_are_empty_where_nothing_came_before() -> None:
    events = log(
        "events", time=["2026-01-05"] * 3, product_id=["tea", "tea", "salt"],
        event=["view", "add", "buy"],
    )  # fmt: skip

    rows = {row["product_id"]: row for row in funnel_sheet({"events": events}, ()).records()}

    assert rows["tea"]["adds_per_1000_views"] == 1000.0
    assert rows["tea"]["views_per_1000_noticed"] is None
    assert rows["salt"]["buys_per_1000_views"] is None


def test_without_events_nobody_knows_anything() -> None:
    assert interest_of({}) == {}
