"""What can go wrong, as codes and facts; the words stand in ``planner.wording``.

The whole tree::

    VitrinaError
    ├── PlanError      an edit that a plan cannot take; the document catches it
    ├── DataError      a file or table that is unusable as a whole; importers, the analyst and
    │                  the command line catch it
    └── ProjectError   a project folder that cannot be read or written
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Fact = str | int | float
"""What may stand in a sentence: text, a count, a measure."""

Weight = Literal["error", "warning", "note"]


class VitrinaError(Exception):
    """Something that can be said in one sentence: a code and the facts in it."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, Fact] = facts


class PlanError(VitrinaError):
    """An edit that a plan cannot take."""


class DataError(VitrinaError):
    """A file or table that is unusable as a whole."""


class ProjectError(VitrinaError):
    """A project that cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on a plan a problem is.

    Attributes:
        surface: Id of the surface.
        elements: Ids of the elements it is about.
        lines: What is too narrow, surface units.
    """

    surface: str
    elements: tuple[str, ...] = ()
    lines: tuple[tuple[tuple[float, float], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing worth saying about data or a plan, that stops nothing by itself.

    Attributes:
        code: Message id in the catalogue.
        facts: What the sentence names.
        weight: ``error`` for what was refused, ``warning`` for what weakens a number,
            ``note`` for what was detected or assumed.
        spot: Where on the plan it is; None for what is nowhere in particular.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    weight: Weight = "warning"
    spot: Spot | None = field(default=None, compare=False)
