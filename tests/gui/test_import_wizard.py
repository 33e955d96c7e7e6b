"""The import wizard under real clicks and keys: see before taking, correct, stop, undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLabel,
    QListView,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.model.element import ElementId
from planner.project import Project
from planner.session.analyst import AtOnce
from planner.session.file_kinds import FILE_KINDS
from planner.session.session import Session
from planner.ui.dialogs.import_wizard import COLUMNS, FILE, RESULT, ImportWizard
from planner.ui.theme import theme_of

FIXTURES = """id;вид;название;x, см;y, см;ширина, см;глубина, см;высота, см;поворот;зона
001;Стеллаж пристенный;Чай;50;450;250;50;210;180;Чай
002;холодильник;Молоко;400;420;250;80;200;180;Молочка
003;касса;Касса;600;50;90;150;120;0;
004;вход;Вход;100;0;150;20;0;0;
005;Штуковина;Нечто;300;200;100;100;100;0;
"""
PRODUCTS = "sku;название;цена;цена старая\n007;Чай;3,5;4\n008;Молоко;1,2;2\n"
LONG_ROWS = 250_000

Opened = Callable[..., ImportWizard]


class NoAnalysis(AtOnce):
    """A runner that leaves analyses out: they are none of the wizard's."""

    def run(self, job: object, done: object) -> None:
        """Do nothing."""


@pytest.fixture
def session() -> Session:
    return Session(Project(), NoAnalysis())


@pytest.fixture
def opened(qtbot: QtBot, session: Session) -> Iterator[Opened]:
    """Open wizards, and close them in the end."""
    wizards: list[ImportWizard] = []

    def open_one(*, language: str = "en", dark: bool = False) -> ImportWizard:
        wizard = ImportWizard(session, theme_of(dark=dark, language=language))
        qtbot.addWidget(wizard)
        wizard.show()
        wizards.append(wizard)
        return wizard

    yield open_one
    for wizard in wizards:
        wizard.reject()
    qtbot.waitUntil(lambda: all(_is_gone(wizard) for wizard in wizards), timeout=20_000)


def _is_gone(wizard: ImportWizard) -> bool:
    try:
        return wizard.checks.parent() is None
    except RuntimeError:
        return True


def written(folder: Path, text: str, encoding: str = "cp1251") -> Path:
    path = folder / "сырые данные.csv"
    path.write_text(text, encoding=encoding)
    return path


