"""What a finding is, and what findings are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from planner.analysis.affinity_sheet import Affinity
from planner.analysis.cells import Sentence
from planner.analysis.score import Score
from planner.errors import Problem, Spot
from planner.project import Project
from planner.tables.columns import CATEGORY, NAME, PRODUCT_ID
from planner.tables.products import PRODUCTS
from planner.tables.report import Cell, Report

SEPARATOR: Final = ":"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is worth looking at, with its numbers and its reason.

    Attributes:
        kind: What sort of finding it is; ``finding_kind_<kind>`` names it.
        subject: What it is about, in codes: with the kind it is its name for good.
        sentence: What was found, with its numbers.
        n: On how much it rests: visits, units or receipts; 0 for what is drawn.
        weight: How much it matters among those of its kind, >= 0; the greatest first.
        q: Rate of false discovery at which it would be found; None for what is not a test.
        reasons: Why it is so, link by link.
        products: Ids that it is about.
        placements: Ids of placements.
        spot: Where it is; None for what is nowhere.
    """

    kind: str
    subject: str
    sentence: Sentence
    n: float = 0.0
    weight: float = 0.0
    q: float | None = None
    reasons: tuple[Sentence, ...] = ()
    products: tuple[str, ...] = ()
    placements: tuple[str, ...] = ()
    spot: Spot | None = None

    @property
    def key(self) -> str:
        """Its name in the project: the same finding has the same one after every edit."""
        return f"{self.kind}{SEPARATOR}{self.subject}"


@dataclass(frozen=True)
class Known:
    """Everything that findings are made from.

    Attributes:
        project: With the rows that count for the shown plan.
        scores: Of its surfaces.
        report: Made from these scores.
        affinity: What is bought together; None where no receipts say so.
    """

    project: Project
    scores: Sequence[Score]
    report: Report
    affinity: Affinity | None

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Product id to name; without those that have none."""
        return self._texts(NAME)

    @cached_property
    def categories(self) -> Mapping[str, str]:
        """Product id to category; without those that have none."""
        return self._texts(CATEGORY)

    def name(self, product: str) -> str:
        """Return what people call a product."""
        return self.names.get(product, product)

    def products_on(self, surface: str) -> list[dict[str, Cell]]:
        """Return the rows of the products of a surface."""
        return [row for row in self.report.products.records() if row["surface"] == surface]

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Surface id to product to the ids of its placements; logs say what algorithms put there.

        Placements stand in the order of the surface.
        """
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for score in self.scores:
            there = found.setdefault(score.surface.id, {})
            pairs = zip(
                score.facings.placement.tolist(), score.facings.product.tolist(), strict=True
            )
            for placement, product in sorted(pairs):
                name = score.facings.products[product]
                there[name] = (*there.get(name, ()), score.sites[placement].id)
        return found

    def _texts(self, column: str) -> Mapping[str, str]:
        table = self.project.tables.get(PRODUCTS.key)
        if table is None:
            return {}
        there = table.frame[table.frame[column].notna()]
        return dict(zip(there[PRODUCT_ID].tolist(), there[column].tolist(), strict=True))


Find = Callable[[Known], Iterable[Finding]]
"""From what is known to findings of some kinds."""


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A way to find something.

    Attributes:
        kinds: Of the findings it makes, in the order in which they are listed.
        find: Makes them.
        lacks: Says what keeps it from finding anything; nothing where it can.
    """

    kinds: tuple[str, ...]
    find: Find
    lacks: Callable[[Known], Iterable[Problem]] = lambda _: ()


def spot_of(score: Score, placements: Iterable[str]) -> Spot:
    """Return where placements of a surface are."""
    wanted = set(placements)
    elements = dict.fromkeys(str(s.element) for s in score.sites if s.id in wanted)
    return Spot(score.surface.id, tuple(elements))


def number(cell: Cell) -> float:
    """Return a cell as a number; 0 where there is none."""
    return float(cell) if isinstance(cell, int | float) else 0.0
