from __future__ import annotations

import re

import pytest

from planner.analysis.metrics import METRICS
from planner.analysis.parameters import BASES, DEFAULTS
from planner.shipped import shipped
from planner.wording import LANGUAGES, Words

METHODS = shipped("resources") / "methods"
KEYS = [metric.key for metric in METRICS]
DEFAULT = re.compile(
    r"^- `(?P<name>\w+)` = (?P<value>\d+(?:[.,]\d+)?)\D*? ?\S* ?\[(?P<mark>[SCO])\]: ", re.MULTILINE
)
LINK = re.compile(r"\]\((?P<file>[\w.]+)\)")
SECTIONS = 4


def page(key: str, language: str) -> str:
    return (METHODS / f"{key}_{language}.md").read_text(encoding="utf-8")


def defaults(text: str) -> dict[str, tuple[float, str]]:
    """Return value and mark of each default that a page names."""
    return {
        found["name"]: (float(found["value"].replace(",", ".")), found["mark"])
        for found in DEFAULT.finditer(text)
    }


def test_every_metric_has_a_page_in_every_language_and_no_page_lacks_a_metric() -> None:
    wanted = {f"{key}_{language}.md" for key in KEYS for language in LANGUAGES}

    assert {path.name for path in METHODS.iterdir()} == wanted


@pytest.mark.parametrize("key", KEYS)
def test_languages_name_the_same_defaults_and_pages(key: str) -> None:
    first, *others = (page(key, language) for language in LANGUAGES)

    for other, language in zip(others, LANGUAGES[1:], strict=True):
        assert defaults(other) == defaults(first)
        renamed = [
            link.replace(f"_{LANGUAGES[0]}.", f"_{language}.") for link in LINK.findall(first)
        ]
        assert LINK.findall(other) == renamed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_defaults_have_the_value_mark_and_source_that_are_computed_with(
    key: str, language: str
) -> None:
    text = page(key, language)

    named = defaults(text)

    assert len(named) == len(re.findall(r"^- `\w+` = ", text, re.MULTILINE))
    for name, (value, mark) in named.items():
        assert value == pytest.approx(getattr(DEFAULTS, name)), name
        assert mark == BASES[name].mark, name
        line = next(line for line in text.splitlines() if line.startswith(f"- `{name}` = "))
        assert BASES[name].source in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_default_is_told_somewhere(language: str) -> None:
    told = {name for key in KEYS for name in defaults(page(key, language))}

    assert told == set(BASES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_a_page_has_its_name_its_key_and_all_its_parts(key: str, language: str) -> None:
    lines = page(key, language).splitlines()

    assert lines[0] == f"# {Words(language).say(f'column_{key}')}"
    assert lines[2].startswith(f"`{key}`: ")
    headings = [line for line in lines if line.startswith("## ")]
    assert headings == [
        line for line in page(KEYS[0], language).splitlines() if line.startswith("## ")
    ]
    assert len(headings) == SECTIONS
    for heading in headings:
        assert lines[lines.index(heading) + 2], heading


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_links_lead_to_pages(key: str, language: str) -> None:
    for name in LINK.findall(page(key, language)):
        assert (METHODS / name).is_file()
        assert name.endswith(f"_{language}.md")
