"""Keys never stand in sentences: tables, columns and kinds have names in every language."""

from __future__ import annotations

import pytest

from planner.files.importers.headers import shipped_mapping
from planner.session.names import named
from planner.wording import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_of_an_import_has_a_name(language: str) -> None:
    words = Words(language)

    tables = {f"table_{key}" for key in shipped_mapping()}
    columns = {f"field_{key}" for table in shipped_mapping().values() for key in table}

    assert [code for code in sorted(tables | columns) if not words.has(code)] == []


def test_keys_in_facts_get_names_and_headers_of_the_user_stay() -> None:
    words = Words("ru")

    taken = named(words, "headers_taken", {"headers": "Цена, руб = price; x, см = x"})
    missing = named(words, "column_missing", {"column": "sold_at", "table": "sales"})
    refused = named(words, "missing_cell", {"column": "price"})

    assert taken["headers"] == "Цена, руб → цена; x, см → x"
    assert missing == {"column": "время продажи", "table": "продажи"}
    assert refused == {"column": "price"}
