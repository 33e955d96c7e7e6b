"""Products dropped on the plan, found on it, and ordered along an arrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from planner.errors import VitrinaError
from planner.model.element import ElementId, ProductId, Slot
from planner.model.placements import element_placements
from planner.model.shape import Point, Rectangle
from planner.session.session import Session
from planner.tools.tool import Arrow
from planner.ui.canvas.plan_view import PlanView
from planner.ui.dialogs.ordered_dialog import OrderedDialog
from planner.ui.dress import Dress
from planner.ui.product_mime import mime_of
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse
from tests.gui.panels_session import opened
from tests.gui.shell import make_shell
from tests.gui.test_front_view import drop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
G1 = ElementId("G1")
NEW = ProductId("P001")


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PlanView:
    made = PlanView(opened(), theme, refuse)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(100)
    return made


def refuse(error: VitrinaError) -> None:
    raise AssertionError(error.code)


def pixel(view: PlanView, at: Point) -> QPoint:
    return Mouse(view).pixel(at).toPoint()


def before_the_front(view: PlanView, bay: int, out: float = 0.05) -> Point:
    """Return a point in front of a bay of G1's face A."""
    assert view.surface is not None
    places = element_placements(view.surface.id, view.surface.elements[G1])
    edge = next(p for p in places if p.slot.face == "A" and p.slot.bay == bay)
    (x1, y1), (x2, y2) = edge.line[0], edge.line[-1]
    long = edge.width
    return (
        (x1 + x2) / 2.0 - (y2 - y1) / long * out,
        (y1 + y2) / 2.0 + (x2 - x1) / long * out,
    )


def on(session: Session, element: str, slot: Slot) -> list[str]:
    surface = session.document.project.plan.surfaces[session.view.now.surface]
    return [put.product for put in surface.elements[ElementId(element)].stock.get(slot, ())]


def test_a_product_is_dropped_on_the_bay_under_the_pointer(view: PlanView) -> None:
    left: list[object] = []
    view.dropped.connect(left.append)

    assert drop(view.viewport(), pixel(view, before_the_front(view, 2, 0.01)), mime_of([NEW]))

    placement = view.session.selection.now.placement
    assert placement.startswith("G1-A-2-")
    slot = Slot("A", 2, int(placement[-1]))
    assert NEW in on(view.session, "G1", slot)
    assert left == [()]
    view.session.document.undo()
    assert view.session.document.undo_name == ""


