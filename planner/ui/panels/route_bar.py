"""What stands over a shopping route: a typical basket, the export, and what puts it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.look import SPACING_PX
from planner.ui.theme import Theme


class RouteBar(QWidget):
    """One line of buttons.

    Signals:
        baskets_asked: A typical basket is wanted, or the work on it is called off.
        export_asked: The route shall be written to a file.
        cleared: The route shall be put away.

    Attributes:
        baskets: Routes the store's baskets; calls that off while it is under way.
        export: Writes the route.
        clear: Empties the list.
    """

    baskets_asked = Signal()
    export_asked = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_busy = False
        self.baskets, self.export, self.clear = (QPushButton(self) for _ in range(3))
        bar = QHBoxLayout(self)
        bar.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        bar.setSpacing(2 * SPACING_PX)
        bar.addStretch(1)
        for button in (self.baskets, self.export, self.clear):
            button.setProperty("role", "quiet")
            bar.addWidget(button)
        self.baskets.clicked.connect(self._ask_baskets)
        self.export.clicked.connect(self._ask_export)
        self.clear.clicked.connect(self._ask_clear)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        for button, code, icon in (
            (self.export, "route_export", "download"),
            (self.clear, "route_clear", "x"),
        ):
            button.setText(theme.say(code))
            button.setAccessibleName(theme.say(code))
            button.setIcon(theme.icon(icon, "secondary"))
        self._name_baskets()

    def enable(self, *, has_route: bool, has_anything: bool, is_busy: bool) -> None:
        """Let the buttons be used or not.

        Args:
            has_route: There is a route to write.
            has_anything: There is something to put away.
            is_busy: Baskets are being routed.
        """
        self.export.setEnabled(has_route)
        self.clear.setEnabled(has_anything)
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self._name_baskets()

    def _name_baskets(self) -> None:
        words = self._theme.say("route_stop_baskets" if self._is_busy else "route_typical")
        self.baskets.setText(words)
        self.baskets.setAccessibleName(words)
        icon = "x" if self._is_busy else "shopping-cart"
        self.baskets.setIcon(self._theme.icon(icon, "secondary"))

    def _ask_baskets(self) -> None:
        self.baskets_asked.emit()

    def _ask_export(self) -> None:
        self.export_asked.emit()

    def _ask_clear(self) -> None:
        self.cleared.emit()
