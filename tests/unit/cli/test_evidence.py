"""Counters, heat maps and bases from the command line."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import save
from tests.unit.analysis.projects import small_project

COUNTERS = "gate,time,in,out\n" + "".join(
    f"{gate},2026-03-02 {hour:02d}:00,{count},{count}\n"
    for gate, count in (("E1", 20), ("left", 12), ("right", 17), ("attic", 1))
    for hour in range(9, 19)
)
MATRIX = "0;1;2;3\n4;5;6;7\n8;9;1;2\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Save the small shop with counters and a heat map taken from files."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.chdir(tmp_path)
    full = small_project()
    tables = {key: full.tables[key] for key in ("tracks", "zone_visits")}
    save(replace(full, tables=tables), tmp_path / "shop")
    for kind, text in (("counters", COUNTERS), ("heatmap", MATRIX)):
        (tmp_path / f"{kind}.csv").write_text(text, encoding="utf-8")
        assert main(["import", kind, f"{kind}.csv", "--into", "shop"]) == 0
    return tmp_path / "shop"


@pytest.mark.parametrize(("basis", "unit"), [("counters", "per_hour"), ("heatmap", "stays")])
def test_a_report_on_counts_says_how_they_are_met(
    shop: Path, tmp_path: Path, basis: str, unit: str
) -> None:
    out = tmp_path / "out.json"
    options = ["--basis", basis, "--visits", "50", "--json", str(out)]

    assert main(["report", str(shop), *options]) == 0

    report = json.loads(out.read_text(encoding="utf-8"))
    (calibration,) = report["calibration"].values()
    assert report["basis"] == calibration["basis"] == basis
    assert calibration["unit"] == unit
    assert calibration["visits"] == report["facts"]["visits"] == 50
    assert {"geh", "left_out", "counted", "calibrated"} <= set(calibration["fits"][0])
    assert 0.0 < calibration["effective_visits"] <= 50.0
    assert {row["traffic_basis"] for row in report["placements"]} == {basis}


def test_gates_that_nobody_drew_are_named(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    main(["check", str(shop)])

    assert "attic (10)" in capsys.readouterr().out


def test_the_number_of_visits_and_the_seed_are_obeyed(shop: Path, tmp_path: Path) -> None:
    def report(name: str, *options: str) -> bytes:
        path = tmp_path / name
        main(["report", str(shop), "--basis", "counters", "--csv", str(path), *options])
        return path.read_bytes()

    few = report("a.csv", "--visits", "30", "--seed", "2")
    assert few == report("b.csv", "--visits", "30", "--seed", "2")
    assert few != report("c.csv", "--visits", "31", "--seed", "2")
    assert few != report("d.csv", "--visits", "30", "--seed", "3")


def test_all_bases_stand_side_by_side(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "bases.csv"
    capsys.readouterr()

    assert main(["basis", str(shop), "--csv", str(out), "--visits", "30"]) == 0

    said = capsys.readouterr().out
    assert "Rank correlation" in said
    assert "measured tracks and trips weighted to gate counters" in said
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    bases = ("tracks", "zones", "heatmap", "counters", "layout")
    assert list(rows[0])[2:7] == [f"noticed_per_1000_{key}" for key in bases]
    assert list(rows[0])[7:12] == [f"passby_per_1000_{key}" for key in bases]
    assert all(row["noticed_per_1000_counters"] for row in rows)


def test_a_wrong_measure_is_wrong_use(shop: Path) -> None:
    options = ["--into", str(shop), "--measure", "litres"]

    assert main(["import", "heatmap", "heatmap.csv", *options]) == 2
