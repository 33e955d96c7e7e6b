from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from planner.files.project_file import load
from planner.model.element import Element, ElementId
from planner.model.plan import SurfaceId
from planner.model.shape import Line
from planner.project import with_plan
from planner.session.analyst import Analysis, AtOnce, analysed
from planner.session.reasons import is_cold
from planner.session.session import Session
from planner.shipped import shipped
from tests.unit.session.test_inquiry import Later

FLOOR = SurfaceId("floor")
PATH = Element(
    ElementId("D1"), "desired_path", Line(((18.5, 12.8), (15.0, 11.5), (7.3, 11.5))), name="Loop"
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    project = load(shipped("sample_stores") / "small_supermarket")
    floor = project.plan.surfaces[FLOOR]
    drawn = replace(floor, elements=MappingProxyType({**floor.elements, PATH.id: PATH}))
    surfaces = MappingProxyType({**project.plan.surfaces, FLOOR: drawn})
    return analysed(with_plan(project, replace(project.plan, surfaces=surfaces)), "")


@pytest.fixture
def session(analysis: Analysis) -> Session:
    made = Session(analysis.project, Later(), beside=AtOnce())
    made.analyst.latest = analysis
    return made


def test_a_hidden_placement_names_what_hides_it(session: Session) -> None:
    session.selection.select(FLOOR, [ElementId("S11")], "S11-A-1-1")

    why = session.reasons.why
    assert why is not None
    assert why.verdict == "hidden"
    assert {"Rack end", "Tall rack"} <= {blocker.name for blocker in why.blockers}
    assert is_cold(why)


def test_a_zone_has_a_chain_too(session: Session) -> None:
    session.selection.select(FLOOR, [ElementId("Z1")])

    why = session.reasons.why
    assert why is not None
    assert (why.subject, why.name, why.verdict) == ("zone", "Books and gifts", "rarely_passed")


def test_a_desired_path_is_scored(session: Session) -> None:
    session.selection.select(FLOOR, [PATH.id])

    path = session.reasons.path
    assert session.reasons.why is None
    assert path is not None
    assert path.element == PATH.id
    assert 0.0 < path.coverage <= 1.0


def test_nothing_is_asked_about_fixtures_and_several_things(session: Session) -> None:
    session.selection.select(FLOOR, [ElementId("Z1")])
    session.selection.select(FLOOR, [ElementId("S11")])
    assert session.reasons.subject is None

    session.selection.select(FLOOR, [ElementId("Z1"), ElementId("Z2")])

    assert session.reasons.subject is None


def test_new_scores_are_asked_anew(session: Session, analysis: Analysis) -> None:
    session.selection.select(FLOOR, [ElementId("Z1")])
    again = replace(analysis, seconds=0.0)
    session.analyst.latest = again

    session.analyst.finished.emit(again)

    subject = session.reasons.subject
    assert subject is not None
    assert subject.analysis is again


def test_an_answer_about_something_else_is_gone_at_once(analysis: Analysis) -> None:
    later = Later()
    session = Session(analysis.project, Later(), beside=later)
    session.analyst.latest = analysis
    session.selection.select(FLOOR, [ElementId("Z1")])
    later.jobs[0]()
    assert session.reasons.why is not None

    session.selection.select(FLOOR, [ElementId("Z2")])

    assert session.reasons.why is None


def test_without_scores_nothing_is_asked(analysis: Analysis) -> None:
    session = Session(analysis.project, Later(), beside=AtOnce())

    session.selection.select(FLOOR, [ElementId("Z1")])

    assert session.reasons.subject is None
