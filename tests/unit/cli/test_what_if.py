"""`vitrina what-if` and `vitrina response`: files, words and exit codes."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

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


def test_what_if_writes_products_effort_and_grounds(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, table = tmp_path / "what_if.json", tmp_path / "what_if.csv"

    code = main(
        ["what-if", str(store), "--variant", "весна", "--json", str(out), "--csv", str(table)]
    )

    assert code == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["variant"], told["against"], told["basis"]) == ("Весна", "today", "tracks")
    assert told["effort"]["fixtures"] == 1
    assert told["effort"]["moved_m"] == pytest.approx(0.5)
    assert told["scenarios"] >= 3
    assert {one["name"] for one in told["defaults"]} >= {"exposure_beta", "category_growth"}
    for row in told["products"]:
        for key in ("noticed", "units", "revenue"):
            assert row[f"{key}_change_low"] <= row[f"{key}_change"] <= row[f"{key}_change_high"]
    with table.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(told["products"])
    words = capsys.readouterr().out
    assert "“Весна” against “Today”" in words
    assert "elasticities on the prior only" in words


def test_what_if_speaks_the_language(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["what-if", str(store), "--variant", "весна", "--lang", "ru"])

    assert code == 0
    words = capsys.readouterr().out
    assert "«Весна» против «Сегодня»" in words
    assert "затронута 1 единица" in words


def test_a_variant_is_not_compared_with_itself(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["what-if", str(store), "--variant", "today", "--against", "Today"])

    assert code == 2
    assert "cannot be compared with itself" in capsys.readouterr().err


def test_wrong_options_of_what_if_show_its_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["what-if", "store", "--nothing"]) == 2
    assert "vitrina what-if" in capsys.readouterr().err


def test_response_writes_a_row_a_category_and_a_product(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, products = tmp_path / "response.csv", tmp_path / "products.csv"

    code = main(["response", str(store), "--csv", str(out), "--products", str(products)])

    assert code == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["rests_on"] for row in rows} == {"prior"}
    assert {(row["elasticity"], row["common_variance"]) for row in rows} == {("0.2500", "0.040000")}
    assert {row["space_more"] for row in rows} == {"1.63"}
    with products.open(encoding="utf-8", newline="") as file:
        pulls = {row["product_id"]: float(row["pull"]) for row in csv.DictReader(file)}
    assert set(pulls) == {"tea", "salt", "jam", "milk"}
    assert min(pulls.values()) > 0.0
    told = capsys.readouterr()
    assert "rests on the prior only" in told.out
    assert "one week" in told.err


def test_response_without_sales_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = replace(small_project(), tables=MappingProxyType({}))
    save(bare, tmp_path / "bare")

    code = main(["response", str(tmp_path / "bare"), "--lang", "en"])

    assert code == 1
    assert "no sales to learn from" in capsys.readouterr().err
