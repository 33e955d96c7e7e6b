"""Which header of a file is which column, through a mapping that users can correct and reuse."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from planner.errors import DataError, Fact, Problem
from planner.shipped import shipped

Mapped = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Table key to canonical column to accepted headers, likeliest first.

A table without shipped columns takes any key: what a user says of the blocks of a page."""

UNIT_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("mm", "мм", "millimetre", "millimeter", "миллиметр"), "mm"),
        **dict.fromkeys(("cm", "см", "centimetre", "centimeter", "сантиметр"), "cm"),
        **dict.fromkeys(("m", "м", "metre", "meter", "metres", "meters", "метр"), "m"),
        **dict.fromkeys(("%", "percent", "pct", "проц", "процент"), "%"),
        **dict.fromkeys(("руб", "р", "rub", "usd", "eur", "gbp", "₽", "$", "€", "£"), ""),
        **dict.fromkeys(("шт", "pcs", "sec", "сек"), ""),
    }
)
"""Words in headers that name a unit; lower-cased. What is no length and no share is empty."""

MULTIPLES: Final = re.compile(r"тыс|млн|thous|mln|million|000", re.IGNORECASE)
"""Remarks that make a number something else: the header is then not understood."""

READY: Final = ("ga4", "metrica", "retail-rocket")
"""Mappings for exports of well-known services, ``resources/mappings/<name>.json``: their headers
count beside the usual ones, or before them where the user names the mapping."""

_BRACKETS: Final = re.compile(r"[(\[{]([^)\]}]*)[)\]}]\s*$")
_LAST_WORD: Final = re.compile(r"[\s_,.]+([^\s_,.]+)$|(%)$")


@dataclass(frozen=True, slots=True)
class Match:
    """Which header was taken for which column.

    Attributes:
        table: Key of the table.
        headers: Canonical column to the file's header.
        units: Canonical column to its unit (``mm``, ``cm``, ``m``, ``%``), where the header
            says one.
        unused: Headers that are none of the table's columns.
    """

    table: str
    headers: Mapping[str, str]
    units: Mapping[str, str]
    unused: tuple[str, ...]

    @property
    def mapping_used(self) -> Mapped:
        """What was matched, in the shape of a mapping file; other columns stand there empty."""
        columns = dict.fromkeys((*shipped_mapping().get(self.table, {}), *self.headers))
        found = {column: (header,) for column, header in self.headers.items()}
        return {self.table: {column: found.get(column, ()) for column in columns}}

    def problems(self) -> tuple[Problem, ...]:
        """Say which header was taken for what, and which were not used."""
        taken = "; ".join(f"{header} = {column}" for column, header in self.headers.items())
        notes = [Problem("headers_taken", {"headers": taken}, "note")]
        service = _service_of(self)
        if service:
            notes.append(Problem("service_recognised", {"service": service}, "note"))
        if self.unused:
            facts: dict[str, Fact] = {"headers": ", ".join(self.unused), "count": len(self.unused)}
            notes.append(Problem("headers_unused", facts, "note"))
        return tuple(notes)


def plain(header: str) -> str:
    """Return a header without case, blanks and marks; ``Код_товара`` = ``код товара``; ё is е."""
    text = unicodedata.normalize("NFKC", header).casefold().replace("ё", "е")
    return "".join(letter for letter in text if letter.isalnum() or letter == "%")


def without_unit(header: str) -> tuple[str, str]:
    """Part a header from the unit or remark at its end.

    Returns:
        The rest, and ``mm``, ``cm``, ``m``, ``%`` or empty. A remark in brackets that is no
        unit goes too, unless it says thousands or millions.
    """
    header = header.strip().rstrip(".")
    bracket = _BRACKETS.search(header)
    if bracket is not None and MULTIPLES.search(bracket[1]):
        return header, ""
    if bracket is not None:
        unit = bracket[1].strip().rstrip(".").casefold()
        return header[: bracket.start()], UNIT_WORDS.get(unit, "")
    last = _LAST_WORD.search(header)
    word = (last[1] or last[2]).casefold() if last is not None else ""
    if last is None or word not in UNIT_WORDS:
        return header, ""
    return header[: last.start()], UNIT_WORDS[word]


def match_headers(
    headers: Sequence[str], table: str, columns: Iterable[str], mapping: Mapped
) -> Match:
    """Find the header of each column.

    The first accepted header that the file has wins; with its unit cut off if it is not
    known whole. A header serves one column.

    Args:
        headers: Of the file, as they stand there.
        table: Key of the table.
        columns: Canonical columns, the most wanted first.
        mapping: From ``mapping_of``.
    """
    accepted = mapping.get(table, {})
    found: dict[str, str] = {}
    units: dict[str, str] = {}
    left = list(headers)
    for whole in (True, False):
        for column in columns:
            header = "" if column in found else _first(left, accepted.get(column, ()), whole=whole)
            if header:
                found[column] = header
                left.remove(header)
                units[column] = without_unit(header)[1]
    ordered = {column: found[column] for column in columns if column in found}
    return Match(table, ordered, {key: unit for key, unit in units.items() if unit}, tuple(left))


