"""Pins notes to places: click, type, Enter."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from planner.model.edits import add_elements, next_id
from planner.model.shape import Point, Rectangle
from planner.project import lifted
from planner.tools.drawing import DrawingTool
from planner.tools.tool import Bench, Draft, Mark, Pointer


class NoteTool(DrawingTool):
    """Idle -> (click) -> writing -> (Enter, or a click elsewhere) -> idle; Esc drops the note."""

    key: ClassVar[str] = "draw_note"
    icon: ClassVar[str] = "message-square-text"
    default_kind: ClassVar[str] = "note"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._at: Point | None = None
        self._text = ""

    @property
    def is_busy(self) -> bool:
        """Whether a note is being written."""
        return self._at is not None

    def press(self, pointer: Pointer) -> None:
        """Finish the note under way, and pin a new one."""
        self._pointer = pointer
        self._finish()
        if self.bench.surface is not None:
            self._at = pointer.at
            self.show()

    def takes_key(self, name: str) -> bool:
        """Take whatever types while a note is being written."""
        return self.is_busy and (name in ("enter", "backspace") or len(name) == 1)

    def press_key(self, name: str) -> None:
        """Write, take a letter back, or finish the note."""
        if name == "enter":
            self._finish()
            return
        self._text = self._text[:-1] if name == "backspace" else self._text + name
        self.show()

    def cancel(self) -> None:
        """Drop the note."""
        self._at, self._text = None, ""
        self.bench.show_draft(None)

    def show(self) -> None:
        """Show the note as far as it is written."""
        if self._at is not None:
            code = "mark_note" if self._text else "mark_note_empty"
            mark = Mark(self.above(self._at), code, {"text": self._text})
            self.bench.show_draft(Draft(self.drafted([self._place(self._at)]), marks=(mark,)))

    def _finish(self) -> None:
        """Put the note on the plan, if it says anything; raises PlanError as ``Document.do``."""
        at, text, surface, session = (
            self._at,
            self._text.strip(),
            self.bench.surface,
            self.bench.session,
        )
        self.cancel()
        if at is None or surface is None or not text:
            return
        fresh = next_id(session.document.project.plan, self.pattern.kind)
        note = replace(self.pattern.element(fresh, self._place(at)), name=text)
        session.document.do("draw", lifted(partial(add_elements, where=surface.id, new=[note])))
        session.selection.select(surface.id, [note.id])

    def _place(self, at: Point) -> Rectangle:
        return Rectangle(round(at[0], 3), round(at[1], 3), self.pattern.width, self.pattern.depth)
