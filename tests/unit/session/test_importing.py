"""An import on its way: preview, trial, one step of history, what is written beside it."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from openpyxl import Workbook

from planner.errors import DataError
from planner.files.importers import IMPORTERS, Source
from planner.files.importers.dialect import Spelled
from planner.files.importers.headers import shipped_mapping
from planner.project import Project
from planner.session.analyst import AtOnce
from planner.session.file_kinds import FILE_KINDS, file_kind, guessed_kind
from planner.session.importing import (
    SHOWN_ROWS,
    CheckStoppedError,
    ImportPlan,
    apply,
    preview,
    stoppable,
    take,
    tried,
)
from planner.session.session import Session
from planner.wording import Words

FIXTURES = """id;вид;название;x, см;y, см;ширина, см;глубина, см;высота, см;поворот;зона
001;Стеллаж пристенный;Чай;50;450;250;50;210;180;Чай
002;холодильник;Молоко;400;420;250;80;200;180;Молочка
003;касса;Касса;600;50;90;150;120;0;
004;вход;Вход;100;0;150;20;0;0;
005;Штуковина;Нечто;300;200;100;100;100;0;
"""
PRODUCTS = "sku;название;цена;цена старая\n007;Чай;3,5;4\n008;Молоко;1,2;2\n"
SALES = "date;receipt;product;quantity;revenue\n05.01.2026;1;007;1;3,50\n05.01.2026;1;008;x;1\n"


def written(folder: Path, text: str, encoding: str = "cp1251") -> Path:
    path = folder / "сырые данные.csv"
    path.write_text(text, encoding=encoding)
    return path


def a_session(path: Path | None = None) -> Session:
    return Session(Project(), AtOnce(), path)


def a_plan(path: Path, kind: str = "fixtures") -> ImportPlan:
    return ImportPlan(kind, Source(path))


def test_every_importer_has_its_kind_of_file() -> None:
    assert [kind.key for kind in FILE_KINDS] == [importer.key for importer in IMPORTERS]


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.key)
def test_a_kind_offers_every_column_that_a_file_can_bring(kind: object) -> None:
    assert kind in FILE_KINDS
    one = file_kind(getattr(kind, "key", ""))

    assert set(one.columns) == set(shipped_mapping()[one.table.key])
    assert one.columns[: len(one.needed)] == tuple(c for c in one.columns if c in one.needed)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        (FIXTURES.splitlines()[0].split(";"), "fixtures"),
        (["x1", "y1", "x2", "y2"], "walls"),
        (["product_id", "name", "category", "price", "unit_cost"], "products"),
        (["fixture", "product", "facings"], "placements"),
        (["date", "receipt", "product", "quantity", "revenue"], "sales"),
        (["visit", "time", "zone"], "zone-visits"),
        (["visit", "t", "x", "y"], "tracks"),
        (["page", "slot", "position", "item", "clicks"], "impressions"),
        (["чушь", "ещё чушь"], ""),
    ],
)
def test_headers_tell_what_a_file_holds(headers: list[str], kind: str) -> None:
    assert guessed_kind(headers) == kind


def test_a_preview_shows_rows_as_they_stand_and_how_they_are_spelled(tmp_path: Path) -> None:
    shown = preview(ImportPlan("", Source(written(tmp_path, FIXTURES))))

    assert shown.guess == "fixtures"
    assert (shown.dialect.encoding, shown.dialect.separator) == ("cp1251", ";")
    assert shown.headers[1] == "вид"
    assert shown.rows[4][:3] == ("005", "Штуковина", "Нечто")
    assert shown.numbers == (2, 3, 4, 5, 6)
    assert shown.sheets == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_preview_reads_only_the_beginning_of_a_long_file(
    tmp_path: Path, encoding: str, packed: bool
) -> None:
    text = "sku;название\n" + "".join(f"{at:06d};Чай\n" for at in range(30_000))
    path = written(tmp_path, text, encoding)
    if packed:
        path.write_bytes(gzip.compress(path.read_bytes()))
    seen: list[tuple[int, int]] = []
    source = Source(path, progress=lambda done, total: seen.append((done, total)))

    shown = preview(ImportPlan("products", source))

    assert len(shown.rows) == SHOWN_ROWS
    assert shown.rows[-1] == ("000049", "Чай")
    assert max(done for done, _ in seen) < 20_000


def test_a_preview_survives_a_cell_that_its_cut_would_split(tmp_path: Path) -> None:
    text = 'sku;name\n001;"' + "строка\n" * 20_000 + '"\n002;b\n'

    shown = preview(ImportPlan("products", Source(written(tmp_path, text, "utf-8"))))

    assert [row[0] for row in shown.rows] == ["001", "002"]


def test_a_preview_names_the_sheets(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("Товары").append(["sku", "name"])
    book["Товары"].append(["001", "Чай"])
    path = tmp_path / "книга.xlsx"
    book.save(path)

    shown = preview(ImportPlan("", Source(path, sheet="Товары")))

    assert shown.sheets == ("Sheet", "Товары")
    assert shown.dialect.sheet == "Товары"


def test_a_user_who_knows_better_is_believed(tmp_path: Path) -> None:
    text = "Отчёт\nsku,название\n001,Чай\n"
    plan = a_plan(written(tmp_path, text, "utf-8"), "products")
    spelled = Spelled(encoding="cp1251", separator=";", header_row=1)

    assert preview(plan).headers == ("sku", "название")
    told = preview(replace(plan, source=replace(plan.source, spelled=spelled)))
    assert told.dialect.header_row == 1
    assert len(told.headers) == 1
    assert told.headers != ("Отчёт",)


def test_a_corrected_column_wins_and_a_header_serves_one_column(tmp_path: Path) -> None:
    plan = a_plan(written(tmp_path, PRODUCTS), "products")
    headers = preview(plan).headers

    corrected = plan.corrected(headers, "price", "цена старая")
    swapped = corrected.corrected(headers, "unit_cost", "цена старая")
    without = corrected.corrected(headers, "name", "")

    assert plan.match(headers).headers["price"] == "цена"
    assert corrected.match(headers).headers["price"] == "цена старая"
    assert swapped.match(headers).headers["unit_cost"] == "цена старая"
    assert "price" not in swapped.match(headers).headers
    assert "name" not in without.match(headers).headers
    prices = take(Project(), corrected).project.tables["products"].frame["price"]
    assert prices.tolist() == [4.0, 2.0]


def test_a_trial_takes_nothing_and_says_what_would_be_refused(tmp_path: Path) -> None:
    session = a_session()

    trial = tried(session.document.project, a_plan(written(tmp_path, FIXTURES)))

    assert session.document.is_saved
    assert trial.taken is not None
    assert (trial.taken.taken_count, trial.taken.refused_count) == (4, 1)
    (refusal,) = trial.refusals
    assert (refusal.row, refusal.reason, refusal.column) == (6, "kind_not_known", "вид")
    assert refusal.cells[1] == "Штуковина"


def test_an_unusable_file_comes_back_as_its_error(tmp_path: Path) -> None:
    trial = tried(Project(), a_plan(written(tmp_path, "a;b\n1;2\n"), "sales"))

    assert trial.taken is None
    assert trial.error is not None
    assert trial.error.code == "no_columns"
    with pytest.raises(DataError):
        apply(a_session(), trial, Words("ru"))


def test_an_import_is_one_step_and_undo_takes_all_back(tmp_path: Path) -> None:
    session = a_session()
    before = session.document.project
    trial = tried(before, a_plan(written(tmp_path, FIXTURES)))

    apply(session, trial, Words("ru"))

    (surface,) = session.document.project.plan.surfaces.values()
    assert len(surface.elements) == 4
    assert session.document.undo_name == "import_fixtures"
    assert session.view.now.surface == surface.id
    session.document.undo()
    assert session.document.project is before


def test_a_project_that_changed_since_the_trial_is_tried_again(tmp_path: Path) -> None:
    session = a_session()
    first = tried(session.document.project, a_plan(written(tmp_path, PRODUCTS), "products"))
    apply(
        session, tried(session.document.project, a_plan(written(tmp_path, FIXTURES))), Words("en")
    )

    apply(session, first, Words("en"))

    assert len(session.document.project.plan.surfaces) == 1


def test_refused_rows_and_the_mapping_lie_beside_a_saved_project(tmp_path: Path) -> None:
    session = a_session()
    folder = tmp_path / "мой магазин"
    session.save(folder)

    assert (
        apply(
            session,
            tried(session.document.project, a_plan(written(tmp_path, SALES), "sales")),
            Words("ru"),
        )
        == ()
    )

    kept = (folder / "tables" / "refused" / "сырые данные.csv").read_text(encoding="utf-8-sig")
    assert "008" in kept
    assert (folder / "tables" / "mappings" / "sales.json").is_file()
    assert not (folder / "tables" / "sales.csv").exists()


def test_beside_a_project_that_was_never_saved_they_lie_after_its_first_save(
    tmp_path: Path,
) -> None:
    session = a_session()
    folder = tmp_path / "новый"
    apply(
        session, tried(session.document.project, a_plan(written(tmp_path, FIXTURES))), Words("en")
    )
    refused = folder / "tables" / "refused" / "сырые данные.csv"

    session.save(folder)

    assert "Штуковина" in refused.read_text(encoding="utf-8-sig")
    refused.unlink()
    session.save()
    assert not refused.exists()


def test_a_table_that_is_replaced_is_kept(tmp_path: Path) -> None:
    session = a_session()
    folder = tmp_path / "магазин"
    session.save(folder)
    for quantity in ("1", "2"):
        path = written(tmp_path, SALES.replace(";1;3,50", f";{quantity};3,50"))
        apply(session, tried(session.document.project, a_plan(path, "sales")), Words("en"))
        session.save()

    previous = (folder / "tables" / "previous" / "sales.csv").read_text(encoding="utf-8")
    now = (folder / "tables" / "sales.csv").read_text(encoding="utf-8")
    assert previous != now


def test_what_cannot_be_written_beside_a_project_is_said_and_the_import_stands(
    tmp_path: Path,
) -> None:
    session = a_session()
    folder = tmp_path / "магазин"
    session.save(folder)
    (folder / "tables").mkdir(exist_ok=True)
    (folder / "tables" / "refused").write_text("no folder", encoding="utf-8")

    problems = apply(
        session,
        tried(session.document.project, a_plan(written(tmp_path, SALES), "sales")),
        Words("en"),
    )

    assert [one.code for one in problems] == ["file_not_written"]
    assert "sales" in session.document.project.tables


def test_a_trial_that_is_stopped_ends_between_two_blocks(tmp_path: Path) -> None:
    text = "date;product;quantity\n" + "05.01.2026;007;1\n" * 120_000
    stop, seen = Event(), []

    def told(done: int, _total: int) -> None:
        seen.append(done)
        stop.set()

    source = Source(written(tmp_path, text), progress=stoppable(stop, told))

    with pytest.raises(CheckStoppedError):
        tried(Project(), ImportPlan("sales", source))

    assert len(seen) == 1
