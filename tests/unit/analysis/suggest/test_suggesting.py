"""Suggestions of whole projects: bad input, conflicts, and gains that hold on other seeds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from planner.analysis.parameters import with_visits
from planner.analysis.report import scores_of
from planner.analysis.response.elasticity import exposure_ratio, factor, shared
from planner.analysis.score import Score
from planner.analysis.scorers import scorers
from planner.analysis.suggest.proposing import Asked, propose
from planner.analysis.suggest.rules import USUAL, Contract, Group
from planner.analysis.suggest.situation import situation_of
from planner.analysis.suggest.suggesting import Wanted, suggest
from planner.analysis.suggest.suggestion import Suggestions, into_variant, with_moves
from planner.errors import DataError, PlanError
from planner.files.project_file import load
from planner.model.edits import Shelf, add_surface, clear_shelves, move_product
from planner.model.element import ProductId, Slot, Stocked
from planner.model.page import Page
from planner.model.plan import Plan, Surface
from planner.project import Project, lifted, with_plan, with_table
from planner.shipped import shipped
from planner.tables.table import Table
from planner.units import PAGE
from planner.variants import choose_variant
from tests.unit.analysis.pages.test_page_score import HIGH, HOME, WIDE, six_screens
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project
from tests.unit.analysis.suggest.shop import priced_shop

VISITS = 200
SEEDS = (11, 12)


@cache
def supermarket() -> Project:
    return load(shipped("sample_stores") / "small_supermarket")


@cache
def scored(seed: int = 1) -> tuple[Score, ...]:
    return simulated(supermarket(), seed)


def simulated(project: Project, seed: int) -> tuple[Score, ...]:
    return scores_of(project, "baskets", seed, scorers(with_visits(VISITS)))


@cache
def planned() -> Suggestions:
    return suggest(supermarket(), scored(), Wanted())


def margin_on(before: Sequence[Score], after: Sequence[Score]) -> float:
    """Return by how much the expected margin of a week differs, product by product."""
    there = situation_of(supermarket(), before)
    seen = [
        dict(zip(one.facings.products, one.products.noticed, strict=True))
        for one in (before[0], after[0])
    ]
    then, now = (np.array([one[p] for p in there.products]) for one in seen)
    alone = there.units * factor(exposure_ratio(then, now).value, there.beta[there.category])
    sold = shared(there.units, alone, there.category)
    return float(((sold - there.units) * there.worth).sum())


def test_suggestions_raise_the_simulated_margin_on_other_seeds() -> None:
    """Whole new visits, seeds that the search never saw, exposure of products as a whole."""
    found = planned()
    changed = lifted(with_moves(found.moves))(supermarket())

    gains = [margin_on(simulated(supermarket(), s), simulated(changed, s)) for s in SEEDS]

    assert found.whole.low > 0.0
    for gain in gains:
        assert found.whole.low < gain < found.whole.high
        assert gain > 0.5 * found.whole.value


def test_a_plan_states_a_bound_that_it_reaches_or_a_gap() -> None:
    found = planned()

    assert found.complete
    assert 0.0 < found.linear <= found.bound + 1e-6
    assert found.gap < 0.02
    assert len(found.moves) <= USUAL.most_moves


def test_each_move_can_be_made_by_itself_and_tells_why() -> None:
    for one in planned().moves:
        lifted(one.edit)(supermarket())

        assert one.gain.low <= one.gain.value <= one.gain.high
        assert one.gain.value > 0.0
        assert one.after.noticed > one.before.noticed or one.partner


def test_the_quick_list_is_no_better_than_the_plan() -> None:
    quick = suggest(supermarket(), scored(), Wanted(depth="single"))

    assert 0 < len(quick.moves) <= USUAL.most_moves
    assert quick.whole.value <= planned().whole.value * 1.02 + 1e-6
    assert quick.bound == 0.0


def test_a_search_that_is_stopped_has_a_best_so_far() -> None:
    kept: list[Callable[[], Suggestions]] = []

    def stop(share: float, best: Callable[[], Suggestions]) -> None:
        kept.append(best)
        if share > 0.3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        suggest(supermarket(), scored(), Wanted(), stop)

    best = kept[-1]()
    assert not best.complete
    assert best.whole.value > 0.0
    lifted(with_moves(best.moves))(supermarket())


def test_rules_that_cannot_be_kept_at_once_are_named() -> None:
    """More fish at eye level than one move brings there."""
    fish = Contract("Fish deal", Group(categories=frozenset({"Fish"})), 3.6, 1.0, 1.6)
    rules = replace(USUAL, most_moves=1, contracts=(fish,))

    with pytest.raises(DataError) as caught:
        suggest(supermarket(), scored(), Wanted(rules=rules))

    named = str(caught.value.facts["rules"]).split(" | ")
    assert "Fish deal" in named
    for name in named:
        assert name in {"Fish deal", "moves", "width", "blocks", "temperature", "no_empty"}
    assert float(caught.value.facts["metres"]) > 0.0


def test_more_space_than_there_are_facings_cannot_be_reached() -> None:
    deal = Contract("Wide", Group(categories=frozenset({"Fish"})), 500.0, 0.0, float("inf"))

    with pytest.raises(DataError, match="rules_unreachable"):
        suggest(supermarket(), scored(), Wanted(rules=replace(USUAL, contracts=(deal,))))


def small(*tables: Table) -> tuple[Project, tuple[Score, ...]]:
    project = small_project()
    for table in tables:
        project = with_table(project, table)
    return project, scores_of(project, "tracks")


@pytest.mark.parametrize("units", [0.0, -2.0])
def test_sales_that_are_nothing_or_less_everywhere_are_refused(units: float) -> None:
    project, scores = small(sales(("1", "tea", units), ("2", "milk", units)))

    with pytest.raises(DataError, match="suggest_no_sales"):
        suggest(project, scores, Wanted(goal="revenue"))


def test_sales_without_placements_are_refused() -> None:
    project, _ = small()
    (where,) = project.plan.surfaces
    shelves = [
        (e.id, slot) for e in project.plan.surfaces[where].elements.values() for slot in e.stock
    ]
    empty = lifted(lambda p: clear_shelves(p, where, [Shelf(*one) for one in shelves]))(project)

    with pytest.raises(DataError, match="suggest_nothing_stands"):
        suggest(empty, scores_of(empty, "tracks"), Wanted(goal="revenue"))


def test_margins_that_nobody_knows_are_refused_by_name_of_the_goal() -> None:
    project, scores = small()

    with pytest.raises(DataError) as caught:
        suggest(project, scores, Wanted(goal="margin"))

    assert caught.value.code == "suggest_no_worth"
    assert caught.value.facts["goal"] == "margin"


def test_where_everything_is_locked_nothing_can_be_suggested() -> None:
    fixtures = frozenset(str(site.element) for site in scored()[0].sites)

    with pytest.raises(DataError, match="suggest_nothing_movable"):
        suggest(supermarket(), scored(), Wanted(rules=replace(USUAL, locked_fixtures=fixtures)))


def test_a_move_of_a_plan_that_changed_is_refused_and_nothing_happens() -> None:
    first = planned().moves[0]
    (where,) = {first.surface}
    elsewhere = lifted(
        lambda p: move_product(p, where, first.product, first.before.shelf, first.after.shelf)
    )(supermarket())

    with pytest.raises(PlanError):
        lifted(first.edit)(elsewhere)


def test_accepted_moves_go_into_a_variant_and_leave_the_plan_as_it_was() -> None:
    project = supermarket()
    first, second = planned().moves[:2]

    once = into_variant("Лучше", first.edit)(project)
    twice = into_variant("Лучше", second.edit)(once)

    assert list(twice.plans) == [project.variant, "Лучше"]
    assert twice.plans[project.variant] is project.plan
    assert twice.variant == "Лучше"
    assert twice.plan is not once.plan
    assert choose_variant(twice, project.variant).plan is project.plan


def test_zones_are_arranged_so_that_everything_still_stands_somewhere() -> None:
    found = propose(supermarket(), scored(), Asked())
    changed = lifted(found.edit)(supermarket())

    def standing(project: Project) -> set[str]:
        return {
            str(put.product)
            for surface in project.plan.surfaces.values()
            for element in surface.elements.values()
            for there in element.stock.values()
            for put in there
        }

    assert found.moves
    assert found.gain.value > 0.0
    assert sorted(one.category for one in found.moves) == sorted(
        one.instead_of for one in found.moves
    )
    assert standing(changed) == standing(supermarket())


def test_the_order_along_fixtures_is_of_their_own_categories() -> None:
    found = propose(supermarket(), scored(), Asked(along=("G1", "G2", "G3")))

    assert len(set(found.order)) == len(found.order) >= 2
    assert found.gain.value >= 0.0


def test_fixtures_that_are_not_there_are_named() -> None:
    with pytest.raises(DataError) as caught:
        propose(supermarket(), scored(), Asked(along=("G1", "Q77")))

    assert caught.value.facts["fixture"] == "Q77"


def test_products_of_a_page_change_places_as_those_of_a_floor() -> None:
    """Blocks further down are reached by fewer; what brings most goes up."""
    page = Page("home", "home", "desktop", WIDE, HIGH)
    blocks = [replace(one, stock=put) for one, put in zip(six_screens(), _stocks(), strict=True)]
    surface = Surface(HOME, "Home", PAGE, elements={one.id: one for one in blocks}, page=page)
    drawn = with_plan(Project(), add_surface(Plan(), surface))
    shop = priced_shop()
    tables = [shop.tables[kind] for kind in ("products", "sales")]
    project = with_table(with_table(drawn, tables[0]), tables[1])

    found = suggest(project, scores_of(project, "page_layout"), Wanted())

    assert found.moves
    assert found.linear <= found.bound + 1e-6
    for one in found.moves:
        assert one.partner
        assert one.after.noticed > one.before.noticed
        lifted(one.edit)(project)


def _stocks() -> list[Mapping[Slot, tuple[Stocked, ...]]]:
    """Return a product for each of six blocks; those that bring most stand last."""
    slot = Slot("A", 1, 1)
    return [{slot: (Stocked(ProductId(f"P{2 * at:02}")),)} for at in range(1, 7)]
