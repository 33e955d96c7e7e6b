"""Reads and tries files beside the window: one job at a time, the newest wins, any can stop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from planner.errors import VitrinaError
from planner.files.importers.raw import Progress
from planner.session.importing import CheckStoppedError, stoppable
from planner.ui.background import BackgroundRunner

LOG = logging.getLogger(__name__)
TOLD_MS = 50

Job = Callable[[Progress], object]


class ImportChecks(QObject):
    """A lane for the jobs of one wizard.

    Progress is looked up by a timer, so a fast job cannot flood the window.

    Attributes:
        progressed: Rows done and rows in all, 0 where nobody knows.
        finished: What the newest job returned, or the ``VitrinaError`` it raised.
    """

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = BackgroundRunner(self)
        self._turn = 0
        self._open = 0
        self._stop = Event()
        self._progress = (0, 0)
        self._is_over = False
        self._clock = QTimer(self)
        self._clock.setInterval(TOLD_MS)
        self._clock.timeout.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        """Whether the newest job is under way."""
        return self._clock.isActive()

    def run(self, job: Job) -> None:
        """Stop what is under way and run a job; it gets the progress that it tells."""
        if self._is_over:
            return
        self._stop.set()
        self._stop = Event()
        self._turn += 1
        self._open += 1
        self._progress = (0, 0)
        self._clock.start()
        progress = stoppable(self._stop, self._note)
        self._runner.run(partial(_outcome, job, progress), partial(self._take, self._turn))

    def stop(self) -> None:
        """Stop what is under way, as soon as it looks up; its result is not heard of."""
        self._stop.set()
        self._turn += 1
        self._clock.stop()

    def close(self) -> None:
        """Stop for good; a job that is still under way ends by itself, and then this object."""
        if not self._is_over:
            self.stop()
            self._is_over = True
            self.setParent(QCoreApplication.instance())
            self._end()

    def _note(self, done: int, total: int) -> None:
        """Remember progress; called on the worker thread."""
        self._progress = (done, total)

    def _tell(self) -> None:
        self.progressed.emit(*self._progress)

    def _take(self, turn: int, outcome: object) -> None:
        self._open -= 1
        self._end()
        if turn != self._turn or isinstance(outcome, CheckStoppedError):
            return
        self._clock.stop()
        if isinstance(outcome, Exception) and not isinstance(outcome, VitrinaError):
            raise outcome
        self.finished.emit(outcome)

    def _end(self) -> None:
        if self._is_over and not self._open:
            self._runner.close()
            self.deleteLater()


def _outcome(job: Job, progress: Progress) -> object:
    """Do a job, unless it was stopped while it waited; return what it returned or raised."""
    try:
        progress(0, 0)
        return job(progress)
    except (CheckStoppedError, VitrinaError) as ended:
        return ended
    except Exception as error:
        LOG.exception("import_check_failed")
        return error
