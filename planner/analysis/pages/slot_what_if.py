"""What an edit of a page would do to exposure and clicks, said before it is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.examination import Z95
from planner.analysis.in_force import in_force
from planner.analysis.pages.page_score import PageScore, score_page
from planner.analysis.slot_positions import SlotPositions
from planner.errors import DataError
from planner.model.element import ElementId
from planner.model.plan import Plan
from planner.project import Project, with_plan

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Edit = Callable[[Plan], Plan]

DRAWS: Final = 400
"""Draws of theta and gamma; the ends of the interval are their 2.5 % and 97.5 %."""
SEED: Final = 6
ENDS: Final = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Guess:
    """A predicted number with its 95 % interval; NaN where nothing tells it."""

    value: float
    low: float
    high: float


UNKNOWN: Final = Guess(float("nan"), float("nan"), float("nan"))


@dataclass(frozen=True, slots=True)
class SlotChange:
    """What becomes of a slot, or of all of a page; pairs are before and after.

    Attributes:
        slot: Its id; empty for the whole page.
        name: What it is called.
        positions: How many it has.
        noticed: Per 1,000 page views that notice any of its positions; for the whole page
            contacts with positions per 1,000 page views.
        attention_s: Attention-seconds per 1,000 page views.
        clicks: Logged ones; NaN where it was never logged.
        predicted: Clicks that as many page views would bring.
        change: Of clicks.
        theta: ``clicks`` where clicks told how its positions are looked at, ``usual``, or
            ``both``.
        fresh: Positions that nothing was shown at so far.
    """

    slot: str
    name: str
    positions: tuple[int, int]
    noticed: tuple[float, float]
    attention_s: tuple[float, float]
    clicks: float
    predicted: Guess
    change: Guess
    theta: str
    fresh: int

    @property
    def is_changed(self) -> bool:
        """Whether its exposure or its positions become other ones."""
        pairs = (self.positions, self.noticed, self.attention_s)
        return any(abs(after - before) > 1e-9 * max(before, 1.0) for before, after in pairs)

    @property
    def is_logged(self) -> bool:
        """Whether clicks are predicted."""
        return bool(np.isfinite(self.predicted.value))


@dataclass(frozen=True, slots=True)
class PageChange:
    """What an edit of a page would do.

    Attributes:
        surface: Name of the page.
        basis: Key of what its presence rests on.
        days: Number of days that clicks were logged with page views; 0 where nobody knows.
        views: Logged page views; 0 where there are none.
        whole: All slots together; its clicks are those of logged slots.
        slots: One a slot, in the order of the page.
    """

    surface: str
    basis: str
    days: int
    views: int
    whole: SlotChange
    slots: tuple[SlotChange, ...]


def what_if_edit(project: Project, before: PageScore, edit: Edit) -> PageChange:
    """Return what an edit of the plan would do to a page.

    Args:
        project: What was scored.
        before: The page as it is.
        edit: Plan in, plan out.

    Raises:
        PlanError: What the edit raises.
        DataError: ``empty_surface`` where no position is left, ``page_gone``.
    """
    edited = in_force(with_plan(project, edit(project.plan))).project
    surface = edited.plan.surfaces.get(before.surface.id)
    if surface is None:
        raise DataError("page_gone", surface=before.surface.name)
    return slot_what_if(before, score_page(edited, surface, before.audience.basis, 0))


def slot_what_if(before: PageScore, after: PageScore) -> PageChange:
    """Compare two scores of a page, before and after any edit of it.

    Clicks of a position are page views * reach * viewable * theta * gamma. They are scaled so
    that the model gives each slot the clicks it has now: no change predicts exactly these. A
    position keeps what is shown there; one where nothing was shown is taken to be as attractive
    as the slot's mean impression. What happens in one slot changes nothing in another one.

    Intervals are those of ``DRAWS`` draws: log theta is normal with the interval that clicks
    gave it (what is usual stays as it is), gamma of each item is a beta posterior of its clicks
    and looked-at impressions, whose prior is the slot's mean (half a click and an
    impression added) and weighs one impression.

    Source:
        EXPOSURE.md section 4.
    """
    random = np.random.default_rng(SEED)
    owners = [np.array([site.element for site in one.sites]) for one in (before, after)]
    keys = dict.fromkeys([site.element for one in (before, after) for site in one.sites])
    chances = _chances(before, after)
    found = [
        _slot(key, before, after, [np.flatnonzero(owner == key) for owner in owners],
              chances, random)
        for key in keys
    ]  # fmt: skip
    slots = tuple(one for one, _ in found)
    return PageChange(
        before.surface.name,
        before.audience.basis,
        len(before.audience.days),
        before.audience.visits,
        _whole(before, slots, [draws for _, draws in found]),
        slots,
    )


def _whole(
    before: PageScore, slots: Sequence[SlotChange], draws: Sequence[Floats | None]
) -> SlotChange:
    logged = [one for one in slots if one.is_logged]
    known = [one for one in draws if one is not None]
    change = sum(one.change.value for one in logged)
    guess = _guess(change, np.sum(known, axis=0)) if known else UNKNOWN
    clicks = sum(one.clicks for one in logged) if logged else float("nan")
    told = {one.theta for one in slots}
    return SlotChange(
        "",
        before.surface.name,
        _both([one.positions[0] for one in slots], [one.positions[1] for one in slots]),
        _pair([sum(one.noticed[side] for one in slots) for side in (0, 1)]),
        _pair([sum(one.attention_s[side] for one in slots) for side in (0, 1)]),
        clicks,
        _shifted(guess, clicks),
        guess,
        told.pop() if len(told) == 1 else "both",
        sum(one.fresh for one in slots),
    )


def _slot(
    key: ElementId,
    before: PageScore,
    after: PageScore,
    mine: Sequence[Ints],
    chances: Sequence[Floats],
    random: np.random.Generator,
) -> tuple[SlotChange, Floats | None]:
    """Return what becomes of a slot, and draws of its change of clicks; None where not logged."""
    was, will = mine
    logged = before.shown.slots.get(key)
    clicks, change, draws = float("nan"), UNKNOWN, None
    if logged is not None and len(was):
        clicks = float(np.nansum(before.slots.clicks[was]))
        change, draws = _clicks_change(before, after, mine, chances, logged, clicks, random)
    measured = np.concatenate([np.isfinite(before.low[was]), np.isfinite(after.low[will])])
    element = before.surface.elements.get(key) or after.surface.elements[key]
    sides = tuple(zip((before, after), mine, chances, strict=True))
    numbers = set() if logged is None else set(logged.positions)
    fresh = [n for n in after.slots.numbers[will].tolist() if n not in numbers]
    return SlotChange(
        key,
        element.label,
        (len(was), len(will)),
        _pair([_any(score, at, chance) for score, at, chance in sides]),
        _pair([float(score.placements.attention_s[at].sum()) for score, at, _ in sides]),
        clicks,
        _shifted(change, clicks),
        change,
        "clicks" if measured.all() else "both" if measured.any() else "usual",
        len(fresh) if logged is not None else 0,
    ), draws


def _chances(before: PageScore, after: PageScore) -> tuple[Floats, Floats]:
    """Return the share of page views with an opportunity to see each position.

    A viewable share that was measured belongs to the place where a slot was; elsewhere it changes
    as the usual one does.
    """
    now, then = before.placements.opportunities / 1000.0, after.placements.opportunities / 1000.0
    numbers = zip(before.sites, before.slots.numbers.tolist(), strict=True)
    where = {(site.element, number): at for at, (site, number) in enumerate(numbers)}
    keys = zip(after.sites, after.slots.numbers.tolist(), strict=True)
    was = np.array([where.get((site.element, number), -1) for site, number in keys])
    told = after.slots.viewable_measured & (was >= 0) & (before.usual[was] > 0.0)
    scale = after.usual[told] / before.usual[was[told]]
    viewable = np.minimum(after.slots.viewable[told] * scale, 1.0)
    then[told] = after.reached[told] * viewable
    return now, then


def _any(score: PageScore, mine: Ints, chance: Floats) -> float:
    """Return per 1,000 page views those that notice any position: of those that reach it, apart."""
    reached = float(score.reached[mine].max(initial=0.0))
    if reached <= 0.0:
        return 0.0
    each = chance[mine] * score.slots.theta[mine] / reached
    return 1000.0 * reached * float(1.0 - np.prod(1.0 - np.clip(each, 0.0, 1.0)))


def _clicks_change(
    before: PageScore,
    after: PageScore,
    mine: Sequence[Ints],
    chances: Sequence[Floats],
    logged: SlotPositions,
    clicks: float,
    random: np.random.Generator,
) -> tuple[Guess, Floats | None]:
    """Return the change of a slot's clicks and its draws."""
    ranks = np.array(logged.positions, dtype=np.int64)
    pairs = list(zip((before, after), mine, strict=True))
    drawn = [int(score.slots.numbers[at].max(initial=0)) for score, at in pairs]
    most = max(int(ranks.max(initial=0)), *drawn)
    errors = np.vstack([np.zeros(most + 1), random.standard_normal((DRAWS, most + 1))])
    thetas = [_thetas(score, at, errors) for score, at in pairs]
    where = {int(n): at for at, n in enumerate(before.slots.numbers[mine[0]].tolist())}
    known = np.array([int(rank) in where for rank in ranks])
    if not known.any():
        return UNKNOWN, None
    at = np.array([where[int(rank)] for rank in ranks[known]])
    gammas = _gammas(logged.shown[:, known], logged.clicked[:, known], thetas[0][:, at], random)
    sums = []
    for score, own, chance, theta in zip((before, after), mine, chances, thetas, strict=True):
        there = {int(rank): nth for nth, rank in enumerate(ranks[known])}
        nths = [there.get(int(n), -1) for n in score.slots.numbers[own]]
        sums.append((chance[own] * theta * gammas[:, nths]).sum(axis=1))
    scale = _scale(clicks, sums[0][0], before, mine[0], chances[0])
    change = scale * (sums[1] - sums[0])
    if not np.isfinite(change[0]):
        return UNKNOWN, None
    return _guess(float(change[0]), change[1:]), change[1:]


