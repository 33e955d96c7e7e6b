"""What a table is: its columns, its kind, its checked values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from planner.errors import Problem

if TYPE_CHECKING:
    from pandas import DataFrame

CellType = Literal["text", "number", "integer", "time", "seconds", "day", "flag", "duration"]

DTYPES: Final[Mapping[CellType, str]] = MappingProxyType(
    {
        "text": "str",
        "number": "float64",
        "integer": "Int64",
        "time": "datetime64[us]",
        "seconds": "float64",
        "day": "datetime64[us]",
        "flag": "bool",
        "duration": "float64",
    }
)
"""pandas types of the columns of a checked table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a kind of table.

    Attributes:
        key: Canonical name.
        type: What its cells are: ``text`` (ids are text), ``number``, ``integer``, ``time``
            (local moment), ``seconds`` (since midnight), ``day`` (a moment at midnight),
            ``flag`` or ``duration`` (seconds). Times are local to the project's time zone.
        required: Whether a row without it is refused.
        late: Whether projects are saved without it while no row has a cell in it.
    """

    key: str
    type: CellType
    required: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class TableKind:
    """A kind of table.

    Attributes:
        key: Name in projects, files and registries.
        columns: Columns of a checked table, in order; all are always there.
        ids: Keys of the columns that tell one row from another.
        also: Columns that files may bring and ``check`` turns into the others.
        keyed: Whether no two rows of a checked table share their ids.
    """

    key: str
    columns: tuple[Column, ...]
    ids: tuple[str, ...]
    also: tuple[Column, ...] = ()
    keyed: bool = False


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Table:
    """A checked table; nobody validates it again, and nobody changes its frame.

    Two tables are the same only if they are the same object.

    Attributes:
        kind: Key of its ``TableKind``.
        frame: Columns and types as the kind says; rows counted from 0.
    """

    kind: str
    frame: DataFrame


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check made of typed rows.

    Attributes:
        table: The rows that hold.
        refused: The others: ``row`` (the frame's index: the row in the file), ``reason``
            (a code) and ``column`` (a canonical name, or empty).
        problems: What was counted or assumed on the way.
    """

    table: Table
    refused: DataFrame
    problems: tuple[Problem, ...] = ()
