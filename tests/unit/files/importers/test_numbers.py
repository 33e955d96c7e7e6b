"""How written numbers become numbers."""

from __future__ import annotations

import math

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.files.importers.numbers import Mark, Spelling, bared, decided, parsed

NUMBERS = st.decimals(min_value=-9_999_999, max_value=9_999_999, places=2)


def read(cells: list[str], separator: str = ",", file: Spelling | None = None) -> list[float]:
    bare, spelling = bared(pandas.Series(cells, dtype="str"))
    mark, _ = decided(spelling, file or Spelling(), separator)
    return [float(value) for value in parsed(bare, mark)]


@given(st.lists(NUMBERS, min_size=1), st.sampled_from(["", " ", "\u00a0", "\u202f", "'"]))
def test_decimal_commas_and_thousands_blanks_read_like_plain_numbers(
    numbers: list[object], blank: str
) -> None:
    written = [f"{number:,.2f}".replace(",", blank).replace(".", ",") for number in numbers]

    assert read(written) == [float(str(number)) for number in numbers]


@given(st.lists(NUMBERS, min_size=1), st.sampled_from([(",", "."), (".", ",")]))
def test_the_last_mark_is_the_decimal_one(numbers: list[object], marks: tuple[str, str]) -> None:
    thousands, decimal = marks
    swap = str.maketrans({",": thousands, ".": decimal})
    written = [f"{number:,.2f}".translate(swap) for number in numbers]

    assert read(written) == [float(str(number)) for number in numbers]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("$1,200.50", 1200.5),
        ("1 200,50 ₽", 1200.5),
        ("15 руб.", 15.0),
        ("−3,5", -3.5),
        ("(12.50)", -12.5),
        ("1e3", 1000.0),
        ("1.234.567", 1_234_567.0),
        ("0,125", 0.125),
    ],
)
def test_what_tills_and_spreadsheets_write_is_read(cell: str, value: float) -> None:
    assert read([cell]) == [value]


@pytest.mark.parametrize("cell", ["abc", "1,2,3", "1.2.3", "12 34", "inf", "nan", "--5", "1_000"])
def test_what_is_no_number_stays_unread(cell: str) -> None:
    assert all(math.isnan(value) for value in read([cell]))


@pytest.mark.parametrize(
    ("separator", "file", "mark", "assumed"),
    [
        (",", Spelling(), ".", True),
        (";", Spelling(), ",", True),
        (",", Spelling(comma=4), ",", False),
        (";", Spelling(point=4), ".", False),
    ],
)
def test_an_unclear_comma_is_read_as_the_file_does_and_else_by_assumption(
    separator: str, file: Spelling, mark: Mark, assumed: bool
) -> None:
    _, spelling = bared(pandas.Series(["1,234", "5,678"], dtype="str"))

    assert decided(spelling, file, separator) == (mark, assumed)


@pytest.mark.parametrize(("named", "value"), [(",", 1.234), (".", 1234.0)])
def test_a_named_mark_wins_where_cells_do_not_tell(named: Mark, value: float) -> None:
    bare, spelling = bared(pandas.Series(["1,234"], dtype="str"))

    mark, assumed = decided(spelling, Spelling(), ",", named)

    assert (parsed(bare, mark).tolist(), assumed) == ([value], False)


def test_points_are_decimal_unless_the_file_writes_commas() -> None:
    assert read(["1.234", "2.500"]) == [1.234, 2.5]
    assert read(["1.234", "2.500"], file=Spelling(comma=9)) == [1234.0, 2500.0]
