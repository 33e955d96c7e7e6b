"""Cells of delimited text, quoted where they must be."""

from __future__ import annotations

from collections.abc import Iterable


def quoted(text: str, separator: str = ",") -> str:
    """Return a cell as it stands between separators: quoted if it would break the row."""
    if separator in text or '"' in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def row_of(cells: Iterable[str], separator: str = ",") -> str:
    """Return a row without its line end."""
    return separator.join(quoted(cell, separator) for cell in cells)
