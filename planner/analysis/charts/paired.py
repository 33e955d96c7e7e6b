"""Before and after: the exposure of the same things under two plans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.charts.subjects import Item, Series

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Things of either plan, those that changed most first; shapes (n,).

    Attributes:
        subject: Key of what they are.
        items: What they are, named as after the change where they are still there.
        before: Noticed contacts per 1,000 visits; NaN where it was not there.
        after: The same; NaN where it is not there any more.
    """

    subject: str
    items: tuple[Item, ...]
    before: Floats
    after: Floats

    @property
    def change(self) -> Floats:
        """After less before; what is not there has 0."""
        return np.nan_to_num(self.after) - np.nan_to_num(self.before)


def pairs_of(before: Series, after: Series) -> Pairs:
    """Put the things of two plans side by side; the same surface and id are the same thing."""
    old = {(item.surface, item.key): at for at, item in enumerate(before.items)}
    new = {(item.surface, item.key): at for at, item in enumerate(after.items)}
    keys = list(dict.fromkeys((*new, *old)))
    items = [after.items[new[k]] if k in new else before.items[old[k]] for k in keys]
    was = _taken(before.noticed, [old.get(key, -1) for key in keys])
    now = _taken(after.noticed, [new.get(key, -1) for key in keys])
    order = np.argsort(-np.abs(np.nan_to_num(now) - np.nan_to_num(was)), kind="stable")
    ranked = tuple(items[at] for at in order.tolist())
    return Pairs(after.subject, ranked, was[order], now[order])


def _taken(values: Floats, places: list[int]) -> Floats:
    """Return values at places; NaN at -1."""
    return np.append(values, np.nan)[np.array(places, dtype=np.int64)]
