from __future__ import annotations

from tests.architecture.source import PLANNER, pyproject, run_tool

KNOW_QT = {"__main__", "app", "ui"}


def test_imports_run_down_only() -> None:
    assert run_tool("lint-imports", "--no-cache") == ""


def test_every_room_but_the_window_is_named_among_those_without_qt() -> None:
    linter = pyproject()["tool"]["importlinter"]
    assert isinstance(linter, dict)
    (named,) = [set(c["source_modules"]) for c in linter["contracts"] if c["type"] == "forbidden"]

    rooms = {
        path.stem
        for path in PLANNER.iterdir()
        if (path.suffix == ".py" or any(path.glob("*.py"))) and path.stem != "__init__"
    }

    assert named >= {f"planner.{room}" for room in rooms - KNOW_QT}
