"""The plan on screen: open, repaint, pan, zoom, drag, colour at 500, 5,000, 20,000 fixtures.

CPU time of the GUI thread without a screen; frames are painted at once, as the window would.
The stores are rows of gondolas, each scored with a made-up value per bay.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from planner.errors import VitrinaError
from planner.model.edits import add_elements, add_surface
from planner.model.element import Element, make_element
from planner.model.placements import placements_of
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.session.analyst import Analysis
from planner.session.session import Session
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from planner.tools import Ghost
from planner.units import FLOOR
from tests.benchmarks.measure import Row, peak_mb

SIZES = (500, 5_000, 20_000)
FLOOR_ID = SurfaceId("floor")
FRAMES = 15
WIDTH_PX, HEIGHT_PX = 1280, 800
FRAME_BUDGET = "16 ms up to 5,000"
OPEN_BUDGET = "0.5 s at 5,000"
CALL_BUDGET = "100 ms up to 5,000"
DRAGGED = 500


class Never:
    """A runner that never comes to it: the scores are made up."""

    def run(self, job: object, done: object) -> None:
        """Leave it."""


def rows() -> list[Row]:
    """Measure every size; each row is the median of some frames."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return [row for size in SIZES for row in _rows_of(size)]


def store(count: int) -> Project:
    """Return rows of gondolas on a floor as large as they need."""
    columns = max(1, round((count * 2.2) ** 0.5))
    elements: list[Element] = []
    for index in range(count):
        row, column = divmod(index, columns)
        shape = Rectangle(2.0 + column * 1.4, 2.0 + row * 3.2, 1.25, 1.0)
        elements.append(make_element(f"G{index + 1}", "gondola", shape))
    wide, deep = columns * 1.4 + 3.0, (count // columns + 1) * 3.2 + 2.0
    room = ((0.0, 0.0), (wide, 0.0), (wide, deep), (0.0, deep))
    plan = add_surface(Plan(), Surface(FLOOR_ID, "Floor", FLOOR, outlines=(room,)))
    return with_plan(Project(), add_elements(plan, FLOOR_ID, elements))


def scored(project: Project) -> Analysis:
    """Return a report with a made-up number at every placement."""
    surface = project.plan.surfaces[FLOOR_ID]
    columns = (
        ReportColumn("surface"),
        ReportColumn("placement_id"),
        ReportColumn("noticed_per_1000", "per_1000", 3),
    )
    cells: list[tuple[Cell, ...]] = [
        (FLOOR_ID, place.id, (index * 7919) % 1000 * 0.9)
        for index, place in enumerate(placements_of(surface))
    ]
    empty = Sheet((), ())
    report = Report(
        "Store", ("Floor",), "tracks", True, {}, Sheet(columns, tuple(cells)),
        empty, empty, (), (), (),
    )  # fmt: skip
    return Analysis(project, report=report)


def _rows_of(size: int) -> list[Row]:
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication

    from planner.ui.canvas.plan_view import PlanView
    from planner.ui.fonts import load_fonts
    from planner.ui.theme import theme_of
    from tests.gui.mouse import Mouse

    app = QApplication.instance() or QApplication([])
    load_fonts()
    session = Session(store(size), Never())
    theme = theme_of(dark=False, language="en")
    begin, begin_cpu = time.perf_counter(), time.process_time()
    view = PlanView(session, theme, _raise)
    view.resize(WIDTH_PX, HEIGHT_PX)
    view.show()
    app.processEvents()
    opened = (time.process_time() - begin_cpu, time.perf_counter() - begin)

    session.analyst.latest = scored(session.document.project)
    begin, begin_cpu = time.perf_counter(), time.process_time()
    session.analyst.finished.emit(session.analyst.latest)
    app.processEvents()
    coloured = (time.process_time() - begin_cpu, time.perf_counter() - begin)

    def frame(act: Callable[[int], None]) -> tuple[float, float]:
        cpu, wall = [], []
        for index in range(FRAMES):
            begin, begin_cpu = time.perf_counter(), time.process_time()
            act(index)
            app.processEvents()
            cpu.append(time.process_time() - begin_cpu)
            wall.append(time.perf_counter() - begin)
        return median(cpu), median(wall)

    ids = list(session.document.project.plan.surfaces[FLOOR_ID].elements)
    one, many = frozenset(ids[size // 2 : size // 2 + 1]), frozenset(ids[:DRAGGED])

    def drag(what: frozenset[str]) -> Callable[[int], None]:
        session.selection.select(FLOOR_ID, ids[size // 2 : size // 2 + 1])
        if len(what) > 1:
            session.selection.select(FLOOR_ID, ids[:DRAGGED])
        held = session.selection.now.elements
        return lambda index: view.bench.show_ghost(Ghost(held, 0.1 * (index + 1), 0.1))

    def recolour(index: int) -> None:
        shown = session.view.now
        session.view.show(replace(shown, scale="bands" if index % 2 else "continuous"))

    def wheel(index: int) -> None:
        mouse.wheel(middle, 1.0 if index % 2 else -1.0)

    def fade(_: int) -> None:
        if not view.is_still:
            view.fade()
        view.viewport().update()

    mouse, middle = Mouse(view), QPointF(view.viewport().rect().center())
    figures = {
        "canvas: open": (*opened, OPEN_BUDGET),
        "canvas: scores arrive": (*coloured, CALL_BUDGET),
        "canvas: full repaint, fit": (*frame(lambda _: view.viewport().update()), FRAME_BUDGET),
        "canvas: zoom step, redrawn": (
            *frame(lambda index: view.zoom_by(1.25 if index % 2 else 0.8)), FRAME_BUDGET,
        ),
        "canvas: pan step, fit": (*frame(lambda _: view.pan_px(5, 2)), FRAME_BUDGET),
        "canvas: drag 1": (*frame(drag(one)), FRAME_BUDGET),
        f"canvas: drag {DRAGGED}": (*frame(drag(many)), FRAME_BUDGET),
        "canvas: colour by": (*frame(recolour), CALL_BUDGET),
        "canvas: frame of a fade": (*frame(fade), FRAME_BUDGET),
        "canvas: wheel step in a burst": (*frame(wheel), FRAME_BUDGET),
    }  # fmt: skip
    view.close()
    view.deleteLater()
    app.processEvents()
    return [
        Row(task, f"{size:,} fixtures", cpu, wall, peak_mb(), target=target)
        for task, (cpu, wall, target) in figures.items()
    ]


def _raise(error: VitrinaError) -> None:
    raise error
