"""How long something took: cells such as ``0:01:23``, ``1:23`` or ``1 min 23 s`` as seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import Series

CLOCK: Final = r"^(?:(?P<hours>\d+):)?(?P<minutes>\d{1,2}):(?P<seconds>\d{2}(?:[.,]\d+)?)$"
"""The last part is seconds, the one before minutes."""

WORDS: Final = (
    r"^(?:(?P<hours>\d+)\s*(?:h|hr|hrs|hours?|ч|час|часа|часов)\.?)?\s*"
    r"(?:(?P<minutes>\d+)\s*(?:m|min|mins|minutes?|м|мин|минут[аы]?)\.?)?\s*"
    r"(?:(?P<seconds>\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|с|сек|секунд[аы]?)\.?)?$"
)


def seconds_of(cells: Series[str]) -> NDArray[numpy.float64]:
    """Return seconds, one a cell; NaN for what is no duration, plain numbers too.

    Args:
        cells: Stripped cells.
    """
    import numpy

    found = numpy.full(len(cells), numpy.nan)
    low = cells.str.casefold()
    for pattern in (CLOCK, WORDS):
        parts = low.str.extract(pattern)
        known = parts.notna().any(axis=1).to_numpy() & numpy.isnan(found)
        text = parts.apply(lambda column: column.str.replace(",", ".", regex=False))
        numbers = text.astype("float64").fillna(0.0)
        seconds = numbers["hours"] * 3600 + numbers["minutes"] * 60 + numbers["seconds"]
        found = numpy.where(known, seconds.to_numpy(), found)
    return found
