"""Rules of suggestions from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import DataError
from planner.project import Project

if TYPE_CHECKING:
    from planner.analysis.suggest.rules import Rules
    from planner.analysis.suggest.rules_text import Known


def read_rules(path: Path, project: Project) -> Rules:
    """Read the rules of a JSON file and check them against a project.

    Raises:
        DataError: ``file_missing``, ``rules_unreadable``, or what ``rules_of`` raises.
    """
    from planner.analysis.suggest.rules_text import rules_of
    from planner.files.json_text import BrokenJsonError, parsed

    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError("file_missing", file=str(path)) from error
    try:
        tree = parsed(data)
    except BrokenJsonError as error:
        raise DataError("rules_unreadable", file=path.name, line=error.line) from error
    return rules_of(tree, path.name, known_of(project))


def known_of(project: Project) -> Known:
    """Return the names that rules may speak of: of products, categories, fixtures and zones."""
    from planner.analysis.suggest.rules_text import Known
    from planner.tables.columns import CATEGORY, PRODUCT_ID

    table = project.tables.get("products")
    products: set[str] = set()
    categories: set[str] = set()
    if table is not None:
        products = set(table.frame[PRODUCT_ID].astype("str"))
        categories = set(table.frame[CATEGORY].dropna().astype("str")) - {""}
    elements = [
        element
        for surface in project.plan.surfaces.values()
        for element in surface.elements.values()
    ]
    stocked = (put.product for one in elements for there in one.stock.values() for put in there)
    products.update(map(str, stocked))
    zones = {one.zone for one in elements} | {
        one.zone or one.label for one in elements if one.traits.role == "zone"
    }
    return Known(
        frozenset(products),
        frozenset(categories),
        frozenset(str(one.id) for one in elements),
        frozenset(zones - {""}),
    )
