"""What the tools work on: the shown surface, and what is drawn while a gesture is under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.analysis.views import Views
from planner.errors import VitrinaError
from planner.model.element import ElementId
from planner.model.plan import Surface
from planner.session.names import in_window
from planner.session.session import Session
from planner.tools import Arrow, Box, Draft, Ghost, Measured, Sight, Snap
from planner.tools.finder import Finder
from planner.ui.canvas.content import Content
from planner.ui.canvas.marking import shift_of
from planner.ui.canvas.paths import scene_box
from planner.ui.theme import Theme


class WorkBench:
    """The ``Bench`` of a view: reads its content, and draws on its overlay.

    Attributes:
        snap: What pointers come to rest on.
    """

    def __init__(
        self,
        content: Content,
        theme: Theme,
        pan: Callable[[float, float], None],
        noted: Callable[[str], None],
        arrow_drawn: Callable[[Arrow], None],
        asked: Callable[[Measured | None], None],
        put_away: Callable[[], None],
    ) -> None:
        """Serve a view.

        Args:
            content: Its layers and what they show.
            theme: Its words.
            pan: Shifts what is seen by surface units.
            noted: Is told a sentence to be said in passing; empty takes the last one back.
            arrow_drawn: Is told the line that was drawn through fixtures.
            asked: Draws a line and asks for its length.
            put_away: Takes the first tool in hand.
        """
        self._asked = asked
        self._put_away = put_away
        self._content = content
        self._theme = theme
        self._pan = pan
        self._tell = noted
        self._arrow_drawn = arrow_drawn
        self._noted = ""
        self._hidden: frozenset[ElementId] = frozenset()
        self.snap = Snap()

    def dress(self, theme: Theme) -> None:
        """Take other words."""
        self._theme = theme

    @property
    def session(self) -> Session:
        """The open project."""
        return self._content.session

    @property
    def surface(self) -> Surface | None:
        """The surface on screen."""
        return self._content.surface

    @property
    def finder(self) -> Finder:
        """What stands where."""
        return self._content.finder

    @property
    def views(self) -> Views | None:
        """What can be seen on the surface; None while it is being made ready.

        Raises:
            VitrinaError: As ``Surveyor.views``.
        """
        return self.session.surveyor.views()

    def show_sight(self, sight: Sight | None) -> None:
        """Draw what is seen from a point, or nothing."""
        self._content.layers.sight.show_sight(sight)

    def note(self, problem: VitrinaError | None) -> None:
        """Say in passing why there is nothing to be seen."""
        words = self._theme.words
        sentence = "" if problem is None else in_window(words, problem.code, problem.facts)
        if sentence != self._noted:
            self._noted = sentence
            self._tell(sentence)

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Draw elements where they would stand, or as they are."""
        overlay, surface = self._content.layers.overlay, self.surface
        if ghost == overlay.now.ghost:
            return
        shift = (
            "" if ghost is None or surface is None else shift_of(surface, ghost, self._theme.words)
        )
        is_apart = ghost is not None and not ghost.is_copy
        self._hide(ghost.elements if ghost is not None and is_apart else frozenset())
        overlay.show_moving(replace(overlay.now, ghost=ghost, shift=shift, tag=None))

    def show_draft(self, draft: Draft | None) -> None:
        """Draw what would be made, over everything else, or nothing.

        What it stands instead of is left out, and the handles go with it.
        """
        layers, surface = self._content.layers, self.surface
        before = layers.draft.draft
        there = {} if surface is None else surface.elements
        beneath = [] if draft is None else [there[key] for key in draft.bad if key in there]
        layers.draft.show_draft(draft, beneath)
        if draft is not None and draft.hold is not None:
            self._hide(frozenset(one.id for one in draft.elements))
            now = layers.overlay.now
            layers.overlay.show_moving(replace(now, outlines=(), hold=None, tag=None))
        elif before is not None and before.hold is not None:
            self._hide(frozenset())
            self._content.mark()

    def _hide(self, elements: frozenset[ElementId]) -> None:
        if elements != self._hidden:
            self._hidden = elements
            self._content.layers.hide(elements)

    def show_arrow(self, arrow: Arrow | None) -> None:
        """Draw a line through fixtures and number the bays that it crosses, or nothing."""
        self._content.layers.shelves.show_arrow(arrow)

    def take_arrow(self, arrow: Arrow) -> None:
        """Ask what shall stand along a line that was drawn."""
        self._arrow_drawn(arrow)

    def show_band(self, band: Box | None) -> None:
        """Draw a rubber band, or none."""
        overlay = self._content.layers.overlay
        box = None if band is None else scene_box(band)
        if box != overlay.now.band:
            overlay.show_moving(replace(overlay.now, band=box, tag=None))

    def show_measured(self, measured: Measured | None) -> None:
        """Draw a line and ask for its length, or draw none."""
        self._asked(measured)

    def shift_underlay(self, dx: float, dy: float) -> None:
        """Draw the picture under the plan this far from where it lies."""
        self._content.layers.underlay.shift(dx, dy)

    def put_away(self) -> None:
        """Take the first tool in hand again."""
        self._put_away()

    def pan(self, dx: float, dy: float) -> None:
        """Shift what is seen by surface units."""
        self._pan(dx, dy)
