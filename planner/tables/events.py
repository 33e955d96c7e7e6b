"""Events: what visitors of a web shop did, moment by moment."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import DAY, EVENT, ORDER, PAGE_ID, PRODUCT_ID, SESSION, TIME, VISITOR
from planner.tables.rows import Marks, completed, finished, refuse_missing, renamed, with_days
from planner.tables.table import Checked, Column, TableKind
from planner.tables.web_cleaning import (
    ROBOT_COLUMNS,
    event_words,
    refuse_doubles,
    refuse_robots,
    who,
)

if TYPE_CHECKING:
    from pandas import DataFrame

EVENTS: Final = TableKind(
    "events",
    (
        Column(VISITOR, "text"),
        Column(SESSION, "text"),
        Column(TIME, "time", required=True),
        Column(EVENT, "text", required=True),
        Column(PRODUCT_ID, "text"),
        Column(PAGE_ID, "text"),
        Column(ORDER, "text"),
    ),
    ids=(VISITOR, SESSION, TIME, EVENT, PRODUCT_ID, PAGE_ID),
    also=(Column(DAY, "day"), *ROBOT_COLUMNS),
)
"""``event`` is a key of ``EVENT_NAMES`` or the file's own word, as
``event_words`` spells it; ``view`` is that of
a product."""

VIEW: Final = "view"
PAGE_VIEW_EVENT: Final = "page_view"

EVENT_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        VIEW: (
            *("view_item", "product_view", "item_view", "detail", "view_product", "productview"),
            *("просмотр", "просмотр_товара", "просмотр_карточки", "карточка_товара"),
        ),
        PAGE_VIEW_EVENT: ("pageview", "screen_view", "просмотр_страницы"),
        "click": (
            *("select_item", "item_click", "product_click", "tap", "clicked"),
            *("клик", "клик_по_товару", "переход", "нажатие"),
        ),
        "add": (
            *("add_to_cart", "addtocart", "cart", "add_cart", "basket_add"),
            *("в_корзину", "добавление_в_корзину", "добавил_в_корзину", "корзина"),
        ),
        "remove": (
            *("remove_from_cart", "removefromcart"),
            *("удаление_из_корзины", "убрал_из_корзины"),
        ),
        "buy": (
            *("purchase", "transaction", "order", "bought", "sale", "checkout_complete"),
            *("покупка", "заказ", "оформление_заказа", "купил"),
        ),
    }
)
"""Codes of events, and other names of them, as ``event_words`` spells them."""

_CODES: Final = {name: code for code, names in EVENT_NAMES.items() for name in (code, *names)}


def check(frame: DataFrame) -> Checked:
    """Check typed events.

    Known names of events become codes; a view of a page that names no product is a page view.
    Refused as ``missing_cell``, and as ``refuse_doubles`` and ``refuse_robots`` say. Events of
    nobody are counted and kept.

    Args:
        frame: Columns of ``EVENTS`` and its other ones, any of them missing. ``time`` holds
            moments, or times of day (timedelta) beside a ``day``. The index is the row in the
            file.

    Raises:
        DataError: ``times_without_day``.
    """
    rows = _coded(completed(with_days(frame), EVENTS.columns))
    marks = Marks(rows.index)
    refuse_missing(marks, rows, EVENTS.columns)
    refuse_doubles(marks, rows, (EVENT, PRODUCT_ID, PAGE_ID, ORDER))
    robots = refuse_robots(marks, rows, rows[EVENT].isin((VIEW, PAGE_VIEW_EVENT)))
    nobody = int((who(rows).isna() & marks.good()).sum())
    said = (Problem("events_of_nobody", {"count": nobody}),) if nobody else ()
    return finished(EVENTS, rows, marks, (*robots, *said))


def _coded(rows: DataFrame) -> DataFrame:
    codes = renamed(event_words(rows[EVENT]), _CODES)
    of_page = (codes == VIEW) & rows[PRODUCT_ID].isna() & rows[PAGE_ID].notna()
    return rows.assign(event=codes.mask(of_page, PAGE_VIEW_EVENT))
