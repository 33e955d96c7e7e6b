"""`vitrina channels`: the placements of each product in the store and on the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.cli.console import GOOD, Console, project_path

SHOWN: Final = 10
"""So many products that are in several channels are told."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina channels`` was asked for; fields are its options."""

    project: str
    csv: Path | None = None
    preset: str = "machine"
    seed: int | None = None


def tell_channels(console: Console, wanted: Wanted) -> int:
    """Say which products are in several channels, and write a row a product and placement.

    Raises:
        DataError: ``unknown_preset`` or what scoring raises.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.channels import channels_sheet, in_several, stands_of
    from planner.analysis.report import report_of, scores_of
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load
    from planner.session.channel_words import ChannelWords

    project = load(project_path(wanted.project))
    scores = scores_of(project, seed=wanted.seed)
    report = report_of(project, scores)
    stands = stands_of(scores, report.facts)
    content = sheet_text(channels_sheet(stands, project), wanted.preset, console.words)
    both, words = in_several(stands), ChannelWords(console.words)
    console.tell("channels_head", products=len({one.product for one in stands}), both=len(both))
    for product in both[:SHOWN]:
        console.show(f"{product}:")
        for line in words.lines(stands, product):
            console.show(f"  {line}")
    console.tell("channels_compare")
    console.problems(report.problems)
    if wanted.csv is not None:
        write_all({wanted.csv: content})
        console.tell("written", file=str(wanted.csv))
    return GOOD
