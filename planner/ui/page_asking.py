"""Questions about pages of a shop, in dialogs that are loaded when they are asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.model.page import Page
from planner.session.new_page import NewPage
from planner.ui.theme import Theme


class PageDialogs:
    """Asks over a window."""

    _over: QWidget
    _theme: Theme

    def new_page(self) -> NewPage | None:
        """Ask for type, name and windows."""
        from planner.ui.new_page_dialog import NewPageDialog

        dialog = NewPageDialog(self._theme, self._over)
        wanted = dialog.values() if dialog.exec() else None
        dialog.deleteLater()
        return wanted

    def page_window(self, page: Page) -> Page | None:
        """Ask for size, columns, type and name in logs."""
        from planner.ui.new_page_dialog import PageDialog

        dialog = PageDialog(self._theme, page, self._over)
        wanted = dialog.values() if dialog.exec() else None
        dialog.deleteLater()
        return wanted
