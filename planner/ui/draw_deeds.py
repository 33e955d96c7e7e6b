"""What the actions that draw do: take kinds in hand, keep own types, add endcaps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from planner.errors import PlanError, Problem, ProjectError
from planner.files.project_file import load_types
from planner.model.edits import add_endcaps, surface_of
from planner.model.pattern import Pattern, pattern_of, usual_pattern
from planner.project import (
    Project,
    lifted,
    type_of,
    with_type_renamed,
    with_types,
    without_type,
)
from planner.session.preferences import PALETTE
from planner.session.session import Session
from planner.tools.drawing import tool_of
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.look_deeds import Rooms

ENDCAP = "endcap"


class DrawDeeds:
    """Works on the open session of a desk; without one nothing happens."""

    def __init__(self, desk: Desk, asking: Asking, rooms: Rooms) -> None:
        self._desk = desk
        self._asking = asking
        self._rooms = rooms

    def draw(self, kind: str) -> None:
        """Take a kind in hand."""
        self.draw_pattern(usual_pattern(kind))

    def draw_type(self, name: str) -> None:
        """Take an own type in hand."""
        session = self._desk.session
        if session is not None:
            self._attempt(lambda: self.draw_pattern(type_of(session.document.project, name)))

    def draw_pattern(self, pattern: Pattern) -> None:
        """Take anything of the palette in hand, and give the plan the keyboard."""
        if self._desk.session is not None:
            self._desk.session.brush.take(pattern)
            self._take_tool(self._desk.session)

    def change_form(self) -> None:
        """Draw what is in hand in the next of its forms."""
        session = self._desk.session
        brushed = None if session is None else session.brush.now
        if session is None or brushed is None or brushed.pattern is None:
            return
        forms = brushed.pattern.traits.forms
        at = forms.index(brushed.form) if brushed.form in forms else -1
        session.brush.draw_as(forms[(at + 1) % len(forms)])
        self._take_tool(session)

    def add_endcaps(self) -> None:
        """Put endcaps against the free ends of the selected runs, and select them."""
        session = self._desk.session
        if session is None:
            return
        now = session.selection.now
        brushed = session.brush.now.pattern
        pattern = brushed if brushed and brushed.kind == ENDCAP else usual_pattern(ENDCAP)
        before = session.document.project.plan.surfaces[now.surface].elements
        edit = partial(add_endcaps, where=now.surface, ids=sorted(now.elements), pattern=pattern)
        if self._do("add_endcaps", lifted(edit)):
            after = session.document.project.plan.surfaces[now.surface].elements
            session.selection.select(now.surface, [key for key in after if key not in before])

    def make_type(self) -> None:
        """Make an own type of the one selected element, under a name that is asked for."""
        session = self._desk.session
        if session is None:
            return
        now = session.selection.now
        if len(now.elements) != 1:
            self._desk.say(PlanError("type_from_one"))
            return
        surface = surface_of(session.document.project.plan, now.surface)
        element = surface.elements[next(iter(now.elements))]
        name = element.name or self._desk.theme.say(f"kind_{element.kind}")
        asked = self._asking.new_type(name, has_products=bool(element.stock))
        if asked is not None:
            pattern = pattern_of(element, asked.name, with_stock=asked.with_products)
            if self._do("make_type", partial(with_types, new=[pattern])):
                self._desk.tell("type_made", name=asked.name)
                self._show_palette(True)

    def rename_type(self, name: str) -> None:
        """Give an own type another name, which is asked for."""
        asked = self._asking.type_name(name)
        if asked is not None:
            self._do("rename_type", partial(with_type_renamed, name=name, new_name=asked))

    def remove_type(self, name: str) -> None:
        """Forget an own type; undo brings it back."""
        self._do("remove_type", partial(without_type, name=name))

    def take_types(self) -> None:
        """Take the own types of another project that this one has not."""
        session = self._desk.session
        path = None if session is None else self._asking.project_to_open(zipped=False)
        if session is None or path is None:
            return
        try:
            found = load_types(path)
        except ProjectError as error:
            self._desk.say(error)
            return
        known = {pattern.name for pattern in session.document.project.types}
        new = [pattern for pattern in found if pattern.name not in known]
        if not new:
            self._desk.say(Problem("no_types_there", {"project": path.name}, "note"))
        elif self._do("take_types", partial(with_types, new=new)):
            self._desk.tell("types_taken", count=len(new))
            self._show_palette(True)

    def toggle_palette(self) -> None:
        """Show the palette over the inspector, with the keyboard in it, or hide it."""
        self._show_palette(not self._desk.preferences.panels.get(PALETTE, False))

    def _show_palette(self, is_shown: bool) -> None:
        self._desk.remember(lambda kept: replace(kept, panels={**kept.panels, PALETTE: is_shown}))
        self._rooms.show_palette(is_shown)

    def _take_tool(self, session: Session) -> None:
        brushed, canvas = session.brush.now, self._rooms.canvas()
        if canvas is not None and brushed.pattern is not None:
            tool = tool_of(brushed.pattern, brushed.form)
            canvas.set_tool(tool)
            canvas.setFocus()
            self._desk.tell(f"hint_{tool}")

    def _do(self, step: str, edit: Callable[[Project], Project]) -> bool:
        """Make a step; say whether the plan took it."""
        session = self._desk.session
        if session is None:
            return False
        return self._attempt(lambda: session.document.do(step, edit))

    def _attempt(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except PlanError as error:
            self._desk.say(error)
            return False
        return True
