"""Actions on what pointers come to rest on, and on the grid that is drawn."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import Action, with_project


def _grid(key: str, steps: int, *, first: bool = False) -> Action:
    return Action(
        key,
        lambda hands: hands.look.choose_grid(steps),
        "grid",
        when=with_project,
        checked=lambda desk: desk.preferences.grid_steps == steps,
        starts_group=first,
    )


GRID_ACTIONS: Final[tuple[Action, ...]] = (
    Action("toggle_snap", lambda h: h.look.toggle_snap(), "grid", "magnet", ("Shift+S",),
           with_project, lambda desk: desk.preferences.snaps),
    Action("toggle_grid", lambda h: h.look.toggle_grid(), "grid", "grid-3x3", ("Shift+G",),
           with_project, lambda desk: desk.preferences.shows_grid),
    _grid("grid_10", 10, first=True),
    _grid("grid_50", 50),
    _grid("grid_100", 100),
    _grid("grid_250", 250),
    _grid("grid_500", 500),
)  # fmt: skip
"""In the order of the menu."""
