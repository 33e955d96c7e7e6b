"""Sentences whose numbers lead to the page of their metric."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from planner.errors import Fact
from planner.wording import Words

_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?\d(?:[\d.,\u00a0\u202f]*\d)?(?:[ \u00a0]?%)?")
LINK = "metric:"
OTHERS = (7, 3)
"""A number begins with one of these digits at most, so one of them tells where it begins."""


def linked(
    words: Words, code: str, facts: Mapping[str, Fact], metrics: Mapping[str, str], ink: str
) -> str:
    """Return a sentence as rich text, its numbers linked to ``metric:<key>``.

    Args:
        words: The catalogue.
        code: Of the sentence.
        facts: Its facts.
        metrics: Name of a fact to the key of its metric.
        ink: ``#RRGGBB`` of the links.
    """
    text = words.say(code, **facts)
    spans = {
        span: metric
        for name, metric in metrics.items()
        if (span := _span(words, code, facts, name, text)) is not None
    }
    parts, at = [], 0
    for (begin, end), metric in sorted(spans.items()):
        if begin < at:
            continue
        parts.append(html.escape(text[at:begin]))
        parts.append(link_to(metric, text[begin:end], ink))
        at = end
    return "".join((*parts, html.escape(text[at:])))


def link_to(metric: str, text: str, ink: str) -> str:
    """Return text that leads to the page of a metric, in an ink of ``#RRGGBB``."""
    return f'<a href="{LINK}{metric}" style="color: {ink}">{html.escape(text)}</a>'


def _span(
    words: Words, code: str, facts: Mapping[str, Fact], name: str, text: str
) -> tuple[int, int] | None:
    """Find a fact's number in the text: where the text differs when the number does."""
    value = facts.get(name)
    if isinstance(value, str):
        begin = text.find(value)
        return (begin, begin + len(value)) if begin >= 0 and value else None
    if value is None:
        return None
    others = (words.say(code, **{**facts, name: type(value)(other)}) for other in OTHERS)
    same = min(_shared(text, changed) for changed in others)
    found = next((one for one in _NUMBER.finditer(text) if one.end() > same), None)
    return found.span() if found else None


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
