"""Hidden gems and over-exposed products: what sells more or less than it is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


@dataclass(frozen=True, slots=True)
class Shown:
    """A product over all surfaces of a medium.

    Attributes:
        product: Its id.
        category: Its category; may be empty.
        noticed: Contacts per 1,000 visits of all these surfaces together.
        units: Sold there, >= 0.
        facings: How many, >= 1.
        width: Length of shelf, surface units, > 0.
        score: Of the surface where most of its contacts are.
    """

    product: str
    category: str
    noticed: float
    units: float
    facings: float
    width: float
    score: Score


def selling(known: Known) -> Iterator[Finding]:
    """Find hidden gems and over-exposed products, over all surfaces of a medium together."""
    for scores in _together(known):
        shown = _shown(known, scores)
        if len(shown) >= LEAST_PRODUCTS and any(one.units > 0.0 for one in shown):
            yield from _standing_out(known, scores, shown)


def lacks(known: Known) -> Iterator[Problem]:
    """Say where there are too few products or no sales."""
    for scores in _together(known):
        shown = _shown(known, scores)
        name, count = ", ".join(score.surface.name for score in scores), len(shown)
        if count < LEAST_PRODUCTS:
            few: dict[str, Fact] = {"surface": name, "count": count, "least": LEAST_PRODUCTS}
            yield Problem("findings_few_products", few, "note")
        elif not any(one.units > 0.0 for one in shown):
            yield Problem("findings_nothing_sold", {"surface": name}, "note")


def _together(known: Known) -> list[list[Score]]:
    """Return the scores by medium: a product is judged once, wherever it is shown."""
    found: dict[str, list[Score]] = {}
    for score in known.scores:
        found.setdefault(score.surface.medium, []).append(score)
    return list(found.values())


def _shown(known: Known, scores: Sequence[Score]) -> list[Shown]:
    """Return the products that somebody can notice: exposure of others says nothing.

    Contacts of several surfaces are weighted by their visits a day.
    """
    days = np.array([score.visits_per_day for score in scores])
    parts = days / days.sum() if days.sum() > 0.0 else np.full(len(scores), 1.0 / len(scores))
    found: dict[str, Shown] = {}
    most: dict[str, float] = {}
    for score, part in zip(scores, parts.tolist(), strict=True):
        facings = _facings(score)
        for row in known.products_on(score.surface.name):
            contacts = number(row["noticed_per_1000"]) * part
            if contacts <= 0.0:
                continue
            product = str(row["product_id"])
            before = found.get(product)
            is_most = contacts > most.get(product, 0.0)
            most[product] = max(contacts, most.get(product, 0.0))
            found[product] = Shown(
                product,
                str(row["category"]),
                contacts + (before.noticed if before else 0.0),
                max(number(row["units"]), 0.0) + (before.units if before else 0.0),
                max(facings.get(product, 1), 1) + (before.facings if before else 0.0),
                max(number(row["width"]), 1e-9) + (before.width if before else 0.0),
                score if before is None or is_most else before.score,
            )
    return list(found.values())


def _facings(score: Score) -> dict[str, int]:
    """Return how many facings each product has on a surface."""
    facings: dict[str, int] = {}
    for site in score.sites:
        for put in site.products:
            facings[put.product] = facings.get(put.product, 0) + put.facings
    return facings


def _standing_out(
    known: Known, scores: Sequence[Score], shown: Sequence[Shown]
) -> Iterator[Finding]:
    categories = sorted({one.category for one in shown})
    numbers = {name: at for at, name in enumerate(categories)}
    judged = judge(
        np.array([one.units for one in shown]),
        np.array([one.noticed for one in shown]),
        np.array([one.facings for one in shown]),
        np.array([one.width for one in shown]),
        np.array([numbers[one.category] for one in shown], dtype=np.int64),
    )
    where = scores[0].surface.id if len(scores) == 1 else scores[0].surface.medium
    for kind, which in (("hidden_gem", judged.gem), ("over_exposed", judged.over)):
        for at in np.flatnonzero(which).tolist():
            yield _finding(known, f"{where}|{shown[at].product}", kind, shown[at], judged, at)


def _finding(
    known: Known, subject: str, kind: str, shown: Shown, judged: Judged, at: int
) -> Finding:
    expected, index = float(judged.fitted.expected[at]), float(judged.index[at])
    facts: dict[str, Fact] = {
        "product": known.name(shown.product),
        "noticed": shown.noticed / 10.0,
        "index": index,
        "units": shown.units,
        "expected": expected,
        "ratio": shown.units / max(expected, 1e-9),
    }
    places = known.places[shown.score.surface.id].get(shown.product, ())
    return Finding(
        kind,
        subject,
        Sentence(f"finding_{kind}", facts, {}),
        n=shown.units,
        weight=abs(shown.units - expected) * abs(float(np.log(index / 100.0))),
        q=float(judged.q[at]),
        reasons=_reasons(shown.category or "–", expected, judged, at),
        products=(shown.product,),
        placements=places,
        spot=spot_of(shown.score, places),
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
