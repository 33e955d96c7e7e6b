"""What stands out on a page: slots that do nothing, products shown too much or too little."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.discovery import HIDDEN_BELOW, OVER_ABOVE, RATE, q_values
from planner.analysis.examination import LEAST_CLICKS, Z95
from planner.analysis.pages.slot_score import SlotScore
from planner.analysis.plan_checks import listed
from planner.analysis.slots_sheet import remark_of
from planner.errors import Fact, Problem, Spot, Weight
from planner.model.element import ElementId

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

REMARKS: Final[Mapping[str, Weight]] = MappingProxyType(
    {"never_seen": "warning", "never_shown": "note", "empty": "note"}
)
"""How much each remark on slots weighs; said as ``slots_<remark>``."""
LEAST_ITEMS: Final = 5
"""Among fewer products of a page none stands out [O]."""


def slot_findings(score: SlotScore) -> Iterator[Problem]:
    """Yield what stands out on a page, each with the slots that it is about."""
    yield from idle_slots(score)
    yield from exposed_products(score)
    yield from pinned_against_automatic(score)


def idle_slots(score: SlotScore) -> Iterator[Problem]:
    """Name slots that nobody sees, that logs name none of while they do others, that are empty."""
    owner = np.array([site.element for site in score.sites])
    found: dict[str, list[ElementId]] = {}
    for key in dict.fromkeys(site.element for site in score.sites):
        remark = remark_of(score, score.slots, np.flatnonzero(owner == key))
        found.setdefault(remark, []).append(key)
    for remark, weight in REMARKS.items():
        keys = found.get(remark, ())
        if keys:
            names = [score.surface.elements[key].label for key in keys]
            facts: dict[str, Fact] = {"surface": score.surface.name, "count": len(names)}
            spot = Spot(score.surface.id, tuple(keys))
            yield Problem(f"slots_{remark}", {**facts, "slots": listed(names)}, weight, spot)


def exposed_products(score: SlotScore) -> Iterator[Problem]:
    """Name products that are shown more, or less, than their clicks deserve.

    Over-exposed: noticed more than 1.2 times as often as the mean product of the page, and
    clicked less often per look than the others; under-exposed: less than 0.8 times as often and
    clicked more. Tested are all such products at once, so that false ones stay at 10 % of what
    is named; theta is taken as it is.

    Source:
        EXPOSURE.md sections 4 and 6.
    """
    products = score.facings.products
    clicks, looks = _by_product(score)
    known = looks > 0.0
    if known.sum() < LEAST_ITEMS or clicks.sum() < LEAST_CLICKS:
        return
    noticed = score.products.noticed
    index = 100.0 * noticed / max(float(noticed.mean()), 1e-12)
    over, under = known & (index > OVER_ABOVE), known & (index < HIDDEN_BELOW)
    tested = over | under
    if not tested.any():
        return
    q = np.ones(len(products))
    q[tested] = q_values(_chance(clicks, looks, over)[tested])
    for code, found in (("slot_products_over", over), ("slot_products_under", under)):
        chosen = np.flatnonzero(found & (q <= RATE))
        if not len(chosen):
            continue
        order = chosen[np.argsort(-np.abs(index[chosen] - 100.0), kind="stable")]
        names = [f"{products[at]} ({index[at]:.0f})" for at in order.tolist()]
        where = np.isin(score.facings.product, order)
        theta = _theta(score, score.facings.placement[where])
        facts: dict[str, Fact] = {"surface": score.surface.name, "count": len(order)}
        facts["theta"] = theta
        slots = [score.sites[at].element for at in score.facings.placement[where].tolist()]
        spot = Spot(score.surface.id, tuple(dict.fromkeys(slots)))
        yield Problem(code, {**facts, "products": listed(names)}, "note", spot)


def pinned_against_automatic(score: SlotScore) -> Iterator[Problem]:
    """Compare how often pinned and automatic positions are clicked per look.

    The ratio of clicks / sum(theta * impressions) has a 95 % interval from the counts of clicks;
    where it holds 1 the two are not told apart. Theta is taken as it is.
    """
    facts, elements = score.slots, score.surface.elements
    stocked = np.array([site.slot in elements[site.element].stock for site in score.sites])
    shown, clicks = np.nan_to_num(facts.impressions), np.nan_to_num(facts.clicks)
    looks = shown * facts.theta
    groups = [mask & (shown > 0.0) for mask in (stocked, ~stocked)]
    if not all(mask.any() and looks[mask].sum() > 0.0 for mask in groups):
        return
    hits, whole = (np.array([one[mask].sum() for mask in groups]) for one in (clicks, looks))
    told: dict[str, Fact] = {"surface": score.surface.name, "ratio": 0.0, "low": 0.0, "high": 0.0}
    if hits.min() < LEAST_CLICKS:
        verdict = "few"
    else:
        ratio = float(hits[0] / whole[0] / (hits[1] / whole[1]))
        spread = float(np.exp(Z95 * np.sqrt((1.0 / hits).sum())))
        low, high = ratio / spread, ratio * spread
        verdict = "more" if low > 1.0 else "less" if high < 1.0 else "same"
        told.update({"ratio": ratio, "low": low, "high": high})
    every = np.flatnonzero(groups[0] | groups[1]).tolist()
    slots = tuple(dict.fromkeys(score.sites[at].element for at in every))
    spot = Spot(score.surface.id, slots)
    told.update({"verdict": verdict, "theta": _theta(score, np.array(every))})
    yield Problem("pinned_and_automatic", told, "note", spot)


def _theta(score: SlotScore, at: NDArray[np.int64]) -> str:
    """Say whether clicks told how positions are looked at: ``clicks``, ``usual`` or ``both``."""
    told = np.isfinite(score.low[at])
    return "clicks" if told.all() else "both" if told.any() else "usual"


def _by_product(score: SlotScore) -> tuple[Floats, Floats]:
    """Return clicks and looked-at impressions of each of the score's products."""
    number = {product: at for at, product in enumerate(score.facings.products)}
    theta = {
        (site.element, int(rank)): float(value)
        for site, rank, value in zip(
            score.sites, score.slots.numbers.tolist(), score.slots.theta.tolist(), strict=True
        )
    }
    clicks, looks = np.zeros(len(number)), np.zeros(len(number))
    for key, slot in score.shown.slots.items():
        here = np.array([theta.get((key, rank), 0.0) for rank in slot.positions])
        drawn = here > 0.0
        hits, seen = slot.clicked[:, drawn].sum(axis=1), slot.shown @ here
        for nth, (_, product) in enumerate(slot.items):
            if product in number:
                clicks[number[product]] += hits[nth]
                looks[number[product]] += seen[nth]
    return clicks, looks


def _chance(clicks: Floats, looks: Floats, fewer: Flags) -> Floats:
    """Return how likely so few clicks are, else so many, at the rate of all other products."""
    from scipy.stats import poisson

    rest = np.maximum(looks.sum() - looks, 1e-12)
    mean = (clicks.sum() - clicks) / rest * looks
    few, many = poisson.cdf(clicks, mean), poisson.sf(clicks - 1.0, mean)
    return np.asarray(np.where(fewer, few, many), dtype=np.float64)
