"""`vitrina flow`: how visits flow over the pages of a shop."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.analysis.page_flow import PageFlow, PageVisits

SHOWN_PAGES: Final = 12
"""So many pages are told, the most viewed; and so many moves, the most frequent."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina flow`` was asked for; fields are its options."""

    project: str
    csv: Path | None = None
    moves: Path | None = None
    preset: str = "machine"


def tell_flow(console: Console, wanted: Wanted) -> int:
    """Say how visits flow over pages, and write a row for each page and move.

    Raises:
        DataError: ``no_page_views`` or ``unknown_preset``.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.in_force import in_force
    from planner.analysis.page_flow import flows_of, links_of, moves_sheet, pages_sheet
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load

    counted = in_force(load(project_path(wanted.project)))
    table = counted.project.tables.get("page_views")
    if table is None or table.frame.empty:
        raise DataError("no_page_views", project=wanted.project)
    flows = flows_of(table, links_of(counted.project.plan))
    pairs = ((wanted.csv, pages_sheet(flows)), (wanted.moves, moves_sheet(flows)))
    texts = [(path, sheet_text(sheet, wanted.preset, console.words)) for path, sheet in pairs]
    contents = {path: text for path, text in texts if path is not None}
    _tell(console, flows[0])
    console.problems(tuple(counted.problems(("page_views",))))
    write_all(contents)
    for path in contents:
        console.tell("written", file=str(path))
    return GOOD


def _tell(console: Console, flow: PageFlow) -> None:
    say = console.words.say
    views = sum(one.views for one in flow.pages)
    console.tell("flow_whole", pages=len(flow.pages), views=int(views), sessions=flow.sessions)
    if flow.views_without_session:
        console.tell("flow_without_session", views=int(flow.views_without_session))
    for page in flow.pages[:SHOWN_PAGES]:
        console.show(f"  {_page(console, page)}")
    for move in flow.moves[:SHOWN_PAGES]:
        linked = "linked" if move.is_linked else "open"
        facts = {"page": move.page, "to_page": move.to_page, "linked": linked}
        share = 100.0 * move.share
        console.show(f"  {say('flow_move', count=int(move.count), share=share, **facts)}")
    left = max(0, len(flow.pages) - SHOWN_PAGES) + max(0, len(flow.moves) - SHOWN_PAGES)
    if left:
        console.tell("flow_more", count=left)


def _page(console: Console, page: PageVisits) -> str:
    say = console.words.say
    parts = [say("flow_page", page=page.page, views=int(page.views))]
    if isfinite(page.entry_share):
        parts.append(say("flow_entries", share=100.0 * page.entry_share))
    if isfinite(page.exit_share):
        rate = 100.0 * page.exit_rate if isfinite(page.exit_rate) else 0.0
        parts.append(say("flow_exits", share=100.0 * page.exit_share, rate=rate))
    if page.seconds_basis:
        parts.append(say("flow_seconds", seconds=page.seconds, basis=page.seconds_basis))
    return ", ".join(parts)
