"""`vitrina slot-what-if`: what is said, written and refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import save
from tests.unit.analysis.pages.shop import clicks, shop


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with a row of recommendations that was logged, and a grid that was not."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    save(shop(clicks()), tmp_path / "shop")
    return tmp_path / "shop"


@pytest.mark.parametrize(
    "move", [["--up"], ["--down"], ["--swap", "pg1"], ["--positions", "6"]], ids=str
)
def test_a_move_is_told_with_its_interval(
    folder: Path, tmp_path: Path, move: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"

    code = main(["slot-what-if", str(folder), "--slot", "RR1", *move, "--json", str(out)])

    whole = json.loads(out.read_text(encoding="utf-8"))["whole"]
    assert code == 0
    assert "clicks 3,600 →" in capsys.readouterr().out.casefold()
    assert whole["clicks"] == 3600
    assert whole["change"]["low"] < whole["change"]["value"] < whole["change"]["high"]
    assert whole["predicted"]["value"] == pytest.approx(3600 + whole["change"]["value"])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--slot", "RR1"], "one thing only"),
        (["--slot", "RR1", "--up", "--down"], "one thing only"),
        (["--slot", "ZZ", "--up"], "BL1, RR1, PG1"),
        (["--slot", "BL1", "--up"], "Nothing stands above"),
        (["--slot", "PG1", "--positions", "7"], "multiple of 4"),
        (["--slot", "RR1", "--positions", "0"], "at least one"),
        (["--slot", "RR1", "--swap", "RR1"], "No other block"),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_one_sentence(
    folder: Path, asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["slot-what-if", str(folder), *asked])

    assert code in (1, 2)
    assert said in capsys.readouterr().err
