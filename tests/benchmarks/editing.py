"""Editing at 3,000 and 5,000 fixtures: hit test, gestures, steps, and what 500 steps weigh.

The plan is on screen with labels and colours, and the table of fixtures is open beside it, so
that every step is followed as in the window. CPU time of the GUI thread without a screen.
"""

from __future__ import annotations

import gc
import os
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from statistics import median

from PySide6.QtCore import QCoreApplication

from planner.model.edits import move_elements, rename_element
from planner.model.element import ElementId
from planner.project import lifted
from planner.session.document import UNDO_LIMIT, Document
from planner.session.session import Session
from tests.benchmarks.canvas_view import (
    CALL_BUDGET,
    FLOOR_ID,
    FRAME_BUDGET,
    HEIGHT_PX,
    WIDTH_PX,
    Never,
    scored,
    store,
)
from tests.benchmarks.measure import Row, peak_mb

SIZES = (3_000, 5_000)
TIMES = 25
SETTLING_S = 2.0
MOST_MB = 200
"""What the history of 500 steps may weigh at 3,000 fixtures."""
Took = tuple[float, float]


def rows() -> list[Row]:
    """Measure every size; the memory of the history first, before a window is there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return [row for size in SIZES for row in (_history(size), *_on_screen(size))]


def _history(size: int) -> Row:
    """Make as many steps as are kept, each on another element, and weigh what they hold."""
    document = Document(store(size))
    ids = list(document.project.plan.surfaces[FLOOR_ID].elements)
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    begin, begin_cpu = time.perf_counter(), time.process_time()
    for nth in range(UNDO_LIMIT):
        _step(document, ids[nth % size], nth)
    cpu, wall = time.process_time() - begin_cpu, time.perf_counter() - begin
    gc.collect()
    held = (tracemalloc.get_traced_memory()[0] - before) / 2**20
    tracemalloc.stop()
    target = f"<= {MOST_MB} MB" if size == SIZES[0] else ""
    told = f"{held:.0f} MB held"
    return Row(f"editing: history of {UNDO_LIMIT} steps", f"{size:,} fixtures", cpu, wall, held,
               target=target, agreement=told)  # fmt: skip


def _step(document: Document, element: ElementId, nth: int) -> None:
    if nth % 2:
        edit = partial(move_elements, where=FLOOR_ID, ids=[element], dx=0.1, dy=0.0)
    else:
        edit = partial(rename_element, where=FLOOR_ID, element_id=element, name=f"Стеллаж {nth}")
    document.do("edit", lifted(edit))


def _settle(app: QCoreApplication) -> None:
    """Let the plan be drawn and written on, so that what comes next is measured alone."""
    end = time.perf_counter() + SETTLING_S
    while time.perf_counter() < end:
        app.processEvents()


def _on_screen(size: int) -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from planner.ui.canvas.plan_view import PlanView
    from planner.ui.fonts import load_fonts
    from planner.ui.panels.fixtures_panel import FixturesPanel
    from planner.ui.theme import theme_of
    from tests.gui.mouse import Mouse

    app = QApplication.instance() or QApplication([])
    load_fonts()
    session, theme = Session(store(size), Never()), theme_of(dark=False, language="ru")
    session.analyst.latest = scored(session.document.project)
    view = PlanView(session, theme, print)
    view.resize(WIDTH_PX, HEIGHT_PX)
    view.show()
    _settle(app)
    begin, begin_cpu = time.perf_counter(), time.process_time()
    panel = FixturesPanel(session, theme)
    panel.resize(WIDTH_PX, 240)
    panel.show()
    app.processEvents()
    opened = (time.process_time() - begin_cpu, time.perf_counter() - begin)
    elements = session.document.project.plan.surfaces[FLOOR_ID].elements
    ids = list(elements)
    middle = elements[ids[size // 2]].footprint.centroid
    at, mouse = (middle.x, middle.y), Mouse(view)

    def took(act: Callable[[int], None]) -> Took:
        cpu, wall = [], []
        for nth in range(TIMES):
            begin, begin_cpu = time.perf_counter(), time.process_time()
            act(nth)
            app.processEvents()
            cpu.append(time.process_time() - begin_cpu)
            wall.append(time.perf_counter() - begin)
        return median(cpu), median(wall)

    def move(nth: int) -> None:
        session.selection.select(FLOOR_ID, [ids[nth]])
        edit = partial(move_elements, where=FLOOR_ID, ids=[ids[nth]], dx=0.1, dy=0.0)
        session.document.do("move", lifted(edit))

    def rename(nth: int) -> None:
        edit = partial(rename_element, where=FLOOR_ID, element_id=ids[nth], name=f"Ряд {nth}")
        session.document.do("rename", lifted(edit))

    def hit_test(_: int) -> None:
        view.finder.element_at(at, 0.05)

    hit = took(hit_test)
    repaint = took(lambda _: view.viewport().update())
    mouse.press(at)
    dragged = took(lambda nth: mouse.move((at[0] + 0.1 * nth, at[1] + 0.1)))
    view.cancel()
    mouse.release(at)
    figures = {
        "editing: hit test": (*hit, FRAME_BUDGET),
        "editing: full repaint": (*repaint, FRAME_BUDGET),
        "editing: drag step": (*dragged, FRAME_BUDGET),
        "editing: step, rename": (*took(rename), CALL_BUDGET),
        "editing: step, move": (*took(move), CALL_BUDGET),
        "editing: undo": (*took(lambda _: session.document.undo()), CALL_BUDGET),
        "editing: table of fixtures opens": (*opened, CALL_BUDGET),
        "editing: table sorted": (
            *took(lambda _: panel._on_sort(5, panel.table.header.sortIndicatorOrder())),
            CALL_BUDGET,
        ),
    }  # fmt: skip
    for part in (panel, view):
        part.close()
        part.deleteLater()
    app.processEvents()
    return [
        Row(task, f"{size:,} fixtures", cpu, wall, peak_mb(), target=target)
        for task, (cpu, wall, target) in figures.items()
    ]
