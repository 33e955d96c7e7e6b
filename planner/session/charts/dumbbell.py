"""Before and after: two dots a thing, joined, those that changed most on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.charts.paired import Pairs
from planner.analysis.charts.scales import linear_scale
from planner.analysis.charts.subjects import Item
from planner.files.exporters.chart_drawing import Dots, Drawing, Letters, Mark, Stroke
from planner.files.exporters.plan_svg_parts.labels import shortened, text_width
from planner.look import CAPTION_PX
from planner.session.charts.figure import Room
from planner.session.charts.frame import (
    EDGE_PX,
    LINE_PX,
    TICK_ACROSS_PX,
    Frame,
    Told,
    foot_marks,
    grid_across,
    head_marks,
    top_line,
)
from planner.session.charts.phrases import caption_of, name_of, number, signed
from planner.session.names import shown_variant
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from planner.wording import Words

ROW_PX: Final = 19.0
WIDEST_NAME: Final = 0.32
"""Of the width, for names."""
SAME: Final = 0.05
"""Contacts per 1,000 visits that differ by less are the same: they are written so."""


@dataclass(frozen=True, slots=True, eq=False)
class ChangeFigure:
    """A row a thing.

    Attributes:
        report: Of the plan after the change.
        other: Of the plan before.
        variants: Names of before and after, as they are kept.
        pairs: The numbers.
    """

    report: Report
    other: Report
    variants: tuple[str, str]
    pairs: Pairs

    @property
    def subject(self) -> str:
        """Key of what the things are."""
        return self.pairs.subject

    @property
    def items(self) -> tuple[Item, ...]:
        """The things, those that changed most first."""
        return self.pairs.items

    def item(self, ref: int) -> Item:
        """Return the thing of a row."""
        return self.pairs.items[ref]

    def title(self, words: Words) -> str:
        """Return what the chart is called."""
        before, after = (shown_variant(words, name) for name in self.variants)
        by = words.say(f"chart_by_{self.subject}")
        return words.say("chart_before_after", by=by, before=before, after=after)

    def summary(self, words: Words) -> str:
        """Say how many gain and how many lose."""
        change = self.pairs.change
        more, less = int((change >= SAME).sum()), int((change <= -SAME).sum())
        same = len(change) - more - less
        before, after = (shown_variant(words, name) for name in self.variants)
        return words.say(
            "chart_gain_lose", before=before, after=after, more=more, less=less, same=same
        )

    def told(self, ref: int, words: Words) -> tuple[str, ...]:
        """Return a thing in words: its name, both numbers, the change."""
        pairs = self.pairs
        ends = zip(self.variants, (pairs.before[ref], pairs.after[ref]), strict=True)
        lines = [
            f"{shown_variant(words, name)}: {self._end(float(value), words)}"
            for name, value in ends
        ]
        change = signed(words, float(pairs.change[ref]))
        return (self._name(ref, words), *lines, words.say("chart_change", change=change))

    def sheet(self) -> Sheet:
        """Return a row a thing."""
        columns = (
            ReportColumn("surface"), ReportColumn("id"), ReportColumn("name"),
            ReportColumn("before", "per_1000", 3), ReportColumn("after", "per_1000", 3),
            ReportColumn("change", "per_1000", 3),
        )  # fmt: skip
        pairs = self.pairs
        ends = (pairs.before.tolist(), pairs.after.tolist(), pairs.change.tolist())
        rows: list[tuple[Cell, ...]] = [
            (item.surface, item.key, item.name, _known(was), _known(now), change)
            for item, was, now, change in zip(pairs.items, *ends, strict=True)
        ]
        return Sheet(columns, tuple(rows))

    def drawn(self, room: Room) -> Drawing:
        """Return it in pixels: as many rows as there is room for."""
        words = room.words
        frame, rows = self._framed(room)
        left, top, right, _ = frame.plot
        marks: list[Mark] = list(frame.marks)
        refs = np.array(rows, dtype=np.int64)
        middles = top + ROW_PX * (np.arange(len(rows)) + 0.5)
        was, now = self.pairs.before[refs], self.pairs.after[refs]
        ends = [np.stack([frame.across(np.nan_to_num(v)), middles], axis=1) for v in (was, now)]
        boxes = []
        for at, ref in enumerate(rows):
            marks += self._row(ref, at, frame, ends, words)
            box = (EDGE_PX, top + ROW_PX * at, room.width, top + ROW_PX * (at + 1))
            boxes.append((box, at))
        there = np.isfinite(was), np.isfinite(now)
        up = self.pairs.change[refs] >= 0.0
        marks.append(Dots(ends[0][there[0]], 4.0, "secondary", form="ring"))
        marks.append(Dots(ends[1][there[1] & up], 4.0, "good"))
        marks.append(Dots(ends[1][there[1] & ~up], 4.0, "bad"))
        points = np.where(there[1][:, None], ends[1], ends[0])
        return Drawing(
            room.width, room.height, (left, top, right, frame.plot[3]), tuple(marks), points,
            refs, tuple(boxes), (rows[0], len(self.items) - rows[-1] - 1),
        )  # fmt: skip

    def rows_in(self, height: float) -> int:
        """Return how many rows a plot of so many pixels shows."""
        return max(1, int(height / ROW_PX))

    def _framed(self, room: Room) -> tuple[Frame, list[int]]:
        """Return the axis across, what stands round the rows, and which rows there are."""
        words = room.words
        said = list(
            dict.fromkeys(
                (
                    *caption_of(self.other, words, with_sales=False),
                    *caption_of(self.report, words, with_sales=False),
                )
            )
        )
        told = Told(self.title(words), self.summary(words), tuple(said))
        across = words.say("column_noticed_per_1000")
        mean = f"chart_mean_{self.subject}"
        across = words.say(mean, what=across) if words.has(mean) else across
        heads, top = head_marks(room, told)
        feet, bottom = foot_marks(room, told, across)
        above, top = top, top + LINE_PX + 2.0
        count = len(self.items)
        shown = min(count, self.rows_in(bottom - top))
        first = min(max(0, room.first), count - shown)
        rows = list(range(first, first + shown))
        facts = {"first": first + 1, "last": first + shown, "whole": count}
        line = top_line(room, told, words.say("chart_most_changed", **facts), above)
        widest = room.width * WIDEST_NAME
        names = [text_width(self._name(ref, words), CAPTION_PX) for ref in rows]
        left = EDGE_PX + min(max(names, default=0.0), widest) + 12.0
        right = room.width - EDGE_PX - 56.0
        ends = np.nan_to_num(np.concatenate([self.pairs.before, self.pairs.after]))
        wanted = max(1, int((right - left) / TICK_ACROSS_PX))
        scale = linear_scale(0.0, float(ends.max()), wanted)
        plot = (left, top, max(right, left + 24.0), top + ROW_PX * shown)
        bare = Frame(plot, scale, scale, ())
        marks = (*heads, *line, *feet, *grid_across(bare, lambda value: number(words, value)))
        return Frame(plot, scale, scale, marks), rows

    def _row(
        self, ref: int, at: int, frame: Frame, ends: list[np.ndarray], words: Words
    ) -> list[Mark]:
        """Return name, joining line and change of a row."""
        left, top, right, _ = frame.plot
        y = top + ROW_PX * (at + 0.5)
        change = float(self.pairs.change[ref])
        is_same = abs(change) < SAME
        token = "secondary" if is_same else "good" if change > 0.0 else "bad"
        name = shortened(self._name(ref, words), CAPTION_PX, left - EDGE_PX - 10.0)
        base = y + 4.0
        text = signed(words, 0.0 if is_same else round(change, 1))
        marks: list[Mark] = [
            Letters((left - 10.0, base), name, CAPTION_PX, "text", "end"),
            Letters((right + 8.0, base), text, CAPTION_PX, token, is_strong=True),
        ]
        if np.isfinite(self.pairs.before[ref]) and np.isfinite(self.pairs.after[ref]):
            joined = ((float(ends[0][at, 0]), y), (float(ends[1][at, 0]), y))
            marks.append(Stroke(joined, token, 2.0))
        return marks

    def _name(self, ref: int, words: Words) -> str:
        return name_of(self.items[ref], self.subject, words, is_one=len(self.report.surfaces) < 2)

    def _end(self, value: float, words: Words) -> str:
        if np.isfinite(value):
            return words.say("chart_noticed", noticed=number(words, value))
        return words.say("chart_not_there")


def _known(value: float) -> float | None:
    return value if np.isfinite(value) else None
