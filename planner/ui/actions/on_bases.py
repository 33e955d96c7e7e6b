"""Actions that choose what the numbers rest on."""

from __future__ import annotations

from typing import Final

from planner.tables.bases import BASES
from planner.ui.actions.action import (
    Action,
    with_project,
)
from planner.ui.desk import Desk


def _is_basis(desk: Desk, basis: str) -> bool:
    return desk.session is not None and desk.session.view.now.basis == basis


def _take_basis(basis: str) -> Action:
    return Action(
        f"take_basis_{basis}",
        lambda hands: hands.look.take_basis(basis),
        menu="basis",
        icon="footprints",
        when=with_project,
        checked=lambda desk: _is_basis(desk, basis),
        basis=basis,
    )


BASIS_ACTIONS: Final[tuple[Action, ...]] = (
    Action("take_best_basis", lambda h: h.look.take_basis(""), "basis", "footprints", (),
           with_project, lambda desk: _is_basis(desk, "")),
    *map(_take_basis, BASES),
)  # fmt: skip
"""In the order of the menu."""
