"""`vitrina affinity`: what is bought together, by product and by category."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.cli.console import GOOD, Console, project_path

if TYPE_CHECKING:
    from planner.analysis.affinity import Pairs
    from planner.analysis.affinity_sheet import Affinity

TOLD: Final = 8
"""So many pairs of products, and of categories, are told."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina affinity`` was asked for; fields are its options."""

    project: str
    csv: Path
    min_count: int
    preset: str = "machine"


def tell_affinity(console: Console, wanted: Wanted) -> int:
    """Say which pairs go together, and write a row for each.

    Raises:
        DataError: ``no_receipts``, ``bad_min_count`` or ``unknown_preset``.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.affinity_sheet import affinity_of, affinity_sheet
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load

    affinity = affinity_of(load(project_path(wanted.project)), wanted.min_count)
    text = sheet_text(affinity_sheet(affinity), wanted.preset, console.words)
    _tell(console, affinity)
    console.problems(affinity.problems)
    write_all({wanted.csv: text})
    console.tell("written", file=str(wanted.csv))
    return GOOD


def _tell(console: Console, affinity: Affinity) -> None:
    for level, pairs in enumerate((affinity.products, *affinity.levels)):
        _tell_pairs(console, pairs, level, affinity)
    console.tell("affinity_basis")


def _tell_pairs(console: Console, pairs: Pairs, level: int, affinity: Affinity) -> None:
    from planner.analysis.affinity_sheet import by_surety
    from planner.analysis.discovery import RATE

    found = [row for row in by_surety(pairs) if pairs.q[row] <= RATE]
    console.tell(
        "affinity_level",
        level=level,
        pairs=len(pairs.together),
        found=len(found),
        least=pairs.min_count,
        receipts=pairs.receipts,
    )
    for row in found[:TOLD]:
        one, other = (pairs.items[side[row]] for side in (pairs.first, pairs.second))
        told = console.words.say(
            "affinity_row",
            first=affinity.names.get(one, one) if level == 0 else one,
            second=affinity.names.get(other, other) if level == 0 else other,
            lift=float(pairs.lift[row]),
            count=int(pairs.together[row]),
        )
        console.show(f"  {told}")
    if len(found) > TOLD:
        console.show(f"  {console.words.say('affinity_more', count=len(found) - TOLD)}")
