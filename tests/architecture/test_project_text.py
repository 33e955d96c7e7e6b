"""What the project says about itself: nothing of one machine, and everything locked."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

HOSTS = ("python" + "hosted.org", "pypi" + ".org", "npm" + "js.org", "deb." + "debian.org")
PLACES = re.compile(r"(?<![\w./-])/(?:work|farm|root|home|opt/[a-z]+)/|\.\./" + "shared")
TOP_LEVEL = {
    "planner", "resources", "sample_stores", "tests", "main.py", "pyproject.toml",
    "constraints.txt", "README.md", "LICENSE", ".gitignore", ".ci",
}  # fmt: skip


def project_files() -> list[Path]:
    """Return the files that belong to the project, as git knows them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode != 0:
        pytest.fail("This test asks git which files belong to the project, and git says: no.")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_knows_a_machine_or_an_index() -> None:
    found = []
    for path in project_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        if PLACES.search(text) or any(host in text for host in HOSTS):
            found.append(str(path.relative_to(ROOT)))

    assert found == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("see /wor" + "k/main", True),
        ("'/hom" + "e/anna/plan'", True),
        ("../sha" + "red/data", True),
        ("planner/work/x and a/home/b", False),
    ],
)
def test_a_place_on_a_machine_is_recognised(text: str, known: bool) -> None:
    assert bool(PLACES.search(text)) is known


def test_top_level_holds_what_was_agreed() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in project_files()}

    assert top <= TOP_LEVEL


def test_every_dependency_is_locked_to_one_version() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    locked = {_normal(line) for line in lines}
    unpinned = {"setuptools"}  # any from 65.5 on builds the wheel
    assert {_normal(name) for name in wanted} - unpinned <= locked


def _normal(requirement: str) -> str:
    name = re.split(r"[<>=!;\[ ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()
