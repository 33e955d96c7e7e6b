"""The window for who has no mouse, a screen reader, or a keyboard with Cyrillic letters only."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.files.project_file import load
from planner.look import SPACING_PX
from planner.model.shape import Point, Rectangle
from planner.session.session import Session
from planner.shipped import shipped
from planner.tools import TOOLS
from planner.ui.canvas.plan_view import PlanView
from planner.ui.dress import Dress
from planner.ui.shortcuts import LayoutRetry
from planner.ui.theme import Theme
from planner.ui.workspace import Workspace
from tests.gui.mouse import Mouse
from tests.gui.panels_session import SAMPLE, Waiting
from tests.gui.shell import Shell, make_shell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NO_KEY = Qt.KeyboardModifier.NoModifier
INNER = (QScrollBar, QHeaderView)
"""Parts of a control that speak through it."""


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path) -> Iterator[Shell]:
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitExposed(made.window)
    sample = load(shipped("sample_stores") / SAMPLE)
    made.window.desk.show_session(Session(sample, Waiting(), tmp_path / "лавка"))
    yield made
    made.answers.unsaved = "discard"
    made.window.close()
    dress.apply(theme)


def opened(shell: Shell) -> tuple[Workspace, PlanView, Session]:
    workspace, session = shell.window.workspace, shell.window.desk.session
    assert workspace is not None
    assert session is not None
    workspace.canvas.setFocus()
    return workspace, workspace.canvas, session


def speaks(widget: QWidget) -> bool:
    """Say whether a screen reader has words for a control."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text)


def is_control(widget: QWidget) -> bool:
    above = widget.parentWidget()
    is_port = isinstance(above, QAbstractScrollArea) and widget is above.viewport()
    is_taken = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return is_taken and not is_port and not isinstance(widget, INNER)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_control_of_every_tab_says_what_it_is(shell: Shell, language: str) -> None:
    workspace, _, session = opened(shell)
    shell.window.board.run(f"language_{language}")
    shell.window.board.run("palette")
    where = session.view.now.surface
    elements = session.document.project.plan.surfaces[where].elements
    session.selection.select(where, [next(iter(elements))])
    mute: set[str] = set()

    for tab in workspace._pages:
        workspace.show_tab(tab)
        QApplication.processEvents()
        for widget in shell.window.findChildren(QWidget):
            if widget.isVisible() and is_control(widget) and not speaks(widget):
                owner = widget.parentWidget()
                mute.add(f"{tab}: {type(widget).__name__} in {type(owner).__name__}")

    assert sorted(mute) == []


