"""One open project with everything that belongs to looking at it and working on it."""

from __future__ import annotations

from pathlib import Path

from planner.files.project_file import Stamp, load, save, stamp_of
from planner.model.plan import NOWHERE
from planner.project import Project
from planner.session.analyst import Analyst, Runner
from planner.session.brush import Brush
from planner.session.charting import Charting
from planner.session.checking import Checker
from planner.session.comparing import Comparer
from planner.session.differing import Differing
from planner.session.document import Document
from planner.session.flowing import Flowing
from planner.session.insights import Insights
from planner.session.previewer import Previewer
from planner.session.reasons import Reasons
from planner.session.routes import Routes
from planner.session.selection import Selection
from planner.session.signal import Signal
from planner.session.slotting import Slotting
from planner.session.spotlight import Spotlight
from planner.session.suggesting import Suggesting
from planner.session.surveyor import Surveyor
from planner.session.together import Together
from planner.session.view import Shown, View


class Session:
    """An open project.

    Attributes:
        document: The project and its history.
        selection: What is selected.
        spotlight: The product whose places are shown.
        view: What is shown and how.
        analyst: What the project amounts to.
        previewer: What an edit under way changes of that.
        surveyor: What can be seen from the points of the shown floor.
        routes: The shopping route that is asked for.
        reasons: Why what is selected does as it does.
        comparer: What it amounts to on every basis it has.
        differing: How the shown variant differs from another one.
        checker: What is wrong or doubtful in it.
        insights: What is worth looking at.
        together: What is bought together.
        suggesting: What should stand where.
        slotting: What could be done with the selected slot of a page.
        charting: The chart of exposure and sales that somebody looks at.
        flowing: How visits flow over its pages.
        brush: What drawing tools draw with.
        path: Where it is saved; None for one that never was.
        saved: Tells where, each time the project was saved.
    """

    def __init__(
        self,
        project: Project,
        runner: Runner,
        path: Path | None = None,
        beside: Runner | None = None,
        idle: Runner | None = None,
        live: Runner | None = None,
        *,
        is_saved: bool = True,
    ) -> None:
        """Open a project.

        Args:
            project: What is looked at and worked on.
            runner: Carries out the analysis.
            path: Where it is saved; None for one that never was.
            beside: Answers questions while an analysis runs; None: the runner does.
            idle: Runs what nobody waits for and may take long; None: the runner does.
            live: Runs previews of edits under way; None: the runner does.
            is_saved: Whether what lies at the path is this project; not after a crash.
        """
        self.path = path
        self.document = Document(project, is_saved=is_saved)
        self.selection, self.view, self.brush = Selection(), View(), Brush()
        self.spotlight = Spotlight(self.selection)
        self.saved: Signal[Path] = Signal()
        self.view.show(Shown(surface=next(iter(project.plan.surfaces), NOWHERE)))
        beside, idle = beside or runner, idle or runner
        self.analyst = Analyst(self.document, self.view, runner)
        self.previewer = Previewer(self.document, self.analyst, live or runner)
        self.surveyor = Surveyor(self.document, self.view, runner, idle)
        self.routes = Routes(self.document, beside)
        self.reasons = Reasons(self.document, self.selection, self.analyst, beside)
        self.comparer = Comparer(self.document, idle)
        self.differing = Differing(self.document, self.view, self.analyst, idle)
        self.checker = Checker(self.document, self.analyst, beside)
        self.insights = Insights(self.document, self.analyst, idle)
        self.together = Together(self.document, self.selection, self.spotlight, idle)
        self.suggesting = Suggesting(self.document, self.view, self.analyst, beside, idle)
        self.slotting = Slotting(self.document, self.selection, self.analyst, beside)
        self.charting = Charting(
            self.document, self.view, self.selection, self.spotlight, self.analyst, self.differing,
            beside,
        )  # fmt: skip
        self.flowing = Flowing(idle)
        self.document.changed.connect(self.selection.follow)
        self._saved_project = project if path is not None and is_saved else None
        self._stamp: Stamp = () if path is None else stamp_of(path)

    @property
    def is_saved_elsewhere(self) -> bool:
        """Whether others saved over what lies at the path since it was opened or saved here."""
        now = () if self.path is None else stamp_of(self.path)
        return bool(now) and now != self._stamp

    @staticmethod
    def open(path: Path, runner: Runner) -> Session:
        """Open a saved project.

        Raises:
            ProjectError: What loading raises.
        """
        return Session(load(path), runner, path)

    def save(self, path: Path | None = None) -> None:
        """Save to where it was, or to another place and stay there.

        Raises:
            ProjectError: What saving raises; then nothing has changed.
        """
        target = path or self.path
        if target is None:
            raise ValueError(target)
        is_ours = target == self.path and not self.is_saved_elsewhere
        same = self._saved_project if is_ours else None
        save(self.document.project, target, saved=same)
        self.path, self._saved_project = target, self.document.project
        self._stamp = stamp_of(target)
        self.document.mark_saved()
        self.saved.emit(target)
