"""Asks for a new page: its type, what it is called, the windows it is drawn for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlanError
from planner.look import CAPTION_PX, SPACING_PX, TITLE_PX
from planner.model.page import DEVICES, MOST_COLUMNS, PAGE_TYPES, Page
from planner.session.names import in_window
from planner.session.new_page import NewPage, Window, page_in, usual_window
from planner.ui.dialog_buttons import dialog_buttons
from planner.ui.theme import Theme

WIDTH_PX = 460
MOST_PX = 10_000
NUMBER_PX = 88
FIELD_PX = 7 * SPACING_PX


class WindowFields(QWidget):
    """One device: whether it is wanted, width and height of its window, columns.

    Attributes:
        box: Whether it is wanted; hidden where nobody is asked.
        width_field: CSS pixels.
        height_field: CSS pixels.
        columns: That blocks snap to.
    """

    def __init__(
        self, theme: Theme, window: Window, changed: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._device = window.device
        self.box = QCheckBox(theme.say(f"device_{window.device}"), self)
        self.box.setChecked(True)
        self.width_field = self._number(int(window.width), MOST_PX, theme.say("page_width"))
        self.height_field = self._number(int(window.height), MOST_PX, theme.say("page_height"))
        self.columns = self._number(window.columns, MOST_COLUMNS, theme.say("page_columns"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING_PX)
        row.addWidget(self.box, 1)
        row.addWidget(self.width_field)
        row.addWidget(QLabel("×", self))
        row.addWidget(self.height_field)
        row.addWidget(QLabel(theme.say("unit_px"), self))
        row.addSpacing(2 * SPACING_PX)
        row.addWidget(self.columns)
        row.addWidget(QLabel(theme.say("page_columns_short"), self))
        self.box.toggled.connect(changed)
        for field in self._numbers:
            field.valueChanged.connect(changed)

    @property
    def window_wanted(self) -> Window:
        """What was typed."""
        return Window(
            self._device,
            float(self.width_field.value()),
            float(self.height_field.value()),
            self.columns.value(),
        )

    def stay(self, theme: Theme) -> None:
        """Only name the device: it is there."""
        named = QLabel(theme.say(f"device_{self._device}"), self)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, named, 1)
        self.box.hide()

    def follow(self) -> None:
        """Let numbers be typed only where the device is wanted."""
        for field in self._numbers:
            field.setEnabled(self.box.isChecked())

    @property
    def _numbers(self) -> tuple[QSpinBox, QSpinBox, QSpinBox]:
        return (self.width_field, self.height_field, self.columns)

    def _number(self, value: int, most: int, name: str) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(1, most)
        field.setValue(value)
        field.setMinimumHeight(FIELD_PX)
        field.setFixedWidth(NUMBER_PX if most == MOST_PX else NUMBER_PX - 24)
        field.setAccessibleName(f"{self.box.text()}, {name}")
        return field


class NewPageDialog(QDialog):
    """Type, name, name in logs, windows, and what the page begins with.

    Attributes:
        type: Of the page.
        name: What people call it.
        key: What logs call it.
        windows: By device.
        has_blocks: Whether it begins with the usual blocks.
        said: Why it cannot be made; empty where it can.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_page")
        self.setWindowTitle(theme.say("product"))
        self._theme = theme
        self.type = _type_box(theme, self)
        self.name, self.key = QLineEdit(self), QLineEdit(self)
        self.windows = {
            device: WindowFields(theme, usual_window(device), self._weigh, self)
            for device in DEVICES
        }
        self.has_blocks = QCheckBox(theme.say("new_page_blocks"), self)
        self.has_blocks.setChecked(True)
        self.said = QLabel(self)
        self.said.setFont(theme.font(CAPTION_PX))
        self.said.setWordWrap(True)
        self.said.setStyleSheet(f"color: {theme.hex('bad')};")
        self._lay_out(theme)
        self.type.currentIndexChanged.connect(self._name)
        self.name.textChanged.connect(self._weigh)
        self.key.textChanged.connect(self._weigh)
        self._name()
        self.type.setFocus()

    def values(self) -> NewPage:
        """Return the page that is wanted."""
        say, name = self._theme.say, self.name.text().strip()
        return NewPage(
            str(self.type.currentData()),
            self.key.text().strip(),
            tuple(
                (fields.window_wanted, say("page_on_device", page=name, device=device))
                for device, fields in self.windows.items()
                if fields.box.isChecked()
            ),
            self.has_blocks.isChecked(),
        )

    def _name(self, _: int = 0) -> None:
        self.name.setText(self.type.currentText())
        self.key.setText(str(self.type.currentData()))

    def _weigh(self, _: object = None) -> None:
        """Say why the page cannot be made, if it cannot."""
        for fields in self.windows.values():
            fields.follow()
        self.said.setText(self._trouble())
        self.said.setVisible(bool(self.said.text()))
        self.make.setEnabled(not self.said.text())

    def _trouble(self) -> str:
        wanted = self.values()
        if not self.name.text().strip() or not wanted.key:
            return self._theme.say("new_page_nameless")
        if not wanted.windows:
            return self._theme.say("new_page_no_device")
        try:
            for window, _ in wanted.windows:
                page_in(wanted, window)
        except PlanError as error:
            return in_window(self._theme.words, error.code, error.facts)
        return ""

    def _lay_out(self, theme: Theme) -> None:
        title = QLabel(theme.say("new_page_title"), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        for code, field in (
            ("new_page_type", self.type),
            ("new_page_called", self.name),
            ("new_page_key", self.key),
        ):
            field.setAccessibleName(theme.say(code))
            form.addRow(theme.say(code), field)
        self.key.setToolTip(theme.say("new_page_key_hint"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addLayout(form)
        for fields in self.windows.values():
            column.addWidget(fields)
        column.addWidget(self.has_blocks)
        column.addWidget(self.said)
        self.make, row = dialog_buttons(self, theme, theme.say("new_page_make"))
        column.addLayout(row)
        self.setMinimumWidth(WIDTH_PX)


class PageDialog(QDialog):
    """Asks for another window, grid or type of a page that is there.

    Attributes:
        type: Of the page.
        key: What logs call it.
        window: Its size and columns.
        gutter: Between columns.
        margin: Left and right of them.
    """

    def __init__(self, theme: Theme, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_window")
        self.setWindowTitle(theme.say("product"))
        self._theme, self._page = theme, page
        self.type = _type_box(theme, self)
        self.type.setCurrentIndex(PAGE_TYPES.index(page.type))
        self.key = QLineEdit(page.name, self)
        window = Window(page.device, page.width, page.height, page.columns)
        self.window_fields = WindowFields(theme, window, self._weigh, self)
        self.window_fields.stay(theme)
        self.gutter, self.margin = self._size(page.gutter), self._size(page.margin)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setStyleSheet(f"color: {theme.hex('bad')};")
        self._lay_out(theme)
        self.key.textChanged.connect(self._weigh)
        self._weigh()

    def values(self) -> Page:
        """Return the page as it is wanted.

        Raises:
            PlanError: What ``Page`` raises.
        """
        window = self.window_fields.window_wanted
        return Page(
            self.key.text().strip(), str(self.type.currentData()), self._page.device,
            window.width, window.height, window.columns,
            float(self.gutter.value()), float(self.margin.value()),
        )  # fmt: skip

    def _weigh(self, _: object = None) -> None:
        try:
            self.values()
        except PlanError as error:
            said = in_window(self._theme.words, error.code, error.facts)
        else:
            said = "" if self.key.text().strip() else self._theme.say("new_page_nameless")
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.make.setEnabled(not said)

    def _size(self, value: float) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(0, MOST_PX)
        field.setMinimumHeight(FIELD_PX)
        field.setValue(round(value))
        field.setSuffix(f" {self._theme.say('unit_px')}")
        field.valueChanged.connect(self._weigh)
        return field

    def _lay_out(self, theme: Theme) -> None:
        title = QLabel(theme.say("page_window_title"), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        for code, field in (
            ("new_page_type", self.type),
            ("new_page_key", self.key),
            ("page_gutter", self.gutter),
            ("page_margin", self.margin),
        ):
            field.setAccessibleName(theme.say(code))
            form.addRow(theme.say(code), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addWidget(self.window_fields)
        column.addLayout(form)
        column.addWidget(self.said)
        self.make, row = dialog_buttons(self, theme, theme.say("page_window_take"))
        column.addLayout(row)
        self.setMinimumWidth(WIDTH_PX)


def _type_box(theme: Theme, parent: QWidget) -> QComboBox:
    """Return a list of the types of pages."""
    box = QComboBox(parent)
    box.setStyleSheet("QComboBox::drop-down { border: none; width: 28px; }")
    chevron = QLabel(box)
    chevron.setPixmap(theme.icon("chevron-down", "secondary").pixmap(4 * SPACING_PX))
    chevron.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    inside = QHBoxLayout(box)
    inside.setContentsMargins(0, 0, 2 * SPACING_PX, 0)
    inside.addStretch(1)
    inside.addWidget(chevron)
    for key in PAGE_TYPES:
        box.addItem(theme.say(f"page_type_{key}"), key)
    return box
