"""How files become rows of text cells."""

from __future__ import annotations

import gzip
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from planner.errors import DataError
from planner.files.importers.reading import read_table
from planner.wording import LANGUAGES, Words

TEXT = "артикул;название;цена\n00123;Кофе «Ёлка»;249,90\n00124;Чай;1 099,00\n"

CELLS = st.text(
    st.characters(codec="cp1251", exclude_categories=("Cc", "Cs")).filter(lambda c: c != "\xa0"),
    min_size=1,
    max_size=8,
).filter(lambda cell: cell.strip() == cell)


def write(folder: Path, data: bytes, name: str = "товары.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1251", "cp1251"),
    ],
)
def test_every_encoding_gives_the_same_cells(tmp_path: Path, encoding: str, said: str) -> None:
    path = write(tmp_path, TEXT.encode(encoding))

    raw = read_table(path)

    assert list(raw.frame.columns) == ["артикул", "название", "цена"]
    assert list(raw.frame.loc[2]) == ["00123", "Кофе «Ёлка»", "249,90"]
    assert raw.dialect.encoding == said


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_quoted_cells_come_back_whatever_separates_them(
    tmp_path_factory: pytest.TempPathFactory, separator: str, rows: list[tuple[str, str, str]]
) -> None:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in rows]
    lines = [separator.join(["sku", "name", "price"]), *(separator.join(row) for row in quoted)]
    path = write(tmp_path_factory.mktemp("t"), ("\n".join(lines) + "\n").encode())

    raw = read_table(path, table="products")

    assert [tuple(row) for row in raw.frame.itertuples(index=False)] == rows


def test_one_broken_byte_does_not_make_another_encoding(tmp_path: Path) -> None:
    data = TEXT.encode() * 10

    raw = read_table(write(tmp_path, data[:20] + b"\xff" + data[20:]))

    assert raw.dialect.encoding == "utf-8"


def test_a_line_that_names_the_separator_is_no_header(tmp_path: Path) -> None:
    raw = read_table(write(tmp_path, b"sep=;\nsku;name\n1;a, b\n"))

    assert raw.frame.loc[3, "name"] == "a, b"


def test_gzip_is_opened_and_its_name_need_not_say_so(tmp_path: Path) -> None:
    path = write(tmp_path, gzip.compress(TEXT.encode()), "товары.data")

    assert len(read_table(path).frame) == 2


def test_titles_above_the_header_are_skipped_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    text = "Отчёт о товарах;;\nза март, 2024 год;;\n\n" + TEXT + "\n00125;Сок;80\n"

    raw = read_table(write(tmp_path, text.encode("cp1251")))

    assert raw.dialect.header_row == 4
    assert raw.frame.index.tolist() == [5, 6, 8]


def test_a_row_with_too_many_cells_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    wide = ",".join(["x"] * 30)
    path = write(tmp_path, f"sku,name\n1,a\n2,b,c\n{wide}\n3,d,\n4\n".encode())

    raw = read_table(path)

    assert raw.frame.index.tolist() == [2, 3, 4, 5, 6]
    assert raw.refused.index.tolist() == [3, 4]


def test_a_blank_or_repeated_header_gets_a_name_of_its_own(tmp_path: Path) -> None:
    raw = read_table(write(tmp_path, b"sku,,name,name\n1,2,3,4\n"))

    assert list(raw.frame.columns) == ["sku", "#2", "name", "name #4"]


def test_words_like_na_are_cells(tmp_path: Path) -> None:
    raw = read_table(write(tmp_path, b"sku,name\nNA,null\n"))

    assert list(raw.frame.loc[2]) == ["NA", "null"]


def sheet(folder: Path, rows: list[list[object]], name: str = "магазин.xlsx") -> Path:
    book = Workbook()
    page = book.create_sheet("Товары")
    for row in rows:
        page.append(row)
    path = folder / name
    book.save(path)
    return path


def test_a_sheet_gives_the_cells_that_a_csv_file_would(tmp_path: Path) -> None:
    moment = datetime(2024, 3, 5, 10, 30)
    rows: list[list[object]] = [
        ["sku", "price", "sold", "promo"],
        ["00123", 1.5, moment, True],
        [124.0, 2, datetime(2024, 3, 6), None],
    ]

    raw = read_table(sheet(tmp_path, rows))

    assert raw.dialect.sheet == "Товары"
    assert list(raw.frame.loc[2]) == ["00123", "1.5", "2024-03-05 10:30:00", "TRUE"]
    assert list(raw.frame.loc[3])[:3] == ["124", "2", "2024-03-06"]
    assert raw.frame["promo"].isna().tolist() == [False, True]


def test_a_number_shown_with_leading_zeros_keeps_them(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.append(["sku", "name"])
    page.append([123, "Чай"])
    page["A2"].number_format = "00000"
    book.save(tmp_path / "т.xlsx")

    assert read_table(tmp_path / "т.xlsx").frame.loc[2, "sku"] == "00123"


def test_a_sheet_that_is_not_there_is_refused_with_the_names_of_those_that_are(
    tmp_path: Path,
) -> None:
    path = sheet(tmp_path, [["sku"], ["1"]])

    with pytest.raises(DataError) as caught:
        read_table(path, "Продажи")

    assert caught.value.code == "no_sheet"
    assert "Товары" in str(caught.value.facts["sheets"])


UNUSABLE = {
    "file_empty": b"",
    "no_rows": b"sku,name\n",
    "not_a_table": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    "old_excel": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "file_quote_open": b'sku,name\n1,"tea\n2,coffee\n3,juice\n',
}


@pytest.mark.parametrize("code", UNUSABLE)
def test_a_file_that_is_no_table_is_refused_whole(tmp_path: Path, code: str) -> None:
    path = write(tmp_path, UNUSABLE[code])

    with pytest.raises(DataError) as caught:
        read_table(path)

    assert caught.value.code == code
    for language in LANGUAGES:
        assert "товары.csv" in Words(language).say(code, **caught.value.facts)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n1 0 obj\n",
        b"\n<html><table><tr><td>sku</td>",
        b'[{"sku": 1},\n{"sku": 2}]',
        b'{\n  "0": {"x": 120}\n}',
    ],
)
def test_documents_and_data_that_read_as_text_are_no_tables(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DataError, match="not_a_table"):
        read_table(write(tmp_path, data))


