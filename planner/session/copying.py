"""Layouts from one store to another: a floor as a project, and a floor out of a project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from planner.model.edits import surface_of, take_layout, take_surface
from planner.model.plan import NOWHERE, Plan, Surface, SurfaceId
from planner.project import FIRST_VARIANT, Project, with_plan
from planner.tables.products import PRODUCTS
from planner.variants import add_variant, free_name


@dataclass(frozen=True, slots=True)
class Offer:
    """A floor that a project has to give.

    Attributes:
        variant: Of the other project.
        surface: What would be taken.
    """

    variant: str
    surface: Surface


def offers_of(project: Project) -> tuple[Offer, ...]:
    """Return every surface of every variant with anything on it, the current variant first."""
    names = sorted(project.plans, key=lambda name: name != project.variant)
    return tuple(
        Offer(name, surface)
        for name in names
        for surface in project.plans[name].surfaces.values()
        if surface.elements or surface.outlines
    )


def as_floor(project: Project, surface: Surface, name: str) -> Project:
    """Add a surface of another project to the current variant."""
    return with_plan(project, take_surface(project.plan, surface, name))


def as_variant(project: Project, where: SurfaceId, surface: Surface, name: str) -> Project:
    """Add a variant in which a surface of another project stands in the place of one.

    Args:
        project: Has the current variant, which the new one begins as.
        where: The surface to replace; ``NOWHERE`` adds one.
        surface: What is taken.
        name: Of the variant; a number is put behind one that is taken.

    Raises:
        PlanError: ``no_surface``, ``other_medium`` or ``no_variant_name``.
    """
    plan = project.plan
    is_new = where == NOWHERE
    laid = take_surface(plan, surface) if is_new else take_layout(plan, where, surface)
    return add_variant(project, free_name(project, name.strip()), laid)


def floor_project(project: Project, where: SurfaceId) -> Project:
    """Return a project of one surface of the current variant, with the products it names.

    What was sold and measured stays behind: it belongs to this store.

    Raises:
        PlanError: ``no_surface``.
    """
    surface = surface_of(project.plan, where)
    plan = replace(
        project.plan, surfaces=MappingProxyType({where: surface}), links=(), extra=Plan().extra
    )
    kept = {key: table for key, table in project.tables.items() if key == PRODUCTS.key}
    settings = replace(project.settings, coverage=MappingProxyType({}), conversion=None)
    return Project(
        plans=MappingProxyType({FIRST_VARIANT: plan}),
        tables=MappingProxyType(kept),
        settings=replace(settings, name=surface.name),
    )
