"""Exposure: presence meets noticing; below this module nothing knows the medium."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.noticing import Noticing
from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Presence
from planner.engine.local import added, each, ranges

if TYPE_CHECKING:
    from planner.analysis.exposure_kernel import Notices, Visits

Floats = NDArray[np.float64]

VISITS_PER_PART = 256


@dataclass(frozen=True, slots=True)
class Exposure:
    """What placements, or products, get of 1,000 visits; all of shape (owners,).

    Attributes:
        noticed: Noticed contacts per 1,000 visits, in [0, 1000]: the exposure score.
        opportunities: Opportunities to see per 1,000 visits, in [noticed, 1000].
        attention_s: Attention-seconds per 1,000 visits, >= 0.
        seen_share: Share of visits that see it at all, in [0, 1].
        seen_s: Mean seconds in view of a visit that sees it; 0 where none does.
    """

    noticed: Floats
    opportunities: Floats
    attention_s: Floats
    seen_share: Floats
    seen_s: Floats


def exposure(presence: Presence, noticing: Noticing, parameters: Parameters) -> Exposure:
    """Return the exposure of each column of a noticing.

    Args:
        presence: Seconds of each visit at each place.
        noticing: What each place notices; as many places as the presence has.
        parameters: ``tau_s`` and ``t_ots_s``.

    Source:
        EXPOSURE.md section 1.
    """
    return owned(presence, noticing, np.arange(noticing.columns), noticing.columns, parameters)


def owned(
    presence: Presence,
    noticing: Noticing,
    owner: NDArray[np.int64],
    owners: int,
    parameters: Parameters,
) -> Exposure:
    """Return the exposure of owners (products) of columns (facings).

    A visit that notices several columns of one owner counts once; attention adds up, and so do
    seconds in view, also of columns that are seen at once.

    Args:
        presence: Seconds of each visit at each place.
        noticing: What each place notices of each column.
        owner: Shape (columns,). Owner of each column.
        owners: Number of owners.
        parameters: ``tau_s`` and ``t_ots_s``.
    """
    every = np.ones(noticing.columns, dtype=np.bool_)
    sums = part_sums(presence, noticing, owner, owners, parameters, every)
    return exposure_of(sums, presence)


def part_sums(
    presence: Presence,
    noticing: Noticing,
    owner: NDArray[np.int64],
    owners: int,
    parameters: Parameters,
    wanted: NDArray[np.bool_],
) -> list[Floats]:
    """Return the sums that ``exposure_of`` takes, for each part of the visits (5, owners).

    Args:
        presence: As in ``owned``.
        noticing: As in ``owned``.
        owner: As in ``owned``.
        owners: As in ``owned``.
        parameters: As in ``owned``.
        wanted: Shape (columns,). Columns that count, whole ladders and all columns of an owner;
            owners of others get 0.
    """
    from planner.analysis.exposure_kernel import attended, only_wanted

    if owners == 0 or presence.visits == 0:
        return [np.zeros((5, owners))]
    of = owner.astype(np.int32)
    visits, notices = visits_of(presence), notices_of(noticing)
    if not wanted.all():
        notices = only_wanted(notices, wanted)

    def measure(part: range) -> Floats:
        sums: Floats = attended(
            part.start, part.stop, visits, notices, of, owners,
            parameters.t_ots_s, parameters.tau_s,
        )  # fmt: skip
        return sums

    return list(each(measure, ranges(presence.visits, VISITS_PER_PART)))


def visits_of(presence: Presence) -> Visits:
    """Return the visits of a presence, as kernels take them."""
    from planner.analysis.exposure_kernel import Visits

    return Visits(presence.weights, presence.start, presence.place, presence.seconds)


def notices_of(noticing: Noticing) -> Notices:
    """Return a noticing as kernels take it."""
    from planner.analysis.exposure_kernel import Notices

    return Notices(
        noticing.start, noticing.column, noticing.gaze, noticing.visible,
        noticing.ladders.end, noticing.ladders.factor,
    )  # fmt: skip


def exposure_of(sums: Sequence[Floats], presence: Presence) -> Exposure:
    """Return the exposure that the sums of the parts, added in their order, come to."""
    whole, weight = added(sums), float(presence.weights.sum())
    per_visit = whole / weight if weight > 0.0 else np.zeros_like(whole)
    seen = whole[3]
    return Exposure(
        noticed=1000.0 * per_visit[0],
        opportunities=1000.0 * per_visit[1],
        attention_s=1000.0 * per_visit[2],
        seen_share=per_visit[3],
        seen_s=np.divide(whole[4], seen, out=np.zeros_like(seen), where=seen > 0.0),
    )
