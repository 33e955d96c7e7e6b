"""Actions on what is seen: zoom, tabs, look, language."""

from __future__ import annotations

from typing import Final

from planner.analysis.grounds import PRESENCE
from planner.ui.actions.action import (
    Action,
    with_project,
    with_selection,
)

ZOOM_STEP: Final = 1.25


def _scheme(key: str, scheme: str, icon: str, *, first: bool = False) -> Action:
    return Action(
        key,
        lambda hands: hands.look.choose_scheme(scheme),
        menu="view",
        icon=icon,
        checked=lambda desk: desk.preferences.scheme == scheme,
        starts_group=first,
    )


def _language(key: str, language: str, *, first: bool = False) -> Action:
    return Action(
        key,
        lambda hands: hands.look.choose_language(language),
        menu="view",
        icon="languages",
        checked=lambda desk: desk.theme.words.language == language,
        starts_group=first,
    )


VIEW_ACTIONS: Final[tuple[Action, ...]] = (
    Action("fit", lambda h: h.look.fit(), "view", "maximize", ("Ctrl+0",), with_project),
    Action("zoom_in", lambda h: h.look.zoom_by(ZOOM_STEP), "view", "zoom-in", ("Ctrl++", "Ctrl+="),
           with_project),
    Action("zoom_out", lambda h: h.look.zoom_by(1.0 / ZOOM_STEP), "view", "zoom-out", ("Ctrl+-",),
           with_project),
    Action("zoom_actual", lambda h: h.look.zoom_actual(), "view", "scan", ("Ctrl+1",),
           with_project),
    Action("zoom_to_selection", lambda h: h.look.zoom_to_selection(), "view", "scan-eye",
           ("Ctrl+2",), with_selection),
    Action("toggle_presence", lambda h: h.look.toggle_presence(), "view", "footprints", (),
           with_project,
           lambda desk: desk.session is not None and desk.session.view.now.ground == PRESENCE,
           starts_group=True),
    Action("look_from_a_point", lambda h: h.look.take_tool("isovist"), "view", "eye", (),
           with_project),
    Action("show_placements", lambda h: h.look.show_tab("placements"), "view", "table-2",
           ("Alt+1",), with_project),
    Action("show_charts", lambda h: h.look.show_tab("charts"), "view", "chart-scatter",
           ("Alt+C",), with_project),
    Action("show_objects", lambda h: h.look.show_tab("objects"), "view", "list-tree", ("Alt+2",),
           with_project),
    Action("show_route", lambda h: h.look.show_tab("route"), "view", "footprints", ("Alt+3",),
           with_project),
    Action("show_evidence", lambda h: h.look.show_tab("evidence"), "view", "layers", ("Alt+4",),
           with_project),
    Action("show_changes", lambda h: h.look.show_tab("changes"), "view", "diff", ("Alt+5",),
           with_project),
    Action("show_checks", lambda h: h.look.show_tab("checks"), "view", "copy-check", ("Alt+6",),
           with_project),
    Action("show_front", lambda h: h.look.show_tab("front"), "view", "rows-3", ("Alt+7",),
           with_project),
    Action("show_layers", lambda h: h.look.show_tab("layers"), "view", "layers", ("Alt+8",),
           with_project),
    Action("show_fixtures", lambda h: h.look.show_tab("fixtures"), "view", "table", ("Alt+9",),
           with_project),
    Action("show_findings", lambda h: h.look.show_tab("findings"), "view", "crosshair", (),
           with_project),
    Action("show_affinity", lambda h: h.look.show_tab("affinity"), "view", "link", (),
           with_project),
    Action("show_suggestions", lambda h: h.look.show_tab("suggestions"), "view",
           "arrow-left-right", ("Alt+0",), with_project),
    _scheme("scheme_system", "system", "monitor", first=True),
    _scheme("scheme_light", "light", "sun"),
    _scheme("scheme_dark", "dark", "moon"),
    Action("reduce_motion", lambda h: h.look.toggle_motion(), "view", "accessibility",
           checked=lambda desk: not desk.may_move),
    _language("language_en", "en", first=True),
    _language("language_ru", "ru"),
)  # fmt: skip
"""In the order of the menu."""
