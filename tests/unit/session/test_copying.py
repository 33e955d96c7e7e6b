"""Laws of layouts that go from one store to another."""

from __future__ import annotations

import pytest
from hypothesis import given

from planner.errors import PlanError
from planner.model.difference import differences
from planner.model.edits import add_surface
from planner.model.plan import NOWHERE, Plan, Surface, SurfaceId
from planner.project import Project, lifted
from planner.session.copying import as_floor, as_variant, floor_project, offers_of
from tests.strategies import FEW, projects
from tests.unit.analysis.projects import small_project

SHOP = SurfaceId("floor")


def store() -> Project:
    return lifted(lambda plan: add_surface(plan, Surface(SHOP, "Зал", "floor")))(Project())


@FEW
@given(projects())
def test_a_floor_taken_keeps_its_elements_and_touches_nothing_else(project: Project) -> None:
    [offer] = offers_of(small_project())

    after = as_floor(project, offer.surface, "Второй")

    new = [
        after.plan.surfaces[key] for key in after.plan.surfaces if key not in project.plan.surfaces
    ]
    assert [dict(one.elements) for one in new] == [dict(offer.surface.elements)]
    assert new[0].name == "Второй"
    kept = {key: after.plan.surfaces[key] for key in project.plan.surfaces}
    assert kept == dict(project.plan.surfaces)
    assert after.plan.links == project.plan.links


@FEW
@given(projects())
def test_a_floor_that_goes_out_comes_back_the_same(project: Project) -> None:
    for where, surface in project.plan.surfaces.items():
        alone = floor_project(project, where)

        assert dict(alone.plan.surfaces) == {where: surface}
        assert set(alone.tables) <= {"products"}
        if surface.elements or surface.outlines:
            assert [offer.surface for offer in offers_of(alone)] == [surface]


def test_a_layout_taken_as_a_variant_can_be_compared_by_element() -> None:
    [offer] = offers_of(small_project())
    where = offer.surface.id
    own = small_project()

    after = as_variant(own, where, offer.surface, "today")

    assert after.variant == "today 2"
    assert after.plans["today"] is own.plan
    assert differences(own.plan, after.plan) == ()
    assert after.plan.surfaces[where].name == own.plan.surfaces[where].name


def test_a_plan_without_floors_gets_one_with_the_variant() -> None:
    [offer] = offers_of(small_project())

    after = as_variant(Project(), NOWHERE, offer.surface, "Как в том магазине")

    assert list(after.plan.surfaces) == [offer.surface.id]
    assert after.plans["today"] == Plan()


def test_ids_that_came_with_a_layout_are_not_given_again() -> None:
    [offer] = offers_of(small_project())

    after = as_variant(store(), SHOP, offer.surface, "Новый")

    highest = max(int(key[1:]) for key in offer.surface.elements if key.startswith("G"))
    assert after.plan.counters["G"] >= highest


def test_a_page_does_not_take_the_place_of_a_floor() -> None:
    page = Surface(SurfaceId("home"), "Главная", "page", outlines=(((0, 0), (9, 0), (9, 9)),))

    with pytest.raises(PlanError, match="other_medium"):
        as_variant(store(), SHOP, page, "Страница")
