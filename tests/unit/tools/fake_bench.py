"""A bench without a window: a small store, and what a tool asked to be drawn."""

from __future__ import annotations

from planner.analysis.views import Views
from planner.errors import VitrinaError
from planner.model.edits import add_elements, add_surface, assign_product
from planner.model.element import ElementId, ProductId, Slot, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Line, Outline, Point, Rectangle
from planner.project import Project, with_plan
from planner.session.session import Session
from planner.tools import Arrow, Box, Draft, Ghost, Measured, Pointer, Sight, Snap, Tool
from planner.tools.finder import Finder
from planner.units import FLOOR

FLOOR_ID = SurfaceId("floor")
G1, G2, T1, Z1, W1 = (ElementId(text) for text in ("G1", "G2", "T1", "Z1", "W1"))
STOCKED = Slot("A", 1, 2)


def small_store() -> Project:
    """Return two gondolas, a table, a zone and a wall on a floor of 10 by 8 metres."""
    room = ((0.0, 0.0), (10.0, 0.0), (10.0, 8.0), (0.0, 8.0))
    plan = add_surface(Plan(), Surface(FLOOR_ID, "Зал", FLOOR, outlines=(room,)))
    zone = Outline(((0.5, 0.5), (6.0, 0.5), (6.0, 5.0), (0.5, 5.0)))
    plan = add_elements(
        plan,
        FLOOR_ID,
        [
            make_element(Z1, "zone", zone, name="Кофе"),
            make_element(W1, "wall", Line(((8.0, 0.0), (8.0, 2.0)), 0.1)),
            make_element(G1, "gondola", Rectangle(2.0, 2.0, 2.5, 1.0)),
            make_element(G2, "gondola", Rectangle(5.0, 2.0, 2.5, 1.0, 90.0)),
            make_element(T1, "table", Rectangle(4.0, 6.0, 1.2, 1.2)),
        ],
    )
    plan = assign_product(plan, FLOOR_ID, G1, STOCKED, ProductId("coffee"), 3)
    return with_plan(Project(), plan)


class Never:
    """A runner that never comes to it: tools need no scores."""

    def run(self, job: object, done: object) -> None:
        """Leave it."""


class FakeBench:
    """Keeps what a tool wants to be seen."""

    def __init__(self, project: Project | None = None) -> None:
        self.session = Session(small_store() if project is None else project, Never())
        self.ghost: Ghost | None = None
        self.band: Box | None = None
        self.draft: Draft | None = None
        self.arrow: Arrow | None = None
        self.taken: Arrow | None = None
        self.snap = Snap()
        self.panned: Point = (0.0, 0.0)
        self.found: Views | VitrinaError | None = None
        self.sight: Sight | None = None
        self.noted: VitrinaError | None = None
        self.measured: Measured | None = None
        self.shifted: Point = (0.0, 0.0)
        self.put_away_count = 0

    @property
    def surface(self) -> Surface | None:
        """The floor."""
        return self.session.document.project.plan.surfaces.get(self.session.view.now.surface)

    @property
    def finder(self) -> Finder:
        """What stands where."""
        return Finder(self.surface)

    @property
    def selected(self) -> frozenset[ElementId]:
        """What is selected."""
        return self.session.selection.now.elements

    @property
    def views(self) -> Views | None:
        """What the test found out, or why it could not."""
        if isinstance(self.found, VitrinaError):
            raise self.found
        return self.found

    def show_sight(self, sight: Sight | None) -> None:
        """Keep it."""
        self.sight = sight

    def note(self, problem: VitrinaError | None) -> None:
        """Keep it."""
        self.noted = problem

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Keep it."""
        self.ghost = ghost

    def show_draft(self, draft: Draft | None) -> None:
        """Keep it."""
        self.draft = draft

    def show_arrow(self, arrow: Arrow | None) -> None:
        """Keep it."""
        self.arrow = arrow

    def take_arrow(self, arrow: Arrow) -> None:
        """Keep it."""
        self.taken = arrow

    def show_band(self, band: Box | None) -> None:
        """Keep it."""
        self.band = band

    def show_measured(self, measured: Measured | None) -> None:
        """Keep it."""
        self.measured = measured

    def shift_underlay(self, dx: float, dy: float) -> None:
        """Keep it."""
        self.shifted = (dx, dy)

    def put_away(self) -> None:
        """Count it."""
        self.put_away_count += 1

    def pan(self, dx: float, dy: float) -> None:
        """Add it up."""
        self.panned = (self.panned[0] + dx, self.panned[1] + dy)

    def shape_of(self, element: ElementId) -> object:
        """Return where an element stands."""
        assert self.surface is not None
        return self.surface.elements[element].shape

    def undo_steps(self) -> int:
        """Take everything back and count the steps."""
        count = 0
        while self.session.document.undo_name:
            self.session.document.undo()
            count += 1
        return count


def drag(tool: Tool, *points: Point, alt: bool = False, shift: bool = False) -> None:
    """Press at the first point, go through the others, release at the last."""
    tool.press(Pointer(points[0], alt=alt, shift=shift))
    for at in points[1:]:
        tool.drag(Pointer(at, alt=alt, shift=shift))
    tool.release(Pointer(points[-1], alt=alt, shift=shift))


def click(
    tool: Tool, at: Point, *, shift: bool = False, ctrl: bool = False, is_double: bool = False
) -> None:
    """Press and release at one point."""
    pointer = Pointer(at, shift=shift, ctrl=ctrl, is_double=is_double)
    tool.press(pointer)
    tool.release(pointer)
