"""Actions on what pointers come to rest on, and on the grid that is drawn."""

from __future__ import annotations

from typing import Final

from planner.session.preferences import GRIDS
from planner.ui.actions.action import Action, with_project


def _grid(steps: int, *, first: bool = False) -> Action:
    return Action(
        f"grid_{steps}",
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
    *(_grid(steps, first=steps == GRIDS[0]) for steps in GRIDS),
)  # fmt: skip
"""In the order of the menu."""
