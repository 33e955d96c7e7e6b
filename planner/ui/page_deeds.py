"""What the actions on pages do: make them, give them windows, order blocks, write their map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from planner.errors import PlanError, VitrinaError
from planner.files.atomic import write_all
from planner.model.edits import set_page
from planner.model.plan import Plan
from planner.project import lifted
from planner.session.new_page import with_page
from planner.session.session import Session
from planner.session.site_map import site_map
from planner.tools import page_commands
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.plan_deeds import shown_surface
from planner.ui.site_map_picture import map_content


class PageDeeds:
    """Works on the pages of the open session; in a drag nothing happens."""

    def __init__(
        self,
        desk: Desk,
        asking: Asking,
        is_dragging: Callable[[], bool],
        new_session: Callable[[Plan], Session],
    ) -> None:
        """Serve a desk.

        Args:
            desk: Has the session.
            asking: Asks for what is made.
            is_dragging: Says whether a gesture is under way.
            new_session: Makes a session on a new project.
        """
        self._desk = desk
        self._asking = asking
        self._is_dragging = is_dragging
        self._new_session = new_session

    def new(self) -> None:
        """Make a page: of the open project, or of a new one on the start page."""
        wanted = self._asking.new_page()
        if wanted is None:
            return
        session = self._desk.session
        if session is None:
            self._desk.show_session(self._new_session(with_page(Plan(), wanted)))
            return
        before = set(session.document.project.plan.surfaces)
        self._do(lambda s: s.document.do("add_page", lifted(partial(with_page, wanted=wanted))))
        new = [key for key in session.document.project.plan.surfaces if key not in before]
        if new:
            page_commands.show_surface(session, new[0])

    def set_window(self) -> None:
        """Ask for another window of the shown page."""
        session = self._desk.session
        surface = None if session is None else shown_surface(session)
        if surface is None or surface.page is None:
            return
        wanted, where = self._asking.page_window(surface.page), surface.id
        if wanted is not None:
            edit = partial(set_page, where=where, page=wanted)
            self._do(lambda s: s.document.do("set_page", lifted(edit)))

    def reorder(self, step: int) -> None:
        """Let the selected block and its neighbour change places, up (-1) or down (1)."""
        self._do(lambda session: page_commands.reorder(session, step))

    def remove(self) -> None:
        """Remove the selected blocks and close their gaps."""
        self._do(page_commands.remove)

    def export_map(self, suffix: str) -> None:
        """Ask for a file and write the map of pages, as SVG or PNG."""
        session = self._desk.session
        if session is None:
            return
        path = self._asking.file_to_write(f"{self._desk.project_name}-map", suffix)
        if path is None:
            return
        flow = next(iter(session.flowing.flows), None)
        site = site_map(session.document.project.plan, flow)
        try:
            write_all({path: map_content(suffix, site, flow, self._desk.theme)})
        except VitrinaError as error:
            self._desk.say(error)
            return
        self._desk.tell("exported", file=str(path))

    def _do(self, deed: Callable[[Session], None]) -> None:
        session = self._desk.session
        if session is None or self._is_dragging():
            return
        try:
            deed(session)
        except PlanError as error:
            self._desk.say(error)
