"""A floor on a sheet of paper, to scale: which paper and scale it fits, and the drawing for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from planner.errors import DataError
from planner.files.exporters.plan_svg import Picture, plan_picture
from planner.files.exporters.plan_svg_parts.view import MARGIN_PX, View
from planner.model.plan import Surface
from planner.tables.report import Report
from planner.units import MEDIA
from planner.wording import Words

PAPERS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841), "A0": (841, 1189)}
)
"""Short and long side of each paper, millimetres, smallest first."""
SCALES: Final = (20, 50, 100, 200, 500, 1000)
"""Denominators that are tried, largest drawing first."""
USUAL_PAPER: Final = "A3"
MM_PER_PX: Final = 0.25
"""The finest print of the picture, 9 px, is 2.25 mm high on paper."""
_SCALE: Final = re.compile(r"(?:1\s*[:/]\s*)?(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing that fits its paper.

    Attributes:
        paper: Key of ``PAPERS``.
        width_mm: Of the paper as it lies.
        height_mm: Of the paper as it lies.
        denominator: Of the scale: 100 for 1 : 100.
        svg: The drawing; one pixel of it is ``MM_PER_PX``.
    """

    paper: str
    width_mm: int
    height_mm: int
    denominator: int
    svg: str


def scale_in(text: str) -> int:
    """Return the denominator of a scale that is typed as ``1:100``, ``1/100`` or ``100``.

    Raises:
        DataError: ``bad_scale``.
    """
    match = _SCALE.fullmatch(text.strip())
    if match is None or int(match[1]) < 1:
        raise DataError("bad_scale", text=text)
    return int(match[1])


def plan_sheet(
    surface: Surface,
    report: Report,
    words: Words,
    *,
    paper: str = USUAL_PAPER,
    denominator: int = 0,
    day: date | None = None,
) -> Sheet:
    """Return a surface drawn to scale on a paper, lying or standing, whichever fits.

    Args:
        surface: What is drawn.
        report: Gives the colours.
        words: Of the language of the sheet.
        paper: Key of ``PAPERS``.
        denominator: Of the scale; 0: the largest of ``SCALES`` that fits.
        day: What the sheet is dated; None: today.

    Raises:
        DataError: ``unknown_paper``; ``sheet_too_small``, with what would fit; ``no_scale`` for
            a surface that is not in metres.
    """
    if paper not in PAPERS:
        raise DataError("unknown_paper", paper=paper, known=", ".join(PAPERS))
    if MEDIA[surface.medium].unit != "m":
        raise DataError("no_scale", surface=surface.name)
    draw = partial(_fitted, surface, report, words, day or date.today())
    for wanted in (denominator,) if denominator else SCALES:
        sheet = next(draw(paper, wanted), None)
        if sheet is not None:
            return sheet
    raise _too_small(draw, paper, denominator, surface)


def _too_small(
    draw: partial[Iterator[Sheet]], paper: str, denominator: int, surface: Surface
) -> DataError:
    """Return the refusal, with the paper for the scale and the scale for the paper."""
    larger = list(PAPERS)[list(PAPERS).index(paper) + 1 :]
    papers = (name for name in larger if next(draw(name, denominator), None)) if denominator else ()
    scales = (one for one in SCALES if one > denominator and next(draw(paper, one), None))
    return DataError(
        "sheet_too_small",
        surface=surface.name,
        paper=paper,
        denominator=denominator,
        other_paper=next(iter(papers), "none"),
        other_scale=next(scales, 0) if denominator else 0,
    )


def _fitted(
    surface: Surface, report: Report, words: Words, day: date, paper: str, denominator: int
) -> Iterator[Sheet]:
    """Yield the sheets of a paper that the surface fits: lying first, then standing."""
    short, long = PAPERS[paper]
    for width_mm, height_mm in ((long, short), (short, long)):
        width = width_mm / MM_PER_PX
        picture = _drawn(surface, report, words, day, paper, denominator, width)
        if picture.needed_px <= width and picture.height <= height_mm / MM_PER_PX:
            yield Sheet(paper, width_mm, height_mm, denominator, picture.svg)


def _drawn(
    surface: Surface,
    report: Report,
    words: Words,
    day: date,
    paper: str,
    denominator: int,
    width: float,
) -> Picture:
    dated = words.say("picture_day", year=f"{day:%Y}", month=f"{day:%m}", date=f"{day:%d}")
    note = words.say("sheet_note", denominator=denominator, paper=paper, day=dated)
    scale = 1000.0 / denominator / MM_PER_PX
    return plan_picture(surface, report, words, layout=partial(_view, scale, width), note=note)


def _view(
    scale: float, width: float, bounds: tuple[float, float, float, float], top: float
) -> View:
    """Return the view of this many pixels per surface unit, in the middle of the sheet."""
    x1, y1, x2, y2 = bounds
    return View(
        scale,
        dx=(width - (x2 - x1) * scale) / 2.0 - x1 * scale,
        dy=top + MARGIN_PX - y1 * scale,
        width=width,
        top=top,
        bottom=top + 2.0 * MARGIN_PX + (y2 - y1) * scale,
    )
