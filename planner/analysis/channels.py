"""Store and page side by side: what the placements of a product get on every surface."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.score import Score
from planner.errors import Fact
from planner.model.placements import Placement
from planner.project import Project
from planner.tables.report import Cell, ReportColumn, Sheet
from planner.units import FLOOR, PAGE

Floats = NDArray[np.float64]

CHANNELS: Final = (
    ReportColumn("product_id"),
    ReportColumn("product_name"),
    ReportColumn("channel"),
    ReportColumn("surface"),
    ReportColumn("device"),
    ReportColumn("placement_id"),
    ReportColumn("element_id"),
    ReportColumn("element_name"),
    ReportColumn("kind"),
    ReportColumn("attention_s_per_1000", "s_per_1000", 3),
    ReportColumn("per_1000_of"),
    ReportColumn("rank_in_channel", "", 0),
    ReportColumn("attention_s_per_day", "s", 3),
    ReportColumn("visits_per_day", "", 3),
    ReportColumn("visits_known_from"),
    ReportColumn("traffic_basis"),
)
"""Ranks and values per 1,000 compare inside one channel; across channels only attention-seconds a
day do, each with its basis."""
COUNTED: Final[Mapping[str, str]] = MappingProxyType({FLOOR: "visits", PAGE: "page_views"})
"""What 1,000 are counted of, by medium; ``per_1000_of_<key>`` in the catalogue."""


@dataclass(frozen=True, slots=True)
class Daily:
    """How many visits or page views a surface has a day.

    Attributes:
        visits: NaN where nobody knows.
        known_from: ``counted``, ``receipts`` or ``unknown``; ``visits_known_from_<key>``.
    """

    visits: float
    known_from: str


UNKNOWN: Final = Daily(float("nan"), "unknown")


@dataclass(frozen=True, slots=True)
class Stand:
    """A product at one placement.

    Attributes:
        product: Its id.
        score: Of the surface that it is on.
        site: The placement.
        attention_s: Attention-seconds per 1,000 visits or page views of that surface.
        rank: Among all placements of products in the channel, from 1; ties share one.
        daily: Visits or page views of that surface a day.
    """

    product: str
    score: Score
    site: Placement
    attention_s: float
    rank: int
    daily: Daily

    @property
    def medium(self) -> str:
        """The channel."""
        return self.score.surface.medium

    @property
    def attention_s_per_day(self) -> float:
        """Attention-seconds a day: what compares across channels; NaN where nobody knows."""
        return self.attention_s / 1000.0 * self.daily.visits


def stands_of(scores: Sequence[Score], facts: Mapping[str, Fact]) -> tuple[Stand, ...]:
    """Return every product at each of its placements, by product, channel and rank.

    Attention of a product on a surface is divided over its placements by their attention and
    its part of their width.

    Args:
        scores: Of all surfaces.
        facts: Of the report on them: visits in the sales period where days are not known.
    """
    values = [_attention(score) for score in scores]
    found: list[Stand] = []
    for medium in COUNTED:
        here = [(s, v) for s, v in zip(scores, values, strict=True) if s.surface.medium == medium]
        every = np.sort(np.concatenate([np.zeros(0), *(v for _, v in here)]))
        for score, own in here:
            daily = daily_of(score, facts)
            ranks = len(every) - np.searchsorted(every, own * (1.0 + 1e-12), side="right") + 1
            pairs = zip(
                score.facings.product.tolist(), score.facings.placement.tolist(),
                own.tolist(), ranks.tolist(), strict=True,
            )  # fmt: skip
            for product, at, attention, rank in pairs:
                name, site = score.facings.products[product], score.sites[at]
                found.append(Stand(name, score, site, attention, rank, daily))
    order = list(COUNTED)
    return tuple(
        sorted(found, key=lambda one: (one.product, order.index(one.medium), one.rank, one.site.id))
    )


def daily_of(score: Score, facts: Mapping[str, Fact]) -> Daily:
    """Return how many visits a day a surface has: counted ones, else from receipts."""
    if score.audience.days:
        return Daily(score.visits_per_day, "counted")
    return ELSE[score.surface.medium](facts)


def channels_sheet(stands: Sequence[Stand], project: Project) -> Sheet:
    """Return a row a product and placement."""
    names = _names(project)
    return Sheet(CHANNELS, tuple(tuple(_row(one, names)) for one in stands))


def in_several(stands: Sequence[Stand]) -> tuple[str, ...]:
    """Return the products that are in more than one channel, those with most attention first."""
    media: dict[str, set[str]] = {}
    seconds: dict[str, float] = {}
    for one in stands:
        media.setdefault(one.product, set()).add(one.medium)
        by_day = one.attention_s_per_day
        seconds[one.product] = seconds.get(one.product, 0.0) + float(np.nan_to_num(by_day))
    both = [product for product, there in media.items() if len(there) > 1]
    return tuple(sorted(both, key=lambda product: (-seconds[product], product)))


def _attention(score: Score) -> Floats:
    """Return attention-seconds per 1,000 of each (product, placement) pair."""
    facings = score.facings
    weights = facings.share * score.placements.attention_s[facings.placement]
    whole = np.bincount(facings.product, weights=weights, minlength=len(facings.products))
    own = score.products.attention_s
    scale = np.divide(own, whole, out=np.zeros(len(own)), where=whole > 0.0)
    return np.asarray(weights * scale[facings.product])


def _from_receipts(facts: Mapping[str, Fact]) -> Daily:
    """Return visits a day from receipts and conversion, as the report has them."""
    visits, days = facts.get("visits_in_period"), facts.get("period_days")
    if visits is None or not days:
        return UNKNOWN
    return Daily(float(visits) / float(days), "receipts")


def _unknown(_: Mapping[str, Fact]) -> Daily:
    return UNKNOWN


ELSE: Final[Mapping[str, Callable[[Mapping[str, Fact]], Daily]]] = MappingProxyType(
    {FLOOR: _from_receipts, PAGE: _unknown}
)
"""How many visits a day a surface has where no day was counted; receipts are the store's."""


def _row(one: Stand, names: Mapping[str, str]) -> Iterator[Cell]:
    surface = one.score.surface
    element = surface.elements[one.site.element]
    yield from (one.product, names.get(one.product, ""), one.medium, surface.name)
    yield "" if surface.page is None else surface.page.device
    yield from (one.site.id, element.id, element.name, element.kind)
    yield round(one.attention_s, 3)
    yield from (COUNTED[one.medium], one.rank)
    yield _known(one.attention_s_per_day)
    yield _known(one.daily.visits)
    yield from (one.daily.known_from, one.score.audience.basis)


def _known(value: float) -> Cell:
    return round(value, 3) if np.isfinite(value) else None


def _names(project: Project) -> Mapping[str, str]:
    table = project.tables.get("products")
    if table is None:
        return {}
    rows = zip(table.frame["product_id"].tolist(), table.frame["name"].tolist(), strict=True)
    return {str(product): str(name) for product, name in rows if isinstance(name, str)}
