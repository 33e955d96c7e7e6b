"""States of slots in the window, from a file; they replace those there, or add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import (
    Prepared,
    checked_rows,
    dropped,
    merged,
    named_file,
    taken,
)
from planner.files.importers.web_rows import on_pages, refuse_lacking, unknown_pages
from planner.project import Project, with_table
from planner.tables.columns import SLOT, TIME, VISIBLE_SHARE
from planner.tables.viewability import VIEWABILITY, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match


def take(project: Project, source: Source) -> Taken:
    """Take states of slots in, as logs of the IntersectionObserver of browsers have them.

    Page, slot and device of the source stand where a row names none. Shares in a column that is
    headed as percent become shares of 1.

    Raises:
        DataError: As ``checked_rows``, ``page_unnamed``, and ``column_missing`` without a share,
            a time, or a slot.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        refuse_lacking(match, source, VISIBLE_SHARE)
        refuse_lacking(match, source, TIME)
        if not source.slot:
            refuse_lacking(match, source, SLOT)
        placed = on_pages(frame, source, project, slots=True)
        if match.units.get(VISIBLE_SHARE) != "%":
            return placed
        note = Problem("shares_from_percent", {"count": len(placed.frame)}, "note")
        shares = placed.frame[VISIBLE_SHARE] / 100.0
        return Prepared(
            placed.frame.assign(visible_share=shares), problems=(*placed.problems, note)
        )

    zone = project.settings.time_zone
    rows = checked_rows(source, VIEWABILITY, check, needed=(), zone=zone, prepare=prepare)
    table, repeated = merged(project, VIEWABILITY, rows.table, append=source.append, by_cells=True)
    said = named_file(unknown_pages(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


VIEWABILITY_IMPORTER: Final = Importer("viewability", take)
