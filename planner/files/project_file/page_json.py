"""What is special to pages, as trees of JSON, and back."""

from __future__ import annotations

from dataclasses import fields as fields_of

from planner.files.project_file.fields import Fields
from planner.model.page import DEVICES, PLAIN, Page, Showing


def page_tree(page: Page) -> dict[str, object]:
    """Return a page as a tree of JSON."""
    return {one.name: getattr(page, one.name) for one in fields_of(page)}


def page_from(fields: Fields) -> Page | None:
    """Read the page of a surface; None where it has none.

    Raises:
        ProjectError: ``project_missing_field``, ``project_wrong_type`` or ``project_bad_value``.
    """
    if "page" not in fields:
        return None
    part = fields.fields("page")
    with part.making():
        name, device = part.text("name"), part.text("device", "desktop")
        usual = Page(name)
        width, height = DEVICES.get(device, (usual.width, usual.height))
        return Page(
            name,
            part.text("type", usual.type),
            device,
            part.number("width", width),
            part.number("height", height),
            part.integer("columns", usual.columns),
            part.number("gutter", usual.gutter),
            part.number("margin", usual.margin),
        )


def showing_tree(showing: Showing) -> dict[str, object]:
    """Return how an element shows its positions as a tree of JSON; what is usual is left out."""
    tree: dict[str, object] = {}
    for one in fields_of(showing):
        value = getattr(showing, one.name)
        if value != one.default:
            tree["sticky" if one.name == "is_sticky" else one.name] = value
    return tree


def showing_from(fields: Fields, usual: Showing = PLAIN) -> Showing:
    """Read how an element shows its positions; where nothing is said, it is as usual."""
    if "showing" not in fields:
        return usual
    part = fields.fields("showing")
    return Showing(
        part.integer("rows", PLAIN.rows),
        part.integer("shown", PLAIN.shown),
        part.text("algorithm", ""),
        part.flag("sticky", False),
        part.number("margin", PLAIN.margin),
    )
