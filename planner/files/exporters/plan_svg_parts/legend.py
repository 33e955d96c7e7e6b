"""The legend: what the colours mean, on what evidence, over which days."""

from __future__ import annotations

from typing import Final

from planner.errors import Fact
from planner.files.exporters.plan_svg_parts.faces import COLOURS, UNSEEN, Painter, written_tick
from planner.files.exporters.plan_svg_parts.inks import Inks, ink_on
from planner.files.exporters.plan_svg_parts.labels import (
    CAP_SHARE,
    MARK_PX,
    shortened,
    text_width,
    wrapped,
)
from planner.files.exporters.plan_svg_parts.markup import Point, group, number, tag, words_at
from planner.files.exporters.plan_svg_parts.values import BAND, LETTERS, SEEN, Values
from planner.look import BODY_PX, CAPTION_PX
from planner.tables.report import Report
from planner.wording import Words

WIDTH_PX = 380.0
BAR_PX = 14.0
GRADIENT: Final = "exposure"
"""Id of the gradient."""
_LINE_PX = 16.0
_SALES_UNITS: Final = ("units", "money", "units_per_1000")
"""Units of metrics that are about the days of the sales, not of the evidence."""
_SALES_SHARES: Final = ("sales_share", "sales_to_exposure_index")


def definitions(painter: Painter, inks: Inks) -> str:
    """Return gradient and hatch, to be referred to by their ids."""
    stops = [
        tag("stop", offset=f"{100 * index / (COLOURS - 1):.1f}%", stop_color=painter.colours[index])
        for index in (*range(0, COLOURS, 7), *([COLOURS - 1] if (COLOURS - 1) % 7 else ()))
    ]
    ground = tag("rect", width=5, height=5, fill=painter.colours[0])
    stripe = tag("rect", width=2, height=5, fill=inks.palette.secondary)
    hatch = tag(
        "pattern",
        ground + stripe,
        id=UNSEEN,
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return tag("defs", tag("linearGradient", "".join(stops), id=GRADIENT) + hatch)


def drawn_legend(
    report: Report, values: Values, painter: Painter, inks: Inks, left: float, top: float
) -> tuple[str, float]:
    """Return the markup of the legend and where it ends, pixels."""
    bar = top + BODY_PX + 8.0
    parts = [_heading(painter, inks, left, top), _bar(inks, left, bar)]
    parts.append(_bar_letters(painter, left, bar))
    parts.append(_numbers(painter, inks, left, bar + BAR_PX + CAPTION_PX + 2.0))
    at = bar + BAR_PX + CAPTION_PX + 2.0 + _LINE_PX + 2.0
    signs = _signs(values, painter, inks, left, at)
    if signs:
        parts.append(signs)
        at += _LINE_PX
    for text in evidence_lines(report, painter):
        for line in wrapped(text, CAPTION_PX, WIDTH_PX):
            parts.append(
                words_at((left, at), line, font_size=CAPTION_PX, fill=inks.palette.secondary)
            )
            at += _LINE_PX
    return "".join(parts), at - _LINE_PX


def notes(painter: Painter, unit: str) -> list[str]:
    """Return what has to be known to read colours, ticks and letters; the unit is the medium's."""
    said = [painter.words.say(f"picture_mean_{unit}")]
    if painter.scale.letters:
        said.append(painter.words.say(f"picture_bands_{unit}"))
    return [" ".join(said)]


def _heading(painter: Painter, inks: Inks, left: float, top: float) -> str:
    name = shortened(painter.words.say(f"column_{painter.scale.metric}"), BODY_PX * 1.05, WIDTH_PX)
    at = (left, top + BODY_PX * CAP_SHARE)
    return words_at(at, name, font_size=BODY_PX, font_weight="600", fill=inks.palette.text)


def _bar(inks: Inks, left: float, top: float) -> str:
    return tag(
        "rect",
        x=left,
        y=top,
        width=WIDTH_PX,
        height=BAR_PX,
        rx=2,
        fill=f"url(#{GRADIENT})",
        stroke=inks.palette.strong_line,
        stroke_width=0.5,
    )


def _bar_letters(painter: Painter, left: float, top: float) -> str:
    """Return the letters of the bands on the part of the bar that each takes."""
    letters = painter.scale.letters
    if painter.scale.metric == BAND:
        return ""
    parts = []
    for index, (letter, least) in enumerate(letters):
        begin = least if index else 0.0
        end = letters[index + 1][1] if index + 1 < len(letters) else 1.0
        if (end - begin) * WIDTH_PX < MARK_PX + 2.0:
            continue
        share = (begin + end) / 2.0
        ink = ink_on(painter.colours[round(share * (COLOURS - 1))])
        at = (left + WIDTH_PX * share, top + BAR_PX / 2.0 + MARK_PX * CAP_SHARE / 2.0)
        parts.append(words_at(at, letter, fill=ink))
        if index:
            x = number(left + WIDTH_PX * begin)
            line = f"M{x} {number(top)}v{number(BAR_PX)}"
            parts.append(tag("path", d=line, stroke=ink, stroke_width=0.75, stroke_opacity=0.7))
    return group(parts, font_size=MARK_PX, font_weight="600", text_anchor="middle")


def _numbers(painter: Painter, inks: Inks, left: float, base: float) -> str:
    scale, parts = painter.scale, []
    for index, tick in enumerate(scale.ticks):
        share = scale.share(tick)
        anchor = "start" if share == 0.0 else "end" if share == 1.0 else "middle"
        is_band = scale.metric == BAND
        text = LETTERS[int(tick)] if is_band else written_tick(scale, painter.words, index)
        at = (left + WIDTH_PX * share, base)
        parts.append(words_at(at, text, text_anchor=anchor))
    return tag("g", "".join(parts), font_size=CAPTION_PX, fill=inks.palette.secondary)


def _signs(values: Values, painter: Painter, inks: Inks, left: float, base: float) -> str:
    """Return hatch and blank, as far as they are on the plan, with what they mean."""
    scale = painter.scale
    nothing = any(value is not None and scale.is_nothing(value) for value in values.values())
    unknown = not values or any(value is None for value in values.values())
    zero = "picture_unseen" if scale.metric in SEEN else "picture_zero"
    signs = [(f"url(#{UNSEEN})", zero)] if nothing else []
    signs += [(painter.unknown, "picture_unknown")] if unknown else []
    parts, at = [], left
    for fill, code in signs:
        text = painter.words.say(code)
        parts.append(_swatch(fill, inks, (at, base - 9.0)))
        parts.append(words_at((at + 22.0, base), text, fill=inks.palette.secondary))
        at += 22.0 + text_width(text, CAPTION_PX) + 16.0
    return group(parts, font_size=CAPTION_PX)


def _swatch(fill: str, inks: Inks, at: Point) -> str:
    return tag(
        "rect",
        x=at[0],
        y=at[1],
        width=16,
        height=10,
        rx=2,
        fill=fill,
        stroke=inks.palette.strong_line,
        stroke_width=0.5,
    )


def evidence_lines(report: Report, painter: Painter) -> list[str]:
    """Return basis, number of visits and period in words; the days of sales where they count."""
    words, facts, scale = painter.words, report.facts, painter.scale
    lines = [words.say("picture_basis", basis=words.say(f"basis_{report.basis}"))]
    visits = facts.get("visits")
    if isinstance(visits, int):
        lines[0] = f"{lines[0]} · {words.say('picture_visits', count=visits)}"
    days = facts.get("evidence_days")
    if isinstance(days, int):
        first, last = (day_in(words, facts.get(f"evidence_{end}")) for end in ("from", "to"))
        lines.append(words.say("picture_days", first=first, last=last, count=days))
    sold = facts.get("period_days")
    if isinstance(sold, int) and (scale.unit in _SALES_UNITS or scale.metric in _SALES_SHARES):
        first, last = (day_in(words, facts.get(f"period_{end}")) for end in ("from", "to"))
        lines.append(words.say("picture_sales_days", first=first, last=last, count=sold))
    return lines


def day_in(words: Words, day: Fact | None) -> str:
    """Return an ISO day as people of the language write it; other text as it is."""
    parts = str(day or "").split("-")
    if len(parts) != 3:
        return str(day or "")
    year, month, date = parts
    return words.say("picture_day", year=year, month=month, date=date)
