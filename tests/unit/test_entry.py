from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import metadata

import pytest

import main
from planner import __main__ as door
from planner import cli


def test_a_fit_installation_has_nothing_to_say() -> None:
    assert main.trouble(sys.version_info[:2]) == ""


def test_a_missing_dependency_is_answered_with_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(name: str) -> str:
        if name == "numba":
            raise metadata.PackageNotFoundError(name)
        return "6.11.3"

    monkeypatch.setattr(metadata, "version", absent)

    assert main.main() == 2
    said = capsys.readouterr().err
    assert "numba" in said
    assert "shapely" not in said
    assert main.SET_UP in said


def test_a_qt_that_damages_python_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda _: "6.12.0")

    assert "6.12.0" in main.trouble((3, 11))
    assert main.trouble((3, 12)) == ""


def test_an_old_python_is_named_before_all_else() -> None:
    assert "3.11" in main.trouble((3, 10))


def test_the_door_hands_the_arguments_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Sequence[str]] = []

    def listen(arguments: Sequence[str]) -> int:
        heard.append(arguments)
        return 1

    monkeypatch.setattr(cli, "main", listen)

    assert door.main(["check", "store"]) == 1
    assert heard == [["check", "store"]]
