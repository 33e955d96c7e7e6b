"""The records of actions as Qt's actions of one window, with their menus."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from planner.ui.actions import ACTIONS, MENUS, Action, Hands, Menu, name_now
from planner.ui.desk import Desk
from planner.ui.theme import Theme

STEPPED = {"undo": "undo_step", "redo": "redo_step"}
"""Actions whose hint names the step."""


class ActionBoard:
    """Keeps Qt's actions in line with the desk.

    Attributes:
        of: Qt's action by the key of its record.
        menus: By key, as ``MENUS`` orders them.
    """

    def __init__(self, window: QWidget, desk: Desk, hands: Hands) -> None:
        self._desk = desk
        self._hands = hands
        self.of: Mapping[str, QAction] = {a.key: self._made(window, a) for a in ACTIONS}
        self.menus: Mapping[Menu, QMenu] = {key: QMenu(window) for key in MENUS}
        for action in ACTIONS:
            if action.menu:
                menu = self.menus[action.menu]
                if action.starts_group:
                    menu.addSeparator()
                menu.addAction(self.of[action.key])
        self.apply(desk.theme)

    def apply(self, theme: Theme) -> None:
        """Name and draw every action again."""
        for action in ACTIONS:
            made = self.of[action.key]
            if action.icon:
                made.setIcon(theme.icon(action.icon, "secondary"))
        for key, menu in self.menus.items():
            menu.setTitle(theme.say(f"menu_{key}"))
        self.refresh()

    def refresh(self) -> None:
        """Enable and check what can be done and is on now."""
        for action in ACTIONS:
            made = self.of[action.key]
            made.setText(name_now(action, self._desk))
            made.setEnabled(action.when(self._desk))
            if action.checked is not None:
                made.setChecked(action.checked(self._desk))
            made.setToolTip(self._hint(action, made))

    def run(self, key: str) -> None:
        """Carry out the action of a key, if it can be done now."""
        if self.of[key].isEnabled():
            self.of[key].trigger()

    def _made(self, window: QWidget, action: Action) -> QAction:
        made = QAction(window)
        made.setObjectName(action.key)
        made.setCheckable(action.checked is not None)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        made.triggered.connect(partial(self._run, action))
        window.addAction(made)
        return made

    def _run(self, action: Action, _checked: bool = False) -> None:
        action.does(self._hands)
        self.refresh()

    def _hint(self, action: Action, made: QAction) -> str:
        name = made.text()
        session = self._desk.session
        if session is not None and action.key in STEPPED:
            document = session.document
            step = document.undo_name if action.key == "undo" else document.redo_name
            words = self._desk.theme.words
            if step and words.has(f"step_{step}"):
                name = words.say(STEPPED[action.key], step=words.say(f"step_{step}"))
        keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{name}  {keys}" if keys else name
