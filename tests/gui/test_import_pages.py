"""Pages in the import wizard: recognised, named, counted, taken as one step and shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.project import Project
from planner.session import importing
from planner.session.file_kinds import FILE_KINDS
from planner.session.session import Session
from planner.ui.dialogs.import_wizard import COLUMNS, RESULT
from tests.gui import test_import_wizard as wizards
from tests.gui.test_import_wizard import NoAnalysis, Opened, click, drop, page, take_choice, tried
from tests.unit.files.importers.pages import WIDTHS, kinds_of, page_of, stored, tree_of

opened = wizards.opened


@pytest.fixture
def session() -> Session:
    return Session(Project(), NoAnalysis())


def test_boxes_are_recognised_named_and_taken_as_one_step(
    qtbot: QtBot, opened: Opened, session: Session
) -> None:
    wizard = opened()

    drop(wizard.file_page.drop, stored("homepage", WIDTHS[0]))
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("boxes").isChecked()
    assert "105 boxes" in wizard.file_page.drop.facts.text.text()
    click(wizard.footer.next)
    assert page(wizard) == COLUMNS
    options = wizard.columns_page.options
    assert not any(box.isVisible() for box in wizard.columns_page.boxes.values())
    assert not options.choices["encoding"].isVisible()
    assert "4 blocks" in wizard.columns_page.status.text.text()

    options.names["page"].setFocus()
    QTest.keyClicks(options.names["page"], "start")
    take_choice(options.choices["page_type"], "Home page")
    tried(qtbot, wizard)
    click(wizard.footer.next)
    assert page(wizard) == RESULT
    click(wizard.footer.next)

    surface = page_of(session.document.project)
    assert surface.page is not None
    assert (surface.page.name, surface.page.type) == ("start", "home")
    assert kinds_of(surface) == ["page_header", "banner", "product_grid", "page_footer"]
    assert session.view.now.surface == surface.id
    session.document.undo()
    assert not session.document.project.plan.surfaces


def test_a_device_is_asked_for_where_the_file_names_no_window(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "item.json"
    tree = {**tree_of(stored("item", WIDTHS[0])), "viewport": None}
    path.write_text(json.dumps(tree), encoding="utf-8")
    wizard = opened()

    drop(wizard.file_page.drop, path)
    tried(qtbot, wizard)
    click(wizard.footer.next)
    assert not wizard.footer.next.isEnabled()
    take_choice(wizard.columns_page.options.choices["page_device"], "Desktop")
    tried(qtbot, wizard)
    click(wizard.footer.next)
    click(wizard.footer.next)

    there = page_of(session.document.project).page
    assert there is not None
    assert (there.device, there.width) == ("desktop", 1440.0)


def test_a_saved_page_is_drawn_again_for_another_device(
    qtbot: QtBot,
    opened: Opened,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    windows: list[tuple[float, float]] = []

    def drawn(_path: Path, _data: bytes, window: tuple[float, float]) -> bytes:
        windows.append(window)
        return stored("item", WIDTHS[window[0] < 700.0]).read_bytes()

    monkeypatch.setattr("planner.files.importers.html.measured_json", drawn)
    path = tmp_path / "item.html"
    path.write_text("<!doctype html><title>Item</title><p>Words", encoding="utf-8")
    wizard = opened()

    drop(wizard.file_page.drop, path)
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("html").isChecked()
    click(wizard.footer.next)
    take_choice(wizard.columns_page.options.choices["page_device"], "Mobile")
    tried(qtbot, wizard)
    assert wizard.preview is not None
    assert wizard.preview.size == (500, 844)
    click(wizard.footer.next)
    click(wizard.footer.next)

    there = page_of(session.document.project).page
    assert there is not None
    assert there.device == "mobile"
    assert windows == [(1440.0, 900.0), (390.0, 844.0)]


def test_every_kind_that_is_no_table_has_its_own_reader() -> None:
    assert set(importing.PAGES) == {kind.key for kind in FILE_KINDS if kind.endings}
