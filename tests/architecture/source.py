"""The project as text and syntax trees, for the tests of its shape."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLANNER = ROOT / "planner"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file of the program: where it lies, its text and its syntax tree."""

    name: str
    text: str
    tree: ast.Module


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of planner, by path from the root."""
    return tuple(
        Module(str(path.relative_to(ROOT)), text, ast.parse(text))
        for path in sorted(PLANNER.rglob("*.py"))
        for text in [path.read_text(encoding="utf-8")]
    )


def docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield what documents modules, classes, functions and attributes: strings that stand alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def called(node: ast.Call) -> str:
    """Return the last name of what is called: ``say`` for ``words.say(...)``."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def pyproject() -> dict[str, dict[str, object]]:
    """Return the tables of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def run_tool(*command: str) -> str:
    """Run a tool of this environment at the root; return its words, empty when it is content."""
    beside = Path(sys.executable).parent / command[0]
    tool = str(beside) if beside.exists() else shutil.which(command[0])
    assert tool is not None, f"{command[0]} is not installed"
    done = subprocess.run(
        [tool, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr
