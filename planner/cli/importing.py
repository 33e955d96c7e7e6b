"""`vitrina import`: read a file into a project; what is refused is kept beside it with reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, PROBLEMS, Console, is_new
from planner.cli.drawings import DXF, Wished, import_drawing
from planner.errors import DataError
from planner.model.kinds import ON_FLOORS
from planner.model.page import PAGE_TYPES
from planner.project import Settings
from planner.tables.heatmap import MEASURES
from planner.units import METRES_PER
from planner.wording import LANGUAGES, Words

if TYPE_CHECKING:
    from planner.files.importers import Source

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
    measure: str | None = None
    at: str | None = None
    cell: float | None = None
    colours: str | None = None
    page: str | None = None
    slot: str | None = None
    device: str | None = None
    page_type: str | None = None


def import_file(console: Console, asked: Asked) -> int:
    """Take the good rows, keep the refused ones with reasons; returns 1 where any was refused."""
    if asked.kind == DXF:
        wished = Wished(
            asked.file, asked.into, asked.mapping, asked.unit or "", asked.surface or ""
        )
        return import_drawing(console, wished)
    from planner.files.importers import IMPORTERS
    from planner.files.project_file import keep_previous, load, save
    from planner.project import Project, with_settings
    from planner.session.importing import ImportPlan, replaced_tables, set_aside, take

    asked = replace(asked, unknown_as=_kind_named(asked.unknown_as))
    _check(asked, (*(one.key for one in IMPORTERS), DXF))
    saved = None if is_new(asked.into) else load(asked.into)
    before = saved or with_settings(Project(), Settings(name=asked.into.stem))
    plan = ImportPlan(asked.kind, _source(console, asked))
    plan = plan.on_some_surface(before, console.words.say("first_floor"))
    taken = take(before, plan)
    keep_previous(asked.into, replaced_tables(before, taken.project))
    save(taken.project, asked.into, saved=saved)
    kept = set_aside(asked.into, plan, taken, console.words)
    console.problems(taken.problems)
    if kept.refused is not None:
        console.warn("refused_kept", count=taken.refused_count, file=str(kept.refused))
    console.warn("mapping_kept", file=str(kept.mapping))
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
        measure=asked.measure or "",
        at=asked.at or "",
        cell=asked.cell,
        colours=asked.colours or "",
        page=asked.page or "",
        slot=asked.slot or "",
        device=asked.device or "",
        page_type=asked.page_type or "",
        surface=asked.surface or "",
        progress=console.progress,
    )


def _kind_named(given: str | None) -> str | None:
    """Return the key of a kind that is given by its name in any language; else what is given."""
    names = {
        Words(language).say(f"kind_{key}").casefold(): key
        for language in LANGUAGES
        for key in ON_FLOORS
        if given
    }
    return names.get(given.strip().casefold(), given) if given else given


def _check(asked: Asked, kinds: tuple[str, ...]) -> None:
    """Refuse options that do not exist before anything is read.

    Raises:
        DataError: ``bad_option``.
    """
    choices: tuple[tuple[str, str | None, tuple[str, ...]], ...] = (
        ("import", asked.kind, kinds),
        ("--unit", asked.unit, tuple(METRES_PER)),
        ("--origin", asked.origin, ORIGINS),
        ("--y", asked.y, Y_DIRECTIONS),
        ("--unknown-as", asked.unknown_as, tuple(ON_FLOORS)),
        ("--measure", asked.measure, MEASURES),
        ("--page-type", asked.page_type, PAGE_TYPES),
    )
    for option, given, known in choices:
        if given is not None and given not in known:
            raise DataError("bad_option", option=option, given=given, known=", ".join(known))
    if asked.coverage is not None and not 0.0 < asked.coverage <= 1.0:
        raise DataError("bad_option", option="--coverage", given=asked.coverage, known="0.01 … 1")
