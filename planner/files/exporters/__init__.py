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


def _json(_: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.report_json import json_text

    return json_text(report, words)


def _picture(surface: Surface, report: Report, words: Words) -> bytes:
    from planner.files.exporters.plan_svg import plan_svg

    return plan_svg(surface, report, words).encode("utf-8")


EXPORTERS: Final[tuple[Exporter, ...]] = (
    Exporter("report_csv", ".csv", _machine_csv),
    Exporter("report_csv_excel", ".csv", _excel_csv),
    Exporter("report_json", ".json", _json),
    Exporter("plan_svg", ".svg", _picture, per_surface=True),
)
"""In the order in which they are offered."""
