"""What rows of the placements table mean as a selection of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.model.element import ElementId
from planner.model.plan import Plan
from planner.session.selection import Selected
from planner.tables.report import UNPLACED
from planner.ui.panels.placement_rows import PlacementRows


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows, and the selection that they stand for.

    Attributes:
        selected: What is selected on the plan.
        surface: Name of its surface.
        placements: Ids of the placements whose rows were chosen.
    """

    selected: Selected = field(default_factory=Selected)
    surface: str = ""
    placements: tuple[str, ...] = ()


def chosen_of(rows: PlacementRows, marked: Iterable[int], current: int, plan: Plan) -> Chosen:
    """Return what marked rows stand for; those of one surface only.

    Args:
        rows: What is shown.
        marked: Rows, counted from the top of what is shown.
        current: The row whose surface counts where there are several; the first one's if it is
            not marked.
        plan: Where the placements are.
    """
    if not rows.index:
        return Chosen()
    on, what, whose = (rows.index[key] for key in ("surface", "placement_id", "element_id"))
    order, sheet = rows.order.tolist(), rows.sheet.rows
    found = {row: cells for row in marked if (cells := sheet[order[row]])[what] != UNPLACED}
    if not found:
        return Chosen()
    name = str(found.get(current, next(iter(found.values())))[on])
    here = [cells for cells in found.values() if cells[on] == name]
    surface = next((one for one in plan.surfaces.values() if one.name == name), None)
    if surface is None:
        return Chosen()
    ids = {ElementId(str(cells[whose])) for cells in here} & surface.elements.keys()
    placements = tuple(str(cells[what]) for cells in here)
    only = placements[0] if len(placements) == 1 and ids else ""
    return Chosen(Selected(surface.id, frozenset(ids), only), name, placements)
