"""First page of the import wizard: which file, and what it holds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.errors import VitrinaError
from planner.files.importers.dialect import ENCODING_NAMES, SEPARATOR_NAMES
from planner.look import BODY_PX
from planner.session.file_kinds import FILE_KINDS
from planner.session.importing import ImportPlan, Preview
from planner.ui.dialogs.import_wizard_parts import (
    STEP,
    ChoiceBox,
    Sentence,
    caption,
    dress_body,
    dress_caption,
    said,
)
from planner.ui.theme import Theme

PATTERNS = "*.csv *.tsv *.txt *.xlsx *.gz *.png *.jpg *.jpeg *.json *.html *.htm"


class DropField(QFrame):
    """Where a file is dropped or chosen."""

    dropped = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(26 * STEP)
        self._theme = theme
        self._icon = QLabel(self)
        self.name = QLabel(self)
        self.facts = Sentence(self)
        self.browse = QPushButton(self)
        self.browse.setObjectName("import_browse")
        self.browse.setAutoDefault(False)
        texts = QVBoxLayout()
        texts.setSpacing(STEP)
        texts.addStretch(1)
        texts.addWidget(self.name)
        texts.addWidget(self.facts)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        row.setSpacing(4 * STEP)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        row.addWidget(self.browse)

    def apply(self, theme: Theme) -> None:
        """Take colours of a theme."""
        self._theme = theme
        pixmap = theme.icon("file-spreadsheet", "accent").pixmap(32, 32)
        self._icon.setPixmap(pixmap)
        self._frame(theme.hex("strong_line"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file from outside."""
        if _file_in(event) is not None:
            event.acceptProposedAction()
            self._frame(self._theme.hex("accent"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._frame(self._theme.hex("strong_line"))
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        self._frame(self._theme.hex("strong_line"))
        path = _file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _frame(self, colour: str) -> None:
        raised = self._theme.hex("raised")
        self.setStyleSheet(
            f"#import_drop {{ border: 1px dashed {colour}; border-radius: 6px;"
            f" background: {raised}; }}"
        )


class FilePage(QWidget):
    """Choose a file, its sheet and its kind."""

    file_chosen = Signal(Path)
    sheet_chosen = Signal(str)
    kind_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = ""
        self.drop = DropField(theme, self)
        self._sheet_label = caption(self)
        self.sheet = ChoiceBox(self)
        self.sheet.setObjectName("import_sheet")
        self._what = caption(self)
        self._kinds = QButtonGroup(self)
        self._abouts: dict[str, QLabel] = {}
        self._scroll = QScrollArea(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.drop)
        column.addLayout(self._sheet_row())
        column.addSpacing(STEP)
        column.addWidget(self._what)
        column.addWidget(self._kind_list(), 1)
        self.drop.dropped.connect(self.file_chosen)
        self.drop.browse.clicked.connect(self._browse)
        self.sheet.chosen.connect(self.sheet_chosen)
        self._kinds.idClicked.connect(self._tell_kind)
        self.apply(theme)

    def kind_button(self, kind: str) -> QRadioButton:
        """Return the button of a kind of file."""
        at = [one.key for one in FILE_KINDS].index(kind)
        button = self._kinds.button(at)
        assert isinstance(button, QRadioButton), kind
        return button

    def apply(self, theme: Theme) -> None:
        """Set all texts and colours again."""
        self._theme = theme
        self.drop.apply(theme)
        dress_caption(self._what, theme, theme.say("import_what"))
        dress_caption(self._sheet_label, theme, theme.say("import_sheet"))
        self.sheet.apply(theme)
        self.sheet.setAccessibleName(theme.say("import_sheet"))
        for kind in FILE_KINDS:
            key = kind.table.key
            button, about = self.kind_button(kind.key), self._abouts[kind.key]
            button.setText(theme.say(f"table_{key}"))
            button.setFont(theme.font(BODY_PX, QFont.Weight.Medium))
            about.setText(theme.say(f"import_about_{key}"))
            about.setFont(theme.font(BODY_PX))
            about.setStyleSheet(f"color: {theme.hex('secondary')};")
            button.setAccessibleDescription(about.text())

    def show_plan(
        self, plan: ImportPlan | None, preview: Preview | None, error: VitrinaError | None
    ) -> None:
        """Show the file, what was detected in it, and its kind."""
        theme, drop = self._theme, self.drop
        name = theme.say("import_drop") if plan is None else plan.source.path.name
        drop.name.setFont(theme.font(BODY_PX, QFont.Weight.DemiBold))
        drop.name.setText(name)
        browse = "import_browse" if plan is None else "import_other_file"
        drop.browse.setText(theme.say(browse))
        drop.browse.setAccessibleName(theme.say(browse))
        if error is not None:
            drop.facts.show_text(theme, said(theme, error), "circle-x", "bad")
        elif preview is None:
            text = theme.say("import_formats" if plan is None else "import_reading")
            drop.facts.show_text(theme, text, "info", "secondary")
        else:
            drop.facts.show_text(theme, _dialect(theme, preview), "check", "good")
        sheets = preview.sheets if preview is not None else ()
        self.sheet.setVisible(len(sheets) > 1)
        self._sheet_label.setVisible(len(sheets) > 1)
        if plan is not None and preview is not None:
            shown = plan.source.sheet or preview.dialect.sheet
            self.sheet.show_choices([(one, one) for one in sheets], shown)
        self._show_kind(plan, preview)

    def _show_kind(self, plan: ImportPlan | None, preview: Preview | None) -> None:
        by_headers = preview is not None and preview.form == "table"
        guess = preview.guess if preview is not None and by_headers else ""
        for kind in FILE_KINDS:
            button, about = self.kind_button(kind.key), self._abouts[kind.key]
            button.setEnabled(preview is not None)
            text = self._theme.say(f"import_about_{kind.table.key}")
            if kind.key == guess:
                text = self._theme.say("import_guessed", about=text)
            dress_body(about, self._theme, text, "secondary")
        self._kinds.setExclusive(False)
        for kind in FILE_KINDS:
            button = self.kind_button(kind.key)
            button.setChecked(plan is not None and plan.kind == kind.key)
            if button.isChecked():
                self._scroll.ensureWidgetVisible(button, 0, STEP)
        self._kinds.setExclusive(True)

    def _sheet_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addWidget(self._sheet_label)
        row.addWidget(self.sheet)
        row.addStretch(1)
        self.sheet.setMaximumWidth(80 * STEP)
        self.sheet.setVisible(False)
        self._sheet_label.setVisible(False)
        return row

    def _kind_list(self) -> QScrollArea:
        """Return the kinds; a low window shows some of them at a time."""
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 2 * STEP, 0)
        rows.addLayout(self._kind_rows())
        rows.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._scroll

    def _kind_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6 * STEP)
        grid.setVerticalSpacing(STEP // 2)
        grid.setColumnStretch(1, 1)
        for at, kind in enumerate(FILE_KINDS):
            button, about = QRadioButton(self), QLabel(self)
            button.setObjectName(f"import_kind_{kind.table.key}")
            button.setMinimumHeight(7 * STEP)
            about.setWordWrap(True)
            about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self._kinds.addButton(button, at)
            self._abouts[kind.key] = about
            corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            grid.addWidget(button, at, 0, corner)
            grid.addWidget(about, at, 1, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _browse(self) -> None:
        say = self._theme.say
        pattern = f"{say('import_tables')} ({PATTERNS})"
        name, _ = QFileDialog.getOpenFileName(
            self, say("import_title"), self._folder, f"{pattern};;{say('import_all_files')} (*)"
        )
        if name:
            self._folder = str(Path(name).parent)
            self.file_chosen.emit(Path(name))

    def _tell_kind(self, at: int) -> None:
        self.kind_chosen.emit(FILE_KINDS[at].key)


def _dialect(theme: Theme, preview: Preview) -> str:
    dialect, count = preview.dialect, len(preview.headers)
    if preview.form == "picture":
        return theme.say("import_picture_size", columns=preview.size[0], rows=preview.size[1])
    if preview.form == "page":
        width, height = preview.size
        code = "import_page_read" if width else "import_page_sizeless"
        return theme.say(code, count=preview.count, width=width, height=height)
    if dialect.sheet:
        return theme.say(
            "import_sheet_read", sheet=dialect.sheet, row=dialect.header_row, count=count
        )
    return theme.say(
        "import_text_read",
        encoding=ENCODING_NAMES.get(dialect.encoding, dialect.encoding),
        separator=SEPARATOR_NAMES[dialect.separator],
        row=dialect.header_row,
        count=count,
    )


def _file_in(event: QDropEvent) -> Path | None:
    """Return the local file of a drop; None where there is none, or more than one."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
