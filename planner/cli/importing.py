"""`vitrina import`: read a file into a project; what is refused is kept beside it with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, PROBLEMS, Console
from planner.errors import DataError
from planner.model.kinds import KINDS
from planner.project import Settings
from planner.units import METRES_PER

if TYPE_CHECKING:
    from planner.files.importers import Source, Taken

ORIGINS = ("corner", "centre")
Y_DIRECTIONS = ("up", "down")


@dataclass(frozen=True, slots=True)
class Asked:
    """What ``vitrina import`` was asked for; fields are its options."""

    kind: str
    file: Path
    into: Path
    mapping: Path | None = None
    surface: str | None = None
    sheet: str | None = None
    unit: str | None = None
    origin: str | None = None
    y: str | None = None
    unknown_as: str | None = None
    append: bool = False
    coverage: float | None = None


def import_file(console: Console, asked: Asked) -> int:
    """Take the good rows, keep the refused ones with reasons; returns 1 where any was refused."""
    from planner.files.importers import IMPORTERS
    from planner.files.project_file import keep_mapping, keep_previous, load, save
    from planner.project import Project, with_settings

    _check(asked, tuple(one.key for one in IMPORTERS))
    importer = next(one for one in IMPORTERS if one.key == asked.kind)
    saved = load(asked.into) if asked.into.exists() else None
    before = saved or with_settings(Project(), Settings(name=asked.into.stem))
    taken = importer.take(before, _source(console, asked))
    after = taken.project.tables
    keep_previous(asked.into, [k for k, t in before.tables.items() if after.get(k) is not t])
    save(taken.project, asked.into, saved=saved)
    kept = keep_mapping(asked.into, asked.kind, taken.mapping_used)
    refused = _refused(console, asked, taken)
    console.problems(taken.problems)
    if refused is not None:
        console.warn("refused_kept", count=taken.refused_count, file=str(refused))
    console.warn("mapping_kept", file=str(kept))
    console.tell(
        "import_done", file=asked.file.name, taken=taken.taken_count, refused=taken.refused_count
    )
    return PROBLEMS if taken.refused_count else GOOD


def _source(console: Console, asked: Asked) -> Source:
    from planner.files.importers import Source

    return Source(
        path=asked.file,
        sheet=asked.sheet or "",
        mapping=asked.mapping,
        unit=asked.unit or "",
        origin=asked.origin or "",
        y_up=None if asked.y is None else asked.y == "up",
        unknown_as=asked.unknown_as or "",
        append=asked.append,
        coverage=asked.coverage,
        surface=asked.surface or "",
        progress=console.progress,
    )


def _refused(console: Console, asked: Asked, taken: Taken) -> Path | None:
    """Write refused rows beside the project, or take away those of an earlier import."""
    from pandas import DataFrame

    from planner.files.project_file import write_refused

    rows = DataFrame() if taken.refused is None else taken.refused
    headers = {
        column: names[0]
        for columns in taken.mapping_used.values()
        for column, names in columns.items()
        if names
    }
    path = write_refused(asked.into, asked.file.stem, rows, console.words, headers)
    return path if len(rows) else None


def _check(asked: Asked, kinds: tuple[str, ...]) -> None:
    """Refuse options that do not exist before anything is read.

    Raises:
        DataError: ``bad_option``.
    """
    choices: tuple[tuple[str, str | None, tuple[str, ...]], ...] = (
        ("KIND", asked.kind, kinds),
        ("--unit", asked.unit, tuple(METRES_PER)),
        ("--origin", asked.origin, ORIGINS),
        ("--y", asked.y, Y_DIRECTIONS),
        ("--unknown-as", asked.unknown_as, tuple(KINDS)),
    )
    for option, given, known in choices:
        if given is not None and given not in known:
            raise DataError("bad_option", option=option, given=given, known=", ".join(known))
    if asked.coverage is not None and not 0.0 < asked.coverage <= 1.0:
        raise DataError("bad_option", option="--coverage", given=asked.coverage, known="0.01 … 1")
