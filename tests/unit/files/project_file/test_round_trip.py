from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

import pytest
from hypothesis import given
from pandas import DataFrame
from pandas.testing import assert_frame_equal

from planner.files.json_text import parsed, text_of
from planner.files.project_file import load, load_settings, save
from planner.files.project_file.fields import Fields
from planner.files.project_file.plan_json import plan_from, plan_tree
from planner.model.edits import add_surface
from planner.model.plan import Plan, Surface
from planner.model.verdict import Verdict
from planner.project import Project, Settings, with_verdict
from planner.tables import TABLE_KINDS
from planner.tables.products import check as check_products
from planner.tables.table import DTYPES, Table
from tests.strategies import FEW, JSON, pages, plans, projects

FORMS = pytest.mark.parametrize("name", ["Лавка на углу", "Лавка.vitrina"])


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def order(plan: Plan) -> list[object]:
    return [
        (surface.id, list(surface.elements), [list(e.stock) for e in surface.elements.values()])
        for surface in plan.surfaces.values()
    ]


def contents(path: Path) -> dict[str, bytes]:
    if path.is_file():
        with ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    return {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}


def table(kind: str, **columns: list[object]) -> Table:
    types = {column.key: DTYPES[column.type] for column in TABLE_KINDS[kind].columns}
    rows = max(map(len, columns.values()), default=0)
    frame = DataFrame({key: columns.get(key, [None] * rows) for key in types})
    if "promo" in types:
        frame["promo"] = frame["promo"].astype("object").fillna(value=False)
    return Table(kind, frame.astype(types))


def stocked() -> Project:
    products = table(
        "products",
        product_id=["0012", "12", 'чай, "чёрный"\nлист\r', "=1+1"],
        name=["Кофе", None, "NA", "nan"],
        price=[450.0, 0.1 + 0.2, None, 1e-7],
        launched_on=["2024-02-29", None, None, "2025-12-31"],
        promo=[True, False, None, True],
    )
    sales = table(
        "sales",
        sold_at=["2024-03-01T10:00:00", "2024-03-01T10:00:00.25", "2024-03-02", "2024-03-03"],
        receipt_id=["000", "1", None, "C2"],
        product_id=["0012", "12", "12", "0012"],
        quantity=[1.0, -2.0, 0.335, 3.0],
        revenue=[450.0, None, 12.5, -1.0],
    )
    project = Project(settings=Settings(name="Лавка"))
    return replace(project, tables=MappingProxyType({"products": products, "sales": sales}))


@given(plans())
def test_a_plan_survives_its_file(plan: Plan) -> None:
    text = text_of(plan_tree(plan)).encode()

    again = plan_from(Fields(parsed(text), "plan"))

    assert again == plan
    assert order(again) == order(plan)
    assert text_of(plan_tree(again)).encode() == text


@FEW
@given(projects())
def test_a_project_survives_its_folder(project: Project) -> None:
    with folder() as path:
        save(project, path / "Проект")

        again = load(path / "Проект")

        assert again == project
        assert list(again.plans) == list(project.plans)


@FEW
@given(projects())
def test_saving_again_gives_the_same_bytes(project: Project) -> None:
    with folder() as path:
        for name in ("first", "second.vitrina", "third"):
            save(project, path / name)
        save(load(path / "second.vitrina"), path / "fourth.vitrina")

        assert contents(path / "first") == contents(path / "third")
        assert contents(path / "first") == contents(path / "second.vitrina")
        first, second = (path / f"{name}.vitrina" for name in ("second", "fourth"))
        assert first.read_bytes() == second.read_bytes()


@FEW
@given(JSON)
def test_json_survives_its_text(value: object) -> None:
    text = text_of(value)

    assert parsed(text.encode()) == value
    assert json.loads(text) == value
    assert text_of(parsed(text.encode())) == text


@FORMS
def test_tables_survive(tmp_path: Path, name: str) -> None:
    project = stocked()

    save(project, tmp_path / name)
    again = load(tmp_path / name)

    assert again.tables.keys() == project.tables.keys()
    for kind, expected in project.tables.items():
        assert_frame_equal(again.tables[kind].frame, expected.frame)


