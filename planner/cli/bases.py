"""`vitrina basis`: every basis of a project side by side, and where they disagree."""

from __future__ import annotations

from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path

if TYPE_CHECKING:
    from planner.analysis.bases import Disagreement


def compare(
    console: Console,
    given: str,
    csv: Path | None,
    seed: int | None,
    visits: int | None,
) -> int:
    """Write a row a placement, and say how the bases agree.

    Raises:
        DataError: What ``bases_of`` raises.
        ProjectError: ``file_not_written``.
    """
    from planner.analysis.bases import bases_of, bases_sheet
    from planner.analysis.parameters import with_visits
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import MACHINE, sheet_text
    from planner.files.project_file import load

    bases = bases_of(load(project_path(given)), seed, with_visits(visits))
    names = ", ".join(console.words.say(f"basis_{key}") for key in bases.keys)
    console.tell("bases_compared", bases=names, placements=len(bases.placements))
    for pair in bases.disagreements:
        _tell(console, pair)
    if csv is not None:
        write_all({csv: sheet_text(bases_sheet(bases), MACHINE, console.words)})
        console.tell("written", file=str(csv))
    console.problems(bases.problems)
    return GOOD


def _tell(console: Console, pair: Disagreement) -> None:
    names = {
        "first": console.words.say(f"basis_{pair.first}"),
        "second": console.words.say(f"basis_{pair.second}"),
    }
    if isnan(pair.correlation):
        console.tell("bases_not_ranked", **names)
        return
    console.tell("bases_agree", **names, correlation=pair.correlation)
    for one in pair.worst:
        console.tell(
            "placement_apart",
            placement=one.placement,
            first_rank=one.first_rank,
            second_rank=one.second_rank,
        )
