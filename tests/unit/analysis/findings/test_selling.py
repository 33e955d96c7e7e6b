"""What sells unlike it is seen: planted products are found, and chance makes hardly any."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.discovery import HIDDEN_BELOW, OVER_ABOVE
from planner.analysis.findings.residuals import residuals
from planner.analysis.findings.selling import SURE
from tests.unit.analysis.findings.stores import Store, drawn

SEEDS = 100


def found(store: Store) -> int:
    judged = store.judged()
    return int(judged.gem.sum() + judged.over.sum())


@pytest.mark.parametrize(
    ("mean", "exposure_effect", "products", "categories"),
    [(40.0, 0.3, 120, 8), (5.0, 1.0, 80, 4), (200.0, 0.0, 40, 3)],
)
def test_a_store_without_effects_has_false_findings_at_most_at_the_stated_rate(
    mean: float, exposure_effect: float, products: int, categories: int
) -> None:
    stores = (
        drawn(seed, products, categories, mean=mean, exposure_effect=exposure_effect)
        for seed in range(SEEDS)
    )

    false = sum(found(store) > 0 for store in stores)

    assert false <= 0.1 * SEEDS


def test_where_products_do_differ_few_of_those_found_do_not() -> None:
    shares, some = [], 0
    for seed in range(20):
        store = drawn(seed, spread=0.5)
        judged = store.judged()
        wrong = (judged.gem & (store.own <= 0.0)) | (judged.over & (store.own >= 0.0))
        count = int(judged.gem.sum() + judged.over.sum())
        some += count
        shares.append(int(wrong.sum()) / max(count, 1))

    assert np.mean(shares) <= 0.1
    assert some >= 20 * 10


@pytest.mark.parametrize("seed", range(5))
def test_a_planted_gem_and_a_planted_ornament_are_found(seed: int) -> None:
    store = drawn(seed, spread=0.3)
    gem, ornament = int(np.argmin(store.exposed)), int(np.argmax(store.exposed))
    units = store.units.copy()
    units[gem] = 4.0 * units.mean()
    units[ornament] = 1.0

    judged = replace(store, units=units).judged()

    assert judged.gem[gem]
    assert not judged.over[gem]
    assert judged.over[ornament]
    assert not judged.gem[ornament]


@given(st.integers(0, 30))
def test_found_is_only_what_the_rules_allow(seed: int) -> None:
    judged = drawn(seed, 60, 4, spread=0.6).judged()

    assert (judged.index[judged.gem] < HIDDEN_BELOW).all()
    assert (judged.index[judged.over] > OVER_ABOVE).all()
    assert (judged.fitted.above[judged.gem] > SURE).all()
    assert (judged.fitted.above[judged.over] < 1.0 - SURE).all()
    assert (judged.q[judged.gem | judged.over] <= 0.1).all()
    assert not (judged.gem & judged.over).any()


@given(st.integers(0, 30))
def test_order_of_products_and_names_of_categories_are_no_matter(seed: int) -> None:
    store = drawn(seed, 50, 5, spread=0.4)
    rng = np.random.default_rng(seed)
    order, names = rng.permutation(50), rng.permutation(int(store.category.max()) + 1)

    one = store.judged()
    two = Store(
        store.units[order],
        store.exposed[order],
        store.facings[order],
        names[store.category[order]],
        store.own[order],
    ).judged()

    assert two.fitted.expected == pytest.approx(one.fitted.expected[order], rel=1e-6)
    assert (two.gem == one.gem[order]).all()
    assert (two.over == one.over[order]).all()


def test_the_line_finds_what_exposure_goes_with() -> None:
    store = drawn(3, 200, 6, mean=200.0, exposure_effect=0.4, spread=0.2)

    fitted = residuals(store.units, store.exposed, store.facings, store.category)

    assert fitted.exposure_effect == pytest.approx(0.4, abs=0.08)
    assert fitted.spread == pytest.approx(0.2, abs=0.06)
    assert np.corrcoef(np.log(fitted.ratio), store.own)[0, 1] > 0.85


def test_more_units_make_a_product_more_likely_to_sell_by_itself() -> None:
    store = drawn(1, spread=0.3)
    more = store.units.copy()
    more[7] += 30.0

    before, after = store.judged().fitted, replace(store, units=more).judged().fitted

    assert after.above[7] > before.above[7]
    assert after.p_above[7] < before.p_above[7]


def test_one_category_is_judged_without_inventing() -> None:
    judged = drawn(2, 30, 1).judged()

    assert not (judged.gem | judged.over).any()


def test_one_product_in_each_category_is_judged_without_inventing() -> None:
    store = drawn(2, 30, 30)

    judged = replace(store, category=np.arange(30)).judged()

    assert np.isfinite(judged.fitted.expected).all()
    assert not (judged.gem | judged.over).any()
