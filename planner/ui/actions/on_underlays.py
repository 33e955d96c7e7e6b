"""Actions on the picture under the plan."""

from __future__ import annotations

from typing import Final

from planner.model.underlay import Underlay
from planner.ui.actions.action import Action
from planner.ui.desk import Desk

STEP: Final = 0.1


def shown_underlay(desk: Desk) -> Underlay | None:
    """Return the picture under the shown surface; None where there is none."""
    session = desk.session
    if session is None:
        return None
    surface = session.document.project.plan.surfaces.get(session.view.now.surface)
    return None if surface is None else surface.underlay


def with_underlay(desk: Desk) -> bool:
    """There is a picture under the shown surface."""
    return shown_underlay(desk) is not None


def with_free_underlay(desk: Desk) -> bool:
    """There is one, and it is not locked."""
    underlay = shown_underlay(desk)
    return underlay is not None and not underlay.is_locked


def is_visible(desk: Desk) -> bool:
    """The picture is shown."""
    underlay = shown_underlay(desk)
    return underlay is not None and underlay.is_visible


def is_locked(desk: Desk) -> bool:
    """The picture is held."""
    underlay = shown_underlay(desk)
    return underlay is not None and underlay.is_locked


UNDERLAY_ACTIONS: Final[tuple[Action, ...]] = (
    Action("from_picture", lambda h: h.underlay.lay(), "underlay", "image", ("Ctrl+Shift+I",)),
    Action("underlay_calibrate", lambda h: h.underlay.calibrate(), "underlay", "ruler",
           when=with_free_underlay, starts_group=True),
    Action("underlay_move", lambda h: h.underlay.move(), "underlay", "move",
           when=with_free_underlay),
    Action("underlay_stronger", lambda h: h.underlay.change_opacity(STEP), "underlay",
           when=with_underlay, starts_group=True),
    Action("underlay_fainter", lambda h: h.underlay.change_opacity(-STEP), "underlay",
           when=with_underlay),
    Action("underlay_visible", lambda h: h.underlay.toggle_visible(), "underlay",
           when=with_underlay, checked=is_visible),
    Action("underlay_locked", lambda h: h.underlay.toggle_locked(), "underlay",
           when=with_underlay, checked=is_locked),
    Action("underlay_remove", lambda h: h.underlay.remove(), "underlay", "trash-2",
           when=with_underlay, starts_group=True),
)  # fmt: skip
"""In the order of the menu."""
