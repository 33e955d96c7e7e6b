"""What was shown, clicked and ordered at the positions of a surface."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """What positions of a page were shown, clicked and ordered for; NaN where nobody knows.

    Attributes:
        numbers: Shape (positions,). Position in its slot, row after row, from 1.
        screenful: Shape (positions,). The one its middle lies in, from 1.
        viewable: Shape (positions,). Share of the views that reach it with it in view for 1 s.
        viewable_measured: Shape (positions,). Whether logs told that share.
        theta: Shape (positions,). Share of those in which it is looked at.
        impressions: Shape (positions,). Times it was shown.
        clicks: Shape (positions,). Impressions that were clicked.
        attractiveness: Shape (positions,). Clicks of its items once looked at, in [0, 1].
        orders: Shape (positions,). Orders that a click there led to.
        revenue: Shape (positions,). Their money.
        whole_orders: All orders, through slots or not; NaN where nobody knows.
        whole_revenue: Their money.
        sessions: Sessions with a view of the page; NaN where nobody knows.
        views: Page views.
    """

    numbers: Ints
    screenful: Ints
    viewable: Floats
    viewable_measured: Flags
    theta: Floats
    impressions: Floats
    clicks: Floats
    attractiveness: Floats
    orders: Floats
    revenue: Floats
    whole_orders: float
    whole_revenue: float
    sessions: float
    views: float
