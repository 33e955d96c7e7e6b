"""Laws of the background runner."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from planner.errors import DataError, VitrinaError
from planner.session.session import Session
from planner.ui.background import BackgroundRunner
from tests.unit.analysis.projects import small_project


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[BackgroundRunner]:
    one = BackgroundRunner(qapp)
    yield one
    one.close()
    one.deleteLater()


def test_a_job_runs_elsewhere_and_its_result_arrives_here(
    qtbot: QtBot, runner: BackgroundRunner
) -> None:
    where: list[tuple[int, int]] = []

    runner.run(threading.get_ident, lambda there: where.append((there, threading.get_ident())))
    assert where == []
    qtbot.waitUntil(lambda: len(where) == 1)

    ((there, here),) = where
    assert here == threading.get_ident()
    assert there != here


def test_jobs_run_one_after_the_other_in_their_order(
    qtbot: QtBot, runner: BackgroundRunner
) -> None:
    done: list[int] = []

    for number in range(20):
        runner.run(partial(abs, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 20)

    assert done == list(range(20))


def test_an_error_in_words_reaches_who_asked(qtbot: QtBot, runner: BackgroundRunner) -> None:
    errors: list[VitrinaError] = []

    def job() -> None:
        raise DataError("file_empty", file="x.csv")

    runner.run(job, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)

    assert errors[0].code == "file_empty"


def test_any_other_exception_reaches_the_hook_in_this_thread(
    qtbot: QtBot, runner: BackgroundRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[tuple[type[BaseException], int]] = []

    def hook(
        kind: type[BaseException], _error: BaseException, _trace: TracebackType | None
    ) -> None:
        caught.append((kind, threading.get_ident()))

    monkeypatch.setattr(sys, "excepthook", hook)
    runner.run(lambda: 1 / 0, lambda _: None)
    qtbot.waitUntil(lambda: len(caught) == 1)

    assert caught == [(ZeroDivisionError, threading.get_ident())]
    done: list[int] = []
    runner.run(lambda: 1, done.append)
    qtbot.waitUntil(lambda: done == [1])


def test_closing_waits_delivers_nothing_more_and_leaves_no_thread(qtbot: QtBot) -> None:
    before = threading.active_count()
    runner = BackgroundRunner()
    begun, may_end = threading.Event(), threading.Event()
    ended: list[int] = []
    done: list[int] = []

    def job() -> int:
        begun.set()
        may_end.wait(5.0)
        ended.append(1)
        return 1

    runner.run(job, done.append)
    runner.run(lambda: 2, done.append)
    assert begun.wait(5.0)
    threading.Timer(0.05, may_end.set).start()
    runner.close()

    assert ended == [1]
    qtbot.wait(20)
    runner.run(lambda: 3, done.append)
    runner.close()
    qtbot.wait(20)
    assert done == []
    qtbot.waitUntil(lambda: threading.active_count() == before)


def test_a_session_is_analysed_in_the_background(qtbot: QtBot, runner: BackgroundRunner) -> None:
    session = Session(small_project(), runner)

    session.analyst.refresh()
    assert session.analyst.is_busy
    qtbot.waitUntil(lambda: not session.analyst.is_busy, timeout=60_000)

    assert session.analyst.latest.report is not None
