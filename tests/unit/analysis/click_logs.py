"""Counts of impressions and clicks, drawn or without noise."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

Floats = NDArray[np.float64]

THETA = np.array([1.0, 0.75, 0.55, 0.42, 0.33, 0.27, 0.22, 0.18])


def simulated(
    views: int, theta: Floats, items: int = 40, seed: int = 1
) -> tuple[Floats, Floats, Floats]:
    """Return impressions, clicks (items, ranks) and gamma; items are drawn for each view."""
    draw = np.random.default_rng(seed)
    gamma = draw.uniform(0.02, 0.3, items)
    ranks = len(theta)
    shown, clicked = np.zeros((items, ranks)), np.zeros((items, ranks))
    item = draw.permuted(np.tile(np.arange(items), (views, 1)), axis=1)[:, :ranks]
    hits = draw.random((views, ranks)) < theta * gamma[item]
    for rank in range(ranks):
        shown[:, rank] = np.bincount(item[:, rank], minlength=items)
        clicked[:, rank] = np.bincount(item[hits[:, rank], rank], minlength=items)
    return shown, clicked, gamma


def browsed(
    views: int, theta: Floats, items: int = 40, seed: int = 1
) -> tuple[NDArray[np.int64], NDArray[np.bool_], Floats]:
    """Return lists of items, clicks and gamma of readers whose looks depend on the last click."""
    draw = np.random.default_rng(seed)
    gamma = draw.uniform(0.1, 0.5, items)
    ranks = len(theta)
    item = draw.permuted(np.tile(np.arange(items), (views, 1)), axis=1)[:, :ranks]
    clicked = np.zeros((views, ranks), dtype=np.bool_)
    last = np.zeros(views, dtype=np.int64)
    for rank in range(ranks):
        clicked[:, rank] = draw.random(views) < theta[rank, last] * gamma[item[:, rank]]
        last[clicked[:, rank]] = rank + 1
    return item, clicked, gamma


@st.composite
def counts(draw: st.DrawFn) -> tuple[Floats, Floats]:
    """Draw impressions and clicks of some items at some ranks."""
    items, ranks = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    cells = st.integers(0, 400)
    shown = np.array(draw(st.lists(cells, min_size=items * ranks, max_size=items * ranks)))
    shares = draw(st.lists(st.floats(0.0, 1.0), min_size=items * ranks, max_size=items * ranks))
    whole = shown.astype("float64")
    return whole.reshape(items, ranks), np.floor(whole * shares).reshape(items, ranks)
