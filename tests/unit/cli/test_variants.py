"""`vitrina diff` and `vitrina report --variant`: files, words and exit codes."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import save
from planner.model.edits import move_elements, remove_elements
from planner.model.element import ElementId
from planner.project import lifted
from planner.variants import add_variant, choose_variant
from tests.unit.analysis.projects import small_project


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small shop, and a variant with G1 two metres to the right and G2 gone."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    project = add_variant(small_project(), "Весна")
    where = next(iter(project.plan.surfaces))
    project = lifted(lambda p: move_elements(p, where, [ElementId("G1")], 0.5, 0.0))(project)
    project = lifted(lambda p: remove_elements(p, where, [ElementId("G2")]))(project)
    save(choose_variant(replace(project), "today"), tmp_path / "store")
    return tmp_path / "store"


def test_diff_writes_a_row_a_difference(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "diff.csv"

    code = main(["diff", str(store), "--variant", "весна", "--against", "Today", "--csv", str(out)])

    assert code == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [
        "surface", "element", "name", "kind", "what", "from", "to", "distance_m", "products",
    ]  # fmt: skip
    assert {(row["element"], row["what"], row["distance_m"]) for row in rows} >= {
        ("G1", "moved", "0.500"),
        ("G2", "went", ""),
    }
    assert "“Весна” against “Today”" in capsys.readouterr().out


def test_headers_speak_the_language_where_people_read_them(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "diff.csv"

    main(["diff", str(store), "--csv", str(out), "--preset", "excel", "--lang", "ru"])

    head, *rows = out.read_text(encoding="utf-8-sig").splitlines()
    assert "Было;Стало" in head
    assert any("Передвинуто" in row for row in rows)


def test_differences_are_told_where_no_file_is_asked_for(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(store), "--lang", "ru"]) == 0

    told = capsys.readouterr().out
    assert "«Сегодня» против «Весна»" in told
    assert "появилось: 1" in told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--variant", "Осень"], "“Осень”"),
        (["--against", "Осень"], "Today, Весна"),
    ],
)
def test_a_variant_that_is_not_there_is_wrong_use(
    store: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert main(["diff", str(store), *options]) == 2

    assert said in capsys.readouterr().err


def test_a_report_is_of_the_variant_that_was_asked_for(store: Path, tmp_path: Path) -> None:
    seen = {}
    for name in ("today", "Весна"):
        out = tmp_path / f"{name}.json"
        main(["report", str(store), "--variant", name, "--basis", "layout", "--json", str(out)])
        tree = json.loads(out.read_text(encoding="utf-8"))
        seen[name] = {row["element_id"] for row in tree["placements"]}

    assert "G2" in seen["today"]
    assert "G2" not in seen["Весна"]
