from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.parameters import DEFAULTS
from planner.analysis.space import space_of
from planner.analysis.views import views_of
from planner.errors import DataError
from planner.model.shape import Point
from planner.tools import IsovistTool, Pointer
from planner.tools.isovist_tool import FAR_STEP, STEP
from tests.unit.tools.fake_bench import FakeBench, click, drag

FREE, ALSO_FREE, IN_G1 = (7.0, 6.0), (1.5, 6.5), (2.0, 2.0)
BENCH = FakeBench()
assert BENCH.surface is not None
VIEWS = views_of(space_of(BENCH.surface, DEFAULTS))


def in_hand() -> tuple[IsovistTool, FakeBench]:
    bench = FakeBench()
    bench.found = VIEWS
    return IsovistTool(bench), bench


def eye_of(bench: FakeBench) -> Point:
    assert bench.sight is not None
    return bench.sight.eye


@given(x=st.floats(0.1, 9.9), y=st.floats(0.1, 7.9))
def test_there_is_either_a_view_from_the_pointer_or_the_reason_why_not(x: float, y: float) -> None:
    tool, bench = in_hand()

    tool.hover(Pointer((x, y)))

    if bench.noted is None:
        assert eye_of(bench) == (x, y)
    else:
        assert bench.sight is None
        assert bench.noted.code == "eye_in_obstacle"


def test_a_click_pins_the_view_and_the_next_one_lets_it_follow_again() -> None:
    tool, bench = in_hand()

    click(tool, FREE)
    tool.hover(Pointer(ALSO_FREE))
    assert bench.sight is not None
    assert (bench.sight.is_pinned, bench.sight.eye) == (True, FREE)

    click(tool, FREE)
    tool.hover(Pointer(ALSO_FREE))
    assert (bench.sight.is_pinned, bench.sight.eye) == (False, ALSO_FREE)


def test_a_drag_moves_the_pin() -> None:
    tool, bench = in_hand()
    click(tool, FREE)

    drag(tool, FREE, (5.0, 7.0), ALSO_FREE)
    tool.hover(Pointer(FREE))

    assert eye_of(bench) == ALSO_FREE
    assert not tool.is_busy


def test_what_follows_goes_with_the_pointer_and_what_is_pinned_stays() -> None:
    tool, bench = in_hand()

    tool.hover(Pointer(FREE))
    tool.leave()
    assert bench.sight is None

    click(tool, FREE)
    tool.leave()
    assert eye_of(bench) == FREE


def test_arrows_move_the_pinned_eye_even_through_a_fixture() -> None:
    tool, bench = in_hand()
    click(tool, FREE)

    tool.nudge(1, 0, is_far=False)
    tool.nudge(0, -1, is_far=True)
    assert eye_of(bench) == (FREE[0] + STEP, FREE[1] - FAR_STEP)

    click(tool, IN_G1)
    click(tool, IN_G1)
    assert bench.sight is None
    tool.nudge(0, 1, is_far=True)
    assert bench.noted is None
    assert eye_of(bench) == (IN_G1[0], IN_G1[1] + FAR_STEP)


def test_the_first_arrow_finds_a_place_to_look_from() -> None:
    tool, bench = in_hand()

    tool.nudge(1, 0, is_far=False)

    assert bench.sight is not None
    assert bench.sight.is_pinned


def test_escape_leaves_nothing_behind() -> None:
    tool, bench = in_hand()
    click(tool, FREE)

    tool.cancel()

    assert (bench.sight, bench.noted) == (None, None)
    tool.renew()
    assert bench.sight is None


def test_a_view_comes_as_soon_as_it_is_ready() -> None:
    bench = FakeBench()
    tool = IsovistTool(bench)
    tool.hover(Pointer(FREE))
    assert bench.noted is not None
    assert bench.noted.code == "views_under_way"

    bench.found = VIEWS
    tool.renew()

    assert eye_of(bench) == FREE
    assert bench.noted is None


def test_a_floor_without_walls_says_so() -> None:
    bench = FakeBench()
    bench.found = DataError("views_without_walls", surface="Зал")
    tool = IsovistTool(bench)

    tool.hover(Pointer(FREE))
    assert bench.noted is not None
    assert bench.noted.code == "views_without_walls"

    tool.cancel()
    tool.nudge(1, 0, is_far=False)
    assert bench.sight is None
