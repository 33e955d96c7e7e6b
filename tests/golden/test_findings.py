"""Findings on the sample stores: every planted truth, and only what can be told from chance."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from planner.analysis.discovery import RATE
from planner.analysis.findings import KINDS, Finding, Found, findings_of
from planner.analysis.report import report_of, scores_of
from planner.files.project_file import load

SAMPLES = Path(__file__).resolve().parents[2] / "sample_stores"
NAMES = ("section_store", "small_supermarket")


@cache
def found(name: str) -> Found:
    project = load(SAMPLES / name)
    scores = scores_of(project)
    return findings_of(project, scores, report_of(project, scores))


def of(name: str, kind: str) -> list[Finding]:
    return [one for one in found(name).findings if one.kind == kind]


def planted(name: str) -> dict[str, str]:
    tree: dict[str, dict[str, str]] = json.loads(
        (SAMPLES / name / "expected.json").read_text(encoding="utf-8")
    )
    return tree["planted"]


def test_every_planted_truth_is_found() -> None:
    truth = planted("small_supermarket")

    (zone,) = of("small_supermarket", "dead_zone")
    fixtures = {str(f.sentence.facts["name"]): f for f in of("small_supermarket", "dead_fixture")}
    gems = {f.products[0]: f for f in of("small_supermarket", "hidden_gem")}
    over = {f.products[0]: f for f in of("small_supermarket", "over_exposed")}

    assert zone.sentence.facts["name"] == truth["dead_zone"]
    hidden = fixtures[truth["hidden_fixture"]]
    assert hidden.reasons[0].facts == {"verdict": "hidden"}
    assert truth["hiding_fixture"] in str(
        [reason.facts.get("elements") for reason in hidden.reasons]
    )
    assert list(gems).index(truth["hidden_gem"]) < 3
    assert list(over).index(truth["over_exposed"]) < 3


@pytest.mark.parametrize("name", NAMES)
def test_what_is_tested_is_found_below_the_stated_rate_and_rests_on_something(name: str) -> None:
    for one in found(name).findings:
        assert one.kind in KINDS
        assert one.q is None or one.q <= RATE
        assert one.weight >= 0.0
        assert one.n >= 0.0


def test_keys_are_different_and_the_same_again() -> None:
    name = "section_store"
    keys = [one.key for one in found(name).findings]
    project = load(SAMPLES / name)
    scores = scores_of(project)

    again = findings_of(project, scores, report_of(project, scores))

    assert len(set(keys)) == len(keys)
    assert [one.key for one in again.findings] == keys


@pytest.mark.parametrize("name", NAMES)
def test_findings_name_what_is_on_the_plan(name: str) -> None:
    surfaces = load(SAMPLES / name).plan.surfaces
    for one in found(name).findings:
        if one.spot is not None:
            elements = {str(key) for surface in surfaces.values() for key in surface.elements}
            assert set(one.spot.elements) <= elements


def test_zone_visits_make_no_dead_zones_and_say_why() -> None:
    kinds = {one.kind for one in found("section_store").findings}

    assert not kinds & {"dead_zone", "dead_fixture", "zone_leaky", "zone_star"}
    assert "findings_reach_unknown" in {p.code for p in found("section_store").problems}


def test_three_days_of_sales_weaken_numbers_and_make_no_shares() -> None:
    assert [f.sentence.code for f in of("section_store", "weak_data")] == ["short_period"]
    assert not of("section_store", "sales_space")
    assert "findings_few_days" in {p.code for p in found("section_store").problems}
