"""`vitrina route`: the best way for a list or for baskets, or a path drawn on the plan."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError
from planner.session.route_json import route_tree
from planner.session.values import defaults_as_rows, points_as_rows, problems_as_rows, write_json

if TYPE_CHECKING:
    from planner.analysis.basket_routes import BasketRoutes
    from planner.analysis.desired_path import PathScore
    from planner.model.plan import Surface
    from planner.model.shape import Point
    from planner.project import Project
    from planner.wording import Words

SHOWN = 5
"""So many placements that a walker notices are named."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina route`` was asked for; fields are its options."""

    project: str
    products: str | None = None
    path: str | None = None
    baskets: bool = False
    surface: str | None = None
    basis: str | None = None
    json: Path | None = None
    svg: Path | None = None
    seed: int | None = None


def make_route(console: Console, wanted: Wanted) -> int:
    """Show or write a route.

    Raises:
        DataError: ``route_of_what`` where not exactly one thing was asked for, or what the
            analysis says.
    """
    from planner.files.project_file import load

    asked = (wanted.products is not None, wanted.path is not None, wanted.baskets)
    if sum(asked) != 1:
        raise DataError("route_of_what")
    project = load(project_path(wanted.project))
    if wanted.baskets:
        return _baskets(console, project, wanted)
    if wanted.path is not None:
        return _path(console, project, wanted)
    return _list(console, project, wanted)


def _list(console: Console, project: Project, wanted: Wanted) -> int:
    from planner.analysis.routing import route_of

    route = route_of(project, (wanted.products or "").split(","), wanted.surface)
    surface = _surface(project, route.surface)
    names = _names(project)
    console.tell(
        "route_done",
        surface=surface.name,
        length=route.length_m,
        walking=route.walking_s,
        standing=route.standing_s,
        count=len(route.stops),
        exact="yes" if route.exact else "no",
    )
    for number, stop in enumerate(route.stops, 1):
        console.tell(
            "route_stop",
            number=number,
            product=names.get(stop.product) or stop.product,
            role=stop.role,
            placement=stop.placement,
            walked=stop.walked_m,
        )
    costs = route.convenience
    console.tell(
        "route_convenience",
        detour=costs.detour,
        tour=costs.tour_m,
        straight=costs.straight_m,
        back=costs.backtracked_m,
        item=costs.metres_per_item,
    )
    console.tell("assumptions_used", count=sum(one.mark == "O" for one in route.defaults))
    stops = tuple(stop.at for stop in route.stops)
    tree = route_tree(project, route, console.words)
    _write(console, project, surface, wanted, tree, (route.line, stops))
    console.problems(route.problems)
    return GOOD


def _baskets(console: Console, project: Project, wanted: Wanted) -> int:
    from planner.analysis.basket_routes import basket_routes
    from planner.analysis.in_force import in_force
    from planner.analysis.parameters import DEFAULTS, defaults_used
    from planner.analysis.report import drawn_surfaces
    from planner.analysis.routing import RESTS_ON
    from planner.analysis.scene import scene_of

    surfaces = drawn_surfaces(project)
    if wanted.surface is not None:
        surfaces = [_surface(project, wanted.surface)]
    seed = project.settings.seed if wanted.seed is None else wanted.seed
    tables = in_force(project).project.tables
    found = basket_routes(scene_of(surfaces[0], DEFAULTS), tables, seed)
    console.tell(
        "route_baskets",
        surface=surfaces[0].name,
        count=found.baskets,
        receipts=found.receipts,
    )
    for measure, value in _spreads(found).items():
        console.tell("route_spread", measure=measure, **value)
    tree = {
        "project": project.settings.name,
        "surface": surfaces[0].name,
        "seed": seed,
        **asdict(found),
        "defaults": defaults_as_rows(defaults_used(DEFAULTS, RESTS_ON)),
    }
    _write(console, project, surfaces[0], wanted, tree, ((), ()))
    return GOOD


def _spreads(found: BasketRoutes) -> dict[str, dict[str, float]]:
    every = asdict(found)
    return {key: value for key, value in every.items() if isinstance(value, dict)}


