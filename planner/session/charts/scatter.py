"""Exposure against sales: a point a thing, the usual line, and who stands out by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.charts.cloud import QUADRANTS, Cloud
from planner.analysis.charts.scales import GUTTER
from planner.analysis.charts.subjects import MONEY, Item
from planner.files.exporters.chart_drawing import (
    Anchor,
    Dots,
    Drawing,
    Letters,
    Mark,
    Patch,
    Stroke,
)
from planner.files.exporters.plan_svg_parts.labels import CAP_SHARE, Taken, text_width
from planner.look import BODY_PX, CAPTION_PX
from planner.session.charts.figure import Room
from planner.session.charts.frame import Axis, Frame, Told, frame_of
from planner.session.charts.labels import Named, placed_names
from planner.session.charts.phrases import caption_of, name_of, number
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from planner.wording import Words

Ints = NDArray[np.int64]

LOOKS: Final = ((300, 4.0, 0.85), (3_000, 3.0, 0.55), (1_000_000_000, 1.5, 0.4))
"""Up to so many points: radius in pixels, opacity."""
NAME_ROOM_PX: Final = 9_000.0
"""Of a plot, for each name."""
MOST_NAMES: Final = 16
LINE_STEPS: Final = 32
TOKENS: Final = ("good", "accent", "warn", "secondary")
"""Of the quadrants."""


def look_of(count: int) -> tuple[float, float]:
    """Return radius and opacity of so many points."""
    return next((radius, opacity) for most, radius, opacity in LOOKS if count <= most)


@dataclass(frozen=True, slots=True, eq=False)
class CloudFigure:
    """What exposure-sales and quadrants have in common.

    Attributes:
        report: What the numbers come from.
        cloud: The numbers.
        currency: Of money.
    """

    report: Report
    cloud: Cloud
    currency: str = ""

    @property
    def subject(self) -> str:
        """Key of what the things are."""
        return self.cloud.series.subject

    @property
    def items(self) -> tuple[Item, ...]:
        """The things with exposure and sales."""
        return tuple(self.cloud.series.items[row] for row in self.cloud.rows.tolist())

    def item(self, ref: int) -> Item:
        """Return the thing that a point is."""
        return self.cloud.series.items[int(self.cloud.rows[ref])]

    def name(self, ref: int, words: Words) -> str:
        """Return what a thing is called."""
        return name_of(self.item(ref), self.subject, words, is_one=len(self.report.surfaces) < 2)

    def measures(self, words: Words) -> tuple[str, str]:
        """Return what is measured across and upwards, in words."""
        sales = words.say(f"column_{self.cloud.series.sales_key}")
        if self.cloud.series.sales_key in MONEY and self.currency:
            sales = f"{sales}, {self.currency}"
        mean = f"chart_mean_{self.subject}"
        seen = words.say("column_noticed_per_1000")
        if not words.has(mean):
            return seen, sales
        return words.say(mean, what=seen), words.say(mean, what=sales)

    def told(self, ref: int, words: Words) -> tuple[str, ...]:
        """Return a thing in words: its name, exposure, sales, and how it stands."""
        cloud, names = self.cloud, self.measures(words)
        lines = [
            self.name(ref, words),
            f"{names[0]}: {number(words, float(cloud.exposure[ref]))}",
            f"{names[1]}: {number(words, float(cloud.sales[ref]))}",
        ]
        times = float(cloud.times[ref])
        if np.isfinite(times):
            lines.append(words.say("chart_times", times=number(words, round(times, 2))))
        where = words.say(f"chart_quadrant_{QUADRANTS[int(cloud.quadrant[ref])]}")
        return (*lines, where)

    def sheet(self) -> Sheet:
        """Return a row a thing."""
        cloud = self.cloud
        columns = (
            ReportColumn("surface"), ReportColumn("id"), ReportColumn("name"),
            ReportColumn("members", "", 0), ReportColumn("noticed_per_1000", "per_1000", 3),
            ReportColumn(cloud.series.sales_key, "", 3), ReportColumn("times_usual", "", 3),
            ReportColumn("stands_out", "", 0), ReportColumn("chart_quadrant"),
        )  # fmt: skip
        far = set(cloud.outliers.tolist())
        rows: list[tuple[Cell, ...]] = []
        for at, row in enumerate(cloud.rows.tolist()):
            item, times = cloud.series.items[row], float(cloud.times[at])
            rows.append(
                (
                    item.surface,
                    item.key,
                    item.name,
                    int(cloud.series.members[row]),
                    float(cloud.exposure[at]),
                    float(cloud.sales[at]),
                    times if np.isfinite(times) else None,
                    int(at in far),
                    QUADRANTS[int(cloud.quadrant[at])],
                )
            )
        return Sheet(columns, tuple(rows))

    def framed(self, room: Room, title: str, summary: str) -> tuple[Frame, np.ndarray]:
        """Return the frame of both axes and the points in it, shape (n, 2)."""
        cloud, words = self.cloud, room.words
        names = self.measures(words)
        caption = (*caption_of(self.report, words), words.say("chart_association"))
        x = Axis(names[0], cloud.exposure, lambda value: number(words, value))
        y = Axis(names[1], cloud.sales, lambda value: number(words, value))
        frame = frame_of(room, Told(title, summary, caption), x, y)
        return frame, frame.spots(cloud.exposure, cloud.sales)

    def named(
        self, order: Ints, spots: np.ndarray, frame: Frame, words: Words, taken: Taken
    ) -> tuple[list[Mark], tuple[tuple[tuple[float, float, float, float], int], ...]]:
        """Write the names of things, the first of an order first, as far as there is room."""
        left, top, right, bottom = frame.plot
        most = min(MOST_NAMES, max(3, int((right - left) * (bottom - top) / NAME_ROOM_PX)))
        radius, _ = look_of(len(spots))
        first = order[: 2 * most]
        for x, y in spots[first].tolist():
            taken.take((x - radius, y - radius, x + radius, y + radius))
        wanted = (
            Named(at, (float(spots[at, 0]), float(spots[at, 1])), self.name(at, words))
            for at in first.tolist()
        )
        marks, boxes = placed_names(wanted, frame.plot, radius, taken, most)
        return marks, tuple(boxes)


@dataclass(frozen=True, slots=True, eq=False)
class ScatterFigure(CloudFigure):
    """All things, the line of what is usual, outliers as triangles with their names."""

    def title(self, words: Words) -> str:
        """Return what the chart is called."""
        return words.say("chart_exposure_sales", by=words.say(f"chart_by_{self.subject}"))

    def summary(self, words: Words) -> str:
        """Say how many there are and how many stand out."""
        count = words.say(f"chart_count_{self.subject}", count=len(self.cloud.rows))
        if not np.isfinite(self.cloud.slope):
            return words.say("chart_too_few_for_line", things=count)
        return words.say("chart_stand_out", things=count, count=len(self.cloud.outliers))

    def drawn(self, room: Room) -> Drawing:
        """Return it in pixels."""
        cloud, words = self.cloud, room.words
        frame, spots = self.framed(room, self.title(words), self.summary(words))
        radius, opacity = look_of(len(spots))
        far, taken = cloud.outliers, Taken()
        is_far = np.zeros(len(spots), dtype=np.bool_)
        is_far[far] = True
        more = is_far & (np.nan_to_num(cloud.times) > 1.0)
        line, label = self._line(frame, words, taken)
        marks = [
            *frame.marks,
            Dots(spots[~is_far], radius, "secondary", opacity),
            *line,
            Dots(spots[more], radius + 0.5, "good", 1.0, "up"),
            Dots(spots[is_far & ~more], radius + 0.5, "warn", 1.0, "down"),
            *label,
        ]
        order = far if len(spots) > MOST_NAMES else _all_after(far, len(spots))
        names, boxes = self.named(order, spots, frame, words, taken)
        return Drawing(
            room.width, room.height, frame.plot, (*marks, *names), spots,
            np.arange(len(spots)), boxes,
        )  # fmt: skip

    def _line(self, frame: Frame, words: Words, taken: Taken) -> tuple[list[Mark], list[Mark]]:
        """Return what is usual for each exposure, as far as it is in the plot, and its name."""
        cloud, x = self.cloud, frame.x
        if not np.isfinite(cloud.slope):
            return [], []
        low = x.low if x.is_log else max(x.high / 500.0, x.low)
        ends = (low, x.high)
        across = np.geomspace(*ends, LINE_STEPS) if x.is_log else np.linspace(*ends, LINE_STEPS)
        usual = np.array([cloud.usual(value) for value in across.tolist()])
        inside = (usual >= frame.y.low) & (usual <= frame.y.high)
        spots = [(px, py) for px, py in frame.spots(across[inside], usual[inside]).tolist()]
        if len(spots) < 2:
            return [], []
        text, (px, py) = words.say("chart_usual"), spots[0]
        base = py + (16.0 if spots[-1][1] <= py else -7.0)
        box = (px, base - 11.0, px + text_width(text, CAPTION_PX), base + 3.0)
        named = taken.claim(box) and frame.plot[1] <= box[1] <= box[3] <= frame.plot[3]
        label: list[Mark] = [
            Patch(box, "panel", 0.8),
            Letters((px, base), text, CAPTION_PX, "secondary"),
        ]
        line: list[Mark] = [Stroke(tuple(spots), "text", 1.25, (5.0, 4.0))]
        return line, label if named else []


@dataclass(frozen=True, slots=True, eq=False)
class QuadrantFigure(CloudFigure):
    """The same points in four quadrants that meet at the medians, each named and counted."""

    def title(self, words: Words) -> str:
        """Return what the chart is called."""
        return words.say("chart_quadrants", by=words.say(f"chart_by_{self.subject}"))

    def summary(self, words: Words) -> str:
        """Say how many there are in each quadrant."""
        counted = zip(QUADRANTS, self.cloud.counts, strict=True)
        facts = {f"{key}_count": count for key, count in counted}
        return words.say("chart_quadrant_counts", **facts)

    def drawn(self, room: Room) -> Drawing:
        """Return it in pixels."""
        cloud, words = self.cloud, room.words
        summary = self.summary(words) if room.title else self._medians(words)
        frame, spots = self.framed(room, self.title(words), summary)
        radius, opacity = look_of(len(spots))
        across, up = (
            float(frame.across([cloud.middle[0]])[0]), float(frame.up([cloud.middle[1]])[0]),
        )  # fmt: skip
        left, top, right, bottom = frame.plot
        taken = Taken()
        marks: list[Mark] = [
            *frame.marks,
            Patch((across, top, right, up), "good", 0.05),
            Patch((across, up, right, bottom), "warn", 0.06),
            Patch((left, top, across, up), "accent", 0.05),
            Stroke(((across, top), (across, bottom)), "secondary", 1.25, (5.0, 4.0)),
            Stroke(((left, up), (right, up)), "secondary", 1.25, (5.0, 4.0)),
        ]
        marks += [
            Dots(spots[cloud.quadrant == at], radius, token, opacity)
            for at, token in enumerate(TOKENS)
        ]
        marks += self._corners(frame, words, taken)
        size = np.array([max(right - left, 1.0), max(bottom - top, 1.0)])
        out = np.linalg.norm((spots - np.array([across, up])) / size, axis=1)
        names, boxes = self.named(_greatest(out, 2 * MOST_NAMES), spots, frame, words, taken)
        return Drawing(
            room.width, room.height, frame.plot, (*marks, *names), spots,
            np.arange(len(spots)), boxes,
        )  # fmt: skip

    def _medians(self, words: Words) -> str:
        """Say where the quadrants meet; their counts are written in them."""
        seen, sold = (number(words, value) for value in self.cloud.middle)
        return words.say("chart_medians", exposure=seen, sales=sold)

    def _corners(self, frame: Frame, words: Words, taken: Taken) -> list[Mark]:
        """Return the name of each quadrant with its count, in the outer corner."""
        left, top, right, bottom = frame.plot
        high, counts = BODY_PX + 8.0, self.cloud.counts
        left += GUTTER * (right - left) if frame.x.has_gutter else 0.0
        bottom -= GUTTER * (bottom - top) if frame.y.has_gutter else 0.0
        marks: list[Mark] = []
        places: tuple[tuple[float, float, Anchor], ...] = (
            (right, top, "end"),
            (left, top, "start"),
            (right, bottom, "end"),
            (left, bottom, "start"),
        )
        for at, (x, y, anchor) in enumerate(places):
            text = words.say(
                "chart_corner", name=words.say(f"chart_quadrant_{QUADRANTS[at]}"), count=counts[at]
            )
            wide = text_width(text, BODY_PX) * 1.06 + 12.0
            above = y if y == top else y - high
            box = (x, above, x + wide, above + high)
            if anchor == "end":
                box = (x - wide, above, x, above + high)
            taken.take(box)
            base = above + (high + BODY_PX * CAP_SHARE) / 2.0
            spot = (box[2] - 6.0, base) if anchor == "end" else (box[0] + 6.0, base)
            marks.append(Letters(spot, text, BODY_PX, TOKENS[at], anchor, is_strong=True))
        return marks


def _greatest(values: np.ndarray, most: int) -> Ints:
    """Return the places of the greatest values, greatest first."""
    count = len(values)
    near = np.argpartition(-values, most)[:most] if count > most else np.arange(count)
    return near[np.lexsort((near, -values[near]))]


def _all_after(first: Ints, count: int) -> Ints:
    """Return all places, some of them first."""
    rest = np.setdiff1d(np.arange(count), first)
    return np.concatenate([first, rest])
