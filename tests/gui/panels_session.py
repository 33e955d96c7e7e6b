"""A scored sample for the tests of panels; scored once, opened anew for each of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from planner.files.project_file import load
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
