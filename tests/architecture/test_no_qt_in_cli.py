"""Sub-commands run where no Qt is installed: servers, batches of stores."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.shipped import shipped
from tests.architecture.source import ROOT

WITHOUT_QT = """
import sys

class Forbid:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("Qt was imported: " + name)

sys.meta_path.insert(0, Forbid())
from planner.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run_without_qt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program in ``folder`` where importing Qt fails."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [("samples",), ("--help",), ("report", "--help")])
def test_sub_commands_need_no_qt(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run_without_qt(tmp_path, *arguments)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() != ""


def test_a_report_needs_no_qt(tmp_path: Path) -> None:
    sample = shipped("sample_stores") / "small_supermarket"

    done = run_without_qt(tmp_path, "report", str(sample), "--csv", "placements.csv")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "placements.csv").stat().st_size > 0
