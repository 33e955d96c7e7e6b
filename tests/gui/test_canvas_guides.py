"""One-way aisles, gates and desired paths on the plan, under the mouse."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.model.edits import add_elements
from planner.model.element import Element, ElementId, make_element
from planner.model.shape import Line, Rectangle
from planner.project import lifted
from planner.session.session import Session
from planner.ui.canvas.plan_view import PlanView
from planner.ui.theme import Theme, theme_of
from tests.gui.mouse import Mouse
from tests.gui.panels_session import Waiting
from tests.gui.test_canvas import colours_in
from tests.strategies import FLOOR_ID
from tests.unit.analysis.projects import small_project

AISLE = make_element("Y1", "one_way", Rectangle(3.0, 3.3, 0.8, 3.0, 90.0))
GATE = make_element("Q1", "gate", Rectangle(6.0, 5.2, 1.6, 0.1, 0.0))
PATH = make_element("D1", "desired_path", Line(((1.0, 0.7), (7.0, 0.7))))
GUIDES = (AISLE, GATE, PATH)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PlanView:
    session = Session(small_project(), Waiting())
    session.document.do("draw", lifted(partial(add_elements, where=FLOOR_ID, new=GUIDES)))
    made = PlanView(session, theme, lambda _: None)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(100)
    return made


def is_accented(view: PlanView, element: Element, *, dark: bool) -> bool:
    """Say whether something near the middle of an element has about the colour of accents."""
    x1, y1, x2, y2 = element.footprint.bounds
    accent = theme_of(dark, "en").colour("accent")
    found = (QColor(name) for name in colours_in(view, ((x1 + x2) / 2.0, (y1 + y2) / 2.0), 0.5))
    return any(
        abs(one.red() - accent.red())
        + abs(one.green() - accent.green())
        + abs(one.blue() - accent.blue())
        < 110
        for one in found
    )


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("element", GUIDES, ids=lambda one: str(one.kind))
def test_it_is_drawn_in_both_themes_and_goes_with_its_element(
    qtbot: QtBot, view: PlanView, element: Element, dark: bool
) -> None:
    view.apply(theme_of(dark, "en"))
    assert is_accented(view, element, dark=dark)

    view.session.document.undo()

    qtbot.waitUntil(lambda: not is_accented(view, element, dark=dark))


def test_a_gate_is_clicked_and_dragged_as_others(view: PlanView) -> None:
    mouse = Mouse(view)
    mouse.click((6.4, 5.2))
    assert view.session.selection.now.elements == {"Q1"}

    mouse.drag((6.4, 5.2), (6.6, 5.4), (6.9, 5.7))

    assert view.surface is not None
    shape = view.surface.elements[ElementId("Q1")].shape
    assert isinstance(shape, Rectangle)
    assert (shape.x, shape.y) == pytest.approx((6.5, 5.7), abs=0.06)
