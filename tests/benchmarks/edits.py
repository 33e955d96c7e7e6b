"""One edit of store M, from the change to the new report, on trips simulated from the layout."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

from planner.analysis.chain import Chain
from planner.analysis.report import build_report
from planner.model import edits
from planner.model.element import ElementId, ProductId
from planner.model.placements import slots_of
from planner.model.plan import Plan, SurfaceId
from planner.project import Project, lifted
from tests.benchmarks.measure import Row, peak_mb
from tests.benchmarks.projects import imported

REPEATS = 5
Edit = Callable[[Plan], Plan]


def rows() -> list[Row]:
    """Measure edits one after the other in one chain; the last report must be a fresh one's."""
    project, chain = imported("M"), Chain()
    chain.run(project)
    table: list[Row] = []
    for name, edit_of, target in (
        ("rename a gondola", _rename, ""),
        ("place a product", _place, ""),
        ("move a gondola", _move, "<= 100 ms"),
    ):
        cpu, wall = [], []
        for number in range(REPEATS):
            project = lifted(edit_of(project, number))(project)
            begin, begin_cpu = time.perf_counter(), time.process_time()
            report = chain.run(project).report
            cpu.append(time.process_time() - begin_cpu)
            wall.append(time.perf_counter() - begin)
        same = "as a fresh build" if report == build_report(project) else "DIFFERS"
        table.append(
            Row(
                name, "M, layout", median(cpu), median(wall), peak_mb(),
                target=target, agreement=same,
            )
        )  # fmt: skip
    return [*table, _preview(project, chain)]


def _preview(project: Project, chain: Chain) -> Row:
    """Measure what is recoloured while a gondola is dragged."""
    scores, cpu, wall, changed = chain.run(project).scores, [], [], 0
    for number in range(REPEATS):
        moved = lifted(_move(project, number))(project)
        begin, begin_cpu = time.perf_counter(), time.process_time()
        (values,) = chain.preview(moved, scores).values()
        cpu.append(time.process_time() - begin_cpu)
        wall.append(time.perf_counter() - begin)
        changed = len(values)
    told = f"{changed} placements change"
    return Row(
        "preview of a moved gondola", "M, layout", median(cpu), median(wall), peak_mb(),
        target="<= 30 ms", agreement=told,
    )  # fmt: skip


def _gondola(project: Project, number: int) -> tuple[SurfaceId, ElementId]:
    ((where, surface),) = project.plan.surfaces.items()
    found = [e.id for e in surface.elements.values() if e.kind == "gondola"]
    return where, found[(number * 97) % len(found)]


def _rename(project: Project, number: int) -> Edit:
    where, element = _gondola(project, number)
    return partial(edits.rename_element, where=where, element_id=element, name=f"Gondola {number}")


def _place(project: Project, number: int) -> Edit:
    where, element = _gondola(project, number)
    slot = slots_of(project.plan.surfaces[where].elements[element])[0]
    product = ProductId(f"P{number}")
    return partial(
        edits.assign_product, where=where, element_id=element, slot=slot, product=product
    )


def _move(project: Project, number: int) -> Edit:
    where, element = _gondola(project, number)
    return partial(edits.move_elements, where=where, ids=[element], dx=0.05, dy=0.02)
