"""Gestures on the plan at 500, 5,000, 20,000 fixtures: hit, snap, drag, stretch, one edit.

CPU time of the GUI thread without a screen. A drag is the whole road of a mouse move: event,
tool, guides, collisions, paint. Hit tests and snaps are measured a hundred at a time, in the
stores of ``canvas_view``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from statistics import median

from planner.model.shape import Point, Rectangle
from planner.session.session import Session
from planner.tools import Pointer, commands
from planner.tools.handles import Grip, place_of
from planner.tools.snapping import snapped
from tests.benchmarks.canvas_view import (
    CALL_BUDGET,
    FLOOR_ID,
    FRAME_BUDGET,
    FRAMES,
    HEIGHT_PX,
    SIZES,
    WIDTH_PX,
    Never,
    _raise,
    store,
)
from tests.benchmarks.measure import Row, peak_mb

SNAP_BUDGET = "2 ms at 5,000"
ASKED = 100
"""So many hit tests and snaps are measured together."""
Figures = tuple[float, float]


def rows() -> list[Row]:
    """Measure every size; each row is the median of some frames."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return [row for size in SIZES for row in _rows_of(size)]


def _rows_of(size: int) -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from planner.ui.canvas.plan_view import PlanView
    from planner.ui.fonts import load_fonts
    from planner.ui.theme import theme_of
    from tests.gui.mouse import Mouse

    app = QApplication.instance() or QApplication([])
    load_fonts()
    session = Session(store(size), Never())
    view = PlanView(session, theme_of(dark=False, language="en"), _raise)
    view.resize(WIDTH_PX, HEIGHT_PX)
    view.show()
    app.processEvents()
    mouse = Mouse(view)
    ids = list(session.document.project.plan.surfaces[FLOOR_ID].elements)
    one = frozenset(ids[size // 2 : size // 2 + 1])
    shape = session.document.project.plan.surfaces[FLOOR_ID].elements[ids[size // 2]].shape
    assert isinstance(shape, Rectangle)

    def gesture(start: Point) -> Figures:
        session.selection.select(FLOOR_ID, one)
        mouse.press(start)
        mouse.move((start[0] + 0.4, start[1]))
        found = _frames(
            lambda index: mouse.move((start[0] + 0.31 * (index + 1), start[1] + 0.17)),
            app.processEvents,
        )
        view.cancel()
        return found

    def snap(nth: int) -> None:
        snapped(view.bench, _pointer(nth), one)

    def edit(index: int) -> None:
        session.selection.select(FLOOR_ID, one)
        commands.move(session, 0.1 if index % 2 else -0.1, 0.0)

    px = 1.0 / view.px_per_unit
    figures = {
        "canvas: hit test": (
            *_asked(lambda nth: view.finder.element_at(_pointer(nth).at, 0.1)), SNAP_BUDGET,
        ),
        "canvas: snap a pointer": (*_asked(snap), SNAP_BUDGET),
        "canvas: drag step, snapping": (*gesture((shape.x, shape.y)), FRAME_BUDGET),
        "canvas: stretch step": (*gesture(place_of(shape, Grip(1, 1), px)), FRAME_BUDGET),
        "canvas: edit step": (*_frames(edit, app.processEvents), CALL_BUDGET),
    }  # fmt: skip
    view.close()
    view.deleteLater()
    app.processEvents()
    return [
        Row(task, f"{size:,} fixtures", cpu, wall, peak_mb(), target=target)
        for task, (cpu, wall, target) in figures.items()
    ]


def _frames(act: Callable[[int], None], painted: Callable[[], None]) -> Figures:
    cpu, wall = [], []
    for index in range(FRAMES):
        begin, begin_cpu = time.perf_counter(), time.process_time()
        act(index)
        painted()
        cpu.append(time.process_time() - begin_cpu)
        wall.append(time.perf_counter() - begin)
    return median(cpu), median(wall)


def _asked(ask: Callable[[int], object]) -> Figures:
    """Return the time of one question, of a hundred at different places; the first one warms."""
    ask(0)

    def hundred(index: int) -> None:
        for nth in range(ASKED):
            ask(index * ASKED + nth)

    cpu, wall = _frames(hundred, lambda: None)
    return cpu / ASKED, wall / ASKED


def _pointer(nth: int) -> Pointer:
    return Pointer((2.0 + 0.013 * nth, 2.0 + 0.007 * nth), tolerance=0.1)
