"""Why a position of a page scores as it does: reached, in view, looked at, clicked."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from planner.analysis.cells import Cells, Explanation, Sentence
from planner.analysis.pages.page_score import PageScore
from planner.analysis.sentences import Row, number, row_of, said, selling, standing
from planner.errors import Fact
from planner.tables.report import Report

OWN = "O"
NOWHERE = Cells(np.zeros(0), np.zeros(0), np.zeros(0), 1.0)
"""A page is looked at from no place of its own."""


def explain_page(score: PageScore, report: Report, placement_id: str) -> Explanation:
    """Explain the score of a position.

    Args:
        score: Of the page.
        report: Made from this score; the numbers of the sentences are those of its rows.
        placement_id: A position of the page.

    Raises:
        KeyError: The score has no such position.
    """
    index = next((k for k, site in enumerate(score.sites) if site.id == placement_id), -1)
    row = row_of(report, score.surface.name, placement_id)
    if index < 0 or row is None:
        raise KeyError(placement_id)
    return Explanation(
        (
            *_seen(score, row, index),
            *standing(report, row),
            *_clicked(row),
            *_viewed(score, index),
            *_sold(score, report, row, index),
            _basis(score, report),
        ),
        NOWHERE,
    )


def _seen(score: PageScore, row: Row, index: int) -> Iterator[Sentence]:
    """Say how many come so far, have it in view, look at it."""
    share = 100.0 * number(row["seen_share"])
    keys = {"screenful": "screenful", "seconds": "mean_seconds_seen"}
    yield said("why_page_reached", row, keys, share=share)
    if not row["noticed_per_1000"]:
        return
    looked = 100.0 * number(row["examination"])
    how = "measured" if np.isfinite(score.low[index]) else "usual"
    keys = {"position": "position"}
    yield said("why_page_looked", row, keys, looked=looked, how=how)
    keys = {"noticed": "noticed_per_1000", "opportunities": "opportunities_per_1000"}
    yield said("why_page_noticed", row, keys)


def _clicked(row: Row) -> Iterator[Sentence]:
    """Say how often it was shown and clicked, and what that led to."""
    if row["ctr"] is None:
        return
    keys = {"impressions": "impressions", "clicks": "clicks"}
    yield said("why_page_clicked", row, keys, rate=100.0 * number(row["ctr"]))
    if row["attractiveness"] is not None:
        liked = 100.0 * number(row["attractiveness"])
        yield said("why_page_liked", row, {}, liked=liked)
    if row["slot_orders"]:
        yield said("why_page_ordered", row, {"orders": "slot_orders", "revenue": "slot_revenue"})


def _viewed(score: PageScore, index: int) -> Iterator[Sentence]:
    """Say what an algorithm showed here, and what visitors did with what is here anywhere."""
    pairs = np.flatnonzero(score.facings.placement == index)
    here = {score.facings.products[at] for at in score.facings.product[pairs].tolist()}
    if here and not score.sites[index].products:
        yield Sentence("why_page_automatic", {"products": len(here)}, {})
    known = [score.interest[one] for one in here if one in score.interest]
    if not known:
        return
    views: dict[str, Fact] = {"products": len(here), "views": sum(one.views for one in known)}
    yield Sentence("why_page_viewed", views, {})
    bought: dict[str, Fact] = {
        "adds": sum(one.adds for one in known),
        "buys": sum(one.buys for one in known),
    }
    if any(bought.values()):
        yield Sentence("why_page_carted", bought, {})


def _sold(score: PageScore, report: Report, row: Row, index: int) -> Iterator[Sentence]:
    """Say how what is pinned here sells; what algorithms show is told by the logs."""
    if score.sites[index].products or not (score.facings.placement == index).any():
        yield from selling(score, report, row, index)


def _basis(score: PageScore, report: Report) -> Sentence:
    """Say what the numbers rest on."""
    facts: dict[str, Fact] = {
        "basis": score.audience.basis,
        "views": score.audience.visits,
        "assumptions": sum(default.mark == OWN for default in score.defaults),
        "generated": "yes" if report.generated else "no",
    }
    return Sentence("why_page_basis", facts, {})
