from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.model.edits import add_elements, add_layers, add_surface
from planner.model.element import Element, ElementId, make_element
from planner.model.plan import Layer, Plan, Surface, SurfaceId
from planner.model.shape import Line, Rectangle
from planner.project import Project, with_plan
from planner.session.session import Session
from planner.tools import commands
from planner.ui.panels.fixture_rows import KEYS, FixtureRows
from planner.ui.panels.fixtures_panel import FixturesPanel
from planner.wording import Words
from tests.gui.panels_session import Waiting, dressed
from tests.strategies import FEW, FLOOR_ID, plans

FLOOR = SurfaceId("зал")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROWS = QItemSelectionModel.SelectionFlag.Rows
SELECT = QItemSelectionModel.SelectionFlag.Select


def store() -> Project:
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor"))
    fixtures = [
        make_element(f"G{nth}", "gondola", Rectangle(3.0, 2.0 * nth, 2.0, 1.0), name=name)
        for nth, name in ((1, "Чай"), (2, "Кофе"), (10, ""))
    ]
    wall = make_element("W1", "wall", Line(((0.0, 0.0), (9.0, 0.0)), 0.2))
    plan = add_elements(plan, FLOOR, [*fixtures, wall])
    return with_plan(Project(), add_layers(plan, FLOOR, [Layer("верх")]))


@pytest.fixture
def session() -> Session:
    return Session(store(), Waiting())


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> FixturesPanel:
    made = FixturesPanel(session, dressed())
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(1200, 260)
    made.show()
    return made


def column(panel: FixturesPanel, key: str) -> list[str]:
    return [
        str(panel.model.index(row, KEYS.index(key)).data()) for row in range(panel.model.rowCount())
    ]


def mark(panel: FixturesPanel, *ids: str) -> None:
    chosen = panel.table.selectionModel()
    chosen.clearSelection()
    for one in ids:
        row = panel.model.rows.row_of(ElementId(one))
        chosen.select(panel.model.index(row, 0), SELECT | ROWS)


def put_in(panel: FixturesPanel, element: str, key: str, text: str) -> None:
    row = panel.model.rows.row_of(ElementId(element))
    panel.model.setData(panel.model.index(row, KEYS.index(key)), text)
    QApplication.processEvents()


def on_floor(session: Session) -> dict[str, Element]:
    elements = session.document.project.plan.surfaces[FLOOR].elements
    return {str(key): element for key, element in elements.items()}


def test_the_model_keeps_the_rules_of_qt(panel: FixturesPanel, session: Session) -> None:
    tester = QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    panel.bar.filter.setText("g")
    panel.bar.search()
    session.selection.select(FLOOR, [ElementId("G1")])
    commands.duplicate(session)

    assert tester.model() is panel.model
    assert column(panel, "id") == ["G1", "G2", "G10", "G11"]


@FEW
@given(plans(), st.sampled_from(KEYS), st.booleans(), st.sampled_from(["", "g", "хлеб"]))
def test_sorting_keeps_every_row_that_the_filter_keeps(
    plan: Plan, key: str, descending: bool, search: str
) -> None:
    rows, surface = FixtureRows(Words("ru")), plan.surfaces.get(FLOOR_ID)
    rows.take(surface)
    rows.arrange(search, "", descending=False)
    kept = list(rows.order)

    rows.arrange(search, key, descending=descending)

    assert sorted(rows.order) == sorted(kept)
    assert all(rows.row_of(one) == row for row, one in enumerate(rows.order))
    cells = [rows.cell(rows.element(row), key) for row in range(len(kept))]
    numbers = [cell for cell in cells if isinstance(cell, float)]
    assert numbers == sorted(numbers, reverse=descending)
    full = [cell not in (None, "") for cell in cells]
    assert full == sorted(full, reverse=True)


def test_ids_sort_by_their_numbers(panel: FixturesPanel) -> None:
    panel.table.header.setSortIndicator(KEYS.index("id"), Qt.SortOrder.DescendingOrder)

    assert column(panel, "id") == ["W1", "G10", "G2", "G1"]


def test_a_typed_value_goes_to_all_marked_rows_in_one_step(
    panel: FixturesPanel, session: Session
) -> None:
    mark(panel, "G1", "G2")

    put_in(panel, "G1", "width", "2,75")

    widths = [one.shape.width for one in on_floor(session).values() if one.kind == "gondola"
              if isinstance(one.shape, Rectangle)]  # fmt: skip
    assert widths == [2.75, 2.75, 2.0]
    session.document.undo()
    assert not session.document.undo_name


def test_a_value_typed_outside_the_marked_rows_goes_there_alone(
    panel: FixturesPanel, session: Session
) -> None:
    mark(panel, "G1", "G2")

    put_in(panel, "G10", "name", "Сыр")

    assert [one.name for one in on_floor(session).values()] == ["Чай", "Кофе", "Сыр", ""]


