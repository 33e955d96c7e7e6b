"""Actions on what stands on shelves."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import (
    Action,
    with_project,
    with_selection,
)

SHELF_ACTIONS: Final[tuple[Action, ...]] = (
    Action("order_along_arrow", lambda h: h.shelves.draw_arrow(), "edit", "route", (),
           with_project, starts_group=True),
    Action("order_selected", lambda h: h.shelves.order_selected(), "edit", "rows-3",
           ("Ctrl+Shift+P",), with_selection),
)  # fmt: skip
"""In the order of the menu."""
