"""Edits of stores M and L, from the change to the new report; trips drawn from the layout."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
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
WORTH_A_ROW_S = 0.002
TARGETS: Mapping[str, Mapping[str, str]] = {
    "M": {"first": "<= 1 s", "move a gondola": "<= 100 ms"},
    "L": {"first": "<= 5 s", "move a gondola": "<= 300 ms"},
}
Edit = Callable[[Plan], Plan]


def rows() -> list[Row]:
    """Measure edits one after the other in one chain; the last report must be a fresh one's."""
    Chain().run(imported("S"))
    return [row for size in TARGETS for row in _of_store(size)]


def _of_store(size: str) -> list[Row]:
    project, chain, target = imported(size), Chain(), TARGETS[size]
    measured = _measured(project, chain)
    table = [_row("first full score", size, [measured], target["first"], "")]
    table += _stages("first full score", size, [measured])
    for name, edit_of in (
        ("rename a gondola", _rename),
        ("place a product", _place),
        ("move a gondola", _move),
    ):
        times = []
        for number in range(REPEATS):
            project = lifted(edit_of(project, number))(project)
            times.append(_measured(project, chain))
        same = chain.run(project).report == build_report(project)
        told = "as a fresh build" if same else "DIFFERS"
        table.append(_row(name, size, times, target.get(name, ""), told))
        table += _stages(name, size, times)
    return [*table, _preview(project, chain, size)]


@dataclass(frozen=True, slots=True)
class _Times:
    """CPU and wall seconds of a run, and CPU seconds by stage."""

    cpu: float
    wall: float
    stages: Mapping[str, float]


def _measured(project: Project, chain: Chain) -> _Times:
    """Run the chain; a stage lasts until the next one begins, and the report comes last."""
    begun: list[tuple[str, float]] = []
    wall = time.perf_counter()
    begun.append(("before", time.process_time()))
    chain.run(project, told=lambda one: begun.append((one.step, time.process_time())))
    ended = time.process_time()
    stages: dict[str, float] = {}
    for (step, begin), (_, end) in pairwise([*begun, ("", ended)]):
        stages[step] = stages.get(step, 0.0) + end - begin
    last = begun[-1][0]
    stages[f"{last} and report"] = stages.pop(last)
    return _Times(ended - begun[0][1], time.perf_counter() - wall, stages)


def _row(name: str, size: str, times: list[_Times], target: str, told: str) -> Row:
    cpu, wall = median(one.cpu for one in times), median(one.wall for one in times)
    return Row(name, f"{size}, layout", cpu, wall, peak_mb(), target=target, agreement=told)


def _stages(name: str, size: str, times: list[_Times]) -> list[Row]:
    steps = dict.fromkeys(step for one in times for step in one.stages)
    spent = {step: median(one.stages.get(step, 0.0) for one in times) for step in steps}
    return [
        Row(f"{name}: {step}", f"{size}, layout", seconds, float("nan"))
        for step, seconds in spent.items()
        if seconds >= WORTH_A_ROW_S
    ]


def _preview(project: Project, chain: Chain, size: str) -> Row:
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
        "preview of a moved gondola", f"{size}, layout", median(cpu), median(wall), peak_mb(),
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
