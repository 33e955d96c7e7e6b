"""Pages from measured boxes: header, banners, slots with positions and all else become elements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Fact, PlanError, Problem
from planner.files.importers.box_tree import tree_of
from planner.files.importers.boxes_reading import Measured, Size, read_boxes
from planner.files.importers.headers import Mapped, mapping_of
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.page_blocks import IGNORE, Block, Said, Sight, blocks_of
from planner.files.importers.page_place import place
from planner.files.importers.page_words import CAROUSELS, SLIDES, page_type_of
from planner.files.importers.taking import Prepared, checked_raw, named_file, taken
from planner.model.kinds.page import PAGE_KINDS
from planner.model.page import ALGORITHMS, DEVICES, PAGE_TYPES, Page
from planner.project import Project, with_plan
from planner.tables.boxes import BOX, BOXES, CSS_CLASS, CSS_OVERFLOW, PARENT, SIDES, check
from planner.tables.columns import HEIGHT, WIDTH, X, Y
from planner.tables.rows import Marks

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match
    from planner.tables.table import TableKind

BLOCKS: Final = "blocks"
"""Part of a mapping: what a user says of boxes, by id, class, tag or key."""
NARROW_PX: Final = 700.0
"""Windows below are those of phones."""
NEEDED: Final = (BOX, *SIDES)
ON_PAGES: Final = tuple(kind.key for kind in PAGE_KINDS)
_GRIDS: Final[Mapping[str, tuple[int, float, float]]] = {
    "desktop": (12, 24.0, 60.0),
    "mobile": (4, 16.0, 16.0),
}
"""Columns, gutter and margin that a new page begins with, by device."""
_ONE_COLUMN: Final = (1, 0.0, 0.0)
_PLAIN_NAMES: Final = frozenset({"index", "default", "page", "saved"})
"""Names of files that tell nothing of the page."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A measured page, and what its file and its user say of it.

    Attributes:
        measured: What was measured.
        source: The file and its options.
        kind: Its table.
    """

    measured: Measured
    source: Source
    kind: TableKind


def take(project: Project, source: Source) -> Taken:
    """Take a page in from a file of boxes.

    Raises:
        DataError: As ``read_boxes`` and ``take_page``.
    """
    return take_page(project, PageFile(read_boxes(source.path), source, BOXES))


def take_page(project: Project, file: PageFile) -> Taken:
    """Draw a measured page; one surface for each page and device.

    Raises:
        DataError: As ``checked_raw`` and ``place``; ``boxes_no_window``, ``boxes_no_block``,
            ``bad_option`` for device or type of the page, and ``blocks_unknown`` for a mapping
            with kinds or algorithms that do not exist.
    """
    source, measured = file.source, file.measured
    said = said_of(source.mapping, source.path.name)
    window, assumed = _window(file)
    outside = partial(_without_outside, width=window[0], height=measured.height)
    rows = checked_raw(
        measured.raw, source, file.kind, check, needed=NEEDED,
        zone=project.settings.time_zone, prepare=outside,
    )  # fmt: skip
    frame = rows.table.frame
    blocks = blocks_of(tree_of(frame), Sight(window, said))
    if not blocks:
        raise DataError("boxes_no_block", file=source.path.name, count=len(frame))
    page = page_of(file, window)
    try:
        placed = place(project.plan, page, blocks)
    except DataError as error:
        raise DataError(error.code, **{**error.facts, "file": source.path.name}) from error
    problems = (*assumed, *_page_notes(page), *_block_notes(blocks), *placed.problems)
    done = taken(with_plan(project, placed.plan), rows, named_file(problems, source.path.name))
    return replace(done, mapping_used={**done.mapping_used, BLOCKS: _used(blocks, said)})


def page_of(file: PageFile, window: Size) -> Page:
    """Return the page of a file: as its user says, else as it is named itself.

    Raises:
        DataError: ``bad_option``.
    """
    source, measured = file.source, file.measured
    name = source.page.strip() or name_of(measured, source.path)
    for option, given, known in (
        ("--device", source.device, tuple(DEVICES)),
        ("--page-type", source.page_type, PAGE_TYPES),
    ):
        if given and given not in known:
            raise DataError("bad_option", option=option, given=given, known=", ".join(known))
    told = (name, measured.title, source.path.stem, source.path.resolve().parent.name)
    kind = source.page_type or page_type_of(*told)
    device = source.device or device_of(window)
    for columns, gutter, margin in (_GRIDS[device], _ONE_COLUMN):
        try:
            return Page(name, kind, device, *window, columns, gutter, margin)
        except PlanError:
            continue
    raise DataError("bad_window", width=window[0], height=window[1])


def name_of(measured: Measured, path: Path) -> str:
    """Return what a page calls itself: its file's name, its title, or its folder's name."""
    stem = Path(measured.source or path.name.partition(".")[0]).stem
    if stem.casefold() not in _PLAIN_NAMES:
        return stem
    return measured.title or path.resolve().parent.name or stem


def device_of(window: Size) -> str:
    """Return the device that has a window of this size."""
    return "mobile" if window[0] < NARROW_PX else "desktop"


def said_of(mapping: Path | Mapped | None, file: str) -> Mapping[str, Said]:
    """Return what a mapping says of boxes: kind, name and algorithm by selector.

    Raises:
        DataError: What ``mapping_of`` raises, and ``blocks_unknown``.
    """
    said = mapping_of(mapping).get(BLOCKS, {})
    for selector, (kind, _, algorithm) in (
        (key, (*one, "", "", "")[:3]) for key, one in said.items()
    ):
        for given, known in ((kind, (*ON_PAGES, IGNORE)), (algorithm, (*ALGORITHMS, ""))):
            if given not in known:
                listed = ", ".join(key for key in known if key)
                facts: dict[str, Fact] = {"selector": selector, "given": given, "known": listed}
                raise DataError("blocks_unknown", file=_name(mapping, file), **facts)
    return said


def _name(mapping: Path | Mapped | None, file: str) -> str:
    return mapping.name if isinstance(mapping, Path) else file


def _window(file: PageFile) -> tuple[Size, tuple[Problem, ...]]:
    """Return the window that was measured in, or the usual one of the device that is said."""
    if file.measured.window is not None:
        return file.measured.window, ()
    usual = DEVICES.get(file.source.device)
    if usual is None:
        raise DataError("boxes_no_window", file=file.source.path.name)
    return usual, (Problem("window_assumed", {"width": usual[0], "height": usual[1]}),)


def _without_outside(frame: DataFrame, _match: Match, *, width: float, height: float) -> Prepared:
    """Refuse boxes outside of the page; what slides out of a carousel belongs to it."""
    marks = Marks(frame.index)
    outside = (frame[X] + frame[WIDTH] <= 0.0) | (frame[Y] + frame[HEIGHT] <= 0.0)
    outside |= frame[X] >= width
    if height > 0.0:
        outside |= frame[Y] >= height
    sliding = _sliding(frame) if outside.any() else set()
    inside = frame[BOX].isin(list(sliding)).fillna(value=False)
    sized = (frame[WIDTH] > 0.0) & (frame[HEIGHT] > 0.0)
    marks.refuse((outside & sized & ~inside).fillna(value=False), "box_outside_page", "")
    return Prepared(frame.loc[marks.good().to_numpy()], marks.refused())


def _sliding(frame: DataFrame) -> set[int]:
    """Return the boxes inside of carousels."""
    texts = [
        frame[column].fillna("").tolist() if column in frame else [""] * len(frame)
        for column in (CSS_CLASS, CSS_OVERFLOW)
    ]
    numbers = frame[BOX].fillna(-1).astype("int64").tolist()
    around = frame[PARENT].fillna(-1).astype("int64").tolist() if PARENT in frame else numbers
    slide = {
        box
        for box, classes, overflow in zip(numbers, *texts, strict=True)
        if overflow in SLIDES or any(word in classes.casefold() for word in CAROUSELS)
    }
    inside: set[int] = set()
    for box, parent in sorted(zip(numbers, around, strict=True)):
        if parent in slide or parent in inside:
            inside.add(box)
    return inside


def _page_notes(page: Page) -> list[Problem]:
    facts: dict[str, Fact] = {"page": page.name, "page_type": page.type, "device": page.device}
    sizes: dict[str, Fact] = {"width": page.width, "height": page.height}
    return [Problem("page_read", {**facts, **sizes}, "note")]


def _block_notes(blocks: tuple[Block, ...]) -> list[Problem]:
    """Say what was found, and which algorithms were guessed."""
    found = "; ".join(f"{_told(block)} = {block.kind}" for block in blocks)
    notes = [Problem("blocks_found", {"blocks": found, "count": len(blocks)}, "note")]
    for block in blocks:
        if block.algorithm and not block.is_said:
            facts: dict[str, Fact] = {"name": block.name, "algorithm": block.algorithm}
            notes.append(Problem("algorithm_guessed", facts, "note"))
    return notes


def _told(block: Block) -> str:
    """Return what a block is called, with its rows and columns."""
    size = f" ({block.rows} × {block.columns})" if block.has_positions else ""
    return f"{block.name or block.key}{size}"


def _used(blocks: tuple[Block, ...], said: Mapping[str, Said]) -> Mapping[str, Said]:
    """Return what every block was taken for, in the shape of a mapping; what was said stays."""
    found = {block.key: (block.kind, block.name, block.algorithm) for block in blocks}
    return {**found, **said}


BOXES_IMPORTER: Final = Importer("boxes", take)
