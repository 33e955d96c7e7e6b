"""`vitrina import impressions` and `vitrina positions`: files, words and exit codes."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from planner.__main__ import main

THETA = (1.0, 0.5, 0.25)


def log(path: Path, theta: tuple[float, ...], slot: str, views: int = 4000) -> Path:
    """Write page views of three items in a drawn order, with the clicks that theta makes."""
    draw = np.random.default_rng(7)
    gamma = np.array([0.3, 0.2, 0.1])
    items = draw.permuted(np.tile(np.arange(3), (views, 1)), axis=1)
    clicked = draw.random(items.shape) < np.array(theta) * gamma[items]
    lines = ["page,slot,pos,item,click,page view id"]
    for view in range(views):
        lines += [
            f"home,{slot},{rank + 1},i{items[view, rank]},{int(clicked[view, rank])},v{view}"
            for rank in range(3)
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop with a slot whose positions differ and one whose positions are alike."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    folder = tmp_path / "магазин"
    for theta, slot in ((THETA, "popular"), ((1.0, 1.0, 1.0), "новинки")):
        path = log(tmp_path / f"{slot}.csv", theta, slot)
        assert main(["import", "impressions", str(path), "--into", str(folder), "--append"]) == 0
    return folder


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_a_position_says_what_is_clicked_and_looked_at(shop: Path, tmp_path: Path) -> None:
    out, items = tmp_path / "p.csv", tmp_path / "i.csv"

    code = main(["positions", str(shop), "--csv", str(out), "--items", str(items)])

    assert code == 0
    rows = [row for row in rows_of(out) if row["slot"] == "popular"]
    assert [row["position"] for row in rows] == ["1", "2", "3"]
    assert [row["impressions"] for row in rows] == ["4000"] * 3
    for row, theta in zip(rows, THETA, strict=True):
        assert float(row["ctr_low"]) < float(row["ctr"]) < float(row["ctr_high"])
        assert float(row["examination"]) == pytest.approx(theta, rel=0.2)
        assert float(row["examination_low"]) <= theta <= float(row["examination_high"])
    assert {row["positions_verdict"] for row in rows} == {"distinguishable"}
    assert float(rows[1]["examined_cascade"]) < float(rows[1]["examined_dependent"]) < 1.0
    found = {row["product_id"]: row for row in rows_of(items) if row["slot"] == "popular"}
    assert float(found["i0"]["attractiveness"]) == pytest.approx(0.3, rel=0.1)
    assert float(found["i2"]["attractiveness_check"]) == pytest.approx(0.1, rel=0.2)


def test_words_name_a_most_clicked_position_only_where_positions_differ(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    main(["positions", str(shop), "--slot", "popular"])
    differing = capsys.readouterr().out
    main(["positions", str(shop), "--slot", "новинки"])
    alike = capsys.readouterr().out

    assert "p < 0.0001. Position 1 is clicked most." in differing
    assert "Not distinguishable" in alike
    assert "clicked most" not in alike


def test_excel_and_russian_have_words_for_keys(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "p.csv"
    capsys.readouterr()

    main(["positions", str(shop), "--csv", str(out), "--preset", "excel", "--lang", "ru"])

    head, *rows = out.read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("Страница;Слот;Позиция;Показы;")
    assert any(";различимы;" in row for row in rows)
    assert any(";неразличимы;" in row for row in rows)
    said = capsys.readouterr().out
    assert "Чаще всего кликают на позицию 1." in said
    assert "Неразличимы" in said


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--page", "basket"], "Pages there: home."),
        (["--slot", "basket"], "Slots there: popular, новинки."),
        (["--preset", "word"], "word"),
    ],
)
def test_a_wrong_name_is_said_with_those_that_are_there(
    shop: Path, options: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    code = main(["positions", str(shop), *options])

    said = capsys.readouterr()
    assert code == 2
    assert words in said.err
    assert said.out == ""


def test_a_project_without_impressions_says_how_to_get_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["positions", "small_supermarket", "--lang", "en"])

    assert code == 2
    assert "vitrina import impressions" in capsys.readouterr().err
