"""Laws of the comparison: on demand, of the newest project only, the same as the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from types import MappingProxyType

import numpy as np
import pytest

from planner.analysis.bases import bases_of, bases_sheet
from planner.analysis.report import build_report
from planner.model.edits import move_elements
from planner.model.element import ElementId
from planner.project import Project, lifted
from planner.session.analyst import AtOnce
from planner.session.comparing import Compared, Comparer, Doing, common_shares, compared
from planner.session.document import Document
from tests.strategies import FLOOR_ID
from tests.unit.analysis.projects import small_project
from tests.unit.session.test_analyst import Later


@cache
def project() -> Project:
    return small_project()


@cache
def found() -> Compared:
    made = compared(project())
    assert made is not None
    return made


def moved(dx: float) -> Callable[[Project], Project]:
    edit = partial(move_elements, where=FLOOR_ID, ids=[ElementId("G1")], dx=dx, dy=0.0)
    return lifted(edit)


def test_it_says_what_the_command_line_says() -> None:
    bases = found().bases
    assert bases is not None

    assert bases_sheet(bases) == bases_sheet(bases_of(project()))
    assert set(found().reports) == set(bases.keys)
    assert found().reports["layout"] == build_report(project(), "layout")


def test_nothing_is_compared_before_it_is_asked_for_and_nothing_twice() -> None:
    runner = Later()
    comparer = Comparer(Document(project()), runner)
    assert not comparer.is_busy
    assert comparer.latest is None

    comparer.ask()
    comparer.ask()

    assert comparer.is_busy
    assert len(runner.jobs) == 1
    runner.finish()
    assert comparer.is_current
    comparer.ask()
    assert runner.jobs == []


@pytest.mark.parametrize("by", ["change", "cancel"])
def test_what_is_outdated_or_cancelled_stops_and_is_dropped(by: str) -> None:
    runner, told = Later(), list[bool]()
    document = Document(project())
    comparer = Comparer(document, runner)
    comparer.changed.connect(lambda _: told.append(comparer.is_busy))
    comparer.ask()

    if by == "cancel":
        comparer.cancel()
    else:
        document.do("move", moved(0.2))
    runner.finish()

    assert told == [True, False]
    assert comparer.latest is None
    assert comparer.doing is None


def test_a_change_keeps_the_old_answer_but_not_as_the_current_one() -> None:
    document = Document(project())
    comparer = Comparer(document, AtOnce())
    comparer.ask()
    before = comparer.latest

    document.do("move", moved(0.2))

    assert comparer.latest is before
    assert not comparer.is_current
    document.undo()
    assert comparer.is_current


def test_progress_rises_through_every_basis() -> None:
    told: list[Doing] = []

    compared(project(), told=told.append)

    shares = [one.share for one in told]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] < 1.0
    heard = dict.fromkeys(one.basis for one in told)
    assert list(heard) == ["tracks", "zones", "baskets", "layout"]


def test_what_cannot_be_scored_comes_back_as_its_error() -> None:
    plan = replace(project().plan, surfaces=MappingProxyType({}))
    bare = replace(project(), plans=MappingProxyType({"today": plan}))

    made = compared(bare)

    assert made is not None
    assert made.error is not None
    assert made.error.code == "nothing_to_score"


def test_pictures_share_one_scale() -> None:
    bases = found().bases
    assert bases is not None

    shares, top = common_shares(bases, bases.surfaces[0])

    assert len(shares) == len(bases.keys)
    assert max(max(one.values()) for one in shares) == pytest.approx(1.0)
    at = bases.placements.index("G1-A-1-1")
    same = [n for n, name in enumerate(bases.placements) if name.startswith("G1-A-1-")]
    assert at in same
    for row, one in zip(bases.noticed, shares, strict=True):
        assert one["G1", "A", 1] * top == pytest.approx(float(np.mean(row[same])))
