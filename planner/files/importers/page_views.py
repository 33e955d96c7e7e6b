"""Page views from a file; they replace those that are there, or add to them."""

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
from planner.files.importers.web_rows import on_pages, unknown_pages
from planner.project import Project, with_table
from planner.tables.page_views import PAGE_VIEWS, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match


def take(project: Project, source: Source) -> Taken:
    """Take page views in, view by view or summed up. Pages that nobody drew are kept and listed.

    Page and device of the source stand where a row names none.

    Raises:
        DataError: As ``checked_rows``, and ``page_unnamed``.
    """

    def prepare(frame: DataFrame, _match: Match) -> Prepared:
        return on_pages(frame, source, project)

    zone = project.settings.time_zone
    rows = checked_rows(source, PAGE_VIEWS, check, needed=(), zone=zone, prepare=prepare)
    table, repeated = merged(project, PAGE_VIEWS, rows.table, append=source.append, by_cells=True)
    said = named_file(unknown_pages(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


PAGE_VIEWS_IMPORTER: Final = Importer("page-views", take)
