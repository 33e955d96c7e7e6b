"""Rules as people write them: a tree of JSON, checked."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from planner.analysis.suggest.rules import TOGGLES, USUAL, Contract, Group, Rules
from planner.errors import DataError

CLIMATES: Final = ("", "chilled", "frozen")


@dataclass(frozen=True, slots=True)
class Known:
    """Names that rules may speak of.

    Attributes:
        products: Ids.
        categories: Their names.
        fixtures: Ids.
        zones: Their names.
    """

    products: frozenset[str]
    categories: frozenset[str]
    fixtures: frozenset[str]
    zones: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads values of one file and refuses what no rule is."""

    file: str
    known: Known

    def bad(self, rule: str, given: object, wanted: str) -> DataError:
        return DataError(
            "rules_bad_value", file=self.file, rule=rule, given=str(given)[:60], wanted=wanted
        )

    def tree(self, rule: str, value: object, keys: Iterable[str]) -> Mapping[str, object]:
        """Return a mapping that has no other keys."""
        if not isinstance(value, Mapping):
            raise self.bad(rule, value, "{}")
        keys = tuple(keys)
        for key in value:
            if key not in keys:
                raise DataError(
                    "rules_unknown", file=self.file, rule=f"{rule}{key}", known=", ".join(keys)
                )
        return value

    def number(self, rule: str, value: object, *, least: float = 0.0) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.bad(rule, value, f">= {least:g}")
        if value < least:
            raise self.bad(rule, value, f">= {least:g}")
        return float(value)

    def names(self, rule: str, value: object, sort: str) -> frozenset[str]:
        """Return names that are there; ``sort`` is a field of ``Known``."""
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.bad(rule, value, '["…"]')
        there: frozenset[str] = getattr(self.known, sort)
        for one in value:
            if one not in there:
                raise DataError(
                    "rules_no_such", file=self.file, rule=rule, sort=sort, name=str(one)
                )
        return frozenset(str(one) for one in value)

    def group(self, rule: str, tree: Mapping[str, object]) -> Group:
        group = Group(
            self.names(f"{rule}products", tree.get("products", []), "products"),
            self.names(f"{rule}categories", tree.get("categories", []), "categories"),
        )
        if group == Group():
            raise self.bad(rule.rstrip("."), "{}", "products, categories")
        return group


Read = Callable[[_Reader, Rules, object], Rules]


def rules_of(tree: object, file: str, known: Known) -> Rules:
    """Return the rules of a tree of JSON; what it does not name is as usual.

    Args:
        tree: What was read.
        file: Its name, for sentences.
        known: Names it may speak of.

    Raises:
        DataError: ``rules_unknown``, ``rules_bad_value`` or ``rules_no_such``, each naming the
            file and the rule.
    """
    reader = _Reader(file, known)
    rules = USUAL
    for key, value in reader.tree("", tree, READERS).items():
        rules = READERS[key](reader, rules, value)
    return rules


def _toggle(key: str) -> Read:
    toggle = next(one for one in TOGGLES if one == key)

    def read(reader: _Reader, rules: Rules, value: object) -> Rules:
        if not isinstance(value, bool):
            raise reader.bad(key, value, "true, false")
        return rules.turned(toggle, is_on=value)

    return read


def _temperature(reader: _Reader, rules: Rules, value: object) -> Rules:
    if isinstance(value, bool):
        return rules.turned("temperature", is_on=value)
    wanted = reader.tree("temperature.", value, sorted(reader.known.categories))
    for category, climate in wanted.items():
        if climate not in CLIMATES:
            raise reader.bad(f"temperature.{category}", climate, 'chilled, frozen, ""')
    return replace(rules, temperature=MappingProxyType({k: str(v) for k, v in wanted.items()}))


def _affinity(reader: _Reader, rules: Rules, value: object) -> Rules:
    if isinstance(value, bool):
        return rules.turned("affinity", is_on=value)
    tree = reader.tree("affinity.", value, ("share", "within_m"))
    return replace(
        rules,
        near_share=reader.number("affinity.share", tree.get("share", rules.near_share)),
        near_m=reader.number("affinity.within_m", tree.get("within_m", rules.near_m), least=0.1),
    )


def _heavy(reader: _Reader, rules: Rules, value: object) -> Rules:
    tree = reader.tree("heavy.", value, ("products", "categories", "below_m"))
    below = reader.number("heavy.below_m", tree.get("below_m", rules.heavy_below_m))
    return replace(rules, heavy=reader.group("heavy.", tree), heavy_below_m=below)


def _locked(reader: _Reader, rules: Rules, value: object) -> Rules:
    tree = reader.tree("locked.", value, ("products", "categories", "fixtures", "zones"))
    return replace(
        rules,
        locked=Group(
            reader.names("locked.products", tree.get("products", []), "products"),
            reader.names("locked.categories", tree.get("categories", []), "categories"),
        ),
        locked_fixtures=reader.names("locked.fixtures", tree.get("fixtures", []), "fixtures"),
        locked_zones=reader.names("locked.zones", tree.get("zones", []), "zones"),
    )


def _contracts(reader: _Reader, rules: Rules, value: object) -> Rules:
    made = _listed(reader, "contracts", value, _contract)
    return replace(rules, contracts=(*rules.contracts, *made))


def _min_space(reader: _Reader, rules: Rules, value: object) -> Rules:
    made = _listed(reader, "min_space", value, _space)
    return replace(rules, contracts=(*rules.contracts, *made))


def _listed(
    reader: _Reader,
    rule: str,
    value: object,
    make: Callable[[_Reader, str, object], Contract],
) -> list[Contract]:
    if not isinstance(value, list):
        raise reader.bad(rule, value, "[]")
    return [make(reader, f"{rule}[{number}].", one) for number, one in enumerate(value, 1)]


def _contract(reader: _Reader, rule: str, value: object) -> Contract:
    keys = ("name", "products", "categories", "metres", "from_m", "to_m")
    tree = reader.tree(rule, value, keys)
    usual = Contract("", Group(), 1.0)
    low = reader.number(f"{rule}from_m", tree.get("from_m", usual.from_m))
    high = reader.number(f"{rule}to_m", tree.get("to_m", usual.to_m), least=low)
    metres = reader.number(f"{rule}metres", tree.get("metres"), least=0.01)
    name = str(tree.get("name") or rule.rstrip("."))
    return Contract(name, reader.group(rule, tree), metres, low, high)


def _space(reader: _Reader, rule: str, value: object) -> Contract:
    tree = reader.tree(rule, value, ("name", "products", "categories", "metres"))
    metres = reader.number(f"{rule}metres", tree.get("metres"), least=0.01)
    name = str(tree.get("name") or rule.rstrip("."))
    return Contract(name, reader.group(rule, tree), metres, 0.0, math.inf)


def _moves(reader: _Reader, rules: Rules, value: object) -> Rules:
    return replace(rules, most_moves=int(reader.number("moves", value, least=1.0)))


READERS: Final[Mapping[str, Read]] = MappingProxyType(
    {
        "temperature": _temperature,
        "width": _toggle("width"),
        "blocks": _toggle("blocks"),
        "no_empty": _toggle("no_empty"),
        "affinity": _affinity,
        "heavy": _heavy,
        "locked": _locked,
        "contracts": _contracts,
        "min_space": _min_space,
        "moves": _moves,
    }
)
"""Rules that a file can have."""
