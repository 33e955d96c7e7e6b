"""What a user can say about a file: how it is spelled, its units, what becomes of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from planner.files.importers import Source
from planner.files.importers.dates import DayOrder
from planner.files.importers.dialect import (
    ENCODING_NAMES,
    SEPARATOR_NAMES,
    SEPARATORS,
    TITLES,
    Separator,
    Spelled,
)
from planner.files.importers.heatmap_picture import COLOURS
from planner.files.importers.numbers import Mark
from planner.model.kinds import ON_FLOORS
from planner.model.page import DEVICES, PAGE_TYPES
from planner.project import Project
from planner.session.file_kinds import FileKind, Form, Option
from planner.session.importing import Preview
from planner.tables.heatmap import MEASURES
from planner.ui.dialogs.import_wizard_parts import LABEL_PX, STEP, ChoiceBox, dress_body
from planner.ui.theme import Theme
from planner.units import MEDIA, METRES_PER

CHOICES: tuple[Option, ...] = (
    "surface",
    "measure",
    "colours",
    "unit",
    "origin",
    "y",
    "unknown_as",
)
PLACED: tuple[Option, ...] = ("at", "cell")
"""Where a heat map without coordinates lies."""
NAMES: tuple[Option, ...] = ("page", "slot", "device")
"""Where impressions were whose row does not say it; what a measured page is called."""
SHOWN: tuple[Option, ...] = ("page_type", "page_device")
"""What a measured page is."""
ENCODINGS = ("utf-8", "cp1251", "utf-16")
SIDES = {
    "y": (("up", "import_y_up"), ("down", "import_y_down")),
    "origin": (("corner", "import_origin_corner"), ("centre", "import_origin_centre")),
}
SPELLED = ("encoding", "separator", "header_row", "decimal", "order")
FIELDS = (*CHOICES, *PLACED, *NAMES, *SHOWN, "coverage", *SPELLED)
"""All of them in the order in which they stand."""
MARKS: Final[Mapping[str, Mark]] = {"": "", "comma": ",", "point": "."}
ORDERS: Final[Mapping[str, DayOrder]] = {
    "": "",
    "day_first": "day_first",
    "month_first": "month_first",
}
NUMBERS: Final = frozenset({"number", "integer"})
TIMES: Final = frozenset({"time", "day"})
NAMED = {
    "measure": ("import_measure_", MEASURES),
    "colours": ("import_colours_", COLOURS),
}
"""Options whose choices are keys, and how their words begin."""
OF_PAGES = {
    "page_type": ("page_type_", PAGE_TYPES),
    "page_device": ("device_", tuple(DEVICES)),
}
"""The same for those of a measured page."""
UNSPELLED: frozenset[Form] = frozenset({"picture", "page"})
"""Forms of files that hold no cells to be read in another way."""
IDLE: dict[Form, tuple[Option, ...]] = {
    "table": ("colours", "at"),
    "matrix": ("colours",),
    "picture": (),
    "page": (),
}
"""Options that say nothing about a file of each form."""


class OptionsForm(QWidget):
    """Fields for the options that a kind of file has; tells what the user changed."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: Source | None = None
        chosen = (*SPELLED, *CHOICES, *SHOWN)
        self.choices = {key: ChoiceBox(self) for key in chosen if key != "header_row"}
        self.header_row = QSpinBox(self)
        self.coverage = QDoubleSpinBox(self)
        self.cell = QDoubleSpinBox(self)
        self.at = QLineEdit(self)
        self.names: dict[str, QLineEdit] = {key: QLineEdit(self) for key in NAMES}
        self.append = QCheckBox(self)
        self._labels: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        self._grid.setColumnMinimumWidth(0, LABEL_PX)
        self._grid.setColumnStretch(1, 1)
        self._place()
        for key, box in self.choices.items():
            box.setObjectName(f"import_{key}")
            box.chosen.connect(self._choose)
        self.header_row.valueChanged.connect(self._choose)
        self.coverage.valueChanged.connect(self._choose)
        self.cell.valueChanged.connect(self._choose)
        self.at.textEdited.connect(self._choose)
        for key, field in self.names.items():
            field.setObjectName(f"import_{key}")
            field.textEdited.connect(self._choose)
        self.append.clicked.connect(self._choose)

    def apply(self, theme: Theme) -> None:
        """Set all texts and colours again."""
        self._theme = theme
        for key, label in self._labels.items():
            text = theme.say(f"import_option_{key}")
            dress_body(label, theme, text)
            self._field(key).setAccessibleName(text)
        for box in self.choices.values():
            box.apply(theme)
        self.append.setText(theme.say("import_append"))
        self.append.setAccessibleName(theme.say("import_append"))
        self.coverage.setSuffix("\u00a0%")
        self.coverage.setSpecialValueText(theme.say("import_coverage_unknown"))
        self.cell.setSuffix(f"\u00a0{theme.say('unit_m')}")
        self.cell.setSpecialValueText(theme.say("import_cell_unknown"))
        self.at.setPlaceholderText(theme.say("import_at_all"))

    def fields(self) -> tuple[QWidget, ...]:
        """Return the fields in the order in which they stand."""
        return (
            *(self._field(key) for key in FIELDS),
            self.append,
        )

    def show_source(
        self, source: Source, kind: FileKind, preview: Preview, project: Project
    ) -> None:
        """Show the options of a file."""
        self._source = None
        idle = IDLE[preview.form]
        for key in (*CHOICES, *PLACED, *NAMES, *SHOWN):
            self._show(key, key in kind.options and key not in idle)
        for key in (*CHOICES, *SHOWN):
            self.choices[key].show_choices(self._offered(key, project), _key_of(key, source))
        self._show("coverage", "coverage" in kind.options)
        self.append.setVisible("append" in kind.options)
        self.append.setChecked(source.append)
        self.coverage.setValue(100.0 * (source.coverage or 0.0))
        self.cell.setValue(source.cell or 0.0)
        if self.at.text() != source.at:
            self.at.setText(source.at)
        for key, given in zip(NAMES, (source.page, source.slot, source.device), strict=True):
            if self.names[key].text() != given:
                self.names[key].setText(given)
        self.names["page"].setPlaceholderText(preview.called)
        self._show_spelled(source, preview)
        self._show_cells(source, frozenset() if preview.form in UNSPELLED else kind.cell_types)
        self._source = source

    def _show_spelled(self, source: Source, preview: Preview) -> None:
        dialect, is_spelled = preview.dialect, preview.form not in UNSPELLED
        say, is_text = self._theme.say, not dialect.sheet and is_spelled
        self._show("header_row", is_spelled)
        encoding = source.spelled.encoding or dialect.encoding
        separator = source.spelled.separator or dialect.separator
        encodings = list(dict.fromkeys((encoding, *ENCODINGS)))
        separators = [(name, say(f"import_separator_{name}")) for name in _SEPARATOR_OF]
        self._show("encoding", is_text)
        self._show("separator", is_text)
        self.choices["encoding"].show_choices(
            [(one, ENCODING_NAMES[one]) for one in encodings] if is_text else [], encoding
        )
        self.choices["separator"].show_choices(separators, SEPARATOR_NAMES[separator])
        self.header_row.setValue(source.spelled.header_row or dialect.header_row)

    def _show_cells(self, source: Source, types_there: frozenset[str]) -> None:
        """Show how numbers and dates in the cells are read, where there are any."""
        mark = next(key for key, mark in MARKS.items() if mark == source.spelled.decimal)
        for key, types, beginning, keys, now in (
            ("decimal", NUMBERS, "import_decimal_", MARKS, mark),
            ("order", TIMES, "import_order_", ORDERS, source.spelled.order),
        ):
            self._show(key, bool(types_there & types))
            words = [(one, self._theme.say(f"{beginning}{one}")) for one in keys if one]
            listed = [("", self._theme.say("import_recognise")), *words]
            self.choices[key].show_choices(listed, now)

    def _offered(self, key: str, project: Project) -> list[tuple[str, str]]:
        say = self._theme.say
        if key == "unit":
            return [("", say("import_recognise")), *((u, say(f"import_unit_{u}")) for u in _UNITS)]
        if key in NAMED:
            beginning, keys = NAMED[key]
            listed = [(one, say(f"{beginning}{one}")) for one in keys]
            return [("", say("import_recognise")), *listed]
        if key in OF_PAGES:
            beginning, keys = OF_PAGES[key]
            listed = [(one, say(f"{beginning}{one}")) for one in keys]
            return [("", say("import_recognise")), *listed]
        if key == "unknown_as":
            kinds = [(one, say(f"kind_{one}")) for one in ON_FLOORS]
            return [("", say("import_leave_out")), *sorted(kinds, key=lambda kind: kind[1])]
        if key == "surface":
            surfaces = project.plan.surfaces.values()
            there = [one for one in surfaces if MEDIA[one.medium].unit in METRES_PER]
            listed = [(str(one.id), one.name or str(one.id)) for one in there]
            return listed or [("", say("first_floor"))]
        return [("", say("import_recognise")), *((one, say(code)) for one, code in SIDES[key])]

    def _place(self) -> None:
        self.header_row.setRange(1, TITLES)
        self.header_row.setObjectName("import_header_row")
        self.header_row.setKeyboardTracking(False)
        self.coverage.setRange(0.0, 100.0)
        self.coverage.setDecimals(1)
        self.coverage.setObjectName("import_coverage")
        self.coverage.setKeyboardTracking(False)
        for box in (self.header_row, self.coverage, self.cell):
            box.setFixedHeight(7 * STEP)
            box.lineEdit().setTextMargins(STEP + 2, 0, 0, 0)
        self.cell.setRange(0.0, 100.0)
        self.cell.setDecimals(3)
        self.cell.setSingleStep(0.05)
        self.cell.setObjectName("import_cell")
        self.cell.setKeyboardTracking(False)
        self.at.setObjectName("import_at")
        self.append.setObjectName("import_append")
        for at, key in enumerate(FIELDS):
            label = QLabel(self)
            label.setWordWrap(True)
            label.setBuddy(self._field(key))
            self._labels[key] = label
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(self._field(key), at, 1)
        self._grid.addWidget(self.append, self._grid.rowCount(), 0, 1, 2)

    def _field(self, key: str) -> QWidget:
        fields: dict[str, QWidget] = {
            **self.choices,
            **self.names,
            "header_row": self.header_row,
            "coverage": self.coverage,
            "cell": self.cell,
            "at": self.at,
        }
        return fields[key]

    def _show(self, key: str, there: bool) -> None:
        self._labels[key].setVisible(there)
        self._field(key).setVisible(there)

    def _choose(self, _value: object) -> None:
        if self._source is None:
            return
        key = {name: box.key() for name, box in self.choices.items()}
        source = replace(
            self._source,
            surface=key["surface"] if self._labels["surface"].isVisibleTo(self) else "",
            unit=key["unit"],
            origin=key["origin"],
            y_up={"up": True, "down": False}.get(key["y"]),
            unknown_as=key["unknown_as"],
            append=self.append.isChecked(),
            coverage=self.coverage.value() / 100.0 or None,
            measure=key["measure"],
            colours=key["colours"],
            cell=self.cell.value() or None,
            at=self.at.text(),
            page=self.names["page"].text(),
            slot=self.names["slot"].text(),
            device=self._device(key),
            page_type=key["page_type"],
            spelled=self._spelled(self._source, key),
        )
        if source != self._source:
            self._source = source
            self.changed.emit(source)

    def _device(self, key: Mapping[str, str]) -> str:
        """Return the device that is chosen for a page, or typed for rows that name none."""
        is_chosen = self._labels["page_device"].isVisibleTo(self)
        return key["page_device"] if is_chosen else self.names["device"].text()

    def _spelled(self, source: Source, key: Mapping[str, str]) -> Spelled:
        """Return what is said about the spelling; what nobody touched stays detected."""
        sender = self.sender()
        spelled = replace(source.spelled, decimal=MARKS[key["decimal"]], order=ORDERS[key["order"]])
        if sender is self.choices["encoding"]:
            return replace(spelled, encoding=key["encoding"])
        if sender is self.choices["separator"]:
            return replace(spelled, separator=_SEPARATOR_OF[key["separator"]])
        if sender is self.header_row:
            return replace(spelled, header_row=self.header_row.value())
        return spelled


def _key_of(key: str, source: Source) -> str:
    """Return the current choice of an option."""
    if key == "y":
        return {True: "up", False: "down"}.get(source.y_up, "") if source.y_up is not None else ""
    return {
        "unit": source.unit,
        "origin": source.origin,
        "unknown_as": source.unknown_as,
        "surface": source.surface,
        "measure": source.measure,
        "colours": source.colours,
        "page_type": source.page_type,
        "page_device": source.device,
    }[key]


_UNITS = tuple(METRES_PER)
_SEPARATOR_OF: dict[str, Separator] = {SEPARATOR_NAMES[mark]: mark for mark in SEPARATORS}
