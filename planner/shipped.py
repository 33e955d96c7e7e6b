"""Where the files that ship with the program lie: in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the folder ``resources`` or ``sample_stores``.

    An installed wheel carries it inside the package, a checkout beside it.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    for folder in (_HERE / name, _HERE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(name)
