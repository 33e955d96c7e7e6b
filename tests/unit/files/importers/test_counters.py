"""Gate counters from files of several dialects."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import DataError
from planner.files.importers.counters import gates_of, take
from planner.files.importers.importer import Source
from planner.project import Project
from tests.unit.analysis.projects import small_project

DIALECTS = {
    "english": "gate,time,in,out\nE1,2026-03-02 09:00,12,3\nleft,2026-03-02 09:00,7,6\n",
    "russian": (
        "Счётчик;Дата;Время;Вошло;Вышло\nE1;02.03.2026;09:00;12;3\nleft;02.03.2026;09:00;7;6\n"
    ),
    "one direction": (
        "sensor\ttimestamp\tvisitors\nE1\t2026-03-02T09:00\t12\nleft\t2026-03-02T09:00\t7\n"
    ),
}


@pytest.fixture
def project() -> Project:
    return small_project()


def source(folder: Path, text: str) -> Source:
    path = folder / "counts.csv"
    path.write_text(text, encoding="utf-8")
    return Source(path, coverage=1.0)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_dialects_give_the_same_counts(project: Project, tmp_path: Path, dialect: str) -> None:
    taken = take(project, source(tmp_path, DIALECTS[dialect]))

    frame = taken.project.tables["counters"].frame
    assert frame["gate"].tolist() == ["E1", "left"]
    assert frame["in"].tolist() == [12.0, 7.0]
    assert frame["time"].astype("str").unique().tolist() == ["2026-03-02 09:00:00"]
    assert taken.refused_count == 0
    assert taken.project.settings.coverage["counters"] == 1.0


def test_unknown_gates_are_listed_with_those_they_look_like(
    project: Project, tmp_path: Path
) -> None:
    text = "gate,time,in\ne1,2026-03-02 09:00,12\nattic,2026-03-02 09:00,7\n"

    taken = take(project, source(tmp_path, text))

    codes = {problem.code: problem.facts for problem in taken.problems}
    assert codes["unknown_gates_in_file"]["ids"] == 2
    assert codes["unknown_gates_in_file_like"]["listed"] == "e1 → E1"
    assert len(taken.project.tables["counters"].frame) == 2


def test_a_file_without_counts_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        take(project, source(tmp_path, "gate,time\nE1,2026-03-02 09:00\n"))

    assert refused.value.code == "column_missing"
    assert refused.value.facts["column"] == "in"


def test_later_counts_are_added(project: Project, tmp_path: Path) -> None:
    first = take(project, source(tmp_path, DIALECTS["english"])).project
    more = Source(
        source(tmp_path, "gate,time,in\nE1,2026-03-02 09:00,12\nE1,2026-03-02 10:00,9\n").path,
        append=True,
    )

    taken = take(first, more)

    assert len(taken.project.tables["counters"].frame) == 3
    assert "append_repeated" in {problem.code for problem in taken.problems}


def test_doors_gates_and_zones_are_what_can_be_counted_at(project: Project) -> None:
    assert {"E1", "X1", "left", "zone left"} <= set(gates_of(project))
    assert "G1" not in gates_of(project)
