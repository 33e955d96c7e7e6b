"""What another plan would be seen and sell: one variant against another, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.in_force import InForce, in_force
from planner.analysis.parameters import DEFAULTS, RESPONDING, Parameters, defaults_used
from planner.analysis.report import scores_of, tables_read
from planner.analysis.response.effort import Effort, effort_of
from planner.analysis.response.elasticity import DRAWS, drawn
from planner.analysis.response.expected import Band, Before, bands, expected_units, marks_of
from planner.analysis.response.pull import pull
from planner.analysis.response.rates import Rates, rates_of
from planner.analysis.response.response import Response, response_of, response_of_none
from planner.analysis.response.scenarios import MANY, Scenario, scenario_count, scenarios
from planner.analysis.response.standing import Side, side_of
from planner.analysis.scorers import scorers
from planner.errors import DataError, Problem
from planner.model.difference import differences
from planner.project import Project
from planner.tables.bases import least_trusted
from planner.tables.report import DefaultUsed
from planner.tables.sales import SALES
from planner.variants import choose_variant

Floats = NDArray[np.float64]
Told = Callable[[float], None]
"""Hears how much is done, in [0, 1]; may raise to stop."""

UNITS: Final = "units"
REVENUE: Final = "revenue"
MARGIN: Final = "margin"
NOTICED: Final = "noticed"
MEASURES: Final = (NOTICED, UNITS, REVENUE, MARGIN)
"""Noticed contacts per 1,000 visits; units and money a week."""
NO_SALES: Final = frozenset({"response_no_sales", "response_nothing_sold"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one thing, on both plans.

    Attributes:
        before: On the plan that is compared with.
        after: On the other one.
        change: By how much that is more, for the same visits and the same elasticities.
    """

    before: float
    after: Band
    change: Band


