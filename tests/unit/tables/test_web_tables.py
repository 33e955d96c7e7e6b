"""What the checks of page views, scroll depths, orders of slots and events keep and set aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.tables import events, impressions, page_views, scroll, slot_orders
from planner.tables.scroll import ended_at, reached_at
from planner.tables.table import Checked
from planner.tables.web_cleaning import LIMITS

START = pandas.Timestamp("2026-03-01 10:00:00")


def frame(**columns: object) -> pandas.DataFrame:
    made = pandas.DataFrame(columns)
    made.index = pandas.RangeIndex(2, 2 + len(made))
    return made


def texts(cells: Sequence[str | None]) -> pandas.Series:
    return pandas.Series(list(cells), dtype="str")


def moments(seconds: Sequence[float]) -> pandas.DatetimeIndex:
    return pandas.DatetimeIndex([START + pandas.Timedelta(seconds=one) for one in seconds])


def told(checked: Checked, code: str) -> int:
    return sum(int(one.facts["count"]) for one in checked.problems if one.code == code)


def reasons(checked: Checked) -> list[tuple[int, str, str]]:
    return [(int(row), why, column) for row, why, column in checked.refused.itertuples(index=False)]


SOME = st.sampled_from([None, "a", "b"])
LOG = st.lists(
    st.tuples(SOME, SOME, st.integers(0, 6), st.sampled_from([None, 1.0, 2.0, -1.0])),
    min_size=1,
    max_size=14,
)
LogRow = tuple[str | None, str | None, int, float | None]


def views_log(rows: Sequence[LogRow]) -> pandas.DataFrame:
    page, visitor, seconds, views = zip(*rows, strict=True)
    return frame(
        page=texts(page),
        visitor=texts(visitor),
        time=moments([0.5 * one for one in seconds]),
        views=pandas.array(list(views), "float64"),
        user_agent=texts(["Googlebot/2.1" if one == 6 else "Firefox" for one in seconds]),
    )


def events_log(rows: Sequence[LogRow]) -> pandas.DataFrame:
    item, visitor, seconds, kind = zip(*rows, strict=True)
    names = {None: None, 1.0: "view", 2.0: "В корзину", -1.0: "wishlist"}
    return frame(
        product_id=texts(item),
        visitor=texts(visitor),
        time=moments([0.5 * one for one in seconds]),
        event=texts([names[one] for one in kind]),
    )


def orders_of(rows: Sequence[LogRow]) -> pandas.DataFrame:
    slot, order, number, quantity = zip(*rows, strict=True)
    return frame(
        slot=texts(slot),
        page=texts([None if one == 6 else "home" for one in number]),
        order=texts(order),
        time=moments(number),
        quantity=pandas.array(list(quantity), "float64"),
        product_id="tea",
    )


CHECKS = pytest.mark.parametrize(
    ("check", "made"),
    [
        (page_views.check, views_log),
        (events.check, events_log),
        (slot_orders.check, orders_of),
    ],
)


@CHECKS
@settings(max_examples=25)
@given(rows=LOG)
def test_every_row_is_kept_or_refused(
    check: Callable[[pandas.DataFrame], Checked],
    made: Callable[[Sequence[LogRow]], pandas.DataFrame],
    rows: list[LogRow],
) -> None:
    checked = check(made(rows))

    assert len(checked.table.frame) + len(checked.refused) == len(rows)
    assert checked.refused["row"].is_unique


@CHECKS
@settings(max_examples=25)
@given(rows=LOG)
def test_cleaning_twice_changes_nothing(
    check: Callable[[pandas.DataFrame], Checked],
    made: Callable[[Sequence[LogRow]], pandas.DataFrame],
    rows: list[LogRow],
) -> None:
    once = check(made(rows)).table.frame
    again = check(once)

    pandas.testing.assert_frame_equal(again.table.frame, once)
    assert again.refused.empty


@settings(max_examples=25)
@given(LOG)
def test_no_event_of_a_visitor_stays_beside_the_same_one_just_before(rows: list[LogRow]) -> None:
    kept = events.check(events_log(rows)).table.frame

    for _, same in kept.dropna(subset="visitor").groupby(
        ["visitor", "event", "product_id"], dropna=False
    ):
        steps = same["time"].sort_values().diff().dropna().dt.total_seconds()
        assert (steps > LIMITS.double_s).all()


COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=8)


@given(COUNTS)
def test_how_many_ended_and_how_many_came_so_far_say_the_same(ended: list[int]) -> None:
    views = pandas.Series(ended, dtype="float64")

    assert ended_at(reached_at(views)).tolist() == views.tolist()
    assert reached_at(ended_at(reached_at(views))).tolist() == reached_at(views).tolist()


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(["home", "чай"]), COUNTS), min_size=1, max_size=3))
def test_counts_of_views_that_came_so_far_become_those_that_ended_there(
    pages: list[tuple[str, list[int]]],
) -> None:
    pages = list(dict(pages).items())
    reached = {page: reached_at(pandas.Series(ended, dtype="float64")) for page, ended in pages}
    rows = [(page, 10.0 * at, n) for page, many in reached.items() for at, n in enumerate(many)]
    given_rows = frame(
        page=texts([page for page, _, _ in rows]),
        depth_percent=[depth for _, depth, _ in rows],
        reached=[n for _, _, n in rows],
    )

    checked = scroll.check(given_rows.sample(frac=1.0, random_state=1))

    kept = checked.table.frame
    assert checked.refused.empty
    for page, ended in pages:
        there = kept.loc[kept["page"] == page].sort_values("depth_percent")
        assert there["views"].tolist() == [float(one) for one in ended]


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(SOME, st.integers(-1, 4), st.sampled_from([1.0, 3.0, 9.0, -2.0])),
        min_size=1,
        max_size=14,
    )
)
def test_every_count_is_kept_refused_or_joined(rows: list[tuple[str | None, int, float]]) -> None:
    page, depth, reached = zip(*rows, strict=True)
    checked = scroll.check(
        frame(page=texts(page), depth=[100.0 * one for one in depth], reached=list(reached))
    )

    kept = checked.table.frame
    assert len(kept) + len(checked.refused) + told(checked, "depths_joined") == len(rows)
    assert (kept["views"] >= 0.0).all()


def test_a_count_that_rises_with_depth_is_refused_and_the_others_still_turn() -> None:
    checked = scroll.check(
        frame(page="home", depth=[0.0, 500.0, 900.0, 1500.0], reached=[100.0, 60.0, 70.0, 20.0])
    )

    assert reasons(checked) == [(4, "reached_rises", "reached")]
    assert checked.table.frame["views"].tolist() == [40.0, 40.0, 20.0]


def test_of_several_depths_of_a_page_view_the_deepest_stays() -> None:
    checked = scroll.check(
        frame(page="home", page_view=texts(["1", "1", "2", None]), depth=[900.0, 300.0, 10.0, 5.0])
    )

    assert checked.table.frame["depth"].tolist() == [900.0, 10.0, 5.0]
    assert told(checked, "depths_joined") == 1


def test_depths_that_cannot_be_are_refused_with_the_reason() -> None:
    nothing = float("nan")
    checked = scroll.check(
        frame(
            page="home",
            depth=[1.0, nothing, nothing, -5.0, 7.0],
            depth_percent=[1.0, nothing, 101.0, nothing, nothing],
        )
    )

    assert reasons(checked) == [
        (2, "two_depths", "depth"),
        (3, "missing_cell", "depth"),
        (4, "bad_percent", "depth_percent"),
        (5, "negative_number", "depth"),
    ]


@pytest.mark.parametrize(("step_s", "robots"), [(1.9, True), (2.1, False)])
def test_a_visitor_that_views_more_pages_a_minute_than_people_do_is_a_robot(
    step_s: float, robots: bool
) -> None:
    many = LIMITS.views_a_minute + 1
    pages = [f"/{at}" for at in range(many)]
    log = frame(page=pages, visitor="v", time=moments([step_s * at for at in range(many)]))
    person = frame(page=["/"], visitor="w", time=moments([0.0]))

    checked = page_views.check(pandas.concat([log, person], ignore_index=True))

    assert len(checked.refused) == (many if robots else 0)
    assert set(checked.refused["reason"]) <= {"robot_minute"}
    assert ("w" in checked.table.frame["visitor"].tolist()) is True
    assert [one.code for one in checked.problems] == (["robots_by_rate"] if robots else [])


def test_a_visitor_that_views_more_pages_a_day_than_people_do_is_a_robot() -> None:
    many = LIMITS.views_a_day + 1
    days = [START.normalize()] * many + [START.normalize() + pandas.Timedelta(days=1)]
    pages = [f"/{at}" for at in range(many + 1)]

    checked = page_views.check(frame(page=pages, visitor="v", time=pandas.DatetimeIndex(days)))

    assert set(checked.refused["reason"]) == {"robot_day"}
    assert len(checked.refused) == many + 1


def test_programs_name_themselves_and_phones_called_cubot_are_none() -> None:
    agents = [
        "Mozilla/5.0 (compatible; YandexBot/3.0)",
        "Mozilla/5.0 (Linux; Android 12; CUBOT KING KONG)",
        "python-requests/2.31",
        "HeadlessChrome/120",
        None,
    ]

    checked = events.check(
        frame(time=moments(range(5)), event="view", product_id="x", user_agent=texts(agents))
    )

    assert checked.refused["row"].tolist() == [2, 4, 5]
    assert set(checked.refused["reason"]) == {"robot_declared"}
    assert told(checked, "events_of_nobody") == 2


def test_days_alone_tell_neither_doubles_nor_haste() -> None:
    days = pandas.DatetimeIndex([START.normalize()] * 100)

    checked = page_views.check(frame(page="/", visitor="v", time=days))

    assert checked.refused.empty


def test_seconds_of_a_visitor_become_those_of_a_view() -> None:
    checked = page_views.check(
        frame(page="/", views=[200.0, 0.0], visitors=[100.0, 3.0], seconds_per_visitor=[30.0, 5.0])
    )

    assert checked.table.frame["seconds"].tolist()[0] == 15.0
    assert checked.table.frame["seconds"].isna().tolist() == [False, True]


def test_a_view_without_a_product_is_one_of_its_page_and_other_words_stay() -> None:
    checked = events.check(
        frame(
            time=moments([0, 10, 20, 30]),
            visitor="v",
            event=["Просмотр", "view", "purchase", "Сравнение"],
            product_id=texts(["7", None, "7", "7"]),
            page="home",
        )
    )

    assert checked.table.frame["event"].tolist() == ["view", "page_view", "buy", "сравнение"]


def test_an_order_that_is_sent_again_counts_once_and_sums_have_no_order() -> None:
    checked = slot_orders.check(
        frame(
            order=texts(["1", "1", "2", None, None]),
            time=moments([0, 900, 0, 0, 0]),
            revenue=[5.0, 5.0, 5.0, 90.0, 90.0],
            orders=[1.0, 1.0, 1.0, 7.0, float("nan")],
            page=texts(["home", "home", None, "home", "home"]),
            slot=texts(["a", "a", None, "a", "a"]),
        )
    )

    assert reasons(checked) == [(3, "double_event", "order"), (6, "missing_cell", "order")]
    assert checked.table.frame["orders"].tolist()[2] == 7.0
    assert checked.table.frame["orders"].isna().tolist() == [True, True, False]


def test_a_file_whose_every_order_came_through_a_slot_tells_no_share() -> None:
    rows = frame(order=["1", "2"], revenue=1.0, page="home", slot=texts(["a", "b"]))

    assert told(slot_orders.check(rows), "orders_all_of_slots") == 2
    some = rows.assign(slot=texts(["a", None]).to_numpy())
    assert told(slot_orders.check(some), "orders_all_of_slots") == 0


def test_sums_of_slots_have_no_position_and_never_stand_beside_their_parts() -> None:
    sums = frame(page="home", slot=["a", "b"], impressions=[100.0, 50.0], clicked=[5.0, 1.0])
    parts = sums.assign(position=pandas.array([None, 1], "Int64"))

    of_slots, mixed = impressions.check(sums), impressions.check(parts)

    assert of_slots.table.frame["position"].isna().all()
    assert told(of_slots, "slot_sums") == 2
    assert reasons(mixed) == [(2, "missing_cell", "position")]


def test_a_robot_that_says_so_leaves_no_impressions() -> None:
    rows = frame(
        page="home",
        slot="a",
        position=pandas.array([1, 1], "Int64"),
        clicked=0.0,
        user_agent=texts(["bingbot/2.0", "Safari"]),
    )

    assert reasons(impressions.check(rows)) == [(2, "robot_declared", "user_agent")]


def test_a_list_of_many_impressions_is_one_page_view() -> None:
    views, items = 20, 40
    rows = frame(
        page="home",
        slot="a",
        page_view=[str(view) for view in range(views) for _ in range(items)],
        position=pandas.array([at + 1 for _ in range(views) for at in range(items)], "Int64"),
        product_id=[f"p{at}" for _ in range(views) for at in range(items)],
        clicked=0.0,
        visitor="v",
        time=moments([2.0 * view for view in range(views) for _ in range(items)]),
    )

    assert len(impressions.check(rows).table.frame) == views * items


def test_moments_stay_in_the_order_of_the_file() -> None:
    checked = page_views.check(frame(page="/", visitor="v", time=moments([50, 10, 30])))

    kept = checked.table.frame["time"].tolist()
    assert [before > after for before, after in pairwise(kept)] == [True, False]
