"""Boxes of a page as a tree, each with a key that stays from one measuring to the next."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pandas import DataFrame

DEEPEST: Final = 150
"""What lies deeper in the document is taken as lying there."""

_PARTS: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Box:
    """One element of the document.

    Attributes:
        key: ``#`` and its id, or its way from the nearest id: tags with their number.
        tag: Lower-cased.
        classes: As they stand there.
        x: Left, CSS pixels.
        y: Top, CSS pixels.
        width: CSS pixels, > 0.
        height: CSS pixels, > 0.
        text: Its own text.
        is_linked: Whether it leads somewhere.
        position: CSS position, where it was measured.
        overflow: CSS overflow to the side, where it was measured.
        children: In the order of the document.
    """

    key: str
    tag: str
    classes: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    text: str = ""
    is_linked: bool = False
    position: str = ""
    overflow: str = ""
    children: tuple[Box, ...] = ()

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    @property
    def area(self) -> float:
        """Square CSS pixels."""
        return self.width * self.height

    @property
    def names(self) -> frozenset[str]:
        """Its classes and its id, lower-cased."""
        own = (self.key[1:],) if self.is_named else ()
        return frozenset(name.casefold() for name in (*self.classes, *own))

    @property
    def words(self) -> frozenset[str]:
        """First and last words of its names, and these themselves."""
        parted = [parts for name in self.names if (parts := _PARTS.findall(name))]
        return self.names | {parts[at] for parts in parted for at in (0, -1)}

    @property
    def is_named(self) -> bool:
        """Whether it has an id of its own."""
        return self.key.startswith("#") and "/" not in self.key

    @property
    def selectors(self) -> tuple[str, ...]:
        """What a user may call it by, the most exact first."""
        return (self.key, *(f".{name}" for name in self.classes), *self.classes, self.tag)

    def walk(self) -> Iterator[Box]:
        """Yield it and all that is in it, in the order of the document."""
        waiting = [self]
        while waiting:
            box = waiting.pop()
            yield box
            waiting.extend(reversed(box.children))


def tree_of(frame: DataFrame) -> tuple[Box, ...]:
    """Return the outermost boxes of a checked table.

    What names a parent that is not there, or itself, lies in none.
    """
    rows = {int(str(row["box"])): row for row in _records(frame)}
    parents = {key: _parent(key, rows) for key in rows}
    under: dict[int | None, list[int]] = defaultdict(list)
    for key in rows:
        under[parents[key]].append(key)
    keys = _keys(rows, under)

    def made(numbers: Sequence[int]) -> tuple[Box, ...]:
        return tuple(_box(rows[n], keys[n], made(under[n])) for n in numbers)

    return made(under[None])


def _records(frame: DataFrame) -> Iterable[Mapping[str, object]]:
    whole = frame.astype("object").where(frame.notna(), None)
    return [{str(k): v for k, v in row.items()} for row in whole.to_dict("records")]


def _parent(key: int, rows: Mapping[int, Mapping[str, object]]) -> int | None:
    """Return the parent that counts: there, no circle, not too deep."""
    chain: list[int] = []
    at: int | None = key
    while at is not None:
        given = rows[at]["parent_box"]
        at = int(str(given)) if given is not None and int(str(given)) in rows else None
        if at == key or at in chain:
            return None
        if at is not None:
            chain.append(at)
    return chain[-DEEPEST] if len(chain) > DEEPEST else chain[0] if chain else None


def _keys(
    rows: Mapping[int, Mapping[str, object]], under: Mapping[int | None, list[int]]
) -> Mapping[int, str]:
    """Return what each box is called by; an id counts where it stands first."""
    keys: dict[int, str] = {}
    taken: set[str] = set()
    waiting: list[tuple[int | None, str]] = [(None, "")]
    while waiting:
        at, way = waiting.pop()
        count: Counter[str] = Counter()
        for number in under.get(at, ()):
            tag, dom_id = _text(rows[number], "tag") or "box", _text(rows[number], "dom_id")
            count[tag] += 1
            is_first = bool(dom_id) and dom_id not in taken
            taken |= {dom_id} if is_first else set()
            keys[number] = f"#{dom_id}" if is_first else f"{way}{tag}{count[tag]}"
            waiting.append((number, f"{keys[number]}/"))
    return keys


def _box(row: Mapping[str, object], key: str, children: tuple[Box, ...]) -> Box:
    x, y, width, height = (float(str(row[side])) for side in ("x", "y", "width", "height"))
    return Box(
        key, _text(row, "tag").casefold() or "box", tuple(_text(row, "css_class").split()),
        x, y, width, height,
        text=" ".join(_text(row, "text").split()), is_linked=bool(_text(row, "link")),
        position=_text(row, "css_position"), overflow=_text(row, "css_overflow"),
        children=children,
    )  # fmt: skip


def _text(row: Mapping[str, object], column: str) -> str:
    value = row.get(column)
    return "" if value is None else str(value).strip()
