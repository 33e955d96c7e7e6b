"""Actions on what is drawn."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import (
    Action,
    with_future,
    with_past,
    with_project,
    with_selection,
    with_turning,
)

EDIT_ACTIONS: Final[tuple[Action, ...]] = (
    Action("undo", lambda h: h.plan.undo(), "edit", "undo-2", ("Ctrl+Z",), with_past),
    Action("redo", lambda h: h.plan.redo(), "edit", "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y"),
           with_future),
    Action("select_all", lambda h: h.plan.select_all(), "edit", "square-dashed-mouse-pointer",
           ("Ctrl+A",), with_project, starts_group=True),
    Action("cut", lambda h: h.clip.cut(), "edit", "scissors", ("Ctrl+X",), with_selection,
           starts_group=True),
    Action("copy", lambda h: h.clip.copy(), "edit", "copy", ("Ctrl+C",), with_selection),
    Action("paste", lambda h: h.clip.paste(), "edit", "clipboard-paste", ("Ctrl+V",),
           with_project),
    Action("duplicate", lambda h: h.plan.duplicate(), "edit", "copy", ("Ctrl+D",), with_selection),
    Action("turn", lambda h: h.plan.turn(), "edit", "rotate-cw", ("R",), with_turning),
    Action("delete", lambda h: h.plan.delete(), "edit", "trash-2", ("Del", "Backspace"),
           with_selection),
    Action("score_now", lambda h: h.plan.score_now(), "edit", "clock", ("F5",),
           with_project, starts_group=True),
    Action("cancel_score", lambda h: h.plan.cancel_score(), "edit", "circle-x", ("Shift+F5",),
           with_project),
    Action("find_or_do", lambda h: h.look.find_or_do(), "edit", "search", ("Ctrl+K",),
           starts_group=True),
)  # fmt: skip
"""In the order of the menu."""
