"""Files of web statistics as services export them, into a project; the files are generated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from planner.errors import DataError
from planner.files.importers import IMPORTERS, Source, Taken
from planner.files.importers.headers import READY, mapping_of, ready_mapping, shipped_mapping
from planner.model.page import Page
from planner.model.plan import Plan, Surface, SurfaceId
from planner.project import Project, with_plan
from planner.session.file_kinds import guessed_kind
from planner.units import PAGE
from planner.wording import LANGUAGES, Words
from tests.unit.files.importers.store import problem, refused, said, source

WEB = Path(__file__).parents[3] / "data" / "web"


def take(kind: str, given: Source, project: Project | None = None) -> Taken:
    (importer,) = [one for one in IMPORTERS if one.key == kind]
    taken = importer.take(project or Project(), given)
    said(taken)
    return taken


def cells(taken: Taken, kind: str, columns: Sequence[str]) -> list[list[object]]:
    frame = taken.project.tables[kind.replace("-", "_")].frame[list(columns)]
    return [list(row) for row in frame.astype("object").where(frame.notna(), None).to_numpy()]


def shop(*names: str) -> Project:
    surfaces = {
        SurfaceId(f"s{at}"): Surface(SurfaceId(f"s{at}"), name, PAGE, page=Page(name))
        for at, name in enumerate(names)
    }
    return with_plan(Project(), Plan(MappingProxyType(surfaces)))


@pytest.mark.parametrize(
    ("file", "rows"),
    [
        (
            "ga4_pages.csv",
            [
                ["/", None, 12000.0, 61.0 / 3.0],
                ["/catalog/чай", None, 5400.0, 25.0],
                ["/cart", None, 900.0, 40.0 / 3.0],
            ],
        ),
        (
            "ga4_страницы.csv",
            [["/", "desktop", 12000.0, 20.25], ["/каталог/чай", "mobile", 5400.0, 15.0]],
        ),
        (
            "metrica_адреса.csv",
            [
                ["/", "desktop", 12000.0, 35.0],
                ["/чай", "mobile", 5400.0, 65.0],
                ["/корзина?step=2", "mobile", 1000.0, 20.0],
            ],
        ),
        (
            "metrica_pages.csv",
            [["/", "desktop", 12000.0, 35.0], ["/чай", "mobile", 5400.0, 65.0]],
        ),
        (
            "metrica_logs.tsv",
            [
                ["/", "mobile", 1.0, None],
                ["/чай", "mobile", 1.0, None],
                ["/", "desktop", 1.0, None],
            ],
        ),
        (
            "ga4_events.csv",
            [
                ["/", "mobile", 1.0, None],
                ["/товар/7", "mobile", 1.0, None],
                ["/", "desktop", 1.0, None],
            ],
        ),
    ],
)
def test_page_views_of_ga4_and_metrica_are_recognised(file: str, rows: list[list[object]]) -> None:
    taken = take("page-views", Source(WEB / file))

    assert cells(taken, "page-views", ("page", "device", "views", "seconds")) == rows
    assert taken.taken_count == len(rows)


def test_tables_above_and_below_the_one_of_pages_are_left_out_and_named() -> None:
    taken = take("page-views", Source(WEB / "ga4_pages.csv"))

    assert problem(taken, "tables_left_out").facts["count"] == 4
    assert problem(taken, "service_recognised").facts["service"] == "ga4"
    assert refused(taken) == [(32, "missing_cell", "page")]


def test_sums_above_the_rows_of_metrica_do_not_count() -> None:
    taken = take("page-views", Source(WEB / "metrica_адреса.csv"))

    assert problem(taken, "totals_left_out").facts["row"] == 3
    assert taken.refused is None


def test_scroll_events_and_counts_of_ga4_are_those_that_came_so_far() -> None:
    counts = take("scroll", Source(WEB / "scroll_ga4.csv"))
    log = take("scroll", Source(WEB / "ga4_events.csv"))

    assert cells(counts, "scroll", ("page", "depth_percent", "views")) == [
        ["/", 25.0, 200.0],
        ["/", 50.0, 400.0],
        ["/", 90.0, 200.0],
        ["/чай", 10.0, 60.0],
        ["/чай", 90.0, 30.0],
    ]
    assert refused(counts) == [(6, "reached_rises", "reached")]
    assert problem(counts, "shallow_unknown").facts["count"] == 2
    assert cells(log, "scroll", ("page", "depth_percent", "views")) == [["/", 90.0, 1.0]]


def test_depths_in_percent_with_signs_and_russian_headers_are_read() -> None:
    taken = take("scroll", Source(WEB / "скролл.csv"))

    assert cells(taken, "scroll", ("device", "depth_percent", "views")) == [
        ["mobile", 0.0, 200.0],
        ["mobile", 25.0, 300.0],
        ["mobile", 50.0, 380.0],
        ["mobile", 100.0, 120.0],
        ["desktop", 0.0, 400.0],
    ]
    assert refused(taken) == [(7, "bad_percent", "depth_percent")]


def test_depths_that_are_shares_become_percent(tmp_path: Path) -> None:
    taken = take("scroll", source(tmp_path, "page,depth percent,views\nhome,0.25,3\nhome,1,2\n"))

    assert cells(taken, "scroll", ("depth_percent", "views")) == [[25.0, 3.0], [100.0, 2.0]]
    assert problem(taken, "depth_shares").weight == "note"


def test_statistics_of_blocks_give_impressions_and_orders_of_slots() -> None:
    file = Source(WEB / "retail_rocket_блоки.csv")

    shown, ordered = take("impressions", file), take("slot-orders", file)

    assert cells(shown, "impressions", ("page", "slot", "position", "impressions", "clicked")) == [
        ["Главная", "Популярное", None, 40000.0, 1200.0],
        ["Товар", "Альтернативы", None, 52000.0, 2080.0],
        ["Товар", "С этим покупают", None, 31000.0, 310.0],
    ]
    assert cells(ordered, "slot-orders", ("page", "slot", "orders", "revenue")) == [
        ["Главная", "Популярное", 60.0, 90000.5],
        ["Товар", "Альтернативы", 110.0, 180400.0],
        ["Товар", "С этим покупают", 12.0, 21000.0],
    ]
    assert problem(shown, "service_recognised").facts["service"] == "retail-rocket"
    assert problem(ordered, "orders_all_of_slots").facts["count"] == 3


def test_a_drawn_page_with_a_dash_keeps_its_name_in_the_id_of_a_block(tmp_path: Path) -> None:
    file = source(tmp_path, "Блок,Показы,Клики\nhome-page-bought-together,10,1\n")

    known = take("impressions", file, shop("home-page"))
    unknown = take("impressions", file)

    assert cells(known, "impressions", ("page", "slot")) == [["home-page", "bought-together"]]
    assert cells(unknown, "impressions", ("page", "slot")) == [["home", "page-bought-together"]]


def test_event_logs_of_shops_and_of_ga4_become_the_same_codes() -> None:
    shop_log = take("events", Source(WEB / "retailrocket_events.csv"))
    ga4 = take("events", Source(WEB / "ga4_events.csv"))

    assert cells(shop_log, "events", ("visitor", "event", "product_id", "order")) == [
        ["257597", "view", "355908", None],
        ["257597", "add", "355908", None],
        ["257597", "buy", "355908", "4000"],
        ["992329", "view", "248676", None],
        ["992329", "wishlist", "248676", None],
    ]
    assert [row[0] for row in cells(ga4, "events", ("event",))] == [
        *("page_view", "scroll", "page_view", "view", "add", "buy", "page_view"),
    ]
    assert refused(shop_log) == refused(ga4) == [(3, "double_event", "time")]
    times = shop_log.project.tables["events"].frame["time"].astype("str").tolist()
    assert times[0] == ga4.project.tables["events"].frame["time"].astype("str")[0][:19]


def test_orders_in_several_time_zones_become_local_and_odd_ones_are_named() -> None:
    taken = take("slot-orders", Source(WEB / "orders.csv"))

    assert cells(taken, "slot-orders", ("order", "product_id", "page", "slot", "device")) == [
        ["A-1", "007", "Главная", "Популярное", "desktop"],
        ["A-1", "008", None, None, "desktop"],
        ["A-2", "007", None, None, "mobile"],
    ]
    assert refused(taken) == [
        (5, "double_event", "order"),
        (6, "negative_number", "quantity"),
        (7, "slot_without_page", "slot"),
        (8, "missing_cell", "order"),
    ]
    zones = problem(taken, "zones_several")
    assert (zones.facts["offsets"], zones.facts["zone"], zones.weight) == (
        "+03:00, +05:00",
        "UTC",
        "note",
    )
    times = taken.project.tables["slot_orders"].frame["time"].astype("str").tolist()
    assert times == ["2026-03-01 07:00:00", "2026-03-01 07:00:00", "2026-03-01 04:30:00"]


def test_times_with_and_without_an_offset_in_one_file_are_a_warning(tmp_path: Path) -> None:
    text = "time,event,visitor\n2026-03-01T10:00:00+03:00,view,v\n2026-03-01 10:00:00,view,w\n"

    assert problem(take("events", source(tmp_path, text)), "zones_several").weight == "warning"


@pytest.mark.parametrize("name", READY)
def test_a_ready_mapping_can_be_named_and_says_nothing_that_no_table_has(name: str) -> None:
    known = shipped_mapping()

    assert {
        (table, column) for table, columns in ready_mapping(name).items() for column in columns
    } <= {(table, column) for table, columns in known.items() for column in columns}
    named = mapping_of(Path(name))
    for table, columns in ready_mapping(name).items():
        for column, headers in columns.items():
            assert named[table][column][: len(headers)] == headers
            assert set(headers) <= set(known[table][column])


def test_a_mapping_that_is_none_is_named_with_those_that_are_there() -> None:
    with pytest.raises(DataError) as trouble:
        take("page-views", Source(WEB / "ga4_pages.csv", mapping=Path("ga5")))

    assert trouble.value.code == "mapping_missing"
    for language in LANGUAGES:
        assert "retail-rocket" in Words(language).say(trouble.value.code, **trouble.value.facts)


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("page-views", "views,day\n3,2026-03-01\n", "page_unnamed"),
        ("scroll", "depth,views\n3,4\n", "page_unnamed"),
        ("scroll", "page,views\nhome,4\n", "column_missing"),
        ("slot-orders", "order id,sku\n1,7\n", "column_missing"),
        ("slot-orders", "page,slot,sku\nhome,a,7\n", "column_missing"),
        ("events", "event,visitor\nview,v\n", "column_missing"),
        ("events", "time,visitor\n10:00,v\n", "column_missing"),
        ("events", "time,event\n10:00,view\n11:00,view\n", "times_without_day"),
        ("page-views", "page,views\nhome,-4\n", "no_good_row"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(
    tmp_path: Path, kind: str, text: str, code: str
) -> None:
    with pytest.raises(DataError) as trouble:
        take(kind, source(tmp_path, text))

    assert trouble.value.code == code
    for language in LANGUAGES:
        assert "файл.csv" in Words(language).say(code, **trouble.value.facts)


def test_page_and_device_stand_where_the_file_names_none(tmp_path: Path) -> None:
    given = replace(source(tmp_path, "просмотры\n30\n"), page="Главная", device="Смартфоны")

    taken = take("page-views", given)

    assert cells(taken, "page-views", ("page", "device", "views")) == [["Главная", "mobile", 30.0]]


def test_a_page_for_orders_is_that_of_those_through_a_slot(tmp_path: Path) -> None:
    given = replace(source(tmp_path, "order id,block\n1,Популярное\n2,\n"), page="Главная")

    taken = take("slot-orders", given)

    assert cells(taken, "slot-orders", ("page", "slot")) == [
        ["Главная", "Популярное"],
        [None, None],
    ]


def test_pages_are_called_as_the_drawn_ones_and_a_star_stands_for_anything(tmp_path: Path) -> None:
    text = (
        "url,views\nhttps://x.example/Product/7,5\n/PRODUCT/8/,6\n/sale,7\n/чай/?utm_source=a,8\n"
    )

    taken = take("page-views", source(tmp_path, text), shop("/product/*", "/чай/", "/sail"))

    assert [page for (page,) in cells(taken, "page-views", ("page",))] == [
        "/product/*",
        "/product/*",
        "/sale",
        "/чай/",
    ]
    assert problem(taken, "pages_joined").facts["count"] == 3
    assert problem(taken, "unknown_pages").facts == {"ids": 1, "count": 1, "file": "файл.csv"}
    assert "/sail" in str(problem(taken, "unknown_pages_like").facts["listed"])


def test_adding_a_file_twice_adds_nothing() -> None:
    given = Source(WEB / "ga4_events.csv")

    once = take("events", given)
    twice = take("events", replace(given, append=True), once.project)

    assert len(twice.project.tables["events"].frame) == 7
    assert problem(twice, "append_repeated").facts["count"] == 7


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Page path and screen class,Views,Active users", "page-views"),
        ("Адрес страницы,Просмотры,Посетители", "page-views"),
        ("Page path and screen class,Percent scrolled,Event count", "scroll"),
        ("page,depth,views", "scroll"),
        ("Блок,Показы,Клики,Заказы,Выручка", "impressions"),
        ("page,slot,position,item,event,time,visitor", "impressions"),
        ("order id,date,sku,page,slot", "slot-orders"),
        ("timestamp,visitorid,event,itemid,transactionid", "events"),
    ],
)
def test_headers_of_web_statistics_tell_what_a_file_holds(headers: str, kind: str) -> None:
    assert guessed_kind(headers.split(",")) == kind
