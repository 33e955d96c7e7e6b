from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.tools.typed_size import added, read_counts, read_size

CENTIMETRES = st.integers(1, 9999)


def typed(text: str) -> str:
    whole = ""
    for letter in text:
        whole = added(whole, letter)
    return whole


@given(CENTIMETRES, CENTIMETRES, st.sampled_from("xXхХ×*[ "), st.sampled_from(".,"))
def test_a_size_reads_the_same_however_it_is_typed(
    width: int, depth: int, times: str, point: str
) -> None:
    text = f"{width / 100:.2f}{times}{depth / 100:.2f}".replace(".", point)

    assert read_size(typed(text)) == (width / 100, depth / 100)


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_size_or_none_and_never_breaks(text: str) -> None:
    size = read_size(typed(text))

    assert size is None or (size[0] > 0.0 and size[1] != 0.0)


@pytest.mark.parametrize(("text", "size"), [("2.5", (2.5, None)), ("3x", (3.0, None)), ("x", None)])
def test_a_width_alone_is_enough(text: str, size: tuple[float, float | None] | None) -> None:
    assert read_size(typed(text)) == size


def test_counts_are_two_whole_numbers() -> None:
    assert read_counts(typed("3х5")) == (3, 5)
    assert read_counts(typed("2.5x1")) is None
    assert read_counts(typed("0x3")) is None
