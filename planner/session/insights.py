"""What is worth looking at in the open project: found while somebody looks, judged by people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import VitrinaError
from planner.model.verdict import Verdict
from planner.project import with_verdict
from planner.session.analyst import Analysis, Analyst
from planner.session.change import Change
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.findings import Finding, Found
    from planner.session.analyst import Runner

NOTHING_SAID = Verdict()


class Insights:
    """Looks for findings in the latest scores, as long as it is watched.

    Attributes:
        changed: Tells that findings, work, verdicts or what is pointed at are others.
    """

    def __init__(self, document: Document, analyst: Analyst, runner: Runner) -> None:
        """Look for nothing until somebody watches."""
        self._document, self._analyst = document, analyst
        self._inquiry: Inquiry[Analysis, Found] = Inquiry(runner, found_in)
        self._is_watched = False
        self._pointed = ""
        self.changed: Signal[None] = Signal()
        self._inquiry.changed.connect(self.changed.emit)
        document.changed.connect(self._on_change)
        analyst.finished.connect(self._on_analysis)

    @property
    def is_busy(self) -> bool:
        """Whether findings are awaited."""
        return self._inquiry.is_busy or self._analyst.is_busy

    @property
    def found(self) -> Found | None:
        """What was found; that of the scores before while new ones are looked through."""
        return self._inquiry.answer

    @property
    def error(self) -> VitrinaError | None:
        """Why there are no scores to look through."""
        return self._inquiry.error or self._analyst.latest.error

    @property
    def pointed(self) -> Finding | None:
        """The finding that is looked at."""
        findings = () if self.found is None else self.found.findings
        return next((one for one in findings if one.key == self._pointed), None)

    def watch(self, is_watched: bool) -> None:
        """Begin or cease to look for findings."""
        self._is_watched = is_watched
        if is_watched:
            self._ask()

    def point(self, key: str) -> None:
        """Look at the finding of a key; an empty one: at none."""
        if key != self._pointed:
            self._pointed = key
            self.changed.emit(None)

    def verdict(self, key: str) -> Verdict:
        """Return what people think of a finding."""
        return self._document.project.verdicts.get(key, NOTHING_SAID)

    def note(self, key: str, text: str) -> None:
        """Write something beside a finding, nothing to take it back; a dismissed one stays so.

        Raises:
            PlanError: ``no_dismissal_reason`` for a dismissed one without a word.
        """
        self._judge("note_finding", key, Verdict(text, self.verdict(key).is_dismissed))

    def dismiss(self, key: str, reason: str) -> None:
        """Put a finding aside.

        Raises:
            PlanError: ``no_dismissal_reason``.
        """
        self._judge("dismiss_finding", key, Verdict(reason, is_dismissed=True))

    def restore(self, key: str) -> None:
        """Take a dismissal back; what was said stays as a note."""
        self._judge("restore_finding", key, Verdict(self.verdict(key).note))

    def _judge(self, step: str, key: str, verdict: Verdict) -> None:
        self._document.do(step, lambda project: with_verdict(project, key, verdict))

    def _ask(self) -> None:
        latest = self._analyst.latest
        if latest.report is not None and not _is_known(self._inquiry.answered, latest):
            self._inquiry.ask(latest)

    def _on_analysis(self, _: Analysis) -> None:
        if self._is_watched:
            self._ask()
            self.changed.emit(None)

    def _on_change(self, change: Change) -> None:
        if change.verdicts:
            self.changed.emit(None)


def _is_known(answered: Analysis | None, latest: Analysis) -> bool:
    """Say whether the latest analysis is of what was looked through before: verdicts aside."""
    if answered is None or answered.report is None or latest.report is None:
        return False
    old, new = answered.project, latest.project
    return (
        answered.report.basis == latest.report.basis
        and (old.plan is new.plan and old.tables is new.tables)
        and (old.settings is new.settings and old.validity is new.validity)
    )


def found_in(analysis: Analysis, told: Told = lambda _: None) -> Found:
    """Return the findings of an analysis that has a report."""
    from planner.analysis.findings import findings_of

    if analysis.report is None:
        raise ValueError(analysis)
    return findings_of(analysis.project, analysis.scores, analysis.report, told)
