"""Elasticities and pull as rows: for files and for the command line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from planner.analysis.response.elasticity import Elasticity, factor, space_ratio
from planner.analysis.response.pull import pull
from planner.analysis.response.rates import rates_of
from planner.analysis.response.response import CategoryResponse, Response
from planner.analysis.response.seeing import seen_in
from planner.analysis.score import Score
from planner.project import Project
from planner.tables.report import Cell, ReportColumn, Sheet

HALF_80: Final = 1.2815515655446004
"""So many standard deviations to each side hold 80 of 100 cases of a normal value."""
MEASURED: Final = "measured"
PRIOR: Final = "prior"
MORE: Final = 1.1
"""A tenth more, which sales follow by the sheet's per cent."""

CATEGORIES: Final = (
    ReportColumn("category"),
    ReportColumn("elasticity", "", 4),
    ReportColumn("elasticity_low", "", 4),
    ReportColumn("elasticity_high", "", 4),
    ReportColumn("rests_on"),
    ReportColumn("moved_products", "", 0),
    ReportColumn("own_elasticity", "", 4),
    ReportColumn("own_elasticity_se", "", 4),
    ReportColumn("exposure_more", "percent", 2),
    ReportColumn("space_elasticity", "", 4),
    ReportColumn("space_elasticity_sd", "", 4),
    ReportColumn("space_more", "percent", 2),
    ReportColumn("panel_products", "", 0),
    ReportColumn("panel_weeks", "", 0),
    ReportColumn("common_elasticity", "", 4),
    ReportColumn("common_variance", "", 6),
    ReportColumn("common_categories", "", 0),
)
PULLS: Final = (
    ReportColumn("product_id"),
    ReportColumn("product_name"),
    ReportColumn("category"),
    ReportColumn("noticed_per_1000", "per_1000", 3),
    ReportColumn("units_a_week", "units", 3),
    ReportColumn("pull", "units", 4),
    ReportColumn("pull_of_category", "units", 4),
)


def ends_of(one: Elasticity) -> tuple[float, float]:
    """Return the ends between which beta lies in 80 of 100 cases."""
    return one.mean - HALF_80 * one.sd, one.mean + HALF_80 * one.sd


def response_sheet(response: Response) -> Sheet:
    """Return a row a category, with what all of them share at its end."""
    return Sheet(CATEGORIES, tuple(_row(response, one) for one in response.categories.values()))


def _row(response: Response, one: CategoryResponse) -> tuple[Cell, ...]:
    beta = one.elasticity
    common = response.common
    return (
        beta.category,
        beta.mean,
        *ends_of(beta),
        MEASURED if beta.measured else PRIOR,
        beta.moved,
        _cell(one.beta),
        _cell(one.se),
        _percent(beta.mean),
        one.gamma,
        one.gamma_sd,
        _percent(one.gamma),
        one.products,
        one.cells,
        common.mean,
        common.spread,
        common.categories,
    )


def pull_sheet(project: Project, scores: Sequence[Score]) -> Sheet:
    """Return a row a placed product: what it sells a week, and for 100 noticed per 1,000 visits.

    Args:
        project: With the rows that count for its shown variant.
        scores: Of its surfaces.
    """
    noticed = seen_in(scores).noticed
    rates = rates_of(project, frozenset(noticed))
    seen = np.array([noticed.get(one, 0.0) for one in rates.products], dtype=np.float64)
    found = pull(rates.units, seen, rates.category)
    rows = zip(
        rates.products,
        rates.category.tolist(),
        seen.tolist(),
        rates.units.tolist(),
        found.product.tolist(),
        strict=True,
    )
    return Sheet(
        PULLS,
        tuple(
            (
                product,
                rates.names.get(product, ""),
                rates.categories[category],
                contacts,
                units,
                _cell(100.0 * own),
                _cell(100.0 * float(found.category[category])),
            )
            for product, category, contacts, units, own in rows
            if product in noticed
        ),
    )


def _percent(power: float) -> float:
    """Return by how many per cent sales grow with a tenth more."""
    more = space_ratio(np.ones(1), np.array([MORE])).value
    return 100.0 * (float(factor(more, power)[0]) - 1.0)


def _cell(value: float) -> float | None:
    return value if math.isfinite(value) else None
