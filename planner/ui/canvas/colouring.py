"""Which colour and which letter a value has: continuous or bands, absolute or relative."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from planner.files.exporters.plan_svg_parts.faces import COLOURS, UNSEEN, Painter, painter_of
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.values import (
    BAND,
    LETTERS,
    RANK,
    Scale,
    Values,
    mean,
    round_step,
    scale_of,
    values_of,
)
from planner.model.plan import Surface
from planner.session.view import Shown
from planner.tables.report import Report
from planner.wording import Words

HATCH: Final = UNSEEN
"""Fill of a true zero."""
NATURAL_TOPS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "noticed_per_1000": 1000.0,
        "opportunities_per_1000": 1000.0,
        "passby_per_1000": 1000.0,
        "seen_share": 1.0,
        "exposure_index": 200.0,
    }
)
"""Where the scale of a metric ends by its meaning; others end at the most there is."""
_STEPS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """A metric as colours of one surface.

    Attributes:
        painter: Scale and colours.
        values: By id of placement.
        is_banded: Whether colours come in five steps with letters.
    """

    painter: Painter
    values: Values
    is_banded: bool

    @property
    def scale(self) -> Scale:
        """Of the metric."""
        return self.painter.scale

    def bay(self, bay: str, levels: int) -> float | None:
        """Return the mean of a bay's levels; None where nothing is known.

        Args:
            bay: Element id, face and bay, as ``G12-A-1``.
            levels: Number of its levels.
        """
        return mean(self.level(bay, level) for level in range(1, levels + 1))

    def level(self, bay: str, level: int) -> float | None:
        """Return the value of a placement."""
        return self.values.get(f"{bay}-{level}")

    def fill(self, value: float | None) -> str:
        """Return ``#RRGGBB``, or ``HATCH`` for a true zero."""
        if value is None:
            return self.painter.unknown
        return HATCH if self.scale.is_nothing(value) else self.colour(value)

    def colour(self, value: float) -> str:
        """Return the colour of a value that is known and not zero."""
        return self.band_colour(self.scale.letter(value)) if self.is_banded else self._plain(value)

    def band_colour(self, letter: str) -> str:
        """Return the colour of a band."""
        step = LETTERS.index(letter) if letter else 0
        return self.painter.colours[round(step / 4.0 * (COLOURS - 1))]

    def mark(self, value: float | None) -> str:
        """Return the letter of a band; empty on a continuous scale."""
        if not self.is_banded or value is None or self.scale.is_nothing(value):
            return ""
        return self.scale.letter(value)

    def _plain(self, value: float) -> str:
        return self.painter.colour(value)


def colouring_of(
    report: Report, surface: Surface, shown: Shown, inks: Inks, words: Words
) -> Colouring | None:
    """Return the colouring of a surface; None where nothing is coloured.

    Args:
        report: Its placements carry the values.
        surface: Whose placements are coloured.
        shown: Metric, scale and range.
        inks: Colours of the scheme.
        words: Write the numbers.
    """
    if not any(column.key == shown.metric for column in report.placements.columns):
        return None
    values = values_of(report, surface, shown.metric)
    whole = scale_of(report, surface, shown.metric, values)
    scale = _ranged(whole, shown, [value for value in values.values() if value is not None])
    is_banded = shown.scale == "bands" or shown.metric == BAND
    if is_banded and not scale.letters:
        scale = replace(scale, letters=_fifths(scale, values))
    return Colouring(painter_of(scale, inks, words), values, is_banded)


def _ranged(scale: Scale, shown: Shown, known: list[float]) -> Scale:
    """Return the scale from 0 to its natural top, or from the least to the most there is."""
    if scale.metric in (RANK, BAND) or not known:
        return scale
    if shown.range == "absolute":
        top = NATURAL_TOPS.get(scale.metric)
        return scale if top is None or max(known) > top else _from_to(scale, 0.0, top)
    low, high = min(known), max(known)
    return _from_to(scale, low, high) if low < high else scale


def _from_to(scale: Scale, low: float, high: float) -> Scale:
    step = round_step((high - low) / _STEPS)
    first, end = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(step * at, 9) for at in range(first, end + 1))
    ranged = replace(scale, low=ticks[0], high=ticks[-1], ticks=ticks)
    letters = tuple(
        (letter, ranged.share(scale.low + share * (scale.high - scale.low)))
        for letter, share in scale.letters
    )
    return replace(ranged, letters=letters)


def _fifths(scale: Scale, values: Values) -> tuple[tuple[str, float], ...]:
    """Return bands that hold a fifth of the placements each, of those that are not zero."""
    known = sorted(
        scale.share(value)
        for value in values.values()
        if value is not None and not scale.is_nothing(value)
    )
    if not known:
        return ()
    return tuple(
        (letter, known[len(known) * step // len(LETTERS)]) for step, letter in enumerate(LETTERS)
    )
