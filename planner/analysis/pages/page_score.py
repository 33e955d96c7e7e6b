"""How a page of a shop is scored: reached, in view, looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure
from planner.analysis.facings import Facings, facings_of
from planner.analysis.pages.clicks import (
    Shown,
    attractions,
    numbers_of,
    ordered_on,
    shown_on,
)
from planner.analysis.pages.logs import Logs, logs_of
from planner.analysis.pages.looking import Looked, looked_at
from planner.analysis.pages.product_funnel import Interest, interest_of
from planner.analysis.pages.reading import Reading, reach, reading_of, screen_seconds
from planner.analysis.pages.screens import Screens, screens_of, view_shares
from planner.analysis.pages.slot_findings import slot_findings
from planner.analysis.pages.slot_score import SlotScore
from planner.analysis.pages.viewability import viewed_on
from planner.analysis.parameters import DEFAULTS, SCANNED, VIEWED, Parameters, defaults_used
from planner.analysis.score import Score
from planner.analysis.slot_facts import SlotFacts
from planner.errors import DataError, Problem
from planner.model.element import ProductId, Stocked
from planner.model.page import Page
from planner.model.placements import Placement, placements_of
from planner.model.plan import Surface
from planner.project import Project

Floats = NDArray[np.float64]
CLICKED: Final = ("impressions", "slot_orders", "viewability")
READ: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "scroll": ("page_views", "scroll", *CLICKED),
        "page_views": ("page_views", *CLICKED),
        "page_layout": CLICKED,
    }
)
"""Kinds of table that a page is scored from, by the basis that is asked for."""


@dataclass(frozen=True, eq=False)
class PageScore(SlotScore):
    """A page on a device, scored.

    Attributes:
        screens: Its screenfuls.
        reading: How it is read.
        reached: Shape (positions,). Share of page views that come so far.
        usual: Shape (positions,). Viewable share without logs of it: exp(-1 / m).
        interest: Product to its events anywhere in the shop.
    """

    screens: Screens
    reading: Reading
    reached: Floats
    usual: Floats
    interest: Mapping[str, Interest]

    def doubts(self) -> Iterator[Problem]:
        """Yield what makes it doubtful, and what stands out in its slots."""
        yield from Score.doubts(self)
        yield from slot_findings(self)


def score_page(
    project: Project, surface: Surface, basis: str, seed: int, parameters: Parameters = DEFAULTS
) -> PageScore:
    """Score a page; what nobody measured is as it usually is, and is named.

    Args:
        project: Its tables hold the logs.
        surface: The page.
        basis: Key into ``READ``.
        seed: Ignored: nothing is drawn by chance.
        parameters: What is usual.

    Raises:
        DataError: ``empty_surface``.

    Source:
        EXPOSURE.md section 4.
    """
    del seed
    page, sites = surface.page or Page(surface.name), placements_of(surface)
    if not sites:
        raise DataError("empty_surface", surface=surface.name)
    logs = logs_of(surface, page, project.tables, _is_alone(project, page), READ[basis])
    screens = screens_of(surface, page)
    reading = reading_of(page, screens, logs, parameters)
    shown = shown_on(surface, sites, logs)
    looked = _looked(surface, sites, shown, parameters)
    viewed = viewed_on(surface, sites, logs, parameters.t_ots_s)
    seen = seen_of(surface, sites, page, screens, reading, looked.theta, parameters, viewed.share)
    facts, doubts = _clicked(project, surface, sites, logs, shown, reading, seen, looked)
    facings = facings_of(_filled(sites, shown))
    return PageScore(
        surface=surface,
        sites=sites,
        zone_of=_zones(surface, sites),
        audience=reading.audience,
        placements=seen.exposure,
        passby=1000.0 * seen.reached,
        facings=facings,
        products=_products(facings, seen),
        defaults=defaults_used(parameters, _defaults(reading, looked)),
        problems=(*logs.problems, *reading.problems, *shown.problems, *viewed.problems, *doubts),
        slots=facts,
        screens=screens,
        reading=reading,
        reached=seen.reached,
        low=looked.low,
        high=looked.high,
        usual=seen.usual,
        interest=interest_of(project.tables),
        shown=shown,
    )


def _clicked(
    project: Project,
    surface: Surface,
    sites: Sequence[Placement],
    logs: Logs,
    shown: Shown,
    reading: Reading,
    seen: Seen,
    looked: Looked,
) -> tuple[SlotFacts, tuple[Problem, ...]]:
    """Return what positions were shown, clicked and ordered for, and what could not be placed."""
    everything = project.tables.get("slot_orders")
    weights = np.where(np.isnan(shown.clicks), seen.exposure.noticed, shown.clicks)
    ordered = ordered_on(
        surface, sites, logs, None if everything is None else everything.frame, weights
    )
    facts = SlotFacts(
        numbers=numbers_of(surface, sites),
        screenful=seen.screenful,
        viewable=seen.viewable,
        viewable_measured=seen.measured,
        theta=looked.theta,
        impressions=shown.impressions,
        clicks=shown.clicks,
        attractiveness=attractions(surface, sites, shown, looked.theta),
        orders=ordered.orders,
        revenue=ordered.revenue,
        whole_orders=ordered.whole_orders,
        whole_revenue=ordered.whole_revenue,
        sessions=reading.sessions,
        views=reading.audience.weighted,
    )
    return facts, ordered.problems


@dataclass(frozen=True, slots=True)
class Seen:
    """What positions get of a page view; arrays of shape (positions,).

    Attributes:
        screenful: The one its middle lies in, from 1.
        reached: Share of views that come so far.
        viewable: Share of those with it in view for ``t_ots_s``.
        usual: What that share would be without logs of it.
        measured: Whether logs told it.
        seconds: Mean seconds in view of those that reach it.
        exposure: Per 1,000 page views.
    """

    screenful: NDArray[np.int64]
    reached: Floats
    viewable: Floats
    usual: Floats
    measured: NDArray[np.bool_]
    seconds: Floats
    exposure: Exposure


def seen_of(
    surface: Surface,
    sites: Sequence[Placement],
    page: Page,
    screens: Screens,
    reading: Reading,
    theta: Floats,
    parameters: Parameters,
    viewed: Floats,
) -> Seen:
    """Return what positions get of a page view: reached, viewable, noticed, attention.

    Args:
        surface: The page.
        sites: Its positions.
        page: Type and window.
        screens: Its screenfuls.
        reading: How far and how long it is read.
        theta: Shape (positions,). How each position is looked at.
        parameters: What is usual, and ``t_ots_s``.
        viewed: Shape (positions,). Measured share that is viewable once reached; NaN where none is.

    Source:
        EXPOSURE.md section 4.
    """
    middles = _middles(sites)
    stuck = np.array([surface.elements[site.element].showing.is_sticky for site in sites])
    reached = reach(reading, middles, page, screens, parameters)
    seconds = screen_seconds(reading, screens, parameters)
    spent = np.where(stuck, seconds.sum(), seconds[screens.of(middles)])
    in_view = np.divide(spent, reached, out=np.zeros(len(sites)), where=reached > 0.0)
    usual = np.zeros(len(sites))
    there = in_view > 0.0
    usual[there] = np.exp(-parameters.t_ots_s / in_view[there])
    measured = np.isfinite(viewed)
    viewable = np.where(measured, viewed, usual)
    attention = (view_shares(surface, sites, screens) @ seconds) * theta
    exposure = Exposure(
        noticed=1000.0 * reached * viewable * theta,
        opportunities=1000.0 * reached * viewable,
        attention_s=1000.0 * np.where(reached > 0.0, attention, 0.0),
        seen_share=reached,
        seen_s=in_view,
    )
    return Seen(screens.of(middles) + 1, reached, viewable, usual, measured, in_view, exposure)


def _middles(sites: Sequence[Placement]) -> Floats:
    return np.array([site.middle[1] for site in sites], dtype=np.float64)


def _is_alone(project: Project, page: Page) -> bool:
    """Say whether a page is drawn for one device only."""
    pages = [one.page for one in project.plan.surfaces.values()]
    return sum(one is not None and one.name == page.name for one in pages) == 1


def _looked(
    surface: Surface, sites: Sequence[Placement], shown: Shown, parameters: Parameters
) -> Looked:
    """Return how every position is looked at."""
    by_slot = {
        key: looked_at(surface.elements[key], shown.slots.get(key), parameters)
        for key in dict.fromkeys(site.element for site in sites)
    }
    numbers = (numbers_of(surface, sites) - 1).tolist()
    rows = [
        (of.theta[number], of.low[number], of.high[number])
        for of, number in zip((by_slot[site.element] for site in sites), numbers, strict=True)
    ]
    theta, low, high = np.array(rows, dtype=np.float64).T
    return Looked(theta, low, high)


def _defaults(reading: Reading, looked: Looked) -> tuple[str, ...]:
    """Return the names of the parameters that a score rests on."""
    guessed = () if looked.is_measured.all() else SCANNED
    return tuple(one.name for one in (*reading.defaults, *guessed, *VIEWED))


def _filled(sites: Sequence[Placement], shown: Shown) -> list[Placement]:
    """Return positions with what stood on them: pinned products, else those that were shown."""
    mix: dict[int, list[Stocked]] = {}
    for product, at, count in shown.rows:
        mix.setdefault(at, []).append(Stocked(ProductId(product), count))
    return [
        site if site.products or at not in mix else replace(site, products=tuple(mix[at]))
        for at, site in enumerate(sites)
    ]


def _products(facings: Facings, seen: Seen) -> Exposure:
    """Return the exposure of products: noticed at any of their positions, attention added up.

    What happens at one position is taken to say nothing of another one.
    """
    count = len(facings.products)

    def united(values: Floats) -> Floats:
        missed = np.log1p(-np.clip(facings.share * values[facings.placement], 0.0, 1.0 - 1e-12))
        sums = np.bincount(facings.product, weights=missed, minlength=count)
        return np.asarray(-np.expm1(sums), dtype=np.float64)

    def added(values: Floats) -> Floats:
        weights = facings.share * values[facings.placement]
        return np.bincount(facings.product, weights=weights, minlength=count).astype(np.float64)

    share = united(seen.reached)
    seconds = added(seen.reached * seen.seconds)
    return Exposure(
        noticed=1000.0 * united(seen.exposure.noticed / 1000.0),
        opportunities=1000.0 * united(seen.exposure.opportunities / 1000.0),
        attention_s=added(seen.exposure.attention_s),
        seen_share=share,
        seen_s=np.divide(seconds, share, out=np.zeros(count), where=share > 0.0),
    )


def _zones(surface: Surface, sites: Sequence[Placement]) -> tuple[str, ...]:
    """Return the zone of each position: that of its block, else the first drawn one round it."""
    drawn = [one for one in surface.elements.values() if one.traits.role == "zone"]

    def around(site: Placement) -> str:
        x, y = site.middle
        for zone in drawn:
            left, top, right, bottom = zone.footprint.bounds
            if left <= x <= right and top <= y <= bottom:
                return zone.zone or zone.label
        return ""

    return tuple(surface.elements[site.element].zone or around(site) for site in sites)
