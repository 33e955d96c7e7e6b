"""Steps of an analysis that run only if something they read is another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, ParamSpec, Protocol, TypeVar

from planner.analysis.score import Score
from planner.model.plan import Surface
from planner.project import Project

Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")

STEPS: Final = ("space", "presence", "noticing", "exposure", "passby", "products")
"""What a surface goes through, in this order; steps that an edit does not touch are left out."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an analysis is.

    Attributes:
        step: One of ``STEPS``.
        number: Of the step, from 1, counted over all surfaces.
        of: How many steps there are, counted likewise.
    """

    step: str
    number: int
    of: int


class OutdatedError(Exception):
    """Nobody waits for the result any more."""


class Stage(Generic[Inputs, Result]):
    """A step that runs only if an input is another one than the last time.

    Words, numbers and tuples of inputs are compared by value; all else must be the same object.
    """

    def __init__(
        self, make: Callable[Inputs, Result], go_on: Callable[[], None] = lambda: None
    ) -> None:
        """Remember how the step is made, and what is asked before it runs."""
        self._make = make
        self._go_on = go_on
        self._done: tuple[tuple[object, ...], Result] | None = None

    def __call__(self, *inputs: Inputs.args, **named: Inputs.kwargs) -> Result:
        """Return the result for these inputs."""
        asked = (*inputs, *named.items())
        if self._done is None or not _same(self._done[0], asked):
            self._go_on()
            self._done = (asked, self._make(*inputs, **named))
        return self._done[1]


def _same(one: object, other: object) -> bool:
    if one is other:
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return isinstance(one, str | int | float) and type(one) is type(other) and one == other


class SurfaceChain(Protocol):
    """Scores one surface again and again."""

    def score(self, project: Project, surface: Surface, basis: str, seed: int) -> Score:
        """Score the surface as ``SCORERS`` would."""

    def preview(
        self, surface: Surface, score: Score, go_on: Callable[[], None]
    ) -> Mapping[str, float]:
        """Return the noticed contacts of the placements that an edit changes, visits kept."""


Begin = Callable[[Callable[[str], None]], SurfaceChain]
"""Makes a chain that names each of its steps before it runs."""
