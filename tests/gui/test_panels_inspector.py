from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.analysis.cells import Cells
from planner.errors import VitrinaError
from planner.model.element import Element, ElementId, Slot
from planner.model.plan import SurfaceId
from planner.model.shape import Rectangle
from planner.session.analyst import AtOnce
from planner.session.names import in_window
from planner.session.session import Session
from planner.tables.report import Report
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.linked_sentence import LINK
from planner.ui.panels.products_list import THERE_ROLE
from planner.wording import Words
from tests.gui.panels_session import Later, Waiting, dressed, failed, opened, scored

FLOOR = SurfaceId("floor")
SHELF = ElementId("G1")
PLACEMENT = "G1-A-2-3"
SLOT = Slot("A", 2, 3)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    return opened()


@pytest.fixture
def said() -> list[VitrinaError]:
    return []


@pytest.fixture
def panel(session: Session, said: list[VitrinaError], qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel(session, dressed(), said.append, AtOnce())
    qtbot.addWidget(made)
    made.resize(336, 900)
    made.show()
    return made


def element(session: Session, key: ElementId = SHELF) -> Element:
    return session.document.project.plan.surfaces[FLOOR].elements[key]


def shape(session: Session) -> Rectangle:
    found = element(session).shape
    assert isinstance(found, Rectangle)
    return found


def report() -> Report:
    made = scored().report
    assert made is not None
    return made


def type_into(panel: InspectorPanel, key: str, text: str) -> None:
    edit = panel.parts.properties.fields[key].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def steps(session: Session) -> int:
    count = 0
    while session.document.undo_name:
        session.document.undo()
        count += 1
    for _ in range(count):
        session.document.redo()
    return count


def test_nothing_selected_tells_about_the_floor(panel: InspectorPanel) -> None:
    parts = panel.parts

    assert parts.headline.title.text() == "Floor"
    assert parts.about.lines[0].text().startswith("300 m²")
    assert any("320" in line.text() for line in parts.rests.lines)
    assert not parts.properties.isVisible()


@pytest.mark.parametrize(
    ("key", "text", "step"),
    [
        ("name", "Milk and more", "rename"),
        ("width", "3.5", "set_size"),
        ("depth", "0,6", "set_size"),
        ("x", "5", "set_place"),
        ("y", "4.5", "set_place"),
        ("angle", "90", "set_angle"),
        ("height", "1.8", "set_fittings"),
        ("bays", "4", "set_fittings"),
        ("levels", "3", "set_fittings"),
    ],
)
def test_a_typed_value_is_one_undo_step(
    panel: InspectorPanel, session: Session, key: str, text: str, step: str
) -> None:
    session.selection.select(FLOOR, [SHELF])
    before = element(session)

    type_into(panel, key, text)

    assert session.document.undo_name == step
    assert steps(session) == 1
    assert panel.parts.properties.fields[key].edit.text() == text.replace(",", ".")
    session.document.undo()
    assert element(session) == before
    assert panel.parts.properties.fields[key].edit.text() != text


def test_places_are_typed_in_the_coordinates_of_the_users_files(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF])
    frame = session.document.project.plan.surfaces[FLOOR].frame

    type_into(panel, "y", "4.5")

    assert frame.outside(shape(session).x, shape(session).y) == pytest.approx((4.0, 4.5))


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("width", "wide", "not_a_number"),
        ("width", "0", "bad_size"),
        ("bays", "2.5", "not_a_whole_number"),
        ("bays", "0", "bad_bays"),
        ("levels", "0", "bad_levels"),
        ("height", "-1", "bad_levels"),
        ("depth", "999999", "out_of_range"),
    ],
)
def test_what_cannot_be_is_said_and_put_back(
    panel: InspectorPanel,
    session: Session,
    said: list[VitrinaError],
    key: str,
    text: str,
    code: str,
) -> None:
    session.selection.select(FLOOR, [SHELF])
    field = panel.parts.properties.fields[key]
    before = field.edit.text()

    type_into(panel, key, text)

    assert [error.code for error in said] == [code]
    assert field.edit.text() == before
    assert session.document.undo_name == ""
    assert panel.parts.properties.trouble.isVisible()


