from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.model.underlay import Underlay
from planner.ui.canvas.picture_loader import sizes_of, turned_light
from planner.ui.canvas.plan_view import PlanView
from planner.ui.dress import Dress
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse
from tests.gui.shell import Shell, make_shell


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path) -> Shell:
    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.resize(1200, 800)
    shell.window.show()
    shell.answers.path = tmp_path / "план зала.png"
    Image.new("RGB", (800, 600), "white").save(tmp_path / "план зала.png")
    return shell


def laid(shell: Shell) -> PlanView:
    shell.window.board.run("from_picture")
    assert shell.window.workspace is not None
    return shell.window.workspace.canvas


def picture(view: PlanView) -> Underlay:
    assert view.surface is not None
    assert view.surface.underlay is not None
    return view.surface.underlay


def test_from_a_picture_leads_straight_to_its_scale(shell: Shell) -> None:
    view = laid(shell)
    mouse = Mouse(view)
    assert view.tool.key == "calibrate"

    mouse.click((2.0, 3.0))
    mouse.hover((5.0, 3.0))
    mouse.click((6.0, 3.0))
    QTest.keyClicks(view.asking.field.field, "8.5 m")
    QTest.keyClick(view.asking.field.field, Qt.Key.Key_Return)

    assert picture(view).width == pytest.approx(20.0 * 8.5 / 4.0, rel=0.01)
    assert (view.tool.key, view.asking.field.isVisible()) == ("select", False)
    shell.window.board.run("undo")
    assert picture(view).width == 20.0


def test_a_wrong_length_is_said_in_the_field_and_escape_calls_it_off(shell: Shell) -> None:
    view = laid(shell)
    mouse = Mouse(view)
    mouse.click((2.0, 3.0))
    mouse.click((6.0, 3.0))
    field = view.asking.field

    field.field.setText("пять")
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert "пять" in field._trouble.text()
    QTest.keyClick(field.field, Qt.Key.Key_Escape)

    assert not field.isVisible()
    assert not view.tool.is_busy
    assert picture(view).width == 20.0


def test_dragging_with_its_tool_moves_the_picture_as_one_step(shell: Shell) -> None:
    view = laid(shell)
    shell.window.board.run("underlay_move")

    Mouse(view).drag((2.0, 2.0), (3.0, 3.0), (5.0, 4.0))

    assert (picture(view).x, picture(view).y) == pytest.approx((3.0, 2.0), abs=0.05)
    shell.window.board.run("undo")
    assert (picture(view).x, picture(view).y) == (0.0, 0.0)


def test_the_card_shows_fades_hides_locks_and_removes(shell: Shell) -> None:
    view = laid(shell)
    assert shell.window.workspace is not None
    card = shell.window.workspace.inspector.parts.underlay
    assert card.isVisible()

    card.slider.setValue(30)
    card.switches["visible"].click()
    card.switches["locked"].click()

    assert picture(view).opacity == 0.3
    assert (picture(view).is_visible, picture(view).is_locked) == (False, True)
    assert not card.buttons["calibrate"].isEnabled()
    assert not shell.window.board.of["underlay_move"].isEnabled()
    card.buttons["remove"].click()
    assert view.surface is not None
    assert view.surface.underlay is None
    assert not card.isVisible()


def test_a_page_is_asked_for_where_a_pdf_has_several(shell: Shell, tmp_path: Path) -> None:
    pages = [Image.new("RGB", size, "white") for size in ((600, 300), (300, 600))]
    pages[0].save(tmp_path / "планы.pdf", save_all=True, append_images=pages[1:])
    shell.answers.path, shell.answers.page = tmp_path / "планы.pdf", 2

    view = laid(shell)

    assert "page of 2 in планы.pdf" in shell.answers.asked
    assert picture(view).height == pytest.approx(2.0 * picture(view).width)


def test_a_file_that_is_no_picture_is_said_and_changes_nothing(
    shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "план зала.png").write_text("no picture")

    shell.window.board.run("from_picture")

    assert shell.window.desk.session is None
    assert "план зала.png" in shell.window.notice.text


@pytest.mark.usefixtures("theme")
def test_smaller_copies_halve_and_ink_on_paper_turns_to_light_on_dark(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (2048, 1024), "white").save(path)

    light = sizes_of(path.read_bytes(), dark=False)
    dark = sizes_of(path.read_bytes(), dark=True)

    assert [pixmap.width() for pixmap in light] == [2048, 1024, 512]
    assert light[-1].pixelColor(5, 5).lightness() == 255
    assert dark[-1].pixelColor(5, 5).lightness() == 0
    red = QImage(600, 600, QImage.Format.Format_ARGB32)
    red.fill("#FFE0E0")
    assert turned_light(red).pixelColor(5, 5).name() == "#1f0000"
    photo = QImage(8, 8, QImage.Format.Format_ARGB32)
    photo.fill(Qt.GlobalColor.darkGreen)
    assert turned_light(photo) == photo


def test_the_picture_is_seen_once_it_is_unpacked(shell: Shell, qtbot: QtBot) -> None:
    view = laid(shell)
    shell.window.board.run("underlay_stronger")
    middle = view.viewport().rect().center()

    def is_drawn() -> bool:
        return bool(view.content.layers.underlay._sizes)

    qtbot.waitUntil(is_drawn)
    assert view.viewport().grab().toImage().pixelColor(middle).lightness() > 200
