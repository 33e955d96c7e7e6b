"""Which product stands where, from a file; it is assigned to the fixtures of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from planner.errors import DataError, Problem
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import Prepared, checked_rows, taken
from planner.model.edits import replace_element
from planner.model.element import Element, ProductId, Slot, Stocked
from planner.model.placements import slots_of
from planner.model.plan import Plan, Surface
from planner.project import Project, with_plan
from planner.tables.columns import BAY, ELEMENT_ID, FACE, FACINGS, LEVEL, PRODUCT_ID
from planner.tables.joins import UNKNOWN_FIXTURES, UNKNOWN_PRODUCTS, unknown_ids, unknown_problems
from planner.tables.placements import PLACEMENTS, check
from planner.tables.products import PRODUCTS
from planner.tables.rows import Marks

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from planner.files.importers.headers import Match

FACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("a", "а", "1", "front", "перед", "спереди", "передняя", "лицевая"), "A"),
        **dict.fromkeys(("b", "в", "2", "back", "rear", "зад", "сзади", "задняя"), "B"),
        **dict.fromkeys(("c", "с", "3", "left", "лево", "слева", "левая", "левый торец"), "C"),
        **dict.fromkeys(("d", "4", "right", "право", "справа", "правая", "правый торец"), "D"),
        **dict.fromkeys(("t", "т", "5", "top", "верх", "сверху", "столешница"), "T"),
    }
)
"""What lists call the selling sides, lower-cased, to their letters."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """An element that a list may name.

    Attributes:
        surface: Where it stands.
        element: The element.
        slots: Where products can stand on it.
    """

    surface: Surface
    element: Element
    slots: tuple[Slot, ...] = field(default=())


def take(project: Project, source: Source) -> Taken:
    """Assign listed products to the fixtures of the plan; what stands there already stays.

    A row without face, bay or level is spread over all placements of the fixture that it leaves
    open, and its facings are divided over them, at least one each. Rows with an unknown fixture
    or product are refused, and the ids are listed; without a product table every id is taken.

    Raises:
        DataError: As ``checked_rows``, and ``no_such_surface``.
    """
    fixtures = fixtures_of(project.plan, source.surface)
    rows = checked_rows(
        source,
        PLACEMENTS,
        check,
        needed=(ELEMENT_ID, PRODUCT_ID),
        zone=project.settings.time_zone,
        prepare=partial(_joined, project=project, fixtures=fixtures),
    )
    plan = _assigned(project.plan, fixtures, rows.table.frame)
    return taken(with_plan(project, plan), rows)


def fixtures_of(plan: Plan, wanted: str) -> Mapping[str, Fixture]:
    """Return every element that sells, by id.

    Args:
        plan: The plan.
        wanted: Id or name of a surface; empty: all, where the first one with an id wins.

    Raises:
        DataError: ``no_such_surface``.
    """
    surfaces = [s for s in plan.surfaces.values() if wanted in ("", s.id, s.name)]
    if wanted and not surfaces:
        known = ", ".join(surface.name or surface.id for surface in plan.surfaces.values())
        raise DataError("no_such_surface", surface=wanted, surfaces=known)
    return {
        element.id: Fixture(surface, element, slots_of(element))
        for surface in reversed(surfaces)
        for element in surface.elements.values()
        if element.traits.sells
    }


def _joined(
    frame: DataFrame, _match: Match, *, project: Project, fixtures: Mapping[str, Fixture]
) -> Prepared:
    """Refuse rows whose fixture, product, face or placement is not there; list unknown ids."""
    marks = Marks(frame.index)
    rows = _strange(frame, ELEMENT_ID, fixtures)
    marks.refuse(rows, "unknown_fixture", ELEMENT_ID)
    unknown = unknown_ids(frame.loc[rows, ELEMENT_ID], fixtures)
    problems = [*unknown_problems(UNKNOWN_FIXTURES, unknown)]
    products = project.tables.get(PRODUCTS.key)
    if products is None:
        problems.append(Problem("products_not_loaded", {}, "note"))
    else:
        rows = _strange(frame, PRODUCT_ID, products.frame[PRODUCT_ID])
        marks.refuse(rows, "unknown_product", PRODUCT_ID)
        unknown = unknown_ids(frame.loc[rows, PRODUCT_ID], products.frame[PRODUCT_ID])
        problems.extend(unknown_problems(UNKNOWN_PRODUCTS, unknown))
    if FACE in frame:
        letters = frame[FACE].str.casefold().map(dict(FACES)).astype("str")
        marks.refuse(letters.isna() & frame[FACE].notna(), "unknown_face", FACE)
        frame = frame.assign(face=letters)
    found = _counts(frame.loc[marks.good().to_numpy()], fixtures)
    marks.refuse(found.eq(0).reindex(frame.index, fill_value=False), "no_such_placement")
    spread = int((found > 1).sum())
    if spread:
        problems.append(Problem("placements_spread", {"count": spread}, "note"))
    return Prepared(frame.loc[marks.good().to_numpy()], marks.refused(), tuple(problems))


def _strange(frame: DataFrame, column: str, known: Iterable[str]) -> Series[bool]:
    return frame[column].notna() & ~frame[column].isin(list(known))


def _counts(frame: DataFrame, fixtures: Mapping[str, Fixture]) -> Series[int]:
    """Return how many placements each row names; 1 for rows without a fixture."""
    from pandas import Series

    counts = [
        len(_open(fixtures[row[ELEMENT_ID]], row)) if row[ELEMENT_ID] in fixtures else 1
        for row in frame.to_dict("records")
    ]
    return Series(counts, index=frame.index, dtype="int64")


def _open(fixture: Fixture, row: Mapping[Any, Any]) -> tuple[Slot, ...]:
    """Return the placements of a fixture that a row names or leaves open."""
    from pandas import isna

    wanted = {key: row[key] for key in (FACE, BAY, LEVEL) if key in row and not isna(row[key])}
    if not wanted:
        return fixture.slots
    return tuple(
        slot
        for slot in fixture.slots
        if all(getattr(slot, key) == value for key, value in wanted.items())
    )


def _assigned(plan: Plan, fixtures: Mapping[str, Fixture], frame: DataFrame) -> Plan:
    """Put all rows on their placements, each fixture once."""
    from dataclasses import replace

    for name, rows in frame.groupby(ELEMENT_ID, sort=False):
        fixture = fixtures[str(name)]
        stock = dict(fixture.element.stock)
        for row in rows.to_dict("records"):
            _put(stock, _open(fixture, row), row)
        ordered = MappingProxyType({slot: stock[slot] for slot in sorted(stock)})
        element = replace(fixture.element, stock=ordered)
        plan = replace_element(plan, fixture.surface.id, element)
    return plan


def _put(
    stock: dict[Slot, tuple[Stocked, ...]], slots: tuple[Slot, ...], row: Mapping[Any, Any]
) -> None:
    from pandas import isna

    facings = 1 if isna(row[FACINGS]) else int(row[FACINGS])
    put = Stocked(ProductId(str(row[PRODUCT_ID])), max(1, round(facings / len(slots))))
    for slot in slots:
        others = tuple(one for one in stock.get(slot, ()) if one.product != put.product)
        stock[slot] = (*others, put)


PLACEMENTS_IMPORTER: Final = Importer("placements", take)
