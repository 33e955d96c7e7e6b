"""What an import sets aside in a project: refused rows, and the table that it replaced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.files.csv_text import row_of
from planner.files.json_text import encoded
from planner.files.project_file.access import place
from planner.files.project_file.layout import MAPPINGS, PREVIOUS, REFUSED, file_stem, table_file
from planner.tables.columns import COLUMN, REASON, ROW

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.wording import Words


def keep_previous(path: Path, kinds: Iterable[str]) -> tuple[str, ...]:
    """Copy tables as they are saved now to ``tables/previous``, over what was kept before.

    Call it before ``save`` writes the tables that replace them.

    Args:
        path: The project; it need not be there.
        kinds: Keys of tables; those without a file are passed over.

    Returns:
        Names of the copies, as ``tables/previous/sales.csv``.

    Raises:
        ProjectError: ``file_not_read``, ``file_not_written`` or ``project_broken_archive``.
    """
    files = place(path)
    copies: dict[str, bytes | None] = {
        f"{PREVIOUS}/{kind}.csv": files.read(table_file(kind))
        for kind in kinds
        if files.has(table_file(kind))
    }
    if copies:
        files.change(copies)
    return tuple(copies)


def write_refused(
    path: Path,
    name: str,
    refused: DataFrame,
    words: Words,
    headers: Mapping[str, str] | None = None,
) -> Path:
    """Write refused rows with their reasons to ``tables/refused/<name>.csv``.

    UTF-8 with byte order mark, so that spreadsheets show every script. Without rows an older
    file of that name is removed: what it says holds no longer.

    Args:
        path: The project, saved already.
        name: Name of the file that was imported, without its suffix or that of its archive.
        refused: ``row`` in that file, ``reason`` (a code), ``column`` (may be empty), then the
            cells as they were.
        words: Of the language of the reasons.
        headers: Header in the file of canonical columns, where they differ.

    Returns:
        Where the rows are.

    Raises:
        ProjectError: ``file_not_written`` or ``project_broken_archive``.
    """
    files = place(path)
    plain = file_stem(name.removesuffix(".csv"))
    target = f"{REFUSED}/{plain}.csv"
    if refused.empty:
        if files.has(target):
            files.change({target: None})
        return path / target
    header = [str(column) for column in refused.columns]
    columns = [refused.iloc[:, at].astype("object").map(_cell) for at in range(len(header))]
    sentence = _Sentences(words, name, headers or {}, header)
    rows = list(zip(*columns, strict=True))
    lines = [row_of(header), *(row_of(sentence.spoken(list(row))) for row in rows)]
    text = "\ufeff" + "\n".join(lines) + "\n"
    files.change({target: text.encode("utf-8", errors="replace")})
    return path / target


def keep_mapping(path: Path, kind: str, mapping: Mapping[str, Mapping[str, Sequence[str]]]) -> Path:
    """Write which header was taken for which column to ``tables/mappings/<kind>.json``.

    The file can be corrected and given to the next import.

    Raises:
        ProjectError: ``file_not_written`` or ``project_broken_archive``.
    """
    target = f"{MAPPINGS}/{file_stem(kind)}.json"
    tree = {
        table: {c: list(names) for c, names in found.items()} for table, found in mapping.items()
    }
    place(path).change({target: encoded(tree)})
    return path / target


def keep_drawing_mapping(path: Path, mapping: Mapping[str, Mapping[str, str]]) -> Path:
    """Write what layers and blocks were taken for to ``tables/mappings/dxf.json``.

    Raises:
        ProjectError: ``file_not_written`` or ``project_broken_archive``.
    """
    target = f"{MAPPINGS}/dxf.json"
    place(path).change({target: encoded({key: dict(names) for key, names in mapping.items()})})
    return path / target


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Puts the code in a refused row into words."""

    words: Words
    file: str
    headers: Mapping[str, str]
    columns: Sequence[str]

    def spoken(self, cells: list[str]) -> list[str]:
        """Return the row with a sentence for its code; a code without fitting words stays."""
        reason, row = cells[self.columns.index(REASON)], cells[self.columns.index(ROW)]
        key = cells[self.columns.index(COLUMN)]
        column = self.headers.get(key, key)
        cell = cells[self.columns.index(column)] if column in self.columns else ""
        number = int(row) if row.isdecimal() else row
        if self.words.has(reason):
            with suppress(ValueError):
                cells[self.columns.index(REASON)] = self.words.say(
                    reason, count=1, row=number, column=column, cell=cell, file=self.file
                )
        return cells


def _cell(value: object) -> str:
    missing = value is None or str(value) in ("nan", "NaT", "<NA>")
    return "" if missing else str(value)
