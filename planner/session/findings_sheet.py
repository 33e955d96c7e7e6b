"""Findings as rows and plain values, in words: for a file, the command line, the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal

from planner.model.verdict import Verdict
from planner.session.names import named
from planner.tables.report import Cell, ReportColumn, Sheet
from planner.wording import Words

if TYPE_CHECKING:
    from planner.analysis.cells import Sentence
    from planner.analysis.findings import Finding, Found

State = Literal["open", "noted", "dismissed"]

COLUMNS: Final = (
    ReportColumn("finding_kind"),
    ReportColumn("finding_key"),
    ReportColumn("finding_text"),
    ReportColumn("finding_reasons"),
    ReportColumn("finding_n", "", 0),
    ReportColumn("finding_weight", "", 3),
    ReportColumn("q_value", "", 6),
    ReportColumn("surface"),
    ReportColumn("finding_elements"),
    ReportColumn("finding_placements"),
    ReportColumn("products"),
    ReportColumn("finding_state"),
    ReportColumn("finding_note"),
    ReportColumn("traffic_basis"),
)
LIST: Final = "|"
"""Between the ids of one cell."""
NOTHING_SAID: Final = Verdict()


def state_of(verdict: Verdict) -> State:
    """Return how a finding stands."""
    if verdict.is_dismissed:
        return "dismissed"
    return "noted" if verdict.note else "open"


def said(words: Words, sentence: Sentence) -> str:
    """Put a sentence of a finding into words."""
    return words.say(sentence.code, **named(words, sentence.code, sentence.facts))


def findings_sheet(found: Found, verdicts: Mapping[str, Verdict], words: Words) -> Sheet:
    """Return a row a finding; kinds, states and basis are codes, all else is text.

    Args:
        found: What was found.
        verdicts: What people think of it, by key.
        words: Of the language of the texts.
    """
    rows = tuple(_row(one, found, verdicts, words) for one in found.findings)
    return Sheet(COLUMNS, rows)


def _row(
    one: Finding, found: Found, verdicts: Mapping[str, Verdict], words: Words
) -> tuple[Cell, ...]:
    verdict = verdicts.get(one.key, NOTHING_SAID)
    return (
        one.kind,
        one.key,
        said(words, one.sentence),
        " ".join(said(words, reason) for reason in one.reasons),
        one.n,
        one.weight,
        one.q,
        one.spot.surface if one.spot is not None else "",
        LIST.join(one.spot.elements) if one.spot is not None else "",
        LIST.join(one.placements),
        LIST.join(one.products),
        state_of(verdict),
        verdict.note,
        found.basis,
    )


def findings_values(
    found: Found, verdicts: Mapping[str, Verdict], project: str, words: Words
) -> dict[str, object]:
    """Return findings as plain values, numbers and words.

    Args:
        found: What was found.
        verdicts: What people think of it, by key.
        project: Its name.
        words: Of the language of the texts.
    """
    return {
        "project": project,
        "basis": found.basis,
        "generated": found.generated,
        "findings": [_values(one, verdicts, words) for one in found.findings],
        "problems": [
            {"code": p.code, "facts": dict(p.facts), "weight": p.weight} for p in found.problems
        ],
    }


def _values(one: Finding, verdicts: Mapping[str, Verdict], words: Words) -> dict[str, object]:
    verdict = verdicts.get(one.key, NOTHING_SAID)
    return {
        "kind": one.kind,
        "key": one.key,
        "text": said(words, one.sentence),
        "numbers": dict(one.sentence.facts),
        "n": one.n,
        "weight": one.weight,
        "q": one.q,
        "reasons": [
            {"code": r.code, "facts": dict(r.facts), "text": said(words, r)} for r in one.reasons
        ],
        "surface": None if one.spot is None else one.spot.surface,
        "elements": [] if one.spot is None else list(one.spot.elements),
        "placements": list(one.placements),
        "products": list(one.products),
        "state": state_of(verdict),
        "note": verdict.note,
    }
