"""What is seen before a project is open: sample stores, recent projects, ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.errors import ProjectError
from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.action_board import ActionBoard
from planner.ui.desk import Desk
from planner.ui.sample_card import PICTURE, SampleCard
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.session.samples import Sample, Shares

WIDE_PX = 3 * PICTURE.width() + 2 * 4 * SPACING_PX
COLUMNS = 3
RECENT_SHOWN = 6
HEADING_PX = 22
WAYS = ("new_floor", "new_page", "from_picture", "from_spreadsheet", "open_folder", "open_file")


class StartPage(QScrollArea):
    """Cards and buttons; what is chosen goes out as ``open_asked`` or as an action."""

    open_asked = Signal(object)
    spreadsheet_asked = Signal()

    def __init__(self, desk: Desk, board: ActionBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk = desk
        self._board = board
        self._labels: dict[str, QLabel] = {}
        self._ways: dict[str, QPushButton] = {}
        self._is_scoring = False
        self._is_wanted = False
        self._unscorable: set[Path] = set()
        self.cards: list[SampleCard] = []
        self._recent = QVBoxLayout()
        self._recent.setSpacing(SPACING_PX // 2)
        self._lay_out()
        self.apply(desk.theme)
        desk.working.connect(self._make_way)

    def apply(self, theme: Theme) -> None:
        """Set texts, icons and colours again."""
        self.setAccessibleName(theme.say("start_page"))
        self.setStyleSheet(
            f"#start_page, #start_inner {{ background: {theme.hex('window')}; }}"
            f"QLabel {{ color: {theme.hex('text')}; background: transparent; }}"
            f"QLabel[role='quiet'] {{ color: {theme.hex('secondary')}; }}"
            "QPushButton[role='recent'] { text-align: left; border-color: transparent;"
            " background: transparent; padding: 6px 8px; }"
            f"QPushButton[role='recent']:hover {{ background: {theme.hex('line')}; }}"
            f"QPushButton[role='recent']:focus {{ border-color: {theme.hex('accent')}; }}"
        )
        for code, label in self._labels.items():
            label.setText(theme.say(code))
        self._labels["start_title"].setFont(theme.font(HEADING_PX, QFont.Weight.Bold))
        for code in ("start_samples", "start_recent"):
            self._labels[code].setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._labels["start_drop"].setFont(theme.font(CAPTION_PX))
        icons = {"new_floor": "plus", "new_page": "monitor", "from_picture": "image",
                 "from_spreadsheet": "file-spreadsheet", "open_folder": "folder-open",
                 "open_file": "folder"}  # fmt: skip
        for key, button in self._ways.items():
            button.setText(f" {theme.say(f'start_{key}')}")
            button.setAccessibleName(theme.say(f"start_{key}"))
            primary = button.property("role") == "primary"
            button.setIcon(theme.icon(icons[key], "on_accent" if primary else "secondary"))
        for card in self.cards:
            card.apply(theme)
        self.show_recent()

    def show_recent(self) -> None:
        """List the projects opened last that are still there."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        paths = [Path(name) for name in self._desk.preferences.recent]
        there = [path for path in paths if path.exists()][:RECENT_SHOWN]
        for path in there:
            self._recent.addWidget(self._recent_button(path))
        self._labels["start_recent"].setVisible(bool(there))

    def load_samples(self) -> None:
        """Read the samples where nobody waits for it, show a card each, and score them."""
        self._desk.idle.run(_read_samples, self._take)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the pictures that are still plain."""
        super().showEvent(event)
        self._make_way(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the pictures as they are."""
        super().hideEvent(event)
        self._is_wanted = False

    def _make_way(self, is_working: bool) -> None:
        """Leave the machine to a project that is being opened."""
        self._is_wanted = self.isVisible() and not is_working
        self._score_next()

    def _take(self, read: list[tuple[Sample, Shares]]) -> None:
        for sample, shares in read:
            self._add_card(sample, shares)
        self._score_next()

    def _score_next(self) -> None:
        """Score a sample whose picture is still plain, as long as the page is looked at."""
        left = (card for card in self.cards if card.sample.path not in self._unscorable)
        plain = next((card for card in left if not card.is_scored), None)
        if plain is None or self._is_scoring or not self._is_wanted:
            return
        self._is_scoring = True
        sample = plain.sample
        job = partial(_scored, sample, lambda: self._is_wanted)
        self._desk.idle.run(job, partial(self._colour, sample.path))

    def _add_card(self, sample: Sample, shares: Shares) -> None:
        card = SampleCard(sample, self._desk.theme, self)
        card.show_shares(shares)
        card.clicked.connect(partial(self._on_card, sample.path))
        at = len(self.cards)
        self.cards.append(card)
        self._grid.addWidget(card, at // COLUMNS, at % COLUMNS)

    def _colour(self, path: Path, shares: Shares) -> None:
        self._is_scoring = False
        if not shares and self._is_wanted:
            self._unscorable.add(path)
        for card in self.cards:
            if card.sample.path == path and shares:
                card.show_shares(shares)
        self._score_next()

    def _on_card(self, path: Path, _checked: bool = False) -> None:
        self.open_asked.emit(path)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setObjectName("start_inner")
        column = QVBoxLayout()
        column.setSpacing(3 * SPACING_PX)
        column.addWidget(self._label("start_title", inner))
        ways = QHBoxLayout()
        ways.setSpacing(2 * SPACING_PX)
        for key in WAYS:
            ways.addWidget(self._way(key, inner))
        ways.addStretch(1)
        column.addLayout(ways)
        column.addSpacing(4 * SPACING_PX)
        column.addWidget(self._label("start_samples", inner))
        self._grid = QGridLayout()
        self._grid.setSpacing(4 * SPACING_PX)
        self._grid.setColumnStretch(COLUMNS, 1)
        column.addLayout(self._grid)
        column.addSpacing(4 * SPACING_PX)
        column.addWidget(self._label("start_recent", inner))
        column.addLayout(self._recent)
        column.addStretch(1)
        column.addWidget(self._label("start_drop", inner, quiet=True))
        self._centre(inner, column)
        self.setWidget(inner)

    def _centre(self, inner: QWidget, column: QVBoxLayout) -> None:
        body = QWidget(inner)
        body.setLayout(column)
        body.setMaximumWidth(WIDE_PX)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(inner)
        row.setContentsMargins(8 * SPACING_PX, 12 * SPACING_PX, 8 * SPACING_PX, 6 * SPACING_PX)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)

    def _label(self, code: str, parent: QWidget, *, quiet: bool = False) -> QLabel:
        label = QLabel(parent)
        label.setProperty("role", "quiet" if quiet else "")
        self._labels[code] = label
        return label

    def _way(self, key: str, parent: QWidget) -> QPushButton:
        button = QPushButton(parent)
        button.setObjectName(key)
        if key == "new_floor":
            button.setProperty("role", "primary")
        if key == "from_spreadsheet":
            button.clicked.connect(self.spreadsheet_asked)
        else:
            button.clicked.connect(self._board.of[key].trigger)
        self._ways[key] = button
        return button

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "recent")
        button.setText(f" {path.stem}   {path.parent}")
        button.setAccessibleName(f"{path.stem}, {path.parent}")
        button.setIcon(self._desk.theme.icon("folder", "secondary"))
        button.clicked.connect(partial(self._on_card, path))
        return button


def _read_samples() -> list[tuple[Sample, Shares]]:
    """Return the samples that can be read, with the scores that were kept; runs on a worker."""
    import planner.ui.plan_picture  # noqa: F401
    from planner.session.samples import kept_shares, read_sample, sample_folders

    read: list[tuple[Sample, Shares]] = []
    for path in sample_folders():
        with suppress(ProjectError):
            sample = read_sample(path)
            read.append((sample, kept_shares(sample) or {}))
    return read


def _scored(sample: Sample, is_wanted: Callable[[], bool]) -> Shares:
    from planner.session.samples import scored_shares

    return scored_shares(sample, is_wanted)
