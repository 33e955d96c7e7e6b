"""Every kind of chart, as records in one visible tuple."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.charts.cloud import cloud_of
from planner.analysis.charts.paired import pairs_of
from planner.analysis.charts.pareto import curve_of
from planner.analysis.charts.subjects import Series, series_of
from planner.errors import DataError
from planner.session.charts.dumbbell import ChangeFigure
from planner.session.charts.figure import Figure
from planner.session.charts.ranking import ParetoFigure
from planner.session.charts.scatter import QuadrantFigure, ScatterFigure
from planner.tables.report import Report


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a chart shall show.

    Attributes:
        kind: Key of the chart.
        report: Of the shown variant.
        subject: Key of what its points are.
        sales: Which column measures sales.
        other: Report of another variant; None where only one is needed.
        variants: Names of the other and the shown variant.
        currency: Of money; empty where nobody needs it.
    """

    kind: str
    report: Report
    subject: str
    sales: str
    other: Report | None = None
    variants: tuple[str, str] = ("", "")
    currency: str = ""


@dataclass(frozen=True, slots=True)
class ChartKind:
    """One kind of chart.

    Attributes:
        key: Its name in registries; with a dash for each ``_`` on the command line.
        make: Returns the figure, or raises ``DataError`` saying what is missing.
        needs_other: Whether it compares two variants.
        has_sales: Whether it shows sales.
    """

    key: str
    make: Callable[[Asked], Figure]
    needs_other: bool = False
    has_sales: bool = True


def _scatter(asked: Asked) -> Figure:
    return ScatterFigure(asked.report, cloud_of(_with_sales(_series(asked))), asked.currency)


def _quadrants(asked: Asked) -> Figure:
    return QuadrantFigure(asked.report, cloud_of(_with_sales(_series(asked))), asked.currency)


def _pareto(asked: Asked) -> Figure:
    series = _series(asked)
    curves = curve_of(series.seen_share), curve_of(series.sold)
    if all(curve.total <= 0.0 for curve in curves):
        raise DataError("chart_all_nothing")
    return ParetoFigure(asked.report, series, curves)


def _change(asked: Asked) -> Figure:
    if asked.other is None:
        raise DataError("chart_one_variant")
    before = series_of(asked.other, asked.subject, asked.sales)
    pairs = pairs_of(before, series_of(asked.report, asked.subject, asked.sales))
    if not pairs.items:
        raise DataError("chart_no_items", subject=asked.subject)
    return ChangeFigure(asked.report, asked.other, asked.variants, pairs)


def _series(asked: Asked) -> Series:
    """Return the things.

    Raises:
        DataError: ``chart_no_items``.
    """
    series = series_of(asked.report, asked.subject, asked.sales)
    if not any(item.key for item in series.items):
        raise DataError("chart_no_items", subject=asked.subject)
    return series


def _with_sales(series: Series) -> Series:
    """Return the things again.

    Raises:
        DataError: ``chart_no_sales``: none of them has exposure and sales.
    """
    if not (np.isfinite(series.noticed) & np.isfinite(series.sales)).any():
        raise DataError("chart_no_sales", sales=series.sales_key)
    return series


CHARTS: Final[tuple[ChartKind, ...]] = (
    ChartKind("exposure_sales", _scatter),
    ChartKind("quadrants", _quadrants),
    ChartKind("pareto", _pareto),
    ChartKind("before_after", _change, needs_other=True, has_sales=False),
)
"""In the order in which they are offered."""

BY_KEY: Final = {kind.key: kind for kind in CHARTS}
