from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.new_floor_dialog import NewFloorDialog
from planner.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> NewFloorDialog:
    dialog = NewFloorDialog(theme)
    qtbot.addWidget(dialog)
    return dialog


@pytest.mark.parametrize("text", ["12,5x8", "12.5 х 8 м", "1250 × 800 cm"])
def test_a_size_is_typed_and_said_again(dialog: NewFloorDialog, text: str) -> None:
    dialog.size_field.setText(text)

    assert dialog.values()[1:] == pytest.approx((12.5, 8.0))
    assert dialog.said.text() == "12.5 x 8 m, 100 m²"
    assert dialog.make.isEnabled()


@pytest.mark.parametrize("text", ["", "12.5", "0.1x8", "2000x8"])
def test_what_is_no_room_cannot_be_made_and_why_is_said(dialog: NewFloorDialog, text: str) -> None:
    dialog.size_field.setText(text)

    assert not dialog.make.isEnabled()
    assert dialog.said.text()
