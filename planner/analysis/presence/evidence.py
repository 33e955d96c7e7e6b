"""What an evidence is: a way to know presence, from one table or from the layout alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.analysis.presence.presence import Presence
from planner.analysis.scene import Scene
from planner.errors import Problem
from planner.project import Settings
from planner.tables.table import Table

Build = Callable[[Scene, Mapping[str, Table], Settings, int], Presence]
"""From floor, tables, settings and seed to presence; DataError says why a table is of no use."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A way to know presence.

    Attributes:
        key: Its name in reports, ``traffic_basis``.
        table: Kind of the table it needs; empty: none.
        build: Makes the presence.
        also: Kinds of other tables that it reads where they are there.
        zones: Whether it depends on zones.
        products: Whether it depends on what stands where.
        again: Begins a ``build`` that remembers the last time; None where it costs little or
            nothing of it stays.
    """

    key: str
    table: str
    build: Build
    also: tuple[str, ...] = ()
    zones: bool = False
    products: bool = False
    again: Callable[[], Build] | None = None

    def begun(self) -> Build:
        """Return what makes one presence after the other, each as ``build`` would."""
        return self.again() if self.again else self.build


def weight_of(settings: Settings, key: str) -> tuple[float, tuple[Problem, ...]]:
    """Return how many real visits a measured one stands for: 1 / the share that was measured.

    Only about 20 % of shoppers use carts: a cart tracker is not a shopper tracker. So an
    unknown share counts as 1 and is said.
    """
    share = settings.coverage.get(key, 0.0)
    if 0.0 < share <= 1.0:
        return 1.0 / share, ()
    return 1.0, (Problem("coverage_unknown", {"evidence": key}),)
