"""The sample stores give the reasons that are planted in them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.analysis.cold import Step, Why, why_cold, why_zone_cold
from planner.analysis.floor_score import FloorScore, floors_of
from planner.analysis.report import report_of, scores_of
from planner.tables.report import Report
from tests.golden.test_samples import (
    DEAD_ZONE,
    HIDDEN,
    HIDING,
    OVER_EXPOSED,
    element_id,
    project,
)


@cache
def scored(name: str) -> tuple[FloorScore, Report]:
    (score,) = floors_of(scores_of(project(name)))
    return score, report_of(project(name), [score])


def steps(found: Why) -> dict[str, Step]:
    return {step.key: step for step in found.steps}


def test_tool_shelf_is_hidden_by_the_tall_rack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "why.json"
    placement = f"{element_id(HIDDEN)}-A-1-3"

    code = main(["why", "small_supermarket", "--placement", placement, "--json", str(path)])

    found = json.loads(path.read_text(encoding="utf-8"))
    assert code == 0
    assert found["verdict"] == "hidden"
    assert HIDING in {blocker["name"] for blocker in found["blockers"][:2]}
    assert sum(cell["share"] for cell in found["hidden_from"]) == pytest.approx(1.0, abs=1e-3)
    (visible,) = [step for step in found["steps"] if step["key"] == "visible"]
    assert visible["value"] == 0
    assert HIDING in capsys.readouterr().out


def test_dead_zone_is_rarely_passed() -> None:
    found = why_zone_cold(*scored("small_supermarket"), DEAD_ZONE)

    assert found.verdict == "rarely_passed"
    reach = steps(found)["reach"]
    assert reach.value is not None
    assert reach.median is not None
    assert reach.value < 0.1 * reach.median
    assert next(step.key for step in found.steps if step.state == "low") == "reach"


def test_over_exposed_ornament_is_seen_by_all_and_bought_by_few() -> None:
    score, report = scored("small_supermarket")
    frame = project("small_supermarket").tables["products"].frame
    (ornament,) = frame.loc[frame["name"] == OVER_EXPOSED, "product_id"]
    places = [s.id for s in score.sites if any(p.product == ornament for p in s.products)]

    found = [steps(why_cold(score, report, place)) for place in places]

    assert found
    assert {one[key].state for one in found for key in ("reach", "visible", "seen")} == {"good"}
    assert {one["bought"].state for one in found} == {"low"}


def test_no_section_of_the_section_store_is_cold() -> None:
    score, report = scored("section_store")

    found = [why_zone_cold(score, report, zone) for zone in sorted(set(score.zone_of))]

    assert len(found) == 5
    assert {one.verdict for one in found} == {"warm"}
    assert {steps(one)["stopped"].state for one in found} == {"unknown"}


def test_route_of_a_list_fetches_offers_first_and_is_drawn(tmp_path: Path) -> None:
    path, picture = tmp_path / "route.json", tmp_path / "route.svg"
    listed = "P001,P100,P218,P013,P216,nope"
    asked = ["route", "small_supermarket", "--products", listed]

    code = main([*asked, "--json", str(path), "--svg", str(picture)])

    found = json.loads(path.read_text(encoding="utf-8"))
    assert code == 0
    assert [stop["role"] for stop in found["stops"]] == ["offer"] * 2 + ["main"] * 3
    assert found["lacking"] == {"nope": "unknown"}
    assert found["exact"] is True
    assert found["length_m"] >= found["convenience"]["tour_m"] >= 40.0
    assert found["line"][0] == [19.7, -5.3]
    text = picture.read_text(encoding="utf-8")
    assert all(f">{number}</text>" in text for number in ("1·2", "3", "4", "5"))
