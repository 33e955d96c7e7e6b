"""Impressions of slots from a file; they replace those that are there, or add to them."""

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
from planner.tables.columns import CLICKED, EVENT, POSITION
from planner.tables.impressions import IMPRESSIONS, SHOWN, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match


def take(project: Project, source: Source) -> Taken:
    """Take impressions in. Items that no product table knows are kept, and their ids listed.

    Page, slot and device of the source stand where the file names none; a file that names no
    slots is taken as one slot a page. Sums of a whole slot have no position.

    Raises:
        DataError: As ``checked_rows``, ``page_unnamed``, and ``column_missing`` without clicks,
            or without positions and numbers of impressions.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        refuse_lacking(match, source, POSITION, SHOWN)
        refuse_lacking(match, source, CLICKED, EVENT)
        return on_pages(frame, source, project, slots=True)

    zone = project.settings.time_zone
    rows = checked_rows(source, IMPRESSIONS, check, needed=(), zone=zone, prepare=prepare)
    table, repeated = merged(project, IMPRESSIONS, rows.table, append=source.append, by_cells=True)
    said = named_file(unknown_products(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


IMPRESSIONS_IMPORTER: Final = Importer("impressions", take)
