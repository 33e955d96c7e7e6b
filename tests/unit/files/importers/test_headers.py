"""Which header is which column."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import DataError
from planner.files.importers.headers import (
    mapping_of,
    match_headers,
    plain,
    shipped_mapping,
    without_unit,
    write_mapping,
)
from planner.tables import TABLE_KINDS

SALES = [column.key for column in (*TABLE_KINDS["sales"].columns, *TABLE_KINDS["sales"].also)]


@pytest.mark.parametrize("key", TABLE_KINDS)
def test_every_column_of_every_table_has_headers_and_its_own_name_is_one(key: str) -> None:
    kind = TABLE_KINDS[key]
    set_inside = {"surface"} | ({"width", "height", "measure"} if key == "heatmap" else set())

    for column in (*kind.columns, *kind.also):
        if column.key not in set_inside:
            accepted = [plain(header) for header in shipped_mapping()[key][column.key]]
            assert plain(column.key) in accepted


@pytest.mark.parametrize(
    "header", ["Код товара", "КОД_ТОВАРА", " код  товара ", "код-товара", "Код товара*"]
)
def test_case_blanks_and_marks_do_not_matter(header: str) -> None:
    assert plain(header) == "кодтовара"


@pytest.mark.parametrize(
    ("header", "rest", "unit"),
    [
        ("Width (cm)", "width", "cm"),
        ("Ширина, мм", "ширина", "mm"),
        ("width_m", "width", "m"),
        ("Маржа, %", "маржа", "%"),
        ("Цена [руб.]", "цена", ""),
        ("Цена, руб.", "цена", ""),
        ("Выручка (тыс. руб.)", "выручкатысруб", ""),
        ("Total", "total", ""),
    ],
)
def test_units_and_remarks_are_cut_off(header: str, rest: str, unit: str) -> None:
    text, found = without_unit(header)

    assert (plain(text), found) == (rest, unit)


def test_a_russian_till_is_understood() -> None:
    headers = ["Дата", "Время", "Номер чека", "Артикул", "Кол-во", "Сумма (руб.)", "Кассир"]

    match = match_headers(headers, "sales", SALES, mapping_of())

    assert match.headers == {
        "sold_at": "Дата",
        "clock": "Время",
        "receipt_id": "Номер чека",
        "product_id": "Артикул",
        "quantity": "Кол-во",
        "revenue": "Сумма (руб.)",
    }
    assert match.unused == ("Кассир",)


def test_the_first_accepted_header_wins_and_serves_one_column() -> None:
    match = match_headers(["item", "sku", "date"], "sales", SALES, mapping_of())

    assert match.headers["product_id"] == "sku"
    assert list(match.headers.values()).count("date") == 1


def test_a_users_mapping_wins_and_what_was_used_can_be_written_and_read_again(
    tmp_path: Path,
) -> None:
    own = tmp_path / "мои заголовки.json"
    own.write_text('{"sales": {"product_id": "Внутренний код"}}', encoding="utf-8")
    headers = ["sku", "внутренний код", "date"]

    first = match_headers(headers, "sales", SALES, mapping_of(own))
    write_mapping(own, first.mapping_used)
    second = match_headers(headers, "sales", SALES, mapping_of(own))

    assert first.headers["product_id"] == "внутренний код"
    assert second == first


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{", "mapping_unreadable"),
        ("[1]", "mapping_unreadable"),
        ('{"salez": {}}', "mapping_unknown_table"),
        ('{"sales": {"skuu": ["a"]}}', "mapping_unknown_column"),
    ],
)
def test_a_mapping_with_slips_is_refused(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(DataError, match=code):
        mapping_of(path)
