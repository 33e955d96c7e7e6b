"""The report: a table of plain values that panel, CSV, JSON and picture share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.errors import Fact, Problem

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """One column.

    Attributes:
        key: Name in files; metrics have a page of that name in ``resources/methods``.
        unit: Key of its unit; empty for text and plain numbers.
        decimals: Digits after the decimal mark that files carry; -1 for text.
        middle: The value that others are more or less than, as 100 of an index; None: none.
    """

    key: str
    unit: str = ""
    decimals: int = -1
    middle: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under columns; a cell is None where a number does not exist."""

    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, key: str) -> tuple[Cell, ...]:
        """Return the cells of one column, top to bottom.

        Raises:
            KeyError: No such column.
        """
        for index, column in enumerate(self.columns):
            if column.key == key:
                return tuple(row[index] for row in self.rows)
        raise KeyError(key)

    def records(self) -> list[dict[str, Cell]]:
        """Return the rows as mappings from column key to cell."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class DefaultUsed:
    """A number that nobody measured here, and what it rests on.

    Attributes:
        name: Its key.
        value: What was used.
        unit: Key of its unit; empty for a plain number.
        mark: S stated in the source, C computed and checked, O our own.
        source: Short reference; empty for our own.
    """

    name: str
    value: float
    unit: str
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class SourceUsed:
    """A work the project was made from: what was taken, from where, under which licence."""

    what: str
    origin: str
    licence: str


@dataclass(frozen=True, slots=True)
class CountFit:
    """One count beside what the trips make of it.

    Attributes:
        name: Gate, door or zone as the counters name it; a block of a heat map by its middle.
        direction: ``in``, ``out``, or empty where there is none.
        counted: What was counted, in the calibration's unit.
        simulated: What the trips gave before.
        calibrated: What they give with their weights.
        geh: sqrt(2 (M - C)^2 / (M + C)).
        left_out: What the trips give with the weights of all other gates; None for a gate that
            no trip crosses and where there is no other.
    """

    name: str
    direction: str
    counted: float
    simulated: float
    calibrated: float
    geh: float
    left_out: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """How simulated trips were weighted to meet counts on one surface.

    Attributes:
        surface: Its name.
        basis: Key of the evidence that counted.
        start: Key of the evidence that the trips come from.
        unit: ``per_hour`` for gates; ``stays`` for heat maps: visits in a block, each as long
            as a mean one.
        hours: Hours that the counts stand for; 0 where nobody knows.
        visits: Number of trips.
        effective_visits: (sum w)^2 / sum w^2.
        scale: By how much all weights were multiplied before they were told apart.
        geh_good_share: Share of counts with a GEH under the good one, in [0, 1].
        left_out_error: Sum of errors of left-out gates as a share of their counts; None where
            there is but one.
        fits: One a count.
    """

    surface: str
    basis: str
    start: str
    unit: str
    hours: float
    visits: int
    effective_visits: float
    scale: float
    geh_good_share: float
    left_out_error: float | None
    fits: tuple[CountFit, ...]


UNPLACED = "unplaced"
"""Placement id of the row that holds the sales of products without placement."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a score has to say about one project.

    Attributes:
        project: Name of the project.
        surfaces: Names of the surfaces that were scored.
        basis: Key of the evidence.
        generated: Whether the project's tables were generated, not measured.
        facts: Counts and measures of evidence, sales and period, by code.
        placements: One row a placement, sorted by surface, element id, placement; last the
            row ``unplaced`` where there are such sales.
        products: One row a product and surface; its contacts are those with any of its
            placements there.
        zones: One row a zone, length-weighted means.
        problems: What weakens the numbers.
        defaults: Numbers that nobody measured here.
        sources: Works the project was made from.
        calibrations: How simulated trips were weighted, one a surface where they were.
        slots: One row a slot of a page; without columns where no page was scored.
    """

    project: str
    surfaces: Sequence[str]
    basis: str
    generated: bool
    facts: Mapping[str, Fact]
    placements: Sheet
    products: Sheet
    zones: Sheet
    problems: tuple[Problem, ...]
    defaults: tuple[DefaultUsed, ...]
    sources: tuple[SourceUsed, ...]
    calibrations: tuple[Calibration, ...] = ()
    slots: Sheet = Sheet((), ())
