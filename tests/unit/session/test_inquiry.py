from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from planner.errors import DataError
from planner.session.analyst import AtOnce
from planner.session.inquiry import Inquiry, Told

T = TypeVar("T")


class Later:
    """Keeps jobs until they are wanted."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self.jobs.append(lambda: done(job()))


def doubled(question: str, told: Told) -> str:
    told(0.5)
    if question == "no":
        raise DataError("empty_route")
    return question * 2


@pytest.fixture
def later() -> Later:
    return Later()


def test_a_question_is_answered() -> None:
    inquiry = Inquiry(AtOnce(), doubled)
    heard: list[str | None] = []
    inquiry.changed.connect(lambda _: heard.append(inquiry.answer))

    inquiry.ask("ab")

    assert (inquiry.answer, inquiry.answered, inquiry.is_busy) == ("abab", "ab", False)
    assert heard[-1] == "abab"


def test_the_newest_question_wins_and_only_it_is_worked_out(later: Later) -> None:
    inquiry = Inquiry(later, doubled)

    for question in ("a", "b", "c"):
        inquiry.ask(question)
    assert (len(later.jobs), inquiry.answer, inquiry.is_busy) == (1, None, True)
    later.jobs[0]()
    assert (len(later.jobs), inquiry.answer) == (2, None)
    later.jobs[1]()

    assert (inquiry.answer, inquiry.is_busy) == ("cc", False)


def test_the_old_answer_stays_until_the_new_one_is_there(later: Later) -> None:
    inquiry = Inquiry(later, doubled)
    inquiry.ask("a")
    later.jobs[0]()

    inquiry.ask("b")

    assert (inquiry.answer, inquiry.answered, inquiry.is_busy) == ("aa", "a", True)


def test_an_error_takes_the_place_of_the_answer() -> None:
    inquiry = Inquiry(AtOnce(), doubled)
    inquiry.ask("a")

    inquiry.ask("no")
    error = inquiry.error
    inquiry.ask("b")

    assert error is not None
    assert error.code == "empty_route"
    assert (inquiry.answer, inquiry.error) == ("bb", None)


def test_what_is_forgotten_does_not_come_back(later: Later) -> None:
    inquiry = Inquiry(later, doubled)
    inquiry.ask("a")

    inquiry.forget()
    later.jobs[0]()

    assert (inquiry.answer, inquiry.is_busy, len(later.jobs)) == (None, False, 1)


def test_work_that_nobody_waits_for_ends_early(later: Later) -> None:
    done: list[str] = []

    def slow(question: str, told: Told) -> str:
        told(0.1)
        done.append(question)
        return question

    inquiry = Inquiry(later, slow)
    inquiry.ask("a")
    inquiry.ask("b")

    later.jobs[0]()
    later.jobs[1]()

    assert done == ["b"]


def test_the_share_of_the_work_is_told(later: Later) -> None:
    seen: list[float] = []

    def find(question: str, told: Told) -> str:
        told(0.25)
        seen.append(inquiry.share)
        return question

    inquiry = Inquiry(later, find)
    inquiry.ask("a")
    later.jobs[0]()

    assert seen == [0.25]
