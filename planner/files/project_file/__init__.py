"""Project folders, and the same folders zipped: read, write, bring up to date."""

from planner.files.project_file.loading import load, load_settings, load_types
from planner.files.project_file.saving import save
from planner.files.project_file.set_aside import (
    keep_drawing_mapping,
    keep_mapping,
    keep_previous,
    write_refused,
)
from planner.files.project_file.stamp import Stamp, stamp_of

__all__ = [
    "Stamp",
    "keep_drawing_mapping",
    "keep_mapping",
    "keep_previous",
    "load",
    "load_settings",
    "load_types",
    "save",
    "stamp_of",
    "write_refused",
]
