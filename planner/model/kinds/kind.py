"""What an element can be: a record of traits, not a class per fixture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.units import MEDIA

Form = Literal["rectangle", "outline", "line"]
Side = Literal["front", "back", "left", "right", "top"]
Role = Literal[
    "", "entrance", "exit", "door", "checkout", "gate", "zone", "wall", "path", "one_way",
    "note", "symbol", "dimension", "frame",
]  # fmt: skip

REMARKS: tuple[Role, ...] = ("note", "symbol", "dimension")
"""Roles of what is drawn for people only."""

Clings = Literal["", "wall", "run_end"]
Climate = Literal["", "chilled", "frozen"]
Scan = Literal["", "single", "list", "grid", "carousel"]
"""How eyes go over the positions of a thing on a page."""

FACE_LETTERS: dict[Side, str] = {
    "front": "A",
    "back": "B",
    "left": "C",
    "right": "D",
    "top": "T",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the palette.

    Attributes:
        key: Name in files; ``kind_<key>`` in the catalogue.
        medium: Key of the medium whose palette offers it.
        prefix: Starts the ids of drawn elements, as ``G`` in ``G13``.
        form: How it is drawn.
        width: Default size along the front, surface units.
        depth: Default size from front to back, surface units.
        height_m: Default height above the floor, metres; decides what it hides.
        sides: Selling sides; empty for what sells nothing.
        bay_width: A bay is about this wide, surface units; 0: one bay.
        levels_m: Default bottoms of the levels above the floor, metres, rising.
        blocks_walking: Whether shoppers walk round it.
        blocks_sight: Whether it hides what is behind and lower than it.
        role: What it does for a trip.
        glyph: Name of its icon.
        other_forms: In what other ways it can be drawn.
        clings: What it is turned to and put against where it is drawn near it.
        climate: How cold it keeps products: ``chilled``, ``frozen``, or empty.
        scan: How eyes go over its positions; empty for what has none, and on floors.
        rows: Default number of rows of positions on a page.
        shown: Default number of positions in view at once; 0: all.
    """

    key: str
    medium: str
    prefix: str
    form: Form = "rectangle"
    width: float = 1.0
    depth: float = 1.0
    height_m: float = 0.0
    sides: tuple[Side, ...] = ()
    bay_width: float = 0.0
    levels_m: tuple[float, ...] = ()
    blocks_walking: bool = True
    blocks_sight: bool = True
    role: Role = ""
    glyph: str = "square"
    other_forms: tuple[Form, ...] = ()
    clings: Clings = ""
    climate: Climate = ""
    scan: Scan = ""
    rows: int = 1
    shown: int = 0

    @property
    def forms(self) -> tuple[Form, ...]:
        """How it can be drawn, the usual way first."""
        return (self.form, *self.other_forms)

    @property
    def sells(self) -> bool:
        """Whether products can stand on it."""
        return bool(self.sides)

    @property
    def turns(self) -> bool:
        """Whether it can be turned."""
        return MEDIA[self.medium].has_turns