@dataclass(frozen=True, slots=True)
class Line:
    """What comes of one product, category or zone, or of all.

    Attributes:
        key: Id of the product, name of the category, or surface and zone.
        name: Name of the product; empty otherwise.
        category: Of the product.
        figures: Those of ``MEASURES`` that are known.
        mark: What the expected sales have to be read with: a key of ``expected``.
    """

    key: str
    name: str
    category: str
    figures: Mapping[str, Figure]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One variant against another.

    Attributes:
        variant: What is asked about.
        against: What it is compared with: sales and traffic are its own.
        basis: Key of the evidence that exposure rests on.
        whole: All products together.
        products: By id.
        categories: By name.
        zones: By surface and name.
        effort: What it takes.
        response: How sales follow exposure.
        scenarios: How many sets of numbers and seeds the intervals hold.
        draws: How many draws, over scenarios and elasticities.
        problems: What weakens the numbers.
        defaults: Numbers that nobody measured here.
    """

    variant: str
    against: str
    basis: str
    whole: Line
    products: tuple[Line, ...]
    categories: tuple[Line, ...]
    zones: tuple[Line, ...]
    effort: Effort
    response: Response
    scenarios: int
    draws: int
    problems: tuple[Problem, ...]
    defaults: tuple[DefaultUsed, ...]


def what_if(
    project: Project,
    variant: str,
    against: str,
    basis: str | None = None,
    seed: int | None = None,
    *,
    count: int | None = None,
    told: Told = lambda _: None,
    parameters: Parameters = DEFAULTS,
) -> WhatIf:
    """Compare what a variant is seen and expected to sell with what another one is and does.

    Both plans get the same visits: the evidence, the sales and the seeds of ``against``.

    Args:
        project: Has both variants.
        variant: What is asked about.
        against: What it is compared with.
        basis: Key of the evidence; None: the most trusted one.
        seed: Starts simulated trips and all draws; None takes the project's.
        count: How many scenarios; None: as many as the size of the store allows.
        told: Hears of progress.
        parameters: Numbers of the model.

    Raises:
        DataError: What scoring raises.

    Source:
        EXPOSURE.md sections 5 and 10.5.
    """
    force = in_force(choose_variant(project, against))
    base = replace(force.project, validity=MappingProxyType({}))
    seed = project.settings.seed if seed is None else seed
    response = _response(project, basis, seed, parameters)
    told(0.1)
    pairs = _scored(base, variant, basis, seed, count, told, parameters)
    sides = tuple(pair[:2] for pair in pairs)
    placed = sides[0][0].placed | sides[0][1].placed
    rates = rates_of(base, frozenset(placed))
    found = differences(project.plans[against], project.plans[variant])
    used = least_trusted(key for pair in pairs for key in pair[2])
    weighed = _Weighed.of(rates, sides, response, seed, parameters)
    problems = [*_doubts(force, used, rates, response), *_few(len(pairs))]
    return WhatIf(
        variant,
        against,
        used,
        weighed.whole(),
        weighed.products(),
        weighed.categories(),
        weighed.zones(),
        effort_of(found, project.plans[against], project.plans[variant]),
        response,
        len(pairs),
        len(weighed.units),
        tuple(problems),
        defaults_used(parameters, (one.name for one in RESPONDING)),
    )


def _response(project: Project, basis: str | None, seed: int, parameters: Parameters) -> Response:
    try:
        return response_of(project, basis, seed, parameters)
    except DataError as error:
        if error.code not in NO_SALES:
            raise
        return response_of_none(project, Problem(error.code, dict(error.facts)), parameters)


_Pair = tuple[Side, Side, tuple[str, ...]]


def _scored(
    base: Project,
    variant: str,
    basis: str | None,
    seed: int,
    count: int | None,
    told: Told,
    parameters: Parameters,
) -> list[_Pair]:
    """Score both plans with each scenario: the same numbers, the same seed, the same tables."""

    def both(one: Scenario) -> tuple[_Pair, int]:
        how = scorers(one.parameters)
        plans = (base, choose_variant(base, variant))
        scores = [scores_of(plan, basis, one.seed, how) for plan in plans]
        bases = tuple(score.audience.basis for there in scores for score in there)
        sites = sum(len(score.sites) for score in scores[0])
        return (side_of(scores[0]), side_of(scores[1]), bases), sites

    first, sites = both(scenarios(1, seed, parameters)[0])
    wanted = scenarios(count or scenario_count(sites), seed, parameters)
    pairs = [first]
    for at, one in enumerate(wanted[1:], start=1):
        told(0.1 + 0.9 * at / len(wanted))
        pairs.append(both(one)[0])
    return pairs


def _few(count: int) -> tuple[Problem, ...]:
    few = Problem("what_if_few_scenarios", {"count": count, "usual": MANY}, "note")
    return (few,) if count < MANY else ()


def _doubts(force: InForce, basis: str, rates: Rates, response: Response) -> list[Problem]:
    read = (*tables_read(basis), SALES.key)
    said = [*force.problems(dict.fromkeys(read)), *rates.problems, *response.problems]
    unique = {(one.code, tuple(sorted(one.facts.items()))): one for one in said}
    return list(unique.values())


@dataclass(frozen=True, slots=True, eq=False)
class _Weighed:
    """Draws of what products sell, and the sums that lines are made of."""

    rates: Rates
    sides: tuple[tuple[Side, Side], ...]
    seen: tuple[Floats, Floats]
    """Noticed contacts before and after, shape (scenarios, products)."""
    units: Floats
    """Sold a week afterwards, shape (draws, products)."""
    scenario: NDArray[np.int64]
    """Shape (draws,)."""
    marks: tuple[str, ...]

    @staticmethod
    def of(
        rates: Rates,
        sides: Sequence[tuple[Side, Side]],
        response: Response,
        seed: int,
        parameters: Parameters,
    ) -> _Weighed:
        seen = tuple(
            np.array([[pair[end].noticed.get(p, 0.0) for p in rates.products] for pair in sides])
            for end in (0, 1)
        )
        each = -(-DRAWS // len(sides))
        elasticities = [response.of(name).elasticity for name in rates.categories]
        betas = drawn(elasticities, each * len(sides), seed)
        parts, befores = [], []
        for at, (now, then) in enumerate(sides):
            before = Before(
                rates.units,
                rates.category,
                _stands(rates, now),
                _stands(rates, then),
                pull(rates.units, seen[0][at], rates.category).category,
            )
            mine = betas[at * each : (at + 1) * each]
            parts.append(expected_units(before, seen[0][at], seen[1][at], mine, parameters))
            befores.append(before)
        marks = marks_of(befores[0], seen[0][0], seen[1][0], parameters)
        scenario = np.repeat(np.arange(len(sides)), each)
        units = np.concatenate(parts) if rates.products else np.zeros((len(scenario), 0))
        return _Weighed(rates, tuple(sides), (seen[0], seen[1]), units, scenario, marks)

    def whole(self) -> Line:
        ones = np.ones((len(self.rates.products), 1))
        return self._lines([("", "", "")], ones)[0]

    def products(self) -> tuple[Line, ...]:
        rates = self.rates
        keys = [
            (product, rates.names.get(product, ""), rates.categories[number])
            for product, number in zip(rates.products, rates.category.tolist(), strict=True)
        ]
        lines = self._lines(keys, None)
        return tuple(replace(line, mark=m) for line, m in zip(lines, self.marks, strict=True))

    def categories(self) -> tuple[Line, ...]:
        rates = self.rates
        member = np.zeros((len(rates.products), len(rates.categories)))
        member[np.arange(len(rates.products)), rates.category] = 1.0
        return self._lines([(name, "", name) for name in rates.categories], member)

    def _lines(
        self, keys: Sequence[tuple[str, str, str]], member: Floats | None
    ) -> tuple[Line, ...]:
        """Return a line for each key; ``member`` (products, keys) adds products up."""

        def summed(values: Floats) -> Floats:
            return values if member is None else np.nan_to_num(values) @ member

        known = {NOTICED: _seen_figures(summed(self.seen[0]), summed(self.seen[1]))}
        for key, worth in self._worths().items():
            now, then = summed(self.rates.units * worth), summed(self.units * worth)
            known[key] = _figures(now, then, then - now)
        return tuple(
            Line(*names, _known({key: figures[at] for key, figures in known.items()}))
            for at, names in enumerate(keys)
        )

    def zones(self) -> tuple[Line, ...]:
        """Return a line a zone; what a product sells is divided over its places as they are."""
        names = sorted({name for pair in self.sides for side in pair for name in side.zones})
        if not names:
            return ()
        seen = tuple(
            np.array([[pair[end].zones.get(n, np.nan) for n in names] for pair in self.sides])
            for end in (0, 1)
        )
        known = {NOTICED: _seen_figures(np.nan_to_num(seen[0]), np.nan_to_num(seen[1]))}
        parts = [
            tuple(side.parts(self.rates.products, names) for side in pair) for pair in self.sides
        ]
        for key, worth in self._worths().items():
            now = np.nan_to_num(self.rates.units * worth)
            then = np.nan_to_num(self.units * worth)
            before = np.array([now @ pair[0] for pair in parts])
            after = np.concatenate(
                [then[self.scenario == at] @ pair[1] for at, pair in enumerate(parts)]
            )
            known[key] = _figures(before[0], after, after - before[self.scenario])
        return tuple(
            Line(" · ".join(name), "", "", _known({k: figures[at] for k, figures in known.items()}))
            for at, name in enumerate(names)
        )

    def _worths(self) -> dict[str, Floats]:
        """Return what a unit counts for in each measure of sales that anything is known of."""
        rates = self.rates
        if not rates.units.any():
            return {}
        worths = {UNITS: np.ones(len(rates.products)), REVENUE: rates.price, MARGIN: rates.margin}
        return {key: worth for key, worth in worths.items() if np.isfinite(worth).any()}


def _stands(rates: Rates, side: Side) -> NDArray[np.bool_]:
    return np.array([product in side.noticed for product in rates.products], dtype=np.bool_)


def _figures(now: Floats, then: Floats, change: Floats) -> list[Figure]:
    triples = zip(now.tolist(), bands(then), bands(change), strict=True)
    return [Figure(*one) for one in triples]


def _seen_figures(now: Floats, then: Floats) -> list[Figure]:
    """Return figures of exposure: in the middle stands what the defaults give."""
    change = then - now
    triples = zip(now[0].tolist(), bands(then, then[0]), bands(change, change[0]), strict=True)
    return [Figure(*one) for one in triples]


def _known(figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    return MappingProxyType(
        {key: one for key, one in figures.items() if np.isfinite(one.change.value)}
    )
