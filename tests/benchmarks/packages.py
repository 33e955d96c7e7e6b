"""Packages that the benchmarks compare with (extra ``bench``): used where they are installed."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

PACKAGES = {
    "datashader": "datashader",
    "extremitypathfinder": "extremitypathfinder",
    "jupedsim": "JuPedSim",
    "pedpy": "PedPy",
    "pyvisgraph": "pyvisgraph",
    "skimage": "scikit-image",
}
"""Module to the name that people know."""


def is_here(module: str) -> bool:
    """Say whether a package is installed."""
    return find_spec(module) is not None


def package(module: str) -> ModuleType:
    """Return a package that is installed."""
    return import_module(module)


def skipped(module: str) -> str:
    """Name a package that is not compared with."""
    return f"{PACKAGES[module]}: skipped, not installed"
