"""Pictures to draw over: PNG and JPEG files, and pages of PDF files, as PNG of a fair size."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from planner.errors import DataError
from planner.files.importers.reading import bytes_of

if TYPE_CHECKING:
    from PIL.Image import Image

PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg")
PDF_SUFFIX: Final = ".pdf"
LONGEST_PX: Final = 4000
"""Pictures are made smaller than this: what one draws over needs no more."""
MOST_PIXELS: Final = 200_000_000
MOST_PAGES: Final = 60
"""So many pages are offered."""
THUMBNAIL_PX: Final = 160
USUAL_WIDTH: Final = 20.0
"""Width of a picture that nothing is known of, metres."""
USUAL_SCALE: Final = 100.0
"""A page of paper is taken for a drawing at 1 : 100 until somebody calibrates it."""
_METRES_PER_POINT: Final = 0.0254 / 72.0
_LONGEST_STEM: Final = 40


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be put under a surface.

    Attributes:
        stem: What to call its file, without a suffix.
        content: A PNG file.
        width: What it may cover, metres; a guess until it is calibrated.
        height: Metres.
    """

    stem: str
    content: bytes
    width: float
    height: float


def page_thumbnails(path: Path) -> tuple[bytes, ...]:
    """Return a small PNG of each page of a PDF file, ``MOST_PAGES`` at most; none for pictures.

    Raises:
        DataError: What ``bytes_of`` raises, ``pdf_unreadable`` or ``pdf_empty``.
    """
    if path.suffix.lower() != PDF_SUFFIX:
        return ()
    with _opened(path) as document:
        count = min(len(document), MOST_PAGES)
        return tuple(_png(_drawn(document, page, THUMBNAIL_PX)) for page in range(count))


def read_picture(path: Path, page: int = 1) -> Picture:
    """Read a picture, or a page of a PDF file, 1-based.

    Raises:
        DataError: What ``bytes_of`` raises, ``picture_unreadable``, ``picture_too_large``,
            ``pdf_unreadable``, ``pdf_empty`` or ``pdf_no_page``.
    """
    if path.suffix.lower() != PDF_SUFFIX:
        image = _picture(path)
        height = USUAL_WIDTH * image.height / image.width
        return Picture(_stem(path), _png(image), USUAL_WIDTH, height)
    with _opened(path) as document:
        if not 1 <= page <= len(document):
            raise DataError("pdf_no_page", file=path.name, page=page, count=len(document))
        wide, high = document[page - 1].get_size()
        image = _drawn(document, page - 1, LONGEST_PX)
        stem = _stem(path) if len(document) == 1 else f"{_stem(path)} {page}"
        metres = _METRES_PER_POINT * USUAL_SCALE
        return Picture(stem, _png(image), wide * metres, high * metres)


def free_name(stem: str, taken: Container[str]) -> str:
    """Return a name for the file of a picture that no other one has."""
    name, number = f"{stem}.png", 1
    while name in taken:
        number += 1
        name = f"{stem} ({number}).png"
    return name


def _picture(path: Path) -> Image:
    from PIL import Image, ImageOps

    data = bytes_of(path)
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_PIXELS:
                size = f"{image.width} x {image.height}"
                raise DataError("picture_too_large", file=path.name, size=size)
            turned = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as trouble:
        raise DataError("picture_unreadable", file=path.name) from trouble
    turned.thumbnail((LONGEST_PX, LONGEST_PX), Image.Resampling.LANCZOS)
    is_solid = turned.getchannel("A").getextrema() == (255, 255)
    return turned.convert("RGB") if is_solid else turned


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    pdfium = import_module("pypdfium2")  # it tells no types
    data = bytes_of(path)
    try:
        document = pdfium.PdfDocument(data)
        try:
            if not len(document):
                raise DataError("pdf_empty", file=path.name)
            yield document
        finally:
            document.close()
    except pdfium.PdfiumError as trouble:
        raise DataError("pdf_unreadable", file=path.name) from trouble


def _drawn(document: Any, page: int, longest_px: int) -> Image:
    from PIL.Image import Image

    sheet = document[page]
    scale = longest_px / max(*sheet.get_size(), 1.0)
    image = sheet.render(scale=scale, may_draw_forms=False).to_pil()
    if not isinstance(image, Image):
        raise TypeError(image)
    return image.convert("RGB")


def _png(image: Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _stem(path: Path) -> str:
    """Return the name of a file as every file system takes it."""
    letters = (letter if letter.isalnum() or letter in "-_ " else "_" for letter in path.stem)
    return "".join(letters).strip()[:_LONGEST_STEM].strip() or "plan"
