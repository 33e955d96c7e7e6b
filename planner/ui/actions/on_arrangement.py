"""Actions that arrange what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.ui.actions.action import Action, with_project, with_selection, with_turning
from planner.ui.desk import Desk

if TYPE_CHECKING:
    from planner.model.edits.on_arrangement import Measure, Side


def with_several(desk: Desk) -> bool:
    """At least two elements are selected."""
    return desk.session is not None and len(desk.session.selection.now.elements) > 1


def with_three(desk: Desk) -> bool:
    """At least three elements are selected."""
    return desk.session is not None and len(desk.session.selection.now.elements) > 2


def with_hidden(desk: Desk) -> bool:
    """A layer of the shown surface is hidden."""
    if desk.session is None:
        return False
    surfaces, where = desk.session.document.project.plan.surfaces, desk.session.view.now.surface
    return where in surfaces and any(not one.is_visible for one in surfaces[where].layers)


def is_all_locked(desk: Desk) -> bool:
    """Every selected element is locked by itself."""
    from planner.tools.commands import selected_elements

    elements = [] if desk.session is None else selected_elements(desk.session)
    return bool(elements) and all(one.is_locked for one in elements)


def _align(key: str, side: Side, icon: str, keys: str, *, first: bool = False) -> Action:
    return Action(key, lambda hands: hands.arrange.align(side), "arrange", icon,
                  (keys,), with_several, starts_group=first)  # fmt: skip


def _match(key: str, measure: Measure, icon: str, *, first: bool = False) -> Action:
    return Action(key, lambda hands: hands.arrange.match(measure), "arrange", icon,
                  (), with_several, starts_group=first)  # fmt: skip


ARRANGE_ACTIONS: Final[tuple[Action, ...]] = (
    Action("group", lambda h: h.arrange.group(), "arrange", "group", ("Ctrl+G",), with_several),
    Action("ungroup", lambda h: h.arrange.ungroup(), "arrange", "ungroup", ("Ctrl+Shift+G",),
           with_selection),
    Action("toggle_lock", lambda h: h.arrange.toggle_lock(), "arrange", "lock", ("Ctrl+L",),
           with_selection, is_all_locked, starts_group=True),
    Action("unlock_all", lambda h: h.arrange.unlock_all(), "arrange", "lock-open",
           ("Ctrl+Shift+L",), with_project),
    _align("align_left", "left", "align-start-vertical", "Alt+A", first=True),
    _align("align_centre", "centre", "align-center-vertical", "Alt+H"),
    _align("align_right", "right", "align-end-vertical", "Alt+D"),
    _align("align_top", "top", "align-start-horizontal", "Alt+W"),
    _align("align_middle", "middle", "align-center-horizontal", "Alt+V"),
    _align("align_bottom", "bottom", "align-end-horizontal", "Alt+S"),
    Action("distribute_across", lambda h: h.arrange.distribute(is_across=True), "arrange",
           "align-horizontal-space-around", ("Ctrl+Alt+H",), with_three, starts_group=True),
    Action("distribute_down", lambda h: h.arrange.distribute(is_across=False), "arrange",
           "align-vertical-space-around", ("Ctrl+Alt+V",), with_three),
    _match("same_width", "width", "stretch-vertical", first=True),
    _match("same_depth", "depth", "stretch-horizontal"),
    _match("same_height", "height", "move-vertical"),
    Action("mirror_across", lambda h: h.arrange.mirror(is_across=True), "arrange",
           "flip-horizontal-2", ("Shift+H",), with_selection, starts_group=True),
    Action("mirror_down", lambda h: h.arrange.mirror(is_across=False), "arrange",
           "flip-vertical-2", ("Shift+V",), with_selection),
    Action("turn_left", lambda h: h.arrange.turn_left(), "arrange", "rotate-ccw", ("Shift+R",),
           with_turning, starts_group=True),
    Action("turn_by", lambda h: h.arrange.turn_by(), "arrange", "rotate-3d", ("Ctrl+R",),
           with_turning),
    Action("move_by", lambda h: h.arrange.move_by(), "arrange", "move", ("Ctrl+M",),
           with_selection),
    Action("array", lambda h: h.arrange.array(), "arrange", "layout-grid", ("Ctrl+Shift+D",),
           with_selection),
    Action("to_front", lambda h: h.arrange.order(to_front=True), "arrange", "bring-to-front",
           ("Ctrl+]",), with_selection, starts_group=True),
    Action("to_back", lambda h: h.arrange.order(to_front=False), "arrange", "send-to-back",
           ("Ctrl+[",), with_selection),
    Action("layer_new", lambda h: h.layers.new(), "arrange", "layers-plus", ("Ctrl+Shift+N",),
           with_project, starts_group=True),
    Action("layers_show_all", lambda h: h.layers.show_all(), "arrange", "eye", (), with_hidden),
)  # fmt: skip
"""In the order of the menu."""
