"""Measured boxes of a page: where the elements of its document lie, in CSS pixels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from planner.tables.columns import HEIGHT, WIDTH, X, Y
from planner.tables.rows import Marks, completed, finished, refuse_missing, refuse_repeated
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

BOX: Final = "box"
PARENT: Final = "parent_box"
TAG: Final = "tag"
DOM_ID: Final = "dom_id"
CSS_CLASS: Final = "css_class"
TEXT: Final = "text"
LINK: Final = "link"
CSS_POSITION: Final = "css_position"
CSS_OVERFLOW: Final = "css_overflow"

SIDES: Final = (X, Y, WIDTH, HEIGHT)

BOXES: Final = TableKind(
    "boxes",
    (
        Column(BOX, "integer", required=True),
        Column(PARENT, "integer"),
        Column(TAG, "text"),
        Column(DOM_ID, "text"),
        Column(CSS_CLASS, "text"),
        *(Column(side, "number", required=True) for side in SIDES),
        Column(TEXT, "text"),
        Column(LINK, "text"),
        Column(CSS_POSITION, "text"),
        Column(CSS_OVERFLOW, "text"),
    ),
    ids=(BOX,),
)
"""A box is one element of the document; ``box`` counts them in its order."""

RENDERED: Final = replace(BOXES, key="html")
"""The same, measured by ourselves."""


def check(frame: DataFrame) -> Checked:
    """Check typed boxes; they come back in the order of the document.

    Refused as ``missing_cell``, ``not_positive`` (no size) and ``repeated_id``.

    Args:
        frame: Columns of ``BOXES``, any of them missing. The index is the number of the element
            in the file, from 1.
    """
    rows = completed(frame, BOXES.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, BOXES.columns)
    for side in (WIDTH, HEIGHT):
        marks.refuse(rows[side] <= 0.0, "not_positive", side)
    refuse_repeated(marks, rows, BOXES)
    again = rows[BOX].where(marks.good()).duplicated() & marks.good()
    marks.refuse(again, "repeated_id", BOX)
    good = rows.loc[marks.good().to_numpy()].sort_values(BOX, kind="stable")
    done = finished(BOXES, good, Marks(good.index))
    return Checked(done.table, marks.refused(), done.problems)
