"""Own types of a project as trees of JSON, and back."""

from __future__ import annotations

from planner.files.project_file.fields import Fields
from planner.files.project_file.page_json import showing_from, showing_tree
from planner.files.project_file.plan_json import stock_from, stock_tree
from planner.model.page import PLAIN
from planner.model.pattern import Pattern, usual_pattern


def type_tree(pattern: Pattern) -> dict[str, object]:
    """Return an own type as a tree of JSON; a type without products has no stock."""
    tree: dict[str, object] = {
        "name": pattern.name,
        "kind": pattern.kind,
        "width": pattern.width,
        "depth": pattern.depth,
        "height_m": pattern.height_m,
        "bays": int(pattern.bays),
        "levels_m": list(pattern.levels_m),
    }
    if pattern.showing != PLAIN:
        tree["showing"] = showing_tree(pattern.showing)
    if pattern.stock:
        tree["stock"] = stock_tree(pattern.stock)
    return tree


def types_from(fields: Fields) -> tuple[Pattern, ...]:
    """Read the own types of a project; what is left out is as its kind usually is.

    Raises:
        ProjectError: ``project_missing_field``, ``project_wrong_type`` or ``project_bad_value``.
    """
    types: list[Pattern] = []
    for number, tree in enumerate(fields.items("types"), start=1):
        part = Fields(tree, fields.file, f"{fields.at('types')}/{number}")
        pattern = _type_from(part)
        if any(pattern.name == other.name for other in types):
            raise part.bad("name", "type_exists", pattern.name)
        types.append(pattern)
    return tuple(types)


def _type_from(fields: Fields) -> Pattern:
    with fields.making():
        usual = usual_pattern(fields.text("kind"))
        levels = fields.items("levels_m") if "levels_m" in fields else list(usual.levels_m)
        return Pattern(
            usual.kind,
            fields.number("width", usual.width),
            fields.number("depth", usual.depth),
            fields.text("name"),
            fields.number("height_m", usual.height_m),
            fields.integer("bays", usual.bays),
            tuple(fields.as_number("levels_m", level) for level in levels),
            stock_from(fields.fields("stock")),
            showing_from(fields, usual.showing),
        )
