"""Actions that tell."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import (
    Action,
    with_project,
)

HELP_ACTIONS: Final[tuple[Action, ...]] = (
    Action("metric_page", lambda h: h.look.metric_page(), "help", "book-open", ("F1",),
           with_project),
    Action("shortcuts", lambda h: h.look.shortcuts(), "help", "keyboard", ("Ctrl+F1",)),
    Action("about", lambda h: h.look.about(), "help", "info"),
)  # fmt: skip
"""In the order of the menu."""
