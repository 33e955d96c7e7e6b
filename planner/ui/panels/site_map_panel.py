"""The map of pages and floors: cards, links between them, and how visits flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.errors import PlanError
from planner.model.plan import SurfaceId
from planner.project import lifted
from planner.session.change import Change
from planner.session.session import Session
from planner.session.site_map import PlanEdit, SiteMap, linking, site_map, unlinking
from planner.session.view import Shown
from planner.tools.page_commands import show_surface
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.site_map_bar import SiteMapBar
from planner.ui.panels.site_map_paint import shares_of
from planner.ui.panels.site_map_view import SiteMapView
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.page_flow import PageFlow


class SiteMapPanel(QWidget):
    """A map that is scrolled where it is larger than its room.

    Signals:
        said: A ``PlanError``: why something was not done.
        page_asked: There is nothing to show, and the user wants a page.
        export_asked: Suffix of the file that the map is to be written to.

    Attributes:
        bar: Stands over the map.
        view: The map.
        empty: What is shown where nothing is there.
    """

    said = Signal(object)
    page_asked = Signal()
    export_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._device = ""
        self.bar = SiteMapBar(theme, self)
        self.view = SiteMapView(theme, self)
        self.empty = EmptyState(self)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.view)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        column.addWidget(self.empty)
        self.setFocusProxy(self.view)
        self._wire()
        self._connect(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        say = theme.say
        self.bar.apply(theme)
        self.view.apply(theme)
        self.empty.tell(theme, say("site_map_empty"), say("site_map_empty_more"),
                        say("start_new_page"), icon="monitor")  # fmt: skip
        self._refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session.document.changed.disconnect(self._on_change)
        self._session.view.changed.disconnect(self._on_shown)
        self._session.flowing.changed.disconnect(self._on_flow)
        self._session = session
        self._connect(session)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Work out what was not wanted before."""
        super().showEvent(event)
        self._refresh()

    def _wire(self) -> None:
        self.view.opened.connect(self._open)
        self.view.linked.connect(self._link)
        self.view.unlinked.connect(self._unlink)
        self.view.chosen.connect(self._offer_links)
        self.bar.link_asked.connect(self._on_link_asked)
        self.bar.device_chosen.connect(self._take_device)
        self.bar.export_asked.connect(self.export_asked)
        self.empty.asked.connect(self.page_asked)

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.view.changed.connect(self._on_shown)
        session.flowing.changed.connect(self._on_flow)

    def _on_change(self, _: Change) -> None:
        self._refresh()

    def _on_shown(self, _: Shown) -> None:
        self._refresh()

    def _on_flow(self, _: None) -> None:
        self._show()

    def _refresh(self) -> None:
        """Show the project as it is, once somebody looks."""
        if self.isVisible():
            self._session.flowing.ask(self._session.document.project)
            self._show()

    def _show(self) -> None:
        plan = self._session.document.project.plan
        flows = {flow.device: flow for flow in self._session.flowing.flows}
        if self._device not in flows:
            self._device = ""
        flow = flows.get(self._device)
        site = site_map(plan, flow)
        self._scroll.setVisible(bool(site.nodes))
        self.empty.setVisible(not site.nodes)
        self.view.show_map(site, shares_of(flow), self._session.view.now.surface)
        self.bar.offer_devices(list(flows), self._device)
        self.bar.tell(self._note(flow))
        self._offer_links()

    def _note(self, flow: PageFlow | None) -> str:
        if flow is None:
            return self._theme.say("site_map_hint")
        return self._theme.say("site_map_flow", sessions=flow.sessions)

    def _offer_links(self) -> None:
        site, here = self.view.site, self.view.marked.node
        self.bar.offer_links(
            [
                (key, node.label, bool(site.way(here, key).links))
                for key, node in site.nodes.items()
                if here and key != here
            ]
        )

    def _on_link_asked(self, key: str, is_on: bool) -> None:
        (self._link if is_on else self._unlink)(self.view.marked.node, key)

    def _take_device(self, device: str) -> None:
        self._device = device
        self._show()

    def _open(self, key: str) -> None:
        if key in self._session.document.project.plan.surfaces:
            show_surface(self._session, SurfaceId(key))

    def _link(self, start: str, end: str) -> None:
        self._do("link_surfaces", linking(self.view.site, start, end))

    def _unlink(self, start: str, end: str) -> None:
        self._do("unlink_surfaces", unlinking(self.view.site, start, end))

    def _do(self, step: str, edit: PlanEdit) -> None:
        try:
            self._session.document.do(step, lifted(edit))
        except PlanError as error:
            self.said.emit(error)

    @property
    def site(self) -> SiteMap:
        """What is shown."""
        return self.view.site
