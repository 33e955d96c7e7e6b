"""Bases side by side under real clicks: pictures, disagreement, gates, the legend's chooser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from planner.analysis.bases import bases_of, bases_sheet
from planner.files.exporters.report_csv import MACHINE, sheet_text
from planner.model.edits import rename_element
from planner.model.element import ElementId
from planner.project import Project, lifted, with_table
from planner.session.comparing import Compared, compared
from planner.session.session import Session
from planner.ui.dress import Dress
from planner.ui.panels.evidence_panel import EvidencePanel
from planner.ui.panels.small_table import SmallTable
from planner.ui.theme import Theme, theme_of
from tests.gui.panels_session import Later
from tests.gui.shell import Shell, make_shell
from tests.strategies import FLOOR_ID
from tests.unit.analysis.presence.test_counters import counters
from tests.unit.analysis.projects import small_project

KEYS = ("tracks", "zones", "counters", "baskets", "layout")


@cache
def project() -> Project:
    return with_table(small_project(), counters(E1=100.0, left=60.0, right=90.0))


@cache
def found() -> Compared:
    made = compared(project())
    assert made is not None
    return made


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path) -> Iterator[Shell]:
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 900)
    session = Session(project(), made.window.desk.runner)
    session.comparer.latest = found()
    made.window.desk.show_session(session)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.window.hands.look.show_tab("evidence")
    yield made
    made.answers.unsaved = "discard"
    made.window.close()
    dress.apply(theme)


def panel_of(shell: Shell) -> EvidencePanel:
    assert shell.window.workspace is not None
    return shell.window.workspace.evidence


def session_of(shell: Shell) -> Session:
    assert shell.window.desk.session is not None
    return shell.window.desk.session


def click_row(table: SmallTable, row: int) -> None:
    spot = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def text_of(cell: QTableWidgetItem | None) -> str:
    assert cell is not None
    return cell.text()


def test_a_click_on_a_picture_takes_its_basis_and_scores_on_it(shell: Shell) -> None:
    pictures = panel_of(shell).parts.flow.pictures
    assert tuple(one.key for one in pictures) == KEYS
    assert [one.isChecked() for one in pictures] == [True, False, False, False, False]
    assert all(one.is_drawn for one in pictures)

    QTest.mouseClick(pictures[3], Qt.MouseButton.LeftButton, pos=QPoint(40, 40))

    session = session_of(shell)
    assert session.view.now.basis == "baskets"
    assert session.analyst.latest.report is not None
    assert session.analyst.latest.report.basis == "baskets"
    assert [one.isChecked() for one in pictures] == [False, False, False, True, False]
    assert shell.window.board.of["take_basis_baskets"].isChecked()
    assert shell.window.workspace is not None
    assert "Baskets" in shell.window.workspace.canvas.legend.basis_button.text()


def test_the_basis_menu_names_the_best_and_offers_to_import_what_is_missing(shell: Shell) -> None:
    board = shell.window.board
    assert shell.window.workspace is not None
    menu = shell.window.workspace.canvas.legend.basis_button.menu()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Most trusted: Tracks"
    assert texts[3] == "Heat map: import “Heat map”…"

    board.of["take_basis_heatmap"].trigger()

    wizard = shell.window.imports.wizard
    assert wizard is not None
    assert session_of(shell).view.now.basis == ""
    wizard.close()


def test_a_click_on_a_placement_that_the_bases_see_differently_selects_it(shell: Shell) -> None:
    table = panel_of(shell).parts.disagreement.table
    bases = found().bases
    assert bases is not None
    first = bases.disagreements[0].worst[0].placement

    click_row(table, 1)

    assert session_of(shell).selection.now.placement == first


def test_gates_say_by_word_how_well_they_are_met_and_are_selected(shell: Shell) -> None:
    panel = panel_of(shell)
    (card,) = panel.parts.calibrations
    report = found().reports["counters"]
    fits = report.calibrations[0].fits
    verdicts = [text_of(card.table.item(at, 5)) for at in range(len(fits))]
    assert verdicts == ["✓ good" if fit.geh < 5.0 else "✗ poor" for fit in fits]
    assert any("wanted 85 %" in line for line in card.said)
    row = next(at for at, fit in enumerate(fits) if fit.name == "E1")
    panel.parts.ensureWidgetVisible(card)

    click_row(card.table, row)

    assert session_of(shell).selection.now.elements == {"E1"}


def test_the_mean_visit_stands_measured_beside_simulated(shell: Shell) -> None:
    table = panel_of(shell).parts.figures.table

    heads = [text_of(table.horizontalHeaderItem(at)) for at in range(table.columnCount())]
    kinds = [text_of(table.item(0, at)) for at in range(1, table.columnCount())]
    path = [text_of(table.item(2, at)) for at in range(1, table.columnCount())]

    assert heads == ["", "Tracks", "Zone visits", "Counters", "Baskets", "Layout"]
    assert kinds == ["measured", "measured", "simulated", "simulated", "simulated"]
    expected = [f"{found().reports[key].facts['mean_path_m']:.0f}" for key in KEYS]
    assert path == expected


def test_the_file_is_the_one_of_the_command_line(shell: Shell, tmp_path: Path) -> None:
    shell.answers.path = tmp_path / "bases.csv"

    QTest.mouseClick(panel_of(shell).head.export, Qt.MouseButton.LeftButton)

    sheet = bases_sheet(bases_of(project()))
    words = shell.window.desk.theme.words
    assert (tmp_path / "bases.csv").read_bytes() == sheet_text(sheet, MACHINE, words)


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_it_compares_once_it_is_seen_stops_when_told_and_keeps_the_old_after_a_change(
    qtbot: QtBot, theme: Theme
) -> None:
    idle = Later()
    session = Session(project(), Later(), idle=idle)
    panel = EvidencePanel(session, theme, idle)
    qtbot.addWidget(panel)
    panel.resize(1000, 500)
    assert idle.jobs == []

    panel.show()
    assert session.comparer.is_busy
    QTest.mouseClick(panel.head.go, Qt.MouseButton.LeftButton)
    assert not session.comparer.is_busy
    assert panel.head.go.text() == "Compare"

    session.comparer.latest = found()
    panel.refresh()
    assert panel.head.go.isHidden()
    edit = lifted(lambda plan: rename_element(plan, FLOOR_ID, ElementId("G1"), "Tea"))
    session.document.do("rename", edit)
    assert not panel.head.go.isHidden()
    assert len(panel.parts.flow.pictures) == len(KEYS)
    assert panel.head.export.isHidden()
    panel.hide()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_it_speaks_and_dresses_as_the_window_does(shell: Shell, language: str) -> None:
    theme = theme_of(dark=True, language=language)

    panel_of(shell).apply(theme)

    assert panel_of(shell).parts.flow.pictures[0].text() == theme.say("evidence_name_tracks")
    assert all(one.is_drawn for one in panel_of(shell).parts.flow.pictures)
