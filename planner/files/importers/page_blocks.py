"""Boxes of a page read as its blocks: header, banners, slots with positions, all else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from planner.files.importers.box_tree import Box
from planner.files.importers.page_words import (
    ASIDES,
    BANNERS,
    CAROUSELS,
    FOOTERS,
    HEADERS,
    HEADINGS,
    PICTURES,
    SLIDES,
    STICKY,
    WHOLES,
    algorithm_of,
)  # fmt: skip
from planner.files.importers.repeated import Repeated, bounds_of, repeated
from planner.model.kinds import kind_of

IGNORE: Final = "ignore"
"""What a user says of a box that is no block."""

WIDE: Final = 0.6
"""Headers, footers and banners take at least this share of the window's width."""
LOW: Final = 0.5
"""Headers take at most this share of the window's height."""
HERO: Final = 0.15
"""A ``header`` with a heading only is a banner from this share of the window's height on."""
SMALLEST: Final = 0.01
"""A block covers at least this share of the window."""
TITLE: Final = 0.25
"""What is only a title takes at most this share of the window's height."""
MOST_IN_TITLE: Final = 6
"""Boxes of a title."""
FEW: Final = 12
"""So many positions at most are a recommendation, where its heading says so."""
NAME_LENGTH: Final = 60

Said = tuple[str, ...]
"""Kind, name and algorithm, as far as a user says them."""
MOST_SAID: Final = 3


@dataclass(frozen=True, slots=True)
class Block:
    """What becomes one element of the page.

    Attributes:
        key: Of its box; it stays from one measuring to the next.
        kind: Key of a kind of page element.
        bounds: Left, top, right and bottom, CSS pixels.
        name: Its heading; may be empty.
        columns: Of positions, >= 1.
        rows: Of positions, >= 1.
        shown: Positions in view at once; 0: all.
        algorithm: What its heading says that fills it; empty: nothing.
        is_sticky: Whether it stays at the window's edge.
        is_said: Whether a user said what it is.
        is_filled: Whether a user said all of it: name and what fills it hold as they are.
    """

    key: str
    kind: str
    bounds: tuple[float, float, float, float]
    name: str = ""
    columns: int = 1
    rows: int = 1
    shown: int = 0
    algorithm: str = ""
    is_sticky: bool = False
    is_said: bool = False
    is_filled: bool = False

    @property
    def has_positions(self) -> bool:
        """Whether products stand on it one beside the other."""
        return kind_of(self.kind).scan not in ("", "single")


@dataclass(frozen=True, slots=True)
class Sight:
    """What boxes are measured by.

    Attributes:
        window: Width and height, CSS pixels, > 0.
        said: What a user says of boxes, by selector.
    """

    window: tuple[float, float]
    said: Mapping[str, Said] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def area(self) -> float:
        """Of the window, square CSS pixels."""
        return self.window[0] * self.window[1]

    def is_wide(self, box: Box) -> bool:
        """Say whether a box runs over most of the window."""
        return box.width >= WIDE * self.window[0]

    def of(self, box: Box) -> Said:
        """Return what a user says of a box; nothing for most."""
        return next((self.said[one] for one in box.selectors if one in self.said), ())


def blocks_of(roots: Sequence[Box], sight: Sight) -> tuple[Block, ...]:
    """Return the blocks of a page from the top, none of them inside another one."""
    group = repeated(roots, sight.area)
    found = (
        _of_children(roots, sight) if group is None else _with_group("body", roots, group, sight)
    )
    return tuple(sorted(found, key=lambda block: (block.bounds[1], block.bounds[0])))


def _blocks(box: Box, sight: Sight) -> list[Block]:
    said = sight.of(box)
    if said[:1] == (IGNORE,):
        return []
    found = _guessed(box, sight)
    return [_as_said(box, said, found, sight)] if said else found


