"""Second page of the import wizard: the rows as they stand, and how they are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.files.importers.headers import Match
from planner.project import Project
from planner.session.file_kinds import FileKind, Form, file_kind
from planner.session.importing import ImportPlan, Preview
from planner.ui.dialogs.import_wizard_options import OptionsForm
from planner.ui.dialogs.import_wizard_parts import (
    LABEL_PX,
    STEP,
    ChoiceBox,
    Sentence,
    caption,
    dress_body,
    dress_caption,
)
from planner.ui.dialogs.import_wizard_tables import FlatTable, PreviewModel, TakenHeader
from planner.ui.theme import Theme

ROWS_SHOWN: dict[Form, str] = {
    "table": "import_rows_shown",
    "matrix": "import_heat_shown",
    "picture": "import_heat_shown",
    "page": "import_boxes_shown",
}
"""What stands over the rows of each form of file."""
WITH_HEADERS: frozenset[Form] = frozenset({"table"})
"""Forms whose headers can be taken for other columns."""
MAPPED: frozenset[Form] = frozenset({"table", "page"})
"""Forms that a mapping says something about."""
SIDE_PX = 100 * STEP
PICTURE_PX = 120 * STEP


class ColumnsPage(QWidget):
    """Which header is which column, options, and a look at the rows."""

    corrected = Signal(str, str)
    options_changed = Signal(object)
    mapping_wanted = Signal(Path)
    mapping_kept = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: FileKind | None = None
        self.boxes: dict[str, ChoiceBox] = {}
        self._labels: dict[str, QLabel] = {}
        self._columns = caption(self)
        self._how = caption(self)
        self._rows = caption(self)
        self.options = OptionsForm(theme, self)
        self.load = QPushButton(self)
        self.keep = QPushButton(self)
        self._form = QGridLayout()
        self.model = PreviewModel(theme, self)
        self.table = FlatTable(self)
        self._header = TakenHeader(theme, self.table)
        self.table.setHorizontalHeader(self._header)
        self.table.setModel(self.model)
        self.table.setObjectName("import_preview")
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.status = Sentence(self)
        self._arrange()
        self.options.changed.connect(self.options_changed)
        self.load.clicked.connect(self._load)
        self.keep.clicked.connect(self._keep)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Set all texts and colours again."""
        self._theme = theme
        dress_caption(self._columns, theme, theme.say("import_columns"))
        dress_caption(self._how, theme, theme.say("import_how"))
        self.options.apply(theme)
        self.model.apply(theme)
        self.table.apply(theme)
        self._header.apply(theme)
        for button, code in (
            (self.load, "import_mapping_load"),
            (self.keep, "import_mapping_keep"),
        ):
            button.setAutoDefault(False)
            button.setText(theme.say(code))
            button.setAccessibleName(theme.say(code))
        self.table.setAccessibleName(theme.say("import_rows_shown", count=0))
        self._kind = None

    def focus_first(self) -> None:
        """Let the keyboard begin at the first column."""
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus()

    def show_plan(self, plan: ImportPlan, preview: Preview, match: Match, project: Project) -> None:
        """Show the rows of a file and what its user can say about them."""
        kind = file_kind(plan.kind)
        if kind is not self._kind:
            self._rebuild(kind)
        self._show_match(match, preview.headers, kind)
        self.options.show_source(plan.source, kind, preview, project)
        self._show_columns(preview.form)
        self._show_picture(plan, preview)
        shown = self._theme.say(ROWS_SHOWN[preview.form], count=len(preview.rows))
        dress_caption(self._rows, self._theme, shown)
        self.table.setAccessibleName(shown)
        is_new = self.model.columnCount() != len(preview.headers)
        names = {header: self._name(column) for column, header in match.headers.items()}
        self.model.show_preview(preview, names)
        if is_new or self.table.property("file") != (plan.source.path, plan.kind):
            self.table.setProperty("file", (plan.source.path, plan.kind))
            self.table.fit_columns()

    def _show_picture(self, plan: ImportPlan, preview: Preview) -> None:
        """Show a picture as it is, and no rows."""
        is_picture = preview.form == "picture"
        self.table.setHidden(is_picture)
        self.picture.setVisible(is_picture)
        if is_picture and self.picture.property("file") != plan.source.path:
            self.picture.setProperty("file", plan.source.path)
            seen = QPixmap(str(plan.source.path))
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(seen.scaled(PICTURE_PX, PICTURE_PX, keep, smooth))
            self.picture.setAccessibleName(plan.source.path.name)

    def _show_columns(self, form: Form) -> None:
        """Show which header is which column, or nothing of it where there are no headers."""
        for widget in (self._columns, *self._labels.values(), *self.boxes.values()):
            widget.setVisible(form in WITH_HEADERS)
        for button in (self.load, self.keep):
            button.setVisible(form in MAPPED)

    def _show_match(self, match: Match, headers: Sequence[str], kind: FileKind) -> None:
        nowhere = self._theme.say("import_not_there")
        choices = [("", nowhere), *((header, header) for header in headers)]
        lacking = kind.lacking(match.headers)
        for column, box in self.boxes.items():
            header = match.headers.get(column, "")
            box.show_choices(choices, header)
            token = "bad" if column in lacking else "text" if header else "secondary"
            is_needed = column in lacking or (column in kind.needed and bool(header))
            name = self._label(column, is_needed=is_needed)
            dress_body(self._labels[column], self._theme, name, token)
            box.setAccessibleName(name)

    def _rebuild(self, kind: FileKind) -> None:
        for widget in (*self._labels.values(), *self.boxes.values()):
            self._form.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._kind, self._labels, self.boxes = kind, {}, {}
        for at, column in enumerate(kind.columns):
            label, box = QLabel(self), ChoiceBox(self)
            label.setWordWrap(True)
            label.setBuddy(box)
            box.setObjectName(f"import_column_{column}")
            box.apply(self._theme)
            box.chosen.connect(lambda header, column=column: self.corrected.emit(column, header))
            self._labels[column], self.boxes[column] = label, box
            self._form.addWidget(label, at, 0)
            self._form.addWidget(box, at, 1)
        walk = (*self.boxes.values(), self.load, self.keep, *self.options.fields(), self.table)
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def _name(self, column: str) -> str:
        return self._theme.say(f"field_{column}")

    def _label(self, column: str, *, is_needed: bool) -> str:
        name = self._name(column)
        return self._theme.say("import_needed", column=name) if is_needed else name

    def _arrange(self) -> None:
        side = QWidget(self)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 3 * STEP, 0)
        inner.setSpacing(2 * STEP)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        buttons.addWidget(self.load)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        self._form.setHorizontalSpacing(3 * STEP)
        self._form.setVerticalSpacing(2 * STEP)
        self._form.setColumnMinimumWidth(0, LABEL_PX)
        self._form.setColumnStretch(1, 1)
        inner.addWidget(self._columns)
        inner.addLayout(self._form)
        inner.addLayout(buttons)
        inner.addSpacing(2 * STEP)
        inner.addWidget(self._how)
        inner.addWidget(self.options)
        inner.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(SIDE_PX)
        right = QVBoxLayout()
        right.setSpacing(2 * STEP)
        right.addWidget(self._rows)
        right.addWidget(self.table, 1)
        right.addWidget(self.picture, 1)
        right.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 4 * STEP)
        row.setSpacing(4 * STEP)
        row.addWidget(scroll)
        row.addLayout(right, 1)

    def _load(self) -> None:
        say = self._theme.say
        name, _ = QFileDialog.getOpenFileName(
            self, say("import_mapping_load"), "", f"{say('import_mappings')} (*.json)"
        )
        if name:
            self.mapping_wanted.emit(Path(name))

    def _keep(self) -> None:
        say = self._theme.say
        name, _ = QFileDialog.getSaveFileName(
            self, say("import_mapping_keep"), "", f"{say('import_mappings')} (*.json)"
        )
        if name:
            self.mapping_kept.emit(Path(name))
