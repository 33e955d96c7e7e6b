"""Which positions of a slot are looked at: estimated from clicks, or as it is usual."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import Parameters
from planner.analysis.slot_positions import SlotPositions
from planner.model.element import Element

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Looked:
    """Theta of the positions of one slot, in the order of positions.

    Attributes:
        theta: Shape (positions,), in [0, 1].
        low: Shape (positions,). Lower end of the 95 % interval; NaN where it is a default.
        high: Shape (positions,). Upper end.
    """

    theta: Floats
    low: Floats
    high: Floats

    @property
    def is_measured(self) -> Flags:
        """Shape (positions,). Whether clicks told it."""
        return np.isfinite(self.low)


def looked_at(element: Element, found: SlotPositions | None, parameters: Parameters) -> Looked:
    """Return how the positions of a slot are looked at; what clicks do not tell is as usual.

    Args:
        element: The slot.
        found: What impressions say of it; None where there are none.
        parameters: What is usual in carousels and grids.

    Source:
        EXPOSURE.md section 4.
    """
    theta = usual_theta(element, parameters)
    low, high = np.full(len(theta), np.nan), np.full(len(theta), np.nan)
    if found is not None:
        for at, position in enumerate(found.positions):
            known = found.examined
            if position <= len(theta) and np.isfinite(known.theta[at]):
                theta[position - 1] = min(float(known.theta[at]), 1.0)
                low[position - 1] = min(float(known.low[at]), 1.0)
                high[position - 1] = min(float(known.high[at]), 1.0)
    return Looked(theta, low, high)


def usual_theta(element: Element, parameters: Parameters) -> Floats:
    """Return the usual theta of the positions of a slot, row after row, in [0, 1]."""
    return USUAL[element.traits.scan](element, parameters)


def _one(element: Element, _: Parameters) -> Floats:
    return np.ones(element.bays * element.showing.rows)


def _list(element: Element, _: Parameters) -> Floats:
    return 1.0 / np.arange(1.0, element.bays * element.showing.rows + 1.0)


def _carousel(element: Element, parameters: Parameters) -> Floats:
    positions = element.bays * element.showing.rows
    shown = element.showing.shown or positions
    first = np.arange(positions) < shown
    return np.where(first, parameters.carousel_first, parameters.carousel_other)


def _grid(element: Element, parameters: Parameters) -> Floats:
    columns, rows = element.bays, element.showing.rows
    across = np.ones(columns)
    if columns > 2:
        across[[0, -1]] = parameters.grid_edge
    return np.outer(parameters.grid_row ** np.arange(rows), across).ravel()


USUAL: Final[Mapping[str, Callable[[Element, Parameters], Floats]]] = MappingProxyType(
    {"single": _one, "list": _list, "carousel": _carousel, "grid": _grid}
)
"""How eyes usually go over the positions of a slot, by the way it is scanned."""
