"""Blocks of a measured page put on their surface: one surface for each page and device."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from planner.errors import DataError, Fact, PlanError, Problem
from planner.files.importers.fixtures import free_ids
from planner.files.importers.page_blocks import Block
from planner.model.edits import add_elements, add_surface, remove_elements, replace_element
from planner.model.edits.changing import fitted, with_surface
from planner.model.edits.on_stock import lost_products
from planner.model.element import Element, ElementId, make_element
from planner.model.kinds import kind_of
from planner.model.page import Page, Showing
from planner.model.page_problems import slot_problems
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.units import PAGE

MADE: Final = "boxes_import"
"""Key in ``Surface.extra``: element and kind that each box of the last import made."""
WHOLE: Final = 2
NAMED: Final = 5
DIGITS: Final = 3
"""Positions are kept to so many decimals of a pixel."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A plan with the blocks of a page.

    Attributes:
        plan: The plan.
        where: Id of the page's surface.
        problems: What was made, changed, lost.
    """

    plan: Plan
    where: SurfaceId
    problems: tuple[Problem, ...]


def place(plan: Plan, page: Page, blocks: Sequence[Block]) -> Placed:
    """Put the blocks of a file on the page's surface; what an earlier import made is updated.

    A block whose box was there before keeps its element: its id, its name, what fills it and the
    products on positions that are still there. What nobody finds again goes; what people drew
    stays.

    Args:
        plan: The plan.
        page: The page, with its window.
        blocks: What was found on it.

    Raises:
        DataError: ``page_is_another``, where nothing but header and footer is found again.
    """
    before, problems = plan, []
    there = page_surface(plan, page)
    if there is None:
        there = Surface(_free_id(plan, page), _title(page), PAGE, Frame(y_up=False), page=page)
        plan = add_surface(plan, there)
        problems.append(Problem("page_made", {"page": there.name}, "note"))
    else:
        _refuse_another(there, blocks)
        plan = with_surface(plan, replace(there, page=_joined(there.page or page, page)))
    where = there.id
    plan, facts = _with_blocks(plan, where, blocks)
    surface = plan.surfaces[where]
    problems.append(Problem("page_taken", {"page": surface.name, **facts}, "note"))
    problems += [*slot_problems(surface), *_lost(before, plan)]
    return Placed(plan, where, tuple(problems))


def page_surface(plan: Plan, page: Page) -> Surface | None:
    """Return the surface that shows a page on a device."""
    for surface in plan.surfaces.values():
        there = surface.page
        if there is not None and (there.name, there.device) == (page.name, page.device):
            return surface
    return None


def _with_blocks(
    plan: Plan, where: SurfaceId, blocks: Sequence[Block]
) -> tuple[Plan, Mapping[str, Fact]]:
    surface = plan.surfaces[where]
    known = {key: at for key, (at, _) in _made(surface).items() if at in surface.elements}
    ids = {block.key: known[block.key] for block in blocks if block.key in known}
    gone = sorted(set(known.values()) - set(ids.values()))
    if gone:
        plan = remove_elements(plan, where, gone)
    count: Counter[str] = Counter(gone=len(gone))
    for block in blocks:
        if block.key not in ids:
            continue
        old = surface.elements[ids[block.key]]
        new = _updated(old, block)
        count["same" if new == old else "changed"] += 1
        plan = plan if new == old else replace_element(plan, where, new)
    fresh = [block for block in blocks if block.key not in ids]
    ids |= _fresh_ids(plan, where, fresh)
    if fresh:
        plan = add_elements(plan, where, [_made_of(block, ids[block.key]) for block in fresh])
    facts = {key: count[key] for key in ("changed", "same", "gone")}
    made = {block.key: (ids[block.key], block.kind) for block in blocks}
    return _remembering(plan, where, made), {"added": len(fresh), **facts}


def _fresh_ids(plan: Plan, where: SurfaceId, blocks: Sequence[Block]) -> dict[str, ElementId]:
    """Return ids: those of the document where they are free, else the next ones of the kind."""
    there = plan.surfaces[where].elements
    ids = {block.key: ElementId(block.key[1:]) for block in blocks if _is_named(block.key)}
    ids = {key: at for key, at in ids.items() if at not in there}
    others = [block for block in blocks if block.key not in ids]
    numbered = free_ids(plan, where, [block.kind for block in others])
    return ids | {block.key: at for block, at in zip(others, numbered, strict=True)}


def _made_of(block: Block, at: ElementId) -> Element:
    shown = make_element(at, block.kind, _shape(block), name=block.name, bays=block.columns)
    return replace(shown, showing=_showing(block, Showing()))


def _updated(old: Element, block: Block) -> Element:
    """Return an element where its box is now; what its user named stays."""
    showing = _showing(block, old.showing)
    name = block.name if block.is_said and block.name else old.name or block.name
    new = replace(
        old, kind=block.kind, shape=_shape(block), name=name, bays=block.columns, showing=showing
    )
    return fitted(new)


def _showing(block: Block, old: Showing) -> Showing:
    """Return how a block shows its positions."""
    algorithm = block.algorithm if block.is_said or not old.algorithm else old.algorithm
    try:
        return Showing(block.rows, block.shown, algorithm, block.is_sticky, old.margin)
    except PlanError as error:
        raise DataError(error.code, **error.facts) from error


def _shape(block: Block) -> Rectangle:
    left, top, right, bottom = block.bounds
    middle = (round((left + right) / 2.0, DIGITS), round((top + bottom) / 2.0, DIGITS))
    return Rectangle(*middle, round(right - left, DIGITS), round(bottom - top, DIGITS))


def _joined(old: Page, new: Page) -> Page:
    """Return a page in its new window; columns stay, and the type where nobody says it."""
    type_ = old.type if new.type == "other" else new.type
    return replace(old, type=type_, width=new.width, height=new.height)


def _refuse_another(surface: Surface, blocks: Sequence[Block]) -> None:
    """Refuse the file of another page: nothing but its frame is where it was."""
    inner = {
        key: kind
        for key, (at, kind) in _made(surface).items()
        if at in surface.elements and kind_of(kind).role != "frame"
    }
    if inner and not any(b.key in inner and (b.is_said or inner[b.key] == b.kind) for b in blocks):
        raise DataError("page_is_another", page=surface.name, count=len(inner))


def _made(surface: Surface) -> dict[str, tuple[ElementId, str]]:
    """Return element and kind by the key of the box that made it."""
    made = surface.extra.get(MADE)
    if not isinstance(made, Mapping):
        return {}
    pairs = ((str(key), one) for key, one in made.items() if isinstance(one, list | tuple))
    return {key: (ElementId(str(one[0])), str(one[1])) for key, one in pairs if len(one) == WHOLE}


def _remembering(plan: Plan, where: SurfaceId, made: Mapping[str, tuple[ElementId, str]]) -> Plan:
    surface = plan.surfaces[where]
    if made == _made(surface):
        return plan
    told = {key: list(map(str, made[key])) for key in sorted(made)}
    return with_surface(
        plan, replace(surface, extra=MappingProxyType({**surface.extra, MADE: told}))
    )


def _lost(before: Plan, after: Plan) -> tuple[Problem, ...]:
    lost = lost_products(before, after)
    if not lost:
        return ()
    named = ", ".join(f"{product} ({where}-{slot})" for where, slot, product in lost[:NAMED])
    return (Problem("pinned_lost", {"count": len(lost), "products": named}),)


def _free_id(plan: Plan, page: Page) -> SurfaceId:
    slug = re.sub(r"[^\w]+", "-", f"{page.name}-{page.device}".casefold()).strip("-") or PAGE
    names = (slug if number == 1 else f"{slug}-{number}" for number in range(1, 10_000))
    return next(SurfaceId(name) for name in names if SurfaceId(name) not in plan.surfaces)


def _title(page: Page) -> str:
    return f"{page.name} · {page.width:g}"


def _is_named(key: str) -> bool:
    return key.startswith("#") and "/" not in key
