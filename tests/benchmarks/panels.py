"""The placements table at 25,000 rows: a new report, sorting, filtering, selecting, scrolling."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from typing import TypeVar

from planner.files.project_file import load
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.session.analyst import Analysis, AtOnce, analysed
from planner.session.session import Session
from planner.shipped import shipped
from tests.benchmarks.measure import Row, peak_mb, timed

T = TypeVar("T")
ROWS = 25_000
FLOOR = SurfaceId("floor")


class Reading:
    """Runs a job at once and hands its result over again and again: its cost in the window."""

    def __init__(self) -> None:
        self.hand_over: Callable[[], None] = lambda: None

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job."""
        result = job()
        self.hand_over = lambda: done(result)
        self.hand_over()


def rows() -> list[Row]:
    """Measure each act with the repaint that follows, in a window without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from planner.ui.fonts import load_fonts
    from planner.ui.panels.placements_panel import PlacementsPanel
    from planner.ui.theme import theme_of

    application = QApplication([])
    load_fonts()
    big = many_rows(analysed(load(shipped("sample_stores") / "small_supermarket"), ""))
    session, reading = Session(big.project, AtOnce()), Reading()
    session.analyst.latest = big
    panel = PlacementsPanel(session, theme_of(dark=False, language="en"), reading)
    panel.resize(1280, 320)
    panel.show()
    scrolled = panel.table.verticalScrollBar()
    words, keys = cycle(("dairy", "shelf", "")), cycle(("units", "rank", "placement_id"))
    fixtures, pages = cycle(("G1", "G2")), cycle((300, 900, 4000))

    def search() -> None:
        panel.bar.filter.setText(next(words))
        panel.bar.search()

    def select_all() -> None:
        panel.table.clearSelection()
        panel.table.selectAll()

    def show() -> None:
        reading.hand_over()

    acts: tuple[tuple[str, Callable[[], None]], ...] = (
        ("show rows that were read", show),
        ("sort the table", lambda: panel.sort_by(next(keys))),
        ("filter the table", search),
        ("select a fixture", lambda: session.selection.select(FLOOR, [ElementId(next(fixtures))])),
        ("scroll a page", lambda: scrolled.setValue(next(pages))),
        ("select every row", select_all),
    )
    table = []
    for name, act in acts:

        def repainted(act: Callable[[], None] = act) -> None:
            act()
            application.processEvents()

        _, took = timed(repainted)
        table.append(
            Row(name, f"{ROWS} rows", took.cpu_s, took.wall_s, peak_mb(), target="<= 16 ms")
        )
    panel.deleteLater()
    return table


def many_rows(analysis: Analysis) -> Analysis:
    """Return an analysis whose report has its rows many times over, under other ids."""
    report = analysis.report
    assert report is not None
    rows = report.placements.rows
    more = [
        (row[0], f"{row[1]}".replace("-", f"{n or ''}-", 1), f"{row[2]}{n or ''}", *row[3:])
        for n in range(ROWS // len(rows) + 1)
        for row in rows
    ]
    sheet = replace(report.placements, rows=tuple(more[:ROWS]))
    return replace(analysis, report=replace(report, placements=sheet))
