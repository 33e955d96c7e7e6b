"""How many of all visits an evidence saw, as the user of an import says it."""

from __future__ import annotations

from planner.errors import DataError, Problem
from planner.files.importers.importer import Source
from planner.project import Project, with_coverage


def covered(project: Project, evidence: str, source: Source) -> tuple[Project, tuple[Problem, ...]]:
    """Put a given coverage into the settings; warn where nobody ever gave one.

    Raises:
        DataError: ``bad_coverage`` outside (0, 1].
    """
    share = source.coverage
    if share is None:
        known = evidence in project.settings.coverage
        facts = {"file": source.path.name, "evidence": evidence}
        return project, () if known else (Problem("coverage_missing", facts),)
    if not 0.0 < share <= 1.0:
        raise DataError("bad_coverage", coverage=share)
    return with_coverage(project, evidence, share), ()
