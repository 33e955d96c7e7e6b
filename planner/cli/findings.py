"""`vitrina findings`: what is worth looking at, kind by kind, with numbers and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.cli.console import GOOD, Console, project_path
from planner.session.findings_sheet import NOTHING_SAID, findings_sheet, findings_values, said
from planner.session.values import json_bytes

if TYPE_CHECKING:
    from planner.analysis.findings import Finding, Found
    from planner.model.verdict import Verdict
    from planner.project import Project

TOLD: Final = 5
"""So many findings of a kind are told, the weightiest."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina findings`` was asked for; fields are its options."""

    project: str
    csv: Path | None = None
    json: Path | None = None
    basis: str | None = None
    seed: int | None = None
    preset: str = "machine"


def tell_findings(console: Console, wanted: Wanted) -> int:
    """Say what was found, and write it.

    Raises:
        DataError: What scoring says, ``unknown_preset``.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.findings import findings_of
    from planner.analysis.report import report_of, scores_of
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load

    project = load(project_path(wanted.project))
    scores = scores_of(project, wanted.basis, wanted.seed)
    found = findings_of(project, scores, report_of(project, scores))
    sheet = findings_sheet(found, project.verdicts, console.words)
    values = findings_values(found, project.verdicts, project.settings.name, console.words)
    contents: dict[Path, bytes] = {}
    if wanted.csv is not None:
        contents[wanted.csv] = sheet_text(sheet, wanted.preset, console.words)
    if wanted.json is not None:
        contents[wanted.json] = json_bytes(values)
    _tell(console, project, found)
    console.problems(found.problems)
    write_all(contents)
    for path in contents:
        console.tell("written", file=str(path))
    return GOOD


def _tell(console: Console, project: Project, found: Found) -> None:
    say = console.words.say
    put_aside = 0
    for kind, findings in found.by_kind().items():
        shown = [f for f in findings if not _said_of(project, f).is_dismissed]
        put_aside += len(findings) - len(shown)
        if not shown:
            continue
        console.show(say("findings_head", kind=say(f"finding_kind_{kind}"), count=len(shown)))
        for one in shown[:TOLD]:
            console.show(f"  {said(console.words, one.sentence)}")
            for reason in one.reasons:
                console.show(f"    {said(console.words, reason)}")
            note = _said_of(project, one).note
            if note:
                console.show(f"    {say('findings_noted', note=note)}")
        if len(shown) > TOLD:
            console.show(f"  {say('findings_more', count=len(shown) - TOLD)}")
    if not found.findings:
        console.tell("findings_none")
    if put_aside:
        console.tell("findings_put_aside", count=put_aside)
    console.tell("findings_rest", basis=say(f"basis_{found.basis}"))


def _said_of(project: Project, one: Finding) -> Verdict:
    return project.verdicts.get(one.key, NOTHING_SAID)
