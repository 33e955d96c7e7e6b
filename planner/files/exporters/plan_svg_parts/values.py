"""What a report says of each placement, and the scale it is coloured on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from planner.model.plan import Surface
from planner.tables.report import Cell, Report

RANK: Final = "rank"
BAND: Final = "band"
LETTERS: Final = "EDCBA"
"""From the lowest fifth of the shelf length to the highest."""
RISING_WITH_EXPOSURE: Final = ("noticed_per_1000", "exposure_index", RANK, BAND)
"""Metrics in the order of the bands: faces carry their letter; on others the number itself."""
SEEN: Final = (
    *RISING_WITH_EXPOSURE,
    "opportunities_per_1000",
    "attention_s_per_1000",
    "seen_share",
)
"""Metrics that are 0 exactly where nobody sees, or nobody notices."""
_STEPS = 4
NEARLY_ALL: Final = 0.98
"""This share of the values is on a scale that leaves out what is far above them."""
FAR_ABOVE: Final = 1.5
"""Times the span of nearly all values: what is further up would make them all pale."""
LEAST_REACH: Final = 1e-6
"""Values nearer to the middle than this are the same."""

Values = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Scale:
    """A metric as shares of a scale.

    Attributes:
        metric: Its key.
        unit: Key of its unit; empty for a plain number.
        low: Value at share 0; above ``high`` for ranks, of which 1 is the best.
        high: Value at share 1.
        ticks: Values to be written, from share 0 to share 1.
        letters: Bands and the least share of each, rising; empty where bands do not apply.
        middle: Value at share 0.5 that the others differ from; None where none is special.
        is_open: Whether there are values beyond ``high``.
    """

    metric: str
    unit: str
    low: float
    high: float
    ticks: tuple[float, ...]
    letters: tuple[tuple[str, float], ...] = ()
    middle: float | None = None
    is_open: bool = False

    def share(self, value: float) -> float:
        """Return where a value stands, 0 to 1."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))

    def letter(self, value: float) -> str:
        """Return the band that a value falls into; empty where bands do not apply."""
        share = self.share(value) + 1e-9
        fitting = [letter for letter, least in self.letters if least <= share]
        return (fitting or [letter for letter, _ in self.letters[:1]] or [""])[-1]

    def is_nothing(self, value: float) -> bool:
        """Say whether the value is a true zero, drawn as a hatch."""
        return value == 0.0 and self.metric not in (RANK, BAND)


def rows_of(report: Report, surface: Surface) -> list[tuple[Cell, ...]]:
    """Return the rows of a surface's placements."""
    keys = [column.key for column in report.placements.columns]
    where, names = keys.index("surface"), (surface.name, surface.id)
    return [row for row in report.placements.rows if row[where] in names]


def numbers_of(report: Report, rows: Sequence[tuple[Cell, ...]], metric: str) -> list[float | None]:
    """Return the metric in each of some rows; a band as its step from 0 (E) to 4 (A).

    Raises:
        KeyError: The report has no such metric.
    """
    at = {column.key: index for index, column in enumerate(report.placements.columns)}[metric]
    return [_number(row[at]) for row in rows]


def values_of(report: Report, surface: Surface, metric: str) -> dict[str, float | None]:
    """Return the metric by id of placement, as ``numbers_of``."""
    rows = rows_of(report, surface)
    at = [column.key for column in report.placements.columns].index("placement_id")
    ids = [str(row[at]) for row in rows]
    return dict(zip(ids, numbers_of(report, rows, metric), strict=True))


def scale_of(report: Report, metric: str, known: Sequence[float]) -> Scale:
    """Return the scale of a metric from 0 to the most there is, without letters.

    Args:
        report: Names the metric's unit and what is in its middle.
        metric: Its key.
        known: Its values on a surface.
    """
    column = next(c for c in report.placements.columns if c.key == metric)
    if column.middle is not None:
        return centred(metric, column.unit, column.middle, known)
    low, high, ticks = _range(metric, known)
    return Scale(metric, column.unit, low, high, ticks)


