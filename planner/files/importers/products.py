"""Products from a file; they update those that are there by id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.files.importers.headers import Match
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import Prepared, checked_rows, taken
from planner.project import Project, with_table
from planner.tables.columns import MARGIN, MARGIN_PERCENT, PRODUCT_ID
from planner.tables.products import PRODUCTS, SIZES, check
from planner.tables.table import Table
from planner.units import METRES_PER

if TYPE_CHECKING:
    from pandas import DataFrame

MOST_M: Final = 1.5
"""Products are usually smaller than this many metres ..."""

MOST_CM: Final = 60.0
"""... and than this many centimetres: larger medians are in the next smaller unit."""


def take(project: Project, source: Source) -> Taken:
    """Take products in; those not in the file stay, columns not in the file stay.

    A margin whose header says percent becomes money. Widths, heights and depths are metres, or
    what the header, the user or their size says.

    Raises:
        DataError: As ``checked_rows``.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        if match.units.get(MARGIN) == "%":
            frame = frame.rename(columns={MARGIN: MARGIN_PERCENT})
        return _with_metres(frame, match.units, source.unit)

    rows = checked_rows(
        source,
        PRODUCTS,
        check,
        needed=(PRODUCT_ID,),
        zone=project.settings.time_zone,
        prepare=prepare,
    )
    there = [MARGIN if column == MARGIN_PERCENT else column for column in rows.columns]
    table = _updated(project.tables.get(PRODUCTS.key), rows.table, there)
    return taken(with_table(project, table), rows)


def _with_metres(frame: DataFrame, in_headers: Mapping[str, str], given: str) -> Prepared:
    """Turn widths, heights and depths into metres; without a word on it, one unit holds for all."""
    there = [column for column in SIZES if column in frame and frame[column].notna().any()]
    if not there:
        return Prepared(frame)
    middle = float(frame[there].median().median())
    recognised = "m" if middle <= MOST_M else "cm" if middle <= MOST_CM else "mm"
    metres, told = {}, {}
    for column in there:
        unit = given or in_headers.get(column, "") or recognised
        basis = "given" if given else "header" if column in in_headers else "recognised"
        told[unit, basis] = Problem("width_unit", {"unit": unit, "basis": basis}, "note")
        metres[column] = frame[column] * METRES_PER.get(unit, 1.0)
    return Prepared(frame.assign(**metres), problems=tuple(told.values()))


def _updated(old: Table | None, new: Table, columns: list[str]) -> Table:
    """Return the old products with the new ones' columns, and the new ones that are fresh."""
    import pandas

    if old is None or old.frame.empty:
        return new
    before, after = old.frame.set_index(PRODUCT_ID), new.frame.set_index(PRODUCT_ID)
    fresh = ~after.index.isin(before.index)
    both = after.index[~fresh]
    there = [column for column in dict.fromkeys(columns) if column in before]
    before.loc[both, there] = after.loc[both, there]
    frame = pandas.concat([before, after.loc[fresh]]).reset_index()
    return Table(PRODUCTS.key, frame.astype(old.frame.dtypes.to_dict()))


PRODUCTS_IMPORTER: Final = Importer("products", take)
