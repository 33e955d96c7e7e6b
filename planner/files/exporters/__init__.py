"""Files out: a report as CSV for programs and for Excel, as JSON, and a floor as a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from planner.model.plan import Surface
from planner.tables.report import Report
from planner.wording import Words


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file that a report can be written to.

    Attributes:
        key: Name in registries.
        suffix: Ends the names of its files.
        content: Returns the file for a report, in a language; pictures show the surface.
        per_surface: Whether every surface has a file of its own.
    """

    key: str
    suffix: str
    content: Callable[[Surface, Report, Words], bytes]
    per_surface: bool = False


def _machine_csv(_: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.report_csv import csv_text

    return csv_text(report, "machine", words)


def _excel_csv(_: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.report_csv import csv_text

    return csv_text(report, "excel", words)


def _slots_csv(_: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.report_csv import sheet_text

    return sheet_text(report.slots, "machine", words)


def _json(_: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.report_json import json_text

    return json_text(report, words)


def _picture(surface: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.plan_svg import plan_svg

    return plan_svg(surface, report, words).encode("utf-8")


def _workbook(_: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.report_xlsx import xlsx_bytes

    return xlsx_bytes(report, words)


def plan_png(surface: Surface, report: Report, words: Words, width_px: int = 0) -> bytes:
    """Return the picture of a floor as PNG; 0: of the usual width.

    Raises:
        DataError: ``bad_picture_width``.
    """
    from planner.files.exporters.plan_svg import plan_svg
    from planner.files.exporters.typeset import USUAL_WIDTH_PX, png_of

    return png_of(plan_svg(surface, report, words), width_px or USUAL_WIDTH_PX, surface.name)


def plan_pdf(
    surface: Surface, report: Report, words: Words, paper: str = "", denominator: int = 0
) -> bytes:
    """Return a floor on paper, to scale; empty and 0: the usual paper, the largest scale.

    Raises:
        DataError: What ``plan_sheet`` raises.
    """
    from planner.files.exporters.plan_sheet import MM_PER_PX, USUAL_PAPER, plan_sheet
    from planner.files.exporters.typeset import pdf_of

    sheet = plan_sheet(surface, report, words, paper=paper or USUAL_PAPER, denominator=denominator)
    title = " · ".join(filter(None, (report.project, surface.name)))
    return pdf_of(sheet.svg, sheet.width_mm, sheet.height_mm, MM_PER_PX, title)


EXPORTERS: Final[tuple[Exporter, ...]] = (
    Exporter("report_csv", ".csv", _machine_csv),
    Exporter("report_csv_excel", ".csv", _excel_csv),
    Exporter("report_xlsx", ".xlsx", _workbook),
    Exporter("report_json", ".json", _json),
    Exporter("slots_csv", ".csv", _slots_csv),
    Exporter("plan_svg", ".svg", _picture, per_surface=True),
    Exporter("plan_png", ".png", plan_png, per_surface=True),
    Exporter("plan_pdf", ".pdf", plan_pdf, per_surface=True),
)
"""In the order in which they are offered."""
