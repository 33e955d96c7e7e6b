"""What must not count in logs of a web shop: robots, and events that a page sent twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import ROBOT, SESSION, TIME, USER_AGENT, VISITOR
from planner.tables.rows import renamed
from planner.tables.table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandas import DataFrame, Series

    from planner.tables.rows import Marks

ROBOT_COLUMNS: Final = (Column(USER_AGENT, "text"), Column(ROBOT, "flag"))
"""Columns by which a log names robots itself."""

CLEANED: Final = frozenset(
    {"robot_declared", "robot_minute", "robot_day", "double_event"}
    | {"no_page_view", "no_scroll_event"}
)
"""Reasons that say nothing against a file: every log has such rows."""

_BETWEEN_WORDS: Final = re.compile(r"[\s_-]+")
_MINUTE_S: Final = 60.0
_DECLARED: Final = re.compile(
    r"(?<!cu)bots?\b|crawl|spider|slurp|mediapartners|headless|phantomjs|selenium|puppeteer"
    r"|playwright|lighthouse|pagespeed|python-requests|aiohttp|httpx|scrapy|curl/|wget/"
    r"|go-http-client|java/|libwww|okhttp|uptime|monitor|facebookexternalhit|preview",
    re.IGNORECASE,
)
"""Words of user agents that are programs; the phones called Cubot are none."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What no shopper does.

    Attributes:
        views_a_minute: More page views of one visitor within 60 s are a robot's. Our own [O].
        views_a_day: More page views of one visitor in a day are a robot's. Our own [O].
        double_s: The same event of the same visitor again within so many seconds was sent by
            the page itself. Our own [O].
    """

    views_a_minute: int = 30
    views_a_day: int = 1000
    double_s: float = 1.0


LIMITS: Final = Limits()


def event_words(events: Series[str]) -> Series[str]:
    """Return names of events lower-cased, words joined by one underscore."""
    different = (str(one) for one in events.dropna().unique())
    return renamed(
        events, {one: _BETWEEN_WORDS.sub("_", one.strip().casefold()) for one in different}
    )


def refuse_doubles(marks: Marks, rows: DataFrame, keys: Sequence[str]) -> None:
    """Refuse good rows that repeat the one before within ``LIMITS.double_s``.

    The reason is ``double_event``; the first row stays. Only visitors that are known, and files
    whose times have a clock, can show doubles.

    Args:
        marks: Of ``rows``.
        rows: With visitor and time.
        keys: Columns that are the same, beside the visitor.
    """
    from pandas import Series, Timedelta

    asked = rows.loc[marks.good().to_numpy() & _known(rows).to_numpy()]
    if asked.empty or not _has_clock(asked):
        return
    ordered = asked.assign(who=who(asked)).sort_values(TIME, kind="stable")
    gap = ordered.groupby(["who", *keys], dropna=False, sort=False)[TIME].diff()
    again = Series(data=False, index=rows.index)
    again.loc[ordered.index[(gap <= Timedelta(seconds=LIMITS.double_s)).to_numpy()]] = True
    marks.refuse(again, "double_event", TIME)


def refuse_robots(marks: Marks, rows: DataFrame, views: Series[bool]) -> tuple[Problem, ...]:
    """Refuse rows of robots, and say by which limits they were told.

    Robots are those that say so (``robot_declared``), and visitors with more than
    ``LIMITS.views_a_minute`` within any 60 s (``robot_minute``, in files whose times have a
    clock) or ``LIMITS.views_a_day`` (``robot_day``): all their rows go.

    Args:
        marks: Of ``rows``.
        rows: With visitor and time, and maybe ``ROBOT_COLUMNS``.
        views: Which rows are one page view each.
    """
    if USER_AGENT in rows:
        named = rows[USER_AGENT].str.contains(_DECLARED, regex=True).fillna(value=False)
        marks.refuse(named.astype("bool"), "robot_declared", USER_AGENT)
    if ROBOT in rows:
        marks.refuse(rows[ROBOT], "robot_declared", ROBOT)
    visitors = who(rows)
    seen = rows.loc[(marks.good() & views & _known(rows)).to_numpy()]
    minute, day = _hasty(seen), _tireless(seen)
    known = visitors.notna()
    marks.refuse(known & visitors.isin(minute), "robot_minute", VISITOR)
    marks.refuse(known & visitors.isin(day), "robot_day", VISITOR)
    found = minute | day
    if not found:
        return ()
    facts = {"visitors": len(found), "minute": LIMITS.views_a_minute, "day": LIMITS.views_a_day}
    return (Problem("robots_by_rate", facts),)


def who(rows: DataFrame) -> Series[str]:
    """Return whose rows these are: the visitor's, or the session's where none is known."""
    return rows[VISITOR].fillna(rows[SESSION]) if SESSION in rows else rows[VISITOR]


def _known(rows: DataFrame) -> Series[bool]:
    return who(rows).notna() & rows[TIME].notna()


def _has_clock(rows: DataFrame) -> bool:
    """Say whether times are moments, not days."""
    return bool((rows[TIME] != rows[TIME].dt.normalize()).any())


def _hasty(seen: DataFrame) -> set[str]:
    """Return visitors with more views within a minute than people have."""
    if seen.empty or not _has_clock(seen):
        return set()
    ordered = seen.assign(who=who(seen)).sort_values(TIME, kind="stable")
    step = ordered.groupby("who", sort=False)[TIME].diff(LIMITS.views_a_minute)
    return set(ordered["who"][(step.dt.total_seconds() < _MINUTE_S).to_numpy()])


def _tireless(seen: DataFrame) -> set[str]:
    """Return visitors with more views in a day than people have."""
    if seen.empty:
        return set()
    counts = seen.groupby([who(seen), seen[TIME].dt.normalize()], sort=False).size()
    return {str(one) for one, _ in counts.index[(counts > LIMITS.views_a_day).to_numpy()]}
