"""Scores of a surface with its part of the sales, by placement, product and zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure
from planner.analysis.metrics.metric import Facts
from planner.analysis.sales import MONEY_LIKE, Sales, allocation
from planner.analysis.score import Score

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sums:
    """A score with the sales that its surface gets.

    Attributes:
        score: The surface's score.
        visits: Visits in the sales period; None where nobody knows.
        attention_s: Attention-seconds per 1,000 visits of this surface that all placements of
            all surfaces have together.
        pair_sums: ``units``, ``revenue``, ``margin``, ``share`` to arrays of shape (pairs,):
            what each (product, placement) pair of the score's facings gets.
        has_sales: Whether there are any sales.
        has_revenue: Whether sales carry money.
    """

    score: Score
    visits: float | None
    attention_s: float
    pair_sums: dict[str, Floats]
    has_sales: bool
    has_revenue: bool

    @staticmethod
    def of(score: Score, scores: Sequence[Score], sales: Sales, visits: float | None) -> Sums:
        """Give a surface its part of the sales; products elsewhere too are divided over all.

        Surfaces are weighed by their visits a day.
        """
        parts = _parts(score, scores)
        index = {product: row for row, product in enumerate(sales.products)}
        rows = np.array([index.get(p, -1) for p in score.facings.products], dtype=np.int64)
        row = rows[score.facings.product]
        sums = {}
        for key, values in {**sales.sums, "share": sales.shares}.items():
            padded = np.append(values, 0.0)
            sums[key] = padded[row] * parts
        attention = sum(
            float(one.placements.attention_s.sum()) * one.visits_per_day for one in scores
        )
        attention /= score.visits_per_day or 1.0
        return Sums(score, visits, attention, sums, bool(sales.products), sales.has_revenue)

    @property
    def product_placements(self) -> Ints:
        """Shape (products,). Number of placements of each product on this surface."""
        facings = self.score.facings
        return np.bincount(facings.product, minlength=len(facings.products))

    def summed(self, key: str, index: Ints, count: int) -> Floats:
        """Add what pairs get by placement or product; NaN where there is nothing to know."""
        if not self.has_sales or (key == "revenue" and not self.has_revenue):
            return np.full(count, np.nan)
        return np.bincount(index, weights=self.pair_sums[key], minlength=count).astype(np.float64)


def placement_facts(sums: Sums) -> Facts:
    """Return the facts of each placement."""
    score = sums.score
    facts = _facts(sums, score.placements, score.passby, widths(score), score.facings.placement)
    return replace(facts, slots=score.slots)


def product_facts(sums: Sums) -> Facts:
    """Return the facts of each product that stands on the surface; contacts are united."""
    score, facings = sums.score, sums.score.facings
    count = len(facings.products)
    parts = widths(score)[facings.placement] * facings.share
    width = np.bincount(facings.product, weights=parts, minlength=count).astype(np.float64)
    return _facts(sums, score.products, np.full(count, np.nan), width, facings.product)


def _facts(sums: Sums, exposure: Exposure, passby: Floats, width: Floats, owner: Ints) -> Facts:
    """Join exposure with what the (product, placement) pairs of each owner sell."""
    sold = {key: sums.summed(key, owner, len(width)) for key in (*MONEY_LIKE, "share")}
    return Facts(
        noticed=exposure.noticed,
        opportunities=exposure.opportunities,
        attention_s=exposure.attention_s,
        passby=passby,
        seen_share=exposure.seen_share,
        seen_s=exposure.seen_s,
        width=width,
        mean_noticed=mean_noticed(sums.score),
        units=sold["units"],
        revenue=sold["revenue"],
        margin=sold["margin"],
        contacts=_contacts(exposure.noticed, sums.visits),
        sales_share=sold["share"],
        exposure_share=_share(exposure.attention_s, sums.attention_s),
    )


def zone_facts(sums: Sums) -> tuple[tuple[str, ...], list[int], Facts]:
    """Return names, numbers of placements and facts of the zones: length-weighted means.

    Sales, contacts and shares add up.
    """
    facts = placement_facts(sums)
    zones = sums.score.zone_of
    names = tuple(sorted({zone for zone in zones if zone}))
    number = {name: index for index, name in enumerate(names)}
    inside = np.array([number.get(zone, -1) for zone in zones], dtype=np.int64)
    there = inside >= 0
    index, count = inside[there], len(names)
    width = np.bincount(index, weights=facts.width[there], minlength=count).astype(np.float64)

    def mean(values: Floats) -> Floats:
        weighed = np.bincount(index, weights=(values * facts.width)[there], minlength=count)
        return _share(weighed.astype(np.float64), width)

    def added(values: Floats) -> Floats:
        return np.bincount(index, weights=values[there], minlength=count).astype(np.float64)

    return (
        names,
        np.bincount(index, minlength=count).tolist(),
        Facts(
            noticed=mean(facts.noticed),
            opportunities=mean(facts.opportunities),
            attention_s=mean(facts.attention_s),
            passby=mean(facts.passby),
            seen_share=mean(facts.seen_share),
            seen_s=mean(facts.seen_s),
            width=width,
            mean_noticed=facts.mean_noticed,
            units=added(facts.units),
            revenue=added(facts.revenue),
            margin=added(facts.margin),
            contacts=added(facts.contacts),
            sales_share=added(facts.sales_share),
            exposure_share=added(facts.exposure_share),
        ),
    )


def widths(score: Score) -> Floats:
    """Return the shelf length of each placement, surface units, shape (placements,)."""
    return np.array([placement.width for placement in score.sites], dtype=np.float64)


def mean_noticed(score: Score) -> float:
    """Return the width-weighted mean of noticed contacts over a surface's placements."""
    width = widths(score)
    whole = float(width.sum())
    return float((score.placements.noticed * width).sum() / whole) if whole > 0.0 else 0.0


def _parts(score: Score, scores: Sequence[Score]) -> Floats:
    """Return the part of its product's sales that each pair gets, over all surfaces."""
    products = sorted({product for one in scores for product in one.facings.products})
    number = {product: index for index, product in enumerate(products)}
    of = [
        np.array([number[p] for p in one.facings.products], dtype=np.int64)[one.facings.product]
        for one in scores
    ]
    offset = np.cumsum([0, *(len(one.placements.attention_s) for one in scores)])
    parts = allocation(
        np.concatenate(of),
        np.concatenate([one.facings.placement + o for one, o in zip(scores, offset, strict=False)]),
        np.concatenate([one.facings.share for one in scores]),
        np.concatenate([one.placements.attention_s * one.visits_per_day for one in scores]),
    )
    here = next(at for at, one in enumerate(scores) if one is score)
    first = sum(len(pairs) for pairs in of[:here])
    return parts[first : first + len(of[here])]


def _contacts(noticed: Floats, visits: float | None) -> Floats:
    return np.full(len(noticed), np.nan) if visits is None else noticed / 1000.0 * visits


def _share(part: Floats, whole: Floats | float) -> Floats:
    wholes = np.broadcast_to(np.asarray(whole, dtype=np.float64), part.shape)
    shares: Floats = np.zeros(part.shape)
    np.divide(part, wholes, out=shares, where=wholes > 0.0)
    return shares
