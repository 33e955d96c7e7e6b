"""What keys do to the blocks of a page; each is one undo step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from planner.model.edits import remove_blocks, reorder_block
from planner.model.plan import SurfaceId
from planner.project import lifted
from planner.session.session import Session
from planner.tools.commands import free_ids


def reorder(session: Session, step: int) -> None:
    """Let the row of the selected block and its neighbour change places.

    Args:
        session: Its selection is moved.
        step: -1 for up, 1 for down.

    Raises:
        PlanError: ``elements_locked``, or what the edit raises.
    """
    ids = free_ids(session)
    if ids:
        where = session.selection.now.surface
        edit = partial(reorder_block, where=where, block=ids[0], step=step)
        session.document.do("reorder_block", lifted(edit))


def remove(session: Session) -> None:
    """Remove the selected blocks and close their gaps.

    Raises:
        PlanError: ``elements_locked``, or what the edit raises.
    """
    ids = free_ids(session)
    if ids:
        where = session.selection.now.surface
        session.document.do("remove_blocks", lifted(partial(remove_blocks, where=where, ids=ids)))


def show_surface(session: Session, where: SurfaceId) -> None:
    """Turn to another floor or page."""
    session.view.show(replace(session.view.now, surface=where))
