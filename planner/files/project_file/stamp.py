"""What a saved project looks like from outside, to see whether others saved it since."""

from __future__ import annotations

from pathlib import Path

from planner.files.project_file.layout import PLANS, PROJECT_FILE, TABLES_FOLDER

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of the last change in nanoseconds and size in bytes of each file."""


def stamp_of(path: Path) -> Stamp:
    """Return the stamp of a project folder or of a zipped one; empty where nothing lies."""
    files = [path]
    if path.is_dir():
        files = [path / PROJECT_FILE, *path.glob(f"{PLANS}/*.json")]
        files += path.glob(f"{TABLES_FOLDER}/*.csv")
    found = []
    for file in sorted(files):
        try:
            state = file.stat()
        except OSError:
            continue
        found.append((file.name, state.st_mtime_ns, state.st_size))
    return tuple(found)
