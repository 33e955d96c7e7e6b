"""Composition root of the window: everything is made and joined here; Qt is loaded late."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.shipped import shipped

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType
    from PySide6.QtWidgets import QApplication

    from planner.ui.faults import Faults
    from planner.ui.main_window import MainWindow

NO_WINDOW = "VITRINA_NO_WINDOW"
"""Set in the environment: work as if there were no display."""
SHOW_OFFSCREEN = "VITRINA_SHOW_OFFSCREEN"
"""Set in the environment: open the window even where nobody can see it, as tests do."""
UNSEEN_PLATFORMS = ("offscreen", "minimal", "minimalegl")
NEEDS = {"xcb": ("DISPLAY",), "wayland": ("WAYLAND_DISPLAY",), "": ("DISPLAY", "WAYLAND_DISPLAY")}
"""Which variables lead to the display, by Qt's platform; other platforms need none."""
SWITCH_INTERVAL_S = 0.0005
"""Python threads let the window draw this often."""
SIGNAL_MS = 200


class NoWindowError(Exception):
    """Qt cannot be loaded on this machine."""


def has_display(environ: Mapping[str, str], system: str = sys.platform) -> bool:
    """Say whether somebody could see a window.

    Args:
        environ: The environment of the process.
        system: As ``sys.platform``; Windows and macOS always have a display.
    """
    if environ.get(NO_WINDOW):
        return False
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in UNSEEN_PLATFORMS:
        return bool(environ.get(SHOW_OFFSCREEN))
    if system in ("win32", "darwin"):
        return True
    needs = NEEDS.get(platform.partition("-")[0], ())
    return not needs or any(environ.get(name) for name in needs)


def run(arguments: Sequence[str]) -> int:
    """Open the window, on the project in ``arguments`` if there is one; return the exit code.

    Where Qt finds no display after all, the program starts again without a window.

    Raises:
        NoWindowError: Qt cannot be loaded.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    try:
        application = _application()
    except ImportError as error:
        raise NoWindowError from error
    return _shown(application, arguments)


def path_of(given: str) -> Path:
    """Return the project that an argument means: a path, or the name of a sample store."""
    path = Path(given)
    sample = shipped("sample_stores") / given
    return sample if not path.exists() and (sample / "project.json").is_file() else path


def _application() -> QApplication:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from planner.ui.faults import log_file, log_qt, start_log

    start_log(log_file())
    qInstallMessageHandler(_start_without_window)
    application = QApplication(["vitrina"])
    qInstallMessageHandler(log_qt)
    application.setApplicationName("Vitrina")
    application.setDesktopFileName("vitrina")
    return application


def _start_without_window(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Start anew without a window instead of letting Qt abort the process."""
    from PySide6.QtCore import QtMsgType as Kind

    from planner.ui.faults import log_qt

    log_qt(kind, context, message)
    if kind is Kind.QtFatalMsg and not os.environ.get(NO_WINDOW):
        command = [sys.executable, *sys.orig_argv[1:]]
        os.execve(sys.executable, command, {**os.environ, NO_WINDOW: "1"})


def _shown(application: QApplication, arguments: Sequence[str]) -> int:
    from planner.session.preferences import load_preferences, preferences_file
    from planner.ui.background import BackgroundRunner
    from planner.ui.desk import Desk
    from planner.ui.dress import Dress, follow_scheme, system_language
    from planner.ui.fonts import load_fonts
    from planner.ui.look_deeds import is_dark
    from planner.ui.main_window import MainWindow
    from planner.ui.shortcuts import LayoutRetry
    from planner.ui.theme import theme_of

    file = preferences_file()
    preferences, problems = load_preferences(file)
    load_fonts()
    follow_scheme(preferences.scheme)
    theme = theme_of(is_dark(preferences.scheme), preferences.language or system_language())
    dress = Dress(application)
    dress.apply(theme)
    runner = BackgroundRunner(application)
    idle = BackgroundRunner(application, after=runner)
    beside = BackgroundRunner(application)
    live = BackgroundRunner(application)
    desk = Desk(theme, runner, preferences, file, application, idle, beside, live)
    desk.theme_changed.connect(dress.apply)
    window = MainWindow(desk)
    retry = LayoutRetry(application)
    _begin(application, window, [path_of(one) for one in arguments])
    for problem in problems:
        desk.say(problem)
    code = application.exec()
    for lane in (live, idle, beside, runner):
        lane.close()
    application.removeEventFilter(retry)
    return code


def _begin(application: QApplication, window: MainWindow, paths: Sequence[Path]) -> None:
    """Show the window; once it is seen, open the project and load what will be needed."""
    faults = _watch_faults(application, window)
    _keep_copies(window)
    window.closed.connect(faults.stop)
    window.closed.connect(application.quit)
    application.styleHints().colorSchemeChanged.connect(window.hands.look.follow_system)
    _heed_interrupts(application, window)
    window.painted.connect(partial(_begin_work, window, paths))
    for path in paths[:1]:
        window.expect(path)
    window.show()


def _keep_copies(window: MainWindow) -> None:
    """Keep what is not saved from now on, and offer what a crash left."""
    from planner.session.recovery import recovery_folder
    from planner.ui.autosaver import Autosaver
    from planner.ui.recovery_deeds import RecoveryDeeds

    root = recovery_folder()
    autosaver = Autosaver(window.desk, window.is_dragging, root, window)
    window.closed.connect(autosaver.stop)
    window.painted.connect(RecoveryDeeds(window, autosaver, root).look)


def _begin_work(window: MainWindow, paths: Sequence[Path]) -> None:
    for path in paths[:1]:
        window.open_path(path)
    window.start_page.load_samples()
    window.desk.idle.run(_warm, _nothing)


def _watch_faults(application: QApplication, window: MainWindow) -> Faults:
    from planner.ui.error_dialog import ErrorDialog
    from planner.ui.faults import Faults, log_file

    dialog = ErrorDialog(window.desk.theme, str(log_file()), window)
    window.desk.theme_changed.connect(dialog.apply)
    faults = Faults(dialog.add, application)
    faults.happened.connect(window.progress_ended)
    return faults


def _heed_interrupts(owner: QObject, window: MainWindow) -> None:
    """Let Ctrl+C in the terminal close the window: Python looks for it when a timer wakes it."""
    from PySide6.QtCore import QTimer

    signal.signal(signal.SIGINT, lambda *_: window.close())
    timer = QTimer(owner)
    timer.timeout.connect(int)
    timer.start(SIGNAL_MS)


def _warm() -> None:
    """Load what the first analysis and the first drag need, away from the window's thread."""
    import numba  # noqa: F401
    import pandas as pd  # noqa: F401
    import scipy.spatial  # noqa: F401

    import planner.ui.dialogs.import_wizard
    import planner.ui.find_or_do
    import planner.ui.workspace  # noqa: F401
    from planner.session.warming import warm_previews

    warm_previews()
    # Looking through all that was loaded for garbage would stop the pointer for 0.2 s.
    gc.freeze()


def _nothing(_: None) -> None:
    """Nothing is left to do in the window when it is warm."""
