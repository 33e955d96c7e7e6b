"""Products, placements, sales, zone visits and tracks, from files into a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas
import pytest
from openpyxl import Workbook

from planner.errors import DataError
from planner.files.importers import IMPORTERS, Source, Taken
from planner.files.importers.headers import write_mapping
from planner.model.element import ElementId, Slot
from planner.project import Project
from planner.wording import LANGUAGES, Words
from tests.unit.files.importers.store import ZAL, problem, refused, said, source, store

PRODUCTS = "sku,name,price,margin\n001,Чай,100,40\n002,Кофе,250.5,\n"
SALES = "date,receipt,sku,qty,total\n2024-03-05,1,001,2,200\n2024-03-05,1,002,1,250.5\n"


def take(key: str, project: Project, given: Source) -> Taken:
    (importer,) = [one for one in IMPORTERS if one.key == key]
    taken = importer.take(project, given)
    said(taken)
    return taken


def frame_of(taken: Taken, kind: str) -> pandas.DataFrame:
    return taken.project.tables[kind].frame


def copies(folder: Path) -> dict[str, Path]:
    """Write one table of sales in every dialect."""
    rows = [
        (f"2024-{month:02d}-{day:02d} 1{day % 10}:05:00", f"00{day}", day * 1234.5, f"Чай №{day}")
        for month in (1, 2, 12)
        for day in (1, 12, 13, 28)
    ]
    head = ("дата", "артикул", "сумма", "название")
    point = [(when, sku, f"{money:.2f}", name) for when, sku, money, name in rows]
    comma = [
        (
            f"{when[8:10]}.{when[5:7]}.{when[:4]}{when[10:]}",
            sku,
            f"{money:,.2f}".replace(",", "\u00a0").replace(".", ","),
            name,
        )
        for when, sku, money, name in rows
    ]
    american = [
        (f"{when[5:7]}/{when[8:10]}/{when[:4]}{when[10:]}", sku, f'"{money:,.2f}"', name)
        for when, sku, money, name in rows
    ]

    def text(lines: list[tuple[str, str, str, str]], mark: str) -> str:
        return "\r\n".join(mark.join(line) for line in [head, *lines]) + "\r\n"

    files = {
        "чистый.csv": text(point, ",").encode(),
        "bom.csv": text(point, ",").encode("utf-8-sig"),
        "cp1251.csv": text(point, ",").encode("cp1251"),
        "запятая.csv": text(comma, ";").encode("cp1251"),
        "utf16.txt": text(comma, "\t").encode("utf-16"),
        "titles.csv": ("Отчёт;;;\r\n;;;\r\n" + text(comma, ";")).encode(),
        "американский.csv": text(american, ",").encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    book = Workbook()
    book.worksheets[0].append(head)
    for when, sku, money, name in rows:
        moment = pandas.Timestamp(when).to_pydatetime()
        book.worksheets[0].append([moment, sku, money, name])
    book.save(folder / "книга.xlsx")
    return {name: folder / name for name in [*files, "книга.xlsx"]}


def test_every_copy_of_one_table_gives_the_same_rows(tmp_path: Path) -> None:
    made = {
        name: frame_of(take("sales", Project(), Source(path)), "sales")
        for name, path in copies(tmp_path).items()
    }

    clean = made["чистый.csv"]
    assert clean["product_id"].tolist()[0] == "001"
    assert len(clean) == 12
    for frame in made.values():
        pandas.testing.assert_frame_equal(frame, clean)


def test_good_rows_are_taken_and_the_others_come_back_with_their_cells(tmp_path: Path) -> None:
    text = (
        "sku;Цена, руб.;Дата запуска;Акция\n"
        "001;1 099,50;25.03.2024;да\n"
        "002;дорого;25.03.2024;да\n"
        ";10;;\n"
        "003;10;31.02.2024;\n"
        "004;10;;может быть\n"
        "005;10;;;лишнее\n"
    )

    taken = take("products", Project(), source(tmp_path, text, "товары — март.csv"))

    assert (taken.taken_count, taken.refused_count) == (1, 5)
    assert refused(taken) == [
        (3, "unreadable_number", "price"),
        (4, "missing_cell", "product_id"),
        (5, "unreadable_day", "launched_on"),
        (6, "unreadable_flag", "promo"),
        (7, "too_many_cells", ""),
    ]
    assert taken.refused is not None
    assert taken.refused["Цена, руб."].tolist()[0] == "дорого"
    assert problem(taken, "unreadable_number").facts == {
        "count": 1,
        "row": 3,
        "column": "Цена, руб.",
        "cell": "дорого",
        "file": "товары — март.csv",
    }
    assert frame_of(taken, "products").loc[0, "price"] == 1099.5


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b\n1,2\n", "no_columns"),
        ("sku,qty\n1,2\n", "column_missing"),
        ("sku,date\n1,yesterday\n", "no_good_row"),
        ("sku,date\n", "no_rows"),
    ],
)
def test_a_file_of_another_table_is_refused_whole(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(DataError) as caught:
        take("sales", Project(), source(tmp_path, text))

    assert caught.value.code == code
    for language in LANGUAGES:
        assert "файл.csv" in Words(language).say(code, **caught.value.facts)


def test_a_users_mapping_gives_headers_their_meaning_and_comes_back(tmp_path: Path) -> None:
    mapping = tmp_path / "заголовки.json"
    write_mapping(mapping, {"sales": {"product_id": ("Что",), "sold_at": ("Когда",)}})
    given = replace(source(tmp_path, "Что,Когда\n1,2024-03-05\n"), mapping=mapping)

    taken = take("sales", Project(), given)

    used = taken.mapping_used["sales"]
    assert {key: names for key, names in used.items() if names} == {
        "sold_at": ("Когда",),
        "product_id": ("Что",),
    }
    assert used["quantity"] == ()


def test_products_update_by_id_in_the_columns_of_the_file(tmp_path: Path) -> None:
    first = take("products", Project(), source(tmp_path, PRODUCTS))
    text = "sku,price\n002,300\n003,10\n"

    second = take("products", first.project, source(tmp_path, text))

    frame = frame_of(second, "products")
    assert frame["product_id"].tolist() == ["001", "002", "003"]
    assert frame["name"].tolist()[:2] == ["Чай", "Кофе"]
    assert frame["price"].tolist() == [100.0, 300.0, 10.0]
    assert frame.dtypes.equals(frame_of(first, "products").dtypes)
    pandas.testing.assert_frame_equal(
        frame_of(take("products", second.project, source(tmp_path, text)), "products"), frame
    )


@pytest.mark.parametrize(
    ("header", "cells", "unit"),
    [
        ("width (mm)", ("120", "80"), ""),
        ("width", ("120", "80"), ""),
        ("ширина, см", ("12", "8"), ""),
        ("width", ("12", "8"), ""),
        ("width", ("0.12", "0.08"), ""),
        ("width", ("0.12", "0.08"), "m"),
    ],
)
def test_widths_of_products_become_metres(
    tmp_path: Path, header: str, cells: tuple[str, str], unit: str
) -> None:
    text = f'sku;"{header}"\n1;{cells[0]}\n2;{cells[1]}\n'

    taken = take("products", Project(), replace(source(tmp_path, text), unit=unit))

    assert frame_of(taken, "products")["width_m"].tolist() == pytest.approx([0.12, 0.08])


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("ширина;высота;глубина", "12;25;9"),
        ("width (mm);product height (mm);depth (mm)", "120;250;90"),
        ("ширина, см;высота товара, мм;глубина упаковки, м", "12;250;0,09"),
    ],
)
def test_heights_and_depths_become_metres_like_widths(
    tmp_path: Path, header: str, cells: str
) -> None:
    taken = take("products", Project(), source(tmp_path, f"sku;{header}\n1;{cells}\n"))

    frame = frame_of(taken, "products")
    sizes = frame[["width_m", "height_m", "depth_m"]].iloc[0].tolist()
    assert sizes == pytest.approx([0.12, 0.25, 0.09])


def test_a_margin_in_percent_is_told_by_its_header(tmp_path: Path) -> None:
    taken = take("products", Project(), source(tmp_path, 'sku;цена;"маржа, %"\n1;200;30\n'))

    assert frame_of(taken, "products")["margin"].tolist() == [60.0]


def test_sales_replace_and_append_drops_what_is_there(tmp_path: Path) -> None:
    first = take("sales", Project(), source(tmp_path, SALES))
    later = SALES + "2024-03-06,2,001,1,100\n"

    replaced = take("sales", first.project, source(tmp_path, SALES))
    added = take("sales", first.project, replace(source(tmp_path, later), append=True))

    pandas.testing.assert_frame_equal(frame_of(replaced, "sales"), frame_of(first, "sales"))
    assert len(frame_of(added, "sales")) == 3
    assert problem(added, "append_repeated").facts["count"] == 2


def test_a_line_of_a_receipt_that_was_refused_is_added_beside_one_of_the_same_product(
    tmp_path: Path,
) -> None:
    first = take("sales", Project(), source(tmp_path, "date,receipt,sku,qty\n2024-03-05,1,001,2\n"))
    later = "date,receipt,sku,qty\n2024-03-05,1,001,1\n2024-03-05,1,001,2\n2024-03-05,1,001,2\n"

    added = take("sales", first.project, replace(source(tmp_path, later), append=True))
    again = take("sales", added.project, replace(source(tmp_path, later), append=True))

    assert frame_of(added, "sales")["quantity"].tolist() == [2, 1, 2]
    assert frame_of(again, "sales")["quantity"].tolist() == [2, 1, 2]


def test_a_margin_in_percent_is_told_by_its_cells(tmp_path: Path) -> None:
    by_cells = take(
        "products", Project(), source(tmp_path, "sku;цена;маржа\n1;200;30%\n2;10;5 %\n")
    )
    by_header = take(
        "products", Project(), source(tmp_path, "sku;цена;рентабельность\n1;200;30 %\n")
    )

    assert frame_of(by_cells, "products")["margin"].tolist() == [60.0, 0.5]
    assert frame_of(by_header, "products")["margin"].tolist() == [60.0]


def test_what_several_columns_show_is_said_once(tmp_path: Path) -> None:
    text = "sku;цена;себестоимость\n1;200,50;30,50\n"

    taken = take("products", Project(), source(tmp_path, text))

    assert problem(taken, "decimal_read").facts["column"] == "цена, себестоимость"


def test_headers_called_like_the_reasons_of_refused_rows_do_no_harm(tmp_path: Path) -> None:
    text = "sku,price,row,reason,column\n1,abc,5,late,A\n2,3,6,,B\n"

    taken = take("products", Project(), source(tmp_path, text))

    assert (taken.taken_count, taken.refused_count) == (1, 1)


def test_sales_of_unknown_products_are_kept_and_near_misses_named(tmp_path: Path) -> None:
    project = take("products", Project(), source(tmp_path, PRODUCTS)).project
    text = "date,sku\n2024-03-05,1\n2024-03-05,001\n"

    taken = take("sales", project, source(tmp_path, text))

    assert taken.taken_count == 2
    assert problem(taken, "unknown_products_like").facts["listed"] == "1 → 001"


def test_days_and_times_in_two_columns_are_one_moment(tmp_path: Path) -> None:
    taken = take("sales", Project(), source(tmp_path, "Date,Time,Item\n5/25/2019,9:58,Bread\n"))

    assert str(frame_of(taken, "sales").loc[0, "sold_at"]) == "2019-05-25 09:58:00"


def test_a_listed_placement_takes_its_product_and_keeps_the_others(tmp_path: Path) -> None:
    first = "fixture,sku,face,bay,level,facings\nG1,001,A,1,2,3\n"
    second = "стеллаж;артикул;сторона;секция;полка\nG1;002;спереди;1;2\n"
    project = take("products", store(), source(tmp_path, PRODUCTS)).project

    project = take("placements", project, source(tmp_path, first)).project
    project = take("placements", project, source(tmp_path, second)).project

    stock = project.plan.surfaces[ZAL].elements[ElementId("G1")].stock
    assert [(put.product, put.facings) for put in stock[Slot("A", 1, 2)]] == [
        ("001", 3),
        ("002", 1),
    ]
    assert len(stock) == 1


def test_a_placement_without_parts_is_spread_and_said(tmp_path: Path) -> None:
    text = "fixture,sku,face\nG1,001,B\n"

    taken = take("placements", store(), source(tmp_path, text))

    (gondola,) = [e for e in taken.project.plan.surfaces[ZAL].elements.values() if e.id == "G1"]
    assert {slot.face for slot in gondola.stock} == {"B"}
    assert len(gondola.stock) == gondola.bays * len(gondola.levels_m)
    assert problem(taken, "placements_spread").facts["count"] == 1


def test_placements_of_unknown_things_are_refused_with_suggestions(tmp_path: Path) -> None:
    project = take("products", store(), source(tmp_path, PRODUCTS)).project
    text = "fixture,sku,face,bay\nG1,001,A,1\ng1,001,A,1\nG1,1,A,1\nG1,001,Q,1\nG1,001,A,99\n"

    taken = take("placements", project, source(tmp_path, text))

    assert refused(taken) == [
        (3, "unknown_fixture", "element_id"),
        (4, "unknown_product", "product_id"),
        (5, "unknown_face", "face"),
        (6, "no_such_placement", ""),
    ]
    assert problem(taken, "unknown_fixtures_like").facts["listed"] == "g1 → G1"
    assert problem(taken, "unknown_products_like").facts["listed"] == "1 → 001"


def test_zone_visits_know_zones_by_id_by_name_and_by_the_fixtures_zone(tmp_path: Path) -> None:
    text = (
        "timestamp;customer_no;location\n2019-09-02 07:03:00;1;чай\n"
        "2019-09-02 07:04:00;1;фрукты\n2019-09-02 07:05:00;1;Z1\n2019-09-02 07:06:00;1;Фрукты\n"
    )

    taken = take("zone-visits", store(), replace(source(tmp_path, text), coverage=0.5))

    assert taken.taken_count == 4
    assert problem(taken, "unknown_zones").facts["ids"] == 1
    assert problem(taken, "unknown_zones_like").facts["listed"] == "Фрукты → фрукты"
    assert taken.project.settings.coverage == {"zones": 0.5}


@pytest.mark.parametrize(
    ("header", "scale", "unit"),
    [
        ("x,y", 1, ""),
        ("x,y", 100, ""),
        ("x,y", 1000, ""),
        ("x (cm),y (cm)", 100, ""),
        ("x,y", 1000, "mm"),
    ],
)
def test_tracks_in_any_unit_lie_on_the_surface_with_y_down(
    tmp_path: Path, header: str, scale: int, unit: str
) -> None:
    points = [(1, 1), (19, 1), (19, 9), (1, 9)]
    lines = [f"1,{second},{x * scale},{y * scale}" for second, (x, y) in enumerate(points)]
    text = f"visit,t,{header}\n" + "\n".join(lines) + "\n"

    taken = take("tracks", store(), replace(source(tmp_path, text), unit=unit))

    frame = frame_of(taken, "tracks")
    assert frame["x"].tolist() == pytest.approx([1.0, 19.0, 19.0, 1.0])
    assert frame["y"].tolist() == pytest.approx([9.0, 9.0, 1.0, 1.0])
    assert frame["surface"].unique().tolist() == [ZAL]
    assert problem(taken, "coverage_missing").weight == "warning"


def test_points_outside_the_floor_are_counted(tmp_path: Path) -> None:
    text = "visit,t,x,y\n1,0,1,1\n1,1,19,9\n1,2,50,5\n"

    taken = take("tracks", store(), replace(source(tmp_path, text), unit="m"))

    assert problem(taken, "tracks_outside").facts["count"] == 1


@pytest.mark.parametrize("coverage", [0.0, -0.1, 1.5])
def test_a_coverage_that_is_no_share_is_refused(tmp_path: Path, coverage: float) -> None:
    text = "visit,t,x,y\n1,0,1,1\n"

    with pytest.raises(DataError, match="bad_coverage"):
        take("tracks", store(), replace(source(tmp_path, text), coverage=coverage))
