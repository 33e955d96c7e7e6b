from __future__ import annotations

import ast
import re

from tests.architecture.source import modules, run_tool


def test_program_and_tests_pass_the_strict_type_check() -> None:
    assert run_tool("mypy", "--strict", "planner", "main.py", "tests") == ""


def test_no_type_is_looked_away_from() -> None:
    away = re.compile(r"#\s*type:\s*ignore|\bcast\(|\bimport cast\b")

    found = [
        f"{module.name}:{number}"
        for module in modules()
        for number, line in enumerate(module.text.splitlines(), 1)
        if away.search(line)
    ]

    assert found == []


def test_only_files_may_know_any() -> None:
    found = [
        module.name
        for module in modules()
        if not module.name.startswith("planner/files/")
        and any(
            isinstance(node, ast.alias) and node.name == "Any" for node in ast.walk(module.tree)
        )
    ]

    assert found == []
