"""Laws of chance: known answers, the right moments, and draws that leave each other alone."""

from __future__ import annotations

import math

import numpy as np
import pytest

from planner.analysis.presence.chance_kernel import gumbel, normal, philox, poisson, two_evenly
from planner.analysis.presence.lists_kernel import sizes, wished

SEED = np.uint64(7)
DRAWS = 20_000
MANY = range(DRAWS)


@pytest.mark.parametrize(
    ("counter", "key", "words"),
    [
        ((0, 0, 0, 0), 0, (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
        (
            (0xFFFFFFFF,) * 4,
            0xFFFFFFFFFFFFFFFF,
            (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD),
        ),
        (
            (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
            0x299F31D0A4093822,
            (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
        ),
    ],
)
def test_random_words_are_those_of_random123(
    counter: tuple[int, int, int, int], key: int, words: tuple[int, ...]
) -> None:
    first, second, third, fourth = (np.uint64(word) for word in counter)

    found = philox(first, second, third, fourth, np.uint64(key))

    assert [int(word) for word in found] == list(words)


def test_draws_have_the_moments_of_their_laws() -> None:
    even = np.array([two_evenly(SEED, visit, 1, 2, 3) for visit in MANY])
    bell = np.array([normal(SEED, visit, 1, 2, 3) for visit in MANY])
    late = np.array([gumbel(SEED, visit, 1, 2, 3) for visit in MANY])

    assert even.min() > 0.0
    assert even.max() < 1.0
    assert even.mean(axis=0) == pytest.approx(0.5, abs=0.01)
    assert np.corrcoef(even.T)[0, 1] == pytest.approx(0.0, abs=0.03)
    assert (bell.mean(), bell.std()) == (pytest.approx(0.0, abs=0.03), pytest.approx(1.0, abs=0.02))
    assert (late.mean(), late.std()) == (
        pytest.approx(np.euler_gamma, abs=0.04),
        pytest.approx(math.pi / math.sqrt(6.0), abs=0.04),
    )


@pytest.mark.parametrize("mean", [0.2, 3.0, 40.0, 1300.0])
def test_poisson_draws_have_their_mean_as_variance(mean: float) -> None:
    drawn = np.array([poisson(mean, SEED, visit, 1, 0) for visit in MANY])

    assert drawn.mean() == pytest.approx(mean, rel=0.04)
    assert drawn.var() == pytest.approx(mean, rel=0.05)


def test_list_lengths_are_poisson_log_normal_and_at_least_one() -> None:
    mu, sigma = 0.9, 1.0
    drawn = sizes(200_000, mu, sigma, SEED)

    mean = math.exp(mu + sigma**2 / 2.0)
    chance = np.random.default_rng(1)
    peer = chance.poisson(chance.lognormal(mu, sigma, 1_000_000))
    none = float((peer == 0).mean())
    assert drawn.min() == 1
    assert drawn.mean() == pytest.approx(mean + none, rel=0.01)
    assert (drawn == 1).mean() == pytest.approx(none + float((peer == 1).mean()), abs=0.005)
    for size in (2, 5, 10, 20):
        assert (drawn >= size).mean() == pytest.approx(float((peer >= size).mean()), abs=0.005)
    planned = np.where(drawn == 1, 1, drawn)
    second = float((planned.astype(float) ** 2).mean()) - none
    assert second == pytest.approx(math.exp(2 * mu + 2 * sigma**2) + mean, rel=0.06)


def test_a_wish_that_is_new_leaves_the_draws_of_all_others_alone() -> None:
    counts = np.full(400, 3)
    names = np.array([11, 22, 33, 44, 55, 66])
    appeal = np.array([1.0, 2.0, 3.0, 1.0, 2.0, 1.0])

    without = wished(counts, np.delete(appeal, 2), np.delete(names, 2), SEED)[1].reshape(400, 3)
    with_it = wished(counts, appeal, names, SEED)[1].reshape(400, 3)

    for before, after in zip(np.delete(names, 2)[without], names[with_it], strict=True):
        kept = [name for name in after.tolist() if name != 33]
        assert before.tolist()[: len(kept)] == kept
