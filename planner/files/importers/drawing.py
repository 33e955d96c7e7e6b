"""A DXF drawing as plain shapes by layer and block, in the units of the file."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import DataError
from planner.files.importers.reading import bytes_of

if TYPE_CHECKING:
    from ezdxf.document import Drawing as Document
    from ezdxf.entities.dxfentity import DXFEntity
    from ezdxf.entities.insert import Insert

Point = tuple[float, float]

CURVES: Final = ("LINE", "LWPOLYLINE", "POLYLINE", "ARC", "CIRCLE", "ELLIPSE", "SPLINE")
TEXTS: Final = ("TEXT", "MTEXT")
METRES_PER_UNIT: Final[Mapping[int, float]] = MappingProxyType(
    {1: 0.0254, 2: 0.3048, 4: 0.001, 5: 0.01, 6: 1.0, 10: 0.9144, 14: 0.1}
)
"""Metres of what $INSUNITS names: inch, foot, mm, cm, m, yard, dm."""
OURS: Final = "VITRINA"
"""Application that marks what we wrote ourselves."""
DEEPEST: Final = 8
"""Blocks inside blocks, at most."""
MOST_SHAPES: Final = 200_000
FLATTENED: Final = 0.002
"""A curve is off by at most this share of its size."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line, ring or block.

    Attributes:
        layer: Its name in the file.
        points: File units; of a block the corners of the box round it, turned as it is.
        is_closed: Whether it is a ring.
        thickness: Width of a polyline, file units.
        block: Name of the block; empty for what is none.
        turn_deg: How the block is turned, counter-clockwise.
        parts: What the block consists of.
        mark: Id and name that we wrote; empty for others.
    """

    layer: str
    points: tuple[Point, ...]
    is_closed: bool = False
    thickness: float = 0.0
    block: str = ""
    turn_deg: float = 0.0
    parts: tuple[Drawn, ...] = ()
    mark: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a point, file units."""

    at: Point
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a file draws.

    Attributes:
        file: Its name.
        metres_per_unit: 0 where the file does not say.
        shapes: In the order of the file.
        texts: Words on it.
        skipped: How many entities were not read, by type and layer.
        hidden: How many lie on layers that are off or frozen, by layer.
        is_repaired: Whether the file was damaged.
    """

    file: str
    metres_per_unit: float
    shapes: tuple[Drawn, ...]
    texts: tuple[Text, ...] = ()
    skipped: Mapping[tuple[str, str], int] = field(default_factory=lambda: MappingProxyType({}))
    hidden: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    is_repaired: bool = False


def read_drawing(path: Path) -> Drawing:
    """Read a DXF file, text or binary, also one that is damaged.

    Raises:
        DataError: What ``bytes_of`` raises, ``dxf_unreadable`` or ``dxf_too_large``.
    """
    data = bytes_of(path)
    document, is_repaired = _document(path.name, data)
    unit = METRES_PER_UNIT.get(_integer(document.header.get("$INSUNITS", 0)), 0.0)
    reader = _Reader(path.name, _hidden_layers(document))
    for entity in document.modelspace():
        reader.take(entity)
    return Drawing(
        path.name,
        unit,
        tuple(reader.shapes),
        tuple(reader.texts),
        MappingProxyType(dict(reader.skipped)),
        MappingProxyType(dict(reader.hidden)),
        is_repaired,
    )


class _Reader:
    """Collects shapes; one entity that cannot be understood costs that entity only."""

    def __init__(self, file: str, off: frozenset[str]) -> None:
        self._file = file
        self._off = off
        self._count = 0
        self.shapes: list[Drawn] = []
        self.texts: list[Text] = []
        self.skipped: Counter[tuple[str, str]] = Counter()
        self.hidden: Counter[str] = Counter()

    def take(self, entity: DXFEntity) -> None:
        """Read an entity of the model space."""
        kind, layer = entity.dxftype(), _layer(entity)
        if layer.casefold() in self._off or entity.dxf.get("invisible", 0):
            self.hidden[layer] += 1
            return
        try:
            self.shapes += self._read(entity, layer, 0)
        except DataError:
            raise
        except Exception:  # noqa: BLE001 - a broken entity raises whatever it likes
            self.skipped[kind, layer] += 1

    def _read(self, entity: DXFEntity, layer: str, depth: int) -> list[Drawn]:
        kind = entity.dxftype()
        self._count += 1
        if self._count > MOST_SHAPES:
            raise DataError("dxf_too_large", file=self._file, count=MOST_SHAPES)
        if kind in CURVES:
            drawn = _curve(entity, layer)
            if drawn is None:
                self.skipped[kind, layer] += 1
            return [] if drawn is None else [drawn]
        if kind in TEXTS:
            self.texts += _texts(entity)
            return []
        if kind == "INSERT" and depth < DEEPEST:
            return self._blocks(entity, layer, depth)
        self.skipped[kind, layer] += 1
        return []

    def _blocks(self, entity: DXFEntity, layer: str, depth: int) -> list[Drawn]:
        from ezdxf.entities.insert import Insert

        if not isinstance(entity, Insert):
            return []
        inserts = entity.multi_insert() if entity.mcount > 1 else (entity,)
        found = (self._block(insert, layer, depth) for insert in inserts)
        return [block for block in found if block is not None]

    def _block(self, insert: Insert, layer: str, depth: int) -> Drawn | None:
        parts: list[Drawn] = []
        for part in insert.virtual_entities():
            own = _layer(part)
            where = layer if own == "0" else own
            if where.casefold() not in self._off:
                parts += self._read(part, where, depth + 1)
        if not parts:
            return None
        turn = float(insert.dxf.get("rotation", 0.0)) % 360.0
        box = _turned_box([point for part in parts for point in part.points], turn)
        name = str(insert.dxf.name)
        return Drawn(layer, box, is_closed=True, block=name, turn_deg=turn, parts=tuple(parts))


def _document(file: str, data: bytes) -> tuple[Document, bool]:
    """Load a file, repairing it where it is damaged; say whether it was."""
    import logging
    import tempfile

    from ezdxf import recover
    from ezdxf.filemanagement import readfile

    # What it finds odd is no concern of the user: what was left out is counted below.
    logging.getLogger("ezdxf").addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "drawing.dxf"
        copy.write_bytes(data)
        try:
            return readfile(copy), False
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it may still be repaired
            pass
        try:
            document, _ = recover.readfile(copy)
        except Exception as trouble:
            raise DataError("dxf_unreadable", file=file) from trouble
        return document, True


def _hidden_layers(document: Document) -> frozenset[str]:
    return frozenset(
        layer.dxf.name.casefold()
        for layer in document.layers
        if layer.is_off() or layer.is_frozen()
    )


def _curve(entity: DXFEntity, layer: str) -> Drawn | None:
    from ezdxf import path as paths

    made = paths.make_path(entity)
    box = [made.start, made.end, *made.control_vertices()]
    size = max(
        max(p.x for p in box) - min(p.x for p in box), max(p.y for p in box) - min(p.y for p in box)
    )
    flat = made.flattening(max(size * FLATTENED, 1e-9), segments=4)
    points = _distinct((float(p.x), float(p.y)) for p in flat)
    if len(points) < 2 or not all(math.isfinite(value) for point in points for value in point):
        return None
    is_ring = math.dist(points[0], points[-1]) <= 1e-9 * max(size, 1.0) and len(points) > 3
    width = float(entity.dxf.get("const_width", 0.0)) if entity.dxftype() == "LWPOLYLINE" else 0.0
    return Drawn(
        layer,
        points[:-1] if is_ring else points,
        is_closed=is_ring,
        thickness=width if math.isfinite(width) and width > 0.0 else 0.0,
        mark=_mark(entity),
    )


def _texts(entity: DXFEntity) -> Iterator[Text]:
    from ezdxf.entities.mtext import MText
    from ezdxf.entities.text import Text as Plain

    if isinstance(entity, MText | Plain):
        words = entity.plain_text()
    else:
        return
    at = entity.dxf.insert
    text = " ".join(str(words).split())
    if text:
        yield Text((float(at.x), float(at.y)), text)


def _mark(entity: DXFEntity) -> tuple[str, str]:
    """Return the id and the name that we wrote beside an entity."""
    if not entity.has_xdata(OURS):
        return "", ""
    texts = [str(tag.value) for tag in entity.get_xdata(OURS) if tag.code == 1000]
    return (texts[0], texts[1]) if len(texts) == 2 else ("", "")


def _turned_box(points: list[Point], turn_deg: float) -> tuple[Point, ...]:
    """Return the corners of the box round points that is turned, counter-clockwise."""
    cos, sin = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
    across = [x * cos + y * sin for x, y in points]
    up = [y * cos - x * sin for x, y in points]
    ends = (
        (min(across), min(up)), (max(across), min(up)),
        (max(across), max(up)), (min(across), max(up)),
    )  # fmt: skip
    return tuple((a * cos - u * sin, a * sin + u * cos) for a, u in ends)


def _distinct(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return points without those that repeat the one before."""
    listed = list(points)
    return (*listed[:1], *(b for a, b in pairwise(listed) if a != b))


def _layer(entity: DXFEntity) -> str:
    return str(entity.dxf.get("layer", "0"))


def _integer(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0
