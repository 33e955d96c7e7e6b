"""Actions on whole projects."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import (
    Action,
    with_changes,
    with_project,
)

FILE_ACTIONS: Final[tuple[Action, ...]] = (
    Action("new_floor", lambda h: h.project.new_floor(), "file", "file-plus-2", ("Ctrl+N",)),
    Action("open_folder", lambda h: h.project.open_folder(), "file", "folder-open", ("Ctrl+O",)),
    Action("open_file", lambda h: h.project.open_file(), "file", "folder", ("Ctrl+Shift+O",)),
    Action("import_table", lambda h: h.look.import_table(), "file", "file-spreadsheet",
           ("Ctrl+I",)),
    Action("import_drawing", lambda h: h.drawing.take(), "file", "layers", ("Ctrl+Alt+I",)),
    Action("save", lambda h: h.project.save(), "file", "save", ("Ctrl+S",), with_changes,
           starts_group=True),
    Action("save_as", lambda h: h.project.save_as(), "file", "save-all", ("Ctrl+Shift+S",),
           with_project),
    Action("close_project", lambda h: h.project.close(), "file", "x", ("Ctrl+W",), with_project),
    Action("quit", lambda h: h.look.leave(), "file", "log-out", ("Ctrl+Q",), starts_group=True),
)  # fmt: skip
"""In the order of the menu."""
