"""`vitrina import`: read a file into a project; what is refused is kept beside it with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.cli.console import GOOD, PROBLEMS, Console
from planner.errors import DataError
from planner.model.kinds import KINDS
from planner.units import METRES_PER

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
    from dataclasses import replace

    from planner.files.importers import IMPORTERS, Source
    from planner.files.project_file import keep_previous, load, save, write_refused
    from planner.project import Project, with_settings

    _check(asked, tuple(one.key for one in IMPORTERS))
    importer = next(one for one in IMPORTERS if one.key == asked.kind)
    there = asked.into.exists()
    before = load(asked.into) if there else Project()
    if not there:
        before = with_settings(before, replace(before.settings, name=asked.into.stem))
    source = Source(
        path=asked.file,
        sheet=asked.sheet,
        mapping=asked.mapping,
        unit=asked.unit,
        origin=asked.origin,
        y_up=None if asked.y is None else asked.y == "up",
        unknown_as=asked.unknown_as,
        append=asked.append,
        coverage=asked.coverage,
        surface=asked.surface,
        progress=console.progress,
    )
    taken = importer.take(before, source)
    replaced = [k for k, t in before.tables.items() if taken.project.tables.get(k) is not t]
    if there:
        keep_previous(asked.into, replaced)
    save(taken.project, asked.into, saved=before if there else None)
    if taken.refused is not None and len(taken.refused):
        kept = write_refused(asked.into, asked.file.stem, taken.refused, console.words)
        console.warn("refused_kept", count=len(taken.refused), file=str(kept))
    console.problems(taken.problems)
    console.tell(
        "import_done", file=asked.file.name, taken=taken.taken, refused=taken.refused_count
    )
    return PROBLEMS if taken.refused_count else GOOD


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
