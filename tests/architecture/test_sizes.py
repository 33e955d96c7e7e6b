from __future__ import annotations

import ast
from pathlib import PurePath

import pytest

from tests.architecture.source import Function, modules

MODULE_LINES = 400
FUNCTION_LINES = 40
BANNED = {"utils", "helpers", "common", "misc", "base", "core", "manager"}


def _lines(function: Function) -> int:
    """Count the lines of a function from its name to its end, without its docstring."""
    assert function.end_lineno is not None
    whole = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None or first.end_lineno is None:
        return whole
    return whole - (first.end_lineno - first.lineno + 1)


def test_modules_stay_short() -> None:
    long = {m.name: n for m in modules() if (n := len(m.text.splitlines())) > MODULE_LINES}

    assert long == {}


def test_functions_stay_short() -> None:
    long = {
        f"{module.name}:{node.name}": _lines(node)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, Function) and _lines(node) > FUNCTION_LINES
    }

    assert long == {}


def test_modules_are_named_after_what_they_do() -> None:
    named = {m.name: set(PurePath(m.name).with_suffix("").parts) & BANNED for m in modules()}

    assert {name: words for name, words in named.items() if words} == {}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("def f():\n    return 1", 2),
        ('def f():\n    """Say.\n\n    More.\n    """\n    return 1', 2),
        ('def f(\n    a,\n):\n    """Say."""\n    b = a\n    return b', 5),
    ],
)
def test_a_function_is_measured_without_its_docstring(text: str, lines: int) -> None:
    (function,) = ast.parse(text).body

    assert isinstance(function, ast.FunctionDef)
    assert _lines(function) == lines
