"""Names of gates: outside their line, upright, and over nothing that is taken."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from planner.files.exporters.plan_svg_parts.gate_names import gate_signs
from planner.files.exporters.plan_svg_parts.labels import Taken
from planner.files.exporters.plan_svg_parts.view import View
from planner.model.element import make_element
from planner.model.shape import Rectangle
from planner.wording import Words

VIEW = View(40.0, 0.0, 0.0, 0.0, 0.0, 0.0)
ENGLISH = Words("en")
angles = st.floats(0.0, 359.0)


@given(angles)
def test_a_gate_with_room_has_its_name_along_its_line_and_outside(angle: float) -> None:
    gate = make_element("Q1", "gate", Rectangle(3.0, 4.0, 2.0, 0.1, angle))

    (sign,) = gate_signs([gate], ENGLISH, VIEW, Taken())

    inward = math.radians(gate.facing_deg)
    away = (sign.middle[0] / 40.0 - 3.0, sign.middle[1] / 40.0 - 4.0)
    assert away[0] * math.cos(inward) + away[1] * math.sin(inward) < 0.0
    assert -90.0 <= sign.turn < 90.0
    assert math.isclose(math.sin(math.radians(sign.turn - angle)), 0.0, abs_tol=1e-6)
    assert (sign.owner, sign.name) == ("Q1", ENGLISH.say("kind_gate"))


@given(angles)
def test_a_gate_without_room_beside_it_has_no_name(angle: float) -> None:
    gate = make_element("Q1", "gate", Rectangle(3.0, 4.0, 2.0, 0.1, angle))
    full = Taken()
    full.take((0.0, 0.0, 400.0, 400.0))

    assert not list(gate_signs([gate], ENGLISH, VIEW, full))


def test_a_gate_much_shorter_than_its_name_goes_without() -> None:
    gate = make_element("Q1", "gate", Rectangle(3.0, 4.0, 0.5, 0.1, 0.0))

    assert not list(gate_signs([gate], ENGLISH, VIEW, Taken()))
