from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.element import ElementId
from planner.model.plan import Layer, Surface
from planner.session.session import Session
from planner.tools import layer_commands as layers
from tests.strategies import FEW
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, FakeBench

NAME = "Полки"


def session_with(*names: str) -> Session:
    session = FakeBench().session
    for name in names:
        layers.add(session, name)
    return session


def floor(session: Session) -> Surface:
    return session.document.project.plan.surfaces[FLOOR_ID]


def names(session: Session) -> list[str]:
    return [layer.name for layer in floor(session).layers]


DEEDS: list[tuple[str, Callable[[Session], None]]] = [
    ("add_layer", lambda s: layers.add(s, "Свет", frozenset([G1]))),
    ("rename_layer", lambda s: layers.rename(s, NAME, "Свет")),
    ("remove_layer", lambda s: layers.remove(s, NAME)),
    ("hide_layer", lambda s: layers.show(s, NAME, is_visible=False)),
    ("lock_layer", lambda s: layers.lock(s, NAME, is_locked=True)),
    ("raise_layer", lambda s: layers.lift(s, NAME, 1)),
    ("put_on_layer", lambda s: layers.put(s, NAME)),
]


@pytest.mark.parametrize(("step", "deed"), DEEDS)
def test_each_deed_is_one_step_that_undo_takes_back(
    step: str, deed: Callable[[Session], None]
) -> None:
    session = session_with(NAME, "верх")
    session.selection.select(FLOOR_ID, [G1, G2])
    before = session.document.project

    deed(session)
    made, name = session.document.project, session.document.undo_name
    session.document.undo()

    assert (made is not before, name) == (True, step)
    assert session.document.project is before


@FEW
@given(st.lists(st.text(max_size=4), max_size=5, unique=True), st.sampled_from(["Слой", "a"]))
def test_a_free_name_is_never_taken(taken: list[str], usual: str) -> None:
    layers_there = tuple(Layer(name) for name in [*taken, usual] if name)
    surface = Surface(FLOOR_ID, "", "floor", layers=tuple(dict.fromkeys(layers_there)))

    name = layers.free_layer_name(surface, usual)

    assert name.startswith(usual)
    assert name not in {layer.name for layer in surface.layers}


def test_a_new_layer_is_the_topmost_and_takes_what_is_given() -> None:
    session = session_with("низ")

    layers.add(session, NAME, frozenset([G1]))

    assert names(session) == ["низ", NAME]
    assert floor(session).elements[G1].layer == NAME
    assert floor(session).elements[G2].layer == ""


def test_hiding_a_layer_deselects_what_nobody_sees_any_more() -> None:
    session = session_with()
    layers.add(session, NAME, frozenset([G1]))
    session.selection.select(FLOOR_ID, [G1, G2])

    layers.show(session, NAME, is_visible=False)

    assert session.selection.now.elements == {G2}


def test_all_hidden_layers_are_shown_again_in_one_step() -> None:
    session = session_with("низ", "верх")
    for name in ("низ", "верх"):
        layers.show(session, name, is_visible=False)

    layers.show_all(session)

    assert all(layer.is_visible for layer in floor(session).layers)
    session.document.undo()
    assert not any(layer.is_visible for layer in floor(session).layers)


def test_two_layers_never_share_a_name() -> None:
    session = session_with("низ", "верх")

    with pytest.raises(PlanError, match="layer_exists"):
        layers.rename(session, "низ", "верх")

    assert names(session) == ["низ", "верх"]


def test_putting_nothing_on_a_layer_is_no_step() -> None:
    session = session_with(NAME)
    session.selection.select(FLOOR_ID, list[ElementId]())

    layers.put(session, NAME)

    assert session.document.undo_name == "add_layer"
