from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.analysis.cells import Cells
from planner.analysis.grounds import NO_GROUND
from planner.errors import VitrinaError
from planner.model.edits import remove_elements, rename_element, set_outlines
from planner.model.element import ElementId
from planner.model.placements import element_placements
from planner.model.shape import Point, Rectangle
from planner.project import lifted
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.shipped import shipped
from planner.tools.tool import Ghost
from planner.ui.canvas.plan_view import HOVER_MS, PlanView
from planner.ui.theme import Theme, theme_of
from tests.gui.mouse import MIDDLE, Mouse

SAMPLE = "small_supermarket"


@pytest.fixture(scope="module")
def scored() -> Session:
    """Return a sample that was scored once; tests take its project and its analysis."""
    session = Session.open(shipped("sample_stores") / SAMPLE, AtOnce())
    session.analyst.refresh()
    assert session.analyst.latest.report is not None
    return session


@pytest.fixture
def session(scored: Session) -> Session:
    """Return a fresh session with the scores of the sample, which scores nothing again."""
    made = Session(scored.document.project, Never(), Path("нигде"))
    made.analyst.latest = scored.analyst.latest
    return made


class Never:
    """A runner that never comes to it."""

    def run(self, job: object, done: object) -> None:
        """Leave it."""


@pytest.fixture
def said() -> list[VitrinaError]:
    return []


@pytest.fixture
def view(session: Session, theme: Theme, said: list[VitrinaError], qtbot: QtBot) -> PlanView:
    made = PlanView(session, theme, said.append)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(100)
    return made


@pytest.fixture
def mouse(view: PlanView) -> Mouse:
    return Mouse(view)


def rectangle(view: PlanView, element: str) -> Rectangle:
    assert view.surface is not None
    shape = view.surface.elements[ElementId(element)].shape
    assert isinstance(shape, Rectangle)
    return shape


def middle(view: PlanView, element: str) -> Point:
    shape = rectangle(view, element)
    return (shape.x, shape.y)


def face_spot(view: PlanView, element: str, face: str) -> Point:
    """Return a point on the coloured edge of the first bay of a face."""
    assert view.surface is not None
    found = element_placements(view.surface.id, view.surface.elements[ElementId(element)])
    edge = next(p for p in found if p.slot.face == face)
    (x1, y1), (x2, y2) = edge.line[0], edge.line[1]
    shape = rectangle(view, element)
    x, y = (x1 + x2) / 2.0, (y1 + y2) / 2.0
    inward = np.array([shape.x - x, shape.y - y])
    normal = np.array([-(y2 - y1), x2 - x1]) / np.hypot(x2 - x1, y2 - y1)
    step = normal * np.sign(inward @ normal) * 0.07
    return (x + float(step[0]), y + float(step[1]))


def colour_at(view: PlanView, at: Point) -> QColor:
    image = view.viewport().grab().toImage()
    pixel = view.viewportTransform().map(QPointF(at[0] * 100.0, at[1] * 100.0))
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(pixel.x() * ratio), int(pixel.y() * ratio))


def colours_in(view: PlanView, at: Point, reach: float) -> set[str]:
    """Return every colour in the square round a point."""
    image = view.viewport().grab().toImage()
    pixel = view.viewportTransform().map(QPointF(at[0] * 100.0, at[1] * 100.0))
    half = int(reach * view.px_per_unit)
    return {
        image.pixelColor(int(pixel.x()) + dx, int(pixel.y()) + dy).name()
        for dx in range(-half, half)
        for dy in range(-half, half)
    }


def test_a_click_selects_and_the_selection_is_outlined(view: PlanView, mouse: Mouse) -> None:
    mouse.click(middle(view, "T1"))

    assert view.session.selection.now.elements == {"T1"}
    shape = rectangle(view, "T1")
    corner = (shape.x - shape.width / 2.0, shape.y - shape.depth / 4.0)
    accent = QColor("#2563EB")
    found = colour_at(view, corner)
    assert abs(found.blue() - accent.blue()) + abs(found.red() - accent.red()) < 60


