"""Laws of the explanation card: its numbers are the report's, its cells hold all attention."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial

import numpy as np
import pytest

from planner.analysis.cells import Explanation, Sentence
from planner.analysis.explanation import explain
from planner.analysis.floor_score import FloorScore, floors_of
from planner.analysis.report import report_of, scores_of
from planner.model.edits import add_elements, remove_elements, set_outlines
from planner.model.element import ElementId, make_element
from planner.model.shape import Rectangle
from planner.project import Project, lifted
from planner.tables.report import Report
from planner.wording import LANGUAGES, Words
from tests.strategies import FLOOR_ID
from tests.unit.analysis.presence.small_shop import WALLS, sales, tracks
from tests.unit.analysis.projects import WALK, small_project

BASES = ("tracks", "zones", "baskets")


@dataclass(frozen=True, slots=True)
class Card:
    """A scored shop."""

    score: FloorScore
    report: Report

    def explained(self, placement_id: str) -> Explanation:
        """Explain one of its placements."""
        return explain(self.score, self.report, placement_id)


def card(project: Project, basis: str) -> Card:
    (score,) = floors_of(scores_of(project, basis))
    return Card(score, report_of(project, [score]))


@cache
def small(basis: str) -> Card:
    return card(small_project(), basis)


def with_rack(project: Project, kind: str = "wall_shelf", height_m: float = 2.4) -> Project:
    """Put something across the whole front of G1."""
    rack = make_element("R1", kind, Rectangle(3.0, 3.8, 4.4, 0.2), name="Tall rack",
                        height_m=height_m, levels_m=(0.5,))  # fmt: skip
    return lifted(partial(add_elements, where=FLOOR_ID, new=[rack]))(project)


def said(found: Explanation, code: str) -> Sentence:
    (sentence,) = [one for one in found.sentences if one.code == code]
    return sentence


def codes(found: Explanation) -> set[str]:
    return {sentence.code for sentence in found.sentences}


@pytest.mark.parametrize("basis", BASES)
def test_every_number_with_a_metric_is_the_reports(basis: str) -> None:
    there = small(basis)
    for row in there.report.placements.records():
        found = there.explained(str(row["placement_id"]))
        for sentence in found.sentences:
            for fact, metric in sentence.metrics.items():
                scale = 100.0 if metric == "seen_share" else 1.0
                expected = row[metric]
                if isinstance(expected, float):
                    expected *= scale
                assert sentence.facts[fact] == pytest.approx(expected)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("basis", BASES)
def test_every_sentence_has_words(basis: str, language: str) -> None:
    words, there = Words(language), small(basis)
    for site in there.score.sites:
        for sentence in there.explained(site.id).sentences:
            assert words.say(sentence.code, **sentence.facts)


@pytest.mark.parametrize("basis", BASES)
def test_cells_hold_all_attention_and_stand_in_front_of_the_face(basis: str) -> None:
    there = small(basis)
    for index, site in enumerate(there.score.sites):
        cells = there.explained(site.id).cells
        seen = there.score.placements.attention_s[index] > 0.0

        assert cells.share.sum() == pytest.approx(1.0 if seen else 0.0)
        assert (np.diff(cells.share) <= 0.0).all()
        angle = np.radians(site.facing_deg)
        ahead = (cells.x - site.middle[0]) * np.cos(angle)
        ahead += (cells.y - site.middle[1]) * np.sin(angle)
        assert (ahead > -cells.size).all()


def test_viewers_come_from_where_they_stood() -> None:
    found = small("tracks").explained("G2-B-1-1")

    cells = found.cells
    assert float((cells.x * cells.share).sum()) == pytest.approx(5.4, abs=0.8)
    assert float((cells.y * cells.share).sum()) == pytest.approx(2.6, abs=0.6)
    assert said(found, "why_side").facts["side"] == "right"


def test_a_zone_that_most_viewers_stand_in_is_named() -> None:
    assert said(small("zones").explained("G1-B-1-1"), "why_zone").facts["zone"] == "left"


def test_what_hides_a_face_is_named() -> None:
    found = card(with_rack(small_project(tracks(WALK))), "tracks").explained("G1-B-1-1")

    sentence = said(found, "why_zero_hidden")
    assert sentence.facts["elements"] == "Tall rack"
    assert sentence.facts["count"] == 1
    assert len(found.cells.x) == 0
    assert not codes(found) & {"why_seen", "why_noticed", "why_standing", "why_side"}


def test_a_low_element_in_front_hides_nothing() -> None:
    low = with_rack(small_project(), "table", 0.7)

    assert "why_seen" in codes(card(low, "tracks").explained("G1-B-1-1"))


def test_only_what_stands_in_the_way_is_named() -> None:
    shop = small_project(tracks(((0.0, 5.0, 1.0), (9.0, 5.1, 1.0))))

    found = said(card(shop, "tracks").explained("S1-A-1-1"), "why_zero_hidden")
    assert found.facts["elements"] == "G2"


def test_walls_that_hide_are_walls() -> None:
    screen = ((0.5, 3.7), (5.5, 3.7), (5.5, 3.8), (0.5, 3.8))
    walled = partial(set_outlines, where=FLOOR_ID, outlines=(WALLS, screen))
    shop = lifted(walled)(small_project(tracks(WALK)))

    assert "why_zero_walls" in codes(card(shop, "tracks").explained("G1-B-1-1"))


def test_nobody_near_is_told_with_the_distance() -> None:
    shop = small_project(tracks(((0.0, 5.0, 0.4), (9.0, 5.1, 0.4))))
    emptied = lifted(partial(remove_elements, where=FLOOR_ID, ids=[ElementId("G1")]))(shop)

    found = said(card(emptied, "tracks").explained("S1-A-2-1"), "why_zero_far")
    assert found.facts["nearest_m"] == pytest.approx(7.1, abs=0.2)


def test_visits_behind_a_face_are_behind_it() -> None:
    shop = small_project(tracks(((0.0, 3.0, 3.0), (9.0, 3.1, 3.0))))

    assert "why_zero_behind" in codes(card(shop, "tracks").explained("G1-A-1-1"))


def test_visits_that_look_away_are_told_so() -> None:
    shop = small_project(tracks(((0.0, 3.0, 6.4), (1.0, 3.0, 7.2))))

    assert "why_zero_turned" in codes(card(shop, "tracks").explained("G1-A-1-1"))


def test_without_sales_only_what_stands_there_is_told() -> None:
    there = card(small_project(tracks(WALK)), "tracks")

    assert said(there.explained("G1-A-1-1"), "why_holds").facts["products"] == "tea, salt"
    assert "why_no_product" in codes(there.explained("G1-B-1-1"))


def test_sales_are_compared_with_what_is_noticed() -> None:
    there = card(small_project(tracks(WALK, WALK), sales(("1", "tea", 5.0))), "tracks")
    found = there.explained("G1-A-1-1")

    assert said(found, "why_sells").facts["days"] == 1


def test_the_basis_counts_visits_and_own_assumptions() -> None:
    there = small("tracks")
    sentence = said(there.explained("G1-A-1-1"), "why_basis")

    assert sentence.facts["basis"] == "tracks"
    assert sentence.facts["visits"] == 3
    assert sentence.facts["assumptions"] == sum(d.mark == "O" for d in there.report.defaults)


def test_an_unknown_placement_is_refused() -> None:
    with pytest.raises(KeyError):
        small("tracks").explained("G99-A-1-1")
