"""Addresses, devices and durations as web statistics spell them."""

from __future__ import annotations

from urllib.parse import quote

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.files.importers.dates import times_of
from planner.files.importers.durations import seconds_of
from planner.files.importers.web_rows import devices_of, pages_of


def texts(*cells: str | None) -> pandas.Series[str]:
    return pandas.Series(list(cells), dtype="str")


PARTS = st.lists(st.text("абвxyz0-", min_size=1, max_size=5), max_size=3)


@given(PARTS, st.sampled_from(["", "https://", "http://www.", "//"]), st.booleans())
def test_however_an_address_is_spelled_it_is_the_path_of_its_page(
    parts: list[str], scheme: str, escaped: bool
) -> None:
    path = "/" + "/".join(parts)
    spelled = (quote(path) if escaped else path) + "/?utm_source=mail&yclid=5#top"
    host = "shop.example" if scheme else ""

    (page,), count = pages_of(texts(f"{scheme}{host}{spelled}"))
    again, _ = pages_of(texts(page))

    assert (page, count) == (path, 1)
    assert again.tolist() == [page]


def test_names_stay_and_hosts_tell_pages_apart_only_where_there_are_several() -> None:
    one, _ = pages_of(
        texts("https://m.shop.example/a", "https://www.shop.example/a", "Главная", None)
    )
    two, _ = pages_of(texts("https://blog.shop.example/a?b=1", "shop.example/a?b=1&gclid=x"))

    assert one.tolist()[:3] == ["/a", "/a", "Главная"]
    assert one.isna().tolist() == [False, False, False, True]
    assert two.tolist() == ["blog.shop.example/a?b=1", "shop.example/a?b=1"]


def test_devices_are_known_by_every_name_and_others_stay() -> None:
    devices = devices_of(texts("Mobile", "СМАРТФОНЫ", "ПК", "2", " planшет ", None))

    assert devices.tolist()[:5] == ["mobile", "mobile", "desktop", "mobile", "planшет"]
    assert devices.isna().tolist()[5]


@given(st.integers(0, 86_399))
def test_a_duration_is_the_same_however_it_is_written(seconds: int) -> None:
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    spelled = [
        f"{hours}:{minutes:02d}:{rest:02d}",
        f"{hours}h {minutes}m {rest}s",
        f"{hours} ч. {minutes} мин. {rest} сек.",
    ]

    assert seconds_of(texts(*spelled)).tolist() == [float(seconds)] * 3


@pytest.mark.parametrize("cell", ["83", "", "abc", "1:99:99:1", "12 мая"])
def test_what_is_no_duration_is_none(cell: str) -> None:
    assert pandas.isna(seconds_of(texts(cell))).all()


@pytest.mark.parametrize("digits", [0, 3, 6])
def test_unix_times_are_seconds_milli_or_microseconds(digits: int) -> None:
    cell = str(1_772_355_600 * 10**digits)

    times = times_of(texts(cell, cell), "Europe/Moscow", serial=True)

    assert times.order == "unix"
    assert str(times.values[0]) == "2026-03-01T12:00:00.000000"


@pytest.mark.parametrize(
    ("cells", "offsets"),
    [
        (("2026-03-01T10:00:00Z", "2026-03-01T10:00:00+0300"), ("+00:00", "+03:00")),
        (("2026-03-01 10:00", "2026-03-01 10:00 +03:00"), ("+03:00", "local")),
        (("01.03.2026 10:00 +0300", "01.03.2026 10:00 Z"), ("+00:00", "+03:00")),
        (("2026-03-01 10:00", "2026-03-02 10:00"), ()),
    ],
)
def test_offsets_from_utc_are_told(cells: tuple[str, ...], offsets: tuple[str, ...]) -> None:
    assert times_of(texts(*cells), "UTC", serial=True).offsets == offsets
