from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

import pytest

from planner.errors import ProjectError
from planner.files.project_file import load, save
from planner.model.edits import add_surface, remove_underlay, set_underlay
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.underlay import Underlay
from planner.project import Project, missing_pictures, with_picture, with_plan

FLOOR = SurfaceId("floor")
FORMS = pytest.mark.parametrize("name", ["Лавка на углу", "Лавка.vitrina"])
PICTURE = Underlay(
    "план зала.png", -1.5, 2.25, 31.0, 23.25, angle_deg=12.5, opacity=0.3, is_locked=True
)
CONTENT = b"\x89PNG of a floor"


def drawn_over() -> Project:
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor"))
    project = with_plan(Project(), set_underlay(plan, FLOOR, PICTURE))
    return with_picture(project, PICTURE.file, CONTENT)


def names(path: Path) -> list[str]:
    if path.is_file():
        with ZipFile(path) as archive:
            return archive.namelist()
    return [p.relative_to(path).as_posix() for p in path.rglob("*") if p.is_file()]


@FORMS
def test_the_picture_and_its_place_come_back_as_they_were(tmp_path: Path, name: str) -> None:
    save(drawn_over(), tmp_path / name)

    project = load(tmp_path / name)

    assert project.plan.surfaces[FLOOR].underlay == PICTURE
    assert project.pictures == {PICTURE.file: CONTENT}
    assert "underlays/план зала.png" in names(tmp_path / name)


@FORMS
def test_saved_elsewhere_the_picture_goes_along(tmp_path: Path, name: str) -> None:
    save(drawn_over(), tmp_path / "first")

    save(load(tmp_path / "first"), tmp_path / name)

    assert load(tmp_path / name).pictures == {PICTURE.file: CONTENT}


@FORMS
def test_a_picture_that_nothing_shows_any_more_leaves_the_project(
    tmp_path: Path, name: str
) -> None:
    save(drawn_over(), tmp_path / name)
    before = load(tmp_path / name)

    save(
        with_plan(before, remove_underlay(before.plan, FLOOR)),
        tmp_path / name,
        saved=before,
    )

    assert "underlays/план зала.png" not in names(tmp_path / name)


def test_pictures_that_somebody_put_beside_are_left_alone(tmp_path: Path) -> None:
    save(drawn_over(), tmp_path / "store")
    other = tmp_path / "store" / "underlays" / "чужая.png"
    other.write_bytes(b"mine")

    save(load(tmp_path / "store"), tmp_path / "store")

    assert other.read_bytes() == b"mine"


def test_a_missing_picture_is_a_problem_and_the_project_opens(tmp_path: Path) -> None:
    save(drawn_over(), tmp_path / "store")
    (tmp_path / "store" / "underlays" / PICTURE.file).unlink()

    project = load(tmp_path / "store")

    (problem,) = missing_pictures(project)
    assert (problem.code, problem.facts["file"]) == ("underlay_missing", PICTURE.file)
    assert project.plan.surfaces[FLOOR].underlay == PICTURE
    assert missing_pictures(drawn_over()) == ()


def test_a_name_that_leads_out_of_the_project_is_refused(tmp_path: Path) -> None:
    save(drawn_over(), tmp_path / "store")
    plan = tmp_path / "store" / "plans" / "today.json"
    plan.write_text(plan.read_text(encoding="utf-8").replace("план зала", "../../тайна"))

    with pytest.raises(ProjectError) as refusal:
        load(tmp_path / "store")

    assert refusal.value.facts["reason"] == "bad_underlay_name"


def test_a_picture_of_another_variant_is_saved_as_well(tmp_path: Path) -> None:
    project = drawn_over()
    bare = remove_underlay(project.plan, FLOOR)
    plans = MappingProxyType({"today": bare, "весна": project.plan})

    save(replace(project, plans=plans), tmp_path / "store")

    assert load(tmp_path / "store").pictures == {PICTURE.file: CONTENT}
