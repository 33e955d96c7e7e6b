"""Laws of the analyst: the newest project wins, and nothing crashes silently."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import pytest

from planner.analysis import chain
from planner.analysis.floor_score import floors_of
from planner.analysis.passby import PassbyAgain
from planner.analysis.report import build_report
from planner.analysis.stages import STEPS, Progress
from planner.errors import DataError
from planner.model.edits import move_elements, remove_surface, rename_element
from planner.model.element import ElementId
from planner.project import Project, lifted
from planner.session.analyst import Analysis, Analyst, AtOnce
from planner.session.document import Document
from planner.session.view import View
from tests.strategies import FLOOR_ID
from tests.unit.analysis.projects import small_project

T = TypeVar("T")
G1 = ElementId("G1")


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


def opened(runner: Later | AtOnce) -> tuple[Document, View, Analyst, list[Analysis]]:
    document, view = Document(small_project()), View()
    analyst = Analyst(document, view, runner)
    finished: list[Analysis] = []
    analyst.finished.connect(finished.append)
    return document, view, analyst, finished


def test_a_change_is_analysed() -> None:
    document, _, analyst, finished = opened(AtOnce())

    document.do("move", nudged(0.2))

    (analysis,) = finished
    assert analysis is analyst.latest
    assert analysis.project is document.project
    assert analysis.report == build_report(document.project)
    assert not analyst.is_busy


def test_the_newest_project_wins_and_changes_under_way_are_one_job() -> None:
    runner = Later()
    document, _, analyst, finished = opened(runner)
    for _ in range(4):
        document.do("move", nudged(0.1))
    assert len(runner.jobs) == 1
    assert analyst.is_busy

    runner.finish()

    assert finished == []
    assert len(runner.jobs) == 1
    runner.finish()
    (analysis,) = finished
    assert analysis.project is document.project
    assert runner.jobs == []


def test_an_outdated_job_does_not_run_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    runner, looked = Later(), list[int]()

    def look(*inputs: object) -> None:
        looked.append(len(inputs))
        raise ZeroDivisionError

    monkeypatch.setattr(PassbyAgain, "__call__", look)
    document, _, _, _ = opened(runner)
    document.do("move", nudged(0.1))
    document.do("move", nudged(0.1))

    runner.finish()
    assert looked == []

    runner.finish()
    assert looked == [3]


def test_another_basis_is_analysed_and_another_colour_is_not() -> None:
    _, view, _, finished = opened(AtOnce())

    view.show(replace(view.now, metric="rank"))
    view.show(replace(view.now, basis="zones"))

    (analysis,) = finished
    assert analysis.report is not None
    assert analysis.report.basis == "zones"


def test_what_cannot_be_scored_comes_back_as_its_error() -> None:
    document, _, _, finished = opened(AtOnce())

    document.do("remove", lifted(partial(remove_surface, where=FLOOR_ID)))

    (analysis,) = finished
    assert analysis.report is None
    assert analysis.error is not None
    assert analysis.error.code == "nothing_to_score"


def test_a_crash_is_an_error_in_words_is_logged_and_is_survived(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(*_: object, **_named: object) -> None:
        raise ZeroDivisionError

    document, _, analyst, finished = opened(AtOnce())
    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR):
        patched.setattr(chain, "scores_of", crash)
        document.do("move", nudged(0.1))

    error = finished[0].error
    assert isinstance(error, DataError)
    assert (error.code, error.facts) == ("analysis_failed", {"error": "ZeroDivisionError"})
    assert "ZeroDivisionError" in caplog.text
    document.do("move", nudged(0.1))
    assert finished[1].report == build_report(document.project)
    assert not analyst.is_busy


def test_a_rename_is_analysed_without_looking_again() -> None:
    document, _, _, finished = opened(AtOnce())
    document.do("move", nudged(0.1))
    rename = partial(rename_element, where=FLOOR_ID, element_id=G1, name="Tea")

    document.do("rename", lifted(rename))

    (before,), (after,) = floors_of(finished[0].scores), floors_of(finished[1].scores)
    assert after.noticing is before.noticing
    assert finished[1].report == build_report(document.project)


def test_a_cancelled_analysis_stops_after_its_step_and_the_next_change_is_scored() -> None:
    runner = Later()
    document, _, analyst, finished = opened(runner)
    document.do("move", nudged(0.1))

    analyst.cancel()
    runner.finish()

    error = finished[0].error
    assert error is not None
    assert error.code == "analysis_cancelled"
    assert finished[0].report is None
    assert not analyst.is_busy
    document.do("move", nudged(0.1))
    runner.finish()
    assert finished[1].report == build_report(document.project)


def test_what_was_cancelled_is_scored_when_asked_for() -> None:
    runner = Later()
    document, _, analyst, finished = opened(runner)
    document.do("move", nudged(0.1))
    analyst.cancel()
    runner.finish()

    analyst.refresh()
    runner.finish()

    assert finished[1].report == build_report(document.project)


def test_steps_are_told_in_their_order_and_forgotten_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Progress] = []
    document, _, analyst, _ = opened(AtOnce())
    hear = Analyst._hear

    def spy(this: Analyst, progress: Progress) -> None:
        hear(this, progress)
        assert this.progress is progress
        told.append(progress)

    monkeypatch.setattr(Analyst, "_hear", spy)
    document.do("move", nudged(0.1))

    numbers = [progress.number for progress in told]
    assert numbers == sorted(numbers)
    assert {progress.of for progress in told} == {len(STEPS)}
    assert analyst.progress is None
