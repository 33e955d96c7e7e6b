"""What the pointer does to a plan: one small state machine per file, without Qt."""

from __future__ import annotations

from typing import Final

from planner.tools.calibrate_tool import CalibrateTool
from planner.tools.corners_tool import CornersTool
from planner.tools.dimension_tool import DimensionTool
from planner.tools.draw_chain_tool import DrawLineTool, DrawOutlineTool
from planner.tools.draw_door_tool import DrawDoorTool
from planner.tools.draw_rectangle_tool import DrawRectangleTool
from planner.tools.draw_span_tool import DrawAisleTool, DrawGateTool
from planner.tools.draw_wall_tool import DrawWallTool
from planner.tools.isovist_tool import IsovistTool
from planner.tools.move_underlay_tool import MoveUnderlayTool
from planner.tools.note_tool import NoteTool
from planner.tools.ordered_arrow_tool import OrderedArrowTool
from planner.tools.pan_tool import PanTool
from planner.tools.select_tool import SelectTool
from planner.tools.tool import (
    Arrow,
    Bench,
    Box,
    Draft,
    Ghost,
    Mark,
    Measured,
    Pointer,
    Sight,
    Snap,
    Tool,
)

TOOLS: Final[tuple[type[Tool], ...]] = (
    SelectTool,
    PanTool,
    IsovistTool,
    CalibrateTool,
    MoveUnderlayTool,
    OrderedArrowTool,
    CornersTool,
    DrawRectangleTool,
    DrawOutlineTool,
    DrawLineTool,
    DrawAisleTool,
    DrawGateTool,
    DrawWallTool,
    DrawDoorTool,
    DimensionTool,
    NoteTool,
)
"""Every tool, in the order of their buttons."""

__all__ = [
    "TOOLS",
    "Arrow",
    "Bench",
    "Box",
    "CalibrateTool",
    "CornersTool",
    "DimensionTool",
    "Draft",
    "DrawAisleTool",
    "DrawDoorTool",
    "DrawGateTool",
    "DrawLineTool",
    "DrawOutlineTool",
    "DrawRectangleTool",
    "DrawWallTool",
    "Ghost",
    "IsovistTool",
    "Mark",
    "Measured",
    "MoveUnderlayTool",
    "NoteTool",
    "OrderedArrowTool",
    "PanTool",
    "Pointer",
    "SelectTool",
    "Sight",
    "Snap",
    "Tool",
]
