"""Findings that need no test: what stands nowhere, what stands empty, what is narrow or weak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import numpy as np

from planner.analysis.aisles import aisle_problems
from planner.analysis.cells import Sentence
from planner.analysis.findings.finding import Finding, Known, number, spot_of
from planner.analysis.floor_score import floors_of
from planner.errors import Fact, Problem, Spot
from planner.tables.columns import PRODUCT_ID, QUANTITY
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES
from planner.units import MEDIA

WEIGHTS: Final = {"error": 2.0, "warning": 1.0}
"""Problems of these weights weaken a number."""


def unplaced_products(known: Known) -> Iterator[Finding]:
    """Find products that stand nowhere: those that sell, and those of the range that do not."""
    placed = {product for there in known.places.values() for product in there}
    if not placed:
        return
    sold = _sold(known)
    listed = known.project.tables.get(PRODUCTS.key)
    every = set(sold) | (set() if listed is None else set(listed.frame[PRODUCT_ID].tolist()))
    whole = sum(max(units, 0.0) for units in sold.values())
    for product in sorted(every - placed):
        units = sold.get(product, 0.0)
        facts: dict[str, Fact] = {
            "product": known.name(product),
            "units": units,
            "share": 100.0 * max(units, 0.0) / max(whole, 1e-12),
        }
        code = "finding_product_unplaced" if units > 0.0 else "finding_product_unplaced_unsold"
        yield Finding(
            "product_unplaced",
            product,
            Sentence(code, facts, {}),
            n=max(units, 0.0),
            weight=max(units, 0.0),
            products=(product,),
        )


def _sold(known: Known) -> Counter[str]:
    table = known.project.tables.get(SALES.key)
    if table is None:
        return Counter()
    sums = table.frame.groupby(PRODUCT_ID)[QUANTITY].sum()
    return Counter({str(product): float(units) for product, units in sums.items()})


def empty_placements(known: Known) -> Iterator[Finding]:
    """Find fixtures with placements on which nothing stands, where products stand at all.

    Slots that an algorithm fills, and blocks of a page that hold words, wait for no product.
    """
    for score in known.scores:
        bare = np.array([not site.products for site in score.sites], dtype=bool)
        waiting = [score.surface.elements[site.element].takes_products for site in score.sites]
        if not len(bare) or bare.all():
            continue
        empty = bare & np.array(waiting, dtype=bool)
        empty[score.facings.placement] = False
        by_element: dict[str, list[int]] = {}
        for at in np.flatnonzero(empty).tolist():
            by_element.setdefault(str(score.sites[at].element), []).append(at)
        for element, rows in by_element.items():
            ids = tuple(score.sites[at].id for at in rows)
            noticed = float(score.placements.noticed[rows].sum())
            label = score.surface.elements[score.sites[rows[0]].element].label
            facts: dict[str, Fact] = {
                "name": label,
                "count": len(ids),
                "length": float(sum(score.sites[at].width for at in rows)),
                "unit": MEDIA[score.surface.medium].unit,
                "noticed": float(score.placements.noticed[rows].mean()),
            }
            yield Finding(
                "placement_empty",
                f"{score.surface.id}|{element}",
                Sentence("finding_placement_empty", facts, {}),
                n=float(score.audience.visits),
                weight=noticed,
                placements=ids,
                spot=spot_of(score, ids),
            )


def narrow_places(known: Known) -> Iterator[Finding]:
    """Find narrow aisles, and doors in whose way something stands."""
    settings = known.project.settings
    met: Counter[str] = Counter()
    for score in floors_of(known.scores):
        for problem in aisle_problems(score.surface, settings.aisle_m, settings.least_aisle_m):
            spot = problem.spot or Spot(score.surface.id)
            between = "|".join((score.surface.id, problem.code, *sorted(spot.elements)))
            met[between] += 1
            again = f"#{met[between]}" if met[between] > 1 else ""
            yield Finding(
                "narrow_aisle",
                between + again,
                Sentence(problem.code, problem.facts, {}),
                weight=max(0.0, 10.0 - number(_cell(problem))),
                spot=spot,
            )


def _cell(problem: Problem) -> float:
    """Return how wide a narrow place is, metres."""
    width = problem.facts.get("width", problem.facts.get("free", 0.0))
    return float(width) if isinstance(width, int | float) else 0.0


def weak_data(known: Known) -> Iterator[Finding]:
    """Find what weakens the numbers that everything else here rests on."""
    for problem in known.report.problems:
        if problem.weight in WEIGHTS:
            about = "|".join(
                str(fact)
                for name, fact in sorted(problem.facts.items())
                if isinstance(fact, str) and name in ("surface", "evidence", "table", "basis")
            )
            yield Finding(
                "weak_data",
                f"{problem.code}|{about}" if about else problem.code,
                Sentence(problem.code, problem.facts, {}),
                weight=WEIGHTS[problem.weight],
                spot=problem.spot,
            )
