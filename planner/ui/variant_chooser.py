"""The variants in the bar at the top, and what can be done with floors on their tabs."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner.model.validity import UNDATED, Validity
from planner.session.names import shown_variant
from planner.ui.action_board import ActionBoard
from planner.ui.desk import Desk
from planner.ui.panels.report_words import day_of
from planner.ui.segments import Segments
from planner.ui.theme import Theme

NAME_PX: Final = {False: 130, True: 100}
"""Greatest width of a name, where there is room and where there is little."""
OWN: Final = ("variant_new", "variant_rename", "variant_date", "variant_remove")
COMPARED: Final = ("mark_changes", "variant_beside")
ON_FLOORS: Final = (
    "new_floor", "floor_rename", "floor_remove", "", "floor_take", "floor_give",
)  # fmt: skip
"""Actions on the tab of a floor; empty: a line."""


class VariantChooser(QPushButton):
    """Names the shown variant; its menu shows the others and what can be done.

    Signals:
        chosen: Name of the variant that shall be shown.

    Attributes:
        choices: The variants as actions, in their order.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, board: ActionBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("variant")
        self._desk, self._board = desk, board
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._is_short = False
        self.choices: list[QAction] = []
        self.setMenu(self._menu)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def apply(self, theme: Theme) -> None:
        """Take words and icons of a theme."""
        self.setIcon(theme.icon("chevron-down", "secondary"))
        self.refresh()

    def be_short(self, is_short: bool) -> None:
        """Show the bare name where there is little room."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.refresh()

    def refresh(self) -> None:
        """Show the variants as they are now."""
        session = self._desk.session
        if session is None:
            return
        theme, project = self._desk.theme, session.document.project
        name = shown_variant(theme.words, project.variant)
        metrics = self.fontMetrics()
        room = NAME_PX[self._is_short]
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.setText(short if self._is_short else theme.say("variant_shown", variant=short))
        days = days_of(theme, project.validity.get(project.variant, UNDATED))
        self.setToolTip(f"{name}\n{days}" if days else name)
        self.setAccessibleName(theme.say("variant_shown", variant=name))
        self._menu.clear()
        self.choices = []
        for variant in project.plans:
            self.choices.append(self._choice(variant, is_shown=variant == project.variant))
        for keys in (OWN, COMPARED):
            self._menu.addSeparator()
            self._menu.addActions([self._board.of[key] for key in keys])

    def _choice(self, variant: str, *, is_shown: bool) -> QAction:
        session, theme = self._desk.session, self._desk.theme
        validity = UNDATED
        if session is not None:
            validity = session.document.project.validity.get(variant, UNDATED)
        days = days_of(theme, validity)
        name = shown_variant(theme.words, variant).replace("&", "&&")
        made = self._menu.addAction(f"{name}\t{days}" if days else name)
        made.setData(variant)
        made.setCheckable(True)
        made.setChecked(is_shown)
        self._group.addAction(made)
        made.triggered.connect(partial(self._choose, variant))
        return made

    def _choose(self, variant: str, _is_checked: bool = False) -> None:
        self.chosen.emit(variant)


def days_of(theme: Theme, validity: Validity) -> str:
    """Return the days of a variant in words; empty where nobody has dated it."""
    if validity.is_open:
        return ""
    first, last = (day_of(theme, day) for day in (validity.valid_from, validity.valid_to))
    if not validity.valid_from:
        return theme.say("valid_until", last=last)
    if not validity.valid_to:
        return theme.say("valid_since", first=first)
    return theme.say("valid_between", first=first, last=last)


def floor_menu(tabs: Segments, board: ActionBoard) -> QMenu:
    """Give the tabs of floors a menu under the right button; it is about the tab it opens on."""
    menu = QMenu(tabs)
    for key in ON_FLOORS:
        if key:
            menu.addAction(board.of[key])
        else:
            menu.addSeparator()

    def show(at: QPoint) -> None:
        button = tabs.childAt(at)
        key = None if button is None else button.property("key")
        if key:
            tabs.chosen.emit(str(key))
        menu.popup(tabs.mapToGlobal(at))

    tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    tabs.customContextMenuRequested.connect(show)
    return menu
