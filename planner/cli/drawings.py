"""`vitrina import dxf` and `vitrina export`: drawings into a project and out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.cli.console import GOOD, Console, is_new, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.files.importers.drawing_kinds import DrawingKinds

DXF: Final = "dxf"


@dataclass(frozen=True, slots=True)
class Wished:
    """What ``vitrina import dxf`` was asked for; fields are its options."""

    file: Path
    into: Path
    mapping: Path | None = None
    unit: str = ""
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina export`` was asked for; fields are its options."""

    project: str
    dxf: Path
    surface: str = ""


def import_drawing(console: Console, asked: Wished) -> int:
    """Draw what a DXF file draws; a project is made where there is none.

    Raises:
        DataError: What reading and taking a drawing raise.
    """
    from planner.files.importers.drawing import read_drawing
    from planner.files.importers.drawing_kinds import DrawingKinds, read_kinds
    from planner.files.importers.dxf import DrawingPlan, take_drawing
    from planner.files.project_file import load, save
    from planner.project import Project, Settings, with_settings

    drawing = read_drawing(asked.file)
    said = read_kinds(asked.mapping) if asked.mapping else DrawingKinds()
    saved = None if is_new(asked.into) else load(asked.into)
    before = saved or with_settings(Project(), Settings(name=asked.into.stem))
    surface = asked.surface or ("" if before.plan.surfaces else console.words.say("first_floor"))
    taken = take_drawing(before, DrawingPlan(drawing, said, asked.unit, surface))
    save(taken.project, asked.into, saved=saved)
    console.problems(taken.problems)
    console.warn("mapping_kept", file=str(_kept(asked.into, taken.kinds)))
    console.tell("dxf_done", file=asked.file.name, count=taken.count)
    return GOOD


def export_drawing(console: Console, wanted: Wanted) -> int:
    """Write floors as DXF; those of the second and later ones carry the surface's id.

    Raises:
        DataError: ``no_such_surface``.
        ProjectError: What loading and writing raise.
    """
    from planner.files.atomic import write_all
    from planner.files.exporters.dxf import dxf_bytes
    from planner.files.project_file import load

    surfaces = list(load(project_path(wanted.project)).plan.surfaces.values())
    asked = [one for one in surfaces if wanted.surface in ("", one.id, one.name)]
    if not asked:
        names = ", ".join(one.name or one.id for one in surfaces)
        raise DataError("no_such_surface", surface=wanted.surface, surfaces=names)
    contents = {
        wanted.dxf if at == 0 else wanted.dxf.with_stem(f"{wanted.dxf.stem}-{one.id}"): dxf_bytes(
            one
        )
        for at, one in enumerate(asked)
    }
    write_all(contents)
    for path in contents:
        console.tell("written", file=str(path))
    return GOOD


def _kept(into: Path, kinds: DrawingKinds) -> Path:
    """Keep what layers and blocks were taken for beside the project, to be corrected."""
    from planner.files.project_file import keep_drawing_mapping

    return keep_drawing_mapping(into, {"layers": kinds.layers, "blocks": kinds.blocks})