def _guessed(box: Box, sight: Sight) -> list[Block]:
    """Return the blocks of a box of which no user said anything."""
    if box.words & ASIDES:
        return []
    for rule in RULES:
        block = rule(box, sight)
        if block is not None:
            return [block]
    group = repeated(box.children, sight.area)
    if group is not None:
        return _with_group(box.key, box.children, group, sight)
    return _gathered(box, _of_children(box.children, sight), sight)


def _header(box: Box, sight: Sight) -> Block | None:
    is_named = box.tag in ("nav", "header") or bool(box.names & HEADERS)
    if not is_named or not sight.is_wide(box) or box.height > LOW * sight.window[1]:
        return None
    if box.tag == "header" and not _leads_on(box):
        return None
    return _plain(box, "page_header")


def _footer(box: Box, sight: Sight) -> Block | None:
    is_named = box.tag == "footer" or bool(box.names & FOOTERS)
    return _plain(box, "page_footer") if is_named and sight.is_wide(box) else None


def _banner(box: Box, sight: Sight) -> Block | None:
    is_hero = box.tag == "header" and not _leads_on(box) and bool(_heading(box))
    is_hero = is_hero and box.height >= HERO * sight.window[1]
    is_banner = bool(box.words & BANNERS) and not _group_inside(box, sight)
    if not (is_hero or is_banner) or box.area < SMALLEST * sight.area:
        return None
    return replace(_plain(box, "banner"), name=_heading(box))


def _carousel(box: Box, sight: Sight) -> Block | None:
    """Return what slides: its items stand in one row, also those that are out of sight."""
    is_named, can_slide = bool(box.words & CAROUSELS), box.overflow in SLIDES
    if not (is_named or can_slide) or box.area < SMALLEST * sight.area:
        return None
    group = _group_inside(box, sight, least=2)
    if not is_named and (group is None or group.bounds[2] <= box.right):
        return None
    if group is None:
        return replace(_plain(box, "banner"), name=_heading(box))
    in_view = [item for item in group.items if box.x <= item.x + item.width / 2.0 < box.right]
    plain = _plain(box, "carousel")
    shown = min(max(1, len(in_view)), len(group.items))
    return replace(plain, columns=len(group.items), shown=shown)


Rule = Callable[[Box, Sight], Block | None]
RULES: Final[tuple[Rule, ...]] = (_footer, _header, _carousel, _banner)
"""In the order in which they are asked."""


def _with_group(key: str, boxes: Sequence[Box], group: Repeated, sight: Sight) -> list[Block]:
    """Return a slot, and what else is beside it; a title before it is its name."""
    items = set(map(id, group.items))
    others = [box for box in boxes if id(box) not in items]
    titles = [box for box in others if is_title(box, sight)]
    name = _heading(titles[0]) if titles else ""
    rest = _of_children([one for one in others if one not in titles], sight)
    return [_named(_slot(key, group), name), *rest]


def _slot(key: str, group: Repeated) -> Block:
    kind = "product_grid" if group.columns > 1 else "product_list"
    kind = kind if group.rows > 1 else "recommendation_row"
    return Block(key, kind, group.bounds, columns=group.columns, rows=group.rows)


def _of_children(boxes: Sequence[Box], sight: Sight) -> list[Block]:
    """Return the blocks of siblings; a title names the block that comes after it."""
    found: list[Block] = []
    title = ""
    for box in boxes:
        if is_title(box, sight) and not sight.of(box):
            title = _heading(box)
            continue
        some = _blocks(box, sight)
        if some and title:
            some = [_named(some[0], title), *some[1:]]
            title = ""
        found += some
    return found


def _gathered(box: Box, inner: list[Block], sight: Sight) -> list[Block]:
    """Return what is in a box: as it is, or as one block where it belongs together."""
    if any(block.kind != "block" or block.is_said for block in inner):
        return inner
    if not inner:
        is_block = box.area >= SMALLEST * sight.area and _has_content(box)
        return [replace(_plain(box, "block"), name=_heading(box) or _first_text(box))] * is_block
    if len(inner) > 1 and (box.tag in WHOLES or _lie_beside(inner)):
        name = _heading(box) or inner[0].name
        return [Block(box.key, "block", _union(inner), name)]
    return inner


