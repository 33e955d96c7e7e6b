"""What the export actions do: write the report of the open project to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from planner.analysis.affinity_sheet import affinity_of, affinity_sheet
from planner.analysis.bases import bases_sheet
from planner.analysis.in_force import in_force
from planner.analysis.pages.product_funnel import funnel_sheet
from planner.errors import VitrinaError
from planner.files.atomic import write_all
from planner.files.clip import elements_csv
from planner.files.exporters import EXPORTERS, Exporter, plan_pdf, plan_png
from planner.files.exporters.report_csv import EXCEL, MACHINE, sheet_text
from planner.files.exporters.typeset import USUAL_WIDTH_PX, WIDTHS_PX
from planner.session.analyst import Runner
from planner.session.charts.files import Form, chart_file
from planner.session.findings_sheet import findings_sheet
from planner.session.insights import found_in
from planner.session.route_json import route_tree
from planner.session.session import Session
from planner.session.surveyor import Question, syntax_csv
from planner.session.values import write_json
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.plan_deeds import shown_surface

ROUTE_SUFFIX = ".json"
BY_KEY = {exporter.key: exporter for exporter in EXPORTERS}


class ExportDeeds:
    """Writes what the analyst found, exactly as the command line would."""

    def __init__(self, desk: Desk, asking: Asking) -> None:
        self._desk = desk
        self._asking = asking

    def export(self, key: str) -> None:
        """Ask for a file and write the report with the exporter of this key."""
        session, exporter = self._desk.session, BY_KEY[key]
        if session is None or session.analyst.latest.report is None:
            return
        asked = self._with_options(exporter)
        if asked is None:
            return
        exporter = asked
        name = file_name(self._desk.project_name, session, exporter)
        path = self._asking.file_to_write(name, exporter.suffix)
        if path is not None:
            self._write(session, exporter, path)

    def export_route(self) -> None:
        """Ask for a file and write the shopping route as ``vitrina route --json`` does."""
        session = self._desk.session
        if session is None or session.routes.shown is None:
            return
        asked, route = session.routes.route.answered, session.routes.shown
        path = self._asking.file_to_write(f"{self._desk.project_name}-route", ROUTE_SUFFIX)
        if path is None or asked is None:
            return
        tree = route_tree(asked.project, route, self._desk.theme.words)
        try:
            write_json(path, tree)
        except VitrinaError as error:
            self._desk.say(error)
            return
        self._desk.tell("exported", file=str(path))

    def bases(self) -> None:
        """Ask for a file and write the bases side by side, as the command line does."""
        session = self._desk.session
        found = None if session is None else session.comparer.latest
        if found is None or found.bases is None:
            return
        path = self._asking.file_to_write(f"{self._desk.project_name}-bases", ".csv")
        if path is not None:
            bases, words = found.bases, self._desk.theme.words
            self._run(
                self._desk.runner, path, lambda: sheet_text(bases_sheet(bases), MACHINE, words)
            )

    def findings(self) -> None:
        """Ask for a file and write the findings, as the command line does."""
        session = self._desk.session
        if session is None or session.analyst.latest.report is None:
            return
        path = self._asking.file_to_write(f"{self._desk.project_name}-findings", ".csv")
        if path is not None:
            latest, words = session.analyst.latest, self._desk.theme.words
            verdicts, ready = session.document.project.verdicts, session.insights.found
            self._run(
                self._desk.idle,
                path,
                lambda: sheet_text(
                    findings_sheet(ready or found_in(latest), verdicts, words), MACHINE, words
                ),
            )

    def affinity(self) -> None:
        """Ask for a file and write what is bought together, as the command line does."""
        session = self._desk.session
        if session is None:
            return
        path = self._asking.file_to_write(f"{self._desk.project_name}-affinity", ".csv")
        if path is not None:
            project, least = session.document.project, session.together.least
            words = self._desk.theme.words
            self._run(
                self._desk.idle,
                path,
                lambda: sheet_text(affinity_sheet(affinity_of(project, least)), MACHINE, words),
            )

    def funnel(self) -> None:
        """Ask for a file and write the steps from noticed to bought, as the command line does."""
        session = self._desk.session
        if session is None or session.analyst.latest.report is None:
            return
        path = self._asking.file_to_write(f"{self._desk.project_name}-funnel", ".csv")
        if path is not None:
            latest, words = session.analyst.latest, self._desk.theme.words
            tables = in_force(latest.project).project.tables
            self._run(
                self._desk.idle,
                path,
                lambda: sheet_text(funnel_sheet(tables, latest.scores), MACHINE, words),
            )

    def chart(self, form: Form) -> None:
        """Ask for a file and write the chart, as ``vitrina chart`` does; CSV for Excel."""
        session = self._desk.session
        figure = None if session is None else session.charting.figure
        if session is None or figure is None:
            return
        choice, words = session.charting.choice, self._desk.theme.words
        kind = choice.kind.replace("_", "-")
        name = f"{self._desk.project_name}-{kind}-{choice.subject}"
        path = self._asking.file_to_write(name, f".{form}")
        if path is not None:
            self._run(self._desk.runner, path, lambda: chart_file(figure, form, words, EXCEL))

    def _with_options(self, exporter: Exporter) -> Exporter | None:
        """Return an exporter that knows paper and scale, or width; None for a change of mind."""
        if exporter.key == "plan_pdf":
            sheet = self._asking.sheet()
            if sheet is None:
                return None
            content = partial(plan_pdf, paper=sheet[0], denominator=sheet[1])
            return replace(exporter, content=content)
        if exporter.key == "plan_png":
            width = self._asking.picture_width(USUAL_WIDTH_PX, *WIDTHS_PX)
            if width is None:
                return None
            return replace(exporter, content=partial(plan_png, width_px=width))
        return exporter

    def _write(self, session: Session, exporter: Exporter, path: Path) -> None:
        report, words = session.analyst.latest.report, self._desk.theme.words
        surface = shown_surface(session) or next(
            iter(session.document.project.plan.surfaces.values()), None
        )
        if report is None or surface is None:
            return
        self._run(self._desk.runner, path, lambda: exporter.content(surface, report, words))

    def export_syntax(self) -> None:
        """Ask for a file and write the measures of the shown floor, at the shown grid."""
        session = self._desk.session
        surface = None if session is None else shown_surface(session)
        if session is None or surface is None:
            return
        name = f"{self._desk.project_name}-{surface.id}-syntax"
        path = self._asking.file_to_write(name, ".csv")
        if path is not None:
            shown, found = session.view.now, session.surveyor.latest
            asked = Question(surface, shown.level, shown.spacing)
            self._run(self._desk.idle, path, lambda: syntax_csv(asked, found))

    def export_fixtures(self) -> None:
        """Ask for a file and write the elements of the shown floor as a table."""
        session = self._desk.session
        surface = None if session is None else shown_surface(session)
        if session is None or surface is None:
            return
        path = self._asking.file_to_write(f"{self._desk.project_name}-fixtures", ".csv")
        if path is not None:
            elements, words = tuple(surface.elements.values()), self._desk.theme.words
            self._run(self._desk.runner, path, lambda: elements_csv(elements, surface.frame, words))

    def _run(self, runner: Runner, path: Path, content: Callable[[], bytes]) -> None:
        """Make what is in a file and write it, in the background."""
        self._desk.working.emit(True)

        def write() -> VitrinaError | Path:
            try:
                write_all({path: content()})
            except VitrinaError as error:
                return error
            return path

        runner.run(write, self._written)

    def _written(self, result: VitrinaError | Path) -> None:
        self._desk.working.emit(False)
        if isinstance(result, VitrinaError):
            self._desk.say(result)
        else:
            self._desk.tell("exported", file=str(result))


def file_name(name: str, session: Session, exporter: Exporter) -> str:
    """Return the name to offer, without its suffix, for a project of this name."""
    surface = shown_surface(session)
    if exporter.per_surface and surface is not None:
        return f"{name}-{surface.id}"
    return f"{name}-placements"
