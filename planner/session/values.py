"""Answers as JSON, for window and command line: plain values, problems in words, defaults."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from planner.session.names import named

if TYPE_CHECKING:
    from planner.errors import Problem
    from planner.model.plan import Frame
    from planner.model.shape import Point
    from planner.tables.report import DefaultUsed
    from planner.wording import Words

_DIGITS = 6


def write_json(path: Path, value: object) -> None:
    """Write plain values as JSON, numbers to a millionth.

    Raises:
        ProjectError: ``file_not_written``.
    """
    from planner.files.atomic import write_all

    write_all({path: json_bytes(value)})


def json_bytes(value: object) -> bytes:
    """Return plain values as JSON, numbers to a millionth."""
    from planner.files.json_text import encoded

    return encoded(_rounded(value))


def problems_as_rows(problems: Iterable[Problem], words: Words) -> list[dict[str, object]]:
    """Return problems with their sentences."""
    return [
        {
            "code": one.code,
            "weight": one.weight,
            "facts": dict(one.facts),
            "text": words.say(one.code, **named(words, one.code, one.facts)),
        }
        for one in problems
    ]


def defaults_as_rows(defaults: Iterable[DefaultUsed]) -> list[dict[str, object]]:
    """Return defaults with what they rest on."""
    return [asdict(one) for one in defaults]


def points_as_rows(points: Iterable[Point], frame: Frame) -> list[list[float]]:
    """Return points in the coordinates of the user's files."""
    return [list(frame.outside(*point)) for point in points]


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _DIGITS) + 0.0
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value
