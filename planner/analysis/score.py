"""One surface, scored: what placements and products get, whatever medium it is of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from planner.analysis.audience import NO_FACTS, Audience
from planner.analysis.exposure import Exposure
from planner.analysis.facings import Facings
from planner.analysis.slot_facts import SlotFacts
from planner.errors import Fact, Problem
from planner.model.placements import Placement
from planner.model.plan import Surface
from planner.tables.report import DefaultUsed

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Score:
    """One surface, scored.

    Attributes:
        surface: What was scored.
        sites: Its placements, in the order of every per-placement array.
        zone_of: Zone name of each placement; empty where it is in none.
        audience: Who was there.
        placements: Exposure of each placement.
        passby: Shape (placements,). Visits per 1,000 that come within reach, in [0, 1000].
        facings: Where products stand.
        products: Exposure of each of ``facings.products``.
        defaults: Numbers that nobody measured here.
        problems: What weakens the score.
        slots: What was shown, clicked and ordered there; None where nothing can be clicked.
    """

    surface: Surface
    sites: tuple[Placement, ...]
    zone_of: tuple[str, ...]
    audience: Audience
    placements: Exposure
    passby: Floats
    facings: Facings
    products: Exposure
    defaults: tuple[DefaultUsed, ...]
    problems: tuple[Problem, ...]
    slots: SlotFacts | None = field(default=None, kw_only=True)

    @property
    def visits_per_day(self) -> float:
        """Weighted visits a day; those of the whole simulation where no day is named."""
        return self.audience.weighted / max(len(self.audience.days), 1)

    @property
    def figures(self) -> Mapping[str, Fact]:
        """Measures of its visits that are worked out only for a report."""
        return NO_FACTS

    def doubts(self) -> Iterator[Problem]:
        """Yield what makes it doubtful, worked out only for a report."""
        if self.audience.visits == 1:
            yield Problem("one_visit", {"evidence": self.audience.basis})
