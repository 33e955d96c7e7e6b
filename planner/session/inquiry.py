"""One question at a time, answered in the background; the newest one wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from planner.errors import VitrinaError
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.session.analyst import Runner

Question = TypeVar("Question")
Answer = TypeVar("Answer")
Told = Callable[[float], None]
"""Takes how much of an answer is done, in [0, 1]; ends the work where nobody waits for it."""


class _DroppedError(Exception):
    """Nobody waits for the answer any more."""


class Inquiry(Generic[Question, Answer]):
    """Has one job under way at most.

    A question that comes while another is at work stops it and waits for it to end. Until the
    new answer is there the old one stays, together with the question that it answers.

    Attributes:
        changed: Tells that question, answer or work are others.
        answered: The question that ``answer`` or ``error`` belongs to; None for none.
        answer: What was found; None where nothing was.
        error: Why nothing was found.
        share: How much of the work under way is done, in [0, 1].
    """

    def __init__(self, runner: Runner, find: Callable[[Question, Told], Answer | None]) -> None:
        """Ask nothing yet.

        Args:
            runner: Carries the work out.
            find: Answers a question, on whatever thread.
        """
        self._runner = runner
        self._find = find
        self._wanted: Question | None = None
        self._at_work: Question | None = None
        self.changed: Signal[None] = Signal()
        self.answered: Question | None = None
        self.answer: Answer | None = None
        self.error: VitrinaError | None = None
        self.share = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._wanted is not None and self._wanted is not self.answered

    def ask(self, question: Question) -> None:
        """Ask something, in place of what was asked before."""
        self._wanted = question
        self._begin()
        self.changed.emit(None)

    def forget(self) -> None:
        """Ask nothing and know nothing."""
        self._wanted = self.answered = self.answer = self.error = None
        self.changed.emit(None)

    def follow(self, meant: Question | None, is_same: Callable[[Question, Question], bool]) -> None:
        """Ask what is meant now; an answer about something else is forgotten at once.

        Args:
            meant: What the user looks at; None for nothing that can be asked about.
            is_same: Whether the old answer is about what is meant, maybe in an earlier state.
        """
        if meant is None:
            if self.answered is not None or self.is_busy:
                self.forget()
            return
        if self.answered is not None and not is_same(self.answered, meant):
            self.forget()
        self.ask(meant)

    def _begin(self) -> None:
        question = self._wanted
        if question is None or self._at_work is not None:
            return
        self._at_work, self.share = question, 0.0
        self._runner.run(lambda: self._found(question), self._take)

    def _found(self, question: Question) -> Answer | VitrinaError | None:
        def told(share: float) -> None:
            self.share = share
            if self._wanted is not question:
                raise _DroppedError

        try:
            return self._find(question, told)
        except VitrinaError as error:
            return error
        except _DroppedError:
            return None

    def _take(self, found: Answer | VitrinaError | None) -> None:
        question, self._at_work = self._at_work, None
        if question is not self._wanted:
            self._begin()
            return
        self.answered = question
        self.answer, self.error = None, None
        if isinstance(found, VitrinaError):
            self.error = found
        else:
            self.answer = found
        self.changed.emit(None)
