"""Numbers as tills and spreadsheets write them: decimal marks, thousands, blanks, currencies."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy
    from numpy.typing import NDArray
    from pandas import Series

Mark = Literal[".", ",", ""]

SAMPLED: Final = 1000

_THOUSANDS: Final = r"(?<=\d)[\s'’](?=\d{3}(?:\D|$))"
_CURRENCY: Final = r"^(?:[$€£¥₽₸₴]|rub|eur|usd|gbp)\s*|\s*(?:[$€£¥₽₸₴]|руб\.?|р\.|rub|eur|usd|gbp)$"
_GROUPED: Final = r"[+-]?[1-9]\d{0,2}"


@dataclass(frozen=True, slots=True)
class Spelling:
    """Which decimal mark the numbers of a column or file show.

    Attributes:
        point: Cells where a point can only be the decimal mark.
        comma: Cells where a comma can only be the decimal mark.
        unclear: Cells such as ``1,234`` and ``1.234`` that could be either.
        unclear_mark: The mark in those cells; empty if there are none or both.
        blanks: Cells with blanks between thousands.
    """

    point: int = 0
    comma: int = 0
    unclear: int = 0
    unclear_mark: Mark = ""
    blanks: int = 0

    @property
    def decimal(self) -> Mark:
        """The mark most clear cells show; empty if none is clear."""
        if self.point == self.comma == 0:
            return ""
        return "," if self.comma > self.point else "."


def bared(cells: Series[str]) -> tuple[Series[str], Spelling]:
    """Take currencies and blanks between digits out of cells, and see how they are spelled.

    Where every cell is a plain number already, only the first ``SAMPLED`` are looked at.
    """
    import pandas

    plain = pandas.to_numeric(cells, errors="coerce")
    if plain.notna().all():
        first = spelling_of(cells.iloc[:SAMPLED])
        return cells, first if first.point or not first.unclear else spelling_of(cells)
    text = cells.str.replace("−", "-", regex=False).str.casefold()
    blanks = int(text.str.contains(_THOUSANDS).sum())
    text = text.str.replace(_CURRENCY, "", regex=True).str.replace(_THOUSANDS, "", regex=True)
    text = text.str.strip().str.replace(r"^\((.+)\)$", r"-\1", regex=True)
    return text, replace(spelling_of(text), blanks=blanks)


def spelling_of(cells: Series[str]) -> Spelling:
    """Count what bare cells show of their decimal mark.

    A mark is the decimal one if it is the last of both, stands once and has other than three
    digits behind it, or begins with a zero before it; it parts thousands if it stands twice.
    """
    point, comma = cells.str.contains(".", regex=False), cells.str.contains(",", regex=False)
    if not comma.any() and not point.any():
        return Spelling()
    both = point & comma
    last_comma = both & cells.str.fullmatch(r"[^,]*,[^,.]*")
    clear_point, thousands_point, unclear_point = _shown(cells, point & ~comma, r"\.")
    clear_comma, thousands_comma, unclear_comma = _shown(cells, comma & ~point, ",")
    return Spelling(
        point=clear_point + thousands_comma + int((both & ~last_comma).sum()),
        comma=clear_comma + thousands_point + int(last_comma.sum()),
        unclear=unclear_point + unclear_comma,
        unclear_mark=_only(unclear_point, unclear_comma),
    )


def _only(points: int, commas: int) -> Mark:
    if (points > 0) == (commas > 0):
        return ""
    return "." if points else ","


def together(spellings: Iterable[Spelling]) -> Spelling:
    """Add up what the columns of a file show."""
    listed = list(spellings)
    return Spelling(
        point=sum(one.point for one in listed),
        comma=sum(one.comma for one in listed),
        unclear=sum(one.unclear for one in listed),
        blanks=sum(one.blanks for one in listed),
    )


def decided(
    column: Spelling, file: Spelling, separator: str, named: Mark = ""
) -> tuple[Mark, bool]:
    """Choose the decimal mark of a column.

    What the user named wins, then what the column shows, then what the file shows, then what
    goes with its separator: files parted by semicolons have decimal commas. A point is the
    decimal mark unless the file shows commas.

    Returns:
        The mark, and whether unclear cells were read by assumption alone.
    """
    shown = named or column.decimal or file.decimal
    if shown:
        return shown, False
    if not column.unclear:
        return ".", False
    if column.unclear_mark == "." or separator != ";":
        return ".", column.unclear_mark != "."
    return ",", True


def parsed(cells: Series[str], decimal: Mark) -> NDArray[numpy.float64]:
    """Turn bare cells into numbers; what is none becomes NaN.

    A cell that shows by itself which mark is its decimal one is read by that.
    """
    import numpy
    import pandas

    point, comma = cells.str.contains(".", regex=False), cells.str.contains(",", regex=False)
    text = cells
    if comma.any() or (decimal == "," and point.any()):
        text = cells.mask(point & comma, _both(cells))
        text = _single(text, comma & ~point, ",", is_decimal=decimal == ",")
        text = _single(text, point & ~comma, ".", is_decimal=decimal != ",")
    values = pandas.to_numeric(text, errors="coerce").to_numpy(dtype="float64")
    return numpy.where(numpy.isfinite(values), values, numpy.nan)


def _shown(cells: Series[str], those: Series[bool], mark: str) -> tuple[int, int, int]:
    """Count clear decimals, clear thousands and unclear cells among ``those``."""
    some = cells.loc[those]
    thousands = some.str.fullmatch(rf"{_GROUPED}(?:{mark}\d{{3}}){{2,}}")
    unclear = some.str.fullmatch(rf"{_GROUPED}{mark}\d{{3}}")
    decimals = some.str.fullmatch(rf"[+-]?\d*{mark}\d*") & ~unclear
    return int(decimals.sum()), int(thousands.sum()), int(unclear.sum())


def _both(cells: Series[str]) -> Series[str]:
    """Read cells with both marks: the last one is the decimal mark, the others part thousands."""
    comma_last = cells.str.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+,\d*")
    point_last = cells.str.fullmatch(r"[+-]?\d{1,3}(?:,\d{3})+\.\d*")
    swapped = cells.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    return cells.mask(comma_last, swapped).mask(point_last, cells.str.replace(",", "", regex=False))


def _single(cells: Series[str], those: Series[bool], mark: str, *, is_decimal: bool) -> Series[str]:
    """Read cells with one kind of mark; a point stands for a decimal comma afterwards."""
    escaped = re.escape(mark)
    least = 2 if is_decimal else 1
    grouped = those & cells.str.fullmatch(rf"{_GROUPED}(?:{escaped}\d{{3}}){{{least},}}")
    once = those & ~grouped & (cells.str.count(escaped) == 1)
    return cells.mask(grouped, cells.str.replace(mark, "", regex=False)).mask(
        once, cells.str.replace(mark, ".", regex=False)
    )
