"""The command line: reports, checks, imports, views and samples, without Qt."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = (
    "new", "report", "basis", "check", "samples", "import", "export", "route",
    "why", "syntax", "isovist", "diff", "positions", "chart", "flow",
)  # fmt: skip
"""Words that start a sub-command; anything else is a project to show."""


def main(argv: Sequence[str]) -> int:
    """Run a sub-command and return its exit code: 0 good, 1 problems in the data, 2 wrong use."""
    from planner.cli.commands import run

    return run(list(argv))


def without_window(argv: Sequence[str]) -> int:
    """Say that no window can be shown and write report and picture instead."""
    from planner.cli.showcase import show

    return show(list(argv))
