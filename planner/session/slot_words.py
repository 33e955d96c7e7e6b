"""Expected changes of slots in words, for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from planner.session.slot_moves import SlotMove
from planner.wording import Words

if TYPE_CHECKING:
    from planner.analysis.pages.slot_what_if import PageChange, SlotChange

MINUS: Final = "\N{MINUS SIGN}"
SMALL: Final = 10.0
"""Smaller numbers are told with one decimal."""


class SlotWords:
    """Says what a move of a slot is expected to change."""

    def __init__(self, words: Words) -> None:
        self._say = words.say

    def move(self, move: SlotMove) -> str:
        """Name what is done."""
        return self._say("slot_move", move=move.key, other=move.other, count=move.count)

    def exposure(self, change: SlotChange) -> str:
        """Say how often a slot is noticed, and for how long, before and after."""
        return self._say(
            "slot_exposure",
            noticed=self._number(change.noticed[0]),
            then=self._number(change.noticed[1]),
            seconds=self._number(change.attention_s[0]),
            then_seconds=self._number(change.attention_s[1]),
        )

    def attention(self, change: SlotChange) -> str:
        """Say how long all slots of a page are looked at, before and after."""
        seconds, then = (self._number(one) for one in change.attention_s)
        return self._say("slot_attention", seconds=seconds, then_seconds=then)

    def clicks(self, change: SlotChange) -> str:
        """Say how many clicks there are and would be, with interval; or that nobody knows."""
        if not change.is_logged:
            return self._say("slot_clicks_unknown")
        ends = (change.predicted.low, change.predicted.high)
        low, high = (self._number(end) for end in ends)
        return self._say(
            "slot_clicks",
            clicks=self._number(change.clicks),
            then=self._number(change.predicted.value),
            low=low,
            high=high,
            change=self.signed(change.change.value),
        )

    def short(self, change: SlotChange) -> str:
        """Say the change of clicks; of contacts where clicks are not known."""
        if change.is_logged:
            return self._say("slot_change_clicks", change=self.signed(change.change.value))
        before, after = change.noticed
        return self._say("slot_change_contacts", change=self.signed(after - before))

    def beside(self, found: PageChange, slot: str) -> tuple[str, ...]:
        """Return the interval of a page's change, and how often a slot is noticed then."""
        one = next((each for each in found.slots if each.slot == slot), found.whole)
        noticed, then = (self._number(value) for value in one.noticed)
        said = self._say("slot_beside", noticed=noticed, then=then)
        if not found.whole.is_logged:
            return (said,)
        ends = (found.whole.change.low, found.whole.change.high)
        low, high = (self.signed(end) for end in ends)
        return (self._say("slot_beside_clicks", low=low, high=high), said)

    def exchange(self, move: SlotMove, found: PageChange, slot: str) -> str:
        """Say with which block a slot changes places, and what becomes of the page."""
        facts = {"change": self.short(found.whole), "beside": "; ".join(self.beside(found, slot))}
        return self._say("slot_exchange", other=move.other, **facts)

    def notes(self, found: PageChange, slot: str) -> Iterator[str]:
        """Yield what the prediction for a slot rests on."""
        one = next((each for each in found.slots if each.slot == slot), found.whole)
        basis = self._say(f"basis_{found.basis}")
        yield self._say("slot_what_if_rests", basis=basis, theta=one.theta)
        if found.whole.is_logged:
            yield self._say("slot_what_if_interval", days=found.days)
        if one.fresh:
            yield self._say("slot_what_if_fresh", count=one.fresh)

    def signed(self, value: float) -> str:
        """Return a change with its sign."""
        text = self._number(abs(value))
        return text if text == self._number(0.0) else f"{'+' if value > 0.0 else MINUS}{text}"

    def _number(self, value: float) -> str:
        size = "small" if 0.0 < abs(value) < SMALL else "large"
        return self._say("slot_number", value=value, size=size)
