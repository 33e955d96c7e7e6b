"""Numbers and names of charts in words."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.files.exporters.plan_svg_parts.faces import written
from planner.files.exporters.plan_svg_parts.legend import day_in
from planner.wording import Words

if TYPE_CHECKING:
    from planner.analysis.charts.subjects import Item
    from planner.tables.report import Report

SIMULATED = ("heatmap", "counters", "baskets", "layout")
BETWEEN = " · "


def number(words: Words, value: float) -> str:
    """Return a number with about three digits; a dash for none."""
    return _written(words.language, value) if math.isfinite(value) else "\N{EN DASH}"


@lru_cache(maxsize=2048)
def _written(language: str, value: float) -> str:
    """Return a number in a language; ticks are the same while a chart is made wider."""
    return written(Words(language), value)


def signed(words: Words, value: float) -> str:
    """Return a number with its sign, plus too."""
    return f"+{number(words, value)}" if value > 0.0 else number(words, value)


def percent(words: Words, share: float) -> str:
    """Return a share as per cent."""
    digits = round(100.0 * share, 0 if share >= 0.1 or share == 0.0 else 1)
    return words.say("chart_percent", value=int(digits) if digits == int(digits) else digits)


def name_of(item: Item, subject: str, words: Words, *, is_one: bool = True) -> str:
    """Return what a thing is called; with its surface where there are several."""
    name = item.name or item.key or words.say(f"chart_without_{subject}")
    if subject == "placement" and item.key:
        name = item.key
    return name if is_one else f"{name} ({item.surface})"


def caption_of(report: Report, words: Words, *, with_sales: bool = True) -> list[str]:
    """Return traffic basis, visits and days, days of sales, what is generated or simulated."""
    facts = report.facts
    said = [words.say("picture_basis", basis=words.say(f"basis_{report.basis}"))]
    visits = facts.get("visits")
    if isinstance(visits, int):
        said.append(words.say("picture_visits", count=visits))
    spans = [("evidence", "picture_days"), *([("period", "picture_sales_days")] * with_sales)]
    for prefix, code in spans:
        days = facts.get(f"{prefix}_days")
        if isinstance(days, int):
            first, last = (day_in(words, facts.get(f"{prefix}_{end}")) for end in ("from", "to"))
            said.append(words.say(code, first=first, last=last, count=days))
    if report.generated:
        said.append(words.say("chart_generated"))
    if report.basis in SIMULATED:
        said.append(words.say("chart_simulated"))
    return said
