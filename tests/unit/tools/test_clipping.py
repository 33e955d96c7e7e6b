from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import DataError
from planner.files.clip import COLUMNS, Clip, clip_from, clip_table, clip_text
from planner.model.edits import add_layers, put_on_layer
from planner.model.element import Element, ElementId
from planner.model.plan import Frame, Layer
from planner.model.shape import centre
from planner.project import lifted
from planner.tools import commands
from planner.tools.clipping import clip_of, paste
from planner.wording import Words
from tests.strategies import FEW, elements
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, STOCKED, T1, FakeBench


def copied(bench: FakeBench, *ids: ElementId) -> Clip:
    bench.session.selection.select(FLOOR_ID, ids)
    clip = clip_of(bench.session)
    assert clip is not None
    return clip


@FEW
@given(st.lists(elements(), min_size=1, max_size=3))
def test_what_is_copied_comes_back_as_it_was(drawn: list[Element]) -> None:
    clip = Clip("floor", tuple(drawn), (Layer("Слой 1", is_visible=False),))

    assert clip_from(clip_text(clip)) == clip


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "null", '{"vitrina_elements": 3}', '{"vitrina_elements": [{}]}',
     "[" * 100_000],
)  # fmt: skip
def test_foreign_text_is_refused_in_words(text: str) -> None:
    with pytest.raises(DataError, match="clip_foreign"):
        clip_from(text)


def test_a_clip_cut_in_half_is_refused() -> None:
    text = clip_text(copied(FakeBench(), G1))

    for cut in range(1, len(text), 7):
        with pytest.raises(DataError):
            clip_from(text[:cut])


def test_a_paste_brings_products_stands_beside_and_is_one_step() -> None:
    bench = FakeBench()

    paste(bench.session, copied(bench, G1, G2))

    assert bench.surface is not None
    (first, second) = (bench.surface.elements[key] for key in sorted(bench.selected))
    assert {first.id, second.id}.isdisjoint({G1, G2})
    assert first.stock[STOCKED][0].product == "coffee"
    assert centre(first.shape) == pytest.approx((2.5, 2.5))
    assert bench.undo_steps() == 1


def test_pasting_twice_stands_nothing_on_each_other() -> None:
    bench = FakeBench()
    clip = copied(bench, T1)

    paste(bench.session, clip)
    paste(bench.session, clip)

    assert bench.surface is not None
    tables = [e.shape for e in bench.surface.elements.values() if e.kind == "table"]
    assert len(set(tables)) == 3


def test_what_comes_from_another_floor_keeps_its_place_and_its_layer() -> None:
    bench, other = FakeBench(), FakeBench()
    do = bench.session.document.do
    do("layer", lifted(lambda plan: add_layers(plan, FLOOR_ID, [Layer("Акции", is_locked=True)])))
    do("layer", lifted(lambda plan: put_on_layer(plan, FLOOR_ID, [T1], "Акции")))
    clip = copied(bench, T1)
    other.session.selection.select(FLOOR_ID, [T1])
    commands.delete(other.session)

    paste(other.session, clip)

    assert other.surface is not None
    (table,) = (other.surface.elements[key] for key in other.selected)
    assert table.shape == bench.shape_of(T1)
    assert table.layer == "Акции"
    assert other.surface.layers == (Layer("Акции"),)


def test_a_clip_of_another_medium_is_refused() -> None:
    bench = FakeBench()
    clip = replace(copied(bench, G1), medium="page")

    with pytest.raises(DataError, match="clip_medium"):
        paste(bench.session, clip)

    assert not bench.session.document.undo_name


@pytest.mark.parametrize(("language", "number"), [("en", "2.5"), ("ru", "2,5")])
def test_the_table_has_a_line_an_element_in_the_numbers_of_the_language(
    language: str, number: str
) -> None:
    bench = FakeBench()

    text = clip_table(copied(bench, G1, T1).elements, Frame(y0=8.0), Words(language))

    head, *lines = text.splitlines()
    assert len(head.split("\t")) == len(COLUMNS)
    assert [line.split("\t")[0] for line in lines] == ["G1", "T1"]
    assert lines[0].split("\t")[COLUMNS.index("width")] == number
    assert lines[0].split("\t")[COLUMNS.index("y")] == "6"


def test_our_json_says_what_it_is() -> None:
    assert "vitrina_elements" in json.loads(clip_text(copied(FakeBench(), G1)))
