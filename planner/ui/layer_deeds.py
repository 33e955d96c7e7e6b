"""What the actions on layers do."""

from __future__ import annotations

from collections.abc import Callable

from planner.errors import PlanError
from planner.session.session import Session
from planner.tools import layer_commands
from planner.ui.asking import Asking
from planner.ui.desk import Desk


class LayerDeeds:
    """Works on the open session of a desk; without one, or in a drag, nothing happens."""

    def __init__(self, desk: Desk, asking: Asking, is_dragging: Callable[[], bool]) -> None:
        self._desk = desk
        self._asking = asking
        self._is_dragging = is_dragging

    def new(self) -> None:
        """Ask for a name, and add a layer with what is selected on it."""
        session = self._desk.session
        surface = None if session is None else layer_commands.shown_surface(session)
        if session is None or surface is None or self._is_dragging():
            return
        usual = layer_commands.free_layer_name(surface, self._desk.theme.say("layer_new_name"))
        name = self._asking.name_for("layer_new_title", usual)
        if name is not None:
            now = session.selection.now
            ids = now.elements if now.surface == surface.id else frozenset()
            self._do(lambda: layer_commands.add(session, name.strip(), ids))

    def show_all(self) -> None:
        """Show every layer of the shown surface."""
        session: Session | None = self._desk.session
        if session is not None and not self._is_dragging():
            self._do(lambda: layer_commands.show_all(session))

    def _do(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except PlanError as error:
            self._desk.say(error)
