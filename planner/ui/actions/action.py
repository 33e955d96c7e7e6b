"""What an action is, and when it can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from planner.ui.desk import Desk

if TYPE_CHECKING:
    from planner.ui.arrange_deeds import ArrangeDeeds
    from planner.ui.clip_deeds import ClipDeeds
    from planner.ui.draw_deeds import DrawDeeds
    from planner.ui.drawing_deeds import DrawingDeeds
    from planner.ui.export_deeds import ExportDeeds
    from planner.ui.floor_deeds import FloorDeeds
    from planner.ui.layer_deeds import LayerDeeds
    from planner.ui.look_deeds import LookDeeds
    from planner.ui.page_deeds import PageDeeds
    from planner.ui.plan_deeds import PlanDeeds
    from planner.ui.project_deeds import ProjectDeeds
    from planner.ui.shelf_deeds import ShelfDeeds
    from planner.ui.suggest_deeds import SuggestDeeds
    from planner.ui.underlay_deeds import UnderlayDeeds
    from planner.ui.variant_deeds import VariantDeeds

Menu = Literal[
    "", "file", "edit", "draw", "arrange", "view", "grid", "plan", "underlay", "basis", "export",
    "help",
]  # fmt: skip


class Hands(Protocol):
    """What actions reach: everything the window can do."""

    @property
    def project(self) -> ProjectDeeds:
        """On whole projects."""

    @property
    def plan(self) -> PlanDeeds:
        """On the plan."""

    @property
    def shelves(self) -> ShelfDeeds:
        """On what stands on shelves."""

    @property
    def clip(self) -> ClipDeeds:
        """On the clipboard."""

    @property
    def draw(self) -> DrawDeeds:
        """What draws."""

    @property
    def arrange(self) -> ArrangeDeeds:
        """On how what is selected stands."""

    @property
    def layers(self) -> LayerDeeds:
        """On layers."""

    @property
    def export(self) -> ExportDeeds:
        """To files."""

    @property
    def underlay(self) -> UnderlayDeeds:
        """On the picture under the plan."""

    @property
    def drawing(self) -> DrawingDeeds:
        """On drawings of other programs."""

    @property
    def look(self) -> LookDeeds:
        """On what is seen."""

    @property
    def variants(self) -> VariantDeeds:
        """On the variants of the plan."""

    @property
    def suggestions(self) -> SuggestDeeds:
        """On what should stand where."""

    @property
    def floors(self) -> FloorDeeds:
        """On whole floors."""

    @property
    def pages(self) -> PageDeeds:
        """On pages of a shop."""


When = Callable[[Desk], bool]
Deed = Callable[[Hands], object]


def always(_: Desk) -> bool:
    """Whatever is on the desk."""
    return True


def with_project(desk: Desk) -> bool:
    """A project is open."""
    return desk.session is not None


def with_selection(desk: Desk) -> bool:
    """Something is selected."""
    return desk.session is not None and bool(desk.session.selection.now.elements)


def with_turning(desk: Desk) -> bool:
    """Something is selected that can be turned."""
    if not with_selection(desk) or desk.session is None:
        return False
    from planner.tools.commands import selected_elements

    return any(one.traits.turns for one in selected_elements(desk.session))


def with_past(desk: Desk) -> bool:
    """A step can be taken back."""
    return desk.session is not None and bool(desk.session.document.undo_name)


def with_future(desk: Desk) -> bool:
    """A step can be brought back."""
    return desk.session is not None and bool(desk.session.document.redo_name)


def with_changes(desk: Desk) -> bool:
    """There is something to save."""
    session = desk.session
    return session is not None and (session.path is None or not session.document.is_saved)


def with_bases(desk: Desk) -> bool:
    """The bases of the open project stand side by side."""
    if desk.session is None:
        return False
    comparer = desk.session.comparer
    found = comparer.latest
    return comparer.is_current and found is not None and found.bases is not None


def with_report(desk: Desk) -> bool:
    """The open project has been scored."""
    return desk.session is not None and desk.session.analyst.latest.report is not None


def with_slots(desk: Desk) -> bool:
    """Say whether a report has slots of pages."""
    report = None if desk.session is None else desk.session.analyst.latest.report
    return report is not None and bool(report.slots.rows)


def with_chart(desk: Desk) -> bool:
    """There is a chart to write."""
    return desk.session is not None and desk.session.charting.figure is not None


def with_route(desk: Desk) -> bool:
    """There is a shopping route to write."""
    return desk.session is not None and desk.session.routes.shown is not None


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    Attributes:
        key: ``action_<key>`` in the catalogue.
        does: Carries it out.
        menu: The menu that holds it; empty: none.
        icon: Name of its icon; empty: none.
        shortcuts: As ``QKeySequence`` reads them; the first one is shown.
        when: Whether it can be done now.
        checked: Whether it is on; None for what is not switched.
        starts_group: Whether a line stands above it in its menu.
        metric: Key of the metric it colours the plan by; empty for other actions.
        ground: Key of what it lays under the fixtures; empty for other actions.
        basis: Key of the basis it takes; empty for other actions.
        kind: Key of the kind it draws; empty for other actions.
    """

    key: str
    does: Deed
    menu: Menu = ""
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    when: When = always
    checked: Callable[[Desk], bool] | None = None
    starts_group: bool = False
    metric: str = ""
    ground: str = ""
    basis: str = ""
    kind: str = ""
