"""Every default of the exposure model, in one place, with its mark and its source."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from planner.tables.report import DefaultUsed

Mark = Literal["S", "C", "O"]


@dataclass(frozen=True, slots=True)
class Parameters:
    """Numbers of EXPOSURE.md sections 1 to 5; ``BASES`` tells what each rests on."""

    cell: float = 0.25
    headings: int = 32
    piece_length: float = 0.25
    path_step: float = 0.25
    depth_of_vision_m: float = 7.0
    phi0_deg: float = 45.0
    sigma_deg: float = 20.0
    phi_max_deg: float = 90.0
    omega_unit_deg: float = 10.0
    omega0_deg: float = 2.0
    label_m: float = 0.10
    eye_m: float = 1.60
    best_below_eye_m: float = 0.373
    height_spread_m: float = 0.45
    height_floor: float = 0.25
    side: float = 0.05
    eta_moving: float = 0.5
    eta_standing: float = 0.9
    kappa: float = 1.0
    tau_s: float = 0.7
    t_ots_s: float = 1.0
    passby_m: float = 1.25
    body_radius_m: float = 0.30
    reach_m: float = 0.60
    stop_s: float = 3.0
    stop_radius_m: float = 0.5
    smooth_s: float = 5.0
    face_reach_m: float = 1.5
    gap_s: float = 10.0
    stay_s: float = 300.0
    jump_m_per_s: float = 4.0
    jump_m: float = 1.0
    off_plan_m: float = 1.0
    standing_step_s: float = 0.25
    last_dwell_s: float = 60.0
    walk_m_per_s: float = 1.0
    pick_median_s: float = 8.0
    pick_sigma: float = 0.6
    order_temperature: float = 0.15
    wander: float = 0.35
    wander_sigma: float = 0.25
    list_mu: float = 0.9
    list_sigma: float = 1.0
    simulated_visits: int = 1000
    follow_share: float = 0.8
    cold_share: float = 0.5
    count_trust: float = 10.0
    geh_good: float = 5.0
    geh_share: float = 0.85
    effective_share: float = 0.3
    heat_trust: float = 1.0
    heat_block_m: float = 2.0
    heat_blocks: int = 400
    exposure_beta: float = 0.25
    exposure_beta_sd: float = 0.20
    space_gamma: float = 0.17
    space_gamma_sd: float = 0.15
    ratio_least: float = 0.5
    ratio_most: float = 3.0
    category_growth: float = 0.3
    drawn_share: float = 0.80
    drawn_px: float = 550.0
    fall_section_px: float = 957.0
    fall_content_px: float = 2021.0
    page_s: float = 45.0
    screen_1: float = 0.57
    screen_2: float = 0.17
    screen_3: float = 0.07
    screen_4: float = 0.05
    screen_5: float = 0.03
    screen_6: float = 0.02
    screen_more: float = 0.01
    carousel_first: float = 0.84
    carousel_other: float = 0.04
    grid_row: float = 0.93
    grid_edge: float = 0.92

    @property
    def screens(self) -> tuple[float, ...]:
        """Share of attention of the first screenfuls; ``screen_more`` of each further one."""
        return (
            self.screen_1, self.screen_2, self.screen_3, self.screen_4, self.screen_5,
            self.screen_6,
        )  # fmt: skip

    @property
    def omega0(self) -> float:
        """``omega0_deg`` in radians."""
        return math.radians(self.omega0_deg)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a default rests on.

    Attributes:
        name: Field of ``Parameters``.
        unit: Key of its unit; empty for a plain number.
        mark: S stated in the source, C computed and checked, O our own.
        source: Short reference; empty for our own.
    """

    name: str
    unit: str
    mark: Mark
    source: str = ""


_MOWREY = "Mowrey, Parikh, Gue 2019"
_JM = "Journal of Marketing 2021, 10.1177/0022243721998375"
_TSP = "Hui, Fader, Bradlow 2009"

VIEWED: tuple[Basis, ...] = (Basis("t_ots_s", "s", "O", "MRC viewability"),)

NOTICING: tuple[Basis, ...] = (
    Basis("depth_of_vision_m", "m", "O", _MOWREY),
    Basis("phi0_deg", "deg", "O", _MOWREY),
    Basis("sigma_deg", "deg", "O", _MOWREY),
    Basis("phi_max_deg", "deg", "O", _MOWREY),
    Basis("omega_unit_deg", "deg", "O"),
    Basis("omega0_deg", "deg", "O"),
    Basis("label_m", "m", "O"),
    Basis("eye_m", "m", "O"),
    Basis("best_below_eye_m", "m", "S", _JM),
    Basis("height_spread_m", "m", "O"),
    Basis("height_floor", "", "O"),
    Basis("side", "", "O", _JM),
    Basis("eta_moving", "", "O"),
    Basis("eta_standing", "", "O"),
    Basis("kappa", "", "O"),
    Basis("tau_s", "s", "C", "Ehrenberg-Bass endcap study"),
    *VIEWED,
    Basis("passby_m", "m", "O"),
)

