from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.errors import VitrinaError
from planner.model.edits import add_elements
from planner.model.element import Element, ElementId, make_element
from planner.model.kinds import ON_FLOORS
from planner.model.plan import SurfaceId
from planner.model.shape import Line
from planner.project import lifted
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.ui.panels.choice_field import ChoiceField
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.wording import Words
from tests.gui.panels_session import dressed, opened

FLOOR = SurfaceId("floor")
SHELVES = (ElementId("G1"), ElementId("G2"), ElementId("G3"))
VARIOUS = Words("en").say("values_various")
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


def elements(session: Session) -> dict[ElementId, Element]:
    return dict(session.document.project.plan.surfaces[FLOOR].elements)


def steps(session: Session) -> int:
    count = 0
    while session.document.undo_name:
        session.document.undo()
        count += 1
    for _ in range(count):
        session.document.redo()
    return count


def type_number(panel: InspectorPanel, key: str, text: str) -> None:
    edit = panel.parts.properties.fields[key].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def type_words(field: ChoiceField, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClick(field.edit, Qt.Key.Key_Delete)
    QTest.keyClicks(field.edit, text)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


def test_what_several_share_is_shown_and_what_differs_is_said_to(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES)

    fields, kind = panel.parts.properties.fields, panel.parts.properties.kind
    chosen = [elements(session)[key] for key in SHELVES]
    assert len({one.height_m for one in chosen}) == 1
    assert fields["height"].edit.text() == str(chosen[0].height_m)
    assert fields["y"].edit.text() == ""
    assert fields["y"].edit.placeholderText() == VARIOUS
    assert fields["name"].edit.placeholderText() == VARIOUS
    assert kind.edit.text() == Words("en").say(f"kind_{chosen[0].kind}")


def test_only_what_all_have_can_be_typed(panel: InspectorPanel, session: Session) -> None:
    chest = next(key for key, one in elements(session).items() if one.kind == "freezer_chest")

    session.selection.select(FLOOR, [*SHELVES, chest])

    fields = panel.parts.properties.fields
    assert fields["height"].isVisible()
    assert not fields["levels"].isVisible()
    assert panel.parts.properties.kind.edit.text() == ""


@pytest.mark.parametrize(
    ("key", "text", "read"),
    [
        ("height", "1.6", lambda one: one.height_m),
        ("width", "3", lambda one: one.shape.width),
        ("depth", "0,5", lambda one: one.shape.depth),
        ("angle", "30", lambda one: one.shape.angle_deg),
        ("levels", "2", lambda one: len(one.levels_m)),
        ("x", "7", lambda one: one.shape.x),
        ("name", "Tea", lambda one: one.name),
    ],
)
def test_one_value_for_several_is_one_undo_step(
    panel: InspectorPanel, session: Session, key: str, text: str, read: object
) -> None:
    assert callable(read)
    before = elements(session)
    session.selection.select(FLOOR, SHELVES)

    type_number(panel, key, text)

    after = elements(session)
    assert len({read(after[one]) for one in SHELVES}) == 1
    assert all(after[one] != before[one] for one in SHELVES)
    assert {key: one for key, one in after.items() if key not in SHELVES} == {
        key: one for key, one in before.items() if key not in SHELVES
    }
    assert panel.parts.properties.fields[key].edit.text() == text.replace(",", ".")
    assert steps(session) == 1
    session.document.undo()
    assert elements(session) == before


def test_passing_through_fields_that_differ_changes_nothing(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES)
    properties = panel.parts.properties

    for edit in (
        properties.fields["name"].edit,
        properties.kind.edit,
        properties.zone.edit,
        properties.fields["y"].edit,
    ):
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_Return)
        QTest.keyClick(edit, Qt.Key.Key_Tab)

    assert steps(session) == 0


def test_what_one_of_several_cannot_be_changes_none(
    panel: InspectorPanel, session: Session, said: list[VitrinaError]
) -> None:
    before = elements(session)
    session.selection.select(FLOOR, SHELVES)

    type_number(panel, "height", "0.1")

    assert [error.code for error in said] == ["bad_levels"]
    assert elements(session) == before
    assert panel.parts.properties.trouble.isVisible()


