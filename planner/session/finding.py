"""What can be found in an open project by typing, and how well it answers what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from planner.model.element import ElementId
from planner.model.kinds import KINDS
from planner.model.plan import NOWHERE, Surface, SurfaceId
from planner.project import Project
from planner.session.keyboard import as_latin, as_russian
from planner.tables.columns import CATEGORY, NAME, PRODUCT_ID
from planner.wording import LANGUAGES, Words

Sort = Literal["action", "type", "category", "product", "zone", "fixture"]
SORTS: Final[tuple[Sort, ...]] = ("action", "type", "zone", "category", "product", "fixture")
"""In the order in which equally good answers stand."""

Place = tuple[Surface, ElementId, str]
"""Surface, element and placement."""
LIMIT: Final = 40
_WHOLE, _START, _WORD, _INSIDE, _OTHER_ENDING, _SCATTERED = 0.0, 1.0, 2.0, 3.0, 4.0, 5.0
_STEM: Final = 4
"""Letters that two forms of a Russian word share at least."""
_ENDING: Final = 3
"""Letters that its ending has at most."""
_RUSSIAN: Final = re.compile(r"[а-я]+")
_OTHER_LAYOUT: Final = 0.5
"""Added where the keys were meant on another keyboard."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be found.

    Attributes:
        sort: What it is.
        key: Of the action, category, product or element.
        name: Shown.
        also: Other names it answers to, in any language.
        detail: Shown beside the name.
        surface: Where it is; empty for actions.
        elements: Where to look; empty: it has no place.
        placement: The one placement that holds it; empty for none or several.
    """

    sort: Sort
    key: str
    name: str
    also: tuple[str, ...] = ()
    detail: str = ""
    surface: SurfaceId = NOWHERE
    elements: frozenset[ElementId] = frozenset()
    placement: str = ""


def answers(query: str, things: Iterable[Found], limit: int = LIMIT) -> list[Found]:
    """Return the things that answer a query, the best first; all for an empty query."""
    asked = [(_plain(query).split(), 0.0)]
    if asked[0][0]:
        others = (as_latin(query), as_russian(query))
        asked += [(_plain(other).split(), _OTHER_LAYOUT) for other in others]
    ranked = []
    for index, thing in enumerate(things):
        ranks = [_rank(words, thing) + extra for words, extra in asked]
        best = min(ranks)
        if best < float("inf"):
            ranked.append((best, SORTS.index(thing.sort), index, thing))
    ranked.sort(key=lambda one: one[:3])
    return [thing for *_, thing in ranked[:limit]]


def things_of(project: Project) -> list[Found]:
    """Return own types, zones, fixtures, categories and products, these with their places."""
    found = [Found("type", pattern.name, pattern.name) for pattern in project.types]
    kinds = {key: _in_every_language(f"kind_{key}") for key in KINDS}
    for surface in project.plan.surfaces.values():
        found += [
            Found(
                "zone" if element.traits.role == "zone" else "fixture",
                element.id,
                element.label,
                (element.id, *kinds.get(element.kind, ())),
                surface.name,
                surface.id,
                frozenset({element.id}),
            )
            for element in surface.elements.values()
            if element.traits.role != "wall"
        ]
    return found + _products(project)


def _in_every_language(code: str) -> tuple[str, ...]:
    return tuple(Words(language).say(code) for language in LANGUAGES)


def _products(project: Project) -> list[Found]:
    """Return categories and products; what stands on several surfaces is found on the first."""
    table = project.tables.get("products")
    standing = _standing(project)
    names: dict[str, str] = {}
    shelved: dict[str, list[Place]] = {}
    if table is not None:
        columns = (table.frame[column].tolist() for column in (PRODUCT_ID, NAME, CATEGORY))
        for key, name, category in zip(*columns, strict=True):
            names[str(key)] = name if isinstance(name, str) else ""
            if isinstance(category, str) and category:
                shelved.setdefault(category, []).extend(standing.get(str(key), []))
    categories = [_placed("category", key, key, places) for key, places in shelved.items()]
    return categories + [
        _placed("product", key, names.get(key, ""), standing.get(key, []))
        for key in {**names, **dict.fromkeys(standing)}
    ]


def _standing(project: Project) -> dict[str, list[Place]]:
    """Return where each product stands."""
    found: dict[str, list[Place]] = {}
    for surface in project.plan.surfaces.values():
        for element in surface.elements.values():
            for slot, stock in element.stock.items():
                for stocked in stock:
                    place = (surface, element.id, f"{element.id}-{slot}")
                    found.setdefault(stocked.product, []).append(place)
    return found


def _placed(sort: Sort, key: str, name: str, places: Sequence[Place]) -> Found:
    here = [place for place in places if place[0] is places[0][0]]
    elements = frozenset(element for _, element, _ in here)
    surface = places[0][0] if places else None
    return Found(
        sort,
        key,
        name or key,
        (key,),
        ", ".join(dict.fromkeys(surface.elements[e].label for _, e, _ in here)) if surface else "",
        surface.id if surface else NOWHERE,
        elements,
        places[0][2] if len(places) == 1 else "",
    )


def _rank(words: Sequence[str], thing: Found) -> float:
    """Return 0 for the very name and more for worse; infinity for no answer."""
    worst = 0.0
    names = [_plain(name) for name in (thing.name, *thing.also)]
    for word in words:
        best = min(_closeness(word, name) for name in names)
        if best == float("inf"):
            return best
        worst = max(worst, best)
    return worst


def _closeness(word: str, name: str) -> float:
    if name == word:
        return _WHOLE
    at = name.find(word)
    if at == 0:
        return _START
    if at > 0:
        return _INSIDE if name[at - 1].isalnum() else _WORD
    return min(_inflected(word, name), _scattered(word, name))


def _inflected(word: str, name: str) -> float:
    """Rank a Russian word whose ending differs, by the beginning that both share."""
    if not _RUSSIAN.fullmatch(word):
        return float("inf")
    stems = (word[: len(word) - cut] for cut in range(1, _ENDING + 1))
    beginnings = (f" {stem}" for stem in stems if len(stem) >= _STEM)
    return _OTHER_ENDING if any(stem in f" {name}" for stem in beginnings) else float("inf")


def _scattered(word: str, name: str) -> float:
    """Rank letters that stand in order but apart, the first at the start of a word."""
    if len(word) < 3:
        return float("inf")
    start = next(
        (i for i, c in enumerate(name) if c == word[0] and (i == 0 or not name[i - 1].isalnum())),
        -1,
    )
    at = start
    for letter in word[1:]:
        if at < 0:
            return float("inf")
        at = name.find(letter, at + 1)
    if at < 0 or at - start > 3 * len(word):
        return float("inf")
    return _SCATTERED + (at - start) / 100.0


@lru_cache(maxsize=50_000)
def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е")