MEASURED: tuple[Basis, ...] = (
    Basis("stop_s", "s", "O"),
    Basis("stop_radius_m", "m", "O"),
    Basis("smooth_s", "s", "O"),
    Basis("face_reach_m", "m", "O"),
    Basis("gap_s", "s", "O"),
    Basis("stay_s", "s", "O"),
    Basis("jump_m_per_s", "m_per_s", "O"),
    Basis("jump_m", "m", "O"),
    Basis("off_plan_m", "m", "O"),
)

ZONED: tuple[Basis, ...] = (
    Basis("last_dwell_s", "s", "O"),
    Basis("body_radius_m", "m", "O"),
    Basis("walk_m_per_s", "m_per_s", "O"),
)

SIMULATED: tuple[Basis, ...] = (
    Basis("reach_m", "m", "O"),
    Basis("simulated_visits", "", "O"),
    Basis("list_mu", "", "O", "Sorensen et al. 2017"),
    Basis("list_sigma", "", "O", "Sorensen et al. 2017"),
    Basis("order_temperature", "", "O", _TSP),
    Basis("wander", "", "O", _TSP),
    Basis("wander_sigma", "", "O", _TSP),
    Basis("body_radius_m", "m", "O"),
    Basis("walk_m_per_s", "m_per_s", "O"),
    Basis("pick_median_s", "s", "O"),
    Basis("pick_sigma", "", "O"),
)

ROUTED: tuple[Basis, ...] = (
    Basis("follow_share", "", "O"),
    Basis("cold_share", "", "O"),
)

_GEH = "DMRB volume 12"

COUNTED: tuple[Basis, ...] = (Basis("count_trust", "", "O"),)

CALIBRATED: tuple[Basis, ...] = (
    Basis("geh_good", "", "S", _GEH),
    Basis("geh_share", "", "S", _GEH),
    Basis("effective_share", "", "O"),
)

HEATED: tuple[Basis, ...] = (
    Basis("heat_trust", "", "O"),
    Basis("heat_block_m", "m", "O"),
    Basis("heat_blocks", "", "O"),
    Basis("off_plan_m", "m", "O"),
)

_EISEND = "Eisend 2014"
_ENDCAPS = "Nakamura et al. 2014"

RESPONDING: tuple[Basis, ...] = (
    Basis("exposure_beta", "", "O", _ENDCAPS),
    Basis("exposure_beta_sd", "", "O", _ENDCAPS),
    Basis("space_gamma", "", "S", _EISEND),
    Basis("space_gamma_sd", "", "S", _EISEND),
    Basis("ratio_least", "", "O"),
    Basis("ratio_most", "", "O"),
    Basis("category_growth", "", "O"),
)

_CHARTBEAT = "Chartbeat, 25 million sessions"
_NNG = "Nielsen Norman Group 2018"

REACHED: tuple[Basis, ...] = (
    Basis("drawn_share", "", "S", _CHARTBEAT),
    Basis("drawn_px", "px", "S", _CHARTBEAT),
    Basis("fall_section_px", "px", "C", _CHARTBEAT),
    Basis("fall_content_px", "px", "C", _CHARTBEAT),
)

READ_S: tuple[Basis, ...] = (Basis("page_s", "s", "O"),)

SCREENS: tuple[Basis, ...] = (
    *(Basis(f"screen_{number}", "", "S", _NNG) for number in range(1, 7)),
    Basis("screen_more", "", "S", _NNG),
)

SCANNED: tuple[Basis, ...] = (
    Basis("carousel_first", "", "S", "ohryan.ca 2013"),
    Basis("carousel_other", "", "S", "ohryan.ca 2013"),
    Basis("grid_row", "", "O"),
    Basis("grid_edge", "", "O"),
)

DEFAULTS = Parameters()


def with_visits(visits: int | None) -> Parameters:
    """Return the defaults with another number of simulated visits, >= 1; None: their own."""
    return DEFAULTS if visits is None else replace(DEFAULTS, simulated_visits=visits)


BASES: Mapping[str, Basis] = MappingProxyType(
    {
        one.name: one
        for one in (
            *(*NOTICING, *MEASURED, *ZONED, *SIMULATED, *ROUTED, *COUNTED, *CALIBRATED),
            *(*HEATED, *REACHED, *READ_S, *SCREENS, *SCANNED),
            *RESPONDING,
        )
    }
)
"""What each default rests on, by its name."""


def defaults_used(parameters: Parameters, names: Iterable[str]) -> tuple[DefaultUsed, ...]:
    """Return the values of parameters with what they rest on, each once."""
    return tuple(
        DefaultUsed(name, float(getattr(parameters, name)), one.unit, one.mark, one.source)
        for name, one in ((name, BASES[name]) for name in dict.fromkeys(names))
    )
