"""Why a placement scores as it does, in linked sentences; worked out on whatever thread."""

from __future__ import annotations

from dataclasses import dataclass

from planner.analysis.cells import Cells
from planner.model.plan import SurfaceId
from planner.session.analyst import Analysis
from planner.ui.panels.linked_sentence import linked
from planner.wording import Words


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Which explanation is wanted.

    Attributes:
        analysis: With the score.
        surface: Where the placement is.
        placement: Its id.
        words: The catalogue.
    """

    analysis: Analysis
    surface: SurfaceId
    placement: str
    words: Words

    def __eq__(self, other: object) -> bool:
        """Say whether the same is wanted: analyses are the same only as objects."""
        return (
            isinstance(other, Asked)
            and self.analysis is other.analysis
            and self.words is other.words
            and (self.surface, self.placement) == (other.surface, other.placement)
        )

    def __hash__(self) -> int:
        """Agree with ``__eq__``."""
        return hash((self.surface, self.placement))


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation.

    Attributes:
        asked: What it answers.
        lines: Rich text, one a sentence; none where the placement is not scored.
        cells: From where it is seen; None where the placement is not scored.
    """

    asked: Asked
    lines: tuple[str, ...] = ()
    cells: Cells | None = None


def explained(asked: Asked, ink: str) -> Explained:
    """Explain a placement.

    Args:
        asked: Which one.
        ink: ``#RRGGBB`` of the links.
    """
    analysis = asked.analysis
    from planner.analysis.explanations import explanation_of

    score = next((one for one in analysis.scores if one.surface.id == asked.surface), None)
    if score is None or analysis.report is None:
        return Explained(asked)
    if all(site.id != asked.placement for site in score.sites):
        return Explained(asked)

    found = explanation_of(score, analysis.report, asked.placement)
    lines = (linked(asked.words, s.code, s.facts, s.metrics, ink) for s in found.sentences)
    return Explained(asked, tuple(lines), found.cells)
