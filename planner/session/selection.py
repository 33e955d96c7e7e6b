"""What is selected: the same in plan, table, tree and inspector."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.model.element import ElementId
from planner.model.plan import NOWHERE, SurfaceId
from planner.session.change import Change
from planner.session.signal import Signal


@dataclass(frozen=True, slots=True)
class Selected:
    """A selection on one surface.

    Attributes:
        surface: Where it is; empty for nothing.
        elements: Ids of the selected elements.
        placement: Id of the one placement that is looked at; empty for none.
    """

    surface: SurfaceId = NOWHERE
    elements: frozenset[ElementId] = frozenset()
    placement: str = ""


NOTHING_SELECTED = Selected()


class Selection:
    """Holds what is selected and tells when it changes."""

    def __init__(self) -> None:
        self._now = NOTHING_SELECTED
        self.changed: Signal[Selected] = Signal()

    @property
    def now(self) -> Selected:
        """What is selected."""
        return self._now

    def select(
        self, surface: SurfaceId, elements: Iterable[ElementId], placement: str = ""
    ) -> None:
        """Select elements of a surface, and maybe one placement on one of them."""
        self._show(Selected(surface, frozenset(elements), placement))

    def toggle(self, surface: SurfaceId, element: ElementId) -> None:
        """Add an element to the selection, or take it out."""
        now = self._now if self._now.surface == surface else Selected(surface)
        self._show(Selected(surface, now.elements ^ {element}))

    def clear(self) -> None:
        """Select nothing."""
        self._show(NOTHING_SELECTED)

    def follow(self, change: Change) -> None:
        """Drop elements that are gone."""
        gone = {element for surface, element in change.removed if surface == self._now.surface}
        if gone & self._now.elements:
            left = self._now.elements - gone
            self._show(Selected(self._now.surface, left) if left else NOTHING_SELECTED)

    def _show(self, selected: Selected) -> None:
        if selected != self._now:
            self._now = selected
            self.changed.emit(selected)
