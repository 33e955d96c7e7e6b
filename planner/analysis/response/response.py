"""How the sales of each category follow exposure, as far as moves of products tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.in_force import in_force
from planner.analysis.parameters import DEFAULTS, RESPONDING, Parameters, defaults_used
from planner.analysis.report import scores_of
from planner.analysis.response.elasticity import Elasticity
from planner.analysis.response.fitting import Cells, fitted
from planner.analysis.response.panel import Panel, panel_of
from planner.analysis.response.seeing import seen_in, touched_products
from planner.analysis.response.shrinkage import Common, common_of, shrunk
from planner.analysis.response.stretches import NO_PLAN, Stretches, days_of, stretches_of
from planner.analysis.score import Score
from planner.analysis.scorers import scorers
from planner.errors import DataError, Problem
from planner.project import Project
from planner.tables.bases import least_trusted
from planner.tables.columns import CATEGORY, QUANTITY
from planner.tables.report import DefaultUsed
from planner.tables.sales import SALES

Floats = NDArray[np.float64]

LEAST_MOVED: Final = 3
"""Fewer moved products say nothing of a category."""
LEAST_WEEKS: Final = 2
PRICE_SD: Final = 3.0
"""How loosely the powers of price and promotion are held to 0, so that few weeks cannot run off."""


@dataclass(frozen=True, slots=True)
class CategoryResponse:
    """What is known of one category.

    Attributes:
        elasticity: Of exposure, after shrinkage.
        beta: As the category's own moves tell it, without shrinkage; NaN: they tell nothing.
        se: Of ``beta``; infinite likewise.
        gamma: Power of the number of facings, prior included.
        gamma_sd: How unsure that is.
        products: How many products were looked at.
        cells: How many weeks of products count.
    """

    elasticity: Elasticity
    beta: float
    se: float
    gamma: float
    gamma_sd: float
    products: int
    cells: int


@dataclass(frozen=True, slots=True)
class Response:
    """How sales follow exposure.

    Attributes:
        categories: By name; those of products that stand somewhere or are sold.
        common: Mean and spread over categories.
        weeks: How many weeks were looked at.
        variants: Plans that stood in them, in order.
        basis: Key of the evidence that exposure rests on; empty where none was needed.
        problems: What weakens the numbers, and what was left out.
        defaults: Numbers that nobody measured here.
    """

    categories: Mapping[str, CategoryResponse]
    common: Common
    weeks: int
    variants: tuple[str, ...]
    basis: str
    problems: tuple[Problem, ...]
    defaults: tuple[DefaultUsed, ...]

    def of(self, category: str) -> CategoryResponse:
        """Return what is known of a category; of one that nobody looked at what all share."""
        known = self.categories.get(category)
        return known if known is not None else _of_none(category, self.common, DEFAULTS)


Scoring = Callable[[Project], tuple[Score, ...]]
"""Scores every surface of a project's shown variant."""


def response_of(
    project: Project,
    basis: str | None = None,
    seed: int | None = None,
    parameters: Parameters = DEFAULTS,
    scoring: Scoring | None = None,
) -> Response:
    """Estimate how sales follow exposure from the moves between dated variants.

    Args:
        project: Plans with the days on which each stood, and sales.
        basis: Key of the evidence; None: the most trusted one.
        seed: Starts simulated trips; None takes the project's.
        parameters: Numbers of the model.
        scoring: Scores a variant; None: ``scores_of`` with these arguments.

    Raises:
        DataError: ``response_no_sales``, ``response_nothing_sold``, or what scoring raises.
    """
    table = project.tables.get(SALES.key)
    if table is None or table.frame.empty:
        raise DataError("response_no_sales")
    if not (table.frame[QUANTITY] > 0.0).any():
        raise DataError("response_nothing_sold", rows=len(table.frame))
    days, day = days_of(table.frame)
    stretches = stretches_of(project, days)
    problems = [*_doubts(stretches)]
    if len(stretches.variants) < 2 or len(stretches.starts) < LEAST_WEEKS:
        return _told(project, {}, stretches, "", tuple(problems), parameters)
    score = scoring or (lambda one: scores_of(one, basis, seed, scorers(parameters)))
    scores = {name: score(_shown(project, name)) for name in stretches.variants}
    seen = {name: seen_in(there) for name, there in scores.items()}
    used = least_trusted(one.audience.basis for there in scores.values() for one in there)
    touched = touched_products([(name, project.plans[name]) for name in stretches.variants])
    panel = panel_of((table.frame, day), project.tables.get("products"), stretches, seen, touched)
    if not panel.products:
        problems.append(Problem("response_no_placements"))
    found = categories_of(panel, parameters)
    return _told(project, found, stretches, used, (*problems, *panel.problems), parameters)


def response_of_none(project: Project, why: Problem, parameters: Parameters = DEFAULTS) -> Response:
    """Return what is believed where no sales tell anything: the prior of every category."""
    nothing = np.zeros(0, dtype=np.int64)
    stretches = Stretches(np.zeros(0, dtype="datetime64[D]"), (), nothing, nothing, (), nothing)
    return _told(project, {}, stretches, "", (why,), parameters)


