from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from planner.errors import DataError
from planner.files.pictures import (
    LONGEST_PX,
    free_name,
    page_thumbnails,
    read_picture,
)


def sheet(size: tuple[int, int], mark: tuple[int, int] = (0, 0)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((*mark, mark[0] + 9, mark[1] + 9), fill="black")
    return image


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("name", ["план зала.png", "план зала.jpg", "ПЛАН.JPEG"])
def test_a_picture_keeps_its_shape(tmp_path: Path, name: str) -> None:
    sheet((400, 300)).save(tmp_path / name)

    picture = read_picture(tmp_path / name)

    assert opened(picture.content).format == "PNG"
    assert opened(picture.content).size == (400, 300)
    assert picture.width / picture.height == pytest.approx(4 / 3)
    assert picture.stem == Path(name).stem


def test_a_huge_picture_becomes_one_of_a_fair_size(tmp_path: Path) -> None:
    sheet((LONGEST_PX * 2, 500)).save(tmp_path / "long.png")

    picture = read_picture(tmp_path / "long.png")

    assert opened(picture.content).size == (LONGEST_PX, 250)


def test_a_photo_is_turned_as_its_camera_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    sheet((400, 300)).save(tmp_path / "photo.jpg", exif=exif)

    assert opened(read_picture(tmp_path / "photo.jpg").content).size == (300, 400)


def test_pages_of_a_pdf_are_shown_and_one_is_taken_at_its_size_on_paper(tmp_path: Path) -> None:
    path = tmp_path / "планы.pdf"
    tall = sheet((300, 600), (50, 60))
    sheet((600, 300)).save(path, save_all=True, append_images=[tall], resolution=150.0)

    first, second = page_thumbnails(path)
    picture = read_picture(path, 2)

    assert opened(first).width > opened(first).height
    assert opened(second).width < opened(second).height
    assert picture.stem == "планы 2"
    assert picture.width == pytest.approx(300 / 150 * 0.0254 * 100)
    assert picture.height == pytest.approx(2.0 * picture.width)
    image = opened(picture.content).convert("L")
    assert max(image.size) == LONGEST_PX
    scale = image.width / 300
    assert image.getpixel((round(55 * scale), round(65 * scale))) < 60  # type: ignore[operator]
    assert image.getpixel((round(150 * scale), round(300 * scale))) > 240  # type: ignore[operator]


def test_a_picture_has_no_pages_to_choose_from(tmp_path: Path) -> None:
    sheet((20, 20)).save(tmp_path / "a.png")

    assert page_thumbnails(tmp_path / "a.png") == ()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("нет.png", None, "file_missing"),
        ("пусто.png", b"", "file_empty"),
        ("битая.png", b"\x89PNG\r\n\x1a\n broken", "picture_unreadable"),
        ("битый.pdf", b"%PDF-1.7 broken", "pdf_unreadable"),
        ("пусто.pdf", b"", "file_empty"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    with pytest.raises(DataError) as refusal:
        read_picture(tmp_path / name)

    assert refusal.value.code == code


def test_a_page_that_is_not_there_is_refused(tmp_path: Path) -> None:
    sheet((60, 30)).save(tmp_path / "one.pdf")

    with pytest.raises(DataError) as refusal:
        read_picture(tmp_path / "one.pdf", 2)

    assert refusal.value.code == "pdf_no_page"


def test_a_second_picture_of_a_name_gets_another() -> None:
    assert free_name("план", {"план.png", "план (2).png"}) == "план (3).png"
    assert free_name("план", ()) == "план.png"
