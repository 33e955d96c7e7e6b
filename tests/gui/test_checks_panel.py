from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.model.edits import add_elements, add_surface
from planner.model.element import ElementId, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.tools import commands
from planner.ui.canvas.plan_view import PlanView
from planner.ui.panels.checks_panel import ChecksPanel
from tests.gui.panels_session import Waiting, dressed

FLOOR = SurfaceId("зал")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROOM = ((0.0, 0.0), (12.0, 0.0), (12.0, 9.0), (0.0, 9.0))


def narrow_store() -> Project:
    """Return two gondolas, 0.8 m apart."""
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor", outlines=(ROOM,)))
    plan = add_elements(
        plan,
        FLOOR,
        [
            make_element("G1", "gondola", Rectangle(6.0, 3.0, 4.0, 1.0)),
            make_element("G2", "gondola", Rectangle(6.0, 4.8, 4.0, 1.0), name="Чай"),
        ],
    )
    return with_plan(Project(), plan)


@pytest.fixture
def session() -> Session:
    return Session(narrow_store(), Waiting(), beside=AtOnce())


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ChecksPanel:
    made = ChecksPanel(session, dressed())
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(900, 240)
    return made


def lines(panel: ChecksPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def row_of(panel: ChecksPanel, words: str) -> int:
    return next(row for row, line in enumerate(lines(panel)) if words in line)


def test_nothing_is_checked_until_somebody_looks(panel: ChecksPanel, session: Session) -> None:
    assert lines(panel) == []

    panel.show()

    assert any("0.80 m" in line for line in lines(panel))
    assert session.checker.on(FLOOR)


def test_problems_follow_every_edit_while_they_are_looked_at(
    panel: ChecksPanel, session: Session
) -> None:
    panel.show()
    session.selection.select(FLOOR, [ElementId("G2")])

    commands.move(session, 0.0, 1.0)

    assert not any("aisle" in line for line in lines(panel))
    session.document.undo()
    assert any("aisle" in line for line in lines(panel))


def test_a_click_selects_what_a_problem_is_about_and_asks_to_see_it(
    panel: ChecksPanel, session: Session, qtbot: QtBot
) -> None:
    panel.show()
    row = row_of(panel, "0.80 m")
    place = panel.list.visualItemRect(panel.list.item(row)).center()

    with qtbot.waitSignal(panel.zoom_asked) as asked:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert asked.args == [[ElementId("G1"), ElementId("G2")]]
    assert session.selection.now.elements == {"G1", "G2"}


def test_the_plan_marks_what_is_listed_and_nothing_once_nobody_looks(
    panel: ChecksPanel, session: Session, qtbot: QtBot
) -> None:
    view = PlanView(session, dressed(), print)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()

    panel.show()
    marked = [one.code for one in view.content.layers.checks.marked]
    panel.hide()

    assert "aisle_narrow" in marked
    assert view.content.layers.checks.marked == ()


def test_aisle_widths_are_typed_and_one_step(panel: ChecksPanel, session: Session) -> None:
    panel.show()
    field = panel.bar.fields["aisle_m"]

    field.setText("2,5")
    field.editingFinished.emit()

    assert session.document.project.settings.aisle_m == 2.5
    assert session.document.undo_name == "set_aisles"
    session.document.undo()
    assert field.text() == "1.20"


def test_widths_that_cannot_be_are_refused_in_words(
    panel: ChecksPanel, session: Session, qtbot: QtBot
) -> None:
    panel.show()
    field = panel.bar.fields["least_aisle_m"]

    with qtbot.waitSignal(panel.bar.refused) as refused:
        field.setText("3")
        field.editingFinished.emit()

    assert refused.args[0].code == "bad_aisle"
    assert field.text() == "0.90"
    assert not session.document.undo_name
