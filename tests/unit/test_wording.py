from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from planner import wording
from planner.wording import LANGUAGES, Words

CATALOGUE = """
amount = { $x }
share = { NUMBER($x, minimumFractionDigits: 2, maximumFractionDigits: 2) }
rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}
silent =
    .title = Title
"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a small catalogue in the place of ours."""
    (tmp_path / "i18n").mkdir()
    for language in LANGUAGES:
        (tmp_path / "i18n" / f"{language}.ftl").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(wording, "shipped", lambda _: tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_catalogues_can_be_read(language: str) -> None:
    words = Words(language)

    assert words.language == language
    assert not words.has("no_such_code")


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("number", "english", "russian"),
    [
        (0, "0", "0"),
        (1234567, "1,234,567", "1\xa0234\xa0567"),
        (0.0, "0", "0"),
        (0.1 + 0.2, "0.3", "0,3"),
        (0.00012345, "0.000123", "0,000123"),
        (-1.2345, "-1.23", "-1,23"),
        (12.345, "12.3", "12,3"),
        (1234.56, "1,234.6", "1\xa0234,6"),
        (99.0, "99", "99"),
        (1e-300, "0", "0"),
        (float("inf"), "inf", "inf"),
        (np.int64(4321), "4,321", "4\xa0321"),
        (np.float32(0.1), "0.1", "0,1"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    number: float, english: str, russian: str
) -> None:
    assert Words("en").say("amount", x=number) == english
    assert Words("ru").say("amount", x=number) == russian


@pytest.mark.usefixtures("catalogue")
def test_a_message_may_ask_for_its_own_precision() -> None:
    assert Words("ru").say("share", x=1234.5) == "1\xa0234,50"


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("count", "sentence"),
    [(1, "1 строка"), (3, "3 строки"), (11, "11 строк"), (np.int64(22), "22 строки")],
)
def test_counted_things_take_the_russian_plural(count: int, sentence: str) -> None:
    assert Words("ru").say("rows", count=count) == sentence


@pytest.mark.usefixtures("catalogue")
def test_texts_stand_as_they_are_without_marks_of_direction() -> None:
    assert Words("en").say("amount", x="Полка 007 {x}") == "Полка 007 {x}"


@pytest.mark.usefixtures("catalogue")
def test_an_unknown_code_is_an_error_not_a_sentence() -> None:
    assert not Words("en").has("nothing")
    with pytest.raises(KeyError, match="nothing"):
        Words("en").say("nothing")


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize("code", ["amount", "silent"])
def test_a_sentence_that_cannot_be_formed_is_an_error(code: str) -> None:
    with pytest.raises(ValueError, match=code):
        Words("en").say(code)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="tlh"):
        Words("tlh")
