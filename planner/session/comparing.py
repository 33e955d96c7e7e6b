"""All bases of the open project side by side: worked out on demand, kept until it changes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from planner.analysis.bases import Bases, bases_by
from planner.analysis.chain import Chain
from planner.analysis.score import Score
from planner.analysis.stages import OutdatedError, Progress
from planner.errors import DataError, VitrinaError
from planner.project import Project
from planner.session.analyst import Runner
from planner.session.change import Change
from planner.session.document import Document
from planner.session.samples import Shares, face_means
from planner.session.signal import Signal
from planner.tables.bases import BASES, has_table
from planner.tables.report import Report

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Doing:
    """Where a comparison is.

    Attributes:
        basis: Key of the one that is scored.
        share: Of all steps, 0 to 1.
    """

    basis: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A finished comparison, or why there is none.

    Attributes:
        project: What was compared.
        bases: Side by side; None where there is an error.
        reports: By key of the basis.
        error: Why there are no bases.
    """

    project: Project
    bases: Bases | None = None
    reports: Mapping[str, Report] = field(default_factory=lambda: MappingProxyType({}))
    error: VitrinaError | None = None


class Comparer:
    """Compares when asked, one project at a time; what a change outdates is dropped.

    Attributes:
        latest: The last one that was finished; maybe of an earlier project.
        doing: Where the one under way is; set by its thread, to be looked at.
        changed: Tells when something begins, ends, or is no longer of the open project.
    """

    def __init__(self, document: Document, runner: Runner) -> None:
        self._document = document
        self._runner = runner
        self._ticket: object | None = None
        self.latest: Compared | None = None
        self.doing: Doing | None = None
        self.changed: Signal[None] = Signal()
        document.changed.connect(self._on_change)

    @property
    def is_busy(self) -> bool:
        """Whether a comparison is under way."""
        return self._ticket is not None

    @property
    def is_current(self) -> bool:
        """Whether the latest comparison is of the open project."""
        return self.latest is not None and self.latest.project is self._document.project

    def ask(self) -> None:
        """Compare the open project, unless that is done or under way."""
        if self.is_busy or self.is_current:
            return
        project, ticket = self._document.project, object()
        self._ticket, self.doing = ticket, None

        def tell(doing: Doing) -> None:
            self.doing = doing

        self._runner.run(
            lambda: compared(project, lambda: self._ticket is ticket, tell),
            lambda found: self._take(ticket, found),
        )
        self.changed.emit(None)

    def cancel(self) -> None:
        """Drop the comparison under way; it stops after the step that it is at."""
        if self._ticket is not None:
            self._ticket = None
            self.changed.emit(None)

    def _take(self, ticket: object, found: Compared | None) -> None:
        if self._ticket is not ticket:
            return
        self._ticket = None
        if found is not None:
            self.latest = found
        self.changed.emit(None)

    def _on_change(self, _: Change) -> None:
        self._ticket = None
        self.changed.emit(None)


def compared(
    project: Project,
    is_wanted: Callable[[], bool] = lambda: True,
    told: Callable[[Doing], None] = lambda _: None,
) -> Compared | None:
    """Score a project on every basis; what cannot be scored comes back as its error.

    Args:
        project: What to compare.
        is_wanted: Asked between steps.
        told: Hears of each step before it runs, in the thread of the caller.

    Returns:
        None once it is not wanted any more.
    """
    keys = [key for key in BASES if has_table(key, project.tables)]
    chain, reports = Chain(), dict[str, Report]()

    def score(basis: str) -> tuple[Score, ...]:
        before = keys.index(basis)

        def tell(at: Progress) -> None:
            told(Doing(basis, (before + (at.number - 1) / at.of) / len(keys)))

        done = chain.run(project, basis, is_wanted, tell)
        reports[basis] = done.report
        return done.scores

    try:
        bases = bases_by(project, score)
    except VitrinaError as error:
        return Compared(project, error=error)
    except OutdatedError:
        return None
    except Exception as failure:
        LOG.exception("analysis_failed")
        return Compared(project, error=DataError("analysis_failed", error=type(failure).__name__))
    return Compared(project, bases, MappingProxyType({key: reports[key] for key in bases.keys}))


def common_shares(bases: Bases, surface: str) -> tuple[tuple[Shares, ...], float]:
    """Return what colours the faces of a surface on each basis, all on one scale.

    Args:
        bases: Side by side.
        surface: Its name.

    Returns:
        One a basis: the mean of noticed contacts over the levels of each face and bay, as a
        share of the highest on any basis; and that highest, contacts per 1,000 visits.
    """
    here = [at for at, name in enumerate(bases.surfaces) if name == surface]
    means = [
        face_means((bases.placements[at], float(row[at])) for at in here if row[at] == row[at])
        for row in bases.noticed
    ]
    top = max((value for one in means for value in one.values()), default=0.0)
    whole = top or 1.0
    return tuple({key: value / whole for key, value in one.items()} for one in means), top
