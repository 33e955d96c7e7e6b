from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.model.element import Element, ElementId
from planner.model.plan import SurfaceId
from planner.model.shape import Line
from planner.project import with_plan
from planner.session.analyst import AtOnce
from planner.session.preferences import Preferences
from planner.session.session import Session
from planner.ui.asking import Asking
from planner.ui.canvas.plan_view import PlanView
from planner.ui.desk import Desk
from planner.ui.export_deeds import ExportDeeds
from planner.ui.panels.card import UNDER_HEADING_PX
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.linked_sentence import LINK
from planner.ui.panels.route_panel import RoutePanel
from tests.gui.mouse import Mouse
from tests.gui.panels_session import Waiting, dressed, scored
from tests.gui.shell import Answers

FLOOR = SurfaceId("floor")
PATH = Element(ElementId("D1"), "desired_path", Line(((18.5, 12.8), (7.3, 11.5))), name="Loop")
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    made = Session(scored().project, Waiting(), Path("small_supermarket"), AtOnce())
    made.analyst.latest = scored()
    return made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> PlanView:
    made = PlanView(session, dressed(), print)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def route(session: Session, qtbot: QtBot) -> RoutePanel:
    made = RoutePanel(session, dressed())
    qtbot.addWidget(made)
    made.resize(1200, 240)
    made.show()
    return made


@pytest.fixture
def inspector(session: Session, qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel(session, dressed(), print, AtOnce())
    qtbot.addWidget(made)
    made.resize(336, 900)
    made.show()
    return made


def click(widget: QWidget) -> None:
    """Click into the middle."""
    QTest.mouseClick(widget, LEFT, pos=widget.rect().center())


def choose(panel: RoutePanel, product: str) -> None:
    """Type an id into the search and take the first that matches."""
    panel.choice.search.selectAll()
    QTest.keyClicks(panel.choice.search, product)
    QTest.keyClick(panel.choice.search, Qt.Key.Key_Return)


def test_chosen_products_become_stops_in_order_with_what_the_way_costs(
    route: RoutePanel, session: Session
) -> None:
    for product in ("P004", "P033", "P010"):
        choose(route, product)

    numbers = [one.row.number for one in route.stops.rows]
    assert numbers == [1, 2, 3, 0]
    assert {one.row.product for one in route.stops.rows} == {"P004", "P033", "P010", ""}
    shown = session.routes.shown
    assert shown is not None
    said = " ".join(line.text() for line in route.figures)
    assert f"{shown.convenience.metres_per_item:.1f} m per item" in said


def test_the_cross_takes_a_product_off(route: RoutePanel, session: Session) -> None:
    choose(route, "P004")
    choose(route, "P033")

    click(next(r for r in route.stops.rows if r.row.product == "P004").remove)

    assert session.routes.products == ("P033",)
    assert [one.row.product for one in route.stops.rows] == ["P033", ""]


def test_a_product_that_cannot_be_fetched_says_why(route: RoutePanel, session: Session) -> None:
    choose(route, "P004")
    session.routes.add("nothing such")

    lost = next(one for one in route.stops.rows if one.row.product == "nothing such")
    assert lost.note.text() == "not a known product"
    assert lost.row.number == 0


def test_a_stop_leads_to_its_placement(route: RoutePanel, session: Session) -> None:
    choose(route, "P004")

    row = route.stops.rows[0]
    row.name.linkActivated.emit(LINK + row.row.placement)

    assert session.selection.now.placement == row.row.placement


@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_route_is_put_away(route: RoutePanel, session: Session, way: str) -> None:
    choose(route, "P004")

    if way == "button":
        click(route.bar.clear)
    else:
        QTest.keyClick(route.choice.search, Qt.Key.Key_Escape)

    assert session.routes.shown is None
    assert route.stops.rows == ()
    assert not route.bar.export.isEnabled()


def test_a_typical_basket_is_told_on_demand(route: RoutePanel) -> None:
    before = [line.text() for line in route.figures]

    click(route.bar.baskets)

    assert before == []
    assert [line.text().split(":")[0] for line in route.figures] == [
        "Items", "Route, m", "Detour", "Share walked twice", "Metres per item",
    ]  # fmt: skip


def test_the_plan_draws_the_route_and_escape_takes_it_away(
    view: PlanView, session: Session
) -> None:
    session.routes.add("P004")
    layer = view.content.layers.route
    shown = session.routes.shown
    assert shown is not None
    assert layer.route is shown
    picture = view.viewport().grab().toImage()
    stop = Mouse(view).pixel(shown.stops[0].at)
    around = [
        picture.pixelColor(QPoint(round(stop.x()) + dx, round(stop.y()) - 6)) for dx in (-2, 0, 2)
    ]
    assert QColor(dressed().hex("accent")) in around

    session.selection.select(FLOOR, [ElementId("G1")])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert session.routes.shown is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)

    assert session.routes.shown is None
    assert layer.route is None


