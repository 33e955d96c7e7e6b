"""`vitrina what-if` and `vitrina response`: what another plan would sell, and on what grounds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.analysis.response.response import Response
    from planner.analysis.what_if import Line, WhatIf
    from planner.project import Project
    from planner.tables.report import Sheet

SHOWN: Final = 5
"""So many products are named that gain, and as many that lose."""
SHOWN_CATEGORIES: Final = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina what-if`` was asked for; fields are its options."""

    project: str
    variant: str | None = None
    against: str | None = None
    basis: str | None = None
    json: Path | None = None
    csv: Path | None = None
    preset: str = "machine"
    seed: int | None = None


def tell_what_if(console: Console, wanted: Wanted) -> int:
    """Say what a variant is expected to sell against another one, and write every row.

    Raises:
        DataError: ``no_such_variant``, ``diff_with_what``, ``same_variant``, ``unknown_preset``
            or what scoring raises.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.what_if import what_if
    from planner.analysis.what_if_sheets import products_sheet
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.json_text import encoded
    from planner.files.project_file import load
    from planner.session.names import meant_variant, other_variant

    project = load(project_path(wanted.project))
    variant = meant_variant(project, wanted.variant)
    against = other_variant(project, variant, wanted.against)
    if variant == against:
        raise DataError("same_variant", variant=variant)
    found = what_if(
        project,
        variant,
        against,
        wanted.basis,
        wanted.seed,
        told=lambda share: console.progress(round(100 * share), 100, "what_if_progress"),
    )
    console.progress(100, 100, "what_if_progress")
    sheet = products_sheet(found.products)
    contents = {}
    if wanted.csv is not None:
        contents[wanted.csv] = sheet_text(sheet, wanted.preset, console.words)
    if wanted.json is not None:
        contents[wanted.json] = encoded(_tree(project, found, console))
    _tell(console, project, found)
    write_all(contents)
    for path in contents:
        console.tell("written", file=str(path))
    console.problems(found.problems)
    return GOOD


def _tell(console: Console, project: Project, found: WhatIf) -> None:
    from planner.session.what_if_words import WhatIfWords

    words = WhatIfWords(console.words, project.settings.currency)
    console.tell("what_if_summary", variant=found.variant, other_variant=found.against)
    for sentence in (*words.whole(found), words.effort(found.effort), words.rests_on(found)):
        console.show(f"  {sentence}")
    for code, lines in zip(("what_if_gain", "what_if_lose"), _extremes(found), strict=True):
        if lines:
            console.show(console.words.say(code))
        for line in lines:
            console.show(f"  {words.line(line)}")


def _extremes(found: WhatIf) -> tuple[list[Line], list[Line]]:
    """Return the products that gain most, and those that lose most."""
    from planner.analysis.what_if import NOTICED, UNITS

    key = UNITS if UNITS in found.whole.figures else NOTICED
    known = [line for line in found.products if key in line.figures]
    ordered = sorted(known, key=lambda line: -line.figures[key].change.value)
    gain = [line for line in ordered if line.figures[key].change.value > 0.0]
    lose = [line for line in reversed(ordered) if line.figures[key].change.value < 0.0]
    return gain[:SHOWN], lose[:SHOWN]


def _tree(project: Project, found: WhatIf, console: Console) -> dict[str, object]:
    settings = project.settings
    return {
        "project": settings.name,
        "variant": found.variant,
        "against": found.against,
        "basis": found.basis,
        "currency": settings.currency,
        "generated": settings.generated,
        "interval": 0.8,
        "scenarios": found.scenarios,
        "draws": found.draws,
        **_sheets(found),
        "effort": asdict(found.effort),
        "common": asdict(found.response.common),
        "problems": [
            {
                "code": one.code,
                "weight": one.weight,
                "facts": dict(one.facts),
                "text": console.words.say(one.code, **one.facts),
            }
            for one in found.problems
        ],
        "defaults": [asdict(one) for one in found.defaults],
        "sources": [asdict(one) for one in settings.sources],
    }


def _sheets(found: WhatIf) -> dict[str, object]:
    from planner.analysis.response.sheets import response_sheet
    from planner.analysis.what_if_sheets import (
        ENDS,
        categories_sheet,
        cells_of,
        products_sheet,
        zones_sheet,
    )

    return {
        "whole": {
            key: dict(zip(ENDS, cells_of(figure), strict=True))
            for key, figure in found.whole.figures.items()
        },
        "products": _rows(products_sheet(found.products)),
        "categories": _rows(categories_sheet(found.categories)),
        "zones": _rows(zones_sheet(found.zones)),
        "elasticities": _rows(response_sheet(found.response)),
    }


def _rows(sheet: Sheet) -> list[dict[str, object]]:
    digits = {column.key: column.decimals for column in sheet.columns}
    return [
        {
            key: round(cell, digits[key]) if isinstance(cell, float) and digits[key] >= 0 else cell
            for key, cell in record.items()
        }
        for record in sheet.records()
    ]


@dataclass(frozen=True, slots=True)
class Asked:
    """What ``vitrina response`` was asked for; fields are its options."""

    project: str
    basis: str | None = None
    csv: Path | None = None
    products: Path | None = None
    preset: str = "machine"
    seed: int | None = None


def tell_response(console: Console, asked: Asked) -> int:
    """Say how the sales of each category follow exposure, and write a row for each.

    Raises:
        DataError: ``response_no_sales``, ``response_nothing_sold``, ``unknown_preset`` or what
            scoring raises.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.in_force import in_force
    from planner.analysis.report import scores_of
    from planner.analysis.response.response import response_of
    from planner.analysis.response.sheets import pull_sheet, response_sheet
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load

    project = load(project_path(asked.project))
    response = response_of(project, asked.basis, asked.seed)
    contents = {}
    if asked.csv is not None:
        contents[asked.csv] = sheet_text(response_sheet(response), asked.preset, console.words)
    if asked.products is not None:
        scores = scores_of(project, asked.basis, asked.seed)
        sheet = pull_sheet(in_force(project).project, scores)
        contents[asked.products] = sheet_text(sheet, asked.preset, console.words)
    _tell_response(console, response)
    write_all(contents)
    for path in contents:
        console.tell("written", file=str(path))
    console.problems(response.problems)
    return GOOD


def _tell_response(console: Console, response: Response) -> None:
    from planner.session.what_if_words import ElasticityWords

    words = ElasticityWords(console.words)
    console.tell("response_summary", weeks=response.weeks, plans=len(response.variants))
    console.show(words.common(response.common))
    ordered = sorted(
        response.categories.values(),
        key=lambda one: (not one.elasticity.measured, one.elasticity.category),
    )
    for one in ordered[:SHOWN_CATEGORIES]:
        console.show(f"  {words.category(one.elasticity)}")
    if len(ordered) > SHOWN_CATEGORIES:
        console.tell("response_more", count=len(ordered) - SHOWN_CATEGORIES)
    console.tell("response_reads")
