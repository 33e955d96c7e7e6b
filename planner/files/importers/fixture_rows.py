"""Rows of a fixture list in metres, each with its kind; what cannot be one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from planner.errors import DataError, Problem
from planner.files.importers.fixture_kinds import with_kinds
from planner.files.importers.headers import Match, plain
from planner.files.importers.lengths import LONGEST_M, Clue, Units, extent_clue, units_of
from planner.files.importers.taking import Prepared
from planner.model.kinds import kind_of
from planner.tables.rows import Marks, completed, finished
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from planner.files.importers.importer import Source
    from planner.model.plan import Surface

FIXTURES: Final = TableKind(
    "fixtures",
    (
        Column("id", "text"),
        Column("kind", "text", required=True),
        Column("name", "text"),
        Column("x", "number", required=True),
        Column("y", "number", required=True),
        Column("width", "number"),
        Column("depth", "number"),
        Column("height", "number"),
        Column("rotation", "number"),
        Column("zone", "text"),
        Column("anchor", "text"),
        Column("bays", "integer"),
        Column("levels", "integer"),
    ),
    ids=("id",),
    also=(Column("length", "number"),),
)
"""After ``prepared``: lengths in metres, ``kind`` a key, ``anchor`` corner or centre."""

MOST_LEVELS: Final = 30
MOST_BAYS: Final = 200

_LENGTHS: Final = ("x", "y", "width", "depth", "height", "length")
_SIZES: Final = ("width", "depth", "height")
_FEW: Final = 12
"""Fewer fixtures than these may stand within a few metres, or all in one place."""
_USUAL: Final = {"longer": (1.4, 0.3), "shorter": (0.7, 0.25), "height": (1.7, 0.2)}
"""Usual sizes of fixtures, metres, and the spread of their logarithm to base 10."""

ANCHORS: Final = ("corner", "centre")
_CENTRE_STARTS: Final = ("cent", "middle", "центр", "серед")
_CORNER_STARTS: Final = ("corner", "bottom", "lower", "top", "upper", "left", "угол", "лев", "нижн")


def prepared(frame: DataFrame, match: Match, surface: Surface, source: Source) -> Prepared:
    """Turn typed rows into metres and kinds, and refuse what no fixture can be.

    Refused as ``missing_cell``, ``kind_not_known``, ``unknown_anchor``, ``not_positive``,
    ``too_long``, ``far_away``, ``too_many`` and ``repeated_fixture``.

    Args:
        frame: Typed columns of ``FIXTURES`` that the file has.
        match: Which header is which column, with units.
        surface: Where they go.
        source: What the user says about the file.

    Raises:
        DataError: ``no_kind_column``, ``no_kind_known``, ``unknown_as_no_kind``,
            ``unknown_origin``, ``unknown_unit``, ``unit_unclear``.
    """
    rows, lengths = _sides_named(frame, match)
    rows = completed(rows, FIXTURES.columns)
    marks = Marks(rows.index)
    for column in ("x", "y"):
        marks.refuse(rows[column].isna(), "missing_cell", column)
    known = with_kinds(rows, marks, source, has_column="kind" in match.headers)
    anchored, anchor_notes = _with_anchors(rows, marks, match, source.origin)
    units = _units(rows.loc[marks.good().to_numpy()], known.forms, lengths, match, surface, source)
    measured = anchored.assign(
        **{key: units.metres(key, rows[key].to_numpy(np.float64)) for key in units.by_column}
    )
    depth = measured[["width", "depth"]].min(axis=1, skipna=False)
    measured["kind"] = known.keys_at(depth)
    _refuse_impossible(marks, measured)
    good = measured.loc[marks.good().to_numpy()]
    problems = (*known.problems(marks.good()), *units.problems, *anchor_notes, *_missing(good))
    return Prepared(good, marks.refused(), problems)


def check(frame: DataFrame) -> Checked:
    """Return prepared rows as a table; ``prepared`` has refused what is wrong."""
    return finished(FIXTURES, completed(frame, FIXTURES.columns), Marks(frame.index))


def _sides_named(frame: DataFrame, match: Match) -> tuple[DataFrame, dict[str, str]]:
    """Read a length as the width; a width beside it, with no depth, is then the depth.

    Returns:
        The rows, and the unit in the header of each column of lengths, empty for none.
    """
    units = {key: match.units.get(key, "") for key in _LENGTHS if key in frame}
    if "length" not in frame:
        return frame, units
    renamed = {"length": "width"}
    if "width" in frame and "depth" not in frame:
        renamed["width"] = "depth"
    elif "width" in frame:
        return frame.drop(columns="length"), {k: u for k, u in units.items() if k != "length"}
    return (
        frame.rename(columns=renamed),
        {renamed.get(key, key): unit for key, unit in units.items()},
    )


def _units(
    rows: DataFrame,
    forms: Series[str],
    lengths: dict[str, str],
    match: Match,
    surface: Surface,
    source: Source,
) -> Units:
    fixtures = rows.loc[(forms.loc[rows.index] == "rectangle").to_numpy()]
    xs, ys = rows["x"].to_numpy(), rows["y"].to_numpy()
    clues = [extent_clue(("x", "y"), xs, ys, surface, is_part=len(rows) < _FEW)]
    sides = tuple(key for key in ("width", "depth") if key in lengths)
    for clue, pick in (("longer", "max"), ("shorter", "min")):
        if sides and len(fixtures):
            middle = float(fixtures[list(sides)].agg(pick, axis=1).median())
            clues.append(Clue(sides, middle, *_USUAL[clue]))
    if "height" in lengths and len(fixtures):
        clues.append(Clue(("height",), float(fixtures["height"].median()), *_USUAL["height"]))
    spelled = {key: match.headers.get(key, key) for key in lengths}
    return units_of(source.path.name, list(lengths), lengths, source.unit, clues, spelled)


def _with_anchors(
    rows: DataFrame, marks: Marks, match: Match, asked: str
) -> tuple[DataFrame, tuple[Problem, ...]]:
    """Say of every row whether x, y is its corner or its centre."""
    wanted = "centre" if asked == "center" else asked
    if wanted:
        if wanted not in ANCHORS:
            raise DataError("unknown_origin", origin=asked)
        return rows.assign(anchor=wanted), (_anchor_note(wanted, "asked"),)
    if rows["anchor"].notna().any():
        cells = rows["anchor"].fillna("").map(plain)
        centre = cells.str.startswith(_CENTRE_STARTS)
        corner = cells.str.startswith(_CORNER_STARTS) | (cells == "")
        marks.refuse(~centre & ~corner, "unknown_anchor", "anchor")
        return rows.assign(anchor=centre.map({True: "centre", False: "corner"})), ()
    headers = [plain(match.headers.get(key, "")) for key in ("x", "y")]
    if any(h in ("cx", "cy") or any(w in h for w in _CENTRE_STARTS) for h in headers):
        return rows.assign(anchor="centre"), (_anchor_note("centre", "header"),)
    return rows.assign(anchor="corner"), (_anchor_note("corner", "assumed"),)


def _anchor_note(origin: str, basis: str) -> Problem:
    return Problem("origin_taken", {"origin": origin, "basis": basis}, "note")


def _refuse_impossible(marks: Marks, rows: DataFrame) -> None:
    """Refuse sizes and places that no fixture has; lengths in metres."""
    is_line = rows["kind"].map(lambda key: bool(key) and kind_of(key).form == "line")
    is_flat = rows["kind"].map(lambda key: bool(key) and kind_of(key).height_m == 0.0)
    thin = is_line & (rows[["width", "depth"]].max(axis=1) > 0.0)
    allowed = {"width": thin, "depth": thin, "height": is_flat}
    for column in _SIZES:
        size = rows[column]
        marks.refuse((size < 0.0) | ((size == 0.0) & ~allowed[column]), "not_positive", column)
        marks.refuse(size > LONGEST_M, "too_long", column)
    for column in ("x", "y"):
        middle = rows.loc[marks.good().to_numpy(), column].median()
        marks.refuse((rows[column] - middle).abs() > LONGEST_M, "far_away", column)
    for column, most in (("levels", MOST_LEVELS), ("bays", MOST_BAYS)):
        marks.refuse((rows[column] < 1).fillna(value=False), "not_positive", column)
        marks.refuse((rows[column] > most).fillna(value=False), "too_many", column)
    ids = rows.loc[marks.good().to_numpy(), "id"]
    repeated = ids.duplicated() & ids.notna()
    marks.refuse(repeated.reindex(rows.index, fill_value=False), "repeated_fixture", "id")


def _missing(rows: DataFrame) -> tuple[Problem, ...]:
    """Count what was left open and is filled with what is usual."""
    has_height = rows["kind"].map(lambda key: kind_of(key).height_m > 0.0)
    open_cells = {key: rows[key].isna() for key in _SIZES}
    open_cells["height"] &= has_height.astype(bool)
    notes = [
        Problem("usual_size_taken", {"column": key, "count": int(cells.sum())}, "note")
        for key, cells in open_cells.items()
        if cells.any()
    ]
    turns = int(rows["rotation"].isna().sum())
    if turns:
        notes.append(Problem("rotation_assumed", {"count": turns}, "note"))
    return tuple(notes)