def test_an_open_quote_is_found_in_its_row_under_titles_too(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read_table(write(tmp_path, b'title\n\nsku,name\n1,tea\n2,"coffee\n3,juice\n'))

    assert caught.value.facts["row"] == 5


def test_headers_printed_again_and_sums_at_the_end_are_left_out_and_said(tmp_path: Path) -> None:
    text = "sku,name,price\n1,tea,2\nsku,name,price\n2,Total,3\nИтого:,,5\n"

    raw = read_table(write(tmp_path, text.encode()))

    assert list(raw.frame["sku"]) == ["1", "2"]
    assert [(one.code, one.facts["row"]) for one in raw.notes] == [
        ("header_repeated", 3),
        ("totals_left_out", 5),
    ]


def test_sums_without_a_line_end_are_no_cut(tmp_path: Path) -> None:
    raw = read_table(write(tmp_path, b"sku,name,price\n1,tea,2\n2,tea,2\nTotal,4"))

    assert list(raw.frame["sku"]) == ["1", "2"]


def test_refused_rows_are_read_again_without_their_reasons(tmp_path: Path) -> None:
    raw = read_table(write(tmp_path, b"row,reason,column,sku,name\n7,why,sku,1,tea\n"))

    assert list(raw.frame.columns) == ["sku", "name"]


def test_damaged_letters_and_an_open_end_are_said(tmp_path: Path) -> None:
    rows = "".join(f"{number},чай\n" for number in range(600))
    data = f"sku,name\n{rows}7,чай".encode().replace("5,чай".encode(), b"5,\xd1\xd0\xb0\xd0\xb9", 1)

    raw = read_table(write(tmp_path, data))

    assert {one.code: dict(one.facts) for one in raw.notes} == {
        "letters_damaged": {"count": 1},
        "last_row_open": {"row": 602},
    }


def test_the_sheet_with_the_headers_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    book = Workbook()
    cover = book.worksheets[0]
    cover.title = "Обложка"
    cover.append(["Отчёт", "март"])
    page = book.create_sheet("Товары")
    page.append(["артикул", "цена", "маржа"])
    page.append(["1", 2.5, 0.125])
    page.cell(2, 3).number_format = "0.0%"
    book.save(tmp_path / "книга.xlsx")

    raw = read_table(tmp_path / "книга.xlsx", table="products")

    assert raw.dialect.sheet == "Товары"
    assert list(raw.frame.loc[2]) == ["1", "2.5", "12.5%"]
    assert raw.notes[0].facts["sheets"] == "Обложка"


def test_formulas_without_a_saved_value_are_counted(tmp_path: Path) -> None:
    path = sheet(tmp_path, [["sku", "price"], ["1", "=1+1"], ["2", 3]])

    (note,) = read_table(path).notes

    assert (note.code, note.facts["count"]) == ("formulas_unsaved", 1)


def test_a_blank_file_and_a_lone_byte_order_mark_are_empty(tmp_path: Path) -> None:
    for data in (b" \n\n", b"\xef\xbb\xbf", b"\xff\xfe"):
        with pytest.raises(DataError, match="file_empty"):
            read_table(write(tmp_path, data))


def test_a_missing_file_is_named_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="file_missing"):
        read_table(tmp_path / "нет.csv")


@pytest.mark.parametrize("keep", [0.9, 0.5, 0.3])
def test_a_csv_file_cut_inside_a_row_is_refused_whole(tmp_path: Path, keep: float) -> None:
    text = "sku;name;price\n" + "".join(f"{n};Чай номер {n};{n},50\n" for n in range(400))
    data = text.encode()
    cut = data[: int(len(data) * keep)]
    end = cut.rfind(b";")
    inside = cut[:end] if cut.count(b";", cut.rfind(b"\n")) > 1 else cut

    with pytest.raises(DataError, match="file_cut"):
        read_table(write(tmp_path, inside))


def test_a_last_row_without_a_line_end_is_no_cut(tmp_path: Path) -> None:
    assert len(read_table(write(tmp_path, TEXT.rstrip().encode())).frame) == 2


def test_cut_archives_are_refused_whole(tmp_path: Path) -> None:
    rows: list[list[object]] = [["sku", "name"], *([n, f"Чай {n}"] for n in range(300))]
    whole = sheet(tmp_path, rows).read_bytes()
    zipped = gzip.compress(TEXT.encode() * 50)

    for data in (whole[: len(whole) // 2], zipped[: len(zipped) // 2]):
        with pytest.raises(DataError, match="file_cut"):
            read_table(write(tmp_path, data))


def test_progress_ends_at_the_last_row(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = write(tmp_path, b"sku,name\n" + b"1,tea\n" * 60_000)

    read_table(path, progress=lambda done, total: seen.append((done, total)))

    assert [done for done, _ in seen] == [50_001, 60_001]
    assert seen[-1][1] == 60_001