@pytest.mark.parametrize("kind", ["products", "sales", "zone_visits", "tracks"])
def test_an_empty_table_keeps_its_columns(tmp_path: Path, kind: str) -> None:
    empty = table(kind)
    save(replace(Project(), tables=MappingProxyType({kind: empty})), tmp_path)

    again = load(tmp_path)

    assert_frame_equal(again.tables[kind].frame, empty.frame)


def test_heights_of_products_are_written_only_where_somebody_told_them(tmp_path: Path) -> None:
    rows = {"product_id": ["кефир", "соль"], "height_m": [0.25, float("nan")]}
    told = check_products(DataFrame(rows).astype({"product_id": "str"})).table
    untold = check_products(DataFrame({"product_id": ["кефир"]}).astype("str")).table

    for name, made in (("told", told), ("untold", untold)):
        save(replace(Project(), tables=MappingProxyType({"products": made})), tmp_path / name)
        again = load(tmp_path / name).tables["products"].frame
        assert_frame_equal(again, made.frame)

    heads = [
        (tmp_path / name / "tables/products.csv").read_text("utf-8").partition("\n")[0]
        for name in ("told", "untold")
    ]
    assert [head.partition(",promo,")[2] for head in heads] == ["width_m,height_m", "width_m"]


def test_tables_are_plain_text_that_people_can_read(tmp_path: Path) -> None:
    save(stocked(), tmp_path)

    lines = (tmp_path / "tables/sales.csv").read_bytes().decode().split("\n")

    assert lines[:3] == [
        "sold_at,receipt_id,product_id,quantity,revenue,customer_id",
        "2024-03-01T10:00:00,000,0012,1,450,",
        "2024-03-01T10:00:00.250000,1,12,-2,,",
    ]


def test_json_is_readable_and_compares_line_by_line() -> None:
    tree = {"б": [1.0, 2.5], "a": [[0.0, 1e-7], [1e20, -0.0]], "long": ["x" * 40] * 3}

    assert text_of(tree).splitlines() == [
        "{",
        '  "a": [[0, 1e-07], [1e+20, 0]],',
        '  "long": [',
        f'    "{"x" * 40}",',
        f'    "{"x" * 40}",',
        f'    "{"x" * 40}"',
        "  ],",
        '  "б": [1, 2.5]',
        "}",
    ]


def test_fields_of_a_newer_version_survive_everywhere(tmp_path: Path) -> None:
    save(Project(), tmp_path)
    later = {"later": {"b": [1, {"c": None}], "a": "я"}}
    shelf = {"id": "G1", "kind": "gondola", "rectangle": {"x": 1, "y": 1, "width": 1, "depth": 1}}
    surface = {"id": "floor", "medium": "floor", "elements": [{**shelf, **later}], **later}
    plan = {"surfaces": [surface], **later}
    project = json.loads((tmp_path / "project.json").read_text())
    project |= later
    project["settings"] |= later
    (tmp_path / "project.json").write_text(json.dumps(project))
    (tmp_path / "plans/today.json").write_text(json.dumps(plan))

    save(load(tmp_path), tmp_path / "copy")

    project = json.loads((tmp_path / "copy/project.json").read_text())
    plan = json.loads((tmp_path / "copy/plans/today.json").read_text())
    (surface,) = plan["surfaces"]
    (element,) = surface["elements"]
    for tree in (project, project["settings"], plan, surface, element):
        assert tree["later"] == later["later"]


def test_columns_of_a_newer_version_survive(tmp_path: Path) -> None:
    save(stocked(), tmp_path)
    file = tmp_path / "tables/sales.csv"
    header, *rows = file.read_text().splitlines()
    file.write_text("\n".join([f"{header},till", *(f"{row},07" for row in rows)]) + "\n")
    before = file.read_bytes()

    save(load(tmp_path), tmp_path / "copy")

    assert (tmp_path / "copy/tables/sales.csv").read_bytes() == before


