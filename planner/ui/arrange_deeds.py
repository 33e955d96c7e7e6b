"""What the actions that arrange the selection do; some ask for numbers first."""

from __future__ import annotations

from collections.abc import Callable

from planner.errors import PlanError
from planner.model.edits.on_arrangement import Measure, Side
from planner.session.session import Session
from planner.tools import Draft, arranging, commands
from planner.tools.arranging import Rows
from planner.tools.tool import Bench
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.numbers_dialog import Number
from planner.ui.plan_deeds import shown_surface
from planner.units import MEDIA

FARTHEST = 10_000.0
MOST_ROWS = 100
USUAL_GAP_M = 1.5
"""Between copies in an array: an aisle."""


class ArrangeDeeds:
    """Works on the open session of a desk; without one, or in a drag, nothing happens."""

    def __init__(
        self,
        desk: Desk,
        asking: Asking,
        is_dragging: Callable[[], bool],
        bench: Callable[[], Bench | None],
    ) -> None:
        """Serve a desk.

        Args:
            desk: Has the session.
            asking: Asks for numbers.
            is_dragging: Says whether a gesture is under way.
            bench: Shows what would be made; None without a plan on screen.
        """
        self._desk = desk
        self._asking = asking
        self._is_dragging = is_dragging
        self._bench = bench

    def align(self, side: Side) -> None:
        """Bring a side or the middle of all onto one line."""
        self._do(lambda session: arranging.align(session, side))

    def distribute(self, *, is_across: bool) -> None:
        """Make the gaps between all equal."""
        self._do(lambda session: arranging.distribute(session, is_across=is_across))

    def match(self, measure: Measure) -> None:
        """Make all as large as the largest."""
        self._do(lambda session: arranging.match(session, measure))

    def mirror(self, *, is_across: bool) -> None:
        """Show the selection as a mirror does."""
        self._do(lambda session: arranging.mirror(session, is_across=is_across))

    def group(self) -> None:
        """Group the selection."""
        self._do(arranging.group)

    def ungroup(self) -> None:
        """Dissolve its groups."""
        self._do(arranging.ungroup)

    def toggle_lock(self) -> None:
        """Lock the selection, or unlock it."""
        self._do(arranging.toggle_lock)

    def unlock_all(self) -> None:
        """Unlock everything on the shown surface."""
        self._do(arranging.unlock_all)

    def order(self, *, to_front: bool) -> None:
        """Bring the selection to the front or to the back."""
        self._do(lambda session: arranging.order(session, to_front=to_front))

    def turn_left(self) -> None:
        """Turn the selection by a quarter, anticlockwise."""
        self._do(lambda session: commands.turn(session, -90.0))

    def turn_by(self) -> None:
        """Ask for degrees, and turn the selection by them."""
        found = self._ask(
            "turn_by_title", (Number("turn_by_degrees", 45.0, -360.0, 360.0, 2, "°"),)
        )
        if found is not None:
            self._do(lambda session: arranging.turn_by(session, found[0]))

    def move_by(self) -> None:
        """Ask how far, and move the selection."""
        unit = self._unit()
        fields = tuple(
            Number(code, 0.0, -FARTHEST, FARTHEST, 3, unit) for code in ("move_by_x", "move_by_y")
        )
        found = self._ask("move_by_title", fields)
        if found is not None:
            self._do(lambda session: arranging.move_by(session, found[0], found[1]))

    def array(self) -> None:
        """Ask for rows and columns, showing them meanwhile, and add the copies."""
        unit = self._unit()
        fields = (
            Number("array_rows", 2, 1, MOST_ROWS, 0),
            Number("array_columns", 3, 1, MOST_ROWS, 0),
            Number("array_gap_across", 0.0, -FARTHEST, FARTHEST, 3, unit),
            Number("array_gap_down", USUAL_GAP_M, -FARTHEST, FARTHEST, 3, unit),
        )
        try:
            found = self._ask("array_title", fields, self._show_array)
        finally:
            self._show(None)
        if found is not None:
            self._do(lambda session: arranging.repeat(session, _rows(found)))

    def _show_array(self, values: tuple[float, ...]) -> None:
        session = self._desk.session
        if session is None:
            return
        try:
            self._show(Draft(arranging.repeated(session, _rows(values))))
        except PlanError as error:
            self._show(None)
            self._desk.say(error)

    def _show(self, draft: Draft | None) -> None:
        bench = self._bench()
        if bench is not None:
            bench.show_draft(draft)

    def _ask(
        self,
        title: str,
        fields: tuple[Number, ...],
        changed: Callable[[tuple[float, ...]], None] | None = None,
    ) -> tuple[float, ...] | None:
        """Ask for numbers about what is selected, unless nothing can be done to it."""
        session = self._desk.session
        if session is None or self._is_dragging():
            return None
        try:
            ids = commands.free_ids(session)
        except PlanError as error:
            self._desk.say(error)
            return None
        return self._asking.numbers(title, fields, changed) if ids else None

    def _unit(self) -> str:
        session = self._desk.session
        surface = None if session is None else shown_surface(session)
        return "" if surface is None else self._desk.theme.say(f"unit_{MEDIA[surface.medium].unit}")

    def _do(self, deed: Callable[[Session], None]) -> None:
        session = self._desk.session
        if session is None or self._is_dragging():
            return
        try:
            deed(session)
        except PlanError as error:
            self._desk.say(error)


def _rows(values: tuple[float, ...]) -> Rows:
    rows, columns, across, down = values
    return Rows(int(rows), int(columns), across, down)
