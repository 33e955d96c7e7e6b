"""`vitrina suggest` and `vitrina arrange`: words, files, variants and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import load, save
from tests.unit.analysis.suggest.shop import priced_shop


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shop with prices in a folder."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    folder = tmp_path / "магазин"
    save(priced_shop(), folder)
    return folder


def test_moves_are_told_written_and_made_in_a_variant(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, rules = tmp_path / "s.json", tmp_path / "правила.json"
    rules.write_text(json.dumps({"moves": 3, "blocks": False}), encoding="utf-8")

    code = main(
        ["suggest", str(store), "--rules", str(rules), "--goal", "revenue",
         "--json", str(out), "--apply-to", "Лучше"]
    )  # fmt: skip

    told, tree = capsys.readouterr().out, json.loads(out.read_text(encoding="utf-8"))
    assert code == 0
    assert 1 <= len(tree["moves"]) <= 3
    assert tree["gain"]["low"] <= tree["gain"]["value"] <= tree["gain"]["high"]
    assert tree["first_order"]["value"] <= tree["first_order"]["bound"] + 1e-6
    assert {one["name"] for one in tree["defaults"]} >= {"exposure_beta", "near_share"}
    for move in tree["moves"]:
        assert move["text"] in told
        assert move["reason"] in told
    project = load(store)
    assert list(project.plans) == ["today", "Лучше"]
    assert project.variant == "today"
    assert project.plans["Лучше"] != project.plan


def test_words_are_russian_where_that_is_asked_for(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["suggest", str(store), "--moves", "2", "--single", "--lang", "ru"])

    told = capsys.readouterr().out
    assert code == 0
    assert "меняется местами" in told or "там есть место" in told
    assert "в неделю" in told


@pytest.mark.parametrize(
    ("rules", "options", "code", "word"),
    [
        ('{"moves": ', [], 2, "line 1"),
        ('{"speed": 1}', [], 2, "speed"),
        ('{"locked": {"fixtures": ["Q9"]}}', [], 2, "Q9"),
        ("{}", ["--goal", "fame"], 2, "fame"),
        ('{"min_space": [{"name": "Dry deal", "categories": ["dry"], "metres": 900}]}', [], 1,
         "Dry deal"),
    ],
)  # fmt: skip
def test_bad_rules_get_a_sentence_and_an_exit_code(
    store: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    rules: str,
    options: list[str],
    code: int,
    word: str,
) -> None:
    file = tmp_path / "rules.json"
    file.write_text(rules, encoding="utf-8")

    done = main(["suggest", str(store), "--rules", str(file), *options])

    said = capsys.readouterr().err
    assert done == code
    assert word in said
    assert "Traceback" not in said


def test_zones_and_orders_are_proposed(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zones = main(["arrange", str(store)])
    order = main(["arrange", str(store), "--along", "G1,G2", "--apply-to", "Order"])
    nowhere = main(["arrange", str(store), "--along", "G1,Q77"])

    said = capsys.readouterr()
    assert (zones, order, nowhere) == (0, 0, 2)
    assert " → " in said.out
    assert "Q77" in said.err
