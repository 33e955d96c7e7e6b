"""Findings of whole projects: what is drawn and sold is named, bad input is said, not raised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from planner.analysis.findings import FINDINGS, KINDS, Finding, Found, findings_of
from planner.analysis.floor_score import floors_of
from planner.analysis.report import report_of, scores_of
from planner.errors import Problem
from planner.model.edits import add_surface
from planner.model.plan import Plan
from planner.project import Project, with_plan, with_settings, with_table
from planner.session.findings_sheet import findings_sheet, said
from planner.session.new_floor import room_of_size
from planner.tables import products
from planner.tables.table import Table
from planner.wording import LANGUAGES, Words
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project

PLACED = ("jam", "milk", "salt", "tea")


def found(project: Project, basis: str | None = "layout") -> Found:
    scores = scores_of(project, basis)
    return findings_of(project, scores, report_of(project, scores))


def of(there: Found, kind: str) -> dict[str, Finding]:
    return {one.subject: one for one in there.findings if one.kind == kind}


def codes(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.code for problem in problems}


def listed(**columns: Sequence[object]) -> Table:
    frame = pd.DataFrame({"product_id": [*PLACED, "кофе", "соль"], **columns})
    return products.check(frame.astype({"product_id": "str"})).table


def receipts(pairs: int, alone: int) -> Table:
    """Sell jam and milk together, salt and tea alone; each receipt on a day of two weeks."""
    rows: list[tuple[str | None, str, float]] = []
    for number in range(pairs):
        rows += [(f"A{number}", "jam", 1.0), (f"A{number}", "milk", 1.0)]
    for number in range(alone):
        rows += [(f"B{number}", "salt", 1.0), (f"C{number}", "tea", 1.0)]
    table = sales(*rows)
    days = pd.to_timedelta(np.arange(len(table.frame)) % 14, unit="D")
    return Table("sales", table.frame.assign(sold_at=table.frame["sold_at"] + days))


def test_every_kind_has_its_words_and_stands_once() -> None:
    assert len(set(KINDS)) == len(KINDS)
    for language in LANGUAGES:
        for kind in KINDS:
            assert Words(language).say(f"finding_kind_{kind}")
    assert [kind for one in FINDINGS for kind in one.kinds] == list(KINDS)


def test_products_that_stand_nowhere_are_named_those_that_sell_first() -> None:
    shop = with_table(small_project(), listed())
    shop = with_table(shop, sales(("1", "кофе", 3.0), ("1", "jam", 1.0), ("2", "соль", -1.0)))

    there = of(found(shop), "product_unplaced")

    assert list(there) == ["кофе", "соль"]
    assert there["кофе"].n == 3.0
    assert there["кофе"].sentence.facts["share"] == pytest.approx(75.0)
    assert there["соль"].sentence.code == "finding_product_unplaced_unsold"


def test_empty_placements_are_named_by_fixture_and_only_where_anything_stands() -> None:
    there = of(found(small_project()), "placement_empty")

    empty = [place for one in there.values() for place in one.placements]
    (score,) = scores_of(small_project(), "layout")
    assert sorted(empty) == sorted(site.id for site in score.sites if not site.products)
    assert there["floor|G1"].spot is not None
    assert there["floor|G1"].spot.elements == ("G1",)


def test_offers_and_novelties_away_from_doors_and_tills_are_named() -> None:
    shop = with_table(
        small_project(),
        listed(
            promo=[False, True, False, False, True, False],
            launched_on=[
                None if day is None else pd.Timestamp(day)
                for day in ("2026-02-20", "2025-01-01", None, "2026-03-09", "2026-03-01", None)
            ],
        ),
    )

    there = found(shop)

    assert {f.products for f in of(there, "offer_outside").values()} == {("milk",)}
    (novelty,) = of(there, "novelty_outside").values()
    assert (novelty.products, novelty.sentence.facts["days"]) == (("jam",), 10)


def test_pairs_that_are_bought_together_and_stand_far_apart_are_named() -> None:
    from planner.analysis.findings import neighbours

    shop = with_table(small_project(), receipts(pairs=30, alone=60))
    scores = scores_of(shop, "layout")
    walks, typical = neighbours.walks_between(
        floors_of(scores)[0], [("jam", "milk"), ("salt", "tea")]
    )

    there = found(shop)

    assert walks["salt", "tea"] == 0.0
    assert 0.0 < walks["jam", "milk"] < 12.0
    assert typical > 0.0
    far = walks["jam", "milk"] >= max(neighbours.FAR * typical, neighbours.FAR_M)
    assert bool(of(there, "pair_apart")) == far


def test_neighbours_that_are_hardly_bought_together_are_named() -> None:
    rows: list[tuple[str | None, str, float]] = []
    for number in range(400):
        rows += [(f"R{number}", "salt" if number % 2 else "tea", 1.0)]
        if number < 25:
            rows += [(f"R{number}", "tea" if number % 2 else "salt", 1.0)]
    shop = with_table(small_project(), sales(*rows))

    (pair,) = of(found(shop), "pair_together").values()

    assert pair.products == ("salt", "tea")
    assert pair.n == 25.0
    assert pair.q is not None
    assert pair.q <= 0.1


def test_categories_that_sell_unlike_their_space_are_named_in_both_directions() -> None:
    shop = with_table(small_project(), receipts(pairs=300, alone=10))
    shop = with_table(shop, listed(category=["Сладкое", "Сладкое", "Соль", "Соль", "", ""]))

    there = found(shop)

    space, exposure = of(there, "sales_space"), of(there, "sales_exposure")
    assert set(space) == {"floor|Сладкое", "floor|Соль"}
    assert set(exposure) <= set(space)
    over, under = space["floor|Сладкое"].sentence.facts, space["floor|Соль"].sentence.facts
    assert (over["side"], under["side"]) == ("over", "under")
    assert float(over["sold"]) + float(under["sold"]) == pytest.approx(100.0)
    assert float(over["share"]) + float(under["share"]) == pytest.approx(100.0)
    assert float(over["index"]) == pytest.approx(100.0 * float(over["sold"]) / float(over["share"]))
    assert (over["units"], over["days"]) == (600.0, 14)


def test_narrow_aisles_follow_the_setting() -> None:
    shop = small_project()
    narrow = with_settings(shop, replace(shop.settings, aisle_m=0.95))
    wide = with_settings(shop, replace(shop.settings, aisle_m=3.0))

    assert not of(found(narrow), "narrow_aisle")
    assert of(found(wide), "narrow_aisle")


def test_what_weakens_the_report_is_among_the_findings() -> None:
    shop = small_project()
    scores = scores_of(shop, "tracks")
    report = report_of(shop, scores)

    there = findings_of(shop, scores, report)

    weak = {one.sentence.code for one in there.findings if one.kind == "weak_data"}
    assert weak == {p.code for p in report.problems if p.weight != "note"}
    assert "short_period" in weak


BAD = {
    "nothing": (),
    "no_lines": (("1", "jam", 1.0),),
    "no_receipts": ((None, "jam", 1.0), (None, "tea", 2.0)),
    "elsewhere": (("1", "кофе", 4.0), ("2", "соль", 1.0)),
    "returned": (("1", "jam", -2.0), ("2", "tea", -1.0)),
    "zero": (("1", "jam", 0.0), ("2", "tea", 0.0)),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_sales_are_said_and_nothing_is_invented(name: str) -> None:
    table = sales(*(BAD[name] or (("1", "jam", 1.0),)))
    if not BAD[name]:
        table = Table("sales", table.frame.iloc[:0])
    shop = with_table(with_table(small_project(), table), listed(category=["Хлеб"] * 6))

    there = found(shop)

    tested = {one.kind for one in there.findings if one.q is not None}
    assert not tested
    assert "findings_few_products" in codes(there.problems)
    for language in LANGUAGES:
        words = Words(language)
        for problem in there.problems:
            assert words.say(problem.code, **problem.facts)


def test_no_sales_and_no_products_at_all_are_said() -> None:
    shop = replace(small_project(), tables={})

    there = found(shop)

    assert {"findings_no_receipts", "findings_few_products"} <= codes(there.problems)
    assert not of(there, "product_unplaced")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said_and_is_a_row(language: str) -> None:
    shop = with_table(small_project(), listed(promo=[True] * 6))
    there = found(with_settings(shop, replace(shop.settings, aisle_m=3.0)))
    words = Words(language)

    sheet = findings_sheet(there, {}, words)

    assert len(sheet.rows) == len(there.findings) > 3
    for one, row in zip(there.findings, sheet.records(), strict=True):
        assert row["finding_text"] == said(words, one.sentence)
        assert row["finding_state"] == "open"


def test_a_floor_without_placements_does_not_lack_visits() -> None:
    empty = with_plan(Project(), add_surface(Plan(), room_of_size("Floor", 10.0, 8.0, Plan())))
    scores = scores_of(empty)

    found = findings_of(empty, scores, report_of(empty, scores))

    assert "findings_few_visits" not in {problem.code for problem in found.problems}
