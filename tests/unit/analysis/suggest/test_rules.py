"""Rules: what files may say, what they forbid, and which of them get into each other's way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.suggest.conflicts import conflicting, names_of, without
from planner.analysis.suggest.permits import Permits
from planner.analysis.suggest.rules import TOGGLES, USUAL, Contract, Group, Rules, Toggle
from planner.analysis.suggest.rules_text import Known, rules_of
from planner.errors import DataError
from planner.session.rule_file import read_rules
from tests.unit.analysis.projects import small_project
from tests.unit.analysis.suggest.shelves import situation

KNOWN = Known(frozenset({"P0", "P1"}), frozenset({"Dairy"}), frozenset({"G1"}), frozenset({"left"}))
FULL = {
    "temperature": {"Dairy": "chilled"},
    "width": False,
    "blocks": True,
    "no_empty": False,
    "affinity": {"share": 0.05, "within_m": 2},
    "heavy": {"products": ["P0"], "below_m": 0.5},
    "locked": {"products": ["P1"], "fixtures": ["G1"], "zones": ["left"]},
    "contracts": [{"name": "Deal", "categories": ["Dairy"], "metres": 2}],
    "min_space": [{"products": ["P0"], "metres": 0.4}],
    "moves": 7,
}


def test_a_file_that_says_everything_is_read_as_it_says() -> None:
    rules = rules_of(FULL, "rules.json", KNOWN)

    assert rules.temperature == {"Dairy": "chilled"}
    assert rules.on == {"temperature", "blocks", "affinity"}
    assert (rules.near_share, rules.near_m, rules.heavy_below_m) == (0.05, 2.0, 0.5)
    assert rules.locked == Group(products=frozenset({"P1"}))
    assert [(one.name, one.metres) for one in rules.contracts] == [
        ("Deal", 2.0),
        ("min_space[1]", 0.4),
    ]
    assert rules.most_moves == 7


def test_a_file_that_says_nothing_leaves_the_usual_rules() -> None:
    assert rules_of({}, "rules.json", KNOWN) == USUAL


@pytest.mark.parametrize(
    ("tree", "code", "rule"),
    [
        ([], "rules_bad_value", ""),
        ({"speed": 1}, "rules_unknown", "speed"),
        ({"width": "yes"}, "rules_bad_value", "width"),
        ({"moves": 0}, "rules_bad_value", "moves"),
        ({"moves": True}, "rules_bad_value", "moves"),
        ({"temperature": {"Dairy": "warm"}}, "rules_bad_value", "temperature.Dairy"),
        ({"temperature": {"Fruit": "chilled"}}, "rules_unknown", "temperature.Fruit"),
        ({"heavy": {}}, "rules_bad_value", "heavy"),
        ({"heavy": {"products": ["P9"]}}, "rules_no_such", "heavy.products"),
        ({"locked": {"zones": "left"}}, "rules_bad_value", "locked.zones"),
        ({"locked": {"zones": ["attic"]}}, "rules_no_such", "locked.zones"),
        ({"contracts": [{"products": ["P0"]}]}, "rules_bad_value", "contracts[1].metres"),
        ({"contracts": {}}, "rules_bad_value", "contracts"),
        ({"min_space": [{"products": ["P0"], "m": 1}]}, "rules_unknown", "min_space[1].m"),
        ({"affinity": {"share": -1}}, "rules_bad_value", "affinity.share"),
    ],
)
def test_what_is_no_rule_is_refused_with_file_and_rule(tree: object, code: str, rule: str) -> None:
    with pytest.raises(DataError) as caught:
        rules_of(tree, "rules.json", KNOWN)

    assert caught.value.code == code
    assert caught.value.facts["file"] == "rules.json"
    assert caught.value.facts["rule"] == rule


def test_broken_json_names_its_line_and_a_missing_file_its_name(tmp_path: Path) -> None:
    broken = tmp_path / "правила.json"
    broken.write_text('{"moves": 3,\n "width": }', encoding="utf-8")

    with pytest.raises(DataError) as unreadable:
        read_rules(broken, small_project())
    with pytest.raises(DataError) as missing:
        read_rules(tmp_path / "none.json", small_project())

    assert (unreadable.value.code, unreadable.value.facts["line"]) == ("rules_unreadable", 2)
    assert missing.value.code == "file_missing"


def test_a_file_speaks_of_what_the_project_has(tmp_path: Path) -> None:
    file = tmp_path / "rules.json"
    file.write_text(json.dumps({"locked": {"fixtures": ["G1"], "zones": ["left"]}}))

    rules = read_rules(file, small_project())

    assert rules.locked_fixtures == {"G1"}


@given(st.integers(0, 10_000), st.sampled_from([one for one in TOGGLES if one != "affinity"]))
@settings(max_examples=40, deadline=None)
def test_a_rule_more_never_allows_more(seed: int, toggle: Toggle) -> None:
    there = situation(seed, products=9, categories=3, kinds=("gondola", "fridge", "endcap"))
    rows = np.arange(9)
    open_ = replace(USUAL, on=frozenset())

    fewer = Permits(there, open_).allowed(rows)
    more = Permits(there, open_.turned(toggle, is_on=True)).allowed(rows)

    assert not (more & ~fewer).any()


def test_chilled_products_stay_in_the_cold_and_others_out_of_it() -> None:
    there = situation(1, products=8, places=6, kinds=("gondola", "fridge"))
    permits = Permits(there, replace(USUAL, on=frozenset({"temperature"})))

    allowed = permits.allowed(np.arange(8))

    cold = np.array([kind.climate == "chilled" for kind in there.places.kinds])
    needs = cold[there.place]
    for stand, seat in zip(*np.nonzero(allowed), strict=True):
        assert needs[stand] == cold[permits.seats.place[seat]]


def test_heavy_products_stay_low_and_locked_ones_where_they_are() -> None:
    there = situation(4, products=8, places=6)
    rules = replace(
        USUAL,
        on=frozenset(),
        heavy=Group(products=frozenset({"P0"})),
        heavy_below_m=0.5,
        locked=Group(products=frozenset({"P1"})),
        locked_fixtures=frozenset({"G2"}),
    )
    permits = Permits(there, rules)

    allowed = permits.allowed(np.arange(8))

    height = np.array([site.height_m for site in there.places.sites])[permits.seats.place]
    assert (height[allowed[0]] <= 0.5).all()
    assert not allowed[1].any()
    assert not allowed[:, permits.seats.place == 2].any()


def test_categories_stay_on_their_fixtures_but_for_free_ones() -> None:
    there = situation(7, products=10, places=6, kinds=("gondola", "gondola", "endcap"))
    permits = Permits(there, replace(USUAL, on=frozenset({"blocks"})))

    allowed = permits.allowed(np.arange(10))

    home = {(int(c), int(p)) for c, p in zip(there.of_category, there.place, strict=True)}
    for stand, seat in zip(*np.nonzero(allowed), strict=True):
        place = int(permits.seats.place[seat])
        is_free = there.places.kinds[place].key == "endcap"
        assert is_free or (int(there.of_category[stand]), place) in home


@given(st.sets(st.sampled_from(["width", "blocks", "moves", "A", "B"]), min_size=1))
def test_the_named_rules_conflict_and_none_of_them_can_be_spared(culprits: set[str]) -> None:
    deals = tuple(Contract(name, Group(), 1.0) for name in ("A", "B"))
    rules = replace(USUAL, contracts=deals)

    def holds(tried: Rules) -> bool:
        there = set(names_of(tried)) - ({"moves"} if tried.most_moves > 1000 else set())
        return not culprits <= there

    found = set(conflicting(rules, holds))

    assert found == culprits


def test_each_rule_can_be_taken_out() -> None:
    rules = rules_of(FULL, "rules.json", KNOWN)

    for name in names_of(rules):
        fewer = without(rules, name)
        assert fewer != rules
        assert name == "moves" or name not in names_of(fewer)
