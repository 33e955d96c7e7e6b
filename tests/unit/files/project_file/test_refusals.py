from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from planner.errors import ProjectError
from planner.files.project_file import load, save
from planner.files.project_file.layout import FORMAT
from planner.model.edits import add_elements, add_surface, assign_product
from planner.model.element import ElementId, ProductId, Slot, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Outline, Rectangle
from planner.project import with_plan
from planner.wording import LANGUAGES, Words
from tests.unit.files.project_file.test_round_trip import stocked

PLAN = "plans/today.json"
SALES = "tables/sales.csv"
WORDS = [Words(language) for language in LANGUAGES]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    where = SurfaceId("floor")
    plan = add_surface(Plan(), Surface(where, "Зал", "floor"))
    shelf = make_element("G1", "gondola", Rectangle(4.0, 3.0, 2.5, 1.0), name="Чай")
    zone = make_element("Z1", "zone", Outline(((0.0, 0.0), (4.0, 0.0), (4.0, 3.0))))
    plan = add_elements(plan, where, [shelf, zone])
    plan = assign_product(plan, where, ElementId("G1"), Slot("A", 1, 2), ProductId("0012"), 2)
    path = tmp_path / "Лавка на углу"
    save(with_plan(stocked(), plan), path)
    return path


def refusal_of(path: Path) -> ProjectError:
    """Return the refusal, after it was put into words in every language."""
    with pytest.raises(ProjectError) as caught:
        load(path)
    for words in WORDS:
        assert words.say(caught.value.code, **caught.value.facts)
    return caught.value


def edit(path: Path, name: str, change: Callable[[dict[str, object]], object]) -> None:
    tree = json.loads((path / name).read_text())
    change(tree)
    (path / name).write_text(json.dumps(tree, ensure_ascii=False))


@pytest.mark.parametrize("name", ["project.json", PLAN, "tables/products.csv", SALES])
def test_a_file_that_was_cut_anywhere_is_refused_in_words_or_read(store: Path, name: str) -> None:
    data = (store / name).read_bytes()

    for end in range(0, len(data), 3 if len(data) < 900 else 7):
        (store / name).write_bytes(data[:end])
        with suppress(ProjectError):
            load(store)
    if name.endswith(".json"):
        (store / name).write_bytes(data[: len(data) // 2])
        refusal = refusal_of(store)
        assert refusal.code == "project_broken_json"
        assert str(refusal.facts["file"]).endswith(name)
        assert int(refusal.facts["line"]) > 1


def test_a_zip_file_that_was_cut_anywhere_is_refused_in_words(store: Path) -> None:
    path = store.with_name("Лавка.vitrina")
    save(load(store), path)
    data = path.read_bytes()

    for end in range(0, len(data), 37):
        path.write_bytes(data[:end])
        assert refusal_of(path).code == "project_broken_archive"


def test_a_zip_file_with_a_flipped_byte_never_ends_in_a_traceback(store: Path) -> None:
    path = store.with_name("Лавка.vitrina")
    save(load(store), path)
    data = path.read_bytes()

    for at in range(0, len(data), 41):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :])
        with suppress(ProjectError):
            load(path)


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    refusal = refusal_of(tmp_path / "нет такого")

    assert refusal.code == "project_not_found"
    assert "нет такого" in str(refusal.facts["file"])


def test_what_is_no_project_is_named(tmp_path: Path) -> None:
    letter, archive = tmp_path / "письмо.txt", tmp_path / "photos.zip"
    letter.write_text("Dear Anna")
    with ZipFile(archive, "w") as file:
        file.writestr("beach.jpg", b"")

    assert refusal_of(tmp_path).code == "not_a_project"
    assert refusal_of(letter).code == "not_a_project"
    assert refusal_of(archive).code == "not_a_project"


@pytest.mark.parametrize("name", [PLAN, SALES])
def test_a_listed_file_that_is_missing_is_named(store: Path, name: str) -> None:
    (store / name).unlink()

    refusal = refusal_of(store)

    assert refusal.code == "project_file_missing"
    assert refusal.facts["file"] == str(store / name)


def test_a_newer_format_is_refused_with_both_versions(store: Path) -> None:
    edit(store, "project.json", lambda tree: tree.update(format=FORMAT + 6))
    before = (store / "project.json").read_bytes()

    refusal = refusal_of(store)

    assert refusal.code == "newer_format"
    assert (refusal.facts["found"], refusal.facts["known"]) == (FORMAT + 6, FORMAT)
    assert (store / "project.json").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"", 1),
        (b'{\n"a": 1,\n}', 3),
        (b'{\n"a": NaN}', 2),
        (b'{\n\n"a": 1e999}', 3),
        (b'{"a": "\xff"}', 1),
        (b'{"a": "\\ud800"}', 0),
        (b"[" * 100_000, 0),
        (b"9" * 10_000, 0),
        (b"\xff\xfe{\x00}\x00", 1),
    ],
)
def test_what_is_no_json_is_refused_with_the_line(store: Path, text: bytes, line: int) -> None:
    (store / PLAN).write_bytes(text)

    refusal = refusal_of(store)

    assert (refusal.code, refusal.facts["line"]) == ("project_broken_json", line)


