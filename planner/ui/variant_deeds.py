"""What the actions on variants do: new, rename, delete, date, choose, compare."""

from __future__ import annotations

from collections.abc import Callable

from planner.errors import PlanError, VitrinaError
from planner.files.atomic import write_all
from planner.files.exporters.report_csv import EXCEL, sheet_text
from planner.model.validity import UNDATED
from planner.project import Project
from planner.session.difference_sheet import difference_sheet
from planner.session.names import shown_variant
from planner.session.session import Session
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.variants import (
    add_variant,
    choose_variant,
    free_name,
    neighbour_of,
    remove_variant,
    rename_variant,
    set_validity,
)


class VariantDeeds:
    """Works on the variants of the open session; without one, or in a drag, nothing happens."""

    def __init__(self, desk: Desk, asking: Asking, is_dragging: Callable[[], bool]) -> None:
        self._desk = desk
        self._asking = asking
        self._is_dragging = is_dragging

    def new(self) -> None:
        """Ask for a name and begin a variant as a copy of the shown one."""
        session = self._free_session()
        if session is None:
            return
        offered = free_name(session.document.project, self._desk.theme.say("variant_new_name"))
        name = self._asking.name_for("variant_new_title", offered)
        if name is not None:
            self._do("add_variant", lambda project: add_variant(project, name))

    def rename(self) -> None:
        """Ask for another name of the shown variant."""
        session = self._free_session()
        if session is None:
            return
        variant = session.document.project.variant
        shown = shown_variant(self._desk.theme.words, variant)
        name = self._asking.name_for("variant_rename_title", shown)
        if name is not None and name != shown:
            self._do("rename_variant", lambda project: rename_variant(project, variant, name))

    def remove(self) -> None:
        """Delete the shown variant; undo brings it back."""
        self._do("remove_variant", lambda project: remove_variant(project, project.variant))

    def date(self) -> None:
        """Ask when the shown variant is valid."""
        session = self._free_session()
        if session is None:
            return
        project = session.document.project
        variant = project.variant
        shown = shown_variant(self._desk.theme.words, variant)
        asked = self._asking.validity(shown, project.validity.get(variant, UNDATED))
        if asked is not None:
            self._do("set_validity", lambda project: set_validity(project, variant, asked))

    def choose(self, variant: str) -> None:
        """Show another variant."""
        self._do("choose_variant", lambda project: choose_variant(project, variant))

    def step(self, step: int) -> None:
        """Show the variant so many places behind the shown one."""
        session = self._desk.session
        if session is not None:
            self.choose(neighbour_of(session.document.project, step))

    def toggle_marks(self) -> None:
        """Show what differs from another variant on the plan, or do not."""
        session = self._desk.session
        if session is not None:
            session.differing.mark(not session.differing.is_marked)

    def toggle_beside(self) -> None:
        """Show another variant beside the plan, or do not."""
        session = self._desk.session
        if session is not None:
            session.differing.put_beside(not session.differing.is_beside)

    def export(self) -> None:
        """Ask for a file and write a row a difference, as ``vitrina diff --preset excel``."""
        session = self._desk.session
        if session is None or not session.differing.against:
            return
        differing, words = session.differing, self._desk.theme.words
        path = self._asking.file_to_write(f"{self._desk.project_name}-diff", ".csv")
        if path is None:
            return
        sheet = difference_sheet(differing.found, *differing.plans, words)
        try:
            write_all({path: sheet_text(sheet, EXCEL, words)})
        except VitrinaError as error:
            self._desk.say(error)
            return
        self._desk.tell("exported", file=str(path))

    def _free_session(self) -> Session | None:
        return None if self._is_dragging() else self._desk.session

    def _do(self, step: str, edit: Callable[[Project], Project]) -> None:
        session = self._free_session()
        if session is None:
            return
        try:
            session.document.do(step, edit)
        except PlanError as error:
            self._desk.say(error)
