from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.model.element import ElementId, ProductId, Stocked
from planner.project import with_table
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.ui.panels.affinity_panel import AffinityPanel
from planner.ui.panels.findings_panel import HEAD_ROLE, KEY_ROLE, FindingsPanel
from planner.ui.panels.stock_card import StockCard
from tests.gui.panels_session import dressed
from tests.strategies import FLOOR_ID
from tests.unit.analysis.findings.test_findings import listed
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project

KEY = "placement_empty:floor|G1"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    rows: list[tuple[str | None, str, float]] = []
    for number in range(30):
        rows += [(f"A{number}", "jam", 1.0), (f"A{number}", "milk", 1.0)]
        rows += [(f"B{number}", "salt", 1.0), (f"C{number}", "tea", 1.0)]
    shop = with_table(small_project(), sales(*rows))
    shop = with_table(shop, listed(category=["Сладкое", "Молоко", "Соль", "Чай", "Чай", "Соль"]))
    made = Session(shop, AtOnce())
    made.analyst.refresh()
    return made


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel(session, dressed())
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(1200, 260)
    made.show()
    return made


@pytest.fixture
def pairs(session: Session, qtbot: QtBot) -> AffinityPanel:
    made = AffinityPanel(session, dressed())
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(1200, 260)
    made.show()
    return made


def keys(panel: FindingsPanel) -> list[str]:
    rows = (panel.list.item(row).data(KEY_ROLE) for row in range(panel.list.count()))
    return [str(key) for key in rows if key]


def heads(panel: FindingsPanel) -> list[str]:
    items = [panel.list.item(row) for row in range(panel.list.count())]
    return [item.text() for item in items if item.data(HEAD_ROLE)]


def first_row(pairs: AffinityPanel) -> list[str]:
    cells = (pairs.table.item(0, column) for column in range(pairs.table.columnCount()))
    return [cell.text() for cell in cells if cell is not None]


def click(panel: FindingsPanel, key: str) -> None:
    rows = range(panel.list.count())
    item = next(i for i in map(panel.list.item, rows) if i.data(KEY_ROLE) == key)
    panel.list.scrollToItem(item)
    at = panel.list.visualItemRect(item).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def type_and_press(panel: FindingsPanel, text: str, deed: str) -> None:
    panel.card.field.setText(text)
    QTest.mouseClick(panel.card.buttons[deed], Qt.MouseButton.LeftButton)


def test_findings_stand_under_their_kinds_with_counts(panel: FindingsPanel) -> None:
    assert KEY in keys(panel)
    assert any(head.startswith("Placements without product: ") for head in heads(panel))
    assert not panel.card.isVisible()


def test_a_click_selects_what_a_finding_is_about_and_tells_it_in_full(
    panel: FindingsPanel, session: Session
) -> None:
    asked: list[object] = []
    panel.zoom_asked.connect(asked.append)

    click(panel, KEY)

    assert session.selection.now.elements == {ElementId("G1")}
    assert asked == [[ElementId("G1")]]
    assert panel.card.isVisible()
    assert "3 placements are empty" in panel.card.text.text()


def test_a_dismissed_finding_leaves_the_list_until_it_is_asked_for(
    panel: FindingsPanel, session: Session
) -> None:
    click(panel, KEY)

    type_and_press(panel, "так задумано", "dismiss")

    assert KEY not in keys(panel)
    assert session.insights.verdict(KEY).note == "так задумано"
    panel.bar.dismissed.setChecked(True)
    assert KEY in keys(panel)
    type_and_press(panel, "так задумано", "restore")
    panel.bar.dismissed.setChecked(False)
    assert KEY in keys(panel)
    session.document.undo()
    assert KEY not in keys(panel)


def test_without_a_reason_nothing_is_dismissed_and_that_is_said(panel: FindingsPanel) -> None:
    said: list[object] = []
    panel.refused.connect(said.append)
    click(panel, KEY)

    type_and_press(panel, "", "dismiss")

    assert [getattr(error, "code", "") for error in said] == ["no_dismissal_reason"]
    assert KEY in keys(panel)


def test_typed_words_narrow_the_list(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.bar.filter.setText("EMPTY g1")
    qtbot.waitUntil(lambda: keys(panel) == [KEY])

    panel.bar.filter.setText("nobody has written this")
    qtbot.waitUntil(lambda: not panel.list.isVisible())
    assert panel.empty.isVisible()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_both_languages_and_schemes_are_worn(panel: FindingsPanel, language: str) -> None:
    click(panel, KEY)

    panel.apply(dressed(language, dark=True))

    assert KEY in keys(panel)
    assert panel.card.isVisible()
    assert panel.card.buttons["dismiss"].text() in ("Dismiss", "Отклонить")


def test_the_matrix_shows_categories_and_a_cell_lists_its_pairs(pairs: AffinityPanel) -> None:
    assert pairs.matrix.items == ("Молоко", "Сладкое", "Соль", "Чай")
    QTest.mouseClick(
        pairs.matrix, Qt.MouseButton.LeftButton, pos=pairs.matrix.cell((1, 0)).center()
    )

    assert pairs.matrix.picked == ("Молоко", "Сладкое")
    assert pairs.heading.text() == "Молоко and Сладкое"
    assert first_row(pairs) == ["milk + jam", "30", "3.00"]


def test_arrows_walk_the_matrix_and_say_what_a_cell_is(pairs: AffinityPanel) -> None:
    pairs.matrix.setFocus()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(pairs.matrix, key)

    assert pairs.matrix.picked == ("Молоко", "Сладкое")
    assert "3.00 times" in pairs.matrix.accessibleDescription()


def test_what_is_selected_is_listed_with_what_goes_with_it(
    pairs: AffinityPanel, session: Session
) -> None:
    session.selection.select(FLOOR_ID, [ElementId("G2")])

    assert pairs.heading.text() == "Goes with jam"
    assert first_row(pairs)[0] == "milk"
    pairs.table.cellClicked.emit(0, 0)
    assert session.spotlight.product == "milk"
    assert pairs.heading.text() == "Goes with milk"


def test_the_least_number_of_receipts_is_typed(pairs: AffinityPanel, session: Session) -> None:
    said: list[object] = []
    pairs.refused.connect(said.append)
    for text in ("31", "viel"):
        pairs.bar.least.setText(text)
        pairs.bar.least.editingFinished.emit()

    assert session.together.least == 31
    assert [getattr(error, "code", "") for error in said] == ["not_a_number"]
    assert session.together.affinity is not None
    assert not len(session.together.affinity.products.together)


def test_sales_without_receipts_offer_the_import(pairs: AffinityPanel, session: Session) -> None:
    asked: list[None] = []
    pairs.import_asked.connect(lambda: asked.append(None))

    session.document.do("import", lambda p: with_table(p, sales((None, "jam", 1.0))))
    QApplication.processEvents()

    assert pairs.empty.isVisible()
    QTest.mouseClick(pairs.empty.button, Qt.MouseButton.LeftButton)
    assert asked


def test_the_inspector_leads_from_products_to_what_goes_with_them(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = StockCard(dressed(), parent)
    card.apply(dressed())
    asked: list[None] = []
    card.together_asked.connect(lambda: asked.append(None))

    card.show_stock((), {})
    assert card.together.isHidden()
    card.show_stock((Stocked(ProductId("tea")),), {})
    QTest.mouseClick(card.together, Qt.MouseButton.LeftButton)

    assert len(asked) == 1
