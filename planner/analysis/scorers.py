"""How the surfaces of each medium are scored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from planner.analysis.floor_score import score_floor
from planner.analysis.pages.page_score import score_page
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.score import Score
from planner.model.plan import Surface
from planner.project import Project
from planner.units import FLOOR, PAGE

Scorer = Callable[[Project, Surface, str, int], Score]
"""From project, surface, key of the evidence and seed to the surface's score."""


def scorers(parameters: Parameters) -> Mapping[str, Scorer]:
    """Return how the surfaces of a medium are scored with these parameters."""
    return MappingProxyType(
        {
            FLOOR: partial(score_floor, parameters=parameters),
            PAGE: partial(score_page, parameters=parameters),
        }
    )


SCORERS: Final[Mapping[str, Scorer]] = scorers(DEFAULTS)
"""How the surfaces of a medium are scored."""
