"""The hand: the ground follows the pointer."""

from __future__ import annotations

from typing import ClassVar

from planner.model.shape import Point
from planner.tools.tool import Bench, Pointer, Tool


class PanTool(Tool):
    """Idle -> (press) -> dragging -> (release) -> idle."""

    key: ClassVar[str] = "pan"
    shortcut: ClassVar[str] = "H"
    icon: ClassVar[str] = "hand"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._held: Point | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the ground is held."""
        return self._held is not None

    def press(self, pointer: Pointer) -> None:
        """Hold the ground under the pointer."""
        self._held = pointer.at

    def drag(self, pointer: Pointer) -> None:
        """Bring the held point under the pointer again."""
        if self._held is not None:
            self.bench.pan(pointer.at[0] - self._held[0], pointer.at[1] - self._held[1])

    def release(self, pointer: Pointer) -> None:
        """Let the ground go."""
        self.drag(pointer)
        self._held = None

    def cancel(self) -> None:
        """Let the ground go where it is."""
        self._held = None
