from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.model.edits import add_elements, add_layers, add_surface
from planner.model.element import ElementId, make_element
from planner.model.plan import Layer, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.session.session import Session
from planner.ui.panels.element_fields import LAYER
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.layers_model import COUNT, LOCKED, NAME, SEEN
from planner.ui.panels.layers_panel import LayersPanel
from tests.gui.panels_session import Waiting, dressed

FLOOR = SurfaceId("зал")
G1, G2 = ElementId("G1"), ElementId("G2")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor"))
    plan = add_elements(
        plan,
        FLOOR,
        [make_element(key, "gondola", Rectangle(3.0, 4.0, 2.0, 1.0)) for key in (G1, G2)],
    )
    plan = add_layers(plan, FLOOR, [Layer("низ"), Layer("верх")])
    return Session(with_plan(Project(), plan), Waiting())


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> LayersPanel:
    made = LayersPanel(session, dressed())
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(700, 240)
    made.show()
    return made


def shown(panel: LayersPanel) -> list[tuple[str, str]]:
    cells = panel.model
    return [
        (str(cells.index(row, NAME).data()), str(cells.index(row, COUNT).data()).split()[0])
        for row in range(cells.rowCount())
    ]


def layer(session: Session, name: str) -> Layer:
    layers = session.document.project.plan.surfaces[FLOOR].layers
    return next(one for one in layers if one.name == name)


def place(panel: LayersPanel, row: int, column: int) -> QPoint:
    return panel.table.visualRect(panel.model.index(row, column)).center()


def press(panel: LayersPanel, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(panel.table, key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def test_layers_stand_from_the_topmost_down_over_the_ground(panel: LayersPanel) -> None:
    assert shown(panel) == [("верх", "0"), ("низ", "0"), ("Ground", "2")]


@pytest.mark.parametrize("column", [SEEN, LOCKED])
def test_a_click_on_eye_or_lock_is_one_step(
    panel: LayersPanel, session: Session, column: int
) -> None:
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 1, column))

    assert layer(session, "низ").is_visible is (column != SEEN)
    assert layer(session, "низ").is_locked is (column == LOCKED)
    session.document.undo()
    assert layer(session, "низ") == Layer("низ")


def test_everything_is_done_by_keys(panel: LayersPanel, session: Session, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(1, NAME))

    press(panel, Qt.Key.Key_Space)
    press(panel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(panel, Qt.Key.Key_F2)
    field = panel.table.findChild(QLineEdit)
    assert field is not None
    assert field.accessibleName()
    field.setText("Сезон")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(panel)[0][0] != "низ")
    renamed = shown(panel)
    press(panel, Qt.Key.Key_Delete)

    assert renamed == [("Сезон", "0"), ("верх", "0"), ("Ground", "2")]
    assert shown(panel) == [("верх", "0"), ("Ground", "2")]
    assert session.document.undo_name == "remove_layer"
    session.document.undo()
    assert not layer(session, "Сезон").is_visible


def test_what_is_selected_is_put_on_the_marked_layer(panel: LayersPanel, session: Session) -> None:
    panel.table.setCurrentIndex(panel.model.index(0, NAME))
    could = panel.bar.buttons["put"].isEnabled()
    session.selection.select(FLOOR, [G1])

    panel.bar.buttons["put"].click()

    assert not could
    assert shown(panel) == [("верх", "1"), ("низ", "0"), ("Ground", "1")]
    session.document.undo()
    assert shown(panel)[2] == ("Ground", "2")


def test_a_new_layer_is_named_at_once_and_never_like_another(panel: LayersPanel) -> None:
    panel.bar.buttons["add"].click()
    panel.bar.buttons["add"].click()

    assert [name for name, _ in shown(panel)][:2] == ["Layer 2", "Layer"]
    assert panel.table.currentIndex().data() == "Layer 2"


def test_a_taken_name_is_refused_in_words(
    panel: LayersPanel, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.refused) as refused:
        panel.model.setData(panel.model.index(0, NAME), "низ")

    assert refused.args[0].code == "layer_exists"
    assert not session.document.undo_name


def test_the_panel_says_that_hidden_layers_still_count(panel: LayersPanel) -> None:
    before = panel.bar._note.isHidden()
    panel.table.setCurrentIndex(panel.model.index(0, SEEN))
    press(panel, Qt.Key.Key_Space)

    assert before
    assert not panel.bar._note.isHidden()
    assert "count in every analysis" in panel.bar._note.text()


def test_space_on_the_count_selects_what_lies_there(panel: LayersPanel, session: Session) -> None:
    panel.table.setCurrentIndex(panel.model.index(2, COUNT))

    press(panel, Qt.Key.Key_Space)

    assert session.selection.now.elements == {G1, G2}


def test_the_inspector_puts_all_selected_elements_on_a_layer_in_one_step(
    session: Session, qtbot: QtBot
) -> None:
    inspector = InspectorPanel(session, dressed("ru"), print, Waiting())
    qtbot.addWidget(inspector)
    session.selection.select(FLOOR, [G1, G2])

    inspector.parts.properties.entered.emit(LAYER, "верх")

    elements = session.document.project.plan.surfaces[FLOOR].elements
    assert {one.layer for one in elements.values()} == {"верх"}
    assert inspector.parts.properties.layer.edit.text() == "верх"
    assert session.document.undo_name == "put_on_layer"
    session.document.undo()
    assert not session.document.undo_name
