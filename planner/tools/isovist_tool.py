"""Shows what is seen from a point: it follows the pointer until it is pinned."""

from __future__ import annotations

import math
from typing import ClassVar, Final

from planner.errors import DataError, VitrinaError
from planner.model.shape import Point
from planner.tools.tool import Bench, Pointer, Sight, Tool

STEP: Final = 0.1
FAR_STEP: Final = 1.0
"""What an arrow key moves the eye by, without and with Shift; surface units."""
SLOP: Final = 1.5
"""A press becomes a drag this many tolerances from where it began."""


class IsovistTool(Tool):
    """Following -> (click) -> pinned -> (click) -> following; drags and arrows move the pin."""

    key: ClassVar[str] = "isovist"
    shortcut: ClassVar[str] = "I"
    icon: ClassVar[str] = "eye"
    needs_ground: ClassVar[bool] = True

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._eye: Point | None = None
        self._is_pinned = False
        self._pressed: Point | None = None
        self._is_drag = False

    @property
    def is_busy(self) -> bool:
        """Whether the button is held."""
        return self._pressed is not None

    def hover(self, pointer: Pointer) -> None:
        """Look from the pointer while nothing is pinned."""
        if not self._is_pinned:
            self._look(pointer.at)

    def leave(self) -> None:
        """See nothing while the pointer is elsewhere, unless the eye is pinned."""
        if not self._is_pinned and not self.is_busy:
            self._look(None)

    def renew(self) -> None:
        """Look again: the plan is another, or the views are ready."""
        if self._eye is not None:
            self._look(self._eye)

    def press(self, pointer: Pointer) -> None:
        """Get ready to pin, to let go, or to move the pin."""
        self._pressed, self._is_drag = pointer.at, False

    def drag(self, pointer: Pointer) -> None:
        """Move the pin once the pointer went far enough."""
        if self._pressed is None:
            return
        self._is_drag |= math.dist(self._pressed, pointer.at) > SLOP * pointer.tolerance
        if self._is_drag:
            self._is_pinned = True
            self._look(pointer.at)

    def release(self, pointer: Pointer) -> None:
        """Pin where the pointer is; a click on a pinned view lets it follow again."""
        if self._pressed is not None:
            self.drag(pointer)
            self._is_pinned = self._is_drag or not self._is_pinned
            self._pressed = None
            self._look(pointer.at)

    def cancel(self) -> None:
        """Unpin, and show nothing."""
        self._is_pinned, self._pressed = False, None
        self._look(None)

    @property
    def takes_arrows(self) -> bool:
        """They move the eye."""
        return True

    def nudge(self, right: int, down: int, *, is_far: bool) -> None:
        """Move the pinned eye; the first arrow pins it, in the room where it is nowhere yet."""
        step = FAR_STEP if is_far else STEP
        if self._eye is None:
            self._eye = self._somewhere()
        elif not self.is_busy:
            self._eye = (self._eye[0] + right * step, self._eye[1] + down * step)
        self._is_pinned = self._eye is not None
        self._look(self._eye)

    def _somewhere(self) -> Point | None:
        try:
            views = self.bench.views
        except VitrinaError as error:
            self.bench.note(error)
            return None
        if views is None:
            return None
        point = views.room.representative_point()
        return (point.x, point.y)

    def _look(self, eye: Point | None) -> None:
        """Show what is seen from a point; what keeps anybody from seeing is noted."""
        sight: Sight | None = None
        problem: VitrinaError | None = None
        self._eye = eye
        if eye is not None:
            try:
                views = self.bench.views
                if views is None:
                    problem = DataError("views_under_way")
                else:
                    sight = Sight(views.at(*eye), eye, views.level, self._is_pinned)
            except VitrinaError as error:
                problem = error
        self.bench.show_sight(sight)
        self.bench.note(problem)
