"""What is known of the slots of a scored page, on whatever reading it rests."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from planner.analysis.pages.clicks import Shown
from planner.analysis.score import Score
from planner.analysis.slot_facts import SlotFacts

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class SlotScore(Score):
    """A score whose placements are positions of slots.

    Attributes:
        low: Shape (positions,). Lower end of the 95 % interval of theta; NaN for a default.
        high: Shape (positions,). Upper end.
        shown: What impressions say of its positions.
        slots: What was shown, clicked and ordered there.
    """

    low: Floats
    high: Floats
    shown: Shown
    slots: SlotFacts = field(kw_only=True)
