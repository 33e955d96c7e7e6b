"""Words for codes in the languages of the catalogue, for window, exporters and command line."""

from __future__ import annotations

import re
from functools import cache
from math import floor, isfinite, log10
from numbers import Integral, Real
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from planner.shipped import shipped

LANGUAGES: Final = ("en", "ru")
_HEAD: Final = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a message begins; no message refers to another one."""


class Words:
    """The catalogue of one language.

    Attributes:
        language: One of ``LANGUAGES``.
    """

    def __init__(self, language: str) -> None:
        """Read the catalogue.

        Raises:
            ValueError: ``language`` is none of ``LANGUAGES``.
        """
        if language not in LANGUAGES:
            raise ValueError(language)
        self.language = language
        path = shipped("resources") / "i18n" / f"{language}.ftl"
        self._catalogue = _catalogue(language, path)

    def has(self, code: str) -> bool:
        """Say whether the catalogue has words for ``code``."""
        return self._catalogue.has(code)

    def say(self, code: str, **facts: str | int | float) -> str:
        """Put a code and its facts into words.

        Numbers are written as the language writes them. A float keeps about three
        significant digits, and never fewer than one decimal; a message that wants another
        precision says so with ``NUMBER``.

        Raises:
            KeyError: The catalogue has no such code.
            ValueError: The message cannot be formed, for example for want of a fact.
        """
        if not self.has(code):
            raise KeyError(code)
        bundle = self._catalogue.bundle
        pattern = bundle.get_message(code).value
        if pattern is None:
            raise ValueError(code)
        text, troubles = bundle.format_pattern(
            pattern, {name: _written(fact) for name, fact in facts.items()}
        )
        if troubles:
            raise ValueError(code, *troubles)
        return str(text)


class _Catalogue:
    """The messages of a file; each is parsed when it is first said, since all take long."""

    def __init__(self, language: str, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        heads = list(_HEAD.finditer(text))
        ends = [*(head.start() for head in heads[1:]), len(text)]
        self._unread = {
            head[1]: text[head.start() : end] for head, end in zip(heads, ends, strict=True)
        }
        self.bundle = FluentBundle([language], use_isolating=False)

    def has(self, code: str) -> bool:
        """Say whether there is such a message, and have it ready, for any thread."""
        entry = self._unread.get(code)
        if entry is not None:
            # Added before it is taken off: another thread finds it in one place or the other.
            self.bundle.add_resource(FluentResource(entry))
            self._unread.pop(code, None)
        return self.bundle.has_message(code)


_catalogue = cache(_Catalogue)


def _written(fact: object) -> object:
    """Turn numbers of any library into those that Fluent can write."""
    if isinstance(fact, Integral):
        return int(fact)
    if isinstance(fact, Real):
        value = float(fact)
        if not isfinite(value):
            return str(value)
        return fluent_number(value, maximumFractionDigits=_decimals(value))
    return str(fact)


def _decimals(value: float) -> int:
    """Return the decimals, 1 to 9, that leave three significant digits below a hundred."""
    return 1 if value == 0.0 else min(9, max(1, 2 - floor(log10(abs(value)))))
