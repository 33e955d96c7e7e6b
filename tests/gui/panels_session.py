"""A scored sample for the tests of panels; scored once, opened anew for each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from planner.files.project_file import load
from planner.project import with_plan
from planner.session.analyst import Analysis, analysed
from planner.session.session import Session
from planner.shipped import shipped
from planner.ui.theme import Theme, theme_of

T = TypeVar("T")
SAMPLE = "small_supermarket"


class Waiting:
    """Takes jobs and never runs them: the scores stay those that were put there."""

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do nothing."""


class Later:
    """Runs jobs when it is told to."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Keep a job."""
        self.jobs.append(lambda: done(job()))

    def deliver(self, nth: int) -> None:
        """Run one of the kept jobs and hand over its result."""
        self.jobs[nth]()


def failed(session: Session) -> Analysis:
    """Return the analysis of the session's plan with nothing left on its floors."""
    project = session.document.project
    emptied = {
        key: replace(one, elements={}, outlines=()) for key, one in project.plan.surfaces.items()
    }
    made = analysed(with_plan(project, replace(project.plan, surfaces=emptied)), "")
    assert made.error is not None
    return replace(made, project=project)


@cache
def scored() -> Analysis:
    """Return the sample with its scores."""
    return analysed(load(shipped("sample_stores") / SAMPLE), "")


def opened() -> Session:
    """Return the sample, just opened and scored."""
    session = Session(scored().project, Waiting(), Path(SAMPLE))
    session.analyst.latest = scored()
    return session


def dressed(language: str = "en", *, dark: bool = False) -> Theme:
    """Return a theme."""
    return theme_of(dark, language)
