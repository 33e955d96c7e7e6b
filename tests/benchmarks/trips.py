"""Simulated trips in a warm process, against JuPedSim where it is installed (extra ``bench``)."""

from __future__ import annotations

import time

from planner.analysis.presence.trips import presence_of_layout
from planner.project import Settings
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.packages import is_here, package, skipped
from tests.benchmarks.projects import scene

PEER = "JuPedSim, 0.01 s steps in an open room (other physics)"
SEED, AGENTS, STEPS, STEP_S = 1, 50, 1000, 0.01


def rows() -> list[Row]:
    """Measure lists, order, ways, moments and presence of 1,000 visits together."""
    per_second = _jupedsim_s()
    table = []
    for size in ("M", "L"):
        floor = scene(size)
        found, took = timed(lambda: presence_of_layout(floor, {}, Settings(), SEED))  # noqa: B023
        seconds = float(found.total_seconds.sum())
        table.append(
            Row(
                "simulated trips",
                f"{size}, {found.visits:,} visits, {seconds:,.0f} shopper-seconds",
                took.cpu_s,
                took.wall_s,
                took.peak_mb,
                peer=PEER if is_here("jupedsim") else skipped("jupedsim"),
                peer_cpu_s=per_second * seconds,
                target=">= 50x",
                agreement=f"{took.cpu_s / seconds * 1e6:.2f} us a shopper-second",
            )
        )
    return table


def _jupedsim_s() -> float:
    """Return JuPedSim's CPU seconds for one shopper-second; 0 where it is not installed."""
    if not is_here("jupedsim"):
        return 0.0
    peer = package("jupedsim")
    model = peer.CollisionFreeSpeedModel()
    room = peer.Simulation(
        model=model, geometry=[(0.0, 0.0), (60.0, 0.0), (60.0, 40.0), (0.0, 40.0)], dt=STEP_S
    )
    way_out = room.add_exit_stage([(58.0, 0.0), (60.0, 0.0), (60.0, 40.0), (58.0, 40.0)])
    journey = room.add_journey(peer.JourneyDescription([way_out]))
    for agent in range(AGENTS):
        at = (1.0 + agent % 10, 1.0 + 1.5 * (agent // 10))
        room.add_agent(
            peer.CollisionFreeSpeedModelAgentParameters(
                journey_id=journey, stage_id=way_out, position=at, desired_speed=1.0
            )
        )
    begin = time.process_time()
    for _ in range(STEPS):
        room.iterate()
    return (time.process_time() - begin) / (AGENTS * STEPS * STEP_S)
