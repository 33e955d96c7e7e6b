from __future__ import annotations

import pytest

from planner.model.kinds import KINDS
from planner.model.pattern import usual_pattern
from planner.tools import TOOLS
from planner.tools.drawing import DrawingTool, tool_of
from planner.wording import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_has_a_name_and_one_that_draws_says_how(language: str) -> None:
    words = Words(language)

    for tool in TOOLS:
        assert words.has(f"tool_{tool.key}"), tool.key
        if issubclass(tool, DrawingTool):
            assert words.has(f"hint_{tool.key}"), tool.key


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_by_a_tool_in_every_form_it_has(kind: str) -> None:
    keys = {tool.key for tool in TOOLS}

    for form in KINDS[kind].forms:
        assert tool_of(usual_pattern(kind), form) in keys
