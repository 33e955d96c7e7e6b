"""Heat in the colours of a picture: PNG or JPEG, read as cells with values."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem
from planner.files.importers.reading import bytes_of

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Colours = NDArray[numpy.uint8]

SUFFIXES: Final = (".png", ".jpg", ".jpeg")
LIGHT: Final = "light"
DARK: Final = "dark"
PALETTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "jet": "matlab:jet",
        "turbo": "google:turbo",
        "viridis": "bids:viridis",
        "inferno": "bids:inferno",
        "hot": "matlab:hot",
    }
)
"""Scales of colour that programs draw heat in, cold to hot, and their names in ``cmap``."""
COLOURS: Final = (LIGHT, DARK, *PALETTES)
"""What can be asked for: the lighter or the darker the hotter, or a scale of colours."""

MOST_PIXELS: Final = 64_000_000
SHADES: Final = 256
FARTHEST: Final = 60.0
"""A pixel whose colour is further from all of the scale, of 442, is no heat: lines and letters."""
LEAST_SHOWN: Final = 0.25
"""A cell with a smaller share of pixels that are heat shows none."""
OPAQUE: Final = 128


def is_picture(path: Path) -> bool:
    """Say whether a file is a picture, by its name."""
    return path.suffix.casefold() in SUFFIXES


def size_of(path: Path) -> tuple[int, int]:
    """Return the columns and rows of a picture, pixels.

    Raises:
        DataError: As ``heat_of``.
    """
    rows, columns, _ = _pixels(path).shape
    return columns, rows


def heat_of(
    path: Path, colours: str, columns: int, rows: int
) -> tuple[Floats, tuple[Problem, ...]]:
    """Return the heat of a picture, (rows, columns), the mean of the pixels in each cell.

    Args:
        path: PNG or JPEG.
        colours: One of ``COLOURS``, or two or more colours from cold to hot, with commas
            between; empty: the lighter the hotter, and that is said.
        columns: Cells across, at most the pixels.
        rows: Cells down.

    Returns:
        Values in [0, 1], and what was assumed.

    Raises:
        DataError: As ``bytes_of``, and ``picture_unreadable``, ``picture_too_large``,
            ``bad_colours``.
    """
    import numpy

    pixels = _pixels(path)
    values, is_heat = _values(pixels[:, :, :3], colours)
    shown = pixels[:, :, 3] >= OPAQUE
    values = numpy.where(shown & is_heat, values, 0.0)
    known = is_heat | ~shown
    row = numpy.arange(len(values)) * rows // len(values)
    column = numpy.arange(values.shape[1]) * columns // values.shape[1]
    sums, heats = (_pooled(part, row, column) for part in (values, known.astype(numpy.float64)))
    size = _pooled(numpy.ones(values.shape), row, column)
    shares = heats / size
    cells = numpy.where(shares >= LEAST_SHOWN, sums / numpy.maximum(heats, 1.0), 0.0)
    problems = []
    if not colours:
        problems.append(Problem("colours_assumed", {}))
    strange = float((~known).mean())
    if strange >= 0.01:
        problems.append(Problem("colours_strange", {"share": 100.0 * strange}))
    return cells, tuple(problems)


def _pixels(path: Path) -> Colours:
    """Return the pixels of a picture, (rows, columns, 4), turned as its camera says."""
    import numpy
    from PIL import Image, ImageOps

    data = bytes_of(path)
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                size = f"{picture.width} x {picture.height}"
                raise DataError("picture_too_large", file=path.name, size=size)
            return numpy.asarray(ImageOps.exif_transpose(picture).convert("RGBA"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as trouble:
        raise DataError("picture_unreadable", file=path.name) from trouble


def _values(pixels: Colours, colours: str) -> tuple[Floats, NDArray[numpy.bool_]]:
    """Return the heat of each pixel in [0, 1], and whether its colour is one of heat."""
    import numpy

    if colours in ("", LIGHT, DARK):
        light = pixels @ numpy.array([0.2126, 0.7152, 0.0722]) / 255.0
        values = 1.0 - light if colours == DARK else light
        return values, numpy.ones(values.shape, dtype=numpy.bool_)
    from scipy.spatial import cKDTree

    scale = _scale(colours)
    different, place = numpy.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True)
    found = cKDTree(scale).query(different.astype(numpy.float64))
    apart, shade = (numpy.asarray(part, dtype=numpy.float64) for part in found)
    place = place.reshape(pixels.shape[:2])
    return shade[place] / (len(scale) - 1.0), apart[place] <= FARTHEST


def _scale(colours: str) -> Floats:
    """Return the colours of a scale from cold to hot, (shades, 3), each in [0, 255]."""
    import numpy
    from cmap import Colormap

    given = [part.strip() for part in colours.split(",") if part.strip()]
    wanted = PALETTES.get(colours) or (given if len(given) > 1 else None)
    if wanted is None:
        raise DataError("bad_colours", given=colours, known=", ".join(COLOURS))
    try:
        shades = Colormap(wanted).lut(SHADES)
    except (ValueError, TypeError, KeyError):
        raise DataError("bad_colours", given=colours, known=", ".join(COLOURS)) from None
    return numpy.asarray(shades[:, :3], dtype=numpy.float64) * 255.0


def _pooled(values: Floats, row: NDArray[numpy.int64], column: NDArray[numpy.int64]) -> Floats:
    """Add pixels up into cells; ``row`` and ``column`` name the cell of each, rising from 0."""
    import numpy

    tops = numpy.searchsorted(row, numpy.arange(row[-1] + 1))
    lefts = numpy.searchsorted(column, numpy.arange(column[-1] + 1))
    sums: Floats = numpy.add.reduceat(numpy.add.reduceat(values, tops, axis=0), lefts, axis=1)
    return sums
