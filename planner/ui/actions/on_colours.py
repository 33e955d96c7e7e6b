"""Actions that colour the plan; without a menu, for the box that finds or does."""

from __future__ import annotations

from typing import Final

from planner.analysis.grounds import MEASURES
from planner.analysis.metrics import METRICS
from planner.ui.actions.action import (
    Action,
    with_project,
)


def _colour_by(metric: str) -> Action:
    return Action(
        f"colour_by_{metric}",
        lambda hands: hands.look.colour_by(metric),
        icon="palette",
        when=with_project,
        checked=lambda desk: desk.session is not None and desk.session.view.now.metric == metric,
        metric=metric,
    )


def _ground(ground: str) -> Action:
    return Action(
        f"ground_{ground}",
        lambda hands: hands.look.show_ground(ground),
        icon="layers",
        when=with_project,
        checked=lambda desk: desk.session is not None and desk.session.view.now.ground == ground,
        ground=ground,
    )


COLOUR_ACTIONS: Final[tuple[Action, ...]] = (
    *(_colour_by(metric.key) for metric in METRICS if metric.decimals >= 0),
    *(_ground(key) for key in MEASURES),
)  # fmt: skip
"""By metrics, then by measures of the ground."""
