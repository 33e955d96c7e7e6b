"""Moves the picture under the plan."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from planner.model.edits import move_underlay
from planner.model.shape import Point
from planner.project import lifted
from planner.tools.tool import Bench, Pointer, Tool
from planner.tools.underlay_hold import is_free


class MoveUnderlayTool(Tool):
    """Idle -> (press) -> dragging -> (release) -> idle; Esc puts the picture back."""

    key: ClassVar[str] = "move_underlay"
    icon: ClassVar[str] = "move"
    in_strip: ClassVar[bool] = False

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the picture is being dragged."""
        return self._start is not None

    @property
    def takes_arrows(self) -> bool:
        """They move the picture."""
        return True

    def nudge(self, right: int, down: int, *, is_far: bool) -> None:
        """Move the picture by a centimetre, with Shift by ten; a step of its own each time."""
        step = 0.1 if is_far else 0.01
        if not self.is_busy and is_free(self.bench):
            self._move(right * step, down * step)

    def press(self, pointer: Pointer) -> None:
        """Take hold of the picture."""
        if is_free(self.bench):
            self._start = pointer.at

    def drag(self, pointer: Pointer) -> None:
        """Show where it would lie."""
        if self._start is not None:
            self.bench.shift_underlay(*self._shift(self._start, pointer))

    def release(self, pointer: Pointer) -> None:
        """Leave it there, as one step."""
        start = self._start
        self.cancel()
        if start is not None:
            self._move(*self._shift(start, pointer))

    def cancel(self) -> None:
        """Put it back."""
        self._start = None
        self.bench.shift_underlay(0.0, 0.0)

    def _move(self, dx: float, dy: float) -> None:
        surface = self.bench.surface
        if surface is not None and (dx, dy) != (0.0, 0.0):
            edit = partial(move_underlay, where=surface.id, dx=dx, dy=dy)
            self.bench.session.document.do("move_underlay", lifted(edit))

    def _shift(self, start: Point, pointer: Pointer) -> Point:
        dx, dy = pointer.at[0] - start[0], pointer.at[1] - start[1]
        if not pointer.shift:
            return dx, dy
        return (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
