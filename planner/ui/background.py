"""Lanes: worker threads that run jobs and bring their results back to the window's thread."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from planner.errors import VitrinaError

T = TypeVar("T")
LOG = logging.getLogger(__name__)
LOOK_UP_S = 0.1


def _ignored(_: VitrinaError) -> None:
    """Leave a failure to the log."""


@dataclass(frozen=True, slots=True)
class _Landing:
    """What is left to do in the window's thread when a job has ended."""

    act: Callable[[], None]


class BackgroundRunner(QObject):
    """One worker thread, jobs in the order in which they were asked for.

    Made and closed in the window's thread, and owned by it: results arrive there through a
    queued signal, whatever thread the job ran on.

    Attributes:
        quiet: Set while no job is asked for, under way or about to land.
    """

    _ended = Signal(object)

    def __init__(
        self, parent: QObject | None = None, after: BackgroundRunner | None = None
    ) -> None:
        """Make the thread ready; it starts with the first job.

        Args:
            parent: Owner.
            after: A lane that goes first: no job begins here before that one is quiet.
        """
        super().__init__(parent)
        self._after = after
        self._open = 0
        self.quiet = Event()
        self.quiet.set()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="background")
        self._is_closed = False
        self._ended.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[VitrinaError], None] = _ignored,
    ) -> None:
        """Run a job; nothing happens once the runner is closed.

        Args:
            job: Runs on the worker thread and touches no widget.
            done: Takes its result in the window's thread.
            failed: Takes the error of a job that raised a ``VitrinaError``, there too. Any
                other exception reaches ``sys.excepthook`` in the window's thread.
        """
        if not self._is_closed:
            self._open += 1
            self.quiet.clear()
            self._pool.submit(self._work, job, done, failed)

    def close(self) -> None:
        """Drop jobs that have not begun, wait for the one that has, and deliver nothing more."""
        if not self._is_closed:
            self._is_closed = True
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[VitrinaError], None],
    ) -> None:
        """Run on the worker thread; whatever happens, the window's thread hears of it."""
        while self._after is not None and not self._after.quiet.wait(LOOK_UP_S):
            if self._is_closed:
                return
        try:
            result = job()
        except VitrinaError as error:
            LOG.warning("%s %s", error.code, dict(error.facts))
            problem = error
            self._ended.emit(_Landing(lambda: failed(problem)))
        except BaseException as error:
            LOG.exception("job_failed")
            crash = error
            self._ended.emit(_Landing(lambda: _report(crash)))
        else:
            self._ended.emit(_Landing(lambda: done(result)))

    @Slot(object)
    def _land(self, landing: _Landing) -> None:
        if self._is_closed:
            return
        try:
            landing.act()
        finally:
            self._open -= 1
            if not self._open:
                self.quiet.set()


def _report(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
