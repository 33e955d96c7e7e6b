"""What the actions on the look do: zoom, theme, language, metric, panels, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from planner import __version__
from planner.analysis.grounds import NO_GROUND, PRESENCE
from planner.tables.bases import BASES, has_table
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.dress import follow_scheme

if TYPE_CHECKING:
    from planner.analysis.crossing import Crossed
    from planner.model.element import ElementId
    from planner.tools.tool import Bench


class Zoomed(Protocol):
    """What is asked of the canvas."""

    @property
    def bench(self) -> Bench:
        """What tools work on."""

    def fit(self) -> None:
        """Show the whole surface."""

    def setFocus(self) -> None:
        """Take the keyboard."""

    def zoom_by(self, factor: float) -> None:
        """Make everything larger or smaller about the middle."""

    def zoom_actual(self) -> None:
        """Show 100 %."""

    def set_tool(self, key: str) -> None:
        """Take a tool in hand."""

    def ask_order(self, bays: tuple[Crossed, ...]) -> None:
        """Ask what shall stand on bays, in their order."""

    def zoom_to(self, elements: Iterable[ElementId]) -> None:
        """Bring elements into view."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """What the window opens on demand.

    Attributes:
        canvas: Returns the plan's view; None on the start page.
        show_tab: Shows a tab below the plan, by its key.
        find: Opens the box that finds or does.
        import_table: Opens the wizard, on a file where one is given, for a kind of file.
        show_metric: Opens the page of a metric.
        shortcuts: Opens the page of keys.
        leave: Closes the window.
        show_palette: Shows or hides the palette over the inspector.
    """

    canvas: Callable[[], Zoomed | None]
    show_tab: Callable[[str], None]
    find: Callable[[], None]
    import_table: Callable[[Path | None, str], None]
    show_metric: Callable[[str], None]
    shortcuts: Callable[[], None]
    leave: Callable[[], object]
    show_palette: Callable[[bool], None]


class LookDeeds:
    """Changes what is seen, never the project."""

    def __init__(self, desk: Desk, asking: Asking, rooms: Rooms) -> None:
        self._desk = desk
        self._asking = asking
        self._rooms = rooms
        self.find_or_do: Callable[[], None] = rooms.find
        self.show_tab: Callable[[str], None] = rooms.show_tab
        self.shortcuts: Callable[[], None] = rooms.shortcuts
        self.leave: Callable[[], object] = rooms.leave

    def import_table(self) -> None:
        """Open the import wizard."""
        self._rooms.import_table(None, "")

    def fit(self) -> None:
        """Show the whole surface."""
        canvas = self._rooms.canvas()
        if canvas is not None:
            canvas.fit()

    def zoom_by(self, factor: float) -> None:
        """Make everything larger or smaller."""
        canvas = self._rooms.canvas()
        if canvas is not None:
            canvas.zoom_by(factor)

    def zoom_actual(self) -> None:
        """Show 100 %."""
        canvas = self._rooms.canvas()
        if canvas is not None:
            canvas.zoom_actual()

    def zoom_to_selection(self) -> None:
        """Bring what is selected into view."""
        canvas, session = self._rooms.canvas(), self._desk.session
        if canvas is not None and session is not None:
            canvas.zoom_to(session.selection.now.elements)

    def colour_by(self, metric: str) -> None:
        """Colour the plan by the metric of this key."""
        session = self._desk.session
        if session is not None:
            session.view.show(replace(session.view.now, metric=metric))

    def take_basis(self, basis: str) -> None:
        """Score on a basis, empty for the most trusted one; import its table where it lacks it."""
        session = self._desk.session
        if session is None:
            return
        if basis and not has_table(basis, session.document.project.tables):
            from planner.session.file_kinds import FILE_KINDS

            kind = next(one.key for one in FILE_KINDS if one.table.key == BASES[basis])
            self._rooms.import_table(None, kind)
        else:
            session.view.show(replace(session.view.now, basis=basis))

    def toggle_presence(self) -> None:
        """Show or hide where shoppers walk."""
        session = self._desk.session
        if session is not None:
            is_shown = session.view.now.ground == PRESENCE
            self.show_ground(NO_GROUND if is_shown else PRESENCE)

    def show_ground(self, ground: str) -> None:
        """Lay presence, a measure or nothing under the fixtures."""
        session = self._desk.session
        if session is not None:
            session.view.show(replace(session.view.now, ground=ground))

    def take_tool(self, key: str) -> None:
        """Take a tool in hand, and give the plan the keyboard."""
        canvas = self._rooms.canvas()
        if canvas is not None:
            canvas.set_tool(key)
            canvas.setFocus()

    def choose_scheme(self, scheme: str) -> None:
        """Dress the window light, dark or as the desktop is, and remember it."""
        self._desk.remember_choice(scheme=scheme)
        follow_scheme(scheme)
        self._desk.show_theme(is_dark(scheme), self._desk.theme.words.language)

    def follow_system(self) -> None:
        """Dress the window as the desktop is now, where the user wants that."""
        if self._desk.preferences.scheme == "system":
            self._desk.show_theme(is_dark("system"), self._desk.theme.words.language)

    def choose_language(self, language: str) -> None:
        """Speak another language, and remember it."""
        self._desk.remember_choice(language=language)
        self._desk.show_theme(self._desk.theme.dark, language)

    def toggle_motion(self) -> None:
        """Let colours fade, or change at once, and remember it."""
        motion = "reduced" if self._desk.may_move else "full"
        self._desk.remember(lambda kept: replace(kept, motion=motion))

    def toggle_snap(self) -> None:
        """Let pointers come to rest on things and the grid, or where they are."""
        self._desk.remember(lambda kept: replace(kept, snaps=not kept.snaps))

    def toggle_grid(self) -> None:
        """Draw the grid, or none."""
        self._desk.remember(lambda kept: replace(kept, shows_grid=not kept.shows_grid))

    def choose_grid(self, steps: int) -> None:
        """Take a grid of so many finest distances; pointers come to rest on it again."""
        self._desk.remember(lambda kept: replace(kept, grid_steps=steps, snaps=True))

    def metric_page(self) -> None:
        """Tell how the metric on screen is made."""
        session = self._desk.session
        self._rooms.show_metric(session.view.now.metric if session is not None else "")

    def about(self) -> None:
        """Tell what this program is and what it is made from."""
        say = self._desk.theme.say
        self._asking.tell_about(say("product"), say("about_program", version=__version__))


def is_dark(scheme: str) -> bool:
    """Say whether a scheme is dark now; ``system`` asks the desktop, light where it is mute."""
    if scheme != "system":
        return scheme == "dark"
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