def test_rows_without_such_a_property_are_passed_over_and_counted(
    panel: FixturesPanel, session: Session, qtbot: QtBot
) -> None:
    mark(panel, "G1", "W1")

    with qtbot.waitSignal(panel.told) as told:
        put_in(panel, "G1", "bays", "4")

    assert told.args == ["1 element has the new value; 1 has no such property."]
    assert on_floor(session)["G1"].bays == 4


def test_words_of_kinds_and_layers_are_understood(panel: FixturesPanel, session: Session) -> None:
    mark(panel, "G1", "G2")

    put_in(panel, "G1", "kind", "fridge")
    put_in(panel, "G1", "layer", "верх")
    put_in(panel, "G1", "layer", "Ground")

    found = on_floor(session)
    assert {found[key].kind for key in ("G1", "G2")} == {"fridge"}
    assert {found[key].layer for key in ("G1", "G2")} == {""}
    session.document.undo()
    assert on_floor(session)["G2"].layer == "верх"


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [("width", "wide", "not_a_number"), ("kind", "throne", "unknown_kind"),
     ("layer", "нет такого", "no_layer"), ("bays", "1.5", "not_a_whole_number")],
)  # fmt: skip
def test_refused_values_are_told_in_words_and_change_nothing(
    panel: FixturesPanel, session: Session, qtbot: QtBot, key: str, text: str, code: str
) -> None:
    mark(panel, "G1", "G2")
    before = session.document.project

    with qtbot.waitSignal(panel.refused) as refused:
        put_in(panel, "G2", key, text)

    assert refused.args[0].code == code
    assert session.document.project is before


def test_rows_and_plan_share_one_selection(panel: FixturesPanel, session: Session) -> None:
    mark(panel, "G2", "W1")
    from_table = session.selection.now.elements

    session.selection.select(FLOOR, [ElementId("G10")])

    assert from_table == {"G2", "W1"}
    assert panel.table.marked() == [panel.model.rows.row_of(ElementId("G10"))]


def test_an_edit_reads_only_the_changed_rows_again(panel: FixturesPanel, session: Session) -> None:
    session.selection.select(FLOOR, [ElementId("G2")])
    told: list[tuple[int, int]] = []
    panel.model.dataChanged.connect(lambda a, b: told.append((a.row(), b.row())))
    panel.model.modelReset.connect(lambda: told.append((-1, -1)))

    commands.move(session, 1.0, 0.0)

    assert told == [(1, 1)]
    assert column(panel, "x")[1] == "4.00"
    assert panel.table.marked() == [1]


def test_a_cell_is_typed_by_keys_alone(
    panel: FixturesPanel, session: Session, qtbot: QtBot
) -> None:
    mark(panel, "G1", "G2")
    at = panel.model.index(0, KEYS.index("height"))
    panel.table.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)

    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    field = panel.table.viewport().findChild(QLineEdit)
    assert field is not None
    named = field.accessibleName()
    field.setText("2,1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.document.undo_name))

    assert named == "Height"
    assert [one.height_m for one in on_floor(session).values()][:3] == [2.1, 2.1, 1.8]


def test_space_locks_what_is_marked(panel: FixturesPanel) -> None:
    mark(panel, "G1", "G2")
    panel.table.selectionModel().setCurrentIndex(
        panel.model.index(0, 1), QItemSelectionModel.SelectionFlag.NoUpdate
    )

    QTest.keyClick(panel.table, Qt.Key.Key_Space)

    assert column(panel, "locked") == ["locked", "locked", "", ""]


def test_what_is_locked_keeps_its_place_and_size_and_takes_another_name(
    panel: FixturesPanel, session: Session, qtbot: QtBot
) -> None:
    mark(panel, "G1")
    panel.table.selectionModel().setCurrentIndex(
        panel.model.index(0, 1), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    before = on_floor(session)["G1"]

    with qtbot.waitSignal(panel.refused) as refused:
        put_in(panel, "G1", "width", "9")
    put_in(panel, "G1", "name", "Чай")

    after = on_floor(session)["G1"]
    assert refused.args[0].code == "elements_locked"
    assert (after.shape, after.name) == (before.shape, "Чай")


def test_nothing_drawn_says_what_belongs_here(qtbot: QtBot) -> None:
    project = store()
    plan = project.plan
    bare = replace(plan.surfaces[FLOOR], elements={})
    session = Session(with_plan(project, replace(plan, surfaces={FLOOR: bare})), Waiting())
    panel = FixturesPanel(session, dressed("ru"))
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.bar)
    panel.show()

    assert panel.empty.isVisible()
