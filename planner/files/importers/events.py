"""Events of a web shop from a file; they replace those that are there, or add to them."""

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
from planner.files.importers.web_rows import on_pages, refuse_lacking, unknown_products
from planner.project import Project, with_table
from planner.tables.columns import DAY, EVENT, TIME
from planner.tables.events import EVENTS, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match


def take(project: Project, source: Source) -> Taken:
    """Take events in. Items that no product table knows are kept, and their ids listed.

    The page of the source stands where a row names none.

    Raises:
        DataError: As ``checked_rows``, and ``column_missing`` without a time or day.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        refuse_lacking(match, source, TIME, DAY)
        return on_pages(frame, source, project, needed=False)

    zone = project.settings.time_zone
    rows = checked_rows(source, EVENTS, check, needed=(EVENT,), zone=zone, prepare=prepare)
    table, repeated = merged(project, EVENTS, rows.table, append=source.append, by_cells=True)
    said = named_file(unknown_products(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


EVENTS_IMPORTER: Final = Importer("events", take)
