"""Expected sales, effort and elasticities in words, for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from planner.wording import Words

if TYPE_CHECKING:
    from planner.analysis.response.effort import Effort
    from planner.analysis.response.elasticity import Elasticity
    from planner.analysis.response.expected import Band
    from planner.analysis.response.shrinkage import Common
    from planner.analysis.what_if import Figure, Line, WhatIf


DECIMALS: Final = ((100.0, 0), (10.0, 1), (1.0, 2))
"""From which size on a number is told with so many decimals."""
MINUS: Final = "\N{MINUS SIGN}"


class ElasticityWords:
    """Says what is known of elasticities, and on what it rests."""

    def __init__(self, words: Words) -> None:
        self._say = words.say

    def name(self, category: str) -> str:
        """Return a category's name; products without one have a name for that."""
        return category or self._say("response_no_category")

    def rests_on(self, one: Elasticity) -> str:
        """Say on what an elasticity rests."""
        return self._say(
            "response_rests_on", known="yes" if one.measured else "no", moved=one.moved
        )

    def category(self, one: Elasticity) -> str:
        """Say one category's elasticity with its interval and what it rests on."""
        from planner.analysis.response.sheets import ends_of

        low, high = ends_of(one)
        facts = {"mean": one.mean, "low": low, "high": high}
        return self._say(
            "response_category",
            category=self.name(one.category),
            about=self.rests_on(one),
            **facts,
        )

    def cells(self, one: Elasticity) -> tuple[str, str, str, str]:
        """Return name, mean, ends and grounds of an elasticity, for a table."""
        from planner.analysis.response.sheets import ends_of

        low, high = ends_of(one)
        grounds = self._say(
            "expected_grounds", known="yes" if one.measured else "no", moved=one.moved
        )
        mean = self._power(one.mean)
        ends = {"low": self._power(low), "high": self._power(high)}
        return self.name(one.category), mean, self._say("expected_between", **ends), grounds

    def _power(self, value: float) -> str:
        digits = self._say("expected_power_value", value=abs(value))
        return f"{MINUS}{digits}" if value < 0.0 else digits

    def common(self, common: Common) -> str:
        """Say what categories have in common, and whether that was found or is believed."""
        return self._say(
            "response_common",
            known="yes" if common.is_estimated else "no",
            mean=common.mean,
            spread=common.spread,
            categories=common.categories,
        )


class WhatIfWords:
    """Says what a comparison found; a number of expected sales never without its interval."""

    def __init__(self, words: Words, currency: str) -> None:
        self._say = words.say
        self._currency = currency
        self._elasticities = ElasticityWords(words)

    def whole(self, found: WhatIf) -> Iterator[str]:
        """Say what all products together are expected to sell, a sentence a measure."""
        from planner.analysis.what_if import MEASURES, NOTICED

        known = [key for key in MEASURES if key in found.whole.figures and key != NOTICED]
        if not known:
            yield self._say("what_if_no_sales")
        for key in known:
            yield self.measure(key, found.whole.figures[key])

    def measure(self, key: str, figure: Figure) -> str:
        """Say one measure of all products: before, afterwards, change and its interval."""
        return self._say(
            "what_if_measure",
            measure=key,
            before=figure.before,
            after=figure.after.value,
            currency=self._currency,
            **self._change(figure),
        )

    def effort(self, effort: Effort) -> str:
        """Say what the change takes."""
        return self._say(
            "what_if_effort",
            fixtures=effort.fixtures,
            products=effort.products,
            moved=effort.moved_m,
            shelf=effort.shelf_m,
        )

    def rests_on(self, found: WhatIf) -> str:
        """Say on how many elasticities that were measured here the expected sales rest."""
        known = [one.elasticity for one in found.response.categories.values()]
        return self._say(
            "what_if_rests_on",
            measured=sum(one.measured for one in known),
            total=len(known),
            moved=sum(one.moved for one in known if one.measured),
            scenarios=found.scenarios,
            basis=self._say(f"basis_{found.basis}"),
        )

    def line(self, line: Line) -> str:
        """Say what is expected of one product."""
        from planner.analysis.what_if import NOTICED, UNITS

        seen = line.figures[NOTICED]
        name = f"{line.key} {line.name}".strip()
        facts = {"before": seen.before, "after": seen.after.value}
        noticed = self._say("what_if_seen", name=name, **facts)
        if UNITS not in line.figures:
            return noticed
        units = line.figures[UNITS]
        sold = self._say("what_if_units", before=units.before, **self._change(units))
        note = self._say(f"expected_note_{line.mark}") if line.mark else ""
        return " ".join(part for part in (noticed, sold, note) if part)

    def _change(self, figure: Figure) -> dict[str, str]:
        change = figure.change
        ends = {"change": change.value, "low": change.low, "high": change.high}
        return {key: self.signed(value) for key, value in ends.items()}

    def between(self, band: Band) -> str:
        """Return the ends of a band, as a table shows them."""
        return self._say("expected_between", low=self.signed(band.low), high=self.signed(band.high))

    def signed(self, value: float) -> str:
        """Return a number with its sign, as the language writes numbers."""
        decimals = next((d for least, d in DECIMALS if abs(value) >= least), 3)
        digits = self._say("what_if_number", value=round(abs(value), decimals))
        if not any(mark in "123456789" for mark in digits):
            return digits
        return f"{'+' if value > 0.0 else MINUS}{digits}"
