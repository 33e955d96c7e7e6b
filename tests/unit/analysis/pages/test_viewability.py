"""Laws of viewability, and what measured shares do to a page."""

from __future__ import annotations

from functools import partial

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.pages.page_score import score_page
from planner.analysis.pages.slot_what_if import what_if_edit
from planner.analysis.pages.viewability import VIDEO_S, impressions_viewed
from planner.model.edits import reorder_block
from tests.unit.analysis.pages.shop import HOME, ROW, shop
from tests.unit.analysis.pages.viewed import is_viewable, states


def test_the_last_state_without_end_holds_no_time_and_with_one_until_then() -> None:
    assert not is_viewable((0.0, 0.0, True), (1.0, 1.0, True))
    frame = states([(0.0, 1.0, True)]).frame
    ended = frame.assign(end=frame["time"] + pd.Timedelta(seconds=1))
    assert impressions_viewed(ended)["viewable"].tolist() == [True]
    gap = states([(0.0, 1.0, True), (0.8, 1.0, True), (1.2, 0.0, True)]).frame
    gap.loc[0, "end"] = gap["time"][0] + pd.Timedelta(seconds=0.6)
    assert impressions_viewed(gap)["longest_s"].tolist() == [0.6]


def test_a_video_needs_two_seconds() -> None:
    frame = states([(0.0, 1.0, True), (1.5, 0.0, True)]).frame

    assert impressions_viewed(frame)["viewable"].tolist() == [True]
    assert impressions_viewed(frame, VIDEO_S)["viewable"].tolist() == [False]


VIEWS = st.lists(
    st.lists(
        st.tuples(st.integers(0, 5000), st.sampled_from([0.0, 0.3, 0.5, 1.0]), st.booleans()),
        min_size=1, max_size=6, unique_by=lambda state: state[0],
    ),
    min_size=1, max_size=4,
)  # fmt: skip


@given(VIEWS)
def test_neither_the_order_of_rows_nor_other_impressions_matter(
    views: list[list[tuple[int, float, bool]]],
) -> None:
    told = [[(ms / 1000.0, share, focus) for ms, share, focus in view] for view in views]
    frame = states(*told).frame

    together = impressions_viewed(frame).set_index("page_view")
    shuffled = frame.sample(frac=1.0, random_state=len(frame)).reset_index(drop=True)
    again = impressions_viewed(shuffled).set_index("page_view")

    for nth, view in enumerate(told):
        alone = impressions_viewed(states(view).frame).iloc[0]
        for found in (together, again):
            assert found.loc[f"v{nth}", "longest_s"] == alone["longest_s"]
            assert found.loc[f"v{nth}", "viewable"] == alone["viewable"]
        span = max(ms for ms, _, _ in views[nth]) - min(ms for ms, _, _ in views[nth])
        assert 0.0 <= alone["longest_s"] <= span / 1000.0


def test_a_slot_with_logs_has_a_measured_share_and_the_others_the_usual_one() -> None:
    seen, brief = [(0.0, 1.0, True), (3.0, 0.0, True)], [(0.0, 1.0, True), (0.4, 0.0, True)]
    far = [(0.0, 0.1, True), (3.0, 0.0, True)]
    project = shop(states(seen, seen, brief, brief, brief, far))

    plain = score_page(shop(), shop().plan.surfaces[HOME], "page_layout", 0)
    score = score_page(project, project.plan.surfaces[HOME], "page_layout", 0)

    row = [site.element == ROW for site in score.sites]
    others = [not one for one in row]
    assert score.slots.viewable[row].tolist() == pytest.approx([0.4] * 4)
    assert score.slots.viewable_measured.tolist() == row
    assert score.slots.viewable[others] == pytest.approx(plain.slots.viewable[others])
    assert score.placements.opportunities[row] == pytest.approx(400.0 * score.reached[row])
    (told,) = [one for one in score.problems if one.code == "viewability_measured"]
    assert told.facts["count"] == 5


def test_measured_shares_stay_measured_where_nothing_moves_and_move_as_the_usual_ones() -> None:
    project = shop(
        states([(0.0, 1.0, True), (3.0, 0.0, True)], [(0.0, 1.0, True), (0.4, 0.0, True)])
    )
    score = score_page(project, project.plan.surfaces[HOME], "page_layout", 0)

    same = what_if_edit(project, score, lambda plan: plan)
    down = what_if_edit(project, score, partial(reorder_block, where=HOME, block=ROW, step=1))

    assert not any(one.is_changed for one in same.slots)
    row = next(one for one in down.slots if one.slot == ROW)
    assert row.noticed[1] < row.noticed[0]
