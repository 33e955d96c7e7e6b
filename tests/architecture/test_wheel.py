"""An installed wheel carries what the program needs: code, words, pictures and sample stores."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, pyproject

SHIPPED = ("planner", "resources", "sample_stores")


def _run(folder: Path, *command: str | Path) -> str:
    """Run a command in ``folder`` as if no checkout were near; return what it prints."""
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _copy_of_the_project(folder: Path) -> Path:
    """Copy what is built, so that neither old builds nor this one leave traces."""
    folder.mkdir()
    for name in SHIPPED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel, without dependencies, into an environment that sees the outer ones."""
    folder = tmp_path_factory.mktemp("wheel")
    project = _copy_of_the_project(folder / "project")
    pip = (sys.executable, "-m", "pip")
    _run(folder, *pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, project)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    _run(folder, *pip, "--python", python, "install", "--no-deps", "--no-index", wheel)
    (inner,) = environment.glob("lib/python*/site-packages")
    (inner / "outer.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return environment / "bin"


def test_wheel_carries_every_file_of_the_program(installed: Path, tmp_path: Path) -> None:
    place = "import planner; print(planner.__file__)"

    inside = Path(_run(tmp_path, installed / "python", "-c", place).strip()).parent

    assert inside.is_relative_to(installed.parent)
    for name in SHIPPED:
        target = inside if name == "planner" else inside / name
        expected = [
            path.relative_to(ROOT / name)
            for path in (ROOT / name).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        ]
        assert [str(path) for path in expected if not (target / path).is_file()] == []


def test_installed_program_lists_the_samples(installed: Path, tmp_path: Path) -> None:
    assert "small_supermarket" in _run(tmp_path, installed / "vitrina", "samples")


def test_installed_program_reports_a_sample(installed: Path, tmp_path: Path) -> None:
    where = "from planner.shipped import shipped; print(shipped('sample_stores'))"
    samples = Path(_run(tmp_path, installed / "python", "-c", where).strip())
    table = tmp_path / "placements.csv"

    _run(tmp_path, installed / "vitrina", "report", samples / "small_supermarket", "--csv", table)

    assert samples.is_relative_to(installed.parent)
    assert table.read_text(encoding="utf-8").startswith("surface,placement_id,element_id,")


def test_source_without_set_up_asks_for_the_same_dependencies() -> None:
    import main

    named = pyproject()["project"]["dependencies"]
    assert isinstance(named, list)
    wanted = {requirement.split(">")[0] for requirement in named}

    assert set(main.REQUIRED) == wanted - {"shiboken6"}  # it comes with PySide6-Essentials
