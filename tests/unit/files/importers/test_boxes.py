"""Pages from measured boxes: what becomes of them, twice, moved, larger, in any order, broken."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.errors import DataError
from planner.files.importers import Source, Taken
from planner.files.importers.boxes import take
from planner.files.importers.headers import write_mapping
from planner.model.edits import replace_element
from planner.model.element import ProductId, Slot, Stocked
from planner.project import Project, with_plan
from planner.wording import LANGUAGES, Words
from tests.unit.files.importers.pages import (
    WIDTHS,
    Row,
    box,
    by_height,
    cards,
    kinds_of,
    page_of,
    positions_of,
    stored,
    tree_of,
    written,
)
from tests.unit.files.importers.store import problem, refused, said

ALL = [(page, width) for page in ("homepage", "item") for width in WIDTHS]
SCALED = ("x", "y", "w", "h")
in_one_folder = settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def changed(tree: dict[str, object], change: Callable[[Row], Row]) -> dict[str, object]:
    """Return a page with every box changed."""
    rows = tree["elements"]
    assert isinstance(rows, list)
    return {**tree, "elements": [change(row) for row in rows]}


def source_of(folder: Path, tree: object, name: str = "boxes.json") -> Source:
    path = folder / name
    path.write_text(json.dumps(tree), encoding="utf-8")
    return Source(path, page="home", device="desktop")


def places(taken: Taken) -> list[tuple[str, str, tuple[float, ...]]]:
    surface = page_of(taken.project)
    return [(one.kind, one.name, one.footprint.bounds) for one in by_height(surface)]


@pytest.mark.parametrize(("page", "width"), ALL)
def test_importing_twice_changes_nothing(page: str, width: str) -> None:
    source = Source(stored(page, width), page="home")
    once = take(Project(), source)

    twice = take(once.project, source)

    assert twice.project.plan == once.project.plan
    assert problem(twice, "page_taken").facts["same"] == 4


@pytest.mark.parametrize(("page", "width"), ALL)
def test_the_mapping_that_was_used_gives_the_same_page(
    page: str, width: str, tmp_path: Path
) -> None:
    once = take(Project(), Source(stored(page, width), page="home"))
    write_mapping(tmp_path / "boxes.json", once.mapping_used)

    again = Source(stored(page, width), page="home", mapping=tmp_path / "boxes.json")

    assert take(once.project, again).project.plan == once.project.plan
    assert take(Project(), again).project.plan == once.project.plan


@pytest.mark.parametrize("page", ["homepage", "item"])
@in_one_folder
@given(seed=st.integers(0, 1000))
def test_the_order_of_the_boxes_in_the_file_does_not_matter(
    page: str, seed: int, tmp_path: Path
) -> None:
    tree = tree_of(stored(page, "1440x900"))
    rows = list(tree["elements"]) if isinstance(tree["elements"], list) else []
    random.Random(seed).shuffle(rows)

    shuffled = take(Project(), source_of(tmp_path, {**tree, "elements": rows}))

    assert shuffled.project.plan == take(Project(), source_of(tmp_path, tree)).project.plan


@pytest.mark.parametrize("page", ["homepage", "item"])
@in_one_folder
@given(scale=st.floats(0.5, 4.0))
def test_larger_boxes_in_a_larger_window_make_a_larger_page(
    page: str, scale: float, tmp_path: Path
) -> None:
    tree = tree_of(stored(page, "1440x900"))
    sizes = {"viewport": {"w": 1440 * scale, "h": 900 * scale}, "page": {"w": 1, "h": 1700 * scale}}
    larger = changed(tree, lambda row: {**row, **{s: float(str(row[s])) * scale for s in SCALED}})

    there = places(take(Project(), source_of(tmp_path, {**larger, **sizes})))

    for now, before in zip(there, places(take(Project(), source_of(tmp_path, tree))), strict=True):
        assert now[:2] == before[:2]
        assert now[2] == pytest.approx([side * scale for side in before[2]], abs=0.01)


@pytest.mark.parametrize("page", ["homepage", "item"])
@in_one_folder
@given(dx=st.floats(-50.0, 10.0), dy=st.floats(0.0, 3000.0))
def test_shifted_boxes_make_a_shifted_page(page: str, dx: float, dy: float, tmp_path: Path) -> None:
    tree = {**tree_of(stored(page, "1440x900")), "page": {"w": 1440, "h": 9000}}
    by = {"x": dx, "y": dy}
    shifted = changed(tree, lambda row: {**row, **{s: float(str(row[s])) + by[s] for s in by}})

    there = places(take(Project(), source_of(tmp_path, shifted)))

    for now, before in zip(there, places(take(Project(), source_of(tmp_path, tree))), strict=True):
        assert now[:2] == before[:2]
        moved = [side + shift for side, shift in zip(before[2], (dx, dy, dx, dy), strict=True)]
        assert now[2] == pytest.approx(moved, abs=0.01)


HOME, ITEM = "page_header banner product_grid", "page_header block recommendation_row"


@pytest.mark.parametrize(
    ("page", "width", "kinds", "cells"),
    [
        ("homepage", WIDTHS[0], HOME, (2, 4)),
        ("homepage", WIDTHS[1], HOME, (4, 2)),
        ("item", WIDTHS[0], ITEM, (1, 4)),
        ("item", WIDTHS[1], ITEM, (2, 2)),
    ],
)
def test_pages_of_a_real_shop_become_their_blocks(
    page: str, width: str, kinds: str, cells: tuple[int, int]
) -> None:
    taken = take(Project(), Source(stored(page, width)))

    surface = page_of(taken.project)
    assert kinds_of(surface) == [*kinds.split(), "page_footer"]
    assert positions_of(surface, kinds.rsplit(maxsplit=1)[-1]) == cells
    assert surface.page is not None
    assert surface.page.device == ("desktop" if width == WIDTHS[0] else "mobile")
    assert f"{surface.page.width:g}x{surface.page.height:g}" == width
    said(taken)


def test_a_row_is_named_by_its_heading_which_tells_what_fills_it() -> None:
    taken = take(Project(), Source(stored("item", WIDTHS[0]), page="item"))

    (row,) = [e for e in by_height(page_of(taken.project)) if e.kind == "recommendation_row"]
    assert row.name == "Related products"
    assert row.showing.algorithm == "alternatives"
    assert problem(taken, "algorithm_guessed").weight == "note"
    assert row.footprint.bounds == pytest.approx((76.5, 1092.4, 1348.5, 1447.1))


def test_a_banner_and_a_block_have_the_words_of_their_headings() -> None:
    home = take(Project(), Source(stored("homepage", WIDTHS[0]), page="home"))
    item = take(Project(), Source(stored("item", WIDTHS[0]), page="item"))

    assert by_height(page_of(home.project))[1].name == "Shop in style"
    assert by_height(page_of(item.project))[1].name == "Shop item template"


def test_two_devices_of_a_page_are_two_surfaces() -> None:
    project = Project()
    for width in WIDTHS:
        project = take(project, Source(stored("item", width), page="item")).project

    pages = [surface.page for surface in project.plan.surfaces.values()]
    assert [(one.name, one.device, one.type) for one in pages if one] == [
        ("item", "desktop", "product"),
        ("item", "mobile", "product"),
    ]


def test_pinned_products_stay_where_their_position_stays(tmp_path: Path) -> None:
    rows = [box(0, None, "section", (0, 100, 1000, 700)), *cards(1, 0, 4, 4)]
    first = take(Project(), written(tmp_path, rows))
    surface = page_of(first.project)
    (row,) = surface.elements.values()
    stock = {Slot("A", bay, 1): (Stocked(ProductId(f"P{bay}")),) for bay in (1, 4)}
    renamed = replace(row, name="Ours", stock=MappingProxyType(stock))
    plan = replace_element(first.project.plan, surface.id, renamed)

    fewer = take(with_plan(first.project, plan), written(tmp_path, rows[:-1]))

    (now,) = page_of(fewer.project).elements.values()
    assert (now.id, now.name, now.bays) == (row.id, "Ours", 3)
    assert list(now.stock) == [Slot("A", 1, 1)]
    assert "P4" in str(problem(fewer, "pinned_lost").facts["products"])


def test_what_people_drew_stays_and_what_is_gone_from_the_file_goes(tmp_path: Path) -> None:
    banner = box(9, None, "div", (0, 0, 1000, 150), cls="hero", text="Sale")
    rows = [banner, box(0, None, "section", (0, 200, 1000, 600)), *cards(1, 0, 4, 4)]
    first = take(Project(), written(tmp_path, rows))

    second = take(first.project, written(tmp_path, rows[1:]))

    assert kinds_of(page_of(first.project)) == ["banner", "recommendation_row"]
    assert kinds_of(page_of(second.project)) == ["recommendation_row"]
    assert problem(second, "page_taken").facts["gone"] == 1


def test_the_id_of_the_document_is_the_id_of_the_element(tmp_path: Path) -> None:
    rows = [box(0, None, "ul", (0, 100, 1000, 700), id="related"), *cards(1, 0, 4, 4)]

    assert list(page_of(take(Project(), written(tmp_path, rows)).project).elements) == ["related"]


def test_a_carousel_counts_what_slides_out_of_the_window(tmp_path: Path) -> None:
    title = box(9, None, "h2", (100, 50, 800, 40), text="Вы недавно смотрели")
    rows = [title, box(10, None, "div", (100, 200, 800, 280), cls="swiper"), *cards(11, 10, 9, 9)]

    taken = take(Project(), written(tmp_path, rows))

    (found,) = page_of(taken.project).elements.values()
    assert (found.kind, found.bays, found.showing.shown) == ("carousel", 9, 4)
    assert found.showing.algorithm == "recently_viewed"
    assert taken.refused_count == 0


def test_a_header_that_stays_in_view_is_sticky_by_class_or_by_measure(tmp_path: Path) -> None:
    for more in ({"cls": "sticky-top"}, {"css position": "fixed"}):
        rows = [box(0, None, "nav", (0, 0, 1000, 60), **more), *cards(1, 0, 4, 4)]
        (header, *_) = by_height(page_of(take(Project(), written(tmp_path, rows)).project))

        assert header.kind == "page_header"
        assert header.showing.is_sticky


def test_a_mapping_says_what_was_guessed_wrong(tmp_path: Path) -> None:
    rows = [
        box(0, None, "div", (0, 100, 1000, 700), cls="shelf"), *cards(1, 0, 4, 4),
        box(9, None, "div", (0, 900, 1000, 300), cls="ad", text="Advertisement"),
    ]  # fmt: skip
    mapping = tmp_path / "mapping.json"
    blocks = {".shelf": ["carousel", "Together", "bought_together"], "ad": "ignore"}
    mapping.write_text(json.dumps({"blocks": blocks}), encoding="utf-8")

    taken = take(Project(), replace(written(tmp_path, rows), mapping=mapping))

    (found,) = page_of(taken.project).elements.values()
    assert (found.kind, found.name, found.bays) == ("carousel", "Together", 4)
    assert found.showing.algorithm == "bought_together"
    assert taken.mapping_used["blocks"]["ad"] == ("ignore",)


@pytest.mark.parametrize("slip", ["gondola", ["carousel", "", "magic"]])
def test_a_mapping_to_what_does_not_exist_is_refused(tmp_path: Path, slip: object) -> None:
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"blocks": {".shelf": slip}}), encoding="utf-8")

    with pytest.raises(DataError, match="blocks_unknown"):
        take(Project(), replace(written(tmp_path, cards(1, 0, 4, 4)), mapping=mapping))


def test_boxes_without_size_twice_or_outside_are_refused_and_the_rest_is_taken(
    tmp_path: Path,
) -> None:
    odd = [
        box(20, None, "div", (0, 0, 0, 50)),
        box(21, None, "div", (0, 0, 50, -1)),
        box(22, None, "div", (0, 5000, 50, 50)),
        box(23, None, "div", (-400, 0, 300, 50)),
        box(1, None, "div", (0, 0, 50, 50)),
        {**box(24, None, "div", (0, 0, 50, 50)), "x": "left"},
        {"i": 25},
        "no box",
    ]

    taken = take(Project(), written(tmp_path, [*cards(1, 0, 4, 4), *odd]))

    assert kinds_of(page_of(taken.project)) == ["recommendation_row"]
    assert taken.taken_count == 4
    assert sorted(refused(taken)) == [
        (5, "not_positive", "width"),
        (6, "not_positive", "height"),
        (7, "box_outside_page", ""),
        (8, "box_outside_page", ""),
        (9, "repeated_id", "box"),
        (10, "unreadable_number", "x"),
        (11, "missing_cell", "x"),
        (12, "missing_cell", "box"),
    ]
    said(taken)


def test_slots_that_overlap_are_taken_and_both_are_named(tmp_path: Path) -> None:
    rows = [
        box(0, None, "div", (0, 100, 1000, 400), cls="hero", text="One", id="one"),
        box(1, None, "div", (0, 300, 1000, 400), cls="hero", text="Two", id="two"),
    ]

    taken = take(Project(), written(tmp_path, rows))

    facts = problem(taken, "slots_overlap").facts
    assert {facts["first"], facts["second"]} == {"one", "two"}
    assert len(page_of(taken.project).elements) == 2


GOOD = json.dumps({"viewport": {"w": 9, "h": 9}, "elements": cards(1, 0, 4, 4)}, indent=1)
BROKEN: dict[str, list[bytes]] = {
    "boxes_cut": [GOOD[: len(GOOD) // 2].encode(), GOOD[:-1].encode(), GOOD[:60].encode()],
    "boxes_not_json": [b"x;y\n1;2\n", b"<html><body>page</body></html>", b'{"elements": [}'],
    "boxes_no_elements": [b"{}", b"[]", b'{"elements": []}', b'{"elements": 3}', b'"text"', b"[1]"],
    "boxes_encoding": [GOOD.replace("div", "блок").encode("cp1251")],
    "boxes_no_height": [GOOD.replace("{", '{"page": {"w": 9, "h": 0}, ', 1).encode()],
    "boxes_no_window": [GOOD.replace("viewport", "window").encode()],
    "file_empty": [b"  \n"],
}


@pytest.mark.parametrize(
    ("code", "content"), [(code, data) for code, some in BROKEN.items() for data in some]
)
def test_a_file_that_cannot_be_used_is_one_sentence(
    tmp_path: Path, code: str, content: bytes
) -> None:
    path = tmp_path / "page.json"
    path.write_bytes(content)

    with pytest.raises(DataError, match=code) as caught:
        take(Project(), Source(path))

    for language in LANGUAGES:
        assert "page.json" in Words(language).say(code, **caught.value.facts)


def test_a_file_in_utf_16_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    path.write_bytes(stored("item", WIDTHS[0]).read_text(encoding="utf-8").encode("utf-16"))

    assert len(page_of(take(Project(), Source(path)).project).elements) == 4


def test_without_a_window_the_usual_one_of_the_device_is_taken_and_said(tmp_path: Path) -> None:
    source = replace(written(tmp_path, cards(1, 0, 4, 4), viewport=None), device="desktop")

    taken = take(Project(), source)

    page = page_of(taken.project).page
    assert page is not None
    assert (page.width, page.height) == (1440.0, 900.0)
    assert problem(taken, "window_assumed").weight == "warning"


def test_another_page_under_the_same_name_is_refused() -> None:
    home = take(Project(), Source(stored("homepage", WIDTHS[0]), page="home")).project

    with pytest.raises(DataError, match="page_is_another") as caught:
        take(home, Source(stored("item", WIDTHS[0]), page="home"))

    assert caught.value.facts["count"] == 2


@pytest.mark.parametrize("option", ["device", "page_type"])
def test_a_device_or_type_that_does_not_exist_is_refused(option: str) -> None:
    source = Source(stored("item", WIDTHS[0]))
    wrong = (
        replace(source, device="watch") if option == "device" else replace(source, page_type="x")
    )

    with pytest.raises(DataError, match="bad_option"):
        take(Project(), wrong)


def test_sections_with_products_are_no_products_themselves(tmp_path: Path) -> None:
    rows: list[Row] = []
    for at in range(3):
        top, first = 10.0 + 700.0 * at, 100 * at
        rows.append(box(first, None, "section", (0, top, 1000, 600)))
        rows += cards(first + 1, first, 8, 4, top)

    taken = take(Project(), written(tmp_path, rows, page={"w": 1000, "h": 2200}))

    assert kinds_of(page_of(taken.project)) == ["product_grid"] * 3


def test_sections_of_text_are_one_block_each(tmp_path: Path) -> None:
    rows: list[Row] = []
    for at in range(2):
        rows.append(box(10 * at, None, "section", (0, 700 * at, 1000, 600)))
        rows.append(box(10 * at + 1, 10 * at, "h2", (0, 700 * at, 1000, 60), text=f"Part {at}"))
        rows += [
            box(10 * at + n, 10 * at, "p", (0, 700 * at + 100 * n, 1000, 90), text="Words")
            for n in (2, 3)
        ]

    taken = take(Project(), written(tmp_path, rows))

    assert [(e.kind, e.name) for e in by_height(page_of(taken.project))] == [
        ("block", "Part 0"),
        ("block", "Part 1"),
    ]


def test_circles_and_lost_parents_lose_no_box(tmp_path: Path) -> None:
    rows = [
        box(0, 1, "div", (0, 100, 400, 300), text="One"),
        box(1, 0, "div", (500, 100, 400, 300), text="Two"),
        box(2, 77, "div", (0, 500, 400, 300), text="Three"),
    ]

    taken = take(Project(), written(tmp_path, rows))

    assert [one.name for one in by_height(page_of(taken.project))] == ["One", "Two", "Three"]


def test_a_very_deep_document_is_read(tmp_path: Path) -> None:
    deep = [box(n, n - 1 if n else None, "div", (0, 0, 900, 700)) for n in range(400)]
    rows = [*deep, *[{**row, "parent": 399, "tag": "li"} for row in cards(400, 399, 4, 4)]]

    assert kinds_of(page_of(take(Project(), written(tmp_path, rows)).project)) == [
        "recommendation_row"
    ]
