"""An import on its way: what is known of the file, a trial, and the one step that takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem, VitrinaError
from planner.files.importers import IMPORTERS, Source, Taken
from planner.files.importers.boxes import BOXES_IMPORTER, name_of
from planner.files.importers.boxes_reading import Measured, read_boxes
from planner.files.importers.dialect import Dialect
from planner.files.importers.headers import Match, mapping_of, match_headers
from planner.files.importers.heatmap import HEATMAP_IMPORTER, is_listed
from planner.files.importers.heatmap_grid import grid_of
from planner.files.importers.heatmap_picture import is_picture, size_of
from planner.files.importers.html import HTML_IMPORTER, read_html
from planner.files.importers.raw import silent
from planner.files.importers.reading import read_table, sheet_names
from planner.files.project_file import keep_mapping, keep_previous, write_refused
from planner.session.file_kinds import Form, file_kind, guessed_kind, kind_by_ending
from planner.tables.columns import COLUMN, REASON, ROW

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Mapped
    from planner.files.importers.raw import Progress, Raw
    from planner.project import Project
    from planner.session.session import Session
    from planner.wording import Words

HEAT: Final = HEATMAP_IMPORTER.key
SHOWN_ROWS: Final = 50
"""Rows of a preview."""

LISTED_ROWS: Final = 10_000
"""Refused rows that are listed; all of them are kept beside the project."""


class CheckStoppedError(Exception):
    """Somebody stopped a trial."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A file, what it holds and what its user says about it.

    Attributes:
        kind: Key of an importer; empty: not known yet.
        source: The file and its options.
    """

    kind: str
    source: Source

    def on_some_surface(self, project: Project, first: str) -> ImportPlan:
        """Name the surface that a drawing makes where there is none, unless its user did."""
        if self.source.surface or project.plan.surfaces or not file_kind(self.kind).is_drawn:
            return self
        return replace(self, source=replace(self.source, surface=first))

    def match(self, headers: Iterable[str]) -> Match:
        """Say which header is which column.

        Raises:
            DataError: What ``mapping_of`` raises.
        """
        kind = file_kind(self.kind)
        return match_headers(
            tuple(headers), kind.table.key, kind.matched, mapping_of(self.source.mapping)
        )

    def corrected(self, headers: Iterable[str], column: str, header: str) -> ImportPlan:
        """Take another header for a column; empty: none. A header serves one column."""
        match = self.match(headers)
        found = {key: name for key, name in match.headers.items() if header != name}
        found.pop(column, None)
        if header:
            found[column] = header
        columns = match.mapping_used[match.table]
        exact = {key: (found[key],) if key in found else () for key in columns}
        others = {} if isinstance(self.source.mapping, Path) else dict(self.source.mapping or {})
        mapping: Mapped = {**others, match.table: exact}
        return replace(self, source=replace(self.source, mapping=mapping))


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file, as it was read.

    Attributes:
        headers: As they stand in the file.
        rows: The first rows, one text a cell; empty for a missing one.
        numbers: Row in the file of each of them, from 1.
        dialect: How the file spells its table.
        sheets: Of an XLSX file; none for text.
        problems: What was seen while reading.
        guess: Key of the importer that fits the headers best; empty: none.
        form: ``table`` where every column has its header; ``matrix`` for heat laid out as the
            floor, ``picture`` for heat in colours: these have none; ``page`` for measured boxes.
        size: Columns and rows of a matrix or picture; width and height of a page's window.
        count: Boxes of a page.
        called: What a page is called unless its user says it.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    dialect: Dialect
    sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    guess: str
    form: Form = "table"
    size: tuple[int, int] = (0, 0)
    count: int = 0
    called: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row that would not be taken.

    Attributes:
        row: In the file, from 1.
        reason: A code.
        column: Header of the cell that is wrong, or the canonical column; empty for the whole row.
        cells: The row as it was read.
    """

    row: int
    reason: str
    column: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What an import would do, or why it would do nothing.

    Attributes:
        plan: What was tried.
        before: The project it was tried on.
        taken: What would be taken; None where there is an error.
        error: Why the file as a whole is unusable.
        headers: Of the file.
        refusals: Rows that would not be taken, the first ``LISTED_ROWS``.
    """

    plan: ImportPlan
    before: Project
    taken: Taken | None = None
    error: VitrinaError | None = None
    headers: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SetAside:
    """What was written beside a project.

    Attributes:
        refused: Where the refused rows are; None if all were taken.
        mapping: Where it stands which header was taken for which column.
    """

    refused: Path | None
    mapping: Path


def preview(plan: ImportPlan) -> Preview:
    """Read the beginning of a file.

    Raises:
        DataError: What ``read_table`` and ``mapping_of`` raise.
    """
    source = plan.source
    if is_picture(source.path):
        return _pictured(source)
    own = plan.kind or kind_by_ending(source.path.suffix)
    if own in PAGES:
        return _paged(own, PAGES[own](source), source.path)
    mapping = mapping_of(source.mapping)
    table = file_kind(plan.kind).table.key if plan.kind else ""
    raw = _first_rows(source, mapping, table)
    notes = tuple(replace(one, facts={**one.facts, "file": raw.file}) for one in raw.notes)
    frame, dialect = raw.frame.head(SHOWN_ROWS), raw.dialect
    headers = tuple(str(header) for header in frame.columns)
    grid = (
        None if is_listed(raw, source) or plan.kind not in ("", HEAT) else grid_of(raw, source.path)
    )
    guess = guessed_kind(headers, source.mapping if isinstance(source.mapping, Mapping) else None)
    return Preview(
        headers,
        _texts(frame),
        tuple(int(row) for row in frame.index),
        dialect,
        sheet_names(source.path) if dialect.sheet else (),
        notes,
        guess if grid is None or guess else HEAT,
        "table" if grid is None or (guess and not plan.kind) else "matrix",
        (0, 0) if grid is None else (grid.values.shape[1], len(grid.values)),
    )


def _first_rows(source: Source, mapping: Mapped, table: str) -> Raw:
    """Return the first rows of a table; all of them where the first ones cannot be read alone."""

    def read(first: int) -> Raw:
        return read_table(
            source.path,
            source.sheet,
            mapping,
            table=table,
            progress=source.progress,
            spelled=source.spelled,
            first=first,
        )

    try:
        return read(SHOWN_ROWS * 2)
    except DataError:
        return read(0)


def _pictured(source: Source) -> Preview:
    """Return what can be said of a picture before it is placed."""
    size = size_of(source.path)
    return Preview((), (), (), Dialect("", header_row=0), (), (), HEAT, "picture", size)


def _paged(kind: str, measured: Measured, path: Path) -> Preview:
    """Return the first boxes of a page."""
    frame = measured.raw.frame.head(SHOWN_ROWS)
    headers = tuple(str(header) for header in frame.columns)
    numbers = tuple(int(row) for row in frame.index)
    wide, high = measured.window or (0.0, 0.0)
    return Preview(
        headers, _texts(frame), numbers, measured.raw.dialect, (), (), kind, "page",
        (round(wide), round(high)), len(measured.raw.frame), name_of(measured, path),
    )  # fmt: skip


PAGES: Final[Mapping[str, Callable[[Source], Measured]]] = MappingProxyType(
    {BOXES_IMPORTER.key: lambda source: read_boxes(source.path), HTML_IMPORTER.key: read_html}
)
"""How files of pages are read, by the key of their importer."""


def take(project: Project, plan: ImportPlan) -> Taken:
    """Take a file into a project.

    Raises:
        DataError: What the importer raises.
    """
    importer = next(one for one in IMPORTERS if one.key == plan.kind)
    return importer.take(project, plan.source)


def tried(project: Project, plan: ImportPlan) -> Trial:
    """Try an import; what makes the file unusable comes back as its error."""
    try:
        taken = take(project, plan)
    except VitrinaError as error:
        return Trial(plan, project, error=error)
    refused = taken.refused
    headers = () if refused is None else tuple(str(name) for name in refused.columns[3:])
    return Trial(plan, project, taken, headers=headers, refusals=_refusals(taken))


def stoppable(stop: Event, told: Progress) -> Progress:
    """Return a progress that ends the work with ``CheckStoppedError`` once ``stop`` is set."""

    def progress(done: int, total: int) -> None:
        if stop.is_set():
            raise CheckStoppedError
        told(done, total)

    return progress


def apply(session: Session, trial: Trial, words: Words) -> tuple[Problem, ...]:
    """Take what was tried, as one step of history.

    Refused rows and the mapping are written beside a saved project at once, and beside any other
    when it is first saved. A project that has changed since the trial is tried again.

    Returns:
        What could not be written.

    Raises:
        VitrinaError: The error of the trial; nothing has happened then.
    """
    if trial.before is not session.document.project:
        quiet = replace(trial.plan.source, progress=silent)
        trial = tried(session.document.project, replace(trial.plan, source=quiet))
    taken = trial.taken
    if taken is None:
        raise trial.error or DataError("no_rows", file=trial.plan.source.path.name)
    session.document.do(file_kind(trial.plan.kind).step, lambda _: taken.project)
    _look(session, trial.before)
    path = session.path
    if path is None:
        _set_aside_later(session, trial.plan, taken, words)
        return ()
    try:
        keep_previous(path, replaced_tables(trial.before, taken.project))
        set_aside(path, trial.plan, taken, words)
    except VitrinaError as error:
        return (Problem(error.code, error.facts),)
    return ()


def replaced_tables(before: Project, after: Project) -> list[str]:
    """Return the keys of the tables that an import replaced."""
    return [key for key, table in before.tables.items() if after.tables.get(key) is not table]


def set_aside(path: Path, plan: ImportPlan, taken: Taken, words: Words) -> SetAside:
    """Write refused rows and the mapping beside a project.

    Refused rows of an earlier import of the file are taken away where none is refused now.

    Raises:
        ProjectError: ``file_not_written`` or ``project_broken_archive``.
    """
    from pandas import DataFrame

    rows = DataFrame() if taken.refused is None else taken.refused
    refused = write_refused(path, plan.source.path.stem, rows, words, _headers(taken))
    mapping = keep_mapping(path, plan.kind, taken.mapping_used)
    return SetAside(refused if len(rows) else None, mapping)


def _set_aside_later(session: Session, plan: ImportPlan, taken: Taken, words: Words) -> None:
    def write(path: Path) -> None:
        session.saved.disconnect(write)
        set_aside(path, plan, taken, words)

    session.saved.connect(write)


def _look(session: Session, before: Project) -> None:
    """Show the surface that came, or the first one where the shown one is not there."""
    surfaces = session.document.project.plan.surfaces
    came = [key for key in surfaces if key not in before.plan.surfaces]
    if came or (session.view.now.surface not in surfaces and surfaces):
        shown = next(iter(came or surfaces))
        session.view.show(replace(session.view.now, surface=shown))


def _headers(taken: Taken) -> dict[str, str]:
    """Return the header in the file of each canonical column."""
    return {
        column: names[0]
        for columns in taken.mapping_used.values()
        for column, names in columns.items()
        if names
    }


def _refusals(taken: Taken) -> tuple[Refusal, ...]:
    if taken.refused is None:
        return ()
    first = taken.refused.head(LISTED_ROWS)
    headers = _headers(taken)
    return tuple(
        Refusal(int(row), str(reason), headers.get(str(column), str(column)), cells)
        for row, reason, column, cells in zip(
            first[ROW], first[REASON], first[COLUMN], _texts(first.iloc[:, 3:]), strict=True
        )
    )


def _texts(frame: DataFrame) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a frame as text, row by row."""
    filled = frame.astype("object").where(frame.notna(), "")
    return tuple(tuple(str(cell) for cell in row) for row in filled.itertuples(index=False))
