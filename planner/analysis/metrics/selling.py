"""What sells, alone and against how it is seen."""

from __future__ import annotations

from planner.analysis.metrics.metric import Facts, Floats, Metric, ratio


def units_per_1000_noticed(facts: Facts) -> Floats:
    """Return units sold per 1,000 noticed contacts of the period; NaN without contacts."""
    return 1000.0 * ratio(facts.units, facts.contacts)


def sales_to_exposure_index(facts: Facts) -> Floats:
    """Return 100 times sales share over exposure share; over 100 sells more than it is seen."""
    return 100.0 * ratio(facts.sales_share, facts.exposure_share)


UNITS = Metric("units", "units", 3, lambda facts: facts.units)
REVENUE = Metric("revenue", "money", 2, lambda facts: facts.revenue)
MARGIN = Metric("margin", "money", 2, lambda facts: facts.margin)
UNITS_PER_NOTICED = Metric("units_per_1000_noticed", "units_per_1000", 3, units_per_1000_noticed)
SALES_SHARE = Metric("sales_share", "share", 6, lambda facts: facts.sales_share)
EXPOSURE_SHARE = Metric("exposure_share", "share", 6, lambda facts: facts.exposure_share)
SALES_TO_EXPOSURE = Metric(
    "sales_to_exposure_index", "index", 2, sales_to_exposure_index, middle=100.0
)
