"""`vitrina new`: make a project with one empty room of a size, or with one page of a shop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.cli.console import GOOD, Console, is_new
from planner.errors import PlanError, ProjectError
from planner.model.page import DEVICES, PAGE_TYPES
from planner.model.sizes import size_in
from planner.project import Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina new`` was asked for; fields are its options."""

    place: Path
    size: str
    name: str = ""
    floor: str = ""
    currency: str = ""
    time_zone: str = ""
    page: str = ""
    device: str = ""


def make_project(console: Console, wanted: Wanted) -> int:
    """Make the project where nothing is yet.

    Raises:
        ProjectError: ``project_exists`` and what saving raises.
        PlanError: ``new_needs_size``, ``bad_size_text``, ``bad_room``, ``bad_currency``,
            ``bad_time_zone``, ``bad_page_type`` or ``bad_device``.
    """
    if not is_new(wanted.place):
        raise ProjectError("project_exists", file=str(wanted.place))
    if not (wanted.size or wanted.page):
        raise PlanError("new_needs_size")
    usual = Settings()
    settings = Settings(
        name=wanted.name or wanted.place.stem,
        currency=wanted.currency or usual.currency,
        time_zone=wanted.time_zone or usual.time_zone,
    )
    make = _make_page if wanted.page else _make_room
    make(console, wanted, settings)
    return GOOD


def _make_room(console: Console, wanted: Wanted, settings: Settings) -> None:
    from planner.files.project_file import save
    from planner.session.new_floor import new_project

    width, depth = size_in(wanted.size)
    floor = wanted.floor or console.words.say("new_floor_name")
    save(new_project(settings, floor, width, depth), wanted.place)
    console.tell("project_made", file=str(wanted.place), width=width, depth=depth)


def _make_page(console: Console, wanted: Wanted, settings: Settings) -> None:
    from planner.files.project_file import save
    from planner.session.new_page import NewPage, new_shop, usual_window

    say = console.words.say
    if wanted.page not in PAGE_TYPES:
        raise PlanError("bad_page_type", type=wanted.page, known=", ".join(PAGE_TYPES))
    if wanted.device and wanted.device not in DEVICES:
        raise PlanError("bad_device", device=wanted.device, known=", ".join(DEVICES))
    name = say(f"page_type_{wanted.page}")
    windows = tuple(
        (usual_window(device), say("page_on_device", page=name, device=device))
        for device in DEVICES
        if wanted.device in ("", device)
    )
    save(new_shop(settings, NewPage(wanted.page, wanted.page, windows)), wanted.place)
    console.tell("shop_made", file=str(wanted.place), page=name)
