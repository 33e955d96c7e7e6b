"""Laws of previews: the newest edit wins, nothing stale is shown, and going back is exact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

import pytest

from planner.analysis.chain import Chain
from planner.errors import PlanError
from planner.model.edits import move_elements, rename_element
from planner.model.element import ElementId
from planner.project import Project, lifted
from planner.session.analyst import AtOnce
from planner.session.previewer import NOTHING, Noticed
from planner.session.session import Session
from tests.strategies import FLOOR_ID
from tests.unit.analysis.projects import small_project

T = TypeVar("T")
G1 = ElementId("G1")


@dataclass
class Later:
    """Runs jobs when it is told to."""

    jobs: list[Callable[[], None]] = field(default_factory=list)

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self.jobs.append(lambda: done(job()))

    def finish(self) -> None:
        self.jobs.pop(0)()


@dataclass
class Bench:
    """A scored session with both lanes in hand, and what its previewer told."""

    runner: Later
    live: Later
    session: Session
    told: list[Noticed] = field(default_factory=list)


@pytest.fixture
def bench() -> Bench:
    runner, live = Later(), Later()
    made = Bench(runner, live, Session(small_project(), runner, live=live))
    made.session.analyst.refresh()
    runner.finish()
    assert made.session.analyst.latest.scores
    made.session.previewer.changed.connect(made.told.append)
    return made


def nudged(dx: float) -> Callable[[Project], Project]:
    return lifted(partial(move_elements, where=FLOOR_ID, ids=[G1], dx=dx, dy=0.0))


def expected(project: Project, edit: Callable[[Project], Project]) -> Noticed:
    chain = Chain()
    return chain.preview(edit(project), chain.run(project).scores)


def test_a_gesture_is_previewed_and_not_made(bench: Bench) -> None:
    project = bench.session.document.project
    bench.session.previewer.ask(nudged(0.3))

    bench.live.finish()

    assert bench.session.previewer.now == expected(project, nudged(0.3)) != NOTHING
    assert bench.told == [bench.session.previewer.now]
    assert bench.session.document.project is project
    assert bench.runner.jobs == bench.live.jobs == []


def test_of_many_edits_asked_meanwhile_only_the_newest_is_looked_at(bench: Bench) -> None:
    for dx in (0.1, 0.2, 0.3, 0.4):
        bench.session.previewer.ask(nudged(dx))
        assert len(bench.live.jobs) == 1

    bench.live.finish()
    bench.live.finish()

    assert bench.live.jobs == []
    project = bench.session.document.project
    assert bench.told == [expected(project, nudged(dx)) for dx in (0.1, 0.4)]


def test_what_was_asked_before_the_gesture_was_dropped_is_not_shown(bench: Bench) -> None:
    previewer = bench.session.previewer
    previewer.ask(nudged(0.3))
    bench.live.finish()
    previewer.ask(nudged(0.5))

    previewer.drop()
    assert previewer.now is NOTHING
    bench.live.finish()

    assert previewer.now is NOTHING
    assert bench.told[1:] == [NOTHING]
    assert bench.live.jobs == []


def test_after_the_gesture_its_colours_stay_until_the_step_is_scored(bench: Bench) -> None:
    session, previewer = bench.session, bench.session.previewer
    previewer.ask(nudged(0.3))
    bench.live.finish()
    shown = previewer.now

    previewer.end(lambda: session.document.do("move", nudged(0.3)))

    assert previewer.now is shown
    bench.live.finish()
    assert previewer.now == shown
    told = len(bench.told)
    bench.runner.finish()
    assert previewer.now is NOTHING
    assert len(bench.told) == told


def test_a_gesture_that_made_no_step_is_dropped(bench: Bench) -> None:
    previewer = bench.session.previewer
    previewer.ask(nudged(0.3))
    bench.live.finish()

    previewer.end(lambda: None)

    assert previewer.now is NOTHING
    assert bench.live.jobs == []


def test_a_step_that_cannot_be_made_drops_its_gesture_and_is_raised(bench: Bench) -> None:
    def refuse() -> None:
        raise PlanError("no_surface")

    previewer = bench.session.previewer
    previewer.ask(nudged(0.3))
    bench.live.finish()

    with pytest.raises(PlanError):
        previewer.end(refuse)

    assert previewer.now is NOTHING


def test_a_step_is_previewed_while_it_is_being_scored(bench: Bench) -> None:
    before, previewer = bench.session.document.project, bench.session.previewer

    bench.session.document.do("nudge", nudged(0.2))
    bench.live.finish()

    assert previewer.now == expected(before, nudged(0.2))
    bench.runner.finish()
    assert previewer.now is NOTHING


def test_dropping_a_gesture_brings_back_the_step_that_is_not_scored_yet(bench: Bench) -> None:
    previewer = bench.session.previewer
    bench.session.document.do("nudge", nudged(0.2))
    bench.live.finish()
    of_step = previewer.now
    previewer.ask(nudged(0.5))
    bench.live.finish()
    assert previewer.now != of_step

    previewer.drop()

    assert previewer.now is of_step
    assert bench.live.jobs == []


def test_final_scores_that_come_during_a_gesture_are_what_it_differs_from(bench: Bench) -> None:
    session, previewer = bench.session, bench.session.previewer
    session.document.do("nudge", nudged(0.2))
    previewer.ask(nudged(0.5))
    bench.live.finish()
    bench.runner.finish()

    while bench.live.jobs:
        bench.live.finish()

    assert previewer.now == expected(session.document.project, nudged(0.5))


def test_an_edit_that_cannot_be_previewed_changes_nothing(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_: Project) -> Project:
        raise PlanError("no_surface")

    def crash(_: Project) -> Project:
        raise ZeroDivisionError

    for edit in (refuse, crash):
        bench.session.previewer.ask(edit)
        bench.live.finish()
        assert bench.session.previewer.now is NOTHING

    assert "preview_failed" in caplog.text
    assert bench.live.jobs == []


def test_nothing_is_asked_before_there_are_scores() -> None:
    live = Later()
    session = Session(small_project(), Later(), live=live)

    session.previewer.ask(nudged(0.2))

    assert live.jobs == []


def test_a_step_scored_at_once_leaves_nothing_provisional() -> None:
    session = Session(small_project(), AtOnce())
    session.analyst.refresh()
    session.previewer.ask(nudged(0.2))

    session.previewer.end(lambda: session.document.do("move", nudged(0.2)))
    session.document.do("rename", lifted(partial(
        rename_element, where=FLOOR_ID, element_id=G1, name="Tea"
    )))  # fmt: skip

    assert session.previewer.now is NOTHING
    assert not session.previewer.is_gesture
