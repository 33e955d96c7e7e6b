from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.validity import UNDATED, Validity
from planner.project import FIRST_VARIANT, Project, with_plan
from planner.variants import (
    add_variant,
    choose_variant,
    free_name,
    neighbour_of,
    remove_variant,
    rename_variant,
    set_validity,
)
from tests.strategies import DAYS, FEW, FLOOR_ID, projects

MARCH = Validity("2024-03-01", "2024-03-31")
NEW = "Новая выкладка"


@FEW
@given(projects())
def test_a_new_variant_is_a_copy_of_the_current_one_and_stands_behind_it(project: Project) -> None:
    name = free_name(project, NEW)

    after = add_variant(project, name)

    assert after.variant == name
    assert after.plan is project.plan
    names = list(after.plans)
    assert names[names.index(name) - 1] == project.variant
    assert remove_variant(after, name) == project
    assert name not in after.validity


@FEW
@given(projects())
def test_an_edit_of_one_variant_leaves_the_others_alone(project: Project) -> None:
    after = add_variant(project, free_name(project, NEW))

    edited = with_plan(after, replace(after.plan, counters=MappingProxyType({"G": 77})))

    assert {k: p for k, p in edited.plans.items() if k != after.variant} == dict(project.plans)


@FEW
@given(projects())
def test_a_name_goes_and_comes_back_with_place_plan_and_days(project: Project) -> None:
    name = free_name(project, NEW)

    after = rename_variant(project, project.variant, name)

    assert list(after.plans.values()) == list(project.plans.values())
    assert after.validity.get(name) == project.validity.get(project.variant)


@FEW
@given(projects())
def test_walking_round_the_variants_leads_back(project: Project) -> None:
    walked = project
    for _ in project.plans:
        walked = choose_variant(walked, neighbour_of(walked, 1))

    assert walked.variant == project.variant
    assert choose_variant(walked, neighbour_of(walked, -1)).variant == neighbour_of(project, -1)


@FEW
@given(projects(), DAYS, DAYS)
def test_no_day_ever_belongs_to_two_variants(project: Project, first: str, last: str) -> None:
    asked = Validity(*sorted((first, last)))
    others = [one for key, one in project.validity.items() if key != project.variant]

    if any(asked.overlaps(one) for one in others):
        with pytest.raises(PlanError, match="validities_overlap") as refused:
            set_validity(project, project.variant, asked)
        assert project.variant in refused.value.facts.values()
        return
    after = set_validity(project, project.variant, asked)

    assert after.validity[project.variant] == asked
    assert set_validity(after, project.variant, UNDATED).validity.keys() == (
        project.validity.keys() - {project.variant}
    )


@given(DAYS, DAYS, DAYS, st.booleans(), st.booleans())
def test_validities_overlap_where_they_share_a_day(
    a: str, b: str, c: str, is_first_open: bool, is_last_open: bool
) -> None:
    one = Validity(*sorted((a, b)))
    other = Validity("" if is_first_open else c, "" if is_last_open else c)

    shared = other.holds(one.valid_from) or other.holds(one.valid_to) or one.holds(c)

    assert one.overlaps(other) == other.overlaps(one) == shared


def test_a_change_that_changes_nothing_returns_the_same_project() -> None:
    dated = set_validity(Project(), FIRST_VARIANT, MARCH)

    assert choose_variant(dated, FIRST_VARIANT) is dated
    assert set_validity(dated, FIRST_VARIANT, replace(MARCH)) is dated
    assert rename_variant(dated, FIRST_VARIANT, " today ") is dated


def two() -> Project:
    return set_validity(add_variant(Project(), "Весна"), "Весна", MARCH)


@pytest.mark.parametrize(
    ("code", "act"),
    [
        ("variant_exists", lambda p: add_variant(p, "ВЕСНА ")),
        ("no_variant_name", lambda p: add_variant(p, "  ")),
        ("variant_exists", lambda p: rename_variant(p, "today", "весна")),
        ("no_variant", lambda p: rename_variant(p, "Лето", "Осень")),
        ("no_variant", lambda p: remove_variant(p, "Лето")),
        ("no_variant", lambda p: choose_variant(p, "Лето")),
        ("no_variant", lambda p: set_validity(p, "Лето", MARCH)),
        ("last_variant", lambda p: remove_variant(remove_variant(p, "today"), "Весна")),
        ("validity_backwards", lambda _: Validity("2024-03-02", "2024-03-01")),
        ("bad_day", lambda _: Validity("01.03.2024")),
        ("bad_day", lambda _: Validity("", "2024-02-30")),
        ("validities_overlap", lambda p: set_validity(p, "today", Validity("", "2024-03-01"))),
        ("no_variant", lambda p: replace(p, validity=MappingProxyType({"Лето": MARCH}))),
    ],
)
def test_what_cannot_be_is_refused(code: str, act: Callable[[Project], object]) -> None:
    with pytest.raises(PlanError) as refused:
        act(two())

    assert refused.value.code == code


def test_both_names_are_told_where_validities_overlap() -> None:
    with pytest.raises(PlanError) as refused:
        set_validity(two(), "today", MARCH)

    assert set(refused.value.facts.values()) == {"today", "Весна"}


def test_removing_the_current_variant_chooses_its_neighbour() -> None:
    assert remove_variant(two(), "Весна").variant == "today"
    assert remove_variant(choose_variant(two(), "today"), "today").variant == "Весна"
    assert FLOOR_ID not in remove_variant(two(), "Весна").plan.surfaces
