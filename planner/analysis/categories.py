"""Categories of products, in levels: ``Food > Bread`` is bread, and food."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.tables.columns import CATEGORY, PRODUCT_ID
from planner.tables.table import Table

BELOW: Final = ">"
"""Stands between a category and one below it."""
SHOWN_BELOW: Final = " > "


def path_of(category: str) -> tuple[str, ...]:
    """Return a category's names from the highest level down; empty for none."""
    return tuple(name for name in (part.strip() for part in category.split(BELOW)) if name)


def levels_of(products: Table) -> tuple[Mapping[str, str], ...]:
    """Return the category of each product on each level, the highest first.

    Names carry those above them. A product whose category has fewer levels keeps its own on
    those below; one without category is on none.

    Args:
        products: Checked products.
    """
    frame = products.frame
    categories = frame[CATEGORY].fillna("").astype("str").tolist()
    paths = {
        str(product): path_of(category)
        for product, category in zip(frame[PRODUCT_ID].tolist(), categories, strict=True)
    }
    depth = max((len(path) for path in paths.values()), default=0)
    return tuple(
        MappingProxyType({k: SHOWN_BELOW.join(path[:level]) for k, path in paths.items() if path})
        for level in range(1, depth + 1)
    )
