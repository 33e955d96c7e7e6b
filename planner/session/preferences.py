"""What a user set and the window remembers, in one JSON file of the user's configuration."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from planner.errors import Problem
from planner.files.atomic import write_all

RECENT_LIMIT: Final = 12
GRIDS: Final = (10, 50, 100, 250, 500)
"""Grids to choose from, in finest distances of the medium: 1 to 50 cm on a floor."""
FILE: Final = "settings.json"
PALETTE: Final = "palette"
"""Name of the panel that offers what can be drawn."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything remembered between two runs.

    Attributes:
        language: Key of a catalogue; empty for that of the system.
        scheme: ``system``, ``light`` or ``dark``.
        motion: ``system``, ``full`` or ``reduced``: whether colours fade to new ones.
        recent: Paths of projects, the last opened first.
        geometry: Place and size of the window, as Qt writes it, base64.
        splitters: Sizes in pixels of the parts of each splitter, by its name.
        columns: Columns shown in each table, in their order, by the table's name.
        widths: Pixels that a user gave columns of each table, by the names of table and column.
        sorting: Column that each table is sorted by, and ``up`` or ``down``; by the table's name.
        snaps: Whether pointers that draw and move come to rest on things and on the grid.
        grid_steps: Step of that grid, one of ``GRIDS``.
        shows_grid: Whether it is drawn.
        panels: Whether each panel that can be hidden is shown, by its name.
    """

    language: str = ""
    scheme: str = "system"
    motion: str = "system"
    recent: tuple[str, ...] = ()
    geometry: str = ""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    widths: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    sorting: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    snaps: bool = True
    grid_steps: int = 100
    shows_grid: bool = False
    panels: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))


def with_recent(preferences: Preferences, path: Path) -> Preferences:
    """Put a project at the head of the recent ones."""
    name = str(path.resolve())
    others = tuple(one for one in preferences.recent if one != name)
    return replace(preferences, recent=(name, *others)[:RECENT_LIMIT])


def without_recent(preferences: Preferences, path: Path) -> Preferences:
    """Forget a project that is gone."""
    gone = {str(path), str(path.resolve())}
    return replace(preferences, recent=tuple(p for p in preferences.recent if p not in gone))


def preferences_file() -> Path:
    """Return where the settings of this user are kept."""
    from platformdirs import user_config_dir

    return Path(user_config_dir("vitrina", appauthor=False)) / FILE


def load_preferences(path: Path) -> tuple[Preferences, tuple[Problem, ...]]:
    """Read the settings; what cannot be read is left at its default.

    Returns:
        The settings, and ``settings_unreadable`` with fact ``file`` where the file is no JSON
        object or cannot be opened. A missing file and fields of another version are no problem.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences(), ()
    except (OSError, ValueError):
        return Preferences(), (Problem("settings_unreadable", {"file": str(path)}),)
    if not isinstance(found, dict):
        return Preferences(), (Problem("settings_unreadable", {"file": str(path)}),)
    return _understood(found), ()


def save_preferences(preferences: Preferences, path: Path) -> None:
    """Write the settings.

    Raises:
        ProjectError: ``file_not_written``.
    """
    values = {one.name: _plain(getattr(preferences, one.name)) for one in fields(preferences)}
    text = json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True)
    write_all({path: f"{text}\n".encode()})


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _understood(found: Mapping[str, object]) -> Preferences:
    """Take the fields that are what they should be."""
    return Preferences(
        language=_text(found.get("language")),
        scheme=_text(found.get("scheme")) or "system",
        motion=_text(found.get("motion")) or "system",
        recent=_texts(found.get("recent")),
        geometry=_text(found.get("geometry")),
        splitters=_by_name(found.get("splitters"), _numbers),
        columns=_by_name(found.get("columns"), _texts),
        widths=_by_name(found.get("widths"), _sizes),
        sorting=_by_name(found.get("sorting"), _texts),
        snaps=found.get("snaps") is not False,
        grid_steps=steps if (steps := found.get("grid_steps")) in GRIDS else 100,
        shows_grid=found.get("shows_grid") is True,
        panels=_by_name(found.get("panels"), lambda value: value is True),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in _list(value) if isinstance(one, str))


def _numbers(value: object) -> tuple[int, ...]:
    return tuple(one for one in _list(value) if isinstance(one, int) and one >= 0)


def _sizes(value: object) -> Mapping[str, int]:
    sizes = value.items() if isinstance(value, dict) else ()
    return MappingProxyType({key: one for key, one in sizes if isinstance(one, int) and one > 0})


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _by_name(value: object, read: Callable[[object], Value]) -> Mapping[str, Value]:
    found = value if isinstance(value, dict) else {}
    return MappingProxyType({key: read(one) for key, one in found.items() if isinstance(key, str)})
