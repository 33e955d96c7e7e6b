"""What an explanation and a heat map hand to those who draw them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.errors import Fact

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Where the viewers of a placement stand; every place once.

    Attributes:
        x: Shape (n,). Middles of the cells, surface units.
        y: Shape (n,).
        share: Shape (n,). Part of the placement's attention that comes from there, in [0, 1];
            adds up to 1, or to 0 where nobody looks.
        size: Side of a cell, surface units, > 0.
    """

    x: Floats
    y: Floats
    share: Floats
    size: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an explanation, in no language.

    Attributes:
        code: Id in the catalogue.
        facts: Numbers and names of the sentence.
        metrics: Name of a fact to the key of the metric whose page tells how it is made.
    """

    code: str
    facts: Mapping[str, Fact]
    metrics: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a placement scores as it does.

    Attributes:
        sentences: In the order in which they are read.
        cells: Where its viewers stand.
    """

    sentences: tuple[Sentence, ...]
    cells: Cells


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """How long visits are where, as a raster.

    Attributes:
        x0: Left edge of the raster, surface units.
        y0: Least y of the raster.
        cell: Side of a cell, surface units, > 0.
        seconds: Shape (ny, nx). Seconds per cell of 1,000 visits, >= 0; NaN where nobody can
            walk.
    """

    x0: float
    y0: float
    cell: float
    seconds: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """Any measure of places, as a raster.

    Attributes:
        x0: Left edge of the raster, surface units.
        y0: Least y of the raster.
        cell: Side of a cell, surface units, > 0.
        values: Shape (ny, nx). NaN where there is no place, or the measure is undefined.
    """

    x0: float
    y0: float
    cell: float
    values: Floats