def test_what_the_kind_of_an_element_says_need_not_be_written(tmp_path: Path) -> None:
    save(Project(), tmp_path)
    shelf = {"id": "G7", "kind": "gondola", "rectangle": {"x": 1, "y": 1, "width": 5, "depth": 1}}
    surface = {"id": "floor", "medium": "floor", "elements": [shelf]}
    (tmp_path / "plans/today.json").write_text(json.dumps({"surfaces": [surface]}))

    plan = load(tmp_path).plan

    (element,) = next(iter(plan.surfaces.values())).elements.values()
    assert (element.bays, element.height_m, len(element.levels_m)) == (4, 1.8, 5)
    assert plan.counters == {"G": 7}


def test_variants_whose_names_are_no_file_names_keep_apart(tmp_path: Path) -> None:
    names = ["a/b", "A/b", "..", "", " ", "con", "Пятница, вечер", "x" * 300, ".hidden", "a%2Fb"]
    plans = {name: Plan(counters=MappingProxyType({"G": n})) for n, name in enumerate(names)}
    project = Project(plans=MappingProxyType(plans), variant="..")

    save(project, tmp_path / "Магазин")

    assert load(tmp_path / "Магазин") == project
    files = [path.name for path in (tmp_path / "Магазин/plans").iterdir()]
    assert len({name.casefold() for name in files}) == len(names)
    assert "Пятница%2C вечер.json" in files
    assert [path.name for path in tmp_path.iterdir()] == ["Магазин"]


def test_plans_and_tables_that_were_put_there_by_hand_belong_to_the_project(tmp_path: Path) -> None:
    save(Project(), tmp_path)
    plan = (tmp_path / "plans/today.json").read_bytes()
    (tmp_path / "plans/Лето.json").write_bytes(plan)
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables/products.csv").write_text("product_id\n007\n")

    project = load(tmp_path)

    assert list(project.plans) == ["today", "Лето"]
    assert list(project.tables["products"].frame["product_id"]) == ["007"]


def test_a_folder_that_was_zipped_with_its_own_name_opens(tmp_path: Path) -> None:
    project = stocked()
    save(project, tmp_path / "Лавка")
    path = tmp_path / "Лавка.zip"
    with ZipFile(path, "w") as archive:
        for name, data in contents(tmp_path / "Лавка").items():
            archive.writestr(f"Лавка/{name}", data)

    loaded = load(path)
    save(replace(loaded, settings=Settings(name="Новая")), path)

    assert loaded.settings == project.settings
    assert load(path).settings.name == "Новая"
    assert set(contents(path)) == {f"Лавка/{n}" for n in contents(tmp_path / "Лавка")}


def test_the_file_of_a_project_opens_its_folder(tmp_path: Path) -> None:
    save(stocked(), tmp_path)

    assert load(tmp_path / "project.json").settings.name == "Лавка"


@FORMS
def test_settings_are_read_alone(tmp_path: Path, name: str) -> None:
    save(stocked(), tmp_path / name)

    assert load_settings(tmp_path / name) == stocked().settings


@FORMS
def test_verdicts_come_back_and_leave_no_trace_where_there_are_none(name: str) -> None:
    said = {
        "dead_zone:floor|Книги": Verdict("так задумано: «тихий угол»", is_dismissed=True),
        "hidden_gem:floor|P100": Verdict("спросить Олю"),
    }
    project = replace(Project(), verdicts=MappingProxyType(said))

    with folder() as place:
        save(project, place / name)
        loaded = load(place / name)
        save(with_verdict(loaded, "dead_zone:floor|Книги", Verdict()), place / "once")
        once = json.loads((place / "once" / "project.json").read_text(encoding="utf-8"))
        save(Project(), place / "never")
        never = json.loads((place / "never" / "project.json").read_text(encoding="utf-8"))

    assert loaded.verdicts == said
    assert once["verdicts"] == {"hidden_gem:floor|P100": {"note": "спросить Олю"}}
    assert "verdicts" not in never


@given(pages())
def test_a_page_survives_its_file(page: Surface) -> None:
    plan = add_surface(Plan(), page)

    again = plan_from(Fields(parsed(text_of(plan_tree(plan)).encode()), "plan"))

    assert again == plan