def _path(console: Console, project: Project, wanted: Wanted) -> int:
    from planner.analysis.desired_path import path_of, score_path
    from planner.analysis.floor_score import on_floor
    from planner.analysis.report import drawn_surfaces, scores_of

    shown = drawn_surfaces(project)
    if wanted.surface is not None:
        shown = [_surface(project, wanted.surface)]
    where, path = path_of(shown, wanted.path or "")
    scores = scores_of(project, wanted.basis, wanted.seed)
    score = on_floor(scores, where.id)
    if score is None:
        raise DataError("floor_not_covered", basis=scores[0].audience.basis)
    found = score_path(score, path.id)
    console.tell(
        "path_done",
        path=found.label,
        length=found.length_m,
        seconds=found.walking_s,
        coverage=100.0 * found.coverage,
        followers=found.followers_per_1000,
        basis=console.words.say(f"basis_{found.basis}"),
        visits=found.visits,
    )
    console.tell(
        "path_notices",
        count=len(found.noticed),
        whole=len(score.sites),
        metres=found.seen_m,
        most=", ".join(list(found.noticed)[:SHOWN]) or "–",
    )
    console.tell("assumptions_used", count=sum(one.mark == "O" for one in found.defaults))
    tree = _path_tree(project, score.surface, found, console.words)
    _write(console, project, score.surface, wanted, tree, ((), ()))
    console.problems(found.problems)
    return GOOD


def _write(
    console: Console,
    project: Project,
    surface: Surface,
    wanted: Wanted,
    tree: dict[str, object],
    walk: tuple[tuple[Point, ...], tuple[Point, ...]],
) -> None:
    """Write the files that were asked for and name them."""
    if wanted.json is not None:
        write_json(wanted.json, tree)
        console.tell("written", file=str(wanted.json))
    if wanted.svg is not None:
        from planner.analysis.report import build_report
        from planner.files.atomic import write_all
        from planner.files.exporters.plan_svg import plan_svg
        from planner.files.exporters.plan_svg_parts.walk import Walk

        report = build_report(project, wanted.basis, wanted.seed, surface.id)
        picture = plan_svg(surface, report, console.words, walk=Walk(*walk))
        write_all({wanted.svg: picture.encode("utf-8")})
        console.tell("written", file=str(wanted.svg))


def _path_tree(
    project: Project, surface: Surface, found: PathScore, words: Words
) -> dict[str, object]:
    at = points_as_rows([(x, y) for x, y in found.at.tolist()], surface.frame)
    return {
        "project": project.settings.name,
        "surface": surface.name,
        "element": found.element,
        "length_m": found.length_m,
        "walking_s": found.walking_s,
        "basis": found.basis,
        "visits": found.visits,
        "coverage": found.coverage,
        "followers_per_1000": found.followers_per_1000,
        "reach": [
            {"at": point, "share": share}
            for point, share in zip(at, found.reach.tolist(), strict=True)
        ],
        "noticed_per_1000": dict(found.noticed),
        "attention_s_per_1000": found.attention_s,
        "seen_m": found.seen_m,
        "problems": problems_as_rows(found.problems, words),
        "defaults": defaults_as_rows(found.defaults),
    }


def _surface(project: Project, wanted: str) -> Surface:
    """Return the floor of an id or a name.

    Raises:
        DataError: ``no_such_surface``.
    """
    from planner.analysis.report import drawn_surfaces

    surfaces = drawn_surfaces(project)
    for one in surfaces:
        if wanted in (one.id, one.name):
            return one
    names = ", ".join(one.name for one in surfaces)
    raise DataError("no_such_surface", surface=wanted, surfaces=names)


def _names(project: Project) -> dict[str, str]:
    """Return ids with names of products."""
    if "products" not in project.tables:
        return {}
    frame = project.tables["products"].frame
    names = frame["name"].fillna("").astype(str).tolist()
    pairs = zip(frame["product_id"].tolist(), names, strict=True)
    return {key: f"{key} {name}" for key, name in pairs if name}
