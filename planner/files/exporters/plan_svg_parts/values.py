"""What a report says of each placement, and the scale it is coloured on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    """

    metric: str
    unit: str
    low: float
    high: float
    ticks: tuple[float, ...]
    letters: tuple[tuple[str, float], ...]

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


def values_of(report: Report, surface: Surface, metric: str) -> dict[str, float | None]:
    """Return the metric by id of placement; a band as its step from 0 (E) to 4 (A).

    Raises:
        KeyError: The report has no such metric.
    """
    sheet = report.placements
    rows = zip(
        sheet.column("surface"), sheet.column("placement_id"), sheet.column(metric), strict=True
    )
    return {
        str(placement): _number(cell)
        for where, placement, cell in rows
        if where in (surface.name, surface.id)
    }


def scale_of(report: Report, surface: Surface, metric: str, values: Values) -> Scale:
    """Return the scale of a metric over all placements of a surface."""
    unit = next(c.unit for c in report.placements.columns if c.key == metric)
    known = [value for value in values.values() if value is not None]
    low, high, ticks = _range(metric, known)
    bare = Scale(metric, unit, low, high, ticks, ())
    return Scale(metric, unit, low, high, ticks, _letters(report, surface, bare, values))


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


def _range(metric: str, known: list[float]) -> tuple[float, float, tuple[float, ...]]:
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
