"""Ids that one table uses and another does not know; near misses are suggested, never joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from planner.errors import Fact, Problem

LISTED: Final = 20
"""So many unknown ids are listed one by one, the most used first."""

COMPARED: Final = 5000
"""With more known ids than this, only ids that are spelled alike are suggested."""

_LOOKALIKES = str.maketrans("авсекмнорстухё", "abcekmhopctyxe")


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


def unknown_problems(code: str, unknown: list[Unknown]) -> tuple[Problem, ...]:
    """Put unknown ids into problems: ``code`` with totals, then the first ones listed.

    The totals say ``ids`` and ``count`` (rows). Each listed one is ``<code>_like`` with
    ``suggestion``, or ``<code>_listed`` without, and has ``id`` and ``count``.
    """
    if not unknown:
        return ()
    total = Problem(code, {"ids": len(unknown), "count": sum(one.count for one in unknown)})
    return (total, *(_listed(code, one) for one in unknown[:LISTED]))


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


def _listed(code: str, one: Unknown) -> Problem:
    facts: dict[str, Fact] = {"id": one.id, "count": one.count}
    if not one.suggestions:
        return Problem(f"{code}_listed", facts, "note")
    return Problem(f"{code}_like", {**facts, "suggestion": ", ".join(one.suggestions)})