def _scale(clicks: float, modelled: float, score: PageScore, mine: Ints, chance: Floats) -> float:
    """Return what brings the model to the clicks of now; to looked-at impressions without any."""
    if clicks > 0.0:
        return clicks / modelled if modelled > 0.0 else float("nan")
    theta = score.slots.theta[mine]
    looked = float((np.nan_to_num(score.slots.impressions[mine]) * theta).sum())
    could = float((chance[mine] * theta).sum())
    return looked / could if could > 0.0 else float("nan")


def _thetas(score: PageScore, mine: Ints, errors: Floats) -> Floats:
    """Return theta (1 + draws, positions): as it is, then drawn; the usual ones stay."""
    theta, low = score.slots.theta[mine], score.low[mine]
    told = np.isfinite(low) & (theta > 0.0) & (low > 0.0)
    spread = np.zeros(len(mine))
    spread[told] = np.log(theta[told] / low[told]) / Z95
    drawn = theta * np.exp(errors[:, score.slots.numbers[mine]] * spread)
    return np.asarray(np.minimum(drawn, 1.0))


def _gammas(shown: Floats, clicked: Floats, thetas: Floats, random: np.random.Generator) -> Floats:
    """Return clicks per look at each rank (1 + draws, ranks + 1): as it is, then drawn.

    The last column is that of the slot's mean impression.

    Args:
        shown: Shape (items, ranks). Impressions.
        clicked: Shape (items, ranks). Clicked ones.
        thetas: Shape (1 + draws, ranks). As it is, then drawn.
        random: Draws.
    """
    looked, hits = thetas @ shown.T, clicked.sum(axis=1)
    whole = float(looked[0].sum())
    mean = min(float(hits.sum()) / max(whole, 1e-300), 1.0)
    prior = min((float(hits.sum()) + 0.5) / (whole + 1.0), 1.0 - 1e-9)
    missed = np.maximum(looked[1:] - hits, 0.0)
    drawn = random.beta(hits + prior, missed + 1.0 - prior)
    plain = np.full(len(hits), mean)
    np.divide(hits, looked[0], out=plain, where=looked[0] > 0.0)
    gamma = np.vstack([np.minimum(plain, 1.0), drawn])
    columns = np.column_stack([shown, shown.sum(axis=1)])
    columns[:, columns.sum(axis=0) <= 0.0] = columns[:, [-1]]
    return np.asarray(gamma @ (columns / columns.sum(axis=0)))


def _guess(value: float, draws: Floats) -> Guess:
    low, high = np.percentile(draws, ENDS)
    return Guess(value, min(float(low), value), max(float(high), value))


def _shifted(change: Guess, clicks: float) -> Guess:
    """Return clicks after a change of them; never below 0."""
    ends = (max(clicks + end, 0.0) for end in (change.value, change.low, change.high))
    return Guess(*ends) if np.isfinite(change.value) else UNKNOWN


def _pair(two: Sequence[float]) -> tuple[float, float]:
    return two[0], two[1]


def _both(before: Sequence[int], after: Sequence[int]) -> tuple[int, int]:
    return sum(before), sum(after)
