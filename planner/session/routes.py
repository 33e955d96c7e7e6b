"""The shopping route of the open project: its list, its way, and those of the store's baskets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.model.plan import SurfaceId
from planner.project import Project
from planner.session.change import Change
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.basket_routes import BasketRoutes
    from planner.analysis.routing import Route
    from planner.session.analyst import Runner

READ = ("products", "sales")
"""Tables that routes are made from."""


@dataclass(frozen=True, slots=True, eq=False)
class ListAsked:
    """A list of products, to be fetched in one project."""

    project: Project
    products: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class BasketsAsked:
    """The baskets of a project, to be fetched on one of its floors."""

    project: Project
    surface: SurfaceId


class Routes:
    """Keeps a list and its best route, which follows every edit.

    Attributes:
        route: The way for the list.
        baskets: How convenient the store is for its own baskets; asked for on demand.
        changed: Tells that list, route or baskets are others.
    """

    def __init__(self, document: Document, runner: Runner) -> None:
        """Begin with an empty list."""
        self._document = document
        self._products: tuple[str, ...] = ()
        self.changed: Signal[None] = Signal()
        self.route: Inquiry[ListAsked, Route] = Inquiry(runner, _routed)
        self.baskets: Inquiry[BasketsAsked, BasketRoutes] = Inquiry(runner, _spread)
        for inquiry in (self.route, self.baskets):
            inquiry.changed.connect(self.changed.emit)
        document.changed.connect(self._follow)

    @property
    def products(self) -> tuple[str, ...]:
        """Ids on the list, in the order in which they were put there."""
        return self._products

    @property
    def shown(self) -> Route | None:
        """The route of the list; the one before it while a new one is worked out."""
        return self.route.answer

    def add(self, product: str) -> None:
        """Put a product on the list; one that is there stays once."""
        if product not in self._products:
            self._show((*self._products, product))

    def remove(self, product: str) -> None:
        """Take a product off the list."""
        self._show(tuple(one for one in self._products if one != product))

    def clear(self) -> None:
        """Empty the list and forget every answer."""
        self._products = ()
        self.baskets.forget()
        self.route.forget()

    def ask_baskets(self, surface: SurfaceId) -> None:
        """Route the store's own baskets on a floor."""
        self.baskets.ask(BasketsAsked(self._document.project, surface))

    def _show(self, products: tuple[str, ...]) -> None:
        self._products = products
        if products:
            self.route.ask(ListAsked(self._document.project, products))
        else:
            self.route.forget()

    def _follow(self, change: Change) -> None:
        moved = change.surfaces or change.added or change.removed or change.changed
        if not (moved or change.variant or change.tables.intersection(READ)):
            return
        if self._products:
            self._show(self._products)
        if self.baskets.answered is not None or self.baskets.is_busy:
            self.baskets.forget()


def _routed(asked: ListAsked, _: Told) -> Route:
    from planner.analysis.routing import route_of

    return route_of(asked.project, asked.products)


def _spread(asked: BasketsAsked, told: Told) -> BasketRoutes:
    from planner.analysis.basket_routes import basket_routes
    from planner.analysis.in_force import in_force
    from planner.analysis.parameters import DEFAULTS
    from planner.analysis.scene import scene_of

    project = asked.project
    scene = scene_of(project.plan.surfaces[asked.surface], DEFAULTS)
    tables = in_force(project).project.tables
    return basket_routes(scene, tables, project.settings.seed, told=told)
