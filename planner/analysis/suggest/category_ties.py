"""Categories that are bought together, and what their common receipts bring."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.rates import WEEK_DAYS
from planner.analysis.suggest.situation import Situation
from planner.analysis.suggest.ties import FALSE_RATE
from planner.errors import DataError
from planner.tables.columns import SOLD_AT
from planner.tables.table import Table

Floats = NDArray[np.float64]


def category_ties(situation: Situation, sales: Table | None) -> Floats:
    """Return what each two categories bring on receipts with both, beyond chance, a week.

    Only pairs that are on one receipt more often than by chance count, and only the receipts
    beyond chance. A receipt is worth a mean unit of both.

    Returns:
        Shape (categories, categories), symmetric, >= 0, 0 on the diagonal.
    """
    count = len(situation.categories)
    tie = np.zeros((count, count))
    if sales is None or sales.frame.empty:
        return tie
    from planner.analysis.affinity import pairs_of

    group_of = _groups(situation)
    try:
        pairs = pairs_of(sales, group_of=group_of)
    except DataError:
        return tie
    days = max(int(sales.frame[SOLD_AT].dt.normalize().nunique()), 1)
    number = {name: at for at, name in enumerate(situation.categories)}
    of = np.array([number[item] for item in pairs.items], dtype=np.int64)
    worth = _mean_worth(situation)
    good = (pairs.lift > 1.0) & (pairs.q <= FALSE_RATE)
    first, second = of[pairs.first[good]], of[pairs.second[good]]
    beyond = pairs.together[good] * (1.0 - 1.0 / pairs.lift[good]) * WEEK_DAYS / days
    tie[first, second] = tie[second, first] = beyond * (worth[first] + worth[second])
    return tie


def _groups(situation: Situation) -> Mapping[str, str]:
    categories = [situation.categories[at] for at in situation.category.tolist()]
    named = zip(situation.products, categories, strict=True)
    return {product: category for product, category in named if category}


def _mean_worth(situation: Situation) -> Floats:
    count = len(situation.categories)
    units = np.bincount(situation.category, weights=situation.units, minlength=count)
    value = np.bincount(
        situation.category, weights=situation.units * situation.worth, minlength=count
    )
    mean: Floats = np.divide(value, units, out=np.zeros(count), where=units > 0.0)
    return mean
