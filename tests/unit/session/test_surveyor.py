"""Laws of the surveyor: the newest floor wins, and nothing is measured twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from planner.analysis.grounds import NO_GROUND
from planner.analysis.parameters import DEFAULTS
from planner.analysis.space import space_of
from planner.analysis.syntax import syntax_of, table_of
from planner.analysis.views import views_of
from planner.files.exporters.points_csv import points_csv
from planner.model.edits import move_elements, rename_element, set_outlines
from planner.project import Project, lifted
from planner.session.document import Document
from planner.session.surveyor import Question, Surveyor, syntax_csv
from planner.session.view import Shown, View
from tests.unit.tools.fake_bench import FLOOR_ID, G1, small_store

T = TypeVar("T")
SHOWN = Shown(surface=FLOOR_ID, ground="connectivity", spacing=1.0)


class Later:
    """Runs jobs when it is told to."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self.jobs.append(lambda: done(job()))

    def finish(self) -> None:
        self.jobs.pop(0)()


def nudged(dx: float) -> Callable[[Project], Project]:
    return lifted(partial(move_elements, where=FLOOR_ID, ids=[G1], dx=dx, dy=0.0))


def opened() -> tuple[Document, View, Surveyor, Later]:
    document, view, lane = Document(small_store()), View(), Later()
    surveyor = Surveyor(document, view, lane, lane)
    view.show(SHOWN)
    return document, view, surveyor, lane


def test_a_measure_that_is_shown_is_measured_once() -> None:
    _, view, surveyor, lane = opened()
    assert surveyor.is_busy
    lane.finish()

    view.show(replace(SHOWN, ground="mean_depth"))

    assert not lane.jobs
    assert surveyor.latest is not None
    assert surveyor.latest.syntax is not None
    assert not surveyor.is_busy


def test_presence_and_nothing_need_no_measures() -> None:
    _, view, surveyor, lane = opened()
    lane.finish()

    view.show(replace(SHOWN, ground=NO_GROUND))

    assert surveyor.latest is None
    assert not lane.jobs


def test_after_an_edit_the_old_measures_stay_until_the_new_ones_are_there() -> None:
    document, _, surveyor, lane = opened()
    lane.finish()
    before = surveyor.latest

    document.do("move", nudged(1.0))

    assert surveyor.latest is before
    assert surveyor.is_busy
    lane.finish()
    assert surveyor.latest is not None
    assert surveyor.latest is not before
    assert surveyor.latest.question.surface is document.project.plan.surfaces[FLOOR_ID]


def test_of_many_edits_only_the_newest_is_measured() -> None:
    document, _, surveyor, lane = opened()
    for _ in range(3):
        document.do("move", nudged(0.5))

    lane.finish()
    assert surveyor.latest is None
    lane.finish()

    assert not lane.jobs
    assert surveyor.latest is not None
    assert surveyor.latest.question.surface is document.project.plan.surfaces[FLOOR_ID]


def test_a_rename_measures_nothing_again() -> None:
    document, _, surveyor, lane = opened()
    lane.finish()
    before = surveyor.latest

    document.do(
        "rename", lifted(partial(rename_element, where=FLOOR_ID, element_id=G1, name="Чай"))
    )
    lane.finish()

    assert before is not None
    assert surveyor.latest is not None
    assert surveyor.latest is not before
    assert surveyor.latest.syntax is before.syntax


def test_what_is_called_off_stops_and_can_be_asked_again() -> None:
    _, view, surveyor, lane = opened()

    view.show(replace(SHOWN, ground=NO_GROUND))
    lane.finish()
    assert (surveyor.latest, surveyor.is_busy) == (None, False)

    view.show(SHOWN)
    lane.finish()
    assert surveyor.latest is not None


def test_a_floor_without_walls_gives_its_reason_once() -> None:
    document, _, surveyor, lane = opened()
    document.do("move", lifted(partial(set_outlines, where=FLOOR_ID, outlines=())))
    while lane.jobs:
        lane.finish()

    assert surveyor.latest is not None
    assert surveyor.latest.error is not None
    assert surveyor.latest.error.code == "views_without_walls"
    assert not surveyor.is_busy


def test_the_file_is_the_one_of_the_command_line_measured_before_or_not() -> None:
    document, _, surveyor, lane = opened()
    lane.finish()
    surface = document.project.plan.surfaces[FLOOR_ID]
    asked = Question(surface, "eye", 1.0)
    expected = points_csv(
        table_of(syntax_of(views_of(space_of(surface, DEFAULTS)), 1.0), surface.frame)
    )

    assert surveyor.latest is not None
    assert surveyor.latest.question.is_same(asked)
    assert syntax_csv(asked, surveyor.latest) == expected
    assert syntax_csv(asked, None) == expected
