"""`vitrina findings` and `vitrina affinity`: files, words, exit codes, what was dismissed."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import load, save
from planner.model.verdict import Verdict
from planner.project import with_table, with_verdict
from planner.tables import products
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project

KEY = "placement_empty:floor|G1"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    save(small_project(), tmp_path / "лавка")
    return tmp_path / "лавка"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_findings_are_the_same_in_both_files_with_reason_and_n(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, tree = tmp_path / "f.csv", tmp_path / "f.json"

    code = main(["findings", str(shop), "--csv", str(out), "--json", str(tree)])

    assert code == 0
    rows, values = rows_of(out), json.loads(tree.read_text(encoding="utf-8"))
    assert [row["finding_key"] for row in rows] == [one["key"] for one in values["findings"]]
    assert [row["finding_text"] for row in rows] == [one["text"] for one in values["findings"]]
    empty = next(one for one in values["findings"] if one["key"] == KEY)
    assert empty["numbers"]["count"] == 3
    assert empty["elements"] == ["G1"]
    assert empty["state"] == "open"
    assert "Placements without product: " in capsys.readouterr().out


def test_what_was_dismissed_stays_in_files_and_is_not_told(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(with_verdict(load(shop), KEY, Verdict("так задумано", is_dismissed=True)), shop)
    out = tmp_path / "f.csv"
    capsys.readouterr()

    main(["findings", str(shop), "--csv", str(out)])

    row = next(row for row in rows_of(out) if row["finding_key"] == KEY)
    assert (row["finding_state"], row["finding_note"]) == ("dismissed", "так задумано")
    told = capsys.readouterr().out
    assert "One finding was dismissed" in told
    assert "G1: 3 placements" not in told


def test_findings_are_said_in_russian(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["findings", str(shop), "--lang", "ru"]) == 0

    assert "Места без товара: " in capsys.readouterr().out


def test_pairs_of_products_and_categories_are_written(shop: Path, tmp_path: Path) -> None:
    import pandas as pd

    listed = pd.DataFrame(
        {
            "product_id": ["tea", "jam"],
            "name": ["Чай", "Варенье"],
            "category": ["Напитки", "Еда > Сладкое"],
        }
    ).astype("str")
    save(with_table(load(shop), products.check(listed).table), shop)
    out = tmp_path / "pairs.csv"

    code = main(["affinity", str(shop), "--csv", str(out), "--min-count", "1"])

    assert code == 0
    found = [(row["compared"], row["category_level"], row["first"]) for row in rows_of(out)]
    assert found == [
        ("product", "", "jam"),
        ("category", "1", "Еда"),
        ("category", "2", "Еда > Сладкое"),
    ]
    first = rows_of(out)[0]
    assert (first["first_name"], first["second_name"]) == ("Варенье", "Чай")
    assert (first["receipts_both"], first["receipts_all"]) == ("1", "3")
    assert float(first["lift"]) == pytest.approx(3.0)


def test_sales_without_receipts_end_with_one_sentence_and_write_nothing(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(with_table(load(shop), sales((None, "jam", 1.0))), shop)
    out = tmp_path / "pairs.csv"

    code = main(["affinity", str(shop), "--csv", str(out)])

    assert code == 2
    assert "no receipt number" in capsys.readouterr().err
    assert not out.exists()


def test_a_project_without_sales_says_so(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(replace(load(shop), tables={}), tmp_path / "bare")

    code = main(["affinity", str(tmp_path / "bare"), "--csv", str(tmp_path / "p.csv")])

    assert code == 2
    assert "no sales" in capsys.readouterr().err
