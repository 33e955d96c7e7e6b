"""Actions that write files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.ui.actions.action import (
    Action,
    with_bases,
    with_chart,
    with_project,
    with_report,
    with_route,
    with_slots,
)

if TYPE_CHECKING:
    from planner.session.charts.files import Form


def _export(key: str, icon: str, shortcuts: tuple[str, ...] = ()) -> Action:
    return Action(
        key, lambda hands: hands.export.export(key), "export", icon, shortcuts, with_report
    )


def _chart(form: Form, icon: str, *, first: bool = False) -> Action:
    return Action(
        f"chart_{form}", lambda hands: hands.export.chart(form), "export", icon, when=with_chart,
        starts_group=first,
    )  # fmt: skip


EXPORT_ACTIONS: Final[tuple[Action, ...]] = (
    _export("report_csv", "table-2"),
    _export("report_csv_excel", "file-spreadsheet"),
    _export("report_xlsx", "table"),
    _export("report_json", "file-down"),
    Action("slots_csv", lambda h: h.export.export("slots_csv"), "export", "table-2", (),
           with_slots),
    _export("plan_pdf", "file-text", ("Ctrl+P",)),
    _export("plan_png", "image"),
    _export("plan_svg", "image"),
    Action("export_dxf", lambda h: h.drawing.export(), "export", "layers", (), with_project),
    Action("syntax_csv", lambda h: h.export.export_syntax(), "export", "eye", (), with_project,
           starts_group=True),
    Action("fixtures_csv", lambda h: h.export.export_fixtures(), "export", "table", (),
           with_project),
    Action("findings_csv", lambda h: h.export.findings(), "export", "crosshair", (), with_report),
    Action("affinity_csv", lambda h: h.export.affinity(), "export", "link", (), with_project),
    Action("funnel_csv", lambda h: h.export.funnel(), "export", "list-tree", (), with_report),
    Action("route_json", lambda h: h.export.export_route(), "export", "file-down",
           when=with_route, starts_group=True),
    Action("bases_csv", lambda h: h.export.bases(), "export", "table-2", (), with_bases,
           starts_group=True),
    _chart("png", "image", first=True),
    _chart("svg", "image"),
    _chart("csv", "table-2"),
)  # fmt: skip
"""In the order of the menu."""
