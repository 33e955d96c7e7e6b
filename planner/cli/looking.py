"""`vitrina syntax` and `vitrina isovist`: what can be seen from every point, or from one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.analysis.views import Views
    from planner.geometry.isovist import Isovist
    from planner.model.plan import Frame

DIRECTIONS = frozenset({"drift_angle_deg"})
"""Measures without a least, a greatest and a mean."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is common to both commands; fields are their options."""

    project: str
    surface: str | None = None
    level: str = "eye"


def measure_syntax(console: Console, asked: Asked, grid: float, csv: Path | None) -> int:
    """Measure every point of a grid, write the table, and say the range of each measure."""
    from planner.analysis.depthmapx_columns import COLUMNS
    from planner.analysis.syntax import syntax_of, table_of
    from planner.files.atomic import write_all
    from planner.files.exporters.points_csv import points_csv

    views = _views(asked)
    syntax = syntax_of(views, grid, partial(console.progress, code="syntax_progress"))
    table = table_of(syntax, views.space.surface.frame)
    if csv is not None:
        write_all({csv: points_csv(table)})
    for key, column in COLUMNS.items():
        known = [value for value in table[column].tolist() if math.isfinite(value)]
        if known and key not in DIRECTIONS:
            mean = sum(known) / len(known)
            console.tell(
                "syntax_measure", name=column, least=min(known), most=max(known), mean=mean
            )
    console.tell("syntax_done", points=len(table["Ref"]), spacing=grid, level=asked.level)
    if csv is not None:
        console.tell("written", file=str(csv))
    console.problems(syntax.problems)
    return GOOD


def measure_isovist(console: Console, asked: Asked, at: str, json: Path | None) -> int:
    """Measure the view from one point, and write it with its outline."""
    from planner.files.atomic import write_all
    from planner.files.json_text import encoded

    file_x, file_y = _point(at)
    views = _views(asked)
    frame = views.space.surface.frame
    view = views.at(*frame.inside(file_x, file_y))
    measures = {name: value for name, value in view._asdict().items() if isinstance(value, float)}
    measures["drift_angle_deg"] = frame.angle(view.drift_angle_deg)
    if json is not None:
        facts: dict[str, object] = {
            "surface": views.space.surface.name,
            "level": asked.level,
            "unit": "m",
            "x": file_x,
            "y": file_y,
            "polygon": _outline(view, frame),
            **{name: round(v, 9) if math.isfinite(v) else None for name, v in measures.items()},
        }
        write_all({json: encoded(facts)})
    towards = measures.pop("drift_angle_deg")
    said = towards if math.isfinite(towards) else 0.0
    console.tell("isovist_done", x=file_x, y=file_y, drift_angle_deg=said, **measures)
    if json is not None:
        console.tell("written", file=str(json))
    return GOOD


def _views(asked: Asked) -> Views:
    from planner.analysis.parameters import DEFAULTS
    from planner.analysis.report import surface_meant
    from planner.analysis.space import space_of
    from planner.analysis.views import LEVELS, views_of
    from planner.files.project_file import load

    level = next((one for one in LEVELS if one == asked.level), None)
    if level is None:
        raise DataError("bad_option", option="--level", given=asked.level, known=", ".join(LEVELS))
    surface = surface_meant(load(project_path(asked.project)), asked.surface)
    return views_of(space_of(surface, DEFAULTS), level)


def _point(given: str) -> tuple[float, float]:
    """Read "X,Y", or "X;Y" where the decimals have commas.

    Raises:
        DataError: ``bad_point``.
    """
    parts: Sequence[str] = given.split(",")
    if ";" in given:
        parts = [part.replace(",", ".") for part in given.split(";")]
    try:
        x, y = (float(part) for part in parts)
    except ValueError:
        raise DataError("bad_point", given=given) from None
    if not (math.isfinite(x) and math.isfinite(y)):
        raise DataError("bad_point", given=given)
    return x, y


def _outline(view: Isovist, frame: Frame) -> list[list[float]]:
    """Return the corners of a view in file coordinates, the first not repeated."""
    corners = (frame.outside(x, y) for x, y in list(view.polygon.exterior.coords)[:-1])
    return [[round(x, 9), round(y, 9)] for x, y in corners]