def key(letter: str, held: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press a key that writes a Cyrillic letter, as a keyboard without Latin ones does."""
    target = QApplication.focusWidget()
    assert target is not None
    code = ord(letter.upper())
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, held, letter)
        event.ignore()
        QApplication.sendEvent(target, event)


def is_kept(field: QWidget, letter: str) -> bool:
    """Whether a field wants Ctrl and a letter for itself, as Qt asks before shortcuts fire."""
    held = Qt.KeyboardModifier.ControlModifier
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, ord(letter), held)
    asked.ignore()
    QApplication.sendEvent(field, asked)
    return asked.isAccepted()


@pytest.fixture
def retry(qapp: QApplication) -> Iterator[LayoutRetry]:
    made = LayoutRetry(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.mark.usefixtures("retry")
@pytest.mark.parametrize(
    ("letter", "tool"), [("п", "draw_rectangle"), ("м", "select"), ("н", "draw_aisle")]
)
def test_tools_are_taken_on_a_keyboard_with_russian_letters_only(
    shell: Shell, letter: str, tool: str
) -> None:
    _, canvas, _ = opened(shell)

    key(letter)

    assert canvas.tool.key == tool


@pytest.mark.usefixtures("retry")
def test_commands_work_on_a_keyboard_with_russian_letters_only(shell: Shell) -> None:
    _, _, session = opened(shell)
    where = session.view.now.surface
    surface = session.document.project.plan.surfaces[where]
    gondola = next(one for one in surface.elements.values() if one.kind == "gondola")
    session.selection.select(where, [gondola.id])
    before = len(surface.elements)

    key("в", Qt.KeyboardModifier.ControlModifier)
    key("к")

    after = session.document.project.plan.surfaces[where].elements
    assert len(after) == before + 1
    assert session.document.undo_name == "turn"


@pytest.mark.usefixtures("retry")
def test_a_size_is_typed_with_russian_letters_and_drawn_by_keys_alone(shell: Shell) -> None:
    _, canvas, session = opened(shell)
    where = session.view.now.surface
    before = set(session.document.project.plan.surfaces[where].elements)

    key("п")
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClicks(canvas, "3")
    key("ю")
    QTest.keyClicks(canvas, "2")
    key("х")
    QTest.keyClicks(canvas, "1")
    QTest.keyClick(canvas, Qt.Key.Key_Return)

    after = session.document.project.plan.surfaces[where].elements
    (new,) = [one for one in after if one not in before]
    shape = after[new].shape
    assert isinstance(shape, Rectangle)
    assert (shape.width, shape.depth) == (3.2, 1.0)
    assert session.selection.now.elements == {new}


def test_a_kind_from_the_palette_stands_in_the_middle_by_enter_and_then_moves_by_arrows(
    shell: Shell,
) -> None:
    workspace, canvas, session = opened(shell)
    where = session.view.now.surface
    before = session.document.project
    known = set(before.plan.surfaces[where].elements)
    shell.window.board.run("palette")
    field = workspace.side.kinds.field
    field.setText("freezer")
    left, top, right, bottom = canvas.sight()

    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    drawn = session.document.project
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    (new,) = [one for one in drawn.plan.surfaces[where].elements if one not in known]
    middle = drawn.plan.surfaces[where].elements[new].footprint.centroid
    seen = ((left + right) / 2.0, (top + bottom) / 2.0)
    assert math.dist((middle.x, middle.y), seen) < 0.5
    moved = session.document.project.plan.surfaces[where].elements[new].footprint.centroid
    assert moved.x - middle.x == pytest.approx(0.1)
    session.document.undo()
    session.document.undo()
    assert session.document.project is before


def test_arrows_lead_a_cross_that_the_mouse_puts_away(shell: Shell) -> None:
    _, canvas, _ = opened(shell)
    cursor = canvas._keys.cursor
    canvas.set_tool("draw_rectangle")

    QTest.keyClick(canvas, Qt.Key.Key_Right)
    first = cursor.at
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    led, seen = cursor.at, cursor._cross.isVisible()
    Mouse(canvas).hover((5.0, 5.0))

    assert first is not None
    assert led is not None
    step = led[0] - first[0]
    assert step > 0.0
    assert led[1] - first[1] == pytest.approx(10.0 * step)
    assert seen
    assert (cursor.at, cursor._cross.isVisible()) == (None, False)


def test_walls_are_drawn_corner_by_corner_with_keys_alone(shell: Shell) -> None:
    _, canvas, session = opened(shell)
    where = session.view.now.surface
    shell.window.board.run("draw_wall")
    far = Qt.KeyboardModifier.ShiftModifier

    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Right, far)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Return)

    assert session.document.undo_name == "draw"
    (new,) = session.selection.now.elements
    assert session.document.project.plan.surfaces[where].elements[new].kind == "wall"


@pytest.mark.parametrize("tool", [tool.key for tool in TOOLS])
def test_esc_drops_any_gesture_and_restores_what_was(shell: Shell, tool: str) -> None:
    _, canvas, session = opened(shell)
    before, mouse = session.document.project, Mouse(canvas)
    where = session.view.now.surface
    x1, y1, x2, y2 = next(iter(before.plan.surfaces[where].elements.values())).footprint.bounds
    start: Point = ((x1 + x2) / 2.0, (y1 + y2) / 2.0)
    canvas.set_tool(tool)

    mouse.press(start)
    for nth in range(1, 5):
        mouse.move((start[0] + 0.7 * nth, start[1] + 0.4 * nth))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    mouse.release((start[0] + 3.0, start[1] + 2.0))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)

    assert session.document.project is before
    assert not session.document.undo_name
    assert not canvas.tool.is_busy
    layers = canvas.content.layers
    assert layers.draft.draft is None
    assert layers.overlay.now.ghost is None
    assert layers.overlay.now.band is None


def test_alt_suspends_snapping(shell: Shell) -> None:
    _, canvas, session = opened(shell)
    where = session.view.now.surface
    mouse, at = Mouse(canvas), (7.0, 7.0)
    element = next(
        one
        for one in session.document.project.plan.surfaces[where].elements.values()
        if one.kind == "gondola"
    )
    x1, y1, x2, y2 = element.footprint.bounds
    at = ((x1 + x2) / 2.0, (y1 + y2) / 2.0)
    odd = (at[0] + 1.0137, at[1] + 0.0041)

    shifts = []
    for held in (NO_KEY, Qt.KeyboardModifier.AltModifier):
        mouse.keys = held
        mouse.drag(at, ((at[0] + odd[0]) / 2.0, at[1]), odd)
        shape = session.document.project.plan.surfaces[where].elements[element.id].footprint
        shifts.append(shape.centroid.x - element.footprint.centroid.x)
        session.document.undo()

    assert shifts[1] == pytest.approx(1.0137, abs=2e-3)
    assert abs(shifts[0] - 1.0137) > 2e-3


def test_a_focused_control_looks_different(shell: Shell) -> None:
    workspace, _, _ = opened(shell)
    workspace.show_tab("layers")
    button = workspace.layers.bar.buttons["add"]
    QApplication.processEvents()
    calm = button.grab().toImage()

    button.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()

    assert button.grab().toImage() != calm
    assert button.height() >= 5 * SPACING_PX
    assert button.mapTo(shell.window, QPoint()).x() > 0


@pytest.mark.usefixtures("retry")
def test_a_text_field_in_which_nothing_was_typed_leaves_undo_and_finding_to_the_window(
    qtbot: QtBot,
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()

    assert not is_kept(field, "Z")
    assert not is_kept(field, "K")

    QTest.keyClicks(field, "12")
    assert is_kept(field, "Z")
    assert not is_kept(field, "K")

    field.setText("12")  # as a field does when its value was taken
    assert not is_kept(field, "Z")