def test_a_drag_moves_in_one_step_and_undo_restores(view: PlanView, mouse: Mouse) -> None:
    document = view.session.document
    before, (x, y) = document.project, middle(view, "T1")

    mouse.drag((x, y), (x + 0.3, y), (x + 0.8, y + 0.2), (x + 1.0, y + 0.5))

    moved = rectangle(view, "T1")
    assert moved.x - x == pytest.approx(1.0, abs=0.06)
    assert moved.y - y == pytest.approx(0.5, abs=0.06)
    assert document.undo_name == "move"
    document.undo()
    assert document.project is before
    assert document.undo_name == ""


def test_while_dragging_only_the_ghost_moves(view: PlanView, mouse: Mouse) -> None:
    before, (x, y) = view.session.document.project, middle(view, "F1")

    mouse.press((x, y))
    mouse.move((x + 1.0, y + 1.0))

    overlay = view.content.layers.overlay.now
    assert overlay.ghost is not None
    assert overlay.ghost.elements == {"F1"}
    assert overlay.shift != ""
    assert view.session.document.project is before
    mouse.release((x, y))
    assert view.session.document.project is before


def test_nothing_is_left_where_a_dragged_fixture_stood(view: PlanView, mouse: Mouse) -> None:
    view.session.view.show(replace(view.session.view.now, ground=NO_GROUND))
    x, y = middle(view, "T1")
    before = colours_in(view, (x, y), 0.5)

    mouse.press((x, y))
    mouse.move((x, y + 5.0))

    after = colours_in(view, (x, y), 0.5)
    assert len(before) > 1
    assert len(after) == 1
    assert not before & after
    mouse.release((x, y))


def test_escape_in_the_middle_of_a_drag_restores_everything(view: PlanView, mouse: Mouse) -> None:
    before, (x, y) = view.session.document.project, middle(view, "T1")
    picture = view.picture().toImage()
    mouse.press((x, y))
    mouse.move((x + 2.0, y + 1.0))

    QTest.keyClick(view, Qt.Key.Key_Escape)
    mouse.release((x + 2.0, y + 1.0))

    assert view.session.document.project is before
    assert view.content.layers.overlay.now.ghost is None
    assert view.session.selection.now.elements == frozenset()
    assert view.picture().toImage() == picture


def test_a_band_selects_what_it_touches(view: PlanView, mouse: Mouse) -> None:
    (x1, y1), (x2, y2) = middle(view, "T1"), middle(view, "T2")
    low, high = (min(x1, x2) - 1.0, min(y1, y2) - 0.9), (max(x1, x2) + 1.0, max(y1, y2) + 0.9)

    mouse.press(low)
    mouse.move(high)
    is_banding = view.content.layers.overlay.now.band is not None
    mouse.release(high)

    assert is_banding
    assert view.content.layers.overlay.now.band is None
    assert {"T1", "T2"} <= view.session.selection.now.elements
    assert view.session.document.undo_name == ""


def test_a_double_click_picks_the_bay(view: PlanView, mouse: Mouse) -> None:
    mouse.double_click(middle(view, "T1"))

    assert view.session.selection.now.placement == "T1-T-1-1"
    assert view.content.layers.overlay.now.edge is not None


@pytest.mark.parametrize("notches", [1.0, -1.0, 3.0, 0.5])
def test_the_wheel_zooms_and_the_point_under_it_stays(
    view: PlanView, mouse: Mouse, notches: float
) -> None:
    pixel = QPointF(611.0, 287.0)
    before, scale = view.to_surface(pixel), view.px_per_unit

    mouse.wheel(pixel, notches)

    after = view.to_surface(pixel)
    within = 1.0 / view.px_per_unit
    assert (view.px_per_unit > scale) == (notches > 0.0)
    assert after == pytest.approx(before, abs=within)


def test_nobody_can_zoom_away_from_the_plan(view: PlanView, mouse: Mouse) -> None:
    fitted = view.px_per_unit

    for _ in range(30):
        mouse.wheel(QPointF(400.0, 300.0), -3.0)
    smallest = view.px_per_unit
    for _ in range(40):
        mouse.wheel(QPointF(400.0, 300.0), 3.0)

    assert fitted * 0.3 < smallest < fitted
    assert view.px_per_unit == pytest.approx(800.0)