def test_json_with_a_byte_order_mark_opens(store: Path) -> None:
    before = load(store).plans
    (store / PLAN).write_bytes(b"\xef\xbb\xbf" + (store / PLAN).read_bytes())

    assert load(store).plans == before


ELEMENT = ("surfaces", 0, "elements", 0)


@pytest.mark.parametrize(
    ("name", "where", "value", "code", "place"),
    [
        ("project.json", (), [], "project_wrong_type", "/"),
        ("project.json", ("format",), None, "project_wrong_type", "format"),
        ("project.json", ("format",), True, "project_wrong_type", "format"),
        ("project.json", ("variant",), 3, "project_wrong_type", "variant"),
        ("project.json", ("variant",), "b", "project_bad_value", "variant"),
        ("project.json", ("variants",), "today", "project_wrong_type", "variants"),
        ("project.json", ("tables",), [1], "project_wrong_type", "tables"),
        ("project.json", ("settings",), 1, "project_wrong_type", "settings"),
        ("project.json", ("settings", "about"), [], "project_wrong_type", "settings/about"),
        ("project.json", ("settings", "seed"), 1.5, "project_wrong_type", "settings/seed"),
        ("project.json", ("settings", "seed"), -1, "project_bad_value", "settings"),
        ("project.json", ("settings", "currency"), "руб", "project_bad_value", "settings"),
        ("project.json", ("settings", "generated"), 1, "project_wrong_type", "settings/generated"),
        ("project.json", ("settings", "conversion"), 2, "project_bad_value", "settings"),
        (
            "project.json",
            ("settings", "opening_hours"),
            {"mon": "7-8"},
            "project_wrong_type",
            "settings/opening_hours/mon",
        ),
        (
            "project.json",
            ("settings", "sources"),
            [{}],
            "project_missing_field",
            "settings/sources/1/what",
        ),
        (PLAN, (), 7, "project_wrong_type", "/"),
        (PLAN, ("surfaces",), {}, "project_wrong_type", "surfaces"),
        (PLAN, ("surfaces", 0), None, "project_wrong_type", "surfaces/1"),
        (PLAN, ("surfaces", 0, "medium"), "sky", "project_bad_value", "surfaces"),
        (PLAN, ("surfaces", 0, "id"), 5, "project_wrong_type", "surfaces/5/id"),
        (
            PLAN,
            ("surfaces", 0, "outlines"),
            [[[0, 0, 0]]],
            "project_wrong_type",
            "surfaces/floor/outlines",
        ),
        (
            PLAN,
            ("surfaces", 0, "frame"),
            {"x0": "0"},
            "project_wrong_type",
            "surfaces/floor/frame/x0",
        ),
        (PLAN, ("links",), [["a"]], "project_wrong_type", "links"),
        (PLAN, ("counters",), {"G": "1"}, "project_wrong_type", "counters/G"),
        (PLAN, (*ELEMENT, "kind"), "ufo", "project_bad_value", "surfaces/floor/elements/G1"),
        (PLAN, (*ELEMENT, "bays"), 0, "project_bad_value", "surfaces/floor/elements/G1"),
        (PLAN, (*ELEMENT, "bays"), 1.5, "project_wrong_type", "surfaces/floor/elements/G1/bays"),
        (PLAN, (*ELEMENT, "levels_m"), [2, 1], "project_bad_value", "surfaces/floor/elements/G1"),
        (PLAN, (*ELEMENT, "height_m"), -1, "project_bad_value", "surfaces/floor/elements/G1"),
        (
            PLAN,
            (*ELEMENT, "height_m"),
            10**400,
            "project_wrong_type",
            "surfaces/floor/elements/G1/height_m",
        ),
        (PLAN, (*ELEMENT, "id"), "Z1", "project_bad_value", "surfaces/floor/elements/Z1/id"),
        (
            PLAN,
            (*ELEMENT, "rectangle"),
            {"x": 0, "y": 0, "width": 0, "depth": 1},
            "project_bad_value",
            "surfaces/floor/elements/G1",
        ),
        (
            PLAN,
            (*ELEMENT, "rectangle"),
            {"x": 0},
            "project_missing_field",
            "surfaces/floor/elements/G1/rectangle/y",
        ),
        (
            PLAN,
            (*ELEMENT, "outline"),
            [[0, 0], [1, 1]],
            "project_bad_value",
            "surfaces/floor/elements/G1",
        ),
        (
            PLAN,
            (*ELEMENT, "stock"),
            {"A1": []},
            "project_bad_value",
            "surfaces/floor/elements/G1/stock/A1",
        ),
        (
            PLAN,
            (*ELEMENT, "stock"),
            {"A-1-1": [{"product": 12}]},
            "project_wrong_type",
            "surfaces/floor/elements/G1/stock/A-1-1/product",
        ),
        (
            PLAN,
            (*ELEMENT, "stock"),
            {"A-1-1": [{"product": "12", "facings": 0}]},
            "project_bad_value",
            "surfaces/floor/elements/G1",
        ),
    ],
)
def test_a_wrong_field_is_named_with_file_and_place(
    store: Path, name: str, where: tuple[str | int, ...], value: object, code: str, place: str
) -> None:
    tree: dict[str, Any] = {"root": json.loads((store / name).read_text())}
    node: Any = tree
    *way, last = ("root", *where)
    for key in way:
        node = node[key]
    node[last] = value
    (store / name).write_text(json.dumps(tree["root"]))

    refusal = refusal_of(store)

    assert (refusal.code, refusal.facts["place"]) == (code, place)
    assert refusal.facts["file"] == str(store / name)


