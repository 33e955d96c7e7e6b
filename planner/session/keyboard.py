"""What the keys of a Latin and of a Russian keyboard write."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LATIN_ROW: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
RUSSIAN_ROW: Final = "йцукенгшщзхъфывапролджэячсмитьбюё"
LATIN_OF: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip(RUSSIAN_ROW, LATIN_ROW, strict=True))
)
RUSSIAN_OF: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip(LATIN_ROW, RUSSIAN_ROW, strict=True))
)


def as_latin(text: str) -> str:
    """Return what the same keys write on a Latin keyboard, in small letters."""
    return "".join(LATIN_OF.get(letter, letter) for letter in text.casefold())


def as_russian(text: str) -> str:
    """Return what the same keys write on a Russian keyboard, in small letters."""
    return "".join(RUSSIAN_OF.get(letter, letter) for letter in text.casefold())
