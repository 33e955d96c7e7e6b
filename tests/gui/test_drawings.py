from __future__ import annotations

from pathlib import Path

import pytest
from ezdxf import filemanagement
from pytestqt.qtbot import QtBot

from planner.files.importers.drawing import read_drawing
from planner.ui.dialogs.drawing_dialog import DrawingDialog
from planner.ui.dialogs.sheet_dialog import SheetDialog
from planner.ui.dress import Dress
from planner.ui.theme import Theme
from tests.gui.shell import Shell, make_shell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path) -> Shell:
    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.answers.path = drawing(tmp_path / "чертёж.dxf")
    return shell


def drawing(path: Path, unit: int = 4) -> Path:
    document = filemanagement.new("R2010")
    document.header["$INSUNITS"] = unit
    space = document.modelspace()
    room = [(0, 0), (10000, 0), (10000, 8000), (0, 8000)]
    space.add_lwpolyline(room, close=True, dxfattribs={"layer": "СТЕНЫ"})
    shelf = [(1000, 1000), (3000, 1000), (3000, 1500), (1000, 1500)]
    space.add_lwpolyline(shelf, close=True, dxfattribs={"layer": "ПРОЧЕЕ"})
    table = [(5000, 1000), (6000, 1000), (6000, 2000), (5000, 2000)]
    space.add_lwpolyline(table, close=True, dxfattribs={"layer": "СТОЛЫ"})
    document.saveas(path)
    return path


def test_a_drawing_makes_a_project_in_one_step_and_says_what_was_left_out(shell: Shell) -> None:
    window = shell.window

    window.board.run("import_drawing")

    session = window.desk.session
    assert session is not None
    (surface,) = session.document.project.plan.surfaces.values()
    assert [element.kind for element in surface.elements.values()] == ["table"]
    assert surface.outlines
    assert "ПРОЧЕЕ" in window.notice.text
    window.board.run("undo")
    assert not session.document.project.plan.surfaces


def test_a_dropped_drawing_is_asked_about_and_a_broken_one_is_said(
    shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "битый.dxf").write_text("no drawing")

    shell.window.open_path(tmp_path / "битый.dxf")
    assert "битый.dxf" in shell.window.notice.text
    assert shell.window.desk.session is None

    shell.window.open_path(tmp_path / "чертёж.dxf")
    assert "about чертёж.dxf" in shell.answers.asked
    assert shell.window.desk.session is not None


def test_a_floor_is_written_as_a_drawing_that_reads_back(shell: Shell, tmp_path: Path) -> None:
    shell.window.board.run("import_drawing")
    shell.answers.path = tmp_path / "обратно.dxf"

    shell.window.board.run("export_dxf")

    layers = {shape.layer for shape in read_drawing(tmp_path / "обратно.dxf").shapes}
    assert layers == {"V_ROOM", "V_TABLE"}


def test_the_dialog_offers_what_names_say_and_takes_what_is_chosen(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = DrawingDialog(theme, read_drawing(drawing(tmp_path / "a.dxf", unit=0)))
    qtbot.addWidget(dialog)
    assert dialog.layers["СТЕНЫ"].currentData() == "room"
    assert not dialog.take.isEnabled()

    dialog.unit.setCurrentIndex(dialog.unit.findData("mm"))
    dialog.layers["ПРОЧЕЕ"].setCurrentIndex(dialog.layers["ПРОЧЕЕ"].findData("gondola"))

    assert dialog.take.isEnabled()
    assert (dialog.plan.unit, dialog.plan.kinds.layers["ПРОЧЕЕ"]) == ("mm", "gondola")


def test_the_sheet_dialog_tells_paper_and_scale(qtbot: QtBot, theme: Theme) -> None:
    dialog = SheetDialog(theme)
    qtbot.addWidget(dialog)
    assert dialog.values() == ("A3", 0)

    dialog.paper.setCurrentIndex(dialog.paper.findData("A1"))
    dialog.scale.setCurrentIndex(dialog.scale.findData(50))

    assert dialog.values() == ("A1", 50)
