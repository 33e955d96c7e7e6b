"""What happens where no window can be shown: a sentence, a report and a picture."""

from __future__ import annotations

from pathlib import Path

from planner.cli.console import WRONG_USE, Console, project_path
from planner.errors import VitrinaError

FIRST_SAMPLE = "small_supermarket"


def show(argv: list[str]) -> int:
    """Write placement report and picture of a project or the first sample into this folder."""
    from planner.cli.reporting import Wanted, write_report

    console = Console()
    if len(argv) > 1:
        console.warn("one_project", given=" ".join(argv))
        return WRONG_USE
    path = project_path(argv[0] if argv else FIRST_SAMPLE)
    name = path.resolve().stem
    wanted = Wanted(str(path), csv=Path(f"{name}-placements.csv"), svg=Path(f"{name}.svg"))
    try:
        from planner.analysis.report import build_report
        from planner.files.project_file import load

        project = load(path)
        written = write_report(console, project, build_report(project), wanted)
    except VitrinaError as error:
        return console.failed(error)
    console.tell("no_window", files=", ".join(str(file) for file in written))
    return 0
