"""Products on their way from a list to a shelf, as Qt carries them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData

from planner.model.element import ProductId

MIME: Final = "application/x-vitrina-products"


def mime_of(products: Sequence[str]) -> QMimeData:
    """Pack product ids; other programs get them as lines of text."""
    data = QMimeData()
    data.setData(MIME, json.dumps(list(products)).encode())
    data.setText("\n".join(products))
    return data


def products_in(data: QMimeData) -> tuple[ProductId, ...]:
    """Return the products that are carried; none where it is something else."""
    if not data.hasFormat(MIME):
        return ()
    try:
        found = json.loads(bytes(data.data(MIME).data()).decode())
    except ValueError:
        return ()
    return tuple(ProductId(str(one)) for one in found) if isinstance(found, list) else ()
