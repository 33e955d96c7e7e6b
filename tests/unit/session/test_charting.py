"""The chart of an open project: worked out for who looks, selected here and elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.analysis.charts.subjects import Item
from planner.model.edits import move_elements
from planner.model.element import ElementId
from planner.project import lifted
from planner.session.analyst import AtOnce
from planner.session.charting import Choice
from planner.session.session import Session
from planner.variants import add_variant
from tests.unit.analysis.projects import small_project


@pytest.fixture
def session() -> Session:
    made = Session(small_project(), AtOnce())
    made.analyst.refresh()
    made.charting.watch(True)
    return made


def item_of(session: Session, key: str) -> Item:
    figure = session.charting.figure
    assert figure is not None
    return next(item for item in figure.items if item.key == key)


def test_nothing_is_drawn_until_somebody_looks() -> None:
    session = Session(small_project(), AtOnce())
    session.analyst.refresh()
    assert session.charting.figure is None

    session.charting.watch(True)

    assert session.charting.figure is not None


def test_a_picked_product_is_selected_where_it_stands_and_lit_up(session: Session) -> None:
    told: list[None] = []
    session.charting.marked.connect(told.append)

    session.charting.select([item_of(session, "tea")])

    now = session.selection.now
    surface = session.document.project.plan.surfaces[now.surface]
    holders = {
        element.id
        for element in surface.elements.values()
        if any(put.product == "tea" for stock in element.stock.values() for put in stock)
    }
    assert now.elements == holders
    assert session.spotlight.product == "tea"
    assert session.charting.marked_keys == {(surface.name, "tea")}
    assert told


def test_what_comes_to_a_selection_leaves_the_rest_selected(session: Session) -> None:
    session.charting.select([item_of(session, "tea")])

    session.charting.select([item_of(session, "milk")], with_marked=True)

    assert {key for _, key in session.charting.marked_keys} == {"tea", "milk"}


def test_letting_go_selects_nothing(session: Session) -> None:
    session.charting.select([item_of(session, "tea")])

    session.charting.select([])

    assert not session.selection.now.elements
    assert session.charting.marked_keys == frozenset()


def test_what_is_selected_on_the_plan_is_marked_on_the_chart(session: Session) -> None:
    where = next(iter(session.document.project.plan.surfaces))
    session.charting.choose(Choice(subject="placement", kind="quadrants"))

    session.selection.select(where, [ElementId("G1")])

    figure = session.charting.figure
    assert figure is not None
    marked = {key for _, key in session.charting.marked_keys}
    assert marked == {item.key for item in figure.items if item.key.startswith("G1-")}
    assert marked


def test_the_chart_follows_every_edit(session: Session) -> None:
    where = next(iter(session.document.project.plan.surfaces))
    before = session.charting.figure

    session.document.do(
        "move", lifted(lambda plan: move_elements(plan, where, [ElementId("G1")], 0.5, 0.0))
    )

    assert session.charting.figure is not before


def test_one_variant_is_not_compared_and_says_so(session: Session) -> None:
    session.charting.choose(Choice("before_after"))

    assert session.charting.figure is None
    assert session.charting.error is not None
    assert session.charting.error.code == "chart_one_variant"


def test_two_variants_are_compared_while_somebody_looks() -> None:
    project = add_variant(small_project(), "Spring")
    where = next(iter(project.plan.surfaces))
    moved = lifted(lambda plan: move_elements(plan, where, [ElementId("G1")], 0.5, 0.0))(project)
    session = Session(moved, AtOnce())
    session.analyst.refresh()
    session.charting.choose(replace(session.charting.choice, kind="before_after"))
    assert session.differing.effect.answer is None

    session.charting.watch(True)

    figure = session.charting.figure
    assert figure is not None
    assert any(row["change"] for row in figure.sheet().records())
    asked = session.differing.effect.answered
    session.charting.watch(False)
    session.document.undo()
    session.document.do(
        "move", lifted(lambda plan: move_elements(plan, where, [ElementId("G1")], 0.2, 0.0))
    )
    assert session.differing.effect.answered is asked
