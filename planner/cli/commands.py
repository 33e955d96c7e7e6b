"""Sub-commands for plans, files and what is seen, with their options."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.program import SAY, Language, Project, Seed, Visits, app, end_with


@app.command(help=SAY("help_new"))
def new(
    project: Annotated[
        Path, typer.Argument(help=SAY("help_new_project"), metavar=SAY("argument_project"))
    ],
    size: Annotated[str, typer.Option(help=SAY("help_new_size"))] = "",
    name: Annotated[str, typer.Option(help=SAY("help_new_name"))] = "",
    floor: Annotated[str, typer.Option(help=SAY("help_new_floor"))] = "",
    currency: Annotated[str, typer.Option(help=SAY("help_new_currency"))] = "",
    time_zone: Annotated[str, typer.Option(help=SAY("help_new_time_zone"))] = "",
    page: Annotated[str, typer.Option(help=SAY("help_new_page"))] = "",
    device: Annotated[str, typer.Option(help=SAY("help_new_device"))] = "",
    lang: Language = "",
) -> None:
    """Make a project with one empty room, or with one page of a shop."""
    from planner.cli.making import Wanted, make_project

    wanted = Wanted(project, size, name, floor, currency, time_zone, page, device)
    end_with(lang, lambda console: make_project(console, wanted))


@app.command(help=SAY("help_report"))
def report(
    project: Project,
    surface: Annotated[str | None, typer.Option(help=SAY("help_surface"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_csv"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_json"))] = None,
    svg: Annotated[Path | None, typer.Option(help=SAY("help_svg"))] = None,
    xlsx: Annotated[Path | None, typer.Option(help=SAY("help_xlsx"))] = None,
    slots: Annotated[Path | None, typer.Option(help=SAY("help_slots"))] = None,
    png: Annotated[Path | None, typer.Option(help=SAY("help_png"))] = None,
    width: Annotated[int, typer.Option(help=SAY("help_png_width"))] = 0,
    pdf: Annotated[Path | None, typer.Option(help=SAY("help_pdf"))] = None,
    paper: Annotated[str, typer.Option(help=SAY("help_pdf_paper"))] = "",
    scale: Annotated[str, typer.Option(help=SAY("help_pdf_scale"))] = "",
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
    seed: Seed = None,
    visits: Visits = None,
    variant: Annotated[str | None, typer.Option(help=SAY("help_variant"))] = None,
) -> None:
    """Score a project and write its placement report."""
    from planner.cli.reporting import Wanted, make_report

    plain = Wanted(project, surface, basis, csv, json, svg, preset, seed, visits, variant)
    wanted = replace(
        plain, xlsx=xlsx, slots=slots, png=png, pdf=pdf, paper=paper, scale=scale, width=width
    )
    end_with(lang, lambda console: make_report(console, wanted))


@app.command(help=SAY("help_route"))
def route(
    project: Project,
    products: Annotated[str | None, typer.Option(help=SAY("help_route_products"))] = None,
    path: Annotated[str | None, typer.Option(help=SAY("help_route_path"))] = None,
    baskets: Annotated[bool, typer.Option("--baskets", help=SAY("help_route_baskets"))] = False,
    surface: Annotated[str | None, typer.Option(help=SAY("help_surface"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_values_json"))] = None,
    svg: Annotated[Path | None, typer.Option(help=SAY("help_route_svg"))] = None,
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Find the best way for a list or for baskets, or score a path drawn on the plan."""
    from planner.cli.routing import Wanted, make_route

    wanted = Wanted(project, products, path, baskets, surface, basis, json, svg, seed)
    end_with(lang, lambda console: make_route(console, wanted))


@app.command(help=SAY("help_why"))
def why(
    project: Project,
    placement: Annotated[str | None, typer.Option(help=SAY("help_why_placement"))] = None,
    zone: Annotated[str | None, typer.Option(help=SAY("help_why_zone"))] = None,
    surface: Annotated[str | None, typer.Option(help=SAY("help_surface"))] = None,
    basis: Annotated[str | None, typer.Option(help=SAY("help_basis"))] = None,
    json: Annotated[Path | None, typer.Option(help=SAY("help_values_json"))] = None,
    lang: Language = "",
    seed: Seed = None,
) -> None:
    """Say why a placement or a zone is cold."""
    from planner.cli.reasons import Wanted, give_reasons

    wanted = Wanted(project, placement, zone, surface, basis, json, seed)
    end_with(lang, lambda console: give_reasons(console, wanted))


@app.command(help=SAY("help_basis_command"))
def basis(
    project: Project,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_basis_csv"))] = None,
    lang: Language = "",
    seed: Seed = None,
    visits: Visits = None,
) -> None:
    """Score a project on every basis it has, and say where they disagree."""
    from planner.cli.bases import compare

    end_with(lang, lambda console: compare(console, project, csv, seed, visits))


@app.command(help=SAY("help_diff"))
def diff(
    project: Project,
    variant: Annotated[str | None, typer.Option(help=SAY("help_diff_variant"))] = None,
    against: Annotated[str | None, typer.Option(help=SAY("help_diff_against"))] = None,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_diff_csv"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
) -> None:
    """Say what differs between two variants of a project."""
    from planner.cli.differing import Wanted, tell_differences

    wanted = Wanted(project, variant, against, csv, preset)
    end_with(lang, lambda console: tell_differences(console, wanted))


@app.command(help=SAY("help_check"))
def check(project: Project, lang: Language = "") -> None:
    """Say every problem of a project in words, worst first."""
    from planner.cli.checking import check_project

    end_with(lang, lambda console: check_project(console, project))


