"""What the actions on floors do: rename, delete, switch, take from and give to other stores."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from planner.errors import PlanError, Problem, VitrinaError
from planner.files.project_file import load, save
from planner.model.edits import remove_surface, rename_surface
from planner.model.plan import Surface, SurfaceId
from planner.project import Project, lifted
from planner.session.copying import as_floor, as_variant, floor_project, offers_of
from planner.session.session import Session
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.plan_deeds import shown_surface


class FloorDeeds:
    """Works on the floors of the open session; without one, or in a drag, nothing happens."""

    def __init__(self, desk: Desk, asking: Asking, is_dragging: Callable[[], bool]) -> None:
        self._desk = desk
        self._asking = asking
        self._is_dragging = is_dragging

    def rename(self) -> None:
        """Ask for another name of the shown floor."""
        here = self._here()
        if here is None:
            return
        session, surface = here
        name = self._asking.name_for("floor_rename_title", surface.name)
        if name is not None and name != surface.name:
            edit = lifted(lambda plan: rename_surface(plan, surface.id, name))
            self._do(session, "rename_surface", edit)

    def remove(self) -> None:
        """Delete the shown floor with everything on it; undo brings it back."""
        here = self._here()
        if here is not None:
            session, surface = here
            edit = lifted(lambda plan: remove_surface(plan, surface.id))
            self._do(session, "remove_surface", edit)

    def step(self, step: int) -> None:
        """Show the floor so many tabs behind the shown one, round and round."""
        here = self._here()
        if here is not None:
            session, surface = here
            floors = list(session.document.project.plan.surfaces)
            shown = floors[(floors.index(surface.id) + step) % len(floors)]
            session.view.show(replace(session.view.now, surface=shown))

    def give(self) -> None:
        """Ask for a place and save the shown floor there as a project of its own."""
        here = self._here()
        if here is None:
            return
        session, surface = here
        target = self._asking.place_to_save(f"{self._desk.project_name}-{surface.name}")
        if target is None:
            return
        if target == session.path:
            self._desk.say(Problem("floor_over_itself"))
            return
        project = floor_project(session.document.project, surface.id)

        def write() -> VitrinaError | Path:
            try:
                save(project, target)
            except VitrinaError as error:
                return error
            return target

        self._desk.working.emit(True)
        self._desk.runner.run(write, self._given)

    def take(self) -> None:
        """Ask for another project and take one of its floors, as a floor or as a variant."""
        session = self._desk.session
        path = None if session is None else self._asking.project_to_open(zipped=True)
        if session is None or path is None:
            return

        def read() -> Project | VitrinaError:
            try:
                return load(path)
            except VitrinaError as error:
                return error

        self._desk.working.emit(True)
        self._desk.runner.run(read, lambda found: self._offered(session, found))

    def _offered(self, session: Session, found: Project | VitrinaError) -> None:
        self._desk.working.emit(False)
        if isinstance(found, VitrinaError):
            self._desk.say(found)
            return
        offers = offers_of(found)
        if not offers:
            self._desk.say(Problem("no_floor_to_take", {"project": found.settings.name}))
            return
        taken = self._asking.floor_to_take(offers)
        if taken is None or self._desk.session is not session:
            return
        surface, shown = offers[taken.number].surface, session.view.now.surface
        if taken.is_variant:
            self._do(session, "take_layout", lambda p: as_variant(p, shown, surface, taken.name))
        else:
            before = set(session.document.project.plan.surfaces)
            self._do(session, "take_floor", lambda p: as_floor(p, surface, taken.name))
            self._show_new(session, before)

    def _show_new(self, session: Session, before: set[SurfaceId]) -> None:
        new = [key for key in session.document.project.plan.surfaces if key not in before]
        if new:
            session.view.show(replace(session.view.now, surface=new[0]))

    def _given(self, result: VitrinaError | Path) -> None:
        self._desk.working.emit(False)
        if isinstance(result, VitrinaError):
            self._desk.say(result)
        else:
            self._desk.tell("exported", file=str(result))

    def _here(self) -> tuple[Session, Surface] | None:
        session = self._desk.session
        surface = None if session is None else shown_surface(session)
        if session is None or surface is None or self._is_dragging():
            return None
        return session, surface

    def _do(self, session: Session, step: str, edit: Callable[[Project], Project]) -> None:
        try:
            session.document.do(step, edit)
        except PlanError as error:
            self._desk.say(error)
