"""Measures of visibility graphs against plain searches and closed forms."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.geometry.arrays import BoolArray
from planner.geometry.grid import Grid
from planner.geometry.visibility_graph import VisibilityGraph, words_of
from planner.geometry.visibility_measures import diamond_value, global_measures, local_measures


def graph(seen: BoolArray) -> VisibilityGraph:
    """Pack a symmetric table without diagonal."""
    count = len(seen)
    packed = np.zeros((count, 8 * words_of(count)), np.uint8)
    bits = np.packbits(seen, axis=1, bitorder="little")
    packed[:, : bits.shape[1]] = bits
    return VisibilityGraph(Grid(0.0, 0.0, 1.0, np.ones((1, count), np.bool_)), packed.view("u8"))


@st.composite
def tables(draw: st.DrawFn) -> BoolArray:
    count = draw(st.sampled_from([1, 2, 3, 20, 63, 64, 65, 130]))
    share = draw(st.sampled_from([0.0, 0.01, 0.03, 0.1, 0.5, 0.97, 1.0]))
    numbers = np.random.default_rng(draw(st.integers(0, 1000)))
    upper = np.triu(numbers.random((count, count)) < share, 1)
    return np.asarray(upper | upper.T)


def depths_from(seen: BoolArray, start: int) -> dict[int, int]:
    depths, border = {start: 0}, [start]
    while border:
        beyond = []
        for one in border:
            for other in np.flatnonzero(seen[one]).tolist():
                if other not in depths:
                    depths[other] = depths[one] + 1
                    beyond.append(other)
        border = beyond
    return depths


@settings(max_examples=60)
@given(tables())
def test_depths_are_those_of_a_plain_search(seen: BoolArray) -> None:
    found = global_measures(graph(seen))

    for k in range(len(seen)):
        others = np.array([depth for depth in depths_from(seen, k).values() if depth])
        assert found.node_count[k] == len(others) + 1
        if not len(others):
            assert np.isnan(found.mean_depth[k])
            assert np.isnan(found.entropy[k])
            continue
        shares = np.unique(others, return_counts=True)[1] / len(others)
        assert found.mean_depth[k] == pytest.approx(others.mean(), rel=1e-12)
        assert found.entropy[k] == pytest.approx(-(shares * np.log2(shares)).sum(), abs=1e-12)


@settings(max_examples=60)
@given(tables())
def test_neighbourhoods_are_those_of_plain_sets(seen: BoolArray) -> None:
    found = local_measures(graph(seen))
    near = [set(np.flatnonzero(row).tolist()) for row in seen]

    for k, own in enumerate(near):
        assert found.connectivity[k] == len(own)
        if not own:
            assert np.isnan(found.control[k])
            continue
        reached = set[int]().union(*(near[other] for other in own))
        assert found.control[k] == pytest.approx(sum(1.0 / len(near[other]) for other in own))
        assert found.controllability[k] == pytest.approx(len(own) / len(reached))
        if len(own) > 1:
            shared = sum(len(own & near[other]) for other in own)
            assert found.clustering[k] == pytest.approx(shared / (len(own) * (len(own) - 1)))


@pytest.mark.parametrize("count", [3, 64, 200])
def test_where_all_see_all_depth_is_one_and_integration_undefined(count: int) -> None:
    whole = graph(~np.eye(count, dtype=np.bool_))

    near, far = local_measures(whole), global_measures(whole)

    assert near.clustering == pytest.approx(np.ones(count))
    assert near.control == pytest.approx(np.ones(count))
    assert near.controllability == pytest.approx(np.full(count, (count - 1) / count))
    assert far.mean_depth.tolist() == [1.0] * count
    assert far.entropy.tolist() == [0.0] * count
    assert far.relativised_entropy == pytest.approx(np.full(count, math.log2(2.0 * math.e)))
    for undefined in (far.integration_hh, far.integration_p, far.integration_tekl):
        assert np.isnan(undefined).all()


def test_from_the_end_of_a_chain_the_mean_depth_is_half_its_points() -> None:
    count = 150
    seen = np.zeros((count, count), np.bool_)
    for one, other in pairwise(range(count)):
        seen[one, other] = seen[other, one] = True

    far = global_measures(graph(seen))

    assert far.mean_depth[0] == pytest.approx(count / 2.0)
    assert far.integration_hh[0] == pytest.approx(diamond_value(np.array([150.0]))[0])
    assert far.entropy[0] == pytest.approx(math.log2(count - 1))


@pytest.mark.parametrize("widest", [2, 4, 8, 32])
def test_diamond_value_is_the_asymmetry_of_a_diamond_seen_from_its_tip(widest: int) -> None:
    halves = [2**k for k in range(int(math.log2(widest)))]
    at_depth = np.array([*halves, widest, *reversed(halves)])
    count = int(at_depth.sum())
    mean = float((at_depth * np.arange(len(at_depth))).sum()) / (count - 1)

    asymmetry = 2.0 * (mean - 1.0) / (count - 2)

    assert diamond_value(np.array([float(count)]))[0] == pytest.approx(asymmetry, rel=1e-12)
