"""What the actions on shelves do: order products along an arrow or the selected fixtures."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.analysis.crossing import bays_of
from planner.errors import Problem
from planner.ui.desk import Desk
from planner.ui.look_deeds import Zoomed
from planner.ui.plan_deeds import shown_surface

if TYPE_CHECKING:
    from planner.model.element import Element


class ShelfDeeds:
    """Works on the open session of a desk; without one nothing happens."""

    def __init__(self, desk: Desk, canvas: Callable[[], Zoomed | None]) -> None:
        self._desk = desk
        self._canvas = canvas

    def draw_arrow(self) -> None:
        """Take the arrow in hand."""
        canvas = self._canvas()
        if canvas is not None:
            canvas.set_tool("ordered_arrow")
            canvas.setFocus()

    def order_selected(self) -> None:
        """Ask what shall stand on the selected fixtures, one after another by their ids."""
        canvas, session = self._canvas(), self._desk.session
        surface = None if session is None else shown_surface(session)
        if canvas is None or session is None or surface is None:
            return
        chosen = [e for key, e in surface.elements.items() if key in session.selection.now.elements]
        bays = [bay for element in sorted(chosen, key=_by_number) for bay in bays_of(element)]
        if bays:
            canvas.ask_order(tuple(bays))
        else:
            self._desk.say(Problem("order_nothing", {}, "note"))


def _by_number(element: Element) -> list[tuple[int, str]]:
    """Return what sorts G2 before G10."""
    parts = re.split(r"(\d+)", element.id)
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]
