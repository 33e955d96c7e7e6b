"""`vitrina funnel`: words, files and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.cli import main


def test_steps_of_the_sample_shop_are_told_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "воронка.csv"

    code = main(["funnel", "online_shop", "--csv", str(path), "--lang", "en"])

    assert code == 0
    assert "64 products: 6,635 views of their pages" in capsys.readouterr().out
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    assert header.startswith("product_id,product_name,category,noticed_in_period,product_views")
    assert len(rows) == 64


def test_a_store_without_events_says_what_to_import(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["funnel", "small_supermarket", "--lang", "en"]) == 2
    assert "vitrina import events FILE" in capsys.readouterr().err
