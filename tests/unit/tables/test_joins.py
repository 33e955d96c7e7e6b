"""Unknown ids are listed and near misses suggested, never joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.tables.joins import LISTED, UNKNOWN_PRODUCTS, unknown_ids, unknown_problems

IDS = st.lists(st.text("abАВ01-", min_size=1, max_size=4), max_size=12)


@given(IDS, IDS)
def test_unknown_ids_are_those_that_are_not_known_letter_by_letter(
    used: list[str], known: list[str]
) -> None:
    unknown = unknown_ids(used, known)

    assert {one.id for one in unknown} == set(used) - set(known)
    assert sum(one.count for one in unknown) == sum(name not in known for name in used)
    assert all(set(one.suggestions) <= set(known) for one in unknown)


@pytest.mark.parametrize(
    ("used", "known"),
    [
        ("123", "00123"),
        ("85123a", "85123A"),
        ("АВ-17", "AB17"),
        ("фрукты", "Фрукты"),
        ("drniks", "drinks"),
    ],
)
def test_near_misses_are_suggested(used: str, known: str) -> None:
    (one,) = unknown_ids([used], [known, "совсем другое"])

    assert one.suggestions == (known,)


def test_the_most_used_come_first_and_the_list_ends() -> None:
    used = {f"нет-{number}": number for number in range(1, LISTED + 11)}

    problems = unknown_problems(UNKNOWN_PRODUCTS, unknown_ids(used, ["есть"]))

    assert problems[0].facts == {"ids": LISTED + 10, "count": sum(used.values())}
    listed = str(problems[1].facts["listed"]).split("; ")
    assert listed[0] == f"нет-{LISTED + 10} ({LISTED + 10})"
    assert len(listed) == LISTED
    assert len(problems) == 2


def test_nothing_unknown_says_nothing() -> None:
    assert unknown_problems(UNKNOWN_PRODUCTS, unknown_ids(["a"], ["a"])) == ()
