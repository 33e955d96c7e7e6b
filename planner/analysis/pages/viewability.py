"""Which impressions were viewable: enough pixels in a focused tab for long enough, at a stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.pages.kept import Kept
from planner.analysis.pages.logs import Logs, names_of_slots, with_slots
from planner.errors import Fact, Problem
from planner.model.placements import Placement
from planner.model.plan import Surface
from planner.tables.columns import END, IN_FOCUS, SLOT, TIME, VISIBLE_SHARE
from planner.tables.table import Table
from planner.tables.viewability import IMPRESSION

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]

HALF: Final = 0.5
"""Share of pixels from which on a display is in view [MRC]."""
DISPLAY_S: Final = 1.0
VIDEO_S: Final = 2.0
"""Seconds at a stretch that make a display or a video viewable [MRC]."""
_SECOND_US: Final = 1_000_000


def impressions_viewed(
    states: DataFrame, least_s: float = DISPLAY_S, least_share: float = HALF
) -> DataFrame:
    """Return every impression of logged states, and whether it was viewable.

    A state holds until its end or the next state of its impression, whichever comes first; the
    last one without end holds no time at all, since nobody knows how long it did. Stretches add
    up only where one state follows the other without a gap, and each has enough pixels in a tab
    that is in focus.

    Args:
        states: Rows of a table of viewability.
        least_s: Seconds that it must last.
        least_share: Share of its pixels that must be in the window, in (0, 1].

    Returns:
        A row an impression, in the order of its first row: columns of ``IMPRESSION``, ``longest_s``
        (longest stretch, seconds), ``reached`` (whether so many pixels ever were in the window) and
        ``viewable``.

    Source:
        Media Rating Council, Viewable Ad Impression Measurement Guidelines, 2014.
    """
    from pandas import Series

    keys = list(IMPRESSION)
    who = states.groupby(keys, dropna=False, sort=False).ngroup().to_numpy()
    order = np.lexsort((np.arange(len(states)), states[TIME].to_numpy(), who))
    rows, who = states.iloc[order], who[order]
    begin = rows[TIME].to_numpy().astype("datetime64[us]").astype(np.int64)
    told = rows[END].to_numpy().astype("datetime64[us]")
    follows = np.append(who[1:] == who[:-1], [False]) if len(who) else np.zeros(0, dtype=bool)
    then = np.append(begin[1:], [0])[: len(begin)]
    end = np.where(np.isnat(told), np.where(follows, then, begin), told.astype(np.int64))
    end = np.where(follows, np.minimum(end, then), end)
    wide = rows[VISIBLE_SHARE].to_numpy(dtype=np.float64) >= least_share
    seen = wide & rows[IN_FOCUS].to_numpy(dtype=bool)
    joins = np.zeros(len(who), dtype=bool)
    joins[1:] = follows[:-1] & seen[1:] & seen[:-1] & (begin[1:] == end[:-1])
    stretch = np.cumsum(~joins) - 1
    lasted = np.bincount(stretch, weights=np.where(seen, end - begin, 0))[stretch]
    by_who = Series(lasted).groupby(who).max().to_numpy()
    reached = Series(wide).groupby(who).max().to_numpy(dtype=bool)
    found = states.loc[~states.duplicated(keys).to_numpy(), keys].reset_index(drop=True)
    return found.assign(
        longest_s=by_who / _SECOND_US,
        reached=reached,
        viewable=by_who >= round(least_s * _SECOND_US),
    )


@dataclass(frozen=True, slots=True)
class Viewed:
    """What logs say of how viewable the positions of a page are.

    Attributes:
        share: Shape (positions,). Viewable impressions among those of which enough pixels came
            into the window; NaN where no log tells.
        problems: What it rests on, and what could not be placed.
    """

    share: Floats
    problems: tuple[Problem, ...]


_REACHED: Final = Kept[tuple["DataFrame", tuple[str, ...]]]()


def _reached(table: Table, surface: Surface, least_s: float) -> tuple[DataFrame, tuple[str, ...]]:
    """Return impressions with enough pixels in the window at some time, and names of no slot."""
    rows, strange = with_slots(table.frame, surface)
    found = impressions_viewed(rows, least_s) if len(rows) else rows.assign(reached=False)
    return found.loc[found["reached"].to_numpy(dtype=bool)], strange


def viewed_on(surface: Surface, sites: Sequence[Placement], logs: Logs, least_s: float) -> Viewed:
    """Return how viewable the positions of a page were; all of a slot are alike.

    Args:
        surface: The page.
        sites: Its positions.
        logs: Rows of the page.
        least_s: Seconds that make an impression viewable.
    """
    share = np.full(len(sites), np.nan)
    table = logs.tables.get("viewability")
    if table is None:
        return Viewed(share, ())
    asked = (tuple(names_of_slots(surface).items()), least_s)
    found, strange = _REACHED.of(table, asked, partial(_reached, table, surface, least_s))
    problems: list[Problem] = []
    if strange:
        facts: dict[str, Fact] = {"surface": surface.name, "table": "viewability"}
        problems.append(Problem("slots_not_drawn", {**facts, "slots": ", ".join(strange)}))
    owner = np.array([site.element for site in sites])
    for key, part in found.groupby(SLOT, sort=True):
        share[owner == key] = float(part["viewable"].mean())
    if len(found):
        slots = sorted({surface.elements[key].label for key in found[SLOT].unique()})
        told: dict[str, Fact] = {"surface": surface.name, "count": len(found)}
        problems.append(
            Problem("viewability_measured", {**told, "slots": ", ".join(slots)}, "note")
        )
    return Viewed(share, tuple(problems))
