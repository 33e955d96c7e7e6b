"""Products that are bought together and stand far apart, and neighbours that are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from planner.analysis.affinity import Pairs
from planner.analysis.affinity_sheet import by_surety
from planner.analysis.cells import Sentence
from planner.analysis.discovery import RATE
from planner.analysis.findings.finding import Finding, Known, spot_of
from planner.analysis.floor_score import FloorScore, floors_of
from planner.analysis.presence.ends import ends_of
from planner.analysis.presence.trips import places_of
from planner.analysis.presence.visit_lists import shelves_of
from planner.errors import Fact, Problem

MOST: Final = 300
"""So many of the surest pairs are measured out on a floor."""
FAR: Final = 1.5
"""Pairs are far apart from this multiple of the median walk between products on."""
FAR_M: Final = 8.0
"""And from so many metres on."""
NEXT_M: Final = 2.0
"""Neighbours are no further apart than this, metres."""
STRONG: Final = 1.5
"""Least lift of pairs that should meet; the inverse is the most of those that need not."""

Pair = tuple[str, str]
Walks = Mapping[Pair, float]


def walks_between(score: FloorScore, pairs: Sequence[Pair]) -> tuple[Walks, float]:
    """Return the shortest walk between the nearest placements of the products of each pair.

    Those that cannot be walked between are left out.

    Returns:
        Metres by pair; and the median over all pairs of the products in question, NaN for none.
    """
    scene = score.scene
    shelves = shelves_of(scene)
    named = sorted({one for pair in pairs for one in pair if one in shelves.number})
    if len(named) < 2:
        return {}, np.nan
    wishes = np.array([shelves.number[one] for one in named], dtype=np.int64)
    places = places_of(scene, shelves, [wishes], ends_of(scene))
    options = {one: places.of_bay[shelves.options[shelves.number[one]]] for one in named}

    def apart(one: str, other: str) -> float:
        return float(places.distances[np.ix_(options[one], options[other])].min())

    every = [apart(a, b) for at, a in enumerate(named) for b in named[at + 1 :]]
    known = [metres for metres in every if np.isfinite(metres)]
    walks = {
        (a, b): metres
        for a, b in pairs
        if a in options and b in options
        for metres in (apart(a, b),)
        if np.isfinite(metres)
    }
    return walks, float(np.median(known)) if known else np.nan


def neighbours(known: Known) -> Iterator[Finding]:
    """Find pairs far apart that are bought together, and neighbours that hardly ever are."""
    if known.affinity is None:
        return
    pairs = known.affinity.products
    sure = [row for row in by_surety(pairs) if pairs.q[row] <= RATE]
    strong = [row for row in sure if pairs.lift[row] >= STRONG][:MOST]
    weak = [row for row in sure if pairs.lift[row] <= 1.0 / STRONG][:MOST]
    rows = [*strong, *weak]
    for score in floors_of(known.scores) if rows else ():
        walks, typical = walks_between(score, [_ids(pairs, row) for row in rows])
        for row in strong:
            metres = walks.get(_ids(pairs, row), 0.0)
            if metres >= max(FAR * typical, FAR_M):
                yield _finding(known, score, "pair_apart", pairs, row, metres)
        for row in weak:
            metres = walks.get(_ids(pairs, row), np.inf)
            if metres <= NEXT_M:
                yield _finding(known, score, "pair_together", pairs, row, metres)


def lacks(known: Known) -> Iterator[Problem]:
    """Say that nobody knows what is bought together."""
    if known.affinity is None:
        yield Problem("findings_no_receipts", {}, "note")


def _ids(pairs: Pairs, row: int) -> Pair:
    return pairs.items[int(pairs.first[row])], pairs.items[int(pairs.second[row])]


def _finding(
    known: Known, score: FloorScore, kind: str, pairs: Pairs, row: int, metres: float
) -> Finding:
    one, other = _ids(pairs, row)
    together, lift = int(pairs.together[row]), float(pairs.lift[row])
    facts: dict[str, Fact] = {
        "first": known.name(one),
        "second": known.name(other),
        "metres": metres,
        "lift": lift,
        "count": together,
        "receipts": pairs.receipts,
    }
    here = known.places[score.surface.id]
    places = (*here.get(one, ()), *here.get(other, ()))
    return Finding(
        kind,
        f"{score.surface.id}|{one}|{other}",
        Sentence(f"finding_{kind}", facts, {}),
        n=float(together),
        weight=abs(together - together / lift) * (metres if kind == "pair_apart" else 1.0),
        q=float(pairs.q[row]),
        products=(one, other),
        placements=places,
        spot=spot_of(score, places),
    )
