"""What an importer is: a file and its options in, another project out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import Problem
from planner.files.importers.dialect import Spelled
from planner.files.importers.headers import Mapped
from planner.files.importers.raw import Progress, silent
from planner.project import Project

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import, and what its user says about it.

    Attributes:
        path: CSV, TSV or TXT, also gzipped, or XLSX; a heat map also PNG or JPEG.
        sheet: Sheet of an XLSX file; empty: the first one with rows.
        mapping: The user's mapping of headers, or where it stands; None: the shipped one.
        unit: Of lengths: ``mm``, ``cm`` or ``m``; empty: from the header, else recognised.
        origin: Which point of a fixture x, y is: ``corner`` or ``centre``; empty: recognised.
        y_up: Whether y runs up in the file; None: as the surface's frame says.
        unknown_as: Kind that fixtures of unknown kinds become; empty: none.
        append: Whether rows are added to those that are there.
        coverage: Share of visits that the evidence saw, in (0, 1]; None: not known.
        measure: What a heat map counts: ``seconds``, ``visits`` or ``share``; empty: recognised.
        at: Where a heat map lies, as the surface's frame counts: ``x1,y1,x2,y2`` are two opposite
            corners, ``x,y`` is the corner at the top left; empty: over all that is drawn.
        cell: Side of a heat map's cell or pixel, metres; None: from the corners.
        colours: Which colours are hot: a key of ``PALETTES`` or colours from cold to hot.
        page: Page of impressions whose row names none, so ``slot`` and ``device``; name of a
            measured page.
        slot: Their slot.
        device: Their device; of a measured page one of ``DEVICES``, empty: by its window.
        page_type: Type of a measured page; empty: by its name.
        surface: Id of the surface that the file is about; empty: the first one.
        progress: Told about every block of rows; what it raises stops the import.
        spelled: How the file spells its table, where the user knows better.
    """

    path: Path
    sheet: str = ""
    mapping: Path | Mapped | None = None
    unit: str = ""
    origin: str = ""
    y_up: bool | None = None
    unknown_as: str = ""
    append: bool = False
    coverage: float | None = None
    measure: str = ""
    at: str = ""
    cell: float | None = None
    colours: str = ""
    page: str = ""
    slot: str = ""
    device: str = ""
    page_type: str = ""
    surface: str = ""
    progress: Progress = silent
    spelled: Spelled = field(default_factory=Spelled)


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import did.

    Attributes:
        project: With what was imported.
        refused: Rows that were not taken: ``row`` in the file, ``reason`` (a code), ``column``
            (canonical) and the original cells; None if all were taken.
        problems: Everything worth saying, with the file's name in ``file``.
        taken_count: Rows taken.
        refused_count: Rows refused.
        mapping_used: Which header was taken for which column, in the shape of a mapping file.
    """

    project: Project
    refused: DataFrame | None
    problems: tuple[Problem, ...]
    taken_count: int
    refused_count: int
    mapping_used: Mapped


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of file that can be taken in.

    Attributes:
        key: Name on the command line.
        take: Project and source in, project out. Raises ``DataError`` where the file as a
            whole is unusable; the project is then as it was.
    """

    key: str
    take: Callable[[Project, Source], Taken]
