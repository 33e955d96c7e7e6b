"""Pareto: what the greatest so many have of all exposure and of all sales."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.charts.pareto import MOST, Curve, needed
from planner.analysis.charts.scales import Scale, linear_scale
from planner.analysis.charts.subjects import Item, Series
from planner.files.exporters.chart_drawing import Dots, Drawing, Letters, Mark, Patch, Point, Stroke
from planner.files.exporters.plan_svg_parts.labels import text_width
from planner.look import CAPTION_PX
from planner.session.charts.figure import Room
from planner.session.charts.frame import Axis, Frame, Told, frame_of
from planner.session.charts.phrases import caption_of, name_of, number, percent
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from planner.wording import Words

Floats = NDArray[np.float64]

EXPOSURE: Final = "exposure"
TOKENS: Final = ("accent", "good")
SHARES: Final = Scale(0.0, 1.0, (0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
THIN_PX: Final = 3.0
"""Points of a curve that are nearer together are not told apart."""
DOT_FEW: Final = 60
"""Up to so many things each has a dot of its own on the curves."""


@dataclass(frozen=True, slots=True, eq=False)
class ParetoFigure:
    """Two curves over ranks; a point is a thing on one of them.

    Attributes:
        report: What the numbers come from.
        series: The things.
        curves: Attention-seconds and sales, each ranked by itself.
    """

    report: Report
    series: Series
    curves: tuple[Curve, Curve]

    @property
    def subject(self) -> str:
        """Key of what the things are."""
        return self.series.subject

    @property
    def items(self) -> tuple[Item, ...]:
        """The things, as the report has them."""
        return self.series.items

    def item(self, ref: int) -> Item:
        """Return the thing that a point is."""
        curve, rank = divmod(ref, len(self.items))
        return self.items[int(self.curves[curve].order[rank])]

    def title(self, words: Words) -> str:
        """Return what the chart is called."""
        return words.say("chart_pareto", by=words.say(f"chart_by_{self.subject}"))

    def summary(self, words: Words) -> str:
        """Say how many make 80 % of each."""
        return " · ".join(self._needs(at, words) for at in self._known())

    def told(self, ref: int, words: Words) -> tuple[str, ...]:
        """Return a thing on a curve: its name, rank, own share and what is reached with it."""
        at, rank = divmod(ref, len(self.items))
        curve = self.curves[at]
        own = float(curve.values[rank]) / (curve.total or 1.0)
        name = name_of(self.item(ref), self.subject, words, is_one=len(self.report.surfaces) < 2)
        facts = {"share": percent(words, own), "sum": percent(words, float(curve.cumulative[rank]))}
        return (
            name,
            words.say("chart_rank", curve=self._curve_keys[at], rank=rank + 1),
            words.say("chart_reached", **facts),
        )

    def sheet(self) -> Sheet:
        """Return a row a thing and curve, in the order of their ranks."""
        columns = (
            ReportColumn("chart_curve"), ReportColumn("pareto_rank", "", 0),
            ReportColumn("surface"), ReportColumn("id"), ReportColumn("name"),
            ReportColumn("share", "share", 6),
            ReportColumn("cumulative_share", "share", 6),
        )  # fmt: skip
        rows: list[tuple[Cell, ...]] = []
        for at in self._known():
            curve = self.curves[at]
            for rank, place in enumerate(curve.order.tolist()):
                item, share = self.items[place], float(curve.values[rank]) / curve.total
                rows.append(
                    (self._curve_keys[at], rank + 1, item.surface, item.key, item.name, share,
                     float(curve.cumulative[rank]))
                )  # fmt: skip
        return Sheet(columns, tuple(rows))

    def drawn(self, room: Room) -> Drawing:
        """Return it in pixels."""
        words, count = room.words, len(self.items)
        summary = self.summary(words) if room.title else ""
        told = Told(self.title(words), summary, tuple(caption_of(self.report, words)))
        across = words.say("chart_ranked", subject=self.subject)
        steps = linear_scale(0.0, float(count), max(1, int(room.width / 90.0)))
        ticks = tuple(tick for tick in steps.ticks if tick <= count and tick == round(tick))
        x = Axis(across, np.zeros(0), lambda v: number(words, v), Scale(0.0, float(count), ticks))
        y = Axis(words.say("chart_cumulative"), np.zeros(0), lambda v: percent(words, v), SHARES)
        frame = frame_of(room, told, x, y)
        ranks = np.arange(1.0, count + 1.0)
        known = self._known()
        spots = [frame.spots(ranks, self.curves[at].cumulative) for at in known]
        refs = [at * count + np.arange(count) for at in known]
        marks = [*frame.marks, *self._most(frame)]
        for at, points in zip(known, spots, strict=True):
            start = np.array([[frame.plot[0], frame.plot[3]]])
            line = _thinned(np.concatenate([start, points]))
            dashes = () if at == 0 else (7.0, 3.0)
            marks.append(Stroke(line, TOKENS[at], 2.0, dashes))
            if count <= DOT_FEW:
                marks.append(Dots(points, 3.0, TOKENS[at]))
        marks += self._turns(frame, words)
        return Drawing(
            room.width, room.height, frame.plot, tuple(marks),
            np.concatenate(spots), np.concatenate(refs),
        )  # fmt: skip

    def _known(self) -> list[int]:
        """Return the curves that have something to show."""
        return [at for at, curve in enumerate(self.curves) if curve.total > 0.0]

    @property
    def _curve_keys(self) -> tuple[str, str]:
        return EXPOSURE, self.series.sales_key

    def _needs(self, at: int, words: Words) -> str:
        many = words.say(
            f"chart_of_whole_{self.subject}", count=needed(self.curves[at]), whole=len(self.items)
        )
        return words.say("chart_most", share=percent(words, MOST),
                         curve=self._curve_keys[at], many=many)  # fmt: skip

    def _most(self, frame: Frame) -> list[Mark]:
        """Return the line of 80 %."""
        left, _, right, _ = frame.plot
        y = float(frame.up([MOST])[0])
        return [Stroke(((left, y), (right, y)), "warn", 1.25, (6.0, 4.0))]

    def _turns(self, frame: Frame, words: Words) -> list[Mark]:
        """Return where each curve reaches 80 %, and say there how many that takes.

        The curve that is there first has its words above it on the left, where no curve runs,
        the other one below it on the right.
        """
        known, bottom = self._known(), frame.plot[3]
        counts = {at: needed(self.curves[at]) for at in known}
        first = min(known, key=lambda at: counts[at])
        marks: list[Mark] = []
        for at in known:
            reached = self.curves[at].cumulative[counts[at] - 1 : counts[at]]
            x, y = frame.spots(np.array([float(counts[at])]), reached)[0].tolist()
            text = self._needs(at, words)
            wide = text_width(text, CAPTION_PX)
            left = x - 8.0 - wide if at == first else min(x + 8.0, frame.plot[2] - wide)
            left = max(left, frame.plot[0] + 4.0)
            base = y - 8.0 if at == first else y + 18.0
            marks.append(Stroke(((x, y), (x, bottom)), TOKENS[at], 1.0, (2.0, 3.0)))
            marks.append(Dots(np.array([[x, y]]), 4.5, TOKENS[at]))
            box = (left - 2.0, base - 12.0, left + wide + 2.0, base + 4.0)
            marks.append(Patch(box, "panel", 0.8))
            marks.append(Letters((left, base), text, CAPTION_PX, TOKENS[at], is_strong=True))
        return marks


def _thinned(points: Floats) -> tuple[Point, ...]:
    """Return points without those within the same few pixels as the one before; the ends stay.

    Args:
        points: Shape (n, 2), n > 0.
    """
    pixels = np.floor(points / THIN_PX)
    kept = np.ones(len(points), dtype=np.bool_)
    kept[1:-1] = (pixels[1:-1] != pixels[:-2]).any(axis=1)
    return tuple((x, y) for x, y in points[kept].tolist())
