"""Which kind of element a word of a file means: by key, by its names, by common words."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Final

from planner.model.kinds import ON_FLOORS
from planner.shipped import shipped
from planner.wording import LANGUAGES, Words

PREPOSITIONS: Final = frozenset(
    (
        *("at", "behind", "beside", "by", "for", "from", "in", "near", "next", "of", "on", "to"),
        *("under", "with", "в", "возле", "для", "за", "из", "на", "около", "от", "перед", "под"),
        *("при", "рядом", "с", "со", "у"),
    )
)
"""What follows them says where a thing stands or what it holds, not what it is."""

_MEASURES: Final = frozenset(("mm", "cm", "мм", "см"))
_HUMP: Final = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word of a file means.

    Attributes:
        kind: Key of a kind; empty: not recognised.
        deep: Key of the kind it means from ``from_depth_m`` on; empty: always ``kind``.
        from_depth_m: Depth, metres: two-sided shelves are deeper than one-sided ones.
    """

    kind: str
    deep: str = ""
    from_depth_m: float = inf

    def at(self, depth_m: float) -> str:
        """Return the kind's key for a fixture of this depth, metres; NaN where nobody knows."""
        return self.deep if depth_m >= self.from_depth_m else self.kind


UNKNOWN: Final = Meaning("")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that mean a kind.

    Attributes:
        words: In any order; one that ends in ``*`` stands for all words that begin with it.
        meaning: What they mean.
        is_whole: Whether it means that only when nothing else is said.
    """

    words: tuple[str, ...]
    meaning: Meaning
    is_whole: bool

    @property
    def has_preposition(self) -> bool:
        """Whether it cannot be cut at its preposition."""
        return not PREPOSITIONS.isdisjoint(self.words)


def meaning_of(text: str) -> Meaning:
    """Return what a cell of a kind column means.

    Numbers, single letters and measures in the text do not count, plurals do: ``Racks 12`` is
    ``rack``. The whole text is looked up first, then the words before a preposition, then all
    words. The phrase of most words wins; among equals the last word in English and the first
    in Russian, where the thing itself stands.

    Returns:
        ``UNKNOWN`` where no phrase is found.
    """
    words = _words(text)
    head = _head(words)
    finds = (
        (found for found in _found(words) if len(found[0].words) == len(words)),
        (found for found in _found(words) if found[0].has_preposition),
        _found(head),
        _found(words),
    )
    for found in finds:
        best = max(found, key=lambda one: (len(one[0].words), one[1]), default=None)
        if best is not None:
            return best[0].meaning
    return UNKNOWN


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return every phrase: keys, names in the catalogue, and the shipped list of words."""
    content = json.loads((shipped("resources") / "kind_names.json").read_text(encoding="utf-8"))
    listed = list(_own_names())
    for key, entry in content["kinds"].items():
        listed += _listed(entry, Meaning(key))
    for entry in content["either"]:
        meaning = Meaning(entry["shallow"], entry["deep"], float(entry["from_depth_m"]))
        listed += _listed(entry, meaning)
    return tuple(listed)


def _own_names() -> Iterator[Phrase]:
    for key in ON_FLOORS:
        yield Phrase(_words(key), Meaning(key), is_whole=True)
    for language in LANGUAGES:
        said = Words(language)
        for key in ON_FLOORS:
            if said.has(f"kind_{key}"):
                yield Phrase(_words(said.say(f"kind_{key}")), Meaning(key), is_whole=True)


def _listed(entry: Mapping[str, Iterable[str]], meaning: Meaning) -> Iterator[Phrase]:
    for name in ("names", "words"):
        for text in entry[name]:
            yield Phrase(tuple(text.split()), meaning, is_whole=name == "names")


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, with е for ё."""
    composed = unicodedata.normalize("NFC", text)
    parted = _LETTERS.findall(_HUMP.sub(" ", composed).replace("_", " "))
    lower = [word.casefold().replace("ё", "е") for word in parted]
    return tuple(
        word for word in lower if word in PREPOSITIONS or (len(word) > 1 and word not in _MEASURES)
    )


def _head(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words before the first preposition."""
    cut = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return tuple(words[:cut])


def _found(words: Sequence[str]) -> Iterator[tuple[Phrase, int]]:
    """Yield the phrases in a text, each with how good the place is where it stands."""
    places: dict[str, int] = {}
    for at, word in enumerate(words):
        for known in _known(word):
            places.setdefault(known, at)
    for phrase in {id(one): one for known in places for one in _by_word()[known]}.values():
        if phrase.is_whole and len(phrase.words) != len(words):
            continue
        if all(word in places for word in phrase.words):
            ats = [places[word] for word in phrase.words]
            yield phrase, -min(ats) if _is_russian(phrase) else max(ats)


@cache
def _known(word: str) -> tuple[str, ...]:
    """Return the words of phrases that a word can be: itself, its singular, its beginnings."""
    forms = [word, *(word[: -len(end)] for end in ("s", "es") if word.endswith(end))]
    starts = [f"{word[:length]}*" for length in range(1, len(word) + 1)]
    return tuple(form for form in (*forms, *starts) if form in _by_word())


@cache
def _by_word() -> Mapping[str, tuple[Phrase, ...]]:
    index: dict[str, list[Phrase]] = {}
    for phrase in phrases():
        for word in phrase.words:
            index.setdefault(word, []).append(phrase)
    return {word: tuple(listed) for word, listed in index.items()}


def _is_russian(phrase: Phrase) -> bool:
    return phrase.words[0][0] >= "а"