def test_the_bay_under_the_pointer_is_pointed_out_until_the_drop(view: PlanView) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
    from PySide6.QtWidgets import QApplication

    at = pixel(view, before_the_front(view, 1, 0.01))
    data = mime_of([NEW])
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(
            at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    assert len(view.content.layers.shelves.edge) == 2
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert not view.content.layers.shelves.edge


def test_products_dropped_on_a_zone_go_to_its_free_placements(view: PlanView) -> None:
    assert view.surface is not None
    zone = next(e for e in view.surface.elements.values() if e.label == "Household")
    x1, y1, x2, y2 = zone.footprint.bounds
    middle = ((x1 + x2) / 2.0 - 1.0, (y1 + y2) / 2.0 + 0.6)

    drop(view.viewport(), pixel(view, middle), mime_of([NEW]))

    assert view.session.selection.now.elements == {zone.id}


def test_files_are_left_to_the_window(view: PlanView) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/магазин")])

    assert not drop(view.viewport(), pixel(view, before_the_front(view, 1)), data)
    assert view.session.document.undo_name == ""


def test_a_line_through_fixtures_is_numbered_and_handed_over(view: PlanView) -> None:
    drawn: list[Arrow] = []
    view.arrow_drawn.connect(drawn.append)
    view.set_tool("ordered_arrow")
    mouse = Mouse(view)
    a, b = before_the_front(view, 1, 0.1), before_the_front(view, 3, 0.1)
    mouse.press(a)
    mouse.move(((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0))
    mouse.move(b)
    assert view.content.layers.shelves.arrow is not None

    mouse.release(b)

    (arrow,) = drawn
    bays = [(bay.element.id, bay.face, bay.bay) for bay in arrow.bays]
    assert bays == [("G1", "A", 1), ("G1", "A", 2), ("G1", "A", 3)]


def metres_of(dialog: OrderedDialog) -> QTableWidgetItem:
    """Return the cell with the metres of the first part."""
    item = dialog.parts.item(0, 2)
    assert item is not None
    return item


def test_categories_are_put_along_the_line_in_one_step(theme: Theme, qtbot: QtBot) -> None:
    session = opened()
    surface = session.document.project.plan.surfaces[session.view.now.surface]
    from planner.analysis.crossing import bays_of

    bays = [bay for bay in bays_of(surface.elements[G1]) if bay.face == "A"]
    dialog = OrderedDialog(session, surface, bays, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.put.isEnabled()

    dialog.choice.search.setText("Dairy")
    dialog.choice.choose_current()
    dialog.choice.search.setText("Flowers")
    dialog.choice.choose_current()
    assert [part.name for part in dialog.chosen.parts] == ["Dairy", "Flowers"]
    dialog.parts.go_to(1)
    dialog._buttons["up"].click()
    metres_of(dialog).setText("4,5")
    assert [part.name for part in dialog.chosen.parts] == ["Flowers", "Dairy"]
    assert dialog.chosen.measure == "typed"
    assert "30 of 30 products fit" in dialog.told.text()
    dialog.put.click()

    first = session.document.project.plan.surfaces[surface.id].elements[G1].stock
    assert session.document.undo_name == "order_products"
    flowers = set(dialog._groups["Flowers"])
    assert {put.product for put in first[Slot("A", 1, 4)]} <= flowers
    session.document.undo()
    assert session.document.project.plan.surfaces[surface.id] is surface


def test_what_is_no_number_of_metres_is_not_taken(theme: Theme, qtbot: QtBot) -> None:
    session = opened()
    surface = session.document.project.plan.surfaces[session.view.now.surface]
    from planner.analysis.crossing import bays_of

    dialog = OrderedDialog(session, surface, bays_of(surface.elements[G1]), theme)
    qtbot.addWidget(dialog)
    dialog.choice.choose_current()
    before = metres_of(dialog).text()

    metres_of(dialog).setText("много")

    assert metres_of(dialog).text() == before
    assert dialog.chosen.measure == "sales"


def test_a_found_product_is_shown_wherever_it_stands(
    theme: Theme, dress: Dress, qtbot: QtBot, tmp_path: Path
) -> None:
    from planner.session.finding import things_of

    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.open_sample()
    session, workspace = shell.window.desk.session, shell.window.workspace
    assert session is not None
    assert workspace is not None
    found = max(
        (one for one in things_of(session.document.project) if one.sort == "product"),
        key=lambda one: len(one.elements),
    )

    shell.window._take(found)

    shown = workspace.canvas.content.layers.shelves.found
    surface = workspace.canvas.surface
    assert surface is not None
    there = {
        place.line
        for key in found.elements
        for place in element_placements(surface.id, surface.elements[key])
        if any(put.product == found.key for put in place.products)
    }
    assert len(found.elements) > 1
    assert set(shown) == there
    session.selection.clear()
    assert workspace.canvas.content.layers.shelves.found == ()


def test_the_action_orders_products_on_the_selected_fixtures(
    theme: Theme, dress: Dress, qtbot: QtBot, tmp_path: Path
) -> None:
    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.open_sample()
    session, workspace = shell.window.desk.session, shell.window.workspace
    assert session is not None
    assert workspace is not None
    session.selection.select(session.view.now.surface, [G1, ElementId("G2")])

    shell.window.board.run("order_selected")

    (dialog,) = workspace.findChildren(OrderedDialog)
    surface = workspace.canvas.surface
    assert surface is not None
    assert isinstance(surface.elements[G1].shape, Rectangle)
    bays = [key for key in ("G1", "G2") for _ in range(6)]
    arrow = workspace.canvas.content.layers.shelves.arrow
    assert arrow is not None
    assert [bay.element.id for bay in arrow.bays] == bays
    dialog.reject()
    qtbot.wait(20)
    assert workspace.canvas.content.layers.shelves.arrow is None


def test_a_project_dropped_on_the_plan_reaches_the_window(
    theme: Theme, dress: Dress, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QDragEnterEvent
    from PySide6.QtWidgets import QApplication

    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.open_sample()
    assert shell.window.workspace is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/магазин")])
    viewport = shell.window.workspace.canvas.viewport()
    event = QDragEnterEvent(
        QPoint(300, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()

    QApplication.sendEvent(viewport, event)

    assert event.isAccepted()
