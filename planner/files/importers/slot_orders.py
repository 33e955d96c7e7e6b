"""Orders and the slots that led to them, from a file; they replace those there, or add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import (
    Prepared,
    checked_rows,
    dropped,
    merged,
    named_file,
    taken,
)
from planner.files.importers.web_rows import (
    on_pages,
    refuse_lacking,
    unknown_pages,
    unknown_products,
)
from planner.project import Project, with_table
from planner.tables.columns import ORDER, ORDERS, PAGE_ID, SLOT
from planner.tables.slot_orders import SLOT_ORDERS, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match


def take(project: Project, source: Source) -> Taken:
    """Take orders in, line by line or summed up by slot.

    Page and device of the source stand where a row names none; a row without slot came through
    none, and gets no page for it.

    Raises:
        DataError: As ``checked_rows``, and ``column_missing`` without orders or slots.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        refuse_lacking(match, source, ORDER, ORDERS)
        refuse_lacking(match, source, SLOT)
        placed = on_pages(frame, source, project, needed=False)
        if not source.page or PAGE_ID in frame:
            return placed
        rows = placed.frame
        of_slots = rows[PAGE_ID].where(rows[SLOT].notna())
        return Prepared(rows.assign(page=of_slots), problems=placed.problems)

    zone = project.settings.time_zone
    rows = checked_rows(source, SLOT_ORDERS, check, needed=(), zone=zone, prepare=prepare)
    table, repeated = merged(project, SLOT_ORDERS, rows.table, append=source.append, by_cells=True)
    strange = (*unknown_pages(project, rows.table), *unknown_products(project, rows.table))
    said = (*dropped(repeated, source.path.name), *named_file(strange, source.path.name))
    return taken(with_table(project, table), rows, said)


SLOT_ORDERS_IMPORTER: Final = Importer("slot-orders", take)
