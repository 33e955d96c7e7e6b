"""What the actions on the picture under the plan do: lay, scale, move, show, lock, remove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from planner.errors import VitrinaError
from planner.files.pictures import Picture, free_name, page_thumbnails, read_picture
from planner.model.edits import add_surface, remove_underlay, set_underlay
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.underlay import Underlay
from planner.project import Project, lifted, shown_pictures, with_picture, with_plan
from planner.session.session import Session
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.look_deeds import Zoomed
from planner.ui.plan_deeds import shown_surface
from planner.units import FLOOR

LEAST_OPACITY = 0.1

Read = tuple[bytes, ...] | Picture | VitrinaError


class UnderlayDeeds:
    """Works on the picture under the shown surface; without one, most of it does nothing."""

    def __init__(
        self,
        desk: Desk,
        asking: Asking,
        canvas: Callable[[], Zoomed | None],
        new_session: Callable[[Plan], Session],
    ) -> None:
        """Serve a desk.

        Args:
            desk: Its session is worked on.
            asking: Is asked for the file and the page.
            canvas: Returns the plan's view; None on the start page.
            new_session: Returns a session on a new project with this plan.
        """
        self._desk = desk
        self._asking = asking
        self._canvas = canvas
        self._new_session = new_session

    def lay(self) -> None:
        """Ask for a picture, put it under the shown surface and ask for its scale.

        Where no project is open, a new one is made for it.
        """
        path = self._asking.picture_to_open()
        if path is not None:
            self.lay_file(path)

    def lay_file(self, path: Path) -> None:
        """Put a picture, or a page of a PDF file, under the shown surface."""
        self._read(partial(page_thumbnails, path), partial(self._choose_page, path))

    def calibrate(self) -> None:
        """Take the tool in hand that scales the picture."""
        self._take_tool("calibrate")

    def move(self) -> None:
        """Take the tool in hand that moves the picture."""
        self._take_tool("move_underlay")

    def toggle_visible(self) -> None:
        """Show the picture, or hide it."""
        self._change("underlay_visible", lambda one: replace(one, is_visible=not one.is_visible))

    def toggle_locked(self) -> None:
        """Hold the picture where it is, or let it go."""
        self._change("underlay_locked", lambda one: replace(one, is_locked=not one.is_locked))

    def change_opacity(self, by: float) -> None:
        """Make the picture stronger, or fainter below 0."""
        self._change(
            "underlay_opacity",
            lambda one: replace(
                one, opacity=round(min(1.0, max(LEAST_OPACITY, one.opacity + by)), 3)
            ),
        )

    def remove(self) -> None:
        """Take the picture away."""
        session, surface = self._shown()
        if session is not None and surface is not None and surface.underlay is not None:
            edit = partial(remove_underlay, where=surface.id)
            session.document.do("remove_underlay", lifted(edit))

    def _choose_page(self, path: Path, thumbnails: Read) -> None:
        if not isinstance(thumbnails, tuple):
            return
        page = self._asking.page_of(path.name, thumbnails) if len(thumbnails) > 1 else 1
        if page is not None:
            self._read(partial(read_picture, path, page), self._lay)

    def _lay(self, picture: Read) -> None:
        """Put a picture under the shown surface, as one step, and ask for its scale."""
        if not isinstance(picture, Picture):
            return
        session, surface = self._shown()
        if session is None or surface is None:
            name = self._desk.theme.say("new_floor_name")
            session = self._floor_for(session, name)
            surface = shown_surface(session)
        if surface is None:
            return
        session.document.do("set_underlay", partial(laid, where=surface.id, picture=picture))
        self.calibrate()

    def _floor_for(self, session: Session | None, name: str) -> Session:
        """Make a floor without walls to lie on the picture, in a new project where none is open."""
        floor = Surface(SurfaceId(f"{FLOOR}-1"), name, FLOOR)
        if session is None:
            made = self._new_session(add_surface(Plan(), floor))
            self._desk.show_session(made)
            return made
        session.document.do("add_surface", lifted(partial(add_surface, surface=floor)))
        return session

    def _change(self, step: str, change: Callable[[Underlay], Underlay]) -> None:
        session, surface = self._shown()
        if session is None or surface is None or surface.underlay is None:
            return
        edit = partial(set_underlay, where=surface.id, underlay=change(surface.underlay))
        session.document.do(step, lifted(edit))

    def _take_tool(self, key: str) -> None:
        canvas = self._canvas()
        _, surface = self._shown()
        if canvas is not None and surface is not None and surface.underlay is not None:
            canvas.set_tool(key)
            canvas.setFocus()
            self._desk.tell(f"hint_{key}")

    def _shown(self) -> tuple[Session | None, Surface | None]:
        session = self._desk.session
        return session, None if session is None else shown_surface(session)

    def _read(self, job: Callable[[], Read], done: Callable[[Read], None]) -> None:
        """Read a file beside the window's thread; why it cannot be read is said."""
        self._desk.working.emit(True)

        def read() -> Read:
            try:
                return job()
            except VitrinaError as error:
                return error

        def take(result: Read) -> None:
            self._desk.working.emit(False)
            if isinstance(result, VitrinaError):
                self._desk.say(result)
            else:
                done(result)

        self._desk.beside.run(read, take)


def laid(project: Project, where: SurfaceId, picture: Picture) -> Project:
    """Put a picture under a surface of the current plan: in the corner of what is drawn there.

    Raises:
        PlanError: ``no_surface``.
    """
    taken = {*project.pictures, *shown_pictures(project)}
    name = free_name(picture.stem, taken)
    rings = project.plan.surfaces[where].outlines
    x = min((px for ring in rings for px, _ in ring), default=0.0)
    y = min((py for ring in rings for _, py in ring), default=0.0)
    underlay = Underlay(name, x, y, picture.width, picture.height)
    plan = set_underlay(project.plan, where, underlay)
    return with_plan(with_picture(project, name, picture.content), plan)
