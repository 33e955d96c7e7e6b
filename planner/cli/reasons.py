"""`vitrina why`: the chain of reasons for a placement or a zone that is cold."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path
from planner.cli.values import points_as_rows, write_json
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.analysis.cold import Why
    from planner.analysis.score import Score
    from planner.project import Project
    from planner.tables.report import Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina why`` was asked for; fields are its options."""

    project: str
    placement: str | None = None
    zone: str | None = None
    surface: str | None = None
    basis: str | None = None
    json: Path | None = None
    seed: int | None = None


def give_reasons(console: Console, wanted: Wanted) -> int:
    """Say the chain of reasons, and write it with its cells.

    Raises:
        DataError: ``why_of_what`` where not exactly one thing was asked for, or what the
            analysis says.
    """
    from planner.analysis.report import report_of, scores_of
    from planner.files.project_file import load

    if (wanted.placement is None) == (wanted.zone is None):
        raise DataError("why_of_what")
    project = load(project_path(wanted.project))
    scores = scores_of(project, wanted.basis, wanted.seed)
    report = report_of(project, scores, wanted.surface)
    score, why = _found(scores, report, wanted)
    words = console.words
    for step in why.steps:
        console.tell(step.sentence.code, **step.sentence.facts)
    console.tell(
        "why_verdict",
        subject=why.subject,
        name=why.name,
        verdict=words.say(f"verdict_{why.verdict}"),
    )
    console.tell("why_rests", basis=words.say(f"basis_{why.basis}"), visits=score.presence.visits)
    if wanted.json is not None:
        write_json(wanted.json, _tree(project, score, why, console))
        console.tell("written", file=str(wanted.json))
    console.problems(report.problems)
    return GOOD


def _found(scores: tuple[Score, ...], report: Report, wanted: Wanted) -> tuple[Score, Why]:
    """Return the chain, and the floor that it is on."""
    from planner.analysis.cold import why_cold, why_zone_cold

    shown = [score for score in scores if score.surface.name in report.surfaces]
    for score in shown:
        if wanted.placement is not None and any(s.id == wanted.placement for s in score.sites):
            return score, why_cold(score, report, wanted.placement)
        if wanted.zone is not None and wanted.zone in score.zone_of:
            return score, why_zone_cold(score, report, wanted.zone)
    if wanted.placement is not None:
        return shown[0], why_cold(shown[0], report, wanted.placement)
    return shown[0], why_zone_cold(shown[0], report, wanted.zone or "")


def _tree(project: Project, score: Score, why: Why, console: Console) -> dict[str, object]:
    steps = [
        {
            "key": step.key,
            "state": step.state,
            "value": step.value,
            "median": step.median,
            "text": console.words.say(step.sentence.code, **step.sentence.facts),
        }
        for step in why.steps
    ]
    cells = why.cells
    at = points_as_rows(zip(cells.x.tolist(), cells.y.tolist(), strict=True), score.surface.frame)
    return {
        "project": project.settings.name,
        "surface": score.surface.name,
        "subject": why.subject,
        "name": why.name,
        "basis": why.basis,
        "visits": score.presence.visits,
        "verdict": why.verdict,
        "steps": steps,
        "blockers": [asdict(blocker) for blocker in why.blockers],
        "hidden_from": [
            {"at": point, "share": share}
            for point, share in zip(at, cells.share.tolist(), strict=True)
        ],
        "cell_m": cells.size,
        "cold_share": score.scene.parameters.cold_share,
    }
