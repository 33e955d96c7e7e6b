"""A report as JSON: the rows of the CSV, and all that they rest on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from math import isfinite
from numbers import Integral, Real
from pathlib import Path
from typing import TextIO

from planner.errors import Problem
from planner.files.atomic import write_all
from planner.files.json_text import short
from planner.tables.report import Calibration, Report, Sheet
from planner.wording import Words


def json_text(report: Report, words: Words) -> bytes:
    """Return a report as JSON in UTF-8; the same report gives the same bytes.

    Keys are sorted, and every row, problem, default and source has a line of its own. Numbers
    have the decimals of their column; one that does not exist is null.

    Args:
        report: What is written.
        words: Of the language of the problems' sentences.
    """
    parts: dict[str, object] = {
        "project": report.project,
        "surfaces": list(report.surfaces),
        "basis": report.basis,
        "generated": report.generated,
        "language": words.language,
        "calibration": {one.surface: _calibration(one) for one in report.calibrations},
        "facts": {key: _plain(fact) for key, fact in report.facts.items()},
        "placements": _rows(report.placements),
        "products": _rows(report.products),
        "zones": _rows(report.zones),
        "units": _units(report.placements, report.products, report.zones),
        "problems": [_problem(problem, words) for problem in report.problems],
        "defaults": [
            {
                "name": default.name,
                "value": _plain(default.value),
                "unit": default.unit,
                "mark": default.mark,
                "source": default.source,
            }
            for default in report.defaults
        ],
        "sources": [
            {"what": source.what, "origin": source.origin, "licence": source.licence}
            for source in report.sources
        ],
    }
    if report.slots.rows:
        parts["slots"] = _rows(report.slots)
    lines = ",\n".join(f'  "{key}": {_part(parts[key])}' for key in sorted(parts))
    return f"{{\n{lines}\n}}\n".encode("utf-8", errors="replace")


def write(report: Report, target: Path | TextIO, words: Words) -> None:
    """Write a report as JSON to a file, whole or not at all, or to an open text stream.

    Raises:
        ProjectError: ``file_not_written``.
    """
    content = json_text(report, words)
    if isinstance(target, Path):
        write_all({target: content})
    else:
        target.write(content.decode("utf-8"))


def _rows(sheet: Sheet) -> list[dict[str, object]]:
    digits = {column.key: column.decimals for column in sheet.columns}
    return [
        {key: _plain(cell, digits[key]) for key, cell in record.items()}
        for record in sheet.records()
    ]


def _units(*sheets: Sheet) -> dict[str, str]:
    return {column.key: column.unit for sheet in sheets for column in sheet.columns if column.unit}


def _calibration(calibration: Calibration) -> dict[str, object]:
    numbers = {key: _plain(value) for key, value in asdict(calibration).items() if key != "fits"}
    fits = [{key: _plain(cell) for key, cell in asdict(fit).items()} for fit in calibration.fits]
    return {**numbers, "fits": fits}


def _problem(problem: Problem, words: Words) -> dict[str, object]:
    return {
        "code": problem.code,
        "weight": problem.weight,
        "facts": {key: _plain(fact) for key, fact in problem.facts.items()},
        "text": words.say(problem.code, **problem.facts),
    }


def _plain(value: object, decimals: int = -1) -> object:
    """Return text, flags and None as they are, and numbers as JSON has them."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return value
    if isinstance(value, Integral):
        return int(value)
    number = float(value)
    if not isfinite(number):
        return None
    return short(round(number, decimals) if decimals >= 0 else number)


def _part(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + _lines(_line(item) for item in value) + "\n  ]"
    if isinstance(value, Mapping) and value:
        items = (f"{_line(str(key))}: {_line(value[key])}" for key in sorted(value))
        return "{\n" + _lines(items) + "\n  }"
    return _line(value)


def _lines(items: Iterable[str]) -> str:
    return ",\n".join(f"    {item}" for item in items)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)
