"""Which colour and which letter a value has: continuous or bands, absolute or relative."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.files.exporters.plan_svg_parts.faces import COLOURS, UNSEEN, Painter, painter_of
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.values import (
    BAND,
    LETTERS,
    RANK,
    Scale,
    Values,
    centred,
    lettered,
    most_of,
    numbers_of,
    round_step,
    rows_of,
    scale_of,
)
from planner.model.element import ElementId
from planner.model.plan import Surface
from planner.session.view import Shown
from planner.tables.report import Cell, Report
from planner.wording import Words

HATCH: Final = UNSEEN
"""Fill of a true zero."""
PREVIEWED: Final = "noticed_per_1000"
"""The metric that is known while an edit is under way."""
NATURAL_TOPS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "noticed_per_1000": 1000.0,
        "opportunities_per_1000": 1000.0,
        "passby_per_1000": 1000.0,
        "seen_share": 1.0,
    }
)
"""Where the scale of a metric ends by its meaning; others end at the most there is."""
_STEPS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The placements of one surface in a report; kept while metrics come and go.

    Attributes:
        report: Where the rows are from.
        surface: Where the placements are.
        rows: Of the report.
        at: Index of the row by id of placement.
        bays: Every bay, as ``G12-A-1``.
        owner: Shape (rows,). Index of each row's bay.
    """

    report: Report
    surface: Surface
    rows: Sequence[tuple[Cell, ...]]
    at: Mapping[str, int]
    bays: Sequence[str]
    owner: NDArray[np.intp]


def places_of(report: Report, surface: Surface) -> Places:
    """Find the placements of a surface in a report."""
    rows = rows_of(report, surface)
    key = [column.key for column in report.placements.columns].index("placement_id")
    at = {str(row[key]): index for index, row in enumerate(rows)}
    bays: dict[str, int] = {}
    owner = [bays.setdefault(placement.rpartition("-")[0], len(bays)) for placement in at]
    return Places(report, surface, rows, at, tuple(bays), np.array(owner, dtype=np.intp))


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """A metric as colours of one surface.

    Attributes:
        painter: Scale and colours.
        places: What is coloured.
        numbers: Of each row of the places.
        bays: Means of the levels by bay, as ``G12-A-1``; None where nothing is known.
        is_banded: Whether colours come in five steps with letters.
    """

    painter: Painter
    places: Places
    numbers: Sequence[float | None]
    bays: Values
    is_banded: bool

    @property
    def scale(self) -> Scale:
        """Of the metric."""
        return self.painter.scale

    def bay(self, bay: str) -> float | None:
        """Return the mean of a bay's levels; None where nothing is known."""
        return self.bays.get(bay)

    def bay_fill(self, bay: str) -> str:
        """Return the fill of a bay."""
        return self.fill(self.bays.get(bay))

    def level(self, bay: str, level: int) -> float | None:
        """Return the value of a placement."""
        at = self.places.at.get(f"{bay}-{level}")
        return None if at is None else self.numbers[at]

    def placement_fill(self, placement: str) -> str:
        """Return the ``#RRGGBB`` of a placement; empty where nothing is known, or a true zero."""
        bay, _, level = placement.rpartition("-")
        value = self.level(bay, int(level))
        fill = "" if value is None else self.fill(value)
        return fill if fill.startswith("#") else ""

    def fill(self, value: float | None) -> str:
        """Return ``#RRGGBB``, or ``HATCH`` for a true zero."""
        if value is None:
            return self.painter.unknown
        return HATCH if self.scale.is_nothing(value) else self.colour(value)

    def colour(self, value: float) -> str:
        """Return the colour of a value that is known and not zero."""
        if self.is_banded:
            return self.band_colour(self.scale.letter(value))
        return self.painter.colour(value)

    def band_colour(self, letter: str) -> str:
        """Return the colour of a band."""
        step = LETTERS.index(letter) if letter else 0
        return self.painter.colours[round(step / 4.0 * (COLOURS - 1))]

    def mark(self, value: float | None) -> str:
        """Return the letter of a band; empty on a continuous scale."""
        if not self.is_banded or value is None or self.scale.is_nothing(value):
            return ""
        return self.scale.letter(value)


