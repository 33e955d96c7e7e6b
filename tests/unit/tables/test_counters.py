"""Counter rows: what is refused and why, and readings that run on."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import Problem
from planner.tables.counters import check
from planner.tables.table import Checked

START = pd.Timestamp("2026-03-02 08:00")


def rows(
    counts: list[float | None],
    gate: str = "door",
    column: str = "in",
    steps: list[int] | None = None,
) -> pd.DataFrame:
    """Return counts of one gate, hour by hour; rows of the file are numbered from 2."""
    hours = steps or list(range(len(counts)))
    frame = pd.DataFrame(
        {
            "gate": pd.Series([gate] * len(counts), dtype="str"),
            "time": [START + pd.Timedelta(hours=hour) for hour in hours],
            column: pd.Series(counts, dtype="float64"),
        }
    )
    frame.index = pd.RangeIndex(2, 2 + len(frame))
    return frame


def reasons(checked: Checked) -> list[tuple[int, str]]:
    return [(int(row), why) for row, why, _ in checked.refused.itertuples(index=False)]


def told(checked: Checked, code: str) -> Problem:
    (found,) = [problem for problem in checked.problems if problem.code == code]
    return found


def test_rows_without_sense_are_refused_with_their_reason() -> None:
    frame = rows([5.0, -1.0, None, 7.0, 8.0])
    frame.loc[5, "time"] = pd.Timestamp("1970-01-01")
    frame.loc[6, "gate"] = None

    checked = check(frame)

    assert reasons(checked) == [
        (3, "negative_number"),
        (4, "no_count"),
        (5, "clock_unset"),
        (6, "missing_cell"),
    ]
    assert checked.table.frame["in"].tolist() == [5.0]


def test_a_clock_put_back_is_counted_and_its_clash_refused() -> None:
    checked = check(rows([5.0, 6.0, 9.0, 4.0], steps=[0, 1, 1, 0]))

    assert reasons(checked) == [(4, "repeated_id"), (5, "repeated_id")]
    assert told(checked, "clock_steps_back").facts["count"] == 1
    assert checked.table.frame["in"].tolist() == [5.0, 6.0]


def test_a_file_with_the_newest_row_first_has_no_wrong_clock() -> None:
    checked = check(rows([3.0, 2.0, 1.0], steps=[2, 1, 0]))

    assert checked.problems == ()
    assert checked.table.frame["in"].tolist() == [1.0, 2.0, 3.0]


def test_duplicates_are_dropped_and_counted() -> None:
    checked = check(rows([5.0, 6.0, 6.0], steps=[0, 1, 1]))

    assert told(checked, "dropped_duplicates").facts["count"] == 1
    assert checked.table.frame["in"].tolist() == [5.0, 6.0]


@settings(max_examples=25)
@given(st.lists(st.integers(1, 9), min_size=13, max_size=40), st.integers(200, 9000))
def test_readings_that_run_on_become_what_was_counted(counts: list[int], first: int) -> None:
    readings = [float(first + sum(counts[: at + 1])) for at in range(len(counts))]

    checked = check(rows([*readings]))

    assert checked.table.frame["in"].tolist() == counts[1:]
    assert told(checked, "counters_cumulative").facts == {"gates": "door", "resets": 0, "count": 1}


def test_a_reset_tells_what_was_counted_since() -> None:
    readings = (
        [float(900 + 10 * at) for at in range(20)] + [7.0] + [17.0 + 10 * a for a in range(19)]
    )

    checked = check(rows([*readings]))

    assert checked.table.frame["in"].tolist() == [10.0] * 19 + [7.0] + [10.0] * 19
    assert told(checked, "counters_cumulative").facts["resets"] == 1


@pytest.mark.parametrize(
    "counts",
    [
        [5.0, 8.0, 12.0, 20.0, 25.0, 30.0, 41.0, 55.0],
        [4.0, 9.0, 3.0, 8.0] * 5,
        [0.0] * 20,
        [1.0, 3.0, 6.0, 9.0, 14.0, 22.0, 31.0, 40.0, 38.0, 30.0, 21.0, 12.0, 5.0],
    ],
)
def test_counts_of_intervals_are_left_alone(counts: list[float]) -> None:
    checked = check(rows([*counts]))

    assert checked.table.frame["in"].tolist() == counts


def test_only_the_direction_that_runs_on_is_differenced() -> None:
    frame = rows([float(500 + 3 * at) for at in range(15)])
    frame["out"] = [2.0, 5.0, 1.0] * 5

    checked = check(frame)

    assert checked.table.frame["in"].isna().tolist() == [True] + [False] * 14
    assert checked.table.frame["in"].dropna().tolist() == [3.0] * 14
    assert checked.table.frame["out"].tolist() == [2.0, 5.0, 1.0] * 5
