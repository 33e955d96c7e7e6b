"""A page of a shop, drawn with a real mouse in an empty window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.model.element import Element, ElementId
from planner.model.page import Page, Showing
from planner.session.new_page import NewPage, Window
from planner.ui.dress import Dress
from planner.ui.product_mime import mime_of
from planner.ui.theme import Theme
from tests.gui.shell import Shell, make_shell
from tests.gui.test_draw_a_store import Hand, Never, import_products
from tests.gui.test_front_view import drop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DESKTOP = Window("desktop", 1440.0, 900.0, 12)


@pytest.fixture
def shell(theme: Theme, dress: Dress, tmp_path: Path, qtbot: QtBot) -> Shell:
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    desk = made.window.desk
    desk.runner = desk.idle = desk.beside = desk.live = Never()
    made.answers.unsaved = "discard"
    made.answers.new = NewPage("home", "home", ((DESKTOP, "Home"),), has_blocks=False)
    return made


@pytest.fixture
def hand(shell: Shell) -> Hand:
    shell.window.board.run("new_page")
    hand = Hand(shell)
    hand.canvas.fit()
    return hand


def box_of(element: Element) -> tuple[float, float, float, float]:
    x1, y1, x2, y2 = element.footprint.bounds
    return (x1, y1, x2, y2)


def at(hand: Hand, key: str) -> Element:
    return hand.surface.elements[ElementId(key)]


def draw_row(hand: Hand, top: float, bottom: float) -> Element:
    """Draw a recommendation row a few pixels beside columns 1 to 6."""
    hand.drag("recommendation_row", (63.0, top), (400.0, top + 20.0), (706.0, bottom))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)
    return hand.of("recommendation_row")[-1]


def test_a_row_is_drawn_on_columns_grows_from_its_handle_and_pushes_what_is_below(
    shell: Shell, hand: Hand
) -> None:
    assert shell.answers.asked == ["new page"]
    upper, lower = draw_row(hand, 100.0, 300.0), draw_row(hand, 400.0, 560.0)

    left, top, right, bottom = box_of(upper)
    assert (left, right) == (60.0, 708.0), "on the edges of columns 1 and 6"
    assert all(edge == round(edge) for edge in (*box_of(upper), *box_of(lower)))
    assert upper.bays == 2, "positions of about 330 px"
    before = box_of(lower)

    hand.mouse.click((384.0, 200.0))
    hand.mouse.drag((384.0, bottom), (384.0, bottom + 30.0), (384.0, bottom + 80.0))

    grown = box_of(at(hand, upper.id))
    assert grown[:3] == (left, top, right)
    assert grown[3] > bottom + 60.0
    pushed = grown[3] - bottom
    assert box_of(at(hand, lower.id))[1] == before[1] + pushed

    hand.session.document.undo()

    assert box_of(at(hand, upper.id)) == (left, top, right, bottom)
    assert box_of(at(hand, lower.id)) == before
    for _ in range(2):
        hand.session.document.undo()
    assert not hand.surface.elements


def test_blocks_change_places_and_close_gaps_by_commands(shell: Shell, hand: Hand) -> None:
    upper, lower = draw_row(hand, 100.0, 300.0), draw_row(hand, 400.0, 560.0)
    board = shell.window.board
    hand.session.selection.select(hand.surface.id, [upper.id])

    board.run("block_down")

    assert box_of(at(hand, lower.id))[1] == box_of(upper)[1]
    assert box_of(at(hand, upper.id))[3] == box_of(lower)[3]
    board.run("undo")
    assert at(hand, upper.id) == upper
    board.run("block_remove")
    assert box_of(at(hand, lower.id))[1] == box_of(upper)[1]
    board.run("undo")
    assert at(hand, lower.id) == lower
    assert not board.of["turn"].isEnabled(), "nothing on a page is turned"


def test_what_is_typed_goes_to_all_selected_blocks(shell: Shell, hand: Hand) -> None:
    rows = [draw_row(hand, 100.0, 300.0), draw_row(hand, 400.0, 560.0)]
    hand.session.selection.select(hand.surface.id, [one.id for one in rows])
    assert shell.window.workspace is not None
    card = shell.window.workspace.inspector.parts.properties

    card.entered.emit("columns", "5")
    card.entered.emit("margin", "16")
    card.entered.emit("algorithm", "popular")
    card.entered.emit("sticky", "sticky")
    card.entered.emit("depth", "250")

    for one in rows:
        now = at(hand, one.id)
        assert (now.bays, now.showing) == (5, Showing(1, 0, "popular", True, 16.0))
        assert box_of(now)[3] - box_of(now)[1] == 250.0
    first, second = (box_of(at(hand, one.id)) for one in rows)
    assert first[1] == box_of(rows[0])[1]
    assert second[1] - first[3] == box_of(rows[1])[1] - box_of(rows[0])[3]


def test_a_product_is_pinned_where_it_is_dropped(hand: Hand, tmp_path: Path) -> None:
    row = draw_row(hand, 100.0, 300.0)
    import_products(hand, tmp_path)
    left, top, right, bottom = box_of(row)
    spot = (left + 0.75 * (right - left), (top + bottom) / 2.0)

    took = drop(hand.canvas.viewport(), hand.mouse.pixel(spot).toPoint(), mime_of(["чай"]))

    assert took
    stock = at(hand, row.id).stock
    assert {str(slot): [put.product for put in stands] for slot, stands in stock.items()} == {
        "A-2-1": ["чай"]
    }
    assert hand.session.selection.now.placement == f"{row.id}-A-2-1"


def test_another_window_moves_the_fold_and_nothing_else(shell: Shell, hand: Hand) -> None:
    row = draw_row(hand, 100.0, 300.0)
    shell.answers.window = Page("home", "home", "desktop", 1280.0, 720.0, 8, 24.0, 40.0)

    shell.window.board.run("page_window")

    assert hand.surface.page == shell.answers.window
    assert at(hand, row.id) == row
    shell.window.board.run("undo")
    assert hand.surface.page is not None
    assert hand.surface.page.height == 900.0
