"""Tables of web logs for tests."""

from __future__ import annotations

from typing import Any

import pandas as pd

from planner.tables import TABLE_KINDS
from planner.tables.table import DTYPES, Table


def log(kind: str, **columns: list[Any]) -> Table:
    """Return a checked table of a kind; columns left open are empty."""
    rows = len(next(iter(columns.values())))
    types = {column.key: DTYPES[column.type] for column in TABLE_KINDS[kind].columns}
    frame = pd.DataFrame({key: columns.get(key, [None] * rows) for key in types})
    return Table(kind, frame.astype(types))
