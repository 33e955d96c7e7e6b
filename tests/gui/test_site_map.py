"""The map of pages: cards are linked by a real mouse and by keys, flows are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.files.importers import IMPORTERS
from planner.files.importers.importer import Source
from planner.model.edits import add_surface
from planner.model.page import DEVICES
from planner.model.plan import Plan, SurfaceId
from planner.project import Project, with_plan
from planner.session.analyst import AtOnce
from planner.session.new_floor import room_of_size
from planner.session.new_page import NewPage, usual_window, with_page
from planner.session.session import Session
from planner.ui.panels.site_map_paint import card_of, chips_of, path_between
from planner.ui.panels.site_map_panel import SiteMapPanel
from planner.ui.site_map_picture import map_content
from planner.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HOME, CART, FLOOR = "home", "cart", "floor-1"
VIEWS = """page,device,session,visitor,time
home,desktop,s1,v1,2026-05-01 10:00
cart,desktop,s1,v1,2026-05-01 10:01
home,desktop,s2,v2,2026-05-01 11:00
"""


class Never:
    """A runner that never comes to it: the map needs no scores."""

    def run(self, job: object, done: object) -> None:
        """Leave it."""


def shop() -> Plan:
    """Return a shop of two pages for two devices each, over one floor."""
    plan = Plan()
    for kind in (HOME, CART):
        windows = tuple((usual_window(device), f"{kind} · {device}") for device in DEVICES)
        plan = with_page(plan, NewPage(kind, kind, windows))
    return add_surface(plan, room_of_size("Hall", 5.0, 4.0, plan))


@pytest.fixture
def session() -> Session:
    return Session(with_plan(Project(), shop()), Never(), idle=AtOnce())


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> Iterator[SiteMapPanel]:
    made = SiteMapPanel(session, theme)
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show()
    yield made
    made.hide()


def send(panel: SiteMapPanel, kind: QEvent.Type, at: QPointF, *, is_held: bool) -> None:
    held = Qt.MouseButton.LeftButton if is_held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind, at, panel.view.mapToGlobal(at), Qt.MouseButton.LeftButton, held,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(panel.view, event)


def middle(panel: SiteMapPanel, key: str) -> QPointF:
    return card_of(panel.site.nodes[key]).center()


def drag(panel: SiteMapPanel, start: str, end: str) -> None:
    begin, goal = middle(panel, start), middle(panel, end)
    send(panel, QEvent.Type.MouseButtonPress, begin, is_held=True)
    for at in ((begin + goal) / 2.0, goal):
        send(panel, QEvent.Type.MouseMove, at, is_held=True)
    send(panel, QEvent.Type.MouseButtonRelease, goal, is_held=False)


def links(session: Session) -> set[tuple[str, str]]:
    return {(str(a), str(b)) for a, b in session.document.project.plan.links}


def test_a_drag_from_card_to_card_links_every_device_in_one_step(
    panel: SiteMapPanel, session: Session
) -> None:
    assert list(panel.site.nodes) == [HOME, CART, FLOOR]

    drag(panel, HOME, CART)

    assert links(session) == {("page-1", "page-3"), ("page-2", "page-4")}
    session.document.undo()
    assert links(session) == set()
    drag(panel, HOME, FLOOR)
    assert links(session) == {("page-1", FLOOR)}


def test_an_arrow_is_chosen_by_a_click_and_taken_away_by_del(
    panel: SiteMapPanel, session: Session
) -> None:
    drag(panel, HOME, CART)
    way = panel.site.way(HOME, CART)

    send(panel, QEvent.Type.MouseButtonPress, path_between(panel.site, way).pointAtPercent(0.5),
         is_held=True)  # fmt: skip
    assert panel.view.marked.way == (HOME, CART)
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)

    assert links(session) == set()
    session.document.undo()
    assert len(links(session)) == 2


def test_keys_alone_draw_a_link_and_show_a_page(panel: SiteMapPanel, session: Session) -> None:
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    QTest.keyClick(panel.view, Qt.Key.Key_Left)
    start = panel.view.marked.node

    QTest.keyClick(panel.view, Qt.Key.Key_L)
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)

    assert {(way.start, way.end) for way in panel.site.ways} == {(start, CART)}
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert session.view.now.surface == "page-3"


def test_the_list_links_and_unlinks_the_chosen_card(panel: SiteMapPanel, session: Session) -> None:
    send(panel, QEvent.Type.MouseButtonPress, middle(panel, CART), is_held=True)
    names = [action.text() for action in panel.bar.menu.actions()]

    panel.bar.menu.actions()[0].trigger()

    assert names == ["home", "Hall"]
    assert links(session) == {("page-3", "page-1"), ("page-4", "page-2")}
    assert panel.bar.menu.actions()[0].isChecked()
    panel.bar.menu.actions()[0].trigger()
    assert links(session) == set()


def test_the_switch_of_a_device_shows_its_page(
    panel: SiteMapPanel, session: Session, theme: Theme
) -> None:
    key, said, box = chips_of(panel.site.nodes[HOME], theme)[1]

    send(panel, QEvent.Type.MouseButtonPress, box.center(), is_held=True)

    assert (key, said) == ("page-2", "Mobile")
    assert session.view.now.surface == SurfaceId("page-2")


def test_page_views_give_arrows_their_widths_and_pages_their_shares(
    panel: SiteMapPanel, session: Session, tmp_path: Path, theme: Theme
) -> None:
    file = tmp_path / "views.csv"
    file.write_text(VIEWS, encoding="utf-8")
    importer = next(one for one in IMPORTERS if one.key == "page-views")
    session.document.do("import", lambda project: importer.take(project, Source(file)).project)

    way = panel.site.way(HOME, CART)
    assert (way.moves, way.share, way.links) == (1.0, 1.0, ())
    flow = session.flowing.flows[0]
    assert {one.page: one.entry_share for one in flow.pages} == {HOME: 1.0, CART: 0.0}
    for suffix, start in ((".svg", b"<?xml"), (".png", b"\x89PNG")):
        assert map_content(suffix, panel.site, flow, theme).startswith(start)
    assert panel.grab(panel.rect().translated(QPoint(0, 0))).width() > 0
