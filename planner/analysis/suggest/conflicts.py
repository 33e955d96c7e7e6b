"""Rules that cannot be kept at once: the least set of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from planner.analysis.suggest.rules import TOGGLES, Group, Rules

HARD: Final = tuple(one for one in TOGGLES if one != "affinity")
"""Rules that are on or off and forbid something."""


def names_of(rules: Rules) -> list[str]:
    """Return the names of rules that forbid or demand something; of contracts their own."""
    named: list[str] = [one for one in HARD if one in rules.on]
    named += ["heavy"] if rules.heavy != Group() else []
    has_locks = rules.locked != Group() or rules.locked_fixtures or rules.locked_zones
    named += ["locked"] if has_locks else []
    return [*named, "moves", *(one.name for one in rules.contracts)]


def without(rules: Rules, name: str) -> Rules:
    """Return the rules but one."""
    for toggle in HARD:
        if name == toggle:
            return rules.turned(toggle, is_on=False)
    if name == "heavy":
        return replace(rules, heavy=Group())
    if name == "locked":
        return replace(rules, locked=Group(), locked_fixtures=frozenset(), locked_zones=frozenset())
    if name == "moves":
        return replace(rules, most_moves=10**6)
    kept = tuple(one for one in rules.contracts if one.name != name)
    return replace(rules, contracts=kept)


def conflicting(rules: Rules, holds: Callable[[Rules], bool]) -> Sequence[str]:
    """Return the names of rules that cannot be kept at once; if any one of them goes, they can.

    Args:
        rules: That cannot be kept.
        holds: Says whether others can.
    """
    needed: list[str] = []
    for name in names_of(rules):
        fewer = without(rules, name)
        if holds(fewer):
            needed.append(name)
        else:
            rules = fewer
    return needed
