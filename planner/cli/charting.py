"""`vitrina chart`: exposure against sales, quadrants, Pareto, before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, PROBLEMS, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.project import Project
    from planner.session.charts.files import Form
    from planner.tables.report import Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina chart`` was asked for; fields are its options."""

    project: str
    kind: str = "exposure-sales"
    by: str = "product"
    sales: str = "units"
    svg: Path | None = None
    png: Path | None = None
    csv: Path | None = None
    variant: str | None = None
    against: str | None = None
    surface: str | None = None
    basis: str | None = None
    preset: str = "machine"
    seed: int | None = None


def make_chart(console: Console, wanted: Wanted) -> int:
    """Score, say what the chart says, and write it; 1 where the data have errors.

    Raises:
        DataError: ``bad_option``, ``no_such_variant``, ``diff_with_what``, what is missing for
            the chart, or what scoring raises.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.charts.subjects import SALES, SUBJECTS
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import PRESETS
    from planner.files.project_file import load
    from planner.session.charts.files import chart_file
    from planner.session.charts.kinds import CHARTS, Asked
    from planner.session.names import meant_variant, other_variant

    kinds = {one.key.replace("_", "-"): one for one in CHARTS}
    _check("--kind", wanted.kind, kinds)
    _check("--by", wanted.by, [one.key for one in SUBJECTS])
    _check("--sales", wanted.sales, SALES)
    _check("--preset", wanted.preset, PRESETS)
    kind = kinds[wanted.kind]
    project = load(project_path(wanted.project))
    variant = meant_variant(project, wanted.variant)
    report = _scored(project, variant, wanted)
    currency = project.settings.currency
    asked = Asked(kind.key, report, wanted.by, wanted.sales, currency=currency)
    if kind.needs_other:
        against = other_variant(project, variant, wanted.against)
        other = _scored(project, against, wanted)
        asked = replace(asked, other=other, variants=(against, variant))
    figure = kind.make(asked)
    forms: tuple[tuple[Path | None, Form], ...] = (
        (wanted.svg, "svg"), (wanted.png, "png"), (wanted.csv, "csv"),
    )  # fmt: skip
    contents = {
        path: chart_file(figure, form, console.words, wanted.preset)
        for path, form in forms
        if path is not None
    }
    write_all(contents)
    console.show(figure.title(console.words))
    console.show(figure.summary(console.words))
    for path in contents:
        console.tell("written", file=str(path))
    console.problems(report.problems)
    return PROBLEMS if any(one.weight == "error" for one in report.problems) else GOOD


def _scored(project: Project, variant: str, wanted: Wanted) -> Report:
    from planner.analysis.report import build_report
    from planner.variants import choose_variant

    chosen = choose_variant(project, variant)
    return build_report(chosen, wanted.basis, wanted.seed, wanted.surface)


def _check(option: str, given: str, known: Iterable[str]) -> None:
    names = list(known)
    if given not in names:
        raise DataError("bad_option", option=option, given=given, known=", ".join(names))
