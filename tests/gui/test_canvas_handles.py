from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.errors import VitrinaError
from planner.model.edits import group_elements, lock_elements
from planner.model.edits.changing import with_surface
from planner.model.element import ElementId
from planner.model.plan import Layer, Plan
from planner.model.shape import Point, Rectangle
from planner.project import lifted
from planner.session.session import Session
from planner.tools import Snap
from planner.tools.handles import KNOB, Grip, place_of
from planner.ui.canvas.plan_view import PlanView
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, T1, Never, small_store

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ON_G1, ON_T1 = (2.0, 2.0), (4.0, 6.0)


@pytest.fixture
def said() -> list[VitrinaError]:
    return []


@pytest.fixture
def view(theme: Theme, said: list[VitrinaError], qtbot: QtBot) -> PlanView:
    made = PlanView(Session(small_store(), Never(), Path("нигде")), theme, said.append)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def mouse(view: PlanView) -> Mouse:
    return Mouse(view)


def rectangle(view: PlanView, element: ElementId) -> Rectangle:
    assert view.surface is not None
    shape = view.surface.elements[element].shape
    assert isinstance(shape, Rectangle)
    return shape


def grip_place(view: PlanView, grip: Grip) -> Point:
    hold = view.content.layers.overlay.now.hold
    assert hold is not None
    return place_of(hold, grip, 1.0 / view.px_per_unit)


def colour_at(view: PlanView, at: Point, dx: int = 0) -> QColor:
    image = view.viewport().grab().toImage()
    pixel = view.viewportTransform().map(QPointF(at[0] * 100.0, at[1] * 100.0))
    return image.pixelColor(round(pixel.x()) + dx, round(pixel.y()))


def change(view: PlanView, edit: object) -> None:
    assert callable(edit)
    view.session.document.do("test", lifted(edit))


def test_a_corner_is_pulled_with_the_mouse_in_one_step(view: PlanView, mouse: Mouse) -> None:
    document, before = view.session.document, view.session.document.project
    mouse.click(ON_T1)
    x, y = grip_place(view, Grip(1, 1))

    mouse.drag((x, y), (x + 0.4, y + 0.3), (x + 0.8, y + 0.6))

    shape = rectangle(view, T1)
    assert (shape.width, shape.depth) == pytest.approx((2.0, 1.8))
    assert (shape.x - shape.width / 2.0, shape.y - shape.depth / 2.0) == pytest.approx((3.4, 5.4))
    assert document.undo_name == "set_size"
    document.undo()
    assert document.project is before


def test_handles_are_drawn_and_the_pointer_shows_what_they_do(view: PlanView, mouse: Mouse) -> None:
    mouse.click(ON_T1)
    place = grip_place(view, Grip(1, 0))

    assert colour_at(view, place).name() == "#ffffff"
    mouse.hover(place)
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    mouse.hover(grip_place(view, KNOB))
    assert view.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor
    mouse.hover(ON_T1)
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_other_tools_have_no_handles(view: PlanView, mouse: Mouse) -> None:
    mouse.click(ON_T1)
    place = grip_place(view, Grip(-1, -1))
    with_handles = colour_at(view, place, 3)

    view.set_tool("pan")

    assert colour_at(view, place, 3) != with_handles


def test_the_knob_turns_in_steps_of_fifteen_degrees(view: PlanView, mouse: Mouse) -> None:
    mouse.click(ON_T1)
    x, y = grip_place(view, KNOB)

    mouse.drag((x, y), (x + 0.5, y), (4.0 + 1.0, 6.0 - 1.08))

    assert rectangle(view, T1).angle_deg == 45.0
    assert view.session.document.undo_name == "turn"


def test_while_a_side_is_pulled_the_old_shape_is_hidden_and_the_new_one_drawn(
    view: PlanView, mouse: Mouse
) -> None:
    mouse.click(ON_T1)
    x, y = grip_place(view, Grip(1, 0))
    mouse.press((x, y))
    mouse.move((x + 1.0, y))

    layers = view.content.layers
    assert layers.draft.draft is not None
    assert layers.overlay.now.outlines == ()
    edge = colour_at(view, (x + 1.0, y + 0.3))
    assert edge.blue() > edge.red() + 60

    view.cancel()
    assert layers.draft.draft is None
    assert len(layers.overlay.now.outlines) == 1
    assert layers.overlay.now.hold == rectangle(view, T1)


def test_what_is_moved_snaps_to_an_edge_and_a_guide_is_drawn(view: PlanView, mouse: Mouse) -> None:
    mouse.press(ON_T1)
    mouse.move((4.0, 5.0))
    mouse.move((4.0, 3.13))

    draft = view.content.layers.draft.draft
    assert draft is not None
    level = [a[1] for a, b in draft.lines if a[1] == b[1]]
    assert level == pytest.approx([2.5])
    guide = colour_at(view, (3.33, 2.5))
    assert guide.blue() > guide.red() + 40

    mouse.release((4.0, 3.13))
    assert rectangle(view, T1).y - 0.6 == pytest.approx(2.5)
    assert view.content.layers.draft.draft is None