def _shown(project: Project, variant: str) -> Project:
    """Show a variant with the evidence of its days.

    Trips that are simulated from sales are so from all sales: else what sells more on its new
    place would be walked to more often, and seem to be seen more.
    """
    shown = in_force(replace(project, variant=variant)).project
    every = {**shown.tables, SALES.key: project.tables[SALES.key]}
    return replace(shown, tables=MappingProxyType(every), validity=MappingProxyType({}))


def _doubts(stretches: Stretches) -> list[Problem]:
    found = []
    unknown = int((stretches.variant == NO_PLAN).sum())
    if unknown:
        found.append(Problem("response_days_without_plan", {"days": unknown}))
    if len(stretches.starts) < LEAST_WEEKS:
        found.append(Problem("response_one_week", {"days": len(stretches.days)}))
    elif len(stretches.variants) < 2:
        found.append(Problem("response_one_plan", {"weeks": len(stretches.starts)}))
    return found


@dataclass(frozen=True, slots=True)
class Raw:
    """What a category's own weeks say, before anything is shrunk."""

    beta: float
    se: float
    gamma: float
    gamma_sd: float
    moved: int
    products: int
    cells: int


def categories_of(panel: Panel, parameters: Parameters = DEFAULTS) -> Mapping[str, Raw]:
    """Fit every category of a panel by itself."""
    return {
        name: _fit(panel, panel.category == at, parameters)
        for at, name in enumerate(panel.categories)
    }


def _fit(panel: Panel, mine: NDArray[np.bool_], parameters: Parameters) -> Raw:
    valid = panel.valid[mine]
    moved = int((panel.moved & mine & panel.valid.any(axis=1)).sum())
    products, cells = int(valid.any(axis=1).sum()), int(valid.sum())
    gamma, gamma_sd = parameters.space_gamma, parameters.space_gamma_sd
    if moved < LEAST_MOVED:
        return Raw(float("nan"), float("inf"), gamma, gamma_sd, moved, products, cells)
    free, loose = float("inf"), PRICE_SD
    terms = [
        (np.log(panel.exposure[mine] + 1.0), 0.0, free),
        (np.log(np.maximum(panel.facings[mine], 1.0)), gamma, gamma_sd),
        (panel.price[mine], 0.0, loose),
        (panel.promoted[mine].astype(np.float64), 0.0, loose),
    ]
    stocked = np.where(valid, panel.stocked[mine], 1.0)
    fit = fitted(
        Cells(panel.units[mine], np.stack([one[0] for one in terms]), valid, np.log(stocked)),
        np.array([one[1] for one in terms]),
        np.array([one[2] for one in terms]),
        clusters=moved,
    )
    beta, space = (float(fit.mean[at]) for at in (0, 1))
    return Raw(beta, float(fit.se[0]), space, float(fit.se[1]), moved, products, cells)


def _told(
    project: Project,
    found: Mapping[str, Raw],
    stretches: Stretches,
    basis: str,
    problems: tuple[Problem, ...],
    parameters: Parameters,
) -> Response:
    """Shrink what was found, and add the categories of which nothing was."""
    beta = np.array([one.beta for one in found.values()], dtype=np.float64)
    se = np.array([one.se for one in found.values()], dtype=np.float64)
    common = common_of(beta, se, parameters)
    known: dict[str, CategoryResponse] = {}
    mean, sd = shrunk(beta, se, common, parameters)
    for at, (name, raw) in enumerate(found.items()):
        is_measured = bool(np.isfinite(raw.se))
        elasticity = Elasticity(name, float(mean[at]), float(sd[at]), raw.moved, is_measured)
        known[name] = CategoryResponse(
            elasticity, raw.beta, raw.se, raw.gamma, raw.gamma_sd, raw.products, raw.cells
        )
    for name in _names(project):
        if name not in known:
            known[name] = _of_none(name, common, parameters)
    unmeasured = sum(not one.elasticity.measured for one in known.values())
    if unmeasured:
        facts = {"count": unmeasured, "total": len(known)}
        problems = (*problems, Problem("response_prior_only", facts, "note"))
    return Response(
        dict(sorted(known.items())),
        common,
        len(stretches.starts),
        stretches.variants,
        basis,
        problems,
        defaults_used(parameters, (one.name for one in RESPONDING)),
    )


def _names(project: Project) -> list[str]:
    products = project.tables.get("products")
    if products is None:
        return [""]
    return sorted(set(products.frame[CATEGORY].fillna("").astype("str")))


def _of_none(name: str, common: Common, parameters: Parameters) -> CategoryResponse:
    sd = float(np.hypot(np.sqrt(common.spread), common.mean_sd))
    return CategoryResponse(
        Elasticity(name, common.mean, sd, 0, measured=False),
        beta=float("nan"),
        se=float("inf"),
        gamma=parameters.space_gamma,
        gamma_sd=parameters.space_gamma_sd,
        products=0,
        cells=0,
    )
