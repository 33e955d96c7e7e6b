"""Sub-commands for what sells where it is seen, with their options."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.program import SAY, Language, Project, Seed, app, end_with


@app.command("what-if", help=SAY("help_what_if"))
def what_if(
    project: Project,
    variant: Annotated[str | None, typer.Option(help=SAY("help_diff_variant"))] = None,
    against: Annotated[str | None, typer.Option(help=SAY("help_diff_against"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_what_if_json"))] = None,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_what_if_csv"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Say what a variant is expected to sell against another one."""
    from planner.cli.what_if import Wanted, tell_what_if

    wanted = Wanted(project, variant, against, basis, json, csv, preset, seed)
    end_with(lang, lambda console: tell_what_if(console, wanted))


@app.command(help=SAY("help_response"))
def response(
    project: Project,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_response_csv"))] = None,
    products: Annotated[Path | None, typer.Option(help=SAY("help_response_products"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Say how the sales of each category follow exposure."""
    from planner.cli.what_if import Asked, tell_response

    asked = Asked(project, basis, csv, products, preset, seed)
    end_with(lang, lambda console: tell_response(console, asked))


@app.command(help=SAY("help_affinity"))
def affinity(
    project: Project,
    csv: Annotated[Path, typer.Option(help=SAY("help_affinity_csv"))],
    min_count: Annotated[int, typer.Option(help=SAY("help_affinity_min_count"), min=1)] = 20,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
) -> None:
    """Say what is bought together."""
    from planner.cli.affinity import Wanted, tell_affinity

    wanted = Wanted(project, csv, min_count, preset)
    end_with(lang, lambda console: tell_affinity(console, wanted))


@app.command(help=SAY("help_findings"))
def findings(
    project: Project,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_findings_csv"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_findings_json"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Say what is worth looking at."""
    from planner.cli.findings import Wanted, tell_findings

    wanted = Wanted(project, csv, json, basis, seed, preset)
    end_with(lang, lambda console: tell_findings(console, wanted))


@app.command(help=SAY("help_suggest"))
def suggest(
    project: Project,
    moves: Annotated[int | None, typer.Option(help=SAY("help_suggest_moves"), min=1)] = None,
    rules: Annotated[Path | None, typer.Option(help=SAY("help_suggest_rules"))] = None,
    goal: Annotated[str, typer.Option(help=SAY("help_suggest_goal"))] = "margin",
    json: Annotated[Path | None, typer.Option(help=SAY("help_values_json"))] = None,
    apply_to: Annotated[str | None, typer.Option(help=SAY("help_suggest_apply"))] = None,
    single: Annotated[bool, typer.Option("--single", help=SAY("help_suggest_single"))] = False,
    check: Annotated[bool, typer.Option("--check", help=SAY("help_suggest_check"))] = False,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Say which moves of products are expected to bring most."""
    from planner.cli.suggesting import Wanted, make_suggestions

    asked = Wanted(project, moves, rules, goal, json, apply_to, single, check, basis, seed)
    end_with(lang, lambda console: make_suggestions(console, asked))


@app.command(help=SAY("help_arrange"))
def arrange(
    project: Project,
    along: Annotated[str | None, typer.Option(help=SAY("help_arrange_along"))] = None,
    rules: Annotated[Path | None, typer.Option(help=SAY("help_suggest_rules"))] = None,
    goal: Annotated[str, typer.Option(help=SAY("help_suggest_goal"))] = "margin",
    surface: Annotated[str | None, typer.Option(help=SAY("help_surface"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_values_json"))] = None,
    apply_to: Annotated[str | None, typer.Option(help=SAY("help_suggest_apply"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Propose which category stands where, or in which order along fixtures."""
    from planner.cli.suggesting import Arranged, make_arrangement

    asked = Arranged(project, along, rules, goal, surface, json, apply_to, basis, seed)
    end_with(lang, lambda console: make_arrangement(console, asked))


@app.command(help=SAY("help_chart"))
def chart(
    project: Project,
    kind: Annotated[str, typer.Option(help=SAY("help_chart_kind"))] = "exposure-sales",
    by: Annotated[str, typer.Option(help=SAY("help_chart_by"))] = "product",
    sales: Annotated[str, typer.Option(help=SAY("help_chart_sales"))] = "units",
    svg: Annotated[Path | None, typer.Option(help=SAY("help_chart_svg"))] = None,
    png: Annotated[Path | None, typer.Option(help=SAY("help_chart_png"))] = None,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_chart_csv"))] = None,
    variant: Annotated[str | None, typer.Option(help=SAY("help_diff_variant"))] = None,
    against: Annotated[str | None, typer.Option(help=SAY("help_chart_against"))] = None,
    surface: Annotated[str | None, typer.Option(help=SAY("help_surface"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Draw what a report says of exposure and sales."""
    from planner.cli.charting import Wanted, make_chart

    plain = Wanted(project, kind, by, sales, svg, png, csv, variant, against)
    wanted = replace(plain, surface=surface, basis=basis, preset=preset, seed=seed)
    end_with(lang, lambda console: make_chart(console, wanted))


@app.command("slot-what-if", help=SAY("help_slot_what_if"))
def slot_what_if(
    project: Project,
    slot: Annotated[str, typer.Option(help=SAY("help_slot_what_if_slot"))],
    surface: Annotated[str | None, typer.Option(help=SAY("help_slot_what_if_surface"))] = None,
    up: Annotated[bool, typer.Option("--up", help=SAY("help_slot_what_if_up"))] = False,
    down: Annotated[bool, typer.Option("--down", help=SAY("help_slot_what_if_down"))] = False,
    swap: Annotated[str | None, typer.Option(help=SAY("help_slot_what_if_swap"))] = None,
    positions: Annotated[int | None, typer.Option(help=SAY("help_slot_what_if_count"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_values_json"))] = None,
    lang: Language = "",
) -> None:
    """Say what a move of a slot would do to exposure and clicks."""
    from planner.cli.slot_what_if import Wanted, tell_slot_what_if

    wanted = Wanted(project, slot, surface, up, down, swap, positions, json)
    end_with(lang, lambda console: tell_slot_what_if(console, wanted))


@app.command(help=SAY("help_channels"))
def channels(
    project: Project,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_channels_csv"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Say what the placements of each product get in the store and on the pages."""
    from planner.cli.channels import Wanted, tell_channels

    wanted = Wanted(project, csv, preset, seed)
    end_with(lang, lambda console: tell_channels(console, wanted))


@app.command(help=SAY("help_funnel"))
def funnel(
    project: Project,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_funnel_csv"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
) -> None:
    """Say what visitors of a shop do with each product."""
    from planner.cli.funnel import Wanted, tell_funnel

    end_with(lang, lambda console: tell_funnel(console, Wanted(project, csv, preset)))
