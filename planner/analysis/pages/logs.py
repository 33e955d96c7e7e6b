"""Rows of web tables that speak of one page on one device, and of its slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from planner.analysis.pages.kept import Kept
from planner.errors import Fact, Problem
from planner.model.element import Element
from planner.model.page import Page
from planner.model.plan import Surface
from planner.tables.columns import DEVICE, PAGE_ID, SLOT
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

_Asked = tuple[str, str, bool]
"""Page, device, and whether rows without a device are meant too."""


@dataclass(frozen=True, slots=True)
class Logs:
    """What was logged of a page on a device.

    Attributes:
        tables: Kind of table to its rows of this page and device, those that have any.
        problems: What was left aside.
    """

    tables: Mapping[str, Table]
    problems: tuple[Problem, ...] = ()

    def frame(self, kind: str) -> DataFrame | None:
        """Return the rows of a kind; None where there are none."""
        table = self.tables.get(kind)
        return None if table is None else table.frame


def logs_of(
    surface: Surface, page: Page, tables: Mapping[str, Table], alone: bool, kinds: Sequence[str]
) -> Logs:
    """Return the rows of a page and its device.

    The same tables give the same rows, so that what is worked out from them can be kept while
    something on the page is dragged. Rows that name no device are taken where the page is drawn
    for one device only, and set aside and counted where it is drawn for more.

    Args:
        surface: The page as drawn.
        page: Its name and device.
        tables: Checked tables by kind.
        alone: Whether the page is drawn for this device only.
        kinds: Kinds of table to look into.
    """
    found: dict[str, Table] = {}
    problems: list[Problem] = []
    for kind in kinds:
        if kind not in tables:
            continue
        table, asked = tables[kind], (_plain(page.name), page.device, alone)
        rows, unsaid = _ROWS.of(table, asked, partial(_divided, table, asked))
        if len(rows.frame):
            found[kind] = rows
        if unsaid and not alone:
            facts: dict[str, Fact] = {"table": kind, "surface": surface.name}
            problems.append(Problem("rows_without_device", {**facts, "count": unsaid}))
    return Logs(found, tuple(problems))


_ROWS: Final = Kept[tuple[Table, int]]()


def _divided(table: Table, asked: _Asked) -> tuple[Table, int]:
    """Return the rows of a page on a device, and how many of the page name no device."""
    page, device, alone = asked
    pages = table.frame[PAGE_ID]
    named = [name for name in pages.dropna().unique() if _plain(name) == page]
    here = table.frame.loc[pages.isin(named).to_numpy()]
    unsaid = here[DEVICE].isna()
    taken = here.loc[(here[DEVICE] == device) | (unsaid if alone else False)]
    return replace(table, frame=taken), int(unsaid.sum())


def names_of_slots(surface: Surface) -> Mapping[str, str]:
    """Return what logs may call the slots of a page, in lower case, to the id of each.

    That is their id, their name, and the algorithm where only one slot of the page has it.
    """
    slots = [one for one in surface.elements.values() if one.traits.scan]
    names: dict[str, str] = {}
    for called in (_algorithm, _name, _id):
        counted: dict[str, list[str]] = {}
        for one in slots:
            counted.setdefault(called(one), []).append(one.id)
        names.update({name: ids[0] for name, ids in counted.items() if name and len(ids) == 1})
    return names


def with_slots(frame: DataFrame, surface: Surface) -> tuple[DataFrame, tuple[str, ...]]:
    """Return the rows of drawn slots with the id of each as ``slot``, and names of no slot."""
    names = names_of_slots(surface)
    said = frame[SLOT].dropna()
    of = {name: names.get(_plain(str(name)), "") for name in said.unique()}
    ids = frame[SLOT].map(of).fillna("")
    strange = tuple(sorted(name for name, key in of.items() if not key))
    return frame.assign(slot=ids).loc[(ids != "").to_numpy()], strange


def _plain(text: object) -> str:
    return str(text).strip().strip("/").casefold()


def _id(element: Element) -> str:
    return _plain(element.id)


def _name(element: Element) -> str:
    return _plain(element.name)


def _algorithm(element: Element) -> str:
    return element.showing.algorithm
