from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import DataError
from planner.files.importers.lengths import Clue, Units, units_of
from planner.units import METRES_PER

SIDES = ("width", "depth")


def found(clues: list[Clue], *, asked: str = "", headers: dict[str, str] | None = None) -> Units:
    return units_of("a.csv", [*SIDES, "height"], headers or {}, asked, clues, {})


def clues_in(unit: str, longer_m: float, shorter_m: float, height_m: float) -> list[Clue]:
    per = METRES_PER[unit]
    return [
        Clue(SIDES, longer_m / per, 1.4, 0.3),
        Clue(SIDES, shorter_m / per, 0.7, 0.25),
        Clue(("height",), height_m / per, 1.7, 0.2),
    ]


@given(
    st.sampled_from(sorted(METRES_PER)),
    st.floats(0.6, 4.0),
    st.floats(0.4, 1.5),
    st.floats(0.8, 2.6),
)
def test_usual_sizes_are_recognised_in_every_unit(
    unit: str, longer: float, shorter: float, height: float
) -> None:
    units = found(clues_in(unit, longer, shorter, height))

    assert set(units.by_column.values()) == {unit}
    assert [problem.code for problem in units.problems] == ["unit_recognised"]


@given(st.floats(1e-6, 1e6), st.sampled_from(sorted(METRES_PER)))
def test_what_the_user_says_wins(value: float, unit: str) -> None:
    units = found([Clue(SIDES, value, 1.0, 0.3)], asked=unit, headers={"width": "cm"})

    assert set(units.by_column.values()) == {unit}
    assert ("unit_against_headers" in {p.code for p in units.problems}) == (unit != "cm")


def test_columns_keep_the_units_of_their_headers() -> None:
    units = found(clues_in("mm", 1.2, 0.6, 1.8)[2:], headers={"width": "m", "depth": "cm"})

    assert dict(units.by_column) == {"width": "m", "depth": "cm", "height": "mm"}


def test_a_column_without_a_unit_or_clue_takes_that_of_the_others() -> None:
    units = found([], headers={"width": "cm", "depth": "cm"})

    assert set(units.by_column.values()) == {"cm"}


@pytest.mark.parametrize(
    "clues",
    [
        [],
        [Clue(SIDES, 0.0, 1.4, 0.3)],
        [Clue(SIDES, float("nan"), 1.4, 0.3)],
        [Clue(SIDES, 4.4, 1.4, 0.3), Clue(("height",), 1700.0, 1.7, 0.2)],
        [Clue(SIDES, 1e9, 1.4, 0.3)],
        [Clue(SIDES, 440.0, 1.4, 0.3)],
    ],
)
def test_a_unit_that_cannot_be_told_is_refused(clues: list[Clue]) -> None:
    with pytest.raises(DataError) as refused:
        found(clues)

    assert refused.value.code == "unit_unclear"


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(DataError) as refused:
        found([], asked="ft")

    assert refused.value.code == "unknown_unit"
