"""Another variant beside the plan: read only, at the same zoom, looking at the same part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from planner.errors import VitrinaError
from planner.files.exporters.plan_svg_parts.values import Scale
from planner.look import SPACING_PX
from planner.project import Project
from planner.session.change import Change
from planner.session.names import shown_variant
from planner.session.session import Session
from planner.session.view import Shown
from planner.ui.canvas.plan_view import HAND, PlanView
from planner.ui.desk import Desk
from planner.ui.style import styled
from planner.ui.theme import Theme
from planner.variants import choose_variant

LEAST_PX = 240
SHEET = (
    "#beside_name {{ background: {raised}; color: {text}; border: 1px solid {line};"
    " border-radius: 6px; padding: 4px 8px; }}"
)
_AS_ONE = object()
"""Steps of a mirrored document melt: nobody takes them back."""


class ReadOnlyView(PlanView):
    """A plan that can be looked round, and not changed.

    Attributes:
        caption: Names the variant, in the corner of the view.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        say: Callable[[VitrinaError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, theme, say, parent)
        self.setObjectName("plan_beside")
        self.set_tool(HAND)
        self.caption = QLabel(self)
        self.caption.setObjectName("beside_name")

    def name(self, text: str, theme: Theme) -> None:
        """Say which variant it is."""
        self.caption.setText(text)
        self.caption.setStyleSheet(styled(theme, SHEET))
        self.setAccessibleName(text)
        self.caption.adjustSize()
        self._place_caption()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pick nothing."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window: none of them changes this plan."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caption in its corner."""
        super().resizeEvent(event)
        self._place_caption()

    def _place_legend(self) -> None:
        """Leave the plan free: its colours are those of the other legend."""
        self.legend.hide()
        self.reserved_px = 0.0

    def _place_caption(self) -> None:
        gap = 3 * SPACING_PX
        self.caption.move(
            self.width() - self.caption.width() - gap, self.height() - self.caption.height() - gap
        )
        self.caption.raise_()


class Beside(QObject):
    """Puts the other plan into a splitter, right of the first one, and keeps it in step.

    Attributes:
        view: The other plan; None while it is not shown.
    """

    def __init__(self, splitter: QSplitter, canvas: PlanView, desk: Desk) -> None:
        super().__init__(splitter)
        self._splitter, self._canvas, self._desk = splitter, canvas, desk
        self._is_following = False
        self.view: ReadOnlyView | None = None
        self._session = canvas.session
        canvas.sighted.connect(self._lead)
        canvas.content.read.connect(self._on_read)
        self._listen(canvas.session)

    def apply(self, theme: Theme) -> None:
        """Dress the other plan anew."""
        if self.view is not None:
            self.view.apply(theme)
            self._name()

    def set_session(self, session: Session) -> None:
        """Show a variant of another project."""
        self._hide()
        old = self._session
        old.document.changed.disconnect(self._on_document)
        old.differing.changed.disconnect(self._on_differing)
        old.view.changed.disconnect(self._on_view)
        self._listen(session)

    def _listen(self, session: Session) -> None:
        self._session = session
        session.document.changed.connect(self._on_document)
        session.differing.changed.connect(self._on_differing)
        session.view.changed.connect(self._on_view)
        self._on_differing(None)

    def _mirrored(self) -> Project:
        return choose_variant(self._session.document.project, self._session.differing.against)

    def _on_differing(self, _: None) -> None:
        if not self._session.differing.is_beside:
            self._hide()
        elif self.view is None:
            self._show()
        else:
            self._mirror()

    def _on_document(self, _: Change) -> None:
        self._mirror()

    def _on_view(self, shown: Shown) -> None:
        if self.view is not None:
            self.view.session.view.show(replace(shown))

    def _show(self) -> None:
        desk, theme = self._desk, self._desk.theme
        session = Session(self._mirrored(), desk.idle, beside=desk.idle, idle=desk.idle)
        session.view.show(replace(self._session.view.now))
        view = self.view = ReadOnlyView(session, theme, desk.say, self._splitter)
        view.setMinimumWidth(LEAST_PX)
        at = self._splitter.indexOf(self._canvas) + 1
        sizes = self._splitter.sizes()
        self._splitter.insertWidget(at, view)
        self._splitter.setStretchFactor(at, 1)
        self._splitter.setCollapsible(at, False)
        half = sizes[at - 1] // 2
        self._splitter.setSizes([*sizes[: at - 1], half, half, *sizes[at:]])
        view.content.lent_scale = self._scale
        view.sighted.connect(self._follow)
        session.analyst.refresh()
        self._name()
        self._lead()

    def _hide(self) -> None:
        view, self.view = self.view, None
        if view is None:
            return
        at = self._splitter.indexOf(view)
        sizes = self._splitter.sizes()
        view.content.leave()
        view.hide()
        view.setParent(None)
        view.deleteLater()
        sizes[at - 1] += sizes.pop(at)
        self._splitter.setSizes(sizes)

    def _mirror(self) -> None:
        """Show what the other variant is now."""
        view, against = self.view, self._session.differing.against
        if view is None or not against:
            return
        project = self._mirrored()
        document = view.session.document
        if project.plan is not document.project.plan or project.tables != document.project.tables:
            document.do("choose_variant", lambda _: project, _AS_ONE)
        self._name()

    def _name(self) -> None:
        if self.view is not None:
            theme = self._desk.theme
            name = shown_variant(theme.words, self._session.differing.against)
            self.view.name(theme.say("beside_name", variant=name), theme)

    def _scale(self) -> Scale | None:
        colouring = self._canvas.content.colouring
        return None if colouring is None else colouring.scale

    def _on_read(self, _: object) -> None:
        """Colour the other plan anew: the scale of this one may be another."""
        if self.view is not None and self.view.content.colouring is not None:
            mine, lent = self.view.content.colouring.scale, self._scale()
            if lent is not None and mine != lent:
                self.view.content.recolour()

    def _lead(self) -> None:
        if self.view is not None:
            self._match(self._canvas, self.view)

    def _follow(self) -> None:
        if self.view is not None:
            self._match(self.view, self._canvas)

    def _match(self, leader: PlanView, follower: PlanView) -> None:
        """Look at the same part, without being led in return."""
        if self._is_following or not leader.isVisible():
            return
        self._is_following = True
        try:
            follower.look_as(leader.transform().m11(), leader.middle())
        finally:
            self._is_following = False
