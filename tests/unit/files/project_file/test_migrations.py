from __future__ import annotations

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from planner.errors import ProjectError
from planner.files.project_file import load, load_settings, save
from planner.files.project_file.layout import FORMAT
from planner.files.project_file.migrations import MIGRATIONS
from planner.model.element import ElementId, Slot
from planner.model.plan import Frame, SurfaceId
from planner.model.shape import Outline, Rectangle

PROJECTS = Path(__file__).parents[3] / "data" / "projects"
FORMAT_0 = PROJECTS / "format_0"


def test_the_chain_leads_from_the_first_version_to_this_one() -> None:
    assert MIGRATIONS[0].from_version == 0
    assert MIGRATIONS[-1].to_version == FORMAT
    for before, after in pairwise(MIGRATIONS):
        assert before.to_version == after.from_version


def test_there_is_a_stored_project_of_every_older_version() -> None:
    stored = {json.loads(p.read_text())["format"] for p in PROJECTS.glob("*/project.json")}

    assert {step.from_version for step in MIGRATIONS} <= stored


def test_a_project_of_format_0_opens_as_it_was_meant() -> None:
    project = load(FORMAT_0)

    settings = project.settings
    assert (settings.name, settings.currency, settings.seed) == ("Лавка на углу", "RUB", 7)
    assert settings.time_zone == "Europe/Moscow"
    assert settings.opening_hours == {"mon": ("08:00", "22:00"), "sun": ("09:00", "21:00")}
    assert settings.about["ru"].startswith("Лавка на углу, как")
    assert project.extra == {"loyalty": {"cards": 1200}}
    surface = project.plan.surfaces[SurfaceId("floor")]
    assert (surface.name, surface.frame) == ("Зал", Frame(0.0, 6.0, y_up=True))
    assert surface.outlines == (((0.0, 0.0), (8.0, 0.0), (8.0, 6.0), (0.0, 6.0)),)
    assert surface.extra == {"carpet": "green"}
    assert list(surface.elements) == ["G2", "E1", "Z1"]
    shelf = surface.elements[ElementId("G2")]
    assert shelf.shape == Rectangle(4.0, 3.0, 2.5, 1.0, 90.0)
    assert (shelf.kind, shelf.bays, shelf.height_m) == ("gondola", 2, 1.8)
    assert shelf.levels_m == (0.2, 0.8, 1.4)
    assert [(p.product, p.facings) for p in shelf.stock[Slot("A", 1, 2)]] == [
        ("0012", 2),
        ("12", 1),
    ]
    assert shelf.extra == {"tint": "warm"}
    assert isinstance(surface.elements[ElementId("Z1")].shape, Outline)
    assert project.plan.counters["G"] == 4
    assert list(project.tables["products"].frame["product_id"]) == ["0012", "12", "7"]


def test_an_old_project_that_is_saved_is_one_of_today(tmp_path: Path) -> None:
    shutil.copytree(FORMAT_0, tmp_path / "store")
    old = load(tmp_path / "store")

    save(old, tmp_path / "store")

    assert json.loads((tmp_path / "store/project.json").read_text())["format"] == FORMAT
    new = load(tmp_path / "store")
    assert (new.plans, new.settings, new.extra) == (old.plans, old.settings, old.extra)


def test_old_settings_are_read_alone() -> None:
    assert load_settings(FORMAT_0) == load(FORMAT_0).settings


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("project.json", "active", None),
        ("project.json", "hours", {"mon": 8}),
        ("plans/today.json", "surfaces", []),
        ("plans/today.json", "surfaces", {"floor": {"origin": [], "y_up": True}}),
    ],
)
def test_an_old_project_that_is_damaged_is_refused_in_words(
    tmp_path: Path, name: str, key: str, value: object
) -> None:
    shutil.copytree(FORMAT_0, tmp_path / "store")
    tree = json.loads((tmp_path / "store" / name).read_text())
    tree[key] = value
    (tmp_path / "store" / name).write_text(json.dumps(tree))

    with pytest.raises(ProjectError) as refusal:
        load(tmp_path / "store")

    assert refusal.value.code in ("project_migration_failed", "project_wrong_type")


def test_an_old_plan_that_is_no_object_is_refused_in_words(tmp_path: Path) -> None:
    shutil.copytree(FORMAT_0, tmp_path / "store")
    (tmp_path / "store/plans/today.json").write_text("[]")

    with pytest.raises(ProjectError) as refusal:
        load(tmp_path / "store")

    assert refusal.value.code == "project_migration_failed"


def test_a_version_before_the_first_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "project.json").write_text('{"format": -1}')

    with pytest.raises(ProjectError) as refusal:
        load(tmp_path)

    assert refusal.value.code == "project_migration_failed"
