from __future__ import annotations

import pytest

from planner.analysis.checks import problems_of
from planner.analysis.plan_checks import overlaps
from planner.model.edits import add_elements
from planner.model.element import make_element
from planner.model.shape import Rectangle
from planner.project import Settings, with_plan
from planner.session.new_floor import new_project

TABLES = [make_element(f"T{n}", "table", Rectangle(2.0 + n, 2.0, 1.2, 1.2)) for n in range(3)]


@pytest.mark.parametrize(("count", "pairs"), [(0, 0), (1, 0), (2, 1), (3, 2)])
def test_a_pair_that_overlaps_is_named_once_and_an_empty_room_has_none(
    count: int, pairs: int
) -> None:
    project = new_project(Settings(), "Зал", 8.0, 6.0)
    (where,) = project.plan.surfaces
    plan = add_elements(project.plan, where, TABLES[:count])

    assert len(list(overlaps(plan.surfaces[where]))) == pairs


def test_an_empty_room_is_checked_without_a_failure() -> None:
    project = new_project(Settings(), "Зал", 8.0, 6.0)

    codes = {problem.code for problem in problems_of(with_plan(project, project.plan))}

    assert "fixtures_overlap" not in codes
    assert codes
