"""Days, times of day and moments, in any order of day and month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import DataFrame, Series

    Moments = NDArray[numpy.datetime64] | NDArray[numpy.timedelta64]

Order = Literal["iso", "day_first", "month_first", "clock", "seconds", "unix", "serial"]

DayOrder = Literal["", "day_first", "month_first"]
"""Of day and month where both are numbers; empty: found in the column."""

PATTERN: Final = (
    r"^(?:(?P<a>\d{1,4})[-./](?P<b>\d{1,2})[-./](?P<c>\d{1,4})|(?P<packed>(?:19|20)\d{6})\b)?"
    r"(?:[t ,]*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}(?:[.,]\d+)?))?"
    r"\s*(?P<half>[ap]\.?m\.?)?)?\s*(?P<offset>z|[+-]\d{2}:?\d{2})?$"
)
"""A day, a time of day, or both, lower-cased; the offset from UTC may follow."""

_OFFSET: Final = r":\d\d.*(?:[Zz]|[+-]\d\d:?\d\d)$"
_OFFSET_AT_END: Final = r"([Zz]|[+-]\d\d:?\d\d)$"
_SERIAL_START: Final = "1899-12-30"
_SERIAL_DAYS: Final = (32_874.0, 73_050.0)
_DAY_S: Final = 86_400
_UNIX_S: Final = 1e8
_UNIX_MS: Final = 1e11
_UNIX_US: Final = 1e14
LOCAL: Final = "local"
_CENTURY: Final = 70
_YEARS: Final = (1900, 2100)


@dataclass(frozen=True, slots=True)
class Times:
    """What a column of times says.

    Attributes:
        values: Moments (datetime64, local to the zone) or times of day (timedelta64), one a
            cell; not a time where the cell is unreadable.
        order: How the column was read: ``seconds`` since midnight, ``unix`` seconds, milli- or
            microseconds, ``serial`` days of a spreadsheet, ``clock`` for times of day, or the
            order of day and month.
        assumed: Whether no cell told day and month apart.
        offsets: Different offsets from UTC that the cells name, as ``+03:00``, and ``local`` for
            those beside them that name none; empty where none does.
    """

    values: Moments
    order: Order
    assumed: bool = False
    offsets: tuple[str, ...] = ()


def times_of(cells: Series[str], zone: str, *, serial: bool, named: DayOrder = "") -> Times:
    """Read a column of times.

    Args:
        cells: Different cells of one column, stripped.
        zone: IANA name; times with an offset are turned into local ones, and the offset goes.
        serial: Whether plain numbers are a spreadsheet's days and not seconds since midnight.
        named: Order of day and month that the user named.
    """
    import pandas

    if cells.empty:
        return Times(cells.to_numpy().astype("datetime64[us]"), "iso")
    iso = pandas.to_datetime(cells, format="ISO8601", errors="coerce", utc=True)
    if iso.notna().all() and bool(cells.str.match(r"\d{4}-\d\d-\d\d").all()):
        shifted = cells.str.contains(_OFFSET)
        named_offsets = cells.where(shifted).str.extract(_OFFSET_AT_END)[0]
        return Times(_local(iso, zone, shifted), "iso", offsets=_offsets(named_offsets))
    numbers = pandas.to_numeric(cells.str.replace(",", ".", regex=False), errors="coerce")
    packed = cells.str.fullmatch(r"(?:19|20)\d{6}")
    if numbers.notna().mean() > 0.5 and not packed.mean() > 0.5:
        return _counted(numbers, zone, serial=serial)
    times = _written(cells.str.casefold().str.extract(PATTERN), zone, named)
    return _with_serial(times, numbers) if serial and times.order != "clock" else times


def _with_serial(times: Times, numbers: Series[float]) -> Times:
    """Read plain numbers among days as those of a spreadsheet whose cells lost their format."""
    import numpy

    likely = numpy.isnat(times.values) & numbers.between(*_SERIAL_DAYS).to_numpy()
    if not likely.any():
        return times
    days = numbers.where(likely).to_numpy(dtype="float64") * (_DAY_S * 1e6)
    spans = numpy.where(likely, days, 0.0).round().astype("timedelta64[us]")
    moments = numpy.datetime64(_SERIAL_START, "us") + spans
    return replace(times, values=numpy.where(likely, moments, times.values))


def _local(moments: Series, zone: str, shifted: Series[bool]) -> NDArray[numpy.datetime64]:
    """Turn moments with an offset into local ones; the others are local already."""
    import numpy

    local = moments.dt.tz_localize(None)
    if shifted.any():
        local = moments.dt.tz_convert(zone).dt.tz_localize(None).where(shifted, local)
    return numpy.asarray(local.to_numpy(dtype="datetime64[us]"))


def _counted(numbers: Series, zone: str, *, serial: bool) -> Times:
    """Read numbers as seconds since midnight, Unix time, or days of a spreadsheet."""
    import pandas

    middle = float(numbers.median())
    if middle > _UNIX_S:
        unit: Literal["us", "ms", "s"] = "ms" if middle > _UNIX_MS else "s"
        unit = "us" if middle > _UNIX_US else unit
        moments = pandas.to_datetime(numbers, unit=unit, utc=True, errors="coerce")
        local = moments.dt.tz_convert(zone).dt.tz_localize(None)
        return Times(local.to_numpy(dtype="datetime64[us]"), "unix")
    seconds = numbers * _DAY_S if serial else numbers
    micros = (seconds * 1e6).round()
    spans = pandas.to_timedelta(micros, unit="us").to_numpy(dtype="timedelta64[us]")
    if not serial:
        return Times(spans, "seconds")
    import numpy

    return Times(numpy.datetime64(_SERIAL_START, "us") + spans, "serial")


def _written(parts: DataFrame, zone: str, named: DayOrder) -> Times:
    """Read days, moments or times of day from their parts."""
    import numpy
    import pandas

    spans = _spans(parts)
    dated = parts["a"].notna() | parts["packed"].notna()
    if not dated.any() and parts["hour"].notna().any():
        return Times(spans, "clock")
    days, order, assumed = _days(parts, named)
    whole = numpy.where(parts["hour"].notna(), spans, numpy.timedelta64(0, "us"))
    moments = days + whole
    shifted = parts["offset"].notna()
    if shifted.any():
        offset = parts["offset"].str.replace(":", "").replace("z", "+0000")
        sign = 1 - 2 * offset.str.startswith("-", na=False)
        minutes = offset.str[1:3].astype("float") * 60 + offset.str[3:5].astype("float")
        ahead = pandas.to_timedelta((sign * minutes).fillna(0.0), unit="min")
        utc = (pandas.Series(moments, index=parts.index) - ahead).dt.tz_localize("UTC")
        local = _local(utc, zone, shifted)
        moments = numpy.where(shifted.to_numpy(), local, moments)
    return Times(moments, order, assumed, _offsets(parts["offset"]))


def _offsets(offsets: Series[str]) -> tuple[str, ...]:
    """Return the different offsets, spelled alike; none where no cell has one."""
    digits = offsets.str.upper().str.replace(":", "", regex=False).replace("Z", "+0000")
    found = sorted(f"{one[:3]}:{one[3:]}" for one in digits.dropna().unique())
    return (*found, LOCAL) if found and offsets.isna().any() else tuple(found)


def _spans(parts: DataFrame) -> NDArray[numpy.timedelta64]:
    """Return times of day; not a time where there is none or it is over 24 hours."""
    import numpy
    import pandas

    hour = pandas.to_numeric(parts["hour"])
    afternoon = parts["half"].str.startswith("p", na=False)
    hour = hour.where(parts["half"].isna(), hour % 12 + 12 * afternoon)
    minute = pandas.to_numeric(parts["minute"])
    second = pandas.to_numeric(parts["second"].str.replace(",", ".", regex=False)).fillna(0.0)
    valid = (hour < 24) & (minute < 60) & (second < 60)
    micros = ((hour * 3600 + minute * 60 + second) * 1e6).round().where(valid)
    spans = pandas.to_timedelta(micros, unit="us")
    return numpy.asarray(spans.to_numpy(dtype="timedelta64[us]"))


def _days(parts: DataFrame, named: DayOrder) -> tuple[NDArray[numpy.datetime64], Order, bool]:
    """Return days, the order of day and month, and whether that was assumed."""
    import pandas

    packed = pandas.to_numeric(parts["packed"])
    a, b, c = (pandas.to_numeric(parts[key]) for key in "abc")
    year_first = parts["a"].str.len() == 4
    month_first, assumed = _month_first(a.mask(year_first), b.mask(year_first))
    if named:
        month_first, assumed = named == "month_first", False
    middle, first = (a, b) if month_first else (b, a)
    year = c.mask(c < 100, c + 1900 + 100 * (c < _CENTURY))
    written = pandas.DataFrame(
        {
            "year": year.mask(year_first, a).fillna(packed // 10_000),
            "month": middle.mask(year_first, b).fillna(packed // 100 % 100),
            "day": first.mask(year_first, c).fillna(packed % 100),
        }
    )
    whole = written.notna().all(axis=1) & written["year"].between(*_YEARS)
    moments = pandas.to_datetime(written.where(whole), errors="coerce")
    mixed = (parts["a"].notna() & ~year_first).any()
    order: Order = ("month_first" if month_first else "day_first") if mixed else "iso"
    return moments.to_numpy(dtype="datetime64[us]"), order, bool(mixed) and assumed


def _month_first(first: Series, second: Series) -> tuple[bool, bool]:
    """Say whether the month stands before the day, and whether that is only assumed."""
    days_first, days_second = int((first > 12).sum()), int((second > 12).sum())
    return days_second > days_first, days_second == days_first
