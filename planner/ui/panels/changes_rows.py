"""The differences of two plans as rows of a table, with what they do to exposure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.model.difference import Difference
from planner.session.difference_sheet import DifferenceWords
from planner.ui.panels.cell_texts import NO_VALUE, locale_of
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.analysis.effect import Effect, Pair
    from planner.model.plan import Plan

KEYS: Final = ("what", "element", "from", "to", "distance_m", "before", "after", "delta")
"""Columns, left to right."""
NUMBERS: Final = frozenset({"distance_m", "before", "after", "delta"})
LEAST: Final = 0.05
"""Noticed contacts per 1,000 visits that differ by less did not change."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One row.

    Attributes:
        difference: What it tells of.
        texts: Its cells, as ``KEYS`` orders them.
        values: What they are sorted by.
        ink: Token of the last cell.
    """

    difference: Difference
    texts: tuple[str, ...]
    values: tuple[str | float, ...]
    ink: str = "text"


def change_rows(
    found: Sequence[Difference],
    plans: tuple[Plan, Plan],
    effect: Effect | None,
    products: Mapping[str, str],
    theme: Theme,
) -> list[ChangeRow]:
    """Return a row a difference.

    Args:
        found: What ``differences`` returned for the plans.
        plans: The other one and the shown one.
        effect: What the difference does to exposure; None while nobody knows.
        products: Names of products by id.
        theme: Its language is spoken.
    """
    told = DifferenceWords(*plans, theme.words)
    has_several = len({*plans[0].surfaces, *plans[1].surfaces}) > 1
    rows = []
    for one in found:
        surface, _, name, _, _, before, after, distance, _ = told.cells(one)
        named = str(name or one.element)
        if one.product:
            named = products.get(one.product) or one.product
        elif has_several and one.element:
            named = f"{named} · {surface}"
        pair = _noticed(one, effect)
        texts = (
            theme.say(f"difference_{one.what}"),
            named,
            str(before or NO_VALUE),
            str(after or NO_VALUE),
            NO_VALUE if distance is None else number_text(theme, float(distance), 2),
            *noticed_texts(theme, pair),
        )
        values = (*texts[:4], -1.0 if distance is None else float(distance), *_sorted_by(pair))
        rows.append(ChangeRow(one, texts, values, delta_ink(pair)))
    return rows


def noticed_texts(theme: Theme, pair: Pair) -> tuple[str, str, str]:
    """Return noticed contacts before and after, and what came to them, in words."""
    before, after = (NO_VALUE if v is None else number_text(theme, v, 0) for v in pair)
    if pair == (None, None):
        return before, after, NO_VALUE
    change = _change(pair)
    sign = "+" if change > LEAST else "\N{MINUS SIGN}" if change < -LEAST else ""
    size = abs(change) if sign else 0.0
    return before, after, f"{sign}{number_text(theme, size, 0 if size >= 10.0 else 1)}"


def delta_ink(pair: Pair) -> str:
    """Return the token of a change: more contacts are good, fewer are not."""
    change = _change(pair)
    return "good" if change > LEAST else "bad" if change < -LEAST else "secondary"


def number_text(theme: Theme, value: float, decimals: int) -> str:
    """Return a number as the language writes it."""
    return locale_of(theme.words.language).toString(value, "f", decimals)


def _noticed(one: Difference, effect: Effect | None) -> Pair:
    if effect is None:
        return None, None
    if one.product:
        return effect.products.get((one.surface, one.product), (None, None))
    if one.element:
        return effect.elements.get((one.surface, one.element), (None, None))
    return effect.surfaces.get(one.surface, (None, None))


def _change(pair: Pair) -> float:
    return (pair[1] or 0.0) - (pair[0] or 0.0)


def _sorted_by(pair: Pair) -> tuple[float, float, float]:
    before, after = (-1.0 if value is None else value for value in pair)
    return before, after, _change(pair)
