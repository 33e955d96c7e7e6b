"""Where a heat map without coordinates lies: from two corners, one corner and a scale, or all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem
from planner.files.importers.extent import extent_of
from planner.model.element import Element, ElementId
from planner.units import METRES_PER

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import DataFrame

    from planner.files.importers.importer import Source
    from planner.model.plan import Surface

NO_ELEMENTS: Final[Mapping[ElementId, Element]] = MappingProxyType({})
SQUARE: Final = 1.2
"""Cells that are longer than wide by more than this are said to be stretched."""


@dataclass(frozen=True, slots=True)
class Place:
    """The lattice of a heat map, surface units.

    Attributes:
        left: Least x.
        top: Least y.
        width: Of a cell.
        height: Of a cell.
        problems: What was assumed.
    """

    left: float
    top: float
    width: float
    height: float
    problems: tuple[Problem, ...] = ()


def place_of(source: Source, surface: Surface, columns: int, rows: int) -> Place:
    """Find where a lattice of cells lies; its first row is the top one of the drawing.

    Two corners (``at``) say it all. One corner, or none for that of the room, needs the side of
    a ``cell``. With neither it covers the room, without walls all that is drawn, and that is said.

    Raises:
        DataError: ``bad_corners``, ``bad_cell``, ``heatmap_nowhere``.
    """
    corners = _corners(source, surface)
    if source.cell is not None and not (isfinite(source.cell) and source.cell > 0.0):
        raise DataError("bad_cell", cell=source.cell)
    box = extent_of(replace(surface, elements=NO_ELEMENTS)) or extent_of(surface)
    if len(corners) == 2:
        (x1, y1), (x2, y2) = corners
        return _fitted((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), columns, rows)
    if source.cell is not None and (corners or box):
        left, top = corners[0] if corners else (box or (0.0, 0.0))[:2]
        return Place(left, top, source.cell, source.cell)
    if corners or box is None:
        raise DataError("heatmap_nowhere", file=source.path.name)
    place = _fitted(box, columns, rows)
    facts = {"width": place.width * columns, "height": place.height * rows}
    fitted = Problem("heatmap_fitted", {"surface": surface.name or surface.id, **facts})
    return Place(place.left, place.top, place.width, place.height, (fitted, *place.problems))


def cells_of(values: NDArray[numpy.float64], place: Place, surface: Surface) -> DataFrame:
    """Return a row a cell of a lattice (rows, columns); NaN cells are left out."""
    import numpy
    from pandas import DataFrame

    row, column = numpy.nonzero(numpy.isfinite(values))
    return DataFrame(
        {
            "x": numpy.round(place.left + (column + 0.5) * place.width, 6),
            "y": numpy.round(place.top + (row + 0.5) * place.height, 6),
            "value": values[row, column],
            "width": place.width,
            "height": place.height,
            "surface": str(surface.id),
        }
    )


def _corners(source: Source, surface: Surface) -> tuple[tuple[float, float], ...]:
    """Return the corners that were given, inside the surface."""
    if not source.at.strip():
        return ()
    parts = source.at.replace(";", " ").replace(",", " ").split()
    try:
        numbers = [float(part) * METRES_PER[source.unit or "m"] for part in parts]
    except (ValueError, KeyError):
        numbers = []
    if len(numbers) not in (2, 4) or not all(map(isfinite, numbers)):
        raise DataError("bad_corners", given=source.at)
    points = [surface.frame.inside(*numbers[at : at + 2]) for at in range(0, len(numbers), 2)]
    if len(points) == 2 and (points[0][0] == points[1][0] or points[0][1] == points[1][1]):
        raise DataError("bad_corners", given=source.at)
    return tuple(points)


def _fitted(box: tuple[float, float, float, float], columns: int, rows: int) -> Place:
    x1, y1, x2, y2 = box
    width, height = (x2 - x1) / columns, (y2 - y1) / rows
    long = max(width / height, height / width) if width > 0.0 and height > 0.0 else 1.0
    facts = {"times": long}
    stretched = (Problem("heatmap_stretched", facts),) if long > SQUARE else ()
    return Place(x1, y1, width, height, stretched)
