"""Pages from saved HTML files, drawn off line by a browser that is installed."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from planner.errors import DataError
from planner.files.importers.boxes import PageFile, take_page
from planner.files.importers.boxes_reading import Measured, Size, measured_of
from planner.files.importers.browser import is_html, measured_json
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.reading import bytes_of
from planner.model.page import DEVICES
from planner.project import Project
from planner.tables.boxes import RENDERED

USUAL_DEVICE: Final = "desktop"


def take(project: Project, source: Source) -> Taken:
    """Take a page in from a saved HTML file, in the window of the device that is said.

    Raises:
        DataError: As ``read_html`` and ``take_page``.
    """
    device = source.device or USUAL_DEVICE
    said = replace(source, device=device)
    return take_page(project, PageFile(read_html(source), said, RENDERED))


def read_html(source: Source) -> Measured:
    """Draw a saved page and measure its boxes; a page that stays as it was is drawn once.

    Raises:
        DataError: What ``bytes_of``, ``measured_json`` and ``measured_of`` raise, ``not_html``,
            and ``bad_option`` for a device that does not exist.
    """
    device = source.device or USUAL_DEVICE
    if device not in DEVICES:
        known = ", ".join(DEVICES)
        raise DataError("bad_option", option="--device", given=device, known=known)
    data = bytes_of(source.path)
    if not is_html(data):
        raise DataError("not_html", file=source.path.name)
    boxes = _boxes(source.path.resolve(), data, DEVICES[device])
    return replace(measured_of(boxes, source.path.name), source=source.path.name)


@lru_cache(maxsize=4)
def _boxes(path: Path, data: bytes, window: Size) -> bytes:
    return measured_json(path, data, window)


HTML_IMPORTER: Final = Importer("html", take)
