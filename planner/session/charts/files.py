"""A chart as a file: SVG, PNG, or its numbers as CSV; the same for window and command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from planner.session.charts.figure import Figure, Room

if TYPE_CHECKING:
    from planner.wording import Words

Form = Literal["svg", "png", "csv"]
FORMS: Final[tuple[Form, ...]] = ("png", "svg", "csv")
SIZE_PX: Final = (960.0, 600.0)
"""Of the drawing in files."""


def chart_svg_text(figure: Figure, words: Words) -> str:
    """Return a chart as an SVG document with title and caption."""
    from planner.files.exporters.chart_svg import chart_svg

    drawing = figure.drawn(Room(*SIZE_PX, words, title=True))
    return chart_svg(drawing, figure.title(words), words.language)


def chart_file(figure: Figure, form: Form, words: Words, preset: str = "machine") -> bytes:
    """Return a chart as a file.

    Args:
        figure: What is written.
        form: What kind of file.
        words: Of the language.
        preset: Of CSV, as of ``sheet_text``.

    Raises:
        DataError: ``unknown_preset``.
    """
    if form == "csv":
        from planner.files.exporters.report_csv import sheet_text

        return sheet_text(figure.sheet(), preset, words)
    svg = chart_svg_text(figure, words)
    if form == "svg":
        return svg.encode("utf-8")
    from planner.files.exporters.typeset import USUAL_WIDTH_PX, png_of

    return png_of(svg, USUAL_WIDTH_PX, figure.title(words))
