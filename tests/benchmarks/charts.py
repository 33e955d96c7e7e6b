"""Charts of 25,000 things: worked out, laid out and painted anew, and pointed at."""

from __future__ import annotations

import os
from collections.abc import Callable

import numpy as np

from planner.session.charts.figure import Figure
from planner.session.charts.kinds import CHARTS, Asked
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from tests.benchmarks.measure import Row, peak_mb, timed

THINGS = 25_000
SIZE_PX = (1440, 300)
FRAME = "<= 16 ms"


def rows() -> list[Row]:
    """Measure every kind in a window without a screen: worked out, painted anew, hovered."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication, QWidget

    from planner.ui.fonts import load_fonts
    from planner.ui.panels.chart_view import ChartView
    from planner.ui.theme import theme_of

    application = QApplication.instance() or QApplication([])
    load_fonts()
    holder = QWidget()
    view = ChartView(theme_of(dark=False, language="en"), holder)
    holder.resize(*SIZE_PX)
    view.resize(*SIZE_PX)
    holder.show()
    application.processEvents()
    before, after = many_products(1), many_products(2)
    table: list[Row] = []

    def measure(name: str, act: Callable[[], object], target: str) -> None:
        _, took = timed(act)
        size = f"{THINGS} products"
        table.append(Row(name, size, took.cpu_s, took.wall_s, peak_mb(), target=target))

    for kind in CHARTS:
        asked = Asked(kind.key, after, "product", "units", before, ("today", "spring"))

        def made(kind: object = kind, asked: Asked = asked) -> Figure:
            return next(one for one in CHARTS if one is kind).make(asked)

        measure(f"chart {kind.key}: work out (background)", made, "")
        view.show_figure(made())

        def painted() -> None:
            view.apply(view.theme)
            view.repaint()

        def hovered() -> None:
            view.point_at(QPointF(*view.drawing.points[len(view.drawing.points) // 2].tolist()))
            view.repaint()

        measure(f"chart {kind.key}: lay out and paint", painted, FRAME)
        measure(f"chart {kind.key}: hover", hovered, FRAME)
    application.processEvents()
    holder.close()
    holder.deleteLater()
    return table


def many_products(seed: int) -> Report:
    """Return a report of products whose sales rise with exposure, some far from that."""
    random = np.random.default_rng(seed)
    noticed = random.lognormal(4.0, 1.2, THINGS)
    units = noticed**0.4 * random.lognormal(1.0, 0.8, THINGS)
    share = noticed / noticed.sum()
    columns = (
        ReportColumn("surface"), ReportColumn("product_id"), ReportColumn("product_name"),
        ReportColumn("category"), ReportColumn("noticed_per_1000", "per_1000", 3),
        ReportColumn("units", "units", 3), ReportColumn("exposure_share", "share", 6),
    )  # fmt: skip
    cells: list[tuple[Cell, ...]] = [
        ("Floor", f"P{at}", f"Product {at}", f"Category {at % 40}", *numbers)
        for at, numbers in enumerate(
            zip(noticed.tolist(), units.tolist(), share.tolist(), strict=True)
        )
    ]
    empty = Sheet((), ())
    products = Sheet(columns, tuple(cells))
    return Report("Store", ("Floor",), "tracks", True, {}, empty, products, empty, (), (), ())
