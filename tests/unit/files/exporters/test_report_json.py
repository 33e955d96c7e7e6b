from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np

from planner.files.exporters.report_json import json_text, write
from planner.wording import Words
from tests.unit.files.exporters.reports import COLUMNS, ROWS, report

EN, RU = (Words(language) for language in ("en", "ru"))


def tree(words: Words = EN) -> dict[str, Any]:
    parsed = json.loads(json_text(report(), words))
    assert isinstance(parsed, dict)
    return parsed


def test_rows_are_those_of_the_report_with_the_decimals_of_their_columns() -> None:
    first, second, third, last = tree()["placements"]

    assert first == {
        "surface": "Зал",
        "placement_id": "G1-A-1-1",
        "element_name": 'Чай, "чёрный"; кофе',
        "level": 1,
        "x": -1.0,
        "products": "0012|12",
        "noticed_per_1000": 1234.6,
        "band": "A",
    }
    assert second["element_name"] == "=SUM(A1)"
    assert (third["x"], third["noticed_per_1000"], third["band"]) == (None, None, None)
    assert last["placement_id"] == "unplaced"


def test_everything_that_the_numbers_rest_on_is_there() -> None:
    found = tree()

    assert found["products"] == [
        {"product_id": "Чай", "units": 3}, {"product_id": "=b", "units": None},
    ]  # fmt: skip
    assert [row["zone"] for row in found["zones"]] == ["Чай", "=b"]
    assert (found["project"], found["surfaces"]) == ("Лавка", ["Зал"])
    assert (found["basis"], found["generated"]) == ("tracks", True)
    assert found["facts"] == {"visits": 412, "receipts_per_visit": 0.5, "odd": None}
    assert found["units"] == {"x": "m", "noticed_per_1000": "per_1000"}
    assert found["defaults"] == [
        {"name": "theta_deg", "value": 90, "unit": "deg", "mark": "S", "source": "Hui 2009"}
    ]
    assert found["sources"] == [{"what": "Планировка", "origin": "Anna", "licence": "MIT"}]


def test_problems_carry_codes_and_the_sentence_in_the_language() -> None:
    english, russian = tree(EN), tree(RU)

    assert (english["language"], russian["language"]) == ("en", "ru")
    for found, words in ((english, EN), (russian, RU)):
        warning, note = found["problems"]
        assert (warning["code"], warning["weight"]) == ("no_surface", "warning")
        assert warning["facts"] == {"surface": "Склад"}
        assert warning["text"] == words.say("no_surface", surface="Склад")
        assert (note["weight"], note["facts"]) == ("note", {"seed": -1})


def test_keys_are_sorted_and_every_row_has_a_line() -> None:
    text = json_text(report(), RU).decode()

    def check(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        assert keys == sorted(keys)
        return dict(pairs)

    json.loads(text, object_pairs_hook=check)
    assert sum('"placement_id"' in line for line in text.splitlines()) == len(ROWS)
    assert "NaN" not in text
    assert "Infinity" not in text
    assert "Зал" in text
    assert text.endswith("}\n")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert json_text(report(), RU) == json_text(report(), RU)


def test_numbers_of_numpy_are_numbers() -> None:
    row = ("Зал", "G1", "", int(np.int64(2)), np.float64(1.5), "", np.float64("nan"), "A")

    (found,) = json.loads(json_text(report((row,)), EN))["placements"]

    assert (found["level"], found["x"], found["noticed_per_1000"]) == (2, 1.5, None)


def test_an_empty_report_is_json_too() -> None:
    assert json.loads(json_text(report(()), EN))["placements"] == []


def test_files_and_streams_get_the_same(tmp_path: Path) -> None:
    stream = StringIO()

    write(report(), tmp_path / "Отчёт.json", RU)
    write(report(), stream, RU)

    assert (tmp_path / "Отчёт.json").read_bytes() == json_text(report(), RU)
    assert stream.getvalue().encode() == json_text(report(), RU)


def test_rows_have_the_columns_of_the_report() -> None:
    for row in tree()["placements"]:
        assert set(row) == {column.key for column in COLUMNS}
