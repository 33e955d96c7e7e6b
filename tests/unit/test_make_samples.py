"""The generator of the sample stores: the committed folders are what it makes."""

from __future__ import annotations

import csv
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
import shapely

from planner.analysis.parameters import DEFAULTS
from planner.analysis.scene import Scene, scene_of
from planner.files.project_file import load
from planner.model.edits import surface_of
from planner.model.plan import Surface, SurfaceId
from planner.model.shape import centre
from planner.project import Project

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "sample_stores"
FLOORS = ("section_store", "small_supermarket")
NAMES = (*FLOORS, "online_shop")
AISLE_M = 1.2
IN_REACH_M = 0.8


def _project(name: str) -> Project:
    return load(SAMPLES / name)


def _floor(name: str) -> Surface:
    return surface_of(_project(name).plan, SurfaceId("floor"))


def _scene(name: str) -> Scene:
    return scene_of(_floor(name), DEFAULTS)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for name in NAMES
        for path in sorted((folder / name).rglob("*"))
        if path.is_file() and path.name != "expected.json"
    }


def test_generator_makes_the_committed_samples_byte_for_byte(tmp_path: Path) -> None:
    command = [sys.executable, str(SAMPLES / "make_samples.py"), "--into", str(tmp_path)]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    made, committed = _contents(tmp_path), _contents(SAMPLES)
    assert sorted(made) == sorted(committed)
    assert [name for name, data in made.items() if data != committed[name]] == []


@pytest.mark.parametrize("name", NAMES)
def test_sample_says_in_both_languages_what_is_generated(name: str) -> None:
    settings = _project(name).settings

    assert settings.generated
    assert "generated" in settings.about["en"]
    assert "сгенерированы" in settings.about["ru"]
    assert {source.licence for source in settings.sources} >= {"MIT"}


@pytest.mark.parametrize("name", FLOORS)
def test_fixtures_stand_apart(name: str) -> None:
    solid = [e for e in _floor(name).elements.values() if e.traits.blocks_walking]

    overlapping = [
        (a.name, b.name)
        for a, b in combinations(solid, 2)
        if shapely.intersection(a.footprint, b.footprint).area > 1e-9
    ]

    assert overlapping == []


@pytest.mark.parametrize("name", FLOORS)
def test_every_face_is_reached_along_aisles_of_full_width(name: str) -> None:
    scene = _scene(name)

    wide = scene.ground.buffer(-AISLE_M / 2.0 + 0.001, join_style="mitre")

    assert wide.geom_type == "Polygon"
    far = [
        placement.id
        for placement in scene.placements
        if placement.slot.face != "T"
        and wide.distance(shapely.Point(placement.middle)) > IN_REACH_M
    ]
    assert far == []


@pytest.mark.parametrize("name", FLOORS)
def test_every_placement_is_stocked_and_every_product_stands_somewhere(name: str) -> None:
    placements = _scene(name).placements

    assert [p.id for p in placements if not p.products] == []
    stocked = {put.product for p in placements for put in p.products}
    assert stocked == set(_project(name).tables["products"].frame["product_id"])


def test_shelves_and_checkouts_stand_where_the_world_has_them() -> None:
    surface = _floor("small_supermarket")
    by_name = {element.name: element for element in surface.elements.values()}

    with (SAMPLES / "make_inputs" / "shelves.csv").open(encoding="utf-8", newline="") as file:
        world = list(csv.DictReader(file))

    assert len(world) == 8
    for row in world:
        element = by_name[row["name"].replace("_", " ").title()]
        place = (float(row["x"]), float(row["y"]))
        assert surface.frame.outside(*centre(element.shape)) == pytest.approx(place)
        x1, y1, x2, y2 = element.footprint.bounds
        size = (x2 - x1, y2 - y1, element.height_m)
        assert size == pytest.approx(
            (float(row["width"]), float(row["depth"]), float(row["height"]))
        )


@pytest.mark.parametrize("section", ["drinks", "dairy", "spices", "fruit", "checkout", "entrance"])
def test_visitors_of_a_section_can_stand_where_its_cells_are(section: str) -> None:
    import json

    scene = _scene("section_store")
    cells = json.loads((SAMPLES / "make_inputs" / "positions.json").read_text(encoding="utf-8"))

    for cell in cells[section].values():
        at = shapely.Point(12.0 + (cell["x"] - 500.0) / 40.0, (cell["y"] - 45.0) / 40.0)
        assert scene.roaming.covers(at)
        assert scene.zones[section].covers(at)


def test_tracks_and_sales_tell_of_the_same_days() -> None:
    tables = _project("small_supermarket").tables

    tracked = set(tables["tracks"].frame["day"])
    sold = set(tables["sales"].frame["sold_at"].dt.normalize())

    assert tracked == sold
    assert len(sold) == 10


def test_pages_of_the_shop_are_as_they_were_measured() -> None:
    import json

    surfaces = _project("online_shop").plan.surfaces
    for page, file in (("home", "shop-homepage"), ("product", "shop-item")):
        for device, window in (("desktop", "1440x900"), ("mobile", "500x844")):
            text = (SAMPLES / "make_inputs" / "pages" / f"{file}.{window}.boxes.json").read_text()
            boxes = [box for box in json.loads(text)["elements"] if box["tag"] == "footer"]
            (footer,) = [
                e
                for e in surfaces[SurfaceId(f"{page}-{device}")].elements.values()
                if e.kind == "page_footer"
            ]
            x, y, right, bottom = footer.footprint.bounds
            (there,) = [(b["x"], b["y"], b["w"], b["h"]) for b in boxes]
            assert (x, y, right - x, bottom - y) == pytest.approx(there, abs=0.01)


def test_every_product_of_the_shop_is_shown_somewhere() -> None:
    shop = _project("online_shop")
    pinned = {
        put.product
        for surface in shop.plan.surfaces.values()
        for element in surface.elements.values()
        for stocked in element.stock.values()
        for put in stocked
    }

    shown = set(shop.tables["impressions"].frame["product_id"])

    assert pinned | shown == set(shop.tables["products"].frame["product_id"])


def test_sample_folders_stay_small() -> None:
    sizes = {name: len(data) for name, data in _contents(SAMPLES).items()}

    assert max(sizes.values()) < 2_500_000
    for name in NAMES:
        assert sum(size for file, size in sizes.items() if file.startswith(name)) < 3_000_000