def centred(metric: str, unit: str, middle: float, known: Sequence[float]) -> Scale:
    """Return a scale with a value in its middle that reaches as far up as down.

    It holds all values below the middle, and leaves out as few as ``most_of`` above; where no
    value is negative it does not reach below 0.
    """
    reach = most_of([abs(value - middle) for value in known], 0.0)
    lowest = min([middle, *known])
    reach = max(reach, middle - lowest)
    if reach < LEAST_REACH:
        reach = abs(middle) or 1.0
    if lowest >= 0.0 < middle:
        reach = min(reach, middle)
    step = round_step(2.0 * reach / _STEPS)
    steps = math.ceil(reach / step - 1e-9)
    ticks = tuple(round(middle + step * at, 9) for at in range(-steps, steps + 1))
    scale = Scale(metric, unit, ticks[0], ticks[-1], ticks, middle=middle)
    return replace(scale, is_open=max([middle, *known]) > scale.high)


def most_of(known: Sequence[float], low: float) -> float:
    """Return the greatest value, or where that is far above nearly all others, theirs.

    Args:
        known: Those above ``low`` count; ``low`` is returned where there is none.
        low: Where the scale begins.
    """
    above = sorted(value for value in known if value > low)
    if not above:
        return low
    usual, most = above[math.floor(NEARLY_ALL * (len(above) - 1))], above[-1]
    return usual if most - low > FAR_ABOVE * (usual - low) else most


def lettered(scale: Scale, report: Report, surface: Surface, values: Values) -> Scale:
    """Return a scale with the bands of the report, where they apply to its metric."""
    return replace(scale, letters=_letters(report, surface, scale, values))


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of the values that are known; None where none is."""
    known = [value for value in values if value is not None]
    return math.fsum(known) / len(known) if known else None


def _number(cell: Cell) -> float | None:
    if cell is None:
        return None
    if isinstance(cell, str):
        return float(LETTERS.index(cell)) if cell and cell in LETTERS else None
    return float(cell) if math.isfinite(cell) else None


def _range(metric: str, known: Sequence[float]) -> tuple[float, float, tuple[float, ...]]:
    if metric == BAND:
        return 0.0, 4.0, (0.0, 1.0, 2.0, 3.0, 4.0)
    if metric == RANK:
        last = max([2.0, *known])
        return last, 1.0, (last, 1.0)
    highest, lowest = max([0.0, *known]), min([0.0, *known])
    if highest == lowest:
        return 0.0, 1.0, (0.0,)
    step = round_step((highest - lowest) / _STEPS)
    first, end = math.floor(lowest / step + 1e-9), math.ceil(highest / step - 1e-9)
    ticks = tuple(round(step * at, 9) for at in range(first, end + 1))
    return ticks[0], ticks[-1], ticks


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 2.5, 5, 10 ... that is not below ``least`` (> 0)."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(f * power for f in (1.0, 2.0, 2.5, 5.0, 10.0) if f * power >= least * (1 - 1e-9))


def _letters(
    report: Report, surface: Surface, scale: Scale, values: Values
) -> tuple[tuple[str, float], ...]:
    """Return the least share of each band, as the report's own bands draw the line."""
    if scale.metric == BAND:
        return tuple((letter, max(0.0, step - 0.5) / 4.0) for step, letter in enumerate(LETTERS))
    has_bands = any(column.key == BAND for column in report.placements.columns)
    if scale.metric not in RISING_WITH_EXPOSURE or not has_bands:
        return ()
    least: dict[float, float] = {}
    best = max if scale.low > scale.high else min
    for placement, step in values_of(report, surface, BAND).items():
        value = values.get(placement)
        if step is not None and value is not None:
            least[step] = best(least.get(step, value), value)
    return tuple((LETTERS[int(step)], scale.share(least[step])) for step in sorted(least))
