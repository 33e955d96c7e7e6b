"""The shown variant against another one, as the window asks for it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from planner.model.edits import move_elements, remove_elements
from planner.model.element import ElementId
from planner.model.validity import Validity
from planner.project import Project, lifted
from planner.session.analyst import AtOnce
from planner.session.differing import usual_against
from planner.session.session import Session
from planner.variants import add_variant, choose_variant, remove_variant
from tests.unit.analysis.projects import small_project

G1, G2 = ElementId("G1"), ElementId("G2")


def edited() -> Project:
    """The small shop, and a shown variant of it without G2."""
    project = add_variant(small_project(), "Весна")
    where = next(iter(project.plan.surfaces))
    return lifted(lambda plan: remove_elements(plan, where, [G2]))(project)


@pytest.fixture
def session() -> Session:
    session = Session(edited(), AtOnce())
    session.analyst.refresh()
    return session


def test_without_another_variant_there_is_nothing_to_compare() -> None:
    differing = Session(small_project(), AtOnce()).differing

    differing.mark(True)
    differing.put_beside(True)

    assert differing.against == ""
    assert differing.found == ()
    assert not differing.is_marked
    assert not differing.is_beside


def test_differences_follow_every_step(session: Session) -> None:
    where = session.view.now.surface
    told: list[None] = []
    session.differing.changed.connect(told.append)
    assert [(one.what, one.element) for one in session.differing.found] == [("went", G2)]

    session.document.do("move", lifted(lambda p: move_elements(p, where, [G1], 0.5, 0.0)))
    assert {one.what for one in session.differing.found} == {"went", "moved"}
    session.document.undo()
    assert {one.what for one in session.differing.found} == {"went"}
    assert told


def test_the_other_way_round_what_went_came(session: Session) -> None:
    session.document.do("choose_variant", lambda project: choose_variant(project, "today"))

    assert session.differing.against == "Весна"
    assert [(one.what, one.element) for one in session.differing.found] == [("came", G2)]


def test_a_variant_that_is_deleted_is_compared_with_no_longer(session: Session) -> None:
    session.document.do("add_variant", lambda project: add_variant(project, "Лето"))
    session.differing.compare_with("Весна")
    assert session.differing.against == "Весна"

    session.document.do("remove_variant", lambda project: remove_variant(project, "Весна"))

    assert session.differing.against == "today"


def test_exposure_is_worked_out_only_for_who_looks(session: Session) -> None:
    differing = session.differing
    assert differing.effect.answer is None

    differing.watch(True)

    effect = differing.effect.answer
    assert effect is not None
    assert effect.bases == ("tracks", "tracks")
    where = session.view.now.surface
    before, after = effect.elements[where, G2]
    assert before is not None
    assert after is None
    assert effect.whole[0] - effect.whole[1] == pytest.approx(
        sum((a or 0.0) - (b or 0.0) for a, b in effect.elements.values())
    )


def test_a_plan_against_its_own_copy_does_nothing_to_exposure() -> None:
    session = Session(add_variant(small_project(), "Весна"), AtOnce())
    session.analyst.refresh()

    session.differing.watch(True)

    effect = session.differing.effect.answer
    assert effect is not None
    assert effect.whole[0] == effect.whole[1]
    for before, after in (*effect.elements.values(), *effect.products.values()):
        assert before == after


def test_the_live_plan_is_what_is_compared_with() -> None:
    project = add_variant(add_variant(small_project(), "Весна"), "Лето")
    days = {"Весна": Validity("2024-03-01", "2024-05-31")}
    dated = replace(project, validity=MappingProxyType(days))

    assert usual_against(dated, "2024-04-01") == "Весна"
    assert usual_against(dated, "2025-04-01") == "today"
    assert usual_against(choose_variant(dated, "today"), "2025-04-01") == "Весна"
