"""What lies where in a project folder, and which version of it this program writes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final
from urllib.parse import unquote

FORMAT: Final = 1
"""Version of the format that this program writes."""

PROJECT_FILE: Final = "project.json"
PLANS: Final = "plans"
TABLES_FOLDER: Final = "tables"
UNDERLAYS: Final = "underlays"
REFUSED: Final = "tables/refused"
PREVIOUS: Final = "tables/previous"
MAPPINGS: Final = "tables/mappings"
ZIP_SUFFIXES: Final = (".vitrina", ".zip")

_LONGEST: Final = 60
_RESERVED: Final = re.compile(r"(?i)con|prn|aux|nul|com\d|lpt\d")


def plan_files(variants: Iterable[str]) -> dict[str, str]:
    """Return the file of each variant, so that no two share one on any file system."""
    files: dict[str, str] = {}
    taken: set[str] = set()
    for variant in variants:
        stem = file_stem(variant)
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}~{number}"
        taken.add(name.casefold())
        files[variant] = f"{PLANS}/{name}.json"
    return files


def variant_of(plan_file: str) -> str:
    """Return the variant that a plan file holds which the project does not list."""
    return unquote(plan_file.removeprefix(f"{PLANS}/").removesuffix(".json"))


def table_file(kind: str) -> str:
    """Return the file of a table."""
    return f"{TABLES_FOLDER}/{kind}.csv"


def picture_file(name: str) -> str:
    """Return the file of a picture that lies under a surface."""
    return f"{UNDERLAYS}/{name}"


def file_stem(name: str) -> str:
    """Return a name as every file system takes it; letters of any script stay."""
    stem = "".join(map(_spelled, name))
    if stem.startswith(" "):
        stem = f"%20{stem[1:]}"
    if stem.endswith(" "):
        stem = f"{stem[:-1]}%20"
    if _RESERVED.fullmatch(stem):
        stem = f"%{ord(stem[0]):02X}{stem[1:]}"
    if len(stem) > _LONGEST:
        stem = f"{stem[:_LONGEST]}~{sha256(name.encode(errors='replace')).hexdigest()[:8]}"
    return stem or "~"


def _spelled(letter: str) -> str:
    if letter.isalnum() or letter in "-_ ":
        return letter
    return "".join(f"%{byte:02X}" for byte in letter.encode(errors="replace"))
