"""Zone visits from a file; they replace those that are there, or add to them."""

from __future__ import annotations

from typing import Final

from planner.errors import Problem
from planner.files.importers.coverage import covered
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import checked_rows, dropped, merged, named_file, taken
from planner.project import Project, with_table
from planner.tables.columns import TIME, VISIT_ID, ZONE
from planner.tables.joins import UNKNOWN_ZONES_IN_FILE, unknown_ids, unknown_problems
from planner.tables.table import Table
from planner.tables.zone_visits import ZONE_VISITS, check

EVIDENCE: Final = "zones"
"""Key of this evidence in the settings' coverage."""


def take(project: Project, source: Source) -> Taken:
    """Take zone visits in. Visits of zones that nobody drew are kept, and the zones are listed.

    Raises:
        DataError: As ``checked_rows``, and ``bad_coverage``.
    """
    changed, _ = covered(project, EVIDENCE, source)
    rows = checked_rows(
        source,
        ZONE_VISITS,
        check,
        needed=(VISIT_ID, TIME, ZONE),
        zone=project.settings.time_zone,
    )
    table, repeated = merged(project, ZONE_VISITS, rows.table, append=source.append)
    said = named_file(_unknown_zones(project, rows.table), source.path.name)
    return taken(with_table(changed, table), rows, (*dropped(repeated, source.path.name), *said))


def zones_of(project: Project) -> tuple[str, ...]:
    """Return what a zone can be called: ids and names of drawn zones, zones of fixtures."""
    elements = [e for s in project.plan.surfaces.values() for e in s.elements.values()]
    drawn = [name for e in elements if e.traits.role == "zone" for name in (e.id, e.name)]
    return tuple(dict.fromkeys(name for name in (*drawn, *(e.zone for e in elements)) if name))


def _unknown_zones(project: Project, visits: Table) -> tuple[Problem, ...]:
    known = zones_of(project)
    if not known:
        return (Problem("zones_not_drawn"),)
    used = {str(name): int(n) for name, n in visits.frame[ZONE].value_counts().items()}
    return unknown_problems(UNKNOWN_ZONES_IN_FILE, unknown_ids(used, known))


ZONE_VISITS_IMPORTER: Final = Importer("zone-visits", take)
