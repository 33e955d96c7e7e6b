"""What stands around the pages of the import wizard: the steps above, the buttons below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from planner.look import BODY_PX, TITLE_PX
from planner.ui.dialogs.import_wizard_parts import STEP, dress_body
from planner.ui.theme import Theme

STEPS = ("import_step_file", "import_step_columns", "import_step_result")


class Steps(QFrame):
    """The title, and which step of three this is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_steps")
        self._title = QLabel(self)
        self._steps = [QLabel(self) for _ in STEPS]
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 4 * STEP)
        row.setSpacing(5 * STEP)
        row.addWidget(self._title)
        row.addStretch(1)
        for step in self._steps:
            row.addWidget(step)

    def apply(self, theme: Theme) -> None:
        """Set texts and colours again."""
        self._title.setText(theme.say("import_title"))
        self._title.setFont(theme.font(TITLE_PX, QFont.Weight.DemiBold))
        self._title.setStyleSheet(f"color: {theme.hex('text')};")
        self.setStyleSheet(
            f"#import_steps {{ background: {theme.hex('panel')};"
            f" border-bottom: 1px solid {theme.hex('line')}; }}"
        )

    def show_step(self, theme: Theme, at: int) -> None:
        """Let the current step stand out."""
        for number, (label, code) in enumerate(zip(self._steps, STEPS, strict=True)):
            text = theme.say("import_step", number=number + 1, name=theme.say(code))
            dress_body(label, theme, text, "accent" if number == at else "secondary")
            is_now = QFont.Weight.DemiBold if number == at else QFont.Weight.Normal
            label.setFont(theme.font(BODY_PX, is_now))


class Footer(QFrame):
    """Progress on the left, buttons on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_footer")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(40 * STEP, STEP)
        self.said = QLabel(self)
        self.stop = QPushButton(self)
        self.cancel = QPushButton(self)
        self.back = QPushButton(self)
        self.next = QPushButton(self)
        self.next.setDefault(True)
        for button, name in (
            (self.stop, "import_stop"),
            (self.cancel, "import_cancel"),
            (self.back, "import_back"),
            (self.next, "import_next"),
        ):
            button.setObjectName(name)
        for button in (self.stop, self.cancel, self.back):
            button.setAutoDefault(False)
        self.stop.setProperty("role", "quiet")
        self.cancel.setProperty("role", "quiet")
        self.next.setProperty("role", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * STEP, 3 * STEP, 6 * STEP, 3 * STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.said)
        row.addWidget(self.stop)
        row.addStretch(1)
        for button in (self.cancel, self.back, self.next):
            row.addWidget(button)

    def apply(self, theme: Theme) -> None:
        """Set texts and colours again."""
        self.setStyleSheet(
            f"#import_footer {{ background: {theme.hex('panel')};"
            f" border-top: 1px solid {theme.hex('line')}; }}"
            f"QProgressBar {{ background: {theme.hex('line')}; border: none; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {theme.hex('accent')}; border-radius: 2px; }}"
        )
        self.cancel.setText(theme.say("import_cancel"))
        self.back.setText(theme.say("import_back"))
        self.bar.setAccessibleName(theme.say("import_checking"))

    def show_step(self, theme: Theme, at: int, *, ready: bool) -> None:
        """Name the buttons of a step; the way on is open when ``ready``."""
        is_last = at == len(STEPS) - 1
        self.next.setText(theme.say("import_take" if is_last else "import_next"))
        self.next.setEnabled(ready)
        self.back.setEnabled(at > 0)
        for button in (self.cancel, self.back, self.next):
            button.setAccessibleName(button.text())

    def show_check(self, theme: Theme, *, busy: bool, stopped: bool) -> None:
        """Show whether a check is under way, or was stopped before its end."""
        if busy and self.bar.isHidden():
            self.show_progress(theme, 0, 0)
        self.bar.setVisible(busy)
        self.said.setVisible(busy or stopped)
        self.stop.setVisible(busy or stopped)
        self.stop.setText(theme.say("import_stop" if busy else "import_check_again"))
        self.stop.setAccessibleName(self.stop.text())
        if stopped:
            dress_body(self.said, theme, theme.say("import_stopped"), "secondary")

    def show_progress(self, theme: Theme, done: int, total: int) -> None:
        """Show how many rows are read; before and after that only that a check is under way."""
        whole = max(done, total) if done != total else 0
        text = (
            theme.say("import_progress", done=done, whole=whole)
            if done and whole
            else theme.say("import_checking")
        )
        dress_body(self.said, theme, text, "secondary")
        self.bar.setRange(0, whole)
        self.bar.setValue(done)
