"""What all drawing tools share: the brush, typed sizes, drafts, and the step at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from planner.errors import Fact
from planner.model.edits import add_like
from planner.model.element import Element, ElementId
from planner.model.kinds import KINDS, Form, Role
from planner.model.pattern import Pattern, usual_pattern
from planner.model.shape import Point, Shape
from planner.project import lifted
from planner.tools.collisions import Collider
from planner.tools.snapping import Snapped, snapped
from planner.tools.tool import Bench, Draft, Mark, Pointer, Tool
from planner.tools.typed_size import TYPED, added
from planner.units import MEDIA

SLOP = 2.0
"""A press becomes a drag this many tolerances from where it began."""
ABOVE, BELOW = 9.0, 14.0
"""How far words stand from what they tell of, and typed ones from the pointer; tolerances."""
DRAFT_ID = "draft"


class DrawingTool(Tool):
    """A tool that adds elements like the pattern of the brush.

    Attributes:
        default_kind: Key of the kind it draws where the brush holds nothing for it.
        form: The form it draws in.
    """

    default_kind: ClassVar[str] = ""
    form: ClassVar[Form] = "rectangle"
    in_strip: ClassVar[bool] = False

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.typed = ""
        self._pointer: Pointer | None = None
        self._lines: tuple[tuple[Point, ...], ...] = ()

    @property
    def pattern(self) -> Pattern:
        """What is drawn."""
        pattern = self.bench.session.brush.now.pattern
        if pattern is None or tool_of(pattern, self.bench.session.brush.now.form) != self.key:
            return usual_pattern(self.default_kind)
        return pattern

    def leave(self) -> None:
        """Show nothing while the pointer is elsewhere, unless something is under way."""
        if not self.is_busy:
            self._pointer = None
            self.bench.show_draft(None)

    def renew(self) -> None:
        """Show what would be drawn on the plan as it is now."""
        if self._pointer is not None:
            self.show()

    def show(self) -> None:
        """Show what would be drawn."""

    def takes_key(self, name: str) -> bool:
        """Take digits, the sign between two sizes, and what ends or shortens what was typed."""
        if name in ("enter", "backspace"):
            return bool(self.typed)
        return name.casefold() in TYPED and (name != " " or bool(self.typed))

    def press_key(self, name: str) -> None:
        """Add a letter to what is typed, or take the last one off."""
        self.typed = self.typed[:-1] if name == "backspace" else added(self.typed, name)
        self.show()

    def rest(self, pointer: Pointer) -> Point:
        """Return where a pointer comes to rest, and keep the guides that led it there."""
        found: Snapped = snapped(self.bench, pointer)
        self._lines = found.lines
        return found.at

    def drafted(self, shapes: Iterable[Shape]) -> tuple[Element, ...]:
        """Return the elements that shapes would become."""
        return tuple(
            self.pattern.element(f"{DRAFT_ID}{number}", shape)
            for number, shape in enumerate(shapes)
        )

    def show_shapes(
        self,
        shapes: Sequence[Shape],
        marks: tuple[Mark, ...] = (),
        lines: tuple[tuple[Point, ...], ...] = (),
    ) -> None:
        """Draw shapes as the elements they would become, with guides, live sizes, what is typed."""
        at = self._pointer
        if at is not None and self.typed:
            below = (at.at[0], at.at[1] + BELOW * at.tolerance)
            marks = (*marks, Mark(below, "mark_typed", {"text": self.typed.replace("×", " × ")}))
        elements = self.drafted(shapes)
        bad, is_bad = self._in_the_way(elements)
        lines = (*self._lines, *lines)
        self.bench.show_draft(Draft(elements, lines, marks, bad, is_bad=is_bad))

    def _in_the_way(self, elements: Sequence[Element]) -> tuple[frozenset[ElementId], bool]:
        """Return what elements would lie on, and whether they would cross a wall."""
        surface = self.bench.surface
        if surface is None or not elements:
            return frozenset(), False
        collider = Collider(surface, self.bench.finder, frozenset())
        collider.take(elements)
        bad, is_crossed = collider.hits()
        return bad, bool(bad) or is_crossed

    def add(self, shapes: Sequence[Shape]) -> tuple[ElementId, ...]:
        """Add elements as one step and select them.

        Returns:
            Their ids.

        Raises:
            PlanError: What the plan cannot take.
        """
        surface, session = self.bench.surface, self.bench.session
        if surface is None or not shapes:
            return ()
        edit = partial(add_like, where=surface.id, pattern=self.pattern, shapes=shapes)
        session.document.do("draw", lifted(edit))
        after = session.document.project.plan.surfaces[surface.id].elements
        new = tuple(key for key in after if key not in surface.elements)
        session.selection.select(surface.id, new)
        return new

    def above(self, at: Point) -> Point:
        """Return where words about a point stand: a little higher."""
        tolerance = 0.05 if self._pointer is None else self._pointer.tolerance
        return (at[0], at[1] - ABOVE * tolerance)

    def measure(self, at: Point, code: str, **facts: Fact) -> Mark:
        """Return a live size whose words, the code and the unit, are those of the surface."""
        surface = self.bench.surface
        unit = MEDIA[surface.medium].unit if surface is not None else ""
        return Mark(at, f"{code}{unit}", facts)

    def watch(self, pointer: Pointer) -> None:
        """Remember where the pointer is, and show what would be drawn."""
        self._pointer = pointer
        self.show()


TOOLS_OF_ROLES: dict[Role, str] = {
    "one_way": "draw_aisle",
    "gate": "draw_gate",
    "wall": "draw_wall",
    "door": "draw_door",
    "entrance": "draw_door",
    "exit": "draw_door",
    "note": "draw_note",
    "dimension": "draw_dimension",
}
"""Roles that are drawn by a tool of their own."""
TOOLS_OF_FORMS: dict[Form, str] = {
    "rectangle": "draw_rectangle",
    "outline": "draw_outline",
    "line": "draw_line",
}


def tool_of(pattern: Pattern, form: Form) -> str:
    """Return the key of the tool that draws a pattern in a form."""
    return TOOLS_OF_ROLES.get(KINDS[pattern.kind].role) or TOOLS_OF_FORMS[form]
