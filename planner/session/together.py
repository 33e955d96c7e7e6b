"""What is bought together in the open project: counted while somebody looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.errors import VitrinaError
from planner.project import Project
from planner.session.change import Change
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.selection import Selected, Selection
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.affinity_sheet import Affinity
    from planner.session.analyst import Runner
    from planner.session.spotlight import Spotlight

READ: Final = ("products", "sales")
"""Tables that pairs are counted in."""
USUAL_LEAST: Final = 20


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Pairs on at least so many receipts of a project."""

    project: Project
    least: int


class Together:
    """Counts pairs as long as it is watched, and says what belongs to what is selected.

    Attributes:
        changed: Tells that pairs, work or what is selected are others.
    """

    def __init__(
        self, document: Document, selection: Selection, spotlight: Spotlight, runner: Runner
    ) -> None:
        """Count nothing until somebody watches."""
        self._document, self._selection, self._spotlight = document, selection, spotlight
        self._inquiry: Inquiry[Asked, Affinity] = Inquiry(runner, _counted)
        self._is_watched = False
        self._is_stale = True
        self._least = USUAL_LEAST
        self.changed: Signal[None] = Signal()
        self._inquiry.changed.connect(self.changed.emit)
        document.changed.connect(self._on_change)
        selection.changed.connect(self._on_selected)
        spotlight.changed.connect(self._on_spotlight)

    @property
    def is_busy(self) -> bool:
        """Whether pairs are being counted."""
        return self._inquiry.is_busy

    @property
    def affinity(self) -> Affinity | None:
        """What is bought together; None where nobody knows yet."""
        return self._inquiry.answer

    @property
    def error(self) -> VitrinaError | None:
        """Why nothing can be counted."""
        return self._inquiry.error

    @property
    def least(self) -> int:
        """Pairs on fewer receipts are left out."""
        return self._least

    def take_least(self, least: int) -> None:
        """Leave out pairs on fewer receipts."""
        if least != self._least:
            self._least, self._is_stale = least, True
            self._ask()

    def watch(self, is_watched: bool) -> None:
        """Begin or cease to count."""
        self._is_watched = is_watched
        self._ask()

    def products(self) -> tuple[str, ...]:
        """Return the products that are selected: the one looked for, or what stands there."""
        if self._spotlight.product:
            return (str(self._spotlight.product),)
        now = self._selection.now
        surface = self._document.project.plan.surfaces.get(now.surface)
        if surface is None or not now.elements:
            return ()
        from planner.model.placements import element_placements

        there = (surface.elements[key] for key in now.elements if key in surface.elements)
        places = (place for element in there for place in element_placements(surface.id, element))
        chosen = (place for place in places if now.placement in ("", place.id))
        return tuple(dict.fromkeys(str(put.product) for place in chosen for put in place.products))

    def _ask(self) -> None:
        if self._is_watched and self._is_stale:
            self._is_stale = False
            self._inquiry.ask(Asked(self._document.project, self._least))

    def _on_change(self, change: Change) -> None:
        if change.variant or change.tables.intersection(READ):
            self._is_stale = True
            self._ask()
        elif self._is_watched:
            self.changed.emit(None)

    def _on_selected(self, _: Selected) -> None:
        if self._is_watched:
            self.changed.emit(None)

    def _on_spotlight(self, _: object) -> None:
        if self._is_watched:
            self.changed.emit(None)


def _counted(asked: Asked, _: Told) -> Affinity:
    from planner.analysis.affinity_sheet import affinity_of

    return affinity_of(asked.project, asked.least)
