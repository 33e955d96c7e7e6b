"""Ids that one table uses and another does not know; near misses are suggested, never joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from planner.errors import Fact, Problem, Weight

LISTED: Final = 20
"""So many unknown ids are listed one by one, the most used first."""

COMPARED: Final = 5000
"""With more known ids than this, only ids that are spelled alike are suggested."""

_LOOKALIKES = str.maketrans("авсекмнорстухё", "abcekmhopctyxe")


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes that say which ids are unknown.

    Attributes:
        total: How many ids and rows.
        like: Ids, and those that look like them.
        listed: Ids that nothing looks like.
    """

    total: str
    like: str
    listed: str


UNKNOWN_PRODUCTS: Final = Codes(
    "unknown_products", "unknown_products_like", "unknown_products_listed"
)
UNKNOWN_FIXTURES: Final = Codes(
    "unknown_fixtures", "unknown_fixtures_like", "unknown_fixtures_listed"
)
UNKNOWN_GATES: Final = Codes("unknown_gates", "unknown_gates_like", "unknown_gates_listed")
UNKNOWN_GATES_IN_FILE: Final = Codes(
    "unknown_gates_in_file", "unknown_gates_in_file_like", "unknown_gates_in_file_listed"
)
UNKNOWN_PAGES: Final = Codes("unknown_pages", "unknown_pages_like", "unknown_pages_listed")
UNKNOWN_ZONES: Final = Codes(
    "unknown_visited_zones", "unknown_visited_zones_like", "unknown_visited_zones_listed"
)
"""Of a project; those of a file are ``UNKNOWN_ZONES_IN_FILE``."""

UNKNOWN_ZONES_IN_FILE: Final = Codes("unknown_zones", "unknown_zones_like", "unknown_zones_listed")


@dataclass(frozen=True, slots=True)
class Unknown:
    """An id that nobody knows.

    Attributes:
        id: As the table spells it.
        count: Rows that use it.
        suggestions: Known ids that look like it, likeliest first; may be empty.
    """

    id: str
    count: int
    suggestions: tuple[str, ...]


def unknown_ids(used: Iterable[str] | Mapping[str, int], known: Iterable[str]) -> list[Unknown]:
    """List used ids that are not known, the most used first.

    Only the first ``LISTED`` are compared letter by letter; the others get suggestions only
    for other cases, leading zeros, blanks, dashes and Cyrillic letters that look Latin.

    Args:
        used: One id per row, or ids with their number of rows.
        known: Ids of the table that is joined to.
    """
    names = tuple(dict.fromkeys(known))
    there = set(names)
    strangers = sorted(
        ((name, count) for name, count in Counter(used).items() if name not in there),
        key=lambda item: (-item[1], item[0]),
    )
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(spelling(name), []).append(name)
    return [
        Unknown(name, count, _suggested(name, alike, close=at < LISTED))
        for at, (name, count) in enumerate(strangers)
    ]


def unknown_problems(codes: Codes, unknown: list[Unknown]) -> tuple[Problem, ...]:
    """Put unknown ids into problems: the totals, then the first ones in two lists.

    The totals say ``ids`` and ``count`` (rows). The lists say how many ``ids`` they have and
    name each in ``listed``: with its rows, or with the ids that look like it.
    """
    if not unknown:
        return ()
    facts: dict[str, Fact] = {"ids": len(unknown), "count": sum(one.count for one in unknown)}
    first = unknown[:LISTED]
    like = [f"{one.id} → {', '.join(one.suggestions)}" for one in first if one.suggestions]
    others = [f"{one.id} ({one.count})" for one in first if not one.suggestions]
    lists: tuple[tuple[str, list[str], Weight], ...] = (
        (codes.like, like, "warning"),
        (codes.listed, others, "note"),
    )
    return (
        Problem(codes.total, facts),
        *(
            Problem(code, {"ids": len(ids), "listed": "; ".join(ids)}, weight)
            for code, ids, weight in lists
            if ids
        ),
    )


def spelling(name: str) -> str:
    """Return what is left of an id without case, leading zeros, blanks, dashes and script."""
    letters = "".join(letter for letter in name.casefold() if letter.isalnum())
    return letters.translate(_LOOKALIKES).lstrip("0")


def _suggested(name: str, alike: Mapping[str, list[str]], *, close: bool) -> tuple[str, ...]:
    plain = spelling(name)
    if plain in alike:
        return tuple(alike[plain])
    if not close or len(alike) > COMPARED:
        return ()
    return tuple(alike[match][0] for match in get_close_matches(plain, alike, n=3, cutoff=0.75))
