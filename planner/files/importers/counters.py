"""Gate counters from a file; they replace those that are there, or add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem
from planner.files.importers.coverage import covered
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
from planner.tables.columns import GATE, IN, OUT, TIME
from planner.tables.counters import COUNTERS, check
from planner.tables.joins import UNKNOWN_GATES_IN_FILE, unknown_ids, unknown_problems
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match

EVIDENCE: Final = "counters"
"""Key of this evidence in the settings' coverage."""
CROSSED: Final = ("gate", "entrance", "exit", "zone")
"""Roles of elements that can be counted at."""


def take(project: Project, source: Source) -> Taken:
    """Take counters in. Counts of gates that nobody drew are kept, and the gates are listed.

    Raises:
        DataError: As ``checked_rows``, and ``bad_coverage``.
    """
    changed, coverage = covered(project, EVIDENCE, source)

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        if IN not in match.headers and OUT not in match.headers:
            facts = {"headers": ", ".join(match.unused), "key": IN, "table_key": match.table}
            name = source.path.name
            raise DataError("column_missing", column=IN, file=name, table=match.table, **facts)
        return Prepared(frame)

    rows = checked_rows(
        source,
        COUNTERS,
        check,
        needed=(GATE, TIME),
        zone=project.settings.time_zone,
        prepare=prepare,
    )
    table, repeated = merged(project, COUNTERS, rows.table, append=source.append)
    said = named_file((*_unknown_gates(project, rows.table),), source.path.name)
    told = (*dropped(repeated, source.path.name), *said, *coverage)
    return taken(with_table(changed, table), rows, told)


def gates_of(project: Project) -> tuple[str, ...]:
    """Return what can be counted at: ids and names of gates, doors and zones."""
    elements = [e for s in project.plan.surfaces.values() for e in s.elements.values()]
    drawn = [name for e in elements if e.traits.role in CROSSED for name in (e.id, e.name)]
    return tuple(dict.fromkeys(str(n) for n in (*drawn, *(e.zone for e in elements)) if n))


def _unknown_gates(project: Project, counters: Table) -> tuple[Problem, ...]:
    known = gates_of(project)
    if not known:
        return (Problem("gates_not_drawn"),)
    used = {str(name): int(n) for name, n in counters.frame[GATE].value_counts().items()}
    return unknown_problems(UNKNOWN_GATES_IN_FILE, unknown_ids(used, known))


COUNTERS_IMPORTER: Final = Importer("counters", take)