def _as_said(box: Box, said: Said, guessed: list[Block], sight: Sight) -> Block:
    """Return what a user says a box is; positions are those that repeat in it."""
    kind, name, algorithm = (*said, "", "", "")[:3]
    block = Block(box.key, kind, _bounds(box), is_sticky=_is_sticky(box))
    group = _group_inside(box, sight, least=2)
    if [(one.key, one.kind) for one in guessed] == [(box.key, kind)]:
        block = guessed[0]
    elif group is not None and block.has_positions:
        block = replace(_slot(box.key, group), kind=kind)
    if len(said) < MOST_SAID and not name:
        name = block.name or ("" if block.has_positions else _heading(box))
    filled = len(said) == MOST_SAID
    return replace(block, name=name, algorithm=algorithm, is_said=True, is_filled=filled)


def _named(block: Block, title: str) -> Block:
    """Return a block under a title, unless it has a name; titles of slots tell what fills them."""
    if block.name or not title or block.is_filled or not kind_of(block.kind).sells:
        return block
    if not block.has_positions:
        return replace(block, name=title)
    algorithm = block.algorithm or algorithm_of(title)
    is_few = bool(algorithm) and block.columns * block.rows <= FEW and not block.is_said
    kind = "recommendation_row" if is_few and block.kind == "product_grid" else block.kind
    return replace(block, name=title, algorithm=algorithm, kind=kind)


def _group_inside(box: Box, sight: Sight, least: int = 3) -> Repeated | None:
    """Return the first group that repeats in a box."""
    for one in box.walk():
        group = repeated(one.children, sight.area, least)
        if group is not None:
            return group
    return None


def is_title(box: Box, sight: Sight) -> bool:
    """Say whether a box holds nothing but a heading and a few words."""
    if box.height > TITLE * sight.window[1]:
        return False
    inside = list(box.walk())
    is_bare = len(inside) <= MOST_IN_TITLE and not any(one.tag in PICTURES for one in inside)
    return is_bare and bool(_heading(box))


def _leads_on(box: Box) -> bool:
    """Say whether there are ways to other pages in a box, as in a header."""
    inside = list(box.walk())[1:]
    ways = sum(one.is_linked or one.tag in ("form", "input") for one in inside)
    return ways > 1 or any(one.tag == "nav" for one in inside)


def _heading(box: Box) -> str:
    """Return the words of the first heading in a box."""
    for one in box.walk():
        words = " ".join(part.text for part in one.walk() if part.text)
        if one.tag in HEADINGS and words:
            return _cut(words)
    return ""


def _first_text(box: Box) -> str:
    return next((_cut(one.text) for one in box.walk() if one.text), "")


def _cut(text: str) -> str:
    return text if len(text) <= NAME_LENGTH else text[: NAME_LENGTH - 1].rstrip() + "…"


def _has_content(box: Box) -> bool:
    return any(one.text or one.tag in PICTURES for one in box.walk())


def _is_sticky(box: Box) -> bool:
    around: Iterator[Box] = iter((box, *box.children))
    return any(one.names & STICKY or one.position in ("fixed", "sticky") for one in around)


def _plain(box: Box, kind: str) -> Block:
    return Block(box.key, kind, _bounds(box), is_sticky=_is_sticky(box))


def _bounds(box: Box) -> tuple[float, float, float, float]:
    return bounds_of((box,))


def _union(blocks: Sequence[Block]) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*(block.bounds for block in blocks), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _lie_beside(blocks: Sequence[Block]) -> bool:
    """Say whether two blocks lie at one height."""
    ordered = sorted((block.bounds[1], block.bounds[3]) for block in blocks)
    return any(after[0] < before[1] for before, after in pairwise(ordered))
