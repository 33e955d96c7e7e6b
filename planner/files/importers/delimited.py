"""Text tables: CSV, TSV and their kin as rows of text cells."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem
from planner.files.importers.asides import TOTALS
from planner.files.importers.dialect import (
    COMMENT,
    SAMPLE,
    TITLES,
    Dialect,
    Spelled,
    encoding_of,
    header_at,
    parted,
    separator_of,
)
from planner.files.importers.raw import Progress, Raw, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandas import DataFrame

BLOCK: Final = 50_000
"""Rows that are read at once."""

SPARE: Final = 8
"""Cells beyond the header that a row is read with, to refuse it and not the file."""

SHORT: Final = 4096
"""Bytes of a file that people type by hand, often without a last line end."""

LONG: Final = 1 << 10
"""Bytes that a row takes at most, where only the first rows are wanted."""

_TAIL: Final = 1 << 14
_ENDS: Final = (b"\n", b"\r", b"\n\0", b"\r\0")


def read_text(
    data: bytes,
    file: str,
    known: frozenset[str],
    progress: Progress,
    spelled: Spelled,
    first: int = 0,
) -> Raw:
    """Read a text table; see ``planner.files.importers.reading.read_table``."""
    encoding = spelled.encoding or encoding_of(data, file)
    if first:
        data = _beginning(data, first, encoding)
    whole = len(data) <= SAMPLE
    text = data[: SAMPLE - SAMPLE % 4].decode(encoding, errors="ignore").lstrip("\ufeff")
    sample = text if whole else text[: text.rfind("\n") + 1]
    separator = spelled.separator or separator_of(sample)
    rows = parted(sample, separator)
    within = len(rows) if text.startswith(f"{COMMENT} ") else TITLES
    at = spelled.header_row - 1 if spelled.header_row else header_at(rows, known, within)
    headers = rows[at] if at < len(rows) else []
    while headers and not headers[-1]:
        headers.pop()
    _refuse_cut(data, encoding, separator, len(headers), file)
    dialect = Dialect(encoding, separator, at + 1)
    raw = _raw(data, file, named(headers), dialect, progress)
    return replace(raw, notes=_doubts(data, raw))


def _beginning(data: bytes, rows: int, encoding: str) -> bytes:
    """Return so many rows of a long text, or a few more, up to the end of a line."""
    at = data.rfind(b"\n", 0, rows * LONG)
    if len(data) <= rows * LONG or at < 0:
        return data
    has_zero_after = encoding.startswith("utf-16") and at % 2 == 0
    return data[: at + (2 if has_zero_after else 1)]


def _doubts(data: bytes, raw: Raw) -> tuple[Problem, ...]:
    """Say what may be damaged: letters that are none, and a last row without a line end."""
    problems = []
    if raw.dialect.encoding.startswith("utf-8"):
        broken = data.decode("utf-8", errors="replace").count("\ufffd")
        if broken:
            problems.append(Problem("letters_damaged", {"count": broken}))
    if len(data) > SHORT and not data.endswith(_ENDS):
        row = int(raw.frame.index[-1]) if len(raw.frame) else 0
        problems.append(Problem("last_row_open", {"row": row}))
    return tuple(problems)


def _raw(data: bytes, file: str, names: list[str], dialect: Dialect, progress: Progress) -> Raw:
    from pandas.errors import ParserError

    try:
        return _gathered(data, file, names, dialect, progress, len(names) + SPARE)
    except ParserError as trouble:
        opened = re.search(r"starting at row (\d+)", str(trouble))
        if opened is not None:
            row = int(opened[1]) + 1
            raise DataError("file_quote_open", file=file, row=row) from None
    try:
        widest = _widest(data, dialect)
        return _gathered(data, file, names, dialect, progress, widest)
    except (ParserError, csv.Error):
        raise DataError("not_a_table", file=file) from None


def _gathered(
    data: bytes, file: str, names: list[str], dialect: Dialect, progress: Progress, widest: int
) -> Raw:
    """Read all rows, with room for ``widest`` cells in a row."""
    from pandas import Index, Series, concat

    width = len(names)
    total = data.count(b"\n")
    blocks: list[DataFrame] = []
    wide: list[int] = []
    done = dialect.header_row
    for block in _read(data, widest, dialect):
        kept = block.loc[block.iloc[:, :width].notna().any(axis=1)]
        wide.extend(kept.index[kept.iloc[:, width:].notna().any(axis=1)])
        blocks.append(kept.iloc[:, :width])
        done += len(block)
        progress(done, total)
    if not blocks:
        raise DataError("no_rows", file=file)
    frame = concat(blocks)
    frame.columns = Index(names)
    return Raw(file, frame, Series("too_many_cells", index=wide, dtype="str"), dialect)


def _widest(data: bytes, dialect: Dialect) -> int:
    text = io.TextIOWrapper(io.BytesIO(data), dialect.encoding, errors="replace", newline="")
    return max(len(row) for row in csv.reader(text, delimiter=dialect.separator))


def _read(data: bytes, width: int, dialect: Dialect) -> Iterator[DataFrame]:
    import pandas

    for block in pandas.read_csv(
        io.BytesIO(data),
        encoding=dialect.encoding,
        encoding_errors="replace",
        sep=dialect.separator,
        header=None,
        names=list(range(width)),
        index_col=False,
        skiprows=dialect.header_row,
        skip_blank_lines=False,
        dtype=str,
        keep_default_na=False,
        na_values=[""],
        chunksize=BLOCK,
    ):
        block.index += dialect.header_row + 1
        yield block


def _refuse_cut(data: bytes, encoding: str, separator: str, width: int, file: str) -> None:
    """Refuse a file that ends inside a row: no line end, and cells are missing there alone."""
    tail = data[-(_TAIL):] if len(data) > _TAIL else data
    text = tail.decode(encoding.removesuffix("-sig"), errors="ignore")
    if text.endswith(("\n", "\r")) or width < 2:
        return
    lines = io.StringIO(text, newline="").readlines()[1:]
    rows = list(csv.reader(lines, delimiter=separator))
    counts = [len(row) for row in rows]
    if rows and any(TOTALS.fullmatch(cell) for cell in rows[-1]):
        return
    if counts and counts[-1] < width and all(count >= width for count in counts[:-1]):
        raise DataError("file_cut", file=file)
