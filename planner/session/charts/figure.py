"""What every chart can do, whatever it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from planner.analysis.charts.subjects import Item
from planner.files.exporters.chart_drawing import Drawing
from planner.tables.report import Report, Sheet
from planner.wording import Words


@dataclass(frozen=True, slots=True)
class Room:
    """Where a chart is drawn, and how.

    Attributes:
        width: Pixels.
        height: Pixels.
        words: Of the language that it speaks.
        title: Whether it carries its title: in a file it does, in the window its bar says it.
        first: Of charts with a row a thing: how many rows are scrolled past.
    """

    width: float
    height: float
    words: Words
    title: bool = False
    first: int = 0


class Figure(Protocol):
    """Numbers that can be drawn, told and written."""

    @property
    def report(self) -> Report:
        """What the numbers come from."""

    @property
    def subject(self) -> str:
        """Key of what the things are."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The things."""

    def item(self, ref: int) -> Item:
        """Return the thing that a point of a drawing is."""

    def title(self, words: Words) -> str:
        """Return what the chart is called."""

    def summary(self, words: Words) -> str:
        """Return in a sentence what the chart says as a whole."""

    def drawn(self, room: Room) -> Drawing:
        """Return it in pixels."""

    def told(self, ref: int, words: Words) -> tuple[str, ...]:
        """Return a point of a drawing in words: its name, then its numbers."""

    def sheet(self) -> Sheet:
        """Return all numbers as rows; texts that people read are keys."""
