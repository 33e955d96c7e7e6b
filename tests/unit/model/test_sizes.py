from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.sizes import METRES_PER, length_in, size_in

LENGTHS = st.floats(0.01, 500.0).map(lambda value: round(value, 3))
MARKS = st.sampled_from([".", ","])
TIMES = st.sampled_from(["x", "X", " x ", "×", "х", "Х", " * "])


@given(LENGTHS, MARKS, st.sampled_from(sorted(METRES_PER)), st.sampled_from(["", " ", "  "]))
def test_a_length_is_read_with_any_unit_and_either_mark(
    value: float, mark: str, unit: str, gap: str
) -> None:
    text = f"{value:.3f}".replace(".", mark) + gap + unit

    assert length_in(text) == pytest.approx(value * METRES_PER[unit])


@given(LENGTHS, LENGTHS, TIMES, st.sampled_from(["", " m", "м", " см"]))
def test_a_unit_behind_a_size_holds_for_both_sides(
    width: float, depth: float, times: str, unit: str
) -> None:
    metres = METRES_PER[unit.strip()]

    size = size_in(f"{width:.3f}{times}{depth:.3f}{unit}")

    assert size == pytest.approx((width * metres, depth * metres))


@pytest.mark.parametrize(
    ("text", "metres"), [("5", 5.0), ("5 m", 5.0), ("500 cm", 5.0), ("5,2", 5.2), ("5.2 м.", 5.2)]
)
def test_lengths_as_they_are_typed(text: str, metres: float) -> None:
    assert length_in(text) == pytest.approx(metres)


def test_each_side_may_have_a_unit_of_its_own() -> None:
    assert size_in("20 m x 1500 см") == pytest.approx((20.0, 15.0))


@pytest.mark.parametrize("text", ["", "m", "0", "-5", "5 parsec", "1e9", "99999999", "5 5", "nan"])
def test_what_is_no_length_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(PlanError) as refusal:
        length_in(text)

    assert (refusal.value.code, refusal.value.facts["text"]) == ("bad_length", text)


@pytest.mark.parametrize("text", ["20", "20x", "x15", "20x15x3", "20x0", "20 by 15", "20x15 kg"])
def test_what_is_no_size_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(PlanError) as refusal:
        size_in(text)

    assert (refusal.value.code, refusal.value.facts["text"]) == ("bad_size_text", text)
