"""Impressions of slots from a file; they replace those that are there, or add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import (
    Prepared,
    checked_rows,
    dropped,
    merged,
    named_file,
    taken,
)
from planner.project import Project, with_table
from planner.tables.columns import CLICKED, DEVICE, EVENT, PAGE_ID, POSITION, PRODUCT_ID, SLOT
from planner.tables.impressions import IMPRESSIONS, check
from planner.tables.joins import UNKNOWN_PRODUCTS, unknown_ids, unknown_problems
from planner.tables.products import PRODUCTS
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match


def take(project: Project, source: Source) -> Taken:
    """Take impressions in. Items that no product table knows are kept, and their ids listed.

    Page, slot and device of the source stand where the file names none; a file that names no
    slots is taken as one slot a page.

    Raises:
        DataError: As ``checked_rows``, and ``page_unnamed``.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        if CLICKED not in match.headers and EVENT not in match.headers:
            facts = {"headers": ", ".join(match.unused), "key": CLICKED, "table_key": match.table}
            name = source.path.name
            raise DataError("column_missing", column=CLICKED, file=name, table=match.table, **facts)
        return _placed(frame, source)

    rows = checked_rows(
        source,
        IMPRESSIONS,
        check,
        needed=(POSITION,),
        zone=project.settings.time_zone,
        prepare=prepare,
    )
    table, repeated = merged(project, IMPRESSIONS, rows.table, append=source.append, by_cells=True)
    said = named_file(_unknown_products(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


def _placed(frame: DataFrame, source: Source) -> Prepared:
    """Say where impressions were whose row does not."""
    if PAGE_ID not in frame and not source.page:
        raise DataError("page_unnamed", file=source.path.name)
    for column, named in ((PAGE_ID, source.page), (SLOT, source.slot), (DEVICE, source.device)):
        if named:
            there = frame[column].fillna(named) if column in frame else named
            frame = frame.assign(**{column: there})
    if SLOT in frame:
        return Prepared(frame)
    return Prepared(
        frame.assign(slot=frame[PAGE_ID]), problems=(Problem("slot_assumed", {}, "note"),)
    )


def _unknown_products(project: Project, impressions: Table) -> tuple[Problem, ...]:
    products = project.tables.get(PRODUCTS.key)
    if products is None:
        return (Problem("products_not_loaded", {}, "note"),)
    used = {str(name): int(n) for name, n in impressions.frame[PRODUCT_ID].value_counts().items()}
    return unknown_problems(UNKNOWN_PRODUCTS, unknown_ids(used, products.frame[PRODUCT_ID]))


IMPRESSIONS_IMPORTER: Final = Importer("impressions", take)
