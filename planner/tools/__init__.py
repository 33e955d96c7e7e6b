"""What the pointer does to a plan: one small state machine per file, without Qt."""

from __future__ import annotations

from typing import Final

from planner.tools.pan_tool import PanTool
from planner.tools.select_tool import SelectTool
from planner.tools.tool import Bench, Box, Ghost, Pointer, Tool

TOOLS: Final[tuple[type[Tool], ...]] = (SelectTool, PanTool)
"""Every tool, in the order of their buttons."""

__all__ = ["TOOLS", "Bench", "Box", "Ghost", "PanTool", "Pointer", "SelectTool", "Tool"]
