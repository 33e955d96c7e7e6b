"""Scores a page again and again, and previews it while something on it is dragged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.analysis.pages.page_score import score_page
from planner.analysis.score import Score
from planner.errors import DataError
from planner.model.plan import Surface
from planner.project import Project

FEW = 1e-9
"""Contacts per 1,000 views that differ by less are the same."""


class PageChain:
    """Scores a page; that takes milliseconds, so no step of it is kept."""

    def __init__(self, go_on: Callable[[str], None] = lambda _: None) -> None:
        """Begin with nothing known; ``go_on`` is told each step before it runs and may raise."""
        self._go_on = go_on
        self._asked: tuple[Project, str] | None = None

    def score(self, project: Project, surface: Surface, basis: str, seed: int) -> Score:
        """Score the page.

        Raises:
            DataError: As ``score_page``.
        """
        self._go_on("exposure")
        self._asked = (project, basis)
        return score_page(project, surface, basis, seed)

    def preview(
        self, surface: Surface, score: Score, go_on: Callable[[], None]
    ) -> Mapping[str, float]:
        """Return the noticed contacts per 1,000 page views that change on an edited page."""
        go_on()
        if self._asked is None:
            return MappingProxyType({})
        project, basis = self._asked
        try:
            now = score_page(project, surface, basis, 0)
        except DataError:
            return MappingProxyType({})
        before = dict(_noticed(score))
        return MappingProxyType(
            {
                name: value
                for name, value in _noticed(now).items()
                if abs(before.get(name, -1.0) - value) > FEW
            }
        )


def _noticed(score: Score) -> Mapping[str, float]:
    names = (site.id for site in score.sites)
    return dict(zip(names, score.placements.noticed.tolist(), strict=True))