def test_a_desired_path_is_drawn_and_told(qtbot: QtBot) -> None:
    project = scored().project
    floor = project.plan.surfaces[FLOOR]
    drawn = replace(floor, elements=MappingProxyType({**floor.elements, PATH.id: PATH}))
    surfaces = MappingProxyType({**project.plan.surfaces, FLOOR: drawn})
    plan = replace(project.plan, surfaces=surfaces)
    session = Session(with_plan(project, plan), AtOnce())
    session.analyst.refresh()
    view = PlanView(session, dressed(), print)
    panel = InspectorPanel(session, dressed(), print, AtOnce())
    for widget in (view, panel):
        qtbot.addWidget(widget)
        widget.resize(800, 600)
        widget.show()
    assert view.content.layers.paths.count == 1

    Mouse(view).click((12.9, 12.15))

    assert session.selection.now.elements == {PATH.id}
    said = " ".join(line.text() for line in panel.parts.figures.lines)
    assert "of 1,000 visits follow it" in said
    assert len(panel.parts.top.model.places) > 0
    placement = panel.parts.top.model.places[0].placement
    view_ = panel.parts.top.view
    QTest.mouseClick(
        view_.viewport(), LEFT, pos=view_.visualRect(panel.parts.top.model.index(0, 0)).center()
    )
    assert session.selection.now.placement == placement


def test_a_hidden_placement_shows_its_chain_and_marks_the_plan(
    inspector: InspectorPanel, view: PlanView, session: Session
) -> None:
    session.selection.select(FLOOR, [ElementId("S11")], "S11-A-1-1")

    card, marks = inspector.parts.reason, view.content.layers.reasons
    assert card.isVisible()
    assert card.verdict.text() == "Hidden from where shoppers are"
    assert [step.mark.accessibleName() for step in card.steps][:2] == ["Low", "Low"]
    assert "Tall rack" in card.blockers.text()
    assert marks.counts[0] > 1
    assert marks.counts[1] > 10

    inspector.parts.reveal(card.marks)
    click(card.marks)
    assert marks.counts == (0, 0)

    card.blockers.linkActivated.emit(f"{LINK}S9")
    assert session.selection.now.elements == {ElementId("S9")}
    assert not card.isVisible()


def test_a_zone_has_its_numbers_its_rank_and_its_chain(
    inspector: InspectorPanel, session: Session
) -> None:
    session.selection.select(FLOOR, [ElementId("Z1")])

    headline = inspector.parts.headline
    assert headline.number.text() == "20"
    assert "of 11 zones" in headline.spoken()
    assert inspector.parts.figures.isVisible()
    assert inspector.parts.reason.verdict.text() == "Open to view, but rarely passed"
    assert inspector.parts.properties.isVisible()


def test_every_card_has_the_same_room_under_its_heading(inspector: InspectorPanel) -> None:
    for card in inspector.parts.cards:
        heading = card._heading.contentsMargins().bottom()
        assert heading + card.body.spacing() == UNDER_HEADING_PX


def test_the_route_is_written_as_json(session: Session, tmp_path: Path) -> None:
    desk = Desk(dressed(), AtOnce(), Preferences(), tmp_path / "settings.json")
    desk.show_session(session)
    answers: Asking = Answers(path=tmp_path / "route.json")
    session.routes.add("P004")

    ExportDeeds(desk, answers).export_route()

    assert b'"product": "P004"' in (tmp_path / "route.json").read_bytes()
