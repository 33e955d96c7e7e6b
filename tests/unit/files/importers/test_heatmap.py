"""Heat maps from files: rows of cells, matrices and pictures, and where they lie."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from cmap import Colormap
from PIL import Image

from planner.errors import DataError
from planner.files.importers.heatmap import take
from planner.files.importers.importer import Source, Taken
from planner.project import Project
from tests.unit.analysis.projects import small_project

HEAT = np.array([[0.0, 1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0, 9.0]])
"""Two rows of five cells: 2 m wide and 4 m deep on the shop of 10 x 8 m."""

NO_OPTIONS = Source(Path())


@pytest.fixture
def project() -> Project:
    return small_project()


def table(taken: Taken) -> pd.DataFrame:
    return taken.project.tables["heatmap"].frame


def said(taken: Taken) -> set[str]:
    return {problem.code for problem in taken.problems}


def written(folder: Path, text: str, name: str = "heat.csv") -> Source:
    (folder / name).write_text(text, encoding="utf-8")
    return Source(folder / name)


def drawn(folder: Path, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Source:
    Image.fromarray(pixels).save(folder / "heat.png")
    return Source(folder / "heat.png")


def matrix(separator: str = ";") -> str:
    return "\n".join(separator.join(f"{v:g}" for v in row) for row in HEAT) + "\n"


def cells(frame: pd.DataFrame) -> dict[tuple[float, float], float]:
    return {(x, y): v for x, y, v in zip(frame["x"], frame["y"], frame["value"], strict=True)}


def on_the_shop() -> dict[tuple[float, float], float]:
    return {(1.0 + 2.0 * c, 2.0 + 4.0 * r): HEAT[r, c] for r in range(2) for c in range(5)}


def test_rows_of_cells_are_placed_in_the_frame_of_the_floor(
    project: Project, tmp_path: Path
) -> None:
    text = "x (cm),y (cm),dwell seconds\n" + "".join(
        f"{100 + 200 * c},{-(200 + 400 * r)},{HEAT[r, c]}\n" for r in range(2) for c in range(5)
    )

    taken = take(project, written(tmp_path, text))

    assert cells(table(taken)) == on_the_shop()
    assert set(table(taken)["measure"]) == {"seconds"}
    assert table(taken)["width"].unique().tolist() == [2.0]
    assert table(taken)["height"].unique().tolist() == [4.0]
    assert {"measure_recognised", "coverage_missing"} <= said(taken)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_bare_matrix_covers_the_room_and_says_so(
    project: Project, tmp_path: Path, separator: str
) -> None:
    taken = take(project, written(tmp_path, matrix(separator)))

    assert cells(table(taken)) == on_the_shop()
    assert {"heatmap_fitted", "matrix_read", "measure_assumed"} <= said(taken)
    assert "coverage_missing" not in said(taken)


def test_a_matrix_with_scales_lies_where_they_say(project: Project, tmp_path: Path) -> None:
    header = "y\\x;" + ";".join(str(1.0 + 2.0 * c) for c in range(5))
    lines = [f"{-(2.0 + 4.0 * r)};" + ";".join(map(str, HEAT[r])) for r in range(2)]
    source = written(tmp_path, "\n".join([header, *lines]) + "\n")

    taken = take(project, replace(source, unit="m"))

    assert cells(table(taken)) == on_the_shop()


@pytest.mark.parametrize("at", ["0,0,10,-8", "10 -8 0 0", "0;-8;10;0"])
def test_two_corners_place_a_matrix(project: Project, tmp_path: Path, at: str) -> None:
    taken = take(project, replace(written(tmp_path, matrix()), at=at))

    assert cells(table(taken)) == on_the_shop()
    assert "heatmap_fitted" not in said(taken)
    assert "heatmap_stretched" in said(taken)


def test_a_corner_and_a_side_place_a_matrix(project: Project, tmp_path: Path) -> None:
    taken = take(project, replace(written(tmp_path, matrix()), at="3,-1", cell=0.5))

    frame = table(taken)
    assert frame["x"].min() == 3.25
    assert frame["y"].max() == 1.75
    assert frame["width"].unique().tolist() == frame["height"].unique().tolist() == [0.5]


def test_blank_cells_of_a_matrix_are_left_out(project: Project, tmp_path: Path) -> None:
    taken = take(project, written(tmp_path, "1;2;;4\n5,5;-;7;8\n1;2;3;4\n1;2;3;4\n"))

    assert len(table(taken)) == 14
    assert table(taken)["value"].max() == 8.0
    assert 5.5 in table(taken)["value"].tolist()


def test_titles_and_names_of_rows_are_left_out(project: Project, tmp_path: Path) -> None:
    text = "Heat of March\n\nrow,a,b\nfront,1,2\nback,3,\n"

    taken = take(project, written(tmp_path, text))

    assert cells(table(taken)) == {(2.5, 2.0): 1.0, (7.5, 2.0): 2.0, (2.5, 6.0): 3.0}


def test_cells_below_zero_are_left_out_and_counted(project: Project, tmp_path: Path) -> None:
    taken = take(project, written(tmp_path, "1;2\n-3;4\n"))

    assert sorted(table(taken)["value"]) == [1.0, 2.0, 4.0]
    assert "heat_below_zero" in said(taken)


@pytest.mark.parametrize(("colours", "scale"), [("jet", "matlab:jet"), ("viridis", "bids:viridis")])
def test_colours_of_a_scale_give_their_values(
    project: Project, tmp_path: Path, colours: str, scale: str
) -> None:
    heat = np.kron(HEAT / 9.0, np.ones((40, 20)))
    pixels = (Colormap(scale)(heat) * 255).round().astype(np.uint8)

    taken = take(project, replace(drawn(tmp_path, pixels), colours=colours))

    frame = table(taken)
    row, column = (frame["y"] // 4).astype(int), (frame["x"] // 2).astype(int)
    np.testing.assert_allclose(frame["value"], HEAT[row, column] / 9.0, atol=0.01)
    assert frame["width"].iloc[0] == frame["height"].iloc[0] == pytest.approx(0.25)
    assert len(frame) == 40 * 32
    assert set(frame["measure"]) == {"share"}


def test_own_colours_are_a_scale_too(project: Project, tmp_path: Path) -> None:
    pixels = np.zeros((8, 10, 3), np.uint8)
    pixels[:, 5:] = (255, 0, 0)

    taken = take(project, replace(drawn(tmp_path, pixels), colours="#000000,#ff0000"))

    frame = table(taken)
    assert frame.loc[frame["x"] > 5.0, "value"].to_numpy() == pytest.approx(1.0)
    assert frame.loc[frame["x"] < 5.0, "value"].to_numpy() == pytest.approx(0.0)


@pytest.mark.parametrize(("colours", "hot"), [("light", "left"), ("dark", "right"), ("", "left")])
def test_light_or_dark_is_hot(project: Project, tmp_path: Path, colours: str, hot: str) -> None:
    pixels = np.zeros((8, 10), np.uint8)
    pixels[:, :5] = 255

    taken = take(project, replace(drawn(tmp_path, pixels), colours=colours))

    frame = table(taken)
    left = float(frame.loc[frame["x"] < 5.0, "value"].mean())
    assert left == pytest.approx(1.0 if hot == "left" else 0.0, abs=1e-9)
    assert ("colours_assumed" in said(taken)) == (not colours)


def test_lines_over_a_heat_map_do_not_cool_it(project: Project, tmp_path: Path) -> None:
    pixels = np.full((80, 100, 4), 255, np.uint8)
    pixels[:, :, :3] = (128, 0, 0)
    pixels[::8] = (255, 255, 255, 255)
    pixels[:, :20, 3] = 0

    taken = take(project, replace(drawn(tmp_path, pixels), colours="jet"))

    frame = table(taken)
    assert frame.loc[frame["x"] > 2.0, "value"].min() > 0.95
    assert frame.loc[frame["x"] < 2.0, "value"].max() == 0.0
    assert "colours_strange" in said(taken)


def test_another_map_of_the_floor_takes_the_place_of_the_first(
    project: Project, tmp_path: Path
) -> None:
    first = take(project, written(tmp_path, matrix())).project

    again = take(first, written(tmp_path, "1;2\n3;4\n"))

    assert sorted(table(again)["value"]) == [1.0, 2.0, 3.0, 4.0]


@pytest.mark.parametrize(
    ("text", "how", "code"),
    [
        ("0;0\n0;0\n", NO_OPTIONS, "heatmap_all_zero"),
        (matrix(), replace(NO_OPTIONS, at="1,2,3"), "bad_corners"),
        (matrix(), replace(NO_OPTIONS, at="0,0,0,5"), "bad_corners"),
        (matrix(), replace(NO_OPTIONS, at="1,2"), "heatmap_nowhere"),
        (matrix(), replace(NO_OPTIONS, cell=-1.0), "bad_cell"),
        (matrix(), replace(NO_OPTIONS, measure="litres"), "unknown_measure"),
        (
            "x,y,value\n0.001,0.002,1\n0.002,0.004,1\n8,9,1\n",
            replace(NO_OPTIONS, unit="m"),
            "heatmap_no_grid",
        ),
        ("one,two\nthree,four\nfive,six\n", NO_OPTIONS, "no_columns"),
    ],
)
def test_maps_that_cannot_be_are_refused(
    project: Project, tmp_path: Path, text: str, how: Source, code: str
) -> None:
    path = written(tmp_path, text).path

    with pytest.raises(DataError) as refused:
        take(project, replace(how, path=path))

    assert refused.value.code == code


def test_a_damaged_picture_is_refused(project: Project, tmp_path: Path) -> None:
    good = drawn(tmp_path, np.full((50, 50), 9, np.uint8)).path.read_bytes()

    for data in (good[:60], b"x" * 99):
        (tmp_path / "heat.png").write_bytes(data)
        with pytest.raises(DataError) as refused:
            take(project, Source(tmp_path / "heat.png"))
        assert refused.value.code == "picture_unreadable"


def test_unknown_colours_are_refused(project: Project, tmp_path: Path) -> None:
    source = drawn(tmp_path, np.full((5, 5), 9, np.uint8))

    for colours in ("rainbow of mine", "#zzz,#000"):
        with pytest.raises(DataError) as refused:
            take(project, replace(source, colours=colours))
        assert refused.value.code == "bad_colours"


def test_heat_outside_the_floor_is_counted(project: Project, tmp_path: Path) -> None:
    taken = take(project, replace(written(tmp_path, matrix()), at="0,0,40,-8"))

    assert "heatmap_outside" in said(taken)
