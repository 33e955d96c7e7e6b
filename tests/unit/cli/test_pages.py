"""`vitrina import boxes` and what `vitrina check` says of the pages: words and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import load
from tests.unit.files.importers.pages import WIDTHS, box, kinds_of, page_of, stored


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def test_a_page_comes_from_boxes_and_again_from_its_own_mapping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = tmp_path / "shop"
    command = ["import", "boxes", str(stored("item", WIDTHS[0])), "--into", str(shop)]

    assert main([*command, "--page", "item", "--page-type", "product"]) == 0
    mapping = str(shop / "tables" / "mappings" / "boxes.json")
    assert main([*command, "--page", "item", "--mapping", mapping]) == 0

    told = capsys.readouterr()
    assert "76 rows taken, 0 refused" in told.out
    assert "Related products (1 × 4) → recommendation row" in told.err
    assert "4 stayed the same" in told.err
    surface = page_of(load(shop))
    assert kinds_of(surface) == ["page_header", "block", "recommendation_row", "page_footer"]
    assert surface.page is not None
    assert surface.page.type == "product"


@pytest.mark.parametrize(
    ("more", "words"),
    [(["--page-type", "shelf"], "--page-type"), (["--device", "watch"], "--device")],
)
def test_options_that_do_not_exist_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], words: str
) -> None:
    command = ["import", "boxes", str(stored("item", WIDTHS[0])), "--into", str(tmp_path / "s")]

    assert main([*command, *more]) != 0

    assert words in capsys.readouterr().err
    assert not (tmp_path / "s").exists()


def test_boxes_that_were_refused_are_kept_with_their_reason(tmp_path: Path) -> None:
    rows = [
        box(0, None, "div", (0, 0, 1000, 400), cls="hero", text="One"),
        box(1, None, "div", (0, 9000, 500, 400), text="Far"),
    ]
    page = {"viewport": {"w": 1000, "h": 800}, "page": {"w": 1000, "h": 800}, "elements": rows}
    (tmp_path / "home.json").write_text(json.dumps(page), encoding="utf-8")
    shop = tmp_path / "shop"

    code = main(["import", "boxes", str(tmp_path / "home.json"), "--into", str(shop)])

    assert code == 1
    kept = (shop / "tables" / "refused" / "home.csv").read_text(encoding="utf-8-sig")
    assert "lies outside of the page" in kept
    assert "9000" in kept
