"""The planogram by real mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.errors import Problem, VitrinaError
from planner.model.edits import Shelf, stock_shelves
from planner.model.element import ElementId, ProductId, Slot, Stocked
from planner.project import lifted
from planner.session.session import Session
from planner.ui.panels.front_panel import FrontPanel
from planner.ui.panels.products_list import PRODUCTS_ROLE
from planner.ui.product_mime import MIME, mime_of, products_in
from planner.ui.theme import Theme
from tests.gui.panels_session import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction
G1 = ElementId("G1")
LOW, HIGH = Slot("A", 1, 1), Slot("A", 1, 3)
ONE, TWO, OTHER = ProductId("P001"), ProductId("P002"), ProductId("P003")


@pytest.fixture
def session() -> Session:
    """Return the sample; two products stand on the lowest shelf of G1's first bay, no other."""
    made = opened()
    where = made.view.now.surface
    element = made.document.project.plan.surfaces[where].elements[G1]
    wanted: dict[Shelf, tuple[Stocked, ...]] = {Shelf(G1, slot): () for slot in element.stock}
    wanted[Shelf(G1, LOW)] = (Stocked(ONE, 3), Stocked(TWO, 2))
    made.document.do("start", lifted(lambda plan: stock_shelves(plan, where, wanted)))
    return made


@pytest.fixture
def said() -> list[VitrinaError | Problem]:
    return []


@pytest.fixture
def panel(
    session: Session, theme: Theme, said: list[VitrinaError | Problem], qtbot: QtBot
) -> FrontPanel:
    made = FrontPanel(session, theme)
    qtbot.addWidget(made)
    made.said.connect(said.append)
    made.resize(1100, 500)
    made.show()
    qtbot.waitExposed(made)
    session.selection.select(session.view.now.surface, [G1], f"G1-{LOW}")
    return made


def stands(panel: FrontPanel, slot: Slot) -> list[tuple[str, int]]:
    session = panel.view.session
    element = session.document.project.plan.surfaces[session.view.now.surface].elements[G1]
    return [(put.product, put.facings) for put in element.stock.get(slot, ())]


def spot(panel: FrontPanel, slot: Slot, share: float = 0.5, up: float = 0.1) -> QPoint:
    """Return a point over a shelf: share of its width, metres above its board."""
    elevation = panel.view.elevation
    assert elevation is not None
    front = elevation.front(slot.bay, slot.level)
    assert front is not None
    x = front.x + share * front.placement.width
    return panel.view.to_pixel(x, front.bottom + up).toPoint()


def block(panel: FrontPanel, product: ProductId, share: float = 0.5) -> QPoint:
    elevation = panel.view.elevation
    assert elevation is not None
    for front in elevation.fronts:
        for one in front.blocks:
            if one.product == product:
                at = (one.x + share * one.width, front.bottom + one.height / 2.0)
                return panel.view.to_pixel(*at).toPoint()
    raise AssertionError(product)


