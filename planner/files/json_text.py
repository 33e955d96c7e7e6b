"""JSON that people can read and compare: sorted keys, short numbers, small things on one line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import isfinite

_ESCAPED_SURROGATE = "\\ud"


class BrokenJsonError(ValueError):
    """Text that is no JSON.

    Attributes:
        line: Where it breaks, 1-based; 0 where that cannot be told.
    """

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def parsed(data: bytes) -> object:
    """Read JSON in UTF-8, with or without byte order mark.

    Raises:
        BrokenJsonError: No UTF-8, no JSON, nested too deeply, or numbers beyond all measure.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenJsonError(data.count(b"\n", 0, error.start) + 1) from error
    try:
        tree: object = json.loads(text, parse_float=_finite, parse_constant=_refused)
        if _ESCAPED_SURROGATE in text.lower():
            json.dumps(tree, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise BrokenJsonError(error.lineno) from error
    except _OddNumberError as error:
        raise BrokenJsonError(text.count("\n", 0, text.find(str(error))) + 1) from error
    except (ValueError, RecursionError) as error:
        raise BrokenJsonError(0) from error
    return tree


def text_of(value: object, width: int = 100) -> str:
    """Write a tree of mappings, lists, text, numbers, flags and None, with a line end.

    What fits into ``width`` characters stands on one line. The same value gives the same text.

    Raises:
        ValueError: A number that is not finite.
        TypeError: A value that JSON does not have.
    """
    return _written(value, "", width) + "\n"


def encoded(value: object) -> bytes:
    """Write a tree as ``text_of`` does, in UTF-8."""
    return text_of(value).encode("utf-8", errors="replace")


def short(number: float) -> int | float:
    """Return the same number in its shortest form: whole ones without a point."""
    whole = isinstance(number, float) and abs(number) < 1e15 and number.is_integer()
    return int(number) if whole else number


def _written(value: object, indent: str, width: int) -> str:
    if isinstance(value, Mapping):
        items = sorted((str(key), item) for key, item in value.items())
        deeper = indent + "  "
        parts = [f"{_scalar(key)}: {_written(item, deeper, width)}" for key, item in items]
        return _joined(parts, "{}", indent, width)
    if isinstance(value, list | tuple):
        parts = [_written(item, indent + "  ", width) for item in value]
        return _joined(parts, "[]", indent, width)
    return _scalar(value)


def _joined(parts: list[str], brackets: str, indent: str, width: int) -> str:
    flat = len(indent) + sum(map(len, parts)) + 2 * len(parts) <= width
    if flat and not any("\n" in part for part in parts):
        return brackets[0] + ", ".join(parts) + brackets[1]
    lines = ",\n".join(f"{indent}  {part}" for part in parts)
    return f"{brackets[0]}\n{lines}\n{indent}{brackets[1]}"


def _scalar(value: object) -> str:
    if isinstance(value, float):
        value = short(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


class _OddNumberError(ValueError):
    """A number that no measure is."""


def _finite(token: str) -> float:
    number = float(token)
    if not isfinite(number):
        raise _OddNumberError(token)
    return number


def _refused(token: str) -> float:
    raise _OddNumberError(token)