def drop(target: QWidget, path: Path) -> None:
    """Drop a file as a desktop does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(target.rect().center()),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)


def click(button: QAbstractButton) -> None:
    """Click where a button can be hit."""
    assert button.isEnabled()
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def take_choice(box: QComboBox, text: str) -> None:
    """Choose with the keyboard, step by step."""
    box.setFocus()
    wanted = box.findText(text)
    key = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(wanted - box.currentIndex())):
        QTest.keyClick(box, key)
    assert box.currentText() == text


def tried(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: wizard.trial is not None, timeout=20_000)


def page(wizard: ImportWizard) -> int:
    return next(
        at
        for at, one in enumerate((wizard.file_page, wizard.columns_page, wizard.result_page))
        if one.isVisible()
    )


def test_a_messy_list_is_seen_before_it_is_taken_and_undo_takes_all_back(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    wizard = opened()
    before = session.document.project
    assert not wizard.footer.next.isEnabled()

    drop(wizard.file_page.drop, written(tmp_path, FIXTURES))
    tried(qtbot, wizard)
    assert wizard.file_page.kind_button("fixtures").isChecked()
    assert "Windows-1251" in wizard.file_page.drop.facts.text.text()
    click(wizard.footer.next)
    assert page(wizard) == COLUMNS
    assert wizard.columns_page.model.rowCount() == 5
    click(wizard.footer.next)

    assert page(wizard) == RESULT
    assert (wizard.result_page.taken.text(), wizard.result_page.refused.text()) == ("4", "1")
    model = wizard.result_page.model
    row = [model.data(model.index(0, at)) for at in range(4)]
    assert row == ["6", "Kind not known", "005", "Штуковина"]
    assert session.document.project is before

    click(wizard.footer.next)
    (surface,) = session.document.project.plan.surfaces.values()
    assert set(surface.elements) == {"001", "002", "003", "004"}
    assert session.document.undo_name == "import_fixtures"
    assert wizard.isHidden()
    session.document.undo()
    assert session.document.project is before


def test_a_corrected_column_is_checked_again_and_taken(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    wizard = opened()
    wizard.open_file(written(tmp_path, PRODUCTS))
    tried(qtbot, wizard)
    click(wizard.footer.next)

    take_choice(wizard.columns_page.boxes["price"], "цена старая")
    assert not wizard.footer.next.isEnabled()
    tried(qtbot, wizard)
    click(wizard.footer.next)
    click(wizard.footer.next)

    prices = session.document.project.tables["products"].frame["price"]
    assert prices.tolist() == [4.0, 2.0]


def test_a_mapping_is_kept_as_a_file_and_taken_from_it(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = written(tmp_path, PRODUCTS), tmp_path / "схема.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(kept), ""))
    first, second = opened(), opened(language="ru")
    for wizard in (first, second):
        wizard.open_file(path)
        tried(qtbot, wizard)
        click(wizard.footer.next)

    take_choice(first.columns_page.boxes["price"], "цена старая")
    click(first.columns_page.keep)
    click(second.columns_page.load)

    assert second.columns_page.boxes["price"].currentText() == "цена старая"


def test_an_unusable_file_says_why_where_it_stands_and_a_correction_mends_it(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    wizard = opened(language="ru")
    wizard.open_file(written(tmp_path, "артикулище;наименование\n001;Чай\n"))
    qtbot.waitUntil(lambda: wizard.preview is not None and not wizard.checks.is_busy)
    click(wizard.file_page.kind_button("products"))
    tried(qtbot, wizard)
    click(wizard.footer.next)
    assert "Код товара" in wizard.columns_page.status.text.text() or "код товара" in (
        wizard.columns_page.status.text.text()
    )
    assert not wizard.footer.next.isEnabled()

    take_choice(wizard.columns_page.boxes["product_id"], "артикулище")
    tried(qtbot, wizard)

    assert wizard.footer.next.isEnabled()


@pytest.mark.parametrize("text", ["", "%PDF-1.7 нет"])
def test_what_is_no_table_is_refused_in_place(
    qtbot: QtBot, opened: Opened, tmp_path: Path, text: str
) -> None:
    wizard = opened()

    wizard.open_file(written(tmp_path, text))

    qtbot.waitUntil(lambda: not wizard.checks.is_busy)
    assert "сырые данные.csv" in wizard.file_page.drop.facts.text.text()
    assert not wizard.footer.next.isEnabled()
    assert page(wizard) == FILE


def test_unknown_kinds_become_what_the_user_says(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    wizard = opened()
    wizard.open_file(written(tmp_path, FIXTURES))
    tried(qtbot, wizard)
    click(wizard.footer.next)

    take_choice(wizard.columns_page.options.choices["unknown_as"], "Promo stand")
    tried(qtbot, wizard)
    click(wizard.footer.next)
    assert wizard.result_page.refused.text() == "0"
    assert not wizard.result_page.table.isVisible()
    click(wizard.footer.next)

    (surface,) = session.document.project.plan.surfaces.values()
    assert surface.elements[ElementId("005")].kind == "promo_stand"


def test_a_wrong_encoding_can_be_named(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    wizard = opened()
    wizard.open_file(written(tmp_path, "sku;название\n001;Чай\n", "utf-8"))
    tried(qtbot, wizard)
    click(wizard.footer.next)

    take_choice(wizard.columns_page.options.choices["encoding"], "Windows-1251")
    qtbot.waitUntil(lambda: wizard.preview is not None and not wizard.checks.is_busy)

    assert wizard.preview is not None
    assert wizard.preview.dialect.encoding == "cp1251"
    assert wizard.preview.headers[1] != "название"


def test_decimal_mark_and_order_of_dates_can_be_named(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    text = 'date,product,quantity,revenue\n01/02/2026,007,1,"1,234"\n03/04/2026,008,2,"2,345"\n'
    wizard = opened()
    wizard.open_file(written(tmp_path, text))
    tried(qtbot, wizard)
    assert wizard.plan is not None
    assert wizard.plan.kind == "sales"
    click(wizard.footer.next)
    options = wizard.columns_page.options

    take_choice(options.choices["decimal"], "Comma: 3,5")
    take_choice(options.choices["order"], "Month first: 03/25")
    tried(qtbot, wizard)
    click(wizard.footer.next)
    click(wizard.footer.next)

    frame = session.document.project.tables["sales"].frame
    assert frame["revenue"].tolist() == [1.234, 2.345]
    assert [(at.month, at.day) for at in frame["sold_at"]] == [(1, 2), (3, 4)]


@pytest.mark.parametrize(
    ("kind", "there"), [("sales", {"decimal", "order"}), ("walls", {"decimal"})]
)
def test_only_what_a_kind_of_file_holds_is_asked_about(
    qtbot: QtBot, opened: Opened, tmp_path: Path, kind: str, there: set[str]
) -> None:
    wizard = opened()
    wizard.open_file(written(tmp_path, PRODUCTS))
    tried(qtbot, wizard)
    click(wizard.file_page.kind_button(kind))
    qtbot.waitUntil(lambda: wizard.preview is not None and not wizard.checks.is_busy)
    click(wizard.footer.next)

    options = wizard.columns_page.options
    assert {key for key in ("decimal", "order") if options.choices[key].isVisible()} == there


def test_another_sheet_is_another_table(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    book = Workbook()
    for name, rows in (("Товары", [["sku", "name"], ["001", "Чай"]]), ("Пусто", [["a"], ["b"]])):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.remove(book["Sheet"])
    path = tmp_path / "книга.xlsx"
    book.save(path)
    wizard = opened()
    wizard.open_file(path)
    tried(qtbot, wizard)
    assert wizard.file_page.sheet.isVisible()

    take_choice(wizard.file_page.sheet, "Пусто")
    qtbot.waitUntil(lambda: wizard.preview is not None and wizard.preview.headers == ("a",))

    tried(qtbot, wizard)
    click(wizard.footer.next)
    assert not wizard.footer.next.isEnabled()
    assert wizard.columns_page.status.text.text().startswith("книга.xlsx has none")


def test_a_long_check_stops_and_begins_again(
    qtbot: QtBot, opened: Opened, session: Session, tmp_path: Path
) -> None:
    text = "date;receipt;product;quantity\n" + "05.01.2026;1;007;1\n" * LONG_ROWS
    path = written(tmp_path, text)
    wizard = opened()
    wizard.open_file(path)
    qtbot.waitUntil(lambda: wizard.preview is not None, timeout=20_000)
    assert wizard.columns_page.model.rowCount() == 50

    assert wizard.checks.is_busy
    click(wizard.footer.stop)
    assert not wizard.checks.is_busy
    assert wizard.footer.said.text() == "The check was stopped."
    click(wizard.footer.next)
    assert not wizard.footer.next.isEnabled()
    assert wizard.trial is None

    click(wizard.footer.stop)
    tried(qtbot, wizard)
    assert wizard.footer.next.isEnabled()
    assert session.document.project.tables == {}


def test_closing_stops_a_long_check_without_waiting_for_it(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    text = "date;receipt;product;quantity\n" + "05.01.2026;1;007;1\n" * LONG_ROWS
    wizard = opened()
    wizard.open_file(written(tmp_path, text))
    qtbot.waitUntil(lambda: wizard.preview is not None, timeout=20_000)

    click(wizard.footer.cancel)

    assert wizard.isHidden()
    assert wizard.trial is None


def test_refused_rows_are_found_by_their_text(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    text = "sku;название;цена\n" + "".join(f"{at};Товар {at};x{at}\n" for at in range(30))
    wizard = opened()
    wizard.open_file(written(tmp_path, text + "99;Чай;3\n"))
    tried(qtbot, wizard)
    click(wizard.footer.next)
    click(wizard.footer.next)
    model = wizard.result_page.model
    assert model.rowCount() == 30

    wizard.result_page.filter.setFocus()
    QTest.keyClicks(wizard.result_page.filter, "x17")

    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert model.data(model.index(0, 1)) == "цена: no number"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_everything_that_can_be_used_has_a_name_and_can_be_reached(
    qtbot: QtBot, opened: Opened, tmp_path: Path, language: str
) -> None:
    wizard = opened(language=language)
    wizard.open_file(written(tmp_path, FIXTURES))
    tried(qtbot, wizard)
    for _ in range(2):
        click(wizard.footer.next)

    nameless = [
        child.objectName() or type(child).__name__
        for child in wizard.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(child, QLabel)
        if not isinstance(child, QScrollArea | QListView)
        if child.parent() is not None and not child.objectName().startswith("qt_")
        if not (child.accessibleName() or getattr(child, "text", str)())
    ]

    assert nameless == []


def test_the_keyboard_walks_in_the_order_of_the_page(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    wizard = opened()
    wizard.open_file(written(tmp_path, PRODUCTS))
    tried(qtbot, wizard)
    click(wizard.footer.next)
    at: QWidget = wizard.columns_page.boxes["product_id"]
    walked = []

    for _ in range(24):
        walked.append(at.objectName())
        at = next(one for one in followers(at) if one.isVisible() and reachable(one))

    boxes = [box.objectName() for box in wizard.columns_page.boxes.values()]
    assert walked[: len(boxes)] == boxes
    options = ["import_unit", "import_encoding", "import_separator", "import_header_row"]
    assert [name for name in walked[len(boxes) :] if name in options] == options


def followers(widget: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key would come to."""
    at = widget.nextInFocusChain()
    while at is not None and at is not widget:
        yield at
        at = at.nextInFocusChain()


def reachable(widget: QWidget) -> bool:
    """Say whether Tab stops at a widget."""
    stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(stops) and widget.focusProxy() is None and widget.isEnabled()


def test_words_and_colours_change_while_it_is_open(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    wizard = opened(language="en")
    wizard.open_file(written(tmp_path, FIXTURES))
    tried(qtbot, wizard)
    click(wizard.footer.next)

    wizard.apply(theme_of(dark=True, language="ru"))

    assert wizard.windowTitle() == "Импорт файла"
    assert wizard.footer.next.text() == "Далее"
    assert wizard.columns_page.options.append.text().startswith("Добавить")
    assert wizard.columns_page.boxes["kind"].accessibleName() == "Вид (нужно)"


def test_every_kind_has_a_button(opened: Opened) -> None:
    wizard = opened()

    assert all(wizard.file_page.kind_button(kind.key).text() for kind in FILE_KINDS)
