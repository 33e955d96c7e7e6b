"""Suggestions as rows of a table, and what is said of the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.session.suggestion_words import Amounts, move_words, reason_words, relocation_words
from planner.ui.panels.cell_texts import NO_VALUE, locale_of
from planner.ui.panels.placement_names import PlacementNames
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.suggest.arranging import Arrangement
    from planner.analysis.suggest.suggestion import Seat, Suggestion, Suggestions
    from planner.model.plan import SurfaceId
    from planner.project import Project

MOVE_KEYS: Final = (
    "suggest_product", "suggest_from", "suggest_to", "suggest_with", "suggest_seen",
    "suggest_noticed", "suggest_gain", "suggest_likely",
)  # fmt: skip
"""Columns of moves of products, left to right."""
ZONE_KEYS: Final = (
    "suggest_category", "suggest_from", "suggest_to", "suggest_instead", "suggest_noticed",
    "suggest_metres",
)  # fmt: skip
"""Columns of moves of categories."""
NUMBERS: Final = frozenset(
    {"suggest_seen", "suggest_noticed", "suggest_gain", "suggest_likely", "suggest_metres"}
)


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """One row.

    Attributes:
        texts: Its cells.
        ink: Token of them: softer once it is made.
        reason: Why, in sentences.
        surface: Where it happens.
        placements: Ids of the placements it is about; none for categories.
        elements: Ids of their fixtures.
        move: What it tells of; None for categories.
    """

    texts: tuple[str, ...]
    ink: str
    reason: str
    surface: SurfaceId | None
    placements: tuple[str, ...]
    elements: tuple[str, ...]
    move: Suggestion | None


def move_rows(
    found: Suggestions, accepted: tuple[Suggestion, ...], theme: Theme, project: Project
) -> list[SuggestionRow]:
    """Return a row a move.

    Args:
        found: The moves.
        accepted: Those of them that were made.
        theme: Its language is spoken.
        project: Names fixtures, and the currency.
    """
    currency, names = project.settings.currency, PlacementNames(theme.words)

    def named(seat: Seat, surface: SurfaceId) -> str:
        there = project.plan.surfaces.get(surface)
        element = None if there is None else there.elements.get(seat.element)
        return seat.placement if element is None else names.full(element, seat.slot)

    amounts = Amounts(theme.words, found.goal, currency)
    rows = []
    for one in found.moves:
        is_made = one in accepted
        mark = "\N{CHECK MARK} " if is_made else ""
        low, high = (amounts.number(end) for end in (one.gain.low, one.gain.high))
        before, after = (f"{100.0 * s.seen_share:.0f}" for s in (one.before, one.after))
        texts = (
            f"{mark}{one.name}",
            named(one.before, one.surface),
            named(one.after, one.surface),
            one.partner_name or NO_VALUE,
            f"{before} → {after} %",
            f"{one.before.noticed:.0f} → {one.after.noticed:.0f}",
            amounts.number(one.gain.value),
            f"{low} … {high}",
        )
        rows.append(
            SuggestionRow(
                texts,
                "secondary" if is_made else "text",
                f"{move_words(theme.words, one)}. {reason_words(theme.words, one)}",
                one.surface,
                (one.before.placement, one.after.placement),
                (one.before.element, one.after.element),
                one,
            )
        )
    return rows


def zone_rows(found: Arrangement, is_made: bool, theme: Theme) -> list[SuggestionRow]:
    """Return a row a category that goes elsewhere."""
    locale = locale_of(theme.words.language)
    mark = "\N{CHECK MARK} " if is_made else ""
    return [
        SuggestionRow(
            (
                f"{mark}{one.category}",
                one.from_zone,
                one.to_zone,
                one.instead_of,
                f"{one.noticed_before:.0f} → {one.noticed_after:.0f}",
                locale.toString(one.metres, "f", 1),
            ),
            "secondary" if is_made else "text",
            relocation_words(theme.words, one),
            None,
            (),
            (),
            None,
        )
        for one in found.moves
    ]
