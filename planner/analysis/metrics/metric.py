"""What a metric is, and what it is computed from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from planner.analysis.slot_facts import SlotFacts
from planner.units import FLOOR, PAGE

Floats = NDArray[np.float64]
Subject = Literal["placement", "product", "zone"]
EVERY: tuple[Subject, ...] = ("placement", "product", "zone")
EVERYWHERE: tuple[str, ...] = (FLOOR, PAGE)
ON_PAGES: tuple[str, ...] = (PAGE,)


@dataclass(frozen=True, slots=True)
class Facts:
    """What metrics are computed from: one row a placement, a product or a zone of one surface.

    All arrays have shape (rows,); NaN where a number does not exist.

    Attributes:
        noticed: Noticed contacts per 1,000 visits.
        opportunities: Opportunities to see per 1,000 visits.
        attention_s: Attention-seconds per 1,000 visits.
        passby: Visits per 1,000 that pass within reach.
        seen_share: Share of visits that see it, in [0, 1].
        seen_s: Mean seconds in view of those.
        width: Length of shelf, surface units.
        mean_noticed: Width-weighted mean of ``noticed`` over the surface's placements.
        units: Units sold in the period.
        revenue: Money of the period.
        margin: Money of the period.
        contacts: Noticed contacts in the period.
        sales_share: Part of all sales, in [0, 1].
        exposure_share: Part of the attention-seconds of all surfaces, in [0, 1].
        slots: What was shown, clicked and ordered in each row; None where nothing is clicked.
    """

    noticed: Floats
    opportunities: Floats
    attention_s: Floats
    passby: Floats
    seen_share: Floats
    seen_s: Floats
    width: Floats
    mean_noticed: float
    units: Floats
    revenue: Floats
    margin: Floats
    contacts: Floats
    sales_share: Floats
    exposure_share: Floats
    slots: SlotFacts | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """One column of numbers.

    Attributes:
        key: Name in files; ``column_<key>`` in the catalogue, its page in ``resources/methods``.
        unit: Key of its unit; empty for a plain number.
        decimals: Digits that files carry; -1 for text.
        compute: From facts to shape (rows,).
        subjects: What has it.
        middle: The value that others are more or less than; None where none is special.
        media: Keys of the media whose surfaces have it.
    """

    key: str
    unit: str
    decimals: int
    compute: Callable[[Facts], Floats | Sequence[str]]
    subjects: tuple[Subject, ...] = EVERY
    middle: float | None = None
    media: tuple[str, ...] = EVERYWHERE


def ratio(part: Floats, whole: Floats | float) -> Floats:
    """Return part / whole; NaN where whole is not above 0."""
    wholes = np.broadcast_to(np.asarray(whole, dtype=np.float64), part.shape)
    shares: Floats = np.full(part.shape, np.nan)
    np.divide(part, wholes, out=shares, where=wholes > 0.0)
    return shares
