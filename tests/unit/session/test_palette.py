from __future__ import annotations

from dataclasses import replace

from planner.model.kinds import KINDS
from planner.model.pattern import usual_pattern
from planner.project import Project, with_types
from planner.session.brush import Brush, Brushed
from planner.session.palette import OWN, palette_of
from planner.units import FLOOR, MEDIA


def test_every_kind_stands_in_exactly_one_group_of_its_medium() -> None:
    offered = [
        pattern.kind
        for medium in MEDIA
        for group in palette_of(Project(), medium)
        for pattern in group.patterns
    ]

    assert sorted(offered) == sorted(KINDS)


def test_own_types_stand_first_under_their_heading() -> None:
    own = replace(usual_pattern("gondola"), name="Низкая", height_m=1.6)
    project = with_types(Project(), [own])

    first = palette_of(project, FLOOR)[0]

    assert (first.key, first.patterns) == (OWN, (own,))
    assert OWN not in {group.key for group in palette_of(Project(), FLOOR)}


def test_a_brush_tells_when_it_is_another_and_takes_the_usual_form() -> None:
    brush, heard = Brush(), list[Brushed]()
    brush.changed.connect(heard.append)

    brush.take(usual_pattern("desired_path"))
    brush.take(usual_pattern("desired_path"))
    brush.draw_as("outline")

    assert [one.form for one in heard] == ["line", "outline"]
