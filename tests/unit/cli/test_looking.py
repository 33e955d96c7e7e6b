"""`vitrina syntax` and `vitrina isovist`: files, words and exit codes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.analysis.depthmapx_columns import COLUMNS

WALLS = "x1,y1,x2,y2\n0,0,8,0\n8,0,8,5\n8,5,0,5\n0,5,0,0\n"
FIXTURES = (
    "id,kind,name,x,y,width,depth,height\n1,gondola,Tea,3,2,2,1,1.8\n2,table,Low,0.5,1,1,1,0.8\n"
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    folder = tmp_path / "store"
    for kind, text in (("walls", WALLS), ("fixtures", FIXTURES)):
        path = tmp_path / f"{kind}.csv"
        path.write_text(text, encoding="utf-8")
        options = ["--unit", "m", "--origin", "corner"] if kind == "fixtures" else []
        assert main(["import", kind, str(path), "--into", str(folder), *options]) == 0
    return folder


def test_syntax_writes_a_row_a_point_with_the_columns_of_depthmapx(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out" / "points.csv"

    assert main(["syntax", str(store), "--grid", "0.5", "--csv", str(out)]) == 0

    with out.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert list(table[0]) == ["Ref", "x", "y", *COLUMNS.values()]
    inside = {(x / 2, y / 2) for x in range(1, 16) for y in range(1, 10)}
    tea = {(x, y) for x, y in inside if 3 <= x <= 5 and 2 <= y <= 3}
    low = {(x, y) for x, y in inside if 0.5 <= x <= 1.5 and 1 <= y <= 2}
    assert {(float(row["x"]), float(row["y"])) for row in table} == inside - tea - low
    assert "Visual Integration [HH]" in capsys.readouterr().out


def test_isovist_writes_measures_and_outline_in_the_coordinates_of_the_files(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "view.json"

    assert main(["isovist", str(store), "--at", "4,1", "--json", str(out)]) == 0

    told = json.loads(out.read_text(encoding="utf-8"))
    hidden = (2.0 + 8.0) / 2.0 * 3.0
    assert told["area"] == pytest.approx(40.0 - hidden)
    assert {"perimeter", "occlusivity", "compactness", "drift_magnitude", "max_radial"} <= set(told)
    assert (told["x"], told["y"], told["unit"], told["level"]) == (4, 1, "m", "eye")
    assert [8, 0] in told["polygon"]
    assert [3, 2] in told["polygon"]
    assert "4, 1" in capsys.readouterr().out


def test_a_point_may_have_decimal_commas(store: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "1.json", tmp_path / "2.json"

    main(["isovist", str(store), "--at", "4.5,1", "--json", str(one)])
    main(["isovist", str(store), "--at", "4,5; 1", "--json", str(other)])

    assert one.read_bytes() == other.read_bytes()


def test_at_the_knee_a_low_table_blocks(store: Path, tmp_path: Path) -> None:
    areas = {}
    for level in ("eye", "knee"):
        out = tmp_path / f"{level}.json"
        assert (
            main(["isovist", str(store), "--at", "1,0.5", "--level", level, "--json", str(out)])
            == 0
        )
        areas[level] = json.loads(out.read_text(encoding="utf-8"))["area"]

    assert areas["knee"] < areas["eye"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["isovist", "--at", "4,2.5"], "Tea"),
        (["isovist", "--at", "4,25"], "not inside the walls"),
        (["isovist", "--at", "-4,2"], "not inside the walls"),
        (["isovist", "--at", "4"], "is no point"),
        (["isovist", "--at", "4,2,1"], "is no point"),
        (["isovist", "--at", "inf,2"], "is no point"),
        (["isovist", "--at", "4,1", "--level", "nose"], "eye, knee"),
        (["isovist", "--at", "4,1", "--surface", "roof"], "roof"),
        (["isovist"], "--at"),
        (["syntax", "--grid", "0"], "--grid"),
        (["syntax", "--grid", "0.01"], "--grid"),
        (["syntax", "--grid", "wide"], "--grid"),
    ],
)
def test_wrong_use_is_said_in_words(
    store: Path, given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main([given[0], str(store), *given[1:]]) == 2

    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", [["syntax"], ["isovist", "--at", "3,3"]])
def test_a_floor_without_walls_is_refused(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fixtures = tmp_path / "f.csv"
    fixtures.write_text(FIXTURES, encoding="utf-8")
    main(["import", "fixtures", str(fixtures), "--into", str(tmp_path / "p"), "--unit", "m"])
    capsys.readouterr()

    assert main([command[0], str(tmp_path / "p"), *command[1:], "--lang", "ru"]) == 1

    assert "нет стен" in capsys.readouterr().err


def test_a_parted_floor_is_named_with_a_warning(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wall = tmp_path / "wall.csv"
    wall.write_text(
        "id,kind,name,x,y,width,depth,height\n9,obstacle,Bar,6,0,0.2,5,3\n", encoding="utf-8"
    )
    main(
        ["import", "fixtures", str(wall), "--into", str(store), "--unit", "m", "--origin", "corner"]
    )
    capsys.readouterr()

    assert main(["syntax", str(store), "--grid", "0.5"]) == 0

    assert "the floor lies in parts" in capsys.readouterr().err
