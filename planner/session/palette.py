"""What can be drawn on a surface, in groups: kinds of its medium and own types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from planner.model.kinds import KINDS, Kind, Role
from planner.model.pattern import Pattern, usual_pattern
from planner.project import Project

OWN: Final = "own"
"""Key of the group of own types."""

BUILT: Final[tuple[Role, ...]] = ("wall", "door", "entrance", "exit")
"""Roles of what belongs to the building."""
GROUPS: Final[tuple[tuple[str, Callable[[Kind], bool]], ...]] = (
    ("slots", lambda kind: bool(kind.scan)),
    ("frame", lambda kind: kind.role == "frame"),
    ("fixtures", lambda kind: kind.sells or kind.role == "checkout"),
    ("guides", lambda kind: kind.role in ("zone", "one_way", "path", "gate")),
    ("structure", lambda kind: kind.role in BUILT or kind.blocks_walking),
    ("marks", lambda kind: bool(kind.key)),
)
"""Keys of the groups, in their order, and what is in them; the first that fits holds a kind."""

FIRST: Final = ("gondola", "wall_shelf", "endcap", "fridge", "freezer_chest", "table", "zone")
"""Kinds that are drawn most; they stand first in their groups, in this order."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and what stands under it.

    Attributes:
        key: ``palette_<key>`` in the catalogue.
        patterns: What can be drawn.
    """

    key: str
    patterns: tuple[Pattern, ...]


def palette_of(project: Project, medium: str) -> tuple[Group, ...]:
    """Return what can be drawn on a medium; groups that hold nothing are left out."""
    held: dict[str, list[Pattern]] = {OWN: [], **{key: [] for key, _ in GROUPS}}
    held[OWN] += [pattern for pattern in project.types if pattern.traits.medium == medium]
    for kind in (
        *map(KINDS.__getitem__, FIRST),
        *(k for k in KINDS.values() if k.key not in FIRST),
    ):
        if kind.medium == medium:
            group = next(key for key, holds in GROUPS if holds(kind))
            held[group].append(usual_pattern(kind.key))
    return tuple(Group(key, tuple(patterns)) for key, patterns in held.items() if patterns)