def test_escape_gives_the_old_value_back(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, [SHELF])
    edit = panel.parts.properties.fields["width"].edit
    edit.setFocus()
    QTest.keyClicks(edit, "17")

    QTest.keyClick(edit, Qt.Key.Key_Escape)

    assert edit.text() == "4"
    assert session.document.undo_name == ""


def test_products_that_lose_their_place_are_named(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, [SHELF])

    type_into(panel, "levels", "1")

    assert panel.parts.properties.trouble.isVisible()
    assert "Undo brings them back" in panel.parts.properties.trouble.text()
    assert len(element(session).stock) < 24


def test_a_place_in_the_list_leads_to_its_placement(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF])
    view = panel.parts.places.view
    row = next(n for n, p in enumerate(panel.parts.places.model.places) if p.placement == PLACEMENT)

    place = view.visualRect(panel.parts.places.model.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert session.selection.now.placement == PLACEMENT
    assert session.selection.now.elements == {SHELF}


def test_a_placement_shows_its_number_its_rank_and_why(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)

    row = next(r for r in report().placements.records() if r["placement_id"] == PLACEMENT)
    parts = panel.parts
    assert parts.headline.number.text() == f"{row['noticed_per_1000']:.0f}"
    assert str(row["rank"]) in parts.headline.standing.text()
    assert parts.why.isVisible()
    assert sum(bool(line.text()) for line in parts.why.lines) >= 5


def test_the_cells_from_which_a_placement_is_seen_are_lit_and_put_out(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.viewing) as lit:
        session.selection.select(FLOOR, [SHELF], PLACEMENT)
    (cells,) = lit.args or [None]
    assert isinstance(cells, Cells)
    assert len(cells.x) > 0

    with qtbot.waitSignal(panel.viewing) as out:
        session.selection.clear()
    assert out.args == [None]


def test_a_number_opens_the_page_of_its_metric(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    line = next(line for line in panel.parts.why.lines if f"{LINK}seen_share" in line.text())

    line.linkActivated.emit(f"{LINK}seen_share")

    assert panel.page.isVisible()
    assert panel.page.key == "seen_share"
    panel.page.close()


def test_the_way_back_leads_to_the_fixture(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)

    panel.parts.headline.back.linkActivated.emit("metric:up")

    assert session.selection.now.elements == {SHELF}
    assert session.selection.now.placement == ""


def test_a_product_is_found_and_assigned_by_the_keyboard(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    card = panel.parts.stock
    before = element(session).stock[SLOT]

    card.add.click()
    QTest.keyClicks(card.choice.search, "P128")
    QTest.keyClick(card.choice.search, Qt.Key.Key_Return)

    assert [one.product for one in element(session).stock[SLOT]] == [
        *(one.product for one in before),
        "P128",
    ]
    assert session.document.undo_name == "assign_product"
    assert steps(session) == 1
    assert len(card.rows) == len(before) + 1


def test_facings_are_typed_and_a_product_is_taken_off(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    card = panel.parts.stock
    edit = card.rows[0].facings
    edit.setFocus()
    edit.selectAll()

    QTest.keyClicks(edit, "7")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert element(session).stock[SLOT][0].facings == 7
    assert session.document.undo_name == "set_facings"

    QTest.mouseClick(card.rows[0].remove, Qt.MouseButton.LeftButton)
    assert SLOT not in element(session).stock
    assert session.document.undo_name == "unassign_product"
    assert steps(session) == 2


@pytest.mark.parametrize(("text", "code"), [("0", "bad_facings"), ("many", "not_a_number")])
def test_facings_that_cannot_be_are_said_and_put_back(
    panel: InspectorPanel,
    session: Session,
    said: list[VitrinaError],
    text: str,
    code: str,
) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    edit = panel.parts.stock.rows[0].facings
    before = edit.text()
    edit.selectAll()

    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert [error.code for error in said] == [code]
    assert edit.text() == before
    assert session.document.undo_name == ""


def test_another_language_and_theme_are_taken_while_it_runs(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)

    panel.apply(dressed("ru", dark=True))

    assert "визит" in panel.parts.headline.unit.text()
    assert any("визит" in line.text() for line in panel.parts.why.lines)
    assert panel.parts.stock.add.text() == Words("ru").say("product_assign")


def test_many_selected_are_counted(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, [SHELF, ElementId("G2"), ElementId("T1")])

    assert panel.parts.headline.title.text() == Words("en").say("fixtures_selected", count=3)
    assert not panel.parts.places.isVisible()


def test_several_products_are_assigned_one_after_the_other(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    card = panel.parts.stock
    before = len(element(session).stock[SLOT])

    QTest.mouseClick(card.add, Qt.MouseButton.LeftButton)
    for product in ("P128", "P101"):
        QTest.keyClicks(card.choice.search, product)
        QTest.keyClick(card.choice.search, Qt.Key.Key_Return)
    QTest.keyClick(card.choice.search, Qt.Key.Key_Return)

    assert len(element(session).stock[SLOT]) == before + 2
    assert card.choice.view.currentIndex().data(THERE_ROLE) is True
    assert steps(session) == 2
    QTest.keyClick(card.choice.search, Qt.Key.Key_Escape)
    assert not card.choice.isVisible()


def test_a_product_is_assigned_by_the_mouse(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    card = panel.parts.stock
    QTest.mouseClick(card.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(card.choice.search, "P128")

    view = card.choice.view
    place = view.visualRect(card.choice.model.index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert "P128" in [one.product for one in element(session).stock[SLOT]]


def test_without_products_the_button_leads_to_the_import(
    session: Session, said: list[VitrinaError], qtbot: QtBot
) -> None:
    project = session.document.project
    bare = Session(replace(project, tables={}), Waiting(), session.path)
    panel = InspectorPanel(bare, dressed(), said.append, AtOnce())
    qtbot.addWidget(panel)
    panel.show()
    bare.selection.select(FLOOR, [SHELF], "G1-A-1-1")

    with qtbot.waitSignal(panel.import_asked):
        QTest.mouseClick(panel.parts.stock.add, Qt.MouseButton.LeftButton)

    assert panel.parts.stock.add.text() == Words("en").say("import_products")
    assert not panel.parts.stock.choice.isVisible()


@pytest.mark.parametrize("placement", ["", PLACEMENT])
def test_a_failed_analysis_says_why_where_the_score_would_stand(
    panel: InspectorPanel, session: Session, placement: str
) -> None:
    session.selection.select(FLOOR, [SHELF], placement)

    session.analyst.latest = failed(session)
    session.analyst.finished.emit(session.analyst.latest)

    error = session.analyst.latest.error
    assert error is not None
    headline = panel.parts.headline
    assert headline.trouble.isVisible()
    assert headline.trouble.text() == in_window(Words("en"), error.code, error.facts)
    assert not headline.number.isVisible()
    assert not panel.parts.why.isVisible()

    session.analyst.latest = scored()
    session.analyst.finished.emit(scored())
    assert not headline.trouble.isVisible()


def test_an_explanation_that_comes_too_late_is_not_shown(
    session: Session, said: list[VitrinaError], qtbot: QtBot
) -> None:
    later = Later()
    panel = InspectorPanel(session, dressed(), said.append, later)
    qtbot.addWidget(panel)
    panel.show()
    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    session.selection.select(FLOOR, [SHELF], "G1-B-1-1")

    later.deliver(0)
    assert not panel.parts.why.isVisible()
    later.deliver(1)
    assert panel.parts.why.isVisible()


@pytest.mark.usefixtures("panel")
def test_a_selection_and_a_score_are_announced(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "planner.ui.panels.announcement.QAccessible.updateAccessibility",
        lambda event: heard.append(event.message()),
    )

    session.selection.select(FLOOR, [SHELF], PLACEMENT)
    session.selection.clear()
    session.analyst.finished.emit(scored())

    assert heard[0].startswith(element(session).label)
    assert Words("en").say("noticed_caption") in heard[0]
    assert heard[-1] == Words("en").say("said_scored", count=390)
