"""The chain of the window gives the report of the command line on counts too."""

from __future__ import annotations

import pytest

from planner.analysis.chain import Chain
from planner.analysis.report import build_report
from planner.model.edits import move_elements, rename_element
from planner.model.element import ElementId
from planner.project import Project, with_plan, with_table
from tests.unit.analysis.presence.test_counters import counters
from tests.unit.analysis.projects import small_project


@pytest.fixture(scope="module")
def project() -> Project:
    return with_table(small_project(), counters(E1=100.0, left=60.0, right=90.0))


def test_the_chain_follows_edits_as_a_new_report_does(project: Project) -> None:
    (floor,) = project.plan.surfaces
    chain = Chain()
    renamed = with_plan(project, rename_element(project.plan, floor, ElementId("E1"), "Door"))
    moved = with_plan(project, move_elements(project.plan, floor, [ElementId("G1")], 0.0, 0.2))

    for one in (project, renamed, moved, project):
        assert chain.run(one, "counters").report == build_report(one, "counters")


def test_a_gate_is_known_by_its_new_name(project: Project) -> None:
    (floor,) = project.plan.surfaces
    named = with_table(project, counters(Door=100.0, left=60.0))
    chain = Chain()

    before = chain.run(named, "counters").report
    door = with_plan(named, rename_element(named.plan, floor, ElementId("E1"), "Door"))
    after = chain.run(door, "counters").report

    assert [fit.name for fit in before.calibrations[0].fits] == ["left"]
    assert [fit.name for fit in after.calibrations[0].fits] == ["Door", "left"]
