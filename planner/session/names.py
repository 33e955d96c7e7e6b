"""Keys put into the words of a language: of tables, of their columns, of kinds, of samples."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.errors import DataError, Fact
from planner.project import FIRST_VARIANT, Project
from planner.wording import LANGUAGES, Words

NAMED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "table": "table_",
        "kind": "kind_",
        "deep": "kind_",
        "algorithm": "algorithm_",
        "page_type": "page_type_",
        "device": "device_",
    }
)
"""Facts that are keys, and the beginning of the code that names what they stand for."""

COLUMN_IS_KEY: Final = frozenset({"column_missing", "usual_size_taken"})
"""Codes whose ``column`` is a key; that of others is a header of the user's file."""

LISTS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "headers_taken": ("headers", "field_"),
        "kinds_read": ("words", "kind_"),
        "blocks_found": ("blocks", "kind_"),
    }
)
"""Codes with a list ``as in the file = key``: its fact, and what names the keys."""

VARIANTS: Final = frozenset({"variant", "other_variant", "variants"})
"""Facts that name variants, one or several with commas between."""

RULES: Final = frozenset({"rules"})
"""Facts that list rules, ``|`` between them; ``rule_<key>`` names those that are no contract."""

SAMPLES: Final = ("section_store", "small_supermarket", "online_shop")
"""Sample stores with a name in each language, ``sample_<key>``."""

_KEY: Final = re.compile(r" = ([a-z_0-9]+)(?=[,;] |…|$)")


def named(words: Words, code: str, facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the facts of a code with names instead of keys; what has no name stays."""
    made = dict(facts)
    for fact, beginning in NAMED.items():
        if fact in made:
            made[fact] = _name(words, beginning, str(made[fact]))
    for fact in VARIANTS & made.keys():
        shown = (shown_variant(words, name) for name in str(made[fact]).split(", "))
        made[fact] = ", ".join(shown)
    for fact in RULES & made.keys():
        keys = str(made[fact]).split(" | ")
        made[fact] = "; ".join(_rule(words, key) for key in keys)
    if code in COLUMN_IS_KEY and "column" in made:
        made["column"] = _name(words, "field_", str(made["column"]))
    if code in LISTS:
        fact, beginning = LISTS[code]
        made[fact] = _KEY.sub(
            lambda found: f" → {_name(words, beginning, found[1])}", str(made[fact])
        )
    return made


def in_window(words: Words, code: str, facts: Mapping[str, Fact]) -> str:
    """Put a code and its facts into the words of the window, which names no command line."""
    own = f"in_window_{code}"
    return words.say(own if words.has(own) else code, **named(words, code, facts))


def shown_name(words: Words, name: str) -> str:
    """Return what a project is called in a language; only sample stores have more than one name."""
    key = name.casefold().replace(" ", "_")
    return words.say(f"sample_{key}") if key in SAMPLES else name


def shown_variant(words: Words, name: str) -> str:
    """Return what a variant is called in a language; only the first one has more than one name."""
    return words.say("first_variant") if name == FIRST_VARIANT else name


def meant_variant(project: Project, wanted: str | None) -> str:
    """Return the variant of a name, spelled as a language shows it or in any case; None: current.

    Raises:
        DataError: ``no_such_variant``.
    """
    if wanted is None or wanted in project.plans:
        return project.variant if wanted is None else wanted
    asked = wanted.strip().casefold()
    for name in project.plans:
        shown = (shown_variant(Words(language), name) for language in LANGUAGES)
        if asked in {name.casefold(), *(one.casefold() for one in shown)}:
            return name
    raise DataError("no_such_variant", variant=wanted, variants=", ".join(project.plans))


def other_variant(project: Project, variant: str, wanted: str | None) -> str:
    """Return the variant to compare one with: the one of a name, or the only other one.

    Raises:
        DataError: ``no_such_variant`` or ``diff_with_what``.
    """
    if wanted is not None:
        return meant_variant(project, wanted)
    others = [name for name in project.plans if name != variant]
    if len(others) != 1:
        names = ", ".join(others) or "\N{EN DASH}"
        raise DataError("diff_with_what", variant=variant, variants=names)
    return others[0]


def _name(words: Words, beginning: str, key: str) -> str:
    code = f"{beginning}{key}".replace("-", "_")
    return words.say(code).casefold() if words.has(code) else key


def _rule(words: Words, key: str) -> str:
    code = f"rule_{key}"
    return words.say(code) if words.has(code) else f"“{key}”"
