from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import DataError, ProjectError
from planner.files.exporters.report_csv import PRESETS, csv_text, number_text, write
from planner.tables.report import Cell
from planner.wording import LANGUAGES, Words
from tests.unit.files.exporters.reports import COLUMNS, ROWS, report

EN, RU = (Words(language) for language in ("en", "ru"))
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def read(data: bytes, separator: str = ",") -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def test_programs_get_keys_points_and_commas() -> None:
    header, first, second, third, last = read(csv_text(report(), "machine", RU))

    assert header == [column.key for column in COLUMNS]
    assert first == [
        "Зал", "G1-A-1-1", 'Чай, "чёрный"; кофе', "1", "-1.00", "0012|12", "1234.6", "A",
    ]  # fmt: skip
    assert second == ["Зал", "G1-A-1-2", "'=SUM(A1)", "2", "0.00", "'+7", "0.0", "E"]
    assert third == ["Зал", "T1-T-1-1", "первая\nвторая", "", "", "'@x", "", ""]
    assert last == ["", "unplaced", "'\tTab", "", "", "'-12|\r", "", ""]


def test_programs_get_plain_utf_8() -> None:
    data = csv_text(report(ROWS[:2]), "machine", EN)

    assert data.startswith(b"surface,placement_id,")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert csv_text(report(), "machine", RU) == csv_text(report(), "machine", EN)


def test_excel_in_russian_gets_semicolons_decimal_commas_and_words() -> None:
    data = csv_text(report(), "excel", RU)

    header, first, *_ = read(data, ";")
    assert header[0] == "Поверхность"
    assert first[2:5] == ['Чай, "чёрный"; кофе', "1", "-1,00"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.splitlines()[0].count(b";") == len(COLUMNS) - 1
    assert data.endswith(b"\r\n")


def test_excel_in_english_gets_commas_and_points() -> None:
    data = csv_text(report(), "excel", EN)

    header, first, *_ = read(data)
    assert header[0] == "Surface"
    assert first[4] == "-1.00"
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_report_gives_the_same_bytes(preset: str, language: str) -> None:
    words = Words(language)

    assert csv_text(report(), preset, words) == csv_text(report(), preset, words)


@given(st.text(), st.sampled_from(PRESETS), st.sampled_from([EN, RU]))
def test_text_survives_and_is_never_a_formula(text: str, preset: str, words: Words) -> None:
    row: tuple[Cell, ...] = ("Зал", "G1", text, 1, 1.0, "", 1.0, "A")
    separator = ";" if preset == "excel" and words is RU else ","

    _, (_, _, cell, *_) = read(csv_text(report((row,)), preset, words), separator)

    assert not cell.startswith(RISKY)
    assert cell in (text, f"'{text}")
    assert (cell == text) is not text.startswith(RISKY)


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 6))
def test_numbers_stay_numbers_with_their_decimals(number: float, decimals: int) -> None:
    text = number_text(number, decimals)

    assert float(text) == pytest.approx(number, abs=0.51 * 10.0**-decimals)
    assert len(text.partition(".")[2]) == decimals
    assert not text.startswith("-") or float(text) < 0.0


def test_a_number_without_decimals_keeps_them_all() -> None:
    assert number_text(0.125, -1) == "0.125"
    assert number_text(7, -1) == "7"


def test_an_unknown_preset_is_refused() -> None:
    with pytest.raises(DataError) as refusal:
        csv_text(report(), "lotus", EN)

    assert refusal.value.code == "unknown_preset"


@pytest.mark.parametrize("preset", PRESETS)
def test_files_and_streams_get_the_same(tmp_path: Path, preset: str) -> None:
    stream = StringIO(newline="")

    write(report(), tmp_path / "Отчёт.csv", RU, preset=preset)
    write(report(), stream, RU, preset=preset)

    assert (tmp_path / "Отчёт.csv").read_bytes() == csv_text(report(), preset, RU)
    assert stream.getvalue().encode() == csv_text(report(), preset, RU)


def test_a_place_that_takes_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        write(report(), tmp_path, EN)

    assert refusal.value.code == "file_not_written"
