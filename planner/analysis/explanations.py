"""Why a placement scores as it does, whatever it is a placement of."""

from __future__ import annotations

from functools import singledispatch

from planner.analysis.cells import Explanation
from planner.analysis.explanation import explain
from planner.analysis.floor_score import FloorScore
from planner.analysis.pages.page_explanation import explain_page
from planner.analysis.pages.page_score import PageScore
from planner.analysis.score import Score
from planner.tables.report import Report


@singledispatch
def explanation_of(score: Score, report: Report, placement_id: str) -> Explanation:
    """Explain the score of a placement.

    Args:
        score: Of the placement's surface.
        report: Made from this score; the numbers of the sentences are those of its rows.
        placement_id: A placement of the surface.

    Raises:
        KeyError: The score has no such placement, or knows nothing to say.
    """
    del score, report
    raise KeyError(placement_id)


explanation_of.register(FloorScore, explain)
explanation_of.register(PageScore, explain_page)
