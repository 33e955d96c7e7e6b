"""`vitrina import page-views` and `vitrina flow`: files, words and exit codes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planner.cli import main

WEB = Path(__file__).parents[2] / "data" / "web"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Return a project with page views of a log of events."""
    folder = tmp_path / "магазин"
    assert main(["import", "page-views", str(WEB / "ga4_events.csv"), "--into", str(folder)]) == 1
    return folder


def test_views_entries_exits_and_moves_are_told_and_written(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages, moves = tmp_path / "pages.csv", tmp_path / "moves.csv"

    code = main(["flow", str(shop), "--csv", str(pages), "--moves", str(moves)])

    assert code == 0
    told = capsys.readouterr().out
    assert "2 pages, 3 views, 2 sessions" in told
    assert "/ → /товар/7: 1 time" in told
    first = rows_of(pages)[0]
    assert (first["page"], first["page_views"], first["entry_share"]) == ("/", "2", "1.000000")
    assert [(row["device"], row["to_page"]) for row in rows_of(moves)] == [
        ("", "/товар/7"),
        ("mobile", "/товар/7"),
    ]


def test_excel_and_russian_have_words_for_keys(shop: Path, tmp_path: Path) -> None:
    pages = tmp_path / "страницы.csv"

    command = ["flow", str(shop), "--csv", str(pages), "--preset", "excel", "--lang", "ru"]

    assert main(command) == 0
    text = pages.read_text(encoding="utf-8-sig")
    assert "Доля входов" in text
    assert "от просмотра до просмотра" in text


def test_refused_rows_are_kept_with_reasons_in_words(shop: Path) -> None:
    kept = (shop / "tables" / "refused" / "ga4_events.csv").read_text(encoding="utf-8-sig")

    assert "scroll" in kept
    assert len(kept.splitlines()) == 6


def test_a_ready_mapping_is_named_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, folder = str(WEB / "ga4_pages.csv"), str(tmp_path / "shop")
    command = ["import", "page-views", file, "--into", folder, "--device", "Mobile", "--mapping"]

    assert main([*command, "GA4"]) == 1
    assert ",mobile,," in (tmp_path / "shop" / "tables" / "page_views.csv").read_text("utf-8")
    assert main([*command, "ga5"]) == 1
    assert "metrica" in capsys.readouterr().err


def test_a_project_without_page_views_says_how_to_get_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "p"), "--size", "4x3"]) == 0

    assert main(["flow", str(tmp_path / "p")]) == 2
    assert "vitrina import page-views" in capsys.readouterr().err
