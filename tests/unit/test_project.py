from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import nan
from types import MappingProxyType

import pytest
from hypothesis import given

from planner.errors import PlanError
from planner.model.pattern import Pattern, usual_pattern
from planner.model.plan import Plan
from planner.model.verdict import Verdict
from planner.project import (
    Project,
    Settings,
    lifted,
    type_of,
    with_coverage,
    with_plan,
    with_settings,
    with_table,
    with_type_renamed,
    with_types,
    with_verdict,
    without_type,
)
from planner.tables.table import Table
from tests.strategies import (
    ANY_EDIT,
    FEW,
    FINDING_KEYS,
    PATTERNS,
    VERDICTS,
    Edit,
    plans,
    projects,
)


@FEW
@given(projects(), plans())
def test_a_plan_takes_the_place_of_the_current_variant_only(project: Project, plan: Plan) -> None:
    after = with_plan(project, plan)

    assert after.plan is plan
    assert list(after.plans) == list(project.plans)
    for variant in project.plans:
        if variant != project.variant:
            assert after.plans[variant] is project.plans[variant]


@FEW
@given(projects())
def test_what_changes_nothing_returns_the_same_project(project: Project) -> None:
    assert with_plan(project, project.plan) is project
    assert with_settings(project, replace(project.settings)) is project
    assert lifted(lambda plan: plan)(project) is project


@FEW
@given(projects(), ANY_EDIT)
def test_a_lifted_edit_changes_the_current_plan(project: Project, edit: Edit) -> None:
    try:
        expected = edit(project.plan)
    except PlanError:
        return

    assert lifted(edit)(project).plan == expected


def test_a_table_replaces_the_one_of_its_kind() -> None:
    from pandas import DataFrame

    first, second, other = (Table(kind, DataFrame()) for kind in ("sales", "sales", "tracks"))
    project = with_table(with_table(Project(), first), other)

    after = with_table(project, second)

    assert after.tables["sales"] is second
    assert after.tables["tracks"] is other


def test_coverage_is_kept_per_evidence() -> None:
    project = with_coverage(with_coverage(Project(), "tracks", 0.3), "zone_visits", 1.0)

    assert project.settings.coverage == {"tracks": 0.3, "zone_visits": 1.0}


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("no_variant", lambda: Project(variant="b")),
        ("bad_currency", lambda: Settings(currency="руб")),
        ("bad_currency", lambda: Settings(currency="eur")),
        ("bad_time_zone", lambda: Settings(time_zone="Mars/Olympus")),
        ("bad_time_zone", lambda: Settings(time_zone="../etc/passwd")),
        ("bad_time_zone", lambda: Settings(time_zone="")),
        ("bad_hours", lambda: Settings(opening_hours={"mo": ("07:00", "20:00")})),
        ("bad_hours", lambda: Settings(opening_hours={"mon": ("7", "20:00")})),
        ("bad_hours", lambda: Settings(opening_hours={"mon": ("07:00", "24:30")})),
        ("bad_conversion", lambda: Settings(conversion=0.0)),
        ("bad_conversion", lambda: Settings(conversion=nan)),
        ("bad_coverage_share", lambda: Settings(coverage=MappingProxyType({"tracks": 1.01}))),
        ("bad_coverage_share", lambda: with_coverage(Project(), "tracks", nan)),
        ("bad_seed", lambda: Settings(seed=-1)),
    ],
)
def test_values_that_no_store_has_are_refused(code: str, make: Callable[[], object]) -> None:
    with pytest.raises(PlanError) as refusal:
        make()

    assert refusal.value.code == code


@given(PATTERNS)
def test_an_own_type_comes_is_renamed_and_goes_and_the_rest_stays(pattern: Pattern) -> None:
    named = replace(pattern, name="Гондола №5")
    before = Project()

    project = with_type_renamed(with_types(before, [named]), "Гондола №5", "Низкая")

    assert type_of(project, "Низкая") == replace(named, name="Низкая")
    assert without_type(project, "Низкая") == before


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda p: with_types(p, [usual_pattern("gondola")]), "type_unnamed"),
        (lambda p: with_types(p, [replace(usual_pattern("table"), name="Стол")]), "type_exists"),
        (lambda p: with_type_renamed(p, "Стол", " "), "type_unnamed"),
        (lambda p: without_type(p, "стол"), "no_type"),
    ],
)
def test_own_types_are_told_apart_by_name(edit: Callable[[Project], Project], code: str) -> None:
    project = with_types(Project(), [replace(usual_pattern("table"), name="Стол")])

    with pytest.raises(PlanError, match=code):
        edit(project)


def test_taking_no_types_changes_nothing() -> None:
    project = Project()

    assert with_types(project, []) is project
    with_one = with_types(project, [replace(usual_pattern("table"), name="Стол")])
    assert with_type_renamed(with_one, "Стол", "Стол") is with_one


@FEW
@given(projects(), VERDICTS, FINDING_KEYS)
def test_a_verdict_stays_until_it_is_taken_back(
    project: Project, said: Verdict, finding: str
) -> None:
    without = with_verdict(project, finding, Verdict())

    judged = with_verdict(without, finding, said)

    assert judged.verdicts == {**without.verdicts, finding: said}
    assert with_verdict(judged, finding, said) is judged
    assert with_verdict(judged, finding, Verdict()).verdicts == without.verdicts
    assert (judged.plans, judged.tables) == (project.plans, project.tables)


@pytest.mark.parametrize("reason", ["", "  "])
def test_nothing_is_put_aside_without_a_reason(reason: str) -> None:
    with pytest.raises(PlanError, match="no_dismissal_reason"):
        Verdict(reason, is_dismissed=True)
