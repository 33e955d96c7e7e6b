"""`vitrina chart`: files, words and exit codes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import save
from planner.model.edits import move_elements
from planner.model.element import ElementId
from planner.project import lifted
from planner.variants import add_variant, choose_variant
from tests.unit.analysis.projects import small_project


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small shop, and a variant with G1 half a metre to the right."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    project = add_variant(small_project(), "Весна")
    where = next(iter(project.plan.surfaces))
    project = lifted(lambda p: move_elements(p, where, [ElementId("G1")], 0.5, 0.0))(project)
    save(choose_variant(project, "today"), tmp_path / "store")
    return tmp_path / "store"


@pytest.mark.parametrize("kind", ["exposure-sales", "quadrants", "pareto", "before-after"])
@pytest.mark.parametrize("by", ["product", "zone"])
def test_every_kind_is_written_as_picture_and_as_numbers(
    store: Path, tmp_path: Path, kind: str, by: str
) -> None:
    svg, numbers = tmp_path / "c.svg", tmp_path / "c.csv"

    code = main(
        ["chart", str(store), "--kind", kind, "--by", by, "--svg", str(svg), "--csv", str(numbers)]
    )

    assert code == 0
    assert svg.read_text(encoding="utf-8").startswith("<svg ")
    with numbers.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} >= ({"tea", "milk"} if by == "product" else {"left"})


def test_png_is_a_picture(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "c.png"

    assert main(["chart", str(store), "--png", str(out)]) == 0

    assert out.read_bytes().startswith(b"\x89PNG")


def test_the_chart_is_told_in_the_language(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chart", str(store), "--kind", "before-after", "--lang", "ru"]) == 0

    said = capsys.readouterr().out
    assert "Товары: заметность в «Весна» и в «Сегодня»" in said
    assert "без изменений" in said


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--kind", "pie"], "exposure-sales, quadrants, pareto, before-after"),
        (["--by", "shelf"], "product, category, zone, placement"),
        (["--sales", "likes"], "units, revenue, margin"),
        (["--preset", "odt"], "machine, excel"),
        (["--kind", "before-after", "--against", "Зима"], "Зима"),
    ],
)
def test_a_wrong_choice_names_the_right_ones(
    store: Path, capsys: pytest.CaptureFixture[str], options: list[str], word: str
) -> None:
    assert main(["chart", str(store), *options]) == 2

    assert word in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "word"),
    [(["--by", "category"], "category"), (["--sales", "margin"], "Margins are not known")],
)
def test_what_the_data_lack_is_said_and_nothing_is_written(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], word: str
) -> None:
    out = tmp_path / "c.svg"

    assert main(["chart", str(store), *options, "--svg", str(out)]) == 1

    assert word in capsys.readouterr().err
    assert not out.exists()
