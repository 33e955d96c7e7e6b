"""A small store to import into, and files to import."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from planner.errors import Problem
from planner.files.importers.importer import Source, Taken
from planner.model.element import make_element
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.wording import LANGUAGES, Words

ZAL = SurfaceId("зал")


def store() -> Project:
    """Return a floor of 20 x 10 m with a gondola G1, a table T1 and two zones."""
    elements = (
        make_element("G1", "gondola", Rectangle(5.0, 5.0, 2.5, 1.0), zone="чай"),
        make_element("T1", "table", Rectangle(15.0, 5.0, 1.0, 1.0)),
        make_element("Z1", "zone", Rectangle(15.0, 5.0, 4.0, 4.0), name="фрукты"),
    )
    outline = ((0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0))
    surface = Surface(
        ZAL,
        "Зал",
        "floor",
        Frame(0.0, 10.0, y_up=True),
        (outline,),
        MappingProxyType({element.id: element for element in elements}),
    )
    return with_plan(Project(), Plan(MappingProxyType({ZAL: surface})))


def source(folder: Path, text: str, name: str = "файл.csv") -> Source:
    """Write a file and name it as a source."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Source(path)


def problem(taken: Taken, code: str) -> Problem:
    """Return the one problem with a code, having said it in every language."""
    (found,) = [one for one in taken.problems if one.code == code]
    return found


def said(taken: Taken) -> list[str]:
    """Return the codes of an import, having said each in every language."""
    for language in LANGUAGES:
        words = Words(language)
        for one in taken.problems:
            assert words.say(one.code, **one.facts)
    return [one.code for one in taken.problems]


def refused(taken: Taken) -> list[tuple[int, str, str]]:
    """Return row, reason and column of the refused rows."""
    if taken.refused is None:
        return []
    columns = taken.refused[["row", "reason", "column"]]
    return [(int(row), why, column) for row, why, column in columns.itertuples(index=False)]
