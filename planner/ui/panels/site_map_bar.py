"""What stands over the map of pages: what it shows, links of the chosen card, export."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.theme import Theme


class SiteMapBar(QWidget):
    """One line: a sentence, a device, and buttons.

    Signals:
        device_chosen: Key of the device whose visits flow; empty for all.
        link_asked: Key of a node, and whether the chosen one shall lead there.
        export_asked: ``.svg`` or ``.png``.

    Attributes:
        links: Opens the list of where the chosen card leads.
        devices: Whose visits flow.
        menu: That list.
    """

    device_chosen = Signal(str)
    link_asked = Signal(str, bool)
    export_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = QLabel(self)
        self.devices = QPushButton(self)
        self.devices.setProperty("role", "quiet")
        self._devices = QMenu(self)
        self.devices.setMenu(self._devices)
        self.links = QPushButton(self)
        self.links.setProperty("role", "quiet")
        self.menu = QMenu(self)
        self.links.setMenu(self.menu)
        self._export = QPushButton(self)
        self._export.setProperty("role", "quiet")
        self._ways = QMenu(self)
        self._export.setMenu(self._ways)
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self._note)
        line.addStretch(1)
        for part in (self.devices, self.links, self._export):
            line.addWidget(part)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._note.setFont(theme.font(CAPTION_PX))
        self._note.setStyleSheet(f"color: {theme.hex('secondary')};")
        self.links.setText(theme.say("site_map_links"))
        self.links.setIcon(theme.icon("link", "secondary"))
        self.devices.setAccessibleName(theme.say("site_map_device"))
        self._export.setText(theme.say("site_map_export"))
        self._export.setIcon(theme.icon("download", "secondary"))
        self._ways.clear()
        for suffix in (".svg", ".png"):
            action = self._ways.addAction(suffix[1:].upper())
            action.triggered.connect(partial(self._ask_export, suffix))

    def tell(self, note: str) -> None:
        """Say what the map shows."""
        self._note.setText(note)

    def offer_devices(self, devices: Sequence[str], chosen: str) -> None:
        """Offer the devices whose flows are known; nothing where there is one at most."""
        self.devices.setVisible(len(devices) > 1)
        self.devices.setText(self._device_said(chosen))
        self._devices.clear()
        for key in devices:
            action = self._devices.addAction(self._device_said(key))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(partial(self._choose, key))

    def offer_links(self, targets: Sequence[tuple[str, str, bool]]) -> None:
        """Offer where the chosen card may lead: key, name, and whether it does."""
        self.menu.clear()
        self.links.setEnabled(bool(targets))
        for key, name, is_linked in targets:
            action = self.menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(is_linked)
            action.triggered.connect(partial(self._ask_link, key, not is_linked))

    def _device_said(self, key: str) -> str:
        """Return a device in words; one that logs call otherwise as they do."""
        code = f"device_{key}" if key else "site_map_all_devices"
        return self._theme.say(code) if self._theme.words.has(code) else key

    def _choose(self, key: str, _: bool = False) -> None:
        self.device_chosen.emit(key)

    def _ask_link(self, key: str, is_on: bool, _: bool = False) -> None:
        self.link_asked.emit(key, is_on)

    def _ask_export(self, suffix: str, _: bool = False) -> None:
        self.export_asked.emit(suffix)
