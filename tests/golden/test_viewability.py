"""The published limits of viewability, exactly (EXPOSURE.md, section 8)."""

from __future__ import annotations

import pytest

from tests.unit.analysis.pages.viewed import is_viewable


@pytest.mark.parametrize(
    ("share", "seconds", "expected"),
    [(0.499, 5.0, False), (0.5, 5.0, True), (1.0, 0.99, False), (0.5, 1.0, True)],
)
def test_half_of_the_pixels_for_a_second_is_viewable_and_less_is_not(
    share: float, seconds: float, expected: bool
) -> None:
    assert is_viewable((0.0, share, True), (seconds, 0.0, True)) is expected


def test_two_bursts_do_not_add_up() -> None:
    bursts = [(0.0, 1.0, True), (0.6, 0.0, True), (1.0, 1.0, True), (1.6, 0.0, True)]

    assert not is_viewable(*bursts)
    assert is_viewable((0.0, 1.0, True), (0.6, 0.7, True), (1.2, 0.0, True))


def test_a_hidden_tab_counts_for_nothing() -> None:
    assert not is_viewable((0.0, 1.0, False), (9.0, 0.0, False))
    assert not is_viewable((0.0, 1.0, True), (0.6, 1.0, False), (0.7, 1.0, True), (1.3, 0.0, True))
