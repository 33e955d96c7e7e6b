"""Every metric, in the order of the report's columns."""

from __future__ import annotations

from planner.analysis.metrics import contacts, selling, slots, standing
from planner.analysis.metrics.metric import Facts, Metric

METRICS: tuple[Metric, ...] = (
    contacts.NOTICED,
    contacts.OPPORTUNITIES,
    contacts.ATTENTION,
    contacts.PASSBY,
    standing.INDEX,
    standing.RANK,
    standing.BAND,
    contacts.SEEN_SHARE,
    contacts.SECONDS_SEEN,
    selling.UNITS,
    selling.REVENUE,
    selling.MARGIN,
    selling.UNITS_PER_NOTICED,
    selling.SALES_SHARE,
    selling.EXPOSURE_SHARE,
    selling.SALES_TO_EXPOSURE,
    *slots.SLOT_METRICS,
)

__all__ = ["METRICS", "Facts", "Metric"]
