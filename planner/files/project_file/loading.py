"""Open a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from planner.errors import ProjectError
from planner.files.json_text import BrokenJsonError, parsed
from planner.files.project_file.access import Files, existing
from planner.files.project_file.fields import Fields
from planner.files.project_file.layout import (
    PLANS,
    PROJECT_FILE,
    picture_file,
    plan_files,
    table_file,
    variant_of,
)
from planner.files.project_file.migrations import migrated
from planner.files.project_file.plan_json import plan_from
from planner.files.project_file.settings_json import settings_from
from planner.files.project_file.table_csv import table_from
from planner.files.project_file.types_json import types_from
from planner.files.project_file.validity_json import validity_from
from planner.files.project_file.verdicts_json import verdicts_from
from planner.model.pattern import Pattern
from planner.model.plan import Plan
from planner.project import FIRST_VARIANT, Project, Settings, shown_pictures
from planner.tables import TABLES
from planner.tables.table import Table


def load(path: Path) -> Project:
    """Read a project, of this version of the format or an older one.

    Plans and tables that lie in the folder without being listed belong to it as well: people
    put files there by hand.

    Args:
        path: The folder, the zipped folder, or the file ``project.json`` in a folder.

    Raises:
        ProjectError: ``project_not_found``, ``not_a_project``, ``newer_format``,
            ``project_migration_failed``, ``project_broken_archive``, ``file_not_read``,
            ``project_file_missing``, ``project_broken_json``, ``project_missing_field``,
            ``project_wrong_type``, ``project_bad_value``, ``project_broken_table``,
            ``project_missing_column`` or ``project_bad_cell``; facts name file and place.
    """
    files = existing(path)
    names = [PROJECT_FILE, *files.within(PLANS, ".json")]
    label = files.label(PROJECT_FILE)
    trees = migrated({name: _tree(files, name) for name in names}, label)
    fields = Fields(trees[PROJECT_FILE], label)
    fields.integer("format")
    plans = {
        variant: plan_from(Fields(trees[name], files.label(name)))
        for variant, name in _variants(fields, files).items()
    } or {FIRST_VARIANT: Plan()}
    tables = _tables(fields, files)
    settings = settings_from(fields.fields("settings"))
    variant = fields.text("variant", next(iter(plans)))
    validity = validity_from(fields.fields("validity"))
    verdicts = verdicts_from(fields.fields("verdicts"))
    with fields.making("variant"):
        project = Project(
            plans=MappingProxyType(plans),
            variant=variant,
            tables=MappingProxyType(tables),
            settings=settings,
            types=types_from(fields),
            extra=fields.extra(),
            validity=MappingProxyType(validity),
            verdicts=MappingProxyType(verdicts),
        )
    return replace(project, pictures=_pictures(project, files))


def load_settings(path: Path) -> Settings:
    """Read only the settings of a project, fast.

    Raises:
        ProjectError: As ``load``, for ``project.json``.
    """
    files = existing(path)
    label = files.label(PROJECT_FILE)
    trees = migrated({PROJECT_FILE: _tree(files, PROJECT_FILE)}, label)
    return settings_from(Fields(trees[PROJECT_FILE], label).fields("settings"))


def load_types(path: Path) -> tuple[Pattern, ...]:
    """Read only the own types of a project, fast.

    Raises:
        ProjectError: As ``load``, for ``project.json``.
    """
    files = existing(path)
    label = files.label(PROJECT_FILE)
    trees = migrated({PROJECT_FILE: _tree(files, PROJECT_FILE)}, label)
    return types_from(Fields(trees[PROJECT_FILE], label))


def _tree(files: Files, name: str) -> object:
    try:
        return parsed(files.read(name))
    except BrokenJsonError as error:
        raise ProjectError(
            "project_broken_json", file=files.label(name), line=error.line
        ) from error


def _variants(fields: Fields, files: Files) -> dict[str, str]:
    """Return the file of every variant: the listed ones in order, then the others."""
    listed = plan_files(_listed(fields, "variants"))
    for name in listed.values():
        if not files.has(name):
            raise ProjectError("project_file_missing", file=files.label(name))
    others = [name for name in files.within(PLANS, ".json") if name not in listed.values()]
    return listed | {variant_of(name): name for name in others}


def _tables(fields: Fields, files: Files) -> dict[str, Table]:
    listed = _listed(fields, "tables")
    tables: dict[str, Table] = {}
    for kind in TABLES:
        name = table_file(kind.key)
        if kind.key in listed or files.has(name):
            tables[kind.key] = table_from(kind, files.read(name), files.label(name))
    return tables


def _pictures(project: Project, files: Files) -> Mapping[str, bytes]:
    """Return the pictures that are there; one that is missing is a problem of its plan."""
    names = (name for name in shown_pictures(project) if files.has(picture_file(name)))
    return MappingProxyType({name: files.read(picture_file(name)) for name in names})


def _listed(fields: Fields, key: str) -> list[str]:
    names = []
    for name in fields.items(key):
        if not isinstance(name, str):
            raise fields.wrong(key, "text")
        names.append(name)
    return names
