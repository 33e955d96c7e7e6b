"""Bases side by side in words: captions, figures, disagreement, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from typing import Final

from planner.analysis.bases import Bases, Disagreement
from planner.analysis.parameters import DEFAULTS
from planner.analysis.trip_figures import FIGURES
from planner.model.plan import Plan
from planner.session.comparing import Compared
from planner.tables.report import Calibration, CountFit, Report
from planner.ui.panels.cell_texts import NO_VALUE, cell_text, locale_of
from planner.ui.panels.lines_card import Line
from planner.ui.panels.placement_names import PlacementNames, slot_of
from planner.ui.panels.report_words import SIMULATED, day_of
from planner.ui.panels.small_table import Row
from planner.ui.theme import Theme

UNITS: Final = {"covered_share": "share"}
DECIMALS: Final = {"stops_per_visit": 1}
MOST_FITS: Final = 24
"""Of a heat map's many blocks the worst ones are listed."""


def basis_name(theme: Theme, basis: str) -> str:
    """Return the short name of a basis."""
    return theme.say(f"evidence_name_{basis}")


def caption_of(report: Report, theme: Theme) -> str:
    """Return visits and period of a report."""
    parts = [theme.say("picture_visits", count=int(report.facts["visits"]))]
    first, last = report.facts.get("evidence_from"), report.facts.get("evidence_to")
    if first is not None:
        ends = {"first": day_of(theme, first), "last": day_of(theme, last)}
        parts.append(theme.say("evidence_period", **ends))
    elif report.basis in SIMULATED:
        parts.append(theme.say("evidence_simulated"))
    return " · ".join(parts)


def figure_rows(found: Compared, theme: Theme) -> tuple[tuple[str, ...], list[Row]]:
    """Return headings and rows: the mean visit of every basis, measured beside simulated."""
    locale, reports = locale_of(theme.words.language), found.reports
    heads = ("", *(basis_name(theme, key) for key in reports))
    sorts = ("evidence_simulated" if key in SIMULATED else "evidence_measured" for key in reports)
    rows = [Row(("", *map(theme.say, sorts)), ink="text")]
    for key in ("visits", *FIGURES):
        cells = (report.facts.get(key) for report in reports.values())
        texts = (cell_text(c, UNITS.get(key, ""), DECIMALS.get(key, 0), locale) for c in cells)
        rows.append(Row((theme.say(f"evidence_{key}"), *texts)))
    return heads, rows


def disagreement_rows(bases: Bases, plan: Plan, theme: Theme) -> tuple[tuple[str, ...], list[Row]]:
    """Return headings and rows: each pair's correlation, then its worst placements."""
    heads = ("evidence_placement", "evidence_first_rank", "evidence_second_rank")
    names, rows = _named(bases, plan, theme), list[Row]()
    locale = locale_of(theme.words.language)
    for pair in bases.disagreements:
        rows.append(Row((_pair(pair, theme),)))
        for one in pair.worst:
            ranks = (cell_text(r, "", 0, locale) for r in (one.first_rank, one.second_rank))
            name = names.get(one.placement, one.placement)
            rows.append(Row((name, *ranks), leads_to=one.placement))
    return tuple(map(theme.say, heads)), rows


def calibration_lines(one: Calibration, theme: Theme) -> list[Line]:
    """Return how well weighted trips meet the counts, and what to think of it."""
    say = theme.say
    is_good = one.geh_good_share >= DEFAULTS.geh_share
    is_even = one.effective_visits >= DEFAULTS.effective_share * one.visits
    shares = {"share": 100.0 * one.geh_good_share, "least": 100.0 * DEFAULTS.geh_share}
    code = "evidence_gates_met" if is_good else "evidence_gates_not_met"
    lines = [(say(code, limit=DEFAULTS.geh_good, **shares), "good" if is_good else "warn")]
    sample = say("evidence_sample", effective=one.effective_visits, visits=one.visits)
    lines.append((sample, "text"))
    if not is_even:
        lines.append((say("evidence_sample_small"), "warn"))
    if one.left_out_error is not None:
        lines.append((say("evidence_left_out", error=100.0 * one.left_out_error), "text"))
    return lines


def calibration_rows(one: Calibration, theme: Theme) -> tuple[tuple[str, ...], list[Row]]:
    """Return headings and rows: each gate with its counts and its GEH; the worst blocks."""
    is_gates = one.unit == "per_hour"
    name = "evidence_gate" if is_gates else "evidence_block"
    unit = "evidence_counted_hour" if is_gates else "evidence_counted"
    heads = (name, unit, "evidence_weighted", "evidence_left_out_head", "evidence_geh", "")
    fits: Sequence[CountFit] = one.fits
    if len(fits) > MOST_FITS:
        fits = sorted(fits, key=lambda fit: -fit.geh)[:MOST_FITS]
    rows = [_fit_row(fit, theme, is_gate=is_gates) for fit in fits]
    if len(fits) < len(one.fits):
        rows.append(Row((theme.say("evidence_more_blocks", count=len(one.fits) - len(fits)),)))
    return tuple(theme.say(head) if head else "" for head in heads), rows


def _fit_row(fit: CountFit, theme: Theme, *, is_gate: bool) -> Row:
    locale = locale_of(theme.words.language)
    is_good = fit.geh < DEFAULTS.geh_good
    name = fit.name
    if fit.direction:
        name = theme.say("evidence_gate_way", gate=fit.name, way=fit.direction)
    numbers = (
        NO_VALUE if value is None else locale.toString(value, "f", 1)
        for value in (fit.counted, fit.calibrated, fit.left_out, fit.geh)
    )
    verdict = theme.say("evidence_good" if is_good else "evidence_poor")
    ink = "good" if is_good else "bad"
    return Row((name, *numbers, verdict), fit.name if is_gate else "", ink)


def _pair(pair: Disagreement, theme: Theme) -> str:
    names = {"first": basis_name(theme, pair.first), "second": basis_name(theme, pair.second)}
    if isnan(pair.correlation):
        return theme.say("evidence_pair_unknown", **names)
    return theme.say("evidence_pair", correlation=pair.correlation, **names)


def _named(bases: Bases, plan: Plan, theme: Theme) -> dict[str, str]:
    """Return readable names of the placements that are listed."""
    names, wanted = PlacementNames(theme.words), dict[str, str]()
    listed = {one.placement for pair in bases.disagreements for one in pair.worst}
    elements = {e.id: e for surface in plan.surfaces.values() for e in surface.elements.values()}
    by_text = {str(key): element for key, element in elements.items()}
    for placement in listed:
        element = by_text.get(placement.rsplit("-", 3)[0])
        if element is not None:
            wanted[placement] = names.full(element, slot_of(placement))
    return wanted
