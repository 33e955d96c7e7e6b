"""What the pointer does to a plan: one small state machine per file, without Qt."""

from __future__ import annotations

from typing import Final

from planner.tools.isovist_tool import IsovistTool
from planner.tools.pan_tool import PanTool
from planner.tools.select_tool import SelectTool
from planner.tools.tool import Bench, Box, Draft, Ghost, Mark, Pointer, Sight, Tool

TOOLS: Final[tuple[type[Tool], ...]] = (SelectTool, PanTool, IsovistTool)
"""Every tool, in the order of their buttons."""

__all__ = [
    "TOOLS",
    "Bench",
    "Box",
    "Draft",
    "Ghost",
    "IsovistTool",
    "Mark",
    "PanTool",
    "Pointer",
    "SelectTool",
    "Sight",
    "Tool",
]
