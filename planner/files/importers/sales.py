"""Sales from a file; they replace those that are there, or add to them."""

from __future__ import annotations

from typing import Final

from planner.errors import Problem
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import checked_rows, dropped, merged, named_file, taken
from planner.project import Project, with_table
from planner.tables.columns import PRODUCT_ID, RECEIPT_ID, SOLD_AT
from planner.tables.joins import UNKNOWN_PRODUCTS, unknown_ids, unknown_problems
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES, check
from planner.tables.table import Table


def take(project: Project, source: Source) -> Taken:
    """Take sales in. Sales of products that nobody knows are kept, and the ids are listed.

    Lines of receipts may name a product twice: appended ones are dropped only if they are there
    cell by cell. Sums of a product and a day are there if product and day are.

    Raises:
        DataError: As ``checked_rows``.
    """
    rows = checked_rows(
        source, SALES, check, needed=(SOLD_AT, PRODUCT_ID), zone=project.settings.time_zone
    )
    are_lines = bool(rows.table.frame[RECEIPT_ID].notna().all())
    table, repeated = merged(project, SALES, rows.table, append=source.append, by_cells=are_lines)
    said = named_file(_unknown_products(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


def _unknown_products(project: Project, sales: Table) -> tuple[Problem, ...]:
    products = project.tables.get(PRODUCTS.key)
    if products is None:
        return (Problem("products_not_loaded", {}, "note"),)
    used = {str(name): int(n) for name, n in sales.frame[PRODUCT_ID].value_counts().items()}
    return unknown_problems(UNKNOWN_PRODUCTS, unknown_ids(used, products.frame[PRODUCT_ID]))


SALES_IMPORTER: Final = Importer("sales", take)
