"""A gondola of store M dragged with mouse events while previews run beside it, no screen needed.

A frame is what the window's thread spends from the event to the painted plan; a preview is what
passes from the question to its colours.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import TYPE_CHECKING, TypeVar

from planner.errors import VitrinaError
from planner.model.element import Element
from planner.model.plan import Surface
from planner.session.session import Session
from planner.session.warming import warm_previews
from tests.benchmarks.measure import Row, peak_mb
from tests.benchmarks.projects import imported

if TYPE_CHECKING:
    from planner.ui.background import BackgroundRunner

T = TypeVar("T")
STEPS = 60
STEP_S = 0.033
STEP_M = 0.1
WIDTH_PX, HEIGHT_PX = 1280, 800


def rows() -> list[Row]:
    """Measure a drag of 60 steps, and the time from its end to final colours."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from planner.app import SWITCH_INTERVAL_S
    from planner.ui.background import BackgroundRunner
    from planner.ui.canvas.plan_view import PlanView
    from planner.ui.fonts import load_fonts
    from planner.ui.theme import theme_of
    from tests.gui.mouse import Mouse

    app = QApplication.instance() or QApplication([])
    load_fonts()
    warm_previews()
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    lanes = BackgroundRunner(), BackgroundRunner()
    live = _Timed(lanes[1])
    session = Session(imported("M"), lanes[0], live=live)
    view = PlanView(session, theme_of(dark=False, language="en"), _raise)
    view.resize(WIDTH_PX, HEIGHT_PX)
    view.show()
    session.analyst.refresh()
    while session.analyst.is_busy:
        app.processEvents()
    mouse = Mouse(view)
    x, y = _middle(view.surface)
    cpu, wall = [], []
    mouse.press((x, y))
    for step in range(1, STEPS + 1):
        begin, begin_cpu = time.perf_counter(), time.thread_time()
        mouse.move((x, y + STEP_M * step))
        app.processEvents()
        cpu.append(time.thread_time() - begin_cpu)
        wall.append(time.perf_counter() - begin)
        while time.perf_counter() - begin < STEP_S:
            app.processEvents()
    previews = tuple(live.took)
    begin, begin_cpu = time.perf_counter(), time.process_time()
    mouse.release((x, y + STEP_M * STEPS))
    while session.analyst.is_busy:
        app.processEvents()
    scored = time.perf_counter() - begin, time.process_time() - begin_cpu
    view.close()
    for lane in lanes:
        lane.close()
    sys.setswitchinterval(before)
    worst = f"95 of 100 within {1000 * quantiles(wall, n=20)[-1]:.0f} ms"
    return [
        Row("live drag: frame", "M, layout", median(cpu), median(wall), peak_mb(),
            target="<= 16 ms", agreement=worst),
        Row("live drag: question to its colours", "M, layout", 0.0, median(previews), peak_mb(),
            target="<= 30 ms", agreement=f"{len(previews)} previews in {STEPS} steps"),
        Row("live drag: release to final colours", "M, layout", scored[1], scored[0], peak_mb()),
    ]  # fmt: skip


class _Timed:
    """A lane that keeps how long each job took, until its result was shown."""

    def __init__(self, lane: BackgroundRunner) -> None:
        self._lane = lane
        self.took: list[float] = []

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job on the lane."""
        begin = time.perf_counter()

        def landed(result: T) -> None:
            done(result)
            self.took.append(time.perf_counter() - begin)

        self._lane.run(job, landed)


def _middle(surface: Surface | None) -> tuple[float, float]:
    """Return the middle of the gondola nearest to the middle of the floor."""
    elements: list[Element] = [] if surface is None else list(surface.elements.values())
    found = [e.footprint.centroid for e in elements if e.kind == "gondola"]
    x, y = median(p.x for p in found), median(p.y for p in found)
    nearest = min(found, key=lambda p: abs(p.x - x) + abs(p.y - y))
    return nearest.x, nearest.y


def _raise(error: VitrinaError) -> None:
    raise error
