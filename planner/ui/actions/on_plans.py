"""Actions on variants and floors: what plans there are, and how they differ."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import Action, with_project
from planner.ui.desk import Desk


def with_variants(desk: Desk) -> bool:
    """The open project has more than one variant."""
    return desk.session is not None and len(desk.session.document.project.plans) > 1


def with_floor(desk: Desk) -> bool:
    """The shown variant has a floor."""
    return _floors(desk) > 0


def with_floors(desk: Desk) -> bool:
    """The shown variant has more than one floor."""
    return _floors(desk) > 1


def _floors(desk: Desk) -> int:
    return 0 if desk.session is None else len(desk.session.document.project.plan.surfaces)


def _is_marked(desk: Desk) -> bool:
    return desk.session is not None and desk.session.differing.is_marked


def _is_beside(desk: Desk) -> bool:
    return desk.session is not None and desk.session.differing.is_beside


PLAN_ACTIONS: Final[tuple[Action, ...]] = (
    Action("variant_new", lambda h: h.variants.new(), "plan", "copy-plus", (), with_project),
    Action("variant_rename", lambda h: h.variants.rename(), "plan", "pencil", (), with_project),
    Action("variant_date", lambda h: h.variants.date(), "plan", "calendar-range", (),
           with_project),
    Action("variant_remove", lambda h: h.variants.remove(), "plan", "trash-2", (), with_variants),
    Action("variant_next", lambda h: h.variants.step(1), "plan", "arrow-down",
           ("Ctrl+Shift+PgDown",), with_variants, starts_group=True),
    Action("variant_previous", lambda h: h.variants.step(-1), "plan", "arrow-up",
           ("Ctrl+Shift+PgUp",), with_variants),
    Action("mark_changes", lambda h: h.variants.toggle_marks(), "plan", "diff", ("F8",),
           with_variants, _is_marked, starts_group=True),
    Action("variant_beside", lambda h: h.variants.toggle_beside(), "plan", "columns-2",
           ("Shift+F8",), with_variants, _is_beside),
    Action("diff_csv", lambda h: h.variants.export(), "plan", "table-2", (), with_variants),
    Action("floor_next", lambda h: h.floors.step(1), "plan", "arrow-down", ("Ctrl+PgDown",),
           with_floors, starts_group=True),
    Action("floor_previous", lambda h: h.floors.step(-1), "plan", "arrow-up", ("Ctrl+PgUp",),
           with_floors),
    Action("floor_rename", lambda h: h.floors.rename(), "plan", "pencil", (), with_floor),
    Action("floor_remove", lambda h: h.floors.remove(), "plan", "trash-2", (), with_floors),
    Action("floor_take", lambda h: h.floors.take(), "plan", "log-in", (), with_project,
           starts_group=True),
    Action("floor_give", lambda h: h.floors.give(), "plan", "log-out", (), with_floor),
)  # fmt: skip
"""In the order of the menu."""
