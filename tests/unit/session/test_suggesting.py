"""Suggestions of the open project: asked while somebody looks, accepted step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from planner.analysis.suggest.rules import USUAL
from planner.analysis.suggest.suggesting import Told
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.session.suggesting import Suggesting
from tests.unit.analysis.suggest.shop import priced_shop

T = TypeVar("T")


class Later:
    """Keeps jobs until somebody says that they shall run."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self.jobs.append(lambda: done(job()))


@pytest.fixture(scope="module")
def scored() -> Session:
    session = Session(priced_shop(), AtOnce())
    session.analyst.refresh()
    return session


@pytest.fixture
def session(scored: Session) -> Session:
    """The shop, scored, with nothing made and nothing asked."""
    while scored.document.undo_name:
        scored.document.undo()
    work = scored.suggesting
    work.watch(is_watched=False)
    work.choose_sort("single")
    work.take_rules(USUAL, "")
    work.choose_goal("margin")
    work.choose_target("")
    return scored


def test_nothing_is_looked_for_while_nobody_looks(session: Session) -> None:
    before = session.suggesting.inquiry.answered

    session.suggesting.choose_moves(3)

    assert session.suggesting.inquiry.answered is before


def test_moves_are_there_once_somebody_looks_and_follow_the_rules(session: Session) -> None:
    work = session.suggesting
    work.watch(is_watched=True)
    work.again()
    assert work.found is not None

    work.choose_moves(2)

    assert work.found is not None
    assert len(work.found.moves) == 2
    work.choose_goal("revenue")
    assert work.found is not None
    assert work.found.goal == "revenue"
    work.turn("blocks", is_on=False)
    assert "blocks" not in work.found.rules.on


def test_each_move_is_one_step_into_one_new_variant(session: Session) -> None:
    work, document = session.suggesting, session.document
    work.watch(is_watched=True)
    work.again()
    assert work.found is not None
    first, second = work.found.moves[:2]
    base = document.project.plan

    work.accept([first], "Предложение")
    made = document.project.plan
    work.accept([second], "Предложение")

    assert list(document.project.plans) == ["today", "Предложение"]
    assert document.undo_name == "accept_suggestions"
    assert work.accepted == (first, second)
    document.undo()
    assert document.project.plan is made
    document.undo()
    assert document.project.plans == {"today": base}


def test_a_move_that_was_made_is_not_made_again(session: Session) -> None:
    work, document = session.suggesting, session.document
    work.watch(is_watched=True)
    work.again()
    assert work.found is not None
    work.accept(work.found.moves, "One")
    made = document.project

    work.accept(work.found.moves, "One")

    assert document.project is made
    assert not work.is_stale


def test_a_plan_has_a_bound_and_zones_can_be_asked_for(session: Session) -> None:
    work = session.suggesting
    work.watch(is_watched=True)

    work.choose_sort("plan")

    assert work.found is not None
    assert work.found.bound > 0.0
    work.choose_sort("zones")
    assert work.found is None
    assert work.arrangement is not None


def test_a_search_that_is_stopped_keeps_the_best_it_had(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.suggesting.watch(is_watched=True)
    session.suggesting.choose_sort("plan")
    best = session.suggesting.found
    assert best is not None
    later = Later()
    work = Suggesting(session.document, session.view, session.analyst, AtOnce(), later)
    went_on: list[float] = []

    def stopped(_project: object, _scores: object, _wanted: object, told: Told) -> None:
        told(0.3, lambda: best)
        work.cancel()
        told(0.4, lambda: best)
        went_on.append(0.4)

    monkeypatch.setattr("planner.analysis.suggest.suggesting.suggest", stopped)
    work.watch(is_watched=True)
    work.choose_sort("plan")
    assert work.is_busy

    later.jobs[-1]()

    assert not work.is_busy
    assert work.found is best
    assert went_on == []


def test_the_order_of_parts_is_told_by_their_names(session: Session) -> None:
    sites = [site.id for site in session.analyst.latest.scores[0].sites[:20]]
    products = session.analyst.latest.scores[0].facings.products
    parts = {"one": (products[:3], 4.0), "two": (products[3:6], 4.0), "three": ((), 1.0)}
    told: list[tuple[str, ...]] = []

    session.suggesting.propose_order(sites, parts, told.append)

    assert [sorted(one) for one in told] == [["one", "three", "two"]]
