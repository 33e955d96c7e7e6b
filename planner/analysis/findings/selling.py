"""Hidden gems and over-exposed products: what sells more or less than it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.cells import Sentence
from planner.analysis.discovery import HIDDEN_BELOW, OVER_ABOVE, RATE, q_values
from planner.analysis.findings.finding import Finding, Known, number, spot_of
from planner.analysis.findings.residuals import LEAST_PRODUCTS, Residuals, residuals
from planner.analysis.score import Score
from planner.errors import Fact, Problem
from planner.tables.report import Cell

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SURE: Final = 0.9
"""P(u > 0) of a hidden gem; of an over-exposed product P(u < 0)."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """Which products stand out; each of shape (products,).

    Attributes:
        gem: Whether it sells more than it is seen.
        over: Whether it is seen more than it sells.
        q: Rate of false discovery; 1 for those that were not tested.
        index: 100 E over the width-weighted mean of products.
        fitted: The model.
    """

    gem: NDArray[np.bool_]
    over: NDArray[np.bool_]
    q: Floats
    index: Floats
    fitted: Residuals


def judge(units: Floats, exposed: Floats, facings: Floats, width: Floats, category: Ints) -> Judged:
    """Say which products sell more or less than their exposure, facings and category would.

    Tested is each product that is seen little for more, and each that is seen much for less: one
    family, so that false ones among all that is found stay at 10 %.

    Args:
        units: Shape (products,). Sold, >= 0, some > 0.
        exposed: Shape (products,). E, >= 0, some > 0.
        facings: Shape (products,). > 0.
        width: Shape (products,). Length of shelf, > 0.
        category: Shape (products,). Number of the category, from 0.

    Source:
        EXPOSURE.md section 6.
    """
    fitted = residuals(units, exposed, facings, category)
    index = 100.0 * exposed * width.sum() / max(float((exposed * width).sum()), 1e-12)
    low, high = index < HIDDEN_BELOW, index > OVER_ABOVE
    tested = low | high
    q = np.ones(len(units))
    q[tested] = q_values(np.where(low, fitted.p_above, fitted.p_below)[tested])
    found = q <= RATE
    return Judged(
        gem=found & low & (fitted.above > SURE),
        over=found & high & (fitted.above < 1.0 - SURE),
        q=q,
        index=index,
        fitted=fitted,
    )


def selling(known: Known) -> Iterator[Finding]:
    """Find hidden gems and over-exposed products, surface by surface."""
    for score in known.scores:
        rows = _rows(known, score)
        if len(rows) >= LEAST_PRODUCTS and any(number(row["units"]) > 0.0 for row in rows):
            yield from _on_surface(known, score, rows)


def lacks(known: Known) -> Iterator[Problem]:
    """Say where there are too few products or no sales."""
    for score in known.scores:
        rows = _rows(known, score)
        name, count = score.surface.name, len(rows)
        if count < LEAST_PRODUCTS:
            few: dict[str, Fact] = {"surface": name, "count": count, "least": LEAST_PRODUCTS}
            yield Problem("findings_few_products", few, "note")
        elif not any(number(row["units"]) > 0.0 for row in rows):
            yield Problem("findings_nothing_sold", {"surface": score.surface.name}, "note")


def _rows(known: Known, score: Score) -> list[dict[str, Cell]]:
    """Return the products that somebody can notice: exposure of others says nothing."""
    return [r for r in known.products_on(score.surface.name) if number(r["noticed_per_1000"]) > 0.0]


def _on_surface(known: Known, score: Score, rows: list[dict[str, Cell]]) -> Iterator[Finding]:
    facings: dict[str, int] = {}
    for site in score.sites:
        for put in site.products:
            facings[put.product] = facings.get(put.product, 0) + put.facings
    categories = sorted({str(row["category"]) for row in rows})
    numbers = {name: at for at, name in enumerate(categories)}
    judged = judge(
        np.array([max(number(row["units"]), 0.0) for row in rows]),
        np.array([number(row["noticed_per_1000"]) for row in rows]),
        np.array([float(max(facings.get(str(row["product_id"]), 1), 1)) for row in rows]),
        np.array([max(number(row["width"]), 1e-9) for row in rows]),
        np.array([numbers[str(row["category"])] for row in rows], dtype=np.int64),
    )
    for kind, which in (("hidden_gem", judged.gem), ("over_exposed", judged.over)):
        for at in np.flatnonzero(which).tolist():
            yield _finding(known, score, kind, rows[at], judged, at)


def _finding(
    known: Known, score: Score, kind: str, row: dict[str, Cell], judged: Judged, at: int
) -> Finding:
    product = str(row["product_id"])
    units, expected = max(number(row["units"]), 0.0), float(judged.fitted.expected[at])
    index = float(judged.index[at])
    facts: dict[str, Fact] = {
        "product": known.name(product),
        "noticed": number(row["noticed_per_1000"]) / 10.0,
        "index": index,
        "units": units,
        "expected": expected,
        "ratio": units / max(expected, 1e-9),
    }
    places = known.places[score.surface.id].get(product, ())
    return Finding(
        kind,
        f"{score.surface.id}|{product}",
        Sentence(f"finding_{kind}", facts, {}),
        n=units,
        weight=abs(units - expected) * abs(float(np.log(index / 100.0))),
        q=float(judged.q[at]),
        reasons=_reasons(str(row["category"]) or "–", expected, judged, at),
        products=(product,),
        placements=places,
        spot=spot_of(score, places),
    )


def _reasons(category: str, expected: float, judged: Judged, at: int) -> tuple[Sentence, ...]:
    """Say what the line expects, and how sure it is that the product differs from it."""
    fitted, sure = judged.fitted, float(judged.fitted.above[at])
    line: dict[str, Fact] = {
        "category": category,
        "slope": float(2.0**fitted.exposure_effect),
        "expected": expected,
    }
    chance = {
        "sure": min(99.9, 100.0 * max(sure, 1.0 - sure)),
        "q": max(0.1, float(np.ceil(1000.0 * judged.q[at])) / 10.0),
    }
    return (
        Sentence("finding_why_line", line, {}),
        Sentence("finding_why_sure", chance, {}),
    )
