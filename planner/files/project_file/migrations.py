"""Steps that bring the files of older versions up to date, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from planner.errors import ProjectError
from planner.files.project_file.layout import FORMAT, PROJECT_FILE

Tree = dict[str, Any]
"""One file as JSON gave it."""
Trees = dict[str, Tree]
"""Files by their names in the project: ``project.json`` and the plans."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step.

    Attributes:
        from_version: Version of the files it takes.
        to_version: Version of the files it returns.
        change: Returns the changed files; may raise ``LookupError``,
            ``TypeError``, ``ValueError`` or ``AttributeError`` where files are not what they
            should be.
    """

    from_version: int
    to_version: int
    change: Callable[[Trees], Trees]


def migrated(trees: Mapping[str, object], file: str) -> Mapping[str, object]:
    """Bring files up to the version of this program.

    Args:
        trees: Files by their names, as JSON gave them.
        file: What to call ``project.json`` in a sentence.

    Raises:
        ProjectError: ``newer_format``, ``project_missing_field``, ``project_wrong_type`` or
            ``project_migration_failed``.
    """
    version = _version(trees[PROJECT_FILE], file)
    if version == FORMAT:
        return trees
    found = version
    current = {name: tree for name, tree in trees.items() if isinstance(tree, dict)}
    try:
        for step in MIGRATIONS:
            if step.from_version == version:
                current = step.change(current)
                version = step.to_version
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ProjectError(
            "project_migration_failed", file=file, found=found, known=FORMAT
        ) from error
    if version != FORMAT or len(current) < len(trees):
        raise ProjectError("project_migration_failed", file=file, found=found, known=FORMAT)
    return current


def _version(tree: object, file: str) -> int:
    if not isinstance(tree, dict):
        raise ProjectError("project_wrong_type", file=file, place="/", expected="object")
    if "format" not in tree:
        raise ProjectError("project_missing_field", file=file, place="format")
    version = tree["format"]
    if isinstance(version, bool) or not isinstance(version, int):
        raise ProjectError("project_wrong_type", file=file, place="format", expected="integer")
    if version > FORMAT:
        raise ProjectError("newer_format", file=file, found=version, known=FORMAT)
    return version


def _settings_apart(trees: Trees) -> Trees:
    """0 to 1: settings get a place of their own; lists of surfaces and elements keep order."""
    project = dict(trees[PROJECT_FILE])
    settings = {new: project.pop(old) for old, new in _SETTINGS_OF_0.items() if old in project}
    hours = project.pop("hours", {})
    settings["opening_hours"] = {day: span.split("-") for day, span in hours.items()}
    variant = project.pop("active")
    plans = {name: _plan_of_0(tree) for name, tree in trees.items() if name != PROJECT_FILE}
    return {
        PROJECT_FILE: {**project, "format": 1, "settings": settings, "variant": variant},
        **plans,
    }


_SETTINGS_OF_0: Final = {
    "title": "name",
    "description": "about",
    "currency": "currency",
    "timezone": "time_zone",
    "seed": "seed",
}


def _plan_of_0(tree: Tree) -> Tree:
    surfaces = [
        {
            **_without(surface, "walls", "origin", "y_up", "elements"),
            "id": surface_id,
            "frame": {
                "x0": surface["origin"][0],
                "y0": surface["origin"][1],
                "y_up": surface["y_up"],
            },
            "outlines": surface["walls"],
            "elements": [_element_of_0(key, one) for key, one in surface["elements"].items()],
        }
        for surface_id, surface in tree["surfaces"].items()
    ]
    return {**tree, "surfaces": surfaces}


def _element_of_0(element_id: str, tree: Tree) -> Tree:
    element = _without(tree, "type", "rect", "height", "levels", "products")
    element |= {"id": element_id, "kind": tree["type"], "levels_m": tree.get("levels", [])}
    if "height" in tree:
        element["height_m"] = tree["height"]
    if "rect" in tree:
        names = ("x", "y", "width", "depth", "angle_deg")
        element["rectangle"] = dict(zip(names, tree["rect"], strict=True))
    element["stock"] = {
        slot: [{"product": product, "facings": count} for product, count in puts.items()]
        for slot, puts in tree.get("products", {}).items()
    }
    return element


def _without(tree: Tree, *keys: str) -> Tree:
    return {key: value for key, value in tree.items() if key not in keys}


MIGRATIONS: Final[tuple[Migration, ...]] = (Migration(0, 1, _settings_apart),)
"""In order; each takes what the one before it returns."""
