"""Variants of a plan and when each is valid: pure edits of the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from planner.errors import PlanError
from planner.model.plan import Plan
from planner.model.validity import UNDATED, Validity
from planner.project import Project

Value = TypeVar("Value")


def add_variant(project: Project, name: str, plan: Plan | None = None) -> Project:
    """Put a variant behind the current one and choose it.

    Args:
        project: Has the current variant.
        name: Of the new one; blanks at its ends do not count.
        plan: What it begins with; None: the plan of the current variant.

    Raises:
        PlanError: ``no_variant_name`` or ``variant_exists``.
    """
    named = _free(project, name)
    plans: dict[str, Plan] = {}
    for variant, there in project.plans.items():
        plans[variant] = there
        if variant == project.variant:
            plans[named] = there if plan is None else plan
    return replace(project, plans=MappingProxyType(plans), variant=named)


def rename_variant(project: Project, variant: str, name: str) -> Project:
    """Give a variant another name; place and validity stay.

    Raises:
        PlanError: ``no_variant``, ``no_variant_name`` or ``variant_exists``.
    """
    _check(project, variant)
    named = _free(project, name, but=variant)
    if named == variant:
        return project

    def of(key: str) -> str:
        return named if key == variant else key

    return replace(
        project,
        plans=MappingProxyType({of(key): plan for key, plan in project.plans.items()}),
        variant=of(project.variant),
        validity=MappingProxyType({of(key): one for key, one in project.validity.items()}),
    )


def remove_variant(project: Project, variant: str) -> Project:
    """Remove a variant with its plan; of the current one the neighbour becomes current.

    Raises:
        PlanError: ``no_variant``, or ``last_variant``.
    """
    _check(project, variant)
    if len(project.plans) == 1:
        raise PlanError("last_variant", variant=variant)
    names = list(project.plans)
    at = names.index(variant)
    neighbour = names[at - 1] if at else names[1]
    return replace(
        project,
        plans=_without(project.plans, variant),
        variant=neighbour if project.variant == variant else project.variant,
        validity=_without(project.validity, variant),
    )


def choose_variant(project: Project, variant: str) -> Project:
    """Make a variant the current one.

    Raises:
        PlanError: ``no_variant``.
    """
    return project if variant == project.variant else replace(project, variant=variant)


def set_validity(project: Project, variant: str, validity: Validity) -> Project:
    """Say when a variant is valid; open at both ends: nobody knows.

    Raises:
        PlanError: ``no_variant``, or ``validities_overlap``.
    """
    _check(project, variant)
    if project.validity.get(variant, UNDATED) == validity:
        return project
    if validity.is_open:
        return replace(project, validity=_without(project.validity, variant))
    dated = {**project.validity, variant: validity}
    ordered = {key: dated[key] for key in project.plans if key in dated}
    return replace(project, validity=MappingProxyType(ordered))


def neighbour_of(project: Project, step: int) -> str:
    """Return the variant so many places behind the current one, round and round."""
    names = list(project.plans)
    return names[(names.index(project.variant) + step) % len(names)]


def free_name(project: Project, name: str) -> str:
    """Return a name for a new variant: as given, with a number behind it where it is taken."""
    taken = {key.casefold() for key in project.plans}
    numbered = (name if n == 1 else f"{name} {n}" for n in range(1, len(taken) + 2))
    return next(one for one in numbered if one.casefold() not in taken)


def _free(project: Project, name: str, but: str = "") -> str:
    named = name.strip()
    if not named:
        raise PlanError("no_variant_name")
    there = (key for key in project.plans if key != but and key.casefold() == named.casefold())
    taken = next(there, None)
    if taken is not None:
        raise PlanError("variant_exists", variant=taken)
    return named


def _check(project: Project, variant: str) -> None:
    if variant not in project.plans:
        raise PlanError("no_variant", variant=variant)


def _without(values: Mapping[str, Value], key: str) -> Mapping[str, Value]:
    return MappingProxyType({name: value for name, value in values.items() if name != key})