def colouring_of(
    places: Places, shown: Shown, inks: Inks, words: Words, lent: Scale | None = None
) -> Colouring | None:
    """Return the colouring of a surface; None where nothing is coloured.

    Args:
        places: What is coloured, and the report that carries the values.
        shown: Metric, scale and range.
        inks: Colours of the scheme.
        words: Write the numbers.
        lent: A scale to colour on, of another plan; None, or of another metric: its own.
    """
    report, metric = places.report, shown.metric
    if not any(column.key == metric for column in report.placements.columns):
        return None
    numbers = numbers_of(report, places.rows, metric)
    known = sorted(number for number in numbers if number is not None)
    scale = _ranged(scale_of(report, metric, known), shown, known)
    is_banded = shown.scale == "bands" or metric == BAND
    if lent is not None and lent.metric == metric:
        scale = lent
    elif is_banded:
        values = dict(zip(places.at, numbers, strict=True))
        scale = lettered(scale, report, places.surface, values)
    if is_banded and not scale.letters:
        scale = replace(scale, letters=_fifths(scale, known))
    return Colouring(
        painter_of(scale, inks, words), places, numbers, _means(places, numbers), is_banded
    )


def provisional(
    scored: Colouring, noticed: Mapping[str, float]
) -> tuple[Colouring, frozenset[ElementId]]:
    """Return a colouring by noticed contacts with some of them replaced, on the same scale.

    Args:
        scored: The final one.
        noticed: Id of each placement that differs, which may be new, and its number.

    Returns:
        The colouring, and the elements whose placements differ.
    """
    numbers, at = list(scored.numbers), scored.places.at
    new: dict[str, list[float]] = defaultdict(list)
    bays = {placement.rpartition("-")[0] for placement in noticed}
    for placement, value in noticed.items():
        if placement in at:
            numbers[at[placement]] = value
        else:
            new[placement.rpartition("-")[0]].append(value)
    known = _means(scored.places, numbers)
    fresh = {bay: sum(values) / len(values) for bay, values in new.items() if bay not in known}
    elements = frozenset(ElementId(bay.rsplit("-", 2)[0]) for bay in bays)
    return replace(scored, numbers=numbers, bays={**known, **fresh}), elements


def _means(places: Places, numbers: Sequence[float | None]) -> Values:
    """Return the mean of each bay's levels that are known."""
    values, count = np.array(numbers, dtype=np.float64), len(places.bays)
    known = np.isfinite(values)
    owner = places.owner[known]
    counts = np.bincount(owner, minlength=count)
    means = np.bincount(owner, weights=values[known], minlength=count) / np.maximum(counts, 1)
    return {
        bay: mean if has else None
        for bay, mean, has in zip(places.bays, means.tolist(), counts.tolist(), strict=True)
    }


def _ranged(scale: Scale, shown: Shown, known: Sequence[float]) -> Scale:
    """Return the scale from 0 to its natural top, or from the least to nearly the most."""
    if scale.metric in (RANK, BAND) or not known:
        return scale
    if scale.middle is not None:
        wide = [0.0] if shown.range == "absolute" else []
        return centred(scale.metric, scale.unit, scale.middle, [*wide, *known])
    if shown.range == "absolute":
        top = NATURAL_TOPS.get(scale.metric)
        return scale if top is None or max(known) > top else _from_to(scale, 0.0, top)
    low = min(known)
    high = most_of(known, low)
    if low == high:
        return scale
    ranged = _from_to(scale, low, high)
    return replace(ranged, is_open=max(known) > ranged.high)


def _from_to(scale: Scale, low: float, high: float) -> Scale:
    step = round_step((high - low) / _STEPS)
    first, end = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(step * at, 9) for at in range(first, end + 1))
    return replace(scale, low=ticks[0], high=ticks[-1], ticks=ticks)


def _fifths(scale: Scale, known: Sequence[float]) -> tuple[tuple[str, float], ...]:
    """Return bands that hold a fifth of the placements each, of those that are not zero.

    Args:
        scale: Rises with the values.
        known: Its values, rising.
    """
    there = [value for value in known if not scale.is_nothing(value)]
    if not there:
        return ()
    return tuple(
        (letter, scale.share(there[len(there) * step // len(LETTERS)]))
        for step, letter in enumerate(LETTERS)
    )
