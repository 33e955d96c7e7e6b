"""How much a placement is seen: the headline numbers of exposure."""

from __future__ import annotations

from planner.analysis.metrics.metric import Metric

NOTICED = Metric("noticed_per_1000", "per_1000", 3, lambda facts: facts.noticed)
OPPORTUNITIES = Metric("opportunities_per_1000", "per_1000", 3, lambda facts: facts.opportunities)
ATTENTION = Metric("attention_s_per_1000", "s_per_1000", 3, lambda facts: facts.attention_s)
PASSBY = Metric("passby_per_1000", "per_1000", 3, lambda facts: facts.passby, ("placement", "zone"))
SEEN_SHARE = Metric("seen_share", "share", 5, lambda facts: facts.seen_share)
SECONDS_SEEN = Metric("mean_seconds_seen", "s", 3, lambda facts: facts.seen_s)
