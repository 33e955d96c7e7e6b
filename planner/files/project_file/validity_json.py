"""When each variant is valid, as a tree of JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping

from planner.files.project_file.fields import Fields
from planner.model.validity import Validity


def validity_tree(validity: Mapping[str, Validity]) -> dict[str, object]:
    """Return the days of each dated variant; an open end is left out."""
    tree: dict[str, object] = {}
    for variant, one in validity.items():
        ends = {"from": one.valid_from, "to": one.valid_to}
        tree[variant] = {key: day for key, day in ends.items() if day}
    return tree


def validity_from(fields: Fields) -> dict[str, Validity]:
    """Read the days of each variant; what is open at both ends says nothing.

    Raises:
        ProjectError: ``project_wrong_type`` or ``project_bad_value``.
    """
    found: dict[str, Validity] = {}
    for variant in fields.names():
        ends = fields.fields(variant)
        with fields.making(variant):
            one = Validity(ends.text("from", ""), ends.text("to", ""))
        if not one.is_open:
            found[variant] = one
    return found
