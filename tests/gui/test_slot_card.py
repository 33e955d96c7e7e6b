"""The card of a slot: what is expected is shown, and one click makes it one undo step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.session.session import Session
from planner.ui.dress import Dress
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.slot_card import SlotCard
from planner.ui.theme import Theme
from tests.gui.shell import Shell, make_shell
from tests.unit.analysis.pages.shop import GRID, HOME, ROW, TOP, clicks, shop
from tests.unit.analysis.test_channels import both

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def shell(theme: Theme, dress: Dress, tmp_path: Path, qtbot: QtBot) -> Shell:
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.answers.unsaved = "discard"
    desk = made.window.desk
    desk.show_session(Session(shop(clicks(400.0)), desk.runner))
    return made


def card_of(shell: Shell) -> SlotCard:
    session = shell.window.desk.session
    assert session is not None
    session.selection.select(HOME, [ROW])
    return shell.window.findChildren(SlotCard)[0]


def tops(shell: Shell) -> dict[str, float]:
    session = shell.window.desk.session
    assert session is not None
    elements = session.document.project.plan.surfaces[HOME].elements
    return {key: one.footprint.bounds[1] for key, one in elements.items()}


def test_one_click_makes_what_was_predicted_one_undo_step(shell: Shell) -> None:
    card, before = card_of(shell), tops(shell)
    session = shell.window.desk.session
    assert session is not None
    assert not card.isHidden()
    said = card.buttons["up"].toolTip()
    assert "clicks" in said or "кл." in said

    QTest.mouseClick(card.buttons["up"], Qt.MouseButton.LeftButton)

    after = tops(shell)
    assert after[ROW] < after[TOP]
    assert after[GRID] == before[GRID]
    session.document.undo()
    assert tops(shell) == before


def test_blocks_to_change_places_with_are_listed_with_what_would_change(shell: Shell) -> None:
    card = card_of(shell)

    told = [action.text() for action in card.menu.actions()]

    assert [text.split(":")[0] for text in told] == [TOP, GRID]
    card.menu.actions()[1].trigger()
    after = tops(shell)
    assert after[TOP] < after[GRID] < after[ROW]


def test_fewer_positions_are_one_step_and_nothing_else_is_selected(shell: Shell) -> None:
    card = card_of(shell)
    session = shell.window.desk.session
    assert session is not None

    card.buttons["fewer"].click()

    surface = session.document.project.plan.surfaces[HOME]
    assert surface.elements[ROW].bays == 3
    session.selection.select(HOME, [ROW, GRID])
    assert card.isHidden()


def test_a_placement_tells_what_its_product_gets_in_store_and_on_pages(
    shell: Shell,
) -> None:
    desk = shell.window.desk
    session = Session(both(), desk.runner)
    desk.show_session(session)

    session.selection.select(HOME, [ROW], f"{ROW}-A-1-1")

    panel = shell.window.findChildren(InspectorPanel)[0]
    told = [line.text() for line in panel.parts.channels.lines]
    assert told[0] == "tea"
    assert any("Ground floor" in line for line in told)
    assert any("Home" in line for line in told)


def test_products_that_fewer_positions_take_off_the_plan_are_named(shell: Shell) -> None:
    desk = shell.window.desk
    session = Session(both(), desk.runner)
    desk.show_session(session)
    session.selection.select(HOME, [ROW])
    card = shell.window.findChildren(SlotCard)[0]

    for _ in range(2):
        card.buttons["fewer"].click()

    panel = shell.window.findChildren(InspectorPanel)[0]
    labels = panel.parts.properties.findChildren(QLabel)
    assert any("tea" in label.text() for label in labels if not label.isHidden())
