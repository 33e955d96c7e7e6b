from __future__ import annotations

from pathlib import Path

import pytest

from planner.files.project_file import load
from planner.session.finding import Found, Sort, answers, things_of
from planner.session.keyboard import LATIN_OF, RUSSIAN_OF, as_latin, as_russian
from planner.shipped import shipped


def thing(name: str, *also: str, sort: Sort = "product") -> Found:
    return Found(sort, name, name, also)


def names(query: str, *things: Found) -> list[str]:
    return [found.name for found in answers(query, things)]


def test_an_empty_query_is_answered_by_everything_in_its_order() -> None:
    assert names("", thing("b"), thing("a")) == ["b", "a"]


def test_closer_answers_stand_first() -> None:
    things = [thing("Chocolate milk"), thing("Milkshake"), thing("Milk"), thing("Buttermilk")]

    assert names("milk", *things) == ["Milk", "Milkshake", "Chocolate milk", "Buttermilk"]


@pytest.mark.parametrize("query", ["кофе", "КОФЕ мол", "rjat", "rjat vjk", "мол кофе"])
def test_a_russian_name_is_found_in_any_case_and_on_the_other_keyboard(query: str) -> None:
    assert names(query, thing("Чай"), thing("Кофе молотый")) == ["Кофе молотый"]


@pytest.mark.parametrize("query", ["тёмная", "темная", "Dark", "вфкл"])
def test_a_thing_answers_to_all_its_names(query: str) -> None:
    assert names(query, thing("Dark", "Тёмная тема")) == ["Dark"]


def test_letters_apart_answer_where_they_start_a_word() -> None:
    assert names("gond", thing("Big gondola")) == ["Big gondola"]
    assert names("gdla", thing("Big gondola"), thing("Egdlava")) == ["Egdlava", "Big gondola"]
    assert names("xyz", thing("Big gondola")) == []


def test_keyboards_are_each_others_inverse() -> None:
    assert {key: LATIN_OF[value] for key, value in RUSSIAN_OF.items()} == {
        key: key for key in RUSSIAN_OF
    }
    assert as_latin(as_russian("coffee")) == "coffee"


def test_a_project_offers_zones_fixtures_and_products_with_their_places() -> None:
    project = load(Path(shipped("sample_stores") / "small_supermarket"))
    things = things_of(project)
    elements = {e for s in project.plan.surfaces.values() for e in s.elements}

    products = [found for found in things if found.sort == "product"]
    assert {found.sort for found in things} == {"zone", "fixture", "category", "product"}
    assert len(products) == len(project.tables["products"].frame)
    assert all(found.elements <= elements for found in things)
    assert all(
        found.placement.startswith(next(iter(found.elements)))
        for found in things
        if found.placement
    )


def test_a_category_leads_to_all_that_holds_its_products() -> None:
    project = load(shipped("sample_stores") / "small_supermarket")
    frame = project.tables["products"].frame
    fruit = set(frame.loc[frame["category"] == "Fruit", "product_id"])
    holding = {
        element.id
        for surface in project.plan.surfaces.values()
        for element in surface.elements.values()
        for stock in element.stock.values()
        if fruit & {stocked.product for stocked in stock}
    }

    (category,) = [one for one in answers("fruit", things_of(project)) if one.key == "Fruit"]

    assert category.sort == "category"
    assert holding
    assert category.elements == holding


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("холодильники", "Холодильник у входа"),
        ("тёмную", "Оформление тёмное"),
        ("стеллажей", "Стеллаж 4"),
    ],
)
def test_a_russian_word_is_found_whatever_its_ending(asked: str, name: str) -> None:
    things = [Found("action", "other", "Сохранить проект"), Found("action", "it", name)]

    assert [one.key for one in answers(asked, things)] == ["it"]


@pytest.mark.parametrize("asked", ["checkout", "касса", "кассы"])
def test_a_fixture_is_found_by_its_kind_in_both_languages(asked: str) -> None:
    project = load(shipped("sample_stores") / "small_supermarket")
    kinds = {e.id: e.kind for s in project.plan.surfaces.values() for e in s.elements.values()}

    found = [one for one in answers(asked, things_of(project)) if one.sort == "fixture"]

    assert found
    assert {kinds[element] for one in found for element in one.elements} == {"checkout"}
