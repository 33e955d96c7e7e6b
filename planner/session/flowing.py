"""How visits flow over the pages of the open project: asked for once its map is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.session.inquiry import Inquiry, Told
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.page_flow import PageFlow
    from planner.project import Project
    from planner.session.analyst import Runner

PAGE_VIEWS = "page_views"


@dataclass(frozen=True, slots=True, eq=False)
class FlowAsked:
    """A project whose page views are looked at."""

    project: Project


class Flowing:
    """Keeps the flows of the newest project that was asked about.

    Attributes:
        changed: Tells that they are others.
    """

    def __init__(self, runner: Runner) -> None:
        self._inquiry: Inquiry[FlowAsked, tuple[PageFlow, ...]] = Inquiry(runner, _find)
        self.changed: Signal[None] = self._inquiry.changed
        self._of: tuple[object, ...] = ()

    @property
    def flows(self) -> tuple[PageFlow, ...]:
        """On all devices, then on each; empty where nobody counted page views."""
        return self._inquiry.answer or ()

    def ask(self, project: Project) -> None:
        """Look at a project; nothing is worked out again while its views and links stay."""
        table = project.tables.get(PAGE_VIEWS)
        of = (table, project.plan.links, project.variant, project.validity)
        if self._of and all(one is other for one, other in zip(of, self._of, strict=True)):
            return
        self._of = of
        if table is None:
            self._inquiry.forget()
        else:
            self._inquiry.ask(FlowAsked(project))


def _find(asked: FlowAsked, _: Told) -> tuple[PageFlow, ...]:
    from planner.analysis.in_force import in_force
    from planner.analysis.page_flow import flows_of, links_of

    project = in_force(asked.project).project
    table = project.tables.get(PAGE_VIEWS)
    return () if table is None else flows_of(table, links_of(project.plan))
