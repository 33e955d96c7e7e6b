"""`vitrina suggest` and `vitrina arrange`: what should stand where, and what that would bring."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError
from planner.session.values import write_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.analysis.suggest.rules import Goal, Rules
    from planner.analysis.suggest.suggestion import Suggestions
    from planner.model.plan import Plan
    from planner.project import Project

PROGRESS = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina suggest`` was asked for; fields are its options."""

    project: str
    moves: int | None = None
    rules: Path | None = None
    goal: str = "margin"
    json: Path | None = None
    apply_to: str | None = None
    single: bool = False
    check: bool = False
    basis: str | None = None
    seed: int | None = None


def make_suggestions(console: Console, wanted: Wanted) -> int:
    """Say which moves are expected to bring most, and make them where that is wanted.

    Raises:
        DataError: What the search or the rules raise.
        ProjectError: ``file_not_written``, or what loading and saving raise.
    """
    from planner.analysis.report import scores_of
    from planner.analysis.suggest.suggesting import Wanted as Asked
    from planner.analysis.suggest.suggesting import elasticities_of, suggest
    from planner.analysis.suggest.suggestion import with_moves
    from planner.files.project_file import load

    path = project_path(wanted.project)
    project = load(path)
    asked = Asked(
        goal=goal_of(wanted.goal),
        rules=_rules(project, wanted),
        depth="single" if wanted.single else "plan",
        elasticity_of=elasticities_of(project, wanted.basis, wanted.seed),
    )
    scores = scores_of(project, wanted.basis, wanted.seed)

    def told(share: float, _: object) -> None:
        console.progress(round(PROGRESS * share), PROGRESS, "suggest_progress")

    found = suggest(project, scores, asked, told)
    _tell(console, project, found)
    tree = _tree(console, project, found)
    edit = with_moves(found.moves)
    if wanted.check and found.moves:
        tree["checked"] = _checked(console, project, edit, wanted)
    if wanted.json is not None:
        write_json(wanted.json, tree)
        console.tell("written", file=str(wanted.json))
    if wanted.apply_to is not None and found.moves:
        _apply(console, path, project, wanted.apply_to, edit)
    console.problems(found.problems)
    return GOOD


def goal_of(text: str) -> Goal:
    """Return the goal of a word.

    Raises:
        DataError: ``bad_option``.
    """
    from planner.analysis.suggest.rules import GOALS

    for goal in GOALS:
        if goal == text:
            return goal
    raise DataError("bad_option", option="--goal", given=text, known=", ".join(GOALS))


def _rules(project: Project, wanted: Wanted) -> Rules:
    from planner.analysis.suggest.rules import USUAL
    from planner.session.rule_file import read_rules

    rules = USUAL if wanted.rules is None else read_rules(wanted.rules, project)
    return rules if wanted.moves is None else replace(rules, most_moves=wanted.moves)


def _tell(console: Console, project: Project, found: Suggestions) -> None:
    from planner.session.suggestion_words import Amounts, bound_words, move_words, reason_words

    words = console.words
    amounts = Amounts(words, found.goal, project.settings.currency)
    if not found.moves:
        console.tell("suggest_none", movable=found.movable, stands=found.stands)
        return
    console.tell(
        "suggest_done",
        count=len(found.moves),
        gain=amounts.interval(found.whole),
        now=amounts.plain(found.now),
        goal=words.say(f"goal_{found.goal}"),
    )
    for number, one in enumerate(found.moves, 1):
        gain = amounts.interval(one.gain)
        console.show(f"{number:3}. {move_words(words, one)}  {gain}")
        console.show(f"     {reason_words(words, one)}")
    console.show(bound_words(words, found, amounts))
    console.tell("suggest_rests_on", days=found.days, count=len(found.measured))


def _tree(console: Console, project: Project, found: Suggestions) -> dict[str, object]:
    from planner.session.suggestion_words import suggestions_tree

    settings = project.settings
    return suggestions_tree(found, console.words, settings.name, settings.currency)


def _checked(
    console: Console, project: Project, edit: Callable[[Plan], Plan], wanted: Wanted
) -> dict[str, object]:
    """Score the changed plan anew, and say what it is expected to sell more."""
    from planner.analysis.suggest.suggestion import Interval, into_variant
    from planner.analysis.what_if import what_if
    from planner.session.suggestion_words import Amounts
    from planner.variants import free_name

    name = free_name(project, "suggested")
    changed = into_variant(name, edit)(project)
    found = what_if(changed, name, project.variant, wanted.basis, wanted.seed)
    measure = "units" if wanted.goal == "promo" else wanted.goal
    band = found.whole.figures[measure].change
    amounts = Amounts(console.words, wanted.goal, project.settings.currency)
    change = Interval(band.value, band.low, band.high)
    console.tell("suggest_checked", gain=amounts.interval(change), count=found.scenarios)
    return {"measure": measure, "value": band.value, "low": band.low, "high": band.high}


def _apply(
    console: Console, path: Path, project: Project, variant: str, edit: Callable[[Plan], Plan]
) -> None:
    from planner.analysis.suggest.suggestion import into_variant
    from planner.files.project_file import save

    current = project.variant
    changed = into_variant(variant.strip(), edit)(project)
    save(replace(changed, variant=current), path)
    console.tell("suggest_applied", variant=variant.strip())


@dataclass(frozen=True, slots=True)
class Arranged:
    """What ``vitrina arrange`` was asked for; fields are its options."""

    project: str
    along: str | None = None
    rules: Path | None = None
    goal: str = "margin"
    surface: str | None = None
    json: Path | None = None
    apply_to: str | None = None
    basis: str | None = None
    seed: int | None = None


def make_arrangement(console: Console, wanted: Arranged) -> int:
    """Propose which category stands in which zone, or in which order along fixtures.

    Raises:
        DataError: As ``make_suggestions``.
    """
    from planner.analysis.report import scores_of
    from planner.analysis.suggest.proposing import Asked, propose
    from planner.analysis.suggest.suggesting import elasticities_of
    from planner.files.project_file import load
    from planner.session.suggestion_words import Amounts, arrangement_tree, relocation_words

    path = project_path(wanted.project)
    project = load(path)
    scores = scores_of(project, wanted.basis, wanted.seed)
    asked = Asked(
        surface=wanted.surface,
        along=tuple(one.strip() for one in wanted.along.split(",")) if wanted.along else (),
        goal=goal_of(wanted.goal),
        rules=_rules(project, Wanted(wanted.project, rules=wanted.rules)),
        elasticity_of=elasticities_of(project, wanted.basis, wanted.seed),
    )
    found = propose(project, scores, asked)
    words, currency = console.words, project.settings.currency
    amounts = Amounts(words, asked.goal, currency)
    if found.order:
        console.tell("arrange_order", count=len(found.order), order=" → ".join(found.order))
    if not found.stands:
        console.tell("arrange_none", count=found.lots)
    else:
        console.tell("arrange_done", gain=amounts.interval(found.gain), count=len(found.moves))
    for one in found.moves:
        console.show(f"  {relocation_words(words, one)}")
    if wanted.json is not None:
        name = project.settings.name
        write_json(wanted.json, arrangement_tree(found, words, name, asked.goal, currency))
        console.tell("written", file=str(wanted.json))
    if wanted.apply_to is not None and found.stands:
        _apply(console, path, project, wanted.apply_to, found.edit)
    return GOOD
