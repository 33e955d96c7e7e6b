"""A file as it was read: rows of text cells under the headers of the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Problem
from planner.files.importers.dialect import Dialect

if TYPE_CHECKING:
    from pandas import DataFrame, Series

Progress = Callable[[int, int], None]
"""Called with the rows done and the rows in all, 0 where nobody knows."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as it was read.

    Attributes:
        file: Name of the file, for sentences.
        frame: Text cells under the headers as they stand there; a blank cell is missing. The
            index is the row in the file, from 1, as a spreadsheet counts.
        refused: Reason codes of rows that are no rows of this table, by row.
        dialect: How the file spells it.
        notes: What else was seen, for example rows that were left out.
        how: How it was read, where that is not as a table; None: as its dialect says.
    """

    file: str
    frame: DataFrame
    refused: Series[str]
    dialect: Dialect
    notes: tuple[Problem, ...] = ()
    how: Problem | None = None

    def problems(self) -> tuple[Problem, ...]:
        """Say what was detected."""
        return (self.how or self.dialect.problem(len(self.frame)), *self.notes)


class Pulse:
    """Passes progress on, and says it again between the steps after the reading."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._said = (0, 0)

    def __call__(self, done: int, total: int) -> None:
        """Pass progress on."""
        self._said = (done, total)
        self._progress(done, total)

    def again(self) -> None:
        """Say the last progress again: a chance to stop."""
        self._progress(*self._said)


def silent(_done: int, _total: int) -> None:
    """Report no progress."""


def named(headers: list[str]) -> list[str]:
    """Name the columns of a file: headers, told apart where blank or repeated."""
    names: list[str] = []
    for number, header in enumerate(headers, start=1):
        name = " ".join(header.split()) or f"#{number}"
        names.append(f"{name} #{number}" if name in names else name)
    return names
