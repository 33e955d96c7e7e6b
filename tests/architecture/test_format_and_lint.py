from __future__ import annotations

from tests.architecture.source import run_tool


def test_code_is_formatted() -> None:
    assert run_tool("ruff", "format", "--check", ".") == ""


def test_code_keeps_the_rules_of_lint() -> None:
    assert run_tool("ruff", "check", "--quiet", ".") == ""
