"""Errors that nobody caught, from any thread: to the log file and to one calm dialog."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal

LOG = logging.getLogger("planner")
LOG_BYTES, LOG_FILES = 1_000_000, 3
REPEATS = 20
"""The same error is written this often at most: a broken drawing would repeat it for ever."""
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_file() -> Path:
    """Return where the log of this user is written."""
    from platformdirs import user_state_dir

    return Path(user_state_dir("vitrina", appauthor=False)) / "vitrina.log"


def start_log(path: Path) -> None:
    """Write warnings and errors to a file that never grows large; do without where one cannot."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
        faulthandler.enable(path.with_name("crash.log").open("a", encoding="utf-8"))
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)


def log_qt(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Write what Qt says to the log."""
    LOG.log(LEVELS.get(kind, logging.WARNING), message)


class Faults(QObject):
    """Hears of uncaught errors in every thread and hands them to the window's thread.

    Signals:
        happened: Details of one error, text; delivered in the thread that made this object.
    """

    happened = Signal(str)

    def __init__(self, show: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard: dict[str, int] = {}
        self._old = (sys.excepthook, threading.excepthook)
        self.happened.connect(show, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def stop(self) -> None:
        """Leave errors to whom they went before."""
        sys.excepthook, threading.excepthook = self._old

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._old[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        count = self._heard[details] = self._heard.get(details, 0) + 1
        if count <= REPEATS:
            LOG.error("uncaught\n%s", details)
        if count == 1:
            self.happened.emit(details)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_error(args.exc_type, args.exc_value, args.exc_traceback)
