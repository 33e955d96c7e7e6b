"""What lies under the fixtures and what is seen from a point, with real events."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.analysis.grounds import MEASURES, NO_GROUND
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.ui.canvas.legend import WIDTH_PX
from planner.ui.canvas.plan_view import PlanView
from planner.ui.dress import Dress
from planner.ui.theme import Theme, theme_of
from tests.gui.mouse import Mouse
from tests.gui.shell import make_shell
from tests.unit.tools.fake_bench import small_store

FREE, ALSO_FREE, IN_G1 = (7.0, 6.0), (1.5, 6.5), (2.0, 2.0)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PlanView:
    session = Session(small_store(), AtOnce())
    made = PlanView(session, theme, lambda _: None)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def mouse(view: PlanView) -> Mouse:
    return Mouse(view)


def choose(view: PlanView, ground: str, theme: Theme) -> None:
    """Choose with the keyboard, as the list of the legend is chosen from."""
    box = view.legend.ground.box
    box.setFocus()
    index = box.findText(theme.say(f"ground_{ground}"))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_a_measure_chosen_on_the_legend_colours_the_ground(view: PlanView, theme: Theme) -> None:
    before = view.picture().toImage()

    choose(view, "connectivity", theme)

    assert view.session.view.now.ground == "connectivity"
    assert view.picture().toImage() != before
    assert view.content.reading.span is not None
    assert view.legend.ground.about.text() == theme.say("ground_about_connectivity")


def test_every_measure_is_named_and_fits_the_legend(view: PlanView, theme: Theme) -> None:
    for made in (theme, theme_of(dark=True, language="ru")):
        view.apply(made)
        box = view.legend.ground.box
        metrics = box.fontMetrics()
        names = [made.say(f"ground_{key}") for key in MEASURES]

        assert [box.itemText(at) for at in range(1, len(MEASURES) + 1)] == names
        assert max(map(metrics.horizontalAdvance, names)) < WIDTH_PX - 72


def test_the_pointer_sees_and_a_click_pins(view: PlanView, mouse: Mouse) -> None:
    view.set_tool("isovist")
    mouse.hover(FREE)
    layer = view.content.layers.sight
    assert layer.sight is not None
    assert layer.tag is not None
    assert len(layer.tag.lines) == 5

    mouse.click(FREE)
    mouse.hover(ALSO_FREE)
    assert layer.sight.is_pinned
    assert layer.sight.eye == pytest.approx(FREE, abs=0.05)

    eye = layer.sight.eye
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert layer.sight.eye == pytest.approx((eye[0] + 0.1, eye[1]))


def test_the_view_is_painted_and_gone_with_the_tool(view: PlanView, mouse: Mouse) -> None:
    before = view.picture().toImage()
    taken: list[str] = []
    view.tool_taken.connect(taken.append)

    view.set_tool("isovist")
    mouse.hover(FREE)
    assert view.picture().toImage() != before

    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.picture().toImage() == before
    assert taken == ["isovist", "select"]


def test_over_a_fixture_nothing_is_seen_and_a_sentence_says_so(
    view: PlanView, mouse: Mouse
) -> None:
    noted: list[str] = []
    view.noted.connect(noted.append)
    view.set_tool("isovist")

    mouse.hover(IN_G1)
    assert view.content.layers.sight.sight is None
    mouse.hover(FREE)

    assert "G1" in noted[-2]
    assert noted[-1] == ""


def test_a_view_follows_the_plan(view: PlanView, mouse: Mouse) -> None:
    view.set_tool("isovist")
    mouse.click(FREE)
    sight = view.content.layers.sight.sight
    assert sight is not None
    area = sight.isovist.area

    view.set_tool("select")
    mouse.click(IN_G1)
    view.set_tool("isovist")
    mouse.click(FREE)
    QTest.keyClick(view, Qt.Key.Key_Delete)

    now = view.content.layers.sight.sight
    assert now is not None
    assert now.isovist.area > area


def test_the_window_writes_the_measures(theme: Theme, dress: Dress, tmp_path: Path) -> None:
    shell = make_shell(theme, dress, tmp_path)
    shell.window.desk.show_session(Session(small_store(), AtOnce()))
    session = shell.window.desk.session
    assert session is not None
    session.view.show(replace(session.view.now, spacing=1.0, ground=NO_GROUND))
    shell.answers.path = tmp_path / "syntax.csv"

    shell.window.board.run("syntax_csv")

    lines = (tmp_path / "syntax.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("Ref,x,y,Connectivity")
    assert len(lines) > 30
    session.document.mark_saved()
    shell.window.close()
    shell.window.deleteLater()


def test_find_or_do_knows_tool_and_grounds(theme: Theme, dress: Dress, tmp_path: Path) -> None:
    shell = make_shell(theme, dress, tmp_path)
    shell.window.desk.show_session(Session(small_store(), AtOnce()))
    session, workspace = shell.window.desk.session, shell.window.workspace
    assert session is not None
    assert workspace is not None

    shell.window.board.run("ground_mean_depth")
    shell.window.board.run("look_from_a_point")

    assert session.view.now.ground == "mean_depth"
    assert workspace.canvas.tool.key == "isovist"
    assert [a.data() for a in workspace.strip.shortcuts if a.isChecked()] == ["isovist"]
    shell.window.close()
    shell.window.deleteLater()
