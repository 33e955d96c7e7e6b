"""Every code has words in every language, and no words wait for a code that nobody uses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

from planner.wording import LANGUAGES
from tests.architecture.source import ROOT, called, modules

SPEAKERS = {"say": 0, "PlanError": 0, "DataError": 0, "ProjectError": 0, "Problem": 0, "refuse": 1}
"""By the name of what is called: which of its arguments is a code."""
SCHEMES = (
    "kind_",
    "basis_",
    "column_",
    "weight_",
    "picture_length_",
    "field_",
    "table_",
    "usage_",
    "export_",
    "surface_shelf_",
    "surface_area_",
    "unit_",
    "property_",
    "import_about_",
    "import_option_",
    "import_unit_",
    "import_separator_",
    "import_decimal_",
    "import_order_",
    "import_measure_",
    "import_colours_",
    "why_",
    "in_window_",
    "canvas_size_",
    "xlsx_",
    "underlay_short_",
    "clip_",
    "live_length_",
    "fixture_",
    "checks_weight_",
    "checks_",
    "remark_length_",
    "sign_",
    "canvas_shift_",
    "mark_runs_",
    "mark_bays_",
    "mark_area_",
    "mark_box_",
    "mark_whole_",
    "mark_aisle_",
    "action_draw_",
    "do_",
    "palette_",
    "algorithm_",
    "filling_",
    "fold_",
    "slot_remark_",
    "slot_deed_",
    "slots_",
    "viewable_basis_",
    "channel_",
    "per_1000_of_",
    "visits_known_from_",
    "seconds_basis_",
    "mode_",
    "hint_",
    "legend_",
    "tool_",
    "step_",
    "scoring_",
    "action_",
    "menu_",
    "tab_",
    "start_",
    "grid_unit_",
    "found_",
    "cold_",
    "verdict_",
    "sample_",
    "ground_",
    "ground_about_",
    "legend_level_",
    "sight_",
    "sight_from_",
    "evidence_",
    "evidence_name_",
    "order_",
    "order_by_",
    "difference_",
    "difference_at_",
    "difference_size_",
    "positions_verdict_",
    "positions_reason_",
    "examination_reason_",
    "rests_on_",
    "expected_note_",
    "compared_",
    "finding_",
    "findings_",
    "finding_kind_",
    "finding_state_",
    "device_",
    "page_type_",
    "rule_",
    "goal_",
    "suggest_sort_",
    "action_chart_",
    "charts_",
    "chart_kind_",
    "chart_by_",
    "chart_count_",
    "chart_of_whole_",
    "chart_quadrant_",
    "chart_mean_",
    "chart_without_",
    "chart_curve_",
    "seconds_basis_",
    "picture_mean_",
    "picture_bands_",
    "inspector_about_",
    "surface_fixtures_",
    "surface_placements_",
    "status_fixtures_",
    "property_depth_",
    "property_x_",
    "property_y_",
)
"""Codes that are put together: these beginnings and a key of a registry."""

Codes = Mapping[str, Message]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One place that names a code.

    Attributes:
        where: File and line.
        code: The literal code.
        facts: Names of the facts given with it; None when they cannot be read off.
    """

    where: str
    code: str
    facts: frozenset[str] | None


class _Parts(Visitor):
    """Collects the variables and the words of a message."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.words: list[str] = []

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802
        self.words.append(node.value)


def _parts(message: Message) -> _Parts:
    parts = _Parts()
    parts.visit(message)
    return parts


@cache
def catalogue(language: str) -> Codes:
    """Return the messages of a language by code, having refused what is twice or unreadable."""
    text = (ROOT / "resources" / "i18n" / f"{language}.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(text).body
    unreadable = [entry.content for entry in entries if isinstance(entry, Junk)]
    codes = [entry.id.name for entry in entries if isinstance(entry, Message)]
    assert unreadable == []
    assert sorted({code for code in codes if codes.count(code) > 1}) == []
    return {entry.id.name: entry for entry in entries if isinstance(entry, Message)}


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the codes that an expression can be, as far as they are written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _facts(call: ast.Call) -> frozenset[str] | None:
    """Return the names of the facts of a call, None when they are put together elsewhere."""
    if called(call) == "refuse":
        return None
    if called(call) == "Problem":
        given = [*call.args[1:2], *(k.value for k in call.keywords if k.arg == "facts")]
        if not given:
            return frozenset()
        if not isinstance(given[0], ast.Dict):
            return None
        keys = [key.value if isinstance(key, ast.Constant) else None for key in given[0].keys]
        names = frozenset(key for key in keys if isinstance(key, str))
        return names if len(names) == len(keys) else None
    names = frozenset(keyword.arg for keyword in call.keywords if keyword.arg is not None)
    return names if len(names) == len(call.keywords) else None


def spoken(name: str, tree: ast.AST) -> Iterator[Spoken]:
    """Yield the places of a module that name a code."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        where = f"{name}:{call.lineno}"
        for argument in call.args[SPEAKERS.get(called(call), len(call.args)) :][:1]:
            for code in _literals(argument):
                yield Spoken(where, code, _facts(call))
        for keyword in call.keywords:
            if keyword.arg == "code":
                for code in _literals(keyword.value):
                    yield Spoken(where, code, _facts(call) if called(call) == "Problem" else None)


