"""What people think of findings, as a tree of JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping

from planner.files.project_file.fields import Fields
from planner.model.verdict import Verdict


def verdicts_tree(verdicts: Mapping[str, Verdict]) -> dict[str, object]:
    """Return note and state of each finding that somebody judged."""
    return {
        key: {"note": verdict.note, **({"dismissed": True} if verdict.is_dismissed else {})}
        for key, verdict in verdicts.items()
    }


def verdicts_from(fields: Fields) -> dict[str, Verdict]:
    """Read what was said of findings; what says nothing is left out.

    Raises:
        ProjectError: ``project_wrong_type`` or ``project_bad_value``.
    """
    found: dict[str, Verdict] = {}
    for key in fields.names():
        said = fields.fields(key)
        with fields.making(key):
            verdict = Verdict(said.text("note", ""), said.flag("dismissed", default=False))
        if verdict.note:
            found[key] = verdict
    return found
