from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from planner.errors import ProjectError
from planner.files.project_file import load, load_types, save
from planner.model.pattern import usual_pattern
from planner.project import Project, with_types

LOW = replace(usual_pattern("gondola"), name="Низкая гондола «Ёлка»", height_m=1.6, bays=2)


def test_own_types_are_read_alone_and_with_the_project(tmp_path: Path) -> None:
    save(with_types(Project(), [LOW]), tmp_path / "магазин")

    assert load_types(tmp_path / "магазин") == (LOW,)
    assert load(tmp_path / "магазин").types == (LOW,)


def test_a_project_without_own_types_does_not_mention_them(tmp_path: Path) -> None:
    save(Project(), tmp_path / "магазин")

    assert "types" not in json.loads((tmp_path / "магазин" / "project.json").read_bytes())


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        ({"name": "А", "kind": "трон"}, "unknown_kind"),
        ({"name": "А", "kind": "gondola", "width": -1}, "bad_size"),
    ],
)
def test_a_type_that_cannot_be_names_file_and_place(
    tmp_path: Path, tree: dict[str, object], reason: str
) -> None:
    place = tmp_path / "магазин"
    save(Project(), place)
    file = place / "project.json"
    file.write_text(json.dumps({**json.loads(file.read_bytes()), "types": [tree]}), "utf-8")

    with pytest.raises(ProjectError) as caught:
        load(place)

    assert caught.value.facts["place"] == "types/1"
    assert caught.value.facts["reason"] == reason