@cache
def all_spoken() -> tuple[Spoken, ...]:
    """Return every place of the program that names a code."""
    return tuple(one for module in modules() for one in spoken(module.name, module.tree))


@cache
def texts() -> frozenset[str]:
    """Return every string that is written out in the program."""
    return frozenset(
        node.value
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_languages_know_the_same_codes() -> None:
    first, *others = (set(catalogue(language)) for language in LANGUAGES)

    for other in others:
        assert sorted(first ^ other) == []


def test_languages_name_the_same_facts() -> None:
    first, *others = (catalogue(language) for language in LANGUAGES)

    for other in others:
        differing = {
            code: _parts(first[code]).variables ^ _parts(other[code]).variables
            for code in sorted(set(first) & set(other))
        }
        assert {code: names for code, names in differing.items() if names} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words(language: str) -> None:
    missing = [f"{s.where} {s.code}" for s in all_spoken() if s.code not in catalogue(language)]

    assert missing == []


def test_every_fact_of_a_sentence_is_given() -> None:
    known = catalogue(LANGUAGES[0])

    wanting = [
        f"{one.where} {one.code}: {sorted(variables - one.facts)}"
        for one in all_spoken()
        if one.code in known and one.facts is not None
        for variables in [_parts(known[one.code]).variables]
        if variables - one.facts - _added_later(one.where)
    ]

    assert wanting == []


def _added_later(where: str) -> frozenset[str]:
    """Importers put the file's name into what the tables and readers below them say."""
    reads_files = where.startswith(("planner/files/importers/", "planner/tables/"))
    return frozenset({"file"} if reads_files else ())


def test_every_message_is_used() -> None:
    idle = [code for code in catalogue(LANGUAGES[0]) if not _is_used(code)]

    assert idle == []


def _is_used(code: str) -> bool:
    """Say whether a code is written out, as a whole or as a beginning and a key."""
    keys = [code.removeprefix(scheme) for scheme in SCHEMES if code.startswith(scheme)]
    return code in texts() or any(key in texts() for key in keys)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_is_used(scheme: str) -> None:
    assert scheme in texts()
    assert any(code.startswith(scheme) for code in catalogue(LANGUAGES[0]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_calm(language: str) -> None:
    loud = re.compile(r"!|\bplease\b|пожалуйста|error occurred|произошла ошибка", re.IGNORECASE)

    found = [
        code
        for code, message in catalogue(language).items()
        if loud.search(" ".join(_parts(message).words))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("words.say('empty_file', file=name)", [("empty_file", {"file"})]),
        ("raise DataError('a' if x else 'b')", [("a", set()), ("b", set())]),
        ("Problem('odd', {'row': 1}, 'note')", [("odd", {"row"})]),
        ("Problem(code='odd', facts={'row': 1})", [("odd", {"row"})]),
        ("PlanError('bad', **facts)", [("bad", None)]),
        ("Check(code='narrow')", [("narrow", None)]),
        ("words.say(code)", []),
        ("marks.refuse(rows, 'no_price', column)", [("no_price", None)]),
    ],
)
def test_codes_and_facts_are_read_off_the_source(
    text: str, codes: list[tuple[str, set[str] | None]]
) -> None:
    found = [(one.code, one.facts) for one in spoken("x.py", ast.parse(text))]

    assert found == codes
