"""`vitrina why`: the chain of reasons for a placement or a zone that is cold."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError
from planner.session.values import points_as_rows, write_json

if TYPE_CHECKING:
    from planner.analysis.cold import Why
    from planner.analysis.floor_score import FloorScore
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
    _look_up(project, wanted)
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


def _look_up(project: Project, wanted: Wanted) -> None:
    """Refuse what is on no floor, before anything is scored.

    Raises:
        DataError: ``no_such_placed``, ``no_such_zone`` or ``no_such_surface``.
    """
    from planner.analysis.parameters import DEFAULTS
    from planner.analysis.report import drawn_surfaces
    from planner.analysis.scene import scene_of

    floors = drawn_surfaces(project)
    shown = [one for one in floors if wanted.surface in (None, one.id, one.name)]
    names = ", ".join(one.name for one in shown or floors)
    if not shown:
        raise DataError("no_such_surface", surface=wanted.surface or "", surfaces=names)
    scenes = [scene_of(one, DEFAULTS) for one in shown]
    if wanted.placement is not None:
        if not any(p.id == wanted.placement for scene in scenes for p in scene.placements):
            raise DataError("no_such_placed", placement=wanted.placement, surface=names)
        return
    zones = sorted({zone for scene in scenes for zone in scene.zone_of if zone})
    if wanted.zone not in zones:
        known = ", ".join(zones) or "–"
        raise DataError("no_such_zone", zone=wanted.zone or "", surface=names, known=known)


def _found(scores: tuple[Score, ...], report: Report, wanted: Wanted) -> tuple[FloorScore, Why]:
    """Return the chain, and the floor that it is on.

    Raises:
        DataError: ``floor_not_covered`` where the traffic knows nothing about that floor.
    """
    from planner.analysis.cold import why_cold, why_zone_cold
    from planner.analysis.floor_score import on_floor

    for one in scores:
        score = on_floor((one,), one.surface.id)
        if score is None or score.surface.name not in report.surfaces:
            continue
        if wanted.placement is not None and any(s.id == wanted.placement for s in score.sites):
            return score, why_cold(score, report, wanted.placement)
        if wanted.zone is not None and wanted.zone in score.zone_of:
            return score, why_zone_cold(score, report, wanted.zone)
    raise DataError("floor_not_covered", basis=report.basis)


def _tree(project: Project, score: FloorScore, why: Why, console: Console) -> dict[str, object]:
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
