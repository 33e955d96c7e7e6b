"""Drawing in the window: palette, letters, mouse and typed sizes, own types."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.files.project_file import save
from planner.model.edits import add_elements
from planner.model.element import Element, ElementId, ProductId, Slot, Stocked, make_element
from planner.model.shape import Line, Outline, Rectangle
from planner.project import lifted
from planner.session.session import Session
from planner.ui.asking import NewFloor, NewType
from planner.ui.canvas.plan_view import PlanView
from planner.ui.dress import Dress
from planner.ui.panels.palette_panel import PalettePanel
from planner.ui.shortcuts import LayoutRetry
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse
from tests.gui.shell import Shell, make_shell

FREE = (16.5, 11.0)
"""Free ground of an empty floor of 20 by 15 metres."""


class Never:
    """A runner that never comes to it: drawing needs no scores."""

    def run(self, job: object, done: object) -> None:
        """Leave it."""


@pytest.fixture
def shell(theme: Theme, dress: Dress, tmp_path: Path, qtbot: QtBot) -> Shell:
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    desk = made.window.desk
    desk.runner = desk.idle = desk.beside = desk.live = Never()
    made.answers.floor = NewFloor("Зал", 20.0, 15.0)
    made.window.board.run("new_floor")
    QTest.qWait(50)
    made.answers.unsaved = "discard"
    return made


def session_of(shell: Shell) -> Session:
    session = shell.window.desk.session
    assert session is not None
    return session


def canvas_of(shell: Shell) -> PlanView:
    assert shell.window.workspace is not None
    canvas = shell.window.workspace.canvas
    canvas.setFocus()
    return canvas


def palette_of(shell: Shell) -> PalettePanel:
    assert shell.window.workspace is not None
    return shell.window.workspace.side.kinds


def select_chest(shell: Shell) -> Element:
    """Put a freezer chest with a product on the floor and select it."""
    session = session_of(shell)
    where, key = session.view.now.surface, ElementId("F1")
    chest = make_element(
        key, "freezer_chest", Rectangle(4.0, 4.0, 2.5, 0.9), height_m=0.8,
        stock={Slot("T", 1, 1): (Stocked(ProductId("рыба"), 3),)},
    )  # fmt: skip
    session.document.do("draw", lifted(lambda plan: add_elements(plan, where, [chest])))
    session.selection.select(where, [key])
    return chest


def new_ones(shell: Shell) -> list[Element]:
    now = session_of(shell).selection.now
    elements = session_of(shell).document.project.plan.surfaces[now.surface].elements
    return [elements[key] for key in sorted(now.elements)]


def test_a_letter_takes_a_kind_in_hand_and_a_drag_draws_a_run_of_it(shell: Shell) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))

    QTest.keyClick(canvas, Qt.Key.Key_G)
    mouse.drag((15.2, 11.0), (16.5, 11.05), (17.7, 11.1))

    (gondola,) = new_ones(shell)
    assert (gondola.kind, gondola.bays) == ("gondola", 2)
    assert canvas.tool.key == "draw_rectangle"
    assert session_of(shell).document.undo_name == "draw"
    QTest.keyClick(canvas, Qt.Key.Key_V)
    assert canvas.tool.key == "select"


def test_sizes_are_typed_while_the_button_is_held_also_on_a_russian_keyboard(
    shell: Shell,
) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    shell.window.board.run("draw_table")
    mouse.press(FREE)
    mouse.move((17.0, 11.6))

    QTest.keyClicks(canvas, "1,5")
    QTest.sendKeyEvent(
        QTest.KeyAction.Click, canvas, Qt.Key(0x425), "х", Qt.KeyboardModifier.NoModifier
    )
    QTest.keyClicks(canvas, "0.75")
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    mouse.release((17.0, 11.6))

    (table,) = new_ones(shell)
    assert isinstance(table.shape, Rectangle)
    assert (table.shape.width, table.shape.depth) == (1.5, 0.75)


def test_r_turns_what_is_drawn_not_what_is_selected(shell: Shell) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    shell.window.board.run("draw_fridge")
    mouse.hover(FREE)

    QTest.keyClick(canvas, Qt.Key.Key_R)
    mouse.click(FREE)

    assert new_ones(shell)[0].facing_deg == 180.0


def test_escape_drops_the_gesture_then_puts_the_tool_away(shell: Shell) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    before = session_of(shell).document.project
    shell.window.board.run("draw_gondola")
    mouse.press(FREE)
    mouse.move((18.0, 11.2))

    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    mouse.release((18.0, 11.2))
    held = canvas.tool.key
    QTest.keyClick(canvas, Qt.Key.Key_Escape)

    assert session_of(shell).document.project is before
    assert (held, canvas.tool.key) == ("draw_rectangle", "select")
    assert canvas.content.layers.draft.draft is None


def test_a_zone_is_laid_corner_by_corner_and_backspace_deletes_nothing(shell: Shell) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    select_chest(shell)
    shell.window.board.run("draw_zone")

    for corner in ((15.2, 10.2), (17.0, 10.2), (17.0, 11.4), (16.0, 11.9), (15.2, 11.4)):
        mouse.hover(corner)
        mouse.click(corner)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    QTest.keyClick(canvas, Qt.Key.Key_Return)

    (zone,) = new_ones(shell)
    assert zone.kind == "zone"
    assert isinstance(zone.shape, Outline)
    assert len(zone.shape.points) == 4
    now = session_of(shell).selection.now.surface
    assert len(session_of(shell).document.project.plan.surfaces[now].elements) == 2


def test_a_gondola_is_bent_by_drawing_it_as_a_line(shell: Shell) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    shell.window.board.run("draw_gondola")
    QTest.keyClick(canvas, Qt.Key.Key_L)

    mouse.click((15.2, 10.5))
    mouse.click((17.2, 10.5))
    mouse.double_click((17.2, 11.9))

    (gondola,) = new_ones(shell)
    assert isinstance(gondola.shape, Line)
    assert gondola.shape.thickness == 1.0


def test_typing_into_the_palette_and_enter_take_a_kind_in_hand(shell: Shell) -> None:
    canvas = canvas_of(shell)
    shell.window.board.run("palette")
    palette = palette_of(shell)
    assert palette.field.hasFocus()

    palette.field.setText("холод")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    pattern = session_of(shell).brush.now.pattern
    assert pattern is not None
    assert pattern.kind == "fridge"
    assert canvas.tool.key == "draw_rectangle"
    assert canvas.hasFocus()


def test_a_click_in_the_palette_takes_what_it_names(shell: Shell) -> None:
    shell.window.board.run("palette")
    palette = palette_of(shell)
    model = palette.list.model()
    rows = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
    aisle = next(row for row in rows if row.data() == "One-way aisle")

    palette.list.scrollTo(aisle)
    QTest.mouseClick(
        palette.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=palette.list.visualRect(aisle).center(),
    )

    assert canvas_of(shell).tool.key == "draw_aisle"


def test_a_type_made_of_the_selection_is_in_the_palette_and_draws_its_like(
    shell: Shell,
) -> None:
    session, mouse = session_of(shell), Mouse(canvas_of(shell))
    old = select_chest(shell)
    shell.answers.type = NewType("Ларь для рыбы", with_products=True)

    shell.window.board.run("make_type")
    shell.window.hands.draw.draw_type("Ларь для рыбы")
    mouse.click(FREE)

    (chest,) = new_ones(shell)
    assert shell.answers.asked[-1].endswith("with products")
    assert (chest.kind, chest.height_m, chest.stock) == (old.kind, old.height_m, old.stock)
    names = [palette_of(shell).list.model().index(row, 0).data() for row in range(2)]
    assert names == ["Own types", "Ларь для рыбы"]
    session.document.undo()
    session.document.undo()
    assert session.document.project.types == ()


def test_own_types_are_renamed_and_removed_by_keys_and_undo_brings_them_back(
    shell: Shell,
) -> None:
    session = session_of(shell)
    select_chest(shell)
    shell.answers.type = NewType("Ларь")
    shell.window.board.run("make_type")
    palette = palette_of(shell)
    palette.list.setFocus()
    palette.list.setCurrentIndex(palette.list.model().index(1, 0))

    shell.answers.type = NewType("Ларь у окна")
    QTest.keyClick(palette.list, Qt.Key.Key_F2)
    renamed = [pattern.name for pattern in session.document.project.types]
    palette.list.setCurrentIndex(palette.list.model().index(1, 0))
    QTest.keyClick(palette.list, Qt.Key.Key_Delete)

    assert renamed == ["Ларь у окна"]
    left = session.document.project.types
    session.document.undo()
    assert left == ()
    assert [pattern.name for pattern in session.document.project.types] == renamed


def test_types_come_from_another_project(shell: Shell, tmp_path: Path) -> None:
    session = session_of(shell)
    select_chest(shell)
    shell.answers.type = NewType("Ларь")
    shell.window.board.run("make_type")
    save(session.document.project, tmp_path / "другой магазин")
    session.document.undo()
    shell.answers.path = tmp_path / "другой магазин"

    shell.window.board.run("take_types")
    shell.window.board.run("take_types")

    assert [pattern.name for pattern in session.document.project.types] == ["Ларь"]


def test_corners_of_a_zone_are_dragged_and_delete_removes_the_chosen_one(shell: Shell) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    shell.window.board.run("draw_zone")
    for corner in ((15.2, 10.2), (17.0, 10.2), (17.0, 11.4), (15.2, 11.4)):
        mouse.click(corner)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_C)

    mouse.drag((17.0, 11.4), (17.5, 11.6), (17.8, 11.8))
    dragged = new_ones(shell)[0].footprint.bounds
    QTest.keyClick(canvas, Qt.Key.Key_Delete)

    (zone,) = new_ones(shell)
    assert dragged[2:] == pytest.approx((17.8, 11.8))
    assert isinstance(zone.shape, Outline)
    assert len(zone.shape.points) == 3


def test_a_note_is_written_in_cyrillic_letters_that_are_no_shortcuts(
    shell: Shell, qapp: QApplication
) -> None:
    canvas, mouse = canvas_of(shell), Mouse(canvas_of(shell))
    retry = LayoutRetry(qapp)
    shell.window.board.run("draw_note")
    mouse.click(FREE)

    for letter in "Ряд":
        key = Qt.Key(ord(letter.upper()))
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, canvas, key, letter, Qt.KeyboardModifier.NoModifier
        )
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qapp.removeEventFilter(retry)

    assert [note.name for note in new_ones(shell)] == ["Ряд"]


def test_endcaps_are_added_to_both_ends_of_the_selected_run_in_one_step(shell: Shell) -> None:
    mouse, document = Mouse(canvas_of(shell)), session_of(shell).document
    shell.window.board.run("draw_gondola")
    mouse.drag((4.0, 4.0), (6.0, 4.1), (7.8, 4.2))

    shell.window.board.run("add_endcaps")

    assert [endcap.kind for endcap in new_ones(shell)] == ["endcap", "endcap"]
    assert document.undo_name == "add_endcaps"
    document.undo()
    assert document.undo_name == "draw"