def test_a_drag_with_the_middle_button_pans_and_selects_nothing(
    view: PlanView, mouse: Mouse
) -> None:
    mouse.button = MIDDLE
    at = middle(view, "T1")
    start, target = mouse.pixel(at), mouse.pixel(at) + QPointF(90.0, -40.0)

    mouse.press(at)
    mouse.move(view.to_surface(target))
    mouse.release(view.to_surface(target))

    now = mouse.pixel(at)
    assert (now - target).manhattanLength() < 2.5
    assert (now - start).manhattanLength() > 100.0
    assert view.session.selection.now.elements == frozenset()


def test_space_and_drag_pans_too(view: PlanView, mouse: Mouse) -> None:
    at = middle(view, "T1")
    target = mouse.pixel(at) + QPointF(-60.0, 30.0)

    QTest.keyPress(view, Qt.Key.Key_Space)
    mouse.press(at)
    mouse.move(view.to_surface(target))
    mouse.release(at)
    QTest.keyRelease(view, Qt.Key.Key_Space)

    assert (mouse.pixel(at) - target).manhattanLength() < 2.5
    assert view.session.selection.now.elements == frozenset()


def test_keys_nudge_turn_duplicate_delete_and_undo(view: PlanView, mouse: Mouse) -> None:
    document = view.session.document
    before, (x, y) = document.project, middle(view, "T1")
    mouse.click((x, y))

    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert middle(view, "T1") == pytest.approx((x + 0.01, y + 0.1))
    assert document.undo_name == "nudge"
    QTest.keyClick(view, Qt.Key.Key_R)
    assert rectangle(view, "T1").angle_deg == 90.0
    QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    (copy,) = view.session.selection.now.elements
    assert copy != "T1"
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.surface is not None
    assert copy not in view.surface.elements
    assert "T1" in view.surface.elements

    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.project is before


def test_letters_take_tools_in_hand(view: PlanView) -> None:
    QTest.keyClick(view, Qt.Key.Key_H)
    hand = view.tool.key
    QTest.keyClick(view, Qt.Key.Key_V)

    assert (hand, view.tool.key) == ("pan", "select")


def test_colour_by_another_metric_changes_the_colour_of_a_face(view: PlanView) -> None:
    spot = face_spot(view, "K1", "A")
    colouring = view.content.colouring
    assert colouring is not None
    assert colour_at(view, spot).name().upper() == colouring.fill(colouring.bay("K1-A-1"))

    view.session.view.show(replace(view.session.view.now, metric="rank"))

    ranked = view.content.colouring
    assert ranked is not None
    assert colour_at(view, spot).name().upper() == ranked.fill(ranked.bay("K1-A-1"))
    assert ranked.fill(ranked.bay("K1-A-1")) != colouring.fill(colouring.bay("K1-A-1"))


def test_bands_have_five_colours_and_letters(view: PlanView) -> None:
    view.session.view.show(replace(view.session.view.now, scale="bands"))

    colouring = view.content.colouring
    assert colouring is not None
    colours = {colouring.colour(v) for v in colouring.numbers if v}
    marks = {colouring.mark(v) for v in colouring.numbers if v}
    assert len(colours) == len(marks) == 5
    assert marks == set("ABCDE")


def test_the_legend_chooses_and_names_what_is_shown(view: PlanView) -> None:
    legend, shown = view.legend, view.session.view
    before = legend.evidence
    box = legend.metric_box
    box.setCurrentIndex(box.findData("units"))
    box.activated.emit(box.currentIndex())

    assert shown.now.metric == "units"
    assert box.currentText() == "Units"
    assert "320" in before
    assert legend.evidence != before
    assert legend.sentence == ""


def test_without_a_score_the_legend_says_so_and_nothing_is_coloured(
    scored: Session, theme: Theme, qtbot: QtBot
) -> None:
    bare = Session(scored.document.project, AtOnce())
    view = PlanView(bare, theme, lambda _: None)
    qtbot.addWidget(view)
    view.show()

    assert view.content.colouring is None
    assert view.legend.sentence == theme.say("legend_not_scored")