def drag(panel: FrontPanel, *points: QPoint, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    viewport = panel.view.viewport()
    QTest.mousePress(viewport, LEFT, NO_KEY, points[0])
    for at in points[1:]:
        send_move(viewport, at, keys)
    QTest.mouseRelease(viewport, LEFT, keys, points[-1])


def send_move(viewport: QWidget, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), viewport.mapToGlobal(QPointF(at)),
        Qt.MouseButton.NoButton, LEFT, keys,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def drop(target: QWidget, at: QPoint, data: QMimeData) -> bool:
    """Carry data over a widget and drop it; say whether it was taken."""
    buttons, move = LEFT, QPoint(at)
    enter = QDragEnterEvent(move, COPY, data, buttons, NO_KEY)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    QApplication.sendEvent(target, QDragMoveEvent(move, COPY, data, buttons, NO_KEY))
    event = QDropEvent(QPointF(at), COPY, data, buttons, NO_KEY)
    QApplication.sendEvent(target, event)
    return enter.isAccepted() and event.isAccepted()


def type_letter(widget: QWidget, letter: str) -> None:
    """Press a key of a keyboard that has other letters than Latin ones."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), NO_KEY, letter)
    QApplication.sendEvent(widget, event)


def steps(session: Session) -> int:
    count = 0
    while session.document.undo_name != "start":
        session.document.undo()
        count += 1
    return count


def test_a_click_selects_the_shelf_everywhere_and_lights_the_product(
    panel: FrontPanel, session: Session
) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, NO_KEY, block(panel, TWO))

    assert session.selection.now.placement == f"G1-{LOW}"
    assert session.spotlight.product == TWO
    assert "2 facings" in panel.bar.about.text()


def test_a_product_is_dragged_to_another_level_in_one_step(
    panel: FrontPanel, session: Session
) -> None:
    drag(panel, block(panel, ONE), spot(panel, LOW, 0.6), spot(panel, HIGH, 0.5))

    assert stands(panel, LOW) == [(TWO, 2)]
    assert stands(panel, HIGH) == [(ONE, 3)]
    assert session.selection.now.placement == f"G1-{HIGH}"
    assert steps(session) == 1


def test_with_ctrl_two_products_change_places(panel: FrontPanel) -> None:
    drag(
        panel, block(panel, ONE), block(panel, TWO), block(panel, TWO, 0.6),
        keys=Qt.KeyboardModifier.ControlModifier,
    )  # fmt: skip

    assert stands(panel, LOW) == [(TWO, 2), (ONE, 3)]


def test_the_right_edge_of_a_block_is_pulled(panel: FrontPanel) -> None:
    edge, wide = block(panel, TWO, 1.0), block(panel, TWO, 2.0)

    drag(panel, edge, (edge + wide) / 2, wide)

    assert stands(panel, LOW) == [(ONE, 3), (TWO, 4)]


def test_a_board_is_dragged_and_its_height_is_shown_on_the_way(
    panel: FrontPanel, session: Session
) -> None:
    board, higher = spot(panel, HIGH, 0.8, 0.0), spot(panel, HIGH, 0.8, 0.1)
    before = panel.view.elevation
    assert before is not None

    QTest.mousePress(panel.view.viewport(), LEFT, NO_KEY, board)
    send_move(panel.view.viewport(), higher, NO_KEY)
    assert panel.view.held is not None
    assert panel.view.held.manner == "lift"
    QTest.mouseRelease(panel.view.viewport(), LEFT, NO_KEY, higher)

    after = panel.view.elevation
    assert after is not None
    rise = after.element.levels_m[2] - before.element.levels_m[2]
    assert rise == pytest.approx(0.1, abs=0.03)
    assert steps(session) == 1


def test_esc_drops_what_is_carried(panel: FrontPanel, session: Session) -> None:
    viewport = panel.view.viewport()
    panel.view.setFocus()
    QTest.mousePress(viewport, LEFT, NO_KEY, block(panel, ONE))
    send_move(viewport, spot(panel, HIGH), NO_KEY)

    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, NO_KEY, spot(panel, HIGH))

    assert stands(panel, LOW) == [(ONE, 3), (TWO, 2)]
    assert steps(session) == 0


def test_everything_can_be_done_by_keys(panel: FrontPanel) -> None:
    view = panel.view
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert stands(panel, LOW) == [(ONE, 4), (TWO, 2)]
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert stands(panel, LOW) == [(TWO, 2), (ONE, 3)]
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert stands(panel, Slot("A", 1, 2)) == [(ONE, 3)]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert stands(panel, Slot("A", 1, 2)) == []


def test_keys_with_cyrillic_letters_do_the_same(panel: FrontPanel) -> None:
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Right)

    type_letter(panel.view, "ч")
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    type_letter(panel.view, "ч")

    assert stands(panel, LOW) == [(TWO, 2), (ONE, 3)]


def test_enter_puts_the_chosen_product_on_the_selected_shelf(
    panel: FrontPanel, session: Session
) -> None:
    session.selection.select(session.view.now.surface, [G1], f"G1-{HIGH}")
    panel.choice.search.setText("P003")

    QTest.keyClick(panel.choice.search, Qt.Key.Key_Return)
    assert stands(panel, HIGH) == [(OTHER, 1)]
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Return)

    assert stands(panel, HIGH) == [(OTHER, 2)]


def test_without_a_selected_shelf_enter_says_what_to_do(
    panel: FrontPanel, session: Session, said: list[VitrinaError | Problem]
) -> None:
    session.selection.select(session.view.now.surface, [G1])

    QTest.keyClick(panel.choice.search, Qt.Key.Key_Return)

    assert [problem.code for problem in said] == ["front_choose_shelf"]
    assert steps(session) == 0


def test_a_product_is_dropped_from_the_list(panel: FrontPanel, session: Session) -> None:
    assert drop(panel.view.viewport(), spot(panel, HIGH), mime_of([OTHER]))

    assert stands(panel, HIGH) == [(OTHER, 1)]
    assert session.selection.now.placement == f"G1-{HIGH}"
    assert steps(session) == 1


def test_a_category_is_dropped_from_the_list_and_fills_shelves(
    panel: FrontPanel, session: Session
) -> None:
    model = panel.choice.model
    row = model.index(0, 0)
    products = row.data(PRODUCTS_ROLE)

    assert drop(panel.view.viewport(), spot(panel, HIGH), model.mimeData([row]))

    element = session.document.project.plan.surfaces[session.view.now.surface].elements[G1]
    stand = {put.product for there in element.stock.values() for put in there}
    assert len(stand & set(products)) >= 20
    assert steps(session) == 1


def test_something_else_is_not_taken(panel: FrontPanel) -> None:
    data = QMimeData()
    data.setText("P003")

    assert not drop(panel.view.viewport(), spot(panel, HIGH), data)
    broken = QMimeData()
    broken.setData(MIME, b"{")
    assert products_in(broken) == ()


def test_the_sides_of_a_fixture_are_offered_and_shown(panel: FrontPanel, session: Session) -> None:
    panel.bar.face_chosen.emit("B")

    elevation = panel.view.elevation
    assert elevation is not None
    assert elevation.face == "B"
    assert session.selection.now.placement.startswith("G1-B-")


def test_where_nothing_that_sells_is_selected_it_says_what_to_select(
    panel: FrontPanel, session: Session
) -> None:
    session.selection.clear()

    assert panel.empty.isVisible()
    assert "Select a fixture" in panel.empty.sentence.text()
    assert not panel.bar.buttons["fill"].isEnabled()


def test_buttons_fill_and_clear_a_shelf(panel: FrontPanel) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, NO_KEY, block(panel, TWO))

    panel.bar.buttons["fill"].click()
    (_, (_, facings)) = stands(panel, LOW)
    assert facings > 2
    panel.bar.buttons["clear"].click()

    assert stands(panel, LOW) == []


def test_an_overfull_shelf_is_red(panel: FrontPanel, session: Session) -> None:
    where = session.view.now.surface
    full = {Shelf(G1, LOW): (Stocked(ONE, 20),)}
    assert reds(panel) == 0

    session.document.do("more", lifted(lambda plan: stock_shelves(plan, where, full)))

    assert reds(panel) > 100
    assert "more than fits" in panel.bar.about.text()


def reds(panel: FrontPanel) -> int:
    """Count the pixels of the front that are plainly red."""
    image = panel.view.viewport().grab().toImage()
    colours = (
        image.pixelColor(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)
    )
    return sum(colour.red() - colour.green() > 110 for colour in colours)


def test_zoom_shows_less_and_fit_shows_all_again(panel: FrontPanel) -> None:
    view = panel.view
    wide = view.to_pixel(1.0, 0.0).x() - view.to_pixel(0.0, 0.0).x()

    panel.bar.buttons["zoom_in"].click()
    assert view.to_pixel(1.0, 0.0).x() - view.to_pixel(0.0, 0.0).x() == pytest.approx(1.25 * wide)
    panel.bar.buttons["fit"].click()

    assert view.to_pixel(1.0, 0.0).x() - view.to_pixel(0.0, 0.0).x() == pytest.approx(wide)


def test_keys_of_the_window_do_not_reach_past_the_front(panel: FrontPanel) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key.value, NO_KEY)
        event.ignore()
        QApplication.sendEvent(panel.view, event)
        assert event.isAccepted()
