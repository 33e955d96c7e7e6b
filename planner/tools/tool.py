"""What every tool is, and what it may ask of the canvas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from planner.analysis.crossing import Crossed
from planner.analysis.views import Level, Views
from planner.errors import Fact, VitrinaError
from planner.geometry.isovist import Isovist
from planner.model.element import Element, ElementId
from planner.model.plan import Surface
from planner.model.shape import Point, Rectangle
from planner.session.session import Session
from planner.tools.finder import Finder

Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y; surface units."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is and which keys are held.

    Attributes:
        at: Surface units.
        shift: Whether Shift is held.
        alt: Whether Alt is held.
        ctrl: Whether Ctrl is held; Command on a Mac.
        tolerance: What is no further away than this counts as hit, surface units.
        is_double: Whether it is the second press of a double click.
    """

    at: Point
    shift: bool = False
    alt: bool = False
    ctrl: bool = False
    tolerance: float = 0.05
    is_double: bool = False


@dataclass(frozen=True, slots=True)
class Snap:
    """What pointers come to rest on.

    Attributes:
        is_on: Whether anything draws them.
        grid_steps: Step of the grid, in finest distances of the medium; millimetres on a floor.
    """

    is_on: bool = True
    grid_steps: int = 100


@dataclass(frozen=True, slots=True)
class Ghost:
    """Elements as they would stand, while the plan stays as it is.

    Attributes:
        elements: Ids of what is moved.
        dx: Surface units.
        dy: Surface units, running down.
        is_copy: Whether they stay where they are as well.
        is_bad: Whether they lie on something they must not lie on.
    """

    elements: frozenset[ElementId] = field(default_factory=frozenset)
    dx: float = 0.0
    dy: float = 0.0
    is_copy: bool = False
    is_bad: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A few words on the plan while a gesture is under way: a live size, a count.

    Attributes:
        at: Their middle, surface units.
        code: Of the words.
        facts: Theirs.
    """

    at: Point
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a gesture is about to make, and what leads it.

    Attributes:
        elements: As they would be added, or as they would stand instead of those they replace.
        lines: Guides and rubber lines, surface units.
        marks: Live sizes.
        bad: Ids of drawn elements that the draft must not lie on, but does.
        grips: Corners that can be taken hold of, surface units.
        held: Of those, the one that is chosen.
        is_bad: Whether it must not lie where it does, whatever is there.
        hold: The box with handles while the draft stands for what is selected.
    """

    elements: tuple[Element, ...] = ()
    lines: tuple[tuple[Point, ...], ...] = ()
    marks: tuple[Mark, ...] = ()
    bad: frozenset[ElementId] = frozenset()
    grips: tuple[Point, ...] = ()
    held: int | None = None
    is_bad: bool = False
    hold: Rectangle | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """What is seen from a point.

    Attributes:
        isovist: The view and its measures.
        eye: Surface units.
        level: What blocks it.
        is_pinned: Whether it stays where it is.
    """

    isovist: Isovist
    eye: Point
    level: Level
    is_pinned: bool


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A line whose length is asked for, or that is still being drawn.

    Attributes:
        start: Surface units.
        end: Surface units.
        take: Is told what is typed as its length, and raises PlanError where that is none; None
            while it is being drawn.
    """

    start: Point
    end: Point
    take: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line through fixtures, and what it crosses.

    Attributes:
        line: Surface units.
        bays: In the order of the line.
    """

    line: tuple[Point, ...]
    bays: tuple[Crossed, ...]


class Bench(Protocol):
    """What a tool works on: the canvas, or a fake in tests."""

    @property
    def session(self) -> Session:
        """The open project."""

    @property
    def surface(self) -> Surface | None:
        """The surface on screen; None for none."""

    @property
    def finder(self) -> Finder:
        """What stands where on that surface."""

    @property
    def snap(self) -> Snap:
        """What pointers come to rest on."""

    @property
    def views(self) -> Views | None:
        """What can be seen on that surface; None while it is being made ready.

        Raises:
            VitrinaError: Nothing can.
        """

    def show_sight(self, sight: Sight | None) -> None:
        """Draw what is seen from a point, or nothing."""

    def note(self, problem: VitrinaError | None) -> None:
        """Say in passing why there is nothing to be seen; None takes it back."""

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Draw elements where they would stand, or as they are."""

    def show_draft(self, draft: Draft | None) -> None:
        """Draw what would be made, over everything else, or nothing."""

    def show_arrow(self, arrow: Arrow | None) -> None:
        """Draw a line through fixtures and number the bays that it crosses, or nothing."""

    def take_arrow(self, arrow: Arrow) -> None:
        """Ask what shall stand along a line that was drawn."""

    def show_band(self, band: Box | None) -> None:
        """Draw a rubber band, or none."""

    def show_measured(self, measured: Measured | None) -> None:
        """Draw a line and ask for its length, or draw none."""

    def shift_underlay(self, dx: float, dy: float) -> None:
        """Draw the picture under the plan this far from where it lies, surface units."""

    def pan(self, dx: float, dy: float) -> None:
        """Shift what is seen by surface units: the ground follows the pointer."""

    def put_away(self) -> None:
        """Take the first tool in hand again: this one has done its work."""


class Tool:
    """Turns gestures into selections and edits; knows no Qt.

    Attributes:
        key: ``tool_<key>`` in the catalogue.
        shortcut: Letter of the Latin layout.
        icon: Name of its icon.
        in_strip: Whether it has a button of its own; others are taken by what is to be drawn.
        keys: Those it always takes, as ``takes_key`` names them.
        needs_ground: Whether it works only where one can stand and walk.
    """

    key: ClassVar[str] = ""
    shortcut: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    in_strip: ClassVar[bool] = True
    keys: ClassVar[frozenset[str]] = frozenset()
    needs_ground: ClassVar[bool] = False

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return False

    @property
    def cursor(self) -> str:
        """Key of the pointer's shape where it is now; empty for the usual arrow."""
        return ""

    def hover(self, pointer: Pointer) -> None:
        """Follow the pointer while no button is held."""

    def leave(self) -> None:
        """Go on without a pointer: it is elsewhere."""

    def renew(self) -> None:
        """Look again at what is on the bench: it is another."""

    @property
    def takes_arrows(self) -> bool:
        """Whether arrow keys are the tool's, not the selection's."""
        return False

    def nudge(self, right: int, down: int, *, is_far: bool) -> None:
        """Take an arrow key.

        Args:
            right: -1, 0 or 1.
            down: -1, 0 or 1.
            is_far: Whether Shift is held.
        """

    def takes_key(self, name: str) -> bool:
        """Say whether a key is the tool's now, not a command of the window.

        Args:
            name: What it types, a single letter, or ``enter``, ``backspace``, ``delete``.
        """
        return name in self.keys

    def press_key(self, name: str) -> None:
        """Take a key that ``takes_key``; raises PlanError where the plan cannot take it."""

    def press(self, pointer: Pointer) -> None:
        """Begin a gesture."""

    def drag(self, pointer: Pointer) -> None:
        """Go on with it."""

    def release(self, pointer: Pointer) -> None:
        """End it; raises PlanError where the plan cannot take it, and is idle then."""

    def cancel(self) -> None:
        """Drop it: nothing has happened."""
