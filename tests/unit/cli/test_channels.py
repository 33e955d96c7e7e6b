"""`vitrina channels`: a row a product and placement, in store and on pages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import save
from tests.unit.analysis.test_channels import both


def test_products_of_both_channels_are_told_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(both(), tmp_path / "both")
    out = tmp_path / "c.csv"

    code = main(["channels", str(tmp_path / "both"), "--csv", str(out), "--lang", "en"])

    with out.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["product_id"] == "tea"]
    told = capsys.readouterr().out
    assert code == 0
    assert {row["channel"] for row in rows} == {"floor", "page"}
    assert "2 are both in the store and on pages" in told
    assert "compare inside one channel only" in told
    assert "5,000 counted page views" in told
