"""Actions on suggestions: what should stand where."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import Action, with_report
from planner.ui.desk import Desk


def with_suggestions(desk: Desk) -> bool:
    """There are suggestions to write."""
    work = None if desk.session is None else desk.session.suggesting
    return work is not None and (work.found is not None or work.arrangement is not None)


SUGGEST_ACTIONS: Final[tuple[Action, ...]] = (
    Action("suggest_single", lambda h: h.suggestions.search("single"), "plan", "arrow-left-right",
           (), with_report, starts_group=True),
    Action("suggest_plan", lambda h: h.suggestions.search("plan"), "plan", "layout-grid", (),
           with_report),
    Action("suggest_zones", lambda h: h.suggestions.search("zones"), "plan", "group", (),
           with_report),
    Action("suggest_rules_file", lambda h: h.suggestions.take_rules(), "plan", "folder-open", (),
           with_report),
    Action("suggestions_json", lambda h: h.suggestions.export(), "export", "file-down", (),
           with_suggestions),
)  # fmt: skip
"""In the order of the menu."""
