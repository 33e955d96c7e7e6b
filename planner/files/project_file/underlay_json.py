"""Underlays as trees of JSON, and back; fields that are as usual are left out."""

from __future__ import annotations

from planner.files.project_file.fields import Fields
from planner.model.underlay import Underlay

_PLACE = ("x", "y", "width", "height")


def underlay_tree(underlay: Underlay) -> dict[str, object]:
    """Return an underlay as a tree of JSON."""
    usual = Underlay(underlay.file)
    tree: dict[str, object] = {"file": underlay.file}
    tree |= {key: float(getattr(underlay, key)) for key in _PLACE}
    for key in ("angle_deg", "opacity", "is_visible", "is_locked"):
        value = getattr(underlay, key)
        if value != getattr(usual, key):
            tree[key] = value
    return tree


def underlay_from(fields: Fields) -> Underlay | None:
    """Read the underlay of a surface; None where it has none.

    Raises:
        ProjectError: ``project_missing_field``, ``project_wrong_type`` or ``project_bad_value``.
    """
    if "underlay" not in fields:
        return None
    part = fields.fields("underlay")
    with part.making():
        usual = Underlay("x.png")
        return Underlay(
            part.text("file"),
            x=part.number("x"),
            y=part.number("y"),
            width=part.number("width"),
            height=part.number("height"),
            angle_deg=part.number("angle_deg", usual.angle_deg),
            opacity=part.number("opacity", usual.opacity),
            is_visible=part.flag("is_visible", usual.is_visible),
            is_locked=part.flag("is_locked", usual.is_locked),
        )
