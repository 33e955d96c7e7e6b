"""What the command line says, and where."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from planner.errors import Fact, Problem, VitrinaError
from planner.session.names import named
from planner.shipped import shipped
from planner.wording import LANGUAGES, Words

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2

WRONG_USE_CODES = frozenset(
    {
        "no_such_surface",
        "unknown_evidence",
        "no_evidence_table",
        "project_not_found",
        "file_missing",
        "unknown_language",
        "bad_option",
        "project_exists",
        "bad_scale",
        "unknown_paper",
        "sheet_too_small",
        "bad_picture_width",
        "bad_size_text",
        "new_needs_size",
        "bad_page_type",
        "bad_device",
        "bad_room",
        "unknown_preset",
        "no_sheet",
        "bad_point",
        "eye_in_obstacle",
        "eye_outside",
        "syntax_spacing",
        "syntax_too_fine",
        "empty_route",
        "route_of_what",
        "why_of_what",
        "no_such_path",
        "no_such_placed",
        "no_such_zone",
        "no_such_variant",
        "diff_with_what",
        "no_impressions",
        "no_page_views",
        "no_events",
        "no_such_page",
        "no_such_slot",
        "no_slot_drawn",
        "no_block_drawn",
        "slot_on_several",
        "one_slot_move",
        "no_pages",
        "same_variant",
        "no_such_fixture",
        "rules_unreadable",
        "rules_unknown",
        "rules_bad_value",
        "rules_no_such",
        "no_receipts",
        "bad_min_count",
    }
)
"""Errors that lie in how the program was called, not in the data."""

WEIGHTS = ("error", "warning", "note")


def default_language() -> str:
    """Return the language of the environment, English where it is none of ours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return value[:2] if value[:2] in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]


class Console:
    """Says codes in words: results on standard output, all else on standard error."""

    def __init__(self, language: str | None = None) -> None:
        self.words = Words(language or default_language())
        self._told = (0, 0)

    def tell(self, code: str, **facts: Fact) -> None:
        """Say a result."""
        self.show(self.words.say(code, **named(self.words, code, facts)))

    def show(self, text: str) -> None:
        """Put ready text on standard output."""
        sys.stdout.write(text if text.endswith("\n") else text + "\n")

    def warn(self, code: str, **facts: Fact) -> None:
        """Say something beside the result."""
        sys.stderr.write(self.words.say(code, **named(self.words, code, facts)) + "\n")

    def problems(self, problems: Iterable[Problem]) -> None:
        """Say problems, worst first."""
        for problem in sorted(problems, key=lambda one: WEIGHTS.index(one.weight)):
            sys.stderr.write(self.sentence(problem) + "\n")

    def sentence(self, problem: Problem) -> str:
        """Return a problem with its weight, in words."""
        facts = named(self.words, problem.code, problem.facts)
        return self.words.say(
            f"weight_{problem.weight}", sentence=self.words.say(problem.code, **facts)
        )

    def failed(self, error: VitrinaError) -> int:
        """Say an error and return the exit code it means."""
        self.warn(error.code, **error.facts)
        return WRONG_USE if error.code in WRONG_USE_CODES else PROBLEMS

    def progress(self, done: int, whole: int, code: str = "import_progress") -> None:
        """Keep one line of progress on a terminal; silent elsewhere."""
        if sys.stderr.isatty() and (done, whole) != self._told:
            self._told = (done, whole)
            line = self.words.say(code, done=done, whole=max(whole, done))
            sys.stderr.write(f"\r{line}")
            if whole and done >= whole:
                sys.stderr.write("\n")
            sys.stderr.flush()


def project_path(given: str) -> Path:
    """Return the folder or file of a project, or of the sample store of that name."""
    path = Path(given)
    if path.exists():
        return path
    sample = shipped("sample_stores") / given
    return sample if (sample / "project.json").is_file() else path


def sample_folders() -> list[Path]:
    """Return the folders of the sample stores, by name."""
    return sorted(
        folder
        for folder in shipped("sample_stores").iterdir()
        if (folder / "project.json").is_file()
    )


def is_new(path: Path) -> bool:
    """Say whether a project is to be made: nothing is there, or an empty folder."""
    return not path.exists() or (path.is_dir() and not any(path.iterdir()))
