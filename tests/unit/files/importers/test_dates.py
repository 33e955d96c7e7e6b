"""How written times become times."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.files.importers.dates import DayOrder, Times, times_of

MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2069, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)
SHAPES = ["%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%m/%d/%Y %I:%M:%S %p", "%Y/%m/%d %H:%M:%S"]


def read(*cells: str, zone: str = "UTC", serial: bool = False) -> Times:
    return times_of(pandas.Series(cells, dtype="str"), zone, serial=serial)


def moments(times: Times) -> list[datetime]:
    return [pandas.Timestamp(value).to_pydatetime() for value in times.values]


@given(st.lists(MOMENTS, max_size=8), st.sampled_from(SHAPES))
def test_every_shape_gives_the_moment_back_once_a_day_tells_the_order(
    wanted: list[datetime], shape: str
) -> None:
    telling = [datetime(2024, 3, 25, 13, 5, 7), *wanted]

    assert moments(read(*(moment.strftime(shape) for moment in telling))) == telling


@pytest.mark.parametrize(
    ("cells", "order", "assumed"),
    [
        (["25.03.2024", "01.02.2024"], "day_first", False),
        (["3/25/2024", "1/2/2024"], "month_first", False),
        (["2024-03-25", "2024-01-02"], "iso", False),
        (["1/2/2024", "3/4/2024"], "day_first", True),
    ],
)
def test_the_order_is_found_over_the_whole_column(
    cells: list[str], order: str, assumed: bool
) -> None:
    times = read(*cells)

    assert (times.order, times.assumed) == (order, assumed)


def test_days_without_clock_years_of_two_digits_and_packed_days_are_read() -> None:
    assert moments(read("5.3.24", "25.3.99")) == [datetime(2024, 3, 5), datetime(1999, 3, 25)]
    assert moments(read("20240305", "19991231")) == [datetime(2024, 3, 5), datetime(1999, 12, 31)]


def test_times_with_an_offset_become_local_and_the_others_stay() -> None:
    for cells in (
        ("2024-03-05T10:00:00Z", "2024-03-05T10:00:00+05:00", "2024-03-05T10:00:00"),
        ("05.03.2024 10:00 Z", "05.03.2024 10:00 +05:00", "05.03.2024 10:00"),
    ):
        assert [moment.hour for moment in moments(read(*cells, zone="Europe/Moscow"))] == [
            13,
            8,
            10,
        ]


def test_one_strange_cell_does_not_make_the_others_strange() -> None:
    cells = pandas.Series(["2025-03-01T10:00:00", "2025-03-01T10:00:00Z", "Итого"])

    times = times_of(cells, "Europe/Moscow", serial=True).values

    assert [str(time)[:16] for time in times] == ["2025-03-01T10:00", "2025-03-01T13:00", "NaT"]


def test_days_that_lost_their_format_in_a_spreadsheet_are_read_beside_the_others() -> None:
    cells = pandas.Series(["2025-03-01 09:00:00", "2025-03-02", "45717.375", "7"])

    times = times_of(cells, "UTC", serial=True).values

    assert [str(time)[:16] for time in times] == [
        "2025-03-01T09:00",
        "2025-03-02T00:00",
        "2025-03-01T09:00",
        "NaT",
    ]


def test_clocks_alone_are_times_of_day() -> None:
    times = read("07:05", "23:59:30", "1:15 pm", "12:00 am")

    assert times.order == "clock"
    seconds = times.values.astype("timedelta64[s]").astype("int64")
    assert seconds.tolist() == [25_500, 86_370, 47_700, 0]


def test_numbers_are_seconds_days_of_a_spreadsheet_or_unix_times_by_their_size() -> None:
    assert read("25500", "25500,5").values[1] == numpy.timedelta64(25_500_500_000, "us")
    assert moments(read("45356.5", serial=True)) == [datetime(2024, 3, 5, 12)]
    assert moments(read("1709632800", zone="Europe/Moscow")) == [datetime(2024, 3, 5, 13)]
    assert moments(read("1709632800250")) == [
        datetime(2024, 3, 5, 10) + timedelta(milliseconds=250)
    ]


@pytest.mark.parametrize(
    "cell", ["31.02.2024", "2024-13-01", "12:61", "yesterday", "5.3", "1.1.1850"]
)
def test_what_is_no_time_stays_unread(cell: str) -> None:
    times = read("25.03.2024 10:00", cell)

    assert numpy.isnat(times.values).tolist() == [False, True]


@given(MOMENTS, st.sampled_from([("day_first", "%d.%m.%Y"), ("month_first", "%m/%d/%Y")]))
def test_a_named_order_gives_every_day_back(
    wanted: datetime, spelled: tuple[DayOrder, str]
) -> None:
    order, shape = spelled
    day = wanted.replace(hour=0, minute=0, second=0)
    cells = pandas.Series([day.strftime(shape)], dtype="str")

    times = times_of(cells, "UTC", serial=False, named=order)

    assert (moments(times), times.assumed) == ([day], False)
