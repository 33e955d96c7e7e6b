"""Starts Vitrina from a checkout, or says in one sentence what is missing."""

from __future__ import annotations

import sys
from importlib import metadata

REQUIRED = (
    "PySide6-Essentials",
    "shapely",
    "pandas",
    "numpy",
    "scipy",
    "numba",
    "platformdirs",
    "typer",
    "fluent.runtime",
    "openpyxl",
    "pillow",
    "cmap",
    "tzdata",
    "pypdfium2",
    "typst",
    "ezdxf",
)
SET_UP = "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e ."


def trouble(python: tuple[int, int]) -> str:
    """Say in English and Russian why Vitrina cannot start on this Python; empty when it can."""
    if python < (3, 11):
        return "Vitrina needs Python 3.11 or newer.\nВитрине нужен Python 3.11 или новее."
    missing = [name for name in REQUIRED if not _version(name)]
    if missing:
        names = ", ".join(missing)
        return f"Missing: {names}. Set up with:\nНе хватает: {names}. Установка:\n  {SET_UP}"
    return unfit_qt(_version("PySide6-Essentials"), python)


def unfit_qt(version: str, python: tuple[int, int]) -> str:
    """Say why this Qt must not run on this Python: from 6.12 it frees None on Python 3.11."""
    release = tuple(int(part) for part in version.split(".")[:2])
    if release < (6, 12) or python >= (3, 12):
        return ""
    return (
        f"PySide6 {version} crashes Python 3.11. Set up with:\n"
        f"PySide6 {version} роняет Python 3.11. Установка:\n  {SET_UP}"
    )


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def main() -> int:
    """Run Vitrina with the arguments of the command line and return its exit code."""
    sentence = trouble(sys.version_info[:2])
    if sentence:
        sys.stderr.write(sentence + "\n")
        return 2
    from planner.__main__ import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
