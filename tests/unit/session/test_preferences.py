from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner.session.preferences import (
    RECENT_LIMIT,
    Preferences,
    load_preferences,
    preferences_file,
    save_preferences,
    with_recent,
    without_recent,
)


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    kept = Preferences(
        language="ru",
        scheme="dark",
        motion="reduced",
        recent=("/магазин",),
        geometry="AQID",
        splitters={"beside": (900, 300)},
        columns={"placements": ("rank", "band")},
        panels={"objects": True},
    )

    save_preferences(kept, tmp_path / "настройки" / "settings.json")
    again, problems = load_preferences(tmp_path / "настройки" / "settings.json")

    assert again == kept
    assert problems == ()


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "settings.json") == (Preferences(), ())


@pytest.mark.parametrize("text", ["{", "[]", "7", "\x00"])
def test_a_broken_file_is_said_and_the_usual_settings_hold(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")

    preferences, problems = load_preferences(tmp_path / "settings.json")

    assert preferences == Preferences()
    assert [problem.code for problem in problems] == ["settings_unreadable"]


def test_fields_of_the_wrong_kind_are_left_at_their_defaults(tmp_path: Path) -> None:
    text = '{"language": 7, "recent": ["/a", 5], "splitters": {"x": [1, "2"]}, "later": {}}'
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")

    preferences, problems = load_preferences(tmp_path / "settings.json")

    assert preferences == Preferences(recent=("/a",), splitters={"x": (1,)})
    assert problems == ()


def test_the_project_opened_last_stands_first_and_once(tmp_path: Path) -> None:
    kept = Preferences()
    for name in [*map(str, range(RECENT_LIMIT + 3)), "5"]:
        kept = with_recent(kept, tmp_path / name)

    assert len(kept.recent) == RECENT_LIMIT
    assert kept.recent[0] == str((tmp_path / "5").resolve())
    assert len(set(kept.recent)) == RECENT_LIMIT
    assert without_recent(kept, tmp_path / "5") == replace(kept, recent=kept.recent[1:])


def test_settings_lie_in_the_users_folder(settings_of_its_own: Path) -> None:
    assert settings_of_its_own in preferences_file().parents