def test_a_kind_is_found_by_a_part_of_its_name(panel: InspectorPanel, session: Session) -> None:
    before = elements(session)
    session.selection.select(FLOOR, SHELVES[:2])

    type_words(panel.parts.properties.kind, "frid")

    assert {elements(session)[key].kind for key in SHELVES[:2]} == {"fridge"}
    assert panel.parts.properties.kind.edit.text() == Words("en").say("kind_fridge")
    assert session.document.undo_name == "set_kind"
    assert steps(session) == 1
    session.document.undo()
    assert elements(session) == before


def test_products_on_sides_that_a_kind_does_not_have_are_named(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES[:1])

    type_words(panel.parts.properties.kind, "table")

    assert "Undo brings them back" in panel.parts.properties.trouble.text()


def test_kinds_are_offered_in_the_order_of_their_words(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES[:1])
    panel.apply(dressed("ru"))

    box = panel.parts.properties.kind.box
    words = [box.itemText(at) for at in range(box.count())]
    assert words == sorted(words, key=str.casefold)
    assert len(words) == len(ON_FLOORS)
    assert Words("ru").say("kind_gondola") in words


@pytest.mark.parametrize("text", ["throne", "e"])
def test_a_kind_that_is_not_there_is_said_and_put_back(
    panel: InspectorPanel, session: Session, said: list[VitrinaError], text: str
) -> None:
    session.selection.select(FLOOR, SHELVES[:1])
    kind = panel.parts.properties.kind

    type_words(kind, text)

    assert [error.code for error in said] == ["unknown_kind"]
    assert kind.edit.text() == Words("en").say("kind_gondola")
    assert steps(session) == 0


def test_a_wall_becomes_no_shelf(
    panel: InspectorPanel, session: Session, said: list[VitrinaError]
) -> None:
    wall = make_element("W99", "wall", Line(((1.0, 1.0), (3.0, 1.0)), 0.1))
    draw = partial(add_elements, where=FLOOR, new=[wall])
    session.document.do("add", lifted(draw))
    session.selection.select(FLOOR, [wall.id])

    type_words(panel.parts.properties.kind, "gondola")

    assert [error.code for error in said] == ["kind_needs_area"]
    assert elements(session)[wall.id] == wall


def test_a_zone_is_chosen_typed_and_given_back_to_the_place(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES)
    zone = panel.parts.properties.zone

    type_words(zone, "bakery")
    assert {elements(session)[key].zone for key in SHELVES} == {"Bakery"}
    assert session.document.undo_name == "set_zone"
    type_words(zone, "Night market")
    assert {elements(session)[key].zone for key in SHELVES} == {"Night market"}
    assert "Night market" in [zone.box.itemText(at) for at in range(zone.box.count())]
    type_words(zone, "")
    assert {elements(session)[key].zone for key in SHELVES} == {""}
    assert steps(session) == 3


def test_the_zone_of_a_place_is_told_where_none_is_named(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES[:1])

    hint = panel.parts.properties.zone.edit.placeholderText()

    assert hint == Words("en").say("zone_by_place_found", zone="Books and gifts, Dairy")


def test_the_wheel_passes_a_choice_by(panel: InspectorPanel, session: Session) -> None:
    session.selection.select(FLOOR, SHELVES[:1])
    box = panel.parts.properties.kind.box
    box.setFocus()
    middle = QPointF(box.rect().center())

    QApplication.sendEvent(
        box,
        QWheelEvent(
            middle,
            box.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )

    assert steps(session) == 0
    assert box.currentText() == Words("en").say("kind_gondola")


def test_tab_leads_through_the_properties_from_top_to_bottom(
    panel: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, SHELVES[:1])
    properties = panel.parts.properties
    order = [properties.fields["name"].edit, properties.kind.edit, properties.zone.edit]
    order += [properties.fields[key].edit for key in ("x", "y", "width", "depth", "angle")]
    panel.activateWindow()
    order[0].setFocus()

    for edit in order:
        found = QApplication.focusWidget()
        assert found is edit or (found is not None and found.isAncestorOf(edit)), edit
        assert found is not None
        QTest.keyClick(found, Qt.Key.Key_Tab)
