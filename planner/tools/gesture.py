"""What a tool does between a press and a release, and what it knows of the plan meanwhile."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from planner.errors import PlanError
from planner.model.edits import lost_products
from planner.model.element import Element, ElementId
from planner.model.plan import Plan, Surface
from planner.session.previewer import Edit
from planner.tools.tool import Bench, Pointer


class Gesture(Protocol):
    """Something that is dragged; ends in one step, or in none."""

    def drag(self, pointer: Pointer) -> None:
        """Show what would become of it here."""

    def release(self, pointer: Pointer) -> None:
        """Make one step of it; raises PlanError where the plan cannot take it."""


def make_step(bench: Bench, name: str, edit: Edit) -> None:
    """Make the edit of a gesture one step.

    Raises:
        PlanError: What the edit raises.
    """
    session = bench.session
    session.previewer.end(lambda: session.document.do(name, edit))


def tell_lost(bench: Bench, before: Plan) -> None:
    """Say which products have no place any more that had one before."""
    after = bench.session.document.project.plan
    lost = [] if after is before else lost_products(before, after)
    if lost:
        names = ", ".join(dict.fromkeys(str(product) for *_, product in lost[:4]))
        bench.note(PlanError("products_lost_here", count=len(lost), products=names))


def drafted(
    bench: Bench, surface: Surface, edit: Edit, ids: Collection[ElementId]
) -> tuple[Element, ...]:
    """Return elements, and all else that an edit changes, as it leaves them, in drawing order.

    Raises:
        PlanError: What the edit raises.
    """
    after = edit(bench.session.document.project).plan.surfaces[surface.id].elements
    chosen = frozenset(ids)
    return tuple(
        after[key]
        for key, before in surface.elements.items()
        if key in chosen or after[key] is not before
    )
