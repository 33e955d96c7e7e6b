"""Suggestions in the window: the list, the reason, one step a move, rules from a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.ui.dress import Dress
from planner.ui.panels.suggestions_panel import SuggestionsPanel
from planner.ui.theme import Theme
from tests.gui.shell import Shell, make_shell
from tests.unit.analysis.suggest.shop import priced_shop


@pytest.fixture
def shell(
    qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    """The shop with prices, its suggestions shown."""
    monkeypatch.setattr("planner.session.samples.scored_shares", lambda *_: {})
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.desk.show_session(Session(priced_shop(), AtOnce()))
    qtbot.waitExposed(made.window)
    made.window.board.run("show_suggestions")
    yield made
    made.answers.unsaved = "discard"
    made.window.close()
    dress.apply(theme)


def panel_of(shell: Shell) -> SuggestionsPanel:
    assert shell.window.workspace is not None
    return shell.window.workspace.suggestions


def session_of(shell: Shell) -> Session:
    assert shell.window.desk.session is not None
    return shell.window.desk.session


def test_moves_are_listed_accepted_one_by_one_and_taken_back(shell: Shell, tmp_path: Path) -> None:
    panel, session = panel_of(shell), session_of(shell)
    first = panel.rows[0]
    assert len(panel.rows) == session.suggesting.rules.most_moves
    assert panel.reason.text() == first.reason
    assert str(len(panel.rows)) in panel.whole.text()

    panel.bar.accept.click()

    project = session.document.project
    assert len(project.plans) == 2
    assert panel.rows[0].texts[0].startswith("\N{CHECK MARK}")
    assert panel.rows[0].ink == "secondary"
    panel.bar.all.click()
    assert all(row.ink == "secondary" for row in panel.rows)
    assert not panel.bar.all.isEnabled()
    session.document.undo()
    session.document.undo()
    assert len(session.document.project.plans) == 1

    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps({"moves": 4}), encoding="utf-8")
    shell.answers.path = rules
    shell.window.board.run("suggest_rules_file")
    assert len(panel.rows) == 4
    assert panel.bar.moves.value() == 4
    assert "rules.json" in panel.bar.rules.text()


def test_a_row_leads_to_its_place_and_the_plan_of_moves_states_its_bound(shell: Shell) -> None:
    panel, session = panel_of(shell), session_of(shell)

    panel.table.clicked.emit(panel.table.model().index(1, 0))

    assert set(panel.rows[1].elements) == set(session.selection.now.elements)
    panel.bar.sort_chosen.emit("plan")
    assert session.suggesting.found is not None
    assert session.suggesting.found.bound > 0.0
    assert "Proven" in panel.proof.text()
    shell.window.desk.show_theme(False, "ru")
    assert "Доказано" in panel.proof.text()
    assert panel.bar.accept.text() == "Принять"