def test_a_missing_version_is_named(store: Path) -> None:
    edit(store, "project.json", lambda tree: tree.pop("format"))

    refusal = refusal_of(store)

    assert (refusal.code, refusal.facts["place"]) == ("project_missing_field", "format")


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("2024-03-01,1,,1,2,", "project_empty_cell", "product_id"),
        (",1,12,1,2,", "project_empty_cell", "sold_at"),
        ("gestern,1,12,1,2,", "project_bad_cell", "sold_at"),
        ("2024-03-01T10:00+03:00,1,12,1,2,", "project_bad_cell", "sold_at"),
        ("2024-03-01T10:00-03:00,1,12,1,2,", "project_bad_cell", "sold_at"),
        ("2024-03-01T10:00Z,1,12,1,2,", "project_bad_cell", "sold_at"),
        ("2024-02-30,1,12,1,2,", "project_bad_cell", "sold_at"),
        ('2024-03-01,1,12,"1,5",2,', "project_bad_cell", "quantity"),
        ("2024-03-01,1,12,1,inf,", "project_bad_cell", "revenue"),
    ],
)
def test_a_wrong_cell_is_named_with_file_row_and_column(
    store: Path, line: str, code: str, column: str
) -> None:
    lines = (store / SALES).read_text().splitlines()
    (store / SALES).write_text("\n".join([*lines[:2], line, *lines[2:]]) + "\n")

    refusal = refusal_of(store)

    assert (refusal.code, refusal.facts["row"], refusal.facts["column"]) == (code, 3, column)
    assert refusal.facts["file"] == str(store / SALES)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "project_broken_table"),
        (b"sold_at,quantity\n2024-01-01,1\n", "project_missing_column"),
        (b"sold_at,product_id,quantity\n2024-01-01,1,1,5\n", "project_broken_table"),
        (
            b"sold_at,product_id,quantity\n2024-01-01,1,1\n2024-01-01,1,1,5\n",
            "project_broken_table",
        ),
        (b'sold_at,product_id,quantity\n2024-01-01,"1,1\n', "project_broken_table"),
        (b"sold_at,product_id,quantity\n2024-01-01,\xff,1\n", "project_broken_table"),
    ],
)
def test_a_file_that_is_no_table_is_refused(store: Path, data: bytes, code: str) -> None:
    (store / SALES).write_bytes(data)

    assert refusal_of(store).code == code


def test_a_folder_in_the_place_of_a_file_is_refused(store: Path) -> None:
    (store / SALES).unlink()
    (store / SALES).mkdir()

    assert refusal_of(store).code in ("file_not_read", "project_file_missing")


def test_an_unreadable_file_is_refused(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(ProjectError) as refusal:
        load(store)

    assert refusal.value.code == "file_not_read"
    assert refusal.value.facts["reason"] == "EACCES"


def test_a_refused_project_is_left_as_it_was(store: Path) -> None:
    copy = store.with_name("copy")
    shutil.copytree(store, copy)
    (store / PLAN).write_text("{")

    refusal_of(store)

    (copy / PLAN).write_text("{")
    assert {p.name: p.read_bytes() for p in store.rglob("*.*") if p.is_file()} == {
        p.name: p.read_bytes() for p in copy.rglob("*.*") if p.is_file()
    }
