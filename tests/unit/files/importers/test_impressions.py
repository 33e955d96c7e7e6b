"""Impressions from files as shops write them, into a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner.errors import DataError
from planner.files.importers import Source, Taken
from planner.files.importers.impressions import take
from planner.project import Project, with_settings
from planner.wording import LANGUAGES, Words
from tests.unit.files.importers.store import problem, refused, said, source

MESSY = """Отчёт по блокам;;;;;;;;
;;;;;;;;
Страница;Блок;Позиция;Артикул;Клик;Устройство;Сессия;ID просмотра;Время показа
Главная;Популярное;0;007;0;mobile;s1;p1;01.03.2026 23:30:00
Главная;Популярное;1;008;1;mobile;s1;p1;01.03.2026 23:30:00
Главная;Популярное;1;008;0;mobile;s1;p1;01.03.2026 23:30:01
Главная;Популярное;0;008;;desktop;s2;p2;02.03.2026 10:00:00
;Популярное;1;007;0;desktop;s2;p2;02.03.2026 10:00:00
Главная;Популярное;;007;0;desktop;s2;p2;02.03.2026 10:00:00
Главная;Популярное;-1;007;0;desktop;s2;p2;02.03.2026 10:00:00
Главная;Популярное;третья;007;0;desktop;s2;p2;02.03.2026 10:00:00
"""


def taken_from(project: Project, given: Source) -> Taken:
    taken = take(project, given)
    said(taken)
    return taken


def test_a_messy_report_is_taken_and_all_that_is_odd_is_named(tmp_path: Path) -> None:
    path = tmp_path / "показы.csv"
    path.write_bytes(MESSY.replace("\n", "\r\n").encode("cp1251"))

    taken = taken_from(Project(), Source(path))

    frame = taken.project.tables["impressions"].frame
    assert frame["position"].tolist() == [1, 2, 1]
    assert frame["product_id"].tolist() == ["007", "008", "008"]
    assert frame["clicked"].tolist() == [0.0, 1.0, 0.0]
    assert frame["device"].tolist() == ["mobile", "mobile", "desktop"]
    assert problem(taken, "double_events").facts["count"] == 1
    assert problem(taken, "positions_from_zero").weight == "note"
    assert refused(taken) == [
        (8, "missing_cell", "page"),
        (9, "missing_cell", "position"),
        (10, "negative_number", "position"),
        (11, "unreadable_integer", "position"),
    ]


def test_moments_of_several_time_zones_become_local_to_the_project(tmp_path: Path) -> None:
    project = Project()
    local = replace(project.settings, time_zone="Europe/Moscow")
    text = (
        "page,slot,position,item,click,timestamp\n"
        "home,a,1,x,0,2026-03-01T21:30:00Z\n"
        "home,a,1,x,0,2026-03-02T02:30:00+05:00\n"
        "home,a,1,x,0,2026-03-02T00:30:00+03:00\n"
    )

    taken = taken_from(with_settings(project, local), source(tmp_path, text))

    times = taken.project.tables["impressions"].frame["time"]
    assert times.astype("str").unique().tolist() == ["2026-03-02 00:30:00"]


def test_page_slot_and_device_stand_where_the_file_names_none(tmp_path: Path) -> None:
    given = source(tmp_path, "rank,item,clicks,views\n1,x,3,100\n2,x,1,90\n")

    named = taken_from(Project(), replace(given, page="Главная", slot="Новинки", device="mobile"))
    assumed = taken_from(Project(), replace(given, page="Главная"))

    frame = named.project.tables["impressions"].frame
    assert frame[["page", "slot", "device"]].drop_duplicates().to_numpy().tolist() == [
        ["Главная", "Новинки", "mobile"]
    ]
    assert frame["impressions"].tolist() == [100.0, 90.0]
    assert assumed.project.tables["impressions"].frame["slot"].unique().tolist() == ["Главная"]
    assert problem(assumed, "slot_assumed").weight == "note"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("slot,position,item,click\na,1,x,0\n", "page_unnamed"),
        ("page,slot,position,item\nhome,a,1,x\n", "column_missing"),
        ("page,slot,item,click\nhome,a,x,0\n", "column_missing"),
        ("page,slot,position,item,click\nhome,a,-1,x,0\n", "no_good_row"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence_and_nothing_changes(
    tmp_path: Path, text: str, code: str
) -> None:
    with pytest.raises(DataError) as trouble:
        take(Project(), source(tmp_path, text))

    assert trouble.value.code == code
    for language in LANGUAGES:
        assert "файл.csv" in Words(language).say(code, **trouble.value.facts)


def test_adding_a_file_twice_adds_nothing(tmp_path: Path) -> None:
    given = source(tmp_path, "page,slot,position,item,click\nhome,a,1,x,0\nhome,a,1,x,0\n")

    once = taken_from(Project(), given)
    twice = taken_from(once.project, replace(given, append=True))

    assert len(twice.project.tables["impressions"].frame) == 2
    assert problem(twice, "append_repeated").facts["count"] == 2
