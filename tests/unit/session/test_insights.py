"""Findings of the open project are looked for while somebody looks, and verdicts are steps."""

from __future__ import annotations

import pytest

from planner.errors import PlanError
from planner.model.edits import rename_surface
from planner.model.element import ElementId, ProductId
from planner.project import lifted, with_table
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.session.together import USUAL_LEAST
from tests.strategies import FLOOR_ID
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project

KEY = "placement_empty:floor|G1"


@pytest.fixture
def session() -> Session:
    made = Session(small_project(), AtOnce())
    made.view.show(made.view.now)
    made.analyst.refresh()
    return made


def test_nothing_is_looked_for_until_somebody_looks(session: Session) -> None:
    assert session.insights.found is None

    session.insights.watch(True)

    found = session.insights.found
    assert found is not None
    assert KEY in {one.key for one in found.findings}


def test_findings_follow_edits_and_stay_for_verdicts(session: Session) -> None:
    session.insights.watch(True)
    before = session.insights.found

    session.insights.note(KEY, "спросить Олю")
    assert session.insights.found is before

    session.document.do("rename", lifted(lambda plan: rename_surface(plan, FLOOR_ID, "Зал")))
    assert session.insights.found is not before


def test_a_verdict_is_one_step_that_can_be_taken_back(session: Session) -> None:
    insights = session.insights

    insights.dismiss(KEY, "так задумано")

    assert insights.verdict(KEY).is_dismissed
    assert session.document.undo_name == "dismiss_finding"
    insights.restore(KEY)
    assert (insights.verdict(KEY).is_dismissed, insights.verdict(KEY).note) == (
        False,
        "так задумано",
    )
    session.document.undo()
    assert insights.verdict(KEY).is_dismissed
    session.document.undo()
    assert session.document.project.verdicts == {}


def test_a_note_on_a_dismissed_finding_leaves_it_dismissed(session: Session) -> None:
    session.insights.dismiss(KEY, "так задумано")

    session.insights.note(KEY, "до мая")

    assert session.insights.verdict(KEY).is_dismissed
    assert session.insights.verdict(KEY).note == "до мая"


@pytest.mark.parametrize("reason", ["", " \t"])
def test_no_reason_no_dismissal(session: Session, reason: str) -> None:
    with pytest.raises(PlanError, match="no_dismissal_reason"):
        session.insights.dismiss(KEY, reason)

    assert session.document.project.verdicts == {}
    assert not session.document.undo_name


def test_what_is_pointed_at_is_a_finding_or_nothing(session: Session) -> None:
    session.insights.watch(True)

    session.insights.point(KEY)
    assert session.insights.pointed is not None
    session.insights.point("dead_zone:nowhere")

    assert session.insights.pointed is None


def test_pairs_are_counted_while_somebody_looks_and_again_for_other_sales(
    session: Session,
) -> None:
    together = session.together
    assert together.affinity is None

    together.watch(True)
    first = together.affinity
    assert first is not None
    assert first.products.min_count == USUAL_LEAST
    together.take_least(1)
    assert together.affinity is not None
    assert len(together.affinity.products.together) == 1

    rows = sales(("1", "jam", 1.0), ("1", "milk", 1.0), ("1", "tea", 1.0))
    session.document.do("import", lambda project: with_table(project, rows))
    assert len(together.affinity.products.together) == 3


def test_pairs_that_cannot_be_counted_say_why(session: Session) -> None:
    session.document.do("import", lambda p: with_table(p, sales((None, "jam", 1.0))))

    session.together.watch(True)

    assert session.together.affinity is None
    assert session.together.error is not None
    assert session.together.error.code == "no_receipts"


def test_selected_products_are_those_on_what_is_selected_or_the_one_looked_for(
    session: Session,
) -> None:
    together, selection = session.together, session.selection
    assert together.products() == ()

    selection.select(FLOOR_ID, [ElementId("G1")])
    assert together.products() == ("tea", "salt")
    selection.select(FLOOR_ID, [ElementId("G1")], "G1-A-2-1")
    assert together.products() == ()
    selection.select(FLOOR_ID, [ElementId("G1"), ElementId("G2")])
    assert set(together.products()) == {"tea", "salt", "jam"}

    session.spotlight.show(ProductId("milk"))
    assert together.products() == ("milk",)
