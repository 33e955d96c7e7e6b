"""Counters and heat maps in the import wizard, under real clicks and keys."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.session.session import Session
from planner.ui.dialogs.import_wizard import COLUMNS, RESULT
from tests.gui import test_import_wizard as wizards
from tests.gui.test_import_wizard import NoAnalysis, Opened, click, drop, page, take_choice, tried
from tests.unit.analysis.projects import small_project

opened = wizards.opened


@pytest.fixture
def session() -> Session:
    return Session(small_project(), NoAnalysis())


def test_counters_are_recognised_and_taken(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "counts.csv"
    path.write_text("sensor;time;in;out\nE1;2026-03-02 09:00;12;-3\nE1;2026-03-02 10:00;9;4\n")
    wizard = opened()

    drop(wizard.file_page.drop, path)
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("counters").isChecked()
    click(wizard.footer.next)
    click(wizard.footer.next)

    assert page(wizard) == RESULT
    model = wizard.result_page.model
    assert [model.data(model.index(0, at)) for at in range(2)] == ["2", "out is below 0"]
    click(wizard.footer.next)
    assert session.document.project.tables["counters"].frame["in"].tolist() == [9.0]
    assert session.document.undo_name == "import_counters"


def test_a_picture_is_placed_by_its_corners_and_read_by_its_colours(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    pixels = np.zeros((40, 50), np.uint8)
    pixels[:, 25:] = 255
    Image.fromarray(pixels).save(tmp_path / "heat.png")
    wizard = opened()

    drop(wizard.file_page.drop, tmp_path / "heat.png")
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("heatmap").isChecked()
    assert wizard.file_page.drop.facts.text.text() == "Picture of 50 x 40 pixels."
    click(wizard.footer.next)
    assert page(wizard) == COLUMNS
    assert not any(box.isVisible() for box in wizard.columns_page.boxes.values())

    options = wizard.columns_page.options
    take_choice(options.choices["colours"], "Dark")
    options.at.setFocus()
    QTest.keyClicks(options.at, "0,0,5,-4")
    tried(qtbot, wizard)
    click(wizard.footer.next)
    click(wizard.footer.next)

    frame = session.document.project.tables["heatmap"].frame
    assert frame["x"].max() < 5.0
    assert frame.loc[frame["x"] < 2.5, "value"].to_numpy() == pytest.approx(1.0)
    assert frame.loc[frame["x"] > 2.5, "value"].to_numpy() == pytest.approx(0.0)


def test_impressions_get_the_page_that_their_file_does_not_name(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "показы.csv"
    path.write_text("Блок;Позиция;Артикул;Клики\nНовинки;0;007;1\n", encoding="cp1251")
    wizard = opened()

    drop(wizard.file_page.drop, path)
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("impressions").isChecked()
    click(wizard.footer.next)
    assert not wizard.footer.next.isEnabled()
    field = wizard.columns_page.options.names["page"]
    field.setFocus()
    QTest.keyClicks(field, "home")
    tried(qtbot, wizard)
    click(wizard.footer.next)
    click(wizard.footer.next)

    frame = session.document.project.tables["impressions"].frame
    assert frame[["page", "slot", "position"]].to_numpy().tolist() == [["home", "Новинки", 1]]
    session.document.undo()
    assert "impressions" not in session.document.project.tables


def test_a_matrix_is_seen_as_heat_and_its_side_can_be_given(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "matrix.csv"
    path.write_text("1;2;3\n4;5;6\n7;8;9\n")
    wizard = opened()

    drop(wizard.file_page.drop, path)
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("heatmap").isChecked()
    click(wizard.footer.next)
    options = wizard.columns_page.options
    assert not options.choices["colours"].isVisible()
    options.cell.setFocus()
    options.cell.selectAll()
    QTest.keyClicks(options.cell, "2")
    QTest.keyClick(options.cell, Qt.Key.Key_Return)
    tried(qtbot, wizard)
    if page(wizard) == COLUMNS:
        click(wizard.footer.next)
    click(wizard.footer.next)

    frame = session.document.project.tables["heatmap"].frame
    assert frame["width"].unique().tolist() == [2.0]
    assert frame["value"].tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]


def test_a_damaged_picture_says_so_where_it_stands(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "heat.jpg").write_bytes(b"no picture at all")
    wizard = opened()

    drop(wizard.file_page.drop, tmp_path / "heat.jpg")
    qtbot.waitUntil(lambda: not wizard.checks.is_busy, timeout=20_000)

    assert "no picture that can be read" in wizard.file_page.drop.facts.text.text()
    assert not wizard.footer.next.isEnabled()
