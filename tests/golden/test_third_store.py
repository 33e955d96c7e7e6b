"""A store made only from a spreadsheet of walls and one of fixtures is reported where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.__main__ import main
from tests.benchmarks.gen_store import make_store
from tests.benchmarks.store_csv import misplaced, read_rows, spots, write_store

STORE = make_store("S")
PLACEMENTS = 480


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the project, its report as CSV and JSON, made by the command line."""
    place = tmp_path_factory.mktemp("третий") / "Магазин у дома"
    place.mkdir()
    walls, fixtures = write_store(STORE, place)
    project = str(place / "проект")
    outputs = ["--csv", str(place / "отчёт.csv"), "--json", str(place / "отчёт.json")]
    codes = [
        main(["import", "walls", str(walls), "--into", project]),
        main(["import", "fixtures", str(fixtures), "--origin", "centre", "--into", project]),
        main(["report", project, *outputs]),
    ]
    assert codes == [0, 0, 0]
    return place


def test_every_face_and_level_stands_where_the_list_put_it(folder: Path) -> None:
    rows = read_rows(folder / "отчёт.csv")

    assert len(rows) == len(spots(STORE)) == PLACEMENTS
    assert misplaced(rows, STORE) == []


def test_entrance_exit_and_checkouts_were_recognised(folder: Path) -> None:
    report = json.loads((folder / "отчёт.json").read_text(encoding="utf-8"))

    codes = {problem["code"] for problem in report["problems"]}

    assert not codes & {"no_entrance", "no_exit", "no_checkout", "no_walls", "stops_not_reachable"}


def test_json_carries_the_rows_of_the_csv(folder: Path) -> None:
    report = json.loads((folder / "отчёт.json").read_text(encoding="utf-8"))

    rows = read_rows(folder / "отчёт.csv")

    assert [row["placement_id"] for row in report["placements"]] == [
        row["placement_id"] for row in rows
    ]
    assert [row["noticed_per_1000"] for row in report["placements"]] == [
        float(row["noticed_per_1000"]) for row in rows
    ]


def test_endcaps_towards_the_entrance_are_noticed_more_than_those_at_the_back(
    folder: Path,
) -> None:
    rows = [row for row in read_rows(folder / "отчёт.csv") if row["kind"] == "endcap"]

    def mean(facing: str) -> float:
        values = [float(r["noticed_per_1000"]) for r in rows if r["facing_deg"] == facing]
        return sum(values) / len(values)

    assert mean("270.0") > mean("90.0")
