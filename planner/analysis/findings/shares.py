"""Space against sales and exposure against sales, by category."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.cells import Sentence
from planner.analysis.discovery import RATE, q_values
from planner.analysis.findings.finding import Finding, Known, number
from planner.errors import Problem, Spot
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


def shares_of(known: Known) -> Shares | None:
    """Return the shares of categories among what stands somewhere; None where nothing is known.

    Products that stand nowhere are left out of all of them.
    """
    table = known.project.tables.get(SALES.key)
    rows = known.report.products.records()
    category = {str(r["product_id"]): str(r["category"]) for r in rows if r["category"]}
    names = sorted(set(category.values()))
    if table is None or len(names) < LEAST_CATEGORIES:
        return None
    place = {name: at for at, name in enumerate(names)}
    sums = np.zeros((3, len(names)))
    for row in rows:
        if row["category"]:
            values = (number(row[key]) for key in ("width", "attention_s_per_1000", "units"))
            sums[:, place[str(row["category"])]] += np.fromiter(values, float)
    daily = _daily(_of_period(table.frame, known), category, names)
    if min(float(sums[0].sum()), float(sums[1].sum()), float(daily.sum())) <= 0.0:
        return None
    return Shares(
        tuple(names), sums[0] / sums[0].sum(), sums[1] / sums[1].sum(), daily, sums[2]
    )  # fmt: skip


def _of_period(frame: DataFrame, known: Known) -> DataFrame:
    """Return the sales of the period that the report is on."""
    facts = known.report.facts
    if "period_from" not in facts or "period_to" not in facts:
        return frame
    day = frame[SOLD_AT].dt.strftime("%Y-%m-%d")
    return frame[(day >= str(facts["period_from"])) & (day <= str(facts["period_to"]))]


def _daily(frame: DataFrame, category: Mapping[str, str], names: list[str]) -> Floats:
    named = frame[PRODUCT_ID].map(dict(category))
    value = REVENUE if frame[REVENUE].notna().any() else QUANTITY
    there = frame[named.notna()]
    table = there.pivot_table(
        values=value,
        index=there[SOLD_AT].dt.normalize(),
        columns=named[named.notna()],
        aggfunc="sum",
        fill_value=0.0,
    ).reindex(columns=names, fill_value=0.0)
    return np.maximum(table.to_numpy(dtype=np.float64), 0.0)


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
    shares = shares_of(known)
    if shares is None or len(shares.daily) < LEAST_DAYS:
        return
    others = {"space": shares.space, "exposure": shares.exposure}
    told = {key: beyond(shares.daily, other) for key, other in others.items()}
    q = q_values(np.concatenate([p for _, _, p in told.values()])).reshape(len(told), -1)
    sold = shares.daily.sum(axis=0) / shares.daily.sum()
    for against, rates in zip(told, q, strict=True):
        index, error, _ = told[against]
        for at in np.flatnonzero(rates <= RATE).tolist():
            facts = {
                "name": shares.categories[at],
                "index": float(index[at]),
                "error": float(error[at]),
                "side": "over" if index[at] > HIGH else "under",
                "sold": 100.0 * float(sold[at]),
                "share": 100.0 * float(others[against][at]),
                "units": float(shares.units[at]),
                "days": len(shares.daily),
            }
            yield _finding(known, shares.categories[at], against, facts, float(rates[at]))


def _finding(
    known: Known, category: str, against: str, facts: dict[str, str | float | int], q: float
) -> Finding:
    products = tuple(
        str(row["product_id"])
        for row in known.report.products.records()
        if row["category"] == category
    )
    apart = abs(float(facts["sold"]) - float(facts["share"]))
    return Finding(
        f"sales_{against}",
        category,
        Sentence(f"finding_sales_{against}", facts, {}),
        n=float(facts["units"]),
        weight=apart,
        q=q,
        products=products,
        spot=_spot(known, products),
    )


def _spot(known: Known, products: tuple[str, ...]) -> Spot | None:
    """Return where most of a category stands: on the first surface that has any of it."""
    wanted = set(products)
    for score in known.scores:
        elements = dict.fromkeys(
            str(site.element)
            for site in score.sites
            if any(put.product in wanted for put in site.products)
        )
        if elements:
            return Spot(score.surface.id, tuple(elements))
    return None


def lacks(known: Known) -> Iterator[Problem]:
    """Say that there are too few days to trust shares."""
    shares = shares_of(known)
    if shares is not None and len(shares.daily) < LEAST_DAYS:
        facts = {"days": len(shares.daily), "least": LEAST_DAYS}
        yield Problem("findings_few_days", facts, "note")
