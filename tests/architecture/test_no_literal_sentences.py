"""Words for users stand in the catalogue; a sentence in the code would know one language only."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.source import docstrings, modules

WORD = r"[A-Za-zА-Яа-яЁё][A-Za-zА-Яа-яЁё'-]+"
SENTENCE = re.compile(rf"(?<!\S)\S?{WORD}[,;:]? {WORD}[,;:]? {WORD}")
REFERENCE = re.compile(r"\b(19|20)\d\d\b")
"""Papers and books are cited with their year."""
MARKUP = re.compile(r"[<>={}\\]|</|\bfont-|\bviewBox\b|\b(border|background|padding)[a-z-]*: ")
CITATIONS = {"source", "sources", "licence"}
"""Keywords whose text is a title or a name that stands the same in every language."""
OF_OTHERS = ("Ehrenberg-Bass endcap study", "unexpected end of data")
"""Words of others: references without a year, reasons that Python gives."""
VOCABULARY: tuple[str, ...] = (
    "planner/analysis/depthmapx_columns.py",
    "planner/files/importers/page_words.py",
)
"""Modules that list words of files, which are the same whatever the language."""


def _spared(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the strings that no user reads as a sentence of ours."""
    yield from docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and node.msg is not None:
            yield from _constants(node.msg)
        if isinstance(node, ast.keyword) and node.arg in CITATIONS:
            yield from _constants(node.value)


def _constants(tree: ast.AST) -> Iterator[ast.Constant]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Constant))


def sentences(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the string literals that read like a sentence: three words or more in a row."""
    spared = {id(node) for node in _spared(tree)}
    for node in _constants(tree):
        if id(node) in spared or not isinstance(node.value, str):
            continue
        if SENTENCE.search(node.value) and not _is_citation_or_markup(node.value):
            yield node


def _is_citation_or_markup(text: str) -> bool:
    return text in OF_OTHERS or bool(REFERENCE.search(text) or MARKUP.search(text))


def test_no_sentence_stands_in_the_code() -> None:
    found = [
        f"{module.name}:{node.lineno} {node.value!r}"
        for module in modules()
        if module.name not in VOCABULARY
        for node in sentences(module.tree)
    ]

    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "raise ValueError('file is empty')",
        "f'Row {row} has no price, skipped'",
        "print('Файл не найден')",
        "help = 'Where to write the report.'",
    ],
)
def test_a_sentence_is_found(text: str) -> None:
    assert len(list(sentences(ast.parse(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "'''What this module is for.'''",
        "say('file_is_empty')",
        "header = ('unit price', 'дата продажи')",
        "Metric(source='Gelman et al., Bayesian Data Analysis')",
        "('depth_m', 'Hui, Fader, Bradlow 2009')",
        "assert x, 'rows are sorted by time'",
        "style = '; border: none; border-top: 1px solid '",
        "rect = '<rect class=\"shelf face lit\">'",
    ],
)
def test_what_is_no_sentence_is_left_alone(text: str) -> None:
    assert list(sentences(ast.parse(text))) == []