def test_alt_and_the_settings_suspend_snapping(view: PlanView, mouse: Mouse) -> None:
    mouse.keys = ALT
    mouse.drag(ON_T1, (4.2, 5.5), (4.0, 3.137))
    free = rectangle(view, T1).y
    view.session.document.undo()
    mouse.keys = Qt.KeyboardModifier.NoModifier
    view.show_snap(Snap(is_on=False), shows_grid=False)

    mouse.drag(ON_T1, (4.2, 5.5), (4.0, 3.137))

    assert free == pytest.approx(3.137, abs=1e-3)
    assert rectangle(view, T1).y == pytest.approx(3.137, abs=1e-3)


def test_a_coarser_grid_is_kept_to(view: PlanView, mouse: Mouse) -> None:
    view.show_snap(Snap(grid_steps=500), shows_grid=False)

    mouse.drag(ON_T1, (4.4, 6.3), (7.0, 6.34))

    shape = rectangle(view, T1)
    assert (shape.x - 0.6, shape.y - 0.6) == pytest.approx((6.5, 5.5))


def test_the_grid_is_drawn_where_it_is_wanted(view: PlanView) -> None:
    on_line, off_line = (8.0, 7.27), (8.04, 7.27)
    before = colour_at(view, on_line)

    view.show_snap(Snap(grid_steps=500), shows_grid=True)

    assert colour_at(view, on_line) != before
    assert colour_at(view, off_line) == before


def test_what_is_dragged_onto_something_is_outlined_in_red(view: PlanView, mouse: Mouse) -> None:
    mouse.press(ON_T1)
    mouse.move((4.4, 4.0))
    mouse.move((4.4, 2.0))

    ghost = view.content.layers.overlay.now.ghost
    assert ghost is not None
    assert ghost.is_bad
    hurt = colour_at(view, (5.5, 1.0))
    assert hurt.red() > hurt.blue() + 40
    mouse.release((4.4, 2.0))
    assert rectangle(view, T1).y == pytest.approx(2.0)


def test_a_drag_with_ctrl_leaves_a_copy(view: PlanView, mouse: Mouse) -> None:
    mouse.keys = CTRL
    mouse.drag(ON_T1, (4.5, 6.0), (6.5, 6.0))

    assert view.surface is not None
    assert rectangle(view, T1).x == 4.0
    assert rectangle(view, ElementId("T2")).x == pytest.approx(6.5)
    assert view.session.selection.now.elements == {"T2"}


def test_a_group_is_clicked_as_one_and_entered_with_a_double_click(
    view: PlanView, mouse: Mouse
) -> None:
    change(view, lambda plan: group_elements(plan, FLOOR_ID, [G1, T1]))
    selection = view.session.selection

    mouse.click(ON_G1)
    assert selection.now.elements == {G1, T1}
    mouse.double_click(ON_T1)
    assert selection.now.elements == {T1}


def test_several_are_stretched_with_the_mouse(view: PlanView, mouse: Mouse) -> None:
    mouse.click(ON_G1)
    mouse.keys = SHIFT
    mouse.click(ON_T1)
    mouse.keys = ALT
    x, y = grip_place(view, Grip(1, 0))

    mouse.drag((x, y), (x + 0.5, y), (x + 1.0, y))

    hold = view.content.layers.overlay.now.hold
    assert hold is not None
    assert hold.width == pytest.approx(4.6 - 0.75 + 1.0, abs=1e-3)
    assert rectangle(view, G1).width > 2.5


def test_what_is_locked_is_passed_by_and_has_no_handles(
    view: PlanView, mouse: Mouse, said: list[VitrinaError]
) -> None:
    change(view, lambda plan: lock_elements(plan, FLOOR_ID, [T1], is_locked=True))
    before = rectangle(view, T1)

    mouse.drag(ON_T1, (4.5, 6.5), (6.0, 6.0))
    assert view.session.selection.now.elements == frozenset()
    view.session.selection.select(FLOOR_ID, [T1])
    assert view.content.layers.overlay.now.hold is None
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)

    assert rectangle(view, T1) == before
    assert [error.code for error in said] == ["elements_locked"]


def test_layers_that_are_not_visible_are_not_drawn_nor_hit(view: PlanView, mouse: Mouse) -> None:
    middle = (4.0, 6.35)
    bare = colour_at(view, (7.0, 6.35))
    assert colour_at(view, middle) != bare

    def hide(plan: Plan) -> Plan:
        surface = plan.surfaces[FLOOR_ID]
        elements = {**surface.elements, T1: replace(surface.elements[T1], layer="Мебель")}
        layers = (Layer("Мебель", is_visible=False),)
        return with_surface(plan, replace(surface, elements=elements, layers=layers))

    change(view, hide)

    assert T1 not in view.content.layers.drawn
    assert colour_at(view, middle) == bare
    mouse.click(ON_T1)
    assert view.session.selection.now.elements == frozenset()
    view.session.document.undo()
    assert T1 in view.content.layers.drawn
    assert G2 in view.content.layers.drawn
