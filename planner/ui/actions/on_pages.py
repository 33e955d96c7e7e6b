"""Actions on pages of a shop and on the blocks on them."""

from __future__ import annotations

from typing import Final

from planner.ui.actions.action import Action, with_project, with_selection
from planner.ui.desk import Desk


def with_page(desk: Desk) -> bool:
    """A page is shown."""
    session = desk.session
    if session is None:
        return False
    shown = session.document.project.plan.surfaces.get(session.view.now.surface)
    return shown is not None and shown.page is not None


def with_blocks(desk: Desk) -> bool:
    """Blocks of a page are selected."""
    return with_page(desk) and with_selection(desk)


PAGE_ACTIONS: Final[tuple[Action, ...]] = (
    Action("new_page", lambda h: h.pages.new(), "plan", "file-plus-2", ("Ctrl+Alt+N",),
           starts_group=True),
    Action("page_window", lambda h: h.pages.set_window(), "plan", "monitor", (), with_page),
    Action("show_site_map", lambda h: h.look.show_tab("site_map"), "plan", "route", ("Alt+M",),
           with_project),
    Action("site_map_svg", lambda h: h.pages.export_map(".svg"), "export", "download", (),
           with_project),
    Action("site_map_png", lambda h: h.pages.export_map(".png"), "export", "image", (),
           with_project),
    Action("block_up", lambda h: h.pages.reorder(-1), "arrange", "arrow-up", ("Alt+Up",),
           with_blocks, starts_group=True),
    Action("block_down", lambda h: h.pages.reorder(1), "arrange", "arrow-down", ("Alt+Down",),
           with_blocks),
    Action("block_remove", lambda h: h.pages.remove(), "arrange", "trash-2", ("Shift+Del",),
           with_blocks),
)  # fmt: skip
"""In the order of their menus."""
