"""Space against sales and exposure against sales, by category."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.cells import Sentence
from planner.analysis.discovery import RATE, q_values
from planner.analysis.findings.finding import Finding, Known, number, spot_of
from planner.analysis.score import Score
from planner.errors import Fact, Problem
from planner.tables.columns import PRODUCT_ID, QUANTITY, REVENUE, SOLD_AT
from planner.tables.sales import SALES

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]

LOW, HIGH = 80.0, 120.0
"""Indices beyond these are told, where the days agree."""
LEAST_DAYS: Final = 7
LEAST_CATEGORIES: Final = 2
AGAINST: Final = ("space", "exposure")


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """Shares of categories; arrays of shape (categories,), each adds up to 1.

    Attributes:
        categories: Their names.
        space: Share of the shelf length that products stand on.
        exposure: Share of the attention-seconds.
        daily: Shape (days, categories). Sales by day, money, or units where there is none.
        units: Units sold.
    """

    categories: tuple[str, ...]
    space: Floats
    exposure: Floats
    daily: Floats
    units: Floats


def shares_of(known: Known, score: Score) -> Shares | None:
    """Return the shares of categories among what stands on a surface; None where nothing is known.

    Products that stand elsewhere count by the part of their sales that this surface has.
    """
    table = known.project.tables.get(SALES.key)
    rows = [row for row in known.products_on(score.surface.name) if row["category"]]
    category = {str(row["product_id"]): str(row["category"]) for row in rows}
    names = sorted(set(category.values()))
    if table is None or len(names) < LEAST_CATEGORIES:
        return None
    place = {name: at for at, name in enumerate(names)}
    sums = np.zeros((3, len(names)))
    for row in rows:
        values = (number(row[key]) for key in ("width", "attention_s_per_1000", "units"))
        sums[:, place[str(row["category"])]] += np.fromiter(values, float)
    sold = _of_period(table.frame, known)
    daily = _daily(sold, category, _parts(known, score.surface.name), names)
    if min(float(sums[0].sum()), float(sums[1].sum()), float(daily.sum())) <= 0.0:
        return None
    return Shares(
        tuple(names), sums[0] / sums[0].sum(), sums[1] / sums[1].sum(), daily, sums[2]
    )  # fmt: skip


def _parts(known: Known, surface: str) -> Mapping[str, float]:
    """Return which part of its units each product of a surface sells there."""
    whole: dict[str, float] = {}
    here: dict[str, float] = {}
    for row in known.report.products.records():
        product, units = str(row["product_id"]), max(number(row["units"]), 0.0)
        whole[product] = whole.get(product, 0.0) + units
        if row["surface"] == surface:
            here[product] = units
    return {key: units / whole[key] if whole[key] > 0.0 else 1.0 for key, units in here.items()}


def _of_period(frame: DataFrame, known: Known) -> DataFrame:
    """Return the sales of the period that the report is on."""
    facts = known.report.facts
    if "period_from" not in facts or "period_to" not in facts:
        return frame
    day = frame[SOLD_AT].dt.strftime("%Y-%m-%d")
    inside: DataFrame = frame[(day >= str(facts["period_from"])) & (day <= str(facts["period_to"]))]
    return inside


def _daily(
    frame: DataFrame, category: Mapping[str, str], part: Mapping[str, float], names: list[str]
) -> Floats:
    value = REVENUE if frame[REVENUE].notna().any() else QUANTITY
    there = frame[frame[PRODUCT_ID].isin(list(category))]
    product = there[PRODUCT_ID]
    table = there.assign(
        day=there[SOLD_AT].dt.normalize(),
        group=product.map(dict(category)),
        sold=there[value] * product.map(dict(part)),
    ).pivot_table(values="sold", index="day", columns="group", aggfunc="sum", fill_value=0.0)
    whole = table.reindex(columns=names, fill_value=0.0).to_numpy(dtype=np.float64)
    sums: Floats = np.maximum(whole, 0.0)
    return sums


def beyond(daily: Floats, against: Floats) -> tuple[Floats, Floats, Floats]:
    """Return 100 x sales share over another share, its error, and the chance of being so far out.

    The error is how much the index moves when one day after the other is left out. The chance is
    that of an index as far beyond 80 or 120, where it really lies on that bound.

    Args:
        daily: Shape (days, categories). Sales, >= 0.
        against: Shape (categories,). The other share; NaN comes back where it is 0.
    """
    from scipy.stats import t

    whole = daily.sum(axis=0)
    days = len(daily)
    left = whole[None, :] - daily
    parts = left / np.maximum(left.sum(axis=1, keepdims=True), 1e-12)
    there = np.where(against > 0.0, against, np.nan)
    index = 100.0 * whole / max(float(whole.sum()), 1e-12) / there
    spread = 100.0 * (parts - parts.mean(axis=0)) / there
    error = np.sqrt((days - 1) / days * (spread**2).sum(axis=0))
    out = np.maximum(index - HIGH, LOW - index)
    p = t.sf(out / np.maximum(error, 1e-9), days - 1)
    return index, error, np.where(np.isnan(p), 1.0, p)


def category_shares(known: Known) -> Iterator[Finding]:
    """Find categories that sell much more, or much less, than their space or their exposure."""
    for score in known.scores:
        shares = shares_of(known, score)
        if shares is not None and len(shares.daily) >= LEAST_DAYS:
            yield from _on_surface(known, score, shares)


def _on_surface(known: Known, score: Score, shares: Shares) -> Iterator[Finding]:
    others = {"space": shares.space, "exposure": shares.exposure}
    told = {key: beyond(shares.daily, other) for key, other in others.items()}
    q = q_values(np.concatenate([p for _, _, p in told.values()])).reshape(len(told), -1)
    sold = shares.daily.sum(axis=0) / shares.daily.sum()
    for against, rates in zip(told, q, strict=True):
        index, error, _ = told[against]
        for at in np.flatnonzero(rates <= RATE).tolist():
            facts: dict[str, Fact] = {
                "name": shares.categories[at],
                "index": float(index[at]),
                "error": float(error[at]),
                "side": "over" if index[at] > HIGH else "under",
                "sold": 100.0 * float(sold[at]),
                "share": 100.0 * float(others[against][at]),
                "units": float(shares.units[at]),
                "days": len(shares.daily),
            }
            yield _finding(known, score, against, facts, float(rates[at]))


def _finding(
    known: Known, score: Score, against: str, facts: Mapping[str, Fact], q: float
) -> Finding:
    category = str(facts["name"])
    products = tuple(
        str(row["product_id"])
        for row in known.products_on(score.surface.name)
        if row["category"] == category
    )
    wanted = set(products)
    places = [s.id for s in score.sites if any(put.product in wanted for put in s.products)]
    return Finding(
        f"sales_{against}",
        f"{score.surface.id}|{category}",
        Sentence(f"finding_sales_{against}", facts, {}),
        n=float(facts["units"]),
        weight=abs(float(facts["sold"]) - float(facts["share"])),
        q=q,
        products=products,
        spot=spot_of(score, places),
    )


def lacks(known: Known) -> Iterator[Problem]:
    """Say that there are too few days to trust shares."""
    for score in known.scores:
        shares = shares_of(known, score)
        if shares is not None and len(shares.daily) < LEAST_DAYS:
            facts: dict[str, Fact] = {"days": len(shares.daily), "least": LEAST_DAYS}
            yield Problem("findings_few_days", facts, "note")
            return
