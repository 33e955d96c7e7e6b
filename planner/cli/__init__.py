"""The command line: reports, checks, imports, views and samples, without Qt."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = (
    "new", "report", "basis", "check", "samples", "import", "export", "route",
    "why", "syntax", "isovist", "diff", "positions", "affinity", "findings", "flow",
    "what-if", "slot-what-if", "channels", "response", "suggest", "arrange", "chart", "funnel",
)  # fmt: skip
"""Words that start a sub-command; anything else is a project to show."""
MODULES = ("commands", "insight_commands")
"""Where they are; what is loaded first is listed first by ``--help``."""


def main(argv: Sequence[str]) -> int:
    """Run a sub-command and return its exit code: 0 good, 1 problems in the data, 2 wrong use."""
    from importlib import import_module

    from planner.cli.program import run

    for module in MODULES:
        import_module(f"planner.cli.{module}")
    return run(list(argv))


def without_window(argv: Sequence[str]) -> int:
    """Say that no window can be shown and write report and picture instead."""
    from planner.cli.showcase import show

    return show(list(argv))