def known_headers(mapping: Mapped, table: str = "") -> frozenset[str]:
    """Return every accepted header of a table, or of all, as ``plain`` spells it."""
    tables = [mapping.get(table, {})] if table else list(mapping.values())
    return frozenset(
        plain(header) for columns in tables for accepted in columns.values() for header in accepted
    )


def is_known(header: str, known: frozenset[str]) -> bool:
    """Say whether a cell reads like a known header."""
    return plain(header) in known or plain(without_unit(header)[0]) in known


def mapping_of(given: Path | Mapped | None = None) -> Mapped:
    """Return the shipped mapping, with a user's headers before the shipped ones.

    Args:
        given: A JSON file of the same shape; one header may stand without a list. Or the name of
            a ready mapping (``READY``). A mapping that is no file holds whole for the tables that
            it names: their shipped headers do not count.

    Raises:
        DataError: ``mapping_missing``, ``mapping_unreadable``, ``mapping_unknown_table``,
            ``mapping_unknown_column``.
    """
    own = shipped_mapping()
    if given is None:
        return own
    if not isinstance(given, Path):
        return {**own, **given}
    path, wanted = given, _named(given)
    for table, columns in wanted.items():
        if table not in own:
            tables = ", ".join(sorted(own))
            raise DataError("mapping_unknown_table", file=path.name, table=table, known=tables)
        for column in columns:
            if own[table] and column not in own[table]:
                known = ", ".join(sorted(own[table]))
                raise DataError(
                    "mapping_unknown_column",
                    file=path.name,
                    table=table,
                    column=column,
                    known=known,
                )
    return {
        table: {
            column: (*wanted.get(table, {}).get(column, ()), *headers)
            for column, headers in (columns or dict.fromkeys(wanted.get(table, {}), ())).items()
        }
        for table, columns in own.items()
    }


@cache
def shipped_mapping() -> Mapped:
    """Return the mapping that ships with the program, with the ready ones after it."""
    return {
        table: {
            column: tuple(
                dict.fromkeys(
                    header
                    for mapping in (_usual(), *map(ready_mapping, READY))
                    for header in mapping.get(table, {}).get(column, ())
                )
            )
            for column in columns
        }
        for table, columns in _usual().items()
    }


@cache
def ready_mapping(name: str) -> Mapped:
    """Return a mapping of ``READY``."""
    return _read(shipped("resources") / "mappings" / f"{name}.json")


@cache
def _usual() -> Mapped:
    return _read(shipped("resources") / "columns.json")


def _named(given: Path) -> Mapped:
    """Return a ready mapping by its name, or read a file."""
    if given.suffix or given.exists():
        return _read(given)
    name = str(given).casefold()
    if name in READY:
        return ready_mapping(name)
    raise DataError("mapping_missing", file=str(given), known=", ".join(READY))


def _service_of(match: Match) -> str:
    """Return the ready mapping that knows the most headers that nobody else does; may be empty."""
    usual = _usual().get(match.table, {})
    known = known_headers({match.table: usual})
    found: dict[str, int] = {}
    for name in READY:
        own = ready_mapping(name).get(match.table, {})
        found[name] = sum(
            any(plain(header) == plain(one) for one in own.get(column, ()))
            for column, header in match.headers.items()
            if plain(header) not in known
        )
    best = max(found, key=lambda name: found[name])
    return best if found[best] else ""


def write_mapping(path: Path, mapping: Mapped) -> None:
    """Write a mapping as a file that ``mapping_of`` reads, for users to correct and reuse."""
    text = json.dumps(mapping, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def _first(headers: Sequence[str], accepted: Iterable[str], *, whole: bool) -> str:
    spelled = {
        plain(header if whole else without_unit(header)[0]): header for header in reversed(headers)
    }
    return next((spelled[plain(one)] for one in accepted if plain(one) in spelled), "")


def _read(path: Path) -> Mapped:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        return {
            str(table): {
                str(column): (headers,) if isinstance(headers, str) else _texts(headers)
                for column, headers in columns.items()
            }
            for table, columns in content.items()
        }
    except FileNotFoundError:
        raise DataError("file_missing", file=str(path)) from None
    except (OSError, ValueError, AttributeError, TypeError) as trouble:
        raise DataError("mapping_unreadable", file=path.name) from trouble


def _texts(headers: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(header) for header in headers)
