"""Which edits give things another size on a medium: on a page what is below them makes room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from planner.model.edits import (
    replace_blocks,
    replace_elements,
    scale_blocks,
    scale_elements,
)
from planner.model.plan import Plan
from planner.units import FLOOR, PAGE

SCALES: Final[Mapping[str, Callable[..., Plan]]] = MappingProxyType(
    {FLOOR: scale_elements, PAGE: scale_blocks}
)
"""What stretches things away from a point, as ``scale_elements`` is called."""
REPLACES: Final[Mapping[str, Callable[..., Plan]]] = MappingProxyType(
    {FLOOR: replace_elements, PAGE: replace_blocks}
)
"""What puts things of typed sizes on a plan, as ``replace_elements`` is called."""
