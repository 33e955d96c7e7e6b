"""Every kind of element, by key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.errors import PlanError
from planner.model.kinds.floor import FLOOR_KINDS
from planner.model.kinds.kind import FACE_LETTERS, REMARKS, Form, Kind, Role, Scan, Side
from planner.model.kinds.page import PAGE_KINDS

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {kind.key: kind for kind in (*FLOOR_KINDS, *PAGE_KINDS)}
)

ON_FLOORS: Final[Mapping[str, Kind]] = MappingProxyType({kind.key: kind for kind in FLOOR_KINDS})
"""Kinds that lists and drawings of stores can name."""


def kind_of(key: str) -> Kind:
    """Return the kind with this key.

    Raises:
        PlanError: ``unknown_kind``.
    """
    try:
        return KINDS[key]
    except KeyError:
        raise PlanError("unknown_kind", kind=key) from None


__all__ = [
    "FACE_LETTERS",
    "KINDS",
    "ON_FLOORS",
    "REMARKS",
    "Form",
    "Kind",
    "Role",
    "Scan",
    "Side",
    "kind_of",
]
