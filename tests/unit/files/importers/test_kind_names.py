from __future__ import annotations

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.files.importers.kind_names import UNKNOWN, meaning_of, phrases
from planner.model.kinds import ON_FLOORS
from planner.wording import LANGUAGES, Words

NUMBERS = st.text("0123456789 №-.,", max_size=6)


@given(st.sampled_from(sorted(ON_FLOORS)), NUMBERS, NUMBERS, st.booleans())
def test_a_key_means_its_kind_whatever_numbers_stand_beside_it(
    key: str, before: str, after: str, loud: bool
) -> None:
    text = f"{before}{key.upper() if loud else key}{after}"

    assert meaning_of(text).at(nan) == key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(ON_FLOORS))
def test_the_name_of_a_kind_means_it_in_every_language(key: str, language: str) -> None:
    name = Words(language).say(f"kind_{key}")

    assert meaning_of(name).at(nan) == key


def test_every_phrase_of_the_list_means_the_kind_it_stands_under() -> None:
    wrong = {
        " ".join(phrase.words): (meaning_of(text).kind, phrase.meaning.kind)
        for phrase in phrases()
        for text in [" ".join(phrase.words).replace("*", "")]
        if meaning_of(text) != phrase.meaning
    }

    assert wrong == {}


def test_every_kind_has_words_in_both_scripts() -> None:
    scripts = {(p.meaning.kind, p.words[0][0] >= "а") for p in phrases()}

    assert scripts >= {(key, russian) for key in ON_FLOORS for russian in (False, True)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("shelf", "wall_shelf"),
        ("Racks 12", "wall_shelf"),
        ("Refrigerator", "fridge"),
        ("cooler", "fridge"),
        ("till", "checkout"),
        ("Cash desk 3", "checkout"),
        ("register", "checkout"),
        ("perimeter", "wall_shelf"),
        ("Wall bay", "wall_shelf"),
        ("island", "promo_stand"),
        ("End of aisle", "endcap"),
        ("WallShelf", "wall_shelf"),
        ("rack for clothes", "clothes_rack"),
        ("retail_Gondola_01", "gondola"),
        ("Стеллаж пристенный 1250", "wall_shelf"),
        ("пристенные стеллажи", "wall_shelf"),
        ("Холодильник", "fridge"),
        ("Морозильный ларь 2,5 м", "freezer_chest"),
        ("Касса №3", "checkout"),
        ("вход", "entrance"),
        ("ВЫХОД", "exit"),
        ("Торец гондолы левый", "endcap"),
        ("гондола островная", "gondola"),
        ("Полка", "wall_shelf"),
    ],
)
def test_common_words_are_known(text: str, kind: str) -> None:
    assert meaning_of(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("checkout cooler", "fridge"),
        ("shelf by the cash desk", "wall_shelf"),
        ("Холодильник у кассы", "fridge"),
        ("стойка для одежды", "clothes_rack"),
    ],
)
def test_the_thing_itself_is_meant_not_what_it_stands_by(text: str, kind: str) -> None:
    assert meaning_of(text).kind == kind


@pytest.mark.parametrize("text", ["", "12", "aquarium", "wall clock", "Аквариум", "x", "kasse"])
def test_other_words_mean_nothing(text: str) -> None:
    assert meaning_of(text) == UNKNOWN


@pytest.mark.parametrize(
    ("depth_m", "kind"), [(0.74, "wall_shelf"), (0.75, "gondola"), (nan, "wall_shelf")]
)
def test_a_shelf_has_two_sides_when_it_is_deep(depth_m: float, kind: str) -> None:
    assert meaning_of("стеллаж").at(depth_m) == kind
