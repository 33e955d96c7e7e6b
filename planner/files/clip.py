"""Elements as text for the clipboard: our own JSON, and a table that spreadsheets take."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planner.errors import DataError, ProjectError
from planner.files.csv_text import row_of
from planner.files.project_file.fields import Fields
from planner.files.project_file.plan_json import element_from, element_tree
from planner.model.element import Element
from planner.model.plan import Frame, Layer
from planner.model.shape import Line, Rectangle, centre
from planner.wording import Words

MIME: Final = "application/x-vitrina-elements+json"
CLIP: Final = "vitrina_elements"
"""Names the list in the JSON, so that foreign JSON is told from ours."""
COLUMNS: Final = (
    "id", "name", "kind", "x", "y", "width", "depth", "angle", "height", "bays", "levels", "zone",
)  # fmt: skip
"""Of the table; ``clip_<key>`` in the catalogue."""


@dataclass(frozen=True, slots=True)
class Clip:
    """What lies on the clipboard.

    Attributes:
        medium: Key of the medium the elements were drawn for.
        elements: In drawing order, with their products, groups and layers.
        layers: Those that the elements lie on.
    """

    medium: str
    elements: tuple[Element, ...]
    layers: tuple[Layer, ...] = ()


def clip_text(clip: Clip) -> str:
    """Return a clip as JSON."""
    tree = {
        CLIP: [element_tree(element) for element in clip.elements],
        "medium": clip.medium,
        "layers": [
            {"name": one.name, "visible": one.is_visible, "locked": one.is_locked}
            for one in clip.layers
        ],
    }
    return json.dumps(tree, ensure_ascii=False)


def clip_from(text: str) -> Clip:
    """Read a clip.

    Raises:
        DataError: ``clip_foreign``: it is not ours, or not whole.
    """
    try:
        tree = json.loads(text)
        fields = Fields(tree, "clipboard")
        if CLIP not in fields:
            raise DataError("clip_foreign")
        elements = [element_from(Fields(one, "clipboard", CLIP)) for one in fields.items(CLIP)]
        layers = [Fields(one, "clipboard", "layers") for one in fields.items("layers")]
        return Clip(
            fields.text("medium"),
            tuple(elements),
            tuple(
                Layer(one.text("name"), one.flag("visible", True), one.flag("locked", False))
                for one in layers
            ),
        )
    except (ValueError, RecursionError, ProjectError) as error:
        raise DataError("clip_foreign") from error


def clip_table(elements: Iterable[Element], frame: Frame, words: Words) -> str:
    """Return elements as lines with tabs, places and angles as in the user's files.

    Numbers are written as the language does, so that its spreadsheet reads them.
    """
    heads = [words.say(f"clip_{key}") for key in COLUMNS]
    lines = [_row(element, frame, words) for element in elements]
    return "\n".join("\t".join(map(_cell, line)) for line in (heads, *lines)) + "\n"


def elements_csv(elements: Iterable[Element], frame: Frame, words: Words) -> bytes:
    """Return elements as CSV for spreadsheets: their separator, and a byte order mark."""
    heads = [words.say(f"clip_{key}") for key in COLUMNS]
    lines = (_row(element, frame, words) for element in elements)
    rows = (row_of(map(_safe, line), ";") for line in (heads, *lines))
    return ("\r\n".join(rows) + "\r\n").encode("utf-8-sig")


def _row(element: Element, frame: Frame, words: Words) -> tuple[str, ...]:
    shape = element.shape
    x, y = frame.outside(*centre(shape))
    if isinstance(shape, Rectangle):
        sizes: tuple[float | None, ...] = (
            shape.width, shape.depth, frame.angle(shape.angle_deg),
        )  # fmt: skip
    elif isinstance(shape, Line):
        sizes = (element.footprint.length, shape.thickness, None)
    else:
        left, top, right, bottom = element.footprint.bounds
        sizes = (right - left, bottom - top, None)
    sells = element.traits.sells
    counts = (str(element.bays), str(max(1, len(element.levels_m)))) if sells else ("", "")
    numbers = [
        "" if value is None else words.say("clip_number", value=round(value + 0.0, 3))
        for value in (x, y, *sizes, element.height_m)
    ]
    kind = words.say(f"kind_{element.kind}")
    return (element.id, element.name, kind, *numbers, *counts, element.zone)


def _safe(text: str) -> str:
    """Return a cell that no spreadsheet runs as a formula; a negative number stays a number."""
    cell = _cell(text)
    is_risky = cell.startswith(("=", "+", "@")) or (cell[:1] == "-" and not cell[1:2].isdigit())
    return f"'{cell}" if is_risky else cell


def _cell(text: str) -> str:
    return " ".join(text.split())
