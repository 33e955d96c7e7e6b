"""Qt must start, and must not be one that damages Python (some free None until it is gone)."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata

import pytest

from main import unfit_qt

SETS_TEXT = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range(500):
    label.setText("x")
lost = before - sys.getrefcount(None)
print("references to None lost:", lost)
sys.exit(lost > 100)
"""


def test_installed_qt_is_fit_for_this_python() -> None:
    assert unfit_qt(metadata.version("PySide6-Essentials"), sys.version_info[:2]) == ""


@pytest.mark.parametrize(
    ("version", "python", "fit"),
    [
        ("6.12.0", (3, 11), False),
        ("6.13.1", (3, 11), False),
        ("7.0", (3, 11), False),
        ("6.12.0", (3, 12), True),
        ("6.11.3", (3, 11), True),
        ("6.9.3", (3, 11), True),
    ],
)
def test_qt_from_6_12_is_refused_on_python_3_11(
    version: str, python: tuple[int, int], fit: bool
) -> None:
    assert (unfit_qt(version, python) == "") is fit


def test_qt_keeps_the_references_to_none() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-c", SETS_TEXT],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    if "ImportError" in done.stderr:
        library = done.stderr.strip().splitlines()[-1]
        pytest.fail(f"Qt cannot start ({library}); README.md names its packages.", pytrace=False)
    assert done.returncode == 0, done.stdout + done.stderr
