"""A third medium must need rows in tables, never a branch: no code may ask which one it has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source import modules

CONSTANTS = {"FLOOR", "PAGE"}
KEYS = {"floor", "page"}


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_medium(node: ast.expr) -> bool:
    """Say whether this is a value named medium, or its key or unit."""
    if isinstance(node, ast.Attribute) and node.attr in {"key", "unit"}:
        return _is_medium(node.value)
    return _last_name(node).lower().endswith("medium")


def _is_one_of_them(node: ast.expr) -> bool:
    """Say whether this names a certain medium, alone or in a collection."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(_is_one_of_them(part) for part in node.elts)
    if isinstance(node, ast.Constant):
        return node.value in KEYS
    return _last_name(node) in CONSTANTS


def _asks(compare: ast.Compare) -> bool:
    """Say whether a comparison asks which medium it has.

    Two media may be compared with each other, and a key may be looked up in a table.
    """
    sides = [compare.left, *compare.comparators]
    named = any(_last_name(side) in CONSTANTS for side in sides)
    return named or (
        any(_is_medium(side) for side in sides) and any(_is_one_of_them(side) for side in sides)
    )


def branches(tree: ast.AST) -> Iterator[int]:
    """Yield the lines where the code asks which medium it has."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and _asks(node):
            yield node.lineno
        if isinstance(node, ast.Match) and _is_medium(node.subject):
            yield node.lineno
        if isinstance(node, ast.If | ast.IfExp | ast.While) and _is_medium(node.test):
            yield node.lineno
        if isinstance(node, ast.MatchValue) and _is_one_of_them(node.value):
            yield node.lineno


def test_no_code_asks_which_medium_it_has() -> None:
    found = [f"{module.name}:{line}" for module in modules() for line in branches(module.tree)]

    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "if surface.medium == 'floor': pass",
        "if FLOOR == medium: pass",
        "if surface.medium.key is units.PAGE: pass",
        "match surface.medium:\n    case 'floor': pass",
        "match key:\n    case units.FLOOR: pass",
        "unit = 'm' if medium != PAGE else 'px'",
        "floors = [s for s in plan.surfaces if s.medium == 'floor']",
        "if medium in ('floor',): pass",
        "is_floor = medium == FLOOR",
    ],
)
def test_a_branch_over_the_medium_is_found(text: str) -> None:
    assert list(branches(ast.parse(text))) != []


@pytest.mark.parametrize(
    "text",
    [
        "noticing = NOTICING[surface.medium]",
        "TABLE = {FLOOR: 1, PAGE: 2}",
        "if surface.medium not in MEDIA: raise PlanError('unknown_medium')",
        "if MEDIA[surface.medium].y_up: pass",
        "kinds = [kind for kind in KINDS if kind.medium == surface.medium]",
    ],
)
def test_a_table_over_the_medium_is_welcome(text: str) -> None:
    assert list(branches(ast.parse(text))) == []
