"""`vitrina report`: score a project, write CSV, JSON and picture, or show both ends as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, PROBLEMS, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.files.exporters import Exporter
    from planner.project import Project
    from planner.tables.report import Cell, Report
    from planner.wording import Words

ENDS = 10
SHOWN = ("rank", "band", "placement_id", "element_name", "zone", "noticed_per_1000", "products")
"""Columns of the table on the terminal."""
WIDEST = 32
CSV_EXPORTERS = {"machine": "report_csv", "excel": "report_csv_excel"}
"""Preset to the key of its exporter."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina report`` was asked for; fields are its options."""

    project: str
    surface: str | None = None
    basis: str | None = None
    csv: Path | None = None
    json: Path | None = None
    svg: Path | None = None
    preset: str = "machine"
    seed: int | None = None
    visits: int | None = None
    variant: str | None = None
    xlsx: Path | None = None
    slots: Path | None = None
    png: Path | None = None
    pdf: Path | None = None
    paper: str = ""
    scale: str = ""
    width: int = 0


def make_report(console: Console, wanted: Wanted) -> int:
    """Score and write; returns 1 where the plan or data have errors."""
    from planner.analysis.parameters import with_visits
    from planner.analysis.report import build_report
    from planner.analysis.trip_figures import planned_figures
    from planner.files.project_file import load
    from planner.session.names import meant_variant
    from planner.variants import choose_variant

    if wanted.preset not in CSV_EXPORTERS:
        known = ", ".join(CSV_EXPORTERS)
        raise DataError("unknown_preset", preset=wanted.preset, known=known)
    loaded = load(project_path(wanted.project))
    project = choose_variant(loaded, meant_variant(loaded, wanted.variant))
    parameters = with_visits(wanted.visits)
    scored = build_report(project, wanted.basis, wanted.seed, wanted.surface, parameters)
    planned = planned_figures(project, scored, wanted.seed, parameters)
    report = replace(scored, facts={**scored.facts, **planned})
    written = write_report(console, project, report, wanted)
    if not written:
        console.show(ends_table(console, report))
    console.tell(
        "report_done",
        placements=sum(1 for _ in placed(report)),
        basis=console.words.say(f"basis_{report.basis}"),
        visits=report.facts["visits"],
    )
    tell_trips(console, report)
    if "order_share_through_slots" in report.facts:
        share = 100.0 * float(report.facts["order_share_through_slots"])
        console.tell("report_slots", share=share, orders=report.facts["orders"])
    console.tell("assumptions_used", count=sum(one.mark == "O" for one in report.defaults))
    for path in written:
        console.tell("written", file=str(path))
    console.problems(report.problems)
    return PROBLEMS if any(one.weight == "error" for one in report.problems) else GOOD


def tell_trips(console: Console, report: Report) -> None:
    """Say how visits walked; below measured ones how simulated ones would."""
    from planner.analysis.trip_figures import PLANNED

    for code, prefix in (("report_trips", ""), ("report_trips_planned", PLANNED)):
        if f"{prefix}walking_s" in report.facts:
            console.tell(
                code,
                path=report.facts[f"{prefix}mean_path_m"],
                walking=report.facts[f"{prefix}walking_s"],
                standing=report.facts[f"{prefix}standing_s"],
                covered=100.0 * float(report.facts[f"{prefix}covered_share"]),
            )


def write_report(console: Console, project: Project, report: Report, wanted: Wanted) -> list[Path]:
    """Write the files that were asked for and return their paths.

    A picture shows one surface; those of the second and later ones carry the surface's id.

    Raises:
        ProjectError: ``file_not_written``.
        DataError: ``bad_scale`` and what the pictures raise; then nothing is written.
    """
    from planner.files.atomic import write_all
    from planner.files.exporters import EXPORTERS
    from planner.files.exporters.report_csv import sheet_text

    by_key = {exporter.key: exporter for exporter in EXPORTERS}
    asked = (
        (wanted.csv, by_key[CSV_EXPORTERS[wanted.preset]]),
        (wanted.xlsx, by_key["report_xlsx"]),
        (wanted.json, by_key["report_json"]),
        (wanted.svg, by_key["plan_svg"]),
        (wanted.png, _png(by_key["plan_png"], wanted)),
        (wanted.pdf, _pdf(by_key["plan_pdf"], wanted)),
    )
    scored = [s for s in project.plan.surfaces.values() if s.name in report.surfaces]
    contents: dict[Path, bytes] = {}
    if wanted.slots is not None:
        contents[wanted.slots] = sheet_text(report.slots, wanted.preset, console.words)
    for path, exporter in asked:
        if path is None:
            continue
        for index, surface in enumerate(scored if exporter.per_surface else scored[:1]):
            named = path if index == 0 else path.with_stem(f"{path.stem}-{surface.id}")
            contents[named] = exporter.content(surface, report, console.words)
    write_all(contents)
    return list(contents)


def _png(exporter: Exporter, wanted: Wanted) -> Exporter:
    from planner.files.exporters import plan_png

    return replace(exporter, content=partial(plan_png, width_px=wanted.width))


def _pdf(exporter: Exporter, wanted: Wanted) -> Exporter:
    from planner.files.exporters import plan_pdf
    from planner.files.exporters.plan_sheet import scale_in

    denominator = scale_in(wanted.scale) if wanted.scale else 0
    content = partial(plan_pdf, paper=wanted.paper.upper(), denominator=denominator)
    return replace(exporter, content=content)


def placed(report: Report) -> list[dict[str, Cell]]:
    """Return the rows that are placements, without the row of unplaced sales."""
    from planner.tables.report import UNPLACED

    return [row for row in report.placements.records() if row["placement_id"] != UNPLACED]


def ends_table(console: Console, report: Report) -> str:
    """Return the most and the least noticed placements as a table of text."""
    rows = sorted(placed(report), key=lambda row: (float(row["rank"] or 0), row["placement_id"]))
    top, bottom = rows[:ENDS], rows[ENDS:][-ENDS:]
    heads = [console.words.say(f"column_{key}") for key in SHOWN]
    cells = [[_shown(row[key], console.words) for key in SHOWN] for row in (*top, *bottom)]
    widths = [
        max(len(head), *(len(row[at]) for row in cells)) if cells else len(head)
        for at, head in enumerate(heads)
    ]
    numeric = [key in ("rank", "noticed_per_1000") for key in SHOWN]

    def line(parts: list[str]) -> str:
        placed_parts = (
            part.rjust(width) if right else part.ljust(width)
            for part, width, right in zip(parts, widths, numeric, strict=True)
        )
        return "  ".join(placed_parts).rstrip()

    lines = [line(heads), *map(line, cells[: len(top)])]
    if bottom:
        lines += ["…", *map(line, cells[len(top) :])]
    return "\n".join(lines)


def _shown(cell: Cell, words: Words) -> str:
    if isinstance(cell, float):
        return words.say("number", value=cell)
    text = "" if cell is None else str(cell)
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
