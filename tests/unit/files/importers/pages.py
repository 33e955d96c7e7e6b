"""Measured pages to import: those of a real shop, and small ones put together."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from planner.files.importers import Source
from planner.model.element import Element
from planner.model.plan import Surface
from planner.project import Project

DATA = Path(__file__).parents[3] / "data" / "pages"
WIDTHS = ("1440x900", "500x844")
WINDOW = {"w": 1000, "h": 800}

Row = dict[str, object]


def stored(page: str, width: str) -> Path:
    """Return a stored file of boxes."""
    return DATA / f"shop-{page}.{width}.boxes.json"


def tree_of(path: Path) -> dict[str, object]:
    """Return the content of a file of boxes."""
    tree: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return tree


def box(number: int, parent: int | None, tag: str, place: Iterable[float], **more: object) -> Row:
    """Return one box; its place is x, y, w, h."""
    sides = dict(zip(("x", "y", "w", "h"), place, strict=True))
    return {"i": number, "parent": parent, "tag": tag, **sides, **more}


def cards(first: int, parent: int, count: int, columns: int, top: float = 200.0) -> list[Row]:
    """Return products side by side, 200 px wide, with a price each."""
    return [
        box(
            first + at,
            parent,
            "div",
            (100 + 200 * (at % columns), top + 300 * (at // columns), 200, 280),
            text=f"${at + 1}.00",
        )
        for at in range(count)
    ]


def written(folder: Path, rows: object, name: str = "home.json", **about: object) -> Source:
    """Write a page of boxes and name it as a source."""
    page = {"viewport": WINDOW, "page": {"w": 1000, "h": 2000}, "elements": rows, **about}
    path = folder / name
    known = {key: value for key, value in page.items() if value is not None}
    path.write_text(json.dumps(known), encoding="utf-8")
    return Source(path, page="home")


def page_of(project: Project) -> Surface:
    """Return the only surface of a project."""
    (surface,) = project.plan.surfaces.values()
    return surface


def kinds_of(surface: Surface) -> list[str]:
    """Return the kinds of the elements from the top."""
    return [element.kind for element in by_height(surface)]


def by_height(surface: Surface) -> list[Element]:
    """Return the elements from the top."""
    return sorted(surface.elements.values(), key=lambda element: element.footprint.bounds[1])


def positions_of(surface: Surface, kind: str) -> tuple[int, int]:
    """Return rows and columns of the only element of a kind."""
    (found,) = [one for one in surface.elements.values() if one.kind == kind]
    return found.showing.rows, found.bays
