"""What a report rests on and what weakens it, as lines of the inspector."""

from __future__ import annotations

from planner.errors import Fact
from planner.model.page import Page
from planner.model.placements import placements_of
from planner.model.plan import Surface
from planner.model.rooms import rings_of
from planner.model.screens import folds_of, sheet_of
from planner.session.names import in_window
from planner.tables.report import Report
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.lines_card import Line
from planner.ui.theme import Theme
from planner.units import MEDIA

OWN_MARK = "O"
INKS = {"error": "bad", "warning": "warn", "note": "secondary"}
SIMULATED = ("heatmap", "counters", "baskets", "layout")


def rests_on(report: Report, theme: Theme) -> list[Line]:
    """Return evidence, periods and assumptions."""
    say, facts = theme.say, report.facts
    basis = say("rests_basis", basis=say(f"basis_{report.basis}"), visits=facts["visits"])
    lines = [(basis, "text")]
    for code, prefix in (("rests_traffic_days", "evidence"), ("rests_sales_days", "period")):
        days = facts.get(f"{prefix}_days")
        if isinstance(days, int):
            ends = (day_of(theme, facts.get(f"{prefix}_{end}")) for end in ("from", "to"))
            first, last = ends
            lines.append((say(code, first=first, last=last, count=days), "text"))
    share = facts.get("order_share_through_slots")
    if isinstance(share, float):
        lines.append((say("report_slots", share=100.0 * share, orders=facts["orders"]), "text"))
    own = sum(default.mark == OWN_MARK for default in report.defaults)
    if own:
        lines.append((say("rests_assumed", count=own), "secondary"))
    if report.generated:
        lines.append((say("picture_generated"), "secondary"))
    if report.basis in SIMULATED:
        lines.append((say("picture_simulated"), "warn"))
    return lines


def problems_of(report: Report, theme: Theme) -> list[Line]:
    """Return what weakens the numbers, worst first."""
    words = theme.words
    return [(in_window(words, one.code, one.facts), INKS[one.weight]) for one in report.problems]


def about_surface(surface: Surface, theme: Theme) -> list[Line]:
    """Return area, fixtures and shelf of a surface in words."""
    from shapely.geometry import Polygon

    locale = locale_of(theme.words.language)
    unit = MEDIA[surface.medium].unit
    rings = [Polygon(ring) for ring in rings_of(surface) if len(ring) > 2]
    area = max((ring.area for ring in rings), default=0.0)
    places = placements_of(surface)
    fixtures = sum(element.traits.sells for element in surface.elements.values())
    shelf = sum((place.width for place in places), 0.0)
    lines = []
    if area > 0.0:
        lines.append(
            (theme.say(f"surface_area_{unit}", area=locale.toString(area, "f", 0)), "text")
        )
    lines.append((theme.say(f"surface_fixtures_{unit}", count=fixtures), "text"))
    lines.append((theme.say(f"surface_placements_{unit}", count=len(places)), "text"))
    if surface.page is not None:
        return [*_about_window(surface, surface.page, theme), *lines]
    length = locale.toString(shelf, "f", 0)
    lines.append((theme.say(f"surface_shelf_{unit}", length=length), "text"))
    return lines


def _about_window(surface: Surface, page: Page, theme: Theme) -> list[Line]:
    """Return the window of a page, its columns, and how long it is."""
    window = theme.say("page_window_is", width=page.width, height=page.height, device=page.device)
    grid = theme.say("page_columns_are", count=page.columns, width=page.column_width)
    long = sheet_of(surface, page)[3]
    screens = len(folds_of(surface, page))
    return [
        (window, "text"),
        (grid, "text"),
        (theme.say("page_long", height=long, screens=screens), "text"),
    ]


def day_of(theme: Theme, day: Fact | None) -> str:
    """Return an ISO day as people of the language write it; other text as it is."""
    parts = str(day or "").split("-")
    if len(parts) != 3:
        return str(day or "")
    return theme.say("picture_day", year=parts[0], month=parts[1], date=parts[2])
