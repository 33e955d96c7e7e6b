"""Shows what a drawing holds by layer and block, and asks what each becomes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.files.importers.drawing import Drawing
from planner.files.importers.drawing_kinds import ROOM, DrawingKinds, counts_by_name, guessed_kinds
from planner.files.importers.dxf import DrawingPlan, extent_of
from planner.look import CAPTION_PX, SPACING_PX, TITLE_PX
from planner.model.kinds import KINDS
from planner.ui.dialogs.import_wizard_parts import FIELDS_SHEET, ChoiceBox
from planner.ui.style import styled
from planner.ui.theme import Theme
from planner.units import MEDIA, METRES_PER

SIZE_PX = (620, 560)
CHOICE_PX = 240


class DrawingDialog(QDialog):
    """A row a layer and a row a block, each with its count and what it becomes.

    Attributes:
        unit: The unit of length; empty while nobody knows it.
        layers: What each layer becomes, by its name.
        blocks: What each block becomes, by its name.
        take: Imports; not before the unit is known and anything becomes something.
    """

    def __init__(self, theme: Theme, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawing")
        self.setWindowTitle(theme.say("product"))
        self.setStyleSheet(styled(theme, FIELDS_SHEET))
        self._theme = theme
        self._drawing = drawing
        guessed = guessed_kinds(drawing)
        lines, blocks = counts_by_name(drawing)
        self.unit = self._unit_choice()
        self.layers = {n: self._choice(n, guessed.layers[n], has_room=True) for n in sorted(lines)}
        self.blocks = {
            n: self._choice(n, guessed.blocks[n], has_room=False) for n in sorted(blocks)
        }
        title = QLabel(theme.say("drawing_title", file=drawing.file), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        form = QFormLayout()
        form.addRow(theme.say("drawing_unit"), self.unit)
        self._size = QLabel(self)
        self._size.setFont(theme.font(CAPTION_PX))
        self._size.setStyleSheet(f"color: {theme.hex('secondary')};")
        form.addRow("", self._size)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(self._list(lines, blocks), 1)
        column.addLayout(self._buttons())
        self.resize(*SIZE_PX)
        for box in (self.unit, *self.layers.values(), *self.blocks.values()):
            box.currentIndexChanged.connect(self._refresh)
        self._refresh()

    @property
    def plan(self) -> DrawingPlan:
        """The drawing, and what was chosen for it."""
        kinds = DrawingKinds(_chosen(self.layers), _chosen(self.blocks))
        return DrawingPlan(self._drawing, kinds, str(self.unit.currentData()))

    def _unit_choice(self) -> ChoiceBox:
        """Offer the unit of the file first, where it says one."""
        box = ChoiceBox(self)
        box.apply(self._theme)
        own = self._drawing.metres_per_unit
        box.addItem(self._theme.say("drawing_unit_own" if own else "drawing_unit_open"), "")
        for unit in METRES_PER:
            box.addItem(self._theme.say(f"import_unit_{unit}"), unit)
        box.setAccessibleName(self._theme.say("drawing_unit"))
        return box

    def _choice(self, name: str, kind: str, *, has_room: bool) -> ChoiceBox:
        box, say = ChoiceBox(self), self._theme.say
        box.apply(self._theme)
        box.addItem(say("drawing_nothing" if has_room else "drawing_parts"), "")
        if has_room:
            box.addItem(say("drawing_room"), ROOM)
        measured = (key for key, one in KINDS.items() if MEDIA[one.medium].unit == "m")
        kinds = [(say(f"kind_{key}"), key) for key in measured]
        for text, key in sorted(kinds, key=lambda pair: pair[0].casefold()):
            box.addItem(text, key)
        box.setCurrentIndex(max(box.findData(kind), 0))
        box.setAccessibleName(name)
        box.setFixedWidth(CHOICE_PX)
        return box

    def _list(self, lines: Mapping[str, int], blocks: Mapping[str, int]) -> QScrollArea:
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(4 * SPACING_PX)
        grid.setVerticalSpacing(2 * SPACING_PX)
        grid.setColumnStretch(0, 1)
        groups = (("drawing_layers", self.layers, lines), ("drawing_blocks", self.blocks, blocks))
        for code, boxes, counts in groups:
            if boxes:
                self._head(grid, code)
            for name, box in boxes.items():
                row = grid.rowCount()
                grid.addWidget(QLabel(name, inner), row, 0)
                count = QLabel(str(counts[name]), inner)
                grid.addWidget(count, row, 1, Qt.AlignmentFlag.AlignRight)
                grid.addWidget(box, row, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _head(self, grid: QGridLayout, code: str) -> None:
        heading = QLabel(self._theme.say(code), self)
        heading.setFont(self._theme.font(weight=heading.font().Weight.DemiBold))
        grid.addWidget(heading, grid.rowCount(), 0, 1, 3)

    def _buttons(self) -> QHBoxLayout:
        self.take = QPushButton(self._theme.say("drawing_take"), self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        leave = QPushButton(self._theme.say("ask_stay"), self)
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.take)
        return row

    def _refresh(self) -> None:
        """Say how large the drawing is in the chosen unit, which tells a wrong one."""
        unit = str(self.unit.currentData())
        scale = METRES_PER[unit] if unit else self._drawing.metres_per_unit
        wide, high = extent_of(self._drawing)
        code = "drawing_size" if scale else "drawing_size_open"
        factor = scale or 1.0
        self._size.setText(self._theme.say(code, width=wide * factor, height=high * factor))
        boxes = (*self.layers.values(), *self.blocks.values())
        self.take.setEnabled(scale > 0.0 and any(box.currentData() for box in boxes))


def _chosen(boxes: Mapping[str, ChoiceBox]) -> Mapping[str, str]:
    return MappingProxyType({name: str(box.currentData()) for name, box in boxes.items()})
