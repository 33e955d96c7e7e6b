from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.errors import Problem, ProjectError
from planner.files.exporters.report_csv import csv_text
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.tables.report import Report
from planner.ui.panels.placements_panel import PlacementsPanel
from planner.wording import Words
from tests.gui.panels_session import Waiting, dressed, opened, scored

FLOOR = SurfaceId("floor")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    return opened()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> PlacementsPanel:
    made = PlacementsPanel(session, dressed(), AtOnce())
    qtbot.addWidget(made)
    made.resize(1280, 320)
    made.show()
    return made


def report() -> Report:
    made = scored().report
    assert made is not None
    return made


def texts(panel: PlacementsPanel, key: str) -> list[str]:
    at = panel.model.keys.index(key)
    return [str(panel.model.index(r, at).data()) for r in range(panel.model.rowCount())]


def ids(panel: PlacementsPanel) -> list[str]:
    rows = panel.model.rows
    return [str(rows.cell(row, "placement_id")) for row in range(len(rows.order))]


def marked(panel: PlacementsPanel) -> set[str]:
    return {ids(panel)[row] for row in panel.table.marked()}


def click(panel: PlacementsPanel, row: int, modifier: Qt.KeyboardModifier) -> None:
    place = panel.table.visualRect(panel.model.index(row, 2)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_first_rows_are_the_most_noticed(panel: PlacementsPanel) -> None:
    assert texts(panel, "rank")[:4] == ["1", "2", "3", "4"]
    assert len(ids(panel)) == len(report().placements.rows)


def test_clicking_a_row_selects_the_fixture_and_the_placement(
    panel: PlacementsPanel, session: Session
) -> None:
    click(panel, 2, Qt.KeyboardModifier.NoModifier)

    now = session.selection.now
    assert now.placement == ids(panel)[2]
    assert now.elements == {panel.model.rows.cell(2, "element_id")}
    assert now.surface == FLOOR


def test_clicking_more_rows_selects_their_fixtures_and_keeps_just_those_rows(
    panel: PlacementsPanel, session: Session
) -> None:
    click(panel, 0, Qt.KeyboardModifier.NoModifier)
    click(panel, 2, Qt.KeyboardModifier.ControlModifier)

    wanted = {panel.model.rows.cell(row, "element_id") for row in (0, 2)}
    assert session.selection.now.elements == wanted
    assert session.selection.now.placement == ""
    assert len(marked(panel)) == 2

    panel.sort_by("units")
    assert len(marked(panel)) == 2


def test_selecting_a_fixture_elsewhere_marks_and_shows_its_rows(
    panel: PlacementsPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [ElementId("G3")])

    assert marked(panel) == {one for one in ids(panel) if one.startswith("G3-")}
    first = panel.model.index(panel.table.marked()[0], 2)
    assert panel.table.viewport().rect().intersects(panel.table.visualRect(first))


def test_selecting_a_placement_elsewhere_marks_one_row(
    panel: PlacementsPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [ElementId("G3")], "G3-B-2-1")
    assert marked(panel) == {"G3-B-2-1"}

    session.selection.clear()
    assert marked(panel) == set()


@pytest.mark.parametrize("key", ["noticed_per_1000", "units", "zone", "placement_id", "products"])
@pytest.mark.parametrize("descending", [False, True])
def test_sorting_keeps_all_rows_and_puts_missing_values_last(
    panel: PlacementsPanel, key: str, descending: bool
) -> None:
    before = sorted(ids(panel))

    panel.sort_by(key, descending=descending)

    assert sorted(ids(panel)) == before
    cells = [panel.model.rows.cell(row, key) for row in range(panel.model.rowCount())]
    known = [cell for cell in cells if isinstance(cell, int | float)]
    assert known == sorted(known, reverse=descending)
    empty = [cell in (None, "") for cell in cells]
    assert empty == sorted(empty)


def test_clicking_a_header_sorts_up_then_down_then_as_the_report(panel: PlacementsPanel) -> None:
    header = panel.table.header
    at = panel.model.keys.index("units")
    place = header.sectionViewportPosition(at) + 8
    spot = header.viewport().rect().center()
    spot.setX(place)
    as_reported = [str(cell) for cell in report().placements.column("placement_id")]

    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        orders.append(ids(panel))

    assert orders[0] != orders[1]
    assert orders[2] == as_reported


def test_typing_filters_by_every_word_in_name_id_product_and_zone(panel: PlacementsPanel) -> None:
    QTest.keyClicks(panel.bar.filter, "bakery endcap")
    QTest.keyClick(panel.bar.filter, Qt.Key.Key_Return)

    rows = range(panel.model.rowCount())
    assert len(rows) > 0
    assert {panel.model.rows.cell(row, "element_name") for row in rows} == {"Endcap B"}
    assert {panel.model.rows.cell(row, "zone") for row in rows} == {"Bakery"}


def test_a_product_is_found_by_its_name(panel: PlacementsPanel) -> None:
    QTest.keyClicks(panel.bar.filter, "P128")
    panel.bar.search()
    by_id = ids(panel)
    name = texts(panel, "products")[0].split(",")[0]

    panel.bar.filter.setText(name.upper())
    panel.bar.search()

    assert by_id
    assert set(by_id) <= set(ids(panel))


def test_everything_exported_is_the_file_of_the_command_line(
    panel: PlacementsPanel, tmp_path: Path
) -> None:
    panel.bar.columns.everything.emit()

    for preset in ("machine", "excel"):
        path = tmp_path / f"места {preset}.csv"
        panel.export_to(path, preset)
        assert path.read_bytes() == csv_text(report(), preset, Words("en"))


def test_what_is_filtered_sorted_and_hidden_is_exported_as_it_is_seen(
    panel: PlacementsPanel, tmp_path: Path
) -> None:
    panel.show_columns(("zone", "placement_id", "units"))
    panel.sort_by("units", descending=True)
    panel.bar.filter.setText("dairy")
    panel.bar.search()

    panel.export_to(tmp_path / "seen.csv", "machine")

    head, *lines = (tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()
    assert head == "zone,placement_id,units"
    assert [line.split(",")[1] for line in lines] == ids(panel)
    assert 0 < len(lines) < len(report().placements.rows)


def test_a_failed_export_is_said(panel: PlacementsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "folder.csv"
    folder.mkdir()

    with qtbot.waitSignal(panel.said) as said:
        panel.export_to(folder, "machine")

    (problem,) = said.args or [None]
    assert isinstance(problem, ProjectError)
    assert problem.code == "file_not_written"


def test_an_export_that_worked_is_said_with_its_rows(
    panel: PlacementsPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.said) as said:
        panel.export_to(tmp_path / "seen.csv", "excel")

    (problem,) = said.args or [None]
    assert isinstance(problem, Problem)
    assert problem.facts["count"] == len(report().placements.rows)


def test_columns_are_chosen_and_told(panel: PlacementsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.columns_changed) as told:
        panel.bar.columns.toggle("margin")

    assert told.args == [(*panel.model.keys,)]
    assert panel.model.keys[-1] == "margin"


def test_a_moved_column_moves_in_the_export_too(panel: PlacementsPanel, qtbot: QtBot) -> None:
    first, second, *rest = panel.model.keys

    with qtbot.waitSignal(panel.columns_changed):
        panel.table.header.moveSection(0, 1)

    assert panel.model.keys == (second, first, *rest)
    assert panel.table.header.visualIndex(0) == 0


def test_another_language_writes_other_words_and_numbers(panel: PlacementsPanel) -> None:
    panel.apply(dressed("ru", dark=True))

    at = panel.model.keys.index("mean_seconds_seen")
    heading = panel.model.headerData(at, Qt.Orientation.Horizontal)
    assert heading == Words("ru").say("column_mean_seconds_seen")
    assert "," in texts(panel, "mean_seconds_seen")[0]


def test_without_a_report_a_button_leads_to_the_import(qtbot: QtBot) -> None:
    session = Session(scored().project, Waiting())
    panel = PlacementsPanel(session, dressed(), AtOnce())
    qtbot.addWidget(panel)
    panel.show()

    with qtbot.waitSignal(panel.import_asked):
        QTest.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)

    assert not panel.table.isVisible()
    assert panel.empty.sentence.text() == Words("en").say("placements_belong")


def test_another_session_takes_the_place_of_the_first(
    panel: PlacementsPanel, session: Session
) -> None:
    other = opened()

    panel.set_session(other)
    session.selection.select(FLOOR, [ElementId("G1")])

    assert marked(panel) == set()
    other.selection.select(FLOOR, [ElementId("T1")])
    assert marked(panel) == {"T1-T-1-1"}
