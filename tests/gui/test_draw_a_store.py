"""A whole small store, drawn with a real mouse in an empty window, saved and opened again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.files.importers import IMPORTERS
from planner.files.importers.importer import Source
from planner.files.project_file import load
from planner.model.element import Element
from planner.model.placements import element_placements
from planner.model.plan import Surface
from planner.model.shape import Point, Rectangle
from planner.session.session import Session
from planner.ui.asking import NewFloor
from planner.ui.canvas.plan_view import PlanView
from planner.ui.dress import Dress
from planner.ui.product_mime import mime_of
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse
from tests.gui.shell import Shell, make_shell
from tests.gui.test_front_view import drop, type_letter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PRODUCTS = "product_id;name;category;price\nчай;Чай чёрный;Чай;120\nкофе;Кофе;Кофе;350\n"


class Never:
    """A runner that never comes to it: drawing needs no scores."""

    def run(self, job: object, done: object) -> None:
        """Leave it."""


@pytest.fixture
def shell(theme: Theme, dress: Dress, tmp_path: Path, qtbot: QtBot) -> Shell:
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    desk = made.window.desk
    desk.runner = desk.idle = desk.beside = desk.live = Never()
    made.answers.unsaved = "discard"
    made.answers.floor = NewFloor("Зал", 14.0, 10.0)
    made.answers.path = tmp_path / "Лавка на углу"
    return made


class Hand:
    """Draws in a window, one kind after the other."""

    def __init__(self, shell: Shell) -> None:
        assert shell.window.workspace is not None
        self._shell = shell
        self.canvas: PlanView = shell.window.workspace.canvas
        self.mouse = Mouse(self.canvas)

    @property
    def session(self) -> Session:
        session = self._shell.window.desk.session
        assert session is not None
        return session

    @property
    def surface(self) -> Surface:
        plan = self.session.document.project.plan
        return plan.surfaces[self.session.view.now.surface]

    def take(self, kind: str) -> None:
        """Take a kind in hand, as its key, menu or Ctrl+K does."""
        self._shell.window.board.run(f"draw_{kind}")
        self.canvas.setFocus()

    def click(self, kind: str, at: Point) -> None:
        self.take(kind)
        self.mouse.hover(at)
        self.mouse.click(at)

    def drag(self, kind: str, *points: Point) -> None:
        self.take(kind)
        self.mouse.hover(points[0])
        self.mouse.drag(*points)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.canvas, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.canvas, text)

    def of(self, kind: str) -> list[Element]:
        return [e for e in self.surface.elements.values() if e.kind == kind]

    def drop_on_front(self, element: Element, product: str) -> bool:
        """Drop a product right in front of the middle of an element's front."""
        edge = element_placements(self.surface.id, element)[0]
        (x1, y1), (x2, y2) = edge.line[0], edge.line[-1]
        out = 0.05 / edge.width
        at = ((x1 + x2) / 2.0 - (y2 - y1) * out, (y1 + y2) / 2.0 + (x2 - x1) * out)
        return drop(self.canvas.viewport(), self.mouse.pixel(at).toPoint(), mime_of([product]))


def draw_store(hand: Hand) -> None:
    """Draw walls, doors, runs, shelves, checkouts, zones, ways, a note and a measure."""
    hand.take("wall")
    for corner in ((9.0, 6.0), (9.0, 9.9)):
        hand.mouse.hover(corner)
        hand.mouse.click(corner)
    hand.key(Qt.Key.Key_Return)
    hand.click("door", (9.0, 8.0))
    hand.click("entrance", (2.5, 9.9))
    hand.click("exit", (5.5, 9.9))
    hand.drag("gondola", (2.0, 2.5), (5.0, 3.0), (7.0, 6.2))
    hand.click("wall_shelf", (13.8, 3.0))
    hand.click("fridge", (7.0, 0.3))
    hand.click("table", (11.5, 3.0))
    hand.type("1x2")
    hand.key(Qt.Key.Key_Return)
    hand.click("checkout", (5.0, 8.0))
    hand.drag("zone", (10.0, 6.2), (12.0, 8.0), (13.5, 9.5))
    hand.drag("one_way", (8.2, 1.0), (8.2, 3.0), (8.2, 5.0))
    hand.take("note")
    hand.mouse.click((12.0, 8.0))
    for letter in "Склад":
        type_letter(hand.canvas, letter)
    hand.key(Qt.Key.Key_Return)
    hand.drag("dimension", (2.0, 7.0), (4.0, 7.0), (6.0, 7.0))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)


def import_products(hand: Hand, folder: Path) -> None:
    file = folder / "товары.csv"
    file.write_text(PRODUCTS, encoding="utf-8")
    (products,) = (one for one in IMPORTERS if one.key == "products")
    hand.session.document.do("import", lambda project: products.take(project, Source(file)).project)


def test_a_store_drawn_by_hand_is_the_same_after_saving_and_opening(
    shell: Shell, tmp_path: Path
) -> None:
    shell.window.board.run("new_floor")
    QTest.qWait(100)
    hand = Hand(shell)
    start = hand.session.document.project

    draw_store(hand)
    import_products(hand, tmp_path)
    dropped = [
        hand.drop_on_front(hand.of("gondola")[0], "чай"),
        hand.drop_on_front(hand.of("wall_shelf")[0], "кофе"),
    ]

    kinds = Counter(element.kind for element in hand.surface.elements.values())
    assert dropped == [True, True]
    assert kinds == {
        "wall": 1, "door": 1, "entrance": 1, "exit": 1, "gondola": 2, "wall_shelf": 1,
        "fridge": 1, "table": 1, "checkout": 1, "zone": 1, "one_way": 1, "note": 1,
        "dimension": 1,
    }  # fmt: skip
    (table,) = hand.of("table")
    assert isinstance(table.shape, Rectangle)
    assert (table.shape.width, table.shape.depth) == pytest.approx((1.0, 2.0))
    assert hand.of("note")[0].name == "Склад"

    drawn = hand.session.document.project
    shell.window.board.run("save_as")
    opened = load(tmp_path / "Лавка на углу")
    assert (opened.plans, opened.types, opened.settings) == (
        drawn.plans,
        drawn.types,
        drawn.settings,
    )
    assert_frame_equal(opened.tables["products"].frame, drawn.tables["products"].frame)

    steps = 0
    while hand.session.document.undo_name:
        hand.session.document.undo()
        steps += 1
    assert hand.session.document.project is start
    assert steps == 17