def test_a_failed_score_is_said_where_colours_would_be_explained(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    view = PlanView(session, theme, lambda _: None)
    qtbot.addWidget(view)
    view.show()
    error = VitrinaError("empty_surface", surface="Кафе")
    session.analyst.latest = replace(session.analyst.latest, report=None, scores=(), error=error)

    session.analyst.finished.emit(session.analyst.latest)

    assert "Кафе" in view.legend.sentence
    assert view.content.colouring is None


def test_presence_lies_under_the_fixtures_and_can_be_switched_off(view: PlanView) -> None:
    with_heat = view.picture().toImage()
    body = colour_at(view, middle(view, "K1"))

    view.session.view.show(replace(view.session.view.now, ground=NO_GROUND))

    assert view.picture().toImage() != with_heat
    assert colour_at(view, middle(view, "K1")) == body


def test_only_what_changed_is_drawn_again(view: PlanView) -> None:
    drawn = dict(view.content.layers.drawn)
    surface = view.surface
    assert surface is not None
    edit = partial(rename_element, where=surface.id, element_id=ElementId("T1"), name="Стол")

    view.session.document.do("rename", lifted(edit))

    now = view.content.layers.drawn
    assert {key for key in now if now[key] is not drawn[key]} == {"T1"}


def test_a_deleted_fixture_is_no_longer_seen(view: PlanView) -> None:
    at, surface = middle(view, "F2"), view.surface
    assert surface is not None
    view.session.view.show(replace(view.session.view.now, ground=NO_GROUND))
    before = colour_at(view, (at[0] - 0.5, at[1] - 0.3))

    edit = partial(remove_elements, where=surface.id, ids=[ElementId("F2")])
    view.session.document.do("delete", lifted(edit))

    assert colour_at(view, (at[0] - 0.5, at[1] - 0.3)) != before
    assert view.finder.element_at(at, 0.05) != "F2"
    view.session.document.undo()
    assert colour_at(view, (at[0] - 0.5, at[1] - 0.3)) == before


def test_another_outline_moves_the_fit(view: PlanView) -> None:
    surface, scale = view.surface, view.px_per_unit
    assert surface is not None
    room = ((0.0, 0.0), (60.0, 0.0), (60.0, 15.0), (0.0, 15.0))

    view.session.document.do(
        "move", lifted(partial(set_outlines, where=surface.id, outlines=(room,)))
    )

    assert view.px_per_unit < 0.6 * scale


def test_what_an_edit_cannot_do_is_said(view: PlanView, said: list[VitrinaError]) -> None:
    def refuse() -> None:
        raise VitrinaError("no_element", element="G99")

    view.attempt(refuse)

    assert [error.code for error in said] == ["no_element"]


def test_lit_cells_show_in_the_accent(view: PlanView) -> None:
    x, y = 13.4, 9.0
    view.session.view.show(replace(view.session.view.now, ground=NO_GROUND))
    before = colour_at(view, (x, y))

    view.light_cells(Cells(np.array([x]), np.array([y]), np.array([1.0]), 0.25))
    lit = colour_at(view, (x, y))
    view.light_cells(None)

    assert lit != before
    assert lit.blue() > lit.red()
    assert colour_at(view, (x, y)) == before


def test_a_resting_pointer_is_told_what_it_is_on(
    view: PlanView, mouse: Mouse, qtbot: QtBot
) -> None:
    mouse.hover(middle(view, "T1"))
    assert view.content.layers.overlay.now.tag is None

    qtbot.waitUntil(lambda: view.content.layers.overlay.now.tag is not None, timeout=20 * HOVER_MS)

    tag = view.content.layers.overlay.now.tag
    assert tag is not None
    assert any("Noticed" in line for line in tag.lines)


def test_language_and_scheme_change_while_running(view: PlanView) -> None:
    light = view.picture().toImage()

    view.apply(theme_of(dark=True, language="ru"))

    assert view.legend.metric_box.currentText() == "Заметили, на 1000 визитов"
    assert colour_at(view, (-0.5, 7.0)) != light.pixelColor(5, 5)
    assert view.picture().toImage() != light


def test_another_session_is_shown_and_the_old_one_let_go(view: PlanView, scored: Session) -> None:
    old = view.session
    other = Session(scored.document.project, AtOnce())

    view.set_session(other)
    old.selection.select(old.view.now.surface, [ElementId("T1")])

    assert view.session is other
    assert view.content.layers.overlay.now.outlines == ()


def test_a_ghost_of_what_is_gone_harms_nobody(view: PlanView) -> None:
    view.bench.show_ghost(Ghost(frozenset([ElementId("никто")]), 1.0, 1.0))
    view.viewport().grab()
    view.bench.show_ghost(None)

    assert view.content.layers.overlay.now.ghost is None
