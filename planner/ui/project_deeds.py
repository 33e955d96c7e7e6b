"""What the actions on whole projects do: make, open, save, close, import."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from planner.errors import ProjectError, VitrinaError
from planner.files.project_file import load
from planner.model.edits import add_surface
from planner.model.plan import Plan
from planner.project import FIRST_VARIANT, Project, lifted, missing_pictures
from planner.session.new_floor import room_of_size
from planner.session.preferences import with_recent, without_recent
from planner.session.samples import is_sample
from planner.session.session import Session
from planner.ui.asking import Asking
from planner.ui.desk import Desk

TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx")


class ProjectDeeds:
    """Opens, saves and closes projects on a desk."""

    def __init__(self, desk: Desk, asking: Asking) -> None:
        self._desk = desk
        self._asking = asking
        self._awaited: Path | None = None

    def new_floor(self) -> None:
        """Make a floor: of the open project, or of a new one on the start page."""
        wanted = self._asking.new_floor()
        if wanted is None:
            return
        session = self._desk.session
        if session is None:
            plan = add_surface(
                Plan(), room_of_size(wanted.name, wanted.width_m, wanted.depth_m, Plan())
            )
            self._desk.show_session(self.new_session(plan))
            return
        before = session.document.project.plan
        surface = room_of_size(wanted.name, wanted.width_m, wanted.depth_m, before)
        session.document.do("add_surface", lifted(lambda plan: add_surface(plan, surface)))

    def empty_project(self) -> Session:
        """Put a new project without a floor on the desk and return it."""
        session = self.new_session(Plan())
        self._desk.show_session(session)
        return session

    def show_unsaved(self, project: Project, path: Path | None) -> None:
        """Put a project on the desk that differs from what is saved at its path."""
        desk = self._desk
        session = Session(
            project, desk.runner, path, desk.beside, desk.idle, desk.live, is_saved=False
        )
        desk.show_session(session)

    def open_folder(self) -> None:
        """Ask for a project folder and open it."""
        self._open_asked(self._asking.project_to_open(zipped=False))

    def open_file(self) -> None:
        """Ask for a zipped project and open it."""
        self._open_asked(self._asking.project_to_open(zipped=True))

    def open_path(self, path: Path) -> None:
        """Open a project beside the window's thread; what cannot be opened changes nothing."""
        if not self.may_leave():
            return
        self._awaited = path
        self._desk.working.emit(True)

        def read() -> Project | VitrinaError:
            try:
                return load(path)
            except VitrinaError as error:
                return error

        self._desk.runner.run(read, lambda read_: self._opened(path, read_))

    def save(self) -> bool:
        """Save the project where it was, asking for a place if it never was saved."""
        session = self._desk.session
        if session is None:
            return True
        if session.path is None:
            return self.save_as()
        if session.is_saved_elsewhere:
            answer = self._asking.about_saved_elsewhere(self._desk.project_name)
            if answer != "over":
                return answer == "beside" and self.save_as()
        return self._saved(session, session.path)

    def save_as(self) -> bool:
        """Ask for a place and save the project there; say whether it was saved."""
        session = self._desk.session
        if session is None:
            return True
        target = self._asking.place_to_save(self._desk.project_name)
        return target is not None and self._saved(session, target)

    def close(self) -> None:
        """Go back to the start page."""
        if self.may_leave():
            self._desk.show_session(None)

    def may_leave(self) -> bool:
        """Ask what is to be done with unsaved changes; False: stay."""
        session = self._desk.session
        if session is None or session.document.is_saved:
            return True
        answer = self._asking.about_unsaved(self._desk.project_name)
        return self.save() if answer == "save" else answer == "discard"

    def _open_asked(self, path: Path | None) -> None:
        if path is not None:
            self.open_path(path)

    def _opened(self, path: Path, read: Project | VitrinaError) -> None:
        if self._awaited != path:
            return
        self._awaited = None
        self._desk.working.emit(False)
        if isinstance(read, VitrinaError):
            if read.code == "project_not_found":
                self._desk.remember(lambda kept: without_recent(kept, path))
            self._desk.say(read)
            return
        # A sample stays as it was shipped: saving one asks for a place.
        place = None if is_sample(path) else path
        self._desk.show_session(
            Session(
                read,
                self._desk.runner,
                place,
                self._desk.beside,
                self._desk.idle,
                self._desk.live,
            )
        )
        for problem in missing_pictures(read):
            self._desk.say(problem)
        if place is not None:
            self._desk.remember(lambda kept: with_recent(kept, place))

    def _saved(self, session: Session, target: Path) -> bool:
        try:
            session.save(target)
        except ProjectError as error:
            self._desk.say(error)
            return False
        self._desk.remember(lambda kept: with_recent(kept, target))
        self._desk.saved.emit()
        return True

    def new_session(self, plan: Plan) -> Session:
        """Return a session on a new project with this plan."""
        project = Project(plans=MappingProxyType({FIRST_VARIANT: plan}))
        desk = self._desk
        return Session(project, desk.runner, beside=desk.beside, idle=desk.idle, live=desk.live)
