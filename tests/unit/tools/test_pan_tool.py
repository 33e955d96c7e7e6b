from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.tools import PanTool, Pointer
from tests.unit.tools.fake_bench import FakeBench, drag

METRES = st.floats(-50.0, 50.0)


@given(x=METRES, y=METRES)
def test_the_ground_follows_the_pointer(x: float, y: float) -> None:
    bench = FakeBench()
    tool = PanTool(bench)

    tool.press(Pointer((1.0, 1.0)))
    tool.drag(Pointer((1.0 + x, 1.0 + y)))

    assert bench.panned == ((1.0 + x) - 1.0, (1.0 + y) - 1.0)
    assert bench.session.document.undo_name == ""
    assert tool.is_busy


def test_after_release_or_escape_the_ground_stays() -> None:
    bench = FakeBench()
    tool = PanTool(bench)

    drag(tool, (1.0, 1.0), (1.0, 1.0))
    tool.drag(Pointer((9.0, 9.0)))
    tool.press(Pointer((1.0, 1.0)))
    tool.cancel()
    tool.drag(Pointer((9.0, 9.0)))

    assert bench.panned == (0.0, 0.0)
    assert not tool.is_busy
