"""`vitrina new`: make a project with one empty room of a size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.cli.console import GOOD, Console, is_new
from planner.errors import ProjectError
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


def make_project(console: Console, wanted: Wanted) -> int:
    """Make the project where nothing is yet.

    Raises:
        ProjectError: ``project_exists`` and what saving raises.
        PlanError: ``bad_size_text``, ``bad_room``, ``bad_currency`` or ``bad_time_zone``.
    """
    from planner.files.project_file import save
    from planner.session.new_floor import new_project

    place = wanted.place
    if not is_new(place):
        raise ProjectError("project_exists", file=str(place))
    width, depth = size_in(wanted.size)
    usual = Settings()
    settings = Settings(
        name=wanted.name or place.stem,
        currency=wanted.currency or usual.currency,
        time_zone=wanted.time_zone or usual.time_zone,
    )
    floor = wanted.floor or console.words.say("new_floor_name")
    save(new_project(settings, floor, width, depth), place)
    console.tell("project_made", file=str(place), width=width, depth=depth)
    return GOOD
