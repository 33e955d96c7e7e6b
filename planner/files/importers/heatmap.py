"""A heat map from a file: cells in rows, a matrix, or the colours of a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Fact, Problem
from planner.files.importers.coverage import covered
from planner.files.importers.destination import destination
from planner.files.importers.extent import extent_of
from planner.files.importers.headers import Match, mapping_of, match_headers, plain
from planner.files.importers.heatmap_grid import Grid, grid_of
from planner.files.importers.heatmap_picture import heat_of, is_picture, size_of
from planner.files.importers.heatmap_place import cells_of, place_of
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.lengths import extent_clue, units_of
from planner.files.importers.raw import Raw
from planner.files.importers.reading import read_table
from planner.files.importers.taking import Prepared, Rows, checked_rows, named_file, taken
from planner.model.plan import Surface
from planner.project import Project, with_plan, with_table
from planner.tables.columns import MEASURE, SURFACE, VALUE, X, Y
from planner.tables.heatmap import HEATMAP, MEASURES, SECONDS, SHARE, VISITS, check
from planner.tables.table import Table
from planner.units import FLOOR

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import DataFrame

NO_HEADERS: Final = Match(HEATMAP.key, {}, {}, ())
EVIDENCE: Final = "heatmap"
"""Key of this evidence in the settings' coverage."""
NEEDED: Final = (X, Y, VALUE)
WORDS: Final = (
    (SECONDS, ("second", "dwell", "duration", "time", "сек", "врем", "длит")),
    (VISITS, ("visit", "count", "people", "визит", "посетител", "количеств")),
)
"""What a header says that it counts."""
PICTURE_CELL_M: Final = 0.25
"""Pixels are put together to cells of about this side."""
FINEST_M: Final = 0.02
"""Points nearer to each other are no lattice."""
MARGIN_M: Final = 1.0
"""Cells further outside of what is drawn are counted."""


def take(project: Project, source: Source) -> Taken:
    """Take a heat map in, turned into surface units inside; it replaces the floor's old one.

    Raises:
        DataError: As ``checked_rows``, ``place_of``, ``heat_of`` and ``destination``, and
            ``bad_coverage``, ``unknown_unit``, ``unit_unclear``, ``unknown_measure``,
            ``heatmap_no_grid``, ``heatmap_all_zero``.
    """
    if source.measure and source.measure not in MEASURES:
        raise DataError("unknown_measure", given=source.measure, known=", ".join(MEASURES))
    changed, coverage = covered(project, EVIDENCE, source)
    where = destination(project.plan, source.surface, FLOOR, y_up=source.y_up)
    rows = _rows(project, source, where.surface)
    cells = rows.table.frame
    if not cells[VALUE].to_numpy().any():
        raise DataError("heatmap_all_zero", file=source.path.name)
    said = named_file((*where.problems, *_outside(cells, where.surface)), source.path.name)
    is_share = str(cells[MEASURE].iloc[0]) == SHARE
    table = _beside_others(project, rows.table, where.surface)
    placed = with_table(with_plan(changed, where.plan), table)
    return taken(placed, rows, (*said, *(() if is_share else coverage)))


def _rows(project: Project, source: Source, surface: Surface) -> Rows:
    """Read cells in whatever way the file holds them."""
    if is_picture(source.path):
        return _from_picture(source, surface)
    raw = read_table(
        source.path,
        source.sheet,
        mapping_of(source.mapping),
        table=HEATMAP.key,
        progress=source.progress,
        spelled=source.spelled,
    )
    grid = None if is_listed(raw, source) else grid_of(raw, source.path)
    if grid is not None:
        return _from_grid(grid, raw, source, surface)

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        return _placed(frame, match, source, surface)

    zone = project.settings.time_zone
    return checked_rows(source, HEATMAP, check, needed=NEEDED, zone=zone, prepare=prepare)


def is_listed(raw: Raw, source: Source) -> bool:
    """Say whether a table has a row a cell."""
    headers = [str(header) for header in raw.frame.columns]
    columns = [column.key for column in HEATMAP.columns]
    match = match_headers(headers, HEATMAP.key, columns, mapping_of(source.mapping))
    return all(column in match.headers for column in NEEDED)


def _from_picture(source: Source, surface: Surface) -> Rows:
    columns, rows = size_of(source.path)
    pixel = place_of(source, surface, columns, rows)
    across = _cells_along(columns, pixel.width)
    down = _cells_along(rows, pixel.height)
    values, doubts = heat_of(source.path, source.colours, across, down)
    place = replace(pixel, width=pixel.width * columns / across, height=pixel.height * rows / down)
    facts: dict[str, Fact] = {"columns": columns, "rows": rows, "across": across, "down": down}
    read = Problem("picture_read", facts, "note")
    cells = cells_of(values, place, surface).assign(measure=source.measure or SHARE)
    return _checked(cells, (read, *place.problems, *doubts), NO_HEADERS, source)


