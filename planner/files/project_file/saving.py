"""Save a project, so that a folder holds the old one or the new one, and never half a file."""

from __future__ import annotations

from pathlib import Path

from planner.errors import ProjectError
from planner.files.json_text import encoded
from planner.files.project_file.access import Files, place
from planner.files.project_file.layout import (
    FORMAT,
    PLANS,
    PROJECT_FILE,
    picture_file,
    plan_files,
    table_file,
)
from planner.files.project_file.plan_json import plan_tree
from planner.files.project_file.settings_json import settings_tree
from planner.files.project_file.table_csv import table_bytes
from planner.files.project_file.types_json import type_tree
from planner.files.project_file.validity_json import validity_tree
from planner.files.project_file.verdicts_json import verdicts_tree
from planner.project import Project, shown_pictures
from planner.tables import TABLES


def save(project: Project, path: Path, *, saved: Project | None = None) -> None:
    """Write a project to its folder, or to its zip file.

    Files that would not change are not touched, those of variants and tables that are gone are
    removed, and others in the folder are left alone. ``project.json`` is written last. A failure
    leaves every file whole. The same project gives the same bytes.

    Args:
        project: What to write.
        path: A folder or a zip file, there or not; what is new is a zip file if it is named
            ``.vitrina`` or ``.zip``.
        saved: The project as it was last loaded from or saved to this very path: tables that
            are the same objects are not written again, and only its variants are removed.

    Raises:
        ProjectError: ``file_not_written``, ``not_a_project``, ``project_broken_archive`` or
            ``unsaveable``.
    """
    files = place(path)
    variants = plan_files(project.plans)
    contents: dict[str, bytes | None] = {
        name: _json(files, name, plan_tree(project.plans[variant]))
        for variant, name in variants.items()
    }
    contents |= _tables(project, files, saved)
    contents |= _pictures(project, files, saved)
    contents[PROJECT_FILE] = _json(files, PROJECT_FILE, project_tree(project))
    old = files.within(PLANS, ".json") if saved is None else plan_files(saved.plans).values()
    gone = [name for name in old if name not in variants.values()]
    gone += _pictures_gone(project, files, saved)
    gone += [
        table_file(kind.key)
        for kind in TABLES
        if kind.key not in project.tables and files.has(table_file(kind.key))
    ]
    files.change({**contents, **dict.fromkeys(gone)})


def project_tree(project: Project) -> dict[str, object]:
    """Return what ``project.json`` holds."""
    tree: dict[str, object] = {
        **project.extra,
        "format": FORMAT,
        "settings": settings_tree(project.settings),
        "variant": project.variant,
        "variants": list(project.plans),
        "tables": sorted(project.tables),
    }
    if project.validity:
        tree["validity"] = validity_tree(project.validity)
    if project.verdicts:
        tree["verdicts"] = verdicts_tree(project.verdicts)
    if project.types:
        tree["types"] = [type_tree(pattern) for pattern in project.types]
    return tree


def _tables(project: Project, files: Files, saved: Project | None) -> dict[str, bytes | None]:
    there = {} if saved is None else saved.tables
    return {
        table_file(key): table_bytes(table)
        for key, table in project.tables.items()
        if table is not there.get(key) or not files.has(table_file(key))
    }


def _pictures(project: Project, files: Files, saved: Project | None) -> dict[str, bytes | None]:
    there = {} if saved is None else saved.pictures
    return {
        picture_file(name): project.pictures[name]
        for name in shown_pictures(project)
        if name in project.pictures
        and (project.pictures[name] is not there.get(name) or not files.has(picture_file(name)))
    }


def _pictures_gone(project: Project, files: Files, saved: Project | None) -> list[str]:
    """Return the pictures that were saved with the project and that nothing shows any more."""
    if saved is None:
        return []
    names = set(shown_pictures(saved)) - set(shown_pictures(project))
    return sorted(name for name in map(picture_file, names) if files.has(name))


def _json(files: Files, name: str, tree: dict[str, object]) -> bytes:
    try:
        return encoded(tree)
    except (TypeError, ValueError) as error:
        raise ProjectError("unsaveable", file=files.label(name)) from error
