"""What the pointer and the keys do on the front of a fixture; one gesture is one undo step."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, Literal, Protocol

from planner.analysis.elevation import Block, Elevation, Front
from planner.model.edits import Shelf
from planner.model.element import ProductId
from planner.model.plan import SurfaceId
from planner.session.session import Session
from planner.tools import shelf_commands
from planner.tools.shelf_commands import Stand
from planner.tools.tool import Pointer

NOBODY: Final = ProductId("")
"""No product at all."""
SLOP: Final = 1.5
"""A press becomes a drag this many tolerances from where it began."""
LEVEL_STEP_M: Final = 0.01
"""Levels come to rest on centimetres."""
LEAST_GAP_M: Final = 0.03
"""A level stays at least this far from its neighbours, metres."""
MELTS_S: Final = 1.0
"""Keys closer in time than this are one step, seconds."""


@dataclass(frozen=True, slots=True)
class Held:
    """A gesture under way.

    Attributes:
        manner: A product is carried or stretched, a level is lifted, or nothing yet.
        front: Where it began.
        block: The product; None for a level or an empty shelf.
        start: Where it began: metres from the left end and above the floor.
        at: Where the pointer is.
        target: The shelf that a carried product would go to; None for none.
        index: Its place there among the others.
        other: The product that it would change places with; ``NOBODY`` for none.
        facings: Of a stretched product.
        level: The lifted level, 1-based.
        bottom_m: Its height.
    """

    manner: Literal["press", "carry", "stretch", "lift"]
    front: Front
    block: Block | None
    start: tuple[float, float]
    at: tuple[float, float]
    target: Front | None = None
    index: int = 0
    other: ProductId = NOBODY
    facings: int = 0
    level: int = 0
    bottom_m: float = 0.0


class FrontBench(Protocol):
    """What the hand works on: the front view, or a fake in tests."""

    @property
    def session(self) -> Session:
        """The open project."""

    @property
    def surface(self) -> SurfaceId:
        """Where the fixture stands."""

    @property
    def elevation(self) -> Elevation | None:
        """What is seen; None where no fixture is."""

    def show_held(self, held: Held | None) -> None:
        """Draw a gesture under way, or none."""


@dataclass
class _Melting:
    """Quick repeats of one key on one thing are one step."""

    clock: Callable[[], float]
    last: float = -MELTS_S
    what: object = None
    gesture: object = field(default_factory=object)

    def of(self, what: object) -> object:
        """Return the gesture that a key belongs to."""
        now = self.clock()
        if now - self.last > MELTS_S or what != self.what:
            self.gesture = object()
        self.last, self.what = now, what
        return self.gesture


class FrontHand:
    """Idle -> (press) -> pressed -> (drag) -> carrying, stretching or lifting -> idle.

    Attributes:
        picked: The product that keys act on; ``NOBODY`` for none.
        marked: The product that waits for another to change places with; None for none.
    """

    def __init__(self, bench: FrontBench, clock: Callable[[], float] = time.monotonic) -> None:
        self.bench = bench
        self.picked: ProductId = NOBODY
        self.marked: Stand | None = None
        self._held: Held | None = None
        self._melting = _Melting(clock)

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._held is not None

    @property
    def front(self) -> Front | None:
        """The selected shelf, if it is seen."""
        elevation = self.bench.elevation
        return (
            None if elevation is None else elevation.of(self.bench.session.selection.now.placement)
        )

    @property
    def stand(self) -> Stand | None:
        """The picked product where it stands; the only one of the shelf where none is picked."""
        front = self.front
        if front is None:
            return None
        blocks = [b for b in front.blocks if b.product == self.picked] or list(front.blocks)
        is_clear = bool(blocks) and (blocks[0].product == self.picked or len(front.blocks) == 1)
        return (front.shelf, blocks[0].product) if is_clear else None

    def look_at(self, front: Front, product: ProductId = NOBODY) -> None:
        """Select a shelf, and pick a product on it."""
        self.picked = product
        selection = self.bench.session.selection
        selection.select(self.bench.surface, [front.shelf.element], front.placement.id)
        self.bench.show_held(self._held)

    def hover(self, pointer: Pointer) -> Literal["", "carry", "stretch", "lift"]:
        """Say what a press would begin."""
        hit = self._hit(pointer)
        return "" if hit is None or hit.manner == "press" else hit.manner

    def press(self, pointer: Pointer) -> None:
        """Select what is under the pointer, and get ready to drag it."""
        self._held = self._hit(pointer)
        if self._held is None:
            return
        block = self._held.block
        if self._held.manner != "lift":
            self.look_at(self._held.front, NOBODY if block is None else block.product)

    def drag(self, pointer: Pointer) -> None:
        """Go on with it."""
        held = self._held
        if held is None:
            return
        far = math.dist(held.start, pointer.at) > SLOP * pointer.tolerance
        if held.start == held.at and not far:
            return
        held = replace(held, at=pointer.at)
        if held.manner == "carry":
            held = self._carried(held, pointer)
        elif held.manner == "stretch" and held.block is not None:
            wide = pointer.at[0] - held.block.x
            held = replace(held, facings=max(1, round(wide / held.block.unit_width)))
        elif held.manner == "lift":
            held = replace(held, bottom_m=self._between(held, pointer.at[1]))
        self._held = held
        self.bench.show_held(held)

    def release(self, pointer: Pointer) -> None:
        """End it in one step.

        Raises:
            PlanError: What the edit raises; the hand is idle then.
        """
        self.drag(pointer)
        held, self._held = self._held, None
        self.bench.show_held(None)
        if held is None or held.at == held.start:
            return
        session, where, shelf = self.bench.session, self.bench.surface, held.front.shelf
        if held.manner == "lift":
            shelf_commands.lift(session, where, shelf.element, held.level, held.bottom_m)
        elif held.block is not None and held.manner == "stretch":
            shelf_commands.face(session, where, (shelf, held.block.product), held.facings)
        elif held.block is not None and held.target is not None:
            self._put_down(held, (shelf, held.block.product), held.target)

    def cancel(self) -> bool:
        """Drop the gesture, or forget what waits to change places; say whether there was any."""
        was = self._held is not None or self.marked is not None
        self._held, self.marked = None, None
        self.bench.show_held(None)
        return was

    def step(self, right: int, up: int) -> None:
        """Go to the next product or shelf, by arrow keys."""
        elevation, front = self.bench.elevation, self.front
        if elevation is None:
            return
        if front is None:
            self.look_at(elevation.fronts[-1])
            return
        products = [block.product for block in front.blocks]
        at = products.index(self.picked) if self.picked in products else -1
        slot = front.shelf.slot
        if right and at >= 0 and 0 <= at + right < len(products):
            self.look_at(front, products[at + right])
            return
        if right and at < 0 and products:
            self.look_at(front, products[0 if right > 0 else -1])
            return
        beside = elevation.front(slot.bay + right, slot.level + up)
        if beside is not None:
            there = [block.product for block in beside.blocks]
            self.look_at(beside, (there[0] if right >= 0 else there[-1]) if there else NOBODY)

    def shift(self, right: int, up: int) -> None:
        """Move the picked product along its shelf, or to the shelf beside or above.

        Raises:
            PlanError: What the edit raises.
        """
        elevation, front, stand = self.bench.elevation, self.front, self.stand
        if elevation is None or front is None or stand is None:
            return
        products = [block.product for block in front.blocks]
        at, slot = products.index(stand[1]), front.shelf.slot
        target, index = front.shelf, at + right
        if up or not 0 <= index < len(products):
            beside = elevation.front(slot.bay + right, slot.level + up)
            if beside is None:
                return
            target, index = beside.shelf, 0 if right > 0 else len(beside.blocks)
        self._moved(stand, target, index)

    def change_facings(self, more: int) -> None:
        """Give the picked product more or fewer facings; at none it leaves the shelf.

        Raises:
            PlanError: What the edit raises.
        """
        front, stand = self.front, self.stand
        if front is None or stand is None:
            return
        self.picked = stand[1]
        facings = next(block.facings for block in front.blocks if block.product == stand[1])
        gesture = self._melting.of(("facings", stand))
        shelf_commands.face(self.bench.session, self.bench.surface, stand, facings + more, gesture)

    def lift(self, up: int) -> None:
        """Bring the selected level a centimetre higher or lower.

        Raises:
            PlanError: What the edit raises.
        """
        front = self.front
        levels = () if front is None else self._levels(front)
        if front is None or not levels:
            return
        level = front.shelf.slot.level
        bottom_m = levels[level - 1] + up * LEVEL_STEP_M
        shelf_commands.lift(
            self.bench.session, self.bench.surface, front.shelf.element, level, bottom_m,
            self._melting.of(("level", front.shelf.element, level)),
        )  # fmt: skip

    def remove(self) -> None:
        """Take the picked product off its shelf.

        Raises:
            PlanError: What the edit raises.
        """
        if self.stand is not None:
            shelf_commands.remove(self.bench.session, self.bench.surface, self.stand)
            self.picked = NOBODY

    def mark(self) -> None:
        """Let the picked product wait for another, or change places with the one that waits.

        Raises:
            PlanError: What the edit raises.
        """
        stand, marked = self.stand, self.marked
        if stand is None:
            return
        self.marked = None if marked is not None else stand
        if marked is not None and marked != stand:
            shelf_commands.swap(self.bench.session, self.bench.surface, marked, stand)
            self.picked = marked[1]
        self.bench.show_held(None)

    def place_at(self, pointer: Pointer) -> tuple[Front, int] | None:
        """Return the shelf under a point, and the place among its products nearest to it."""
        elevation = self.bench.elevation
        front = None if elevation is None else elevation.at(*pointer.at)
        return None if front is None else (front, _index(front, pointer.at[0], NOBODY))

    def _hit(self, pointer: Pointer) -> Held | None:
        elevation = self.bench.elevation
        if elevation is None:
            return None
        x, y = pointer.at
        near = Held("press", elevation.fronts[0], None, pointer.at, pointer.at)
        for front in elevation.fronts:
            for block in front.blocks:
                inside = front.bottom <= y < front.bottom + block.height
                reach = min(pointer.tolerance, block.width / 4.0)
                if inside and abs(x - block.x - block.width) <= reach:
                    return replace(
                        near, manner="stretch", front=front, block=block, facings=block.facings
                    )
        found = elevation.block_at(x, y)
        if found is not None:
            return replace(near, manner="carry", front=found[0], block=found[1])
        for front in elevation.fronts:
            is_near = abs(y - front.bottom) <= pointer.tolerance and front.x <= x < front.right
            if is_near and self._levels(front):
                level = front.shelf.slot.level
                return replace(near, manner="lift", front=front, level=level, bottom_m=front.bottom)
        front_here = elevation.at(x, y)
        return None if front_here is None else replace(near, front=front_here)

    def _carried(self, held: Held, pointer: Pointer) -> Held:
        elevation, block = self.bench.elevation, held.block
        target = None if elevation is None else elevation.at(*pointer.at)
        if target is None or block is None:
            return replace(held, target=None, other=NOBODY)
        other = NOBODY
        if pointer.ctrl:
            under = elevation.block_at(*pointer.at) if elevation is not None else None
            is_other = under is not None and (under[0], under[1]) != (held.front, block)
            other = under[1].product if under is not None and is_other else NOBODY
        index = _index(target, pointer.at[0], block.product)
        return replace(held, target=target, index=index, other=other)

    def _put_down(self, held: Held, stand: Stand, target: Front) -> None:
        session, where = self.bench.session, self.bench.surface
        if held.other != NOBODY:
            shelf_commands.swap(session, where, stand, (target.shelf, held.other))
            self.look_at(target, stand[1])
        else:
            self._moved(stand, target.shelf, held.index)

    def _moved(self, stand: Stand, target: Shelf, index: int) -> None:
        shelf_commands.move(self.bench.session, self.bench.surface, stand, target, index)
        self.picked = stand[1]
        self.bench.session.selection.select(self.bench.surface, [target.element], str(target))
        self.bench.show_held(None)

    def _levels(self, front: Front) -> tuple[float, ...]:
        """Return the heights of the levels that can be changed: a top's cannot."""
        elevation = self.bench.elevation
        is_top = front.shelf.slot.face == "T"
        return () if elevation is None or is_top else elevation.element.levels_m

    def _between(self, held: Held, y: float) -> float:
        """Return the height nearest to the pointer's that a level may have."""
        elevation, levels = self.bench.elevation, self._levels(held.front)
        top = held.bottom_m if elevation is None else elevation.element.height_m
        low = levels[held.level - 2] + LEAST_GAP_M if held.level > 1 else 0.0
        high = (levels[held.level] if held.level < len(levels) else top) - LEAST_GAP_M
        rested = round(y / LEVEL_STEP_M) * LEVEL_STEP_M
        return min(max(rested, low), max(high, low))


def _index(front: Front, x: float, leaving: ProductId) -> int:
    """Return how many other products of a shelf have their middle left of a point."""
    others = (block for block in front.blocks if block.product != leaving)
    return sum(block.x + block.width / 2.0 < x for block in others)
