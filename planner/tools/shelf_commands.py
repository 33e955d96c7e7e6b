"""What is done to shelves from the front view and the plan; each is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from planner.analysis.ordering import Ordered, Wish, ordered
from planner.analysis.shelf_room import Sizes, more_facings, sizes_of
from planner.model.edits import (
    Shelf,
    clear_shelves,
    move_product,
    set_level,
    stock_shelves,
    surface_of,
    swap_products,
    unassign_product,
    withdraw_products,
)
from planner.model.element import Element, ElementId, ProductId, Stocked
from planner.model.layering import untouchable
from planner.model.placements import Placement, element_placements
from planner.model.plan import Plan, Surface, SurfaceId
from planner.project import lifted
from planner.session.session import Session

Stand = tuple[Shelf, ProductId]
"""A product where it stands."""


def sizes_in(session: Session) -> Sizes:
    """Return the sizes of the products of a project."""
    return sizes_of(session.document.project.tables.get("products"))


def put(
    session: Session,
    where: SurfaceId,
    shelf: Shelf,
    products: Sequence[ProductId],
    at: int | None = None,
) -> tuple[ProductId, ...]:
    """Put a product on a shelf, or several on it and what follows it on its face.

    One product gets a facing there, or one more. Several fill the free room of the shelf, then
    of the levels below it and of the bays to the right, as ``ordered`` does it.

    Args:
        session: Its plan is changed.
        where: The surface.
        shelf: Where to begin.
        products: What to put.
        at: Index that one product takes among those of the shelf; None: the last.

    Returns:
        The products that did not fit; they are where they were.

    Raises:
        PlanError: What the edit raises.
    """
    if len(products) == 1:
        _put_one(session, where, shelf, products[0], at)
        return ()
    element = _element(session, where, shelf.element)
    face = [p for p in element_placements(where, element) if p.slot.face == shelf.slot.face]
    line = in_reading_order(face)
    start = next(index for index, place in enumerate(line) if place.slot == shelf.slot)
    return fill(session, where, line[start:], products)


def put_in_zone(
    session: Session, where: SurfaceId, zone: ElementId, products: Sequence[ProductId]
) -> tuple[ProductId, ...]:
    """Put products on the free placements of the fixtures of a drawn zone, in order.

    Returns:
        The products that did not fit.

    Raises:
        PlanError: What the edit raises.
    """
    surface = surface_of(session.document.project.plan, where)
    places = [
        place
        for element in fixtures_in(surface, zone)
        for place in in_reading_order(element_placements(where, element))
        if not place.products
    ]
    return fill(session, where, places, products, step="fill_zone")


def fill(
    session: Session,
    where: SurfaceId,
    places: Sequence[Placement],
    products: Sequence[ProductId],
    step: str = "put_products",
) -> tuple[ProductId, ...]:
    """Put products into the free room of placements, in order, with as many facings as fit.

    Returns:
        The products that did not fit.

    Raises:
        PlanError: What the edit raises.
    """
    wish = Wish("", tuple(products), sum(place.width for place in places))
    found = ordered(places, [wish], sizes_in(session), keeps=True)
    if len(found.left_out) < len(products):
        _do(session, step, partial(stock_shelves, where=where, wanted=found.stands))
    return found.left_out


def order(
    session: Session, where: SurfaceId, found: Ordered, *, leaves_elsewhere: bool = False
) -> None:
    """Put products where they were ordered to stand.

    Args:
        session: Its plan is changed.
        where: The surface.
        found: From ``ordered``.
        leaves_elsewhere: Whether the products leave the other placements of the surface.

    Raises:
        PlanError: What the edit raises.
    """

    def edit(plan: Plan) -> Plan:
        if leaves_elsewhere:
            moved = {put.product for stands in found.stands.values() for put in stands}
            plan = withdraw_products(plan, where, moved, keep=found.stands)
        return stock_shelves(plan, where, found.stands)

    _do(session, "order_products", edit)


def move(
    session: Session, where: SurfaceId, stand: Stand, target: Shelf, at: int | None = None
) -> None:
    """Move a product to another shelf, or to another place in its row."""
    shelf, product = stand
    edit = partial(move_product, where=where, product=product, source=shelf, target=target, at=at)
    _do(session, "move_product", edit)


def swap(session: Session, where: SurfaceId, first: Stand, second: Stand) -> None:
    """Let two products change places."""
    _do(session, "swap_products", partial(swap_products, where=where, first=first, second=second))


def face(
    session: Session, where: SurfaceId, stand: Stand, facings: int, gesture: object = None
) -> None:
    """Give a product another number of facings; with none it leaves the shelf."""
    shelf, product = stand
    if facings < 1:
        remove(session, where, stand)
        return
    stands = tuple(
        Stocked(product, facings) if put.product == product else put
        for put in _stands(session, where, shelf)
    )
    edit = partial(stock_shelves, where=where, wanted={shelf: stands})
    _do(session, "set_facings", edit, gesture)


def fill_up(session: Session, where: SurfaceId, stand: Stand) -> None:
    """Give a product as many facings as fit on its shelf."""
    shelf, product = stand
    element = _element(session, where, shelf.element)
    place = next(p for p in element_placements(where, element) if p.slot == shelf.slot)
    now = sum(put.facings for put in place.products if put.product == product)
    face(session, where, stand, now + more_facings(place, product, sizes_in(session)))


def remove(session: Session, where: SurfaceId, stand: Stand) -> None:
    """Take a product off a shelf."""
    shelf, product = stand
    edit = partial(
        unassign_product, where=where, element_id=shelf.element, slot=shelf.slot, product=product
    )
    _do(session, "unassign_product", edit)


def clear(session: Session, where: SurfaceId, shelf: Shelf) -> None:
    """Take everything off a shelf."""
    _do(session, "clear_shelf", partial(clear_shelves, where=where, shelves=[shelf]))


def lift(
    session: Session,
    where: SurfaceId,
    element: ElementId,
    level: int,
    bottom_m: float,
    gesture: object = None,
) -> None:
    """Bring a level of a fixture to another height, metres."""
    edit = partial(
        set_level, where=where, element_id=element, level=level, bottom_m=round(bottom_m, 3)
    )
    _do(session, "set_level", edit, gesture)


def in_reading_order(places: Iterable[Placement]) -> list[Placement]:
    """Return placements face by face, bay by bay, each from the top down."""
    return sorted(places, key=lambda p: (p.slot.face, p.slot.bay, -p.slot.level))


def fixtures_in(surface: Surface, zone: ElementId) -> list[Element]:
    """Return the selling fixtures whose middle a drawn zone holds, or that name it as theirs.

    Those that are locked or not drawn are left alone.
    """
    area, passed_by = surface.elements[zone], untouchable(surface)
    return [
        element
        for element in surface.elements.values()
        if element.traits.sells
        and element.id not in passed_by
        and (
            element.zone == area.label
            if element.zone
            else area.footprint.covers(element.footprint.centroid)
        )
    ]


def products_by_category(session: Session) -> Mapping[str, tuple[ProductId, ...]]:
    """Return the products of each category, in the order of the table; without one: none."""
    table = session.document.project.tables.get("products")
    found: dict[str, list[ProductId]] = {}
    if table is not None:
        ids, categories = table.frame["product_id"], table.frame["category"].fillna("")
        for product, category in zip(ids.tolist(), categories.tolist(), strict=True):
            if category:
                found.setdefault(str(category), []).append(ProductId(str(product)))
    return {category: tuple(products) for category, products in sorted(found.items())}


def _put_one(
    session: Session, where: SurfaceId, shelf: Shelf, product: ProductId, at: int | None
) -> None:
    stands = list(_stands(session, where, shelf))
    there = next((i for i, one in enumerate(stands) if one.product == product), None)
    if there is None:
        stands.insert(len(stands) if at is None else at, Stocked(product))
    else:
        stands[there] = Stocked(product, stands[there].facings + 1)
    edit = partial(stock_shelves, where=where, wanted={shelf: tuple(stands)})
    _do(session, "assign_product", edit)


def _element(session: Session, where: SurfaceId, element: ElementId) -> Element:
    return surface_of(session.document.project.plan, where).elements[element]


def _stands(session: Session, where: SurfaceId, shelf: Shelf) -> tuple[Stocked, ...]:
    return _element(session, where, shelf.element).stock.get(shelf.slot, ())


def _do(session: Session, step: str, edit: Callable[[Plan], Plan], gesture: object = None) -> None:
    session.document.do(step, lifted(edit), gesture)