@app.command(help=SAY("help_syntax"))
def syntax(
    project: Project,
    grid: Annotated[float, typer.Option(help=SAY("help_syntax_grid"))] = 0.5,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_syntax_csv"))] = None,
    surface: Annotated[str | None, typer.Option(help=SAY("help_views_surface"))] = None,
    level: Annotated[str, typer.Option(help=SAY("help_views_level"))] = "eye",
    lang: Language = "",
) -> None:
    """Measure what is seen from every point of a grid."""
    from planner.cli.looking import Asked, measure_syntax

    asked = Asked(project, surface, level)
    end_with(lang, lambda console: measure_syntax(console, asked, grid, csv))


@app.command(help=SAY("help_isovist"))
def isovist(
    project: Project,
    at: Annotated[str, typer.Option(help=SAY("help_isovist_at"))],
    json: Annotated[Path | None, typer.Option(help=SAY("help_isovist_json"))] = None,
    surface: Annotated[str | None, typer.Option(help=SAY("help_views_surface"))] = None,
    level: Annotated[str, typer.Option(help=SAY("help_views_level"))] = "eye",
    lang: Language = "",
) -> None:
    """Measure what is seen from one point."""
    from planner.cli.looking import Asked, measure_isovist

    asked = Asked(project, surface, level)
    end_with(lang, lambda console: measure_isovist(console, asked, at, json))


@app.command(help=SAY("help_samples"))
def samples(lang: Language = "") -> None:
    """List the sample stores."""
    from planner.cli.checking import list_samples

    end_with(lang, list_samples)


@app.command("import", help=SAY("help_import"))
def import_table(
    kind: Annotated[
        str, typer.Argument(help=SAY("help_import_kind"), metavar=SAY("argument_kind"))
    ],
    file: Annotated[
        Path, typer.Argument(help=SAY("help_import_file"), metavar=SAY("argument_file"))
    ],
    into: Annotated[Path, typer.Option(help=SAY("help_import_into"))],
    mapping: Annotated[Path | None, typer.Option(help=SAY("help_import_mapping"))] = None,
    surface: Annotated[str | None, typer.Option(help=SAY("help_import_surface"))] = None,
    sheet: Annotated[str | None, typer.Option(help=SAY("help_import_sheet"))] = None,
    unit: Annotated[str | None, typer.Option(help=SAY("help_import_unit"))] = None,
    origin: Annotated[str | None, typer.Option(help=SAY("help_import_origin"))] = None,
    y: Annotated[str | None, typer.Option(help=SAY("help_import_y"))] = None,
    unknown_as: Annotated[str | None, typer.Option(help=SAY("help_import_unknown_as"))] = None,
    append: Annotated[bool, typer.Option("--append", help=SAY("help_import_append"))] = False,
    coverage: Annotated[float | None, typer.Option(help=SAY("help_import_coverage"))] = None,
    measure: Annotated[str | None, typer.Option(help=SAY("help_import_measure"))] = None,
    at: Annotated[str | None, typer.Option(help=SAY("help_import_at"))] = None,
    cell: Annotated[float | None, typer.Option(help=SAY("help_import_cell"))] = None,
    colours: Annotated[str | None, typer.Option(help=SAY("help_import_colours"))] = None,
    page: Annotated[str | None, typer.Option(help=SAY("help_import_page"))] = None,
    slot: Annotated[str | None, typer.Option(help=SAY("help_import_slot"))] = None,
    device: Annotated[str | None, typer.Option(help=SAY("help_import_device"))] = None,
    page_type: Annotated[str | None, typer.Option(help=SAY("help_import_page_type"))] = None,
    lang: Language = "",
) -> None:
    """Read a file into a project, which is made where it is not there."""
    from planner.cli.importing import Asked, import_file

    about = Asked(kind, file, into, mapping, surface, sheet, unit, origin, y, unknown_as, append)
    heat = replace(about, coverage=coverage, measure=measure, at=at, cell=cell, colours=colours)
    asked = replace(heat, page=page, slot=slot, device=device, page_type=page_type)
    end_with(lang, lambda console: import_file(console, asked))


@app.command(help=SAY("help_positions"))
def positions(
    project: Project,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_positions_csv"))] = None,
    items: Annotated[Path | None, typer.Option(help=SAY("help_positions_items"))] = None,
    page: Annotated[str | None, typer.Option(help=SAY("help_positions_page"))] = None,
    slot: Annotated[str | None, typer.Option(help=SAY("help_positions_slot"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
) -> None:
    """Say what the impressions of slots tell about their positions."""
    from planner.cli.positions import Wanted, tell_positions

    wanted = Wanted(project, csv, items, page, slot, preset)
    end_with(lang, lambda console: tell_positions(console, wanted))


@app.command(help=SAY("help_flow"))
def flow(
    project: Project,
    csv: Annotated[Path | None, typer.Option(help=SAY("help_flow_csv"))] = None,
    moves: Annotated[Path | None, typer.Option(help=SAY("help_flow_moves"))] = None,
    preset: Annotated[str, typer.Option(help=SAY("help_preset"))] = "machine",
    lang: Language = "",
) -> None:
    """Say how visits flow over the pages of a shop."""
    from planner.cli.flowing import Wanted, tell_flow

    end_with(lang, lambda console: tell_flow(console, Wanted(project, csv, moves, preset)))


@app.command(help=SAY("help_export"))
def export(
    project: Project,
    dxf: Annotated[Path, typer.Option(help=SAY("help_export_dxf"))],
    surface: Annotated[str, typer.Option(help=SAY("help_export_surface"))] = "",
    lang: Language = "",
) -> None:
    """Write the floors of a project as drawings."""
    from planner.cli.drawings import Wanted, export_drawing

    end_with(lang, lambda console: export_drawing(console, Wanted(project, dxf, surface)))
