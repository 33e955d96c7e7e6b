from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from planner.model.edits import remove_elements, rename_element
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.project import lifted
from planner.session.session import Session
from planner.ui.panels.metric_page import MetricPage
from planner.ui.panels.objects_model import ObjectsModel
from planner.ui.panels.objects_panel import ObjectsPanel
from planner.ui.panels.placement_names import PlacementNames
from planner.wording import Words
from tests.gui.panels_session import dressed, opened

FLOOR = SurfaceId("floor")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    return opened()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ObjectsPanel:
    made = ObjectsPanel(session, dressed())
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    return made


def below(model: ObjectsModel, parent: QModelIndex) -> list[str]:
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def test_the_tree_is_a_sound_model(qtbot: QtBot, session: Session) -> None:
    panel = ObjectsPanel(session, dressed())
    qtbot.addWidget(panel)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(panel.model, mode, panel)
    tester.setUseFetchMore(False)

    panel.model.take(session.document.project.plan, PlacementNames(Words("ru")))
    panel.model.fetchMore(panel.model.index_of(FLOOR, ElementId("G3")))

    assert tester.model() is panel.model


def test_surface_zone_fixture_placement_lie_in_one_another(panel: ObjectsPanel) -> None:
    model = panel.model
    shelf = model.index_of(FLOOR, ElementId("G2"))

    assert shelf.data() == "Shelf B"
    assert shelf.parent().data() == "Bakery"
    assert shelf.parent().parent().data() == "Floor"
    assert model.canFetchMore(shelf)
    model.fetchMore(shelf)
    assert len(below(model, shelf)) == 24
    assert below(model, shelf)[0] == "Front, bay 1, level 1"


def test_every_element_is_in_the_tree_once(panel: ObjectsPanel, session: Session) -> None:
    elements = session.document.project.plan.surfaces[FLOOR].elements

    found = [panel.model.index_of(FLOOR, element) for element in elements]

    assert all(index.isValid() for index in found)
    assert len({index.internalId() for index in found}) == len(elements)


def test_arrow_keys_select_fixtures_and_placements(panel: ObjectsPanel, session: Session) -> None:
    session.selection.select(FLOOR, [ElementId("G3")])
    panel.tree.setFocus()

    QTest.keyClick(panel.tree, Qt.Key.Key_Right)
    QTest.keyClick(panel.tree, Qt.Key.Key_Down)

    assert session.selection.now.placement == "G3-A-1-1"
    assert session.selection.now.elements == {"G3"}


def test_a_zone_selects_its_drawing(panel: ObjectsPanel, session: Session) -> None:
    zone = panel.model.index_of(FLOOR, ElementId("Z4"))

    panel.tree.setCurrentIndex(zone)

    assert session.selection.now.elements == {"Z4"}


def test_what_is_selected_elsewhere_is_opened_and_marked(
    panel: ObjectsPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [ElementId("G5")], "G5-B-2-1")

    (index,) = panel.tree.selectionModel().selectedRows()
    assert panel.model.node(index).placement == "G5-B-2-1"
    assert panel.tree.isExpanded(index.parent())
    assert session.selection.now.placement == "G5-B-2-1"

    session.selection.clear()
    assert panel.tree.selectionModel().selectedRows() == []


def test_a_change_is_followed_and_open_nodes_stay_open(
    panel: ObjectsPanel, session: Session, qtbot: QtBot
) -> None:
    session.selection.select(FLOOR, [ElementId("G5")])
    rename = partial(rename_element, where=FLOOR, element_id=ElementId("G5"), name="Soap")
    session.document.do("rename", lifted(rename))

    qtbot.waitUntil(lambda: panel.model.index_of(FLOOR, ElementId("G5")).data() == "Soap")
    assert panel.tree.isExpanded(panel.model.index_of(FLOOR, ElementId("G5")).parent())
    assert len(panel.tree.selectionModel().selectedRows()) == 1

    remove = partial(remove_elements, where=FLOOR, ids=[ElementId("G5")])
    session.document.do("delete", lifted(remove))
    qtbot.waitUntil(lambda: not panel.model.index_of(FLOOR, ElementId("G5")).isValid())


def test_a_page_of_a_metric_opens_and_its_links_lead_on(qtbot: QtBot) -> None:
    page = MetricPage(dressed())
    qtbot.addWidget(page)

    page.show_metric("exposure_index")
    assert "exposure_index" in page.browser.toPlainText()

    page.browser.anchorClicked.emit("noticed_per_1000_en.md")
    assert page.key == "noticed_per_1000"

    page.apply(dressed("ru"))
    assert "визит" in page.browser.toPlainText()
    page.go_back()
    assert page.key == "exposure_index"


def test_a_metric_without_a_page_opens_nothing(qtbot: QtBot) -> None:
    page = MetricPage(dressed())
    qtbot.addWidget(page)

    page.show_metric("zone")

    assert not page.isVisible()
