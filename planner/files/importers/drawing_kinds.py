"""Which layer and which block of a drawing is what: guessed by their names, or said by a user."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from planner.errors import DataError
from planner.files.importers.drawing import Drawing, Drawn
from planner.files.importers.kind_names import meaning_of
from planner.files.importers.reading import bytes_of
from planner.files.json_text import BrokenJsonError, parsed
from planner.model.kinds import ON_FLOORS

ROOM: Final = "room"
"""What closes to the outlines of the room: not a kind, but what walls of a drawing become."""
PREFIX: Final = "V_"
"""Begins the layers that we write: the rest is the key of a kind."""
_WALLS: Final = ("wall", "walls", "a-wall", "стена", "стены", "стен")

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DrawingKinds:
    """What layers and blocks become.

    Attributes:
        layers: Key of a kind, ``room``, or empty for nothing, by name of the layer.
        blocks: Key of a kind, or empty for its parts by their layers, by name of the block.
    """

    layers: Names = field(default_factory=lambda: MappingProxyType({}))
    blocks: Names = field(default_factory=lambda: MappingProxyType({}))


def guessed_kinds(drawing: Drawing) -> DrawingKinds:
    """Return what the names of layers and blocks say, each layer and block named."""
    lines, blocks = _by_name(drawing.shapes)
    return DrawingKinds(
        MappingProxyType({name: layer_kind(name, some, drawing) for name, some in lines.items()}),
        MappingProxyType({name: _kind(name, some, drawing) for name, some in blocks.items()}),
    )


def counts_by_name(drawing: Drawing) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return how many lines lie on each layer, and how often each block stands."""
    lines, blocks = _by_name(drawing.shapes)
    return (
        MappingProxyType({name: len(some) for name, some in lines.items()}),
        MappingProxyType({name: len(some) for name, some in blocks.items()}),
    )


def read_kinds(path: Path) -> DrawingKinds:
    """Read a mapping: ``{"layers": {"WALLS": "room"}, "blocks": {"G-2": "gondola"}}``.

    Raises:
        DataError: What ``bytes_of`` raises, ``mapping_broken`` or ``dxf_unknown_kind``.
    """
    try:
        tree = parsed(bytes_of(path))
    except BrokenJsonError as error:
        raise DataError("dxf_mapping_broken", file=path.name) from error
    if not isinstance(tree, dict):
        raise DataError("dxf_mapping_broken", file=path.name)
    return DrawingKinds(
        _names(tree.get("layers", {}), path.name, (*ON_FLOORS, ROOM, "")),
        _names(tree.get("blocks", {}), path.name, (*ON_FLOORS, "")),
    )


def joined(guessed: DrawingKinds, said: DrawingKinds) -> DrawingKinds:
    """Return what a user said, and the guess for the rest; names in any case."""
    return DrawingKinds(_over(guessed.layers, said.layers), _over(guessed.blocks, said.blocks))


def layer_kind(name: str, shapes: Iterable[Drawn], drawing: Drawing) -> str:
    """Return what the name of a layer says."""
    if name.startswith(PREFIX):
        key = name.removeprefix(PREFIX).casefold()
        return key if key in ON_FLOORS or key == ROOM else ""
    words = name.casefold().replace("_", " ").replace("-", " ").split()
    if any(word in _WALLS for word in words):
        return ROOM
    kind = _kind(name, shapes, drawing)
    return ROOM if kind == "wall" else kind


def _kind(name: str, shapes: Iterable[Drawn], drawing: Drawing) -> str:
    """Return the kind that a name means, of shelves by how deep they are."""
    depths = [_depth(shape) for shape in shapes]
    depth = statistics.median(depths) if depths else 0.0
    return meaning_of(name).at(depth * (drawing.metres_per_unit or 0.001))


def _depth(shape: Drawn) -> float:
    """Return the shorter side of the box round a shape, file units."""
    xs = [x for x, _ in shape.points]
    ys = [y for _, y in shape.points]
    return min(max(xs) - min(xs), max(ys) - min(ys))


def _by_name(shapes: Iterable[Drawn]) -> tuple[dict[str, list[Drawn]], dict[str, list[Drawn]]]:
    lines: dict[str, list[Drawn]] = defaultdict(list)
    blocks: dict[str, list[Drawn]] = defaultdict(list)
    for shape in shapes:
        if shape.block:
            if not shape.block.startswith("*"):
                blocks[shape.block].append(shape)
            inner, nested = _by_name(shape.parts)
            for name, some in inner.items():
                lines[name] += some
            for name, some in nested.items():
                blocks[name] += some
        else:
            lines[shape.layer].append(shape)
    return lines, blocks


def _names(tree: object, file: str, known: tuple[str, ...]) -> Names:
    if not isinstance(tree, dict):
        raise DataError("dxf_mapping_broken", file=file)
    for name, kind in tree.items():
        if kind not in known:
            listed = ", ".join(key for key in known if key)
            raise DataError("dxf_unknown_kind", file=file, name=name, kind=str(kind), known=listed)
    return MappingProxyType({str(name): str(kind) for name, kind in tree.items()})


def _over(guessed: Names, said: Names) -> Names:
    folded = {name.casefold(): kind for name, kind in said.items()}
    return MappingProxyType(
        {name: folded.get(name.casefold(), kind) for name, kind in guessed.items()}
    )
