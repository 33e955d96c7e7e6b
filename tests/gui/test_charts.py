from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.session.analyst import AtOnce
from planner.session.charting import Choice
from planner.session.session import Session
from planner.ui.dress import Dress
from planner.ui.panels.chart_view import NONE, ChartView
from planner.ui.panels.charts_panel import ChartsPanel
from planner.ui.theme import Theme
from tests.gui.panels_session import SAMPLE, Later, Waiting, dressed, scored
from tests.gui.shell import make_shell

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session() -> Session:
    made = Session(scored().project, Waiting(), Path(SAMPLE), beside=AtOnce())
    made.analyst.latest = scored()
    return made


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> ChartsPanel:
    made = ChartsPanel(session, theme)
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(1100, 320)
    made.show()
    made.view.grab()
    return made


def place(view: ChartView, point: int) -> QPoint:
    return QPointF(*view.drawing.points[point].tolist()).toPoint()


def outlier(panel: ChartsPanel) -> int:
    """Return the first point that carries its name."""
    return panel.view.drawing.names[0][1]


def key_of(panel: ChartsPanel, point: int) -> str:
    figure = panel.view.figure
    assert figure is not None
    return figure.item(int(panel.view.drawing.refs[point])).key


def drag(view: ChartView, begin: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press, move in two steps, release: real events on the widget."""
    steps = (
        (QEvent.Type.MouseButtonPress, begin, LEFT, LEFT),
        (QEvent.Type.MouseMove, (begin + end) / 2, Qt.MouseButton.NoButton, LEFT),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton, LEFT),
        (QEvent.Type.MouseButtonRelease, end, LEFT, Qt.MouseButton.NoButton),
    )
    for kind, at, button, held in steps:
        spot = QPointF(at)
        event = QMouseEvent(kind, spot, view.mapToGlobal(spot), button, held, keys)
        QApplication.sendEvent(view, event)


def test_a_click_on_a_point_selects_its_product_on_the_plan_and_rings_it(
    panel: ChartsPanel, session: Session
) -> None:
    point = outlier(panel)

    QTest.mouseClick(panel.view, LEFT, pos=place(panel.view, point))

    key = key_of(panel, point)
    assert session.spotlight.product == key
    assert session.selection.now.elements
    assert panel.view.marked_points == [point]
    ring = place(panel.view, point) + QPoint(7, 0)
    grabbed = panel.view.grab().toImage()
    near = [QColor(grabbed.pixel(ring + QPoint(dx, 0))).name() for dx in (-1, 0, 1)]
    assert QColor(panel.view.theme.hex("accent")).name() in near


def test_a_click_on_a_name_selects_as_well(panel: ChartsPanel, session: Session) -> None:
    (left, top, right, bottom), point = panel.view.drawing.names[0]

    at = QPoint(round((left + right) / 2), round((top + bottom) / 2))
    QTest.mouseClick(panel.view, LEFT, pos=at)

    assert session.spotlight.product == key_of(panel, point)


def test_a_rubber_band_selects_what_it_catches_and_ctrl_adds(
    panel: ChartsPanel, session: Session
) -> None:
    view, point = panel.view, outlier(panel)
    left, top, right, bottom = view.drawing.plot

    drag(view, QPoint(round(left), round(top)), QPoint(round(left + right) // 2, round(bottom)))

    middle = round(left + right) // 2
    caught = [at for at, (x, _) in enumerate(view.drawing.points.tolist()) if x <= middle]
    assert 1 < len(caught) < len(view.drawing.points)
    assert view.marked_points == caught
    assert session.selection.now.elements

    far = max(range(len(view.drawing.points)), key=lambda at: view.drawing.points[at, 0])
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view, LEFT, control, place(view, far))
    assert view.marked_points == sorted({*caught, far})
    assert point in view.marked_points or view.drawing.points[point, 0] > middle


def test_a_click_beside_all_points_lets_go(panel: ChartsPanel, session: Session) -> None:
    QTest.mouseClick(panel.view, LEFT, pos=place(panel.view, outlier(panel)))
    left, top, _, _ = panel.view.drawing.plot

    QTest.mouseClick(panel.view, LEFT, pos=QPoint(round(left) + 4, round(top) + 4))

    assert not session.selection.now.elements
    assert panel.view.marked_points == []


def test_hovering_tells_the_numbers_after_a_while(panel: ChartsPanel, qtbot: QtBot) -> None:
    view, point = panel.view, outlier(panel)

    QTest.mouseMove(view, place(view, point))
    assert view.current == point
    assert view.tag == ()

    qtbot.waitUntil(lambda: bool(view.tag), timeout=2000)
    assert "Noticed per 1,000 visits" in " ".join(view.tag)
    QTest.mouseMove(view, QPoint(2, 2))
    assert view.current == NONE


def test_arrow_keys_go_from_point_to_point_and_enter_selects(
    panel: ChartsPanel, session: Session
) -> None:
    view = panel.view
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_Right)
    first = view.current
    assert first == outlier(panel)
    assert view.tag
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.drawing.points[view.current, 0] >= view.drawing.points[first, 0]
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.drawing.points[view.current, 0] == view.drawing.points[:, 0].min()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)

    assert view.marked_points == [view.current]
    assert session.selection.now.elements
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.marked_points == []


def test_what_is_selected_on_the_plan_is_ringed(panel: ChartsPanel, session: Session) -> None:
    where = next(iter(session.document.project.plan.surfaces))
    report = session.analyst.latest.report
    assert report is not None
    row = next(row for row in report.placements.records() if row["products"])
    element = next(one for one in session.document.project.plan.surfaces[where].elements
                   if one == row["element_id"])  # fmt: skip

    session.selection.select(where, [element], str(row["placement_id"]))

    marked = {key_of(panel, point) for point in panel.view.marked_points}
    assert marked == set(str(row["products"]).split("|"))


def test_kinds_and_subjects_are_chosen_on_the_bar(panel: ChartsPanel, session: Session) -> None:
    for what, key in (("kind", "quadrants"), ("subject", "category"), ("sales", "revenue")):
        menu = panel.bar.buttons[what].choices
        next(one for one in menu.actions() if one.data() == key).trigger()

    assert session.charting.choice == Choice("quadrants", "category", "revenue")
    assert "Categories" in panel.view.accessibleName()
    assert panel.bar.buttons["kind"].text() == "Quadrants"
    assert not panel.bar.buttons["against"].isVisible()


@pytest.mark.parametrize("kind", ["exposure_sales", "quadrants", "pareto"])
def test_every_chart_is_drawn_in_light_and_dark_and_both_languages(
    panel: ChartsPanel, session: Session, kind: str
) -> None:
    session.charting.choose(Choice(kind))
    seen = set()
    for dark in (False, True):
        for language in ("en", "ru"):
            worn = dressed(language, dark=dark)
            panel.apply(worn)
            image = panel.view.grab().toImage()
            seen.add(bytes(image.constBits())[::997])
            assert QColor(image.pixel(2, image.height() - 2)).name() == worn.hex("panel").lower()
    assert len(seen) == 4


def test_without_another_variant_the_panel_offers_to_make_one(
    panel: ChartsPanel, session: Session, qtbot: QtBot
) -> None:
    session.charting.choose(Choice("before_after"))

    assert panel.empty.isVisible()
    assert "one variant" in panel.empty.sentence.text()
    with qtbot.waitSignal(panel.new_asked):
        panel.empty.button.click()


def test_a_chart_that_is_still_worked_out_leaves_the_window_free(
    theme: Theme, qtbot: QtBot
) -> None:
    later = Later()
    session = Session(scored().project, Waiting(), Path(SAMPLE), beside=later)
    session.analyst.latest = scored()
    panel = ChartsPanel(session, theme)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.bar)
    panel.show()
    assert panel.empty.isVisible()

    later.deliver(-1)

    assert panel.view.isVisible()


def test_the_chart_goes_to_files_from_the_menu(
    session: Session, theme: Theme, dress: Dress, qtbot: QtBot, tmp_path: Path
) -> None:
    shell = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(shell.window)
    shell.window.desk.show_session(session)
    shell.window.resize(1280, 800)
    shell.window.show()
    board = shell.window.board
    assert not board.of["chart_svg"].isEnabled()

    board.of["show_charts"].trigger()
    for form, begins in (("svg", b"<svg "), ("csv", b"\xef\xbb\xbfSurface")):
        assert board.of[f"chart_{form}"].isEnabled()
        shell.answers.path = tmp_path / f"chart.{form}"
        board.of[f"chart_{form}"].trigger()

        assert shell.answers.path.read_bytes().startswith(begins)
        assert shell.answers.asked[-1].endswith(f"-exposure-sales-product.{form}")