def _cells_along(pixels: int, size: float) -> int:
    return max(1, min(pixels, round(pixels * size / PICTURE_CELL_M)))


def _from_grid(grid: Grid, raw: Raw, source: Source, surface: Surface) -> Rows:
    if grid.x is not None and grid.y is not None:
        prepared = _placed(grid.points(), NO_HEADERS, source, surface)
        cells, said = prepared.frame, prepared.problems
    else:
        place = place_of(source, surface, grid.values.shape[1], len(grid.values))
        measure, assumed = _measure("", source)
        cells = cells_of(grid.values, place, surface).assign(measure=measure)
        said = (*place.problems, *assumed)
    facts: dict[str, Fact] = {"columns": grid.values.shape[1], "rows": len(grid.values)}
    read = Problem("matrix_read", facts, "note")
    odd = (Problem("matrix_unreadable", {"count": grid.unreadable}),) if grid.unreadable else ()
    return _checked(cells, (*raw.problems(), read, *said, *odd), NO_HEADERS, source)


def _checked(cells: DataFrame, problems: tuple[Problem, ...], match: Match, source: Source) -> Rows:
    """Check cells that no row of a table holds; what is refused is counted, not listed."""
    checked = check(cells)
    refused = len(checked.refused)
    lost = (Problem("heat_below_zero", {"count": refused}, "error"),) if refused else ()
    if checked.table.frame.empty:
        raise DataError("heatmap_all_zero", file=source.path.name)
    told = named_file((*problems, *checked.problems, *lost), source.path.name)
    return Rows(checked.table, tuple(cells.columns), None, told, 0, match)


def _placed(frame: DataFrame, match: Match, source: Source, surface: Surface) -> Prepared:
    """Scale and place points, and find the size of their cells."""
    import numpy

    points = {key: numpy.asarray(frame[key], dtype=numpy.float64) for key in (X, Y)}
    known = {key: values[numpy.isfinite(values)] for key, values in points.items()}
    clue = extent_clue((X, Y), known[X], known[Y], surface)
    units = units_of(source.path.name, (X, Y), match.units, source.unit, [clue], match.headers)
    origin = surface.frame
    x = units.metres(X, points[X]) - origin.x0
    y = (units.metres(Y, points[Y]) - origin.y0) * (-1.0 if origin.y_up else 1.0)
    width, height = (_step(values) for values in (x, y))
    sides = [source.cell or side or width or height for side in (width, height)]
    if not all(side >= FINEST_M for side in sides):
        raise DataError("heatmap_no_grid", file=source.path.name)
    measure, assumed = _measure(match.headers.get(VALUE, ""), source)
    placed = frame.assign(
        surface=str(surface.id), x=x, y=y, width=sides[0], height=sides[1], measure=measure
    )
    return Prepared(placed, problems=(*units.problems, *assumed))


def _step(values: NDArray[numpy.float64]) -> float:
    """Return the usual step between different values; 0 where there is none."""
    import numpy

    different = numpy.unique(numpy.round(values[numpy.isfinite(values)], 6))
    if len(different) < 2:
        return 0.0
    steps, counts = numpy.unique(numpy.round(numpy.diff(different), 4), return_counts=True)
    return float(steps[counts.argmax()])


def _measure(header: str, source: Source) -> tuple[str, tuple[Problem, ...]]:
    """Return what values count, and say it where nobody did."""
    if source.measure:
        return source.measure, ()
    text = plain(header)
    found = next((key for key, words in WORDS if any(plain(w) in text for w in words)), SHARE)
    code = "measure_assumed" if found == SHARE else "measure_recognised"
    return found, (Problem(code, {"measure": found, "column": header or VALUE}, "note"),)


def _outside(cells: DataFrame, surface: Surface) -> tuple[Problem, ...]:
    box = extent_of(surface)
    whole = float(cells[VALUE].sum())
    if box is None or whole <= 0.0:
        return ()
    x1, y1, x2, y2 = box
    inside = cells[X].between(x1 - MARGIN_M, x2 + MARGIN_M) & cells[Y].between(
        y1 - MARGIN_M, y2 + MARGIN_M
    )
    lost = float(cells.loc[~inside, VALUE].sum()) / whole
    return (Problem("heatmap_outside", {"percent": 100.0 * lost}),) if lost > 0.0 else ()


def _beside_others(project: Project, new: Table, surface: Surface) -> Table:
    """Keep the heat maps of other floors."""
    from pandas import concat

    old = project.tables.get(HEATMAP.key)
    if old is None:
        return new
    others = old.frame.loc[(old.frame[SURFACE] != str(surface.id)).to_numpy()]
    if others.empty:
        return new
    return Table(HEATMAP.key, concat([others, new.frame], ignore_index=True))


HEATMAP_IMPORTER: Final = Importer("heatmap", take)
