"""Variants and floors in the window: the bar, the menus, the changes, the plan beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from planner.files.project_file import load, save
from planner.model.edits import move_elements, remove_elements
from planner.model.element import ElementId
from planner.model.validity import UNDATED, Validity
from planner.project import lifted
from planner.session.analyst import AtOnce
from planner.session.copying import offers_of
from planner.session.session import Session
from planner.ui.asking import NewFloor, TakenFloor
from planner.ui.beside import ReadOnlyView
from planner.ui.dress import Dress
from planner.ui.panels.small_table import SmallTable
from planner.ui.plan_dialogs import NameDialog, TakeFloorDialog, ValidityDialog
from planner.ui.theme import Theme, theme_of
from planner.ui.workspace import Workspace
from planner.variants import add_variant
from tests.gui.mouse import Mouse
from tests.gui.shell import Shell, make_shell
from tests.unit.analysis.projects import small_project

G1, G2 = ElementId("G1"), ElementId("G2")
SPRING = "Весна"


@pytest.fixture
def shell(
    qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    """The small shop, and a shown variant of it with G1 moved and G2 gone."""
    monkeypatch.setattr("planner.session.samples.scored_shares", lambda *_: {})
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    project = add_variant(small_project(), SPRING)
    where = next(iter(project.plan.surfaces))
    project = lifted(lambda p: move_elements(p, where, [G1], 0.5, 0.0))(project)
    project = lifted(lambda p: remove_elements(p, where, [G2]))(project)
    made.window.desk.show_session(Session(project, AtOnce()))
    qtbot.waitExposed(made.window)
    yield made
    made.answers.unsaved = "discard"
    made.window.close()
    dress.apply(theme)


def session_of(shell: Shell) -> Session:
    assert shell.window.desk.session is not None
    return shell.window.desk.session


def parts_of(shell: Shell) -> Workspace:
    assert shell.window.workspace is not None
    return shell.window.workspace


def column_of(table: SmallTable, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def beside(shell: Shell) -> ReadOnlyView:
    shell.window.board.run("variant_beside")
    QApplication.processEvents()
    view = parts_of(shell).beside.view
    assert view is not None
    return view


def variants(shell: Shell) -> list[str]:
    return list(session_of(shell).document.project.plans)


def test_the_bar_names_the_variants_and_shows_the_chosen_one(shell: Shell) -> None:
    chooser = shell.window.top_bar.variants
    assert [action.text() for action in chooser.choices] == ["Today", SPRING]
    assert [action.isChecked() for action in chooser.choices] == [False, True]

    chooser.choices[0].trigger()

    assert session_of(shell).document.project.variant == "today"
    assert "Today" in chooser.text()
    assert G2 in parts_of(shell).canvas.content.layers.drawn
    session_of(shell).document.undo()
    assert session_of(shell).document.project.variant == SPRING
    assert G2 not in parts_of(shell).canvas.content.layers.drawn


def test_variants_come_get_names_and_days_and_go_each_in_one_step(shell: Shell) -> None:
    document, run = session_of(shell).document, shell.window.board.run
    shell.answers.name = "Лето"
    run("variant_new")
    assert variants(shell) == ["today", SPRING, "Лето"]
    shell.answers.name = "Осень"
    run("variant_rename")
    assert document.project.variant == "Осень"
    shell.answers.days = Validity("2026-09-01", "2026-11-30")
    run("variant_date")
    assert document.project.validity == {"Осень": shell.answers.days}
    run("variant_remove")
    assert variants(shell) == ["today", SPRING]

    for _ in range(4):
        document.undo()

    assert document.is_saved


def test_days_of_two_variants_that_overlap_are_refused_in_words(shell: Shell) -> None:
    shell.answers.days = Validity("2026-09-01", "2026-11-30")
    shell.window.board.run("variant_date")
    shell.window.board.run("variant_next")

    shell.window.board.run("variant_date")

    assert list(session_of(shell).document.project.validity) == [SPRING]
    labels = shell.window.status.findChildren(QLabel)
    assert any("“Today”" in label.text() for label in labels)


def test_floors_are_switched_by_keys_renamed_and_deleted(shell: Shell) -> None:
    session, run = session_of(shell), shell.window.board.run
    first = session.view.now.surface
    shell.answers.floor = NewFloor("Второй", 10.0, 8.0)
    run("new_floor")
    assert session.view.now.surface != first

    QTest.keyClick(shell.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert session.view.now.surface == first
    QTest.keyClick(shell.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    shell.answers.name = "Галерея"
    run("floor_rename")
    names = [surface.name for surface in session.document.project.plan.surfaces.values()]
    assert "Галерея" in names
    run("floor_remove")

    assert list(session.document.project.plan.surfaces) == [first]
    assert not shell.window.board.of["floor_remove"].isEnabled()


def test_changes_have_their_expected_sales_with_interval_effort_and_grounds(
    shell: Shell,
) -> None:
    parts = parts_of(shell)
    shell.window.board.run("show_changes")

    cards = parts.changes.sales
    table = cards.expected.table
    found = session_of(shell).differing.sold
    assert found is not None
    assert column_of(table, 0) == ["Units", "Revenue"]
    assert all("…" in ends for ends in column_of(table, 3))
    told = " ".join(line.text() for line in cards.expected.lines)
    assert "2 fixtures touched" in told
    assert "prior only" in told
    assert set(column_of(cards.elasticity.table, 3)) == {"the prior only"}


def test_expected_sales_are_forgotten_with_the_next_step(shell: Shell) -> None:
    shell.window.board.run("show_changes")
    session = session_of(shell)
    before = session.differing.sold
    where = session.view.now.surface

    session.document.do("move", lifted(lambda p: move_elements(p, where, [G1], 0.1, 0.0)))

    assert session.differing.sold is not before


def test_changes_are_listed_with_what_they_do_to_exposure_and_can_be_looked_at(
    shell: Shell,
) -> None:
    parts = parts_of(shell)
    shell.window.board.run("show_changes")

    rows = {row.difference.element: row for row in parts.changes.rows}
    assert rows[G1].difference.what == "moved"
    assert rows[G2].texts[5] != "–"
    assert rows[G2].texts[6] == "–"
    assert "→" in parts.changes.whole.text()
    assert "measured tracks" in parts.changes.basis.text()

    at = parts.changes.rows.index(rows[G1])
    parts.changes.table.clicked.emit(parts.changes.table.model().index(at, 0))

    assert session_of(shell).selection.now.elements == {G1}
    middle = parts.canvas.middle()
    box = session_of(shell).document.project.plan.surfaces[session_of(shell).view.now.surface]
    x, y = box.elements[G1].footprint.centroid.coords[0]
    assert abs(middle.x() - 100.0 * x) < 400.0
    assert abs(middle.y() - 100.0 * y) < 100.0


def test_the_plan_marks_what_differs_until_it_is_switched_off(shell: Shell) -> None:
    signs = parts_of(shell).canvas.content.layers.differences
    assert signs.signs.bounds.isEmpty()

    shell.window.board.run("mark_changes")

    assert len(signs.signs.ways) == 1
    assert not signs.signs.went.isEmpty()
    assert signs.signs.came.isEmpty()
    shell.window.board.run("variant_next")
    assert not signs.signs.came.isEmpty()
    shell.window.board.run("mark_changes")
    assert signs.signs.bounds.isEmpty()


def test_the_plan_beside_looks_at_the_same_part_and_shows_the_other_variant(shell: Shell) -> None:
    canvas, other = parts_of(shell).canvas, beside(shell)
    assert G2 in other.content.layers.drawn
    assert G2 not in canvas.content.layers.drawn

    for leader, follower in ((canvas, other), (other, canvas)):
        leader.zoom_by(1.6)
        leader.pan_px(40.0, -25.0)

        assert follower.transform().m11() == leader.transform().m11()
        apart = follower.middle() - leader.middle()
        assert abs(apart.x()) + abs(apart.y()) < 3.0 / leader.transform().m11()


def test_the_plan_beside_has_the_scale_of_the_first_one(shell: Shell) -> None:
    canvas, other = parts_of(shell).canvas, beside(shell)

    mine, theirs = canvas.content.colouring, other.content.colouring

    assert mine is not None
    assert theirs is not None
    assert theirs.scale == mine.scale
    assert not other.legend.isVisible()


def test_nothing_done_to_the_plan_beside_changes_anything(shell: Shell) -> None:
    document, other = session_of(shell).document, beside(shell)
    before = other.session.document.project

    mouse = Mouse(other)
    mouse.press((3.0, 4.0))
    mouse.move((5.0, 4.0))
    mouse.release((5.0, 4.0))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_R):
        QTest.keyClick(other, key)

    assert other.session.document.project is before
    assert document.is_saved


def test_the_plan_beside_follows_edits_and_goes_when_it_is_switched_off(shell: Shell) -> None:
    other, run = beside(shell), shell.window.board.run
    shell.answers.name = "Лето"
    run("variant_next")

    assert G2 not in other.content.layers.drawn
    run("variant_beside")
    assert parts_of(shell).beside.view is None


def test_on_a_narrow_plan_the_legend_is_short_and_back_again_whole(shell: Shell) -> None:
    window, legend = shell.window, parts_of(shell).canvas.legend
    window.resize(1440, 900)
    whole = legend.height()
    assert legend.ground.isVisible()

    beside(shell)
    assert not legend.ground.isVisible()
    assert legend.metric_box.isVisible()
    assert legend.metric_box.height() < legend.height() < whole

    window.board.run("variant_beside")
    assert legend.ground.isVisible()
    assert legend.height() == whole


def test_a_floor_goes_out_as_a_project_and_comes_in_as_floor_or_variant(
    shell: Shell, tmp_path: Path
) -> None:
    session, run = session_of(shell), shell.window.board.run
    shell.answers.path = tmp_path / "Соседний"
    run("floor_give")
    given = load(tmp_path / "Соседний")
    assert dict(given.plan.surfaces) == dict(session.document.project.plan.surfaces)
    save(small_project(), tmp_path / "Третий")
    shell.answers.path = tmp_path / "Третий"

    shell.answers.taken = TakenFloor(0, is_variant=True, name="Как у соседа")
    run("floor_take")
    assert session.document.project.variant == "Как у соседа"
    assert G2 in session.document.project.plan.surfaces[session.view.now.surface].elements
    shell.answers.taken = TakenFloor(0, is_variant=False, name="Второй")
    run("floor_take")

    assert [s.name for s in session.document.project.plan.surfaces.values()][1:] == ["Второй"]
    assert session.document.project.plan.surfaces[session.view.now.surface].name == "Второй"


@pytest.mark.usefixtures("dress")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_dialogs_give_back_what_they_were_told(qtbot: QtBot, language: str) -> None:
    theme = theme_of(dark=False, language=language)
    name = NameDialog(theme, "variant_new_title", "Новый")
    days = ValidityDialog(theme, SPRING, Validity("2026-03-01", ""))
    floor = TakeFloorDialog(theme, offers_of(small_project()))
    for dialog in (name, days, floor):
        qtbot.addWidget(dialog)

    assert name.name == "Новый"
    name.edit.setText("  ")
    assert not name.take.isEnabled()
    assert days.validity == Validity("2026-03-01", "")
    days.ends[0][0].setChecked(False)
    assert days.validity == UNDATED
    floor.as_variant.setChecked(True)
    floor.edit.setText("Как там")
    assert floor.values == (0, True, "Как там")
