"""Who visited a surface, whatever medium it is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from planner.errors import Fact
from planner.tables.report import Calibration

NO_FACTS: Mapping[str, Fact] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Audience:
    """Who was there.

    Attributes:
        basis: Key of the evidence that it is known from.
        visits: Number of visits that were measured or simulated.
        weighted: How many real ones they stand for.
        days: ISO days it covers; empty for what was not measured.
        facts: Counts and measures worth telling.
        calibration: How its weights came from counts; None where they did not.
    """

    basis: str
    visits: int
    weighted: float
    days: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=lambda: NO_FACTS)
    calibration: Calibration | None = None
