"""Synthetic stores as projects, in memory or in a folder."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from planner.analysis.parameters import DEFAULTS
from planner.analysis.scene import Scene, scene_of
from planner.files.importers.fixtures import take as take_fixtures
from planner.files.importers.importer import Source
from planner.files.importers.walls import take as take_walls
from planner.files.project_file import save
from planner.project import Project
from tests.benchmarks.gen_store import make_store
from tests.benchmarks.store_csv import write_store


def imported(size: str) -> Project:
    """Return store S, M or L as the importers make it of its two files."""
    with TemporaryDirectory() as folder:
        walls, fixtures = write_store(make_store(size), Path(folder))
        room = take_walls(Project(), Source(walls)).project
        return take_fixtures(room, Source(fixtures, origin="centre")).project


def saved(size: str, folder: Path) -> Path:
    """Save a store as a project and return its path."""
    place = folder / f"store_{size}"
    save(imported(size), place)
    return place


def scene(size: str) -> Scene:
    """Return the floor of a store, made ready for analysis."""
    (floor,) = imported(size).plan.surfaces.values()
    return scene_of(floor, DEFAULTS)
