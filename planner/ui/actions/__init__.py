"""Every action of the window, as records in one visible tuple."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QKeySequence

from planner.tables.bases import BASES, best_basis, has_table
from planner.ui.actions.action import Action, Hands, Menu
from planner.ui.actions.on_arrangement import ARRANGE_ACTIONS
from planner.ui.actions.on_bases import BASIS_ACTIONS
from planner.ui.actions.on_colours import COLOUR_ACTIONS
from planner.ui.actions.on_drawing import DRAW_ACTIONS
from planner.ui.actions.on_edits import EDIT_ACTIONS
from planner.ui.actions.on_exports import EXPORT_ACTIONS
from planner.ui.actions.on_files import FILE_ACTIONS
from planner.ui.actions.on_grid import GRID_ACTIONS
from planner.ui.actions.on_help import HELP_ACTIONS
from planner.ui.actions.on_pages import PAGE_ACTIONS
from planner.ui.actions.on_plans import PLAN_ACTIONS
from planner.ui.actions.on_shelves import SHELF_ACTIONS
from planner.ui.actions.on_suggestions import SUGGEST_ACTIONS
from planner.ui.actions.on_underlays import UNDERLAY_ACTIONS
from planner.ui.actions.on_views import VIEW_ACTIONS
from planner.ui.desk import Desk
from planner.wording import LANGUAGES, Words

if TYPE_CHECKING:
    from planner.session.finding import Found

ACTIONS: Final[tuple[Action, ...]] = (
    *FILE_ACTIONS,
    *EDIT_ACTIONS,
    *SHELF_ACTIONS,
    *DRAW_ACTIONS,
    *ARRANGE_ACTIONS,
    *VIEW_ACTIONS,
    *UNDERLAY_ACTIONS,
    *PLAN_ACTIONS,
    *SUGGEST_ACTIONS,
    *PAGE_ACTIONS,
    *GRID_ACTIONS,
    *EXPORT_ACTIONS,
    *BASIS_ACTIONS,
    *COLOUR_ACTIONS,
    *HELP_ACTIONS,
)
"""In the order of the menus; ``find_or_do`` lists them too."""

MENUS: Final[tuple[Menu, ...]] = (
    "file", "edit", "draw", "arrange", "view", "grid", "plan", "underlay", "basis", "export",
    "help",
)  # fmt: skip
"""In their order; ``menu_<key>`` in the catalogue."""


def name_of(action: Action, words: Words) -> str:
    """Return what an action is called in a language."""
    if action.metric:
        return words.say("action_colour_by", metric=words.say(f"column_{action.metric}"))
    if action.ground:
        return words.say("action_ground", measure=words.say(f"ground_{action.ground}"))
    if action.basis:
        return words.say("action_take_basis", basis=words.say(f"evidence_name_{action.basis}"))
    if action.kind:
        return words.say(f"action_draw_{action.kind}")
    return words.say(f"action_{action.key}")


def name_now(action: Action, desk: Desk) -> str:
    """Return what an action is called on a desk: a basis says what it is, or what it lacks."""
    words, session = desk.theme.words, desk.session
    if session is None or action.menu != "basis":
        return name_of(action, words)
    tables = session.document.project.tables
    if not action.basis:
        best = words.say(f"evidence_name_{best_basis(tables)}")
        return words.say("basis_most_trusted", basis=best)
    name = words.say(f"evidence_name_{action.basis}")
    if has_table(action.basis, tables):
        return name
    table = words.say(f"table_{BASES[action.basis]}")
    return words.say("basis_to_import", basis=name, table=table)


def found_actions(board: Mapping[str, QAction], words: Words) -> list[Found]:
    """Return what can be done now, for the box that finds or does, named in every language."""
    from planner.session.finding import Found

    return [
        Found(
            "action",
            action.key,
            name_of(action, words),
            tuple(name_of(action, Words(language)) for language in LANGUAGES),
            board[action.key].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        )
        for action in ACTIONS
        if action.key != "find_or_do" and board[action.key].isEnabled()
    ]


__all__ = ["ACTIONS", "MENUS", "Action", "Hands", "Menu", "found_actions", "name_now", "name_of"]
