from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from planner.errors import ProjectError
from planner.project import Project, Settings
from planner.session.recovery import RecoveryCopy, discard, lost_copies, recovered

PROJECT = replace(Project(), settings=Settings(name="Лавка", currency="RUB"))
OPENER = """
import sys, time
from pathlib import Path
from planner.session.recovery import RecoveryCopy
from planner.session.new_floor import new_project
from planner.project import Settings

copy = RecoveryCopy(Path(sys.argv[1]))
copy.write(new_project(Settings(name="Лавка"), "Зал", 8.0, 5.0), "Лавка", Path(sys.argv[2]))
print("kept", flush=True)
time.sleep(600)
"""


def test_a_killed_process_leaves_what_it_kept_and_a_living_one_is_not_offered(
    tmp_path: Path,
) -> None:
    root, place = tmp_path / "копии", tmp_path / "мой магазин"
    command = [sys.executable, "-c", OPENER, str(root), str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        assert lost_copies(root) == ()

        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        process.wait()

    (lost,) = lost_copies(root)
    assert (lost.name, lost.path) == ("Лавка", place)
    (surface,) = recovered(lost).plan.surfaces.values()
    assert surface.outlines == (((0.0, 0.0), (8.0, 0.0), (8.0, 5.0), (0.0, 5.0)),)


def test_what_is_dropped_is_not_offered(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.write(PROJECT, "Лавка", None)

    copy.drop()
    copy.write(PROJECT, "Лавка", None)

    assert lost_copies(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_the_newest_state_is_the_one_that_is_kept(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.write(PROJECT, "Лавка", None)
    newer = replace(PROJECT, settings=Settings(name="Лавка на углу"))

    copy.write(newer, "Лавка на углу", None)
    end_of(copy)

    (lost,) = lost_copies(tmp_path)
    assert recovered(lost).settings.name == "Лавка на углу"


def test_a_discarded_copy_is_gone(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.write(PROJECT, "Лавка", None)
    end_of(copy)
    (lost,) = lost_copies(tmp_path)

    discard(lost)

    assert lost_copies(tmp_path) == ()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"name": 1, "path": null, "written": "later"}'])
def test_a_copy_that_nobody_can_read_is_passed_over(tmp_path: Path, text: str) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.write(PROJECT, "Лавка", None)
    end_of(copy)
    (copy.folder / "manifest.json").write_text(text)

    assert lost_copies(tmp_path) == ()


def test_a_damaged_project_in_a_copy_is_refused_in_words(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.write(PROJECT, "Лавка", None)
    end_of(copy)
    (copy.folder / "project" / "project.json").write_text("{")

    with pytest.raises(ProjectError):
        recovered(lost_copies(tmp_path)[0])


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "root").write_text("a file, not a folder")

    with pytest.raises(ProjectError) as refusal:
        RecoveryCopy(tmp_path / "root").write(PROJECT, "Лавка", None)

    assert refusal.value.code == "file_not_written"


def end_of(copy: RecoveryCopy) -> None:
    """Let go of a copy as the end of its process does."""
    assert copy._lock is not None
    copy._lock.close()
