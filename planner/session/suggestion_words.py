"""Suggestions in words and as JSON, the same for window and command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.session.values import defaults_as_rows, problems_as_rows

if TYPE_CHECKING:
    from planner.analysis.suggest.arranging import Arrangement, Relocation
    from planner.analysis.suggest.suggestion import Interval, Seat, Suggestion, Suggestions
    from planner.wording import Words

MINUS: Final = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Amounts:
    """Says amounts of a goal.

    Attributes:
        words: The language.
        goal: What shall become more.
        currency: Of the project.
    """

    words: Words
    goal: str
    currency: str

    def plain(self, value: float) -> str:
        """Return an amount a week."""
        said = self.words.say(
            "suggest_amount", goal=self.goal, currency=self.currency, value=rounded(value)
        )
        return said.replace("-", MINUS)

    def signed(self, value: float) -> str:
        """Return an amount with its sign."""
        return f"+{self.plain(value)}" if rounded(value) > 0 else self.plain(value)

    def interval(self, one: Interval) -> str:
        """Return an expectation with its 80 % interval."""
        low, high = (self.number(end) for end in (one.low, one.high))
        return self.words.say("suggest_interval", value=self.signed(one.value), low=low, high=high)

    def number(self, value: float) -> str:
        """Return an amount with its sign and without its unit."""
        said = self.words.say("suggest_number", value=rounded(value)).replace("-", MINUS)
        return f"+{said}" if rounded(value) > 0 else said


def rounded(value: float) -> float | int:
    """Return an amount as exact as it makes sense: small ones with a decimal."""
    return round(value) if abs(value) >= 10.0 else round(value, 1) + 0.0


def move_words(words: Words, one: Suggestion) -> str:
    """Return what moves where."""
    return words.say(
        "suggest_move",
        kind="swap" if one.partner else "room",
        product=one.name,
        source=one.before.placement,
        target=one.after.placement,
        partner=one.partner_name,
    )


def reason_words(words: Words, one: Suggestion) -> str:
    """Return why, in numbers: seen by more, near to what, instead of what."""
    parts = [
        words.say(
            "suggest_reason",
            seen_after=100.0 * one.after.seen_share,
            seen_before=100.0 * one.before.seen_share,
            noticed_after=round(one.after.noticed),
            noticed_before=round(one.before.noticed),
        )
    ]
    if one.near:
        parts.append(words.say("suggest_near", product=one.near, metres=one.near_m))
    if one.partner:
        parts.append(
            words.say(
                "suggest_partner",
                product=one.partner_name,
                noticed_after=round(one.partner_after),
                noticed_before=round(one.partner_before),
            )
        )
    if one.is_outside:
        parts.append(words.say("suggest_outside"))
    return " ".join(parts)


def bound_words(words: Words, found: Suggestions, amounts: Amounts) -> str:
    """Return how far from the best the moves can be; empty where nobody proved anything."""
    if found.bound <= 0.0:
        return words.say("suggest_no_bound")
    return words.say(
        "suggest_bound",
        bound=amounts.plain(found.bound),
        linear=amounts.plain(found.linear),
        gap=100.0 * found.gap,
    )


def relocation_words(words: Words, one: Relocation) -> str:
    """Return which category goes where."""
    return words.say(
        "arrange_move",
        category=one.category,
        source=one.from_zone,
        target=one.to_zone,
        instead=one.instead_of,
        before=round(one.noticed_before),
        after=round(one.noticed_after),
        metres=one.metres,
    )


def suggestions_tree(
    found: Suggestions, words: Words, project: str, currency: str
) -> dict[str, object]:
    """Return suggestions as plain values."""
    amounts = Amounts(words, found.goal, currency)
    return {
        "project": project,
        "goal": found.goal,
        "currency": currency,
        "per": "week",
        "now": found.now,
        "gain": _interval_tree(found.whole),
        "nearness": found.near,
        "first_order": {"value": found.linear, "bound": found.bound, "gap": found.gap},
        "complete": found.complete,
        "stands": found.stands,
        "movable": found.movable,
        "days": found.days,
        "measured_categories": list(found.measured),
        "moves": [_move_tree(one, words, amounts) for one in found.moves],
        "problems": problems_as_rows(found.problems, words),
        "defaults": defaults_as_rows(found.defaults),
    }


def arrangement_tree(
    found: Arrangement, words: Words, project: str, goal: str, currency: str
) -> dict[str, object]:
    """Return an arrangement as plain values."""
    return {
        "project": project,
        "surface": found.surface,
        "goal": goal,
        "currency": currency,
        "per": "week",
        "now": found.now,
        "gain": _interval_tree(found.gain),
        "nearness": found.near,
        "lots": found.lots,
        "moves": [
            {
                "category": one.category,
                "from_zone": one.from_zone,
                "to_zone": one.to_zone,
                "instead_of": one.instead_of,
                "noticed_before": one.noticed_before,
                "noticed_after": one.noticed_after,
                "metres": one.metres,
                "text": relocation_words(words, one),
            }
            for one in found.moves
        ],
    }


def _move_tree(one: Suggestion, words: Words, amounts: Amounts) -> dict[str, object]:
    return {
        "surface": one.surface,
        "product": one.product,
        "name": one.name,
        "from": _seat_tree(one.before),
        "to": _seat_tree(one.after),
        "partner": one.partner,
        "partner_name": one.partner_name,
        "partner_noticed": [one.partner_before, one.partner_after],
        "near": one.near,
        "near_m": one.near_m,
        "gain": _interval_tree(one.gain),
        "outside_the_data": one.is_outside,
        "text": move_words(words, one),
        "reason": reason_words(words, one),
        "gain_text": amounts.interval(one.gain),
    }


def _seat_tree(seat: Seat) -> dict[str, object]:
    return {
        "placement": seat.placement,
        "seen_share": seat.seen_share,
        "noticed": seat.noticed,
    }


def _interval_tree(one: Interval) -> dict[str, float]:
    return {"value": one.value, "low": one.low, "high": one.high}
