"""Numbers as CSV for other programs."""

from __future__ import annotations

import csv
import io

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.files.exporters.points_csv import points_csv

NUMBERS = st.floats(-1e12, 1e12) | st.just(float("nan"))


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=5))
def test_numbers_come_back_to_nine_digits_and_undefined_ones_as_nothing(
    rows: list[tuple[float, float]],
) -> None:
    values = np.array(rows).reshape(-1, 2)

    text = points_csv({"x": values[:, 0], "Visual Integration [HH]": values[:, 1]}).decode("utf-8")

    head, *lines = csv.reader(io.StringIO(text))
    assert head == ["x", "Visual Integration [HH]"]
    found = np.array([[float(cell or "nan") for cell in line] for line in lines]).reshape(-1, 2)
    np.testing.assert_allclose(found, values, rtol=1e-8, atol=1e-300)


def test_whole_numbers_have_no_point() -> None:
    assert points_csv({"Ref": np.array([65537.0])}) == b"Ref\n65537\n"
