from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import load
from planner.model.plan import Frame


@pytest.mark.parametrize("name", ["новый магазин", "новый магазин.vitrina"])
def test_a_new_project_is_one_room_of_the_size(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / name

    told = ["--name", "Лавка", "--currency", "RUB", "--time-zone", "Europe/Moscow"]

    code = main(["new", str(place), "--size", "20х15,5 м", *told, "--lang", "ru"])

    project = load(place)
    (surface,) = project.plan.surfaces.values()
    assert code == 0
    assert surface.outlines == (((0.0, 0.0), (20.0, 0.0), (20.0, 15.5), (0.0, 15.5)),)
    assert surface.frame == Frame(0.0, 15.5, y_up=True)
    assert surface.name == "Торговый зал"
    settings = project.settings
    assert (settings.name, settings.currency, settings.time_zone) == (
        "Лавка",
        "RUB",
        "Europe/Moscow",
    )
    assert "20 x 15,5" in capsys.readouterr().out


def test_an_empty_folder_is_taken_and_gives_the_name(tmp_path: Path) -> None:
    (tmp_path / "лавка").mkdir()

    assert main(["new", str(tmp_path / "лавка"), "--size", "8x5"]) == 0
    assert load(tmp_path / "лавка").settings.name == "лавка"


def test_what_is_there_already_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "notes.txt").write_text("mine")

    code = main(["new", str(tmp_path / "store"), "--size", "8x5", "--lang", "en"])

    assert code == 2
    assert "is there already and is not empty" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--size", "wide"], 2, "“wide” is no size"),
        (["--size", "0.5x3"], 2, "cannot be made"),
        (["--size", "5000x3"], 2, "cannot be made"),
        ([], 2, "--size"),
        (["--size", "8x5", "--currency", "rubles"], 1, "rubles"),
        (["--size", "8x5", "--time-zone", "Москва"], 1, "Москва"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    tmp_path: Path, options: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "store"), *options, "--lang", "en"]) == code

    assert said in capsys.readouterr().err
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(("device", "names"), [
    ("", ["Главная · компьютер", "Главная · телефон"]),
    ("mobile", ["Главная · телефон"]),
])  # fmt: skip
def test_a_page_is_made_with_the_blocks_it_usually_has(
    tmp_path: Path, device: str, names: list[str]
) -> None:
    place = tmp_path / "витрина"
    told = ["--device", device] if device else []

    assert main(["new", str(place), "--page", "home", *told, "--lang", "ru"]) == 0

    plan = load(place).plan
    assert [surface.name for surface in plan.surfaces.values()] == names
    for surface in plan.surfaces.values():
        assert surface.page is not None
        assert (surface.page.name, surface.page.type) == ("home", "home")
        boxes = [one.footprint.bounds for one in surface.elements.values()]
        assert all(above[3] < below[1] for above, below in pairwise(boxes))
        assert all(box[0] >= 0.0 and box[2] <= surface.page.width for box in boxes)
        assert any(one.showing.algorithm == "popular" for one in surface.elements.values())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "--page home"),
        (["--page", "shelf"], "no page type"),
        (["--page", "home", "--device", "watch"], "no device"),
    ],
)
def test_what_cannot_be_made_is_said(
    tmp_path: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "store"), *options, "--lang", "en"]) != 0

    assert said in capsys.readouterr().err
