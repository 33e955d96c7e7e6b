"""What the actions on drawings do: a DXF file into the project, a floor to a DXF file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from planner.errors import Problem, VitrinaError
from planner.files.atomic import write_all
from planner.files.importers.drawing import Drawing, read_drawing
from planner.files.importers.dxf import DrawingPlan, DrawingTaken, take_drawing
from planner.project import Project
from planner.session.session import Session
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.plan_deeds import shown_surface

SUFFIX = ".dxf"


class DrawingDeeds:
    """Works on the open project of a desk; a drawing may begin a new one."""

    def __init__(self, desk: Desk, asking: Asking, empty_project: Callable[[], Session]) -> None:
        self._desk = desk
        self._asking = asking
        self._empty_project = empty_project

    def take(self) -> None:
        """Ask for a drawing, and for what its layers are, and draw it on the shown floor."""
        path = self._asking.drawing_to_open()
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Ask what the layers of a drawing are, and draw it on the shown floor."""
        self._desk.working.emit(True)

        def read() -> Drawing | VitrinaError:
            try:
                return read_drawing(path)
            except VitrinaError as error:
                return error

        self._desk.beside.run(read, self._ask)

    def export(self) -> None:
        """Ask for a file and write the shown floor as a drawing."""
        from planner.files.exporters.dxf import dxf_bytes

        session = self._desk.session
        surface = None if session is None else shown_surface(session)
        if surface is None:
            return
        name = f"{self._desk.project_name}-{surface.id}"
        path = self._asking.file_to_write(name, SUFFIX)
        if path is None:
            return
        try:
            write_all({path: dxf_bytes(surface)})
        except VitrinaError as error:
            self._desk.say(error)
            return
        self._desk.tell("exported", file=str(path))

    def _ask(self, read: Drawing | VitrinaError) -> None:
        self._desk.working.emit(False)
        if isinstance(read, VitrinaError):
            self._desk.say(read)
            return
        plan = self._asking.about_drawing(read)
        if plan is not None:
            self._take(plan)

    def _take(self, plan: DrawingPlan) -> None:
        """Draw it as one step; what was left out is said."""
        before = self._desk.session
        project = Project() if before is None else before.document.project
        surface = None if before is None else shown_surface(before)
        name = surface.id if surface is not None else self._desk.theme.say("new_floor_name")
        try:
            done = take_drawing(project, replace(plan, surface=name))
        except VitrinaError as error:
            self._desk.say(error)
            return
        session = before or self._empty_project()
        session.document.do("import_drawing", lambda _: done.project)
        self._show_floor(session)
        self._say(done)

    def _show_floor(self, session: Session) -> None:
        surfaces = session.document.project.plan.surfaces
        if session.view.now.surface not in surfaces:
            session.view.show(replace(session.view.now, surface=next(iter(surfaces))))

    def _say(self, done: DrawingTaken) -> None:
        """Say in one sentence how much came, and how many things were left out and why."""
        left = [p for p in done.problems if p.code in LEFT_OUT]
        count = sum(int(problem.facts.get("count", 1)) for problem in left)
        facts: dict[str, str | int | float] = {"count": done.count, "left": count}
        worst = ", ".join(dict.fromkeys(str(p.facts.get("layer", "")) for p in left[:4]))
        facts["layers"] = worst
        code = "drawing_taken_all" if not count else "drawing_taken"
        self._desk.say(Problem(code, facts, "warning" if count else "note"))


LEFT_OUT = ("dxf_not_mapped", "dxf_skipped", "dxf_hidden", "dxf_open_lines")
