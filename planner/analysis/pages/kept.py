"""What was worked out from a table, kept as long as the table lives."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final, Generic, TypeVar
from weakref import WeakKeyDictionary

from planner.tables.table import Table

Answer = TypeVar("Answer")

MOST: Final = 64
"""So many answers are kept of each table, the newest."""


class Kept(Generic[Answer]):
    """Answers to questions about tables; the same table and question give the same object."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._answers: WeakKeyDictionary[Table, dict[Hashable, Answer]] = WeakKeyDictionary()
        self._lock = Lock()

    def of(self, table: Table, question: Hashable, answered: Callable[[], Answer]) -> Answer:
        """Return the answer that is kept, or the one that is worked out now."""
        with self._lock:
            known = self._answers.setdefault(table, {})
            if question in known:
                return known[question]
        answer = answered()
        with self._lock:
            while len(known) >= MOST:
                del known[next(iter(known))]
            return known.setdefault(question, answer)
