from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.files.exporters.report_csv import csv_text
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.session.analyst import AtOnce
from planner.session.names import in_window
from planner.session.preferences import load_preferences
from planner.session.session import Session
from planner.ui.dress import Dress
from planner.ui.panels.placements_panel import PlacementsPanel
from planner.ui.segments import Segments
from planner.ui.sheet_head import SheetHead
from planner.ui.theme import Theme
from planner.wording import Words
from tests.gui.panels_session import Later, dressed, failed, opened, scored
from tests.gui.shell import make_shell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FLOOR = SurfaceId("floor")


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


def open_menu(panel: PlacementsPanel, key: str) -> None:
    header = panel.table.header
    left = header.sectionViewportPosition(panel.model.keys.index(key))
    place = QPoint(left + 8, header.height() // 2)
    QApplication.sendEvent(
        header.viewport(),
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, header.viewport().mapToGlobal(place)
        ),
    )


def choose(panel: PlacementsPanel, code: str, **facts: str) -> None:
    words = Words("en").say(code, **facts)
    action = next(one for one in panel.header_menu.actions() if one.text() == words)
    panel.header_menu.setActiveAction(action)
    QTest.keyClick(panel.header_menu, Qt.Key.Key_Return)


def test_a_header_leads_to_the_page_of_its_metric(panel: PlacementsPanel, qtbot: QtBot) -> None:
    open_menu(panel, "noticed_per_1000")
    name = Words("en").say("column_noticed_per_1000")

    with qtbot.waitSignal(panel.metric_asked) as asked:
        choose(panel, "header_metric_page", column=name)

    assert asked.args == ["noticed_per_1000"]


def test_the_menu_key_opens_the_menu_of_the_column_the_keyboard_is_in(
    panel: PlacementsPanel, qtbot: QtBot
) -> None:
    at = panel.model.keys.index("units")
    panel.table.setCurrentIndex(panel.model.index(0, at))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(panel.table.viewport(), event)

    with qtbot.waitSignal(panel.sorting_changed) as told:
        choose(panel, "header_sort_down")

    assert told.args == [("units", "down")]
    units = [panel.model.rows.cell(row, "units") for row in range(3)]
    assert units == sorted(units, key=lambda one: -float(str(one)))


def test_a_column_is_hidden_but_not_the_last(panel: PlacementsPanel) -> None:
    open_menu(panel, "zone")
    choose(panel, "header_hide")
    assert "zone" not in panel.model.keys

    panel.show_columns(("units",))
    open_menu(panel, "units")
    hide = Words("en").say("header_hide")
    assert not next(a for a in panel.header_menu.actions() if a.text() == hide).isEnabled()
    panel.header_menu.close()


def test_a_width_stays_in_another_language_and_goes_with_a_double_click(
    panel: PlacementsPanel,
) -> None:
    at = panel.model.keys.index("zone")
    fitted = panel.table.columnWidth(at)
    panel.table.header.resizeSection(at, 333)

    panel.apply(dressed("ru"))
    assert panel.table.columnWidth(at) == 333
    assert panel.widths == {"zone": 333}

    panel.apply(dressed("en"))
    panel.table.header.sectionHandleDoubleClicked.emit(at)
    assert panel.table.columnWidth(at) == fitted
    assert panel.widths == {}


def test_columns_widths_and_order_are_there_again_in_the_next_window(
    theme: Theme, dress: Dress, tmp_path: Path, qtbot: QtBot
) -> None:
    first = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(first.window)
    first.window.show()
    first.open_sample()
    assert first.window.workspace is not None
    table = first.window.workspace.placements
    table.bar.columns.toggle("zone")
    table.table.header.resizeSection(table.model.keys.index("units"), 222)
    open_menu(table, "units")
    choose(table, "header_sort_down")
    kept = table.model.keys
    first.window.close()

    second = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(second.window)
    second.window.desk.preferences = load_preferences(second.settings_file)[0]
    second.window.show()
    second.open_sample()

    assert second.window.workspace is not None
    again = second.window.workspace.placements
    assert again.model.keys == kept
    assert "zone" not in kept
    assert again.table.columnWidth(kept.index("units")) == 222
    assert again.table.header.sortIndicatorSection() == kept.index("units")
    assert again.table.header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    again.apply(dressed("ru"))
    assert again.table.columnWidth(kept.index("units")) == 222


def test_a_click_on_the_number_of_a_header_opens_the_page_in_the_window(
    theme: Theme, dress: Dress, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.open_sample()
    workspace = shell.window.workspace
    assert workspace is not None
    open_menu(workspace.placements, "noticed_per_1000")

    choose(
        workspace.placements,
        "header_metric_page",
        column=Words("en").say("column_noticed_per_1000"),
    )

    assert workspace.inspector.page.isVisible()
    assert workspace.inspector.page.key == "noticed_per_1000"
    workspace.inspector.page.close()


def test_an_export_holds_what_was_shown_when_it_was_asked_for(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    later = Later()
    panel = PlacementsPanel(session, dressed(), later)
    qtbot.addWidget(panel)
    panel.show()
    later.deliver(0)
    panel.bar.columns.everything.emit()
    panel.export_to(tmp_path / "all.csv", "machine")

    panel.show_columns(("units",))
    panel.bar.filter.setText("dairy")
    panel.bar.search()
    later.deliver(1)

    report = scored().report
    assert report is not None
    assert (tmp_path / "all.csv").read_bytes() == csv_text(report, "machine", Words("en"))


def test_rows_read_too_late_are_not_shown(session: Session, qtbot: QtBot) -> None:
    later = Later()
    panel = PlacementsPanel(session, dressed(), later)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.table.isVisible()

    session.analyst.latest = failed(session)
    session.analyst.finished.emit(session.analyst.latest)
    later.deliver(0)

    error = session.analyst.latest.error
    assert error is not None
    assert not panel.table.isVisible()
    assert panel.empty.sentence.text() == in_window(Words("en"), error.code, error.facts)


def test_everything_marked_stays_marked_in_another_order(
    panel: PlacementsPanel, session: Session
) -> None:
    panel.table.selectAll()
    assert session.selection.now.elements >= {ElementId("G1"), ElementId("T1")}
    before = len(panel.table.marked())

    panel.sort_by("products", descending=True)

    assert len(panel.table.marked()) == before


def test_a_bar_that_gets_longer_goes_under_the_tabs(qtbot: QtBot, theme: Theme) -> None:
    tabs, bar = Segments(theme, "underlined"), QLabel("3")
    tabs.show_names([("one", "Placements"), ("two", "Objects")], "one")
    whole = QWidget()
    qtbot.addWidget(whole)
    head = SheetHead(tabs, {"one": bar}, whole)
    head.show_bar("one")
    head.resize(tabs.sizeHint().width() + 240, 80)
    whole.show()
    QApplication.processEvents()
    assert bar.y() < tabs.height()

    bar.setText("136 placements of 136, and words that need room")

    qtbot.waitUntil(lambda: bar.y() >= tabs.height(), timeout=1000)
    assert tabs.width() >= tabs.sizeHint().width()
