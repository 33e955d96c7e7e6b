"""Actions that draw: one for each kind, and those on own types and runs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.model.kinds import KINDS
from planner.session.preferences import PALETTE
from planner.ui.actions.action import (
    Action,
    with_project,
    with_selection,
)
from planner.ui.desk import Desk

LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "gondola": "G",
        "wall_shelf": "S",
        "endcap": "E",
        "fridge": "F",
        "table": "T",
        "checkout": "K",
        "zone": "Z",
        "one_way": "Y",
    }
)
"""Kinds that are drawn often, and the letter that takes them in hand."""


def _draw(kind: str) -> Action:
    letter = LETTERS.get(kind)
    return Action(
        f"draw_{kind}",
        lambda hands: hands.draw.draw(kind),
        menu="draw" if letter else "",
        shortcuts=(letter,) if letter else (),
        when=with_project,
        kind=kind,
    )


def _is_bending(desk: Desk) -> bool:
    """What is in hand can be drawn in more than one form."""
    pattern = None if desk.session is None else desk.session.brush.now.pattern
    return pattern is not None and len(pattern.traits.forms) > 1


DRAW_ACTIONS: Final[tuple[Action, ...]] = (
    Action("palette", lambda h: h.draw.toggle_palette(), "draw", "pencil-ruler", ("P",),
           with_project, lambda desk: desk.preferences.panels.get(PALETTE, False)),
    *map(_draw, KINDS),
    Action("change_form", lambda h: h.draw.change_form(), "draw", "spline", ("L",), _is_bending,
           starts_group=True),
    Action("add_endcaps", lambda h: h.draw.add_endcaps(), "draw", "between-vertical-start", (),
           with_selection),
    Action("make_type", lambda h: h.draw.make_type(), "draw", "shapes", (), with_selection,
           starts_group=True),
    Action("take_types", lambda h: h.draw.take_types(), "draw", "folder-open", (), with_project),
)  # fmt: skip
"""In the order of the menu."""
