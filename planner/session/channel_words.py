"""The placements of a product in store and pages in words, for window and command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import TYPE_CHECKING

from planner.wording import Words

if TYPE_CHECKING:
    from planner.analysis.channels import Stand


class ChannelWords:
    """Says what a product gets on each surface, a line a surface."""

    def __init__(self, words: Words) -> None:
        self._say = words.say

    def lines(self, stands: Sequence[Stand], product: str) -> Iterator[str]:
        """Yield a line for each surface that a product is on."""
        mine = [one for one in stands if one.product == product]
        for surface in dict.fromkeys(one.score.surface.id for one in mine):
            here = [one for one in mine if one.score.surface.id == surface]
            yield self._line(here)

    def _line(self, here: Sequence[Stand]) -> str:
        from planner.analysis.channels import COUNTED

        first, seconds = here[0], sum(one.attention_s for one in here)
        surface, daily = first.score.surface, first.daily
        device = "" if surface.page is None else self._say(f"device_{surface.page.device}")
        a_day = seconds / 1000.0 * daily.visits
        told = self._say(
            "channel_line",
            channel=self._say(f"channel_{first.medium}"),
            surface=", ".join(filter(None, (surface.name, device.casefold()))),
            count=len(here),
            seconds=seconds,
            of=COUNTED[first.medium],
            basis=self._say(f"basis_{first.score.audience.basis}"),
        )
        known = daily.known_from if isfinite(a_day) else "unknown"
        day = self._say(
            "channel_day", known=known, seconds=a_day if isfinite(a_day) else 0.0,
            visits=daily.visits if isfinite(daily.visits) else 0.0, of=COUNTED[first.medium],
        )  # fmt: skip
        return f"{told} {day}"
